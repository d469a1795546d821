"""The wall of notes painted strip by strip: after panning askew two narrow strips are new, but their bounds are all."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsView, QStyleOptionGraphicsItem, QWidget

from ui.canvas.notes.layer import WallLayer
from ui.canvas.notes.sheet import Sheet
from workshop.model.notes import NOTE_H, NOTE_W

# What stands out of a note on every side at most, in units.
_ROOM = 8.0
# More pieces than this, or pieces that fill more than this share of their bounds, are painted at once.
_MOST, _SHARE = 14, 0.5
# Pixels that may be painted for nothing to have one strip less.
_SPARE = 30_000


class StripWall(WallLayer):
    """The wall, told of each exposed strip by itself, so that it goes through the notes in the strip only."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        view = widget.parentWidget() if widget is not None else None
        strips = exposed_pieces(view)
        if not strips or not isinstance(view, QGraphicsView):
            super().paint(painter, option, widget)
            return
        whole = option.exposedRect
        for piece in strips:
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

    def _visible(self, rect: QRectF) -> list[Sheet]:
        # The fields of the grid of notes are far wider than a strip.
        left, top, right, bottom = (rect.left() - _ROOM - NOTE_W, rect.top() - _ROOM - NOTE_H, rect.right() + _ROOM,
                                    rect.bottom() + _ROOM)
        return [sheet for sheet in super()._visible(rect)
                if left < sheet.show.x < right and top < sheet.show.y < bottom]


def _in_scene(view: QGraphicsView, piece: QRect) -> QRectF:
    back = view.viewportTransform().inverted()[0]
    return back.mapRect(QRectF(piece))


def exposed_pieces(view: QWidget | None) -> list[QRect]:
    """Return the strips of a view being painted when it pays to go through them one by one, else nothing."""
    return getattr(view, "exposed", [])


def pieces(exposed: list[QRect]) -> list[QRect]:
    """Return the few strips that make up what is exposed; none when they fill most of their bounds or are too many."""
    if not 2 <= len(exposed) <= _MOST:
        return []
    bounds = QRect()
    for piece in exposed:
        bounds = bounds.united(piece)
    if sum(map(_area, exposed)) > _SHARE * _area(bounds):
        return []
    found: list[QRect] = []
    for piece in exposed:
        found = _joined(found, piece)
    return found


def _joined(found: list[QRect], piece: QRect) -> list[QRect]:
    """Add a strip, made one with another when hardly anything is painted for nothing and no strip lies beneath."""
    for index, other in enumerate(found):
        both = other.united(piece)
        rest = found[:index] + found[index + 1:]
        if _area(both) <= _area(other) + _area(piece) + _SPARE and not any(both.intersects(one) for one in rest):
            return [*rest, both]
    return [*found, piece]


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()
