"""Where notes lie and what they belong to: moving, tying and grouping what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainterPath

from ui.canvas.notes import deeds
from ui.i18n import language
from ui.ids import new_id
from workshop import commands as c
from workshop.model.notes import LAYOUTS, Place, Stack
from workshop.model.score import Cell

if TYPE_CHECKING:
    from ui.canvas.notes.desk import NoteDesk

NUDGE = 12.0


def clear_of(boxes: Iterable[QRectF], cores: Sequence[QRectF]) -> float:
    """Return how far boxes must go down so that none of them lies over the cells (all in units of the wall)."""
    return max((-box.top() for box in boxes if box.top() < 0
                and any(core.left() < box.right() and box.left() < core.right() for core in cores)), default=0.0)


class Placing(QObject):
    """The part of the desk that lays notes somewhere."""

    def __init__(self, desk: NoteDesk) -> None:
        super().__init__(desk)
        self._desk = desk

    def on_ground(self, scene: QPointF) -> bool:
        """Tell whether a place lies beside the cells."""
        return not self._desk.view.canvas.core_rect().contains(scene)

    def outline(self, cell: Cell | None, element: str) -> QPainterPath:
        """Return the outline of a cell, or of all cells of an element, in units of the scene."""
        capabilities = self._desk.document.workshop.pack.capabilities if element and cell is None else ()
        path = QPainterPath()
        for found in [cell] if cell is not None else [Cell(element, made.id) for made in capabilities]:
            if (item := self._desk.view.canvas.item_of(found)) is not None:
                path.addPath(item.mapToScene(item.shape()))
        return path

    def _cores(self) -> list[QRectF]:
        """Return where the cells of each layout lie, in units of the wall."""
        scene = self._desk.view.canvas
        return [scene.core_rect(layout).translated(-scene.wall_origin(layout)) for layout in LAYOUTS]

    def move_by(self, step: QPointF, notes: Sequence[str] = ()) -> bool:
        """Move the chosen notes; none comes to rest over the cells."""
        desk = self._desk
        boxes = {note: desk.wall.rect_of(note).translated(step) for note in notes or desk.chosen}
        down = clear_of(boxes.values(), self._cores())
        places = tuple(Place(note, box.x(), box.y() + down) for note, box in boxes.items()
                       if (box.x(), box.y() + down) != self._corner(note))
        return bool(places) and desk.do(c.MoveNotes(places))

    def move_stack(self, stack: str, step: QPointF) -> bool:
        """Move a stack."""
        found = self._desk.wall.stack(stack)
        if found is None or step.isNull():
            return False
        box = QRectF(found.x, found.y, found.width, found.height).translated(step)
        place = Place(stack, box.x(), box.y() + clear_of([box], self._cores()))
        return (place.x, place.y) != (found.x, found.y) and self._desk.do(c.MoveNotes(stacks=(place,)))

    def nudge(self, right: int, down: int) -> bool:
        """Move what is chosen by one small step; a note in a stack stays there."""
        step, desk = QPointF(right * NUDGE, down * NUDGE), self._desk
        if desk.chosen_stack:
            self.move_stack(desk.chosen_stack, step)
        elif free := [note for note in desk.chosen if (show := desk.wall.note(note)) is not None and not show.stack]:
            self.move_by(step, free)
        return True

    def tie(self, cell: Cell | None, element: str) -> bool:
        """Tie the chosen notes to a cell, an element or nothing; they stay where they lie."""
        desk = self._desk
        if not desk.do(deeds.tied(desk.document.workshop.wall, desk.chosen, cell, element)):
            return False
        desk.notice.emit(self.tr("Tied to {0}.").format(self.target_name(cell, element)) if element or cell
                         else self.tr("Tied to nothing."))
        return True

    def target_name(self, cell: Cell | None, element: str) -> str:
        """Return the name of a cell or an element."""
        pack, lang = self._desk.document.workshop.pack, language()
        key = cell.element if cell else element
        if not key or not pack.has_element(key):
            return ""
        name = pack.element(key).short.in_(lang)
        return f"{name} × {pack.item(cell.item).short.in_(lang)}" if cell else name

    def drop_on(self, note: str) -> bool:
        """Group the chosen notes with another one."""
        wall = self._desk.document.workshop.wall
        target = wall.note(note)
        if target is None:
            return False
        x, y = self._corner(note)
        return self._desk.do(deeds.dropped_on(wall, self._desk.in_order(), replace(target, x=x, y=y)))

    def _corner(self, note: str) -> tuple[float, float]:
        rect = self._desk.wall.rect_of(note)
        return rect.x(), rect.y()

    def group(self, stack: str) -> bool:
        """Put the chosen notes into a stack that is there."""
        wall = self._desk.document.workshop.wall
        found = wall.stack(stack)
        return found is not None and self._desk.do(deeds.grouped(wall, self._desk.mine(), found))

    def group_new(self, title: str) -> bool:
        """Put the chosen notes into a new stack, where the first of them lies."""
        desk, order = self._desk, self._desk.mine()
        if not order:
            return False
        made = Stack(new_id(), title, *self._corner(order[0]))
        if not desk.do(deeds.grouped(desk.document.workshop.wall, order, made)):
            return False
        desk.choose((), made.id)
        return True
