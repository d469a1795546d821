"""What people do in the wrong order: leave after the hands were counted, go with their evidence, enter a cell twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rooms import Room
from workshop import commands as c
from workshop.errors import Refused
from workshop.history import History
from workshop.model.evidence import Evidence
from workshop.model.score import Cell, Tally

A1 = Cell("alpha", "1")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone", count=5)
    yield found
    found.store.close()


def test_more_hands_than_people_are_not_shown(room: Room) -> None:
    room.do(c.OpenRound("r", A1, mode="hands"), c.SetTally("r", Tally((0, 0, 5, 0, 0))), c.SignIn(("p1",), False))
    for command in (c.CloseRound("r"), c.RevealRound("r")):
        with pytest.raises(Refused, match="tally_over"):
            room.do(command)
    room.do(c.SetTally("r", Tally((0, 0, 4, 0, 0))), c.RevealRound("r"))


def test_evidence_of_somebody_who_is_removed_stays_without_the_name(room: Room) -> None:
    history = History(room.store)
    history.do(c.AddEvidence(Evidence("e", A1, "seen", person="p5")))
    history.do(c.RemoveParticipant("p5"))
    (found,) = room.store.workshop.evidence
    assert found.person == ""
    history.do(c.EditEvidence(found))
    history.undo()
    history.undo()
    assert room.store.workshop.evidence[0].person == "p5"


def test_one_cell_gets_one_round_at_a_time(room: Room) -> None:
    twice = tuple(c.EnteredRound(name, A1, (c.ScoreRow("p1", "3"),)) for name in "ab")
    with pytest.raises(Refused, match="round_still_open"):
        room.do(c.EnterBallots(twice))


def test_slips_and_ballots_are_taken_back_each_in_its_own_way(room: Room) -> None:
    room.do(c.OpenRound("r", A1), c.CastBallot("r", "p1", "3"))
    with pytest.raises(Refused, match="round_not_secret"):
        room.do(c.WithdrawSecret("r", "p1"))
    room.do(c.CancelRound("r"), c.OpenRound("s", A1, mode="card", anonymity="secret"), c.CastSecret("s", "p1", "3"))
    with pytest.raises(Refused, match="round_secret"):
        room.do(c.WithdrawBallot("s", "p1"))


def test_a_board_does_not_uncover_votes_given_by_card(room: Room) -> None:
    room.do(c.OpenRound("r", A1, mode="card"), c.ChangeMode("r", "board"), c.ChangeMode("r", "card"),
            c.CastBallot("r", "p1", "3"))
    with pytest.raises(Refused, match="board_shows_names"):
        room.do(c.ChangeMode("r", "board"))


def test_hands_that_were_shown_are_dropped_when_people_vote_after_all(room: Room) -> None:
    history = History(room.store)
    for step in (c.OpenRound("r", A1, mode="card"), c.ChangeMode("r", "hands"),
                 c.SetTally("r", Tally((1, 2, 0, 0, 0))), c.ChangeMode("r", "strip")):
        history.do(step)
    found = room.store.workshop.round("r")
    assert found is not None and (found.mode, found.tally) == ("strip", None)
    history.undo()
    found = room.store.workshop.round("r")
    assert found is not None and found.mode == "hands" and found.tally is not None and found.tally.counts[1] == 2
