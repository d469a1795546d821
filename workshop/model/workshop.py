"""The whole workshop as one immutable value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from workshop.model.evidence import BoardAnswer, Evidence
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.knowledge import AnyBoard
from workshop.model.pack import Pack
from workshop.model.score import Cell, Purpose, Round

Depth = Literal["express", "standard", "full"]
DEPTHS: tuple[Depth, ...] = ("express", "standard", "full")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the facilitator fixes before the day.

    `start` is a quarter such as 2027Q1; `horizon` counts quarters; `budget` is thousand yuan per quarter;
    `created` is a UTC time in ISO 8601.
    """

    title: str
    client: str = ""
    language: str = "zh"
    depth: Depth = "express"
    start: str = "2027Q1"
    horizon: int = 8
    budget: int = 0
    created: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who votes; `seat` counts from 1 in the order of the room."""

    id: str
    name: str
    department: str = ""
    role: str = ""
    seat: int = 0


Rounds = Mapping[tuple[Cell, Purpose], tuple[Round, ...]]


@dataclass(frozen=True)
class Workshop:
    """Everything in one file. Rounds of a cell are sorted by number, the newest last.

    `companions` are the knowledge packs beside the framework; `answers` is what was said on each board, by its key.
    """

    uid: str
    settings: Settings
    pack: Pack
    pack_hash: str
    elements: tuple[str, ...]
    participants: tuple[Participant, ...] = ()
    opened: frozenset[Cell] = frozenset()
    rounds: Rounds = field(default_factory=dict)
    targets: Mapping[Cell, int] = field(default_factory=dict)
    initiatives: tuple[Initiative, ...] = ()
    plan: RoadmapPlan | None = None
    companions: tuple[Pack, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    answers: Mapping[str, tuple[BoardAnswer, ...]] = field(default_factory=dict)

    @cached_property
    def _people(self) -> dict[str, Participant]:
        return {person.id: person for person in self.participants}

    def person(self, participant: str) -> Participant | None:
        """Return a participant by id, or None."""
        return self._people.get(participant)

    def initiative(self, initiative: str) -> Initiative | None:
        """Return an initiative by id, or None."""
        return next((i for i in self.initiatives if i.id == initiative), None)

    def rounds_of(self, cell: Cell, purpose: Purpose = "current") -> tuple[Round, ...]:
        """Return the rounds of a cell, oldest first."""
        return self.rounds.get((cell, purpose), ())

    def latest(self, cell: Cell, purpose: Purpose = "current") -> Round | None:
        """Return the newest round of a cell, whatever its state."""
        rounds = self.rounds_of(cell, purpose)
        return rounds[-1] if rounds else None

    def latest_shown(self, cell: Cell, purpose: Purpose = "current") -> Round | None:
        """Return the newest round whose votes have been revealed."""
        return next((r for r in reversed(self.rounds_of(cell, purpose)) if r.shown), None)

    def round(self, round_id: str) -> Round | None:
        """Return a round by id, or None."""
        return next((r for r in self.all_rounds() if r.id == round_id), None)

    def all_rounds(self) -> Iterator[Round]:
        """Yield every round of every cell."""
        for rounds in self.rounds.values():
            yield from rounds

    def boards(self) -> tuple[tuple[str, AnyBoard], ...]:
        """Return every board with its key, pack/board: those of the framework first."""
        return tuple((f"{pack.id}/{board.id}", board) for pack in (self.pack, *self.companions)
                     for board in pack.boards)

    def board(self, key: str) -> AnyBoard | None:
        """Return a board by its key, or None."""
        return next((board for found, board in self.boards() if found == key), None)

    def evidence_of(self, cell: Cell) -> tuple[Evidence, ...]:
        """Return the evidence of one cell, in the order it was put there."""
        return tuple(e for e in self.evidence if e.cell == cell)

    def items_of(self, element: str) -> tuple[str, ...]:
        """Return the ids asked for one element at the chosen depth, opened cells included."""
        pack = self.pack
        if self.settings.depth == "full":
            return tuple(item.id for item in pack.indicators)
        if self.settings.depth == "standard":
            wanted = set(pack.element(element).standard)
            return tuple(item.id for item in pack.indicators if item.id in wanted)
        found: list[str] = []
        for capability in pack.capabilities:
            found.append(capability.id)
            if Cell(element, capability.id) in self.opened:
                found.extend(item.id for item in pack.indicators_of(capability.id))
        return tuple(found)

    def cells(self) -> Iterator[Cell]:
        """Yield every cell that is asked, element by element."""
        for element in self.elements:
            for item in self.items_of(element):
                yield Cell(element, item)

    def indicators_asked(self, element: str, capability: str) -> tuple[str, ...]:
        """Return the indicators asked inside one canvas cell; empty when only the capability is."""
        return tuple(i for i in self.items_of(element)
                     if i != capability and self.pack.item(i).parent == capability)
