"""Drawn levels and rank acceptability: closed forms, reference values, the same formula as the plan, and speed."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.builders import empty_workshop, full_workshop, made_pack, round_of, with_rounds
from workshop.insight import measures
from workshop.insight.analysis import analyse
from workshop.insight.closing import closure
from workshop.insight.draws import draw_levels, medians
from workshop.insight.smaa import acceptability, gap_key, rank_gaps, rank_initiatives, ranks_of, simplex, top_of
from workshop.model.initiative import Initiative, Lift
from workshop.model.planning import Planning, Points, Weighing
from workshop.model.score import Acceptance, Cell
from workshop.model.workshop import Workshop

FOLDER = Path(os.environ.get("PENTATONE_REFERENCE",
                             Path(__file__).resolve().parents[2].parent / "shared" / "reference"))
A1, A2, B1 = Cell("e1", "1"), Cell("e1", "2"), Cell("e2", "1")


@pytest.fixture(scope="module")
def vectors() -> dict[str, dict[str, Any]]:
    if not (FOLDER / "vectors.json").is_file():
        pytest.skip(f"no vectors.json in {FOLDER}; set PENTATONE_REFERENCE to its folder")
    return {row["id"]: row for row in json.loads((FOLDER / "vectors.json").read_text("utf-8"))["vectors"]}


def test_two_criteria_have_a_closed_form() -> None:
    draws = 40_000
    weights = simplex(draws, 3, [[0, 1]])
    found = acceptability(weights @ np.array([[1, .6, 0], [0, .6, 1]]), weights, 1)
    margin = 4 * (.25 / draws) ** .5
    assert [list(row.ranks) for row in found] == [pytest.approx(r, abs=margin) for r in (
        [.4, .1, .5], [.2, .8, 0], [.4, .1, .5])]
    assert [row.central for row in found] == [pytest.approx(c, abs=.01) for c in ((.8, .2), (.5, .5), (.2, .8))]
    assert found[0].top == found[0].ranks[0] and found[0].error == pytest.approx((.24 / draws) ** .5, rel=.02)


def test_every_shared_row(vectors: dict[str, dict[str, Any]]) -> None:
    rows = [row for row in vectors.values() if row["measure"] == "smaa_rank_acceptability"]
    assert len(rows) == 3
    for row in rows:
        table = np.array(row["input"]["alternatives_by_criteria"], dtype=float)
        criteria = table.shape[1]
        groups = [[n] for n in range(criteria)] if "w1>=w2" in row["input"]["weights"] else [list(range(criteria))]
        draws = 100_000
        weights = simplex(draws, 11, groups)
        found = acceptability(weights @ table.T, weights, 1)
        margin = row["tolerance"] + 3 * (.25 / draws) ** .5
        for mine, ranks, central in zip(found, row["expected"]["rank_acceptability"],
                                        row["expected"]["central_weights"], strict=True):
            assert list(mine.ranks) == pytest.approx(ranks, abs=margin), row["id"]
            if "NA" in central:
                assert mine.central is None
            else:
                assert mine.central == pytest.approx(central, abs=.03 if ranks[0] < .05 else .01), row["id"]


def test_weights_keep_the_order_of_the_group_and_no_more() -> None:
    weights = simplex(20_000, 1, [[2], [0, 3], [1]])
    assert np.allclose(weights.sum(axis=1), 1)
    assert (weights[:, [2]] >= weights[:, [0, 3]]).all() and (weights[:, [0, 3]] >= weights[:, [1]]).all()
    assert (weights[:, 0] > weights[:, 3]).mean() == pytest.approx(.5, abs=.015)
    # The expected sizes of the ordered parts of a stick broken at random: (1/4)(1/k + … + 1/4).
    assert weights.mean(axis=0)[[2, 1]] == pytest.approx([(1 + 1 / 2 + 1 / 3 + 1 / 4) / 4, 1 / 16], abs=.005)


def test_equals_share_the_better_rank() -> None:
    found = ranks_of(np.array([[2., 1., 2., 0.], [0.1 + 0.2, 0.3, 1., 0.]]))
    assert found.tolist() == [[1, 3, 1, 4], [2, 2, 1, 4]]


def test_the_fast_median_is_the_measure() -> None:
    rng = np.random.default_rng(2)
    counts = rng.multinomial(1, [.2] * 5, size=1) * 0 + rng.integers(0, 4, (600, 5))
    counts = counts[counts.sum(axis=1) > 0]
    assert medians(counts).tolist() == pytest.approx([measures.interpolated_median(row) for row in counts.tolist()])


def shop(**more: Any) -> Workshop:
    base = empty_workshop(made_pack(), count=6)
    return replace(with_rounds(base, round_of(A1, "223334"), round_of(A2, "333333"),
                               round_of(B1, "122233", accepted=Acceptance(4, "agreed"))), **more)


def test_levels_are_drawn_where_there_are_votes_to_draw_from() -> None:
    workshop = shop()
    analysis = analyse(workshop)
    cells, table = draw_levels(workshop, analysis, 4000, seed=5)
    column = {cell: table[:, n] for n, cell in enumerate(cells)}
    assert table.shape == (4000, 3) and set(cells) == {A1, A2, B1}
    assert set(column[A2]) == {3.0}  # unanimous
    assert set(column[B1]) == {4.0}  # the room settled on another level than its votes
    # Exact: the chance that four or more of six draws are 2 (each with 1/3) is 73/729: then the level is below 2.5.
    assert (column[A1] < 2.5).mean() == pytest.approx(73 / 729, abs=.02)
    assert column[A1].mean() == pytest.approx(2.85, abs=.05) and column[A1].min() >= 2 and column[A1].max() <= 4


def test_a_vote_moves_only_the_draws_of_its_cell() -> None:
    workshop = shop()
    more = with_rounds(workshop, round_of(Cell("e2", "2"), "112345"))
    first, drawn = draw_levels(workshop, analyse(workshop), 50)
    before = dict(zip(first, drawn.T, strict=True))
    cells, table = draw_levels(more, analyse(more), 50)
    after = dict(zip(cells, table.T, strict=True))
    assert len(after) == len(before) + 1
    assert all((after[cell] == before[cell]).all() for cell in before)
    again = draw_levels(more, analyse(more), 50)[1]
    assert (again == table).all() and (draw_levels(more, analyse(more), 50, seed=2)[1] != table).any()


def test_indicators_roll_up_in_each_draw_as_they_do_in_the_analysis() -> None:
    workshop = full_workshop(depth="full", works=0, seed=3)
    analysis = analyse(workshop)
    cells, table = draw_levels(workshop, analysis, 30)
    places = {cell: n for n, cell in enumerate(cells)}
    rolled = [cell for cell in analysis.profile.grid if cell not in analysis.current]
    assert rolled and all(cell in places for cell in rolled)
    from workshop.insight.levels import canvas_cell
    for draw in (0, 17):
        levels = {cell: float(table[draw, n]) for cell, n in places.items() if cell in analysis.current}
        skip = frozenset(c for c, r in analysis.current.items() if not r.applicable)
        for cell in rolled:
            expected = canvas_cell(workshop, cell.element, cell.item, levels, skip).level
            assert table[draw, places[cell]] == pytest.approx(expected), cell


def test_without_votes_there_is_nothing_to_draw() -> None:
    workshop = empty_workshop(made_pack())
    assert draw_levels(workshop, analyse(workshop), 10)[1].shape == (10, 0)
    assert rank_gaps(workshop, analyse(workshop)).rows == {}


def works(workshop: Workshop) -> Workshop:
    return replace(workshop, targets={A1: 4, A2: 4, B1: 4}, initiatives=(
        Initiative("a", "A", lifts=(Lift(A1, 2, 4),)), Initiative("b", "B", lifts=(Lift(A2, 2, 4, 50),)),
        Initiative("c", "C", lifts=(Lift(B1, 1, 5),)), Initiative("d", "D")))


def test_the_ranking_uses_the_formula_of_the_plan() -> None:
    workshop = full_workshop(works=20, seed=4)
    analysis = analyse(workshop)
    cells, table = draw_levels(workshop, analysis, 40, seed=9)
    even = np.full((40, 5), .2)
    from unittest.mock import patch
    with patch("workshop.insight.smaa.drawn_weights", return_value=even):
        found = rank_initiatives(workshop, analysis, draws=40, seed=9)
    rows = [[closure(workshop, analysis, i, {c: float(v) for c, v in zip(cells, line, strict=True)})
             for i in workshop.initiatives] for line in table]
    expected = acceptability(np.array(rows), even, found.top)
    assert [found.rows[i.id].ranks for i in workshop.initiatives] == [row.ranks for row in expected]


def test_what_is_worth_nothing_is_never_in_the_top() -> None:
    workshop = works(shop())
    found = rank_initiatives(workshop, analyse(workshop), draws=300, top=3)
    assert found.rows["c"].top == 0 == found.rows["d"].top  # its cell is where it should be; it lifts nothing
    # Two with value in nearly all draws: A1 could be drawn at its target, with six times a 4, once in 46,656.
    assert found.rows["a"].top > .99 and found.rows["b"].top == 1
    assert found.rows["a"].error <= .006 and not found.ordered


def test_the_order_of_the_group_narrows_the_weightings() -> None:
    base = replace(shop(), targets={A1: 4, A2: 4})
    said = Weighing("points", tuple(Points(i, p) for i, p in (("1", 20), ("2", 50), ("3", 30))))
    weighed = replace(base, planning=Planning(capabilities=said))
    free = rank_gaps(base, analyse(base), draws=4000, top=1)
    bound = rank_gaps(weighed, analyse(weighed), draws=4000, top=1)
    loose = rank_gaps(weighed, analyse(weighed), draws=4000, top=1, ordered=False)
    assert bound.ordered and not free.ordered and not loose.ordered
    key = gap_key(A2)
    assert bound.rows[key].top > free.rows[key].top + .2
    assert loose.rows[key].top == pytest.approx(free.rows[key].top, abs=.001)
    assert bound.rows[key].central is not None and bound.rows[key].central[1] == max(bound.rows[key].central)
    assert bound.capabilities == ("1", "2", "3")


def test_the_same_seed_gives_the_same_ranking_and_stopping_keeps_what_is_done() -> None:
    workshop = full_workshop(works=10)
    analysis = analyse(workshop)
    assert rank_initiatives(workshop, analysis, seed=4) == rank_initiatives(workshop, analysis, seed=4)
    asked: list[float] = []
    found = rank_initiatives(workshop, analysis, progress=lambda share, _: asked.append(share),
                             should_stop=lambda: len(asked) >= 2)
    assert found.draws == 1000 and asked == [.25, .5]
    assert sum(found.rows["i1"].ranks) == pytest.approx(1)


def test_the_top_is_no_more_than_most() -> None:
    assert [top_of(n) for n in (1, 4, 5, 6, 7, 60)] == [1, 1, 3, 3, 5, 5]


def test_gaps_take_the_weights_of_the_group() -> None:
    base = replace(shop(), targets={A1: 4, A2: 4, B1: 5})
    plain = {gap.cell: gap for gap in analyse(base).gaps}
    assert plain[A1].weight == plain[B1].weight == pytest.approx(1 / 3)
    said = Weighing("points", tuple(Points(i, p) for i, p in (("1", 20), ("2", 50), ("3", 30))))
    elements = Weighing("swing", tuple(Points(e, p) for e, p in (("e1", 100), ("e2", 50), ("e3", 0))))
    both = {gap.cell: gap for gap in analyse(replace(base, planning=Planning(capabilities=said,
                                                                             elements=elements))).gaps}
    assert both[A1].weight == pytest.approx(.2 * 2) and both[A2].weight == pytest.approx(.5 * 2)
    assert both[B1].weight == pytest.approx(.2 * 1) and both[B1].priority == pytest.approx(.2)
    assert max(both.values(), key=lambda gap: gap.priority).cell == A2
    # Levels do not depend on what the group wants.
    assert analyse(replace(base, planning=Planning(capabilities=said))).profile.overall == \
        analyse(base).profile.overall


def test_an_indicator_counts_with_its_capability() -> None:
    from workshop.insight.analysis import gap_weight
    base = replace(empty_workshop(made_pack()), opened=frozenset({A1}))
    said = Weighing("points", tuple(Points(i, p) for i, p in (("1", 60), ("2", 20), ("3", 20))))
    weighed = replace(base, planning=Planning(capabilities=said))
    assert gap_weight(base, Cell("e1", "1.1")) == .5
    assert gap_weight(weighed, Cell("e1", "1.1")) == pytest.approx(.5 * 1.8)


@pytest.mark.slow
def test_a_large_workshop_is_ranked_in_a_moment() -> None:
    import time
    workshop = full_workshop(depth="full", works=60)
    analysis = analyse(workshop)
    begun = time.process_time()
    rank_initiatives(workshop, analysis)
    rank_gaps(workshop, analysis)
    assert time.process_time() - begun < 2.0
