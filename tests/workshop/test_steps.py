"""The history in words: every kind of step, what is never said, and where one can go."""

from __future__ import annotations

import dataclasses
import itertools
import string
import time
import types
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.rooms import Room
from ui.messages import STEPS
from ui.step_words import SENTENCES, step_words
from workshop import commands as c
from workshop.commands import COMMANDS
from workshop.history import History
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.evidence import CellNote, Evidence
from workshop.model.initiative import Initiative
from workshop.model.notes import Note, Place, Stack
from workshop.model.score import Acceptance, Cell
from workshop.model.workshop import Parked, Participant
from workshop.stepkinds import TELLERS
from workshop.steps import StepShow, Trail
from workshop.store import StepRow
from workshop.wire import dumps

A1, B1 = Cell("alpha", "1"), Cell("beta", "1")


@pytest.fixture
def room(tmp_path: Path):
    found = Room(tmp_path / "a.pentatone", count=4)
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory):
    """A workshop that no test changes."""
    found = Room(tmp_path_factory.mktemp("steps") / "a.pentatone", count=4)
    yield found
    found.store.close()


def shows(room: Room, *, whole: bool = False) -> list[StepShow]:
    trail = Trail(room.store.steps())
    return [trail.show(seq, room.store.workshop, count=count) for seq, count in trail.listing(whole=whole)]


def lines(room: Room, *, whole: bool = False) -> list[str]:
    return [step_words(step) for step in shows(room, whole=whole)]


def newest(room: Room, *commands: c.Command) -> str:
    room.do(*commands)
    return lines(room)[-1]


