"""Planning again for drawn values: shares, percentiles, speed, and a stop in the middle."""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.roadmap.small_problems import best_plan, problems
from workshop.roadmap.check import violations, worth
from workshop.roadmap.problem import Link, Problem, Task
from workshop.roadmap.robust import Firmness, Values, robustness
from workshop.roadmap.solve import solve

PAIR = Problem(4, (Task("a", 2, (3, 3), value=(5, 4, 3)), Task("b", 2, (3, 3), value=(4, 3, 2)),
                   Task("c", 3, (3, 3, 3), value=(1, 1))), budget=(3,) * 4)


def test_shares_and_percentiles_count_the_finished_draws() -> None:
    one: Values = {}
    other: Values = {"b": (9, 7, 5)}
    third: Values = {"c": (50, 40)}
    told: list[tuple[int, int]] = []
    found = robustness(PAIR, [one, other, other, third], progress=lambda *now: told.append(now))
    assert (found.draws, found.unproven, found.failed) == (4, 0, 0)
    assert found.plans == ({"a": 0, "b": 2}, {"b": 0, "a": 2}, {"b": 0, "a": 2}, {"c": 0})
    assert found.of("a") == Firmness("a", 0.75, 4 / 3, 0, 2, 2)
    assert found.of("b") == Firmness("b", 0.75, 2 / 3, 0, 0, 2)
    assert found.of("c") == Firmness("c", 0.25, 0.0, 0, 0, 0)
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    with pytest.raises(KeyError):
        found.of("x")


def test_what_no_draw_chooses_and_draws_without_any_plan() -> None:
    none = robustness(PAIR, [{"c": (None,)}, {}])
    assert none.of("c") == Firmness("c", 0.0, None, None, None, None)
    impossible = robustness(Problem(1, (Task("a", 1, value=(1,), must=True),)), [{"a": (None,)}, {"a": (3,)}])
    assert (impossible.draws, impossible.failed, impossible.of("a").share) == (1, 1, 1.0)
    empty = robustness(PAIR, [])
    assert (empty.draws, empty.of("a").share) == (0, 0.0)


def test_each_draw_is_planned_as_if_it_were_alone() -> None:
    @settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(problems(), st.integers(0, 10**6))
    def compare(problem: Problem, seed: int) -> None:
        random = Random(seed)
        free = replace(problem, least=0)
        draws = [{t.id: tuple(random.randint(0, 4) for _ in range(problem.horizon)) for t in problem.tasks}
                 for _ in range(3)]
        found = robustness(problem, draws, kept=solve(problem).starts)
        drawn = [replace(free, tasks=tuple(replace(t, value=draw[t.id]) for t in free.tasks)) for draw in draws]
        best = [plan for one in drawn if (plan := best_plan(one, "value")) is not None]
        assert (found.draws, found.failed, found.unproven) == (len(best), len(draws) - len(best), 0)
        if len(best) == len(drawn):
            for one, expected, made in zip(drawn, best, found.plans, strict=True):
                assert not list(violations(one, made))
                assert worth(one, made) == worth(one, expected)

    compare()


def many() -> tuple[Problem, list[Values]]:
    """Return 20 tasks in 8 periods and draws of their values."""
    random = Random(3)
    tasks = []
    for n in range(20):
        duration = random.randint(1, 4)
        tasks.append(Task(f"t{n}", duration, (random.randint(50, 400),) * duration,
                          {role: random.randint(5, 20) for role in ("it", "ops") if random.random() < 0.6},
                          tuple((8 - duration - s) * 1000 for s in range(9 - duration)),
                          after=(Link(f"t{random.randrange(n)}"),) if n and random.random() < 0.4 else ()))
    problem = Problem(8, tuple(tasks), (900,) * 8, 5000, {"it": (40,) * 8, "ops": (40,) * 8})
    draws: list[Values] = []
    for _ in range(30):
        weights = {t.id: random.uniform(0.2, 2.0) for t in tasks}
        draws.append({t.id: tuple(round(weights[t.id] * (v or 0)) for v in t.value) for t in tasks})
    return problem, draws


def test_a_real_roadmap_is_drawn_quickly_and_equal_draws_are_planned_once() -> None:
    problem, draws = many()
    kept = solve(problem).starts
    begin = time.process_time()
    found = robustness(problem, draws, kept=kept)
    spent = time.process_time() - begin
    assert (found.draws, found.unproven) == (30, 0) and spent < 4.5
    assert any(0 < task.share < 1 for task in found.tasks)
    begin = time.process_time()
    again = robustness(problem, [draws[0]] * 2000, kept=kept)
    assert again.draws == 2000 and time.process_time() - begin < spent / 2 + 1
    assert again.plans[0] == again.plans[-1] == found.plans[0]
    assert robustness(problem, draws[:5], kept=kept).plans == found.plans[:5]


def test_a_stop_returns_what_was_finished() -> None:
    problem, draws = many()
    done: list[int] = []
    found = robustness(problem, draws, progress=lambda at, _: done.append(at), should_stop=lambda: len(done) >= 7)
    assert found.draws == 7
    assert robustness(problem, iter(draws), should_stop=lambda: True).draws == 0
    assert robustness(problem, iter(draws[:2]), total=9, progress=lambda *now: done.append(now[1])).draws == 2
    assert done[-1] == 9
