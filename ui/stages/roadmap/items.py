"""The items of the Gantt chart, bars and the lines between them, which paint values and never write."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from ui.stages.roadmap.layout import ARROW
from ui.theme import blend, font, theme
from workshop.roadmap.gantt import GanttBar

_WORDS = font(12)
PAD, MARK, MARK_STEP, LEAST_WORDS = 9.0, 8.0, 10.0, 26.0


def lane_colour(bar: GanttBar) -> QColor:
    """Return the colour of a bar's capability."""
    return QColor(bar.colour) if bar.colour else theme()["quiet"]


class BarItem(QGraphicsItem):
    """One initiative in time: tinted, framed, with its name and the triangles of its value."""

    def __init__(self, bar: GanttBar, row: int, box: QRectF) -> None:
        super().__init__()
        self.bar, self.row = bar, row
        self._box = QRectF(0, 0, box.width(), box.height())
        self._chosen = False
        self.setPos(box.topLeft())
        self.setZValue(2)

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-4, -4, 4, 4)

    def set_chosen(self, chosen: bool) -> None:
        """Mark or unmark the bar as the current one."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        t, colour = theme(), lane_colour(self.bar)
        # Opaque, so that a line that has to pass goes behind the bar and never through its words.
        painter.setBrush(blend(t["paper"], colour, 0.14))
        painter.setPen(QPen(colour, 1.2))
        painter.drawRoundedRect(self._box, 6, 6)
        if self._chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t["action"], 2))
            painter.drawRoundedRect(self._box.adjusted(-2.5, -2.5, 2.5, 2.5), 8, 8)
        left = self._marks(painter)
        room = left - PAD - 6
        painter.setFont(_WORDS)
        words = QFontMetricsF(_WORDS).elidedText(self.bar.title, Qt.TextElideMode.ElideRight, room)
        if room >= LEAST_WORDS:
            painter.setPen(t["ink"])
            painter.drawText(QRectF(PAD, 0, room + 1, self._box.height()),
                             Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _marks(self, painter: QPainter) -> float:
        """Draw the triangles at the right end, as many as fit; return where they begin."""
        count = min(self.bar.marks, max(int((self._box.width() - 2 * PAD) // MARK_STEP), 0))
        left = self._box.width() - PAD - count * MARK_STEP + (MARK_STEP - MARK)
        base = self._box.height() / 2 + 3.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme()["ink"])
        for number in range(count):
            x = left + number * MARK_STEP
            painter.drawPolygon(QPolygonF([QPointF(x, base), QPointF(x + MARK, base), QPointF(x + MARK / 2, base - 7)]))
        return left if count else self._box.width() - PAD


class LinkItem(QGraphicsPathItem):
    """A dependency with a small arrow head; `rows` are the two bars it joins."""

    def __init__(self, path: QPainterPath, end: QPointF, rows: tuple[int, int], broken: bool) -> None:
        super().__init__(path)
        self.rows = rows
        self._end, self._broken, self._strong = end, broken, False
        self.setZValue(1)

    def set_strong(self, strong: bool) -> None:
        """Stress the line, because one of its bars is the current one."""
        if strong != self._strong:
            self._strong = strong
            self.update()

    def boundingRect(self) -> QRectF:
        return super().boundingRect().adjusted(-5, -5, 5, 5)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        t = theme()
        colour = t["attention"] if self._broken else t["action"] if self._strong else t["quiet"]
        painter.setPen(QPen(colour, 2.0 if self._strong or self._broken else 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        x, y = self._end.x(), self._end.y()
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x - ARROW, y - 3), QPointF(x - ARROW, y + 3)]))
