"""The exact scheduler: which tasks, and when, by constraint programming with proof or bound (OR-Tools CP-SAT)."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from workshop.roadmap.check import makespan, violations, worth
from workshop.roadmap.greedy import greedy_plan
from workshop.roadmap.grid import GridModel
from workshop.roadmap.intervals import IntervalModel
from workshop.roadmap.problem import Problem, flaws
from workshop.roadmap.score import lateness, omission

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Objective = Literal["value", "speed"]
Status = Literal["optimal", "feasible", "infeasible", "cancelled", "unknown"]
Progress = Callable[[float, float, float], None]
Model = GridModel | IntervalModel

# Above this a merged objective would lose digits in the solver's floating-point relaxation.
EXACT = 2**52
# So many orderings fit into one number when equal plans are told apart by the list.
WIDEST = 2**40


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


def solve(problem: Problem, *, objective: Objective = "value", time_limit: float = 10.0, seed: int = 1,
          workers: int = 1, should_stop: Callable[[], bool] | None = None,
          progress: Progress | None = None) -> Plan:
    """Return the best schedule found within `time_limit` seconds.

    'value' selects tasks and maximises their value; 'speed' does every task and minimises the makespan. Ties are
    broken by more tasks done, then earlier starts (one period of a task higher in the list counts a little more),
    then the list itself: its first task as early as possible, then the second, and so on. When all of this is proven
    the plan is `unique`: equal input then gives the equal plan whatever `workers` and `seed` are. The status is
    about the objective alone; the tie-break takes at most about twice its time. `progress` gets the best objective,
    its bound and the seconds so far, from the solver's thread. Raises ValueError for a problem that has flaws.
    """
    if found := next(iter(flaws(problem)), None):
        raise ValueError(f"{found.kind} {' '.join(found.ids)}".strip())
    if not problem.tasks:
        return Plan("optimal", 0.0, 0.0, {}, (), 0.0, unique=True)
    return _Run(problem, objective, time_limit, seed, workers, should_stop, progress).plan()


class _Run:
    """The stages of one solution: the objective, then the tie-breaks with all before them fixed."""

    def __init__(self, problem: Problem, objective: Objective, limit: float, seed: int, workers: int,
                 should_stop: Callable[[], bool] | None, progress: Progress | None) -> None:
        self._begin = time.monotonic()
        self._problem, self._limit, self._seed, self._workers = problem, limit, seed, workers
        self._should_stop, self._progress = should_stop, progress
        self._speed = objective == "speed"
        self._starts: dict[str, int] | None = None
        # One unit of value outweighs all lateness, so both can be proven in a single search.
        most = sum(max((v or 0 for v in t.value), default=0) for t in problem.tasks)
        self._unit = len(problem.tasks) * omission(problem) + 1
        self._merged = not self._speed and most * self._unit < EXACT

    def plan(self) -> Plan:
        """Run all stages."""
        model, goal = self._build()
        if not self._stopped():
            first = greedy_plan(self._problem, model.possible)
            if not any(violations(self._problem, first, all_done=self._speed)):
                self._starts = first
        status, bound = self._search(model, goal, self._left(), self._objective_of)
        if status in ("unknown", "cancelled") and self._starts is not None:
            status, bound = "feasible", self._simple_bound(model)
        if status != "optimal" or self._starts is None:
            return self._made(status, bound, unique=False)
        best = self._score(self._starts)
        spent = time.monotonic() - self._begin
        unique = self._settle(model, goal, spent)
        return self._made("optimal", best, unique=unique)

    def _build(self) -> tuple[Model, Any]:
        """Return a fresh model and what it has to maximise first."""
        if self._speed:
            intervals = IntervalModel(self._problem)
            return intervals, -intervals.makespan()
        grid = GridModel(self._problem)
        return grid, self._unit * grid.value() - grid.lateness() if self._merged else grid.value()

    def _settle(self, model: Model, goal: Any, spent: float) -> bool:
        """Find the one plan that the tie-break asks for; returns whether it is proven to be the one."""
        assert self._starts is not None
        model.model.add(goal >= self._goal_of(self._starts))
        if not self._merged:
            if self._search(model, -model.lateness(), min(self._left(), spent + 1.0))[0] != "optimal":
                return False
            model.model.add(model.lateness() <= lateness(self._problem, self._starts))
            goal = -model.lateness()
        kept = self._starts
        model.differ(kept)
        status, _ = self._search(model, goal, min(self._left(), 2 * spent + 1.0))
        self._starts = kept
        if status == "infeasible":
            return True
        return status in ("optimal", "feasible") and self._by_list()

    def _by_list(self) -> bool:
        """Several plans are equal so far: take the one that starts the tasks of the list earliest in turn."""
        assert self._starts is not None
        model, goal = self._build()
        model.model.add(goal >= self._goal_of(self._starts))
        model.model.add(model.lateness() <= lateness(self._problem, self._starts))
        base, names = self._problem.horizon + 2, [task.id for task in self._problem.tasks]
        while names:
            some, number = [names.pop(0)], base
            while names and number * base < WIDEST:
                some.append(names.pop(0))
                number *= base
            order = sum(base ** (len(some) - 1 - place) * model.place(name) for place, name in enumerate(some))
            if self._search(model, -order, self._left())[0] != "optimal":
                return False
            for name in some:
                model.fix(name, self._starts.get(name))
        return True

    def _search(self, model: Model, goal: Any, seconds: float,
                told: Callable[[float], float] | None = None) -> tuple[Status, float | None]:
        """Maximise a goal; returns status and bound, and keeps the starts. `told` turns a goal into the objective."""
        from ortools.sat.python import cp_model
        if seconds <= 0 or self._stopped():
            return "cancelled" if self._stopped() else "unknown", None
        if self._starts is not None:
            model.hint(self._starts)
        model.model.maximize(goal)
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.random_seed = self._seed
        # Proving a tie-break is one narrow search; a second worker only takes its time.
        solver.parameters.num_workers = self._workers if told else 1
        # Otherwise Ctrl+C would end the search and nobody would ever know it was pressed.
        solver.parameters.catch_sigint_signal = False
        model.tune(solver)
        with _stopping(solver, self._should_stop):
            status = solver.solve(model.model, _watcher(self._begin, self._progress, told))
        if status == cp_model.INFEASIBLE:
            return "infeasible", None
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return "cancelled" if self._stopped() else "unknown", None
        self._starts = model.read(solver)
        bound = solver.best_objective_bound
        return ("optimal" if status == cp_model.OPTIMAL else "feasible"), told(bound) if told else bound

    def _score(self, starts: Mapping[str, int]) -> int:
        return makespan(self._problem, starts) if self._speed else worth(self._problem, starts)

    def _goal_of(self, starts: Mapping[str, int]) -> int:
        if self._merged:
            return self._unit * worth(self._problem, starts) - lateness(self._problem, starts)
        return -makespan(self._problem, starts) if self._speed else worth(self._problem, starts)

    def _objective_of(self, goal: float) -> float:
        """Return the makespan or value behind a number of the first search, of a solution as of a bound."""
        if self._speed:
            return float(-round(goal))
        # Lateness lies between 0 and one unit of value, so rounding up takes it away.
        return float(-(-round(goal) // self._unit)) if self._merged else float(round(goal))

    def _simple_bound(self, model: Model) -> float:
        """Return the bound that holds without any search: every task alone at its best."""
        placed = [(t, model.possible[t.id]) for t in self._problem.tasks if model.possible[t.id]]
        if self._speed:
            return float(max(starts[0] + t.duration for t, starts in placed))
        return float(sum(max(t.value[s] or 0 for s in starts) for t, starts in placed if t.value))

    def _left(self) -> float:
        return self._limit - (time.monotonic() - self._begin)

    def _stopped(self) -> bool:
        return self._should_stop is not None and self._should_stop()

    def _made(self, status: Status, bound: float | None, *, unique: bool) -> Plan:
        seconds = time.monotonic() - self._begin
        if self._starts is None:
            return Plan(status, None, None, {}, (), seconds)
        left = tuple(t.id for t in self._problem.tasks if t.id not in self._starts)
        starts = {t.id: self._starts[t.id] for t in self._problem.tasks if t.id in self._starts}
        return Plan(status, float(self._score(starts)), bound, starts, left, seconds, unique)


def _watcher(begin: float, progress: Progress | None, told: Callable[[float], float] | None) -> Any:
    """Return a callback that tells progress; None when nobody asks."""
    if progress is None or told is None:
        return None
    tell, turn = progress, told
    from ortools.sat.python import cp_model

    class Watcher(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            tell(turn(self.objective_value), turn(self.best_objective_bound), time.monotonic() - begin)

    return Watcher()


@contextmanager
def _stopping(solver: cp_model.CpSolver, should_stop: Callable[[], bool] | None) -> Iterator[None]:
    """Stop the solver from a small thread as soon as `should_stop` says so."""
    if should_stop is None:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        # Asked again and again: a stop that comes before the search has begun would be lost.
        while not over.wait(0.05):
            if should_stop():
                solver.stop_search()

    thread = threading.Thread(target=watch, name="plan-stop", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
