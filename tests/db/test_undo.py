"""Every command and its inverse: undo gives back exactly what was, redo exactly what came."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.store import SqliteStore
from db.verify import content_hash
from tests.boards import KEY, knowledge, knowledge_pack, made_case
from tests.rooms import Room
from workshop import commands as c
from workshop.errors import Refused
from workshop.history import History
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.evidence import BoardAnswer, CellNote, Evidence
from workshop.model.initiative import (
    Duty,
    Effort,
    Initiative,
    Kpi,
    Lag,
    Lift,
    PlanEntry,
    Proof,
    Ratings,
    RoadmapPlan,
)
from workshop.model.notes import LastLevel, LastTime, Note, Place, Stack, Stroke
from workshop.model.planning import Chosen, Closure, OldAction, Planning, Robustness, Role
from workshop.model.score import Acceptance, Cell, Tally
from workshop.model.workshop import Debrief, Parked, Participant, Workshop
from workshop.packs.load import attach, document_of
from workshop.wire import dumps, loads

A1, A2, B1 = Cell("alpha", "1"), Cell("alpha", "2"), Cell("beta", "1")
FIRST = Initiative("i1", "First", "1", "Ann", 2.5, 900, 2, (Lift(A1, 2, 4), Lift(B1, 1, 2)), note="a\nb")
WHOLE = replace(FIRST, short="One", element="alpha", horizon="now", efforts=(Effort("it", 1.5), Effort("pm", 2.0)),
                latest=6, pin=1, either="either", kpi=Kpi("Share", "20 %", "60 %"), risk="nobody has time",
                first_step="name the team", first_by="2027-01-15", duties=(Duty("Ann", "A"), Duty("Bob", "R")),
                status="agreed", proofs=(Proof("case", "p/c"),), source="gap:alpha/1",
                ratings=Ratings(5, 3, 2, 1, 400, 0.5))
SECOND = Initiative("i2", "第二", predecessors=("i1",), lags=(Lag("i1", 2),), earliest=2, must=True)
SEEN = Evidence("e1", A1, "seen in the shop", "seen")
OTHER = document_of({**knowledge(), "id": "other"})
NOTES = (Note("w1", "pain", "one", "alpha", "1"), Note("w2", "idea", "two", x=120), Note("w3", text="three", x=240),
         Note("w4", text="four", x=360), Note("w5", text="hidden", private=True))
PLAN = RoadmapPlan("optimal", 1.5, 1.5, (PlanEntry("i1", 0),), ("i2",), "f00")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with something of everything: r1 accepted, r2 revealed, r3 open with two votes."""
    path = tmp_path_factory.mktemp("undo") / "full.pentatone"
    found = Room(path, count=4)
    found.vote("alpha", "1", "1234")
    found.do(c.AcceptRound("r1", Acceptance(2, "reservation", "why")))
    found.vote("alpha", "1", "22")
    found.vote("alpha", "2", "33", reveal=False)
    found.do(c.OpenCell(B1), c.SetTargets((c.TargetLevel(A1, 4), c.TargetLevel(B1, 3))),
             c.SetPlanning(Planning(roles=(Role("it", "IT", (3.0,)), Role("pm", "Project lead")))),
             c.AddInitiative(WHOLE), c.AddInitiative(SECOND), c.KeepPlan(PLAN),
             c.SetLastTime(LastTime("Before", "Client", "2025-11-21", "blank", (), (OldAction("o1", "Old one"),))),
             c.Sign("p1"))
    found.do(attach(knowledge_pack()), c.AddEvidence(SEEN),
             c.AnswerBoard(f"{KEY}/poll", (BoardAnswer("o1", "2"), BoardAnswer("o2", "1"))),
             c.SetCellNote(CellNote(A2, 2, "only the pilot")))
    found.do(c.AddNotes(NOTES), c.GroupNotes(Stack("s1", "Stack", 5, 5), ("w3", "w4")), c.SetDots("w1", "p1", 2),
             c.SetDots("w2", "p1", 1), c.SetDots("w2", "", 1), c.AddStrokes((Stroke("l1", (0, 0, 9, 9)),)),
             c.AddParked(Parked("k1", "prices")))
    found.store.close()
    return path


@pytest.fixture
def room(full: Path, tmp_path: Path) -> Iterator[Room]:
    found = Room.copy_of(full, tmp_path / "a.pentatone")
    yield found
    found.store.close()


def file_hash(store: SqliteStore) -> str:
    with store.reading() as connection:
        return content_hash(connection)


def reread(path: Path) -> Workshop:
    store = SqliteStore(path, read_only=True)
    store.close()
    return store.workshop


def _settings(room: Room) -> c.Command:
    return c.ChangeSettings(replace(room.store.workshop.settings, title="Other", depth="full", budget=7))


