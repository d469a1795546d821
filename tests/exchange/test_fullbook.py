"""The workbook of everything and the plain table: the numbers of the analysis, nobody's secrets, any words at all."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pytest import approx

import resources
from tests.builders import empty_workshop, full_workshop, hand_plan, made_pack, people, round_of, with_rounds
from workshop.exchange.fullbook import write_book
from workshop.exchange.fulltable import write_table
from workshop.exchange.scores import write_scores
from workshop.insight.analysis import Analysis, after_plan, analyse
from workshop.model.evidence import CellNote, Evidence
from workshop.model.initiative import RoadmapPlan
from workshop.model.notes import Note, Wall
from workshop.model.planning import Chosen, Robustness, SignOff
from workshop.model.score import Ballot, Cell, Tally
from workshop.model.workshop import Debrief, Parked, Workshop
from workshop.redact import redact
from workshop.report.options import Options
from workshop.report.sources import Sources
from workshop.report.words import load_words
from workshop.semantics import load_notes

MADE = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)
NASTY = ("=1+1", "+A1", "-2", "@SUM(A1)", "\t=1", "\r=1", "'quoted", "<b>&amp;</b>", "😀 شركة", "_x0041_",
         "a\x00b\x1fc")


@cache
def sources() -> Sources:
    return Sources(load_words(resources.path("report", "words")), load_notes(resources.path("help", "levels.json")))


def book_of(path: Path, workshop: Workshop, plan: RoadmapPlan | None = None, **options: Any) -> Any:
    write_book(workshop, analyse(workshop), plan, Options(**options), MADE, sources(), path)
    return openpyxl.load_workbook(path)


def rows_of(sheet: Any) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Return the heads of a sheet and the rows below, by the filter or the frozen panes."""
    first = int("".join(c for c in sheet.freeze_panes if c.isdigit())) - 1
    rows = list(sheet.iter_rows(values_only=True))
    return [str(head) for head in rows[first - 1]], rows[first:]


def column(sheet: Any, head: str) -> list[Any]:
    heads, rows = rows_of(sheet)
    return [row[heads.index(head)] for row in rows]


@pytest.fixture(scope="module")
def day() -> tuple[Workshop, Analysis, RoadmapPlan]:
    workshop = full_workshop()
    workshop = replace(workshop, plan=hand_plan(workshop, left_out=("i9",)), parked=(Parked("q1", "以后再说"),))
    assert workshop.plan is not None
    return workshop, analyse(workshop), workshop.plan


@pytest.fixture(scope="module")
def written(day: tuple[Workshop, Analysis, RoadmapPlan], tmp_path_factory: pytest.TempPathFactory) -> Any:
    workshop, _, plan = day
    return book_of(tmp_path_factory.mktemp("book") / "all.xlsx", workshop, plan)


# The end of the day -----------------------------------------------------------------------------------------------
def test_what_was_said_at_the_end_and_what_is_gone_since(tmp_path: Path) -> None:
    base = full_workshop()
    none = base.elements[0]
    rounds = {key: found for key, found in base.rounds.items() if key[0] != Cell(none, "1")}
    base = with_rounds(replace(base, rounds=rounds), round_of(Cell(none, "1"), "x" * 12))
    workshop = replace(
        base, plan=hand_plan(base), debrief=Debrief((0, 0, 1, 4, 7), "少开会"),
        signoffs=(SignOff("p1", "2026-11-21T09:30:00+00:00", "同意"), SignOff("p99", "one evening", "")),
        robust=Robustness("x", 40, 7, 3, (Chosen("i1", 0.9, 0, 1, 2, ("brand/1",)), Chosen("i99", 0.1, 0, 0, 0, ()))),
        initiatives=(replace(base.initiatives[0], first_by="soon"), *base.initiatives[1:]))
    book = book_of(tmp_path / "end.xlsx", workshop, workshop.plan, language="en")
    every = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert {"少开会", "p99", "one evening", "i99", "soon", "brand/1"} <= every
    assert any("redrawn 40 times (seed 7)" in words for words in every)
    assert any(value == datetime(2026, 11, 21, 9, 30) for sheet in book for row in sheet.iter_rows(values_only=True)
               for value in row)


