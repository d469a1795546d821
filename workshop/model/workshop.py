"""The whole workshop as one immutable value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from workshop.model.agenda import Agenda, Clock
from workshop.model.evidence import BoardAnswer, CellNote, Evidence
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.knowledge import AnyBoard
from workshop.model.notes import LastTime, Wall
from workshop.model.pack import Pack
from workshop.model.planning import DEFAULT_PLANNING, Planning, Robustness, SignOff
from workshop.model.score import Anonymity, Cell, Purpose, Round

Depth = Literal["express", "standard", "full"]
DEPTHS: tuple[Depth, ...] = ("express", "standard", "full")


Duty = Literal["voter", "facilitator", "scribe", "observer"]
DUTIES: tuple[Duty, ...] = ("voter", "facilitator", "scribe", "observer")
Rank = Literal["", "senior", "middle", "staff"]
# From the head of the table down; empty is not said.
RANKS: tuple[Rank, ...] = ("senior", "middle", "staff", "")


# Fewer than these are never told apart; the least that `RoomRules.group` can be.
LEAST_GROUP = 3


@dataclass(frozen=True, slots=True)
class RoomRules:
    """How the room scores and when it stops, as constants that the facilitator may change.

    Below `few` votes there is no verdict. Cns (0 to 1) from `agree` on is agreement, below `partly` disagreement.
    At most `rounds` rounds a cell. After a vote again, at most max(1, `moved` x voters) changed votes and a shift of
    the interpolated median under `shift` levels count as stable. Sub-groups under `group` votes are never shown. A
    cell is opened into its indicators when its Cns is under `spread` or its gap at least `gap` levels. `anonymity`
    is that of new rounds. `weighted` puts the weighted result beside the unweighted one.
    """

    few: int = 4
    agree: float = 0.80
    partly: float = 0.60
    rounds: int = 3
    moved: float = 0.20
    shift: float = 0.25
    group: int = 3
    spread: float = 0.60
    gap: float = 2.0
    anonymity: Anonymity = "named"
    weighted: bool = False

    @property
    def floor(self) -> int:
        """The votes below which no sub-group is shown: never under three, whatever the file of a stranger says."""
        return max(self.group, LEAST_GROUP)


DEFAULT_RULES = RoomRules()


@dataclass(frozen=True, slots=True)
class Settings:
    """What the facilitator fixes before the day.

    `start` is a quarter such as 2027Q1; `horizon` counts quarters; `budget` is thousand yuan per quarter;
    `created` is a UTC time in ISO 8601. In a `rehearsal` all votes are invented; a file cannot change that.
    """

    title: str
    client: str = ""
    language: str = "zh"
    depth: Depth = "express"
    start: str = "2027Q1"
    horizon: int = 8
    budget: int = 0
    created: str = ""
    rules: RoomRules = DEFAULT_RULES
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """A person in the room; `seat` counts from 1 in the order of the room.

    Only a voter is ever in a denominator. `weight` is from 1 to 3 and used only in the weighted scenario. `elements`
    are the business elements this person is asked about; empty means all. `here` says whether the person is in the
    room now.
    """

    id: str
    name: str
    department: str = ""
    role: str = ""
    seat: int = 0
    duty: Duty = "voter"
    rank: Rank = ""
    weight: float = 1.0
    elements: tuple[str, ...] = ()
    here: bool = True

    def asked_about(self, element: str) -> bool:
        """Tell whether this person votes on a business element."""
        return self.duty == "voter" and (not self.elements or element in self.elements)


@dataclass(frozen=True, slots=True)
class Attendance:
    """One line of the sign-in list: who came or left, and when (UTC, ISO 8601)."""

    person: str
    at: str
    here: bool


@dataclass(frozen=True, slots=True)
class Parked:
    """A matter put aside; `done` once it has been dealt with."""

    id: str
    text: str
    by: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Debrief:
    """'Was this worth our time?' at the end: votes per level 1 to 5, and what to do differently. Nobody is named."""

    counts: tuple[int, ...] = ()
    remark: str = ""


Rounds = Mapping[tuple[Cell, Purpose], tuple[Round, ...]]


@dataclass(frozen=True)
class Workshop:
    """Everything in one file. Rounds of a cell are sorted by number, the newest last.

    `companions` are the knowledge packs beside the framework; `answers` is what was said on each board, by its key.
    `pictures` are the keys of the pictures kept in the file. `scenarios` are the plans that were compared, at most one
    of each kind, in the order of PLAN_KINDS; `plan` is the one the group follows. `titles` are those that people wrote
    for pages of the report, by page and language.
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
    notes: Mapping[Cell, CellNote] = field(default_factory=dict)
    attendance: tuple[Attendance, ...] = ()
    agenda: Agenda = field(default_factory=Agenda)
    clock: Clock = field(default_factory=Clock)
    parked: tuple[Parked, ...] = ()
    debrief: Debrief = Debrief()
    pictures: frozenset[str] = frozenset()
    wall: Wall = field(default_factory=Wall)
    last_time: LastTime | None = None
    planning: Planning = DEFAULT_PLANNING
    scenarios: tuple[RoadmapPlan, ...] = ()
    robust: Robustness | None = None
    signoffs: tuple[SignOff, ...] = ()
    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @cached_property
    def _people(self) -> dict[str, Participant]:
        return {person.id: person for person in self.participants}

    def person(self, participant: str) -> Participant | None:
        """Return a participant by id, or None."""
        return self._people.get(participant)

    def voters(self, element: str = "") -> tuple[Participant, ...]:
        """Return those who vote, in seat order; with an element, those who are in the room and asked about it."""
        if not element:
            return tuple(p for p in self.participants if p.duty == "voter")
        return tuple(p for p in self.participants if p.here and p.asked_about(element))

    def roll(self, element: str) -> tuple[str, ...]:
        """Return the ids of those who vote on an element now, in seat order."""
        return tuple(p.id for p in self.voters(element))

    def initiative(self, initiative: str) -> Initiative | None:
        """Return an initiative by id, or None."""
        return next((i for i in self.initiatives if i.id == initiative), None)

    def scenario(self, kind: str) -> RoadmapPlan | None:
        """Return the plan that was made for `kind`, or None."""
        return next((plan for plan in self.scenarios if plan.kind == kind), None)

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
