"""Two workshops side by side, and a portfolio of many: like for like, noise called noise, the caution first."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

import resources
from tests import builders as b
from tests.report.conftest import MADE_AT, content_of, the_sources
from workshop.exchange.portfolio import portfolio_csv, portfolio_xlsx
from workshop.insight.analysis import analyse
from workshop.insight.compare import compare
from workshop.insight.noise import Z95, vote_sd
from workshop.insight.portfolio import Entry, benchmark, day_of, entry, trends
from workshop.model.notes import LastTime
from workshop.model.planning import OldAction
from workshop.model.score import Cell
from workshop.model.workshop import Attendance, Workshop
from workshop.report.build import write_pdf
from workshop.report.compare import build_compare, build_portfolio
from workshop.report.model.progress import ProgressPage
from workshop.report.options import Options
from workshop.report.pages.workshops import portfolio_cautions, portfolio_rows
from workshop.report.readable import texts
from workshop.report.sources import Earlier


def room(votes: dict[int, str], *, uid: str = "u1", target: int | None = None, count: int = 8,
         **settings: str) -> Workshop:
    """Return a workshop with votes in some cells, by their place on the canvas."""
    base = b.empty_workshop(count=count)
    cells = list(base.cells())
    base = replace(base, uid=uid, settings=replace(base.settings, **settings),  # type: ignore[arg-type]
                   targets={cells[n]: target for n in votes} if target else {})
    return b.with_rounds(base, *(b.round_of(cells[n], said) for n, said in votes.items()))


def compared(before: Workshop, after: Workshop):
    return compare(before, analyse(before), after, analyse(after))


def page_of(before: Workshop, after: Workshop, language: str = "en") -> ProgressPage:
    sources = replace(the_sources(), earlier=Earlier(before, analyse(before)))
    return content_of(after, None, language, sources=sources).of(ProgressPage)  # type: ignore[arg-type]


# Numbers ----------------------------------------------------------------------------------------------------------
def test_the_noise_of_a_vote_by_hand() -> None:
    # Four votes at 3 and one pseudo-vote over five levels: variance 0.2 x (4 + 1 + 0 + 1 + 4) / 5 = 0.4, over 6.
    assert vote_sd((0, 0, 4, 0, 0)) == pytest.approx((0.4 / 6) ** 0.5)
    assert vote_sd((0, 0, 0, 0, 0)) is None


def test_only_cells_with_a_level_in_both_are_compared() -> None:
    found = compared(room({0: "22222222", 1: "55555555"}), room({0: "44444444", 2: "11111111"}))
    assert set(found.cells) == {next(iter(b.empty_workshop().cells()))}
    assert (found.overall.then, found.overall.now, found.overall.cells) == (2.0, 4.0, 1)
    sd = vote_sd((0, 8, 0, 0, 0)), vote_sd((0, 0, 0, 8, 0))
    assert found.overall.limit == pytest.approx(Z95 * (sd[0] ** 2 + sd[1] ** 2) ** 0.5)  # type: ignore[operator]
    assert found.overall.verdict == "up"


def test_a_small_change_is_noise_and_a_fall_is_a_fall() -> None:
    noise = compared(room({0: "22233344"}), room({0: "22333344"}))
    assert noise.overall.delta > 0 and noise.overall.verdict == "noise"
    assert compared(room({0: "55555555"}), room({0: "22222222"})).overall.verdict == "down"


def test_targets_of_then_are_reached_at_one_decimal() -> None:
    before = room({0: "22222222", 1: "22222222"}, target=4)
    found = compared(before, room({0: "44444444", 1: "33333333"}))
    assert [change.reached for change in found.cells.values()] == [True, False]
    assert found.overall.aim == 4.0 and found.overall.reached is False


def test_what_differs_is_told_one_by_one() -> None:
    before = room({0: "3333"}, count=4)
    other = replace(before, elements=before.elements[:10], pack=replace(before.pack, version="0.9"), pack_hash="x",
                    settings=replace(before.settings, depth="full", rehearsal=True))
    found = compared(other, room({0: "3333"}, count=8)).differences
    assert not found.rubric and found.version == ("0.9", before.pack.version)
    assert found.depth == ("full", "express") and found.scope == ((), (before.elements[10],))
    assert (found.people.then, found.people.now, found.people.both) == (4, 4, 4) and found.rehearsal
    nameless = replace(before, participants=tuple(replace(p, name="") for p in before.participants))
    assert compared(nameless, before).differences.people.both is None


# The page ---------------------------------------------------------------------------------------------------------
def test_the_caution_is_printed_before_any_number(tmp_path: Path) -> None:
    before, after = b.full_workshop(seed=3, count=9), b.full_workshop(seed=7)
    content = build_compare(after, analyse(after), Earlier(before, analyse(before)), options=Options(language="en"),
                            made_at=MADE_AT, sources=the_sources())
    path = tmp_path / "compare.pdf"
    write_pdf(content, path, fonts=resources.path("fonts"))
    text = PdfReader(path).pages[0].extract_text()
    assert text.index("Read these lines first") < text.index("Overall")
    page = content.of(ProgressPage)
    assert "Not quite the same people voted: 9 then, 12 now; 9 names" in "\n".join(page.cautions)
    assert len(page.rows) == 1 + 11 + 5 and len(page.grid) == 11
    assert not any(person.name in "".join(texts(page)) for person in after.participants)
    for row in page.rows:
        assert f"{row.then:.1f}" == row.texts[0] and f"{row.now:.1f}" == row.texts[1]


def test_the_title_says_what_the_change_is_worth() -> None:
    moved = page_of(room({0: "22222222"}), room({0: "44444444"})).head.title
    assert moved.endswith("up by more than the margin of error")
    assert "within the margin of error" in page_of(room({0: "22233344"}), room({0: "22333344"})).head.title
    assert "nothing can be compared" in page_of(room({0: "2222"}), room({1: "2222"})).head.title


def test_without_an_earlier_workshop_there_is_no_page() -> None:
    assert not content_of(room({0: "2222"})).has(ProgressPage)


def test_names_that_were_taken_out_are_not_compared() -> None:
    from workshop.report.content import build_content
    before, after = room({0: "2222"}, count=4), room({0: "3333"}, count=4)
    content = build_content(after, analyse(after), None, options=Options(language="en", redact=frozenset({"names"})),
                            made_at=MADE_AT, sources=replace(the_sources(), earlier=Earlier(before, analyse(before))))
    assert "whether they are the same is not known" in "\n".join(content.of(ProgressPage).cautions)


def test_earlier_actions_of_any_length_are_complete(tmp_path: Path) -> None:
    last = LastTime("上次", "", "2025-01-01", "p", (), (OldAction("a", "行动" * 100, "甲", "25Q4", "", "moved",
                                                                 "理由很长。" * 2000),))
    after = replace(room({0: "3333"}), last_time=last)
    sources = replace(the_sources(), earlier=Earlier(room({0: "2222"}), analyse(room({0: "2222"}))))
    content = content_of(after, sources=sources)
    path = tmp_path / "long.pdf"
    write_pdf(replace(content, pages=tuple(p for p in content.pages if p.key == "progress")), path,
              fonts=resources.path("fonts"))
    printed = "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)
    assert printed.count("理由很长。") >= 1950  # the columns of a row are read one after the other


# The portfolio ----------------------------------------------------------------------------------------------------
def listed(name: str, votes: str, client: str = "", day: str = "2026-01-01", **more: str) -> Entry:
    workshop = room({0: votes, 1: votes}, uid=name, client=client, **more)
    workshop = replace(workshop, attendance=(Attendance("p1", f"{day}T02:00:00+00:00", True),))
    return entry(f"{name}.pentatone", workshop, analyse(workshop), UTC)


def test_the_day_is_that_of_the_last_arrival_else_of_the_making() -> None:
    base = room({0: "3333"})
    assert day_of(base, UTC) == "2026-11-12"
    assert day_of(replace(base, attendance=(Attendance("p1", "2026-12-01T02:00:00+00:00", True),)), UTC) == "2026-12-01"


def test_the_benchmark_takes_the_newest_of_each_client() -> None:
    rows = [listed("a", "2222", "甲"), listed("b", "4444", "甲", "2026-06-01"), listed("c", "3333", "乙"),
            listed("d", "1111", "丙"), listed("e", "5555")]
    whole = benchmark(rows, rows[0].pack)[0]
    assert (whole.n, whole.low, whole.middle, whole.high) == (4, 2.5, 3.5, 4.25)
    few = benchmark(rows[:3], rows[0].pack)[0]
    assert (few.n, few.low, few.middle, few.high) == (2, None, None, None)


def test_rehearsals_are_in_neither_trend_nor_benchmark() -> None:
    rows = [listed("a", "2222", "甲"), listed("b", "4444", " 甲 ", "2026-06-01"),
            replace(listed("c", "5555", "甲", "2026-07-01"), rehearsal=True)]
    (trend,) = trends(rows)
    assert [e.name for e in trend] == ["a.pentatone", "b.pentatone"]
    assert benchmark(rows, rows[0].pack)[0].n == 1
    say = the_sources().words.say(language="en")
    assert "1 of them is a rehearsal" in portfolio_cautions(rows, say)[-1]


def test_what_differs_between_many_is_told() -> None:
    say = the_sources().words.say(language="en")
    rows = [listed("a", "2222"), replace(listed("b", "2222"), depth="full", version="0.9", rubric="y"),
            replace(listed("c", "2222"), rubric="z"), replace(listed("d", "2222"), pack="other", elements=4)]
    told = "\n".join(portfolio_cautions(rows, say))
    for words in ("2 frameworks", "3 in all", "4 rubrics", "express, full", "4 to 11 elements"):
        assert words in told


def test_the_portfolio_as_table_and_as_document(tmp_path: Path) -> None:
    say = the_sources().words.say(language="en")
    rows = [listed("a", "2222", "=HYPERLINK(1)"), listed("b", "4444", "甲", "2026-06-01"), listed("c", "3333", "甲")]
    table = portfolio_rows(rows, say)
    assert len(table) == 4 and all(len(row) == len(table[0]) for row in table)
    assert [row[9] for row in table[1:]] == [2.0, 3.0, 4.0]
    read = list(csv.reader(io.StringIO(portfolio_csv(table))))
    assert read[1][2] == "'=HYPERLINK(1)" and float(read[1][9]) == 2.0
    data = portfolio_xlsx(table, portfolio_cautions(rows, say), ("Read first", "Portfolio"))
    assert data == portfolio_xlsx(table, portfolio_cautions(rows, say), ("Read first", "Portfolio"))
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames[0] == "Read first" and "no ranking" in book["Read first"]["A1"].value
    cell = book["Portfolio"]["C2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=HYPERLINK(1)", "s", True)
    assert book["Portfolio"].freeze_panes == "B2" and book["Portfolio"]["J2"].value == 2.0
    content = build_portfolio(rows, (("bad.pentatone", "is broken"),), options=Options(language="both"),
                              made_at=MADE_AT, sources=the_sources())
    path = tmp_path / "portfolio.pdf"
    write_pdf(content, path, fonts=resources.path("fonts"))
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert "bad.pentatone" in text and "is broken" in text and "不足" in text
    assert text.index("不是排名") < text.index("a.pentatone")


def test_from_three_clients_on_there_is_a_benchmark_and_a_trend(tmp_path: Path) -> None:
    rows = [listed("a", "2222", "甲"), listed("b", "4444", "乙"), listed("c", "3333", "丙"),
            listed("d", "3344", "甲", "2026-06-01"), listed("e", "4455", "甲", "2026-06-03")]
    content = build_portfolio(rows, (), options=Options(language="en"), made_at=MADE_AT, sources=the_sources())
    path = tmp_path / "portfolio.pdf"
    write_pdf(content, path, fonts=resources.path("fonts"))
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    (page,) = (page.value for page in content.pages)
    whole = page.shelves[0].benchmark[0]
    assert (whole.low, whole.middle, whole.high) != (None, None, None) and len(page.trends[0].points) == 3
    assert all(name in text for name in ("甲", "2026-06-01", "2026-06-03"))


def test_cells_of_other_frameworks_stand_apart() -> None:
    made = b.with_rounds(b.empty_workshop(b.made_pack(), count=4), b.round_of(Cell("e1", "1"), "3333"))
    other = entry("made.pentatone", made, analyse(made), UTC)
    say = the_sources().words.say(language="en")
    table = portfolio_rows([listed("a", "2222"), other], say)
    assert "Item 1 (made)" in table[0]
    assert table[1][table[0].index("Item 1 (made)")] is None
