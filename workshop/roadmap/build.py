"""From initiatives and gaps to a scheduling problem, and from its solution to the plan the group keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from workshop.errors import refuse
from workshop.insight.analysis import Analysis, analyse
from workshop.model.initiative import Initiative, PlanEntry, RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.quarters import shift
from workshop.roadmap.check import violations
from workshop.roadmap.explain import reason_for
from workshop.roadmap.problem import Link, Problem, Task
from workshop.roadmap.solve import solve
from workshop.roadmap.values import SCALE, discounted_values
from workshop.wire import dumps

# A year's delay costs 8 % of the value of a closed gap; printed in the method note.
ANNUAL_RATE = 0.08


def closure(workshop: Workshop, analysis: Analysis, initiative: Initiative) -> float:
    """Return the gap an initiative closes, in levels weighted by element and item.

    Only the part of a lift between the present level and the target counts; without a target the lift's own end
    stands in for it. Two initiatives that climb the same stairs in turn each count their own step.
    """
    pack = workshop.pack
    total = 0.0
    for lift in initiative.lifts:
        result = analysis.current.get(lift.cell)
        level = result.level if result else None
        if level is None and lift.cell in analysis.profile.grid:
            level = analysis.profile.grid[lift.cell].level
        begin = max(float(lift.from_level), level if level is not None else float(lift.from_level))
        end = min(float(lift.to_level), analysis.targets.get(lift.cell, float(lift.to_level)))
        weight = pack.element(lift.cell.element).weight * pack.item(lift.cell.item).weight
        total += weight * max(0.0, end - begin)
    return total


def fingerprint(workshop: Workshop, analysis: Analysis) -> str:
    """Return a hash of all that a plan depends on; a kept plan with another one is out of date."""
    parts = (workshop.settings.horizon, workshop.settings.budget, workshop.initiatives,
             tuple(round(closure(workshop, analysis, i), 6) for i in workshop.initiatives))
    return hashlib.sha256(dumps(parts).encode()).hexdigest()[:16]


def problem_of(workshop: Workshop, analysis: Analysis) -> Problem:
    """Return the scheduling problem of a workshop: quarters, thousand yuan, value of gaps closed."""
    settings = workshop.settings
    tasks = tuple(
        Task(id=i.id, duration=i.duration, cost=i.cost_per_quarter(), earliest=i.earliest or 0, must=i.must,
             after=tuple(Link(before) for before in i.predecessors),
             value=discounted_values(closure(workshop, analysis, i), i.duration, settings.horizon, ANNUAL_RATE))
        for i in workshop.initiatives)
    budget = (settings.budget,) * settings.horizon if settings.budget else None
    return Problem(settings.horizon, tasks, budget)


def make_plan(workshop: Workshop, analysis: Analysis, *, time_limit: float = 10.0,
              should_stop: Callable[[], bool] | None = None,
              progress: Callable[[float, float, float], None] | None = None) -> RoadmapPlan:
    """Compute the schedule of all initiatives. Raises Refused when it was stopped before anything was found.

    A budget of 0 is no limit. Initiatives that close no gap are still scheduled where there is room: among plans of
    equal value the one with more of them wins. Every plan passes the independent checker before it is returned.
    """
    problem = problem_of(workshop, analysis)
    found = solve(problem, time_limit=time_limit, should_stop=should_stop, progress=progress)
    mark = fingerprint(workshop, analysis)
    if found.status == "infeasible":
        return RoadmapPlan("infeasible", 0.0, 0.0, (), tuple(i.id for i in workshop.initiatives), mark)
    if found.objective is None or found.bound is None:
        raise refuse("plan_unfinished")
    if broken := next(violations(problem, found.starts), None):
        raise AssertionError(f"the solver broke its own limit: {broken}")
    return RoadmapPlan(
        status="optimal" if found.status == "optimal" else "feasible", objective=found.objective / SCALE,
        bound=found.bound / SCALE, made_for=mark, left_out=found.left_out,
        entries=tuple(PlanEntry(i.id, found.starts[i.id]) for i in workshop.initiatives if i.id in found.starts))


def current_plan(workshop: Workshop, analysis: Analysis) -> RoadmapPlan | None:
    """Return the kept plan when it was made for the initiatives and gaps as they are now."""
    plan = workshop.plan
    return plan if plan is not None and plan.made_for == fingerprint(workshop, analysis) else None


def plan_json(workshop: Workshop, plan: RoadmapPlan) -> dict[str, Any]:
    """Return the document of `pentatone plan --json`; costs are thousand yuan, `end` is the last quarter of work."""
    problem = problem_of(workshop, analyse(workshop))
    starts = {entry.initiative: entry.start for entry in plan.entries}
    tasks = {task.id: task for task in problem.tasks}
    rows, left = [], []
    for initiative in workshop.initiatives:
        name = {"id": initiative.id, "title": initiative.title}
        reason = reason_for(problem, starts, tasks[initiative.id])
        why = {"cause": reason.cause, "what": reason.what, "period": reason.period}
        if initiative.id not in starts:
            left.append({**name, "reason": reason.cause})
            continue
        start, end = starts[initiative.id], starts[initiative.id] + initiative.duration - 1
        rows.append({**name, "start": shift(workshop.settings.start, start),
                     "end": shift(workshop.settings.start, end), "start_index": start, "end_index": end,
                     "cost": initiative.cost, "binding": why})
    return {"status": plan.status, "objective": plan.objective, "bound": plan.bound, "initiatives": rows,
            "left_out": left}
