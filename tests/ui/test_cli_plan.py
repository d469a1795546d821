"""pentatone plan: what the schedule is made for, and for how long it is looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.rooms import Room
from tests.ui.command_line import Run
from ui import arguments
from workshop import commands as c
from workshop.model.initiative import PLAN_KINDS, Initiative, Lift
from workshop.model.score import Cell


@pytest.fixture
def room(tmp_path) -> Iterator[Room]:
    """Two initiatives, the dearer one worth little; the second is pinned late."""
    made = Room(tmp_path / "day.pentatone")
    made.do(c.AddInitiative(Initiative("i1", "First", cost=30, duration=2, lifts=(Lift(Cell("alpha", "1"), 1, 4),))),
            c.AddInitiative(Initiative("i2", "Second", cost=500, lifts=(Lift(Cell("alpha", "2"), 1, 2),), pin=5)))
    yield made
    made.store.close()


def test_the_objectives_are_those_of_the_model():
    assert arguments.OBJECTIVES == PLAN_KINDS


@pytest.mark.parametrize(("objective", "kind", "starts"), [
    ((), "own", {"i1": 0, "i2": 5}), (("--objective", "own"), "own", {"i1": 0, "i2": 5}),
    (("--objective", "value"), "value", {"i1": 0, "i2": 0}), (("--objective", "speed"), "speed", {"i1": 0, "i2": 0})])
def test_the_objective_decides(run: Run, room: Room, objective, kind, starts):
    found = run("plan", room.path, "--json", *objective).json
    assert found["kind"] == kind and found["status"] == "optimal"
    assert {row["id"]: row["start_index"] for row in found["initiatives"]} == starts


def test_the_cheapest_plan_leaves_out_what_it_can(run: Run, room: Room):
    room.do(c.SetPlanning(replace(room.store.workshop.planning, floor=0.5)))
    found = run("plan", room.path, "--json", "--objective", "cost", "--seconds", "5").json
    assert (found["kind"], found["objective"], found["bound"]) == ("cost", 30.0, 30.0)
    assert [row["id"] for row in found["left_out"]] == ["i2"]
    first = run("plan", room.path, "--objective", "cost").out.splitlines()[0]
    assert "costs" in first and "at least" in first
    assert "ends after 2 periods" in run("plan", room.path, "--objective", "speed").out
    assert "value" in run("plan", room.path).out.splitlines()[0]


@pytest.mark.parametrize("option", ["--seconds", "--time-limit"])
def test_both_names_of_the_limit_work(run: Run, room: Room, option):
    assert run("plan", room.path, option, "2", "--json").json["status"] == "optimal"
    assert run("plan", room.path, option, "0").code == 2


def test_another_objective_is_a_wrong_call(run: Run, room: Room):
    assert run("plan", room.path, "--objective", "fun").code == 2


def test_a_plan_of_another_kind_can_be_kept(run: Run, room: Room):
    room.store.close()
    assert run("plan", room.path, "--objective", "speed", "--keep").code == 0
    assert run("info", room.path, "--json").json["plan"] == "optimal"
