"""The everything-gets-done model: one interval for each task, cumulative limits, the earliest end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from workshop.roadmap.problem import Problem, Task
from workshop.roadmap.score import weights
from workshop.roadmap.windows import possible_starts

if TYPE_CHECKING:
    from ortools.sat.python import cp_model


class IntervalModel:
    """Does every task. On a long fine grid it is far smaller than a yes or no for each period."""

    def __init__(self, problem: Problem) -> None:
        from ortools.sat.python import cp_model
        self.problem = problem
        self.model = cp_model.CpModel()
        self.possible = possible_starts(problem)
        self._start: dict[str, Any] = {
            task: self.model.new_int_var_from_domain(cp_model.Domain.from_values(list(starts)), task)
            for task, starts in self.possible.items() if starts}
        if len(self._start) < len(problem.tasks):
            self.model.add_bool_or([])  # a task that fits nowhere: false
            return
        self._precede()
        self._limits()

    def tune(self, solver: cp_model.CpSolver) -> None:
        """Leave the linear relaxation out: it says little about cumulative limits and slows the search."""
        solver.parameters.linearization_level = 0

    def _precede(self) -> None:
        lengths = {task.id: task.duration for task in self.problem.tasks}
        for task in self.problem.tasks:
            for link in task.after:
                self.model.add(self._start[task.id] >= self._start[link.task] + lengths[link.task] + link.lag)

    def _limits(self) -> None:
        problem = self.problem
        if problem.total_budget is not None and sum(sum(t.cost) for t in problem.tasks) > problem.total_budget:
            self.model.add_bool_or([])
        if problem.budget is not None:
            self._cumulate(problem.budget, [(t, t.cost) for t in problem.tasks if any(t.cost)])
        for role, heads in problem.capacity.items():
            self._cumulate(heads, [(t, (t.people[role],) * t.duration)
                                   for t in problem.tasks if t.people.get(role)])

    def _cumulate(self, limits: Sequence[int], uses: list[tuple[Task, tuple[int, ...]]]) -> None:
        """Keep what tasks use within the limit of each period; what is missing to the highest limit is blocked."""
        most = max(limits, default=0)
        intervals, demands = [], []
        for task, use in uses:
            for at, length, amount in _stretches(use):
                if amount:
                    intervals.append(self.model.new_fixed_size_interval_var(
                        self._start[task.id] + at, length, f"{task.id}+{at}"))
                    demands.append(amount)
        for at, length, blocked in _stretches([most - limit for limit in limits]) if intervals else ():
            if blocked:
                intervals.append(self.model.new_fixed_size_interval_var(at, length, f"blocked {at}"))
                demands.append(blocked)
        if intervals:
            self.model.add_cumulative(intervals, demands, most)

    def makespan(self) -> Any:
        """Return a variable that is at least the end of every task."""
        end = self.model.new_int_var(0, self.problem.horizon, "end")
        for task in self.problem.tasks:
            if task.id in self._start:
                self.model.add(end >= self._start[task.id] + task.duration)
        return end

    def lateness(self) -> Any:
        """Return the lateness, as `score.lateness` defines it when nothing is left out."""
        each = weights(self.problem)
        return sum(each[task] * start for task, start in self._start.items())

    def place(self, task: str) -> Any:
        """Return the start of a task."""
        return self._start[task]

    def hint(self, starts: Mapping[str, int]) -> None:
        """Start the next search from a schedule."""
        self.model.clear_hints()
        for task, start in starts.items():
            self.model.add_hint(self._start[task], start)

    def differ(self, starts: Mapping[str, int]) -> None:
        """Forbid a schedule."""
        others = []
        for task, start in starts.items():
            other = self.model.new_bool_var(f"{task} elsewhere")
            self.model.add(self._start[task] != start).only_enforce_if(other)
            others.append(other)
        self.model.add_bool_or(others)

    def fix(self, task: str, start: int | None) -> None:
        """Hold a task at a start; nothing is left out here."""
        assert start is not None
        self.model.add(self._start[task] == start)

    def read(self, solver: cp_model.CpSolver) -> dict[str, int]:
        """Return the starts of a solution."""
        return {task: int(solver.value(start)) for task, start in self._start.items()}


def _stretches(amounts: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield begin, length and amount of each stretch of equal amounts."""
    at = 0
    for amount, group in groupby(amounts):
        length = len(list(group))
        yield at, length, amount
        at += length
