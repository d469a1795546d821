"""The items of the Gantt chart, bars and what lies round them, which paint values and never write."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.theme import blend, font, theme
from workshop.roadmap.gantt import GanttBar

_WORDS, _SIGN = font(12), font(12, bold=True)
PAD, MARK, MARK_STEP, LEAST_WORDS = 9.0, 8.0, 10.0, 26.0
SIGN_STEP, DOT, DOT_AT = 13.0, 5.0, 13.0
"""What can be taken hold of: the dot for a new link lies so far right of the bar."""
_VERTICAL = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def lane_colour(bar: GanttBar) -> QColor:
    """Return the colour of a bar's capability."""
    return QColor(bar.colour) if bar.colour else theme()["quiet"]


class BarItem(QGraphicsItem):
    """One initiative in time: tinted, framed, with its name, its signs and the triangles of its value.

    A `far` one is for an audience: it has no signs.
    """

    def __init__(self, bar: GanttBar, row: int, box: QRectF, slack: float = 0.0, *, far: bool = False) -> None:
        super().__init__()
        self.bar, self.row = bar, row
        self._box = QRectF(0, 0, box.width(), box.height())
        self._slack, self._far = slack, far
        self._chosen = self._handles = self._critical = self._chain = False
        self.setPos(box.topLeft())
        self.setZValue(2)

    @property
    def critical(self) -> bool:
        """Whether the bar is shown as a part of the critical chain."""
        return self._critical

    @property
    def box(self) -> QRectF:
        """The bar itself in the scene, without what stands out of it."""
        return self._box.translated(self.pos())

    def boundingRect(self) -> QRectF:
        right = max(4.0, self._slack + 6 if self._chain else 0.0, DOT_AT + DOT + 3 if self._handles else 0.0)
        return self._box.adjusted(-4, -4, right, 4)

    def set_chosen(self, chosen: bool, handles: bool) -> None:
        """Mark or unmark the bar as the current one; `handles` shows what it can be taken hold of by."""
        if (chosen, handles) != (self._chosen, self._handles):
            self.prepareGeometryChange()
            self._chosen, self._handles = chosen, handles
            self.update()

    def set_chain(self, shown: bool, critical: bool) -> None:
        """Show the slack, and whether the bar is on the critical chain, while the chain is shown."""
        self.prepareGeometryChange()
        self._chain, self._critical = shown, shown and critical
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        t, colour = theme(), lane_colour(self.bar)
        if self._chain and not self._critical and self._slack > 0:
            self._paint_slack(painter)
        # Opaque, so that a line that has to pass goes behind the bar and never through its words.
        painter.setBrush(blend(t["paper"], colour, 0.14))
        edge = t["bad"] if self.bar.off else t["attention"] if self._critical else colour
        painter.setPen(QPen(edge, 2.6 if self._critical or self.bar.off else 1.2,
                            Qt.PenStyle.DashLine if self.bar.off else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(self._box, 6, 6)
        if self._chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t["action"], 2))
            painter.drawRoundedRect(self._box.adjusted(-2.5, -2.5, 2.5, 2.5), 8, 8)
        left = self._signs(painter)
        right = self._marks(painter, left)
        self._words(painter, left, right)
        if self._handles:
            self._paint_handles(painter)

    def _words(self, painter: QPainter, left: float, right: float) -> None:
        room = right - left - 6
        metrics = QFontMetricsF(_WORDS)
        words = self.bar.title if metrics.horizontalAdvance(self.bar.title) <= room else self.bar.label
        if room < LEAST_WORDS * (2 if self._far else 1):
            return
        painter.setFont(_WORDS)
        painter.setPen(theme()["ink"])
        painter.drawText(QRectF(left, 0, room + 1, self._box.height()), _VERTICAL,
                         metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))

    def _signs(self, painter: QPainter) -> float:
        """Draw what is fixed about the bar at its left end: pin, must, one of several, running or done."""
        t, x, middle = theme(), PAD, self._box.height() / 2
        bar = self.bar
        if self._far or self._box.width() < 2 * PAD + SIGN_STEP:
            return x
        if bar.pinned:
            _pin(painter, QPointF(x + 3, middle))
            x += SIGN_STEP
        words = [("!", bar.must, t["attention_ink"]), ("✓", bar.status == "done", t["good"]),
                 ("▶", bar.status == "running", t["action"]), ("⇄", bool(bar.either), t["quiet"])]
        painter.setFont(_SIGN)
        for sign, wanted, colour in words:
            if wanted and x + SIGN_STEP < self._box.width() - PAD:
                painter.setPen(colour)
                painter.drawText(QRectF(x - 2, 0, 12, self._box.height()), _VERTICAL, sign)
                x += SIGN_STEP + (2 if sign == "⇄" else -2)
        return x

    def _marks(self, painter: QPainter, left: float) -> float:
        """Draw the triangles at the right end, as many as fit; return where they begin."""
        room = self._box.width() - left - PAD
        count = min(self.bar.marks, max(int(room // MARK_STEP), 0))
        words = QFontMetricsF(_WORDS).horizontalAdvance(self.bar.label)
        if not self._far and room - count * MARK_STEP < words + 6 <= room < 110:
            # A short bar keeps its words; how much it brings is said in its tip and in the list.
            count = 0
        begin = self._box.width() - PAD - count * MARK_STEP + (MARK_STEP - MARK)
        base = self._box.height() / 2 + 3.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme()["ink"])
        for number in range(count):
            x = begin + number * MARK_STEP
            painter.drawPolygon(QPolygonF([QPointF(x, base), QPointF(x + MARK, base), QPointF(x + MARK / 2, base - 7)]))
        return begin if count else self._box.width() - PAD + 4

    def _paint_slack(self, painter: QPainter) -> None:
        right, middle = self._box.right(), self._box.height() / 2
        painter.setPen(QPen(theme()["quiet"], 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(right, middle), QPointF(right + self._slack, middle))
        painter.setPen(QPen(theme()["quiet"], 1.4))
        painter.drawLine(QPointF(right + self._slack, middle - 5), QPointF(right + self._slack, middle + 5))

    def _paint_handles(self, painter: QPainter) -> None:
        t, middle = theme(), self._box.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["action"])
        painter.drawRoundedRect(QRectF(self._box.right() - 4, middle - 8, 3, 16), 1.5, 1.5)
        painter.setBrush(t["paper"])
        painter.setPen(QPen(t["action"], 2))
        painter.drawEllipse(QPointF(self._box.right() + DOT_AT, middle), DOT, DOT)


def _pin(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(theme()["action"], 1.6))
    painter.drawLine(QPointF(at.x(), at.y()), QPointF(at.x(), at.y() + 7))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme()["action"])
    painter.drawEllipse(QPointF(at.x(), at.y() - 2.5), 3.8, 3.8)


class MovedItem(QGraphicsItem):
    """The faint outline of where a bar was before the plan was made anew."""

    def __init__(self, box: QRectF) -> None:
        super().__init__()
        self._box = box
        self.setZValue(0.5)

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme()["quiet"], 1.4, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self._box, 6, 6)


