"""The roadmap as a value: rows, links that stay readable, spending, and why something is left out."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator

import pytest

from tests.rooms import Room
from workshop import commands as c
from workshop.insight.analysis import analyse
from workshop.model.initiative import Initiative, Lift, PlanEntry, RoadmapPlan
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.roadmap.build import fingerprint, make_plan
from workshop.roadmap.gantt import GanttBar, GanttShow, earliest_end, gantt_rows, link_rows, misfits


@pytest.fixture
def room(tmp_path) -> Iterator[Room]:
    made = Room(tmp_path / "day.pentatone")
    yield made
    made.store.close()


def thing(name: str, **what) -> Initiative:
    values = {"title": name.title(), "capability": "1", "lifts": (Lift(Cell("alpha", "1"), 1, 3),), "cost": 100}
    return Initiative(name, **(values | what))


def add(room: Room, *initiatives: Initiative) -> Workshop:
    room.do(*(c.AddInitiative(i) for i in initiatives))
    return room.store.workshop


def settle(room: Room, **settings) -> None:
    room.do(c.ChangeSettings(dataclasses.replace(room.store.workshop.settings, **settings)))


def plan(workshop: Workshop, starts: dict[str, int], status: str = "optimal", **values) -> RoadmapPlan:
    out = tuple(i.id for i in workshop.initiatives if i.id not in starts)
    mark = fingerprint(workshop, analyse(workshop))
    numbers = {"objective": 1.0, "bound": 1.0, "made_for": mark} | values
    return RoadmapPlan(status, entries=tuple(PlanEntry(*e) for e in starts.items()), left_out=out, **numbers)


def show(workshop: Workshop, starts: dict[str, int], **values) -> GanttShow:
    return gantt_rows(workshop, analyse(workshop), plan(workshop, starts, **values))


def test_rows_go_by_capability_then_start_then_list(room):
    workshop = add(room, thing("d", capability=""), thing("c", capability="2"), thing("b"), thing("a"),
                   thing("e", capability="2"))
    found = show(workshop, {"a": 1, "b": 0, "c": 2, "d": 0, "e": 2})
    assert [bar.initiative for bar in found.bars] == ["b", "a", "c", "e", "d"]
    assert found.bars[-1].colour == "" and found.bars[0].colour == workshop.pack.item("1").colour
    assert found.row_of("c") == 2 and found.row_of("nobody") is None


def test_bars_carry_time_money_and_their_share_of_the_gap(room):
    room.vote("alpha", "1", "111")
    workshop = add(room, thing("big", lifts=(Lift(Cell("alpha", "1"), 1, 5),), duration=3),
                   thing("small", lifts=(Lift(Cell("alpha", "1"), 1, 2),)), thing("none", lifts=()))
    found = show(workshop, {"big": 2, "small": 0, "none": 0})
    bars = {bar.initiative: bar for bar in found.bars}
    assert (bars["big"].start, bars["big"].end) == (2, 5)
    assert bars["big"].share == pytest.approx(0.8) and bars["small"].share == pytest.approx(0.2)
    assert [bars[n].marks for n in ("big", "small", "none")] == [5, 1, 0]
    assert found.cost == 300


def test_periods_cover_the_horizon_and_every_bar(room):
    settle(room, start="2027Q3", horizon=2)
    workshop = add(room, thing("long", duration=4))
    found = show(workshop, {"long": 1})
    assert found.periods == ("27Q3", "27Q4", "28Q1", "28Q2", "28Q3")
    assert found.horizon == 2


def test_spending_is_counted_by_quarter_against_the_budget(room):
    settle(room, budget=100, horizon=4)
    workshop = add(room, thing("a", cost=150, duration=2), thing("b", cost=25))
    found = show(workshop, {"a": 0, "b": 1})
    assert [s.cost for s in found.spend] == [75, 100, 0, 0]
    assert [s.share for s in found.spend] == [0.75, 1.0, 0.0, 0.0]
    settle(room, budget=0)
    assert {s.share for s in show(room.store.workshop, {"a": 0}).spend} == {None}


def test_fresh_until_something_it_depends_on_changes(room):
    workshop = add(room, thing("a"))
    kept = plan(workshop, {"a": 0})
    assert gantt_rows(workshop, analyse(workshop), kept).fresh
    room.do(c.EditInitiative(thing("a", cost=200)))
    workshop = room.store.workshop
    assert not gantt_rows(workshop, analyse(workshop), kept).fresh


def test_levels_before_and_after(room):
    room.vote("alpha", "1", "111")
    workshop = add(room, thing("a"))
    found = show(workshop, {"a": 0})
    assert found.now == 1.0 and found.after == 3.0
    assert show(workshop, {}).after == 1.0


@pytest.mark.parametrize(("status", "objective", "bound", "gap"),
                         [("optimal", 5, 10, 0), ("feasible", 9, 10, 0.1), ("feasible", 0, 0, 0)])
def test_how_far_from_the_best(room, status, objective, bound, gap):
    workshop = add(room, thing("a"))
    assert show(workshop, {"a": 0}, status=status, objective=objective, bound=bound).gap == pytest.approx(gap)


# Links ----------------------------------------------------------------------------------------------------------
def bar(name: str, start: int, end: int) -> GanttBar:
    return GanttBar(name, name, "", "", "", "", start, end, 0, 1, 0.1, False)


def test_a_link_runs_where_it_cuts_no_bar():
    bars = [bar("a", 0, 1), bar("wall", 0, 3), bar("b", 4, 5)]
    link, = link_rows(bars, {"b": ("a",)})
    # Quarter lines 1 and 2 lie inside the wall, 3 is free.
    assert (link.before, link.after, link.line, link.broken) == (0, 2, 3, False)


def test_straight_down_when_nothing_is_between():
    link, = link_rows([bar("a", 0, 2), bar("b", 4, 5)], {"b": ("a",)})
    assert link.line == 2


def test_a_start_before_the_end_is_broken():
    link, = link_rows([bar("a", 0, 4), bar("b", 2, 5)], {"b": ("a",)})
    assert link.broken and link.line == 4


def test_predecessors_outside_the_plan_have_no_link():
    assert link_rows([bar("b", 0, 1)], {"b": ("gone",)}) == ()


@pytest.mark.parametrize("seed", range(20))
def test_lines_of_different_bars_never_lie_on_each_other(seed):
    rng = random.Random(seed)
    starts = [rng.randrange(8) for _ in range(20)]
    bars = [bar(f"b{n}", start, start + rng.randint(1, 4)) for n, start in enumerate(starts)]
    after = {b.initiative: tuple(p.initiative for p in rng.sample(bars, 3) if p.end <= b.start) for b in bars}
    links = link_rows(bars, after)
    assert links
    for one in links:
        assert bars[one.before].end <= one.line <= bars[one.after].start
        for other in links:
            if other.before != one.before and other.line == one.line and other.track == one.track:
                a, b = sorted((one.before, one.after)), sorted((other.before, other.after))
                assert a[1] < b[0] or b[1] < a[0]


# Left out -------------------------------------------------------------------------------------------------------
def reasons(found: GanttShow) -> dict[str, str]:
    return {out.initiative: out.reason for out in found.left_out}


def test_reasons_of_a_real_plan(room):
    settle(room, budget=100, horizon=4)
    room.vote("alpha", "1", "111")
    workshop = add(room, thing("first", cost=300, duration=3, lifts=(Lift(Cell("alpha", "1"), 1, 5),)),
                   thing("long", duration=5), thing("dear", cost=500), thing("behind", predecessors=("long",)),
                   thing("empty", lifts=(), cost=120, duration=2),
                   thing("second", lifts=(Lift(Cell("alpha", "1"), 1, 2),), cost=120, duration=2))
    analysis = analyse(workshop)
    found = gantt_rows(workshop, analysis, make_plan(workshop, analysis, time_limit=5))
    assert [b.initiative for b in found.bars] == ["first"]
    assert reasons(found) == {"long": "horizon", "dear": "costly", "behind": "waits", "empty": "no_value",
                              "second": "budget"}
    assert next(o.detail for o in found.left_out if o.initiative == "behind") == "Long"


def test_what_came_later_is_called_new(room):
    workshop = add(room, thing("a"))
    kept = plan(workshop, {"a": 0})
    workshop = add(room, thing("b"))
    assert reasons(gantt_rows(workshop, analyse(workshop), kept)) == {"b": "new"}


def test_nothing_fits(room):
    settle(room, horizon=2)
    workshop = add(room, thing("a", must=True, duration=3), thing("b"))
    analysis = analyse(workshop)
    found = make_plan(workshop, analysis, time_limit=5)
    assert found.status == "infeasible"
    assert reasons(gantt_rows(workshop, analysis, found)) == {"a": "nothing_fits", "b": "nothing_fits"}


def test_misfits_name_what_cannot_fit_alone(room):
    settle(room, horizon=3, budget=100)
    workshop = add(room, thing("base", duration=2), thing("top", duration=2, must=True, predecessors=("base",)),
                   thing("dear", cost=400, must=True), thing("free", cost=999))
    assert [(m.initiative, m.reason) for m in misfits(workshop)] == [("top", "horizon"), ("dear", "costly")]
    assert earliest_end(workshop, workshop.initiative("top")) == 4


def test_no_misfit_when_only_the_sum_is_too_much(room):
    settle(room, horizon=1, budget=100)
    workshop = add(room, thing("a", must=True), thing("b", must=True))
    assert make_plan(workshop, analyse(workshop), time_limit=5).status == "infeasible"
    assert misfits(workshop) == ()
