"""The critical chain of a plan, and how far each initiative could slip without touching another one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from workshop.roadmap.problem import Problem, Task

ChainKind = Literal["predecessor", "people", "budget"]
_ORDER: tuple[ChainKind, ...] = ("predecessor", "people", "budget")


@dataclass(frozen=True, slots=True)
class ChainLink:
    """`after` starts where it does because `before` ends there: it waits for it, or for the people or money of it.

    `what` is the role for people; `period` is the one in which an earlier start would not fit.
    """

    before: str
    after: str
    kind: ChainKind
    what: str = ""
    period: int | None = None


@dataclass(frozen=True)
class Chain:
    """`tasks` in order of time, the `links` between neighbours, and the `slack` of every task (periods)."""

    tasks: tuple[str, ...] = ()
    links: tuple[ChainLink, ...] = ()
    slack: Mapping[str, int] | None = None

    def slack_of(self, task: str) -> int | None:
        """Return the slack of a task, None when it is not planned."""
        return (self.slack or {}).get(task)


def critical_chain(problem: Problem, starts: Mapping[str, int]) -> Chain:
    """Return the critical chain of a schedule.

    It is the longest sequence of tasks that ends where the plan ends and in which each one releases the next: the next
    one is its successor and starts as soon as it may (end plus lag), or starts in the very period after it and would
    not fit one period earlier, because in a period in which the first one runs the money or a role would not suffice.
    Long is counted from the first start to the last end; of equal ones the one with more links of precedence, then of
    people, then the earlier in the list of tasks. Such a sequence through resources is the critical sequence of
    J. D. Wiest (Operations Research 12(3), 1964); E. M. Goldratt (Critical Chain, 1997) named it critical chain.

    The slack of a task is the largest number of periods by which it can start later, and by every smaller number too,
    while all others stay, no limit breaks and the plan ends no later.
    """
    schedule = _Schedule(problem, starts)
    tasks, links = _longest(schedule)
    return Chain(tasks, links, {name: schedule.slack(name) for name in schedule.names})


class _Schedule:
    """A problem with starts, and what is used in each period."""

    def __init__(self, problem: Problem, starts: Mapping[str, int]) -> None:
        self.problem = problem
        self.tasks = {task.id: task for task in problem.tasks if task.id in starts}
        self.names = tuple(self.tasks)
        self.starts = {name: starts[name] for name in self.names}
        self.order = {name: number for number, name in enumerate(self.names)}
        self.end = max((self.end_of(name) for name in self.names), default=0)

    def end_of(self, name: str) -> int:
        return self.starts[name] + self.tasks[name].duration

    @cached_property
    def _spent(self) -> list[int]:
        found = [0] * max(self.problem.horizon, self.end)
        for name, start in self.starts.items():
            for at, amount in enumerate(self.tasks[name].cost):
                found[start + at] += amount
        return found

    @cached_property
    def _worked(self) -> dict[str, list[int]]:
        found = {role: [0] * max(self.problem.horizon, self.end) for role in self.problem.capacity}
        for name, start in self.starts.items():
            for role, heads in self.tasks[name].people.items():
                for period in range(start, self.end_of(name)) if role in found else ():
                    found[role][period] += heads
        return found

    # What would not fit ------------------------------------------------------------------------------------------
    def clashes(self, name: str, start: int) -> list[tuple[ChainKind, str, int]]:
        """Return where money or people would not suffice if one task were moved; kind, role, period."""
        task, now, found = self.tasks[name], self.starts[name], list[tuple[ChainKind, str, int]]()
        for period in range(start, min(start + task.duration, self.problem.horizon)):
            inside = 0 <= period - now < task.duration
            for role, heads in task.people.items():
                used = self._worked[role][period] - (heads if inside else 0) + heads
                if used > self.problem.capacity[role][period]:
                    found.append(("people", role, period))
            if self.problem.budget is not None and task.cost:
                own = task.cost[period - now] if inside else 0
                if self._spent[period] - own + task.cost[period - start] > self.problem.budget[period]:
                    found.append(("budget", "", period))
        return found

    def uses(self, name: str, kind: ChainKind, role: str, period: int) -> bool:
        """Tell whether a task takes of a limit in a period."""
        at = period - self.starts[name]
        task = self.tasks[name]
        if not 0 <= at < task.duration:
            return False
        return task.people.get(role, 0) > 0 if kind == "people" else bool(task.cost) and task.cost[at] > 0

    # Links and slack ---------------------------------------------------------------------------------------------
    def releases(self, name: str) -> list[ChainLink]:
        """Return the links into a task, at most one from each other task, precedence first."""
        start, found = self.starts[name], dict[str, ChainLink]()
        for link in self.tasks[name].after:
            if link.task in self.tasks and self.end_of(link.task) + link.lag == start:
                found[link.task] = ChainLink(link.task, name, "predecessor")
        if start > 0:
            clashes = sorted(self.clashes(name, start - 1), key=lambda clash: _ORDER.index(clash[0]))
            for kind, role, period in clashes:
                for other in self.names:
                    if self.end_of(other) == start and self.uses(other, kind, role, period):
                        found.setdefault(other, ChainLink(other, name, kind, role, period))
        return list(found.values())

    def slack(self, name: str) -> int:
        """Return by how many periods a task can slip while all others stay."""
        task, start = self.tasks[name], self.starts[name]
        last = self.end - task.duration
        if task.latest is not None:
            last = min(last, task.latest)
        if task.value:
            last = min(last, len(task.value) - 1)
        if task.pin is not None:
            last = start
        for other in self.names:
            for link in self.tasks[other].after:
                if link.task == name:
                    last = min(last, self.starts[other] - link.lag - task.duration)
        slack = 0
        while start + slack + 1 <= last and self._allowed(task, start + slack + 1):
            slack += 1
        return slack

    def _allowed(self, task: Task, start: int) -> bool:
        return not (task.value and task.value[start] is None) and not self.clashes(task.id, start)


def _longest(schedule: _Schedule) -> tuple[tuple[str, ...], tuple[ChainLink, ...]]:
    """Follow the links in order of time and keep the best way into each task."""
    best: dict[str, tuple[tuple[int, int, int, int], ChainLink | None]] = {}
    for name in sorted(schedule.names, key=lambda n: (schedule.starts[n], schedule.order[n])):
        # What is compared: an early beginning, many links of precedence, of people, an early place in the list.
        here = ((-schedule.starts[name], 0, 0, -schedule.order[name]), None)
        ways: list[tuple[tuple[int, int, int, int], ChainLink | None]] = [here]
        for link in schedule.releases(name):
            if link.before in best:
                early, waits, people, _ = best[link.before][0]
                ways.append(((early, waits + (link.kind == "predecessor"), people + (link.kind == "people"),
                              -schedule.order[link.before]), link))
        best[name] = max(ways, key=lambda way: way[0])
    ends = [name for name in schedule.names if schedule.end_of(name) == schedule.end]
    if not ends:
        return (), ()
    at = max(ends, key=lambda name: (*best[name][0][:3], -schedule.order[name]))
    tasks, links = [at], list[ChainLink]()
    while (way := best[tasks[-1]][1]) is not None:
        links.append(way)
        tasks.append(way.before)
    return tuple(tasks[::-1]), tuple(links[::-1])
