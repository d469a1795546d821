"""The curve of what money buys: a point is the best plan for its money, letters are the plans that are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from ui.i18n import Speaks
from ui.localtexts import digits, money
from ui.theme import SMALL, font, theme
from ui.widgets.plainwords import as_tip

LEFT, RIGHT, TOP, BOTTOM, HIGH = 40.0, 14.0, 18.0, 34.0, 210
NEAR = 14.0


@dataclass(frozen=True, slots=True)
class MoneyPoint:
    """The best `value` (levels) for a `cost` (thousand yuan); `proven` or the best that was found."""

    cost: int
    value: float
    proven: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A plan beside the curve, with its letter."""

    letter: str
    cost: int
    value: float
    followed: bool


class FrontierView(Speaks):
    """Hidden without points. Arrow keys and clicks choose a point; `total_chosen` follows Enter and a double click."""

    total_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.points: tuple[MoneyPoint, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Best value by money"))
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, HIGH)

    def present(self, points: Sequence[MoneyPoint], marks: Sequence[Mark]) -> None:
        """Show a curve, in the order of money."""
        self.points, self._marks = tuple(points), tuple(marks)
        self.current = min(self.current, len(self.points) - 1)
        self.setVisible(bool(points))
        self._speak()
        self.update()

    def words_of(self, point: MoneyPoint) -> str:
        """Return a point in words."""
        words = self.tr("{0} buy a value of {1}").format(money(point.cost), digits(point.value, 2))
        return words if point.proven else self.tr("{0} at least, not proven").format(words)

    def _speak(self) -> None:
        self.setAccessibleDescription(self.words_of(self.points[self.current]) if self.current >= 0 else "")

    # Places -----------------------------------------------------------------------------------------------------
    def _ends(self) -> tuple[float, float]:
        costs = [p.cost for p in self.points] + [m.cost for m in self._marks]
        values = [p.value for p in self.points] + [m.value for m in self._marks]
        return max(costs, default=1) * 1.04 or 1.0, max(values, default=1.0) * 1.1 or 1.0

    def place(self, cost: float, value: float) -> QPointF:
        """Return where an amount and a value lie in the widget."""
        right, top = self._ends()
        wide, high = self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM
        return QPointF(LEFT + wide * cost / right, TOP + high * (1 - value / top))

    def point_at(self, spot: QPointF) -> int:
        """Return the point near a place, -1 for none."""
        far = [(abs(spot.x() - p.x()) + abs(spot.y() - p.y()), index)
               for index, p in enumerate(self.place(m.cost, m.value) for m in self.points)]
        best = min(far, default=(NEAR * 3, -1))
        return best[1] if best[0] < NEAR * 2 else -1

    def choose(self, index: int) -> None:
        """Make a point the current one."""
        if self.points:
            self.current = min(max(index, 0), len(self.points) - 1)
            self._speak()
            self.update()

    # Painting ---------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, t = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        right, top = self._ends()
        base = self.place(0, 0).y()
        for part in (0.0, 0.5, 1.0):
            cost, value = right * part / 1.04, top * part / 1.1
            y, x = self.place(0, value).y(), self.place(cost, 0).x()
            painter.setPen(QPen(t["line"], 1))
            painter.drawLine(QPointF(LEFT, y), QPointF(self.width() - RIGHT, y))
            painter.setPen(t["quiet"])
            if part:
                painter.drawText(QRectF(0, y - 9, LEFT - 6, 18), Qt.AlignmentFlag.AlignRight |
                                 Qt.AlignmentFlag.AlignVCenter, digits(value, 2))
            words = money(round(cost))
            wide = painter.fontMetrics().horizontalAdvance(words) + 2
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            painter.drawText(QRectF(left, base + 4, wide, 16), Qt.AlignmentFlag.AlignCenter, words)
        self._curve(painter)
        self._letters(painter)
        if self.current >= 0:
            painter.setPen(t["ink"])
            painter.drawText(QRectF(LEFT, 0, self.width() - LEFT, TOP), Qt.AlignmentFlag.AlignLeft |
                             Qt.AlignmentFlag.AlignTop, self.words_of(self.points[self.current]))
        if self.hasFocus():
            painter.setPen(QPen(t["action"], t.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _curve(self, painter: QPainter) -> None:
        t, path = theme(), QPainterPath()
        spots = [self.place(point.cost, point.value) for point in self.points]
        for index, spot in enumerate(spots):
            if index:
                # Between two points money buys nothing more: the curve is a stair.
                path.lineTo(QPointF(spot.x(), path.currentPosition().y()))
                path.lineTo(spot)
            else:
                path.moveTo(spot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(t["action"], 1.6))
        painter.drawPath(path)
        for index, (spot, point) in enumerate(zip(spots, self.points, strict=True)):
            painter.setPen(QPen(t["attention"] if index == self.current else t["action"], 2.2))
            painter.setBrush(t["action"] if point.proven else t["surface"])
            radius = 6.0 if index == self.current else 4.0
            painter.drawEllipse(spot, radius, radius)

    def _letters(self, painter: QPainter) -> None:
        """Draw the plans; those in one place share a mark and stand beside each other."""
        t = theme()
        painter.setFont(font(SMALL, bold=True))
        spots: list[tuple[QPointF, list[Mark]]] = []
        for mark in self._marks:
            spot = self.place(mark.cost, mark.value)
            near = next((there for at, there in spots if (at - spot).manhattanLength() < NEAR), None)
            if near is None:
                spots.append((spot, [mark]))
            else:
                near.append(mark)
        for spot, marks in spots:
            painter.setPen(QPen(t["attention"], 2.0))
            painter.setBrush(t["attention"] if any(mark.followed for mark in marks) else t["surface"])
            painter.drawPolygon([spot + QPointF(*step) for step in ((0, -6), (6, 0), (0, 6), (-6, 0))])
            words = " ".join(mark.letter for mark in marks)
            wide = painter.fontMetrics().horizontalAdvance(words) + 2
            left = min(spot.x() - wide / 2, self.width() - wide)
            # The stair of the curve may run here.
            painter.fillRect(QRectF(left, spot.y() + 9, wide, 14), t["surface"])
            painter.setPen(t["ink"])
            painter.drawText(QRectF(left, spot.y() + 8, wide, 16), Qt.AlignmentFlag.AlignCenter, words)

    # Input ------------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self.points) - 1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.choose(self.current + (1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.total_chosen.emit(self.points[self.current].cost)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (at := self.point_at(event.position())) >= 0:
            self.choose(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (at := self.point_at(event.position())) >= 0:
            self.choose(at)
            self.total_chosen.emit(self.points[at].cost)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(len(self.points) - 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.point_at(QPointF(event.pos()))
            if at >= 0:
                QToolTip.showText(event.globalPos(), as_tip(self.words_of(self.points[at])), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
