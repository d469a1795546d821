"""Other views of a plan as values: now-next-later, portfolio, maturity, money and people, and places for words."""

from __future__ import annotations

import dataclasses
import math
import random
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rooms import Room
from workshop import commands as c
from workshop.insight.analysis import analyse, projected
from workshop.model.initiative import Effort, Initiative, Lift, PlanEntry, RoadmapPlan
from workshop.model.planning import Closure, Role
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.roadmap.build import closure, problem_of
from workshop.roadmap.check import violations
from workshop.roadmap.views.common import marks, round_step, round_ticks
from workshop.roadmap.views.horizons import HorizonBoard, horizons
from workshop.roadmap.views.labels import Box, Disc, place_labels, spread
from workshop.roadmap.views.load import LoadPath, load_path
from workshop.roadmap.views.maturity import MaturityPath, maturity_path
from workshop.roadmap.views.portfolio import PER, Portfolio, iso_lines, portfolio

A1, B1, A2 = Cell("alpha", "1"), Cell("beta", "1"), Cell("alpha", "2")


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Path:
    """Three scored cells of the blank pack, eight quarters from 2027Q1."""
    made = Room(tmp_path_factory.mktemp("views") / "day.pentatone")
    made.do(c.ChangeSettings(dataclasses.replace(made.store.workshop.settings, start="2027Q1", horizon=8)))
    for element, item, votes in (("alpha", "1", "222"), ("beta", "1", "333"), ("alpha", "2", "111")):
        made.vote(element, item, votes)
    made.store.close()
    return made.path


@pytest.fixture
def room(template, tmp_path) -> Iterator[Room]:
    made = Room.copy_of(template, tmp_path / "day.pentatone")
    yield made
    made.store.close()


def add(room: Room, *initiatives: Initiative) -> Workshop:
    room.do(c.AddInitiatives(initiatives))
    return room.store.workshop


def work(name: str, to: int = 3, **what) -> Initiative:
    return Initiative(name, name.title(), **({"lifts": (Lift(A1, 2, to),), "capability": "1"} | what))


def limits(room: Room, **changes) -> Workshop:
    room.do(c.SetPlanning(dataclasses.replace(room.store.workshop.planning, **changes)))
    return room.store.workshop


def plan(workshop: Workshop, **starts: int) -> RoadmapPlan:
    out = tuple(i.id for i in workshop.initiatives if i.id not in starts)
    return RoadmapPlan("optimal", 1.0, 1.0, tuple(PlanEntry(*entry) for entry in starts.items()), out, "x")


# Now, next, later ------------------------------------------------------------------------------------------------
def board(workshop: Workshop, made: RoadmapPlan | None) -> HorizonBoard:
    return horizons(workshop, analyse(workshop), made)


def ids(cards) -> list[str]:
    return [card.initiative for card in cards]


def test_cards_lie_where_the_plan_starts_them(room):
    workshop = add(room, work("a"), work("b", 5), work("c"), work("d"), work("e", horizon="later"))
    found = board(workshop, plan(workshop, a=1, b=0, c=2, d=7))
    assert [column.horizon for column in found.columns] == ["now", "next", "later"]
    assert [column.periods for column in found.columns] == [
        ("27Q1", "27Q2"), ("27Q3", "27Q4"), ("28Q1", "28Q2", "28Q3", "28Q4")]
    assert [ids(column.planned) for column in found.columns] == [["b", "a"], ["c"], ["d"]]
    assert ids(found.columns[2].wished) == ["e"] and found.out == ()
    assert [(card.first, card.last) for card in found.columns[0].planned] == [("27Q1", "27Q1"), ("27Q2", "27Q2")]


def test_a_wish_the_plan_does_not_keep_is_marked(room):
    workshop = add(room, work("kept", horizon="now"), work("late", horizon="now"), work("out", horizon="next"),
                   work("free"), work("nowhere"))
    found = board(workshop, plan(workshop, kept=0, late=5, free=6))
    cards = {card.initiative: card for card in found.cards}
    assert {name for name, card in cards.items() if card.missed} == {"late", "out"} and found.missed == 2
    assert ids(found.columns[2].planned) == ["late", "free"]
    assert ids(found.columns[1].wished) == ["out"] and ids(found.out) == ["nowhere"]
    assert cards["late"].planned and not cards["out"].planned


