"""What lies on the canvas beside the cells: sticky notes, stacks of them, dots and pen strokes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workshop.model.planning import OldAction
from workshop.model.score import Cell

NoteKind = Literal["pain", "idea", "evidence", "decision", "question", "parking"]
NOTE_KINDS: tuple[NoteKind, ...] = ("pain", "idea", "evidence", "decision", "question", "parking")
Layout = Literal["grid", "ring"]
LAYOUTS: tuple[Layout, ...] = ("grid", "ring")
StrokePlace = Literal["wall", "grid", "ring"]
PenTone = Literal["ink", "attention", "action"]
PEN_TONES: tuple[PenTone, ...] = ("ink", "attention", "action")
# Width and height of a note, in units of the canvas. A cell of the grid is 64 x 76.
NOTE_W, NOTE_H = 108.0, 68.0


@dataclass(frozen=True, slots=True)
class Note:
    """One sticky note.

    It belongs to a cell (`element` and `item`), to an element, or to nothing. `x` and `y` are its upper left corner on
    the wall, in units of the canvas, y downwards from the upper edge of the wall; in a `stack` the stack places it.
    `author` is a participant or empty. A `private` note was written in silence: nobody sees more than how many there
    are, until it is shown. `picture` is the key of a picture of the file. `became` says what it was promoted to:
    initiative:ID, parked:ID, or bottleneck.
    """

    id: str
    kind: NoteKind = "pain"
    text: str = ""
    element: str = ""
    item: str = ""
    x: float = 0.0
    y: float = 0.0
    author: str = ""
    private: bool = False
    stack: str = ""
    picture: str = ""
    became: str = ""

    @property
    def cell(self) -> Cell | None:
        """The cell it belongs to, or None."""
        return Cell(self.element, self.item) if self.element and self.item else None


@dataclass(frozen=True, slots=True)
class Stack:
    """Notes that belong together, under one title; `x` and `y` are its upper left corner on the wall."""

    id: str
    title: str = ""
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Dots:
    """How many dots one person, or the room when `person` is empty, has put on a note."""

    note: str
    person: str
    count: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note or a stack lies on the wall."""

    id: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of the pen. `points` is x, y, x, y … in tenths of a unit.

    On the `wall` it counts from the upper left of the wall and is seen in both layouts; over the cells it belongs to
    the layout in which it was drawn. `width` is in units.
    """

    id: str
    points: tuple[int, ...]
    place: StrokePlace = "wall"
    tone: PenTone = "ink"
    width: float = 2.0


@dataclass(frozen=True)
class Wall:
    """All notes with what goes with them, in the order they were made. `budget` 0 stands for the suggested one."""

    notes: tuple[Note, ...] = ()
    stacks: tuple[Stack, ...] = ()
    dots: tuple[Dots, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    budget: int = 0

    def note(self, note: str) -> Note | None:
        """Return a note by id, or None."""
        return next((found for found in self.notes if found.id == note), None)

    def stack(self, stack: str) -> Stack | None:
        """Return a stack by id, or None."""
        return next((found for found in self.stacks if found.id == stack), None)

    def inside(self, stack: str) -> tuple[Note, ...]:
        """Return the notes of a stack, in their order."""
        return tuple(note for note in self.notes if note.stack == stack)

    def dots_on(self) -> Mapping[str, int]:
        """Return how many dots each note has."""
        found: dict[str, int] = {}
        for dots in self.dots:
            found[dots.note] = found.get(dots.note, 0) + dots.count
        return found

    def spent(self, person: str) -> int:
        """Return how many dots a person has put down; those without a person for an empty text."""
        return sum(dots.count for dots in self.dots if dots.person == person)


@dataclass(frozen=True, slots=True)
class LastLevel:
    """The level of one cell or item in the earlier workshop."""

    cell: Cell
    level: float


@dataclass(frozen=True)
class LastTime:
    """The result of an earlier workshop of the same client; `day` is its date (ISO 8601), `pack` its framework.

    `actions` are its initiatives that were still open, and what was said of them today.
    """

    title: str
    client: str
    day: str
    pack: str
    levels: tuple[LastLevel, ...] = field(default=())
    actions: tuple[OldAction, ...] = ()

    def of(self) -> Mapping[Cell, float]:
        """Return the levels by cell."""
        return {last.cell: last.level for last in self.levels}
