"""Money and people over time: what a plan takes in each period, of how much, and who takes it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Literal

from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.periods import TENTHS, budgets, capacity, closures, first_day, last_day, needs
from workshop.roadmap.views.common import Lane, Placed, lane_of, period_names, placed, today_at

Kind = Literal["cost", "total", "people", "anybody"]
_EPS = 1e-6


@dataclass(frozen=True, slots=True)
class Share:
    """What one initiative takes in one period: thousand yuan or person-months."""

    initiative: str
    title: str
    label: str
    lane: Lane
    amount: float


@dataclass(frozen=True, slots=True)
class LoadRow:
    """What is taken period by period, thousand yuan or person-months, with the limit there is (None without).

    `cost` is spending against the budget, `total` all spending so far against the total budget, `people` those of one
    role (`key`, `name`), `anybody` effort that is of no role. `shares` tells who takes it, the most first.
    """

    kind: Kind
    key: str
    name: str
    used: tuple[float, ...]
    limit: tuple[float | None, ...]
    shares: tuple[tuple[Share, ...], ...]

    def over(self, period: int) -> bool:
        """Tell whether more is taken than there is."""
        limit = self.limit[period]
        return limit is not None and self.used[period] > limit + _EPS

    @property
    def most(self) -> float:
        """The largest amount or limit, for a scale; 0 when there is none."""
        return max((*self.used, *(limit for limit in self.limit if limit is not None)), default=0.0)


@dataclass(frozen=True, slots=True)
class LoadPath:
    """All rows: spending, spending so far, then the roles, then what is of no role where there is any.

    `closures` names in each period what is closed in it; what people can do is reckoned without those days. `today`
    counts periods from the start.
    """

    periods: tuple[str, ...]
    rows: tuple[LoadRow, ...]
    closures: tuple[tuple[str, ...], ...]
    total: int
    today: float | None

    @property
    def over(self) -> int:
        """How many amounts are above their limit."""
        return sum(row.over(period) for row in self.rows for period in range(len(self.periods)))


def load_path(workshop: Workshop, plan: RoadmapPlan | None, *, today: date | None = None) -> LoadPath:
    """Add up what the initiatives of a plan take.

    Costs are spread evenly over the run of an initiative. People are counted as the plan counts them: tenths of a
    person-month in each period, rounded up.
    """
    found = placed(workshop, plan)
    names = period_names(workshop, found)
    length = len(names)
    cost = _row(workshop, "cost", "", "", length, _padded(budgets(workshop), length),
                [(each, [float(c) for c in each.initiative.cost_per_period()]) for each in found])
    limits = capacity(workshop)
    rows = [cost, _total(workshop, cost)]
    taken = {each.initiative.id: needs(each.initiative) for each in found}
    for role in workshop.planning.roles:
        limit = [tenths / TENTHS for tenths in limits[role.id]] if role.id in limits else None
        rows.append(_row(workshop, "people", role.id, role.name, length, _padded(limit, length),
                         [(each, _even(taken[each.initiative.id].get(role.id, 0), each)) for each in found]))
    loose = [(each, _even(math.ceil(each.initiative.effort * TENTHS / each.initiative.duration - 1e-9), each))
             for each in found if each.initiative.effort > 0]
    if loose:
        rows.append(_row(workshop, "anybody", "", "", length, (None,) * length, loose))
    return LoadPath(names, tuple(rows), _closures(workshop, length), workshop.planning.total,
                    today_at(workshop, today, length))


def _even(tenths: float, each: Placed) -> list[float]:
    return [tenths / TENTHS] * each.initiative.duration


def _padded(limits: Sequence[float] | None, length: int) -> tuple[float | None, ...]:
    """Return a limit for every period; beyond the horizon nobody has set one."""
    given: list[float | None] = [] if limits is None else [float(limit) for limit in limits[:length]]
    return (*given, *[None] * (length - len(given)))


def _row(workshop: Workshop, kind: Kind, key: str, name: str, length: int, limit: tuple[float | None, ...],
         amounts: Sequence[tuple[Placed, Sequence[float]]]) -> LoadRow:
    shares: list[list[Share]] = [[] for _ in range(length)]
    for each, spent in amounts:
        initiative = each.initiative
        for at, amount in enumerate(spent, start=each.start):
            if amount > 0:
                shares[at].append(Share(initiative.id, initiative.title, initiative.label,
                                        lane_of(workshop.pack, initiative.capability), amount))
    used = tuple(round(sum(share.amount for share in inside), 6) for inside in shares)
    ordered = tuple(tuple(sorted(inside, key=lambda share: -share.amount)) for inside in shares)
    return LoadRow(kind, key, name, used, limit, ordered)


def _total(workshop: Workshop, cost: LoadRow) -> LoadRow:
    limit = float(workshop.planning.total) if workshop.planning.total else None
    return LoadRow("total", "", "", tuple(accumulate(cost.used)), (limit,) * len(cost.used), cost.shares)


def _closures(workshop: Workshop, length: int) -> tuple[tuple[str, ...], ...]:
    start, unit = workshop.settings.start, workshop.planning.unit
    spans = [(first_day(start, unit, i).isoformat(), last_day(start, unit, i).isoformat()) for i in range(length)]
    found = closures(workshop)
    return tuple(tuple(dict.fromkeys(c.name for c in found if c.last >= first and c.first <= last))
                 for first, last in spans)
