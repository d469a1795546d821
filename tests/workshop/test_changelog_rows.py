"""Rows that a step changed, each in words: boards, the day, what a note became, and what is never told."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

import resources
from tests import builders as b
from tests.boards import KEY, knowledge_pack
from workshop.changelog.lines import ChangeLine, change_lines
from workshop.changelog.pieces import netted
from workshop.commands import Revert, RowChange
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.workshop import Participant, Workshop
from workshop.report.words import Say, load_words
from workshop.store import ChangeRow
from workshop.wire import dumps

Row = dict[str, Any]


@cache
def say() -> Say:
    return load_words(resources.path("report", "words")).say("en")


@cache
def workshop() -> Workshop:
    base = b.empty_workshop(count=2)
    return replace(base, companions=(knowledge_pack().pack,),
                   agenda=Agenda(items=(AgendaItem("a1", stage="score"),)))


def lines(*changes: tuple[str, Row | None, Row | None], kinds: tuple[str, ...] = ()) -> tuple[ChangeLine, ...]:
    """Return the lines of one step that changed these rows."""
    rows = tuple(RowChange(*change) for change in changes)
    made = ChangeRow(1, "2026-11-20T08:00:00+00:00", "", "create", None, "Create", '{"people": []}', "{}")
    step = ChangeRow(2, "2026-11-21T08:00:00+00:00", "lin", "do", None, "MoveNotes", '{"notes": [], "stacks": []}',
                     dumps(Revert(rows)))
    return change_lines((made, step), workshop(), say(), kinds=kinds, after=1)


def told(*changes: tuple[str, Row | None, Row | None], kinds: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    return [(line.field, line.old, line.new) for line in lines(*changes, kinds=kinds)]


def answer(board: str, item: str, value: str, person: str = "") -> tuple[str, None, Row]:
    return "board_answer", None, {"board": f"{KEY}/{board}", "item": item, "person": person, "value": value}


@pytest.mark.parametrize(("board", "item", "value", "where", "words"), [
    ("cards", "c2", "2", "card.", "2"),
    ("poll", "o1", "3", "one.", "3"),
    ("check", "q1", "partly", "q1.", "partly"),
    ("ladder", "now.brand", "r2", "Now · Brand", "r2."),
    ("ladder", "target.room", "r9", "Next", "r9"),
    ("quad", "someday.brand", "0.5", "someday · Brand", "0.5"),
])
def test_an_answer_names_what_it_is_to(board: str, item: str, value: str, where: str, words: str) -> None:
    (line,) = lines(answer(board, item, value))
    assert where in f"{line.what} {line.field}" and line.new == words


def test_an_answer_of_one_person_is_only_counted() -> None:
    (line,) = lines(answer("check", "q1", "no", "p1"))
    assert line.mask == "answer" and (line.old, line.new) == ("", "")


def test_nothing_is_told_of_slips() -> None:
    (line,) = lines(("slip", None, {"id": "x", "round": "r", "vote": "5", "comment": "secret words"}),
                    ("slip_cast", None, {"round": "r", "participant": "p1"}))
    assert (line.what, line.field, line.new) == ("", "", "")


def test_a_table_of_a_later_version_is_passed_over() -> None:
    change = RowChange("moods", None, {"id": "1"})
    assert netted((change,)) == () and told(("moods", None, {"id": "1"})) == [("", "", "")]


def test_the_clock_is_told_by_its_block() -> None:
    (line,) = lines(("clock", {"item": "a1", "seconds": 60, "since": "", "done": 0},
                     {"item": "a1", "seconds": 300, "since": "", "done": 0}))
    assert line.what == "Score" and "1" in line.old and "5" in line.new


@pytest.mark.parametrize(("became", "words"), [("parked:k1", "parked"), ("bottleneck", "bottleneck")])
def test_a_note_says_what_it_became(became: str, words: str) -> None:
    row = {"id": "n1", "kind": "pain", "text": "words", "element": "", "item": "", "x": 0.0, "y": 0.0, "author": "",
           "private": 0, "stack": "", "picture": "", "became": ""}
    (line,) = lines(("note", row, {**row, "became": became}))
    assert words in line.new.lower() and ":" not in line.new


def test_the_agenda_names_stages_and_a_broken_body_is_no_end() -> None:
    def body(stage: str) -> str:
        return json.dumps({"start": "09:00", "items": [{"id": "a1", "kind": "stage", "stage": stage, "minutes": 60}]})
    found = told(("agenda", {"id": 1, "body": body("score")}, {"id": 1, "body": body("target")}))
    assert [(old, new) for _, old, new in found] == [("Score", "Target")]
    assert told(("agenda", {"id": 1, "body": body("score")}, {"id": 1, "body": body("later")}))[0][2] == "later"
    assert told(("debrief", {"id": 1, "counts": "", "remark": "{"}, {"id": 1, "counts": "", "remark": "["})) == [
        ("remark", "{", "[")]


def test_a_direction_has_its_name_while_it_is_known() -> None:
    known = workshop().pack.elements[0].directions[0]
    row = {"id": "i1", "title": "Work", "direction": ""}
    assert told(("initiative", row, {**row, "direction": known.id}))[0][2] == known.name.en
    assert told(("initiative", row, {**row, "direction": "gone"}))[0][2] == "gone"


def test_names_of_the_earlier_workshop_are_struck_everywhere() -> None:
    body = {"title": "Last", "client": "Old Dairy", "day": "2025-11-12", "pack": "p", "levels": [],
            "actions": [{"id": "x", "title": "Shops", "owner": "Wang Lei", "due": "", "first_step": "", "verdict": "",
                         "reason": "Wang Lei of Old Dairy has left"}]}
    changes = (("last_time", None, {"id": 1, "body": json.dumps(body)}),
               ("parked", None, {"id": "k", "text": "Ask Wang Lei at Old Dairy", "by_whom": "", "done": 0}))
    words = str(told(*changes, kinds=("names", "client")))
    assert "Wang" not in words and "Dairy" not in words
    assert "Wang Lei" in str(told(*changes)) and "Old Dairy" in str(told(*changes))


def test_only_what_is_known_can_be_taken_out() -> None:
    with pytest.raises(ValueError, match="cannot redact 'moods'"):
        told(answer("cards", "c2", "2"), kinds=("moods",))


def test_somebody_without_anything_to_tell_is_there_or_not() -> None:
    person = Participant("p9", "New")
    assert person.name in str(lines(("participant", None, {"id": "p9", "seat": 9, "name": "New"})))
    found = told(("cell_note", None, {"element": "brand", "item": "1", "confidence": 0, "comment": ""}))
    assert found == [("there", "", "yes")]
