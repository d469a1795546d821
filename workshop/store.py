"""What the rest of the program may ask of the place where a workshop is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from workshop.changes import Change
from workshop.commands import Command
from workshop.model.evidence import Picture
from workshop.model.workshop import Workshop

Action = Literal["create", "do", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line of the audit trail; `refers` is the step an undo or redo is about."""

    seq: int
    at: str
    author: str
    action: Action
    refers: int | None
    kind: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One line of the audit trail with what was asked for as JSON; an undo or redo asks for nothing new."""

    seq: int
    at: str
    author: str
    action: Action
    refers: int | None
    kind: str
    command: str


@dataclass(frozen=True, slots=True)
class ChangeRow(StepRow):
    """One line of the audit trail with the step that takes it back, as JSON: its rows are those before and after.

    An undo or redo has rows of its own. It holds votes and words nobody has seen yet: `workshop.changelog` says which
    of them may be read.
    """

    inverse: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Text that was typed and not handed over: where it stands, and when it was kept (UTC, ISO 8601)."""

    place: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Applied:
    """The outcome of one committed step: its number in the history and what it touched."""

    seq: int
    change: Change


class Store(Protocol):
    """A kept workshop. Every call that writes is one transaction, or nothing at all."""

    @property
    def workshop(self) -> Workshop:
        """The present state."""

    def apply(self, command: Command, *, at: datetime, author: str, action: Action = "do",
              refers: int | None = None) -> Applied:
        """Check, write, record command and inverse, commit. Raises Refused or WorldFault, writing nothing."""

    def keep_picture(self, picture: Picture) -> None:
        """Keep a picture; it is no step of the history."""

    def picture(self, key: str) -> Picture | None:
        """Return a kept picture, or None."""

    def history(self) -> tuple[HistoryRow, ...]:
        """The audit trail, oldest first."""

    def steps(self, after: int = 0) -> tuple[StepRow, ...]:
        """The audit trail behind one step, oldest first, with what each line asked for."""

    def changes(self, after: int = 0) -> tuple[ChangeRow, ...]:
        """The audit trail behind one step, oldest first, with all rows that each line changed."""

    def inverse_of(self, seq: int) -> Command:
        """The recorded inverse of one step."""

    def keep_draft(self, place: str, text: str) -> None:
        """Keep text that is being typed, by its place; an empty one is forgotten. It is no step of the history."""

    def drafts(self) -> tuple[Draft, ...]:
        """The texts that were typed and not handed over, oldest first."""
