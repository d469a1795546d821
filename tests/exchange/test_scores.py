"""scores.csv: whole-file checks, idempotent import, and the way out and in again."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rooms import Room
from workshop import commands as c
from workshop.errors import BadInput, Refused
from workshop.exchange import table
from workshop.exchange.scores import COLUMNS, ScoresFile, read_scores, score_rows, write_scores
from workshop.exchange.table import guarded, unguarded
from workshop.insight.analysis import analyse, as_json
from workshop.model.score import Cell, Tally

HEAD = ",".join(COLUMNS) + "\n"


_NUMBERS = itertools.count(1)


def ids() -> Callable[[], str]:
    return lambda: f"i{next(_NUMBERS)}"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    yield found
    found.store.close()


def read(room: Room, body: str, *, head: str = HEAD) -> ScoresFile:
    return read_scores((head + body).encode(), room.store.workshop, ids())


def measured(room: Room) -> dict[str, Any]:
    """What the analysis says, apart from how the votes were taken."""
    found = as_json(room.store.workshop, analyse(room.store.workshop))
    return {**found, "cells": [{**row, "mode": ""} for row in found["cells"]]}


def problems(room: Room, body: str) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as caught:
        read(room, body)
    return [(p.key, p.where) for p in caught.value.problems]


def bring_in(room: Room, body: str) -> ScoresFile:
    found = read(room, body)
    assert found.command is not None
    room.do(found.command)
    return found


def test_import_makes_revealed_rounds(room: Room) -> None:
    found = bring_in(room, "Ann,alpha,1,1,current,3,because\nBob,alpha,1,1,current,-,\n"
                           "p3,alpha,1,1,current,?,\nAnn,alpha,1,1,target,5,\n")
    assert (found.rows, found.present) == (4, 0)
    now = room.store.workshop.latest(Cell("alpha", "1"))
    assert now is not None and now.state == "revealed" and now.mode == "import"
    assert {b.participant: (b.vote, b.comment) for b in now.ballots} == {
        "p1": ("3", "because"), "p2": ("-", ""), "p3": ("?", "")}
    aim = room.store.workshop.latest(Cell("alpha", "1"), "target")
    assert aim is not None and [b.vote for b in aim.ballots] == ["5"]


def test_columns_in_any_order_names_in_any_case_and_full_width_signs(room: Room) -> None:
    found = read(room, "４,１,Current,alpha,1,ANN\nＸ,1,current,alpha,1,bob\n—,1,current,alpha,1,陈晨\n",
                 head="level,round,purpose,element,item,participant\n")
    assert found.command is not None
    assert [(r.participant, r.vote) for r in found.command.rounds[0].rows] == [("p1", "4"), ("p2", "x"), ("p3", "-")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_and_separators(room: Room, encoding: str, separator: str) -> None:
    text = (HEAD + "陈晨,alpha,1,1,current,2,有凭有据\n").replace(",", separator)
    found = read_scores(text.encode(encoding), room.store.workshop, ids())
    assert found.command is not None
    assert found.command.rounds[0].rows == (c.ScoreRow("p3", "2", "有凭有据"),)


def test_an_unknown_column_is_told_and_not_used(room: Room) -> None:
    found = read(room, "Ann,alpha,1,1,current,2,,x\n", head=HEAD.strip() + ",remark\n")
    assert found.ignored == ("remark",)


@pytest.mark.parametrize("name", COLUMNS[:-1])
def test_each_missing_column_is_named(room: Room, name: str) -> None:
    head = ",".join(column for column in COLUMNS if column != name) + "\n"
    with pytest.raises(BadInput) as caught:
        read(room, "", head=head)
    assert [(p.key, p.params["column"]) for p in caught.value.problems] == [("table_column_missing", name)]


def test_every_problem_of_a_file_with_its_line(room: Room) -> None:
    room.do(c.ChangeScope(("alpha",)))
    assert problems(room, "\n".join([
        "Ann,alpha,1,1,current,3,", "Zoe,alpha,1,1,current,3,", "Ann,gamma,1,1,current,3,",
        "Ann,beta,1,1,current,3,", "Ann,alpha,9,1,current,3,", "Ann,alpha,1,0,current,3,",
        "Ann,alpha,1,1.5,current,3,", "Ann,alpha,1,2,aim,3,", "Ann,alpha,1,2,current,6,",
        "Ann,alpha,1,3,current,,", "Ann,alpha,1,1,current,3,", "Ann,alpha,1,4,current,3", "Ann,alpha,1",
        "Ann,alpha,1,5,current,3,a,b", "Nobody,gamma,9,x,y,z,", ",alpha,1,1,current,3,"])) == [
        ("score_participant", "3"), ("score_element", "4"), ("score_element_scope", "5"), ("score_item", "6"),
        ("score_round", "7"), ("score_round", "8"), ("score_purpose", "9"), ("score_level", "10"),
        ("score_level", "11"), ("score_double", "12"), ("table_row_short", "14"), ("table_row_long", "15"),
        ("score_participant", "16"), ("score_element", "16"), ("score_item", "16"), ("score_round", "16"),
        ("score_purpose", "16"), ("score_level", "16"), ("score_participant", "17")]
    assert not room.store.workshop.rounds


def test_lines_are_counted_through_comments_with_line_breaks(room: Room) -> None:
    assert problems(room, 'Ann,alpha,1,1,current,3,"one\ntwo\n\nthree"\n\nBob,alpha,1,1,current,9,\n') == [
        ("score_level", "7")]


def test_the_same_file_twice_changes_nothing(room: Room) -> None:
    body = "Ann,alpha,1,1,current,3,why\nBob,alpha,1,1,current,4,\n"
    bring_in(room, body)
    again = read(room, body)
    assert (again.command, again.rows, again.present) == (None, 2, 2)
    more = bring_in(room, body + "Ann,alpha,1,2,current,4,\n")
    assert (more.rows, more.present) == (3, 2)


def test_a_closed_round_is_never_changed(room: Room) -> None:
    room.vote("alpha", "1", "33")
    assert problems(room, "Ann,alpha,1,1,current,3,\nBob,alpha,1,1,current,4,\n陈晨,alpha,1,1,current,4,\n") == [
        ("score_round_closed", "3"), ("score_round_closed", "4")]
    assert problems(room, "Ann,alpha,1,1,current,3,another reason\n") == [("score_round_closed", "2")]


def test_a_running_round_gives_nothing_away(room: Room) -> None:
    room.vote("alpha", "1", "33", reveal=False)
    # The right and the wrong vote get the same answer, and so does the next round.
    assert problems(room, "Ann,alpha,1,1,current,3,\nBob,alpha,1,1,current,4,\nBob,alpha,1,2,current,4,\n") == [
        ("score_round_running", "2"), ("score_round_running", "3"), ("score_round_running", "4")]


def test_an_indicator_opens_its_express_cell(room: Room) -> None:
    found = bring_in(room, "Ann,alpha,2.1,1,current,3,\nAnn,alpha,2,1,current,2,\n")
    assert found.command is not None and found.command.opened == (Cell("alpha", "2"),)
    assert room.store.workshop.opened == {Cell("alpha", "2")}
    assert room.store.workshop.indicators_asked("alpha", "2") == ("2.1", "2.2")


@pytest.mark.parametrize(("depth", "item"), [("standard", "1"), ("standard", "1.2"), ("full", "2")])
def test_what_is_not_asked_is_a_problem(tmp_path: Path, depth: str, item: str) -> None:
    room = Room(tmp_path / "b.pentatone", depth=depth)  # type: ignore[arg-type]
    assert problems(room, f"Ann,alpha,{item},1,current,3,\n") == [("score_not_asked", "2")]
    room.store.close()


def test_a_workshop_without_people_takes_them_from_the_file(tmp_path: Path) -> None:
    room = Room(tmp_path / "b.pentatone", count=0)
    found = bring_in(room, "Zoe,alpha,1,1,current,3,\nAda,alpha,1,1,current,4,\nzoe,alpha,2,1,current,1,\n")
    assert found.command is not None and len(found.command.people) == 2
    assert [(p.name, p.seat) for p in room.store.workshop.participants] == [("Zoe", 1), ("Ada", 2)]
    assert problems(room, "New,alpha,1,2,current,3,\n") == [("score_participant", "2")]
    room.store.close()


def test_limits(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    assert problems(room, f"Ann,alpha,1,1,current,3,{'x' * 10_001}\n") == [("score_comment_long", "2")]
    assert problems(room, "Ann,alpha,1,1,current,3,a\0b\n") == [("score_text_unreadable", "2")]
    monkeypatch.setattr(table, "MAX_ROWS", 2)
    rows = "".join(f"Ann,alpha,1,{n},current,3,\n" for n in (1, 2, 3, 4))
    assert problems(room, rows) == [("table_too_many_rows", "4")]
    monkeypatch.setattr(table, "MAX_BYTES", 50)
    assert problems(room, rows) == [("table_too_large", "")]


def test_the_rules_check_an_import_too(room: Room) -> None:
    round_ = c.ImportedRound("r", Cell("alpha", "1"), "current", 1, (c.ScoreRow("p1", "3"),))
    for bad in (c.ImportScores((c.ImportedRound("r", Cell("gamma", "1"), "current", 1, ()),)),
                c.ImportScores((c.ImportedRound("r", Cell("alpha", "1"), "current", 1, (c.ScoreRow("p9", "3"),)),)),
                c.ImportScores((c.ImportedRound("r", Cell("alpha", "1"), "current", 1, (c.ScoreRow("p1", "7"),)),)),
                c.ImportScores((round_,), opened=(Cell("alpha", "1.1"),)),
                c.ImportScores((round_,), people=room.store.workshop.participants[:1])):
        with pytest.raises(Refused):
            room.do(bad)
    room.do(c.ImportScores((round_,)))
    with pytest.raises(Refused):
        room.do(c.ImportScores((round_,)))


COMMENTS = ("=1+1", "+a", "-b", "@c", "'quoted", "''", "'=x", "\ttab", "\rcr", 'say "no", twice', "行一\n行二",
            "plain", "'", "-")


def test_out_and_in_again_is_the_same(tmp_path: Path, room: Room) -> None:
    room.vote("alpha", "1", "345")
    room.vote("alpha", "1", "44-")
    room.vote("beta", "2", "x?1", "target")
    room.do(c.OpenCell(Cell("beta", "1")), c.OpenRound("talk", Cell("beta", "1.2")))
    for person, comment in zip(("p1", "p2", "p3"), COMMENTS, strict=False):
        room.do(c.CastBallot("talk", person, "2", comment))
    room.do(c.RevealRound("talk"))
    room.vote("alpha", "2", "11", reveal=False)
    text = write_scores(room.store.workshop)
    assert text.splitlines()[:2] == [",".join(COLUMNS), "Ann,alpha,1,1,current,3,"]
    assert "alpha,2" not in text, "a vote that was not revealed must not leave the room"
    assert len(list(score_rows(room.store.workshop))) == 12
    other = Room(tmp_path / "b.pentatone")
    found = read_scores(text.encode(), other.store.workshop, ids())
    assert found.command is not None
    other.do(found.command)
    room.do(c.CancelRound(room.store.workshop.latest(Cell("alpha", "2")).id))  # type: ignore[union-attr]
    assert measured(other) == measured(room)
    assert write_scores(other.store.workshop) == text
    other.store.close()


@pytest.mark.parametrize("comment", COMMENTS)
def test_comments_are_safe_in_a_spreadsheet_and_come_back(room: Room, comment: str) -> None:
    room.do(c.OpenRound("r", Cell("alpha", "1")), c.CastBallot("r", "p1", "-", comment), c.RevealRound("r"))
    row = next(score_rows(room.store.workshop))
    assert row[5] == "-", "the level stays what it is"
    assert row[6][:1] not in {"=", "+", "-", "@", "\t", "\r"}
    again = read_scores(write_scores(room.store.workshop).encode(), room.store.workshop, ids())
    assert again.present == 1


def test_confidence_is_a_column_only_where_it_was_said(room: Room) -> None:
    room.do(c.OpenRound("r", Cell("alpha", "1")), c.CastBallot("r", "p1", "3", confidence=2),
            c.CastBallot("r", "p2", "4"), c.RevealRound("r"))
    text = write_scores(room.store.workshop)
    assert text.splitlines() == [",".join(COLUMNS) + ",confidence", "Ann,alpha,1,1,current,3,,2",
                                 "Bob,alpha,1,1,current,4,,"]
    assert read_scores(text.encode(), room.store.workshop, ids()).present == 2
    assert problems_with(room, "Ann,alpha,1,1,current,3,,3\n") == [("score_round_closed", "2")]


def problems_with(room: Room, body: str) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as caught:
        read(room, body, head=HEAD.strip() + ",confidence\n")
    return [(p.key, p.where) for p in caught.value.problems]


def test_confidence_is_read_and_checked(room: Room) -> None:
    head = HEAD.strip() + ",confidence\n"
    found = read(room, "Ann,alpha,1,1,current,3,why,３\nBob,alpha,1,1,current,3\n", head=head)
    assert found.command is not None
    assert [row.confidence for row in found.command.rounds[0].rows] == [3, 0]
    assert problems_with(room, "Ann,alpha,1,1,current,3,,4\nBob,alpha,1,1,current,3,,sure\n") == [
        ("score_confidence", "2"), ("score_confidence", "3")]


def test_a_round_without_names_goes_out_without_them(room: Room) -> None:
    room.do(c.OpenRound("r", Cell("alpha", "1"), anonymity="unnamed"))
    for person, vote, why in (("p1", "x", "no shop"), ("p2", "4", "b"), ("p3", "4", "a")):
        room.do(c.CastBallot("r", person, vote, why, confidence=3))
    room.do(c.RevealRound("r"))
    # In the order of the votes and of the words, never of the seats; and nobody's confidence.
    assert list(score_rows(room.store.workshop)) == [
        ("匿名1", "alpha", "1", "1", "current", "4", "a", ""), ("匿名2", "alpha", "1", "1", "current", "4", "b", ""),
        ("匿名3", "alpha", "1", "1", "current", "x", "no shop", "")]
    text = write_scores(room.store.workshop)
    assert not any(person.name in text or person.department in text for person in room.store.workshop.participants)
    assert problems(room, "".join(text.splitlines(keepends=True)[1:])) == [("score_unnamed", str(n)) for n in (2, 3, 4)]
    # Right and wrong guesses get the same answer.
    for guess in "4x":
        assert problems(room, f"Ann,alpha,1,1,current,{guess},\n") == [("score_round_closed", "2")]


def test_names_taken_off_later_are_off_in_the_file(room: Room) -> None:
    round_id = room.vote("alpha", "1", "543")
    room.do(c.RaiseAnonymity(round_id))
    assert [row[0::5] for row in score_rows(room.store.workshop)] == [("匿名1", "3"), ("匿名2", "4"), ("匿名3", "5")]


def test_hands_and_secret_slips_are_rows_without_names(room: Room) -> None:
    room.do(c.OpenRound("h", Cell("alpha", "1"), mode="hands"),
            c.SetTally("h", Tally((0, 1, 0, 0, 1), 0, 0, 1, "not ours"), close=True), c.RevealRound("h"))
    room.do(c.OpenRound("s", Cell("beta", "1"), mode="card", anonymity="secret"))
    room.do(*(c.CastSecret("s", person, vote) for person, vote in (("p1", "5"), ("p2", "-"), ("p3", "1"))))
    room.do(c.RevealRound("s"))
    assert [(row[0], row[1], row[5], row[6]) for row in score_rows(room.store.workshop)] == [
        ("匿名1", "alpha", "2", ""), ("匿名2", "alpha", "5", ""), ("匿名3", "alpha", "x", "not ours"),
        ("匿名1", "beta", "1", ""), ("匿名2", "beta", "5", ""), ("匿名3", "beta", "-", "")]


def test_a_rehearsal_is_not_exported() -> None:
    workshop = _workshop()
    practice = replace(workshop, settings=replace(workshop.settings, rehearsal=True))
    with pytest.raises(Refused) as caught:
        write_scores(practice)
    assert [p.key for p in caught.value.problems] == ["rehearsal_export"]


@given(st.text())
def test_guarding_is_reversible(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in set("=+-@\t\r\n\0")


@given(st.binary(max_size=200))
def test_any_bytes_give_problems_and_never_another_error(data: bytes) -> None:
    workshop = _workshop()
    for start in (b"", HEAD.encode()):
        try:
            read_scores(start + data, workshop, ids())
        except BadInput as error:
            assert error.problems


def _workshop():  # type: ignore[no-untyped-def]
    from tests.rooms import pack_document, people
    from workshop.model.workshop import Settings, Workshop
    pack = pack_document().pack
    return Workshop("u", Settings("T"), pack, "", ("alpha", "beta"), people(2))
