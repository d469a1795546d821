"""What pages say in cases that are rare: reasons, limits of every kind, plans that win nothing, differences told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

import resources
from tests import builders as b
from tests.pdftext import packed, packed_pages
from tests.report.conftest import MADE_AT, content_of, the_sources, the_words
from workshop.insight.analysis import analyse
from workshop.model.initiative import Duty, Kpi, PlanEntry
from workshop.model.planning import Closure, Role
from workshop.report.build import write_pdf
from workshop.report.content import build_content
from workshop.report.model.alternatives import AlternativesPage
from workshop.report.model.director import DirectorPage
from workshop.report.model.first90 import First90Page
from workshop.report.model.money import MoneyPage
from workshop.report.options import Options
from workshop.report.pages.book import Book
from workshop.report.pages.first90 import first90, kpi_words
from workshop.report.pages.limits import limits
from workshop.report.pages.planwords import needs_words, place_words, share_words
from workshop.report.sources import Earlier, Sources
from workshop.report.words import Words
from workshop.roadmap.leftouts import LeftOut
from workshop.roadmap.shortfall import Shortfall
from workshop.scripts import load_scripts


def book_of(rich: Any, **planning: Any) -> Book:
    workshop, analysis, plan = rich
    workshop = replace(workshop, planning=replace(workshop.planning, **planning))
    return Book(workshop, analysis, plan, the_words().say("en"), MADE_AT, Sources(the_words()))


def facts(book: Book) -> dict[str, str]:
    return {fact.label: fact.text.replace("\u00a0", " ") for fact in limits(book)}


# Limits -----------------------------------------------------------------------------------------------------------
def test_limits_of_every_kind_are_told(rich: Any) -> None:
    workshop, analysis, plan = rich
    works = tuple(replace(i, either="ERP" if n < 2 else "alone" if n == 2 else "", barred=n == 3)
                  for n, i in enumerate(workshop.initiatives))
    found = facts(book_of((replace(workshop, initiatives=works), analysis, plan), budgets=(900,) * 8, total=5000,
                          roles=(Role("dev", "Engineer", (1.0, 3.0)), Role("art", "Artist")),
                          closures=(Closure("Move", "2027-05-01", "2027-05-09"),)))
    assert found["Money"] == "budget ¥ 900 k per quarter, budget ¥ 5,000 k in all"
    assert found["People"] == "Engineer 1–3, Artist without limit"
    assert "Move" in found["Closed"] and works[3].title in found["Ruled out"]
    (either,) = [text for label, text in found.items() if "ERP" in text]
    assert works[0].title in either and works[1].title in either and "alone" not in str(found)


def test_money_that_differs_is_told_by_period(rich: Any) -> None:
    assert facts(book_of(rich, budgets=(900, 400)))["Money"] == "¥ 900 k in 27Q1, ¥ 400 k in 27Q2"
    workshop, analysis, plan = rich
    free = replace(workshop, settings=replace(workshop.settings, budget=0))
    found = facts(book_of((free, analysis, plan), roles=()))
    assert found["Money"] == "no budget limit" and found["People"] == "no roles are set"


# Why something is left out ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(("reason", "lacks", "words"), [
    ("new", None, "Plan again"), ("barred", None, "takes it up again"), ("waits", None, "ERP"), ("late", None, "ERP"),
    ("choice", None, "ERP"), ("no_value", None, "which cells"), ("costly", None, "longer horizon"),
    ("costly", Shortfall("i9", 2), "There is room from 27Q3"),
    ("costly", Shortfall("i9", 2, (), 300, (("ghost", 2, 15),)), "¥ 300 k more in all and 1.5 more person-months"),
])
def test_each_reason_says_what_would_help(rich: Any, reason: Any, lacks: Shortfall | None, words: str) -> None:
    told = needs_words(book_of(rich), LeftOut("i9", "Work", "1", "", "", reason, "ERP"), lacks).replace("\u00a0", " ")
    assert words in told and "{" not in told


def test_shares_are_whole_only_when_they_are(rich: Any) -> None:
    shares = [share_words(used, 1000).split("\u00a0")[0] for used in (999, 1000, 1001, 1500)]
    assert shares == ["99", "100", "101", "150"]
    assert share_words(5, 0).startswith("0") and place_words(book_of(rich), "gone/1") == "gone/1"


# Plans side by side -----------------------------------------------------------------------------------------------
def titled(rich: Any, *changes: dict[str, Any]) -> AlternativesPage:
    workshop, _, plan = rich
    others = tuple(replace(plan, **change) for change in changes)
    made = replace(workshop, scenarios=(plan, *others))
    return content_of(made, plan, "en").of(AlternativesPage)


def test_the_title_says_what_the_others_would_save(rich: Any) -> None:
    _, _, plan = rich
    same = titled(rich, {"kind": "cost"})
    assert "same" in same.head.title.lower() and same.changes[0].text == "No difference."
    moved = tuple(replace(e, start=max(e.start - 1, 0)) if n % 2 else replace(e, start=e.start + 1)
                  for n, e in enumerate(plan.entries))
    slower = titled(rich, {"kind": "cost", "entries": moved, "status": "optimal"})
    assert "Sooner" in slower.changes[0].text and "Later" in slower.changes[0].text
    more = titled(rich, {"kind": "speed", "entries": (*plan.entries, PlanEntry("i9", 0)), "left_out": ("i14",)})
    assert more.changes[0].text.startswith("In: ") and "Out" not in more.changes[0].text
    assert slower.head.title == more.head.title == "The other plan is neither cheaper nor sooner"
    early = titled(rich, {"kind": "cost", "entries": tuple(replace(e, start=0) for e in plan.entries[:5])})
    assert "saves" in early.head.title and "sooner" in early.head.title
    sooner = titled(rich, {"kind": "speed", "left_out": (), "entries": (
        *(replace(e, start=0) for e in plan.entries), PlanEntry("i9", 0))})
    assert "sooner" in sooner.head.title and "saves" not in sooner.head.title


# First steps ------------------------------------------------------------------------------------------------------
def test_first_steps_that_are_late_or_far_away_are_told(rich: Any) -> None:
    workshop, analysis, plan = rich
    works = tuple(replace(i, owner="", duties=(Duty("p2", "A"),), first_step="Begin", kpi=Kpi("Rate", "", "85 %"),
                          first_by="2026-01-01" if n == 0 else "2028-01-01" if n == 1 else "")
                  for n, i in enumerate(workshop.initiatives))
    book = Book(replace(workshop, initiatives=works), analysis, plan, the_words().say("en"), MADE_AT, the_sources())
    page = first90(book)
    assert page is not None and {row.owner for row in page.actions} == {"第2位"}
    assert [row.late for row in page.actions].count(True) == 1
    notes = " ".join(page.notes)
    assert "1 step is due after the 90 days" in notes and "Orange dates lie before the day" in notes
    assert kpi_words(book, Kpi("Rate", "61 %", "85 %")).count("%") == 2
    assert kpi_words(book, Kpi("Rate")) == "Rate" and kpi_words(book, Kpi()) == ""


# As documents -----------------------------------------------------------------------------------------------------
def test_plans_first_steps_and_the_director_s_book_as_documents(rich: Any, tmp_path: Any) -> None:
    workshop, analysis, plan = rich
    sources = replace(the_sources(), scripts=load_scripts(resources.path("help", "scripts.json")),
                      earlier=Earlier(workshop, analysis))
    for variant, kinds in (("roadmap", (First90Page, MoneyPage)), ("board", (AlternativesPage,)),
                           ("director", (DirectorPage,))):
        content = build_content(workshop, analysis, plan, options=Options(variant, "en"),  # type: ignore[arg-type]
                                made_at=MADE_AT, sources=sources)
        path = tmp_path / f"{variant}.pdf"
        write_pdf(content, path, fonts=resources.path("fonts"))
        text = "".join(packed_pages(path))
        for kind in kinds:
            assert packed(content.of(kind).head.title) in text
        if variant == "board":
            page = content.of(AlternativesPage)
            assert all(packed(cell) in text for row in page.plan_rows for cell in row)
        if variant == "director":
            assert all(packed(row[1]) in text for row in content.of(DirectorPage).agenda)


# What differs between two workshops -------------------------------------------------------------------------------
def test_every_difference_is_a_caution() -> None:
    from workshop.insight.compare import compare
    from workshop.report.pages.progress import cautions
    after = b.with_rounds(base := b.empty_workshop(count=4), b.round_of(next(iter(base.cells())), "3333"))
    before = replace(after, elements=after.elements[:10], pack=replace(after.pack, version="0.9"), pack_hash="x",
                     settings=replace(after.settings, depth="full", rehearsal=True))
    book = Book(after, analyse(after), None, the_words().say("en"), MADE_AT, Sources(the_words()))

    def told(then: Any) -> str:
        return " ".join(cautions(book, compare(then, analyse(then), after, analyse(after)).differences))
    words = told(before)
    assert "0.9" in words and "rehearsal" in words and "1 " in words
    assert "made" in told(replace(before, pack=b.made_pack(), elements=("e1",)))
    assert len(cautions(book, compare(after, analyse(after), after, analyse(after)).differences)) == 3
    assert datetime.fromisoformat(str(MADE_AT)) == MADE_AT


def test_days_as_each_language_writes_them() -> None:
    words = Words({})
    chinese, english = words.say("zh"), words.say("en")
    assert (chinese.day("2026-11-02"), english.day(date(2026, 11, 2))) == ("2026年11月2日", "2 Nov 2026")
    assert english.moment(datetime(2026, 3, 5, 9, 7, tzinfo=UTC)) == "5 Mar 2026 09:07"
    assert english.day("25Q4") == "25Q4" and chinese.day("") == ""
