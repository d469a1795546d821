"""What more money buys: every point against brute force, none beaten by another."""

from __future__ import annotations

from random import Random

from hypothesis import HealthCheck, given, settings

from tests.roadmap.small_problems import every_plan, problems
from workshop.roadmap.check import spending, violations, worth
from workshop.roadmap.compare import Move, moved
from workshop.roadmap.frontier import frontier
from workshop.roadmap.problem import Problem, Task

TASKS = (Task("a", 1, (4,), value=(9, 8)), Task("b", 1, (3,), value=(5, 4)), Task("c", 1, (2,), value=(1, 1)),
         Task("d", 1, (1,), value=(0, 0), must=True))


def test_the_points_run_from_the_least_to_the_best() -> None:
    told: list[tuple[int, int]] = []
    points = frontier(Problem(2, TASKS), points=10, progress=lambda *now: told.append(now))
    assert [(p.cost, p.value) for p in points] == [(1, 0), (3, 1), (4, 5), (5, 9), (7, 10), (8, 14), (10, 15)]
    assert all(p.status == "optimal" and p.bound == p.value and p.cost <= p.budget for p in points)
    assert told == [(n, 10) for n in range(1, 11)]
    assert [p.cost for p in frontier(Problem(2, TASKS, total_budget=6), points=3)] == [1, 3, 5]
    assert len(frontier(Problem(2, TASKS), points=2)) == 2


def test_points_of_small_problems_are_those_of_brute_force() -> None:
    sizes: list[int] = []

    @settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(problems())
    def compare(problem: Problem) -> None:
        points, plans = frontier(problem, points=6), every_plan(problem)
        sizes.append(len(points))
        assert bool(points) == bool(plans)
        for point in points:
            assert not list(violations(problem, point.starts))
            assert (point.cost, point.value) == (spending(problem, point.starts), worth(problem, point.starts))
            within = [plan for plan in plans if spending(problem, plan) <= point.budget]
            assert point.value == point.bound == max(worth(problem, plan) for plan in within)
            assert point.cost == min(spending(problem, p) for p in within if worth(problem, p) == point.value) or (
                point.value <= 0)
        assert [p.cost for p in points] == sorted({p.cost for p in points})
        assert [p.value for p in points] == sorted({p.value for p in points})

    compare()
    assert max(sizes) > 1


def test_points_of_a_choice_among_many_are_those_of_brute_force() -> None:
    for seed in range(12):
        random = Random(seed)
        tasks = tuple(Task(f"t{n}", 1, (random.randint(1, 9),), value=(random.randint(1, 9),)) for n in range(6))
        problem = Problem(1, tasks, total_budget=random.choice((None, 20)))
        plans = every_plan(problem)
        points = frontier(problem, points=9)
        assert points[0].cost == 0 and points[-1].value == max(worth(problem, plan) for plan in plans)
        assert len(points) > 4
        for point in points:
            within = [p for p in plans if spending(problem, p) <= point.budget]
            assert point.value == max(worth(problem, p) for p in within)
            assert point.cost == min(spending(problem, p) for p in within if worth(problem, p) == point.value)


def test_a_stop_or_no_time_returns_what_there_is() -> None:
    assert frontier(Problem(2, TASKS), should_stop=lambda: True) == ()
    calls: list[int] = []
    points = frontier(Problem(2, TASKS), points=10, progress=lambda at, _: calls.append(at),
                      should_stop=lambda: len(calls) >= 3)
    assert 0 < len(points) <= 3
    assert frontier(Problem(1, (Task("a", 2, must=True),))) == ()
    assert all(not list(violations(Problem(2, TASKS), p.starts)) for p in frontier(Problem(2, TASKS), time_limit=0.0))


def test_what_moved() -> None:
    before, after = {"a": 0, "b": 1, "c": 0}, {"d": 2, "a": 1, "c": 0}
    assert moved(before, after) == (Move("a", 0, 1), Move("b", 1, None), Move("d", None, 2))
    assert moved(after, after) == ()
