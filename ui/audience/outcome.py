"""Where the ticked initiatives lead, as the room sees it: a large radar, and the initiatives by their short labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.audience.room import pixels, unit
from ui.canvas.items import badge
from ui.i18n import Speaks
from ui.localtexts import digits
from ui.screenwords import say_words
from ui.theme import font, theme
from ui.widgets.parts import label
from workshop.outcomeshow import OutcomeLine, OutcomeShow
from workshop.report.charts.reading import values

if TYPE_CHECKING:
    from ui.charts.radar import RadarPlot

LEAST, MOST, MOST_ROW, LEAST_ROW = 20, 32, 60, 34
# In a narrower column hardly a word of a label is left.
LEAST_WIDE = 200
# A screen this high would show the radar as large as the facilitator sees it.
LINES_HIGH = 380


class OutcomeBoard(Speaks):
    """Shows an OutcomeShow; pyqtgraph is loaded when there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._show: OutcomeShow | None = None
        self._plot: RadarPlot | None = None
        self._title, self._words, self._legend = label(), label(), label("hush")
        self.lines = LabelList()
        self._box = box = QVBoxLayout(self)
        for part in (self._title, self._words, self._legend):
            box.addWidget(part)
        self._row = QHBoxLayout()
        self._row.addWidget(self.lines, 2)
        box.addLayout(self._row, 1)

    def present(self, title: str, show: OutcomeShow) -> None:
        """Show where the initiatives lead."""
        self._show = show
        self._title.setText(title)
        if self._plot is None:
            from ui.charts.radar import RadarPlot
            self._plot = RadarPlot(ahead=True)
            self._row.insertWidget(0, self._plot, 3)
        self.lines.present(show.lines)
        self.retranslate()

    def retranslate(self) -> None:
        show = self._show
        if show is None or self._plot is None:
            return
        say = say_words()
        self._words.setText(self.tr("No level yet") if show.now is None or show.then is None else self.tr(
            "Overall level {0} → {1}").format(digits(show.now, 2), digits(show.then, 2)))
        self._legend.setText(self.tr("line: now · dashes: target · dots: with those ticked initiatives"))
        self._grow()
        self._plot.present(show.chart, say)
        self._plot.setMinimumHeight(0)
        self._plot.setAccessibleDescription(say.sentences(*values(show.chart, say)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        high = self.height()
        for part, size, bold in ((self._title, 26, True), (self._words, 40, True), (self._legend, LEAST, False)):
            part.setFont(font(pixels(size, high), bold=bold))
        side, edge = pixels(36, high), pixels(24, high)
        self._box.setContentsMargins(side, edge, side, edge)
        self._box.setSpacing(pixels(10, high))
        self._row.setSpacing(edge)
        self.lines.unit = unit(high)
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        """Words and lines grow with the screen."""
        if self._plot is not None:
            self._plot.grow = max(self.height() / LINES_HIGH, 1.7 * unit(self.height()))


class LabelList(QWidget):
    """The initiatives in one or two columns; what is left out is quiet. Too many end with how many there are more."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[OutcomeLine, ...] = ()
        self.unit = 1.0  # pixels for one of the room
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def present(self, lines: tuple[OutcomeLine, ...]) -> None:
        """Show these lines."""
        self._lines = lines
        self.setAccessibleDescription(", ".join(line.label for line in lines if line.on))
        self.update()

    def places(self) -> tuple[int, int, float]:
        """Return rows, columns and the height of a row."""
        wide, high = self.width() / self.unit, self.height() / self.unit
        most = max(int(high // LEAST_ROW), 1)
        columns = 1 if len(self._lines) <= most or wide < 2 * LEAST_WIDE else 2
        rows = min(most, -(-len(self._lines) // columns)) or 1
        return rows, columns, min(high / rows, MOST_ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.unit, self.unit)
        rows, columns, high = self.places()
        wide = self.width() / self.unit / columns
        room = rows * columns
        shown = self._lines if len(self._lines) <= room else self._lines[:room - 1]
        top = max((self.height() / self.unit - rows * high) / 2, 0.0)
        for index, line in enumerate(shown):
            self._line(painter, QRectF(index // rows * wide, top + index % rows * high, wide - 14, high), line)
        if len(shown) < len(self._lines):
            words = self.tr("and {0} more").format(len(self._lines) - len(shown))
            painter.setFont(font(LEAST))
            painter.setPen(theme()["quiet"])
            painter.drawText(QRectF((columns - 1) * wide, top + (rows - 1) * high, wide, high),
                             Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _line(self, painter: QPainter, box: QRectF, line: OutcomeLine) -> None:
        t, middle = theme(), box.center().y()
        if line.on:
            painter.setPen(QPen(t["good"], 3.2))
            painter.drawPolyline([QPointF(box.left() + 2, middle), QPointF(box.left() + 9, middle + 7),
                                  QPointF(box.left() + 20, middle - 8)])
        left = box.left() + 30
        if line.lane is not None:
            painter.setOpacity(1.0 if line.on else 0.45)
            badge(painter, QPointF(left + 13, middle), 13, line.lane)
            painter.setOpacity(1.0)
        left += 36
        how = font(min(max(round(box.height() * 0.54), LEAST), MOST), bold=line.on)
        painter.setFont(how)
        painter.setPen(t["ink"] if line.on else t["quiet"])
        room = box.right() - left
        painter.drawText(QRectF(left, box.top(), room, box.height()), Qt.AlignmentFlag.AlignVCenter,
                         QFontMetricsF(how).elidedText(line.label, Qt.TextElideMode.ElideRight, room))
