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

    def inverse_of(self, seq: int) -> Command:
        """The recorded inverse of one step."""
