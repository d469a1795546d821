"""What comes along from the client's earlier workshop as still to be done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plans import WORKSHOP
from workshop.errors import Refused
from workshop.lasttime import last_time_of, open_actions
from workshop.model.initiative import Initiative, PlanEntry, RoadmapPlan
from workshop.model.planning import OldAction

PLAN = RoadmapPlan("optimal", 1.0, 1.0, (PlanEntry("late", 4), PlanEntry("soon", 0), PlanEntry("over", 0)), ("out",),
                   "x")
BEFORE = replace(WORKSHOP, uid="before", last_time=None, plan=PLAN, initiatives=(
    Initiative("out", "Left out"), Initiative("late", "Late", owner="Ann", duration=2, first_step="ask the shops"),
    Initiative("over", "Over", status="done"), Initiative("gone", "Gone", status="dropped"),
    Initiative("barred", "Barred", barred=True), Initiative("soon", "Soon", status="running")))


def test_open_ones_come_by_their_end_and_those_without_a_date_last() -> None:
    assert open_actions(BEFORE) == (
        OldAction("soon", "Soon", due="2027Q1"), OldAction("late", "Late", "Ann", "2028Q2", "ask the shops"),
        OldAction("out", "Left out"))
    assert [a.due for a in open_actions(replace(BEFORE, plan=None))] == ["", "", ""]


def test_a_month_is_named_as_a_month() -> None:
    months = replace(BEFORE, planning=replace(BEFORE.planning, unit="month"))
    assert [a.due for a in open_actions(months)] == ["2027-01", "2027-06", ""]


def test_actions_are_enough_to_come_along_and_nothing_at_all_is_refused() -> None:
    last = last_time_of(BEFORE, WORKSHOP)
    assert last.levels == () and len(last.actions) == 3
    with pytest.raises(Refused, match="last_empty"):
        last_time_of(replace(BEFORE, initiatives=(Initiative("over", "Over", status="done"),), plan=None), WORKSHOP)
