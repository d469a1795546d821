"""Every repair and every next action has its words, with all that is to be filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from tests import builders as b
from ui import i18n
from ui.agenda_words import NEXTS, REPAIRS, clock_words, next_words, repair_words, shortened
from workshop.agenda_next import DayFacts, Next, NextKey, cell_name, what_next
from workshop.agenda_repair import Repair, RepairKey
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.score import Cell

CELL = Cell("e1", "1")
ROOM = b.empty_workshop(b.made_pack(2, 1, 2), count=4)
DAY = Agenda("09:00", "12:00", False, (AgendaItem("a", "stage", "score"), AgendaItem("b", "break", "", "lunch"),
                                       AgendaItem("c", "talk", "", "A very long title of a talk that nobody reads")))


def test_no_key_is_without_words() -> None:
    assert set(NEXTS) == set(get_args(NextKey)) and set(REPAIRS) == set(get_args(RepairKey))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("key", get_args(NextKey))
def test_next_actions(key: NextKey, language: str) -> None:
    i18n.switch(language)
    params = {"cell": cell_name(ROOM, CELL), "left": 41, "missing": 3, "total": 9, "answers": 5, "asked": 7, "round": 2}
    words = next_words(Next(key, "score", CELL, params))
    assert words and "{" not in words
    for name, value in (("cell", "It 1" if language == "en" else "项1"), ("left", "41"), ("asked", "7")):
        assert (value in words) == (f"{{{name}}}" in NEXTS[key])


def test_words_of_what_really_comes_next() -> None:
    assert next_words(what_next(ROOM)) == "Sign in: 4 of 4 missing"
    voted = b.with_rounds(ROOM, b.round_of(CELL, "33", state="open"))
    half = replace(voted, rounds={key: tuple(replace(r, asked=("p1", "p2", "p3")) for r in rounds)
                                  for key, rounds in voted.rounds.items()})
    assert next_words(what_next(half)) == "Go on: E1 · It 1, 2 of 3 votes"
    shown = b.with_rounds(ROOM, b.round_of(CELL, "1155"))
    assert next_words(what_next(shown, DayFacts(again=(CELL,)))) == "Score E2 · It 1 (1 left)"


@pytest.mark.parametrize("key", get_args(RepairKey))
def test_repairs(key: RepairKey) -> None:
    room = replace(ROOM, agenda=DAY)

    def words(*blocks: str, language: str = "en") -> str:
        return repair_words(Repair(key, DAY, "12:00", {"minutes": 12, "blocks": blocks, "block": blocks[0]}), room,
                            language)

    assert "12" in words("a") and "{" not in words("a", "b", "c")
    if key != "shrink":
        assert "“Score”" in words("a") and "“现状评分”" in words("a", language="zh")
        assert "“Score”, “Lunch” and 1 more" in words("a", "b", "c")
        assert "A very long title of a talk…" in words("c")


def test_times_and_lengths() -> None:
    assert [clock_words(s) for s in (0, 59, 60, 3725, -61)] == ["00:00", "00:59", "01:00", "62:05", "−01:01"]
    assert shortened("a\n b", 9) == "a b" and shortened("abcdefgh", 5) == "abcd…"
