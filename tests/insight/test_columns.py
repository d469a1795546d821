"""Sort columns: what they are, and the dash where something has not been said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import empty_workshop, made_pack, round_of, with_rounds
from workshop.insight.analysis import analyse
from workshop.insight.columns import columns_of, rice, topsis, wsjf
from workshop.insight.smaa import rank_initiatives
from workshop.model.initiative import Effort, Initiative, Lift, Ratings
from workshop.model.score import Cell

A1, A2 = Cell("e1", "1"), Cell("e1", "2")
SAID = Ratings(value=8, urgency=5, opening=2, size=5, reach=300, impact=2.0)


def test_the_columns_of_what_is_said() -> None:
    base = replace(with_rounds(empty_workshop(made_pack(), count=4), round_of(A1, "2222")), targets={A1: 4})
    full = Initiative("a", "A", effort=2, efforts=(Effort("it", 4),), cost=500,
                      lifts=(Lift(A1, 2, 4, 80), Lift(A2, 1, 2, 60)), ratings=SAID)
    bare = Initiative("b", "B")
    half = Initiative("c", "C", effort=3, cost=250, lifts=(Lift(A1, 2, 3),))
    workshop = replace(base, initiatives=(full, bare, half))
    analysis = analyse(workshop)
    table = columns_of(workshop, analysis, rank_initiatives(workshop, analysis, draws=50, top=1))
    one, two, three = table.rows
    assert one.value == pytest.approx(2 * .8 + .6) and one.months == 6 and one.cost == 500
    assert one.per_month == pytest.approx(2.2 / 6) and one.per_cost == pytest.approx(4.4)
    assert one.rice == pytest.approx(300 * 2 * .7 / 6) and one.wsjf == pytest.approx(3)
    assert (two.value, two.cost, two.months, two.per_month, two.per_cost, two.rice, two.wsjf, two.topsis, two.top) \
        == (None,) * 9
    assert three.value == 1 and three.rice is None and three.wsjf is None and three.topsis is not None
    assert one.top == 1 and three.top == 0 and table.of("c") is three and table.of("x") is None
    assert columns_of(workshop, analysis).rows[0].top is None


@pytest.mark.parametrize("gone", ["value", "urgency", "opening", "size"])
def test_a_missing_rating_leaves_no_wsjf(gone: str) -> None:
    assert wsjf(Initiative("a", "A", ratings=SAID)) == 3
    assert wsjf(Initiative("a", "A", ratings=replace(SAID, **{gone: 0}))) is None


def test_a_missing_part_leaves_no_rice() -> None:
    full = Initiative("a", "A", effort=2, lifts=(Lift(A1, 2, 4, 50),), ratings=SAID)
    assert rice(full) == 150
    for part in (replace(full, effort=0.0), replace(full, lifts=()), replace(full, ratings=replace(SAID, reach=0)),
                 replace(full, ratings=replace(SAID, impact=0.0))):
        assert rice(part) is None


def test_rows_that_are_alike_are_in_the_middle() -> None:
    assert topsis([[1, 2], [1, 2]], (.5, .5), (1, -1)) == [.5, .5]
    assert topsis([[3, 1], [1, 2]], (.5, .5), (1, -1)) == [1, 0]
