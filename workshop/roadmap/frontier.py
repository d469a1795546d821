"""What more money buys: the best value under one total budget after another."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from workshop.roadmap.check import spending, worth
from workshop.roadmap.problem import Problem
from workshop.roadmap.search import Status
from workshop.roadmap.solve import Plan, solve

Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class FrontierPoint:
    """The most value for a total budget of `budget`. `cost` is what the plan spends, never more than `budget`.

    `bound` is a value that no plan within `budget` exceeds; it equals `value` when the status is 'optimal'.
    """

    budget: int
    cost: int
    value: int
    bound: float
    status: Status
    starts: Mapping[str, int]


def frontier(problem: Problem, points: int = 8, *, time_limit: float = 20.0, seed: int = 1, workers: int = 1,
             should_stop: Stop | None = None,
             progress: Callable[[int, int], None] | None = None) -> tuple[FrontierPoint, ...]:
    """Return the plans that cost least for their value, from the cheapest possible one to the best.

    The total budget runs in equal steps from the least that any plan costs to what the best plan without a total budget
    costs, or to the total budget of the problem when that is less (epsilon-constraint method, Haimes and others 1971).
    Of plans of equal value the cheaper one is taken; what another point beats in cost or value, and is as good in the
    other, is dropped, so there may be fewer than `points`. Empty when nothing can be planned at all. `progress` gets
    the budgets done and their number. A stop, or the end of `time_limit` seconds, returns the points found so far.
    """
    sweep = _Sweep(problem, time.monotonic() + time_limit, seed, workers, should_stop)
    low = sweep.plan(problem, "cost", share=0.2)
    if low is None or (top := sweep.plan(problem, "value", low.starts, share=0.4)) is None:
        return ()
    least, most = spending(problem, low.starts), spending(problem, top.starts)
    found: list[FrontierPoint] = []
    for at, budget in enumerate(budgets := _steps(min(least, most), most, points)):
        if sweep.over():
            break
        if budget == most:
            plan: Plan | None = top
        else:
            near = max((p.starts for p in found), key=lambda starts: worth(problem, starts), default=low.starts)
            plan = sweep.plan(replace(problem, total_budget=budget), "value", near, share=1 / (len(budgets) - at))
        if plan is not None and plan.bound is not None:
            found.append(sweep.cheapest(budget, plan))
        if progress is not None:
            progress(at + 1, len(budgets))
    return _undominated(_tightened(found))


def _steps(least: int, most: int, points: int) -> list[int]:
    """Return whole numbers in equal steps, both ends included."""
    count = max(points, 2)
    return sorted({least + (most - least) * step // (count - 1) for step in range(count)})


def _tightened(points: list[FrontierPoint]) -> list[FrontierPoint]:
    """What no plan with more money exceeds, none with less does; that proves some plans to be the best after all."""
    kept: list[FrontierPoint] = []
    bound = math.inf
    for point in sorted(points, key=lambda p: -p.budget):
        bound = min(bound, point.bound)
        kept.append(replace(point, bound=bound, status="optimal" if bound == point.value else point.status))
    return kept


def _undominated(points: list[FrontierPoint]) -> tuple[FrontierPoint, ...]:
    kept: list[FrontierPoint] = []
    for point in sorted(points, key=lambda p: (p.cost, -p.value, p.budget)):
        if not kept or point.value > kept[-1].value:
            kept.append(point)
    return tuple(kept)


class _Sweep:
    """The searches of one frontier under a common end of time."""

    def __init__(self, problem: Problem, end: float, seed: int, workers: int, should_stop: Stop | None) -> None:
        self._problem, self._end, self._seed, self._workers = problem, end, seed, workers
        self._should_stop = should_stop

    def over(self) -> bool:
        """Tell whether there is no time left, or a stop."""
        return time.monotonic() >= self._end or (self._should_stop is not None and self._should_stop())

    def plan(self, problem: Problem, objective: str, near: Mapping[str, int] | None = None, *,
             share: float) -> Plan | None:
        """Plan with a share of the time that is left; None without any plan."""
        limit = max((self._end - time.monotonic()) * share, 0.0)
        plan = solve(problem, objective="cost" if objective == "cost" else "value", time_limit=limit, near=near,
                     seed=self._seed, workers=self._workers, should_stop=self._should_stop, unique=False)
        return None if plan.objective is None else plan

    def cheapest(self, budget: int, plan: Plan) -> FrontierPoint:
        """Return the point of a plan; a proven value is bought for the least money."""
        starts, value = plan.starts, worth(self._problem, plan.starts)
        if plan.status == "optimal" and not self.over():
            floor = replace(self._problem, total_budget=budget, least=max(value, self._problem.least))
            cheaper = self.plan(floor, "cost", starts, share=0.3) if value > 0 else None
            starts = starts if cheaper is None else cheaper.starts
        assert plan.bound is not None
        return FrontierPoint(budget, spending(self._problem, starts), worth(self._problem, starts), plan.bound,
                             plan.status, starts)
