"""How to read, profile, disagreement, reservations, strengths: they say what the votes say, and give nobody away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import builders as b
from tests.report.conftest import MADE_AT, the_sources
from workshop.canvasshow import canvas_show
from workshop.insight.analysis import analyse, gap_weight
from workshop.insight.groups import by_group
from workshop.model.evidence import Evidence
from workshop.model.initiative import Initiative, Lift
from workshop.model.notes import LastLevel, LastTime
from workshop.model.score import Acceptance, Ballot, Cell, Mode, Round
from workshop.model.workshop import Workshop
from workshop.proven import claimed
from workshop.report.content import build_content
from workshop.report.model.disagreement import DisagreementPage
from workshop.report.model.howto import HowtoPage
from workshop.report.model.profile import ProfilePage
from workshop.report.model.reservations import ReservationsPage
from workshop.report.model.strengths import StrengthsPage
from workshop.report.options import Options
from workshop.report.readable import texts
from workshop.report.sources import Earlier
from workshop.report.values import Cover, DecisionPage, HeatPage
from workshop.report.whole import ReportContent

FUNCTIONS = ("销售部",) * 5 + ("生产部",) * 4 + ("信息部",) * 2 + ("法务部",)
RANKS = ("senior",) * 3 + ("middle",) * 4 + ("staff",) * 5


def placed(workshop: Workshop) -> Workshop:
    """Return the workshop with functions and levels: two functions have fewer than three people."""
    people = tuple(replace(p, department=FUNCTIONS[i], rank=RANKS[i]) for i, p in enumerate(workshop.participants))
    return replace(workshop, participants=people)


def small(*rounds: Round, count: int = 8) -> Workshop:
    return b.with_rounds(b.empty_workshop(b.made_pack(), count=count), *rounds)


@pytest.fixture(scope="module")
def full() -> Workshop:
    return placed(b.full_workshop())


@pytest.fixture(scope="module")
def told(report, full: Workshop) -> ReportContent:
    return report(full, None, "en")


# How to read it ---------------------------------------------------------------------------------------------------
def test_people_are_counted_and_small_groups_are_not_to_be_had(told: ReportContent) -> None:
    page = told.of(HowtoPage)
    by_function, by_level = page.people
    assert [(row.name, row.count) for row in by_function.rows] == [("销售部", "5"), ("生产部", "4"), ("others", "3")]
    assert [(row.name, row.count) for row in by_level.rows] == [("staff", "5"), ("middle", "4"), ("senior", "3")]
    assert not {"信息部", "法务部"} & {text for text in texts(page)}
    assert page.head.title.startswith("12 people from 4 departments voted: all 55 cells have a level")


@pytest.mark.parametrize(("sizes", "rows"), [
    ((5, 4, 1), [("others", "5"), ("d0", "5")]), ((5, 1), [("all voters", "6")]), ((2, 2), [("all voters", "4")]),
    ((3, 3), [("d0", "3"), ("d1", "3")])])
def test_what_is_left_over_is_never_a_small_group(report, sizes: tuple[int, ...], rows: list[tuple[str, str]]) -> None:
    names = [f"d{index}" for index, size in enumerate(sizes) for _ in range(size)]
    base = b.empty_workshop(count=len(names))
    people = tuple(replace(p, department=name) for p, name in zip(base.participants, names, strict=True))
    page = report(replace(base, participants=people), None, "en").of(HowtoPage)
    assert sorted((row.name, row.count) for row in page.people[0].rows) == sorted(rows)


@pytest.mark.parametrize(("mode", "words"), [("board", "later voters saw earlier votes"), ("hands", "by show of hands"),
                                             ("import", "imported from a file")])
def test_the_limits_are_those_of_the_day(report, mode: Mode, words: str) -> None:
    cells = list(small().cells())
    rounds = [replace(b.round_of(cell, "34345"), mode=mode) for cell in cells[:2]]
    limits = " ".join(report(small(*rounds), None, "en").of(HowtoPage).limits)
    assert words in limits
    assert "7 of 9 cells have no revealed vote yet." in limits
    assert "No targets are set" in limits
    assert "fewer than 4 votes" not in limits


def test_the_level_rule_and_all_marks_are_printed(told: ReportContent) -> None:
    page = told.of(HowtoPage)
    assert any("more than half of the votes" in rule.text for rule in page.rules)
    assert [mark.sign for mark in page.marks] == ["hatch", "blank", "–", "?", "×"]


# The map ----------------------------------------------------------------------------------------------------------
def test_the_map_tells_the_range_without_one_voter(told: ReportContent) -> None:
    page = told.of(HeatPage)
    for summary in (*page.summaries, page.overall, *(row.summary for row in page.rows)):
        low, _, high = summary.out.partition("–")
        assert float(low) <= float(summary.level) <= float(high or low)
    assert page.summary_labels[3] == "One out"


def test_hatched_is_what_the_list_calls_claimed(report, full: Workshop) -> None:
    canvas = canvas_show(full, analyse(full))
    expected = {show.cell for show in canvas.cells if claimed(show, canvas.top)}
    one = sorted(expected)[0]
    proved = replace(full, evidence=(Evidence("v1", one, "92 % on line", "measured"),))
    before, after = report(full, None, "en"), report(proved, None, "en")
    assert len(expected) > 1
    assert [sum(c.weak for row in r.of(HeatPage).rows for c in row.cells) for r in (before, after)] == [
        len(expected), len(expected) - 1]
    listed = [len(group.rows) for group in after.of(StrengthsPage).groups]
    assert listed == [1, len(expected) - 1]


# Profile ----------------------------------------------------------------------------------------------------------
def test_every_vote_is_a_dot_and_the_highest_comes_first(told: ReportContent, full: Workshop) -> None:
    page, analysis = told.of(ProfilePage), analyse(full)
    assert sum(sum(row.counts) for row in page.rows) == sum(r.n for r in analysis.current.values() if r.level)
    levels = [row.level for row in page.rows]
    assert levels == sorted(levels, reverse=True)
    assert page.legend_earlier == ""
    assert page.limit is not None and 0.2 < page.limit < 1.5


def test_last_time_comes_from_the_file_beside_or_from_this_one(report, full: Workshop) -> None:
    earlier = b.full_workshop(seed=9)
    with_file = replace(the_sources(), earlier=Earlier(earlier, analyse(earlier)))
    page = report(full, None, "en", sources=with_file).of(ProfilePage)
    known = {b.shipped_pack().element(e).short.en: rollup.level for e, rollup
             in analyse(earlier).profile.elements.items()}
    assert {row.name: row.earlier for row in page.rows} == known
    kept = replace(full, last_time=LastTime("then", "", "2025-01-01", full.pack.id, (
        LastLevel(Cell("brand", "1"), 2.0),)))
    rows = report(kept, None, "en").of(ProfilePage).rows
    assert [row.earlier for row in rows if row.earlier is not None] == [2.0]


def test_elements_closer_than_the_noise_are_not_ranked(report) -> None:
    cells = list(small().cells())
    page = report(small(*(b.round_of(cell, "22334432") for cell in cells)), None, "en").of(ProfilePage)
    assert "no order among them" in page.head.title


# Disagreement -----------------------------------------------------------------------------------------------------
def test_the_first_ten_by_disagreement_times_importance(told: ReportContent, full: Workshop) -> None:
    page, analysis = told.of(DisagreementPage), analyse(full)
    scores = sorted(((1 - (r.consensus_cns or 0)) * gap_weight(full, r.cell) for r in analysis.current.values()
                     if r.level is not None and r.n >= 4), reverse=True)
    assert [row.score for row in page.rows] == [f"{score:.2f}" for score in scores[:len(page.rows)]]
    assert 5 <= len(page.rows) <= 10


def test_groups_are_compared_only_from_the_floor_on(report, full: Workshop) -> None:
    cells = list(full.cells())
    # Votes of the sales people, then of the others: no function but sales has three voters.
    votes = b.round_of(cells[0], "1111144444")
    assert by_group(full, votes, "department") is None
    page = report(replace(full, rounds={(cells[0], "current"): (votes,)}), None, "en").of(DisagreementPage)
    said = " ".join(fact.text for fact in page.rows[0].lines)
    assert "销售部" not in said and "senior 1 (n = 3)" in said


def test_moves_without_names_are_not_told(report) -> None:
    cell = next(small().cells())
    rounds = [replace(b.round_of(cell, votes, number=number), anonymity="secret")
              for number, votes in ((1, "11114444"), (2, "11144444"))]
    page = report(small(*rounds), None, "en").of(DisagreementPage)
    assert "who moved is not known" in page.rows[0].lines[0].text
    assert (page.rows[0].low, page.rows[0].high) == ("3 votes around level 1", "5 votes around level 4")


def test_agreement_is_said_too(report) -> None:
    page = report(small(b.round_of(next(small().cells()), "33333333")), None, "en").of(DisagreementPage)
    assert (page.rows, page.head.title) == ((), "The room agrees in every cell with enough votes (1)")


# Reservations -----------------------------------------------------------------------------------------------------
def test_the_counts_are_the_same_everywhere(told: ReportContent, full: Workshop) -> None:
    accepted = [r.acceptance.agreement for r in analyse(full).current.values() if r.acceptance]
    kept, apart = accepted.count("reservation"), accepted.count("not_agreed")
    page = told.of(ReservationsPage)
    assert [len(group.cells) for group in page.groups] == [kept, apart]
    assert f"{kept} cells with a reservation, {apart} without agreement" in page.head.title
    assert f"Reservations in {kept} cells, no agreement in {apart}" in " ".join(texts(told.of(DecisionPage)))
    assert f"{kept} cells with a reservation, {apart} without agreement" in {f.text for f in told.of(Cover).facts}


def test_every_word_is_there_and_no_name(report, full: Workshop) -> None:
    cell = next(full.cells())
    long = "".join(f"第{n}句，" for n in range(3000))
    round_ = b.round_of(cell, "333333333331", accepted=Acceptance(3, "reservation", long))
    ballots = (*round_.ballots[:-1], replace(round_.ballots[-1], comment="只有法务看过合同"))
    page = report(replace(full, rounds={(cell, "current"): (replace(round_, ballots=ballots),)})).of(ReservationsPage)
    said = "".join(texts(page))
    assert long in said and "只有法务看过合同" in said
    # One person of the function voted: the function would be a name.
    assert "法务部" not in said and not any(person.name in said for person in full.participants)


def test_a_minority_of_a_large_function_is_told_and_one_without_names_is_not(report, full: Workshop) -> None:
    cell = next(full.cells())
    ballots = (Ballot("p1", "1", "门店没有数据"), *(Ballot(f"p{n}", "3") for n in range(2, 13)))
    for anonymity, who in (("named", ["销售部"]), ("unnamed", []), ("secret", [])):
        round_ = Round("r1", cell, "current", 1, "revealed", "strip", ballots, anonymity=anonymity)
        page = report(replace(full, rounds={(cell, "current"): (round_,)})).of(ReservationsPage)
        assert [view.who for group in page.groups for held in group.cells for view in held.views] == who


def test_without_any_reservation_the_page_says_so(report) -> None:
    content = report(small(b.round_of(next(small().cells()), "33333333")), None, "en")
    assert content.of(ReservationsPage).head.title == "No reservation was recorded"
    assert content.of(ReservationsPage).empty
    assert not report(small()).has(ReservationsPage)


def test_words_taken_out_leave_the_counts() -> None:
    cell = next(small().cells())
    workshop = small(b.round_of(cell, "33333333", accepted=Acceptance(3, "reservation", "")))
    content = build_content(workshop, analyse(workshop), None, made_at=MADE_AT, sources=the_sources(),
                            options=Options("full", "en", redact=frozenset({"comments"})))
    view, = content.of(ReservationsPage).groups[0].cells[0].views
    assert view.texts == ("The words have been taken out on request.",)


# Strengths --------------------------------------------------------------------------------------------------------
def test_a_strength_has_proof_owner_and_risk(report) -> None:
    cells = list(small().cells())
    works = (Initiative("i1", "work", owner="Li", lifts=(Lift(cells[0], 4, 5),), risk="the old system stops"),)
    workshop = replace(small(b.round_of(cells[0], "44444444"), b.round_of(cells[1], "55555555"),
                             b.round_of(cells[2], "22222222")),
                       evidence=(Evidence("v1", cells[0], "99.9 % up", "measured"),), initiatives=works)
    page = report(workshop, None, "en").of(StrengthsPage)
    shown, bare = page.groups
    assert [(r.proof, r.owner, r.risk) for r in shown.rows] == [
        (("measured: 99.9 % up",), "Li", ("the old system stops",))]
    assert [(r.element, r.owner, r.risk) for r in bare.rows] == [("Element 1", "–", ("none recorded",))]
    assert page.head.title == "2 cells are at level 4 or above: 1 shown by data, 1 only claimed"
