"""Where a bar of the plan comes from: what holds it in its place, and the way from votes to the level after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.insight.analysis import Analysis, projected
from workshop.insight.closing import closed, level_now
from workshop.insight.weights import cell_weight
from workshop.model.initiative import RoadmapPlan
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.roadmap.build import problem_of, starts_of
from workshop.roadmap.chain import critical_chain
from workshop.roadmap.explain import Reason, reason_for
from workshop.roadmap.problem import Problem

MOST_USERS = 4


@dataclass(frozen=True, slots=True)
class User:
    """An initiative that takes a part of something scarce; thousand yuan, or tenths of a person-month."""

    initiative: str
    amount: int


@dataclass(frozen=True, slots=True)
class Step:
    """What a lift does to one cell: levels now, aimed at and after the plan; `votes` is how many gave the level now.

    `after` counts all initiatives of the plan. `closes` is the weighted part of the gap that the lift closes.
    """

    cell: Cell
    votes: int
    now: float | None
    target: float | None
    from_level: int
    to_level: int
    sure: int
    after: float | None
    closes: float


@dataclass(frozen=True, slots=True)
class WhyShow:
    """`reason` as in `explain`; `users` take what binds in its period, the largest first, of `limit` in all.

    `slack` is how many periods the initiative could start later with all others where they are; None when it is not
    in the plan. `critical` tells that it lies on the critical chain.
    """

    initiative: str
    start: int | None
    reason: Reason
    users: tuple[User, ...]
    used: int
    limit: int | None
    slack: int | None
    critical: bool
    steps: tuple[Step, ...]


def why_of(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan, initiative: str) -> WhyShow | None:
    """Say what is behind one initiative in a plan; None when the plan does not know it or fits nothing."""
    problem = problem_of(workshop, analysis, plan.kind)
    task = next((t for t in problem.tasks if t.id == initiative), None)
    found = workshop.initiative(initiative)
    known = {t.id for t in problem.tasks}
    starts = {name: start for name, start in starts_of(plan).items() if name in known}
    if task is None or found is None or plan.status == "infeasible" or \
            (initiative not in starts and initiative not in plan.left_out):
        return None
    reason = reason_for(problem, starts, task)
    users, limit = _users(problem, starts, reason)
    chain = critical_chain(problem, starts) if starts else None
    after = projected(workshop, analysis, starts)
    steps = []
    for lift in found.lifts:
        level, target = level_now(analysis, lift.cell), analysis.targets.get(lift.cell)
        result = analysis.current.get(lift.cell)
        rolled = after.grid.get(lift.cell)
        end = rolled.level if rolled is not None else None
        if rolled is None and initiative in starts:
            end = max(float(lift.to_level), level or 0.0)
        steps.append(Step(lift.cell, sum(result.counts) if result else 0, level, target, lift.from_level,
                          lift.to_level, lift.sure, end,
                          cell_weight(workshop, lift.cell) * closed(lift, level, target)))
    return WhyShow(initiative, starts.get(initiative), reason, users[:MOST_USERS], sum(u.amount for u in users), limit,
                   chain.slack_of(initiative) if chain else None, bool(chain and initiative in chain.tasks),
                   tuple(steps))


def _users(problem: Problem, starts: Mapping[str, int], reason: Reason) -> tuple[tuple[User, ...], int | None]:
    """Return who takes what the reason names, and how much of it there is."""
    at = reason.period
    found = []
    for task in problem.tasks:
        start = starts.get(task.id)
        if start is None:
            continue
        amount = 0
        if reason.cause == "total_budget":
            amount = sum(task.cost)
        elif at is not None and start <= at < start + task.duration:
            if reason.cause == "budget":
                amount = task.cost[at - start] if task.cost else 0
            elif reason.cause == "people":
                amount = task.people.get(reason.what, 0)
        if amount:
            found.append(User(task.id, amount))
    limit = None
    if reason.cause == "total_budget":
        limit = problem.total_budget
    elif at is not None and reason.cause == "budget" and problem.budget is not None:
        limit = problem.budget[at]
    elif at is not None and reason.cause == "people":
        limit = problem.capacity[reason.what][at]
    found.sort(key=lambda user: -user.amount)
    return tuple(found), limit
