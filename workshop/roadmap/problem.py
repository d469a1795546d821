"""The scheduling problem: tasks on a grid of periods under precedence, money and people."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal


@dataclass(frozen=True, slots=True)
class Link:
    """The task waits for `task` to be done and finished, and `lag` more periods."""

    task: str
    lag: int = 0


@dataclass(frozen=True, slots=True)
class Task:
    """Something that may be done once.

    `cost` holds one amount per period of its run, `people` heads per role while it runs. `value` holds the worth of
    starting in period 0, 1, 2 …; None or a start beyond the list is not allowed. Integers throughout, so that an
    optimum can be proven. A task with a `pin` is done and starts just there; the pin does not widen any other limit.
    A task that is `barred` is not done, nor is what waits for it.
    """

    id: str
    duration: int
    cost: tuple[int, ...] = ()
    people: Mapping[str, int] = field(default_factory=dict)
    value: tuple[int | None, ...] = ()
    earliest: int = 0
    latest: int | None = None
    must: bool = False
    after: tuple[Link, ...] = ()
    barred: bool = False
    pin: int | None = None

    @property
    def needed(self) -> bool:
        """Tell whether the task is in every plan: it must be done, or has a pin."""
        return self.must or self.pin is not None


@dataclass(frozen=True, slots=True)
class Choice:
    """Either/or: at most one of the tasks is done, with `must` just one."""

    tasks: tuple[str, ...]
    must: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Tasks and what limits them.

    `budget` (one amount per period), `total_budget` (all periods together) of None are without limit. `least` is the
    value that a plan has to bring at least, 0 asks for nothing.
    """

    horizon: int
    tasks: tuple[Task, ...]
    budget: tuple[int, ...] | None = None
    total_budget: int | None = None
    capacity: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    least: int = 0

    def starts(self, task: Task) -> range:
        """Return the periods a task may start in, its own limits and the horizon considered."""
        if task.barred:
            return range(0)
        last = self.horizon - task.duration
        if task.latest is not None:
            last = min(last, task.latest)
        if task.value:
            last = min(last, len(task.value) - 1)
        first = max(task.earliest, 0)
        if task.pin is not None:
            return range(task.pin, task.pin + (first <= task.pin <= last))
        return range(first, last + 1)


def only(problem: Problem, names: Collection[str]) -> Problem:
    """Return the problem with every task barred but these (with 'speed': these tasks, as early as possible).

    What is barred no longer must be done and loses its pin; a choice that must be made stays so.
    """
    return replace(problem, tasks=tuple(
        task if task.id in names else replace(task, barred=True, must=False, pin=None) for task in problem.tasks))


def stretches(amounts: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield begin, length and amount of each stretch of equal amounts."""
    at = 0
    for amount, group in groupby(amounts):
        length = len(list(group))
        yield at, length, amount
        at += length


Kind = Literal["cycle", "unknown_predecessor", "double_id", "bad_duration", "bad_cost", "negative", "bad_budget",
               "bad_capacity", "unknown_role", "bad_pin", "barred_needed", "unknown_choice", "bad_choice", "bad_least"]


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that makes a problem meaningless: what kind, and which tasks or roles."""

    kind: Kind
    ids: tuple[str, ...]


def flaws(problem: Problem) -> Iterator[Flaw]:
    """Yield everything that is wrong with a problem."""
    ids = [task.id for task in problem.tasks]
    if double := tuple(sorted({i for i in ids if ids.count(i) > 1})):
        yield Flaw("double_id", double)
    money = (problem.total_budget or 0, *(problem.budget or ()))
    if problem.horizon < 1 or min(money) < 0 or (problem.budget is not None and len(money) != problem.horizon + 1):
        yield Flaw("bad_budget", ())
    if problem.least < 0:
        yield Flaw("bad_least", ())
    for role, heads in problem.capacity.items():
        if len(heads) != problem.horizon or min(heads, default=0) < 0:
            yield Flaw("bad_capacity", (role,))
    known = set(ids)
    for task in problem.tasks:
        yield from _task_flaws(problem, task, known)
    for choice in problem.choices:
        if not choice.tasks or len(set(choice.tasks)) < len(choice.tasks):
            yield Flaw("bad_choice", choice.tasks)
        if strangers := tuple(name for name in choice.tasks if name not in known):
            yield Flaw("unknown_choice", strangers)
    if cycle := _cycle(problem):
        yield Flaw("cycle", cycle)


def _task_flaws(problem: Problem, task: Task, known: Collection[str]) -> Iterator[Flaw]:
    if task.duration < 1:
        yield Flaw("bad_duration", (task.id,))
    if task.cost and len(task.cost) != task.duration:
        yield Flaw("bad_cost", (task.id,))
    if min((*task.cost, *task.people.values(), 0)) < 0:
        yield Flaw("negative", (task.id,))
    if task.pin is not None and task.pin < 0:
        yield Flaw("bad_pin", (task.id,))
    if task.barred and task.needed:
        yield Flaw("barred_needed", (task.id,))
    for role in sorted(set(task.people) - set(problem.capacity)):
        yield Flaw("unknown_role", (task.id, role))
    for link in task.after:
        if link.task not in known:
            yield Flaw("unknown_predecessor", (task.id, link.task))


def _cycle(problem: Problem) -> tuple[str, ...]:
    waiting = {task.id: {link.task for link in task.after} for task in problem.tasks}
    while ready := [task for task, before in waiting.items() if not before & waiting.keys()]:
        for task in ready:
            del waiting[task]
    return tuple(waiting)
