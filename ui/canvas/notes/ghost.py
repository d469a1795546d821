"""What is only there during a gesture: carried notes, the rubber band, the light on a cell, the line being drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.canvas.notes.kinds import ground
from ui.theme import theme
from workshop.model.notes import NoteKind, PenTone

MOST_GHOSTS = 60


class GhostItem(QGraphicsItem):
    """Lies over the wall, in its units; empty when no gesture is under way."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._rect = QRectF()
        self._notes: tuple[tuple[QRectF, NoteKind], ...] = ()
        self._frames: tuple[QRectF, ...] = ()
        self._band = QRectF()
        self._light = QPainterPath()
        self._line = QPainterPath()
        self._tone: PenTone = "ink"
        self._width = 2.0
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return self._rect

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def carry(self, notes: Sequence[tuple[QRectF, NoteKind]], frames: Sequence[QRectF] = ()) -> None:
        """Show carried notes and stacks where they are now."""
        self._notes, self._frames = tuple(notes[:MOST_GHOSTS]), tuple(frames)
        self._measure()

    def light(self, path: QPainterPath) -> None:
        """Light up what a drop would go to."""
        if path != self._light:
            self._light = path
            self._measure()

    def band(self, rect: QRectF) -> None:
        """Show the rubber band."""
        self._band = rect
        self._measure()

    def draw(self, line: QPainterPath, tone: PenTone, width: float) -> None:
        """Show the line that is being drawn."""
        self._line, self._tone, self._width = line, tone, width
        self._measure()

    def clear(self) -> None:
        """Take everything away."""
        self._notes, self._frames, self._band = (), (), QRectF()
        self._light, self._line = QPainterPath(), QPainterPath()
        self._measure()

    @property
    def empty(self) -> bool:
        """Tell whether nothing is shown."""
        return self._rect.isEmpty()

    @property
    def lit(self) -> QRectF:
        """Where the light is, in units of the wall."""
        return self._light.boundingRect()

    def _measure(self) -> None:
        rect = QRectF(self._band)
        for box, _kind in self._notes:
            rect = rect.united(box)
        for box in (*self._frames, self._light.boundingRect(), self._line.controlPointRect()):
            rect = rect.united(box)
        edge = max(self._width, 4.0) + 2
        self.prepareGeometryChange()
        self._rect = rect.adjusted(-edge, -edge, edge, edge) if not rect.isNull() else QRectF()
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        t = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self._light.isEmpty():
            painter.setPen(_pen(t["attention"], 3.0))
            painter.drawPath(self._light)
        if not self._line.isEmpty():
            painter.setPen(QPen(t[self._tone], self._width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                                Qt.PenJoinStyle.RoundJoin))
            painter.drawPath(self._line)
        painter.setOpacity(0.82)
        painter.setPen(_pen(t["action"], 2.0))
        for frame in self._frames:
            painter.drawRect(frame)
        for box, kind in self._notes:
            painter.setBrush(ground(kind))
            painter.drawRect(box)
        if not self._band.isNull():
            fill = QColor(t["action"])
            fill.setAlphaF(0.10)
            painter.setBrush(fill)
            painter.setPen(_pen(t["action"], 1.0, Qt.PenStyle.DashLine))
            painter.drawRect(self._band)


def _pen(colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(colour, width, style)
    pen.setCosmetic(True)
    return pen