def _hands(room: Room) -> c.Command:
    room.do(c.OpenRound("hands", B1, "target", "hands"))
    return c.SetTally("hands", Tally((0, 1, 2, 0, 0), 1, 0, 0), close=True)


def _detach(room: Room) -> c.Command:
    room.do(c.AnswerBoard(f"{KEY}/poll", (BoardAnswer("o1", ""), BoardAnswer("o2", ""))))
    return c.DetachPack(KEY)


COMMANDS: dict[str, Callable[[Room], c.Command]] = {
    "ChangeSettings": _settings,
    "ChangeScope": lambda room: c.ChangeScope(("beta",)),
    "AddParticipants": lambda room: c.AddParticipants((Participant("n1", " New ", "D"), Participant("n2", "Else"))),
    "EditParticipant": lambda room: c.EditParticipant(Participant(
        "p2", "Bobby", "X", "Y", 99, "observer", "middle", 2.5, ("beta",), False)),
    "RemoveParticipant": lambda room: c.RemoveParticipant("n0"),
    "ArrangeSeats": lambda room: c.ArrangeSeats(("p3", "p1", "p4", "n0", "p2")),
    "OpenCell": lambda room: c.OpenCell(A1),
    "CloseCell": lambda room: c.CloseCell(B1),
    "OpenRound": lambda room: c.OpenRound("new", A1, "target", "card"),
    "CancelRound": lambda room: c.CancelRound("r3"),
    "CastBallot": lambda room: c.CastBallot("r3", "p4", "x", "it does not apply", last=True, confidence=2),
    "SignIn": lambda room: c.SignIn(("p4", "n0"), here=False),
    "OpenCells": lambda room: c.OpenCells((A1, B1)),
    "ChangeMode": lambda room: c.ChangeMode("r3", "card"),
    "SetTally": _hands,
    "EnterBallots": lambda room: c.EnterBallots((
        c.EnteredRound("r3", A2, (c.ScoreRow("p3", "4", "", 1), c.ScoreRow("p4", "5"), c.ScoreRow("n0", "?")),
                       fresh=False),
        c.EnteredRound("in", Cell("alpha", "2.1"), (c.ScoreRow("p1", "2"),))), "paper", "unnamed", (A2,)),
    "SetCellNote": lambda room: c.SetCellNote(CellNote(A2, 0, "")),
    "SetAgenda": lambda room: c.SetAgenda(Agenda("08:30", "12:00", True, (AgendaItem("b", "break", title="茶歇"),))),
    "AddParked": lambda room: c.AddParked(Parked("k2", " later ", "Ann")),
    "EditParked": lambda room: c.EditParked(Parked("k1", "prices", "Bob", True)),
    "RemoveParked": lambda room: c.RemoveParked("k1"),
    "SetReportTitle": lambda room: c.SetReportTitle("decision", "zh", "先做渠道"),
    "SetDebrief": lambda room: c.SetDebrief(Debrief((0, 0, 1, 2, 1), "more time")),
    "WithdrawBallot": lambda room: c.WithdrawBallot("r3", "p2"),
    "CloseRound": lambda room: c.CloseRound("r3"),
    "RevealRound": lambda room: c.RevealRound("r3"),
    "AcceptRound": lambda room: c.AcceptRound("r2", Acceptance(
        3, "not_agreed", reason="the pilot has it", positions=("no", "yes"))),
    "ImportScores": lambda room: c.ImportScores(
        (c.ImportedRound("im", Cell("alpha", "2.1"), "current", 1,
                         (c.ScoreRow("p1", "4", "c"), c.ScoreRow("n9", "?"))),),
        (A2,), (Participant("n9", "Nine"),)),
    "SetTargets": lambda room: c.SetTargets((c.TargetLevel(A1, None), c.TargetLevel(B1, 5), c.TargetLevel(A2, 2))),
    "AddInitiative": lambda room: c.AddInitiative(Initiative("i3", "Third", predecessors=("i2", "i1")), "o1"),
    "EditInitiative": lambda room: c.EditInitiative(Initiative("i1", "Changed", lifts=(Lift(A2, 1, 5),))),
    "RemoveInitiative": lambda room: c.RemoveInitiative("i1"),
    "KeepPlan": lambda room: c.KeepPlan(RoadmapPlan("feasible", 1.0, 2.0, (PlanEntry("i2", 3),), ("i1",), "x")),
    "AddEvidence": lambda room: c.AddEvidence(Evidence("e2", A2, " heard ", "told", "2026-11-21", made_case())),
    "EditEvidence": lambda room: c.EditEvidence(Evidence("e1", A1, "counted", "measured", "2026-11-20")),
    "RemoveEvidence": lambda room: c.RemoveEvidence("e1"),
    "AnswerBoard": lambda room: c.AnswerBoard(f"{KEY}/poll", (BoardAnswer("o1", ""), BoardAnswer("o2", "3"))),
    "AttachPack": lambda room: c.AttachPack("other", "1", OTHER.sha256, OTHER.body),
    "DetachPack": _detach,
    "DropPlan": lambda room: c.DropPlan(),
    "AddNotes": lambda room: c.AddNotes((Note("w8", "idea", " new ", "alpha", "1", 3, 4, "p2", True),
                                         Note("w9", text="two", stack="s1"))),
    "EditNotes": lambda room: c.EditNotes((Note("w1", "decision", "other", "beta"), Note("w2", text="and this"))),
    "MoveNotes": lambda room: c.MoveNotes((Place("w1", 7, -8.5), Place("w3", 1, 1), Place("w4", 2, 2))),
    "GroupNotes": lambda room: c.GroupNotes(Stack("s2", "Two", 1, 2), ("w1", "w3", "w4")),
    "UngroupNotes": lambda room: c.UngroupNotes((Place("w3", 9, 9),)),
    "EditStack": lambda room: c.EditStack(Stack("s1", " Other title ")),
    "MergeNotes": lambda room: c.MergeNotes(Note("w1", "pain", "one\ntwo"), ("w2", "w3")),
    "SplitNote": lambda room: c.SplitNote(Note("w1", "pain", "o"), (Note("w8", "pain", "ne", x=50),)),
    "RemoveNotes": lambda room: c.RemoveNotes(("w2", "w3", "w4")),
    "ShowNotes": lambda room: c.ShowNotes(),
    "SetDots": lambda room: c.SetDots("w2", "p1", 0),
    "SetDotBudget": lambda room: c.SetDotBudget(8),
    "PromoteNote": lambda room: c.PromoteNote("w1", "initiative", Initiative("i3", "From a note")),
    "AddStrokes": lambda room: c.AddStrokes((Stroke("l2", (1, 2, 3, 4, 5, 6), "ring", "action", 7.0),)),
    "RemoveStrokes": lambda room: c.RemoveStrokes(("l1",)),
    "SetLastTime": lambda room: c.SetLastTime(LastTime("Before", "Client", "2025-11-21", "blank",
                                                       (LastLevel(A1, 2.5),))),
    "AddInitiatives": lambda room: c.AddInitiatives((
        Initiative("i3", "Third", predecessors=("i4",)),
        Initiative("i4", "Fourth", lifts=(Lift(B1, 1, 2, 50),), efforts=(Effort("qa", 1.0),))),
        (Role("qa", "Testers"),)),
    "EditInitiatives": lambda room: c.EditInitiatives((
        replace(SECOND, predecessors=(), short="two", horizon="next"), replace(WHOLE, must=True))),
    "ImportInitiatives": lambda room: c.ImportInitiatives(
        (Initiative("i3", "Third", predecessors=("i2",), efforts=(Effort("qa", 1.0),)),),
        (replace(SECOND, title="Two"),), (Role("qa", "Testers"),)),
    "PinInitiatives": lambda room: c.PinInitiatives((c.PinnedStart("i2", 3), c.PinnedStart("i1", None)),
                                                    RoadmapPlan("feasible", 1.0, 2.0, (PlanEntry("i2", 3),),
                                                                ("i1",), "x", "own")),
    "KeepScenarios": lambda room: c.KeepScenarios((
        RoadmapPlan("optimal", 8.0, 8.0, (PlanEntry("i1", 0), PlanEntry("i2", 3)), (), "x", "speed"),)),
    "KeepRobustness": lambda room: c.KeepRobustness(Robustness("f00", 200, 1, 3, (
        Chosen("i1", 0.93, 0, 1, 2, ("alpha/1",)),))),
    "SetPlanning": lambda room: c.SetPlanning(Planning("month", (Role("pm", "Project lead", (1.0, 2.0)),), (50, 60),
                                                       400, (Closure("Freeze", "2027-11-01", "2027-11-12"),))),
    "Sign": lambda room: c.Sign("p2", " with pleasure "),
    "Unsign": lambda room: c.Unsign("p1"),
    "JudgeAction": lambda room: c.JudgeAction("o1", "dropped", " no money "),
}


