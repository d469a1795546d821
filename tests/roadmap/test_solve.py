"""The scheduler against brute force, its tie-break, its limits of time, and published instances."""

from __future__ import annotations

import json
import os
import time
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from random import Random

import pytest

from tests.benchmarks.psplib import known_makespans, read_sm
from tests.benchmarks.roadmap_reference import problem_of
from workshop.roadmap.check import makespan, violations, worth
from workshop.roadmap.problem import Link, Problem, Task
from workshop.roadmap.solve import Objective, Plan, solve

ROOT = Path(__file__).resolve().parents[2]
SEEDS = range(60)


def reference() -> Path:
    """Return the folder of the published instances, or skip."""
    found = Path(os.environ.get("PENTATONE_REFERENCE", ROOT.parent / "shared" / "reference"))
    if not (found / "psplib").is_dir():
        pytest.skip(f"no reference instances in {found}; set PENTATONE_REFERENCE to their folder")
    return found / "psplib"


@cache
def small(seed: int) -> Problem:
    """A random problem of up to 5 tasks and 5 periods, with few different numbers so that ties are common."""
    random = Random(seed)
    horizon = random.randint(2, 5)
    tasks = []
    for number in range(random.randint(1, 5)):
        duration = random.randint(1, 3)
        value = tuple(None if random.random() < 0.1 else random.randint(0, 3) for _ in range(horizon))
        tasks.append(Task(
            f"t{number}", duration, tuple(random.randint(0, 3) for _ in range(duration)),
            {"dev": random.randint(0, 2)} if random.random() < 0.5 else {},
            value if random.random() < 0.8 else (), earliest=random.choice((0, 0, 0, 1)),
            latest=random.choice((None, None, 2)), must=random.random() < 0.15,
            after=tuple(Link(f"t{before}", random.choice((0, 0, 1))) for before in range(number)
                        if random.random() < 0.25)))
    budget = tuple(random.randint(2, 5) for _ in range(horizon)) if random.random() < 0.8 else None
    return Problem(horizon, tuple(tasks), budget, random.choice((None, 8)),
                   {"dev": tuple(random.randint(1, 3) for _ in range(horizon))})


def exhaust(problem: Problem, objective: Objective) -> dict[str, int] | None:
    """Return the one best schedule by trying all of them; None when none is allowed."""
    names, count = [task.id for task in problem.tasks], len(problem.tasks)
    out = problem.horizon + 1
    best: tuple[tuple[int, ...], dict[str, int]] | None = None
    for places in product((*range(problem.horizon), out), repeat=count):
        starts = {name: at for name, at in zip(names, places, strict=True) if at != out}
        if any(violations(problem, starts, all_done=objective == "speed")):
            continue
        score = worth(problem, starts) if objective == "value" else -makespan(problem, starts)
        late = sum((2 * count - names.index(name)) * at for name, at in starts.items())
        key = (-score, -len(starts), late, *places)
        if best is None or key < best[0]:
            best = key, starts
    return None if best is None else best[1]


@pytest.mark.parametrize("objective", ["value", "speed"])
def test_small_problems_give_exactly_the_plan_of_brute_force(objective: Objective) -> None:
    planned = 0
    for seed in SEEDS:
        problem = small(seed)
        expected, plan = exhaust(problem, objective), solve(problem, objective=objective, time_limit=20)
        if expected is None:
            assert (plan.status, plan.objective, plan.starts) == ("infeasible", None, {}), seed
            continue
        planned += 1
        assert (plan.status, plan.unique, plan.gap) == ("optimal", True, 0), seed
        assert plan.starts == expected, seed
        assert plan.left_out == tuple(t.id for t in problem.tasks if t.id not in expected), seed
        score = worth if objective == "value" else makespan
        assert plan.objective == plan.bound == score(problem, expected), seed
    assert planned > 10


@pytest.mark.parametrize("objective", ["value", "speed"])
def test_two_workers_and_another_seed_give_the_same_plan(objective: Objective) -> None:
    for number in range(0, 60, 4):
        first = solve(small(number), objective=objective, time_limit=20)
        second = solve(small(number), objective=objective, time_limit=20, workers=2, seed=7)
        assert (first.status, first.objective, first.starts) == (second.status, second.objective, second.starts)


def test_plans_equal_in_everything_are_told_apart_by_the_list() -> None:
    # Only A with D and B with C fit into one period, and both orders cost the same weighted delay.
    tasks = tuple(Task(name, 1, (cost,), value=(1, 1)) for name, cost in zip("ABCD", (3, 2, 2, 1), strict=True))
    for workers in (1, 2):
        plan = solve(Problem(2, tasks, (4, 4)), workers=workers)
        assert plan.starts == {"A": 0, "B": 1, "C": 1, "D": 0}
        assert plan.unique


def test_values_too_large_for_one_search_are_still_ranked_before_the_tie_break() -> None:
    problem = small(3)
    factor = 10**15
    large = replace(problem, tasks=tuple(
        replace(t, value=tuple(None if v is None else v * factor for v in t.value)) for t in problem.tasks))
    plan, plain = solve(large), solve(problem)
    assert plain.objective is not None and plain.objective > 0
    assert (plan.starts, plan.unique, plan.objective) == (plain.starts, True, plain.objective * factor)


