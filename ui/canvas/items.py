"""The cells of the canvas; they paint values and never write."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.canvas.depths import HEAT, design_scale, inside
from ui.canvas.drawing import Drawing, fitting, hatching
from ui.canvas.faces import Face, Scale, face
from ui.canvas.headings import HeadingItem, badge, folded
from ui.canvas.layouts import GAP, HEAD_H, HEAD_W, RADIUS, H, Spot, W, between, moved
from ui.canvas.painting import Look, ground, heat
from ui.canvas.strips import exposed_pieces
from ui.theme import Theme, theme
from workshop.model.notes import Layout
from workshop.model.text import Text
from workshop.presentation import CellShow, Lens

__all__ = ["GAP", "HEAD_H", "HEAD_W", "CellItem", "HeadingItem", "badge", "folded"]
_MIDDLE = QPointF(W / 2, H / 2)
_ROOM = 6.0
_DIMMED = 0.22


class CellItem(QGraphicsItem):
    """One capability of one element. Its own point (32, 38) is the middle of where its words stand, in any layout."""

    def __init__(self, show: CellShow, lens: Lens, title: Text, *, far: bool = False) -> None:
        super().__init__()
        self.show_value, self._lens, self._scale = show, lens, Scale()
        self._title, self._language, self._far = title, "zh", far
        self._layout: Layout = "grid"
        self._depth, self._chosen = HEAT, False
        self._look = Look(QPainterPath(), QRectF(), None, far)
        self._rect = QRectF()
        self._theme: Theme | None = None
        self._face = Face()
        self._body, self._inner = Drawing(), Drawing()
        self._moving: tuple[Spot, Spot] | None = None
        self._outline, self._number, self._at = QPolygonF(), Drawing(), QPointF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption, False)
        self.setAcceptHoverEvents(False)

    # Where it is ------------------------------------------------------------------------------------------------
    def place(self, spot: Spot, layout: Layout, narrowest: float = 0.0) -> None:
        """Stand at rest in a spot of a layout."""
        self.prepareGeometryChange()
        at = spot.box.center() - _MIDDLE
        self.setPos(at)
        self._layout, self._moving = layout, None
        rect = None if spot.rect is None else spot.rect.translated(-at)
        self._look = Look(moved(spot.path, -at.x(), -at.y()), spot.box.translated(-at), rect, self._far,
                          narrowest)
        self._rect = (rect or self._look.path.boundingRect()).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        self.renew()

    def set_out(self, first: Spot, second: Spot) -> None:
        """Begin to move between two spots; `travel` says how far."""
        self.prepareGeometryChange()
        both = first.path.boundingRect().united(second.path.boundingRect()).translated(-self.pos())
        self._rect, self._moving = both.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM), (first, second)
        self._number = Drawing()
        self.drawing()
        words = self._face.big or "–"
        ink = theme().ink_on(self._face.ground) if self._face.ground is not None else theme()["quiet"]
        size = fitting(words, 38, range(36 if self._far else 21, 9, -1), bold=True) or 10
        self._number.words(words, QRectF(-50, -20, 100, 40), ink, size, bold=True)

    def travel(self, share: float) -> None:
        """Stand on the way; the scene repaints."""
        if self._moving is not None:
            points, box = between(*self._moving, share)
            self._outline, self._at = QPolygonF(points).translated(-self.pos()), box.center() - self.pos()

    def boundingRect(self) -> QRectF:
        return self._rect

    def shape(self) -> QPainterPath:
        return self._look.path

    # What it shows ----------------------------------------------------------------------------------------------
    def set_show(self, show: CellShow, lens: Lens, scale: Scale | None = None) -> None:
        """Take a new value; repaint only when something differs."""
        scale = scale or self._scale
        if show != self.show_value or lens != self._lens or (
                scale != self._scale and (lens == "priority" or scale.top != self._scale.top
                                          or (scale.has_last, scale.has_plan)
                                          != (self._scale.has_last, self._scale.has_plan))):
            self.show_value, self._lens = show, lens
            self._scale = scale
            self.renew()
        self._scale = scale

    def set_depth(self, depth: int) -> None:
        """Show the heat map, bars, or distributions."""
        if depth != self._depth:
            self._depth = depth
            self.renew()

    def set_language(self, language: str) -> None:
        """Name the indicators in this language."""
        self._language = language
        self.renew()

    def set_chosen(self, chosen: bool) -> None:
        """Mark or unmark the cell as the selected one."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.setZValue(1 if chosen else 0)
            self.update()

    def set_dimmed(self, dimmed: bool) -> None:
        """Step back, because another element is in the light."""
        self.setOpacity(_DIMMED if dimmed else 1.0)

    def renew(self) -> None:
        """Draw anew at the next paint."""
        self._theme = None
        self.update()

    def name(self, language: str) -> str:
        """Return element × capability."""
        return self._title.in_(language)

    @property
    def face(self) -> Face:
        """What the lens says of the cell, in the theme in use."""
        self.drawing()
        return self._face

    def drawing(self) -> tuple[Drawing, Drawing]:
        """Return what is drawn in units, and what is drawn inside in pixels of a larger plan."""
        if self._theme is not theme():
            self._theme = theme()
            self._face = face(self.show_value, self._lens, self._scale)
            nearer = self._depth != HEAT and self.show_value.applicable and bool(self.show_value.leaves) and (
                self._depth > 1 or len(self.show_value.leaves) > 1)
            self._inner = Drawing()
            if not nearer:
                self._body = heat(self._face, self._look, self.show_value.notes)
            else:
                self._body = Drawing()
                ground(self._body, self._face, self._look, edge=0.9)
                self._inner = inside(self.show_value, self._face, self._lens, self._scale, self._plan(), self._depth,
                                     self._title.in_(self._language), self._language)
        return self._body, self._inner

    def _plan(self) -> QRectF:
        """Return the room inside in pixels of its plan."""
        zoom = design_scale(self._depth, self._layout)
        box = self._look.box if self._look.rect is None else self._look.box.adjusted(1.2, 1.2, -1.2, -1.2)
        return QRectF(0, 0, box.width() * zoom, box.height() * zoom)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        body, inner = self.drawing()
        if self._moving is not None:
            self._paint_moving(painter)
            return
        exposed = exposed_pieces(widget.parentWidget()) if widget is not None else []
        if not exposed:
            self._paint_part(painter, body, inner)
            return
        back = painter.worldTransform().inverted()[0]
        for piece in exposed:
            strip = back.mapRect(QRectF(piece))
            if not strip.intersects(self._rect):
                continue
            # The bounds of a sector hold much that is not in it. Its edge is two units wide at most.
            if self._look.rect is None and not self._chosen and not self._look.path.intersects(
                    strip.adjusted(-2, -2, 2, 2)):
                continue
            # Clipped to one strip: of a shape, only what is in the bounds of all that is exposed is left out by Qt.
            painter.save()
            painter.setClipRect(strip)
            self._paint_part(painter, body, inner, strip)
            painter.restore()

    def _paint_part(self, painter: QPainter, body: Drawing, inner: Drawing, strip: QRectF | None = None) -> None:
        body.paint(painter, exact=self._far, strip=strip)
        if inner.boxes:
            zoom = design_scale(self._depth, self._layout)
            box = self._look.box if self._look.rect is None else self._look.box.adjusted(1.2, 1.2, -1.2, -1.2)
            painter.save()
            painter.translate(box.topLeft())
            painter.scale(1 / zoom, 1 / zoom)
            part = () if strip is None else (QRectF((strip.topLeft() - box.topLeft()) * zoom, strip.size() * zoom),)
            inner.paint(painter, part, exact=self._far, strip=part[0] if part else None)
            painter.restore()
        if self._chosen:
            self._paint_choice(painter)

    def _paint_moving(self, painter: QPainter) -> None:
        t = theme()
        own = self._face
        painter.setPen(t.pen("attention", 2) if self._chosen or own.voting else Qt.PenStyle.NoPen)
        painter.setBrush(own.ground if own.ground is not None else
                         hatching(t.name) if own.hatched else QBrush(t["unscored"]))
        painter.drawPolygon(self._outline)
        painter.translate(self._at)
        self._number.paint(painter, exact=self._far)
        painter.translate(-self._at)

    def _paint_choice(self, painter: QPainter) -> None:
        t, look = theme(), self._look
        # A frame is a mark: it grows with the cell at first, then stays as wide as it is.
        thin = min(1.0, 1.8 / max(painter.worldTransform().m11(), 0.01)) if not self._far else 1.0
        painter.setBrush(QBrush())
        if look.rect is None:
            painter.setPen(QPen(t["surface"], 6 * thin))
            painter.drawPath(look.path)
            painter.setPen(QPen(t["attention"], 3.4 * thin))
            painter.drawPath(look.path)
            return
        painter.setPen(QPen(t["surface"], 1.5 * thin))
        near, far = 0.5 * thin, 2.0 * thin
        painter.drawRoundedRect(look.rect.adjusted(-near, -near, near, near), RADIUS, RADIUS)
        painter.setPen(QPen(t["attention"], 2.6 * thin))
        painter.drawRoundedRect(look.rect.adjusted(-far, -far, far, far), RADIUS + far, RADIUS + far)
