"""The lines of the Gantt chart: dependencies, and what else holds the critical chain together."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from ui.stages.roadmap.layout import ARROW
from ui.theme import blend, theme

Weight = Literal["faded", "plain", "near", "strong"]
_TOUCH = 12.0


class LinkItem(QGraphicsPathItem):
    """A dependency with a small arrow head; `rows` are the two bars it joins."""

    def __init__(self, path: QPainterPath, end: QPointF, rows: tuple[int, int], broken: bool) -> None:
        super().__init__(path)
        self.rows = rows
        self._end, self._broken, self._weight, self._critical, self._marked = end, broken, "plain", False, False
        stroker = QPainterPathStroker()
        stroker.setWidth(_TOUCH)
        self._shape = stroker.createStroke(path)
        self.setZValue(1)

    @property
    def _strong(self) -> bool:
        return self._weight == "strong"

    @property
    def weight(self) -> str:
        """How much the line stands out: faded, plain, near or strong."""
        return self._weight

    @property
    def marked(self) -> bool:
        """Whether the line is the one that Del takes away."""
        return self._marked

    @property
    def critical(self) -> bool:
        """Whether the line is shown as a part of the critical chain."""
        return self._critical

    def set_look(self, weight: Weight, *, critical: bool, marked: bool) -> None:
        """Take another look; strong ones lie on top of quiet ones."""
        if (weight, critical, marked) != (self._weight, self._critical, self._marked):
            self._weight, self._critical, self._marked = weight, critical, marked
            self.setZValue(1.0 + 0.1 * (weight == "near") + 0.2 * (weight == "strong" or critical) + 0.3 * marked)
            self.update()

    def shape(self) -> QPainterPath:
        return self._shape

    def boundingRect(self) -> QRectF:
        return super().boundingRect().adjusted(-7, -7, 7, 7)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        t = theme()
        stressed = self._strong or self._marked
        colour = (t["bad"] if self._broken else t["attention"] if self._critical else
                  t["action"] if stressed or self._weight == "near" else
                  blend(t["paper"], t["quiet"], 0.4) if self._weight == "faded" else t["quiet"])
        width = 3.4 if self._marked else 2.2 if stressed or self._critical or self._broken else 1.2
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        x, y = self._end.x(), self._end.y()
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x - ARROW, y - 3), QPointF(x - ARROW, y + 3)]))


class TieItem(QGraphicsPathItem):
    """A piece of the critical chain that is no dependency: people or money of the first bar let the second start."""

    def __init__(self, path: QPainterPath) -> None:
        super().__init__(path)
        self.setZValue(1.15)

    def boundingRect(self) -> QRectF:
        return super().boundingRect().adjusted(-3, -3, 3, 3)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(QPen(theme()["attention"], 2.2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path())
