"""The invented people of a rehearsal: who they are, and what they think of each cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workshop.model.pack import Pack
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Participant

Personality = Literal["careful", "bold", "follower", "stubborn", "silent", "evidence", "proud"]
# The follower goes with the boss and the many; the proud one sees the own department in a better light.
PERSONALITIES: tuple[Personality, ...] = ("careful", "bold", "follower", "stubborn", "silent", "evidence", "proud")

EventKind = Literal["late", "leaves", "detail", "parking", "boss_first", "overrun"]


@dataclass(frozen=True)
class Actor:
    """One invented person. All dice of a person hang on `dice`, so nobody's votes depend on who else is there.

    `place` counts the chairs of the company from 0; it stays when people are seated anew. `opinions` are levels as the
    person sees them, not rounded and possibly outside 1 to top; `home` are the business elements the person works in;
    `unsure` is the share of other cells, 0 to 1, of which the person knows nothing; `torn` are the cells where two
    camps stand, in which people move less.
    """

    person: Participant
    seed: int
    place: int
    personality: Personality
    home: tuple[str, ...]
    unsure: float
    language: str
    pack: Pack = field(repr=False, compare=False)
    opinions: Mapping[Cell, float] = field(repr=False)
    torn: frozenset[Cell] = field(default=frozenset(), repr=False)

    @property
    def dice(self) -> str:
        """The root of everything this person draws by chance."""
        return f"{self.seed}/{self.place}"


@dataclass(frozen=True)
class Troupe:
    """The whole room, in seat order. `truth` is the level of each cell before anybody's bias.

    `camps` and `lone` are the canvas cells in which two camps, or one lone voice, were planted. `late` is the place of
    the one who comes late.
    """

    seed: int
    language: str
    pack: Pack = field(repr=False, compare=False)
    actors: tuple[Actor, ...]
    truth: Mapping[Cell, float] = field(repr=False)
    camps: tuple[Cell, ...] = ()
    lone: tuple[Cell, ...] = ()
    late: int = 0

    @property
    def people(self) -> tuple[Participant, ...]:
        """The people, in seat order."""
        return tuple(actor.person for actor in self.actors)

    @property
    def boss(self) -> Actor:
        """The one with the highest rank, at the head of the table."""
        return next((actor for actor in self.actors if actor.person.rank == "senior"), self.actors[0])

    def actor(self, participant: str) -> Actor | None:
        """Return the actor who plays a participant, or None."""
        return next((actor for actor in self.actors if actor.person.id == participant), None)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens in the room, `at_minutes` after the start of the day.

    `person` is the id of a participant, empty where nobody in particular is meant. `cell` is the one a detail is asked
    of. `matter` is what goes into the parking lot.
    """

    at_minutes: int
    kind: EventKind
    person: str
    text: Text
    cell: Cell | None = None
    matter: Text | None = None
