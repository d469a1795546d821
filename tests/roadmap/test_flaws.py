"""What makes a problem of planning meaningless is named, each kind by itself, and never searched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workshop.roadmap.problem import Choice, Link, Problem, Task, flaws, only
from workshop.roadmap.relax import relaxations
from workshop.roadmap.robust import robustness
from workshop.roadmap.solve import Plan, solve

A, B = Task("a", 2, (1, 1)), Task("b", 1, (1,))
SOUND = Problem(4, (A, B), capacity={"it": (1, 1, 1, 1)})

FLAWS: list[tuple[Problem, str, tuple[str, ...]]] = [
    (replace(SOUND, tasks=(A, A)), "double_id", ("a",)),
    (replace(SOUND, horizon=0, capacity={}), "bad_budget", ()),
    (replace(SOUND, budget=(1, 1)), "bad_budget", ()),
    (replace(SOUND, least=-1), "bad_least", ()),
    (replace(SOUND, capacity={"it": (1, 1)}), "bad_capacity", ("it",)),
    (replace(SOUND, capacity={"it": (1, -1, 1, 1)}), "bad_capacity", ("it",)),
    (replace(SOUND, tasks=(replace(B, duration=0, cost=()),)), "bad_duration", ("b",)),
    (replace(SOUND, tasks=(replace(B, cost=(1, 2)),)), "bad_cost", ("b",)),
    (replace(SOUND, tasks=(replace(B, cost=(-1,)),)), "negative", ("b",)),
    (replace(SOUND, tasks=(replace(B, people={"it": -1}),)), "negative", ("b",)),
    (replace(SOUND, tasks=(replace(B, pin=-1),)), "bad_pin", ("b",)),
    (replace(SOUND, tasks=(replace(B, must=True, barred=True),)), "barred_needed", ("b",)),
    (replace(SOUND, tasks=(replace(B, people={"art": 1}),)), "unknown_role", ("b", "art")),
    (replace(SOUND, tasks=(replace(B, after=(Link("z"),)),)), "unknown_predecessor", ("b", "z")),
    (replace(SOUND, choices=(Choice(()),)), "bad_choice", ()),
    (replace(SOUND, choices=(Choice(("a", "z")),)), "unknown_choice", ("z",)),
]


@pytest.mark.parametrize(("problem", "kind", "ids"), FLAWS)
def test_each_flaw_has_its_kind(problem: Problem, kind: str, ids: tuple[str, ...]) -> None:
    assert [(flaw.kind, flaw.ids) for flaw in flaws(problem)] == [(kind, ids)]


def test_a_problem_with_a_flaw_is_not_searched() -> None:
    wrong = FLAWS[0][0]
    for search in (lambda: solve(wrong), lambda: relaxations(wrong), lambda: robustness(wrong, [{}])):
        with pytest.raises(ValueError, match="double_id a"):
            search()
    assert list(flaws(SOUND)) == []


def test_only_some_tasks_are_allowed() -> None:
    found = only(replace(SOUND, tasks=(replace(A, pin=1), replace(B, must=True))), ("a",))
    assert [(task.id, task.barred, task.must, task.pin) for task in found.tasks] == [
        ("a", False, False, 1), ("b", True, False, None)]


def test_a_gap_is_relative_to_the_bound() -> None:
    assert Plan("feasible", 90.0, 100.0, {}, (), 0.0).gap == pytest.approx(0.1)
    assert Plan("unknown", None, None, {}, (), 0.0).gap is None
