"""A first plan at once: tasks by value for their cost, each as early as it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from random import Random

from workshop.roadmap.check import violations
from workshop.roadmap.problem import Problem, Task
from workshop.roadmap.score import worth


def greedy_plan(problem: Problem, possible: Mapping[str, tuple[int, ...]], *, frugal: bool = False,
                favour: Mapping[str, float] | None = None) -> dict[str, int]:
    """Return starts that keep every limit except, perhaps, that something must be done.

    What must be done and what it waits for comes first, then the highest value for its cost; a task follows its
    predecessors, and the first of a choice shuts out the others. A `frugal` plan ends as soon as it has what is needed
    and the least value; `favour` multiplies the rank of tasks. It is where the exact search begins, and what remains
    when there is no time for one.
    """
    tasks = {task.id: task for task in problem.tasks}
    room = _Room(problem)
    needed = _with_predecessors(tasks, (task.id for task in problem.tasks if task.needed))
    ranks = {task.id: _density(task) * (favour or {}).get(task.id, 1.0) for task in problem.tasks}
    waiting = sorted(problem.tasks, key=lambda task: (task.id not in needed, -ranks[task.id]))
    starts: dict[str, int] = {}
    shut = {name for choice in problem.choices for name in choice.tasks
            if needed & set(choice.tasks) and name not in needed}
    while ready := [t for t in waiting if t.id not in shut and all(link.task in starts for link in t.after)]:
        if frugal and needed <= starts.keys() and _enough(problem, starts):
            return starts
        for task in ready:
            waiting.remove(task)
            first = max((starts[link.task] + tasks[link.task].duration + link.lag for link in task.after), default=0)
            start = next((s for s in possible[task.id] if s >= first and room.fits(task, s)), None)
            if start is not None:
                room.take(task, start)
                starts[task.id] = start
                shut.update(name for choice in problem.choices if task.id in choice.tasks for name in choice.tasks)
                break
    return starts


def climbed_plan(problem: Problem, possible: Mapping[str, tuple[int, ...]], turns: int, seed: int,
                 over: Callable[[], bool]) -> dict[str, int]:
    """Return the best of many greedy plans: the ranks of some tasks are changed, and what is no worse is kept.

    On a long grid the exact search needs seconds for its first step; this is a good plan before it.
    """
    random = Random(seed)
    favour: dict[str, float] = {}
    best = greedy_plan(problem, possible)
    kept = not any(violations(problem, best)), worth(problem, best)
    for _ in range(turns):
        if over():
            break
        trial = {**favour, **{task.id: random.uniform(0.2, 3.0) for task in problem.tasks if random.random() < 0.06}}
        plan = greedy_plan(problem, possible, favour=trial)
        score = not any(violations(problem, plan)), worth(problem, plan)
        if score >= kept:
            best, kept, favour = plan, score, trial
    return best


def _enough(problem: Problem, starts: Mapping[str, int]) -> bool:
    chosen = all(any(name in starts for name in choice.tasks) for choice in problem.choices if choice.must)
    return chosen and (not problem.least or worth(problem, starts) >= problem.least)


def _with_predecessors(tasks: Mapping[str, Task], names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    todo = list(names)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += [link.task for link in tasks[name].after]
    return found


def _density(task: Task) -> float:
    return max((v or 0 for v in task.value), default=0) / (1 + sum(task.cost))


class _Room:
    """What is left of money and people."""

    def __init__(self, problem: Problem) -> None:
        self._budget = list(problem.budget) if problem.budget is not None else None
        self._total = problem.total_budget
        self._heads = {role: list(heads) for role, heads in problem.capacity.items()}

    def fits(self, task: Task, start: int) -> bool:
        if self._total is not None and sum(task.cost) > self._total:
            return False
        if self._budget is not None and any(a > self._budget[start + at] for at, a in enumerate(task.cost)):
            return False
        run = slice(start, start + task.duration)
        return all(heads <= min(self._heads[role][run]) for role, heads in task.people.items())

    def take(self, task: Task, start: int) -> None:
        for at, amount in enumerate(task.cost):
            if self._budget is not None:
                self._budget[start + at] -= amount
        if self._total is not None:
            self._total -= sum(task.cost)
        for role, heads in task.people.items():
            for period in range(start, start + task.duration):
                self._heads[role][period] -= heads
