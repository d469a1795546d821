"""What follows from the notes on the wall: the suggested budget of dots, places for new notes, an order by votes."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from workshop.model.notes import NOTE_H, NOTE_W, Note, Place, Wall
from workshop.model.workshop import Workshop

GAP = 12.0
# How many notes stand side by side before a new line begins: as wide as a grid of eleven elements.
PER_LINE = 7
LEAST_DOTS, MOST_DOTS = 3, 10
# The first column of a spreadsheet often only counts.
_NUMBERED = re.compile(r"^\s*\d{1,4}\t(?=.*\S)")
STACK_HEAD, STACK_PAD, STACK_GAP = 26.0, 8.0, 6.0
# The grid above the wall is as high as this, in units; a screen beside its panels is about this much wider than high.
GRID_HIGH, SCREEN = 490.0, 1.45
_MARK = re.compile(r"^\s*(?:[-*•·●▪◦–—]+(?!\d)|[(（]?\d{1,3}[.)、）．](?!\d)|[①-⑳])\s*")


def suggested_budget(notes: int) -> int:
    """Return how many dots each person should get for this many notes: a third of them, from 3 to 10.

    The rule of thumb of dot voting ("N/3"; Diceman 2010, Dotmocracy Handbook, gives the same order of size).
    """
    return min(max(round(notes / 3), LEAST_DOTS), MOST_DOTS)


def budget(workshop: Workshop) -> int:
    """Return how many dots each person has: as set, else as suggested."""
    shown = sum(not note.private for note in workshop.wall.notes)
    return workshop.wall.budget or suggested_budget(shown)


def lines_to_notes(text: str) -> tuple[str, ...]:
    """Return one text per line of a pasted list, without bullets and numbers; empty lines go.

    Tabs of a spreadsheet become spaces. The same line twice stays twice: two people may have said it.
    """
    lines = (_MARK.sub("", _NUMBERED.sub("", line).replace("\t", " "), count=1).strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def free_places(wall: Wall, count: int, *, left: float = 0.0,
                per_line: int = PER_LINE) -> tuple[tuple[float, float], ...]:
    """Return `count` corners for new notes: line by line from the upper left, none on what lies there."""
    wide, high = NOTE_W + GAP, NOTE_H + GAP
    taken = {(column, row) for x, y, width, height in _lying(wall)
             for column in _slots(x - left, width, wide) for row in _slots(y, height, high)}
    found: list[tuple[float, float]] = []
    place = 0
    while len(found) < count:
        row, column = divmod(place, per_line)
        if (column, row) not in taken:
            found.append((left + column * wide, row * high))
        place += 1
    return tuple(found)


def wide_enough(count: int) -> int:
    """Return how many notes stand side by side, so that the grid with this many beneath has the shape of a screen.

    A few stand as wide as the grid; it grows in steps, so that not every new note begins a new column.
    """
    if count <= 2 * PER_LINE:
        return PER_LINE
    columns = PER_LINE + 3
    while columns * (NOTE_W + GAP) < SCREEN * (GRID_HIGH + math.ceil(count / columns) * (NOTE_H + GAP)):
        columns += 2
    return columns


def stack_columns(count: int) -> int:
    """Return how many notes stand side by side in a stack: screens are wide, so up to four, more in a large one."""
    return min(max(count, 1), 4 if count <= 16 else 7)


def stack_size(count: int) -> tuple[float, float]:
    """Return width and height of a stack with its title and this many notes, in units."""
    columns = stack_columns(count)
    rows = max(-(-count // columns), 1)
    return (2 * STACK_PAD + columns * NOTE_W + (columns - 1) * STACK_GAP,
            STACK_HEAD + rows * NOTE_H + (rows - 1) * STACK_GAP + STACK_PAD)


def _lying(wall: Wall) -> list[tuple[float, float, float, float]]:
    """Return corner, width and height of everything that lies on the wall by itself."""
    found = [(note.x, note.y, NOTE_W, NOTE_H) for note in wall.notes if not note.stack]
    return found + [(stack.x, stack.y, *stack_size(len(wall.inside(stack.id)))) for stack in wall.stacks]


def _slots(start: float, size: float, step: float) -> range:
    """Return the numbers of the slots, `step` apart, that something from `start` on touches."""
    return range(int((start + GAP) // step), int((start + size - 0.001) // step) + 1)


def by_votes(wall: Wall, notes: Sequence[Note]) -> tuple[Note, ...]:
    """Return notes with the most dots first; among equals the older first."""
    dots = wall.dots_on()
    return tuple(sorted(notes, key=lambda note: -dots.get(note.id, 0)))


def tidied(notes: Sequence[Note], *, left: float = 0.0, top: float = 0.0,
           per_line: int = PER_LINE) -> tuple[Place, ...]:
    """Return places in even lines, in the given order."""
    return tuple(Place(note.id, left + index % per_line * (NOTE_W + GAP), top + index // per_line * (NOTE_H + GAP))
                 for index, note in enumerate(notes))


def joined(notes: Sequence[Note]) -> str:
    """Return the words of several notes as one text, each once, in their order."""
    return "\n".join(dict.fromkeys(note.text.strip() for note in notes if note.text.strip()))


def stands(note: Note, workshop: Workshop) -> bool:
    """Tell whether what a note was promoted to is still there."""
    kind, _, key = note.became.partition(":")
    if kind == "initiative":
        return workshop.initiative(key) is not None
    if kind == "parked":
        return any(parked.id == key for parked in workshop.parked)
    return bool(kind)
