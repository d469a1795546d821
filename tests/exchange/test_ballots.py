"""Ballots typed in from paper: what is on a sheet, whose it is, and every reason why it cannot be entered."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import empty_workshop
from tests.rooms import Room
from workshop import commands as c
from workshop.errors import BadInput, Refused
from workshop.exchange.ballots import (
    Mismatch,
    ballot_cells,
    compare,
    entry_command,
    parse_digits,
    person_of,
    seat_code,
)
from workshop.model.score import Cell, Tally
from workshop.model.workshop import RoomRules, Workshop

_NUMBERS = itertools.count(1)
ONE, TWO, OTHER = Cell("alpha", "1"), Cell("alpha", "2"), Cell("beta", "1")


def ids() -> Callable[[], str]:
    return lambda: f"b{next(_NUMBERS)}"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    yield found
    found.store.close()


def change(room: Room, person: str, **values: object) -> None:
    found = room.store.workshop.person(person)
    assert found is not None
    room.do(c.EditParticipant(replace(found, **values)))  # type: ignore[arg-type]


def rows(votes: Mapping[tuple[Cell, str], str]) -> dict[tuple[Cell, str], c.ScoreRow]:
    return {key: c.ScoreRow(key[1], vote, "no such thing here" if vote == "x" else "") for key, vote in votes.items()}


def problems(call: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as caught:
        call()
    return [(p.key, p.where) for p in caught.value.problems]


# ---------------------------------------------------------------- what is on a sheet

def test_a_sheet_has_the_asked_cells_of_ones_own_elements_in_canvas_order(room: Room) -> None:
    workshop = room.store.workshop
    assert ballot_cells(workshop, "p1") == tuple(workshop.cells())
    change(room, "p1", elements=("beta",))
    assert {cell.element for cell in ballot_cells(room.store.workshop, "p1")} == {"beta"}
    room.do(c.OpenCell(Cell("beta", "1")))
    assert [cell.item for cell in ballot_cells(room.store.workshop, "p1")][:3] == ["1", "1.1", "1.2"]
    change(room, "p1", duty="observer")
    assert ballot_cells(room.store.workshop, "p1") == ()


def test_what_was_shown_or_takes_no_paper_is_not_on_the_sheet(room: Room) -> None:
    room.vote("alpha", "1", "345")
    room.do(c.OpenRound("open", TWO), c.CastBallot("open", "p2", "3"))
    room.do(c.OpenRound("secret", OTHER, mode="card", anonymity="secret"))
    beta = Cell("beta", "2")
    room.do(c.OpenRound("hands", beta, mode="hands"), c.SetTally("hands", Tally((1, 0, 0, 0, 0))))
    left = ballot_cells(room.store.workshop, "p1")
    assert TWO in left and not {ONE, OTHER, beta} & set(left)
    room.do(c.CloseRound("open"))
    assert TWO not in ballot_cells(room.store.workshop, "p1")
    assert ONE in ballot_cells(room.store.workshop, "p1", "target")


def test_a_code_names_one_person_of_one_workshop() -> None:
    workshop = empty_workshop(count=60)
    codes = {person.id: seat_code(workshop, person) for person in workshop.participants}
    assert len(set(codes.values())) == 60
    assert all(len(code) == 4 and code[:2].isdigit() and code[2:].isalpha() for code in codes.values())
    for person in workshop.participants:
        code = codes[person.id]
        for typed in (code, code.lower(), f" {code[:2]}-{code[2:]} ", code.lstrip("0"),
                      "".join(chr(ord(sign) + 0xFEE0) for sign in code)):
            assert person_of(workshop, typed) == person
    assert seat_code(workshop, "p7") == codes["p7"]
    other = replace(workshop, uid="u2")
    strange = [person for person in other.participants if person_of(workshop, seat_code(other, person))]
    assert len(strange) <= 2, "a sheet of another workshop is noticed"
    assert [person_of(workshop, text) for text in ("", "0", "7", "KT", "99ZZ")] == [None] * 5
    with pytest.raises(Refused):
        seat_code(workshop, "nobody")


# ---------------------------------------------------------------- typing a sheet

CELLS = tuple(Cell("alpha", str(n)) for n in range(1, 9))


def test_a_whole_sheet_is_typed_in_one_go() -> None:
    assert parse_digits("12 34\n5-?x", CELLS) == dict(zip(CELLS, "12345-?x", strict=True))
    assert parse_digits("１２３４５－？０", CELLS) == dict(zip(CELLS, "12345-?x", strict=True))
    assert parse_digits("1.3—5．？×", CELLS) == {
        cell: sign for cell, sign in zip(CELLS, "1.3-5.?x", strict=True) if sign != "."}
    assert parse_digits("1111111X", CELLS)[CELLS[-1]] == "x"


def test_wrong_signs_and_a_skipped_line_are_told() -> None:
    assert problems(lambda: parse_digits("1234567a", CELLS)) == [
        ("digits_sign", "6"), ("digits_sign", "7"), ("digits_sign", "8")]
    assert problems(lambda: parse_digits("1234", CELLS, top=3)) == [("digits_sign", "4"), ("digits_count", "")]
    assert problems(lambda: parse_digits("111111111", CELLS)) == [("digits_count", "")]
    assert problems(lambda: parse_digits("", CELLS)) == [("digits_count", "")]


def test_two_entries_of_a_sheet_are_compared() -> None:
    first, second = parse_digits("1234.111", CELLS), parse_digits("1243511.", CELLS)
    assert compare(first, first) == ()
    assert compare(first, second) == (Mismatch(CELLS[2], "3", "4"), Mismatch(CELLS[3], "4", "3"),
                                      Mismatch(CELLS[7], "1", ""), Mismatch(CELLS[4], "", "5"))


# ---------------------------------------------------------------- entering

def test_entries_become_rounds_that_are_not_shown(room: Room) -> None:
    room.do(c.OpenRound("mine", TWO), c.CastBallot("mine", "p1", "1"))
    entries = rows({(TWO, "p2"): "4", (ONE, "p3"): "x", (ONE, "p1"): "2", (ONE, "p2"): "-"})
    command = entry_command(room.store.workshop, entries, ids(), "paper")
    assert [(r.cell, r.fresh, [row.participant for row in r.rows]) for r in command.rounds] == [
        (ONE, True, ["p1", "p2", "p3"]), (TWO, False, ["p2"])]
    assert (command.rounds[1].round, command.mode, command.anonymity) == ("mine", "paper", "named")
    room.do(command)
    now = room.store.workshop.latest(ONE)
    assert now is not None and (now.state, now.mode, now.counts(5)) == ("closed", "paper", (0, 1, 0, 0, 0))
    there = room.store.workshop.latest(TWO)
    assert there is not None and (there.id, there.state, there.answers) == ("mine", "open", 2)


def test_every_problem_is_told_before_anything_is_written(room: Room) -> None:
    room.do(c.OpenCells((TWO, Cell("beta", "2"))))
    room.vote("alpha", "1", "345")
    room.vote("alpha", "2", "345", reveal=False)
    room.do(c.CloseRound(room.store.workshop.latest(TWO).id))  # type: ignore[union-attr]
    room.do(c.OpenRound("s", OTHER, mode="card", anonymity="secret"))
    beta = [cell for cell in room.store.workshop.cells() if cell.element == "beta"]
    room.do(c.OpenRound("h", beta[1], mode="hands"), c.SetTally("h", Tally((1, 0, 0, 0, 0))))
    room.do(c.OpenRound("o", beta[2]), c.CastBallot("o", "p1", "3"), c.SignIn(("p3",), here=False))
    change(room, "p2", elements=("alpha",))
    entries = rows({(ONE, "p1"): "3", (TWO, "p1"): "3", (OTHER, "p1"): "3", (beta[1], "p1"): "3", (beta[2], "p1"): "3",
                    (beta[2], "p2"): "3", (beta[2], "p3"): "3", (beta[2], "p9"): "3", (Cell("beta", "9"), "p1"): "6"})
    free = [cell for cell in room.store.workshop.cells() if cell.element == "alpha"][2]
    entries[free, "p1"] = c.ScoreRow("p1", "x", " ", 7)
    entries[free, "p2"] = c.ScoreRow("p2", "3", "x" * 10_001)
    entries[free, "p3"] = c.ScoreRow("p3", "3", "a\0b")
    found = problems(lambda: entry_command(room.store.workshop, entries, ids()))
    here = {name: f"{name}, beta {beta[2].item}" for name in ("Ann", "Bob", "陈晨", "p9")}
    assert found == [
        ("entry_round_shown", "Ann, alpha 1"), ("entry_round_closed", "Ann, alpha 2"),
        ("entry_reason", f"Ann, alpha {free.item}"), ("entry_confidence", f"Ann, alpha {free.item}"),
        ("entry_comment_long", f"Bob, alpha {free.item}"), ("entry_text_unreadable", f"陈晨, alpha {free.item}"),
        ("entry_not_here", f"陈晨, alpha {free.item}"), ("entry_secret", "Ann, beta 1"),
        ("entry_tally", f"Ann, beta {beta[1].item}"), ("entry_voted", here["Ann"]), ("entry_not_asked", here["Bob"]),
        ("entry_not_here", here["陈晨"]), ("entry_person", here["p9"]), ("entry_vote", "Ann, beta 9"),
        ("entry_cell", "Ann, beta 9")]
    assert problems(lambda: entry_command(room.store.workshop, {}, ids())) == [("entry_nothing", "")]


def test_a_vote_that_is_in_is_replaced_only_when_wanted(room: Room) -> None:
    room.do(c.OpenRound("o", ONE), c.CastBallot("o", "p1", "3"))
    for vote in "34":
        assert problems(lambda vote=vote: entry_command(  # type: ignore[misc]
            room.store.workshop, rows({(ONE, "p1"): vote}), ids())) == [("entry_voted", "Ann, alpha 1")]
    room.do(entry_command(room.store.workshop, rows({(ONE, "p1"): "4"}), ids(), replace=True))
    assert room.store.workshop.latest(ONE).ballot_of("p1").vote == "4"  # type: ignore[union-attr]


def test_an_indicator_opens_its_express_cell(room: Room) -> None:
    command = entry_command(room.store.workshop, rows({(Cell("alpha", "1.2"), "p1"): "4"}), ids())
    assert command.opened == (ONE,)
    room.do(command)
    assert room.store.workshop.opened == {ONE}


def test_new_rounds_take_the_anonymity_of_the_room(room: Room) -> None:
    def ruled(anonymity: str) -> Workshop:
        workshop = room.store.workshop
        rules = replace(RoomRules(), anonymity=anonymity)  # type: ignore[arg-type]
        return replace(workshop, settings=replace(workshop.settings, rules=rules))

    entries = rows({(ONE, "p1"): "4"})
    assert entry_command(ruled("unnamed"), entries, ids()).anonymity == "unnamed"
    assert problems(lambda: entry_command(ruled("secret"), entries, ids())) == [("entry_secret", "Ann, alpha 1")]
    room.do(c.OpenRound("o", ONE))
    assert entry_command(ruled("secret"), entries, ids()).anonymity == "unnamed"
