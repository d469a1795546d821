"""What a plan lacks to hold one more initiative, with all that is in it left where it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.roadmap.problem import Problem, Task


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What has to be added so that a task can start in period `start`; nothing at all when there is room.

    `budget` is (period, thousand yuan), `total` thousand yuan of the money in all, `people` (role, period, tenths of a
    person-month).
    """

    task: str
    start: int
    budget: tuple[tuple[int, int], ...] = ()
    total: int = 0
    people: tuple[tuple[str, int, int], ...] = ()

    @property
    def money(self) -> int:
        """The thousand yuan that would do: those of the periods, or of all together when that is more."""
        return max(sum(amount for _, amount in self.budget), self.total)

    @property
    def free(self) -> bool:
        """Tell whether there is room for it as things are."""
        return not (self.budget or self.total or self.people)


class Room:
    """What the tasks of a schedule leave of money and people; reckoned once, asked for many tasks."""

    def __init__(self, problem: Problem, starts: Mapping[str, int]) -> None:
        self._problem, self._starts = problem, starts
        self._tasks = {task.id: task for task in problem.tasks}
        self._spent = [0] * problem.horizon
        self._busy = {role: [0] * problem.horizon for role in problem.capacity}
        for name, start in starts.items():
            self._take(self._tasks[name], start)

    def _take(self, task: Task, start: int) -> None:
        for period in range(max(start, 0), min(start + task.duration, self._problem.horizon)):
            self._spent[period] += task.cost[period - start] if task.cost else 0
            for role, heads in task.people.items():
                self._busy[role][period] += heads

    def lacks(self, task: str) -> Shortfall | None:
        """Return the least that would make room for a task outside the schedule; None where no addition does.

        All others stay where they are, so this much is enough, and less may do when they move. None for a task that is
        barred, replaced by another one of its choice, waits for one that is left out or ends too late, or has no period
        it may start in. Of several starts the one that needs fewest kinds of things is taken, then the least money, the
        fewest people, the earliest.
        """
        found, choices = self._tasks.get(task), self._problem.choices
        if found is None or found.barred or any(task in choice.tasks and any(name in self._starts
                                                for name in choice.tasks) for choice in choices):
            return None
        if any(link.task not in self._starts for link in found.after):
            return None
        first = max((self._starts[link.task] + self._tasks[link.task].duration + link.lag for link in found.after),
                    default=0)
        offers = [self._at(found, start) for start in self._problem.starts(found)
                  if start >= first and not (found.value and found.value[start] is None)]
        return min(offers, key=_size, default=None)

    def _at(self, task: Task, start: int) -> Shortfall:
        problem, run = self._problem, range(start, start + task.duration)
        budget = tuple((period, short) for period in run if problem.budget is not None and task.cost
                       and (short := self._spent[period] + task.cost[period - start] - problem.budget[period]) > 0
                       and task.cost[period - start] > 0)
        total = 0
        if problem.total_budget is not None:
            total = max(sum(self._spent) + sum(task.cost) - problem.total_budget, 0) if sum(task.cost) else 0
        people = tuple((role, period, short) for role, heads in task.people.items() for period in run
                       if heads and (short := self._busy[role][period] + heads - problem.capacity[role][period]) > 0)
        return Shortfall(task.id, start, budget, total, people)


def _size(found: Shortfall) -> tuple[int, int, int, int]:
    kinds = bool(found.budget) + bool(found.total) + len({role for role, _, _ in found.people})
    return kinds, found.money, sum(short for _, _, short in found.people), found.start
