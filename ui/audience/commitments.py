"""Who does what by when, as the room sees it: large rows that turn over where they do not fit."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.canvas.items import badge
from ui.theme import font, theme
from ui.widgets.stagepaint import LEFT, RIGHT, StageWidget, line_flags, write
from workshop.commitments import CommitRow, CommitShow

TOP, FLOOR, PER_PAGE, MOST_ROW, TURN_MS = 150.0, 660.0, 7, 72.0, 12_000
WHO, WHEN = 770.0, 1015.0


class CommitBoard(StageWidget):
    """Paints a CommitShow; nothing to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show: CommitShow | None = None
        self._title, self.page = "", 0
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_MS)
        self._timer.timeout.connect(self.turn)

    def present(self, title: str, show: CommitShow) -> None:
        """Show these rows; the page that is open stays while it is there."""
        if self._show is None or self._show.kind != show.kind:
            self.page = 0
        self._show, self._title = show, title
        self.page = min(self.page, self.pages() - 1)
        self.setAccessibleName(self._head(show))
        self.setAccessibleDescription(", ".join(f"{row.what}: {row.who}" for row in show.rows))
        self.update()

    def pages(self) -> int:
        """Return how many pages there are."""
        return max(-(-len(self._show.rows) // PER_PAGE), 1) if self._show else 1

    def turn(self) -> None:
        """Show the next page."""
        self.page = (self.page + 1) % self.pages()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _head(self, show: CommitShow) -> str:
        return {"last": self.tr("What became of last time"), "plan": self.tr("Who does what by when"),
                "first": self.tr("The first 30 days, until {0}").format(show.until)}[show.kind]

    def paintEvent(self, event: QPaintEvent) -> None:
        show = self._show
        if show is None:
            return
        t, painter = theme(), QPainter(self)
        self.begin(painter)
        cut = QFontMetricsF(font(22)).elidedText(self._title, Qt.TextElideMode.ElideRight, RIGHT - LEFT)
        write(painter, QRectF(LEFT, 18, RIGHT - LEFT, 32), cut, 22, colour=t["quiet"], flags=line_flags())
        write(painter, QRectF(LEFT, 48, RIGHT - LEFT, 56), self._head(show), 38, bold=True, flags=line_flags())
        heads = {"last": self.tr("What became of it"), "plan": self.tr("When"), "first": self.tr("By when")}
        for left, width, words in ((WHO, WHEN - WHO - 20, self.tr("Who does it")),
                                   (WHEN, RIGHT - WHEN, heads[show.kind])):
            write(painter, QRectF(left, TOP - 40, width, 34), words, 22, colour=t["quiet"], flags=line_flags())
        rows = show.rows[self.page * PER_PAGE:(self.page + 1) * PER_PAGE]
        step = min((FLOOR - TOP) / max(len(rows), 1), MOST_ROW)
        for at, row in enumerate(rows):
            box = QRectF(LEFT, TOP + at * step, RIGHT - LEFT, step)
            painter.setPen(t.pen("line", 1.2))
            painter.drawLine(box.topLeft(), box.topRight())
            self._row(painter, row, box)
        self._foot(painter, show)
        painter.end()

    def _row(self, painter: QPainter, row: CommitRow, box: QRectF) -> None:
        t, left = theme(), box.left()
        if row.lane is not None:
            badge(painter, QPointF(left + 18, box.center().y()), 18, row.lane)
            left += 50
        _text(painter, row.what, QRectF(left, box.top() + 3, WHO - left - 20, box.height() - 6), bold=True)
        who = row.who or self.tr("nobody yet")
        _text(painter, who, QRectF(WHO, box.top() + 3, WHEN - WHO - 20, box.height() - 6), loud=not row.who)
        words, loud = row.when or "–", False
        if self._show is not None and self._show.kind == "last":
            loud = not row.verdict
            words = {"": self.tr("open"), "done": self.tr("done"), "moved": self.tr("moved"),
                     "dropped": self.tr("dropped")}[row.verdict]
        elif self._show is not None and self._show.kind == "first" and not row.when:
            words, loud = self.tr("no date yet"), True
        place = QRectF(WHEN, box.top() + 3, RIGHT - WHEN, box.height() - 6)
        if row.verdict == "done":
            write(painter, place, words, 26, bold=True, colour=t["good"], flags=line_flags(), least=20)
        else:
            _text(painter, words, place, loud=loud)

    def _foot(self, painter: QPainter, show: CommitShow) -> None:
        parts = []
        if show.people and show.kind != "last":
            parts.append(self.tr("Signed: {0} of {1}").format(show.signed, show.people))
        if self.pages() > 1:
            parts.append(self.tr("page {0} of {1}").format(self.page + 1, self.pages()))
        write(painter, QRectF(LEFT, FLOOR + 12, RIGHT - LEFT, 34), " · ".join(parts), 22, colour=theme()["quiet"],
              flags=line_flags())


def _text(painter: QPainter, words: str, box: QRectF, *, bold: bool = False, loud: bool = False) -> None:
    """Write on one line, else on two smaller ones, else cut; `loud` where something is missing."""
    colour = theme()["attention_ink"] if loud else None
    if QFontMetricsF(font(27, bold=bold)).horizontalAdvance(words) <= box.width():
        write(painter, box, words, 27, bold=bold, colour=colour, flags=line_flags())
        return
    cut = QFontMetricsF(font(23, bold=bold)).elidedText(words, Qt.TextElideMode.ElideRight, box.width() * 1.8)
    write(painter, box, cut, 23, bold=bold, colour=colour,
          flags=int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap))
