"""The scripted session: a day with votes of all kinds, notes, evidence, plans, undo, exports and old files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from tests.reliability import desk as d
from tests.reliability.desk import Action, Desk, do
from workshop import commands as c
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.evidence import CellNote, Evidence
from workshop.model.initiative import Initiative, Lift, PlanEntry, RoadmapPlan
from workshop.model.notes import NOTE_KINDS, Note, Place, Stack, Stroke
from workshop.model.planning import Planning, Role
from workshop.model.score import Acceptance, Anonymity, Cell, Tally
from workshop.model.workshop import Debrief, Parked, Participant

WORDS = ("库存看不见", "Stock is counted by hand", "two\nlines", "🙂", "长句：" + "一" * 60, "x" * 700)
Scene = Callable[[Desk, Random], Iterator[Action]]


def _cells(desk: Desk) -> list[Cell]:
    """Return the cells of elements and capabilities, at least four."""
    workshop = desk.store.workshop
    return [Cell(element, item.id) for element in sorted(workshop.elements) for item in workshop.pack.capabilities]


def _voters(desk: Desk) -> list[str]:
    return [person.id for person in desk.store.workshop.voters(_cells(desk)[0].element)]


def _vote(rng: Random) -> tuple[str, str]:
    vote = rng.choice("1122333344455-?x")
    return vote, "no such thing here" if vote == "x" else rng.choice(("", "", *WORDS))


def named(desk: Desk, rng: Random, anonymity: Anonymity = "named") -> Iterator[Action]:
    """A vote with names, or without; one ballot is taken back, one is changed, the room accepts a level."""
    round_, cell = f"r{desk.mark}", rng.choice(_cells(desk))
    yield do(c.OpenRound(round_, cell, rng.choice(("current", "target")), "card", anonymity))
    for person in _voters(desk):
        vote, why = _vote(rng)
        yield do(c.CastBallot(round_, person, vote, why, confidence=rng.randrange(4)))
    yield do(c.WithdrawBallot(round_, rng.choice(_voters(desk))))
    yield do(c.CastBallot(round_, rng.choice(_voters(desk)), "3"))
    yield do(c.ChangeMode(round_, "strip"))
    yield do(c.CloseRound(round_))
    yield do(c.RevealRound(round_))
    if anonymity == "named" and rng.random() < 0.3:
        yield do(c.RaiseAnonymity(round_))
    yield do(c.AcceptRound(round_, Acceptance(3, "not_agreed", reason="why", positions=("low", "high"))))


def unnamed(desk: Desk, rng: Random) -> Iterator[Action]:
    """A vote whose names are never shown."""
    yield from named(desk, rng, "unnamed")


def secret(desk: Desk, rng: Random) -> Iterator[Action]:
    """A secret vote: slips come, one is replaced, one is taken back."""
    round_, voters = f"s{desk.mark}", _voters(desk)
    yield do(c.OpenRound(round_, rng.choice(_cells(desk)), "current", "card", "secret"))
    for person in voters:
        yield do(c.CastSecret(round_, person, *_vote(rng)))
    yield do(c.CastSecret(round_, voters[0], "5", "changed my mind"))
    yield do(c.WithdrawSecret(round_, voters[1]))
    yield do(c.RevealRound(round_))


def hands(desk: Desk, rng: Random) -> Iterator[Action]:
    """A show of hands."""
    round_ = f"h{desk.mark}"
    yield do(c.OpenRound(round_, rng.choice(_cells(desk)), "current", "hands"))
    yield do(c.SetTally(round_, Tally((0, 1, 2, 0, 0), 0, 1)))
    yield do(c.SetTally(round_, Tally((0, 1, 3, 0, 0)), close=True))
    yield do(c.RevealRound(round_))


def wall(desk: Desk, rng: Random) -> Iterator[Action]:
    """Notes are written, moved, stacked, dotted, merged, split and promoted; the pen draws."""
    base = f"n{desk.mark}"
    notes = tuple(Note(f"{base}.{n}", rng.choice(NOTE_KINDS), rng.choice(WORDS), _cells(desk)[0].element, x=120.0 * n,
                       author="p1", private=n == 5) for n in range(6))
    names = [note.id for note in notes]
    yield do(c.AddNotes(notes))
    yield do(c.MoveNotes(tuple(Place(name, rng.uniform(-900, 900), 40.0) for name in names[:3])))
    yield do(c.GroupNotes(Stack(f"{base}.s", "Stack", 5, 5), (names[1], names[2], names[3])))
    yield do(c.EditStack(Stack(f"{base}.s", "Other title")))
    yield do(c.SetDots(names[0], "p2", 1))
    yield do(c.SetDotBudget(rng.randrange(8, 20)))
    yield do(c.UngroupNotes((Place(names[3], 1.5, 2.5),)))
    yield do(c.MergeNotes(replace(notes[0], text="one and two"), (names[1],)))
    yield do(c.SplitNote(replace(notes[4], text="a"), (Note(f"{base}.9", text="b", x=50.0),)))
    yield do(c.PromoteNote(names[0], "initiative", Initiative(f"{base}.i", "From a note")))
    yield do(c.AddStrokes((Stroke(f"{base}.k", tuple(rng.randrange(-99, 99) for _ in range(80))),)))
    yield do(c.RemoveStrokes((f"{base}.k",)))
    yield do(c.ShowNotes())
    yield do(c.RemoveNotes(tuple(names[2:4])))


def evidence(desk: Desk, rng: Random) -> Iterator[Action]:
    """Evidence with a picture, and a word about the cell."""
    key, cell = f"e{desk.mark}", rng.choice(_cells(desk))
    found = Evidence(key, cell, rng.choice(WORDS), "seen", "2026-11-01", picture=d.picture().key, person="p1")
    yield d.KEEP_PICTURE
    yield do(c.AddEvidence(found))
    yield do(c.EditEvidence(replace(found, text="measured since", strength="measured")))
    yield do(c.SetCellNote(CellNote(cell, rng.randrange(4), rng.choice(WORDS))))
    if rng.random() < 0.3:
        yield do(c.RemoveEvidence(key))


def plans(desk: Desk, rng: Random) -> Iterator[Action]:
    """Targets, initiatives, limits, a plan of the group, a signature."""
    base, cells = f"i{desk.mark}", _cells(desk)
    first = Initiative(f"{base}.a", "First", "1", "Ann", 2.5, 900, 2, (Lift(cells[0], 2, 4, 80), Lift(cells[2], 1, 2)))
    yield do(c.SetTargets(tuple(c.TargetLevel(cell, rng.randrange(3, 6)) for cell in cells[:rng.randrange(1, 5)])))
    yield do(c.AddInitiative(first))
    yield do(c.AddInitiatives((Initiative(f"{base}.b", "Second", predecessors=(first.id,)),
                               Initiative(f"{base}.c", "Third", predecessors=(f"{base}.b",)))))
    yield do(c.EditInitiative(replace(first, note=rng.choice(WORDS), must=True)))
    yield do(c.SetPlanning(Planning(roles=(Role("it", "IT", (3.0,)),), total=rng.randrange(1000, 9000))))
    there = [i.id for i in desk.store.workshop.initiatives]
    plan = RoadmapPlan("feasible", 1.5, 2.0, tuple(PlanEntry(name, n) for n, name in enumerate(there[:6])),
                       tuple(there[6:]), "f00")
    yield do(c.KeepPlan(plan))
    yield do(c.KeepScenarios((replace(plan, kind="speed"), replace(plan, kind="cost"))))
    yield do(c.PinInitiatives((c.PinnedStart(first.id, 1),), replace(plan, kind="own")))
    yield do(c.Sign(rng.choice(_voters(desk)), "with pleasure"))
    if rng.random() < 0.5:
        yield do(c.RemoveInitiative(f"{base}.c"))


def agenda(desk: Desk, rng: Random) -> Iterator[Action]:
    """The plan of the day, its clock, matters put aside, the word at the end."""
    key = f"k{desk.mark}"
    yield do(c.SetAgenda(Agenda("08:30", "17:00", True, tuple(
        AgendaItem(f"b{n}", "talk", title=f"Block {n}", minutes=rng.randrange(5, 60)) for n in range(4)))))
    yield do(c.StartClock("b0"))
    yield do(c.StartClock("b1"))
    yield do(c.AddParked(Parked(key, rng.choice(WORDS), "Ann")))
    yield do(c.EditParked(Parked(key, "prices", "Bob", True)))
    yield do(c.StopClock(finish=True))
    yield do(c.SetDebrief(Debrief((0, 0, 1, rng.randrange(5), 1), rng.choice(WORDS))))


def crowd(desk: Desk, rng: Random) -> Iterator[Action]:
    """People come and go, change their duties and seats."""
    key = f"q{desk.mark}"
    yield do(c.AddParticipants((Participant(key, f"Guest {key}", "Dept"),)))
    yield do(c.SignIn((key, "p3"), here=False))
    yield do(c.SignIn(("p3",)))
    yield do(c.EditParticipant(Participant(key, f"Guest {key}", "X", rank="senior", weight=2.0, duty="observer")))
    order = [person.id for person in desk.store.workshop.participants]
    rng.shuffle(order)
    yield do(c.ArrangeSeats(tuple(order)))
    yield do(c.RemoveParticipant(key))


def frame(desk: Desk, rng: Random) -> Iterator[Action]:
    """Settings, scope, titles, cells opened; many ballots at once."""
    settings, first, scope = desk.store.workshop.settings, _cells(desk)[0], list(desk.store.workshop.elements)
    inner = [item.id for item in desk.store.workshop.pack.indicators_of(first.item)][:2]
    yield do(c.ChangeSettings(replace(settings, title=f"Day {rng.randrange(99)}", budget=rng.randrange(5000))))
    yield do(c.ChangeScope(tuple(rng.sample(scope, len(scope)))))
    yield do(c.SetReportTitle("decision", "zh", rng.choice(WORDS[:2])))
    yield do(c.OpenCells((first, _cells(desk)[3])))
    entered = tuple(c.EnteredRound(f"g{desk.mark}.{n}", Cell(first.element, item), tuple(
        c.ScoreRow(person, rng.choice("12345")) for person in _voters(desk))) for n, item in enumerate(inner))
    yield do(c.EnterBallots(entered))
    for found in entered:
        yield do(c.RevealRound(found.round))


def back_and_forth(desk: Desk, rng: Random) -> Iterator[Action]:
    """Steps are taken back and done again, in part; sometimes something new is done on the way."""
    back = rng.randrange(1, 9)
    for _ in range(back):
        yield d.UNDO
    for _ in range(rng.randrange(back)):
        yield d.REDO
    if rng.random() < 0.2:
        yield do(c.SetTargets((c.TargetLevel(_cells(desk)[1], rng.randrange(1, 6)),)))
    else:
        while desk.history.redo_kind is not None:
            yield d.REDO


def older_step(desk: Desk, rng: Random) -> Iterator[Action]:
    """The room looks at an older step and comes back."""
    steps = [row.seq for row in desk.store.history() if row.action == "do"][-30:]
    way = desk.history.way_to(rng.choice(steps)) if steps else None
    for _ in range(min(-(way or 0), 20)):
        yield d.UNDO
    while desk.history.redo_kind is not None:
        yield d.REDO


def typing(desk: Desk, rng: Random) -> Iterator[Action]:
    """Somebody types and the text is kept, longer and longer; then it is handed over."""
    if d.has_drafts():
        place = rng.choice(("note", "comment:p1", "parked"))
        for length in (4, 9, 30):
            yield d.draft(place, ("写着写着 and writing on " * 3)[:length])
        yield do(c.AddParked(Parked(f"t{desk.mark}", "handed over")))
        yield d.draft(place, "")


def files(desk: Desk, rng: Random) -> Iterator[Action]:
    """Exports, some over older ones; an older file comes, is brought up to date and worked in; a new one is made."""
    yield d.export_csv("votes.csv")
    yield d.export_json("day.json")
    yield do(c.SetTargets((c.TargetLevel(_cells(desk)[0], rng.randrange(1, 6)),)))
    yield d.export_json("day.json")
    yield d.export_csv("votes.csv")
    number, name = rng.randrange(1, 6), "old.pentatone"
    yield d.lay_old(number, name)
    yield d.migrate(name)
    yield d.work_in(name, c.SetTargets((c.TargetLevel(Cell("alpha", "2"), 5),)))
    yield d.create("new.pentatone")
    yield d.REOPEN


SCENES: tuple[Scene, ...] = (named, unnamed, secret, hands, wall, evidence, plans, agenda, crowd, frame, back_and_forth,
                             older_step, typing, files)


def scenes(seed: int, count: int) -> list[Scene]:
    """Return the order of the day: every scene once before any comes twice."""
    rng, found = Random(seed), list[Scene]()
    while len(found) < count:
        some = list(SCENES)
        rng.shuffle(some)
        found += some
    return found[:count]


def actions(desk: Desk, seed: int, order: list[Scene], first: int = 0) -> Iterator[Action]:
    """Yield the actions of the day from a scene on. The next one is asked for when the last one has been done."""
    for number in range(first, len(order)):
        yield from order[number](desk, Random(f"{seed} {number}"))
