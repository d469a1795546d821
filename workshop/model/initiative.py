"""Initiatives, the cells they lift, and the plans that date them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.score import Cell

PlanStatus = Literal["optimal", "feasible", "infeasible"]
PlanKind = Literal["value", "speed", "cost", "own"]
PLAN_KINDS: tuple[PlanKind, ...] = ("value", "speed", "cost", "own")
Unit = Literal["quarter", "month"]
UNITS: tuple[Unit, ...] = ("quarter", "month")
Horizon = Literal["", "now", "next", "later"]
HORIZONS: tuple[Horizon, ...] = ("now", "next", "later")
Status = Literal["idea", "agreed", "running", "done", "dropped"]
STATUSES: tuple[Status, ...] = ("idea", "agreed", "running", "done", "dropped")
Part = Literal["R", "A", "C", "I"]
PARTS: tuple[Part, ...] = ("R", "A", "C", "I")
ProofKind = Literal["evidence", "case"]


@dataclass(frozen=True, slots=True)
class Lift:
    """A promise: this cell rises from one level to another when the initiative is done.

    `sure` is how sure the group is of it, in per cent. It weighs the value of the lift in a plan; the level that is
    shown as reached is the promised one.
    """

    cell: Cell
    from_level: int
    to_level: int
    sure: int = 100


@dataclass(frozen=True, slots=True)
class Effort:
    """Person-months that an initiative takes of one role, over its whole run."""

    role: str
    months: float


@dataclass(frozen=True, slots=True)
class Lag:
    """So many whole periods lie between the end of a predecessor and the start; of others it is not kept."""

    predecessor: str
    periods: int


@dataclass(frozen=True, slots=True)
class Kpi:
    """How success is measured; `baseline` and `target` are words, because they carry their own units."""

    name: str = ""
    baseline: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """What one person has to do with an initiative: R responsible, A accountable, C consulted, I informed."""

    person: str
    part: Part


@dataclass(frozen=True, slots=True)
class Proof:
    """Something that speaks for an initiative: a piece of evidence of this file, or a case (pack/case)."""

    kind: ProofKind
    key: str


@dataclass(frozen=True, slots=True)
class Ratings:
    """What the group says for the sort columns; 0 is not said.

    `value` business value, `urgency` time criticality, `opening` risk reduced or doors opened, `size` job size, each 1
    to 10 (WSJF). `reach` counts people or stores a quarter, `impact` is 0.25 to 3 (RICE).
    """

    value: int = 0
    urgency: int = 0
    opening: int = 0
    size: int = 0
    reach: int = 0
    impact: float = 0.0


@dataclass(frozen=True, slots=True)
class Initiative:
    """A piece of work. `cost` is thousand yuan in total, `duration` counts periods of the plan (quarters or months).

    `short` is the label where room is scarce. `capability`, `element`, `direction` and `horizon` say in which lane it
    lies; the horizon also binds the plan. `effort` is person-months of nobody in particular, `efforts` those by role.
    `earliest`, `latest` and `pin` are starts, counted in periods from the beginning; a pinned one is done, and starts
    just there. At most one of the initiatives with the same `either` is done. `must` is done, `barred` is not.
    `first_by` is a date (ISO 8601). `source` says what it was born from: gap:ELEMENT/ITEM, note:ID,
    solution:PACK/ID, case:PACK/ID, template:ID, last:ID.
    """

    id: str
    title: str
    capability: str = ""
    owner: str = ""
    effort: float = 0.0
    cost: int = 0
    duration: int = 1
    lifts: tuple[Lift, ...] = ()
    predecessors: tuple[str, ...] = ()
    earliest: int | None = None
    must: bool = False
    note: str = ""
    short: str = ""
    element: str = ""
    direction: str = ""
    horizon: Horizon = ""
    efforts: tuple[Effort, ...] = ()
    lags: tuple[Lag, ...] = ()
    latest: int | None = None
    pin: int | None = None
    barred: bool = False
    either: str = ""
    kpi: Kpi = Kpi()
    risk: str = ""
    first_step: str = ""
    first_by: str = ""
    duties: tuple[Duty, ...] = ()
    status: Status = "idea"
    proofs: tuple[Proof, ...] = ()
    source: str = ""
    ratings: Ratings = Ratings()

    @property
    def person_months(self) -> float:
        """The person-months of all roles together."""
        return self.effort + sum(effort.months for effort in self.efforts)

    @property
    def label(self) -> str:
        """The short label, or the title without one."""
        return self.short or self.title

    def lag_after(self, predecessor: str) -> int:
        """Return the periods to wait after a predecessor has ended."""
        return next((lag.periods for lag in self.lags if lag.predecessor == predecessor), 0)

    def cost_per_period(self) -> tuple[int, ...]:
        """Spread the cost evenly over the duration; earlier periods take the remainder (thousand yuan)."""
        base, rest = divmod(self.cost, self.duration)
        return tuple(base + (1 if period < rest else 0) for period in range(self.duration))


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One initiative with its first period, counted from 0 at the start of the horizon."""

    initiative: str
    start: int


@dataclass(frozen=True, slots=True)
class RoadmapPlan:
    """A schedule the group keeps. `made_for` is the fingerprint of what it was computed from.

    `kind` tells what it was made for: most value, earliest end, least cost, or the group's own pins. `objective` and
    `bound` are levels (value, own), periods (speed) or thousand yuan (cost).
    """

    status: PlanStatus
    objective: float
    bound: float
    entries: tuple[PlanEntry, ...]
    left_out: tuple[str, ...]
    made_for: str
    kind: PlanKind = "value"

    def start_of(self, initiative: str) -> int | None:
        """Return the first period of an initiative, or None when it is left out."""
        return next((e.start for e in self.entries if e.initiative == initiative), None)
