"""Small random problems with every kind of limit, and all their plans by trying each one."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import strategies as st

from workshop.roadmap.check import makespan, spending, violations, worth
from workshop.roadmap.problem import Choice, Link, Problem, Task
from workshop.roadmap.solve import Objective

Starts = dict[str, int]


@st.composite
def crowds(draw: Any) -> Problem:
    """Two or three tasks that all want the same money and people, most of them needed, with room for some in time."""
    horizon = draw(st.integers(2, 3))
    tasks = []
    for number in range(draw(st.integers(2, 3))):
        duration = draw(st.integers(1, 2))
        cost, heads = draw(st.integers(1, 3)), draw(st.integers(1, 2))
        tasks.append(Task(f"t{number}", duration, (cost,) * duration, {"dev": heads}, (3,) * horizon,
                          must=draw(st.sampled_from((True, True, False)))))
    return Problem(horizon, tuple(tasks), draw(st.tuples(*[st.integers(2, 6)] * horizon)),
                   draw(st.sampled_from((None, 5, 9))), {"dev": draw(st.tuples(*[st.integers(1, 4)] * horizon))})


@st.composite
def problems(draw: Any, most_tasks: int = 4, most_periods: int = 4) -> Problem:
    """Few different numbers, so that ties and conflicts are common."""
    horizon = draw(st.integers(2, most_periods))
    count = draw(st.integers(1, most_tasks))
    few = st.integers(0, 3)
    tasks = []
    for number in range(count):
        duration = draw(st.sampled_from((1, 1, 2, 3)))
        fate = draw(st.sampled_from(("free", "free", "free", "must", "barred", "pin")))
        tasks.append(Task(
            f"t{number}", duration,
            tuple(draw(few) for _ in range(duration)) if draw(st.booleans()) else (),
            {role: draw(st.integers(0, 2)) for role in ("dev", "ops") if draw(st.booleans())},
            tuple(draw(st.sampled_from((None, 0, 1, 2, 3, -1))) for _ in range(draw(st.integers(1, horizon))))
            if draw(st.booleans()) else (),
            earliest=draw(st.sampled_from((0, 0, 0, 1))), latest=draw(st.sampled_from((None, None, 2))),
            must=fate == "must", barred=fate == "barred", pin=draw(st.integers(0, 3)) if fate == "pin" else None,
            after=tuple(Link(f"t{before}", draw(st.sampled_from((0, 0, 1, 2)))) for before in range(number)
                        if draw(st.sampled_from((True, False, False))))))
    names = [task.id for task in tasks]
    choices = tuple(
        Choice(tuple(draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))), draw(st.booleans()))
        for _ in range(draw(st.sampled_from((0, 0, 1, 2)))))
    limits = st.one_of(st.none(), st.tuples(*[st.integers(1, 5)] * horizon))
    return Problem(horizon, tuple(tasks), draw(limits), draw(st.sampled_from((None, None, 4, 8))),
                   {role: draw(st.tuples(*[few] * horizon)) for role in ("dev", "ops")}, choices,
                   draw(st.sampled_from((0, 0, 0, 2, 4))))


def every_plan(problem: Problem, *, all_done: bool = False) -> list[Starts]:
    """Return every schedule that keeps all limits."""
    names, found = [task.id for task in problem.tasks], []
    for places in product((*range(problem.horizon), None), repeat=len(names)):
        starts = {name: at for name, at in zip(names, places, strict=True) if at is not None}
        if not any(violations(problem, starts, all_done=all_done)):
            found.append(starts)
    return found


def score(problem: Problem, objective: Objective, starts: Starts) -> int:
    """Return what an objective counts."""
    return {"value": worth, "speed": makespan, "cost": spending}[objective](problem, starts)


def best_plan(problem: Problem, objective: Objective) -> Starts | None:
    """Return the one best schedule by trying all of them; None when none is allowed."""
    names, count, out = [task.id for task in problem.tasks], len(problem.tasks), problem.horizon + 1

    def key(starts: Starts) -> tuple[int, ...]:
        first = {"value": (-worth(problem, starts),), "speed": (makespan(problem, starts),),
                 "cost": (spending(problem, starts), -worth(problem, starts))}[objective]
        late = sum((2 * count - names.index(name)) * at for name, at in starts.items())
        return (*first, -len(starts), late, *(starts.get(name, out) for name in names))

    return min(every_plan(problem, all_done=objective == "speed"), key=key, default=None)