# Numbers ----------------------------------------------------------------------------------------------------------
def test_the_cells_are_those_of_the_analysis(day: tuple[Workshop, Analysis, RoadmapPlan], written: Any) -> None:
    workshop, analysis, _ = day
    sheet = written["各格"]
    places = [Cell(*pair) for pair in zip(column(sheet, "要素编号"), column(sheet, "项目编号"), strict=True)]
    assert places == list(workshop.cells())
    results = [analysis.current[cell] for cell in places]
    # The library writes sixteen digits.
    assert column(sheet, "等级") == approx([r.level for r in results])
    assert column(sheet, "下中位数") == [r.lower_median for r in results]
    assert column(sheet, "n") == [r.n for r in results]
    assert column(sheet, "目标") == [analysis.targets.get(cell) for cell in places]
    gaps = {gap.cell: gap for gap in analysis.gaps}
    assert column(sheet, "差距") == approx([gaps[cell].gap for cell in places])
    assert column(sheet, "优先度") == approx([gaps[cell].priority for cell in places])
    assert column(sheet, "3 级票数") == [r.counts[2] for r in results]


def test_the_map_and_the_summary_agree_with_the_profile(day: tuple[Workshop, Analysis, RoadmapPlan],
                                                        written: Any) -> None:
    workshop, analysis, _ = day
    first = workshop.pack.capabilities[0]
    found = column(written["热力图"], first.name.zh)
    assert found[:-1] == approx([analysis.profile.grid[Cell(e, first.id)].level for e in workshop.elements])
    assert found[-1] == approx(analysis.profile.capabilities[first.id].level)
    after = after_plan(workshop, analysis)
    figures = {row[0]: row[1] for row in rows_of(written["概要"])[1]}
    assert figures["整体"] == approx(analysis.profile.overall.level)
    assert after is not None and figures["路线图完成后"] == approx(after.overall.level)


def test_values_are_numbers_and_dates_with_their_formats(written: Any) -> None:
    sheet = written["各格"]
    cell = next(c for row in sheet.iter_rows() for c in row if isinstance(c.value, float))
    assert cell.data_type == "n"
    heads, rows = rows_of(written["路线图"])
    assert all(isinstance(row[heads.index("首个工作日")], datetime | date) for row in rows if row[4] is not None)
    assert {type(v) for v in column(sheet, "等级")} <= {float, int}
    head = next(row for row in sheet.iter_rows() if row[0].value == "要素编号")
    level = next(c for c in head if c.value == "等级")
    assert sheet.cell(level.row + 1, level.column).number_format == "0.0"


def test_money_is_in_the_unit_of_the_heading(day: tuple[Workshop, Analysis, RoadmapPlan], written: Any,
                                             tmp_path: Path) -> None:
    workshop, _, plan = day
    costs = [i.cost for i in workshop.initiatives]
    assert column(written["举措"], "费用（万元）") == [cost / 10 for cost in costs]
    thousand = book_of(tmp_path / "k.xlsx", workshop, plan, unit="thousand")
    assert column(thousand["举措"], "费用（千元）") == costs
    assert sum(column(thousand["分期资金"], "支出（千元）")) == sum(
        i.cost for i in workshop.initiatives if plan.start_of(i.id) is not None)


def test_sheets_can_be_read_and_printed(written: Any) -> None:
    for sheet in written.worksheets:
        assert sheet.freeze_panes and sheet.print_title_rows
        assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToHeight == 0
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert written["各格"].auto_filter.ref
    assert written.properties.title == "共创工作坊" and written.properties.creator == "华东乳业"
    assert column(written["待议事项"], "内容") == ["以后再说"]


