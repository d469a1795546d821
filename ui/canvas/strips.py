"""The wall of notes painted strip by strip: after panning askew two narrow strips are new, but their bounds are all."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsView, QStyleOptionGraphicsItem, QWidget

from ui.canvas.notes.layer import WallLayer

# More pieces than this, or pieces that fill more than this share of their bounds, are painted at once.
_MOST, _SHARE = 12, 0.5


class StripWall(WallLayer):
    """The wall, told of each exposed strip by itself, so that it goes through the notes in the strip only."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        view = widget.parentWidget() if widget is not None else None
        pieces = exposed_pieces(view)
        if not pieces or not isinstance(view, QGraphicsView):
            super().paint(painter, option, widget)
            return
        whole = option.exposedRect
        for piece in pieces:
            part = self.mapRectFromScene(view.mapToScene(piece).boundingRect()).adjusted(-0.5, -0.5, 0.5, 0.5)
            part = part.intersected(self.boundingRect())
            if part.isEmpty():
                continue
            option.exposedRect = part
            painter.save()
            # Clipped to whole pixels, so that nothing is painted twice where strips meet.
            painter.setClipRect(self.mapRectFromScene(_in_scene(view, piece)))
            super().paint(painter, option, widget)
            painter.restore()
        option.exposedRect = whole


def _in_scene(view: QGraphicsView, piece: QRect) -> QRectF:
    back = view.viewportTransform().inverted()[0]
    return back.mapRect(QRectF(piece))


def exposed_pieces(view: QWidget | None) -> list[QRect]:
    """Return the pieces of a view being painted when it pays to go through them one by one, else nothing."""
    pieces: list[QRect] = getattr(view, "exposed", [])
    if not 2 <= len(pieces) <= _MOST:
        return []
    bounds = QRect()
    for piece in pieces:
        bounds = bounds.united(piece)
    filled = sum(piece.width() * piece.height() for piece in pieces)
    return pieces if filled < _SHARE * bounds.width() * bounds.height() else []
