"""The selection model: one yes or no for each task and period, 'started by then'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from workshop.roadmap.problem import Problem, Task, stretches
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
        # For each task and period: the literal 'started by then', None before it can have.
        self._upto: dict[str, list[Any]] = {task: self._filled(task) for task in self.possible}
        for task in problem.tasks:
            self._add(task)
        self._choices()
        self._limits()

    def tune(self, solver: cp_model.CpSolver, *, again: bool = False) -> None:
        """Set what measurements on 60 x 20 found best: strong relaxation, no cuts, branching by pseudo-costs.

        Where that has not been enough, cuts bring the bound closer (`again`).
        """
        solver.parameters.linearization_level = 2
        solver.parameters.cut_level = 1 if again else 0
        solver.parameters.search_branching = solver.parameters.SearchBranching.PSEUDO_COST_SEARCH

    def _add(self, task: Task) -> None:
        by = self._by[task.id]
        steps = list(by.values())
        for earlier, later in pairwise(steps):
            self.model.add_implication(earlier, later)
        if task.needed:
            self.model.add_bool_or(steps[-1:])  # an empty list is false: the plan is infeasible
        lengths = {t.id: t.duration for t in self.problem.tasks}
        for link in task.after if by else ():
            for start, started in by.items():
                self.model.add_implication(started, self._started(link.task, start - link.lag - lengths[link.task]))

    def _choices(self) -> None:
        for choice in self.problem.choices:
            done = [literal for task in choice.tasks if (literal := self.done(task)) is not None]
            self.model.add_at_most_one(done)
            if choice.must:
                self.model.add_bool_or(done)

    def _filled(self, task: str) -> list[Any]:
        found, last = [], None
        for period in range(self.problem.horizon):
            last = self._by[task].get(period, last)
            found.append(last)
        return found

    def _started(self, task: str, period: int) -> Any:
        """Return the literal 'started by then'; None when the task cannot have."""
        return self._upto[task][min(period, self.problem.horizon - 1)] if period >= 0 else None

    def _limits(self) -> None:
        problem = self.problem
        for period in range(problem.horizon if problem.budget is not None else 0):
            assert problem.budget is not None
            self.limit(self.money(period), problem.budget[period])
        if problem.total_budget is not None:
            self.limit(self.cost(), problem.total_budget)
        for role, heads in problem.capacity.items():
            for period, limit in enumerate(heads):
                self.limit(self.heads(role, period), limit)
        if problem.least:
            self.model.add(self.value() >= problem.least)

    def limit(self, used: Any, most: Any) -> None:
        """Keep a sum within a limit; nothing is said about a sum without terms."""
        if used is not None:
            self.model.add(used <= most)

    def money(self, period: int) -> Any:
        """Return what is spent in a period; None when nothing can be."""
        return self._used((task.id, task.cost, period) for task in self.problem.tasks if any(task.cost))

    def heads(self, role: str, period: int) -> Any:
        """Return the people of a role at work in a period; None when nobody can be."""
        return self._used((task.id, (task.people[role],) * task.duration, period)
                          for task in self.problem.tasks if task.people.get(role))

    def _used(self, parts: Iterable[tuple[str, tuple[int, ...], int]]) -> Any:
        """Return what tasks use in a period; `parts` are task, use per period of its run, period.

        A stretch of equal use is at work when the task has started by its begin, and not yet by its end.
        """
        used: list[tuple[int, Any]] = []
        for task, use, period in parts:
            for at, length, amount in stretches(use):
                begun, over = self._started(task, period - at), self._started(task, period - at - length)
                # Both are the same literal where no start lies between them.
                if amount and begun is not None and begun is not over:
                    used.append((amount, begun))
                    if over is not None:
                        used.append((-amount, over))
        return _total(used) if used else None

    def when(self, task: str, worth: Mapping[int, int]) -> Any:
        """Return a sum that is worth[s] when the task starts at s (0 where s is missing, and when left out)."""
        return _total(self._pick(task, worth))

    def done(self, task: str) -> Any:
        """Return the literal of a task being done; None when it cannot be."""
        starts = self.possible[task]
        return self._by[task][starts[-1]] if starts else None

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
        return [(if_done[task], self._by[task][starts[-1]]) for task, starts in self.possible.items()
                if starts and task in if_done]

    def value(self) -> Any:
        """Return the total value."""
        return _total([term for task in self.problem.tasks if task.value
                       for term in self._pick(task.id, {s: task.value[s] or 0 for s in self.possible[task.id]})])

    def cost(self) -> Any:
        """Return the total cost."""
        return _total(self._sum({t.id: sum(t.cost) for t in self.problem.tasks if any(t.cost)}))

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
