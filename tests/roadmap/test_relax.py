"""What would have to give way: every change works, and brute force finds no smaller one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.roadmap.small_problems import Starts, crowds, every_plan, problems
from workshop.roadmap.check import violations
from workshop.roadmap.problem import Choice, Link, Problem, Task
from workshop.roadmap.relax import Drop, Relaxation, apply, price_of, relaxations
from workshop.roadmap.solve import solve

# Two pieces of work that must be done, each more than half of the money and of the people, in two periods.
TIGHT = Problem(2, (Task("crm", 2, (3, 3), {"dev": 2}, (9,), must=True),
                    Task("erp", 2, (3, 3), {"dev": 2}, (8,), must=True)), budget=(8, 8), total_budget=16,
                capacity={"dev": (4, 4)})


def by_family(found: tuple[Relaxation, ...]) -> dict[str, Relaxation]:
    return {one.family: one for one in found}


def test_money_names_the_periods_and_the_total() -> None:
    problem = replace(TIGHT, budget=(5, 6), total_budget=10)
    found = by_family(relaxations(problem))
    money = found["money"]
    assert (money.budget, money.total, money.size, money.proven) == (((0, 1),), 2, 3, True)
    assert (money.heads, money.later, money.horizon, money.drops) == ((), (), 0, ())
    assert apply(problem, money) == replace(problem, budget=(6, 6), total_budget=12)
    assert "people" not in found and "combined" not in found


def test_people_names_role_and_period() -> None:
    problem = replace(TIGHT, capacity={"dev": (3, 4)})
    found = by_family(relaxations(problem))
    assert found["people"].heads == (("dev", 0, 1),) and found["people"].size == 1
    assert apply(problem, found["people"]).capacity == {"dev": (4, 4)}
    assert "money" not in found


def test_time_moves_the_end_or_a_latest_start() -> None:
    problem = replace(TIGHT, capacity={"dev": (3, 3)})
    later = by_family(relaxations(problem))["time"]
    assert (later.horizon, later.later, later.size) == (2, (), 2)
    assert solve(apply(problem, later)).status == "optimal"
    long = Problem(6, (Task("crm", 2, people={"dev": 2}, must=True),
                       Task("erp", 2, people={"dev": 2}, latest=1, value=(3, 2), must=True)),
                   capacity={"dev": (1, 2, 2, 2, 2, 2)})
    assert solve(long).status == "optimal"
    pinned = replace(long, tasks=(replace(long.tasks[0], pin=1), long.tasks[1]))
    found = by_family(relaxations(pinned))
    assert (found["time"].horizon, found["time"].later) == (0, (("erp", 2),))
    assert found["promises"].drops == (Drop("pin", "crm"),)
    assert found["promises"].starts == {"crm": 3, "erp": 1}


def test_as_little_as_can_be_is_let_go_and_the_milder_first() -> None:
    tasks = tuple(Task(name, 1, (2,), value=(3,), must=True) for name in "abcd")
    found = relaxations(Problem(1, tasks, budget=(6,)))
    assert [one.family for one in found] == ["money", "time", "promises"]
    assert found[-1].size == 1 and found[-1].drops[0].kind == "must"
    both = Problem(2, (Task("a", 1, must=True), Task("b", 1, must=True)), choices=(Choice(("b", "a"), must=True),))
    assert [one.drops for one in relaxations(both)] == [(Drop("choice", "b", 0),)]
    assert apply(both, relaxations(both)[0]).choices == ()
    little = Problem(2, (Task("a", 1, value=(3, 2)),), least=4)
    assert [(one.family, one.drops) for one in relaxations(little)] == [("promises", (Drop("least", ""),))]
    waits = Problem(2, (Task("a", 1, barred=True), Task("b", 1, must=True, after=(Link("a"),))))
    assert [one.drops for one in relaxations(waits)] == [(Drop("must", "b"),)]


def test_when_nothing_helps_alone_the_least_of_all_together_comes_first() -> None:
    problem = replace(TIGHT, budget=(4, 4), total_budget=8, capacity={"dev": (3, 3)})
    found = relaxations(problem)
    assert [one.family for one in found] == ["combined", "promises"]
    both = found[0]
    assert both.total == 4 and both.proven
    assert not list(violations(apply(problem, both), both.starts))


def test_a_possible_problem_needs_nothing_and_a_flaw_is_refused() -> None:
    assert relaxations(TIGHT) == ()
    with pytest.raises(ValueError, match="bad_least"):
        relaxations(replace(TIGHT, least=-1))
    assert relaxations(replace(TIGHT, budget=(1, 1)), should_stop=lambda: True) == ()
    answers = [True]  # only the first search is cut short
    assert relaxations(TIGHT, should_stop=lambda: bool(answers and answers.pop())) == ()
    answers = [True]
    assert [one.family for one in price_of(TIGHT, "crm", {"erp": 0}, should_stop=lambda: bool(
        answers and answers.pop()))] == ["none"]


def test_the_price_of_a_task_keeps_the_rest_of_the_plan() -> None:
    tasks = (Task("a", 1, (4,), {"dev": 2}, (9, 8)), Task("b", 1, (4,), {"dev": 2}, (7, 6)),
             Task("c", 2, (2, 2), {"dev": 1}, (1,)))
    problem = Problem(2, tasks, budget=(5, 5), capacity={"dev": (3, 3)})
    plan = solve(problem)
    assert plan.left_out == ("c",)
    found = by_family(price_of(problem, "c", plan.starts))
    assert set(found) == {"money", "time", "promises"} and found["time"].horizon == 2
    assert (found["money"].budget, found["money"].task) == (((0, 1), (1, 1)), "c")
    assert set(found["money"].starts) == {"a", "b", "c"}
    assert "c" in solve(apply(problem, found["money"])).starts
    assert [drop.kind for drop in found["promises"].drops] == ["kept", "kept"]
    free = price_of(problem, "b", {"a": 0})
    assert [(one.family, one.size) for one in free] == [("none", 0)] and free[0].starts == {"a": 0, "b": 1}
    with pytest.raises(KeyError):
        price_of(problem, "x", plan.starts)


def test_the_price_of_a_barred_task_and_of_the_other_of_a_choice() -> None:
    tasks = (Task("a", 1, value=(2, 2)), Task("b", 1, value=(1, 1)), Task("c", 1, barred=True),
             Task("d", 1, after=(Link("c"),)))
    problem = Problem(2, tasks, choices=(Choice(("a", "b")),))
    plan = solve(problem)
    assert [one.drops for one in price_of(problem, "b", plan.starts)] == [(Drop("kept", "a"),)]
    assert [(one.family, one.starts["c"], one.starts["d"]) for one in price_of(problem, "d", plan.starts)] == [
        ("none", 0, 1)]


def overspent(problem: Problem, starts: Starts) -> int:
    """Return the money that a schedule lacks, in its periods and in total."""
    spent = [0] * problem.horizon
    for task in problem.tasks:
        for at, amount in enumerate(task.cost if task.id in starts else ()):
            spent[starts[task.id] + at] += amount
    total = 0 if problem.total_budget is None else max(0, sum(spent) - problem.total_budget)
    return total + sum(max(0, s - b) for s, b in zip(spent, problem.budget or spent, strict=True))


def overworked(problem: Problem, starts: Starts) -> int:
    """Return the heads that a schedule lacks, over all roles and periods."""
    missing = 0
    for role, heads in problem.capacity.items():
        for period, limit in enumerate(heads):
            used = sum(t.people.get(role, 0) for t in problem.tasks
                       if t.id in starts and starts[t.id] <= period < starts[t.id] + t.duration)
            missing += max(0, used - limit)
    return missing


def test_no_change_is_larger_than_brute_force_needs() -> None:
    seen: dict[str, int] = {}

    @settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.one_of(crowds(), problems(most_tasks=3, most_periods=3)))
    def compare(problem: Problem) -> None:
        found = by_family(relaxations(problem))
        possible = bool(every_plan(problem))
        assert bool(found) == (not possible)
        for family, change in found.items():
            seen[family] = seen.get(family, 0) + 1
            assert change.proven and change.size > 0
            assert not list(violations(apply(problem, change), change.starts))
            assert solve(apply(problem, change)).status == "optimal"
        if possible:
            return
        ample = {role: (99,) * problem.horizon for role in problem.capacity}
        for family, loose, lack in (
                ("money", replace(problem, budget=None, total_budget=None), overspent),
                ("people", replace(problem, capacity=ample), overworked)):
            plans = every_plan(loose)
            assert (family in found) == bool(plans)
            if plans:
                assert found[family].size == min(lack(problem, plan) for plan in plans)

    compare()
    assert {"money", "people", "time", "promises", "combined"} <= set(seen)
