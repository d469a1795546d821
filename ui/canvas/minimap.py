"""The whole canvas small in the corner, with a frame round what is seen; gone when all of it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Theme, theme
from workshop.model.notes import NOTE_H, NOTE_W

if TYPE_CHECKING:
    from ui.canvas.view import CanvasView

WIDE, HIGH, EDGE, _PAD = 176, 116, 10, 6


class MiniMap(QWidget):
    """Lies on the lower right of a view. A click or a drag on it moves the view."""

    def __init__(self, view: CanvasView) -> None:
        # A child of what scrolls: a sibling above it would keep Qt from moving pixels, and every step would paint all.
        super().__init__(view.viewport())
        self._view = view
        self._picture: QPixmap | None = None
        self._drawn_in: Theme | None = None
        self.resize(WIDE, HIGH)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        view.canvas.looked_different.connect(self._renew)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Overview of the canvas"))
        self.setToolTip(self.tr("Overview: click to go there"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def stand(self) -> None:
        """Stand in the corner of the view."""
        size = self._view.viewport().size()
        self.move(size.width() - WIDE - EDGE, size.height() - HIGH - EDGE)

    def follow(self) -> None:
        """Show what is seen; hide when that is everything."""
        whole, seen = self._view.canvas.whole_rect(), self._view.seen_rect().adjusted(-2, -2, 2, 2)
        small = self._view.width() < 2.2 * WIDE or self._view.height() < 2.2 * HIGH
        # Right after fitting nobody is lost, and cells would lie beneath it.
        visible = not small and not self._view.fitted and not whole.isEmpty() and not seen.contains(whole)
        if visible == self.isHidden():
            self.setVisible(visible)
        if visible:
            self.update()

    def _renew(self) -> None:
        self._picture = None
        self.follow()

    def _map(self) -> tuple[float, QPointF]:
        """Return pixels a unit, and the point of the scene at the upper left."""
        whole = self._view.canvas.whole_rect()
        scale = min((WIDE - 2 * _PAD) / max(whole.width(), 1.0), (HIGH - 2 * _PAD) / max(whole.height(), 1.0))
        corner = whole.center() - QPointF(WIDE, HIGH) / (2 * scale)
        return scale, corner

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio, t = self.devicePixelRatioF(), theme()
        if self._picture is None or self._drawn_in is not t or self._picture.devicePixelRatio() != ratio:
            self._picture, self._drawn_in = self._draw(ratio), t
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        scale, corner = self._map()
        seen = self._view.seen_rect()
        frame = QRectF((seen.topLeft() - corner) * scale, seen.size() * scale).intersected(
            QRectF(1.5, 1.5, WIDE - 3, HIGH - 3))
        painter.setPen(t.pen("action", 2))
        painter.drawRect(frame)
        painter.end()

    def _draw(self, ratio: float) -> QPixmap:
        t, canvas = theme(), self._view.canvas
        made = QPixmap(round(WIDE * ratio), round(HIGH * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(t["surface"])
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, corner = self._map()
        painter.scale(scale, scale)
        painter.translate(-corner)
        painter.setPen(Qt.PenStyle.NoPen)
        spots = canvas.plan()
        for place, cell in canvas.places():
            item = canvas.item_of(cell)
            if item is not None:
                dim = canvas.focus_element and cell.element != canvas.focus_element
                painter.setOpacity(0.25 if dim else 1.0)
                painter.setBrush(item.face.ground or t["hatch"])
                painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in spots.spots[place].outline]))
        painter.setOpacity(1.0)
        painter.translate(canvas.wall_origin())
        if canvas.show_value is not None:
            painter.setBrush(t["note_idea"])
            painter.setPen(t["edge"])
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawRects([QRectF(note.x, note.y, NOTE_W, NOTE_H) for note in canvas.show_value.wall.notes])
        painter.resetTransform()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(t["edge"])
        painter.drawRect(QRectF(0, 0, WIDE - 1, HIGH - 1))
        painter.end()
        return made

    def _go(self, on: QPointF) -> None:
        scale, corner = self._map()
        self._view.move_to(corner + on / scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())
