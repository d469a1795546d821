"""The workbook of ballots: what is written, what people do to it, and what comes back."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.builders import empty_workshop
from tests.filled import ELEMENT, KEY, REASON, SURE, VOTE, edited, filled
from tests.rooms import Room
from workshop import commands as c
from workshop.errors import BadInput, Refused
from workshop.exchange.ballots import ballot_cells, seat_code
from workshop.exchange.workbook import HIDDEN, enter_workbooks, read_workbook, write_workbook
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

_NUMBERS = itertools.count(1)
ONE, TWO = Cell("alpha", "1"), Cell("alpha", "2")


def ids() -> Callable[[], str]:
    return lambda: f"w{next(_NUMBERS)}"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    yield found
    found.store.close()


@pytest.fixture
def workshop(room: Room) -> Workshop:
    return room.store.workshop


def code(workshop: Workshop, person: str) -> str:
    return seat_code(workshop, person)


def problems(call: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as caught:
        call()
    return [(p.key, p.where) for p in caught.value.problems]


def broken(workshop: Workshop, edit: Callable[[Any], None]) -> list[tuple[str, str]]:
    """What reading says of a workbook after an edit."""
    data = edited(write_workbook(workshop, None, "en"), edit)
    return [(p.key, p.where) for p in read_workbook(data, workshop).problems]


# ---------------------------------------------------------------- writing

@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sheet_has_the_cells_in_words(language: str) -> None:
    workshop = empty_workshop(count=3)
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(workshop, ["p2"], language)))
    assert book.sheetnames == [code(workshop, "p2"), HIDDEN]
    sheet, pack = book.worksheets[0], workshop.pack
    assert book[HIDDEN].sheet_state == "hidden"
    cells = ballot_cells(workshop, "p2")
    assert sheet.max_row == 3 + len(cells)
    item = pack.item(cells[0].item)
    said = [cell.value for cell in sheet[4]][1:9]
    assert said == [pack.element(cells[0].element).name.in_(language), f"{item.id} {item.name.in_(language)}",
                    pack.question(*cells[0]).in_(language), *(text.in_(language) for text in item.levels)]
    assert [sheet[f"{column}3"].value for column in (VOTE, REASON, SURE)] == (
        ["评分", "理由", "把握 1–3"] if language == "zh" else ["Vote", "Reason", "How sure 1–3"])
    assert sheet.freeze_panes == "D4" and sheet.column_dimensions["A"].hidden
    assert {v.formula1: str(v.sqref) for v in sheet.data_validations.dataValidation} == {
        '"1,2,3,4,5,-,?,x"': f"J4:J{sheet.max_row}", '"1,2,3"': f"L4:L{sheet.max_row}"}
    assert sheet.protection.sheet and not sheet["J4"].protection.locked and sheet["B4"].protection.locked
    assert sheet["J4"].value is None and sheet.column_dimensions["D"].width == 30


def test_no_name_and_no_vote_is_in_the_file(room: Room) -> None:
    room.do(c.OpenRound("o", ONE), c.CastBallot("o", "p1", "4", "my secret reason"))
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(room.store.workshop)))
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not any(word in text for text in texts for word in ("Ann", "Bob", "陈晨", "Dept", "secret reason"))
    assert book.worksheets[0]["J4"].value is None


def test_the_same_input_gives_the_same_bytes(workshop: Workshop) -> None:
    assert write_workbook(workshop, None, "zh") == write_workbook(workshop, workshop.participants, "zh")
    assert write_workbook(workshop, None, "zh") != write_workbook(workshop, None, "en")


def test_only_those_with_something_to_fill_in_get_a_sheet(room: Room) -> None:
    person = room.store.workshop.participants[0]
    room.do(c.EditParticipant(replace(person, elements=("beta",))),
            c.EditParticipant(replace(room.store.workshop.participants[1], duty="observer")))
    now = room.store.workshop
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(now, ["p1", "p2", "p3"])))
    assert book.sheetnames == [code(now, "p1"), code(now, "p3"), HIDDEN]
    assert {row[0].value.split("/")[0] for row in book.worksheets[0].iter_rows(min_row=4)} == {"beta"}
    with pytest.raises(Refused):
        write_workbook(now, ["p2"])
    with pytest.raises(Refused):
        write_workbook(now, ["p9"])


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "a\x01b", "=cmd|' /C calc'!A0"])
def test_words_of_users_are_never_formulas(workshop: Workshop, title: str) -> None:
    named = replace(workshop, settings=replace(workshop.settings, title=title))
    pack = workshop.pack
    items = tuple(replace(item, name=replace(item.name, zh=title, en=title), levels=(
        *item.levels[:4], replace(item.levels[4], zh=title, en=title))) for item in pack.capabilities)
    named = replace(named, pack=replace(pack, capabilities=items))
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(named)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    level = book.worksheets[0]["I4"]
    assert level.value.strip() == title.replace("\x01", " ").strip()
    assert bool(level.quotePrefix) == (title[0] in "=+-@\t")


# ---------------------------------------------------------------- there and back

def test_votes_come_back_as_they_were_typed(workshop: Workshop) -> None:
    first, second = code(workshop, "p1"), code(workshop, "p2")
    cells = ballot_cells(workshop, "p1")

    def fill(book: Any) -> None:
        sheet = book[first]
        sheet["J4"], sheet["K4"], sheet["L4"] = 3.0, "因为 =1", 2
        sheet["J5"], sheet["L5"] = "４", "３"
        sheet["J6"] = " ？ "
        sheet["J7"], sheet["K7"] = "Ｘ", "no shop"
        book[second]["J4"], book[second]["J5"], book[second]["J6"] = "—", "弃权", "5"

    found = read_workbook(edited(write_workbook(workshop), fill), workshop)
    assert found.problems == () and found.missing == () and found.people == ("p1", "p2", "p3")
    assert found.entries == {
        (cells[0], "p1"): c.ScoreRow("p1", "3", "因为 =1", 2), (cells[1], "p1"): c.ScoreRow("p1", "4", "", 3),
        (cells[2], "p1"): c.ScoreRow("p1", "?"), (cells[3], "p1"): c.ScoreRow("p1", "x", "no shop"),
        (cells[0], "p2"): c.ScoreRow("p2", "-"), (cells[1], "p2"): c.ScoreRow("p2", "-"),
        (cells[2], "p2"): c.ScoreRow("p2", "5")}
    assert found.places[cells[1], "p1"] == f"{first}!J5"
    assert found.blank == 3 * len(cells) - 7


def test_several_workbooks_are_entered_in_one_step(room: Room) -> None:
    workshop = room.store.workshop
    books = {name: filled(write_workbook(workshop, [person]), {code(workshop, person): signs})
             for name, person, signs in (("a.xlsx", "p1", "12"), ("b.xlsx", "p2", "3x"), ("c.xlsx", "p3", "-"))}
    command, found = enter_workbooks(books, workshop, ids())
    assert (command.mode, len(command.rounds), [book.blank for book in found]) == ("paper", 2, [2, 2, 3])
    room.do(command)
    now = room.store.workshop
    assert [(r.state, r.answers) for r in map(now.latest, (ONE, TWO)) if r] == [("closed", 3), ("open", 2)]
    assert not any(r.shown for r in now.all_rounds())
    assert problems(lambda: enter_workbooks(books, now, ids())) == [
        ("entry_round_closed", f"a.xlsx {code(workshop, 'p1')}!J4"),
        ("entry_round_closed", f"b.xlsx {code(workshop, 'p2')}!J4"),
        ("entry_round_closed", f"c.xlsx {code(workshop, 'p3')}!J4"),
        ("entry_voted", f"a.xlsx {code(workshop, 'p1')}!J5"), ("entry_voted", f"b.xlsx {code(workshop, 'p2')}!J5")]


def test_the_same_person_in_two_workbooks_is_a_problem(workshop: Workshop) -> None:
    data = write_workbook(workshop, ["p1"])
    books = {"a.xlsx": filled(data, {code(workshop, "p1"): "1"}), "b.xlsx": filled(data, {code(workshop, "p1"): "2"})}
    assert problems(lambda: enter_workbooks(books, workshop, ids())) == [
        ("book_twice", f"b.xlsx {code(workshop, 'p1')}!J4")]


def test_renamed_moved_and_sorted_is_no_harm(workshop: Workshop) -> None:
    name = code(workshop, "p1")

    def shuffle(book: Any) -> None:
        sheet = book[name]
        sheet.title = "Ann's sheet"
        sheet.insert_rows(1, 2)
        sheet.insert_cols(10)
        first, second = (sheet.cell(row, 1).value for row in (6, 7))
        sheet.cell(6, 1).value, sheet.cell(7, 1).value = second, first
        sheet.cell(6, 11).value, sheet.cell(7, 11).value = 2, 1
        book.create_sheet("My notes")["A1"] = "=1+1"

    found = read_workbook(edited(write_workbook(workshop), shuffle), workshop)
    assert found.problems == ()
    cells = ballot_cells(workshop, "p1")
    assert {cell: row.vote for (cell, _), row in found.entries.items()} == {cells[0]: "1", cells[1]: "2"}
    assert found.places[cells[0], "p1"] == "Ann's sheet!K7"


def test_a_sheet_that_was_taken_out_is_told(workshop: Workshop) -> None:
    data = edited(write_workbook(workshop), lambda book: book.remove(book[code(workshop, "p2")]))
    found = read_workbook(data, workshop)
    assert (found.people, found.missing, found.problems) == (("p1", "p3"), (code(workshop, "p2"),), ())


# ---------------------------------------------------------------- what people break

def test_every_problem_has_its_sheet_and_cell(workshop: Workshop) -> None:
    name = code(workshop, "p1")

    def spoil(book: Any) -> None:
        sheet = book[name]
        sheet["J4"] = "=1+1"
        sheet["J5"], sheet["K5"] = 3, "=A1"
        sheet["K6"] = "no vote here"
        sheet["J7"], sheet["L7"] = 3, "very"
        sheet["J8"] = 4
        sheet["A9"], sheet["J9"] = sheet["A7"].value, 4

    assert broken(workshop, spoil) == [
        ("book_formula", f"{name}!J4"), ("book_formula", f"{name}!K5"), ("book_vote_missing", f"{name}!J6"),
        ("entry_confidence", f"{name}!L7"), ("book_row_foreign", f"{name}!J8"), ("book_row_double", f"{name}!J9")]


def test_votes_that_are_none_are_told_with_the_rest(workshop: Workshop) -> None:
    name = code(workshop, "p1")

    def spoil(book: Any) -> None:
        for row, value in enumerate((3.5, True, "four", 6), start=4):
            book[name][f"J{row}"] = value
        book[code(workshop, "p2")]["J4"] = "x"
        book[code(workshop, "p2")]["J5"], book[code(workshop, "p2")]["J6"] = 3, "=2"

    data = edited(write_workbook(workshop), spoil)
    found = problems(lambda: enter_workbooks({"a.xlsx": data}, workshop, ids()))
    assert found[0] == ("book_formula", f"{code(workshop, 'p2')}!J6")
    assert sorted(found[1:]) == sorted([*(("entry_vote", f"{name}!J{row}") for row in (4, 5, 6, 7)),
                                        ("entry_reason", f"{code(workshop, 'p2')}!J4")])


@pytest.mark.parametrize(("ref", "harm"), [("J4:J5", True), ("A4:B4", True), ("K6:L6", True), ("E4:F4", False),
                                           ("J1:L1", False)])
def test_merged_cells_in_what_is_read_are_a_problem(workshop: Workshop, ref: str, harm: bool) -> None:
    name = code(workshop, "p1")
    assert broken(workshop, lambda book: book[name].merge_cells(ref)) == (
        [("book_merged", f"{name}!{ref}")] if harm else [])


@pytest.mark.parametrize("column", [1, 10, 11, 12])
def test_a_column_that_is_gone_is_named(workshop: Workshop, column: int) -> None:
    name = code(workshop, "p1")
    assert broken(workshop, lambda book: book[name].delete_cols(column)) == [("book_column_missing", name)]


def test_columns_that_only_explain_may_go(workshop: Workshop) -> None:
    name = code(workshop, "p1")
    assert broken(workshop, lambda book: book[name].delete_cols(4, 6)) == []


def test_mixed_up_and_copied_sheets(workshop: Workshop) -> None:
    first, second = code(workshop, "p1"), code(workshop, "p2")

    def swap(book: Any) -> None:
        book[first].title = "tmp"
        book[second].title = first
        book["tmp"].title = second

    assert sorted(broken(workshop, swap)) == sorted([("book_sheet_mixed", first), ("book_sheet_mixed", second)])
    assert broken(workshop, lambda book: book.copy_worksheet(book[first])) == [
        ("book_sheet_double", f"{first} Copy")]


def test_somebody_who_has_left_the_workshop(room: Room) -> None:
    data = write_workbook(room.store.workshop)
    name = code(room.store.workshop, "p3")
    room.do(c.RemoveParticipant("p3"))
    found = read_workbook(data, room.store.workshop)
    assert [(p.key, p.where) for p in found.problems] == [("book_person", name)]


def test_a_workbook_of_another_workshop_or_framework_or_none(workshop: Workshop) -> None:
    data = write_workbook(workshop)
    for other, key in ((replace(workshop, uid="u9"), "book_other_workshop"),
                       (replace(workshop, pack_hash="0" * 64), "book_other_pack")):
        assert problems(lambda other=other: read_workbook(data, other, "a.xlsx")) == [  # type: ignore[misc]
            (key, "a.xlsx")]
    assert problems(lambda: read_workbook(edited(data, lambda book: book.remove(book[HIDDEN])), workshop, "a.xlsx")
                    ) == [("book_foreign", "a.xlsx")]
    blank = openpyxl.Workbook()
    out = io.BytesIO()
    blank.save(out)
    assert problems(lambda: read_workbook(out.getvalue(), workshop, "a.xlsx")) == [("book_foreign", "a.xlsx")]


def test_keys_that_were_forged_do_not_get_far(workshop: Workshop) -> None:
    name = code(workshop, "p1")

    def forge(book: Any) -> None:
        hidden = book[HIDDEN]
        row = next(row for row in hidden.iter_rows(min_row=4) if row[1].value == name)
        row[3].value += " nowhere/1 alpha/99"
        book[name][f"{KEY}4"], book[name][f"{VOTE}4"] = "nowhere/1", 3
        book[name][f"{KEY}5"], book[name][f"{VOTE}5"] = "alpha/99", 3
        book[name][f"{ELEMENT}6"], book[name][f"{VOTE}6"] = "whatever", 3

    data = edited(write_workbook(workshop), forge)
    assert sorted(problems(lambda: enter_workbooks({"a": data}, workshop, ids()))) == [
        ("entry_cell", f"{name}!J4"), ("entry_cell", f"{name}!J5")]