def test_without_a_plan_wishes_alone_sort_the_cards(room):
    workshop = add(room, work("a", horizon="next"), work("b"), work("c", 5, horizon="next"))
    found = board(workshop, None)
    assert ids(found.columns[1].wished) == ["c", "a"] and ids(found.out) == ["b"]
    assert not found.made and found.missed == 0 and not any(card.planned for card in found.cards)


def test_what_is_done_or_dropped_is_off_the_board(room):
    workshop = add(room, work("a", status="done"), work("b", status="dropped"), work("c", status="running"))
    assert ids(board(workshop, None).cards) == ["c"]
    assert [p.initiative for p in portfolio(workshop, analyse(workshop), None).points] == ["c"]


def test_triangles_and_costs_are_those_of_the_plan(room):
    workshop = add(room, work("big", 5, cost=300), work("small", 3, cost=50), work("none", lifts=()),
                   work("outside", 5, lifts=(Lift(A1, 2, 5), Lift(A2, 1, 5)), cost=9))
    found = board(workshop, plan(workshop, big=0, small=1, none=1))
    assert {card.initiative: card.marks for card in found.cards} == {"big": 5, "small": 2, "none": 0, "outside": 5}
    assert found.columns[0].cost == 350
    shares = [card.share for card in found.cards]
    assert sum(shares) == pytest.approx(1.0) and min(shares) == 0


def test_a_plan_longer_than_the_horizon_keeps_its_periods(room):
    workshop = add(room, work("long", duration=4))
    card = board(workshop, plan(workshop, long=7)).columns[2].planned[0]
    assert (card.first, card.last) == ("28Q4", "29Q3")


def test_a_short_horizon_has_columns_without_periods(room):
    room.do(c.ChangeSettings(dataclasses.replace(room.store.workshop.settings, horizon=1)))
    found = board(add(room, work("a")), None)
    assert [column.periods for column in found.columns] == [("27Q1",), (), ()]


# The portfolio ---------------------------------------------------------------------------------------------------
def points(workshop: Workshop, made: RoadmapPlan | None = None) -> Portfolio:
    return portfolio(workshop, analyse(workshop), made)


def test_points_carry_what_they_close_and_what_they_take(room):
    room.do(c.SetPlanning(dataclasses.replace(room.store.workshop.planning, roles=(Role("it", "IT"),))))
    workshop = add(room, work("a", 5, cost=1000, effort=2.0, efforts=(Effort("it", 4.0),)), work("b", cost=500),
                   work("c", lifts=(), cost=0, capability=""))
    found = points(workshop, plan(workshop, a=0))
    analysis = analyse(workshop)
    assert [(p.initiative, p.value) for p in found.points] == [
        (i.id, pytest.approx(closure(workshop, analysis, i))) for i in workshop.initiatives]
    a, b, empty = found.points
    assert (a.taken("cost"), a.taken("effort")) == (1000, 6.0) and a.inside and not b.inside
    assert a.per("cost") == pytest.approx(a.value / 1000) and empty.per("cost") is None
    assert [found.size(p, "cost") for p in found.points] == [1.0, 0.0, 0.0], "beside the cost, size is person-months"
    assert [found.size(p, "effort") for p in found.points] == [1.0, 0.5, 0.0]
    assert [lane.capability for lane in found.lanes] == ["1"] and found.valued


def test_lines_of_equal_value_are_round_and_do_not_follow_the_points(room):
    workshop = add(room, work("a", 5, cost=1000), work("b", 3, cost=1900), work("c", 4, cost=700))
    found = points(workshop)
    lines = iso_lines(found, "cost")
    ratios = [p.per("cost") * PER["cost"] for p in found.points]
    assert lines and all(min(ratios) <= line <= max(ratios) for line in lines)
    for line in lines:
        assert line / 10 ** math.floor(math.log10(line)) == pytest.approx(1) or \
            round(line / 10 ** math.floor(math.log10(line)), 6) in (2, 5)
    more = points(add(room, work("d", 4, cost=1000)))
    assert iso_lines(more, "cost") == lines, "one more point between the others moves no line"
    assert iso_lines(found, "effort") == () and len(iso_lines(found, "cost", 1)) == 1