# Every kind has words -------------------------------------------------------------------------------------------
def sample(kind: Any, many: bool) -> Any:
    """Return a value of a type: the fullest, or with `many` False the barest."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        options = [option for option in inner if option is not type(None)]
        return None if type(None) in inner and not many else sample(options[0], many)
    if origin is typing.Literal:
        return inner[-1 if many else 0]
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return kind(*(["alpha", "1"]))
    if origin is tuple:
        return tuple(sample(inner[0], many) for _ in range(3 if many else 1))
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{f.name: sample(hints[f.name], many) for f in dataclasses.fields(kind)})
    return {str: "word" if many else "", int: 3 if many else 0, float: 1.5, bool: many, dict: {}}[origin or kind]


def test_every_kind_of_command_is_told_of() -> None:
    assert set(TELLERS) == {*COMMANDS, "Create"}


def test_undo_has_a_name_for_every_kind_that_can_be_undone() -> None:
    assert {kind for kind, cls in COMMANDS.items() if cls.undoable} - {"Revert"} <= set(STEPS)


@pytest.mark.parametrize("many", [True, False], ids=["full", "bare"])
@pytest.mark.parametrize("kind", COMMANDS)
def test_every_kind_has_words(untouched: Room, kind: str, many: bool) -> None:
    """A kind without a sentence, or whose sentence asks for what is not there, fails here."""
    row = StepRow(2, "2026-11-12T01:00:00.000+00:00", "", "do", None, kind,
                  dumps(sample(COMMANDS[kind], many)))
    trail = Trail([*untouched.store.steps(), row])
    words = step_words(trail.show(2, untouched.store.workshop))
    assert words and "{" not in words and "}" not in words


def test_every_sentence_is_used_by_a_kind() -> None:
    told = {key.split(".")[0] for key in SENTENCES}
    assert told == {*TELLERS, "undo", "redo"}
    for key, pattern in SENTENCES.items():
        names = {name for _, name, _, _ in string.Formatter().parse(pattern) if name}
        assert all(name.isidentifier() for name in names), key


# The words ------------------------------------------------------------------------------------------------------
WORDS: dict[str, tuple[Callable[[Room], object], str]] = {
    "people": (lambda r: r.do(c.AddParticipants((Participant("q", "Zoe"),))), "New person: Zoe"),
    "many people": (lambda r: r.do(c.AddParticipants(tuple(Participant(f"q{n}", f"Q{n}") for n in range(6)))),
                    "6 new people: Q0, Q1, Q2, Q3 …"),
    "gone person": (lambda r: r.do(c.RemoveParticipant("p4")), "Person removed: Dora"),
    "sign in": (lambda r: r.do(c.SignIn(("p1", "p2"), here=False)), "2 people left"),
    "target": (lambda r: r.do(c.SetTargets((c.TargetLevel(A1, 4),))), "Target 4 for Alpha × Item one"),
    "initiative": (lambda r: r.do(c.AddInitiative(Initiative("i", "一物一码")), c.RemoveInitiative("i")),
                   "Initiative removed: 一物一码"),
    "parked": (lambda r: r.do(c.AddParked(Parked("k", "{0} prices")), c.RemoveParked("k")),
               "Parked matter removed: {0} prices"),
    "evidence": (lambda r: r.do(c.AddEvidence(Evidence("e", A1, "seen")), c.RemoveEvidence("e")),
                 "Evidence removed from Alpha × Item one: seen"),
    "remark": (lambda r: r.do(c.SetCellNote(CellNote(B1, 2, "only the pilot"))), "only the pilot"),
    "note": (lambda r: r.do(c.AddNotes((Note("n", "pain", "经销商库存看不见"),))), "New note: 经销商库存看不见"),
    "notes": (lambda r: r.do(c.AddNotes(tuple(Note(f"n{i}", "pain", "x") for i in range(3))),
                             c.MoveNotes(tuple(Place(f"n{i}", 1.0, 2.0) for i in range(3)))), "3 notes moved"),
    "gone note": (lambda r: r.do(c.AddNotes((Note("n", "pain", "old words"),)), c.RemoveNotes(("n",))),
                  "Note removed: old words"),
    "stack": (lambda r: r.do(c.AddNotes((Note("n", "pain", "x"), Note("m", "pain", "y"))),
                             c.GroupNotes(Stack("s", "Prices"), ("n", "m"))),
              "2 notes put into the stack Prices"),
    "accept": (lambda r: (r.vote("alpha", "1", "3334"), r.do(c.AcceptRound("r1", Acceptance(3)))),
               "Level 3 accepted for Alpha × Item one"),
}


@pytest.mark.parametrize("name", WORDS)
def test_a_step_in_words(room: Room, name: str) -> None:
    do, expected = WORDS[name]
    do(room)
    assert expected in lines(room)[-1]


def test_rounds_are_numbered_as_they_were(room: Room) -> None:
    room.vote("alpha", "1", "3333")
    room.do(c.OpenRound("x", A1), c.CancelRound("x"), c.OpenRound("y", A1), c.CastBallot("y", "p1", "2", "because"))
    told = lines(room)
    assert told[-1] == "Vote in Alpha × Item one, round 2" and "Round 2 cancelled: Alpha × Item one" in told
    assert "Start of round 2: Alpha × Item one" in told[-2]
    history = History(room.store)
    history.undo()
    history.undo()  # the round itself
    room.do(c.OpenRound("z", A1, "target"))
    assert lines(room)[-1] == "Start of round 1: Alpha × Item one (target)"


# What is never said ---------------------------------------------------------------------------------------------
def test_a_vote_is_told_without_name_level_or_reason(room: Room) -> None:
    room.vote("alpha", "1", "x", reveal=False)
    room.do(c.CastBallot("r1", "p2", "4", "SECRETREASON", confidence=3), c.WithdrawBallot("r1", "p2"))
    for step in shows(room)[-3:]:
        said = step_words(step) + repr(dict(step.values))
        never = ("Ann", "Bob", "p1", "p2", "SECRETREASON", "'4'", "no such thing")
        assert [word for word in never if word in said] == []


def test_a_secret_slip_is_only_that(room: Room) -> None:
    room.do(c.OpenRound("s", A1, "current", "card", "secret"), c.CastSecret("s", "p3", "2", "why"))
    step = shows(room)[-1]
    assert (step_words(step), step.values, step.reachable) == ("A secret slip", {}, False)


def test_words_of_hidden_notes_come_out_only_when_they_are_shown(room: Room) -> None:
    room.do(c.AddNotes((Note("n", "pain", "HIDDEN words", private=True),)),
            c.EditNotes((Note("n", "idea", "HIDDEN other", private=True),)),
            c.AddNotes((Note("gone", "pain", "HIDDEN third", private=True),)), c.RemoveNotes(("gone",)),
            c.MoveNotes((Place("n", 5.0, 5.0),)))
    assert not any("HIDDEN" in line + repr(step.values) for line, step in zip(lines(room), shows(room), strict=True))
    assert lines(room)[-1] == "A note moved"
    history = History(room.store)
    history.do(c.ShowNotes())
    told = lines(room)
    assert "New note: HIDDEN other" in told and "Note moved: HIDDEN other" in told
    assert not any("third" in line for line in told), "what was taken away in silence was never shown"
    history.undo()
    assert not any("HIDDEN" in line for line in lines(room, whole=True))
    history.redo()
    assert any("HIDDEN" in line for line in lines(room))


def test_a_hidden_note_that_is_taken_back_stays_hidden(room: Room) -> None:
    history = History(room.store)
    history.do(c.AddNotes((Note("n", "pain", "HIDDEN", private=True),)))
    history.undo()
    history.do(c.AddNotes((Note("m", "pain", "other", private=True),)))
    history.do(c.ShowNotes())
    assert "New note: other" in lines(room) and not any("HIDDEN" in line for line in lines(room, whole=True))


# Where we are and where one can go ------------------------------------------------------------------------------
def test_the_list_and_the_ways(room: Room) -> None:
    history = History(room.store)
    history.do(c.SetAgenda(Agenda("09:00", "", False, (AgendaItem("b", "talk", "", "block", 10),))))
    for number in range(5):
        history.do(c.AddParked(Parked(f"k{number}", f"matter {number}")))
    history.do(c.StartClock("b"))
    for _ in range(3):
        history.undo()
    told = [(step_words(s).rsplit(": ")[-1], s.undone, s.current, s.reachable) for s in shows(room)]
    assert told == [("The workshop was made", False, False, True), ("Plan of the day changed", False, False, True),
                    ("matter 0", False, False, True),
                    ("matter 1", False, True, True), ("matter 2", True, False, True), ("matter 3", True, False, True),
                    ("matter 4", True, False, True), ("block", False, False, False)]
    ways = [history.way_to(step.seq) for step in shows(room)]
    assert ways == [-3, -2, -1, 0, 1, 2, 3, None]
    assert lines(room, whole=True)[-1] == "Went back 3 steps to: Parked: matter 1"
    history.redo()
    assert lines(room, whole=True)[-1] == "Done again: Parked: matter 2"
    history.do(c.AddParked(Parked("new", "another")))
    told = [line.split(": ")[-1] for line in lines(room)]
    assert told[2:] == ["matter 0", "matter 1", "matter 2", "block", "another"]
    lost = [s for s in shows(room, whole=True) if s.action == "do" and step_words(s)[-8:] in ("matter 3", "matter 4")]
    assert [(s.undone, s.reachable, history.way_to(s.seq)) for s in lost] == [(True, False, None)] * 2


def test_a_trail_read_on_is_the_trail_read_at_once(room: Room) -> None:
    history, trail = History(room.store), Trail(room.store.steps())
    for number in itertools.count():
        if number == 6:
            break
        history.do(c.AddParked(Parked(f"k{number}", f"matter {number}")))
        if number % 2:
            history.undo()
        trail.extend(room.store.steps(trail.last))
        fresh = Trail(room.store.steps())
        for whole in (True, False):
            assert trail.listing(whole=whole) == fresh.listing(whole=whole)
            assert [trail.show(s, room.store.workshop, count=n) for s, n in trail.listing(whole=whole)] == \
                [fresh.show(s, room.store.workshop, count=n) for s, n in fresh.listing(whole=whole)]
    assert [History(room.store).way_to(row.seq) for row in room.store.steps()] == [
        history.way_to(row.seq) for row in room.store.steps()]


def test_five_thousand_steps_are_read_in_a_moment(room: Room) -> None:
    room.vote("alpha", "1", "33", reveal=False)
    with room.store.reading() as connection:
        connection.executemany(
            "INSERT INTO history (at, author, action, refers, kind, command, inverse) "
            "VALUES (?, '', 'do', NULL, ?, ?, ?)",
            [("2026-11-12T01:00:00.000+00:00", type(made).__name__, dumps(made), '{"rows":[' + "0," * 200 + "0]}")
             for made in (c.AddNotes((Note(f"n{i}", "pain", "经销商库存看不见"),)) if i % 2 else
                          c.CastBallot("r1", "p1", "3", "because") for i in range(5000))])
    times = []
    for _ in range(4):
        begun = time.process_time()
        trail = Trail(room.store.steps())
        listed = trail.listing()
        [trail.show(seq, room.store.workshop) for seq, _ in listed[-40:]]
        times.append(time.process_time() - begun)
    assert len(listed) > 5000 and sorted(times)[1] < 0.1
