"""From initiatives and gaps to a scheduling problem, and from its solution to the plan the group keeps."""

from __future__ import annotations

import dataclasses
import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from workshop.errors import refuse
from workshop.insight.analysis import Analysis, analyse
from workshop.insight.closing import closure as closure
from workshop.model.initiative import Initiative, PlanEntry, PlanKind, RoadmapPlan
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.periods import band, budgets, capacity, count, name, needs, per_year
from workshop.roadmap.check import violations
from workshop.roadmap.explain import reason_for
from workshop.roadmap.problem import Choice, Link, Problem, Task, only
from workshop.roadmap.solve import Plan, solve
from workshop.roadmap.values import SCALE, discounted_values
from workshop.wire import dumps

Progress = Callable[[float, float, float], None]
# How plans of files before format 5 are marked, and which fields of an initiative their mark was reckoned from.
_FORMAT_4 = "4:"
_OLD_FIELDS = ("id", "title", "capability", "owner", "effort", "cost", "duration", "lifts", "predecessors", "earliest",
               "must", "note")


def fingerprint(workshop: Workshop, analysis: Analysis, kind: PlanKind = "value") -> str:
    """Return a hash of all that a plan of a kind depends on; a kept plan with another one is out of date."""
    problem = problem_of(workshop, analysis, kind)
    parts = (workshop.settings.start, workshop.planning.unit, workshop.planning.floor if kind == "cost" else 0, problem)
    return hashlib.sha256(dumps(parts).encode()).hexdigest()[:16]


def is_fresh(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan) -> bool:
    """Tell whether a plan was made for the initiatives, limits and gaps as they are now."""
    if plan.made_for.startswith(_FORMAT_4):
        return plan.made_for == _FORMAT_4 + _old_mark(workshop, analysis)
    return plan.made_for == fingerprint(workshop, analysis, plan.kind)


def _old_mark(workshop: Workshop, analysis: Analysis) -> str:
    """Return what a plan was marked with before format 5, so that an old roadmap is not called out of date."""
    initiatives = [{**{field: getattr(i, field) for field in _OLD_FIELDS if field != "lifts"},
                    "lifts": [{"cell": lift.cell, "from_level": lift.from_level, "to_level": lift.to_level}
                              for lift in i.lifts]} for i in workshop.initiatives]
    parts = (workshop.settings.horizon, workshop.settings.budget, initiatives,
             tuple(round(closure(workshop, analysis, i), 6) for i in workshop.initiatives))
    return hashlib.sha256(dumps(parts).encode()).hexdigest()[:16]


# The problem ------------------------------------------------------------------------------------------------------
def problem_of(workshop: Workshop, analysis: Analysis, kind: PlanKind = "own",
               levels: Mapping[Cell, float] | None = None) -> Problem:
    """Return the scheduling problem: periods, thousand yuan, tenths of person-months, value of gaps closed.

    Only the group's own plan keeps to pins. What has been done, or was dropped, takes no part.
    """
    planning, periods = workshop.planning, count(workshop)
    limits = capacity(workshop)
    gone = {i.id for i in workshop.initiatives if i.status == "done"}
    tasks = tuple(_task(workshop, i, closure(workshop, analysis, i, levels), kind, limits, gone, periods)
                  for i in workshop.initiatives)
    groups: dict[str, list[str]] = defaultdict(list)
    for initiative in workshop.initiatives:
        if initiative.either:
            groups[initiative.either].append(initiative.id)
    choices = tuple(Choice(tuple(names), group in planning.chosen) for group, names in groups.items()
                    if len(names) > 1 or group in planning.chosen)
    return Problem(periods, tasks, budgets(workshop), planning.total or None, limits, choices)


def _task(workshop: Workshop, initiative: Initiative, closed: float, kind: PlanKind,
          limits: Mapping[str, tuple[int, ...]], gone: set[str], periods: int) -> Task:
    window = band(workshop, initiative.horizon)
    earliest = max(initiative.earliest or 0, window.start)
    latest = initiative.latest
    if initiative.horizon:
        latest = min(window.stop - 1, periods if latest is None else latest)
    out = initiative.barred or initiative.status in ("done", "dropped")
    return Task(
        id=initiative.id, duration=initiative.duration, cost=initiative.cost_per_period(),
        people={role: tenths for role, tenths in needs(initiative).items() if role in limits},
        value=discounted_values(closed, initiative.duration, periods, workshop.planning.rate,
                                per_year(workshop.planning.unit)),
        earliest=earliest, latest=latest, must=initiative.must and not out, barred=out,
        pin=initiative.pin if kind == "own" and not out else None,
        after=tuple(Link(before, initiative.lag_after(before)) for before in initiative.predecessors
                    if before not in gone))


