"""What comes first as a value: order, dashes last, weights, and the same priorities on canvas and chart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import builders as b
from workshop.canvasshow import canvas_show
from workshop.charts.matrix import matrix
from workshop.charts.scales import importance_range
from workshop.insight.analysis import after_plan, analyse
from workshop.insight.columns import columns_of
from workshop.insight.smaa import rank_initiatives
from workshop.model.initiative import Initiative, Ratings
from workshop.model.planning import Planning, Points, Weighing
from workshop.model.workshop import Workshop
from workshop.priorityshow import IN_ROOM, capability_shows, element_shows, in_order, priority_show, value_in
from workshop.rehearsal.weights import shared_points

POINTS = Weighing("points", tuple(Points(str(n), p) for n, p in enumerate((40, 30, 20, 10, 0), start=1)))


def weighed(workshop: Workshop, **elements: float) -> Workshop:
    given = Weighing("swing", tuple(Points(e, elements.get(e, 50)) for e in workshop.elements)) if elements \
        else Weighing()
    return replace(workshop, planning=Planning(capabilities=POINTS, elements=given))


def test_in_order_with_dashes_last_and_equals_in_their_own_order() -> None:
    shop = b.full_workshop(works=6)
    cost = [i.cost for i in shop.initiatives]
    shop = replace(shop, initiatives=(Initiative("none", "Nothing"), *shop.initiatives,
                                      replace(shop.initiatives[0], id="twin")))
    table = columns_of(shop, analyse(shop))
    order = in_order(shop, table, "cost", largest_first=False)
    assert order[-1] == "none" and order[0:2] == ("i1", "twin") and len(order) == 8
    assert [c for name in order[:-1] if (c := shop.initiative(name).cost)] == sorted([*cost, cost[0]])
    assert in_order(shop, table, "cost", largest_first=True)[-1] == "none"


def test_values_of_what_is_rated_are_none_until_said() -> None:
    shop = b.full_workshop(works=1)
    initiative = replace(shop.initiatives[0], ratings=Ratings(value=3, impact=0.5))
    row = columns_of(shop, analyse(shop)).rows[0]
    assert value_in(row, initiative, "gain") == 3 and value_in(row, initiative, "impact") == 0.5
    assert value_in(row, initiative, "reach") is None and value_in(row, initiative, "sure") == 100
    assert value_in(row, replace(initiative, lifts=()), "sure") is None


def test_what_the_room_sees() -> None:
    shop = weighed(b.full_workshop(works=12))
    analysis = analyse(shop)
    ranking = rank_initiatives(shop, analysis, draws=200)
    table = columns_of(shop, analysis, ranking)
    order = in_order(shop, table, "value", largest_first=True)
    show = priority_show(shop, table, order, "value", ranking)
    assert [row.id for row in show.rows] == list(order[:IN_ROOM]) and show.count == 12
    assert [row.value for row in show.rows] == sorted((row.value for row in show.rows), reverse=True)
    assert show.rows[0].top == ranking.rows[order[0]].top and show.rows[0].lane is not None
    assert (show.said, show.method, show.draws, show.top, show.ordered) == (True, "points", 200, 5, True)
    assert [w.share for w in show.weights] == pytest.approx([.4, .3, .2, .1, 0])
    assert {w.given for w in show.weights} == {.2}
    bare = priority_show(shop, columns_of(shop, analysis), order, "value", None)
    assert bare.draws == 0 and bare.rows[0].top is None


def test_shares_sum_to_one() -> None:
    shop = weighed(b.full_workshop(works=0), brand=100)
    for shows in (capability_shows(shop), element_shows(shop)):
        assert sum(show.share for show in shows) == pytest.approx(1)
    assert element_shows(shop)[0].share == pytest.approx(100 / 600)


def test_canvas_and_chart_have_the_priorities_of_the_analysis() -> None:
    shop = weighed(b.full_workshop(works=0), brand=100)
    analysis = analyse(shop)
    by_cell = {gap.cell: gap for gap in analysis.gaps}
    shown = canvas_show(shop, analysis, after_plan(shop, analysis))
    seen = [cell for cell in shown.cells if cell.priority]
    assert len(seen) > 20
    for cell in seen:
        assert cell.priority == pytest.approx(by_cell[cell.cell].priority)
    chart = matrix(shop, analysis)
    assert chart.points[0].importance == analysis.gaps[0].weight and not chart.even
    most = max(point.importance for point in chart.points)
    assert importance_range(chart)[1] > most
    # One element may weigh so much that its gaps count for more than a share could.
    heavy = weighed(b.full_workshop(works=0), brand=100, **dict.fromkeys(shop.elements[1:], 1))
    chart = matrix(heavy, analyse(heavy))
    assert importance_range(chart)[1] > max(point.importance for point in chart.points) > 1


def test_what_weighs_nothing_is_still_drawn() -> None:
    shop = b.full_workshop(works=0)
    only = replace(shop, targets={cell: level for cell, level in shop.targets.items() if cell.item == "5"})
    chart = matrix(weighed(only), analyse(weighed(only)))
    low, high = importance_range(chart)
    assert {point.importance for point in chart.points} == {0} and low < high


def test_rehearsed_points_sum_to_a_hundred_and_hang_on_the_seed() -> None:
    ids = ["1", "2", "3", "4", "5"]
    found = shared_points(4, 9, ids)
    assert [p.id for p in found] == ids and sum(p.points for p in found) == 100
    assert all(p.points == int(p.points) and 5 <= p.points <= 45 for p in found)
    assert shared_points(4, 9, ids) == found != shared_points(5, 9, ids)
    assert sum(p.points for p in shared_points(1, 0, ids)) == 100
