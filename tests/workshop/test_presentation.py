"""What the room may see: nothing in it depends on a vote that has not been revealed."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from workshop.insight.analysis import analyse
from workshop.model.pack import Pack
from workshop.model.score import Ballot, Cell, Round
from workshop.model.workshop import Participant, Settings, Workshop
from workshop.packs.load import load_folder
from workshop.presentation import canvas_show, initials, reveal_show, round_show

PACK: Pack = load_folder(resources.path("packs", "blank")).pack
PEOPLE = tuple(Participant(f"p{i}", f"Person {i}", "", "", i + 1) for i in range(5))
CELLS = [Cell(e.id, c.id) for e in PACK.elements for c in PACK.capabilities]
VOTES = st.sampled_from("12345-?x")


def workshop(rounds: list[Round]) -> Workshop:
    found: dict[tuple[Cell, str], tuple[Round, ...]] = {}
    for round_ in rounds:
        key = (round_.cell, round_.purpose)
        found[key] = (*found.get(key, ()), round_)
    return Workshop("u", Settings("T"), PACK, "", tuple(e.id for e in PACK.elements), PEOPLE, rounds=found)


@st.composite
def days(draw: st.DrawFn) -> tuple[Workshop, Workshop]:
    """Two days that differ only in votes of rounds that are not revealed."""
    first, second = [], []
    for index, cell in enumerate(CELLS):
        for number in range(1, draw(st.integers(0, 2)) + 1):
            state = draw(st.sampled_from(["open", "closed", "revealed", "accepted"]))
            voters = draw(st.lists(st.sampled_from([p.id for p in PEOPLE]), unique=True, min_size=1))
            here = tuple(Ballot(v, draw(VOTES), draw(st.text(max_size=3))) for v in voters)
            there = here if state in ("revealed", "accepted") else tuple(
                Ballot(v, draw(VOTES), draw(st.text(max_size=3))) for v in voters)
            base = Round(f"r{index}-{number}", cell, "current", number, state, "strip")
            first.append(dataclasses.replace(base, ballots=here))
            second.append(dataclasses.replace(base, ballots=there))
    return workshop(first), workshop(second)


@given(days())
def test_nothing_shown_depends_on_hidden_votes(pair: tuple[Workshop, Workshop]) -> None:
    here, there = pair
    assert canvas_show(here, analyse(here)) == canvas_show(there, analyse(there))
    for one, other in zip(here.all_rounds(), there.all_rounds(), strict=True):
        if not one.shown:
            assert round_show(here, one, "p1") == round_show(there, other, "p1")
            with pytest.raises(ValueError):
                reveal_show(here, one)


def test_the_ends_and_the_moves_of_a_reveal() -> None:
    cell = CELLS[0]

    def round_(number: int, votes: str) -> Round:
        ballots = tuple(Ballot(p.id, vote) for p, vote in zip(PEOPLE, votes, strict=True))
        return Round(f"r{number}", cell, "current", number, "revealed", "strip", ballots)

    day = workshop([round_(1, "12355"), round_(2, "2235-")])
    show = reveal_show(day, day.rounds_of(cell)[1])
    assert [v.name for v in show.low] == ["Person 0", "Person 1"]
    assert [v.name for v in show.high] == ["Person 3"]
    assert (show.changed, show.paired) == (1, 4)
    assert show.before is not None and show.before.round == 1


def test_unanimous_rooms_have_no_ends() -> None:
    ballots = tuple(Ballot(p.id, "3") for p in PEOPLE)
    day = workshop([Round("r", CELLS[0], "current", 1, "revealed", "strip", ballots)])
    show = reveal_show(day, day.rounds_of(CELLS[0])[0])
    assert show.low == show.high == ()


def test_initials_keep_people_apart() -> None:
    assert initials(["王敏", "李娜", "王磊"]) == {"王敏": "王敏", "李娜": "李", "王磊": "王磊"}
    assert initials(["Ann Lee", "Bob"]) == {"Ann Lee": "AL", "Bob": "B"}