# The plan ---------------------------------------------------------------------------------------------------------
def make_plan(workshop: Workshop, analysis: Analysis, kind: PlanKind | None = None, *, time_limit: float = 10.0,
              should_stop: Callable[[], bool] | None = None, progress: Progress | None = None) -> RoadmapPlan:
    """Compute the schedule of all initiatives. Raises Refused when it was stopped before anything was found.

    'value' closes the most gap, discounted over time; 'speed' ends the initiatives of the value plan as early as can
    be; 'cost' spends least for at least `Planning.floor` of the best value; 'own' closes the most gap around the
    group's pins. Without a kind it is 'own' as soon as there is a pin. A budget of 0 is no limit. Initiatives that
    close no gap are still scheduled where there is room: among plans of equal value the one with more of them wins.
    Every plan passes the independent checker before it is returned.
    """
    if kind is None:
        kind = "own" if any(i.pin is not None for i in workshop.initiatives) else "value"
    problem, found = solve_for(problem_of(workshop, analysis, kind), kind, workshop.planning.floor,
                               time_limit=time_limit, should_stop=should_stop, progress=progress)
    return plan_of(workshop, analysis, kind, problem, found)


def solve_for(problem: Problem, kind: PlanKind, floor: float, *, time_limit: float = 10.0,
              should_stop: Callable[[], bool] | None = None,
              progress: Progress | None = None, best: Plan | None = None) -> tuple[Problem, Plan]:
    """Solve a problem for a kind of plan; returns the problem as it was solved at last, too.

    `best` is the plan of most value of this very problem, when it is known from another kind already.
    """
    if best is None or kind in ("value", "own"):
        best = solve(problem, time_limit=time_limit, should_stop=should_stop, progress=progress)
    if kind in ("value", "own") or best.objective is None:
        return problem, best
    if kind == "cost":
        problem = dataclasses.replace(problem, least=int(best.objective * floor))
        return problem, solve(problem, objective="cost", time_limit=time_limit, should_stop=should_stop,
                              progress=progress)
    problem = only(problem, best.starts)
    return problem, solve(problem, objective="speed", time_limit=time_limit, should_stop=should_stop,
                          progress=progress)


def plan_of(workshop: Workshop, analysis: Analysis, kind: PlanKind, problem: Problem, found: Plan) -> RoadmapPlan:
    """Turn a solution into the plan that is kept, once the independent checker has let it through; else Refused."""
    mark = fingerprint(workshop, analysis, kind)
    if found.status == "infeasible":
        return RoadmapPlan("infeasible", 0.0, 0.0, (), tuple(i.id for i in workshop.initiatives), mark, kind)
    if found.objective is None or found.bound is None:
        raise refuse("plan_unfinished")
    if broken := next(violations(problem, found.starts), None):
        raise AssertionError(f"the solver broke its own limit: {broken}")
    scale = SCALE if kind in ("value", "own") else 1
    return RoadmapPlan(
        status="optimal" if found.status == "optimal" else "feasible", objective=found.objective / scale,
        bound=found.bound / scale, made_for=mark, left_out=found.left_out, kind=kind,
        entries=tuple(PlanEntry(i.id, found.starts[i.id]) for i in workshop.initiatives if i.id in found.starts))


def current_plan(workshop: Workshop, analysis: Analysis) -> RoadmapPlan | None:
    """Return the kept plan when it was made for the initiatives and gaps as they are now."""
    plan = workshop.plan
    return plan if plan is not None and is_fresh(workshop, analysis, plan) else None


def starts_of(plan: RoadmapPlan) -> dict[str, int]:
    """Return the starts of a plan by initiative."""
    return {entry.initiative: entry.start for entry in plan.entries}


def plan_json(workshop: Workshop, plan: RoadmapPlan) -> dict[str, Any]:
    """Return the document of `pentatone plan --json`; costs are thousand yuan, `end` is the last period of work."""
    problem = problem_of(workshop, analyse(workshop), plan.kind)
    starts, tasks = starts_of(plan), {task.id: task for task in problem.tasks}
    begin, unit = workshop.settings.start, workshop.planning.unit
    rows, left = [], []
    for initiative in workshop.initiatives:
        named = {"id": initiative.id, "title": initiative.title}
        reason = reason_for(problem, starts, tasks[initiative.id])
        why = {"cause": reason.cause, "what": reason.what, "period": reason.period}
        if initiative.id not in starts:
            left.append({**named, "reason": reason.cause})
            continue
        start, end = starts[initiative.id], starts[initiative.id] + initiative.duration - 1
        rows.append({**named, "start": name(begin, unit, start), "end": name(begin, unit, end), "start_index": start,
                     "end_index": end, "cost": initiative.cost, "binding": why})
    return {"status": plan.status, "kind": plan.kind, "objective": plan.objective, "bound": plan.bound,
            "initiatives": rows, "left_out": left}
