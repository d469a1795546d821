"""All three objectives against brute force, with choices, pins, barred tasks, lags, a least value and people."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.roadmap.small_problems import best_plan, problems, score
from workshop.roadmap.problem import Choice, Link, Problem, Task, flaws, only
from workshop.roadmap.solve import Objective, solve

QUICK = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
OBJECTIVES: tuple[Objective, ...] = ("value", "speed", "cost")


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_every_objective_gives_exactly_the_plan_of_brute_force(objective: Objective) -> None:
    seen = {"optimal": 0, "infeasible": 0}

    @QUICK
    @given(problems())
    def compare(problem: Problem) -> None:
        assert not list(flaws(problem))
        expected, plan = best_plan(problem, objective), solve(problem, objective=objective, time_limit=20)
        seen["infeasible" if expected is None else "optimal"] += 1
        if expected is None:
            assert (plan.status, plan.objective, plan.starts) == ("infeasible", None, {})
            return
        assert (plan.status, plan.unique, plan.starts) == ("optimal", True, expected)
        assert plan.objective == plan.bound == score(problem, objective, expected)
        assert plan.left_out == tuple(t.id for t in problem.tasks if t.id not in expected)

    compare()
    assert min(seen.values()) > 5


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_workers_seeds_and_a_first_plan_change_nothing(objective: Objective) -> None:
    @settings(QUICK, max_examples=12)
    @given(problems())
    def compare(problem: Problem) -> None:
        first = solve(problem, objective=objective)
        for workers, seed in ((1, 7), (2, 1)):
            again = solve(problem, objective=objective, workers=workers, seed=seed)
            assert (again.status, again.objective, again.starts) == (first.status, first.objective, first.starts)
        near = solve(problem, objective="cost").starts
        assert solve(problem, objective=objective, near=near).starts == first.starts

    compare()


def test_speed_leaves_out_only_what_is_barred_replaced_or_waiting() -> None:
    tasks = (Task("slow", 4), Task("quick", 2), Task("own", 1), Task("barred", 1, barred=True),
             Task("behind", 1, after=(Link("barred"),)), Task("next", 1, after=(Link("quick"),)))
    plan = solve(Problem(9, tasks, choices=(Choice(("slow", "quick")),)), objective="speed")
    assert (plan.objective, plan.starts, plan.left_out) == (
        3, {"quick": 0, "own": 0, "next": 2}, ("slow", "barred", "behind"))
    # 'next' cannot be left out for nothing, but 'slow' may stand in for what it waits for.
    long = replace(tasks[5], duration=8)
    plan = solve(Problem(9, (*tasks[:5], long), choices=(Choice(("slow", "quick")),)), objective="speed")
    assert (plan.objective, plan.left_out) == (4, ("quick", "barred", "behind", "next"))


def test_a_selection_is_dated_as_early_as_can_be() -> None:
    tasks = (Task("a", 2, (1, 1), value=(1, 9, 9)), Task("b", 1, (1,), must=True), Task("c", 1, pin=2))
    problem = only(Problem(4, tasks, choices=(Choice(("a", "c")),)), ("a",))
    assert not list(flaws(problem))
    assert solve(problem, objective="speed").starts == {"a": 0}


def test_cost_is_least_for_the_value_asked_and_then_of_most_value() -> None:
    tasks = (Task("dear", 1, (9,), value=(9, 9)), Task("cheap", 1, (2,), value=(4, 4)),
             Task("same", 1, (2,), value=(5, 4)), Task("free", 1, value=(1, 0)))
    problem = Problem(2, tasks)
    assert solve(problem, objective="cost").starts == {"free": 0}
    assert solve(replace(problem, least=5), objective="cost").starts == {"same": 0, "free": 0}
    assert solve(replace(problem, least=10), objective="cost").starts == {"cheap": 0, "same": 0, "free": 0}
    plan = solve(replace(problem, least=11), objective="cost")
    assert (plan.objective, plan.bound, plan.starts) == (11, 11, {"dear": 0, "same": 0, "free": 0})
    assert solve(replace(problem, least=20), objective="cost").status == "infeasible"


def test_costs_and_values_too_large_for_one_search_keep_their_order() -> None:
    tasks = tuple(Task(f"t{n}", 1 + n % 2, (3 + n % 3,) * (1 + n % 2), value=(7 - n % 4, 5, 3 - n % 2))
                  for n in range(7))
    small = Problem(4, tasks, budget=(9,) * 4, least=17)
    large = replace(small, budget=(9 * 10**9,) * 4, least=17 * 10**7, tasks=tuple(
        replace(t, cost=tuple(c * 10**9 for c in t.cost), value=tuple((v or 0) * 10**7 for v in t.value))
        for t in tasks))
    plain, plan = solve(small, objective="cost"), solve(large, objective="cost")
    assert plain.objective is not None and plain.unique
    assert (plan.status, plan.starts, plan.unique, plan.objective) == (
        "optimal", plain.starts, True, plain.objective * 10**9)


@pytest.mark.parametrize(("problem", "kind"), [
    (Problem(2, (Task("a", 1, barred=True, must=True),)), "barred_needed a"),
    (Problem(2, (Task("a", 1, barred=True, pin=0),)), "barred_needed a"),
    (Problem(2, (Task("a", 1, pin=-1),)), "bad_pin a"),
    (Problem(2, (Task("a", 1),), choices=(Choice(("a", "b")),)), "unknown_choice b"),
    (Problem(2, (Task("a", 1),), choices=(Choice(("a", "a")),)), "bad_choice a a"),
    (Problem(2, (Task("a", 1),), choices=(Choice((), must=True),)), "bad_choice"),
    (Problem(2, (Task("a", 1),), least=-1), "bad_least"),
    (Problem(2, (Task("a", 1),), budget=(1, -1)), "bad_budget"),
    (Problem(2, (Task("a", 1),), budget=()), "bad_budget"),
    (Problem(2, (Task("a", 1),), total_budget=-1), "bad_budget"),
])
def test_flaws_of_limits_are_refused(problem: Problem, kind: str) -> None:
    with pytest.raises(ValueError, match=f"^{kind}$"):
        solve(problem)


def test_what_is_asked_of_no_tasks_at_all() -> None:
    assert solve(Problem(2, (), least=1)).status == "infeasible"
    assert solve(Problem(2, ()), objective="cost").status == "optimal"
