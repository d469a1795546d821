"""The exact scheduler: which tasks, and when, by constraint programming with proof or bound (OR-Tools CP-SAT)."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workshop.roadmap.check import makespan, spending, violations, worth
from workshop.roadmap.evolve import Breeder, end_bound
from workshop.roadmap.goals import Objective as Objective
from workshop.roadmap.goals import Stage, stages
from workshop.roadmap.greedy import climbed_plan, greedy_plan
from workshop.roadmap.grid import GridModel
from workshop.roadmap.intervals import IntervalModel
from workshop.roadmap.problem import Problem, flaws
from workshop.roadmap.score import lateness
from workshop.roadmap.search import Found, Model, Status, search
from workshop.roadmap.splice import Splicer
from workshop.roadmap.windows import possible_starts

Progress = Callable[[float, float, float], None]

# So many orderings fit into one number when equal plans are told apart by the list.
WIDEST = 2**40
# What the tie-break of a plan may take when it is a search of its own, in the solver's units (about a second).
TIE_EFFORT = 0.5
# The part of the time for a search without cuts, for a selection; most are proven in it.
PLAIN = 0.55
# On a grid of more cells so many greedy plans for each task are compared first.
LONG, TURNS = 1500, 5
# For 'speed': so many schedules before the exact search. Where there are more than SMALL tasks it is tried with a
# little EFFORT only, and begins again after MANY more schedules for each task, the best of which is spliced.
FEW, SMALL, EFFORT, MANY = 80, 40, 0.5, 20
SCORES = {"value": worth, "speed": makespan, "cost": spending}


@dataclass(frozen=True, slots=True)
class Plan:
    """A schedule. `objective` is value, makespan or cost in the problem's units, `bound` what no schedule can beat.

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
          workers: int = 1, should_stop: Callable[[], bool] | None = None, progress: Progress | None = None,
          near: Mapping[str, int] | None = None, unique: bool = True) -> Plan:
    """Return the best schedule found within `time_limit` seconds.

    'value' selects tasks and maximises their value. 'cost' selects tasks too and takes as little money as what is
    needed and `least` allow; among equally cheap plans the one of more value is the better. 'speed' selects nothing:
    it does every task that is neither barred, nor replaced by another one of its choice, nor waiting for a task that
    is left out, and minimises the makespan (with `only` it dates a selection made before).

    Ties are broken by more tasks done, then earlier starts (one period of a task higher in the list counts a little
    more), then the list itself: its first task as early as possible, then the second, and so on. When all of this is
    proven the plan is `unique`: equal input then gives the equal plan whatever `workers` and `seed` are. The status is
    about the objective alone; the tie-break takes at most about twice its time, `unique` of False skips its proof.
    `near` is a schedule to begin with when it keeps all limits. `progress` gets the best objective, its bound and the
    seconds so far, at times from the solver's thread. Raises ValueError for a problem that has flaws.
    """
    if found := next(iter(flaws(problem)), None):
        raise ValueError(f"{found.kind} {' '.join(found.ids)}".strip())
    run = _Run(problem, objective, time_limit, seed, workers, should_stop, progress)
    if not problem.tasks and not problem.least and not any(choice.must for choice in problem.choices):
        return Plan("optimal", 0.0, 0.0, {}, (), 0.0, unique=True)
    return run.plan(near, unique=unique)


