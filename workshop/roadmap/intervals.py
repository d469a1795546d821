"""The everything-gets-done model: one interval for each task, cumulative limits, the earliest end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from workshop.roadmap.problem import Problem, Task, stretches
from workshop.roadmap.score import omission, weights
from workshop.roadmap.windows import possible_starts

if TYPE_CHECKING:
    from ortools.sat.python import cp_model


class IntervalModel:
    """Does every task it can. On a long fine grid it is far smaller than a yes or no for each period.

    Only what a choice or a barred task may push out has a yes or no of its own; `end` of None looks no further than
    the horizon.
    """

    def __init__(self, problem: Problem, end: int | None = None) -> None:
        from ortools.sat.python import cp_model
        self.problem = problem
        self.model = cp_model.CpModel()
        self.possible = possible_starts(problem)
        self._end = problem.horizon if end is None else min(end, problem.horizon)
        self._lengths = {task.id: task.duration for task in problem.tasks}
        loose = _loose(problem)
        self._done: dict[str, Any] = {
            task: self.model.new_bool_var(f"{task} done") if task in loose else 1 for task in self.possible}
        self._start: dict[str, Any] = {}
        for task, starts in self.possible.items():
            values = [s for s in starts if s + self._lengths[task] <= self._end]
            if values:
                self._start[task] = self.model.new_int_var_from_domain(cp_model.Domain.from_values(values), task)
            elif task in loose:
                self.model.add(self._done[task] == 0)
            else:
                self.model.add_bool_or([])  # a task that fits nowhere: false
        if all(task in self._start or task in loose for task in self.possible):
            self._precede()
            self._select()
            self._limits()

    def tune(self, solver: cp_model.CpSolver, *, again: bool = False) -> None:
        """Leave the linear relaxation out: it says little about cumulative limits and slows the search."""
        solver.parameters.linearization_level = 0

    def _when(self, constraint: Any, task: str) -> None:
        """Let a constraint hold only when the task is done; one that is always done needs no condition."""
        if not isinstance(self._done[task], int):
            constraint.only_enforce_if(self._done[task])

    def _precede(self) -> None:
        for task in self.problem.tasks:
            for link in task.after if task.id in self._start else ():
                before = self._start.get(link.task)
                if before is not None:
                    self._when(self.model.add(
                        self._start[task.id] >= before + self._lengths[link.task] + link.lag), task.id)
                self._when(self.model.add(self._done[link.task] >= 1), task.id)

    def _select(self) -> None:
        """A task is left out only for another of its choice, or because one that it waits for is left out."""
        mates: dict[str, set[str]] = defaultdict(set)
        for choice in self.problem.choices:
            done = [self._done[name] for name in choice.tasks]
            self.model.add(sum(done) == 1 if choice.must else sum(done) <= 1)
            for name in choice.tasks:
                mates[name] |= set(choice.tasks) - {name}
        for task in self.problem.tasks:
            done = self._done[task.id]
            if isinstance(done, int):
                continue
            if task.barred:
                self.model.add(done == 0)
            elif task.needed:
                self.model.add(done == 1)
            else:
                self.model.add(done + sum(self._done[name] for name in sorted(mates[task.id]))
                               + sum(1 - self._done[link.task] for link in task.after) >= 1)

    def _limits(self) -> None:
        problem = self.problem
        if problem.total_budget is not None:
            self.model.add(sum(sum(t.cost) * self._done[t.id] for t in problem.tasks) <= problem.total_budget)
        if problem.budget is not None:
            self._cumulate(problem.budget, [(t, t.cost) for t in problem.tasks if any(t.cost)])
        for role, heads in problem.capacity.items():
            self._cumulate(heads, [(t, (t.people[role],) * t.duration)
                                   for t in problem.tasks if t.people.get(role)])
        if problem.least:
            self.model.add(sum(self._worth(t) for t in problem.tasks if t.value and t.id in self._start)
                           >= problem.least)

    def _worth(self, task: Task) -> Any:
        """Return the value of a task as a sum over its starts."""
        picks = {s: self.model.new_bool_var(f"{task.id} at {s}") for s in self.possible[task.id]}
        self.model.add(sum(picks.values()) == self._done[task.id])
        self._when(self.model.add(sum(s * pick for s, pick in picks.items()) == self._start[task.id]), task.id)
        return sum((task.value[s] or 0) * pick for s, pick in picks.items())

    def _cumulate(self, limits: Sequence[int], uses: list[tuple[Task, tuple[int, ...]]]) -> None:
        """Keep what tasks use within the limit of each period; what is missing to the highest limit is blocked."""
        most = max(limits, default=0)
        intervals, demands = [], []
        for task, use in uses:
            for at, length, amount in stretches(use) if task.id in self._start else ():
                if amount:
                    intervals.append(self._interval(task.id, at, length))
                    demands.append(amount)
        for at, length, blocked in stretches([most - limit for limit in limits]) if intervals else ():
            if blocked:
                intervals.append(self.model.new_fixed_size_interval_var(at, length, f"blocked {at}"))
                demands.append(blocked)
        if intervals:
            self.model.add_cumulative(intervals, demands, most)

    def _interval(self, task: str, at: int, length: int) -> Any:
        start, done, name = self._start[task] + at, self._done[task], f"{task}+{at}"
        if isinstance(done, int):
            return self.model.new_fixed_size_interval_var(start, length, name)
        return self.model.new_optional_fixed_size_interval_var(start, length, done, name)

    def makespan(self) -> Any:
        """Return a variable that is at least the end of every task."""
        end = self.model.new_int_var(0, self._end, "end")
        for task, start in self._start.items():
            self._when(self.model.add(end >= start + self._lengths[task]), task)
        return end

    def lateness(self) -> Any:
        """Return the lateness, as `score.lateness` defines it."""
        each, out = weights(self.problem), omission(self.problem)
        terms = []
        for task, done in self._done.items():
            if isinstance(done, int):
                terms.append(each[task] * self._start.get(task, 0))
            else:
                terms.append(each[task] * self._delay(task) + out * (1 - done))
        return sum(terms)

    def _delay(self, task: str) -> Any:
        """Return the start of a task that may be left out; 0 when it is."""
        if task not in self._start:
            return 0
        delay = self.model.new_int_var(0, self._end, f"{task} delay")
        self.model.add(delay == self._start[task]).only_enforce_if(self._done[task])
        self.model.add(delay == 0).only_enforce_if(~self._done[task])
        return delay

    def place(self, task: str) -> Any:
        """Return the start of a task, the period after the horizon when it is left out."""
        if isinstance(self._done[task], int):
            return self._start.get(task, 0)
        return self._delay(task) + (self.problem.horizon + 1) * (1 - self._done[task])

    def hint(self, starts: Mapping[str, int]) -> None:
        """Start the next search from a schedule."""
        self.model.clear_hints()
        for task, done in self._done.items():
            if task in starts and task in self._start:
                self.model.add_hint(self._start[task], starts[task])
            if not isinstance(done, int):
                self.model.add_hint(done, task in starts)

    def differ(self, starts: Mapping[str, int]) -> None:
        """Forbid a schedule."""
        others = []
        for task, done in self._done.items():
            if task in starts:
                other = self.model.new_bool_var(f"{task} elsewhere")
                self.model.add(self._start[task] != starts[task]).only_enforce_if(other)
                others.append(other)
            if not isinstance(done, int):
                others.append(~done if task in starts else done)
        self.model.add_bool_or(others)

    def fix(self, task: str, start: int | None) -> None:
        """Hold a task at a start, or out of the plan."""
        if not isinstance(self._done[task], int):
            self.model.add(self._done[task] == (start is not None))
        if start is not None:
            self.model.add(self._start[task] == start)

    def read(self, solver: cp_model.CpSolver) -> dict[str, int]:
        """Return the starts of a solution."""
        return {task: int(solver.value(start)) for task, start in self._start.items()
                if isinstance(self._done[task], int) or solver.boolean_value(self._done[task])}


def _loose(problem: Problem) -> set[str]:
    """Return the tasks that may be left out: barred ones, those of a choice, and all that waits for one of them."""
    found = {task.id for task in problem.tasks if task.barred}
    found |= {name for choice in problem.choices for name in choice.tasks if len(choice.tasks) > 1}
    while more := {task.id for task in problem.tasks if task.id not in found
                   and any(link.task in found for link in task.after)}:
        found |= more
    return found