def test_every_kind_of_command_is_tried() -> None:
    assert set(COMMANDS) == {kind for kind, cls in c.COMMANDS.items() if cls.undoable} - {"Revert"}


@pytest.mark.parametrize("kind", COMMANDS)
def test_undo_redo_and_json_of_each_kind(room: Room, kind: str) -> None:
    room.do(c.AddParticipants((Participant("n0", "Silent"),)))
    history = History(room.store)
    command = COMMANDS[kind](room)
    assert loads(c.COMMANDS[kind], dumps(command)) == command
    before, hash_before = room.store.workshop, file_hash(room.store)
    change = history.do(command)
    after, hash_after = room.store.workshop, file_hash(room.store)
    assert after != before, "the command of this test must change something"
    assert change.topics
    assert reread(room.path) == after, "the part that was read again must equal the whole read anew"
    back = history.undo()
    assert (room.store.workshop, file_hash(room.store)) == (before, hash_before)
    assert back is not None and back.topics == change.topics
    assert reread(room.path) == before
    history.redo()
    assert (room.store.workshop, file_hash(room.store)) == (after, hash_after)
    history.undo()
    assert file_hash(room.store) == hash_before


def test_a_change_names_the_cells_it_touched(room: Room) -> None:
    assert room.do(c.CastBallot("r3", "p3", "5")).cells == {A2}
    assert room.do(c.SetTargets((c.TargetLevel(A1, 5), c.TargetLevel(B1, 5)))).cells == {A1, B1}
    assert room.do(c.OpenCell(A1)).topics == {"scope"}
    assert room.do(c.CancelRound("r3")).cells == {A2}


