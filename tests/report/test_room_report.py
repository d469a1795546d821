"""What the room adds to the report: rehearsals marked on every page, how levels were settled, and who stays unnamed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from tests import builders as b
from tests.pdftext import packed_pages
from workshop.model.initiative import RoadmapPlan
from workshop.model.score import Acceptance, Ballot, Cell, Round, Tally
from workshop.model.workshop import RoomRules, Workshop
from workshop.report.backing import AnnexPage, AnnexRow, MethodPage
from workshop.report.build import write_pdf
from workshop.report.readable import texts
from workshop.report.values import Cover, DecisionPage, HeatPage
from workshop.report.whole import ReportContent

Day = tuple[Workshop, RoadmapPlan]
FONTS = resources.path("fonts")


def pages_of(content: ReportContent, folder: Path) -> list[str]:
    path = folder / "x.pdf"
    write_pdf(content, path, fonts=FONTS)
    return packed_pages(path)


def first_row(content: ReportContent) -> AnnexRow:
    return content.of(AnnexPage).groups[0].rows[0]


def with_last(workshop: Workshop, **changes: object) -> Workshop:
    """Return the workshop with its first cell's newest round changed."""
    cell = next(iter(workshop.cells()))
    *before, last = workshop.rounds_of(cell)
    found = replace(last, **changes)  # type: ignore[arg-type]
    return replace(workshop, rounds={**workshop.rounds, (cell, "current"): (*before, found)})


@pytest.mark.parametrize(("language", "words", "cover"), [
    ("zh", "演练·投票为虚构", "这是演练：投票全是虚构的"),
    ("en", "Rehearsal·inventedvotes", "Thisisarehearsal:allvotesareinvented")])
def test_every_page_of_a_rehearsal_says_so(report, day: Day, language: str, words: str, cover: str,
                                           tmp_path: Path) -> None:
    workshop, plan = day
    rehearsal = replace(workshop, settings=replace(workshop.settings, rehearsal=True))
    pages = pages_of(report(rehearsal, plan, language), tmp_path)
    assert len(pages) > 9 and all(words in page for page in pages)
    assert cover in pages[0]
    real = pages_of(report(workshop, plan, language), tmp_path)
    assert not any(words in page or cover in page for page in real)


@pytest.mark.parametrize(("language", "labels"), [
    ("zh", ("取此等级的理由：", "说明：", "较低一方：", "较高一方：")),
    ("en", ("Why this level: ", "Note: ", "Lower side: ", "Higher side: "))])
def test_no_agreement_is_printed_with_both_positions(report, day: Day, language: str, labels: tuple[str, ...],
                                                     tmp_path: Path) -> None:
    settled = Acceptance(2, "not_agreed", "<b>记下</b>", "证据更硬", ("没有演练 😀", "云上过半"))
    workshop = with_last(day[0], state="accepted", acceptance=settled)
    content = report(workshop, None, language)
    said = ("证据更硬", "<b>记下</b>", "没有演练 😀", "云上过半")
    assert first_row(content).notes == tuple(label + text for label, text in zip(labels, said, strict=True))
    text = "".join(pages_of(content, tmp_path))
    assert "证据更硬" in text and "<b>记下</b>" in text and "没有演练〔U+1F600〕" in text and "云上过半" in text


def test_a_reservation_is_called_one(report, day: Day) -> None:
    held = Acceptance(3, "reservation", "三个月后复评")
    row = first_row(report(with_last(day[0], state="accepted", acceptance=held)))
    assert row.notes == ("保留意见：三个月后复评",)
    plain = first_row(report(with_last(day[0], state="accepted", acceptance=Acceptance(3, "agreed", "", "见审计"))))
    assert plain.notes == ("取此等级的理由：见审计",)


def test_the_silent_count_as_abstained_beside_how_many_were_asked(report) -> None:
    base = b.empty_workshop(count=8)
    cell = next(iter(base.cells()))
    held = replace(b.round_of(cell, "3334-"), asked=tuple(p.id for p in base.participants))
    row = first_row(report(b.with_rounds(base, held)))
    assert (row.asked, row.n, row.abstained) == ("8", "4", "4")
    old = replace(held, asked=())
    row = first_row(report(b.with_rounds(base, old)))
    assert (row.asked, row.n, row.abstained) == ("", "4", "1")


