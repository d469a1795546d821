"""What a plan lacks for one more task: enough when it is added, and nothing of it too much."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from tests.roadmap.small_problems import Starts, crowds, every_plan, problems
from workshop.roadmap.check import violations
from workshop.roadmap.problem import Choice, Link, Problem, Task
from workshop.roadmap.shortfall import Room, Shortfall

FULL = Problem(4, (Task("a", 2, (3, 3), {"dev": 2}), Task("b", 2, (2, 2), {"dev": 1}), Task("c", 1, (9,)),
                   Task("d", 1, after=(Link("c"),)), Task("e", 1, barred=True), Task("f", 1)),
               budget=(3,) * 4, capacity={"dev": (2,) * 4}, choices=(Choice(("a", "f")),))


def enlarged(problem: Problem, lacks: Shortfall) -> Problem:
    """Return the problem with what is lacking added to it."""
    budget, more = problem.budget, dict(lacks.budget)
    if budget is not None:
        budget = tuple(amount + more.get(period, 0) for period, amount in enumerate(budget))
    total = problem.total_budget if problem.total_budget is None else problem.total_budget + lacks.total
    capacity = {role: list(heads) for role, heads in problem.capacity.items()}
    for role, period, heads in lacks.people:
        capacity[role][period] += heads
    return replace(problem, budget=budget, total_budget=total,
                   capacity={role: tuple(heads) for role, heads in capacity.items()})


def test_the_least_that_is_missing() -> None:
    starts: Starts = {"a": 0}
    room = Room(FULL, starts)
    assert room.lacks("b") == Shortfall("b", 2)
    assert room.lacks("c") == Shortfall("c", 2, budget=((2, 6),))
    both = Room(FULL, {"a": 0, "b": 2}).lacks("c")
    assert both == Shortfall("c", 2, budget=((2, 8),)) and both.money == 8


def test_nothing_brings_in_what_waits_is_barred_or_replaced() -> None:
    room = Room(FULL, {"a": 0})
    assert [room.lacks(name) for name in ("d", "e", "f", "unknown")] == [None] * 4


def test_people_and_the_money_in_all_are_counted_in_their_units() -> None:
    tight = Problem(2, (Task("a", 2, (2, 2), {"dev": 3}), Task("b", 2, (1, 2), {"dev": 2})), total_budget=5,
                    capacity={"dev": (4, 3)})
    assert Room(tight, {"a": 0}).lacks("b") == Shortfall("b", 0, (), 2, (("dev", 0, 1), ("dev", 1, 2)))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=problems(most_tasks=3, most_periods=3) | crowds())
def test_it_is_enough_and_not_too_much(problem: Problem) -> None:
    for starts in every_plan(problem)[:6]:
        room = Room(problem, starts)
        for task in problem.tasks:
            lacks = room.lacks(task.id) if task.id not in starts else None
            if lacks is None:
                continue
            more = {**starts, task.id: lacks.start}
            # A least value may no longer be reached only because the task itself is worth less than nothing.
            grown = replace(enlarged(problem, lacks), least=0)
            assert not list(violations(grown, more))
            assert lacks.free == (not list(violations(replace(problem, least=0), more)))
            for smaller in _smaller(lacks):
                assert list(violations(replace(enlarged(problem, smaller), least=0), more))


def _smaller(lacks: Shortfall) -> list[Shortfall]:
    """Return the same with one unit less of one thing."""
    found = [replace(lacks, budget=tuple((p, a - (p == period)) for p, a in lacks.budget))
             for period, _ in lacks.budget]
    found += [replace(lacks, total=lacks.total - 1)] if lacks.total else []
    return found + [replace(lacks, people=tuple((r, p, h - ((r, p) == (role, period))) for r, p, h in lacks.people))
                    for role, period, _ in lacks.people]
