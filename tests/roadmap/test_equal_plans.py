"""Where several plans are equally good one of them is the plan, whatever the seed; the order of the list decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from workshop.roadmap.goals import Objective, stages
from workshop.roadmap.intervals import IntervalModel
from workshop.roadmap.problem import Choice, Problem, Task
from workshop.roadmap.search import Found, search
from workshop.roadmap.solve import solve

TWINS = Problem(4, tuple(Task(name, 1, (1,), {"it": 1}, value=(5, 5, 5, 5)) for name in "abcd"),
                capacity={"it": (1, 1, 1, 1)}, choices=(Choice(("c", "d"), must=True),))


@pytest.mark.parametrize("objective", ["value", "speed", "cost"])
def test_of_equal_plans_one_is_the_plan(objective: Objective) -> None:
    found = solve(replace(TWINS, least=15), objective=objective)
    assert found.status == "optimal" and found.unique
    assert len(found.starts) == 3 and {name: found.starts[name] for name in "ab"} == {"a": 0, "b": 1}
    for seed in (2, 3):
        assert solve(replace(TWINS, least=15), objective=objective, seed=seed).starts == found.starts
    turned = solve(replace(TWINS, least=15, tasks=TWINS.tasks[::-1]), objective=objective)
    assert turned.unique and turned.starts["b"] < turned.starts["a"], "the order of the list decides"


def held(starts: Mapping[str, int | None], *asked: str) -> Found:
    """Hold tasks of an interval model, and return what is found with the places of some."""
    model = IntervalModel(TWINS)
    for name, start in starts.items():
        model.fix(name, start)
    goal = stages(TWINS, model, "speed")[0].expression
    return search(model, goal, 30.0, values=[model.place(name) for name in asked])


def test_what_is_held_stays_and_what_is_left_out_lies_behind_the_horizon() -> None:
    found = held({"c": None, "b": 3}, "b", "c", "d")
    assert found.status == "optimal" and found.starts is not None and "c" not in found.starts
    assert found.values[0] == 3 and found.values[1] > TWINS.horizon > found.values[2]
    assert held({"a": 1, "b": 1}).status == "infeasible"


def test_without_time_nothing_is_found() -> None:
    assert search(IntervalModel(TWINS), 0, 0.0).status == "unknown"
    assert search(IntervalModel(TWINS), 0, 9.0, should_stop=lambda: True).status == "cancelled"
