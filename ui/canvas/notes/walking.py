"""From note to note by keyboard: to the nearest in a direction, or in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from workshop.model.notes import NOTE_H
from workshop.notes import STACK_HEAD
from workshop.wallshow import StackShow

if TYPE_CHECKING:
    from ui.canvas.notes.desk import NoteDesk

READABLE = 0.72  # pixels a unit: from here on all words of a note are painted


def near_way(here: QRectF, boxes: Iterable[tuple[str, QRectF]], right: int, down: int) -> str:
    """Return the key of the nearest box in a direction, or an empty text.

    What lies aside counts three times: the next note of the same line comes before a nearer one of another line.
    """
    best, found = 0.0, ""
    for key, box in boxes:
        away = box.center() - here.center()
        along, aside = (away.x() * right, abs(away.y())) if right else (away.y() * down, abs(away.x()))
        cost = along + 3 * aside
        if along > 1 and along > aside / 3 and (not found or cost < best):
            best, found = cost, key
    return found


def _head(stack: StackShow) -> QRectF:
    return QRectF(stack.x, stack.y, stack.width, STACK_HEAD)


class Walking:
    """The part of the desk that goes from note to note."""

    def __init__(self, desk: NoteDesk) -> None:
        self._desk = desk

    def walk(self, right: int, down: int, *, add: bool = False) -> bool:
        """Choose the nearest note or stack in a direction; above the uppermost the keys go back to the cells."""
        desk = self._desk
        boxes = [(show.id, desk.wall.rect_of(show.id)) for show in desk.wall.value.notes
                 if show.id not in desk.chosen]
        if not add:
            boxes += [(stack.id, _head(stack)) for stack in desk.wall.value.stacks if stack.id != desk.chosen_stack]
        stack = desk.wall.stack(desk.chosen_stack)
        found = near_way(_head(stack) if stack is not None else self.here(), boxes, right, down)
        if found and add:
            desk.choose((*desk.chosen, found))
            self.reveal()
        elif found:
            self._choose(found)
        elif down < 0 and not add:
            desk.choose(())
        return True

    def here(self) -> QRectF:
        """Return where the note chosen last, or the chosen stack lies, in units of the wall."""
        desk = self._desk
        if (stack := desk.wall.stack(desk.chosen_stack)) is not None:
            return QRectF(stack.x, stack.y, stack.width, stack.height)
        return desk.wall.rect_of(desk.chosen[-1]) if desk.chosen else QRectF()

    def step(self, by: int) -> bool:
        """Choose the next note or stack, or the one before; behind the last the keys leave the notes."""
        order, desk = self._order(), self._desk
        last = desk.chosen[-1] if desk.chosen else desk.chosen_stack
        at = (order.index(last) if last in order else -1 if by > 0 else len(order)) + by
        if not 0 <= at < len(order):
            desk.choose(())
            return False
        self._choose(order[at])
        return True

    def _choose(self, key: str) -> None:
        desk = self._desk
        if desk.wall.stack(key) is not None:
            desk.choose((), key)
        else:
            desk.choose((key,))
        self.reveal()

    def _order(self) -> list[str]:
        """Return notes and stacks line by line; a stack comes before what is in it."""
        value = self._desk.wall.value
        tops = {stack.id: (round(stack.y / NOTE_H), stack.x, stack.id) for stack in value.stacks}
        rows = [((*top, -1, 0.0), key) for key, top in tops.items()]
        for show in value.notes:
            here = (round(show.y / NOTE_H), show.x)
            rows.append(((*tops.get(show.stack, (*here, "")), *here), show.id))
        return [key for _, key in sorted(rows)]

    def enter(self) -> bool:
        """Go to the notes: to those of the chosen cell, else to the first."""
        order, desk = self._order(), self._desk
        if not desk.wall.value.notes:
            return False
        mine = [show.id for show in desk.wall.value.notes if desk.cell is not None and show.cell == desk.cell]
        first = next(key for key in order if desk.wall.note(key) is not None)
        self._choose(min(mine, key=order.index) if mine else first)
        return True

    def reveal(self) -> None:
        """Push the view just far enough that what is chosen is seen, with a margin."""
        rect, view = self.here(), self._desk.view
        if rect.isNull():
            return
        box, seen = self._desk.wall.mapRectToScene(rect).adjusted(-12, -12, 12, 12), view.seen_rect()
        x = needed(box.left(), box.right(), seen.left(), seen.right())
        y = needed(box.top(), box.bottom(), seen.top(), seen.bottom())
        if x or y:
            view.pan(-x * view.scale_now(), -y * view.scale_now())

    def show_found(self) -> None:
        """Bring what was looked for into view, near enough to be read."""
        view, rect = self._desk.view, self.here()
        if not rect.isNull() and view.scale_now() < READABLE:
            view.halt()
            view.look_at(self._desk.wall.mapRectToScene(rect).center(), READABLE)
            view.fitted = ""
        self.reveal()

    def reveal_new(self) -> None:
        """Bring a new note into view: with everything else while it can be read, else alone."""
        view, rect = self._desk.view, self.here()
        if rect.isNull() or view.seen_rect().contains(self._desk.wall.mapRectToScene(rect)):
            return
        whole, size = view.canvas.whole_rect(), view.viewport().size()
        if min(size.width() / whole.width(), size.height() / whole.height()) >= READABLE:
            view.fit_all()
        else:
            self.reveal()


def needed(low: float, high: float, first: float, last: float) -> float:
    """Return how far a window from `first` to `last` must go to hold `low` to `high`; its beginning wins."""
    if low < first or high - low > last - first:
        return low - first
    return max(high - last, 0.0)
