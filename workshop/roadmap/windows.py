"""When each task could start at all, before anything competes for money or people."""

from __future__ import annotations

from workshop.roadmap.problem import Problem, Task


def possible_starts(problem: Problem) -> dict[str, tuple[int, ...]]:
    """Return the periods each task could start in if it had all money and people to itself.

    Counts its own limits, the horizon, and that every predecessor can be finished by then. No periods: the task
    cannot be done. The problem must be free of flaws.
    """
    tasks = {task.id: task for task in problem.tasks}
    found: dict[str, tuple[int, ...]] = {}
    while len(found) < len(tasks):
        for task in problem.tasks:
            if task.id not in found and all(link.task in found for link in task.after):
                found[task.id] = _starts(problem, task, tasks, found)
    return found


def _starts(problem: Problem, task: Task, tasks: dict[str, Task], found: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    if any(not found[link.task] for link in task.after):
        return ()
    if problem.total_budget is not None and sum(task.cost) > problem.total_budget:
        return ()
    first = max((found[link.task][0] + tasks[link.task].duration + link.lag for link in task.after), default=0)
    return tuple(start for start in problem.starts(task) if start >= first and _fits(problem, task, start))


def _fits(problem: Problem, task: Task, start: int) -> bool:
    if task.value and task.value[start] is None:
        return False
    run = range(start, start + task.duration)
    if problem.budget is not None and any(amount > problem.budget[start + at] for at, amount in enumerate(task.cost)):
        return False
    return all(heads <= problem.capacity[role][period] for role, heads in task.people.items() for period in run)
