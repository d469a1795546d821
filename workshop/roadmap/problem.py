"""The scheduling problem: tasks on a grid of periods under precedence, money and people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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
    optimum can be proven.
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


@dataclass(frozen=True, slots=True)
class Problem:
    """Tasks and what limits them. `budget` and `total_budget` of None are without limit."""

    horizon: int
    tasks: tuple[Task, ...]
    budget: tuple[int, ...] | None = None
    total_budget: int | None = None
    capacity: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def starts(self, task: Task) -> range:
        """Return the periods a task may start in, its own limits and the horizon considered."""
        last = self.horizon - task.duration
        if task.latest is not None:
            last = min(last, task.latest)
        if task.value:
            last = min(last, len(task.value) - 1)
        return range(max(task.earliest, 0), last + 1)


Kind = Literal["cycle", "unknown_predecessor", "double_id", "bad_duration", "bad_cost", "negative", "bad_budget",
               "bad_capacity", "unknown_role"]


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
    if problem.horizon < 1 or (problem.budget is not None and len(problem.budget) != problem.horizon):
        yield Flaw("bad_budget", ())
    for role, heads in problem.capacity.items():
        if len(heads) != problem.horizon or min(heads, default=0) < 0:
            yield Flaw("bad_capacity", (role,))
    for task in problem.tasks:
        if task.duration < 1:
            yield Flaw("bad_duration", (task.id,))
        if task.cost and len(task.cost) != task.duration:
            yield Flaw("bad_cost", (task.id,))
        if min((*task.cost, *task.people.values(), 0)) < 0:
            yield Flaw("negative", (task.id,))
        for role in set(task.people) - set(problem.capacity):
            yield Flaw("unknown_role", (task.id, role))
        for link in task.after:
            if link.task not in ids:
                yield Flaw("unknown_predecessor", (task.id, link.task))
    if cycle := _cycle(problem):
        yield Flaw("cycle", cycle)


def _cycle(problem: Problem) -> tuple[str, ...]:
    waiting = {task.id: {link.task for link in task.after} for task in problem.tasks}
    while ready := [task for task, before in waiting.items() if not before & waiting.keys()]:
        for task in ready:
            del waiting[task]
    return tuple(waiting)