def test_points_between_two_round_values_have_both(room):
    workshop = add(room, work("a", 5, cost=1000, lifts=(Lift(A1, 2, 5),)))
    ratio = points(workshop).points[0].per("cost") * 1000
    low, high = iso_lines(points(workshop), "cost")
    assert low < ratio < high and ratio == pytest.approx(3.0)


# Maturity over time ----------------------------------------------------------------------------------------------
def path(workshop: Workshop, made: RoadmapPlan | None, **more) -> MaturityPath:
    return maturity_path(workshop, analyse(workshop), made, **more)


def test_levels_rise_at_the_end_of_what_lifts_them(room):
    workshop = add(room, work("a", 4, duration=2), work("b", lifts=(Lift(B1, 3, 5),)))
    found = path(workshop, plan(workshop, a=1, b=5))
    course = found.course("1")
    assert len(found.periods) == 8 and len(course.levels) == 9
    assert course.levels[:3] == (2.5, 2.5, 2.5), "nothing is finished while it still runs"
    assert course.levels[3:6] == (3.5, 3.5, 3.5) and course.levels[6:] == (4.5, 4.5, 4.5)
    assert [[f.initiative for f in each] for each in found.finished] == [[], [], ["a"], [], [], ["b"], [], []]


def test_lifts_of_one_cell_do_not_add(room):
    workshop = add(room, work("low", 3), work("high", 5), work("between", 4))
    found = path(workshop, plan(workshop, low=0, high=2, between=4))
    assert found.course("alpha").levels[0] == pytest.approx(1.5)
    level = [course_level for course_level in found.course("1").levels]
    assert level == [2.5, 3.0, 3.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0]


def test_the_end_is_the_projected_profile_of_the_plan(room):
    workshop = add(room, work("a", 4), work("b", lifts=(Lift(A2, 1, 4),), capability="2"), work("c", 5))
    made, analysis = plan(workshop, a=0, b=3), analyse(workshop)
    found, after = path(workshop, made), projected(workshop, analysis, {"a", "b"})
    assert found.overall.levels[0] == analysis.profile.overall.level
    assert found.overall.levels[-1] == after.overall.level
    assert {course.key: course.levels[-1] for course in found.elements} == {
        key: rollup.level for key, rollup in after.elements.items()}
    assert {course.key: course.levels[-1] for course in found.capabilities} == {
        key: rollup.level for key, rollup in after.capabilities.items()}


def test_targets_and_what_is_not_scored(room, tmp_path):
    room.do(c.SetTargets((c.TargetLevel(A1, 4), c.TargetLevel(B1, 5))))
    found = path(room.store.workshop, None)
    assert found.course("1").target == pytest.approx(4.5) and found.course("2").target is None
    assert found.course("nobody") is found.overall
    silent = Room(tmp_path / "silent.pentatone")
    silent.vote("alpha", "1", "333")
    quiet = path(silent.store.workshop, None)
    silent.store.close()
    assert quiet.course("alpha").known and quiet.course("1").known
    assert not quiet.course("2").known and set(quiet.course("beta").levels) == {None}


@pytest.mark.parametrize(("day", "place"), (
    (date(2027, 1, 1), 0.0), (date(2027, 4, 1), 1.0), (date(2026, 12, 31), None), (date(2029, 1, 1), None),
    (date(2027, 7, 1), 2.0), (None, None)))
def test_today_is_a_place_between_the_periods(room, day, place):
    assert path(room.store.workshop, None, today=day).today == place


def test_the_middle_of_a_quarter_is_half_way(room):
    assert path(room.store.workshop, None, today=date(2027, 5, 16)).today == pytest.approx(1 + 45 / 91)


