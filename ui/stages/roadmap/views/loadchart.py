"""Money and people as a picture: a band for each, a column for each period, with the limit across."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QToolTip

from ui.i18n import listed
from ui.stages.roadmap.views.chart import LINE, Columns, PlanChart, advance, centred, cut, every, today_line, write
from ui.stages.roadmap.views.words import amount_words, closure_word, number, row_name, unit_words
from ui.theme import BODY, theme
from ui.widgets.marks import tip
from workshop.roadmap.views.load import LoadPath, LoadRow

LEFT, RIGHT, NAMED = 190.0, 12.0, 28.0
BAND, MOST_BAND, LEAST_COLUMN, PAD = 66.0, 150.0, 62.0, 6.0


class LoadChart(PlanChart):
    """Shows a LoadPath. Left and Right walk the periods, Up and Down the bands; `place_changed` follows.

    Its columns move sideways with `scroll`, so that they stay above those of a table.
    """

    place_changed = Signal()
    resized = Signal()

    def __init__(self, *, live: bool = True, least: int = BODY) -> None:
        super().__init__(live=live, least=least)
        self._show: LoadPath | None = None
        self.period, self.row = -1, 0
        self._scrolled, self._least_column = 0.0, LEAST_COLUMN

    def display(self, show: LoadPath) -> None:
        """Show a value; the place stays where it is still there."""
        self._show = show
        self._least_column = self._narrowest(show)
        self.period = min(self.period, len(show.periods) - 1)
        self.row = min(self.row, len(show.rows) - 1)
        self.setMinimumHeight(self.minimumSizeHint().height())
        self._speak()
        self.update()

    def _narrowest(self, show: LoadPath) -> float:
        """Return how narrow a column may be: every number has to fit, with its triangle."""
        widest = max((advance(("▲ " if row.over(at) else "") + number(row, used), bold=row.over(at))
                      for row in show.rows for at, used in enumerate(row.used)), default=0.0)
        return max(widest + 2 * PAD + 6, LEAST_COLUMN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def minimumSizeHint(self) -> QSize:
        rows = len(self._show.rows) if self._show else 1
        return QSize(320, round((self.head() + rows * BAND) * self.grow))

    def head(self) -> float:
        """Return the height of the names of the periods, with what is closed in them where that takes people away."""
        show = self._show
        if show is None:
            return NAMED
        people = any(row.kind == "people" and row.limit[0] is not None for row in show.rows)
        return NAMED + (LINE - 2 if show.today is not None or (people and any(show.closures)) else 0)

    def scroll(self, pixels: int) -> None:  # type: ignore[override]
        """Move the columns to the left."""
        self._scrolled = pixels / self.grow
        self.update()

    # Where things are -------------------------------------------------------------------------------------------
    def columns(self) -> Columns:
        """Return where the periods lie now."""
        count = len(self._show.periods) if self._show else 1
        wide = max((self.room.width() - LEFT - RIGHT) / max(count, 1), self._least_column)
        return Columns(LEFT - self._scrolled, wide, count)

    def band(self, row: int) -> QRectF:
        """Return the band of a row, over the whole width."""
        rows = len(self._show.rows) if self._show else 1
        head = self.head()
        high = min(max((self.room.height() - head) / rows, BAND), MOST_BAND)
        return QRectF(0, head + row * high, self.room.width(), high)

    # Painting ---------------------------------------------------------------------------------------------------
    def draw(self, painter: QPainter, room: QSizeF) -> None:
        if self._show is None:
            return
        t, columns, head = theme(), self.columns(), self.head()
        last = self.band(len(self._show.rows) - 1).bottom()
        painter.save()
        painter.setClipRect(QRectF(LEFT, 0, room.width() - LEFT, room.height()))
        if 0 <= self.period < columns.count:
            painter.fillRect(QRectF(columns.x(self.period), head - 4, columns.width, last - head + 4), t["chosen"])
        self._head(painter, columns)
        for index, row in enumerate(self._show.rows):
            self._amounts(painter, columns, self.band(index), row)
        if self._show.today is not None:
            today_line(painter, columns.x(self._show.today), head, last, self.tr("today"))
        for index, row in enumerate(self._show.rows):
            for period in range(columns.count):
                if row.used[period]:
                    self._number(painter, columns, self.band(index), row, period)
        painter.restore()
        for index, row in enumerate(self._show.rows):
            self._name(painter, self.band(index), row, current=index == self.row)

    def _head(self, painter: QPainter, columns: Columns) -> None:
        t = theme()
        assert self._show is not None
        people = any(row.kind == "people" and row.limit[0] is not None for row in self._show.rows)
        step = every(self._show.periods, columns.width)
        for index, name in enumerate(self._show.periods):
            box = QRectF(columns.x(index) + PAD, 2, columns.width - 2 * PAD, LINE)
            if index % step == 0:
                write(painter, box, name, bold=True)
            now = self._show.today is not None and int(self._show.today) == index
            if people and self._show.closures[index] and not now:
                words = listed(closure_word(closed) for closed in self._show.closures[index])
                write(painter, box.translated(0, LINE), cut(words, box.width()), tone=t["quiet"])

    def _name(self, painter: QPainter, band: QRectF, row: LoadRow, *, current: bool) -> None:
        t = theme()
        painter.setPen(QPen(t["line"], 1))
        painter.drawLine(QPointF(8, band.top()), QPointF(band.right() - RIGHT, band.top()))
        if current and self.period >= 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["chosen"])
            painter.drawRoundedRect(QRectF(6, band.top() + 4, LEFT - 16, 2 * LINE + 8), 6, 6)
        room = LEFT - 30
        write(painter, QRectF(14, band.top() + 8, room, LINE), cut(row_name(row), room, bold=True), bold=True)
        write(painter, QRectF(14, band.top() + 8 + LINE, room, LINE), cut(self._limit_words(row), room),
              tone=t["quiet"])

    def _limit_words(self, row: LoadRow) -> str:
        """Return what a band is measured against, with its unit."""
        limits = {limit for limit in row.limit if limit is not None}
        if not limits:
            return self.tr("{0}, no limit").format(unit_words(row))
        low, high = number(row, min(limits)), number(row, max(limits))
        return self.tr("limit {0} {1}").format(low if low == high else f"{low}–{high}", unit_words(row))

    def _scale(self, band: QRectF, row: LoadRow, value: float) -> float:
        """Return where an amount lies in its band."""
        above = LINE + 8 if row.kind == "total" else 10.0
        room = band.height() - 5 - above
        return band.bottom() - 5 - (room * value / row.most if row.most else 0.0)

    def _amounts(self, painter: QPainter, columns: Columns, band: QRectF, row: LoadRow) -> None:
        t, floor = theme(), band.bottom() - 5
        for index, used in enumerate(row.used):
            left, wide = columns.x(index) + PAD, columns.width - 2 * PAD
            if row.kind != "total":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._ground(row, index))
                top = min(self._scale(band, row, used), floor - 2)
                painter.drawRoundedRect(QRectF(left, top, wide, floor - top), 3, 3)
            limit = row.limit[index]
            if limit is not None:
                y = self._scale(band, row, limit)
                painter.setPen(QPen(t["ink"], 1.6))
                painter.drawLine(QPointF(left - PAD, y), QPointF(left + wide + PAD, y))
        if row.kind == "total":
            self._rising(painter, columns, band, row)

    def _ground(self, row: LoadRow, period: int) -> QColor:
        t = theme()
        return t["attention"] if row.over(period) else t.level(3) if row.used[period] else t["track"]

    def _rising(self, painter: QPainter, columns: Columns, band: QRectF, row: LoadRow) -> None:
        t = theme()
        line = [QPointF(columns.x(index + 0.5), self._scale(band, row, used)) for index, used in enumerate(row.used)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(t["action"], 2.2))
        painter.drawPolyline(QPolygonF(line))
        painter.setPen(QPen(t["paper"], 1))
        for index, spot in enumerate(line):
            painter.setBrush(t["attention"] if row.over(index) else t["action"])
            painter.drawEllipse(spot, 4.5, 4.5)

    def _number(self, painter: QPainter, columns: Columns, band: QRectF, row: LoadRow, index: int) -> None:
        """Write an amount into its column, above it where that is too low; with a triangle when over the limit."""
        t, over, used = theme(), row.over(index), row.used[index]
        words = ("▲ " if over else "") + number(row, used)
        wide, middle = advance(words, bold=over) + 4, columns.x(index + 0.5)
        if wide > columns.width - 2:
            return
        top = self._scale(band, row, used)
        if row.kind != "total" and band.bottom() - 5 - top >= LINE:
            # In the middle of the column: the limit may run through its upper part.
            ground, y = self._ground(row, index), (top + band.bottom() - 5) / 2
            painter.fillRect(QRectF(middle - wide / 2, y - LINE / 2 + 2, wide, LINE - 4), ground)
            centred(painter, middle, y, words, bold=over, tone=t.ink_on(ground))
            return
        y = top - LINE / 2 - (6 if row.kind == "total" else 1)
        painter.fillRect(QRectF(middle - wide / 2, y - LINE / 2 + 2, wide, LINE - 4),
                         t["chosen"] if index == self.period else t["paper"])
        centred(painter, middle, y, words, bold=over, tone=t["attention_ink"] if over else t["ink"])

    # Words ------------------------------------------------------------------------------------------------------
    def words(self) -> str:
        """Return what is to say of the place where the reader is."""
        if self._show is None:
            return ""
        if self.period < 0:
            return self.tr("Nothing is above its limit.") if not self._show.over else \
                self.tr("1 amount is above its limit.") if self._show.over == 1 else \
                self.tr("{0} amounts are above their limits.").format(self._show.over)
        return self.place_words(self.row, self.period)

    def place_words(self, index: int, period: int) -> str:
        """Return what one amount is, of how much."""
        assert self._show is not None
        row, name = self._show.rows[index], self._show.periods[period]
        used, limit = row.used[period], row.limit[period]
        words = f"{row_name(row)}, {name}: {amount_words(row, used)}" if limit is None else \
            self.tr("{0}, {1}: {2} of {3}").format(row_name(row), name, amount_words(row, used),
                                                   amount_words(row, limit))
        if limit is not None and row.over(period):
            words += " · " + self.tr("{0} too much").format(amount_words(row, used - limit))
        return words

    def _speak(self) -> None:
        self.setAccessibleDescription(self.words())

    def renew(self) -> None:
        if self._show is not None:
            self._least_column = self._narrowest(self._show)
        self._speak()

    # Walking ----------------------------------------------------------------------------------------------------
    def choose(self, period: int, row: int | None = None) -> None:
        """Go to a period, and to a band where one is given."""
        if self._show is None:
            return
        self.period = min(max(period, 0), len(self._show.periods) - 1)
        if row is not None:
            self.row = min(max(row, 0), len(self._show.rows) - 1)
        self._speak()
        self.update()
        self.place_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.choose(self.period + (1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if key == Qt.Key.Key_Home else 10 ** 6)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose(max(self.period, 0), self.row + (1 if key == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    def place_at(self, place: QPointF) -> tuple[int, int] | None:
        """Return period and row at a place in pixels, None beside them."""
        here = self.to_units(place)
        period = self.columns().at(here.x()) if here.x() >= LEFT else None
        rows = range(len(self._show.rows)) if self._show else range(0)
        row = next((index for index in rows if self.band(index).contains(here)), None)
        return None if period is None or row is None else (period, row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.place_at(event.position()) if self.live and event.button() == Qt.MouseButton.LeftButton else None
        if found is not None:
            self.choose(*found)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._show is not None:
            found = self.place_at(QPointF(event.pos()))
            if found is None:
                QToolTip.hideText()
                return True
            period, index = found
            row = self._show.rows[index]
            shares = [f"{share.label}  {amount_words(row, share.amount)}" for share in row.shares[period]]
            QToolTip.showText(event.globalPos(), tip(self.place_words(index, period), *shares), self)
            return True
        return super().event(event)
