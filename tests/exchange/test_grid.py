"""Tables pasted from a spreadsheet, and the proof that every way in gives the same analysis."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders import empty_workshop, shipped_pack
from tests.filled import filled
from tests.rooms import Room
from workshop import commands as c
from workshop.errors import BadInput
from workshop.exchange.ballots import ballot_cells, entry_command, parse_digits, seat_code
from workshop.exchange.grid import parse_grid
from workshop.exchange.workbook import enter_workbooks, write_workbook
from workshop.insight.analysis import analyse, as_json
from workshop.model.score import Cell, Tally

WORKSHOP = empty_workshop(count=3)
CAPABILITIES = ("1", "2", "3", "4", "5")
_NUMBERS = itertools.count(1)


def ids() -> Callable[[], str]:
    return lambda: f"g{next(_NUMBERS)}"


def votes(text: str, **options: Any) -> dict[tuple[str, str], str]:
    """What was pasted, by person and item."""
    found = parse_grid(text, WORKSHOP, "brand", **options).entries
    assert {cell.element for cell, _ in found} <= {"brand"}
    return {(person, cell.item): row.vote for (cell, person), row in found.items()}


def table(*rows: str) -> dict[tuple[str, str], str]:
    """Votes as a table: one string a person, a blank where there is none."""
    return {(f"p{row}", item): sign for row, signs in enumerate(rows, start=1)
            for item, sign in zip(CAPABILITIES, signs, strict=False) if sign != " "}


def problems(text: str, **options: Any) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as caught:
        parse_grid(text, WORKSHOP, "brand", **options)
    return [(p.key, p.where) for p in caught.value.problems]


BARE = "1\t2\t3\t4\t5\n5\t4\t-\t?\t1\n\t3\t\t\t3\n"
EXPECTED = table("12345", "54-?1", " 3  3")
CODES = [seat_code(WORKSHOP, person) for person in WORKSHOP.participants]
NAMED = ("第2位\t5\t4\t-\t?\t1\n第1位\t1\t2\t3\t4\t5\n第3位\t\t3\t\t\t3")


@pytest.mark.parametrize("text", [
    BARE, BARE.replace("\n", "\r\n"), BARE + "\n\n", BARE.replace("5", "５").replace("-", "—").replace("?", "？"),
    "1\t2\t3\t4\t5\n" + BARE, "基础设施云化\t触点数字化\t业务在线化\t运营数据化\t决策智能化\n" + BARE,
    NAMED, "\t1\t2\t3\t4\t5\n" + NAMED, "姓名\t1\t2\t3\t4\t5\n" + NAMED,
    "\t1 基础设施云化\t2 触点数字化\t3\t4 x\t5\n" + NAMED,
    f"{CODES[0]}\t1\t2\t3\t4\t5\n{CODES[1].lower()}\t5\t4\t-\t?\t1\np3\t\t3\t\t\t3",
    "\t5\t4\t3\t2\t1\n第1位\t5\t4\t3\t2\t1\n第2位\t1\t?\t-\t4\t5\n第3位\t3\t\t\t3\t",
], ids=["bare", "crlf", "blank lines", "full width", "ids", "names", "people", "corner", "heading", "id and name",
        "codes", "ids turned"])
def test_with_and_without_headings_and_names(text: str) -> None:
    assert votes(text) == EXPECTED


def test_reasons_stand_behind_an_x() -> None:
    found = parse_grid('x 没有门店\tX：no shops\t"x; two\nlines"\t不适用\t0', WORKSHOP, "brand")
    assert [(row.vote, row.comment) for row in found.entries.values()] == [
        ("x", "没有门店"), ("x", "no shops"), ("x", "two\nlines"), ("x", ""), ("x", "")]
    assert found.places[Cell("brand", "2"), "p1"] == "B1"


def test_a_block_pasted_into_the_middle() -> None:
    assert votes("3\t4\n5\t-", items=("4", "5"), people=("p2", "p3")) == {
        ("p2", "4"): "3", ("p2", "5"): "4", ("p3", "4"): "5", ("p3", "5"): "-"}
    assert problems("3\t4\t5\n1\t1\n1\t1", items=("4", "5"), people=("p2", "p3")) == [
        ("grid_wide", "C1"), ("grid_long", "A3")]


@pytest.mark.parametrize(("text", "expected"), [
    ("1\t6\nyes\t3 4\n", [("entry_vote", "B1"), ("entry_vote", "A2"), ("entry_vote", "B2")]),
    ("1\t2\t3\t4\t5\t1\n", [("grid_wide", "F1")]), ("1\n2\n3\n4\n", [("grid_long", "A4")]),
    ("", [("entry_nothing", "")]), ("\t\n\t", [("entry_nothing", "")]),
    ("第1位\t3\nNobody\t4\n第1位\t4", [("grid_person", "A2"), ("grid_person_double", "A3")]),
    ("\t1\tshoes\t1\t\n第1位\t1\t2\t3\t4", [("grid_item", "C1"), ("grid_item_double", "D1"),
                                            ("grid_head_missing", "E2")]),
    ("\t1.1\n第1位\t1", [("grid_item", "B1")]),
    ('"1\t2', [("grid_item", "A1")]),
    ("1\t" * 600, [("grid_large", "")]), ("1\n" * 600, [("grid_large", "")]), ("1" * 1_000_001, [("grid_large", "")]),
])
def test_every_problem_has_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert problems(text) == expected


# ---------------------------------------------------------------- every way in is the same

SIGNS = ("32-4?x51x2", "33x45?-122", "2-3454x1?3", "13452?-x24")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Callable[[str], Room]]:
    opened: list[Room] = []

    def make(name: str) -> Room:
        opened.append(Room(tmp_path / f"{name}.pentatone", count=len(SIGNS), pack="consumer-goods-2020"))
        opened[-1].do(c.ChangeScope(("brand", "channel")))
        return opened[-1]
    yield make
    for found in opened:
        found.store.close()


def analysed(room: Room) -> dict[str, Any]:
    """What the analysis says, apart from how the votes were taken; the rounds are shown first."""
    room.do(*(c.RevealRound(found.id) for found in list(room.store.workshop.all_rounds())))
    found = as_json(room.store.workshop, analyse(room.store.workshop))
    return {**found, "cells": [{**row, "mode": ""} for row in found["cells"]]}


def one_by_one(room: Room) -> None:
    cells = list(room.store.workshop.cells())
    for place, cell in enumerate(cells):
        room.do(c.OpenRound(f"r{place}", cell))
        for person, signs in enumerate(SIGNS, start=1):
            why = "no such thing here" if signs[place] == "x" else ""
            room.do(c.CastBallot(f"r{place}", f"p{person}", signs[place], why, person == len(SIGNS)))


def by_grid(room: Room) -> None:
    for index, element in enumerate(("brand", "channel")):
        text = "\n".join("\t".join("x no such thing here" if s == "x" else s for s in signs[5 * index:5 * index + 5])
                         for signs in SIGNS)
        workshop = room.store.workshop
        room.do(entry_command(workshop, parse_grid(text, workshop, element).entries, ids(), "grid"))


def by_paper(room: Room) -> None:
    for person, signs in zip(room.store.workshop.participants, SIGNS, strict=True):
        workshop = room.store.workshop
        typed = parse_digits(signs.replace("x", "0"), ballot_cells(workshop, person))
        rows = {(cell, person.id): c.ScoreRow(person.id, vote, "no such thing here" if vote == "x" else "")
                for cell, vote in typed.items()}
        room.do(entry_command(workshop, rows, ids(), "paper"))


def by_workbook(room: Room) -> None:
    workshop = room.store.workshop
    codes = {seat_code(workshop, p): signs for p, signs in zip(workshop.participants, SIGNS, strict=True)}
    command, _ = enter_workbooks({"all.xlsx": filled(write_workbook(workshop), codes)}, workshop, ids())
    room.do(command)


def by_hands(room: Room) -> None:
    for place, cell in enumerate(list(room.store.workshop.cells())):
        column = [signs[place] for signs in SIGNS]
        counts = tuple(column.count(str(level)) for level in range(1, 6))
        empty = [column.count(sign) for sign in "-?x"]
        room.do(c.OpenRound(f"h{place}", cell, mode="hands"),
                c.SetTally(f"h{place}", Tally(counts, *empty, "no such thing here"), close=True))


def test_every_way_in_gives_the_same_analysis(room: Callable[[str], Room]) -> None:
    expected = None
    for way in (one_by_one, by_grid, by_paper, by_workbook, by_hands):
        here = room(way.__name__)
        way(here)
        assert {found.state for found in here.store.workshop.all_rounds()} == {"closed"}, way.__name__
        found = analysed(here)
        expected = expected or found
        assert found == expected, way.__name__
    assert expected is not None and len(expected["cells"]) == 10
    assert sum(sum(row["counts"]) for row in expected["cells"]) == sum(s.isdigit() for signs in SIGNS for s in signs)


def test_a_shipped_pack_has_ids_that_look_like_votes() -> None:
    assert tuple(item.id for item in shipped_pack().capabilities) == CAPABILITIES
