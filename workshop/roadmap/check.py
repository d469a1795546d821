"""A second opinion on a schedule, written apart from the solver: every limit is recomputed from the tasks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workshop.roadmap.problem import Problem, Task


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken limit: what kind, the task or role, the period if there is one."""

    kind: str
    what: str
    period: int | None = None


def violations(problem: Problem, starts: Mapping[str, int], *, all_done: bool = False) -> Iterator[Violation]:
    """Yield every limit that a schedule breaks; nothing when it keeps them all."""
    known = {task.id: task for task in problem.tasks}
    for name in starts:
        if name not in known:
            yield Violation("unknown_task", name)
    for task in problem.tasks:
        if task.id not in starts:
            if task.must or all_done:
                yield Violation("missing", task.id)
            continue
        yield from _place(problem, task, starts, known)
    yield from _money(problem, starts, known)
    for role, heads in problem.capacity.items():
        for period, limit in enumerate(heads):
            used = sum(known[n].people.get(role, 0) for n, s in starts.items()
                       if n in known and s <= period < s + known[n].duration)
            if used > limit:
                yield Violation("people", role, period)


def _place(problem: Problem, task: Task, starts: Mapping[str, int], known: Mapping[str, Task]) -> Iterator[Violation]:
    start = starts[task.id]
    if start < max(task.earliest, 0):
        yield Violation("too_early", task.id, start)
    if start + task.duration > problem.horizon or (task.latest is not None and start > task.latest):
        yield Violation("too_late", task.id, start)
    if task.value and (start >= len(task.value) or task.value[start] is None):
        yield Violation("not_allowed", task.id, start)
    for link in task.after:
        if link.task not in starts:
            yield Violation("predecessor_missing", task.id)
        elif start < starts[link.task] + known[link.task].duration + link.lag:
            yield Violation("predecessor_late", task.id, start)


def _money(problem: Problem, starts: Mapping[str, int], known: Mapping[str, Task]) -> Iterator[Violation]:
    spent = [0] * problem.horizon
    for name, start in starts.items():
        for at, amount in enumerate(known[name].cost if name in known else ()):
            if 0 <= start + at < problem.horizon:
                spent[start + at] += amount
    for period, amount in enumerate(spent):
        if problem.budget is not None and amount > problem.budget[period]:
            yield Violation("budget", "", period)
    if problem.total_budget is not None and sum(spent) > problem.total_budget:
        yield Violation("total_budget", "")


def worth(problem: Problem, starts: Mapping[str, int]) -> int:
    """Return the value of a schedule."""
    return sum((task.value[starts[task.id]] or 0) for task in problem.tasks if task.id in starts and task.value)


def makespan(problem: Problem, starts: Mapping[str, int]) -> int:
    """Return the period in which everything is finished."""
    return max((starts[task.id] + task.duration for task in problem.tasks if task.id in starts), default=0)