def test_a_show_of_hands_is_counted_like_votes(report) -> None:
    base = b.empty_workshop(count=8)
    cell = next(iter(base.cells()))
    hands = Round("r", cell, "current", 1, "revealed", "hands", asked=tuple(p.id for p in base.participants),
                  tally=Tally((0, 2, 3, 0, 0), 1, 1, 0))
    content = report(b.with_rounds(base, hands))
    row = first_row(content)
    assert (row.counts, row.asked, row.n, row.abstained, row.dont_know) == ((0, 2, 3, 0, 0), "8", "5", "2", "1")
    said = "\n".join(texts(content))
    assert "举手计数 1" in said.replace("\u00a0", " ") and "已揭示 7" in said.replace("\u00a0", " ")
    assert "其中 7 人的评分已揭示" in said.replace("\u00a0", " ")


@pytest.mark.parametrize("mode", ["board", "grid", "paper", "card", "strip", "import"])
def test_every_way_to_vote_has_its_words(report, mode: str) -> None:
    base = b.empty_workshop(count=5)
    cell = next(iter(base.cells()))
    content = report(b.with_rounds(base, replace(b.round_of(cell, "33334"), mode=mode)), None, "en")
    (said,) = dict(content.of(MethodPage).parts)["Votes"]
    assert re.fullmatch(r"1 round revealed over all cells: [a-z ,]+ 1\.", said)


@pytest.mark.parametrize("anonymity", ["named", "unnamed", "secret"])
def test_no_name_of_a_voter_and_no_comment_of_a_hidden_round_is_printed(report, anonymity: str, tmp_path: Path) -> None:
    names = ("匿名甲甲", "匿名乙乙", "匿名丙丙", "匿名丁丁", "匿名戊戊")
    base = b.empty_workshop()
    base = replace(base, participants=b.people(5, names))
    people = tuple(p.id for p in base.participants)
    cells = list(base.cells())

    def held(cell: Cell, state: str) -> Round:
        words = "公开的理由" if state == "revealed" else "私下的话"
        ballots = tuple(Ballot(str(n) if anonymity == "secret" else person, "31x52"[n], words)
                        for n, person in enumerate(people))
        return Round(f"r{cell}", cell, "current", 1, state, "card", ballots, None, anonymity,  # type: ignore[arg-type]
                     people, frozenset(people) if anonymity == "secret" else frozenset())

    workshop = b.with_rounds(base, held(cells[0], "revealed"), held(cells[1], "closed"), held(cells[2], "open"))
    content = report(workshop)
    # The minutes say who was there; votes and comments stand on all other pages.
    pages = tuple(page for page in content.pages if page.key != "minutes")
    text = "".join(pages_of(replace(content, pages=pages), tmp_path))
    assert not any(name in text for name in names) and "私下的话" not in text
    rows = [row for group in content.of(AnnexPage).groups for row in group.rows]
    assert [row.counts for row in rows[:3]] == [(1, 1, 1, 0, 1), None, None]
    assert "其中 5 人的评分已揭示" in "\n".join(texts(content.of(Cover))).replace("\u00a0", " ")


def test_observers_are_told_from_voters_on_the_cover(report, day: Day) -> None:
    workshop, _ = day
    people = (replace(workshop.participants[0], duty="facilitator"), *workshop.participants[1:])
    page = report(replace(workshop, participants=people), None, "en").of(Cover)
    facts = {fact.label: fact.text for fact in page.facts}
    assert facts["People"].startswith("12 people, 11 of them voters")


def test_the_room_says_from_how_many_votes_on_there_is_a_verdict(report) -> None:
    base = b.empty_workshop(count=5)
    five = b.with_rounds(base, *(b.round_of(cell, "33345") for cell in base.cells()))
    assert "不足" not in report(five).of(DecisionPage).head.title
    strict = replace(five, settings=replace(five.settings, rules=RoomRules(few=6)))
    content = report(strict)
    assert "不足 6 票" in content.of(DecisionPage).head.title.replace("\u00a0", " ")
    assert {row.pattern for group in content.of(AnnexPage).groups for row in group.rows} == {"票数太少"}
    assert all(cell.foot == "仅 5 票" for row in content.of(HeatPage).rows for cell in
               (replace(c, foot=c.foot.replace("\u00a0", " ")) for c in row.cells))
