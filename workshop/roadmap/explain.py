"""Why a task starts when it does, and why another one is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from workshop.roadmap.problem import Link, Problem, Task

Cause = Literal["first", "earliest", "pin", "predecessor", "budget", "total_budget", "people", "choice", "closed",
                "value", "horizon", "late", "predecessor_out", "barred"]


@dataclass(frozen=True, slots=True)
class Reason:
    """The limit that binds a task: its kind, the task or role behind it, and the period it binds in.

    `lag` is how long a predecessor keeps it waiting after its own end.
    """

    cause: Cause
    what: str = ""
    period: int | None = None
    lag: int = 0


def reason_for(problem: Problem, starts: Mapping[str, int], task: Task) -> Reason:
    """Say what keeps a task from starting one period earlier, or from being done at all.

    A start: 'pin' and 'earliest' are the task's own (`period` is the one it names); 'first' is as early as the horizon
    allows; 'predecessor' (`what`, `lag`); 'budget' (`period`); 'people' (`what` is the role, `period`); 'closed': in
    the earlier `period` a start is not allowed, or nobody of the role `what` works; 'value': nothing forbids the
    earlier period, the whole is better like this.

    Left out: 'barred'; 'choice' (`what` is done instead); 'predecessor_out' (`what`); 'horizon': it can end in time in
    no plan; 'late': it could, but here the predecessor `what` ends too late; 'total_budget'; 'budget', 'people' or
    'closed' where it would fit best; 'value': it would fit, and the whole is better without.
    """
    if task.id not in starts:
        return _left_out(problem, starts, task)
    start = starts[task.id]
    if task.pin is not None:
        return Reason("pin", period=task.pin)
    if start == 0:
        return Reason("first")
    if start <= task.earliest:
        return Reason("earliest", period=task.earliest)
    return next(_Ledger(problem, starts, task).blocks(start - 1), Reason("value"))


def reasons(problem: Problem, starts: Mapping[str, int]) -> dict[str, Reason]:
    """Return the reason of every task, in the order of the problem."""
    return {task.id: reason_for(problem, starts, task) for task in problem.tasks}


def _left_out(problem: Problem, starts: Mapping[str, int], task: Task) -> Reason:
    if task.barred:
        return Reason("barred")
    for choice in problem.choices:
        if task.id in choice.tasks and (others := [name for name in choice.tasks if name in starts]):
            return Reason("choice", others[0])
    if len(problem.starts(task)) == 0:
        return Reason("horizon")
    for link in task.after:
        if link.task not in starts:
            return Reason("predecessor_out", link.task)
    ledger = _Ledger(problem, starts, task)
    blocked = [tuple(ledger.blocks(start)) for start in problem.starts(task)]
    # A start before the predecessors have ended tells nothing about money and people.
    reached = [found for found in blocked if all(reason.cause != "predecessor" for reason in found)]
    if not reached:
        if _soonest(problem, task) not in problem.starts(task):
            return Reason("horizon")
        link = max(task.after, key=ledger.ready)
        return Reason("late", link.task, ledger.ready(link), link.lag)
    if ledger.over_total():
        return Reason("total_budget")
    fewest = min(reached, key=len)
    return fewest[0] if fewest else Reason("value")


def _soonest(problem: Problem, task: Task) -> int:
    """Return the first start of a task when all that it waits for, directly or not, is done as early as can be."""
    tasks = {other.id: other for other in problem.tasks}
    known: dict[str, int] = {}

    def soonest(of: Task) -> int:
        if of.id not in known:
            known[of.id] = max([of.earliest, 0, *(soonest(tasks[link.task]) + tasks[link.task].duration + link.lag
                                                  for link in of.after)])
        return known[of.id]

    return soonest(task)


class _Ledger:
    """What all other tasks of a schedule leave of money and people."""

    def __init__(self, problem: Problem, starts: Mapping[str, int], task: Task) -> None:
        self._problem, self._starts, self._task = problem, starts, task
        self._lengths = {other.id: other.duration for other in problem.tasks}
        self._spent = [0] * problem.horizon
        self._busy = {role: [0] * problem.horizon for role in task.people}
        for other in problem.tasks:
            if other.id != task.id and other.id in starts:
                self._add(other, starts[other.id])

    def _add(self, other: Task, start: int) -> None:
        for period in range(max(start, 0), min(start + other.duration, self._problem.horizon)):
            self._spent[period] += other.cost[period - start] if other.cost else 0
            for role, busy in self._busy.items():
                busy[period] += other.people.get(role, 0)

    def over_total(self) -> bool:
        """Tell whether the task is too much for the total budget."""
        total = self._problem.total_budget
        return total is not None and sum(self._spent) + sum(self._task.cost) > total

    def blocks(self, start: int) -> Iterator[Reason]:
        """Yield what forbids the task to start in a period, predecessors first."""
        task, problem = self._task, self._problem
        late = [link for link in task.after if link.task in self._starts and start < self.ready(link)]
        if late:
            link = max(late, key=self.ready)
            yield Reason("predecessor", link.task, self.ready(link), link.lag)
        if task.value and (start >= len(task.value) or task.value[start] is None):
            yield Reason("closed", period=start)
        run = range(start, min(start + task.duration, problem.horizon))
        for role, heads in task.people.items():
            limits = problem.capacity[role]
            for period in run if heads else ():
                if heads + self._busy[role][period] > limits[period]:
                    shut = limits[period] == 0 and max(limits) > 0
                    yield Reason("closed" if shut else "people", role, period)
                    break
        for period in run if problem.budget is not None and task.cost else ():
            assert problem.budget is not None
            if self._spent[period] + task.cost[period - start] > problem.budget[period]:
                yield Reason("budget", period=period)
                break

    def ready(self, link: Link) -> int:
        """Return the first period in which a predecessor of the schedule lets the task start."""
        return self._starts[link.task] + self._lengths[link.task] + link.lag
