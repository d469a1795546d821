"""The Gantt chart as a value: lanes, months, people, closed days, today, reasons, and limits that no longer hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date

import pytest

from tests.rooms import Room
from tests.workshop.test_gantt import add, plan, reasons, settle, show, thing
from workshop import commands as c
from workshop.insight.analysis import analyse
from workshop.model.initiative import Effort, Lag
from workshop.model.planning import Closure, Planning, Role
from workshop.model.score import Cell
from workshop.roadmap.build import make_plan
from workshop.roadmap.gantt import LANE_KINDS, GanttShow, gantt_rows
from workshop.roadmap.ganttvalues import AxisGroup, RoleLoad


@pytest.fixture
def room(tmp_path) -> Iterator[Room]:
    made = Room(tmp_path / "day.pentatone")
    yield made
    made.store.close()


def limits(room: Room, **planning) -> None:
    room.do(c.SetPlanning(dataclasses.replace(Planning(), **planning)))


def lanes(found: GanttShow) -> list[tuple[str, int, int, bool]]:
    return [(lane.id, lane.first, lane.rows, lane.heading) for lane in found.lanes]


def laid(room: Room, kind: str, starts: dict[str, int], **more) -> GanttShow:
    workshop = room.store.workshop
    return gantt_rows(workshop, analyse(workshop), plan(workshop, starts), kind, **more)


# Lanes ------------------------------------------------------------------------------------------------------------
def test_lanes_of_owners_keep_the_order_of_the_list(room):
    add(room, thing("a", owner="Wang"), thing("b"), thing("c", owner="Li"), thing("d", owner="Wang"))
    found = laid(room, "owner", {"a": 3, "b": 0, "c": 0, "d": 1})
    assert [bar.initiative for bar in found.bars] == ["d", "a", "c", "b"]
    assert lanes(found) == [("Wang", 0, 2, True), ("Li", 2, 1, True), ("", 3, 1, True)]
    assert found.lanes[0].name.in_("zh") == "Wang"


def test_lanes_of_elements_come_in_the_order_of_the_pack(room):
    pack = room.store.workshop.pack
    first, second = (e.id for e in pack.elements[:2])
    add(room, thing("a", element=second), thing("b", element=first), thing("c"))
    found = laid(room, "element", {"a": 0, "b": 1, "c": 0})
    assert [lane.id for lane in found.lanes] == [first, second, ""]
    assert found.lanes[0].name == pack.element(first).name


def test_horizons_follow_the_plan_and_not_the_wish(room):
    settle(room, horizon=8)
    add(room, thing("a", horizon="now"), thing("b"), thing("c"))
    assert [(lane.id, lane.first) for lane in laid(room, "horizon", {"a": 5, "b": 0, "c": 2}).lanes] == [
        ("now", 0), ("next", 1), ("later", 2)]


def test_a_capability_with_one_row_is_named_by_its_badge(room):
    add(room, thing("a"), thing("b"), thing("c", capability="2"))
    assert lanes(laid(room, "capability", {"a": 0, "b": 0, "c": 0})) == [("1", 0, 2, True), ("2", 2, 1, False)]


def test_a_single_lane_has_no_heading(room):
    add(room, thing("a"), thing("b"))
    assert [lane.heading for kind in LANE_KINDS for lane in laid(room, kind, {"a": 0, "b": 0}).lanes] == [False] * 5


# Time -------------------------------------------------------------------------------------------------------------
def test_months_stand_under_their_quarters(room):
    settle(room, start="2027Q4", horizon=2)
    limits(room, unit="month")
    add(room, thing("a", duration=2, cost=50))
    found = laid(room, "capability", {"a": 3})
    assert found.labels == ("10", "11", "12", "1", "2", "3") and found.periods[3] == "28-01"
    assert found.axis == (AxisGroup("27Q4", 0, 3), AxisGroup("28Q1", 3, 6))
    assert [s.cost for s in found.spend] == [0, 0, 0, 25, 25, 0]
    assert found.horizon == 6 and found.quarters == 1


def test_today_is_a_place_or_nothing(room):
    settle(room, start="2027Q1", horizon=2)
    add(room, thing("a"))
    assert laid(room, "capability", {"a": 0}, today=date(2027, 5, 16)).today == pytest.approx(1.5, abs=0.01)
    assert laid(room, "capability", {"a": 0}, today=date(2027, 7, 2)).today is None
    assert laid(room, "capability", {"a": 0}).today is None


def test_closed_days_are_cut_at_the_edges_of_the_chart(room):
    settle(room, start="2027Q1", horizon=1)
    limits(room, holidays=False, closures=(Closure("Stocktaking", "2026-12-20", "2027-01-31"),
                                           Closure("Gone", "2028-01-01", "2028-01-02")))
    add(room, thing("a"))
    one, = laid(room, "capability", {"a": 0}).closed
    assert (one.name, one.begin) == ("Stocktaking", 0.0) and one.end == pytest.approx(1 / 3)
    limits(room)
    assert [closed.name for closed in laid(room, "capability", {"a": 0}).closed] == ["spring"]


# Money and people -------------------------------------------------------------------------------------------------
def test_load_of_roles_against_what_there_is(room):
    settle(room, horizon=4)
    limits(room, holidays=False, roles=(Role("it", "Architect", (1.0,)), Role("qa", "Tester"), Role("no", "Nobody")))
    add(room, thing("a", duration=2, efforts=(Effort("it", 3.0), Effort("qa", 1.0))))
    found = laid(room, "capability", {"a": 1})
    it, qa = found.loads
    assert (it.used, it.available) == ((0, 15, 15, 0), (30,) * 4)
    assert it.share(1) == 0.5 and it.peak == 0.5
    assert (qa.used, qa.available, qa.share(1)) == ((0, 5, 5, 0), None, None)
    assert found.fullest() == it


def test_nobody_there_is_more_than_full():
    assert RoleLoad("r", "R", (10, 0), (0, 0)).share(0) == 2.0
    assert RoleLoad("r", "R", (10, 0), (0, 0)).share(1) == 0.0


def test_budgets_of_their_own_and_the_money_in_all(room):
    settle(room, horizon=3)
    limits(room, budgets=(100, 50), total=160)
    add(room, thing("a", cost=75))
    found = laid(room, "capability", {"a": 1})
    assert found.budgets == (100, 50, 50) and found.budget == 0 and found.money == 160
    assert found.spend[1].share == 1.5


# Reasons and limits -----------------------------------------------------------------------------------------------
def test_every_bar_names_what_holds_it_in_words(room):
    settle(room, horizon=6, budget=100)
    limits(room, holidays=False, roles=(Role("it", "Architect", (1.0,)),))
    room.vote("alpha", "1", "111")
    add(room, thing("a", cost=10, efforts=(Effort("it", 3.0),)), thing("b", cost=10, efforts=(Effort("it", 3.0),)),
        thing("c", cost=10, predecessors=("b",), lags=(Lag("b", 1),)), thing("d", cost=10, earliest=2),
        thing("e", cost=10, pin=3))
    found = laid(room, "capability", {"a": 0, "b": 1, "c": 3, "d": 2, "e": 3})
    why = {bar.initiative: bar.why for bar in found.bars}
    assert why["a"].cause == "first"
    assert (why["b"].cause, why["b"].what, why["b"].period) == ("people", "Architect", 0)
    assert (why["c"].cause, why["c"].what) == ("predecessor", "B")
    assert (why["d"].cause, why["d"].period) == ("earliest", 2)
    assert {bar.initiative: bar.pinned for bar in found.bars} == {"a": False, "b": False, "c": False, "d": False,
                                                                  "e": True}
    assert found.chain.tasks == ("a", "b", "c")
    assert [link.lag for link in found.links] == [1] and not found.links[0].broken


def test_a_plan_that_breaks_a_limit_is_not_fresh_and_says_which(room):
    settle(room, horizon=4, budget=100)
    add(room, thing("a", cost=80), thing("b", cost=80))
    kept = show(room.store.workshop, {"a": 0, "b": 0})
    assert not kept.fresh and [(b.kind, b.period) for b in kept.broken] == [("budget", 0)]
    assert not any(bar.off for bar in kept.bars)
    fine = show(room.store.workshop, {"a": 0, "b": 1})
    assert fine.fresh and fine.broken == ()


def test_a_bar_that_breaks_a_limit_itself_is_marked(room):
    settle(room, horizon=4)
    add(room, thing("a", duration=2), thing("b", predecessors=("a",)))
    found = show(room.store.workshop, {"a": 0, "b": 1})
    assert [(b.kind, b.what) for b in found.broken] == [("predecessor_late", "B")]
    assert [bar.off for bar in found.bars] == [False, True] and found.links[0].broken


def test_left_out_for_what_the_group_decided(room):
    settle(room, horizon=2)
    limits(room, holidays=False, roles=(Role("it", "Architect", (1.0,)),))
    room.vote("alpha", "1", "111")
    add(room, thing("in", lifts=(), cost=0, either="one", must=True), thing("out", either="one"),
        thing("barred", barred=True), thing("gone", status="dropped"), thing("big", efforts=(Effort("it", 9.0),)))
    workshop = room.store.workshop
    analysis = analyse(workshop)
    found = gantt_rows(workshop, analysis, make_plan(workshop, analysis, time_limit=5))
    assert reasons(found) == {"out": "choice", "barred": "barred", "gone": "closed", "big": "people"}
    details = {out.initiative: out.detail for out in found.left_out}
    assert details["out"] == "In" and details["big"] == "Architect"
    assert Cell("alpha", "1") in analysis.current


def test_the_gap_of_a_cheapest_plan_is_measured_from_below(room):
    workshop = add(room, thing("a"))
    kept = dataclasses.replace(plan(workshop, {"a": 0}, status="feasible", objective=100.0, bound=80.0), kind="cost")
    assert gantt_rows(workshop, analyse(workshop), kept).gap == pytest.approx(0.2)
