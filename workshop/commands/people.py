"""Commands about people and seats."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.commands.base import Command
from workshop.model.workshop import Participant


@dataclass(frozen=True, slots=True)
class AddParticipants(Command):
    """Add people behind those who are there; seats are numbered on."""

    people: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class EditParticipant(Command):
    """Change one person; seat and presence stay."""

    person: Participant


@dataclass(frozen=True, slots=True)
class RemoveParticipant(Command):
    """Remove a person who has not voted yet."""

    participant: str


@dataclass(frozen=True, slots=True)
class ArrangeSeats(Command):
    """Put people into seats in this order; every participant is named once."""

    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignIn(Command):
    """People come (`here`) or leave; rolls of open rounds follow."""

    people: tuple[str, ...]
    here: bool = True
