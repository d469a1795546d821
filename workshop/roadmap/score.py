"""What a schedule is judged by, as whole numbers: value, makespan, and the rule that tells equals apart."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.roadmap.problem import Problem


def weights(problem: Problem) -> dict[str, int]:
    """Return what one period of delay counts for each task: from 2n for the first of the list down to n + 1."""
    count = len(problem.tasks)
    return {task.id: 2 * count - place for place, task in enumerate(problem.tasks)}


def omission(problem: Problem) -> int:
    """Return what a task left out counts: more than any delay of all tasks together."""
    return sum(weights(problem).values()) * problem.horizon + 1


def lateness(problem: Problem, starts: Mapping[str, int]) -> int:
    """Return the lateness of a schedule; among schedules of equal worth the one with less is the better.

    A task left out counts more than all delays together, so more tasks done comes first; then the sum of the starts,
    a task higher in the list counting a little more.
    """
    each, out = weights(problem), omission(problem)
    return sum(each[t.id] * starts[t.id] if t.id in starts else out for t in problem.tasks)


def worth(problem: Problem, starts: Mapping[str, int]) -> int:
    """Return the value of a schedule."""
    return sum((t.value[starts[t.id]] or 0) for t in problem.tasks if t.value and t.id in starts)


def expense(problem: Problem, starts: Mapping[str, int]) -> int:
    """Return the total cost of a schedule."""
    return sum(sum(t.cost) for t in problem.tasks if t.id in starts)


def ending(problem: Problem, starts: Mapping[str, int]) -> int:
    """Return the period in which everything is finished (0 when nothing is done)."""
    return max((starts[t.id] + t.duration for t in problem.tasks if t.id in starts), default=0)
