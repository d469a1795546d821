"""The content of a report says what the analysis says, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import builders as b
from workshop.insight.analysis import analyse, projected
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.score import Acceptance, Ballot, Cell, Round
from workshop.model.workshop import Workshop
from workshop.presentation import split_of
from workshop.quarters import short
from workshop.report.backing import AnnexPage
from workshop.report.model.initiatives import InitiativesPage
from workshop.report.model.roadmap import RoadmapPage
from workshop.report.pages.asked import MOST_REQUESTS
from workshop.report.readable import texts
from workshop.report.values import Cover, DecisionPage, GapsPage, HeatPage
from workshop.roadmap.gantt import gantt_rows

Day = tuple[Workshop, RoadmapPlan]


def all_text(content: object) -> str:
    return "\n".join(texts(content))


def cell_of(number: int = 0) -> Cell:
    return list(b.empty_workshop().cells())[number]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_map_is_the_analysis(report, day: Day, language: str) -> None:
    workshop, plan = day
    analysis = analyse(workshop)
    page = report(workshop, plan, language).of(HeatPage)
    pack = workshop.pack
    assert [row.badge.name for row in page.rows] == [c.name.in_(language) for c in reversed(pack.capabilities)]
    for row, capability in zip(page.rows, reversed(pack.capabilities), strict=True):
        for shown, element in zip(row.cells, workshop.elements, strict=True):
            rollup = analysis.profile.grid[Cell(element, capability.id)]
            assert (shown.level, shown.number) == (rollup.level, f"{rollup.level:.1f}")
            assert shown.target == analysis.aims.grid[Cell(element, capability.id)].level
            assert shown.split == split_of(analysis.current[Cell(element, capability.id)])
        found = analysis.profile.capabilities[capability.id]
        assert (row.summary.value, row.summary.floor) == (found.level, f"{found.floor:.1f}")
    assert page.overall.value == analysis.profile.overall.level
    assert [s.value for s in page.summaries] == [analysis.profile.elements[e].level for e in workshop.elements]


def test_the_gaps_are_those_of_the_analysis(report, day: Day) -> None:
    workshop, plan = day
    gaps = [gap for gap in analyse(workshop).gaps if gap.gap > 0]
    rows = report(workshop, plan).of(GapsPage).rows
    assert [(r.cell, r.current, r.target, r.priority) for r in rows] == [
        (g.cell, g.current, g.target, g.priority) for g in gaps]
    for row, gap in zip(rows, gaps, strict=True):
        assert row.texts == (f"{gap.current:.1f}", f"{gap.target:.1f}", f"{gap.gap:.1f}", f"{gap.weight:.2f}",
                             f"{gap.priority:.2f}")


def test_the_annex_has_every_asked_cell_with_its_votes(report, day: Day) -> None:
    workshop, plan = day
    analysis = analyse(workshop)
    groups = report(workshop, plan).of(AnnexPage).groups
    rows = [row for group in groups for row in group.rows]
    cells = list(workshop.cells())
    assert len(rows) == len(cells) == 55
    for row, cell in zip(rows, cells, strict=True):
        result = analysis.current[cell]
        assert row.counts == result.counts
        assert (row.n, row.median) == (str(result.n), str(result.lower_median))
        assert row.interpolated == f"{result.interpolated_median:.2f}"
        assert row.agreement == f"{result.consensus_cns:.2f}"
        assert f"第 {result.round} 轮".replace(" 轮", "\u00a0轮") in row.state
        assert row.target == str(workshop.targets[cell])


def test_the_title_is_made_of_the_numbers(report, day: Day) -> None:
    workshop, plan = day
    analysis = analyse(workshop)
    show = gantt_rows(workshop, analysis, plan)
    content = report(workshop, plan, "en")
    title = content.of(DecisionPage).head.title
    after = projected(workshop, analysis, {e.initiative for e in plan.entries}).overall.level
    assert after is not None and after == show.after
    assert f"level {analysis.profile.overall.level:.1f} to {after:.1f}" in title
    assert f"¥\u00a0{show.cost:,}\u00a0k" in title
    assert f"target {analysis.aims.overall.level:.1f}" in title
    widest = max(workshop.elements, key=lambda e: (analysis.aims.elements[e].level or 0.0)
                 - (analysis.profile.elements[e].level or 0.0))
    assert title.startswith(workshop.pack.element(widest).name.en)


def test_the_strip_is_the_profile(report, day: Day) -> None:
    workshop, plan = day
    analysis = analyse(workshop)
    for point, element in zip(report(workshop, plan).of(DecisionPage).strip.points, workshop.elements, strict=True):
        assert point.now == analysis.profile.elements[element].level
        assert point.target == pytest.approx(analysis.aims.elements[element].level)


def test_decisions_are_the_initiatives_of_the_first_year(report, day: Day) -> None:
    workshop, plan = day
    page = report(workshop, plan, "en").of(DecisionPage)
    first = [(e, i) for e in plan.entries if e.start < 4 and (i := workshop.initiative(e.initiative))]
    asked = [row for row in page.ask_rows if not row.held]
    assert len(asked) == min(len(first), MOST_REQUESTS)
    known = {i.title: (f"¥\u00a0{i.cost:,}\u00a0k", short(f"{2027 + e.start // 4}Q{e.start % 4 + 1}"), i.owner)
             for e, i in first}
    assert all(known[row.title] == (row.amount, row.quarter, row.owner) for row in asked)
    total = sum(i.cost for _, i in first)
    assert f"{len(first)} initiatives start in the first year, ¥\u00a0{total:,}\u00a0k in total." in page.notes[0]


def test_three_findings_from_the_votes(report, day: Day) -> None:
    workshop, plan = day
    page = report(workshop, plan, "en").of(DecisionPage)
    assert page.findings_head == "Three findings"
    top = analyse(workshop).gaps[0]
    assert f"{top.gap:.1f} levels below target" in page.findings[0].title
    assert workshop.pack.element(top.cell.element).name.en in page.findings[0].title
    assert "Cloud foundation" in page.findings[1].title


def test_the_gaps_of_agreeing_rooms_name_no_camp(report) -> None:
    base = b.empty_workshop(count=8)
    agreed = b.with_rounds(base, *(b.round_of(c, "33333334") for c in base.cells()))
    page = report(agreed, None, "en").of(DecisionPage)
    assert page.findings[2].title == "No cell is split"
    assert "Of 55 cells with enough votes 55 agree and 0 partly agree" in page.findings[2].body
    assert page.findings[0].title == "No targets yet"


def test_under_four_votes_there_is_no_verdict(report) -> None:
    base = b.empty_workshop(count=3)
    thin = replace(b.with_rounds(base, *(b.round_of(c, "155") for c in base.cells())),
                   targets=dict.fromkeys(base.cells(), 5))
    content = report(thin, None, "en")
    rows = [row for group in content.of(AnnexPage).groups for row in group.rows]
    assert {(row.agreement, row.pattern) for row in rows} == {("–", "too few votes")}
    assert all(cell.split == 0 and cell.foot == "3 votes" for row in content.of(HeatPage).rows for cell in row.cells)
    assert [finding.title for finding in content.of(DecisionPage).findings] == ["Too few votes for a verdict"]
    assert "Fewer than 4 votes" in content.of(DecisionPage).head.title
    title = content.of(HeatPage).head.title
    assert "fewer than 4 votes" in title and "strongest" not in title
    assert "no verdict" in content.of(GapsPage).head.title
    assert all("only n = 3" in row.basis for row in content.of(GapsPage).rows)


def test_a_level_the_room_accepted_counts_with_few_votes(report) -> None:
    base = b.empty_workshop(count=3)
    cells = list(base.cells())
    settled = replace(b.with_rounds(base, *(b.round_of(c, "233", accepted=Acceptance(3)) for c in cells)),
                      targets=dict.fromkeys(cells, 5))
    assert "2.2 levels below target" in report(settled, None, "en").of(DecisionPage).findings[0].title


def test_hidden_votes_are_nowhere(report) -> None:
    base = b.empty_workshop(count=5)
    first, second = list(base.cells())[:2]
    hidden = b.with_rounds(base, b.round_of(first, "11111", state="closed"), b.round_of(second, "55555", state="open"))
    content = report(hidden, None, "en")
    rows = content.of(AnnexPage).groups[0].rows
    assert [row.counts for row in rows] == [None] * 5
    assert [row.state for row in rows[:3]] == ["not revealed", "not revealed", "not scored"]
    assert {cell.word for row in content.of(HeatPage).rows for cell in row.cells} == {"not revealed", "not scored"}
    shown = b.with_rounds(base, b.round_of(first, "33333"), b.round_of(first, "11111", number=2, state="open"))
    row = report(shown, None, "en").of(AnnexPage).groups[0].rows[0]
    assert (row.counts, row.state) == ((0, 0, 5, 0, 0), "round 1, not yet accepted")


def test_not_applicable_is_its_own_kind_of_empty(report) -> None:
    base = b.empty_workshop(count=5)
    away = b.with_rounds(base, *(b.round_of(c, "xxx-?") for c in base.cells()))
    content = report(away, None, "en")
    assert {cell.kind for row in content.of(HeatPage).rows for cell in row.cells} == {"not_applicable"}
    row = content.of(AnnexPage).groups[0].rows[0]
    assert (row.abstained, row.dont_know, row.not_applicable, row.n, row.pattern) == ("1", "1", "3", "0", "n/a")
    assert content.of(DecisionPage).head.title == (
        "Everything that was asked was found not applicable: there is no level to speak of")


def test_what_is_not_asked_is_not_unscored(report) -> None:
    thin = b.empty_workshop(b.made_pack(2, 3, 2), depth="standard")
    kinds = [cell.kind for row in report(thin).of(HeatPage).rows for cell in row.cells]
    assert sorted(set(kinds)) == ["not_asked", "unscored"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_workshop_says_what_is_missing(report, language: str) -> None:
    content = report(b.empty_workshop(), None, language)
    empty = [content.of(kind).empty for kind in (GapsPage, RoadmapPage, InitiativesPage)]
    for words in (*empty, content.of(DecisionPage).ask_empty, content.of(HeatPage).head.lead):
        assert words
    assert not content.of(GapsPage).rows and not content.of(RoadmapPage).bars and not content.of(InitiativesPage).rows
    assert "{" not in all_text(content).replace("{page}", "").replace("{pages}", "")


def test_the_aim_is_compared_over_the_same_cells(report) -> None:
    base = b.empty_workshop(count=5)
    cells = list(base.cells())
    few = replace(b.with_rounds(base, *(b.round_of(c, "22222") for c in cells[:10])),
                  targets={cells[0]: 4, cells[20]: 5})
    content = report(few, None, "en")
    # One of ten scored cells aims at 4, nine stay at 2; the target on a cell without a level is left out.
    assert "overall level 2.0 against a target of 2.2" in content.of(DecisionPage).head.title
    assert [p.target for p in content.of(DecisionPage).strip.points[:3]] == [pytest.approx(2.4), None, None]
    assert any("9 cells have no target" in note for note in content.of(DecisionPage).notes)
    assert any("1 more cell has a target but no level" in note for note in content.of(GapsPage).notes)


def test_a_plan_out_of_date_is_named(report, day: Day) -> None:
    workshop, plan = day
    stale = replace(plan, made_for="something else")
    assert any("please plan again" in note for note in report(workshop, stale, "en").of(RoadmapPage).notes)
    # So is one that leaves out what another one waits for, and spends more than there is.
    assert any("please plan again" in note for note in report(workshop, plan, "en").of(RoadmapPage).notes)
    free = replace(workshop, settings=replace(workshop.settings, budget=0, horizon=24))
    assert not any("please plan again" in note
                   for note in report(free, b.hand_plan(free), "en").of(RoadmapPage).notes)


def test_what_the_plan_leaves_out_has_a_reason(report, day: Day) -> None:
    workshop, plan = day
    page = report(workshop, plan, "en").of(InitiativesPage)
    (left,) = [row for row in page.rows if row.left_out]
    assert left.title == workshop.initiative("i9").title and left is page.rows[-1]
    assert left.left_out.startswith("Left out of the roadmap: ")
    assert page.head.title == "13 of 14 initiatives are on the roadmap"
    assert [row.quarters for row in page.rows].count("left out") == 1


def test_initiatives_are_numbered_alike_everywhere(report, day: Day) -> None:
    workshop, plan = day
    content = report(workshop, plan)
    table = {row.title: row.number for row in content.of(InitiativesPage).rows}
    assert all(table[bar.title] == bar.number for bar in content.of(RoadmapPage).bars)
    assert sorted(map(int, table.values())) == list(range(1, 15))


def test_long_lists_and_notes_come_in_pieces(report) -> None:
    base = b.full_workshop(count=5, depth="full", works=1)
    cells = list(base.cells())
    lifts = tuple(type(base.initiatives[0].lifts[0])(cell, 1, 2 + index % 4) for index, cell in enumerate(cells))
    note = "这是一段很长的备注。" * 900
    long = replace(base, initiatives=(Initiative("a", "甲", lifts=lifts, note=note),))
    row = report(long).of(InitiativesPage).rows[0]
    assert len(row.lifts) > 3 and max(map(len, row.lifts)) < 400
    assert "".join(row.notes) == note and max(map(len, row.notes)) <= 420
    joined = "".join(row.lifts)
    assert all(item.short.zh in joined for item in base.pack.indicators)


def test_the_stamp_follows_the_data(report, day: Day) -> None:
    workshop, plan = day
    same = report(workshop, plan, "en")
    assert same.stamp == report(workshop, plan, "zh").stamp
    voted = next(r for r in workshop.all_rounds())
    changed = replace(voted, ballots=(Ballot("p1", "1"), *voted.ballots[1:]))
    rounds = {k: tuple(changed if r is voted else r for r in v) for k, v in workshop.rounds.items()}
    assert report(replace(workshop, rounds=rounds), plan).stamp != same.stamp
    assert same.stamp in same.footer.right and same.stamp in all_text(same.of(Cover))


def test_a_voted_target_has_a_row_of_its_own(report) -> None:
    base = b.empty_workshop(count=4)
    cell = next(iter(base.cells()))
    voted = b.with_rounds(base, b.round_of(cell, "2222"), b.round_of(cell, "4445", purpose="target"))
    rows = report(voted, None, "en").of(AnnexPage).groups[0].rows
    assert (rows[0].target, rows[1].of_target, rows[1].counts) == ("4", True, (0, 0, 0, 3, 1))
    assert isinstance(voted.latest(cell, "target"), Round)


def test_a_plan_in_months_is_drawn_in_months(report) -> None:
    base = b.full_workshop()
    workshop = replace(base, planning=replace(base.planning, unit="month"),
                       settings=replace(base.settings, budget=0, horizon=24))
    page = report(workshop, b.hand_plan(workshop), "en").of(RoadmapPage)
    start = base.settings.start
    assert page.quarters[0] == f"{start[2:4]}-{(int(start[-1]) - 1) * 3 + 1:02d}"
    assert [bool(name) for name in page.years[:7]] == [True, False, False, True, False, False, True]
    assert page.spend_label == "Cost per month" and len(page.spend) == len(page.quarters)
    limited = replace(workshop, settings=replace(workshop.settings, budget=30_000))
    assert report(limited, b.hand_plan(limited), "zh").of(RoadmapPage).spend_note == "每月预算 1,000\u00a0万元"


def test_initiatives_and_decisions_of_a_plan_in_months_are_dated_in_months(report) -> None:
    base = b.full_workshop()
    workshop = replace(base, planning=replace(base.planning, unit="month"),
                       settings=replace(base.settings, start="2027Q1", horizon=24))
    plan = b.hand_plan(workshop)
    late = max(plan.entries, key=lambda entry: entry.start)
    plan = replace(plan, entries=tuple(replace(entry, start=11) if entry == late else entry for entry in plan.entries))
    found = report(workshop, plan, "en")
    title, length = next((i.title, i.duration) for i in workshop.initiatives if i.id == late.initiative)
    assert next(row.quarter for row in found.of(DecisionPage).ask_rows if row.title == title) == "27-12"
    assert next(row.quarters for row in found.of(InitiativesPage).rows if row.title == title).startswith("27-12")
    assert "Months" in found.of(InitiativesPage).columns and "Quarters" not in found.of(InitiativesPage).columns
    unplanned = report(workshop, None, "en").of(InitiativesPage).rows
    assert next(row.quarters for row in unplanned if row.title == title) == f"{length} month{'s' * (length > 1)}"
