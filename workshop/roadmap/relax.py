"""What would have to give way: the least changes that make an impossible plan possible, or bring a task into it."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from workshop.roadmap.check import violations
from workshop.roadmap.elastic import DropKind, Elastic, Given, last_start, longer
from workshop.roadmap.greedy import greedy_plan
from workshop.roadmap.grid import GridModel
from workshop.roadmap.problem import Problem, Task, flaws
from workshop.roadmap.search import search
from workshop.roadmap.solve import solve

Family = Literal["money", "people", "time", "promises", "combined", "none"]
Stop = Callable[[], bool]
GIVEN: tuple[Given, ...] = ("money", "people", "time", "promises")
# In a combined change a tenth of what a period has, of money as of people, counts like one period of delay.
PARTS = 10
# A part of the time looks for the change, the rest for a good plan under it.
SEARCHING = 0.7


@dataclass(frozen=True, slots=True)
class Drop:
    """A promise let go.

    'must': the task need not be done (nor at its pin); 'pin': it is done, but may move; 'kept': it was in the plan and
    leaves it; 'choice': both sides are allowed, or none (`what` is the first task, `number` its place in the problem);
    'least': no least value.
    """

    kind: DropKind
    what: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Relaxation:
    """One way to make a problem possible. Only the fields of its family are set; 'combined' may set several.

    `budget` adds money to periods, `total` to the total budget; `heads` adds people (role, period, how many); `later`
    lets tasks start so many periods after their latest start, `horizon` adds periods at the end; `drops` lets go.
    `size` is what was made small: money, heads times periods, periods, or the number of drops; of a combined change
    hundredths of a period. `proven` tells that no smaller one of its family exists. `starts` is a plan under it, the
    best found in the time given. `task` is the one that has to be in the plan, for a price. The family 'none' changes
    nothing: there is room, only the whole is worth more without.
    """

    family: Family
    size: int
    proven: bool
    starts: Mapping[str, int]
    budget: tuple[tuple[int, int], ...] = ()
    total: int = 0
    heads: tuple[tuple[str, int, int], ...] = ()
    later: tuple[tuple[str, int], ...] = ()
    horizon: int = 0
    drops: tuple[Drop, ...] = ()
    task: str = ""


@dataclass(frozen=True, slots=True)
class _Ask:
    """What is asked of every family alike."""

    problem: Problem
    end: float
    seed: int
    should_stop: Stop | None
    kept: Mapping[str, int] = field(default_factory=dict)
    held: str = ""

    def over(self) -> bool:
        return time.monotonic() >= self.end or (self.should_stop is not None and self.should_stop())


def relaxations(problem: Problem, *, time_limit: float = 10.0, seed: int = 1,
                should_stop: Stop | None = None) -> tuple[Relaxation, ...]:
    """Return the least changes of each family that make an infeasible problem possible, at most one of each.

    Families: 'money' (periods and total), 'people', 'time' (latest starts and the horizon), and 'promises' let go (as
    few as can be: pins rather than choices, choices rather than tasks that must be done). When neither money nor
    people nor time helps alone, the least change of the three together comes as 'combined'. Extra periods have the
    last period's budget and people, and starting in them is worth nothing. Each change was applied and a plan under it
    has passed the checker. What is impossible in all families is left out; a stop, or the end of `time_limit` seconds,
    returns what was found. Empty for a problem that is possible as it is, so far as that is seen within the time.
    Raises ValueError for a problem that contradicts itself (`flaws`).
    """
    if found := next(iter(flaws(problem)), None):
        raise ValueError(f"{found.kind} {' '.join(found.ids)}".strip())
    ask = _Ask(problem, time.monotonic() + time_limit, seed, should_stop)
    plan = solve(problem, time_limit=time_limit / 4, seed=seed, should_stop=should_stop, unique=False)
    return _each_family(ask) if plan.objective is None else ()


def price_of(problem: Problem, task: str, starts: Mapping[str, int], *, time_limit: float = 10.0, seed: int = 1,
             should_stop: Stop | None = None) -> tuple[Relaxation, ...]:
    """Return what it would take to have a task in the plan beside all that `starts` holds.

    'money', 'people', 'time' and 'combined' keep every other task of the plan (they may move); 'promises' says which
    of them to let go instead, as few as can be. A single 'none' means that it fits as it is. What the task waits for
    comes with it. Raises KeyError for an unknown task, ValueError for a flaw.
    """
    if all(known.id != task for known in problem.tasks):
        raise KeyError(task)
    if found := next(iter(flaws(problem)), None):
        raise ValueError(f"{found.kind} {' '.join(found.ids)}".strip())
    kept = {name: start for name, start in starts.items() if name != task}
    ask = _Ask(_with(problem, task), time.monotonic() + time_limit, seed, should_stop, kept, task)
    held = replace(ask.problem, tasks=tuple(replace(t, must=t.must or t.id in ask.kept) for t in ask.problem.tasks))
    plan = solve(held, time_limit=time_limit / 4, seed=seed, should_stop=should_stop, unique=False)
    if plan.objective is not None:
        return (Relaxation("none", 0, True, plan.starts, task=task),)
    return _each_family(ask)


def apply(problem: Problem, relaxation: Relaxation) -> Problem:
    """Return the problem with a change made to it."""
    changed = _with(problem, relaxation.task) if relaxation.task else problem
    later = dict(relaxation.later)
    changed = replace(changed, tasks=tuple(
        _moved(problem, task, later[task.id]) if task.id in later else task for task in changed.tasks))
    changed = longer(changed, relaxation.horizon)
    return _let_go(_granted(changed, relaxation), relaxation.drops)


def _moved(problem: Problem, task: Task, periods: int) -> Task:
    """Allow a task to start so many periods after its latest start; there it is worth nothing unless it says so."""
    latest = (last_start(problem, task) or 0) + periods
    value = task.value + (0,) * (latest + 1 - len(task.value)) if task.value else ()
    return replace(task, latest=latest, value=value)


def _granted(problem: Problem, relaxation: Relaxation) -> Problem:
    budget = list(problem.budget or ())
    for period, amount in relaxation.budget:
        budget[period] += amount
    capacity = {role: list(heads) for role, heads in problem.capacity.items()}
    for role, period, more in relaxation.heads:
        capacity[role][period] += more
    return replace(problem, budget=None if problem.budget is None else tuple(budget),
                   total_budget=None if problem.total_budget is None else problem.total_budget + relaxation.total,
                   capacity={role: tuple(heads) for role, heads in capacity.items()})


def _let_go(problem: Problem, drops: Collection[Drop]) -> Problem:
    free = {drop.what for drop in drops if drop.kind in ("must", "kept")}
    moving = {drop.what for drop in drops if drop.kind == "pin"}
    tasks = []
    for task in problem.tasks:
        if task.id in free:
            task = replace(task, must=False, pin=None)
        elif task.id in moving:
            task = replace(task, must=True, pin=None)
        tasks.append(task)
    gone = {drop.number for drop in drops if drop.kind == "choice"}
    return replace(problem, tasks=tuple(tasks), least=0 if any(d.kind == "least" for d in drops) else problem.least,
                   choices=tuple(choice for number, choice in enumerate(problem.choices) if number not in gone))


def _with(problem: Problem, name: str) -> Problem:
    """Return the problem with a task, and all that it waits for, allowed and the task itself needed."""
    tasks = {task.id: task for task in problem.tasks}
    allowed, todo = set[str](), [name]
    while todo:
        one = todo.pop()
        if one not in allowed:
            allowed.add(one)
            todo += [link.task for link in tasks[one].after]
    return replace(problem, tasks=tuple(
        replace(task, barred=task.barred and task.id not in allowed, must=task.must or task.id == name)
        for task in problem.tasks))


def _each_family(ask: _Ask) -> tuple[Relaxation, ...]:
    found = []
    for at, family in enumerate(GIVEN):
        if not ask.over() and (one := _least(ask, family, (family,), len(GIVEN) + 1 - at)) is not None:
            if one.size == 0:  # there was a plan after all, only not in the time of the first search
                return (replace(one, family="none"),) if ask.held else ()
            found.append(one)
    alone = any(one.family != "promises" for one in found)
    if not alone and not ask.over() and (one := _least(ask, "combined", GIVEN[:3], 1)) is not None:
        found.insert(0, one)
    return tuple(found)


def _least(ask: _Ask, family: Family, given: tuple[Given, ...], turns: int) -> Relaxation | None:
    """Return the least change of a family; None when it does not help, or nothing was found in its share of time."""
    share = (ask.end - time.monotonic()) / turns
    elastic = Elastic(ask.problem, given, ask.kept, ask.held)
    scale = _scale(ask.problem) if family == "combined" else {}
    if not elastic.slacks:
        return None
    elastic.grid.hint(_near(ask, elastic.grid))
    result = search(elastic.grid, elastic.goal(scale), share * SEARCHING, seed=ask.seed, should_stop=ask.should_stop,
                    values=[slack.variable for slack in elastic.slacks])
    if result.starts is None:
        return None
    used = {slack.name: amount for slack, amount in zip(elastic.slacks, result.values, strict=True) if amount}
    size = sum(scale.get(str(name[0]), 1) * amount for name, amount in used.items())
    change = _named(ask, family, size, result.status == "optimal", result.starts, used)
    return _verified(ask, change, share * (1 - SEARCHING))


def _near(ask: _Ask, grid: GridModel) -> dict[str, int]:
    """Return where to begin: the plan that is kept, and early around it what is needed besides."""
    placed = greedy_plan(grid.problem, grid.possible, frugal=True)
    return {**placed, **{name: start for name, start in ask.kept.items() if start in grid.possible[name]}}


def _named(ask: _Ask, family: Family, size: int, proven: bool, starts: Mapping[str, int],
           used: Mapping[tuple[str | int, ...], int]) -> Relaxation:
    end = ask.problem.horizon + used.get(("horizon",), 0)
    used = {name: amount for name, amount in used.items()
            if name[0] not in ("budget", "heads") or int(name[-1]) < end}
    amounts = sorted(used.items(), key=lambda item: [str(part).rjust(12) for part in item[0]])
    drops = []
    for (kind, *rest), _ in amounts:
        if kind == "drop":
            of, what = rest
            number = what if isinstance(what, int) else 0
            name = ask.problem.choices[number].tasks[0] if of == "choice" else str(what)
            drops.append(Drop(of, name, number))  # type: ignore[arg-type]
    return Relaxation(
        family, size, proven, starts, total=used.get(("total",), 0), horizon=used.get(("horizon",), 0),
        budget=tuple((int(n[1]), a) for n, a in amounts if n[0] == "budget"),
        heads=tuple((str(n[1]), int(n[2]), a) for n, a in amounts if n[0] == "heads"),
        later=tuple((str(n[1]), a) for n, a in amounts if n[0] == "later"), drops=tuple(drops), task=ask.held)


def _verified(ask: _Ask, change: Relaxation, seconds: float) -> Relaxation:
    """Return the change with the best plan under it, which has passed the checker."""
    changed = apply(ask.problem, change)
    if broken := next(violations(changed, change.starts), None):
        raise AssertionError(f"a change that does not help: {broken}")
    left = {drop.what for drop in change.drops}
    firm = replace(changed, tasks=tuple(
        replace(task, must=task.must or (task.id in ask.kept and task.id not in left)) for task in changed.tasks))
    plan = solve(firm, time_limit=seconds, seed=ask.seed, near=change.starts, should_stop=ask.should_stop, unique=False)
    return change if plan.objective is None else replace(change, starts=plan.starts)


def _scale(problem: Problem) -> dict[str, int]:
    """Return what one unit of each limit counts in a combined change, in hundredths of a period of delay."""
    budget = problem.budget or ((problem.total_budget or 0),)
    heads = [n for row in problem.capacity.values() for n in row] or [1]
    money, people = (max(1, 100 * PARTS * len(row) // max(sum(row), 1)) for row in (budget, heads))
    return {"budget": money, "total": money, "heads": people, "later": 100, "horizon": 100}
