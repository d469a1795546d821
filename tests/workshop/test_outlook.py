"""Boards as values: counts, limits, centres; and which two levels the room argues about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.boards import KEY, knowledge_pack, made_case
from tests.builders import empty_workshop, made_pack, round_of, shipped_pack, with_rounds
from workshop.boards import Point, centre, counts, items_of, most, point_of, subjects
from workshop.insight.analysis import analyse
from workshop.model.evidence import BoardAnswer, Evidence
from workshop.model.score import Cell
from workshop.outlook import board_show, compare_show, pair_of

CELL = Cell("e1", "1")


def room(*answers: BoardAnswer, board: str = "poll", people: int = 4):
    made = replace(empty_workshop(made_pack(), count=people), companions=(knowledge_pack().pack,))
    return replace(made, answers={f"{KEY}/{board}": answers})


def test_a_point_is_two_numbers_from_0_to_1():
    assert point_of(Point(0.25, 1).text()) == Point(0.25, 1.0)
    for wrong in ("", "0.5", "0.5,", "a,b", "1.2,0", "0,-0.1", "nan,0.5", "inf,0"):
        assert point_of(wrong) is None


def test_the_centre_is_the_mean_of_one_kind_of_pin():
    pins = (BoardAnswer("now", "0.000,0.000", "a"), BoardAnswer("now", "1.000,0.500", "b"),
            BoardAnswer("target", "1.000,1.000", "a"))
    assert centre(pins, "now") == Point(0.5, 0.25)
    assert centre(pins, "target") == Point(1.0, 1.0)
    assert centre((), "now") is None


def test_counts_and_limits():
    boards = {board.id: board for board in knowledge_pack().pack.boards}
    assert counts((BoardAnswer("a", "3"), BoardAnswer("b", "yes"))) == {"a": 3}
    assert most(boards["cards"], 4) == 8
    assert most(boards["poll"], 4) == 4
    assert most(replace(boards["poll"], several=True), 4) == 8
    assert most(boards["check"], 4) == 0
    assert items_of(boards["cards"]) == ("c1", "c2", "c3")
    assert subjects(boards["room"], ("x", "y")) == ("room",)
    assert subjects(boards["ladder"], ("x", "y")) == ("x", "y")


def test_shares_of_a_poll_are_of_all_hands_or_of_the_people_present():
    workshop = room(BoardAnswer("o1", "3"), BoardAnswer("o2", "1"))
    show = board_show(workshop, f"{KEY}/poll")
    assert (show.given, show.base, show.limit, show.count("o1")) == (4, 4, 4, 3)
    several = replace(show, board=replace(show.board, several=True), answers=(BoardAnswer("o1", "3"),))
    assert several.base == 4
    assert board_show(workshop, "none/poll") is None


def test_a_board_names_the_document_it_is_from():
    pack = knowledge_pack().pack
    cited = replace(pack.source, document="009", year=2009)
    other = replace(pack.boards[0], source=replace(pack.boards[0].source, document="009"))
    workshop = replace(room(), companions=(replace(pack, documents=(cited,), boards=(other, *pack.boards[1:])),))
    assert board_show(workshop, f"{KEY}/cards").source.year == 2009
    assert board_show(workshop, f"{KEY}/poll").source.year == 2022


@pytest.mark.parametrize(("votes", "low"), [
    ("", 2), ("----", 2), ("2233", 2), ("1122", 1), ("4455", 4), ("5555", 4), ("1111", 1), ("1155", 1), ("2334", 2),
    ("3333", 3),
    ("3334", 3)])
def test_the_pair_is_where_most_votes_stand(votes, low):
    workshop = empty_workshop(made_pack(), count=4)
    if votes:
        workshop = with_rounds(workshop, round_of(CELL, votes))
    assert pair_of(analyse(workshop).current.get(CELL), 5) == low


def test_a_comparison_holds_votes_only_after_the_reveal():
    hidden = with_rounds(empty_workshop(made_pack(), count=4), round_of(CELL, "2233", state="closed"))
    show = compare_show(hidden, CELL, 2, ())
    assert (show.low.votes, show.high.votes) == (None, None)
    shown = with_rounds(empty_workshop(made_pack(), count=4), round_of(CELL, "2223"))
    show = compare_show(shown, CELL, 2, ())
    assert (show.low.votes, show.high.votes) == (3, 1)


def test_cases_pinned_in_the_cell_come_first_and_once():
    mine, other, third = made_case("one"), made_case("two"), made_case("three")
    workshop = replace(empty_workshop(made_pack(), count=2), evidence=(
        Evidence("a", CELL, "seen"), Evidence("b", CELL, "", case=mine), Evidence("c", Cell("e2", "1"), "elsewhere")))
    show = compare_show(workshop, CELL, 1, (other, mine, third))
    assert [case.case.id for case in show.cases] == ["one", "two"]
    assert [e.id for e in show.evidence] == ["a"]


def test_the_question_is_the_one_for_the_element():
    pack = shipped_pack()
    wording = pack.wordings[0]
    assert pack.worded(wording.element, wording.indicator)
    assert pack.question(wording.element, wording.indicator) == wording.question
    other = next(e.id for e in pack.elements if not pack.worded(e.id, wording.indicator))
    assert pack.question(other, wording.indicator) == pack.item(wording.indicator).question


def test_solutions_for_a_cell_begin_with_the_most_specific():
    pack = shipped_pack()
    found = pack.solutions_for("retail", "3.1")
    assert found and [len(s.elements) for s in found] == sorted(len(s.elements) for s in found)
    assert all("retail" in s.elements and "3.1" in s.indicators for s in found)
    assert set(found) <= set(pack.solutions_for("retail", "3"))