def test_the_same_input_gives_the_same_bytes(day: tuple[Workshop, Analysis, RoadmapPlan], tmp_path: Path) -> None:
    workshop, analysis, plan = day
    for name in ("a", "b"):
        write_book(workshop, analysis, plan, Options(), MADE, sources(), tmp_path / f"{name}.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_english_and_both_languages(day: tuple[Workshop, Analysis, RoadmapPlan], tmp_path: Path) -> None:
    workshop, _, plan = day
    english = book_of(tmp_path / "en.xlsx", workshop, plan, language="en")
    heads = {head for sheet in english.worksheets for head in rows_of(sheet)[0]}
    assert {"Element id", "Level", "Cost (¥ k)"} <= heads
    both = book_of(tmp_path / "both.xlsx", workshop, plan, language="both")
    assert "各格" in both.sheetnames and "等级\nLevel" in rows_of(both["各格"])[0]


# Who said what ----------------------------------------------------------------------------------------------------
def guarded_room() -> Workshop:
    """Return a workshop with a named, an unnamed, a secret and a hidden round, and a show of hands."""
    base = replace(empty_workshop(made_pack(elements=1, capabilities=5)),
                   participants=people(3, ("甲方", "乙方", "丙方")))
    named, unnamed, secret, hidden, hands = base.cells()
    slips = tuple(Ballot(str(n), vote, f"理由{n}") for n, vote in enumerate("321", start=1))
    private = round_of(hidden, "555", state="closed")
    private = replace(private, ballots=tuple(replace(b, comment="天机") for b in private.ballots))
    return with_rounds(
        base, round_of(named, "234"), replace(round_of(unnamed, "432"), anonymity="unnamed"),
        replace(round_of(secret, ""), anonymity="secret", ballots=slips, asked=("p1", "p2", "p3")), private,
        replace(round_of(hands, ""), mode="hands", tally=Tally((0, 2, 1, 0, 0)), asked=("p1", "p2", "p3")))


def test_persons_stand_beside_votes_only_in_named_rounds(tmp_path: Path) -> None:
    workshop = guarded_room()
    heads, rows = rows_of(book_of(tmp_path / "r.xlsx", workshop)["投票"])
    who, item, level = heads.index("投票人"), heads.index("项目编号"), heads.index("等级")
    ours = [(row[who], row[item], str(row[level])) for row in rows]
    told = list(csv.reader(io.StringIO(write_scores(workshop))))[1:]
    assert ours == [(row[0], row[2], row[5]) for row in told]
    assert {row[0] for row in ours if row[1] != "1"} == {"匿名1", "匿名2", "匿名3"}
    assert {row[0] for row in ours if row[1] == "1"} == {"甲方", "乙方", "丙方"}


def test_without_names_no_votes_can_be_joined(tmp_path: Path) -> None:
    workshop = redact(guarded_room(), {"names"})
    book = book_of(tmp_path / "n.xlsx", workshop, redact=frozenset({"names"}))
    assert set(column(book["投票"], "投票人")) == {"匿名1", "匿名2", "匿名3"}
    assert "姓名" in [row[2] for row in rows_of(book["概要"])[1]]


def test_nothing_of_a_hidden_round_is_anywhere(tmp_path: Path) -> None:
    book = book_of(tmp_path / "h.xlsx", guarded_room())
    texts = [str(v) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for v in row if v]
    assert not any("天机" in text for text in texts)
    heads, rows = rows_of(book["各格"])
    hidden = next(row for row in rows if row[heads.index("项目编号")] == "4")
    assert hidden[heads.index("状态")] == "未揭示" and hidden[heads.index("n")] is None
    assert all(row[heads.index(f"{k} 级票数")] is None for k in range(1, 6) for row in [hidden])


def test_comments_and_evidence_do_not_tell_who(tmp_path: Path) -> None:
    workshop = guarded_room()
    cell = next(workshop.cells())
    workshop = replace(workshop, wall=Wall((Note("n1", text="便签的话", author="p2"),
                                            Note("n2", text="没有公开", author="p2", private=True))),
                       evidence=(Evidence("v1", cell, "一份证据", "seen", person="p3"),))
    book = book_of(tmp_path / "c.xlsx", workshop)
    for name in ("意见与便签", "证据"):
        texts = " ".join(str(v) for row in book[name].iter_rows(values_only=True) for v in row if v)
        assert not any(person in texts for person in ("甲方", "乙方", "丙方", "没有公开"))
    assert "便签的话" in column(book["意见与便签"], "内容")


def test_a_rehearsal_is_marked_on_every_sheet_and_gives_no_votes_out(tmp_path: Path) -> None:
    workshop = guarded_room()
    workshop = replace(workshop, settings=replace(workshop.settings, rehearsal=True))
    book = book_of(tmp_path / "p.xlsx", workshop)
    assert all("演练" in sheet["A1"].value for sheet in book.worksheets)
    assert rows_of(book["投票"])[1] == []


# Any words --------------------------------------------------------------------------------------------------------
def test_no_word_is_a_formula_and_none_is_lost(tmp_path: Path) -> None:
    base = full_workshop(made_pack(), count=3, works=2)
    cell = next(base.cells())
    long = "长" * 39_999 + "尾"
    workshop = replace(
        base, participants=people(3, ("=cmd|' /C calc'!A0", "+1", "@x")), parked=tuple(
            Parked(f"q{n}", text) for n, text in enumerate((*NASTY, long, "x" * 10_000))),
        notes={cell: CellNote(cell, 1, "=HYPERLINK(\"http://x\")")})
    path = tmp_path / "n.xlsx"
    book = book_of(path, workshop)
    cells = [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row if c.value is not None]
    assert not any(c.data_type == "f" for c in cells)
    risky = [c for c in cells if isinstance(c.value, str) and c.value[:1] in "=+-@"]
    assert len(risky) > 6 and all(c.quotePrefix for c in risky)
    texts = column(book["待议事项"], "内容")
    assert "".join(text for text in texts if text.startswith("长") or text.endswith("尾")) == long
    assert "x" * 10_000 in texts and "<b>&amp;</b>" in texts and "😀 شركة" in texts
    assert "a b c" in texts and "_x005F_x0041_" in texts
    assert max(len(text) for text in texts) <= 32_767


@pytest.mark.parametrize("count", [0, 5])
def test_an_empty_workshop_gives_a_book_too(count: int, tmp_path: Path) -> None:
    book = book_of(tmp_path / "e.xlsx", empty_workshop(count=count))
    assert book.sheetnames[:5] == ["概要", "人员", "热力图", "各格", "投票"]
    assert set(column(book["各格"], "状态")) == {"未评"}


def test_stopping_leaves_nothing_behind(day: tuple[Workshop, Analysis, RoadmapPlan], tmp_path: Path) -> None:
    workshop, analysis, plan = day
    asked: Iterator[bool] = iter([False] * 4 + [True] * 50)
    write_book(workshop, analysis, plan, Options(), MADE, sources(), tmp_path / "s.xlsx",
               should_stop=lambda: next(asked))
    write_table(workshop, analysis, plan, Options(), MADE, sources(), tmp_path / "s.csv", should_stop=lambda: True)
    assert list(tmp_path.glob("*s.*")) == [] and list(tmp_path.glob(".pentatone*")) == []


# The plain table --------------------------------------------------------------------------------------------------
def test_the_table_is_the_sheet_of_cells(day: tuple[Workshop, Analysis, RoadmapPlan], written: Any,
                                         tmp_path: Path) -> None:
    workshop, analysis, plan = day
    shares: list[float] = []
    write_table(workshop, analysis, plan, Options(), MADE, sources(), tmp_path / "t.csv", shares.append)
    data = (tmp_path / "t.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and shares[-1] == 1.0
    heads, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    sheet_heads, sheet_rows = rows_of(written["各格"])
    assert heads == sheet_heads and len(rows) == len(sheet_rows)
    at = heads.index("插值中位数")
    assert [float(row[at]) for row in rows if row[at]] == [r.interpolated_median for r in analysis.current.values()
                                                         if r.interpolated_median is not None]


def test_the_table_guards_what_a_spreadsheet_would_run(tmp_path: Path) -> None:
    pack = made_pack(elements=1, capabilities=1)
    element = replace(pack.elements[0], name=replace(pack.elements[0].name, zh="=1+1"))
    workshop = empty_workshop(replace(pack, elements=(element,)))
    write_table(workshop, analyse(workshop), None, Options(), MADE, sources(), tmp_path / "g.csv")
    text = (tmp_path / "g.csv").read_text("utf-8-sig")
    assert "'=1+1" in text and ",=1+1" not in text
