"""Two plans side by side: what moved, and the figures of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.roadmap.check import makespan, spending, worth
from workshop.roadmap.problem import Problem


@dataclass(frozen=True, slots=True)
class Move:
    """A task that starts in another period than before; None stands for left out."""

    task: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Metrics:
    """The figures of a plan: value and cost in the problem's units, the period it ends in, the number of tasks."""

    value: int
    cost: int
    makespan: int
    done: int


def moved(before: Mapping[str, int], after: Mapping[str, int]) -> tuple[Move, ...]:
    """Return what differs between two schedules, in the order of the first one, then what is new in the second."""
    return tuple(Move(task, before.get(task), after.get(task)) for task in {**before, **after}
                 if before.get(task) != after.get(task))


def metrics(problem: Problem, starts: Mapping[str, int]) -> Metrics:
    """Return the figures of a schedule."""
    return Metrics(worth(problem, starts), spending(problem, starts), makespan(problem, starts), len(starts))
