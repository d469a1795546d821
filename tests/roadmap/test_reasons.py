"""Every start and every task left out names what holds it, and lifting that limit makes the difference."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.roadmap.small_problems import crowds, problems
from workshop.roadmap.check import violations
from workshop.roadmap.explain import Reason, reason_for, reasons
from workshop.roadmap.problem import Choice, Link, Problem, Task
from workshop.roadmap.solve import solve

ONE = (9,) * 6


@pytest.mark.parametrize(("problem", "starts", "expected"), [
    (Problem(6, (Task("x", 1),)), {"x": 0}, Reason("first")),
    (Problem(6, (Task("x", 1, earliest=2),)), {"x": 2}, Reason("earliest", period=2)),
    (Problem(6, (Task("x", 1, pin=3),)), {"x": 3}, Reason("pin", period=3)),
    (Problem(6, (Task("x", 1, after=(Link("a"), Link("b", 2))), Task("a", 3), Task("b", 2))),
     {"a": 0, "b": 0, "x": 4}, Reason("predecessor", "b", 4, 2)),
    (Problem(6, (Task("x", 1, (3,)), Task("a", 2, (2, 2))), budget=(4,) * 6), {"a": 0, "x": 2},
     Reason("budget", period=1)),
    (Problem(6, (Task("x", 2, people={"dev": 2}), Task("a", 2, people={"dev": 2})), capacity={"dev": (3,) * 6}),
     {"a": 0, "x": 2}, Reason("people", "dev", 1)),
    (Problem(6, (Task("x", 1, people={"dev": 2}),), capacity={"dev": (1, 0, 3, 3, 3, 3)}), {"x": 2},
     Reason("closed", "dev", 1)),
    (Problem(6, (Task("x", 1, value=(5, None, 4)),)), {"x": 2}, Reason("closed", period=1)),
    (Problem(6, (Task("x", 1, value=(1, 2, 3)),)), {"x": 2}, Reason("value")),
    (Problem(6, (Task("x", 1, barred=True),)), {}, Reason("barred")),
    (Problem(6, (Task("x", 1), Task("a", 1)), choices=(Choice(("x", "a")),)), {"a": 0}, Reason("choice", "a")),
    (Problem(6, (Task("x", 7),)), {}, Reason("horizon")),
    (Problem(6, (Task("x", 3, after=(Link("a"),)), Task("a", 4))), {"a": 0}, Reason("horizon")),
    (Problem(6, (Task("x", 3, after=(Link("a"), Link("b"))), Task("a", 2), Task("b", 1))), {"a": 2, "b": 3},
     Reason("late", "a", 4)),
    (Problem(6, (Task("x", 3, after=(Link("a"),)), Task("a", 2, after=(Link("b"),)), Task("b", 2))),
     {"a": 2, "b": 0}, Reason("horizon")),
    (Problem(6, (Task("x", 1, (4,), value=ONE), Task("a", 1, (4,), value=ONE)), total_budget=7), {"a": 0},
     Reason("total_budget")),
    (Problem(2, (Task("x", 1, (4,)), Task("a", 2, (4, 2))), budget=(5, 5)), {"a": 0}, Reason("budget", period=0)),
    (Problem(2, (Task("x", 1, people={"dev": 1}), Task("a", 2, people={"dev": 1})), capacity={"dev": (1, 1)}),
     {"a": 0}, Reason("people", "dev", 0)),
    (Problem(6, (Task("x", 1, after=(Link("a"),)), Task("a", 1))), {}, Reason("predecessor_out", "a")),
    (Problem(6, (Task("x", 1, value=(-1, -2)),)), {}, Reason("value")),
])
def test_each_cause_has_its_name(problem: Problem, starts: dict[str, int], expected: Reason) -> None:
    assert reason_for(problem, starts, problem.tasks[0]) == expected


def lifted(problem: Problem, task: Task, reason: Reason) -> Problem:
    """Return the problem without the limits of the kind that a reason names."""
    free = {"earliest": replace(task, earliest=0), "predecessor": replace(task, after=()),
            "closed": replace(task, value=())}.get(reason.cause, task)
    if reason.cause in ("people", "closed") and reason.what:
        free = replace(free, people={})
    changed = replace(problem, tasks=tuple(free if t.id == task.id else t for t in problem.tasks))
    return replace(changed, budget=None) if reason.cause == "budget" else changed


def test_a_start_could_be_earlier_only_without_what_it_names() -> None:
    seen: dict[str, int] = {}

    @settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.one_of(crowds(), problems()))
    def explain(problem: Problem) -> None:
        starts = solve(problem, unique=False).starts
        for task in problem.tasks:
            reason = reason_for(problem, starts, task)
            seen[reason.cause] = seen.get(reason.cause, 0) + 1
            if task.id not in starts or reason.cause == "first":
                continue
            earlier = {**starts, task.id: starts[task.id] - 1}
            before = {(v.kind, v.what, v.period) for v in violations(problem, earlier)}
            if reason.cause == "value":
                assert before <= {("least", "", None)}
            elif reason.cause == "pin":
                assert starts[task.id] == task.pin == reason.period
            else:
                assert before
                after = {(v.kind, v.what, v.period) for v in violations(lifted(problem, task, reason), earlier)}
                assert len(after) < len(before)
        assert list(reasons(problem, starts)) == [task.id for task in problem.tasks]

    explain()
    assert {"first", "earliest", "pin", "predecessor", "budget", "people", "value", "barred", "choice",
            "horizon", "predecessor_out"} <= set(seen)
