"""Any sequence of commands, undo, redo and reopening, against the plain model beside it."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from db.store import SqliteStore
from db.verify import verify
from tests.reliability.desk import plain
from tests.reliability.model import Model, No, Thing
from tests.rooms import START, pack_document, people
from workshop import commands as c
from workshop.errors import Refused
from workshop.history import History
from workshop.model.initiative import Initiative
from workshop.model.notes import Note, Place, Stack
from workshop.model.score import Acceptance, Cell, Tally
from workshop.model.workshop import Participant, Settings, Workshop

PEOPLE = st.sampled_from(("p1", "p2", "p3", "p4", "q1", "q2"))
CELLS = st.sampled_from((Cell("alpha", "1"), Cell("beta", "1")))
NAMES = st.sampled_from(("Ann", "Zoe", "zoe", "新人", " Max "))
ROUNDS = st.integers(0, 5)
NOTES = st.sampled_from(("n1", "n2", "n3", "n4"))
WORKS = st.sampled_from(("i1", "i2", "i3"))
TEXTS = st.sampled_from(("", " ", "words", " 两行\nwords ", "🙂"))
VOTES = st.sampled_from("12345-?x")


@cache
def _template() -> bytes:
    with tempfile.TemporaryDirectory(prefix="pentatone-machine-") as folder:
        path = Path(folder) / "t.pentatone"
        SqliteStore.create(path, Settings("A day", created=START.isoformat()), pack_document(), uid="u", at=START,
                           people=people(4)).close()
        return path.read_bytes()


def _person(person: Participant) -> Thing:
    return {"id": person.id, "name": person.name, "duty": person.duty, "elements": person.elements,
            "here": person.here}


def seen(workshop: Workshop) -> Thing:
    """Return a workshop in the words of the model."""
    rounds = {}
    for r in workshop.all_rounds():
        secret = r.anonymity == "secret"
        rounds[r.id] = {
            "cell": r.cell, "number": r.number, "state": r.state, "anonymity": r.anonymity, "asked": list(r.asked),
            "ballots": {} if secret else {b.participant: (b.vote, b.comment) for b in r.ballots},
            "tally": list(r.tally.counts) if r.tally else [], "accepted": r.acceptance and r.acceptance.level,
            "cast": sorted(r.cast), "slips": sorted(f"{b.vote}|{b.comment}" for b in r.ballots) if secret else []}
    s = workshop.settings
    return {
        "settings": {"title": s.title, "client": s.client, "budget": s.budget},
        "people": [_person(person) for person in workshop.participants], "rounds": rounds,
        "targets": dict(workshop.targets), "stacks": {stack.id: stack.title for stack in workshop.wall.stacks},
        "notes": {n.id: {"text": n.text, "author": n.author, "x": n.x, "y": n.y, "stack": n.stack}
                  for n in workshop.wall.notes},
        "work": {i.id: {"title": i.title, "after": list(i.predecessors)} for i in workshop.initiatives}}


class WorkshopMachine(RuleBasedStateMachine):
    """Does the same to a file and to the model; both must agree on what is allowed and on what comes of it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="pentatone-machine-"))
        self.path = self.folder / "m.pentatone"
        self.path.write_bytes(_template())
        self.store = SqliteStore(self.path)
        self.history = History(self.store, clock=lambda: START)
        self.model = Model([_person(p) for p in self.store.workshop.participants],
                           {"title": "A day", "client": "", "budget": 0})
        self.rounds: list[str] = []
        self.number = 0

    def teardown(self) -> None:
        self.store.close()
        try:
            verify(self.path)
        finally:
            shutil.rmtree(self.folder)

    def _both(self, command: c.Command, name: str, *args: Any) -> None:
        """Do a command to the file and its likeness to the model; both refuse or both do."""
        try:
            if command.undoable:
                self.model.step(name, *args)
            else:
                getattr(self.model, name)(*args)
            may = True
        except No:
            may = False
        try:
            self.history.do(command)
            assert may, f"the model forbids {command}"
        except Refused as refused:
            assert not may, f"the model allows {command}: {refused}"

    def _travel(self, name: str) -> None:
        try:
            may: bool | None = getattr(self.model, name)()
        except No:
            may = None
        try:
            done = getattr(self.history, name)() is not None
            assert done == may, f"{name}: done {done}, the model {may}"
        except Refused as refused:
            assert may is None, f"{name}: {refused}, but the model allows it"

    @invariant()
    def the_same(self) -> None:
        assert seen(self.store.workshop) == self.model.shown()

    @rule()
    def undo(self) -> None:
        self._travel("undo")

    @rule()
    def redo(self) -> None:
        self._travel("redo")

    @rule()
    def reopen(self) -> None:
        before = self.store.workshop
        self.store.close()
        self.store = SqliteStore(self.path)
        self.history = History(self.store, clock=lambda: START)
        self.model.reopened()
        assert plain(self.store.workshop) == plain(before)

    # People and settings ----------------------------------------------------------------------------------------
    @rule(key=st.sampled_from(("q1", "q2")), name=NAMES, duty=st.sampled_from(("voter", "voter", "observer")))
    def add_person(self, key: str, name: str, duty: Any) -> None:
        person = Participant(key, name.strip(), duty=duty, elements=("alpha",) if key == "q2" else ())
        if self.store.workshop.person(key) is None:
            self._both(c.AddParticipants((person,)), "add_person", _person(person))

    @rule(key=PEOPLE, name=NAMES, elements=st.sampled_from(((), ("alpha",), ("beta",))),
          duty=st.sampled_from(("voter", "scribe")))
    def edit_person(self, key: str, name: str, elements: tuple[str, ...], duty: Any) -> None:
        person = Participant(key, name.strip(), duty=duty, elements=elements)
        self._both(c.EditParticipant(person), "edit_person", _person(person))

    @rule(key=PEOPLE)
    def remove_person(self, key: str) -> None:
        self._both(c.RemoveParticipant(key), "remove_person", key)

    @rule(data=st.randoms(use_true_random=False))
    def seats(self, data: Any) -> None:
        order = [person["id"] for person in self.model.now["people"]]
        data.shuffle(order)
        self._both(c.ArrangeSeats(tuple(order)), "seats", order)

    @rule(key=PEOPLE, here=st.booleans())
    def sign_in(self, key: str, here: bool) -> None:
        self._both(c.SignIn((key,), here), "sign_in", key, here)

    @rule(title=TEXTS, budget=st.integers(0, 9))
    def settings(self, title: str, budget: int) -> None:
        found = Settings(title, "Client", budget=budget, created=self.store.workshop.settings.created)
        self._both(c.ChangeSettings(found), "settings", {"title": title, "client": "Client", "budget": budget})

    @rule(cell=CELLS, level=st.sampled_from((None, 0, 1, 3, 5, 6)))
    def target(self, cell: Cell, level: int | None) -> None:
        self._both(c.SetTargets((c.TargetLevel(cell, level),)), "target", cell, level)

    # Rounds -----------------------------------------------------------------------------------------------------
    def _some(self, number: int) -> str:
        """Return a round, most often one of the newest."""
        return self.rounds[-1 - number % min(len(self.rounds), 2 + number)] if self.rounds else "none"

    @rule(cell=CELLS, anonymity=st.sampled_from(("named", "unnamed", "secret", "secret")))
    def open_round(self, cell: Cell, anonymity: Any) -> None:
        self.number += 1
        self.rounds.append(f"r{self.number}")
        self._both(c.OpenRound(self.rounds[-1], cell, "current", "card", anonymity),
                   "open_round", self.rounds[-1], cell, anonymity)

    @rule(number=ROUNDS, key=PEOPLE, vote=VOTES, why=TEXTS, last=st.sampled_from((False, False, False, True)))
    def cast(self, number: int, key: str, vote: str, why: str, last: bool) -> None:
        name = self._some(number)
        self._both(c.CastBallot(name, key, vote, why, last), "cast", name, key, vote, why, last)

    @precondition(lambda self: any(r["anonymity"] == "secret" for r in self.model.now["rounds"].values()))
    @rule(number=ROUNDS, keys=st.lists(PEOPLE, min_size=1, max_size=4), vote=VOTES, why=TEXTS)
    def slip(self, number: int, keys: list[str], vote: str, why: str) -> None:
        name = self._some(number)
        for key in keys:
            self._both(c.CastSecret(name, key, vote, why), "slip", name, key, vote, why)

    @rule(number=ROUNDS, key=PEOPLE)
    def take_slip(self, number: int, key: str) -> None:
        self._both(c.WithdrawSecret(self._some(number), key), "take_slip", self._some(number), key)

    @rule(number=ROUNDS, key=PEOPLE)
    def withdraw(self, number: int, key: str) -> None:
        self._both(c.WithdrawBallot(self._some(number), key), "withdraw", self._some(number), key)

    @rule(number=ROUNDS, counts=st.lists(st.integers(0, 2), min_size=5, max_size=5), close=st.booleans())
    def tally(self, number: int, counts: list[int], close: bool) -> None:
        name = self._some(number)
        self._both(c.SetTally(name, Tally(tuple(counts)), close), "tally", name, counts, close)

    @rule(number=ROUNDS, what=st.sampled_from(("close", "reveal", "reveal", "cancel")))
    def go_on(self, number: int, what: str) -> None:
        name = self._some(number)
        make: Any = {"close": c.CloseRound, "reveal": c.RevealRound, "cancel": c.CancelRound}[what]
        self._both(make(name), what, name)

    @rule(number=ROUNDS, level=st.integers(1, 5))
    def accept(self, number: int, level: int) -> None:
        name = self._some(number)
        self._both(c.AcceptRound(name, Acceptance(level, reason="so we say")), "accept", name, level)

    @rule(number=ROUNDS)
    def take_names(self, number: int) -> None:
        self._both(c.RaiseAnonymity(self._some(number)), "take_names", self._some(number))

    # Notes and initiatives --------------------------------------------------------------------------------------
    @rule(name=NOTES, text=TEXTS, author=st.sampled_from(("", "p1", "q1")), fresh=st.booleans())
    def write_note(self, name: str, text: str, author: str, fresh: bool) -> None:
        note = Note(name, text=text, author=author)
        command: c.Command = c.AddNotes((note,)) if fresh else c.EditNotes((note,))
        self._both(command, "add_note" if fresh else "edit_note", name, text, author)

    @rule(name=NOTES, x=st.floats(-99, 99), y=st.floats(-99, 99))
    def move_note(self, name: str, x: float, y: float) -> None:
        self._both(c.MoveNotes((Place(name, x, y),)), "move_note", name, x, y)

    @rule(names=st.lists(NOTES, min_size=1, max_size=3, unique=True), stack=st.sampled_from(("s1", "s2")))
    def stack(self, names: list[str], stack: str) -> None:
        self._both(c.GroupNotes(Stack(stack, "Stack"), tuple(names)), "stack", stack, names)

    @rule(name=NOTES)
    def remove_note(self, name: str) -> None:
        self._both(c.RemoveNotes((name,)), "remove_note", name)

    @rule(name=WORKS, title=TEXTS, after=st.lists(WORKS, max_size=2), fresh=st.booleans())
    def put_work(self, name: str, title: str, after: list[str], fresh: bool) -> None:
        made = Initiative(name, title, predecessors=tuple(after))
        command: c.Command = c.AddInitiative(made) if fresh else c.EditInitiative(made)
        self._both(command, "put_work", name, title, after, fresh)

    @rule(name=WORKS)
    def remove_work(self, name: str) -> None:
        self._both(c.RemoveInitiative(name), "remove_work", name)


def run(count: int, seed_: int) -> str:
    """Try `count` sequences of up to 60 rules; AssertionError with the shortest one on which both disagree."""
    seed(seed_)(WorkshopMachine)
    limits = settings(max_examples=count, stateful_step_count=60, deadline=None, database=None,
                      phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(WorkshopMachine, settings=limits)
    return f"{count} sequences of up to 60 commands, undos, redos and reopenings agree with the plain model"
