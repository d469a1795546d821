"""A sooner end by pieces: begin and end of a schedule stay, and the exact search fits what is between."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from workshop.roadmap.intervals import IntervalModel
from workshop.roadmap.problem import Problem
from workshop.roadmap.search import search
from workshop.roadmap.shop import Shop

# So many tasks lie between at first, so many more when no window of a round gave anything, and at most this part.
FREE, MORE, MOST = 32, 12, 0.75
# What one window may take in the solver's units.
EFFORT = 0.25


class Splicer:
    """Ends a schedule of everything sooner, one period at a time.

    A large neighbourhood search: windows of time are solved exactly, as Palpant, Artigues and Michelon (2004) do.
    """

    def __init__(self, problem: Problem, shop: Shop, seed: int, should_stop: Callable[[], bool] | None) -> None:
        self._problem, self._shop, self._seed, self._should_stop = problem, shop, seed, should_stop
        known = {task.id: task for task in problem.tasks}
        self._tasks = [known[name] for name in shop.names]

    def shorten(self, starts: list[int], goal: float, left: Callable[[], float],
                found: Callable[[list[int]], None]) -> None:
        """Try window after window until a schedule ends by `goal`, or time is over; `found` hears of each better one.

        A round without any gain widens the windows.
        """
        free, at = FREE, 0
        while free <= MOST * self._shop.count and self._shop.end(starts) > goal:
            gained = False
            windows = list(self._windows(starts, free))
            for number in range(len(windows)):
                if left() <= 0 or (self._should_stop is not None and self._should_stop()):
                    return
                # A round goes on where the last one gained: there is more to gain nearby.
                fixed = windows[(at + number) % len(windows)]
                better = self._fit(starts, fixed, left())
                if better is not None:
                    starts, gained, at = self._shop.justified(better), True, at + number
                    found(starts)
                    break
            if not gained:
                free, at = free + MORE, 0

    def _windows(self, starts: list[int], free: int) -> Iterator[dict[int, int]]:
        """Yield what stays put: early tasks where they are, late ones a period sooner than they must be."""
        shop, count = self._shop, self._shop.count
        end = shop.end(starts)
        back = sorted(range(count), key=lambda n: (-starts[n] - shop.lengths[n], -n))
        late = shop.late(back, end)
        if late is None:
            return
        by_end = sorted(range(count), key=lambda n: (starts[n] + shop.lengths[n], n))
        for first in range(0, max(count - free, 0) + 1, max(free // 3, 1)):
            early = by_end[:first]
            rest = sorted(by_end[first:], key=lambda n: (late[n], n))[free:]
            begin = max((starts[n] + shop.lengths[n] for n in early), default=0)
            if not rest or late[rest[0]] - 1 >= begin:
                yield {n: starts[n] for n in early} | {n: late[n] - 1 for n in rest}

    def _fit(self, starts: list[int], fixed: Mapping[int, int], seconds: float) -> list[int] | None:
        """Return a schedule that ends a period sooner with some tasks fixed; None when none was found."""
        end = self._shop.end(starts) - 1
        window = self._window(fixed, end)
        if window is None:
            return None
        model = IntervalModel(window, end)
        model.hint({name: starts[number] for number, name in enumerate(self._shop.names) if number not in fixed})
        result = search(model, 0, seconds, seed=self._seed, effort=EFFORT, should_stop=self._should_stop)
        if result.starts is None:
            return None
        return [fixed[number] if number in fixed else result.starts[name]
                for number, name in enumerate(self._shop.names)]

    def _window(self, fixed: Mapping[int, int], end: int) -> Problem | None:
        """Return the problem of the free tasks in what the fixed ones leave; None when those do not fit together."""
        problem, shop = self._problem, self._shop
        budget = None if problem.budget is None else list(problem.budget)
        heads = {role: list(row) for role, row in problem.capacity.items()}
        for number, start in fixed.items():
            task = self._tasks[number]
            if start < 0 or any(n in fixed and fixed[n] < start + wait for n, wait in shop.behind[number]):
                return None
            for at in range(task.duration):
                for role, need in task.people.items():
                    heads[role][start + at] -= need
                if budget is not None and task.cost:
                    budget[start + at] -= task.cost[at]
        if any(min(row) < 0 for row in (*heads.values(), *([budget] if budget is not None else []))):
            return None
        tasks = []
        for number, task in enumerate(self._tasks):
            if number not in fixed:
                first = max((fixed[n] + wait for n, wait in shop.before[number] if n in fixed), default=0)
                last = min((fixed[n] - wait for n, wait in shop.behind[number] if n in fixed),
                           default=end - task.duration)
                tasks.append(replace(
                    task, earliest=max(first, task.earliest), must=False, pin=task.pin,
                    latest=last if task.latest is None else min(last, task.latest),
                    after=tuple(link for link in task.after if shop.numbers[link.task] not in fixed)))
        return replace(problem, tasks=tuple(tasks), choices=(), least=0, total_budget=None,
                       budget=None if budget is None else tuple(budget),
                       capacity={role: tuple(row) for role, row in heads.items()})

