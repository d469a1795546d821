"""The selection model: one yes or no for each task and period, 'started by then'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from workshop.roadmap.problem import Problem, Task
from workshop.roadmap.score import omission, weights
from workshop.roadmap.windows import possible_starts

if TYPE_CHECKING:
    from ortools.sat.python import cp_model


class GridModel:
    """Chooses tasks and starts. Saying 'started by t' instead of 'starts at t' makes precedence a plain implication.

    Its linear relaxation is as tight and much sparser; on 60 tasks x 20 periods it is proven twice as fast.
    """

    def __init__(self, problem: Problem) -> None:
        from ortools.sat.python import cp_model
        self.problem = problem
        self.model = cp_model.CpModel()
        self.possible = possible_starts(problem)
        self._by: dict[str, dict[int, Any]] = {
            task: {s: self.model.new_bool_var(f"{task} by {s}") for s in starts}
            for task, starts in self.possible.items()}
        for task in problem.tasks:
            self._add(task)
        self._limits()

    def tune(self, solver: cp_model.CpSolver) -> None:
        """Set what measurements on 60 x 20 found best: strong relaxation, no cuts, branching by pseudo-costs."""
        solver.parameters.linearization_level = 2
        solver.parameters.cut_level = 0
        solver.parameters.search_branching = solver.parameters.SearchBranching.PSEUDO_COST_SEARCH

    def _add(self, task: Task) -> None:
        by = self._by[task.id]
        steps = list(by.values())
        for earlier, later in pairwise(steps):
            self.model.add_implication(earlier, later)
        if task.must:
            self.model.add_bool_or(steps[-1:])  # an empty list is false: the plan is infeasible
        lengths = {t.id: t.duration for t in self.problem.tasks}
        for link in task.after if by else ():
            for start, started in by.items():
                self.model.add_implication(started, self._started(link.task, start - link.lag - lengths[link.task]))

    def _started(self, task: str, period: int) -> Any:
        return self._by[task][max(s for s in self.possible[task] if s <= period)]

    def _limits(self) -> None:
        problem = self.problem
        for period in range(problem.horizon if problem.budget is not None else 0):
            assert problem.budget is not None
            self._at_most(((t, t.cost, period) for t in problem.tasks if t.cost), problem.budget[period])
        if problem.total_budget is not None:
            self._limit(self._sum({t.id: sum(t.cost) for t in problem.tasks}), problem.total_budget)
        for role, heads in problem.capacity.items():
            for period, limit in enumerate(heads):
                self._at_most(((t, (t.people[role],) * t.duration, period)
                               for t in problem.tasks if t.people.get(role)), limit)

    def _at_most(self, parts: Iterable[tuple[Task, tuple[int, ...], int]], limit: int) -> None:
        """What tasks use in a period stays within a limit; `parts` are task, use per period of its run, period."""
        used: list[tuple[int, Any]] = []
        for task, use, period in parts:
            running = {s: use[period - s] for s in self.possible[task.id] if s <= period < s + task.duration}
            used += self._pick(task.id, running)
        self._limit(used, limit)

    def _limit(self, used: list[tuple[int, Any]], limit: int) -> None:
        if used:
            self.model.add(_total(used) <= limit)

    def _pick(self, task: str, worth: Mapping[int, int]) -> list[tuple[int, Any]]:
        """Return the terms of a sum that is worth[s] when the task starts at s (0 where s is missing)."""
        terms: dict[int, int] = defaultdict(int)
        before: int | None = None
        for start in self.possible[task]:
            terms[start] += worth.get(start, 0)
            if before is not None:
                terms[before] -= worth.get(start, 0)
            before = start
        return [(factor, self._by[task][start]) for start, factor in terms.items() if factor]

    def _sum(self, if_done: Mapping[str, int]) -> list[tuple[int, Any]]:
        return [(if_done[task], self._by[task][starts[-1]]) for task, starts in self.possible.items() if starts]

    def value(self) -> Any:
        """Return the total value."""
        return _total([term for task in self.problem.tasks if task.value
                       for term in self._pick(task.id, {s: task.value[s] or 0 for s in self.possible[task.id]})])

    def lateness(self) -> Any:
        """Return the lateness, as `score.lateness` defines it."""
        each, out = weights(self.problem), omission(self.problem)
        return len(self.problem.tasks) * out + _total(
            [term for task, starts in self.possible.items()
             for term in self._pick(task, {s: each[task] * s - out for s in starts})])

    def place(self, task: str) -> Any:
        """Return the number of possible starts that a task lets pass; a task left out lets all pass."""
        return len(self.possible[task]) - sum(self._by[task].values())

    def _literals(self, starts: Mapping[str, int]) -> list[tuple[Any, bool]]:
        return [(var, task in starts and starts[task] <= s) for task, by in self._by.items() for s, var in by.items()]

    def hint(self, starts: Mapping[str, int]) -> None:
        """Start the next search from a schedule."""
        self.model.clear_hints()
        for var, started in self._literals(starts):
            self.model.add_hint(var, started)

    def differ(self, starts: Mapping[str, int]) -> None:
        """Forbid a schedule."""
        self.model.add_bool_or([~var if started else var for var, started in self._literals(starts)])

    def fix(self, task: str, start: int | None) -> None:
        """Hold a task at a start, or out of the plan."""
        for s, var in self._by[task].items():
            self.model.add_bool_or([var if start is not None and start <= s else ~var])

    def read(self, solver: cp_model.CpSolver) -> dict[str, int]:
        """Return the starts of a solution."""
        return {task: first for task, by in self._by.items()
                if (first := next((s for s, var in by.items() if solver.boolean_value(var)), None)) is not None}


def _total(terms: list[tuple[int, Any]]) -> Any:
    from ortools.sat.python import cp_model
    return cp_model.LinearExpr.weighted_sum([var for _, var in terms], [factor for factor, _ in terms])
