"""One run of the CP-SAT solver: limits of time, a stop from outside, and progress."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from workshop.roadmap.grid import GridModel
from workshop.roadmap.intervals import IntervalModel

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Status = Literal["optimal", "feasible", "infeasible", "cancelled", "unknown"]
Model = GridModel | IntervalModel
Stop = Callable[[], bool]

# How often somebody who wants to stop is heard, in seconds.
LISTEN = 0.03


@dataclass(frozen=True, slots=True)
class Found:
    """What a run found: `bound` is what no solution can exceed; without a solution `starts` and `bound` are None.

    `values` are those of the variables that were asked for.
    """

    status: Status
    bound: float | None = None
    starts: dict[str, int] | None = None
    values: tuple[int, ...] = ()


def search(model: Model, goal: Any, seconds: float, *, seed: int = 1, workers: int = 1, effort: float | None = None,
           should_stop: Stop | None = None, told: Callable[[float | None, float], None] | None = None,
           values: Sequence[Any] = (), again: bool = False) -> Found:
    """Maximise a goal for at most `seconds`.

    `effort` limits the work in the solver's own units (about a second each) and gives the same result on a slow
    machine as on a fast one. `told` hears the best goal and its bound, from the solver's thread; the goal is None when
    only the bound has moved. `again` tells that the same search has ended without a proof before.
    """
    from ortools.sat.python import cp_model
    if should_stop is not None and should_stop():
        return Found("cancelled")
    if seconds <= 0:
        return Found("unknown")
    model.model.maximize(goal)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    if effort is not None:
        solver.parameters.max_deterministic_time = effort
    solver.parameters.random_seed = seed
    solver.parameters.num_workers = workers
    # Otherwise Ctrl+C would end the search and nobody would ever know it was pressed.
    solver.parameters.catch_sigint_signal = False
    model.tune(solver, again=again)
    watcher = _watcher(solver, told)
    with _stopping(solver, should_stop):
        status = _fresh(lambda: solver.solve(model.model, watcher)) if watcher is not None else \
            solver.solve(model.model)
    if status == cp_model.INFEASIBLE:
        return Found("infeasible")
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Found("cancelled" if should_stop is not None and should_stop() else "unknown")
    return Found("optimal" if status == cp_model.OPTIMAL else "feasible", solver.best_objective_bound,
                 model.read(solver), tuple(int(solver.value(variable)) for variable in values))


def _fresh(solve: Callable[[], Any]) -> Any:
    """Run a search with callbacks in a thread of its own, and wait for it.

    OR-Tools (pybind11) remembers Python's state of a thread as long as the thread lives. A pool of another library,
    such as Qt's, uses its threads again, and Python makes a new state for each job in them: the second search with
    callbacks in such a thread would use one that has been freed, and crash or never end.
    """
    if threading.current_thread() is threading.main_thread():
        return solve()
    found: list[Any] = []
    wrong: list[BaseException] = []

    def run() -> None:
        try:
            found.append(solve())
        except BaseException as error:
            wrong.append(error)

    thread = threading.Thread(target=run, name="plan-search", daemon=True)
    thread.start()
    thread.join()
    if wrong:
        raise wrong[0]
    return found[0]


def _watcher(solver: cp_model.CpSolver, told: Callable[[float | None, float], None] | None) -> Any:
    """Return a callback that tells progress; None when nobody asks."""
    if told is None:
        return None
    tell = told
    from ortools.sat.python import cp_model

    class Watcher(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            tell(self.objective_value, self.best_objective_bound)

    def bound_moved(bound: float) -> None:
        tell(None, bound)

    solver.best_bound_callback = bound_moved
    return Watcher()


@contextmanager
def _stopping(solver: cp_model.CpSolver, should_stop: Stop | None) -> Iterator[None]:
    """Stop the solver from a small thread as soon as `should_stop` says so."""
    if should_stop is None:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        # Asked again and again: a stop that comes before the search has begun would be lost.
        while not over.wait(LISTEN):
            if should_stop():
                solver.stop_search()

    thread = threading.Thread(target=watch, name="plan-stop", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
