"""How firm a plan is: it is made again for many other values of the tasks, and what changes is counted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from workshop.roadmap.check import violations
from workshop.roadmap.goals import Stage, stages
from workshop.roadmap.greedy import greedy_plan
from workshop.roadmap.grid import GridModel
from workshop.roadmap.problem import Problem, flaws
from workshop.roadmap.search import search

Values = Mapping[str, tuple[int | None, ...]]


@dataclass(frozen=True, slots=True)
class Firmness:
    """What the draws did to one task.

    `share` is the part of the finished draws that choose it, from 0 to 1. Among those, the mean of its start and the
    10th, 50th and 90th percentile (nearest rank); None when no draw chooses it.
    """

    task: str
    share: float
    mean: float | None
    first: int | None
    middle: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class RobustResult:
    """What many draws give. `plans` holds the starts of each finished draw, in their order.

    `unproven` counts finished draws whose plan may not be the best one; a draw without any plan is `failed` and counts
    nowhere else.
    """

    draws: int
    unproven: int
    failed: int
    tasks: tuple[Firmness, ...]
    plans: tuple[Mapping[str, int], ...]

    def of(self, task: str) -> Firmness:
        """Return what the draws did to a task. Raises KeyError for an unknown one."""
        for found in self.tasks:
            if found.task == task:
                return found
        raise KeyError(task)


def robustness(problem: Problem, draws: Iterable[Values], *, kept: Mapping[str, int] | None = None,
               total: int = 0, limit_per_draw: float = 2.0, seed: int = 1, workers: int = 1,
               should_stop: Callable[[], bool] | None = None,
               progress: Callable[[int, int], None] | None = None) -> RobustResult:
    """Plan again for each draw and count what is chosen, and when.

    A draw gives tasks another table of values (those it does not name keep theirs); all other limits stay, only
    `least` is lifted, because it speaks of the values that were drawn anew. `kept` is the plan to begin each search
    with. The model is built once, only its objective changes, and draws with equal values are planned once. `progress`
    gets the draws done and their number (`total`, or the length of `draws` when it has one). A stop returns what was
    finished by then. Raises ValueError for a problem that has flaws.
    """
    if found := next(iter(flaws(problem)), None):
        raise ValueError(f"{found.kind} {' '.join(found.ids)}".strip())
    number = total or (len(draws) if isinstance(draws, Sequence) else 0)
    desk = _Desk(replace(problem, least=0), kept, limit_per_draw, seed, workers, should_stop)
    answers: list[tuple[dict[str, int] | None, bool]] = []
    for draw in draws:
        if should_stop is not None and should_stop():
            break
        answer = desk.plan(draw)
        if answer is None:
            break
        answers.append(answer)
        if progress is not None:
            progress(len(answers), max(number, len(answers)))
    plans = tuple(plan for plan, _ in answers if plan is not None)
    return RobustResult(len(plans), sum(plan is not None and not proven for plan, proven in answers),
                        len(answers) - len(plans), tuple(_firmness(task.id, plans) for task in problem.tasks), plans)


class _Desk:
    """Plans draw after draw on one model for each pattern of allowed starts."""

    def __init__(self, problem: Problem, kept: Mapping[str, int] | None, limit: float, seed: int, workers: int,
                 should_stop: Callable[[], bool] | None) -> None:
        self._problem, self._kept, self._limit = problem, kept, limit
        self._seed, self._workers, self._should_stop = seed, workers, should_stop
        self._models: dict[tuple[object, ...], GridModel] = {}
        self._known: dict[tuple[object, ...], tuple[dict[str, int] | None, bool]] = {}

    def plan(self, draw: Values) -> tuple[dict[str, int] | None, bool] | None:
        """Return the plan of a draw and whether it is proven; None when stopped."""
        drawn = replace(self._problem, tasks=tuple(
            replace(task, value=draw.get(task.id, task.value)) for task in self._problem.tasks))
        key = tuple(task.value for task in drawn.tasks)
        if key not in self._known:
            found = self._search(drawn, self._model(drawn))
            if found is None:
                return None
            self._known[key] = found
        return self._known[key]

    def _model(self, drawn: Problem) -> GridModel:
        """Return a model of the limits with the values of this draw."""
        pattern = tuple(tuple(value is None for value in task.value) for task in drawn.tasks)
        if pattern not in self._models:
            self._models[pattern] = GridModel(drawn)
        model = self._models[pattern]
        model.problem = drawn
        return model

    def _search(self, drawn: Problem, model: GridModel) -> tuple[dict[str, int] | None, bool] | None:
        begin = time.monotonic()
        stage = stages(drawn, model, "value")[0]
        first = self._first(drawn, model, stage)
        if first is not None:
            model.hint(first)
        found = search(model, stage.expression, self._limit, seed=self._seed, workers=self._workers,
                       should_stop=self._should_stop)
        if found.status in ("optimal", "infeasible"):
            return found.starts, True
        if self._should_stop is not None and self._should_stop() and time.monotonic() - begin < self._limit:
            return None  # cut short: it says nothing about the draw
        return found.starts or first, False

    def _first(self, drawn: Problem, model: GridModel, stage: Stage) -> dict[str, int] | None:
        """Return the better of the kept plan and one made at once, as far as they keep the limits of this draw."""
        offers = [dict(plan) for plan in (self._kept, greedy_plan(drawn, model.possible))
                  if plan is not None and not any(violations(drawn, plan))]
        return max(offers, key=stage.of) if offers else None


def _firmness(task: str, plans: Sequence[Mapping[str, int]]) -> Firmness:
    starts = sorted(plan[task] for plan in plans if task in plan)
    if not starts:
        return Firmness(task, 0.0, None, None, None, None)
    first, middle, last = (starts[-(-len(starts) * part // 100) - 1] for part in (10, 50, 90))
    return Firmness(task, len(starts) / len(plans), fmean(starts), first, middle, last)