# Money and people ------------------------------------------------------------------------------------------------
def load(workshop: Workshop, made: RoadmapPlan | None) -> LoadPath:
    return load_path(workshop, made)


def test_costs_stand_against_budgets_and_add_up(room):
    limits(room, budgets=(100, 60), total=280)
    workshop = add(room, work("a", cost=201, duration=2), work("b", cost=80))
    found = load(workshop, plan(workshop, a=0, b=1))
    cost, total = found.rows[0], found.rows[1]
    assert cost.used[:3] == (101, 180, 0) and cost.limit[:3] == (100, 60, 60)
    assert total.used[:3] == (101, 281, 281) and set(total.limit) == {280}
    assert [cost.over(p) for p in range(3)] == [True, True, False]
    assert found.over == 2 + 7
    assert [(s.initiative, s.amount) for s in cost.shares[1]] == [("a", 100), ("b", 80)]
    assert cost.most == 180


def test_all_of_the_budget_is_not_too_much(room):
    limits(room, budgets=(100, 99))
    workshop = add(room, work("a", cost=200, duration=2))
    found = load(workshop, plan(workshop, a=0))
    assert [found.rows[0].over(period) for period in range(2)] == [False, True]


def test_without_limits_nothing_is_over(room):
    workshop = add(room, work("a", cost=10 ** 6))
    found = load(workshop, plan(workshop, a=0))
    assert found.over == 0 and set(found.rows[0].limit) == {None} and found.total == 0


def test_people_are_counted_as_the_plan_counts_them(room):
    limits(room, roles=(Role("it", "IT", (1.0,)), Role("ops", "Stores")), holidays=False)
    workshop = add(room, work("a", efforts=(Effort("it", 4.0),), duration=3), work("b", efforts=(Effort("it", 2.0),)),
                   work("c", effort=1.0, duration=2, efforts=(Effort("ops", 1.0),)))
    made = plan(workshop, a=0, b=1, c=0)
    found = load(workshop, made)
    it, ops, nobody = found.rows[2:]
    assert it.used[:4] == (1.4, 3.4, 1.4, 0) and set(it.limit) == {3.0}
    assert ops.used[:3] == (0.5, 0.5, 0) and set(ops.limit) == {None} and ops.name == "Stores"
    assert nobody.kind == "anybody" and nobody.used[:3] == (0.5, 0.5, 0)
    broken = [v for v in violations(problem_of(workshop, analyse(workshop)), {"a": 0, "b": 1, "c": 0})]
    assert [(v.kind, v.what, v.period) for v in broken] == [("people", "it", 1)]
    assert [p for p in range(8) if it.over(p)] == [1], "what the checker calls broken is marked, and nothing else"


def test_closed_days_are_taken_off_and_named(room):
    limits(room, roles=(Role("it", "IT", (2.0,)),), holidays=True,
           closures=(Closure("Move", "2027-05-03", "2027-05-14"),))
    found = load(room.store.workshop, None)
    it = found.rows[2]
    assert found.closures[0] == ("spring",) and found.closures[1] == ("Move",) and found.closures[3] == ("national",)
    assert it.limit[2] == 6.0 and it.limit[0] < 6.0 and it.limit[1] < 6.0
    # 10 of the 65 weekdays of the quarter.
    assert it.limit[1] == math.floor(60 * 55 / 65) / 10


def test_no_row_for_effort_of_nobody_where_there_is_none(room):
    workshop = add(room, work("a"))
    assert [row.kind for row in load(workshop, plan(workshop, a=0)).rows] == ["cost", "total"]


def test_beyond_the_horizon_there_is_no_limit(room):
    limits(room, budgets=(10,))
    workshop = add(room, work("a", cost=100, duration=4))
    cost = load(workshop, plan(workshop, a=6)).rows[0]
    assert len(cost.used) == 10 and cost.limit[7:] == (10.0, None, None)


def test_what_was_removed_after_planning_takes_nothing(room):
    workshop = add(room, work("a", cost=100), work("b", cost=50))
    made = plan(workshop, a=0, b=0)
    room.do(c.RemoveInitiative("b"))
    assert load(room.store.workshop, made).rows[0].used[0] == 100