def test_no_tasks_no_work() -> None:
    plan = solve(Problem(4, ()))
    assert (plan.status, plan.objective, plan.bound, plan.starts, plan.left_out) == ("optimal", 0, 0, {}, ())


def test_a_task_longer_than_the_horizon_is_left_out_and_so_is_what_waits_for_it() -> None:
    problem = Problem(3, (Task("long", 4), Task("next", 1, value=(9, 9, 9), after=(Link("long"),)), Task("own", 2)))
    plan = solve(problem)
    assert (plan.status, plan.starts, plan.left_out) == ("optimal", {"own": 0}, ("long", "next"))
    assert solve(problem, objective="speed").status == "infeasible"


def test_what_must_be_done_but_cannot_makes_it_infeasible() -> None:
    both = (Task("a", 1, (3,), must=True), Task("b", 1, (3,), must=True))
    assert solve(Problem(1, both, (5,))).status == "infeasible"
    assert solve(Problem(2, both, (5, 5), total_budget=5)).status == "infeasible"
    assert solve(Problem(2, both, (5, 5))).starts == {"a": 0, "b": 1}
    assert solve(Problem(2, both, (2, 2))).status == "infeasible"


def test_flaws_are_refused() -> None:
    with pytest.raises(ValueError, match="cycle a b"):
        solve(Problem(3, (Task("a", 1, after=(Link("b"),)), Task("b", 1, after=(Link("a"),)))))
    with pytest.raises(ValueError, match="unknown_predecessor a x"):
        solve(Problem(3, (Task("a", 1, after=(Link("x"),)),)))


def hard(count: int = 60) -> Problem:
    """A selection that takes far longer than a test may."""
    random, horizon = Random(4), 30
    tasks = tuple(Task(f"t{n}", 2 + n % 3, (random.randint(3, 9),) * (2 + n % 3),
                       {role: random.randint(0, 6) for role in "abc"},
                       tuple((horizon - s) * random.randint(20, 30) for s in range(horizon)))
                  for n in range(count))
    return Problem(horizon, tasks, (30,) * horizon, capacity={role: (14,) * horizon for role in "abc"})


def check_unproven(problem: Problem, plan: Plan) -> None:
    assert plan.status == "feasible" and not plan.unique
    assert plan.objective is not None and plan.bound is not None and plan.objective < plan.bound
    assert plan.gap is not None and 0 < plan.gap < 1
    assert plan.objective == worth(problem, plan.starts)
    assert not list(violations(problem, plan.starts))


def test_the_time_limit_gives_a_plan_with_a_bound_and_tells_progress() -> None:
    told: list[tuple[float, float, float]] = []
    problem = hard()
    begin = time.monotonic()
    plan = solve(problem, time_limit=1.5, progress=lambda *now: told.append(now))
    assert time.monotonic() - begin < 20  # a search to the end takes far longer
    check_unproven(problem, plan)
    values = [best for best, _, _ in told]
    assert values == sorted(values) and values[-1] == plan.objective
    assert all(bound >= values[-1] for _, bound, _ in told)
    assert [seconds for *_, seconds in told] == sorted(seconds for *_, seconds in told)


def test_without_any_time_there_is_still_a_plan() -> None:
    check_unproven(hard(), solve(hard(), time_limit=0.0))
    everything = tuple(replace(task, value=()) for task in hard().tasks)
    speed = solve(Problem(400, everything, (30,) * 400, capacity={role: (14,) * 400 for role in "abc"}),
                  objective="speed", time_limit=0.0)
    assert speed.status == "feasible" and speed.objective is not None and speed.bound is not None
    assert len(speed.starts) == 60 and speed.bound < speed.objective == max(
        start + 2 + int(name[1:]) % 3 for name, start in speed.starts.items())


def test_a_stop_is_obeyed_within_a_moment() -> None:
    problem = hard()
    begin = time.monotonic()
    plan = solve(problem, time_limit=60, should_stop=lambda: time.monotonic() - begin > 1.5)
    assert time.monotonic() - begin < 20  # a search to the end takes far longer
    check_unproven(problem, plan)


def test_a_stop_before_anything_was_found_is_cancelled() -> None:
    plan = solve(hard(), time_limit=60, should_stop=lambda: True)
    assert (plan.status, plan.objective, plan.starts, plan.left_out) == ("cancelled", None, {}, ())


def test_published_roadmaps_reach_their_proven_value() -> None:
    document = json.loads((reference() / "roadmap_reference.json").read_text(encoding="utf-8"))
    chosen = [i for i in document["instances"] if i["name"] in {"j305_6", "j3017_2", "j603_2"}]
    assert len(chosen) == 3
    for instance in chosen:
        problem = problem_of(instance)
        plan = solve(problem, time_limit=30)
        assert (plan.status, plan.objective, plan.unique) == ("optimal", instance["optimal_value"], True)
        assert not list(violations(problem, plan.starts))


@pytest.mark.parametrize("name", ["j3011_4", "j3019_8", "j3032_7"])
def test_published_projects_end_at_their_known_makespan(name: str) -> None:
    path = reference() / "j30" / f"{name}.sm"
    problem = read_sm(path)
    plan = solve(problem, objective="speed", time_limit=30)
    assert (plan.status, plan.objective) == ("optimal", known_makespans(path.parent)[name])
    assert not list(violations(problem, plan.starts, all_done=True))
