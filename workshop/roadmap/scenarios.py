"""Plans of several kinds for one workshop: made together, and compared with each other."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass

from workshop.insight.analysis import Analysis, projected
from workshop.model.initiative import PLAN_KINDS, PlanKind, RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.roadmap.build import Progress, closure, is_fresh, plan_of, problem_of, solve_for, starts_of
from workshop.roadmap.check import makespan, spending, worth
from workshop.roadmap.compare import Move, moved
from workshop.roadmap.frontier import FrontierPoint, frontier
from workshop.roadmap.solve import Plan
from workshop.roadmap.values import SCALE

Told = Callable[[float, PlanKind], None]


@dataclass(frozen=True, slots=True)
class Made:
    """A plan with what only its making tells: whether it is the one best plan, and the seconds it took."""

    plan: RoadmapPlan
    unique: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """One plan among others. `value` is the discounted closure of gaps in levels, what plans of most value maximise.

    `closed` is the part of the gap that all initiatives together close (0 to 1), `level` the overall level after the
    plan, `end` the first period after all work (0 when nothing is done), `cost` thousand yuan, `months` person-months.
    `gap` is how far the plan may lie from the best one by its own measure, 0 when it is proven. `moves` say how it
    differs from the plan the group follows.
    """

    plan: RoadmapPlan
    value: float
    closed: float
    level: float | None
    end: int
    cost: int
    months: float
    gap: float
    fresh: bool
    followed: bool
    moves: tuple[Move, ...] = ()

    @property
    def kind(self) -> PlanKind:
        """What the plan was made for."""
        return self.plan.kind


# Making -----------------------------------------------------------------------------------------------------------
def pinned(workshop: Workshop) -> tuple[str, ...]:
    """Return the initiatives that carry a pin and can be planned."""
    return tuple(i.id for i in workshop.initiatives
                 if i.pin is not None and not i.barred and i.status not in ("done", "dropped"))


def wanted(workshop: Workshop) -> tuple[PlanKind, ...]:
    """Return the kinds of plan worth comparing; without pins the group's own would be that of most value."""
    return tuple(kind for kind in PLAN_KINDS if kind != "own" or pinned(workshop))


def missing(workshop: Workshop, analysis: Analysis) -> tuple[PlanKind, ...]:
    """Return the kinds without a plan, or with one that is out of date."""
    found = []
    for kind in wanted(workshop):
        plan = workshop.scenario(kind)
        if plan is None or not is_fresh(workshop, analysis, plan):
            found.append(kind)
    return tuple(found)


def make(workshop: Workshop, analysis: Analysis, kind: PlanKind, *, time_limit: float = 10.0,
         should_stop: Callable[[], bool] | None = None, progress: Progress | None = None,
         best: Plan | None = None) -> Made:
    """Make one plan; see `build.make_plan`. Raises Refused when it was stopped before anything was found."""
    begin = time.monotonic()
    problem, found = solve_for(problem_of(workshop, analysis, kind), kind, workshop.planning.floor,
                               time_limit=time_limit, should_stop=should_stop, progress=progress, best=best)
    plan = plan_of(workshop, analysis, kind, problem, found)
    return Made(plan, found.unique, time.monotonic() - begin)


def all_scenarios(workshop: Workshop, analysis: Analysis, kinds: Collection[PlanKind] | None = None, *,
                  time_limit: float = 10.0, should_stop: Callable[[], bool] | None = None,
                  progress: Told | None = None) -> tuple[Made, ...]:
    """Make the plans of several kinds, those that are missing when none are named.

    `time_limit` holds for each search. `progress` gets the share done and the kind that is being made. When it is
    stopped, the plans that were finished are returned. What no plan fits comes with the status 'infeasible'.
    """
    if kinds is None:
        kinds = missing(workshop, analysis)
    found: list[Made] = []
    best: Plan | None = None
    for kind in (kind for kind in PLAN_KINDS if kind in kinds):
        if should_stop is not None and should_stop():
            break
        if progress is not None:
            progress(len(found) / len(kinds), kind)
        if best is None and kind in ("value", "speed", "cost"):
            # The most that can be closed is the measure of the other two as well: it is looked for once.
            begin = time.monotonic()
            problem, best = solve_for(problem_of(workshop, analysis, "value"), "value", 0.0, time_limit=time_limit,
                                      should_stop=should_stop)
            if kind == "value":
                found.append(Made(plan_of(workshop, analysis, kind, problem, best), best.unique,
                                  time.monotonic() - begin))
                continue
        if should_stop is not None and should_stop():
            break
        found.append(make(workshop, analysis, kind, time_limit=time_limit, should_stop=should_stop, best=best))
    return tuple(found)


# Comparing --------------------------------------------------------------------------------------------------------
def distance(plan: RoadmapPlan) -> float:
    """Return how far a plan may lie from the best one by its own measure, as a share of the bound."""
    if plan.status == "optimal":
        return 0.0
    return abs(plan.bound - plan.objective) / max(abs(plan.bound), 1e-9)


def compare(workshop: Workshop, analysis: Analysis, plans: Collection[RoadmapPlan] | None = None,
            ) -> tuple[ScenarioRow, ...]:
    """Put the plans of the workshop beside each other, in the order of their kinds; what fits nothing is left out.

    The plan the group follows stands in where there is no scenario of its kind.
    """
    followed = workshop.plan
    chosen = {plan.kind: plan for plan in (workshop.scenarios if plans is None else plans)}
    if followed is not None and plans is None:
        chosen.setdefault(followed.kind, followed)
    base = {} if followed is None else starts_of(followed)
    value = problem_of(workshop, analysis, "value")
    closed = {i.id: closure(workshop, analysis, i) for i in workshop.initiatives}
    total = sum(closed.values())
    rows = []
    for kind in PLAN_KINDS:
        plan = chosen.get(kind)
        if plan is None or plan.status == "infeasible":
            continue
        starts = {name: start for name, start in starts_of(plan).items() if name in closed}
        done = [i for i in workshop.initiatives if i.id in starts]
        rows.append(ScenarioRow(
            plan, worth(value, starts) / SCALE, sum(closed[i.id] for i in done) / total if total else 0.0,
            projected(workshop, analysis, starts).overall.level,
            makespan(value, starts), spending(value, starts), sum(i.person_months for i in done), distance(plan),
            is_fresh(workshop, analysis, plan), same(plan, followed),
            () if followed is None else moved(base, starts)))
    return tuple(rows)


def same(plan: RoadmapPlan, other: RoadmapPlan | None) -> bool:
    """Tell whether two plans are one: a file keeps no order of what is in them."""
    return other is not None and (plan.kind, plan.made_for, starts_of(plan)) == (
        other.kind, other.made_for, starts_of(other))


def money_curve(workshop: Workshop, analysis: Analysis, points: int = 8, *, time_limit: float = 20.0,
                should_stop: Callable[[], bool] | None = None,
                progress: Callable[[int, int], None] | None = None) -> tuple[FrontierPoint, ...]:
    """Return what money buys: the best value for one total budget after another, the limit on the total lifted."""
    problem = dataclasses.replace(problem_of(workshop, analysis, "value"), total_budget=None)
    return frontier(problem, points, time_limit=time_limit, should_stop=should_stop, progress=progress)
