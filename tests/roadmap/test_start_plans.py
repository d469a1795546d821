"""The schedules that come before the exact search, and long grids of months."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from tests.roadmap.small_problems import every_plan, problems
from workshop.roadmap.check import makespan, violations, worth
from workshop.roadmap.evolve import Breeder, end_bound
from workshop.roadmap.explain import reasons
from workshop.roadmap.greedy import climbed_plan, greedy_plan
from workshop.roadmap.grid import GridModel
from workshop.roadmap.problem import Choice, Link, Problem, Task
from workshop.roadmap.shop import Shop
from workshop.roadmap.solve import Objective, solve
from workshop.roadmap.splice import Splicer
from workshop.roadmap.values import discounted_values
from workshop.roadmap.windows import possible_starts

QUICK = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def never() -> bool:
    return False


def project(count: int, seed: int = 1) -> Problem:
    """Return a project of which everything is to be done, with four roles that are short."""
    random = Random(seed)
    tasks = tuple(Task(
        f"t{n}", random.randint(1, 10), people={role: random.randint(1, 9) for role in "abcd" if random.random() < 0.8},
        after=tuple(Link(f"t{b}") for b in sorted({random.randrange(max(n - 15, 0), n) for _ in range(2)}) if n > 3)
        if n else ()) for n in range(count))
    return Problem(sum(t.duration for t in tasks), tasks,
                   capacity={role: (16,) * sum(t.duration for t in tasks) for role in "abcd"})


def months(seed: int = 1) -> Problem:
    """Return 60 initiatives in 60 months: money, four roles, a slow month each year, either/or, lags."""
    random, horizon, tasks = Random(seed), 60, []
    for n in range(60):
        duration = random.randint(3, 18)
        tasks.append(Task(
            f"t{n}", duration, (random.randint(5, 60),) * duration,
            {role: random.randint(1, 12) for role in "abcd" if random.random() < 0.5},
            discounted_values(random.uniform(0, 8), duration, horizon, 0.08, 12), must=n in (7, 20),
            after=tuple(Link(f"t{b}", random.choice((0, 0, 2))) for b in {random.randrange(n)}) if n % 3 == 2 else ()))
    heads = tuple(15 if period % 12 == 1 else 30 for period in range(horizon))
    return Problem(horizon, tuple(tasks), (250,) * horizon, 9000, dict.fromkeys("abcd", heads),
                   (Choice(("t3", "t4")), Choice(("t8", "t9", "t10"), must=True)))


def test_bred_schedules_keep_the_limits_and_never_end_before_the_bound() -> None:
    reached: list[bool] = []

    @QUICK
    @given(problems())
    def compare(problem: Problem) -> None:
        possible = possible_starts(problem)
        breeder = Breeder(problem, possible, 1)
        bound = end_bound(problem, possible)
        breeder.breed(60, bound, lambda: 9.0, never)
        plans = every_plan(problem, all_done=True)
        ends = [makespan(problem, plan) for plan in plans]
        assert all(end >= bound for end in ends)
        starts = breeder.starts()
        if starts is not None:
            broken = {v.kind for v in violations(problem, starts, all_done=True)}
            assert broken <= {"total_budget", "least", "missing", "choice", "predecessor_missing"}
        if plans:
            reached.append(starts is not None and makespan(problem, starts) == min(ends))

    compare()
    assert sum(reached) > 0.8 * len(reached) > 8


def test_pushing_late_and_early_never_ends_later() -> None:
    problem = project(30)
    shop = Shop(problem, possible_starts(problem), [t.id for t in problem.tasks])
    random, gained = Random(1), 0
    for _ in range(20):
        rank = [random.random() for _ in range(shop.count)]
        order: list[int] = []
        while len(order) < shop.count:
            order.append(min((n for n in range(shop.count) if n not in order
                              and all(b in order for b, _ in shop.before[n])), key=rank.__getitem__))
        starts = shop.early(order)
        assert starts is not None
        again = shop.justified(starts)
        assert shop.end(again) <= shop.end(starts)
        gained += shop.end(again) < shop.end(starts)
        for one in (starts, again):
            assert not list(violations(problem, dict(zip(shop.names, one, strict=True)), all_done=True))
    assert gained > 10


def test_splicing_ends_a_project_sooner() -> None:
    problem = project(70)
    possible = possible_starts(problem)
    breeder = Breeder(problem, possible, 1)
    breeder.breed(1, 0, lambda: 9.0, never)
    assert breeder.best is not None
    better = [breeder.best[1]]
    Splicer(problem, breeder.shop, 1, None).shorten(
        breeder.best[1], end_bound(problem, possible), lambda: 20.0 if len(better) < 3 else 0.0, better.append)
    ends = [breeder.shop.end(starts) for starts in better]
    assert len(ends) > 1 and ends == sorted(ends, reverse=True) and len(set(ends)) == len(ends)
    for starts in better:
        assert not list(violations(problem, dict(zip(breeder.shop.names, starts, strict=True)), all_done=True))


def test_greedy_plans_keep_the_limits_and_frugal_ones_stop_early() -> None:
    @QUICK
    @given(problems())
    def check(problem: Problem) -> None:
        possible = possible_starts(problem)
        plain, frugal = greedy_plan(problem, possible), greedy_plan(problem, possible, frugal=True)
        for plan in (plain, frugal):
            assert {v.kind for v in violations(problem, plan)} <= {"missing", "choice", "least"}
            assert all(sum(name in plan for name in choice.tasks) <= 1 for choice in problem.choices
                       if sum(t.needed for t in problem.tasks if t.id in choice.tasks) == 0)
        assert frugal.items() <= plain.items()

    check()
    problem = months()
    frugal = greedy_plan(replace(problem, least=50_000), possible_starts(problem), frugal=True)
    assert 50_000 <= worth(problem, frugal) < worth(problem, greedy_plan(problem, possible_starts(problem))) / 2


def test_climbing_finds_better_greedy_plans_and_ends_when_told() -> None:
    problem = months(2)
    possible = possible_starts(problem)
    plain = greedy_plan(problem, possible)
    best = climbed_plan(problem, possible, 60, 1, never)
    assert worth(problem, best) > worth(problem, plain) and not list(violations(problem, best))
    assert best == climbed_plan(problem, possible, 60, 1, never)
    assert climbed_plan(problem, possible, 10**9, 1, lambda: True) == plain


def test_a_long_grid_gives_a_good_plan_with_a_bound_in_its_time() -> None:
    problem = months()
    begin = time.process_time()
    GridModel(problem)
    assert time.process_time() - begin < 1.5
    begin = time.monotonic()
    plan = solve(problem, time_limit=1.5)
    assert time.monotonic() - begin < 20  # a search to the end takes far longer
    assert plan.status == "feasible" and plan.gap is not None and plan.gap < 0.4
    assert not list(violations(problem, plan.starts))
    begin = time.process_time()
    assert len(reasons(problem, plan.starts)) == 60
    assert time.process_time() - begin < 1.0


@pytest.mark.parametrize("objective", ["value", "speed"])
@pytest.mark.parametrize("seconds", [0.0, 0.5])
def test_a_stop_is_heard_at_once_on_a_long_grid(objective: Objective, seconds: float) -> None:
    problem = months() if objective == "value" else project(120)
    asked: list[float] = []

    def after(limit: float) -> Callable[[], bool]:
        begin = time.monotonic()

        def stop() -> bool:
            if time.monotonic() - begin < limit:
                return False
            asked.append(time.monotonic())
            return True
        return stop

    plan = solve(problem, objective=objective, time_limit=60, should_stop=after(seconds))
    assert time.monotonic() - asked[0] < 10  # 0.05 s on a machine that does nothing else, of 60
    assert plan.status == ("feasible" if plan.starts else "cancelled")
