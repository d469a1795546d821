"""Initiatives, the cells they lift, and the plan that dates them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.score import Cell

PlanStatus = Literal["optimal", "feasible", "infeasible"]


@dataclass(frozen=True, slots=True)
class Lift:
    """A promise: this cell rises from one level to another when the initiative is done."""

    cell: Cell
    from_level: int
    to_level: int


@dataclass(frozen=True, slots=True)
class Initiative:
    """A piece of work. `cost` is thousand yuan in total, `effort` person-months, `duration` quarters."""

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

    def cost_per_quarter(self) -> tuple[int, ...]:
        """Spread the cost evenly over the duration; earlier quarters take the remainder (thousand yuan)."""
        base, rest = divmod(self.cost, self.duration)
        return tuple(base + (1 if quarter < rest else 0) for quarter in range(self.duration))


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One initiative with its first quarter, counted from 0 at the start of the horizon."""

    initiative: str
    start: int


@dataclass(frozen=True, slots=True)
class RoadmapPlan:
    """A schedule the group keeps. `made_for` is the fingerprint of what it was computed from."""

    status: PlanStatus
    objective: float
    bound: float
    entries: tuple[PlanEntry, ...]
    left_out: tuple[str, ...]
    made_for: str

    def start_of(self, initiative: str) -> int | None:
        """Return the first quarter of an initiative, or None when it is left out."""
        return next((e.start for e in self.entries if e.initiative == initiative), None)
