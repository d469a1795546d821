"""What the roadmap page has computed in the pool, on values that never change."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from ui.jobs import Progress
from workshop.insight.analysis import Analysis
from workshop.model.initiative import PlanKind, RoadmapPlan
from workshop.model.planning import Robustness
from workshop.model.workshop import Workshop
from workshop.roadmap.draws import DRAWS, robustness_of
from workshop.roadmap.frontier import FrontierPoint
from workshop.roadmap.remedies import Remedy, remedies_for, what_it_takes
from workshop.roadmap.scenarios import Made, all_scenarios, make, money_curve

TIME_LIMIT = 10.0
"""Seconds a plan may take; small workshops need a fraction of one."""
POINTS = 8
# Small plans are proven in a fraction of it; of large ones the best found is taken.
DRAW_LIMIT = 0.5
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Unfit:
    """No plan of a kind fits, and what would change that."""

    plan: RoadmapPlan
    remedies: tuple[Remedy, ...]


def with_pins(workshop: Workshop, pins: dict[str, int | None]) -> Workshop:
    """Return the workshop with some pins set, or taken away."""
    return dataclasses.replace(workshop, initiatives=tuple(
        dataclasses.replace(i, pin=pins[i.id]) if i.id in pins else i for i in workshop.initiatives))


def plan(workshop: Workshop, analysis: Analysis, kind: PlanKind, progress: Progress,
         should_stop: Stop) -> Made | Unfit:
    """Make one plan; when there is none, look for what stands in the way. `progress` gets the gap to the bound."""
    def better(objective: float, bound: float, _seconds: float) -> None:
        progress(abs(bound - objective) / max(abs(bound), 1.0), "gap")

    made = make(workshop, analysis, kind, time_limit=TIME_LIMIT, should_stop=should_stop, progress=better)
    if made.plan.status != "infeasible":
        return made
    progress(0.0, "relax")
    return Unfit(made.plan, remedies_for(workshop, analysis, kind, time_limit=TIME_LIMIT, should_stop=should_stop))


def scenarios(workshop: Workshop, analysis: Analysis, progress: Progress,
              should_stop: Stop) -> tuple[Made, ...] | Unfit:
    """Make the plans that are missing."""
    made = all_scenarios(workshop, analysis, time_limit=TIME_LIMIT, should_stop=should_stop, progress=progress)
    fits = tuple(one for one in made if one.plan.status != "infeasible")
    if fits or not made:
        return fits
    progress(0.0, "relax")
    plan = made[0].plan
    return Unfit(plan, remedies_for(workshop, analysis, plan.kind, time_limit=TIME_LIMIT, should_stop=should_stop))


def curve(workshop: Workshop, analysis: Analysis, progress: Progress, should_stop: Stop) -> tuple[FrontierPoint, ...]:
    """Return what money buys."""
    def point(done: int, of: int) -> None:
        progress(done / max(of, 1), "curve")

    return money_curve(workshop, analysis, POINTS, time_limit=2 * TIME_LIMIT, should_stop=should_stop, progress=point)


def robust(workshop: Workshop, analysis: Analysis, kept: RoadmapPlan, progress: Progress,
           should_stop: Stop) -> Robustness:
    """Plan again for drawn votes."""
    def drawn(done: int, of: int) -> None:
        progress(done / max(of, 1), "draws")

    return robustness_of(workshop, analysis, kept, DRAWS, limit_per_draw=DRAW_LIMIT, should_stop=should_stop,
                         progress=drawn)


def price(workshop: Workshop, analysis: Analysis, kept: RoadmapPlan, initiative: str, progress: Progress,
          should_stop: Stop) -> tuple[Remedy, ...]:
    """Return what would bring an initiative into the plan."""
    progress(0.0, "relax")
    return what_it_takes(workshop, analysis, kept.kind, initiative, time_limit=TIME_LIMIT, should_stop=should_stop)