def test_a_step_after_an_undo_ends_redo(room: Room) -> None:
    history = History(room.store)
    history.do(c.CloseCell(B1))
    history.undo()
    history.do(c.SetTargets((c.TargetLevel(A1, 1),)))
    assert history.redo() is None
    assert (history.undo_kind, history.redo_kind) == ("SetTargets", None)


def test_a_refused_command_is_no_step(room: Room) -> None:
    history = History(room.store)
    steps = len(room.store.history())
    with pytest.raises(Refused):
        history.do(c.OpenRound("new", A2))
    assert history.undo_kind == "AddParked"
    assert len(room.store.history()) == steps


# ---------------------------------------------------------------- any sequence

CELLS = (A1, A2, B1, Cell("alpha", "1.1"))
STEPS = st.lists(st.tuples(st.integers(0, 17), *[st.integers(0, 4)] * 3), max_size=22)


def _command(step: tuple[int, int, int, int], number: int, workshop: Workshop) -> c.Command:
    """Turn four small numbers into a command that may or may not be allowed."""
    op, a, b, k = step
    rounds = sorted(workshop.all_rounds(), key=lambda r: r.id)
    last = rounds[k % len(rounds)].id if rounds else "none"
    seats = [person.id for person in workshop.participants] or ["nobody"]
    cell, person = CELLS[a % 4], seats[b % len(seats)]
    initiative = Initiative(f"i{a}", f"Title {number}", duration=k + 1, cost=b,
                            lifts=(Lift(cell, 1, 2 + k % 4),), predecessors=(f"i{b}",) if k % 2 else ())
    entries = tuple(PlanEntry(i.id, k) for i in workshop.initiatives)
    options: tuple[Callable[[], c.Command], ...] = (
        lambda: c.OpenRound(f"r{number}", cell, "target" if k == 4 else "current"),
        lambda: c.CastBallot(last, person, "12345-?x"[(a + k) % 8], "", k == 3),
        lambda: c.CastBallot(last, seats[(a + b) % len(seats)], str(k + 1), "words"),
        lambda: c.WithdrawBallot(last, person), lambda: c.CloseRound(last), lambda: c.RevealRound(last),
        lambda: c.AcceptRound(last, Acceptance(k + 1)), lambda: c.CancelRound(last),
        lambda: c.SetTargets((c.TargetLevel(cell, k or None),)),
        lambda: c.OpenCell(cell), lambda: c.CloseCell(cell),
        lambda: c.AddParticipants((Participant(f"q{number}", f"Q{number}"),)), lambda: c.RemoveParticipant(person),
        lambda: c.AddInitiative(initiative), lambda: c.EditInitiative(initiative),
        lambda: c.RemoveInitiative(f"i{a}"), lambda: c.KeepPlan(RoadmapPlan("optimal", 0.0, 0.0, entries, (), "")),
        lambda: c.ChangeScope((("alpha", "beta"), ("beta",), ("beta", "alpha"))[k % 3]))
    return options[op]()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_undo_all_is_the_start_and_redo_all_is_the_end(steps: list[tuple[int, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder) / "a.pentatone")
        try:
            history = History(room.store)
            start, seen = room.store.workshop, [file_hash(room.store)]
            for number, step in enumerate(steps):
                try:
                    history.do(_command(step, number, room.store.workshop))
                except Refused:
                    continue
                seen.append(file_hash(room.store))
            end = room.store.workshop
            assert reread(room.path) == end
            for expected in reversed(seen[:-1]):
                assert history.undo() is not None
                assert file_hash(room.store) == expected
            assert history.undo() is None
            assert room.store.workshop == start
            while history.redo() is not None:
                pass
            assert (room.store.workshop, file_hash(room.store)) == (end, seen[-1])
        finally:
            room.store.close()