# Marks and round numbers -----------------------------------------------------------------------------------------
@pytest.mark.parametrize(("high", "most", "step"), ((5, 6, 1), (2600, 6, 500), (0.35, 6, 0.1), (61, 6, 20), (0, 6, 1)))
def test_round_steps(high, most, step):
    assert round_step(high, most) == pytest.approx(step)


@given(st.floats(1e-3, 1e6))
def test_ticks_reach_the_value_in_few_steps(high):
    ticks = round_ticks(high)
    assert ticks[0] == 0 and ticks[-1] >= high * (1 - 1e-9) and len(ticks) <= 8
    assert ticks[-2] < high


def test_marks_go_from_one_to_five():
    assert [marks(value, 10.0) for value in (0, 0.1, 5, 10, 20)] == [0, 1, 2, 5, 5] and marks(1, 0) == 0


# Places for words ------------------------------------------------------------------------------------------------
AREA = Box(0, 0, 900, 500)


def crowd(count: int, seed: int = 1, wide: float = 860) -> tuple[list[Disc], list[tuple[float, float]]]:
    chance = random.Random(seed)
    discs = [Disc(chance.uniform(40, wide), chance.uniform(40, 460), chance.uniform(9, 20)) for _ in range(count)]
    return discs, [(chance.uniform(60, 150), 20.0) for _ in range(count)]


@pytest.mark.parametrize("count", (3, 14, 40))
def test_words_lie_neither_on_words_nor_on_marks(count):
    discs, sizes = crowd(count)
    taken = [Box(400, 200, 120, 20)]
    labels = place_labels(discs, sizes, AREA, taken)
    found = [label.box for label in labels if label is not None]
    assert len(found) >= count * 0.8
    for at, box in enumerate(found):
        assert box.inside(AREA) and not box.meets(taken[0])
        assert not any(box.meets(other) for other in found[at + 1:])
        for disc in discs:
            x, y = box.nearest((disc.x, disc.y))
            assert math.hypot(x - disc.x, y - disc.y) >= disc.radius


def test_leader_lines_cross_neither_words_nor_each_other():
    discs, sizes = crowd(30, 4, wide=300)
    labels = [label for label in place_labels(discs, sizes, AREA) if label is not None]
    leaders = [label for label in labels if label.leader is not None]
    assert len(leaders) > 3
    for label in leaders:
        (x1, y1), (x2, y2) = label.leader
        for other in labels:
            if other is not label:
                for step in range(1, 40):
                    x, y = x1 + (x2 - x1) * step / 40, y1 + (y2 - y1) * step / 40
                    assert not (other.box.left < x < other.box.right and other.box.top < y < other.box.bottom)
    for one, other in combinations(leaders, 2):
        assert not crossing(*one.leader, *other.leader)


def crossing(a, b, c, d) -> bool:
    def turn(p, q, r) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def test_a_lone_mark_has_its_words_on_the_right_and_none_where_there_is_no_room():
    label, = place_labels([Disc(100, 100, 10)], [(50, 20)], AREA)
    assert label is not None and label.box == Box(113, 90, 50, 20) and label.leader is None
    assert place_labels([Disc(30, 30, 20)], [(500, 20)], Box(0, 0, 100, 100)) == [None]


@given(st.lists(st.floats(0, 300), max_size=15))
def test_lines_of_words_do_not_overlap_and_keep_their_order(wanted):
    found = spread(wanted, 20, 0, 320)
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    assert all(10 - 1e-6 <= y <= 310 + 1e-6 for y in found)
    assert all(found[b] - found[a] >= 20 - 1e-6 for a, b in pairwise(order))


def test_words_stay_where_they_are_wanted_when_there_is_room():
    assert spread([200, 50, 100], 20, 0, 300) == [200, 50, 100]
    assert spread([100, 100], 20, 0, 300) == [90, 110]
    assert spread([0, 0, 0], 20, 0, 30) == [5, 15, 25], "set closer where there is no room"
