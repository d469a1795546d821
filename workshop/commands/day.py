"""Commands about agenda, clock, parking lot and the word at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import Command
from workshop.model.agenda import Agenda
from workshop.model.workshop import Debrief, Parked


@dataclass(frozen=True, slots=True)
class SetAgenda(Command):
    """Replace the plan of the day; the time already spent stays."""

    agenda: Agenda


@dataclass(frozen=True, slots=True)
class StartClock(Command):
    """Start the clock of one block, and stop the one that runs; that block counts as done when `finish`."""

    undoable: ClassVar[bool] = False
    item: str
    finish: bool = True


@dataclass(frozen=True, slots=True)
class StopClock(Command):
    """Stop the clock; the block counts as done when `finish`."""

    undoable: ClassVar[bool] = False
    finish: bool = False


@dataclass(frozen=True, slots=True)
class MendClock(Command):
    """Say how long a block has taken up to now (seconds): the computer slept, or its clock was set. It runs on."""

    undoable: ClassVar[bool] = False
    item: str
    seconds: int


@dataclass(frozen=True, slots=True)
class AddParked(Command):
    """Put a matter into the parking lot."""

    parked: Parked


@dataclass(frozen=True, slots=True)
class EditParked(Command):
    """Change a parked matter, or tick it off."""

    parked: Parked


@dataclass(frozen=True, slots=True)
class RemoveParked(Command):
    """Take a matter out of the parking lot."""

    parked: str


@dataclass(frozen=True, slots=True)
class SetDebrief(Command):
    """Write down whether the day was worth the time."""

    debrief: Debrief
