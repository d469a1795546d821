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
    """Yield every limit that a schedule breaks; nothing when it keeps them all.

    `all_done` asks for what 'speed' promises: nothing is left out that is neither barred, nor replaced by another task
    of its choice, nor waiting for something left out.
    """
    known = {task.id: task for task in problem.tasks}
    for name in starts:
        if name not in known:
            yield Violation("unknown_task", name)
    for task in problem.tasks:
        if task.id in starts:
            yield from _place(problem, task, starts, known)
        elif task.must or task.pin is not None or (all_done and not _excused(problem, task, starts)):
            yield Violation("missing", task.id)
    for choice in problem.choices:
        done = [name for name in choice.tasks if name in starts]
        if len(done) > 1 or (choice.must and not done):
            yield Violation("choice", " ".join(done or choice.tasks))
    if problem.least and worth(problem, starts) < problem.least:
        yield Violation("least", "")
    yield from _money(problem, starts, known)
    for role, heads in problem.capacity.items():
        used = [0] * len(heads)
        for name, start in starts.items():
            for period in range(start, start + known[name].duration) if name in known else ():
                if 0 <= period < len(heads):
                    used[period] += known[name].people.get(role, 0)
        for period, limit in enumerate(heads):
            if used[period] > limit:
                yield Violation("people", role, period)


def _excused(problem: Problem, task: Task, starts: Mapping[str, int]) -> bool:
    if task.barred or any(link.task not in starts for link in task.after):
        return True
    return any(task.id in choice.tasks and any(name in starts for name in choice.tasks) for choice in problem.choices)


def _place(problem: Problem, task: Task, starts: Mapping[str, int], known: Mapping[str, Task]) -> Iterator[Violation]:
    start = starts[task.id]
    if task.barred:
        yield Violation("barred", task.id)
    if task.pin is not None and start != task.pin:
        yield Violation("pin", task.id, task.pin)
    if start < max(task.earliest, 0):
        yield Violation("too_early", task.id, start)
    if start + task.duration > problem.horizon or (task.latest is not None and start > task.latest):
        yield Violation("too_late", task.id, start)
    if task.value and not (0 <= start < len(task.value) and task.value[start] is not None):
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
    if problem.total_budget is not None and spending(problem, starts) > problem.total_budget:
        yield Violation("total_budget", "")


def worth(problem: Problem, starts: Mapping[str, int]) -> int:
    """Return the value of a schedule; a task outside its table of values brings nothing."""
    total = 0
    for task in problem.tasks:
        start = starts.get(task.id, -1)
        if 0 <= start < len(task.value):
            total += task.value[start] or 0
    return total


def spending(problem: Problem, starts: Mapping[str, int]) -> int:
    """Return what a schedule costs in total."""
    return sum(amount for task in problem.tasks if task.id in starts for amount in task.cost)


def makespan(problem: Problem, starts: Mapping[str, int]) -> int:
    """Return the period in which everything is finished."""
    return max((starts[task.id] + task.duration for task in problem.tasks if task.id in starts), default=0)
