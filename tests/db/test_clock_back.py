"""The clock of the computer goes back while a file is open: who is here, what a block took, and the order of steps."""

from __future__ import annotations

from datetime import timedelta

from tests.rooms import START, Room
from workshop import commands as c
from workshop.model.agenda import Agenda, AgendaItem
from workshop.steps import Trail


def test_who_has_left_has_left_although_the_clock_went_back(room: Room) -> None:
    def at(minutes: int, here: bool) -> None:
        room.store.apply(c.SignIn(("p1",), here), at=START + timedelta(minutes=minutes), author="")

    at(60, here=True)
    at(3, here=False)
    lines = [line for line in room.store.workshop.attendance if line.person == "p1"]
    assert [line.here for line in lines] == [True, False]
    assert not room.store.workshop.person("p1").here
    at(70, here=True)
    at(70, here=False)
    lines = [line for line in room.store.workshop.attendance if line.person == "p1"]
    assert [line.here for line in lines] == [True, False, False], "the same moment again takes its place"
    assert lines[1].at < lines[2].at


def test_a_block_is_told_what_it_took_and_runs_on_from_there(room: Room) -> None:
    def at(minutes: int, command: c.Command) -> None:
        room.store.apply(command, at=START + timedelta(minutes=minutes), author="")

    at(0, c.SetAgenda(Agenda(items=(AgendaItem("a", "talk", title="A"),))))
    at(0, c.StartClock("a"))
    at(500, c.MendClock("a", 300))
    assert room.store.workshop.clock.running == "a"
    at(505, c.StopClock())
    assert room.store.workshop.clock.of("a").seconds == 600
    at(506, c.MendClock("a", 700))
    assert (room.store.workshop.clock.of("a").seconds, room.store.workshop.clock.running) == (700, "")


def test_steps_keep_their_order_and_the_time_the_computer_had(room: Room) -> None:
    for number, minutes in enumerate((0, 10, 9, -50, -49, 20)):
        room.store.apply(c.SetDotBudget(number + 1), at=START + timedelta(minutes=minutes), author="")
    trail = Trail(room.store.steps())
    seqs = [seq for seq, _ in trail.listing()][-6:]
    assert seqs == sorted(seqs)
    assert trail.set_back(seqs) == {seqs[3]: 59 * 60}, "a minute is not worth a word"
    assert trail.set_back(seqs[4:]) == {}
