"""From what would have to give way to the edits of a workshop that let it."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workshop.commands import ChangeSettings, Command, EditInitiatives, SetPlanning
from workshop.insight.analysis import Analysis
from workshop.model.initiative import Initiative, PlanKind
from workshop.model.planning import Planning, Role
from workshop.model.workshop import Workshop
from workshop.periods import MONTHS, TENTHS, band, budgets, capacity, count, open_share
from workshop.roadmap.build import problem_of, starts_of
from workshop.roadmap.check import violations
from workshop.roadmap.elastic import last_start
from workshop.roadmap.problem import Problem
from workshop.roadmap.relax import Drop, Family, Relaxation, price_of, relaxations
from workshop.roadmap.solve import solve

Stop = Callable[[], bool]
# People are offered in tenths of a head.
HEAD_PARTS = 10
MOST_HORIZON = 40


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change that a group can make, in the terms of a workshop.

    `budget` is (period, thousand yuan more), `total` thousand yuan more in all; `heads` is (role, period, people more);
    `later` is (initiative, its new last start); `horizon` quarters more. `freed` no longer have a pin, `excused` no
    longer must be done, `left` leave the plan, `apart` are the initiatives of an either/or that is given up (`either`
    is its name). `task` is the initiative that is to be in the plan, and is insisted on. The family 'none' changes
    nothing else. `proven`: there is no smaller change of its family.
    """

    family: Family
    proven: bool
    budget: tuple[tuple[int, int], ...] = ()
    total: int = 0
    heads: tuple[tuple[str, int, float], ...] = ()
    later: tuple[tuple[str, int], ...] = ()
    horizon: int = 0
    freed: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    either: str = ""
    task: str = ""

    def commands(self, workshop: Workshop) -> tuple[Command, ...]:
        """Return the steps that make the change, at most one of each kind."""
        after = applied(workshop, self)
        found: list[Command] = []
        if after.settings != workshop.settings:
            found.append(ChangeSettings(after.settings))
        if after.planning != workshop.planning:
            found.append(SetPlanning(after.planning))
        changed = tuple(new for new, old in zip(after.initiatives, workshop.initiatives, strict=True) if new != old)
        if changed:
            found.append(EditInitiatives(changed))
        return tuple(found)


def applied(workshop: Workshop, remedy: Remedy) -> Workshop:
    """Return the workshop with a remedy made."""
    settings = dataclasses.replace(workshop.settings, horizon=workshop.settings.horizon + remedy.horizon)
    waited = _waited_for(workshop, remedy.task)
    return dataclasses.replace(
        workshop, settings=settings, planning=_planning(workshop, remedy),
        initiatives=tuple(_initiative(workshop, i, remedy, waited) for i in workshop.initiatives))


def _planning(workshop: Workshop, remedy: Remedy) -> Planning:
    planning = workshop.planning
    if remedy.budget:
        amounts = list(budgets(workshop) or ())
        for period, more in remedy.budget:
            amounts += amounts[-1:] * (period + 1 - len(amounts))
            amounts[period] += more
        planning = dataclasses.replace(planning, budgets=tuple(amounts))
    if remedy.total:
        planning = dataclasses.replace(planning, total=planning.total + remedy.total)
    if remedy.heads:
        planning = dataclasses.replace(planning, roles=tuple(
            _role(role, {period: more for name, period, more in remedy.heads if name == role.id}, count(workshop))
            for role in planning.roles))
    if remedy.either:
        planning = dataclasses.replace(planning, chosen=tuple(g for g in planning.chosen if g != remedy.either))
    return planning


def _role(role: Role, more: dict[int, float], periods: int) -> Role:
    if not more:
        return role
    heads = [role.heads_in(period) or 0.0 for period in range(max(periods, max(more) + 1))]
    for period, people in more.items():
        heads[period] = round(heads[period] + people, 6)
    return dataclasses.replace(role, heads=tuple(heads))


def _initiative(workshop: Workshop, initiative: Initiative, remedy: Remedy, waited: set[str]) -> Initiative:
    new = initiative
    for name, latest in remedy.later:
        if name == initiative.id:
            # The wish for now or next gives way; that it may not start before stays.
            first = band(workshop, initiative.horizon).start if initiative.horizon else 0
            new = dataclasses.replace(new, latest=latest, horizon="",
                                      earliest=max(initiative.earliest or 0, first) or initiative.earliest)
    if initiative.id in remedy.freed:
        new = dataclasses.replace(new, pin=None)
    if initiative.id in remedy.excused:
        new = dataclasses.replace(new, must=False, pin=None)
    if initiative.id in remedy.apart:
        new = dataclasses.replace(new, either="")
    if initiative.id in waited:
        new = dataclasses.replace(new, barred=False, must=new.must or initiative.id == remedy.task)
    return new


