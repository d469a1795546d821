"""The values of the charts, with numbers worked out by hand on small workshops."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from tests.builders import empty_workshop, full_workshop, hand_plan, made_pack, people, round_of, with_rounds
from workshop.charts.build import build
from workshop.charts.common import CHARTS, PLACED
from workshop.charts.dots import dots
from workshop.charts.layout import apart, pile, piled, runs, spoke
from workshop.charts.matrix import matrix
from workshop.charts.movement import Flow, movement
from workshop.charts.radar import RadarChart, radar
from workshop.charts.scales import gap_top, importance_range, importance_ticks
from workshop.charts.votes import votes
from workshop.errors import Refused
from workshop.insight.analysis import after_plan, analyse
from workshop.insight.measures import iqr, quartiles
from workshop.model.score import Acceptance, Cell, Tally
from workshop.model.workshop import Workshop

HERE = Cell("e1", "1")


def small(*rounds: object, elements: int = 1, capabilities: int = 2, count: int = 5) -> Workshop:
    """Return a workshop of one element and two capabilities with these rounds."""
    return with_rounds(empty_workshop(made_pack(elements, capabilities), count=count), *rounds)  # type: ignore[arg-type]


def axes(workshop: Workshop, by: str = "capability") -> RadarChart:
    return radar(workshop, analyse(workshop), by)  # type: ignore[arg-type]


# ---------------------------------------------------------------- radar

def test_the_band_is_the_mean_of_the_quartiles_of_each_item() -> None:
    # 1 2 3 4 5 has the quartiles 2 and 4, 3 3 3 3 3 has 3 and 3: their mean is 2.5 to 3.5, levels 3 and 3.
    found = axes(small(round_of(Cell("e1", "1"), "12345"), round_of(Cell("e1", "2"), "33333")), "element").axes[0]
    assert (found.low, found.level, found.high, found.votes, found.cells) == (2.5, 3.0, 3.5, 10, 2)


def test_quartiles_of_medians_would_say_that_all_agree() -> None:
    # Two camps in every cell: each median is 3, so medians alone would have no spread at all.
    chart = axes(small(round_of(Cell("e1", "1"), "1155"), round_of(Cell("e1", "2"), "1155"), count=4), "element")
    assert (chart.axes[0].low, chart.axes[0].high) == (1.0, 5.0)


def test_the_band_has_the_weights_of_the_level() -> None:
    pack = made_pack(1, 2)
    heavy = replace(pack, capabilities=(replace(pack.capabilities[0], weight=3.0), pack.capabilities[1]))
    workshop = with_rounds(empty_workshop(heavy, count=5), round_of(Cell("e1", "1"), "12345"),
                           round_of(Cell("e1", "2"), "55555"))
    found = axes(workshop, "element").axes[0]
    assert found.level == pytest.approx((3 * 3 + 5) / 4)
    assert (found.low, found.high) == (pytest.approx((3 * 2 + 5) / 4), pytest.approx((3 * 4 + 5) / 4))


def test_what_does_not_apply_is_in_neither_level_nor_band() -> None:
    found = axes(small(round_of(Cell("e1", "1"), "22222"), round_of(Cell("e1", "2"), "5xxxx")), "element").axes[0]
    assert (found.low, found.level, found.high, found.votes, found.cells) == (2.0, 2.0, 2.0, 5, 1)
    second = axes(small(round_of(Cell("e1", "1"), "22222"), round_of(Cell("e1", "2"), "5xxxx"))).axes[1]
    assert (second.level, second.low, second.applicable) == (None, None, False)


def test_only_the_votes_a_level_is_made_of_are_counted() -> None:
    # With both indicators scored they decide, and the vote on the capability itself no longer counts.
    base = replace(empty_workshop(made_pack(1, 2), count=3), opened=frozenset({HERE}))
    workshop = with_rounds(base, round_of(HERE, "555"), round_of(Cell("e1", "1.1"), "22"),
                           round_of(Cell("e1", "1.2"), "33"))
    found = axes(workshop).axes[0]
    assert (found.level, found.votes, found.cells, found.low, found.high) == (2.5, 4, 2, 2.5, 2.5)
    without = with_rounds(base, round_of(HERE, "555"))
    assert (axes(without).axes[0].level, axes(without).axes[0].votes) == (5.0, 3)


def test_target_projection_and_the_empty_radar() -> None:
    workshop = full_workshop()
    workshop = replace(workshop, plan=hand_plan(workshop))
    analysis = analyse(workshop)
    after = after_plan(workshop, analysis)
    assert after is not None
    chart = radar(workshop, analysis, "element", after)
    assert [a.projected for a in chart.axes] == [after.elements[e].level for e in workshop.elements]
    assert [a.target for a in chart.axes] == [analysis.aims.elements[e].level for e in workshop.elements]
    assert any((a.projected or 0) > (a.level or 0) for a in chart.axes)
    assert (len(chart.axes), chart.asked, chart.empty) == (11, 55, "")
    nothing = axes(empty_workshop(made_pack(), count=3))
    assert (nothing.empty, nothing.fewest, nothing.most, nothing.scored) == ("no_levels", 0, 0, 0)


def test_quartiles_and_their_distance_agree() -> None:
    assert quartiles([1, 2, 3, 4]) == (1.75, 3.25) and iqr([1, 2, 3, 4]) == 1.5
    assert quartiles([]) is None


# ---------------------------------------------------------------- dots

def test_a_row_a_question_with_counts_and_no_names() -> None:
    workshop = replace(small(round_of(HERE, "1335?")), targets={HERE: 4})
    chart = dots(workshop, analyse(workshop), "e1")
    first, second = chart.rows
    assert (first.counts, first.n, first.level, first.target) == ((1, 0, 2, 0, 1), 4, 3.0, 4.0)
    assert (second.standing, second.level, chart.votes, chart.most, chart.empty) == ("unscored", None, 4, 2, "")
    assert not {person.name for person in workshop.participants} & set(repr(chart).split("'"))


def test_indicators_of_an_opened_cell_stand_under_their_capability() -> None:
    workshop = replace(empty_workshop(made_pack(1, 1), count=2), opened=frozenset({HERE}))
    chart = dots(workshop, analyse(workshop), "e1")
    assert [(row.cell.item, row.inner) for row in chart.rows] == [("1", False), ("1.1", True), ("1.2", True)]
    assert chart.empty == "unscored"
    assert dots(replace(workshop, elements=()), analyse(workshop), "e1").empty == "not_asked"


# ---------------------------------------------------------------- matrix

def test_points_lines_and_the_first_five() -> None:
    pack = made_pack(1, 3)
    weighted = replace(pack, capabilities=tuple(replace(c, weight=w) for c, w in
                                                zip(pack.capabilities, (1.0, 1.0, 2.0), strict=True)))
    cells = [Cell("e1", str(n)) for n in (1, 2, 3)]
    workshop = with_rounds(empty_workshop(weighted, count=4), *(round_of(c, "2222") for c in cells))
    workshop = replace(workshop, targets={cells[0]: 4, cells[1]: 2, cells[2]: 4})
    chart = matrix(workshop, analyse(workshop))
    # Gaps 2, 0 and 2 with the shares a quarter, a quarter and a half: priorities 0.5, 0 and 1.
    assert [(p.cell, p.importance, p.gap, p.rank, p.named) for p in chart.points] == [
        (cells[2], 0.5, 2.0, 1, True), (cells[0], 0.25, 2.0, 2, True), (cells[1], 0.25, 0.0, 3, False)]
    assert (chart.equal_share, chart.one_level, chart.frontier, chart.even) == (pytest.approx(1 / 3), 1.0, 0.5, False)
    assert (chart.open, len(chart.named)) == (2, 2)


def test_at_most_five_are_named_and_equal_weights_are_told() -> None:
    workshop = full_workshop()
    chart = matrix(workshop, analyse(workshop))
    assert [p.rank for p in chart.named] == [1, 2, 3, 4, 5] and len(chart.points) == 55
    assert chart.even and importance_range(chart) == (pytest.approx(0.1), pytest.approx(0.3))
    assert len(importance_ticks(chart)) <= 6 and gap_top(chart) > max(p.gap for p in chart.points)
    assert matrix(empty_workshop(), analyse(empty_workshop())).empty == "no_gaps"


# ---------------------------------------------------------------- rounds

def test_flows_between_two_named_rounds() -> None:
    workshop = small(round_of(HERE, "12345"), round_of(HERE, "2224-", number=2))
    chart = movement(workshop, {HERE: 4.0}, HERE)
    assert [r.counts for r in chart.rounds] == [(1, 1, 1, 1, 1), (0, 3, 0, 1, 0)]
    assert [r.median for r in chart.rounds] == [3.0, pytest.approx(2 - 0.5 + 2 / 3)]
    step = chart.steps[0]
    assert step.flows == (Flow(1, 2, 1), Flow(2, 2, 1), Flow(3, 2, 1), Flow(4, 4, 1))
    assert (step.up, step.down, step.stayed, step.left, step.came) == (1, 1, 2, 1, 0)
    assert chart.target == 4.0


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("how", ["unnamed", "secret", "hands"])
def test_a_round_without_names_gives_no_flows(which: int, how: str) -> None:
    rounds = [round_of(HERE, "12345"), round_of(HERE, "22345", number=2)]
    bare = rounds[which]
    rounds[which] = replace(bare, tally=Tally((1, 1, 1, 1, 1)), ballots=()) if how == "hands" \
        else replace(bare, anonymity=how)  # type: ignore[arg-type]
    step = movement(small(*rounds), {}, HERE).steps[0]
    assert step.flows is None
    assert (step.up, step.down, step.stayed, step.left, step.came) == (0, 0, 0, 0, 0)


def test_a_level_the_room_accepted_stands_beside_the_median() -> None:
    chart = movement(small(round_of(HERE, "22333", accepted=Acceptance(4))), {}, HERE)
    assert (chart.rounds[0].level, chart.steps) == (4.0, ())
    assert chart.rounds[0].median == pytest.approx(3 - 0.5 + 0.5 / 3)


# ---------------------------------------------------------------- distribution

def test_those_without_a_level_stand_apart() -> None:
    asked = round_of(HERE, "3344?x-")
    workshop = replace(with_rounds(empty_workshop(made_pack(1, 2), count=0), asked), participants=people(10),
                       targets={HERE: 5})
    chart = votes(workshop, analyse(workshop), HERE)
    assert (chart.counts, chart.n, chart.level, chart.target) == ((0, 0, 2, 2, 0), 4, 3.5, 5.0)
    assert (chart.dont_know, chart.not_applicable, chart.abstained, chart.not_asked) == (1, 1, 1, 3)
    assert (chart.round, chart.standing, chart.empty) == (1, "scored", "")


def test_a_roll_that_is_not_known_is_not_guessed() -> None:
    workshop = small(replace(round_of(HERE, "33"), asked=()))
    assert votes(workshop, analyse(workshop), HERE).not_asked is None


def test_where_a_cell_stands() -> None:
    workshop = small(round_of(HERE, "3xxxx"))
    analysis = analyse(workshop)
    assert votes(workshop, analysis, HERE).standing == "not_applicable"
    assert votes(workshop, analysis, Cell("e1", "2")).empty == "unscored"
    assert votes(workshop, analysis, Cell("e1", "1.1")).empty == "not_asked"
    assert movement(workshop, {}, Cell("e1", "1.1")).empty == "not_asked"


# ---------------------------------------------------------------- what is not shown never enters

@pytest.mark.parametrize("state", ["open", "closed"])
@pytest.mark.parametrize("kind", CHARTS)
def test_a_round_that_is_not_shown_changes_no_chart(kind: str, state: str) -> None:
    shown = small(round_of(HERE, "12345"))
    hidden = round_of(HERE, "555", number=2, state=state)  # type: ignore[arg-type]
    other = round_of(Cell("e1", "2"), "44444", state=state)  # type: ignore[arg-type]
    both = with_rounds(shown, hidden, other)
    before, after = (build(kind, w, analyse(w), HERE) for w in (shown, both))  # type: ignore[arg-type]
    assert before == after
    both = with_rounds(shown, replace(hidden, state="revealed"))
    if kind != "matrix":
        assert build(kind, both, analyse(both), HERE) != before  # type: ignore[arg-type]


def test_charts_of_a_cell_need_one_that_exists() -> None:
    workshop = small()
    analysis = analyse(workshop)
    for kind in CHARTS:
        assert (build(kind, workshop, analysis) is None) is (kind in PLACED)
    with pytest.raises(Refused, match="element_unknown"):
        build("dots", workshop, analysis, Cell("nowhere", "1"))
    with pytest.raises(Refused, match="cell_unknown"):
        build("rounds", workshop, analysis, Cell("e1", "77"))


# ---------------------------------------------------------------- where marks go

def test_spokes_go_clockwise_from_the_top() -> None:
    assert spoke(0, 4, 2.0) == (pytest.approx(0), pytest.approx(2))
    assert spoke(1, 4, 2.0) == (pytest.approx(2), pytest.approx(0))


def test_lines_break_where_a_value_is_missing() -> None:
    assert runs([1.0, 2.0, 3.0]) == [[0, 1, 2, 0]]
    assert runs([1.0, None, 3.0, 4.0]) == [[2, 3, 0]]
    assert runs([None, 2.0, None, 4.0]) == [[1], [3]]
    assert runs([None, None]) == []


@pytest.mark.parametrize(("most", "width", "height"), [(1, 40, 20), (12, 60, 20), (60, 90, 14), (200, 30, 30)])
def test_every_dot_of_a_pile_lies_in_its_box(most: int, width: float, height: float) -> None:
    how = pile(most, width, height, 12.0)
    spots = piled(most, how)
    assert len(spots) == len(set(spots)) == most
    assert all(abs(x) + how.step / 2 <= width / 2 + 1e-6 and abs(y) + how.step / 2 <= height / 2 + 1e-6
               for x, y in spots)


def test_dots_move_sideways_only_as_far_as_they_must() -> None:
    places = apart([(50, 10), (50, 10), (50, 10), (50, 40)], [8, 8, 8, 8], 0, 100)
    assert (places[0], places[3]) == (50, 50)
    assert sorted(places[:3]) == [42, 50, 58]
    crowd = apart([(50, float(n % 3)) for n in range(9)], [6] * 9, 0, 100)
    spots = [(x, float(n % 3)) for n, x in enumerate(crowd)]
    assert all(math.dist(one, two) >= 6 - 1e-3 for n, one in enumerate(spots) for two in spots[:n])
