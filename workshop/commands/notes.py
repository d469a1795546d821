"""Commands about sticky notes, stacks, dots, the pen and the workshop before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.commands.base import Command
from workshop.model.initiative import Initiative
from workshop.model.notes import LastTime, Note, Place, Stack, Stroke
from workshop.model.workshop import Parked

Becomes = Literal["initiative", "parked", "bottleneck"]


@dataclass(frozen=True, slots=True)
class AddNotes(Command):
    """Put notes on the wall."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class EditNotes(Command):
    """Change words, kind, cell, author or picture of notes; where they lie stays."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class MoveNotes(Command):
    """Lay notes and stacks somewhere else; a note that lay in a stack leaves it."""

    notes: tuple[Place, ...] = ()
    stacks: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupNotes(Command):
    """Put notes into a stack, a new one or one that is there; a stack that is left empty goes."""

    stack: Stack
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UngroupNotes(Command):
    """Take notes out of their stacks and lay them at these places; a stack that is left empty goes."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class EditStack(Command):
    """Give a stack another title."""

    stack: Stack


@dataclass(frozen=True, slots=True)
class MergeNotes(Command):
    """Make one note of several: `note` takes the new words and all dots, the others go."""

    note: Note
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitNote(Command):
    """Make several notes of one: it keeps the words of the first part and its dots, the other parts are new."""

    note: Note
    parts: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class RemoveNotes(Command):
    """Take notes away, with their dots."""

    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShowNotes(Command):
    """Show all notes that were written in silence."""


@dataclass(frozen=True, slots=True)
class SetDots(Command):
    """Say how many dots a person has on a note; without a person, those of the room as a whole."""

    note: str
    person: str
    count: int


@dataclass(frozen=True, slots=True)
class SetDotBudget(Command):
    """Say how many dots each person has; 0 for the suggested number."""

    budget: int


@dataclass(frozen=True, slots=True)
class PromoteNote(Command):
    """Make an initiative, a parked matter or a bottleneck of its element out of a note; the note stays."""

    note: str
    becomes: Becomes
    initiative: Initiative | None = None
    parked: Parked | None = None


@dataclass(frozen=True, slots=True)
class AddStrokes(Command):
    """Draw lines with the pen."""

    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class RemoveStrokes(Command):
    """Wipe lines of the pen away."""

    strokes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetLastTime(Command):
    """Keep the levels of an earlier workshop to compare with, or none."""

    last: LastTime | None