def _waited_for(workshop: Workshop, task: str) -> set[str]:
    """Return an initiative and all that it waits for."""
    found: set[str] = set()
    waiting = [task] if task else []
    while waiting:
        name = waiting.pop()
        initiative = workshop.initiative(name)
        if initiative is not None and name not in found:
            found.add(name)
            waiting.extend(initiative.predecessors)
    return found


# Finding ----------------------------------------------------------------------------------------------------------
def remedies_for(workshop: Workshop, analysis: Analysis, kind: PlanKind, *, time_limit: float = 10.0,
                 should_stop: Stop | None = None) -> tuple[Remedy, ...]:
    """Return the least changes that make room for any plan of a kind, at most one of each family.

    Each is made to a copy of the workshop, and a plan that keeps all limits of the copy is shown to exist.
    """
    problem = problem_of(workshop, analysis, kind)
    found = relaxations(problem, time_limit=time_limit, should_stop=should_stop)
    return tuple(_sound(workshop, analysis, kind, problem, found))


def what_it_takes(workshop: Workshop, analysis: Analysis, kind: PlanKind, initiative: str, *,
                  time_limit: float = 10.0, should_stop: Stop | None = None) -> tuple[Remedy, ...]:
    """Return what would bring a left-out initiative into the plan that is followed, beside all that is in it."""
    plan = workshop.plan
    problem = problem_of(workshop, analysis, kind)
    known = {task.id for task in problem.tasks}
    starts = {} if plan is None else {name: at for name, at in starts_of(plan).items() if name in known}
    found = price_of(problem, initiative, starts, time_limit=time_limit, should_stop=should_stop)
    return tuple(_sound(workshop, analysis, kind, problem, found))


def _sound(workshop: Workshop, analysis: Analysis, kind: PlanKind, problem: Problem,
           found: Iterable[Relaxation]) -> Iterable[Remedy]:
    for change in found:
        remedy = remedy_of(workshop, problem, change)
        if remedy is None:
            continue
        trial = problem_of(applied(workshop, remedy), analysis, kind)
        # Longer horizons move the bands of now and next, so the plan that was found may not do; another one may.
        if not any(violations(trial, change.starts)) or solve(trial, time_limit=2.0, unique=False).starts:
            yield remedy


def remedy_of(workshop: Workshop, problem: Problem, change: Relaxation) -> Remedy | None:
    """Return a relaxation in the terms of a workshop; None when no edit of it does that."""
    heads = _heads(workshop, change)
    months = MONTHS[workshop.planning.unit]
    horizon = math.ceil(change.horizon * months / 3)
    if heads is None or workshop.settings.horizon + horizon > MOST_HORIZON:
        return None
    tasks = {task.id: task for task in problem.tasks}
    later = tuple((name, (last_start(problem, tasks[name]) or 0) + more) for name, more in change.later)
    drops: dict[str, list[Drop]] = {"must": [], "pin": [], "kept": [], "choice": [], "least": []}
    for drop in change.drops:
        drops[drop.kind].append(drop)
    # One either/or a remedy: there is hardly ever more than one that stands in the way.
    either = ""
    apart: tuple[str, ...] = ()
    if drops["choice"]:
        members = problem.choices[drops["choice"][0].number].tasks
        first = workshop.initiative(members[0])
        either = first.either if first is not None else ""
        apart = members if sum(name in change.starts for name in members) > 1 else ()
    return Remedy(change.family, change.proven, change.budget, change.total, heads, later, horizon,
                  tuple(d.what for d in drops["pin"]), tuple(d.what for d in drops["must"]),
                  tuple(d.what for d in drops["kept"]), apart, either, change.task)


def _heads(workshop: Workshop, change: Relaxation) -> tuple[tuple[str, int, float], ...] | None:
    """Turn tenths of a person-month into people; None when a period has no open day to work on."""
    months, there = MONTHS[workshop.planning.unit], capacity(workshop)
    found = []
    for name, period, tenths in change.heads:
        role, share = workshop.planning.role(name), open_share(workshop, min(period, count(workshop) - 1))
        if role is None or share <= 0:
            return None
        row = there[name]
        wanted = row[min(period, len(row) - 1)] + tenths
        before = role.heads_in(period) or 0.0
        more = math.ceil((wanted / (months * TENTHS * share) - before) * HEAD_PARTS - 1e-6) / HEAD_PARTS
        found.append((name, period, max(more, 1 / HEAD_PARTS)))
    return tuple(found)