class GhostItem(QGraphicsItem):
    """Where a bar would lie if it were let go now, with the time in words."""

    def __init__(self) -> None:
        super().__init__()
        self._box, self._words, self._line = QRectF(), "", QPainterPath()
        self.setZValue(6)
        self.hide()

    def show_box(self, box: QRectF, words: str) -> None:
        """Show the outline of a bar."""
        self.prepareGeometryChange()
        self._box, self._words, self._line = box, words, QPainterPath()
        self.show()
        self.update()

    def show_line(self, begin: QPointF, end: QPointF, target: QRectF, words: str) -> None:
        """Show a link on its way, round the bar it would end at if there is one."""
        self.prepareGeometryChange()
        self._box, self._words = target, words
        self._line = QPainterPath(begin)
        self._line.lineTo(end)
        self.show()
        self.update()

    @property
    def words(self) -> str:
        """What the ghost says, empty while it is hidden."""
        return self._words if self.isVisible() else ""

    def _bubble(self) -> QRectF:
        width = QFontMetricsF(_SIGN).horizontalAdvance(self._words) + 16
        place = self._box.topLeft() if not self._box.isEmpty() else self._line.currentPosition() + QPointF(10, 0)
        return QRectF(place.x(), place.y() - 25, width, 22)

    def boundingRect(self) -> QRectF:
        return self._box.united(self._bubble()).united(self._line.boundingRect()).adjusted(-6, -6, 6, 6)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        t = theme()
        painter.setPen(QPen(t["action"], 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._line)
        if not self._box.isEmpty():
            tint = QColor(t["action"])
            tint.setAlphaF(0.12)
            painter.setBrush(tint)
            painter.drawRoundedRect(self._box, 6, 6)
        if self._words:
            bubble = self._bubble()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["tip"])
            painter.drawRoundedRect(bubble, 4, 4)
            painter.setPen(t["on_tip"])
            painter.setFont(_SIGN)
            painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, self._words)
