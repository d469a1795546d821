"""Coming and going changes denominators from then on; time that has passed is no step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.rooms import START, Room
from workshop import commands as c
from workshop.history import History
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.score import Cell, Round
from workshop.model.workshop import Participant

A1, A2, B1 = Cell("alpha", "1"), Cell("alpha", "2"), Cell("beta", "1")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone", count=4)
    yield found
    found.store.close()


def round_of(room: Room, name: str) -> Round:
    found = room.store.workshop.round(name)
    assert found is not None
    return found


def test_the_roll_is_who_is_here_votes_and_is_asked(room: Room) -> None:
    room.do(c.EditParticipant(Participant("p1", "Chair", duty="facilitator")),
            c.EditParticipant(Participant("p2", "Only beta", elements=("beta",))),
            c.EditParticipant(Participant("p3", "Guest", duty="observer")),
            c.OpenRound("a", A1), c.OpenRound("b", B1))
    assert (round_of(room, "a").asked, round_of(room, "b").asked) == (("p4",), ("p2", "p4"))


def test_a_late_arrival_joins_open_rounds_and_no_closed_one(room: Room) -> None:
    room.do(c.SignIn(("p4",), here=False))
    room.vote("alpha", "1", "333")
    room.do(c.OpenRound("open", A2), c.SignIn(("p4",)), c.OpenRound("next", B1))
    assert round_of(room, "r1").asked == ("p1", "p2", "p3")
    assert round_of(room, "open").asked == round_of(room, "next").asked == ("p1", "p2", "p3", "p4")


def test_somebody_new_joins_too(room: Room) -> None:
    room.do(c.OpenRound("open", A2), c.AddParticipants((Participant("n", "New"),)))
    assert round_of(room, "open").asked[-1] == "n"
    room.do(c.RemoveParticipant("n"))
    assert "n" not in round_of(room, "open").asked


def test_who_leaves_after_voting_stays_counted_and_before_does_not(room: Room) -> None:
    room.do(c.OpenRound("r", A1), c.CastBallot("r", "p1", "3"), c.SignIn(("p1", "p2"), here=False))
    found = round_of(room, "r")
    assert found.asked == ("p1", "p3", "p4") and found.waiting() == ("p3", "p4")
    room.do(c.CloseRound("r"))
    assert (round_of(room, "r").silent, round_of(room, "r").count_of("-")) == (2, 2)


def test_the_list_says_who_came_when_and_undo_takes_it_back(room: Room) -> None:
    history = History(room.store)
    before = room.store.workshop
    history.do(c.SignIn(("p1", "p2"), here=False))
    assert [(a.person, a.here) for a in room.store.workshop.attendance] == [("p1", False), ("p2", False)]
    history.undo()
    assert room.store.workshop == before


def test_one_clock_runs_and_what_it_took_adds_up(room: Room) -> None:
    room.do(c.SetAgenda(Agenda(items=(AgendaItem("a", "talk", title="A"), AgendaItem("b", "talk", title="B")))))

    def at(minutes: int, command: c.Command) -> None:
        room.store.apply(command, at=START + timedelta(minutes=minutes), author="")

    at(0, c.StartClock("a"))
    at(10, c.StartClock("b"))
    at(15, c.StopClock())
    at(60, c.StartClock("b"))
    at(62, c.StartClock("a", finish=False))
    at(30, c.StopClock(finish=True))  # the computer's clock went backwards
    clock = room.store.workshop.clock
    assert (clock.of("a").seconds, clock.of("a").done) == (600, True)
    assert (clock.of("b").seconds, clock.of("b").done) == (420, False)
    assert clock.running == ""


def test_undo_never_turns_the_clock_back(room: Room) -> None:
    history = History(room.store)
    history.do(c.SetAgenda(Agenda(items=(AgendaItem("a", "talk", title="A"),))))
    history.do(c.SetTargets((c.TargetLevel(A1, 4),)))
    history.do(c.StartClock("a"))
    assert history.undo_kind == "SetTargets"
    history.undo()
    assert room.store.workshop.clock.running == "a" and room.store.workshop.targets == {}
    history.redo()
    assert room.store.workshop.clock.running == "a"


def test_when_a_round_began_and_was_settled_is_kept(room: Room) -> None:
    room.vote("alpha", "1", "3333")
    found = round_of(room, "r1")
    assert found.began < found.settled and found.began.startswith("2026-11-12T01:00")
