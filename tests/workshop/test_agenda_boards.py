"""The boards for today: suggested, chosen and taken out, without touching what else is planned."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import builders as b
from tests.boards import KEY, knowledge_pack
from workshop.agenda import boards_in_order, default_agenda, suggested_boards, total_minutes
from workshop.agenda_boards import board_minutes, boards_today, outlook_block, placed, planned_boards, with_board
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.workshop import Depth, Workshop
from workshop.rules.day import check_agenda


def full(depth: Depth = "standard") -> Workshop:
    """A workshop with every board of the product."""
    companions = tuple(b.shipped_pack(name) for name in ("home-appliance-2022", "cloud-transformation-2017"))
    return replace(b.empty_workshop(count=12, depth=depth), companions=companions)


def looks(workshop: Workshop, keys: tuple[str, ...]) -> list[str]:
    found = {key: board.look for key, board in workshop.boards()}
    return [found[key] for key in keys]


# The suggestion ---------------------------------------------------------------------------------------------------
def test_there_are_too_many_boards_for_a_day() -> None:
    assert len(full().boards()) == 42


def test_half_a_day_opens_and_takes_one_board_of_each_of_four_looks() -> None:
    workshop = full()
    chosen = suggested_boards(workshop, 25)
    assert chosen[0] == boards_in_order(workshop)[0] == "consumer-goods-2020/three-changes"
    assert looks(workshop, chosen) == ["trends", "benchmarks", "market", "ourselves"]


def test_more_time_takes_directions_too_and_then_a_second_board_of_each_look() -> None:
    workshop = full()
    assert looks(workshop, suggested_boards(workshop, 45)) == [
        "trends", "trends", "benchmarks", "market", "ourselves", "directions"]
    assert looks(workshop, suggested_boards(workshop, 70)) == [
        name for name in ("trends", "benchmarks", "market", "ourselves", "directions") for _ in range(2)]


@given(st.integers(24, 250))
def test_a_board_has_six_to_eight_minutes(minutes: int) -> None:
    workshop = full()
    chosen = suggested_boards(workshop, minutes)
    assert 6 <= minutes / len(chosen) <= 8
    order = boards_in_order(workshop)
    assert [order.index(key) for key in chosen] == sorted({order.index(key) for key in chosen})
    assert order[0] in chosen


def test_little_time_little_boards_or_no_boards() -> None:
    workshop = full()
    assert suggested_boards(workshop, 0) == ()
    assert len(suggested_boards(workshop, 3)) == 1
    assert suggested_boards(workshop, 600) == boards_in_order(workshop)
    assert suggested_boards(b.empty_workshop(b.made_pack()), 45) == ()


@pytest.mark.parametrize(("depth", "count"), [("express", 4), ("standard", 6)])
def test_the_default_day_has_the_suggestion(depth: Depth, count: int) -> None:
    workshop = full(depth)
    agenda = default_agenda(workshop)
    block = outlook_block(agenda)
    assert block is not None and len(block.boards) == count
    assert planned_boards(agenda) == suggested_boards(workshop, block.minutes)
    assert all(item.boards == () for item in agenda.items if item is not block)
    check_agenda(agenda)


# Choosing ---------------------------------------------------------------------------------------------------------
def test_boards_come_and_go_in_the_order_of_the_looks() -> None:
    workshop = full()
    order = boards_in_order(workshop)
    agenda = default_agenda(workshop)
    for key in planned_boards(agenda):
        agenda = with_board(agenda, key, False, workshop)
    assert planned_boards(agenda) == ()
    for key in (order[30], order[2], order[17]):
        agenda = with_board(agenda, key, True, workshop)
    assert planned_boards(agenda) == (order[2], order[17], order[30])
    assert planned_boards(with_board(agenda, order[17], False, workshop)) == (order[2], order[30])


def test_only_the_boards_of_the_first_outlook_block_change() -> None:
    workshop = full()
    agenda = replace(default_agenda(workshop), items=(
        *default_agenda(workshop).items, AgendaItem("late", "stage", "outlook", "", 10, boards=("x/y",))))
    order = boards_in_order(workshop)
    done = with_board(agenda, order[40], True, workshop)
    assert planned_boards(done) == (*planned_boards(agenda), order[40])
    for before, after in zip(agenda.items, done.items, strict=True):
        assert replace(after, boards=before.boards) == before
        assert after.boards == before.boards or after.id == "outlook"


def test_what_is_so_already_stays_the_same() -> None:
    workshop = full()
    agenda, order = default_agenda(workshop), boards_in_order(workshop)
    assert with_board(agenda, order[0], True, workshop) is agenda
    assert with_board(agenda, order[40], False, workshop) is agenda
    assert with_board(Agenda(), order[0], False, workshop) == Agenda()


def test_without_an_agenda_the_default_is_laid_out_with_that_one_board() -> None:
    workshop = full()
    key = boards_in_order(workshop)[20]
    agenda, usual = with_board(Agenda(), key, True, workshop), default_agenda(workshop)
    assert planned_boards(agenda) == (key,)
    assert [replace(item, boards=()) for item in agenda.items] == [replace(item, boards=()) for item in usual.items]
    assert (agenda.start, agenda.end) == (usual.start, usual.end)


def test_an_agenda_without_outlook_keeps_what_was_planned_and_gets_the_block_after_the_preparation() -> None:
    workshop = full()
    key = boards_in_order(workshop)[0]
    mine = Agenda("08:30", "", False, (AgendaItem("prepare", "stage", "prepare", "", 10),
                                       AgendaItem("outlook", "talk", "", "Welcome", 20),
                                       AgendaItem("score", "stage", "score", "", 30)))
    agenda = with_board(mine, key, True, workshop)
    assert [item.id for item in agenda.items] == ["prepare", "outlook-2", "outlook", "score"]
    assert tuple(item for item in agenda.items if item.id != "outlook-2") == mine.items
    assert planned_boards(agenda) == (key,)
    assert agenda.end == "10:15" and total_minutes(agenda) == 105
    check_agenda(agenda)
    first = with_board(replace(mine, items=mine.items[2:]), key, True, workshop)
    assert [item.id for item in first.items] == ["outlook", "score"]


def test_placed_before_the_first_that_comes_later() -> None:
    assert placed((), "b", "abc") == ("b",)
    assert placed(("a", "c"), "b", "abc") == ("a", "b", "c")
    assert placed(("c", "a"), "b", "abc") == ("b", "c", "a")
    assert placed(("gone", "c"), "b", "abc") == ("gone", "b", "c")
    assert placed(("a",), "new", "abc") == ("a", "new")
    assert placed(("c", "a"), "a", "abc") == ("c", "a")


# What the workshop has --------------------------------------------------------------------------------------------
def test_boards_of_a_pack_that_is_gone_are_not_for_today_but_stay_planned() -> None:
    workshop = replace(b.empty_workshop(b.made_pack(), count=3), companions=(knowledge_pack().pack,))
    agenda = with_board(Agenda(), f"{KEY}/cards", True, workshop)
    planned = replace(workshop, agenda=agenda)
    assert boards_today(planned) == (f"{KEY}/cards",)
    bare = replace(planned, companions=())
    assert boards_today(bare) == () and planned_boards(bare.agenda) == (f"{KEY}/cards",)
    assert board_minutes(bare) is None


def test_minutes_of_a_board() -> None:
    workshop = full()
    planned = replace(workshop, agenda=default_agenda(workshop))
    assert board_minutes(planned) == (45, 8)
    assert board_minutes(workshop) is None
    block = planned.agenda.items[1]
    assert block.stage == "outlook"
    for changed, minutes in ((replace(block, minutes=2), (2, 1)), (replace(block, minutes=0), None),
                             (replace(block, skipped=True), None)):
        items = (planned.agenda.items[0], changed, *planned.agenda.items[2:])
        assert board_minutes(replace(planned, agenda=replace(planned.agenda, items=items))) == minutes
