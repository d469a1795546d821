"""From note to note by keyboard: to the nearest in a direction, or in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from workshop.model.notes import NOTE_H

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


class Walking:
    """The part of the desk that goes from note to note."""

    def __init__(self, desk: NoteDesk) -> None:
        self._desk = desk

    def walk(self, right: int, down: int, *, add: bool = False) -> bool:
        """Choose the nearest note in a direction; above the uppermost the keys go back to the cells."""
        desk = self._desk
        found = near_way(self.here(), [(show.id, desk.wall.rect_of(show.id)) for show in desk.wall.value.notes
                                       if show.id not in desk.chosen], right, down)
        if found:
            desk.choose((*desk.chosen, found) if add else (found,))
            self.reveal()
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
        """Choose the next note, or the one before; behind the last the keys leave the notes."""
        order, desk = self._order(), self._desk
        last = desk.chosen[-1] if desk.chosen else ""
        at = (order.index(last) if last in order else -1 if by > 0 else len(order)) + by
        if not 0 <= at < len(order):
            desk.choose(())
            return False
        desk.choose((order[at],))
        self.reveal()
        return True

    def _order(self) -> list[str]:
        shows = sorted(self._desk.wall.value.notes, key=lambda show: (round(show.y / NOTE_H), show.x))
        return [show.id for show in shows]

    def enter(self) -> bool:
        """Go to the notes: to those of the chosen cell, else to the first."""
        order, desk = self._order(), self._desk
        if not order:
            return False
        mine = [show.id for show in desk.wall.value.notes if desk.cell is not None and show.cell == desk.cell]
        desk.choose((min(mine, key=order.index) if mine else order[0],))
        self.reveal()
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
