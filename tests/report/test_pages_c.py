"""The pages on initiatives, roadmap, money, maturity, alternatives, first steps and risks say what the screen says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from tests import builders as b
from workshop.insight.analysis import projected
from workshop.insight.closing import closure
from workshop.model.evidence import Evidence
from workshop.report.model.alternatives import AlternativesPage
from workshop.report.model.first90 import First90Page
from workshop.report.model.initiatives import InitiativesPage
from workshop.report.model.maturity import MaturityPage
from workshop.report.model.money import MoneyPage
from workshop.report.model.risks import RisksPage
from workshop.report.model.roadmap import RoadmapPage
from workshop.report.whole import ReportContent
from workshop.roadmap.gantt import gantt_rows
from workshop.roadmap.scenarios import compare
from workshop.roadmap.views.load import load_path
from workshop.roadmap.views.maturity import maturity_path

PAGES = (MoneyPage, MaturityPage, AlternativesPage, RisksPage)


@pytest.fixture(scope="module")
def english(report, rich) -> ReportContent:
    return report(rich[0], rich[2], "en")


def test_money_and_people_are_those_of_the_screen(english: ReportContent, rich) -> None:
    workshop, _, plan = rich
    page, load = english.of(MoneyPage), load_path(workshop, plan)
    assert [(band.name, band.used) for band in page.bands] == [
        (name, row.used[:8]) for name, row in zip(("Money", "Spent so far", "系统工程师", "No role named"), load.rows,
                                                 strict=True)]
    assert page.bands[0].limit == load.rows[0].limit[:8] and page.bands[2].limit == load.rows[2].limit[:8]
    assert sum(sum(band.over) for band in page.bands) == load.over
    assert page.head.title.startswith(f"{load.over} amounts are above the limit")


def test_what_is_left_out_says_what_would_bring_it_in(english: ReportContent, rich) -> None:
    rows = english.of(MoneyPage).left_rows
    assert {row.title for row in rows} == {i.title for i in rich[0].initiatives if i.id in ("i9", "i14")}
    assert all(row.reason and row.needs for row in rows)
    shares = [float(row.share.split("\u00a0")[0]) for row in rows]
    assert shares == sorted(shares, reverse=True)


def test_maturity_rises_as_on_the_screen(english: ReportContent, rich) -> None:
    workshop, analysis, plan = rich
    page, path = english.of(MaturityPage), maturity_path(workshop, analysis, plan)
    assert page.climb.promised == path.overall.levels[:len(page.climb.promised)]
    low, high = page.climb.sure[-1], page.climb.promised[-1]
    assert low is not None and high is not None and low < high
    assert f"to {high:.1f}" in page.head.title and f"comes to {low:.1f}" in page.head.lead
    capabilities, elements = page.groups[1:]
    assert [row.cells[-1].level for row in capabilities] == [c.levels[-1] for c in path.capabilities]
    assert [row.target.level for row in elements] == [c.target for c in path.elements]


def test_waves_finish_every_planned_initiative_once(english: ReportContent, rich) -> None:
    page, (workshop, analysis, plan) = english.of(MaturityPage), rich
    names = ", ".join(text for wave in page.waves for text in wave.finished if text != "–").split(", ")
    assert len(names) == len(set(names)) == len(plan.entries)
    after = projected(workshop, analysis, {e.initiative for e in plan.entries}).overall.level
    assert page.waves[-1].level.startswith(f"{after:.1f} (")


def test_plans_stand_side_by_side(english: ReportContent, rich) -> None:
    page, rows = english.of(AlternativesPage), compare(rich[0], rich[1])
    assert page.plan_columns == ("Figure", "Most value", "Cheapest") and page.chosen == 0
    figures = {line[0]: line[1:] for line in page.plan_rows}
    assert figures["Gap closed"] == tuple(f"{row.closed * 100:.0f}\u00a0%" for row in rows)
    assert [point.cost for point in page.points] == [row.cost for row in rows]
    (change,) = page.changes
    assert change.label == "Cheapest" and change.text.startswith("Out: ")
    assert "Fastest" in page.plans_note and "Make the missing plans" in page.plans_note


def test_each_initiative_has_its_robustness_and_the_cells_it_rests_on(english: ReportContent) -> None:
    rows = english.of(AlternativesPage).firm_rows
    (loose,) = [row for row in rows if not row.firm]
    assert (loose.share_text, loose.cells) == ("25\u00a0%", "Brand · Cloud")
    assert rows[-1] == loose and all(row.cells == "–" for row in rows if row.firm)


def test_limits_in_force_and_those_not_kept(english: ReportContent) -> None:
    limits = {fact.label: fact.text for fact in english.of(AlternativesPage).limits}
    assert limits["Money"] == "budget ¥\u00a0700\u00a0k per quarter" and limits["People"] == "系统工程师 1.5"
    assert "Must be done" in limits and "costs more than its budget" in limits["Not kept by the plan"]


def test_ten_first_steps_by_date(english: ReportContent) -> None:
    page = english.of(First90Page)
    assert [row.by for row in page.actions] == sorted(row.by for row in page.actions) and len(page.actions) == 10
    assert page.head.title == "11 first steps for the next 90 days: the earliest due 10 Dec 2026, 10 with an owner"
    assert any(note.startswith("1 more step is due") for note in page.notes)
    assert page.actions[1].proof == ("齐套率: 61 % → 85 %",) and page.actions[0].proof == ("–",)
    assert [(row.mark, row.verdict) for row in page.old] == [("ok", "done"), ("open", "not settled")]


def test_assumptions_come_with_the_largest_stake_first(english: ReportContent) -> None:
    page = english.of(RisksPage)
    stakes = [row.stake for row in page.rows]
    assert stakes == sorted(stakes, reverse=True) and 0 < len(stakes) <= 15
    rest = sum(int(line.text.rpartition(": ")[2]) for line in page.rest)
    assert page.head.title.startswith(f"The roadmap rests on {len(stakes) + rest} assumptions")
    assert all(row.trigger and row.effect and row.kind for row in page.rows)


def test_every_kind_of_assumption_is_found(report, rich) -> None:
    from tests.report.conftest import the_words
    from workshop.report.pages.assumptions import assumptions
    from workshop.report.pages.book import Book
    from workshop.report.pages.stakes import Stakes
    from workshop.report.sources import Sources
    workshop, analysis, plan = rich
    book = Book(workshop, analysis, plan, the_words().say("en"), datetime(2026, 11, 21), Sources(the_words()))
    found = list(assumptions(book, Stakes(book)))
    assert {one.kind for one in found} == {"written", "unsure", "votes", "evidence", "firm", "limit", "owner", "proof",
                                           "stale"}
    written = next(one for one in found if one.kind == "written")
    assert written.text == "\"核心系统上云与同城容灾 1\" is not hit by: 接口文档缺失" and written.owner == "第1位"
    loose = next(one for one in found if one.kind == "firm")
    assert "chosen in only 25\u00a0%" in loose.text and "Brand · Cloud" in loose.trigger
    # Somebody saw the cells: their evidence is no longer weak.
    seen = tuple(Evidence(f"e{n}", cell, "看过", "seen") for n, cell in enumerate(workshop.cells()))
    known = replace(book, workshop=replace(workshop, evidence=seen))
    assert "evidence" not in {one.kind for one in assumptions(known, Stakes(known))}


def test_the_field_shows_value_cost_and_doubt(english: ReportContent, rich) -> None:
    workshop, analysis, _ = rich
    page = english.of(InitiativesPage)
    assert page.portfolio is not None
    rows = {row.number: row for row in page.rows}
    known = {i.title: i for i in workshop.initiatives}
    for point in page.portfolio.points:
        initiative = known[rows[point.number].title]
        assert (point.value, point.cost) == (closure(workshop, analysis, initiative), initiative.cost)
        unsure = any(lift.sure < 100 for lift in initiative.lifts)
        assert point.low <= point.value <= point.high and (unsure or point.low == point.high)
    assert any(point.low < point.high for point in page.portfolio.points)
    loose = [rows[point.number].title for point in page.portfolio.points if point.loose]
    assert loose == [workshop.initiatives[3].title]


def test_the_table_tells_of_each_initiative(english: ReportContent, rich) -> None:
    rows = {row.title: row for row in english.of(InitiativesPage).rows}
    first, second = (rows[i.title] for i in rich[0].initiatives[:2])
    assert first.effort.split() == ["4", "pm"]
    assert "Effort: 系统工程师\u00a03, No role named\u00a01 person-months" in first.below[0]
    assert "Risk: 接口文档缺失" in "".join(first.below) and first.firm == "90\u00a0%"
    assert second.marks == "agreed · must be done" and second.sure == "70\u00a0%"
    assert first.chain is not None and len(first.chain.steps) == 5


def test_bars_lie_in_lanes_and_show_the_chain(english: ReportContent, rich) -> None:
    page, show = english.of(RoadmapPage), gantt_rows(*rich)
    assert [bar.critical for bar in page.bars] == [bar.initiative in show.chain.tasks for bar in show.bars]
    assert [(lane.first, lane.rows) for lane in page.lanes] == [(lane.first, lane.rows) for lane in show.lanes]
    assert {mark.kind for mark in page.legend} == {"critical", "must", "running", "closed"} and page.today is None
    assert page.people[0].peak == max(page.people[0].texts, key=lambda text: float(text.split("\u00a0")[0] or 0))
    assert sum(bar.must for bar in page.bars) == 1 and sum(bar.running for bar in page.bars) == 1


def test_today_is_drawn_only_inside_the_roadmap(rich) -> None:
    from tests.report.conftest import the_words
    from workshop.report.pages.book import Book
    from workshop.report.pages.roadmap import roadmap
    from workshop.report.sources import Sources
    book = Book(*rich, the_words().say("en"), datetime(2027, 5, 16), Sources(the_words()))
    page = roadmap(book)
    assert page.today == pytest.approx(1.495, abs=0.01) and page.legend[-1].words == "today"


def test_without_a_plan_pages_say_what_is_missing_or_are_not_there(report, rich) -> None:
    bare = report(replace(rich[0], plan=None, scenarios=(), robust=None), None, "en")
    assert not any(bare.has(kind) for kind in PAGES)
    assert bare.of(RoadmapPage).empty and bare.of(First90Page).actions
    nothing = report(b.empty_workshop(), None, "en")
    assert not any(nothing.has(kind) for kind in (*PAGES, First90Page))
    silent = replace(rich[0], initiatives=tuple(replace(i, first_step="") for i in rich[0].initiatives))
    assert "No initiative has a first step" in report(silent, rich[2], "en").of(First90Page).empty


def test_both_languages_have_the_same_shape(report, rich) -> None:
    page = report(rich[0], rich[2], "both").of(MoneyPage)
    assert page.left_head.endswith("What is left out, and what would bring it in") and page.head.caption


def test_a_long_roadmap_is_cut_between_bars(report) -> None:
    """Every bar is on one page, no lane ends with its heading, and one that goes on is named again."""
    from reportlab.platypus import PageBreak

    import resources
    from workshop.report.charts.gantt import lines_height
    from workshop.report.fonts import register
    from workshop.report.sections import roadmap as section
    register(resources.path("fonts"))
    big = b.full_workshop(works=60, horizon=12, count=3)
    page = report(big, b.hand_plan(big), "zh", "roadmap").of(RoadmapPage)
    lines = section._lines(page)
    for first, other, under in ((380.0, 430.0, 180.0), (300.0, 300.0, 120.0), (1200.0, 1200.0, 180.0)):
        sheets = section._sheets(page, lines, first, other, under)
        assert [line.row for sheet in sheets for line in sheet if line.row >= 0] == list(range(60))
        assert all(sheet[-1].row >= 0 and sheet[0].row < 0 for sheet in sheets)
        assert lines_height(sheets[-1], section.SPLIT) + under <= other
        assert all(lines_height(sheet, section.SPLIT) <= max(first, other) for sheet in sheets)
    assert sum(isinstance(flow, PageBreak) for flow in section.roadmap(page)) >= 2
