"""Votes by department and rank, and everything that hides them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import empty_workshop, made_pack, round_of, with_rounds
from workshop.insight.groups import GroupBy, GroupVotes, by_group, groups_profile
from workshop.model.score import Cell, Round, Tally
from workshop.model.workshop import RANKS, Participant, RoomRules, Workshop

CELL = Cell("e1", "1")
DEPARTMENTS = ("销售", "销售", "销售", "生产", "生产", "生产", "生产")


def shop(departments: tuple[str, ...] = DEPARTMENTS, ranks: tuple[str, ...] = (), group: int = 3) -> Workshop:
    people = tuple(Participant(f"p{n}", f"P{n}", department, "", n,
                               rank=ranks[n - 1] if ranks else "")  # type: ignore[arg-type]
                   for n, department in enumerate(departments, start=1))
    base = replace(empty_workshop(made_pack()), participants=people)
    return replace(base, settings=replace(base.settings, rules=RoomRules(group=group)))


def test_departments_come_in_seat_order_with_their_lower_median() -> None:
    found = by_group(shop(), round_of(CELL, "2345412"), "department")
    assert found == (GroupVotes("销售", (0, 1, 1, 1, 0), 3, 3), GroupVotes("生产", (1, 1, 0, 1, 1), 2, 4))
    spaced = shop(("销售 ", *DEPARTMENTS[1:]))
    assert by_group(spaced, round_of(CELL, "2345412"), "department") == found


def test_ranks_come_from_the_head_of_the_table_down() -> None:
    room = shop(ranks=("staff",) * 3 + ("senior",) * 4)
    found = by_group(room, round_of(CELL, "1114444"), "rank")
    assert found is not None and [(g.name, g.level, g.n) for g in found] == [("senior", 4, 4), ("staff", 1, 3)]


@pytest.mark.parametrize("votes", ["2-45412", "2?45412", "2x45412", "--45412"])
def test_one_group_under_the_floor_hides_all(votes: str) -> None:
    assert by_group(shop(), round_of(CELL, votes), "department") is None


def test_a_group_without_any_level_is_no_group() -> None:
    three = shop(("A", "A", "A", "B", "B", "B", "C"))
    found = by_group(three, round_of(CELL, "222333-"), "department")
    assert found is not None and [group.name for group in found] == ["A", "B"]
    assert by_group(three, round_of(CELL, "2223331"), "department") is None
    assert by_group(three, round_of(CELL, "222---?"), "department") is None  # one group is no comparison


def test_people_without_a_group_hide_the_rest_only_by_voting() -> None:
    room = shop((*DEPARTMENTS, "", " "))
    assert by_group(room, round_of(CELL, "2345412-?"), "department") is not None
    assert by_group(room, round_of(CELL, "23454123-"), "department") is None
    assert by_group(shop(), round_of(CELL, "2345412"), "rank") is None
    stranger = round_of(CELL, "23454121")  # p8 is not of this workshop
    assert by_group(shop(), stranger, "department") is None


def test_secret_hidden_and_counted_rounds_are_never_split() -> None:
    whole = round_of(CELL, "2345412")
    assert by_group(shop(), replace(whole, anonymity="unnamed"), "department") is not None
    for hidden in (replace(whole, anonymity="secret"), replace(whole, state="open"), replace(whole, state="closed"),
                   replace(whole, tally=Tally((1, 2, 1, 2, 1)))):
        assert by_group(shop(), hidden, "department") is None


def test_the_floor_is_a_setting() -> None:
    assert by_group(shop(group=4), round_of(CELL, "2345412"), "department") is None
    assert by_group(shop(), round_of(CELL, "2345412"), "department") is not None
    # No file can lower it under three.
    assert by_group(shop(("A", "A", "B", "B"), group=2), round_of(CELL, "1155"), "department") is None


def rounds_for_profile() -> tuple[Round, ...]:
    return (round_of(CELL, "2224444"), round_of(Cell("e1", "2"), "3333333"), round_of(Cell("e2", "1"), "1112222"),
            round_of(Cell("e2", "2"), "5--1111"),                                  # too few of one department
            round_of(Cell("e3", "1"), "1115555", purpose="target"))


def test_the_profile_is_the_mean_distance_over_the_cells_that_may_be_compared() -> None:
    found = groups_profile(with_rounds(shop(), *rounds_for_profile()), "department")
    assert found is not None and found.groups == ("销售", "生产")
    assert [(c.cell, c.apart) for c in found.cells] == [(CELL, 2), (Cell("e1", "2"), 0), (Cell("e2", "1"), 1)]
    assert found.difference == 1.0
    assert [c.cell for c in found.apart] == [CELL, Cell("e2", "1")]
    aims = groups_profile(with_rounds(shop(), *rounds_for_profile()), "department", "target")
    assert aims is not None and aims.difference == 4.0
    assert groups_profile(with_rounds(shop(), *rounds_for_profile()), "rank") is None
    assert groups_profile(shop(), "department") is None


def test_three_groups_differ_by_the_mean_of_their_pairs() -> None:
    room = shop(("A",) * 3 + ("B",) * 3 + ("C",) * 3)
    found = groups_profile(with_rounds(room, round_of(CELL, "111222444")), "department")
    assert found is not None
    assert (found.cells[0].difference, found.cells[0].apart) == (2.0, 3)  # 1, 3 and 2


@given(st.lists(st.tuples(st.sampled_from(("A", "B", "C", "")), st.sampled_from(RANKS), st.sampled_from("12345-?x")),
                min_size=1, max_size=14), st.integers(1, 4), st.sampled_from(("department", "rank")))
def test_no_shown_group_is_ever_under_the_floor_and_none_is_left_to_subtract(
        seats: list[tuple[str, str, str]], floor: int, by: GroupBy) -> None:
    room = shop(tuple(s[0] for s in seats), tuple(s[1] for s in seats), floor)
    round_ = round_of(CELL, "".join(s[2] for s in seats))
    found = by_group(room, round_, by)
    if found is not None:
        assert len(found) > 1 and all(group.n >= floor and sum(group.counts) == group.n for group in found)
        assert tuple(map(sum, zip(*(group.counts for group in found), strict=True))) == round_.counts(5)


def test_without_names_ranks_are_hidden_where_they_would_pick_somebody_out_of_a_department() -> None:
    ranks = ("senior", "staff", "staff", "senior", "senior", "staff", "staff")
    named = round_of(CELL, "5223433")
    unnamed = replace(named, anonymity="unnamed")
    assert by_group(shop(ranks=ranks), named, "rank") is not None
    assert by_group(shop(ranks=ranks), unnamed, "department") is not None
    assert by_group(shop(ranks=ranks), unnamed, "rank") is None  # the only senior of the first department gave 5
    same = ("senior",) * 3 + ("staff",) * 4
    assert by_group(shop(ranks=same), unnamed, "rank") is not None
