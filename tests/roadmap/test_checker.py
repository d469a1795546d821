"""The checker sees every way in which a plan can break its limits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workshop.roadmap.check import Violation, makespan, spending, violations, worth
from workshop.roadmap.problem import Choice, Link, Problem, Task

TASKS = (
    Task("a", 2, (2, 1), {"dev": 2}, (5, 4, None, 1), must=True),
    Task("b", 1, (3,), {"dev": 1}, (2, 2, 2, 2, 1), earliest=1, latest=4, after=(Link("a", 1),)),
    Task("c", 1, (), {"ops": 1}, pin=0),
    Task("d", 2, (1, 1), barred=True),
    Task("e", 1, value=(3, 3, 3, 3, 3)),
    Task("f", 1),
)
PROBLEM = Problem(5, TASKS, budget=(2, 1, 0, 3, 3), total_budget=6, capacity={"dev": (2, 2, 2, 1, 1), "ops": (1,) * 5},
                  choices=(Choice(("e", "f"), must=True),), least=9)
GOOD = {"a": 0, "b": 3, "c": 0, "e": 2}


def kinds(problem: Problem, starts: dict[str, int], *, all_done: bool = False) -> set[tuple[str, str, int | None]]:
    return {(v.kind, v.what, v.period) for v in violations(problem, starts, all_done=all_done)}


def test_a_plan_that_keeps_all_limits_is_left_alone() -> None:
    assert list(violations(PROBLEM, GOOD, all_done=True)) == []
    assert (worth(PROBLEM, GOOD), spending(PROBLEM, GOOD), makespan(PROBLEM, GOOD)) == (10, 6, 4)


@pytest.mark.parametrize(("change", "expected"), [
    ({"zzz": 0}, ("unknown_task", "zzz", None)),
    ({"a": None}, ("missing", "a", None)),
    ({"a": None}, ("predecessor_missing", "b", None)),
    ({"a": 2}, ("not_allowed", "a", 2)),
    ({"a": 4}, ("too_late", "a", 4)),
    ({"a": -1}, ("too_early", "a", -1)),
    ({"b": 0}, ("too_early", "b", 0)),
    ({"b": 2}, ("predecessor_late", "b", 2)),
    ({"b": 2}, ("budget", "", 2)),
    ({"a": 1}, ("budget", "", 1)),
    ({"a": 3}, ("people", "dev", 3)),
    ({"b": 1}, ("people", "dev", 1)),
    ({"c": None}, ("missing", "c", None)),
    ({"c": 1}, ("pin", "c", 0)),
    ({"d": 3}, ("barred", "d", None)),
    ({"d": 3}, ("total_budget", "", None)),
    ({"f": 0}, ("choice", "e f", None)),
    ({"e": None}, ("choice", "e f", None)),
    ({"e": None}, ("least", "", None)),
])
def test_each_kind_of_mutation_is_caught(change: dict[str, int | None], expected: tuple[str, str, int | None]) -> None:
    starts = {name: at for name, at in {**GOOD, **change}.items() if at is not None}
    assert expected in kinds(PROBLEM, starts)


@pytest.mark.parametrize("problem", [
    replace(PROBLEM, horizon=3, budget=(9,) * 3, capacity={"dev": (9,) * 3, "ops": (9,) * 3}),
    replace(PROBLEM, budget=(2, 1, 0, 2, 3)), replace(PROBLEM, total_budget=5), replace(PROBLEM, least=11),
    replace(PROBLEM, capacity={"dev": (2, 1, 2, 1, 1), "ops": (1,) * 5}),
    replace(PROBLEM, choices=(Choice(("e", "a")),)), replace(PROBLEM, choices=(Choice(("f",), must=True),)),
    replace(PROBLEM, tasks=(*TASKS[:4], replace(TASKS[4], latest=1), TASKS[5])),
    replace(PROBLEM, tasks=(*TASKS[:4], replace(TASKS[4], pin=3), TASKS[5])),
    replace(PROBLEM, tasks=(*TASKS[:4], replace(TASKS[4], barred=True), TASKS[5])),
    replace(PROBLEM, tasks=(*TASKS[:5], replace(TASKS[5], must=True))),
])
def test_each_tighter_limit_is_missed_by_the_same_plan(problem: Problem) -> None:
    assert list(violations(problem, GOOD))


def test_everything_done_excuses_barred_replaced_and_waiting_tasks_only() -> None:
    waiting = Task("w", 1, after=(Link("d"),))
    problem = replace(PROBLEM, tasks=(*TASKS, waiting))
    assert kinds(problem, GOOD, all_done=True) == set()
    without = {name: at for name, at in GOOD.items() if name != "b"}
    assert ("missing", "b", None) not in kinds(problem, without)
    assert ("missing", "b", None) in kinds(problem, without, all_done=True)
    free = replace(problem, choices=())
    assert Violation("missing", "f") in list(violations(free, GOOD, all_done=True))