class _Run:
    """The stages of one solution: the objective, then the tie-breaks with all before them fixed."""

    def __init__(self, problem: Problem, objective: Objective, limit: float, seed: int, workers: int,
                 should_stop: Callable[[], bool] | None, progress: Progress | None) -> None:
        self._begin = time.monotonic()
        self._problem, self._limit, self._seed, self._workers = problem, limit, seed, workers
        self._should_stop, self._progress = should_stop, progress
        self._objective: Objective = objective
        self._speed = objective == "speed"
        self._starts: dict[str, int] | None = None
        self._best: float | None = None
        self._bound = 0.0
        self._breeder: Breeder | None = None
        self._model: tuple[Model, list[Stage]] | None = None

    def plan(self, near: Mapping[str, int] | None, *, unique: bool) -> Plan:
        """Run all stages."""
        possible = possible_starts(self._problem)
        self._bound = self._simple_bound(possible)
        self._begin_with(possible, near)
        if self._stopped():
            return self._made("cancelled", unique=False)
        status = self._first()
        if status != "optimal" or self._starts is None:
            return self._made(status, unique=False)
        self._bound = float(self._score(self._starts))
        if not unique:
            return self._made("optimal", unique=False)
        spent = time.monotonic() - self._begin
        return self._made("optimal", unique=self._settle(spent))

    def _begin_with(self, possible: Mapping[str, tuple[int, ...]], near: Mapping[str, int] | None) -> None:
        """Find a first schedule without the solver, and tell it."""
        if self._stopped():
            return
        if near is not None:
            self._offer(near)
        if self._speed:
            self._breeder = Breeder(self._problem, possible, self._seed)
            self._breed(FEW)
        elif self._objective == "value" and len(possible) * self._problem.horizon > LONG:
            self._offer(climbed_plan(self._problem, possible, TURNS * len(possible), self._seed,
                                     lambda: self._left() <= 0 or self._stopped()))
        else:
            self._offer(greedy_plan(self._problem, possible, frugal=self._objective == "cost"))

    def _breed(self, count: int) -> None:
        if self._breeder is not None:
            self._breeder.breed(count, self._bound, self._left, self._stopped)
            if (starts := self._breeder.starts()) is not None:
                self._offer(starts)

    def _splice(self, share: float) -> None:
        """Shorten the best schedule by pieces, for a share of the time that is left."""
        breeder = self._breeder
        if breeder is None or breeder.best is None or self._starts is None:
            return
        names, end = breeder.shop.names, time.monotonic() + self._left() * share
        best = breeder.best[1]
        if self._starts.keys() == set(names):
            best = [self._starts[name] for name in names]

        def found(starts: list[int]) -> None:
            self._offer(dict(zip(names, starts, strict=True)))

        Splicer(self._problem, breeder.shop, self._seed, self._should_stop).shorten(
            best, self._bound, lambda: end - time.monotonic(), found)

    def _offer(self, starts: Mapping[str, int]) -> None:
        """Keep a schedule that was found without the solver when it keeps every limit and is the best so far."""
        if any(violations(self._problem, starts, all_done=self._speed)):
            return
        if self._starts is None or self._better(self._score(starts), self._score(self._starts)):
            self._starts = dict(starts)
            self._tell(float(self._score(starts)), self._bound)

    def _build(self) -> tuple[Model, list[Stage]]:
        """Return a fresh model and what it has to maximise in turn."""
        model: Model
        if self._speed:
            model = IntervalModel(self._problem, makespan(self._problem, self._starts) if self._starts else None)
        else:
            model = GridModel(self._problem)
        return model, stages(self._problem, model, self._objective)

    def _first(self) -> Status:
        """Settle the objective itself; keeps the best schedule and its bound."""
        if self._speed and self._proven():
            return "optimal"
        if self._speed and len(self._problem.tasks) > SMALL:
            # Most are proven at once; the others gain more from a better start than from a longer search.
            if (status := self._objective_search(effort=EFFORT)) not in ("feasible", "unknown"):
                return status
            self._breed(MANY * len(self._problem.tasks))
            self._splice(min(len(self._problem.tasks) / 200, 0.6))
            if self._proven():
                return "optimal"
        if self._speed:
            return self._objective_search()
        status = self._objective_search(share=PLAIN)
        return status if status in ("optimal", "infeasible", "cancelled") else self._objective_search(again=True)

    def _objective_search(self, *, effort: float | None = None, share: float = 1.0, again: bool = False) -> Status:
        model, steps = self._model if again and self._model is not None else self._build()
        stage, sign = steps[0], 1 if self._objective == "value" else -1
        self._model = model, steps

        def told(goal: float | None, bound: float) -> None:
            best = None if goal is None else float(sign * stage.first(goal))
            self._tell(best, float(sign * stage.first(bound)))

        found = self._search(model, stage, self._left() * share, workers=self._workers, effort=effort, again=again,
                             told=told if self._progress is not None else None)
        if found.bound is not None:
            self._bound = self._tighter(float(sign * stage.first(found.bound)))
        if found.status == "infeasible" and self._starts is not None:
            raise AssertionError("the solver denies a plan that keeps every limit")
        if found.status in ("unknown", "cancelled") and self._starts is not None:
            return "optimal" if self._proven() else "feasible"
        return found.status if not self._proven() else "optimal"

    def _proven(self) -> bool:
        return self._starts is not None and self._score(self._starts) == self._bound

    def _settle(self, spent: float) -> bool:
        """Find the one plan that the tie-break asks for; returns whether it is proven to be the one."""
        assert self._starts is not None
        # A proven end leaves little room, which a fresh model makes use of.
        model, steps = self._model if self._model is not None and not self._speed else self._build()
        model.model.add(steps[0].expression >= steps[0].of(self._starts))
        for stage in steps[1:]:
            if self._search(model, stage, self._left(), effort=TIE_EFFORT).status != "optimal":
                return False
            model.model.add(stage.expression >= stage.of(self._starts))
        kept = self._starts
        model.differ(kept)
        found = self._search(model, steps[-1], min(self._left(), 2 * spent + 1.0))
        self._starts = kept
        if found.status == "infeasible":
            return True
        return found.status in ("optimal", "feasible") and self._by_list()

    def _by_list(self) -> bool:
        """Several plans are equal so far: take the one that starts the tasks of the list earliest in turn."""
        assert self._starts is not None
        model, steps = self._build()
        for stage in steps:
            model.model.add(stage.expression >= stage.of(self._starts))
        model.model.add(model.lateness() <= lateness(self._problem, self._starts))
        base, names = self._problem.horizon + 2, [task.id for task in self._problem.tasks]
        while names:
            some, number = [names.pop(0)], base
            while names and number * base < WIDEST:
                some.append(names.pop(0))
                number *= base
            order = sum(base ** (len(some) - 1 - place) * model.place(name) for place, name in enumerate(some))
            if self._search(model, -order, self._left()).status != "optimal":
                return False
            for name in some:
                model.fix(name, self._starts.get(name))
        return True

    def _search(self, model: Model, goal: Stage | Any, seconds: float, *, workers: int = 1,
                effort: float | None = None, again: bool = False,
                told: Callable[[float | None, float], None] | None = None) -> Found:
        """Search once, from the best schedule so far; keeps the one that is found.

        Proving a tie-break is one narrow search: a second worker would only take its time.
        """
        if self._starts is not None:
            model.hint(self._starts)
        found = search(model, goal.expression if isinstance(goal, Stage) else goal, seconds, seed=self._seed,
                       workers=workers, effort=effort, should_stop=self._should_stop, told=told, again=again)
        if found.starts is not None:
            self._starts = found.starts
        return found

    def _score(self, starts: Mapping[str, int]) -> int:
        return SCORES[self._objective](self._problem, starts)

    def _better(self, one: int, other: int) -> bool:
        return one > other if self._objective == "value" else one < other

    def _tighter(self, bound: float) -> float:
        return (min if self._objective == "value" else max)(bound, self._bound)

    def _tell(self, best: float | None, bound: float) -> None:
        if best is not None:
            self._best = best
        if self._progress is not None and self._best is not None:
            self._progress(self._best, self._tighter(bound), time.monotonic() - self._begin)

    def _simple_bound(self, possible: Mapping[str, tuple[int, ...]]) -> float:
        """Return the bound that holds without any search."""
        tasks = self._problem.tasks
        if self._objective == "cost":
            return float(sum(sum(t.cost) for t in tasks if t.needed))
        if self._speed:
            return float(end_bound(self._problem, possible))
        return float(sum(max((0, *(t.value[s] or 0 for s in possible[t.id]))) for t in tasks if t.value))

    def _left(self) -> float:
        return self._limit - (time.monotonic() - self._begin)

    def _stopped(self) -> bool:
        return self._should_stop is not None and self._should_stop()

    def _made(self, status: Status, *, unique: bool) -> Plan:
        seconds = time.monotonic() - self._begin
        if self._starts is None:
            return Plan(status, None, None, {}, (), seconds)
        if status == "cancelled":
            status = "feasible"
        left = tuple(t.id for t in self._problem.tasks if t.id not in self._starts)
        starts = {t.id: self._starts[t.id] for t in self._problem.tasks if t.id in self._starts}
        return Plan(status, float(self._score(starts)), self._bound, starts, left, seconds, unique)
