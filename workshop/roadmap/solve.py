"""The exact scheduler: which tasks, and when, by constraint programming with proof or bound (OR-Tools CP-SAT)."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from workshop.roadmap.problem import Problem, Task, flaws

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Objective = Literal["value", "speed"]
Status = Literal["optimal", "feasible", "infeasible", "cancelled", "unknown"]
Progress = Callable[[float, float, float], None]
# A share of the time is kept for the stages that make the optimum unique.
FIRST_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Plan:
    """A schedule. `objective` is value or makespan in the problem's units, `bound` what no schedule can beat.

    `unique` tells whether the tie-break was proven as well, so that every run gives this very plan.
    """

    status: Status
    objective: float | None
    bound: float | None
    starts: Mapping[str, int]
    left_out: tuple[str, ...]
    seconds: float
    unique: bool = False

    @property
    def gap(self) -> float | None:
        """The distance between objective and bound, relative to the bound (0 when proven)."""
        if self.objective is None or self.bound is None:
            return None
        return abs(self.bound - self.objective) / max(abs(self.bound), 1.0)


class _Model:
    """The variables of one problem."""

    def __init__(self, problem: Problem, objective: Objective) -> None:
        from ortools.sat.python import cp_model
        self.problem, self.objective = problem, objective
        self.model = cp_model.CpModel()
        self.starts: dict[str, list[tuple[int, Any]]] = {}
        self.done: dict[str, Any] = {}
        for task in problem.tasks:
            self._add(task)
        for task in problem.tasks:
            self._precede(task)
        self._budget()
        self._people()

    def _add(self, task: Task) -> None:
        allowed = [s for s in self.problem.starts(task) if not task.value or task.value[s] is not None]
        chosen = [(s, self.model.new_bool_var(f"{task.id}@{s}")) for s in allowed]
        self.starts[task.id] = chosen
        done = self.model.new_bool_var(f"{task.id}")
        self.model.add(sum(var for _, var in chosen) == done)
        if task.must or self.objective == "speed":
            self.model.add(done == 1)
        self.done[task.id] = done

    def _precede(self, task: Task) -> None:
        """Disaggregated precedence: for each period t, started by t implies the predecessor started early enough."""
        lengths = {t.id: t.duration for t in self.problem.tasks}
        for link in task.after:
            delay = lengths[link.task] + link.lag
            self.model.add_implication(self.done[task.id], self.done[link.task])
            for period in range(self.problem.horizon):
                late = [var for s, var in self.starts[task.id] if s <= period]
                early = [var for s, var in self.starts[link.task] if s + delay <= period]
                if late:
                    self.model.add(sum(late) <= sum(early))

    def _running(self, task: Task, period: int) -> list[tuple[int, Any]]:
        return [(period - s, var) for s, var in self.starts[task.id] if s <= period < s + task.duration]

    def _budget(self) -> None:
        problem = self.problem
        if problem.budget is not None:
            for period, limit in enumerate(problem.budget):
                spent = [task.cost[at] * var for task in problem.tasks if task.cost
                         for at, var in self._running(task, period) if task.cost[at]]
                if spent:
                    self.model.add(sum(spent) <= limit)
        if problem.total_budget is not None:
            self.model.add(sum(sum(t.cost) * self.done[t.id] for t in problem.tasks) <= problem.total_budget)

    def _people(self) -> None:
        for role, heads in self.problem.capacity.items():
            for period, limit in enumerate(heads):
                used = [task.people[role] * var for task in self.problem.tasks if task.people.get(role)
                        for _, var in self._running(task, period)]
                if used:
                    self.model.add(sum(used) <= limit)

    # Objectives -------------------------------------------------------------------------------------------------
    def value(self) -> Any:
        """Return the total value of all starts."""
        return sum((task.value[s] or 0) * var for task in self.problem.tasks if task.value
                   for s, var in self.starts[task.id])

    def makespan(self) -> Any:
        """Return a variable that is at least the end of every task."""
        end = self.model.new_int_var(0, self.problem.horizon, "end")
        for task in self.problem.tasks:
            for s, var in self.starts[task.id]:
                self.model.add(end >= s + task.duration).only_enforce_if(var)
        return end

    def count(self) -> Any:
        """Return how many tasks are done."""
        return sum(self.done.values())

    def begins(self) -> Any:
        """Return the sum of the starts."""
        return sum(s * var for chosen in self.starts.values() for s, var in chosen)

    def order(self) -> Any:
        """Return a number that prefers earlier tasks of the list to start early: it tells equal plans apart."""
        count = len(self.problem.tasks)
        return sum((count - index) * (s + 1) * var for index, task in enumerate(self.problem.tasks)
                   for s, var in self.starts[task.id])

    def read(self, solver: cp_model.CpSolver) -> dict[str, int]:
        """Return the starts of a solution."""
        return {task: s for task, chosen in self.starts.items() for s, var in chosen if solver.boolean_value(var)}


def solve(problem: Problem, *, objective: Objective = "value", time_limit: float = 10.0, seed: int = 1,
          workers: int = 1, should_stop: Callable[[], bool] | None = None,
          progress: Progress | None = None) -> Plan:
    """Return the best schedule found within `time_limit` seconds.

    'value' selects tasks and maximises their value; 'speed' does every task and minimises the makespan. Ties are
    broken in turn by more tasks done, earlier starts in sum, and the order of the list, each proven before the next,
    so equal input gives the equal plan whatever `workers` is. Raises ValueError for a problem that has flaws.
    """
    if found := next(iter(flaws(problem)), None):
        raise ValueError(f"{found.kind} {' '.join(found.ids)}".strip())
    begin = time.monotonic()
    if not problem.tasks:
        return Plan("optimal", 0.0, 0.0, {}, (), 0.0, unique=True)
    run = _Run(_Model(problem, objective), begin, time_limit, seed, workers, should_stop, progress)
    return run.plan()


class _Run:
    """The stages of one solution: the objective, then the tie-breaks with all before them fixed."""

    def __init__(self, model: _Model, begin: float, limit: float, seed: int, workers: int,
                 should_stop: Callable[[], bool] | None, progress: Progress | None) -> None:
        self._m, self._begin, self._limit = model, begin, limit
        self._seed, self._workers = seed, workers
        self._should_stop, self._progress = should_stop, progress
        self._starts: dict[str, int] = {}

    def _solver(self, seconds: float) -> cp_model.CpSolver:
        from ortools.sat.python import cp_model
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = max(seconds, 0.05)
        solver.parameters.random_seed = self._seed
        solver.parameters.num_workers = self._workers
        # Otherwise Ctrl+C would end the search and nobody would ever know it was pressed.
        solver.parameters.catch_sigint_signal = False
        solver.parameters.linearization_level = 2
        return solver

    def _left(self) -> float:
        return self._limit - (time.monotonic() - self._begin)

    def _stage(self, goal: Any, *, up: bool, seconds: float) -> tuple[Status, float, float]:
        """Solve for one goal; returns status, best and bound, and keeps the starts."""
        from ortools.sat.python import cp_model
        model = self._m.model
        model.clear_hints()
        for task, chosen in self._m.starts.items():
            for s, var in chosen:
                if self._starts:
                    model.add_hint(var, self._starts.get(task) == s)
        if up:
            model.maximize(goal)
        else:
            model.minimize(goal)
        solver = self._solver(seconds)
        with _stopping(solver, self._should_stop):
            status = solver.solve(model, _watcher(self._begin, self._progress))
        if status == cp_model.INFEASIBLE:
            return "infeasible", 0.0, 0.0
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return "unknown", 0.0, solver.best_objective_bound
        self._starts = self._m.read(solver)
        return ("optimal" if status == cp_model.OPTIMAL else "feasible", solver.objective_value,
                solver.best_objective_bound)

    def plan(self) -> Plan:
        """Run all stages."""
        m = self._m
        speed = m.objective == "speed"
        goal = m.makespan() if speed else m.value()
        status, best, bound = self._stage(goal, up=not speed, seconds=self._limit * FIRST_SHARE)
        if status in ("unknown", "infeasible"):
            stopped = status == "unknown" and self._should_stop is not None and self._should_stop()
            return self._made("cancelled" if stopped else status, None, None, unique=False)
        if status == "feasible":
            return self._made("feasible", best, bound, unique=False)
        m.model.add(goal == round(best))
        unique = True
        for tie, up in ((m.count(), True), (m.begins(), False), (m.order(), False)):
            if self._left() <= 0 or (self._should_stop is not None and self._should_stop()):
                unique = False
                break
            status, found, _ = self._stage(tie, up=up, seconds=self._left())
            if status != "optimal":
                unique = False
                break
            m.model.add(tie == round(found))
        return self._made("optimal", best, best, unique=unique)

    def _made(self, status: Status, best: float | None, bound: float | None, *, unique: bool) -> Plan:
        left = () if best is None else tuple(t.id for t in self._m.problem.tasks if t.id not in self._starts)
        starts = {} if best is None else dict(self._starts)
        return Plan(status, best, bound, starts, left, time.monotonic() - self._begin, unique)


def _watcher(begin: float, progress: Progress | None) -> Any:
    """Return a callback that tells progress; None when nobody asks."""
    if progress is None:
        return None
    tell: Progress = progress
    from ortools.sat.python import cp_model

    class Watcher(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            tell(self.objective_value, self.best_objective_bound, time.monotonic() - begin)

    return Watcher()


@contextmanager
def _stopping(solver: cp_model.CpSolver, should_stop: Callable[[], bool] | None) -> Iterator[None]:
    """Stop the solver from a small thread as soon as `should_stop` says so."""
    if should_stop is None:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.05):
            if should_stop():
                solver.stop_search()
                return

    thread = threading.Thread(target=watch, name="plan-stop", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
