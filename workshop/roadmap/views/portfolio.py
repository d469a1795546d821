"""The portfolio: what each initiative closes against what it takes, with lines of equal value for the money."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from workshop.insight.analysis import Analysis
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.roadmap.views.common import Lane, closed, lane_of, offered, period_names, placed

Axis = Literal["cost", "effort"]
AXES: tuple[Axis, ...] = ("cost", "effort")
# A line of equal value for the money is said for so much: a million yuan, ten person-months.
PER: dict[Axis, float] = {"cost": 1000.0, "effort": 10.0}


@dataclass(frozen=True, slots=True)
class PortfolioPoint:
    """One initiative: `value` is the gap it closes in weighted levels, `share` its part of what all close (0 to 1).

    `cost` is thousand yuan, `months` person-months of all roles. `first` and `last` name its periods in the plan and
    are empty when it is not in it.
    """

    initiative: str
    title: str
    label: str
    lane: Lane
    owner: str
    value: float
    share: float
    cost: int
    months: float
    first: str = ""
    last: str = ""

    @property
    def inside(self) -> bool:
        """Tell whether it is in the plan."""
        return bool(self.first)

    def taken(self, axis: Axis) -> float:
        """Return what it takes: thousand yuan, or person-months."""
        return float(self.cost) if axis == "cost" else self.months

    def per(self, axis: Axis) -> float | None:
        """Return its value for what it takes (levels per thousand yuan or person-month), None when it takes nothing."""
        taken = self.taken(axis)
        return self.value / taken if taken > 0 else None


@dataclass(frozen=True, slots=True)
class Portfolio:
    """All initiatives, the most valuable first. `made` tells that there is a plan."""

    points: tuple[PortfolioPoint, ...]
    lanes: tuple[Lane, ...]
    made: bool

    @property
    def valued(self) -> bool:
        """Tell whether any initiative closes a gap."""
        return any(point.value > 0 for point in self.points)

    def size(self, point: PortfolioPoint, axis: Axis) -> float:
        """Return the area of a point as a share of the largest one, 0 to 1: person-months beside the cost, cost beside
        the effort."""
        other: Axis = "effort" if axis == "cost" else "cost"
        most = max((each.taken(other) for each in self.points), default=0.0)
        return point.taken(other) / most if most > 0 else 0.0


def portfolio(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None) -> Portfolio:
    """Return the initiatives as points. What is done or was dropped is not shown."""
    found = placed(workshop, plan)
    when, names = {each.initiative.id: each for each in found}, period_names(workshop, found)
    values = closed(workshop, analysis)
    total = sum(values.values())
    points = []
    for initiative in sorted(offered(workshop, when), key=lambda i: -values[i.id]):
        place, value = when.get(initiative.id), values[initiative.id]
        points.append(PortfolioPoint(
            initiative.id, initiative.title, initiative.label, lane_of(workshop.pack, initiative.capability),
            initiative.owner, value, value / total if total else 0.0, initiative.cost, initiative.person_months,
            names[place.start] if place else "", names[place.end - 1] if place else ""))
    present = {point.lane.capability for point in points}
    lanes = tuple(lane_of(workshop.pack, c.id) for c in workshop.pack.capabilities if c.id in present)
    return Portfolio(tuple(points), lanes, plan is not None)


def iso_lines(show: Portfolio, axis: Axis, most: int = 4) -> tuple[float, ...]:
    """Return round values per `PER` of what is taken (1, 2 or 5 times a power of ten) between worst and best, rising.

    Along such a line value for money is the same. Their numbers are round and stay when an initiative comes or goes;
    quadrants at means or medians always find a winner and flip with one more point (the known weakness of
    importance-performance grids, Martilla and James 1977). At most `most`, the steepest kept: that is where points lie
    closest to each other in value for money.
    """
    ratios = [ratio * PER[axis] for point in show.points if (ratio := point.per(axis))]
    if not ratios:
        return ()
    low, high = min(ratios), max(ratios)
    found = [base * 10.0 ** power for power in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
             for base in (1.0, 2.0, 5.0)]
    inside = [value for value in found if low <= value <= high]
    if not inside:
        # All lie between two round values: both show on which side.
        inside = [max(value for value in found if value < low), min(value for value in found if value > high)]
    return tuple(inside[-most:])
