"""Every change in words, old to new: exact for every kind of step, and never what nobody has been shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

import resources
from db.schema import TABLES
from db.store import SqliteStore
from tests.db.test_undo import COMMANDS, full
from tests.rooms import Room
from workshop import commands as c
from workshop.changelog import fields
from workshop.changelog.cover import changed_rows
from workshop.changelog.lines import ChangeLine, change_lines
from workshop.changelog.pieces import netted, pieces
from workshop.errors import Refused
from workshop.history import History
from workshop.model.evidence import CellNote, Evidence
from workshop.model.initiative import Duty, Initiative, Lift
from workshop.model.notes import Note, Stack
from workshop.model.planning import Closure, Planning, Role
from workshop.model.score import Acceptance, Cell, Tally
from workshop.model.workshop import Debrief, Parked, Participant, Workshop
from workshop.report.words import Say, load_words

assert full  # the fixture of the file with something of everything
# Tables whose rows are no part of what people say or decide, or never change.
APART = frozenset(("pack", "picture", "history", "draft"))
A1, A2, B1, B2 = Cell("alpha", "1"), Cell("alpha", "2"), Cell("beta", "1"), Cell("beta", "2")


@cache
def say(language: str = "en") -> Say:
    return load_words(resources.path("report", "words")).say(language)


@pytest.fixture
def rich(full: Path, tmp_path: Path) -> Iterator[Room]:
    found = Room.copy_of(full, tmp_path / "rich.pentatone")
    found.do(c.AddParticipants((Participant("n0", "Silent"),)))
    yield found
    found.store.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone", count=4)
    yield found
    found.store.close()


def lines_of(store: SqliteStore, language: str = "en", **options: Any) -> tuple[ChangeLine, ...]:
    return change_lines(store.changes(), store.workshop, say(language), **options)


def told(store: SqliteStore, **options: Any) -> str:
    return "\n".join(f"{line.author} {line.what} {line.field} {line.old} {line.new}"
                     for language in ("zh", "en") for line in lines_of(store, language, **options))


def values(store: SqliteStore, **options: Any) -> list[tuple[str, str, str, str]]:
    return [(line.what, line.field, line.old, line.new) for line in lines_of(store, **options)]


# The tables -------------------------------------------------------------------------------------------------------
def test_every_column_is_told_or_left_out_on_purpose() -> None:
    for name, table in TABLES.items():
        if name in APART | fields.SECRET:
            continue
        shape = fields.TABLES[name]
        assert shape.keys == tuple(column.name for column in table.primary_key), name
        columns = {column.name for column in table.columns} - set(shape.keys)
        # A cell and a place are two columns each.
        told_of = (set(shape.fields) | set(shape.silent)) - {"cell", "place"} | (columns & {"place"})
        assert columns <= told_of | set(shape.silent), name
        assert (set(shape.fields) | set(shape.silent)) - columns <= {"cell", "place"}, name
    assert set(fields.TABLES) | APART | fields.SECRET >= set(TABLES)


def rows_of(store: SqliteStore) -> dict[tuple[str, tuple[str, ...]], dict[str, Any]]:
    """Return every row of the file by its table and key."""
    found = {}
    with store.reading() as connection:
        for name, shape in fields.TABLES.items():
            columns = [column.name for column in TABLES[name].columns]
            for row in connection.execute(f"SELECT {', '.join(columns)} FROM {name}"):
                named = dict(zip(columns, row, strict=True))
                found[name, tuple(str(named[key]) for key in shape.keys)] = named
    return found


def test_old_and_new_values_replay_to_the_file(rich: Room) -> None:
    """Every kind of command is done, taken back and done again; each value told as old is the one that was there."""
    history, state, room = History(rich.store), rows_of(rich.store), rich
    last = room.store.history()[-1].seq
    for kind, make in COMMANDS.items():
        history.do(make(room))
        history.undo()
        history.redo()
        if kind not in ("SetReportTitle", "AddParked", "SetAgenda", "AddStrokes", "SetDotBudget"):
            history.undo()  # the next one may need what this one took
    for row in room.store.changes(last):
        for change in netted(changed_rows(row)):
            shape = fields.TABLES[change.table]
            found = change.after or change.before or {}
            key = change.table, tuple(str(found[name]) for name in shape.keys)
            assert change.before == state.get(key), (row.kind, key)
            for piece in pieces(change):
                if len(piece.path) == 1 and piece.path[0] in found:
                    assert piece.old == (state.get(key) or {}).get(piece.path[0])
                    assert piece.new == (change.after or {}).get(piece.path[0])
            if change.after is None:
                del state[key]
            else:
                state[key] = dict(change.after)
    assert state == rows_of(room.store)


def test_every_kind_has_lines_without_ids_in_both_languages(rich: Room) -> None:
    history, room = History(rich.store, author="lin"), rich
    last = room.store.history()[-1].seq
    for make in COMMANDS.values():
        history.do(make(room))
        history.undo()
    for language in ("zh", "en"):
        lines = lines_of(room.store, language, after=last)
        assert {line.kind for line in lines} >= set(COMMANDS), "every step has a line, also when it is taken back"
        for line in lines:
            text = f"{line.what} {line.field} {line.old} {line.new}"
            assert not re.search(r"\b(p[1-4]|r[1-3]|i[1-4]|w[1-9]|s[12]|k[12]|e[12]|o[12]|n0)\b", text), text
            assert "{" not in text and line.author in ("lin", "tester")
            assert line.field, line


def test_the_words_of_values(room: Room) -> None:
    work = Initiative("i", "一物一码", "1", "Ann", 2.0, 300, 2, (Lift(A1, 2, 4),), duties=(Duty("Bob", "R"),))
    room.do(c.SetTargets((c.TargetLevel(A1, 3),)), c.SetTargets((c.TargetLevel(A1, 5),)), c.AddInitiative(work))
    last = room.store.history()[-1].seq
    room.do(c.EditInitiative(replace(work, owner="Bob", cost=500, pin=1, lifts=(Lift(A1, 2, 5, 60),), duties=())),
            c.SignIn(("p2",), here=False))
    assert values(room.store, after=last) == [
        ("一物一码", "owner", "Ann", "Bob"), ("一物一码", "cost", "¥\xa0300\xa0k", "¥\xa0500\xa0k"),
        ("一物一码", "pinned start", "", "2027Q2"), ("一物一码", "uplift: Alpha × Item one", "2→4", "2→5 (60\xa0%)"),
        ("一物一码", "RACI: Bob", "R", ""), ("Bob", "in the room", "yes", "no")]
    assert ("Alpha × Item one", "target", "3", "5") in values(room.store)
    assert ("第一要素 × 甲项", "目标等级", "3", "5") in [
        (line.what, line.field, line.old, line.new) for line in lines_of(room.store, "zh")]
    first = lines_of(room.store)[0]
    assert (first.action, first.kind, first.what) == ("create", "Create", "settings")


def test_periods_have_the_names_of_their_time(room: Room) -> None:
    room.do(c.AddInitiative(Initiative("i", "Work", earliest=2)), c.SetPlanning(Planning("month")))
    assert ("Work", "earliest start", "", "2027Q3") in values(room.store)
    assert ("Work", "earliest start", "2027Q3", "2027-07") in values(room.store)


# Votes ------------------------------------------------------------------------------------------------------------
def check_votes(store: SqliteStore) -> bool:
    """The words of a vote are told only where its round is shown, has names, and still has just this vote.

    Return whether any vote is told.
    """
    lines = lines_of(store)
    text = "\n".join(f"{line.what} {line.field} {line.old} {line.new}" for line in lines)
    known = {ballot.comment for r in store.workshop.all_rounds() if r.shown and r.named for ballot in r.ballots}
    known |= {r.tally.reason for r in store.workshop.all_rounds() if r.shown and r.tally}
    for word in re.findall(r"zq\w+", text):
        assert word in known, word
    told_votes = [line for line in lines if line.field in ("vote", "reason", "how sure", "votes by level")]
    assert all(line.what for line in told_votes)
    if not known - {""}:
        assert not told_votes
    return bool(told_votes)


def test_no_vote_is_told_before_the_room_has_seen_it(room: Room) -> None:
    """At every moment of rounds with names, without names and of hands, also after undo and redo."""
    history, store = History(room.store, author="lin"), room.store
    script: list[c.Command | str] = [
        c.OpenRound("r", A1), c.CastBallot("r", "p1", "5", "zqfirst", confidence=2),
        c.CastBallot("r", "p1", "2", "zqkept"), c.CastBallot("r", "p2", "4", "zqgone"),
        c.WithdrawBallot("r", "p2"), c.CastBallot("r", "p3", "3", "zqthird"),
        "undo", "redo", c.CloseRound("r"), c.RevealRound("r"), "undo", "redo",
        c.AcceptRound("r", Acceptance(2, "reservation", "zqnot_a_vote")), "undo",
        c.OpenRound("n", A2, anonymity="unnamed"), c.CastBallot("n", "p1", "1", "zqunnamed"), c.RevealRound("n"),
        c.OpenRound("h", B1, mode="hands"), c.SetTally("h", Tally((0, 0, 0, 0, 1), reason="zqhands")), "undo", "redo",
        c.RevealRound("h"), c.EnterBallots((c.EnteredRound("e", B2, (c.ScoreRow("p1", "3", "zqentered"),)),)),
        c.CancelRound("e"), "undo", "undo", "redo", c.RaiseAnonymity("r")]
    for step in script:
        if isinstance(step, str):
            assert (history.undo if step == "undo" else history.redo)() is not None
        else:
            history.do(step)
        text = "\n".join(f"{line.old} {line.new}" for line in lines_of(store))
        if "zqnot_a_vote" not in text:
            check_votes(store)
        assert "zqunnamed" not in text and "zqentered" not in text and "zqfirst" not in text and "zqgone" not in text
    assert "zqkept" not in told(store), "names were taken off"


def drawn(rng: Random, number: int, workshop: Workshop) -> c.Command | str:
    """Return a step that may be allowed or not; each vote has a word of its own."""
    rounds = sorted(workshop.all_rounds(), key=lambda r: r.id)
    last, person = (rng.choice(rounds[-2:]).id if rounds else "none"), f"p{rng.randint(1, 4)}"
    kind = rng.choice(("named", "named", "unnamed", "secret"))
    here = rng.random() < 0.7
    return rng.choice((
        *(c.OpenRound(f"q{number:02}", rng.choice((A1, A2, B1)), mode="card", anonymity=kind),) * 2,
        *(c.CastBallot(last, person, str(rng.randint(1, 5)), f"zq{number}z"),) * 8,
        *(c.CastSecret(last, person, "2", f"zq{number}z"),) * 4, *(c.RevealRound(last),) * 3,
        c.WithdrawBallot(last, person), c.CloseRound(last), c.RaiseAnonymity(last), c.CancelRound(last),
        c.SignIn((person,), here), "undo", "undo", "redo"))


def test_no_vote_is_told_too_early_in_any_order_of_steps(room: Room) -> None:
    """Sixty steps drawn at random, with names, without, and in secret."""
    rng, history, store, told_of = Random(14), History(room.store, author="lin"), room.store, 0
    for number in range(60):
        step = drawn(rng, number, store.workshop)
        with suppress(Refused):
            if isinstance(step, str):
                (history.undo if step == "undo" else history.redo)()
            else:
                history.do(step)
        told_of += check_votes(store)
    assert told_of > 10, "some votes were shown beside names"


def test_a_revealed_vote_is_told_as_the_room_has_seen_it(room: Room) -> None:
    room.do(c.OpenRound("r", A1), c.CastBallot("r", "p1", "5", "zqfirst"), c.CastBallot("r", "p1", "2", "zqkept"))
    at = room.store.history()[-3].seq
    assert values(room.store, after=at) == [("Alpha × Item one, round 1", "1 vote, not told here", "", "")] * 2
    room.do(c.RevealRound("r"))
    where = "Alpha × Item one, round 1 · Ann"
    assert values(room.store, after=at)[:3] == [
        ("Alpha × Item one, round 1", "1 vote, not told here", "", ""), (where, "vote", "(never shown)", "2"),
        (where, "reason", "(never shown)", "zqkept")]


def test_of_secret_slips_there_is_nothing_and_nobody(room: Room) -> None:
    store, history = room.store, History(room.store, author="lin")
    history.do(c.OpenRound("s", A1, mode="card", anonymity="secret"))
    began = store.history()[-1]
    for person, vote in (("p1", "5"), ("p2", "4"), ("p1", "2"), ("p3", "3"), ("p4", "4")):
        history.do(c.CastSecret("s", person, vote, f"zq{person}{vote}"))
    history.do(c.WithdrawSecret("s", "p2"))
    history.do(c.SignIn(("p1", "p2"), here=False))
    slips = [row for row in store.history() if "Secret" in row.kind]
    assert [(row.author, row.at) for row in slips] == [("", began.at)] * 6
    lines = [line for line in lines_of(store) if line.seq >= began.seq]
    assert [(line.author, line.field, line.old, line.new) for line in lines if "Secret" in line.kind] == [
        ("", "1 vote, not told here", "", "")] * 6
    assert not any(line.field == "on the roll" for line in lines), "who stays on the roll has put a slip in"
    history.do(c.RevealRound("s"))
    assert "zq" not in told(store)
    assert not any(line.author == "lin" for line in lines_of(store) if "Secret" in line.kind)


def test_a_round_that_is_cancelled_tells_no_vote(room: Room) -> None:
    room.vote("alpha", "1", "3451", reveal=False)
    room.do(c.CancelRound("r1"))
    assert not any(line.field == "vote" for line in lines_of(room.store))
    assert values(room.store)[-1] == ("Alpha × Item one, round 1", "4 votes, not told here", "", "")


# Notes ------------------------------------------------------------------------------------------------------------
def test_notes_written_in_silence_stay_so_until_they_are_shown(room: Room) -> None:
    history, store = History(room.store), room.store
    history.do(c.AddNotes((Note("n", "pain", "zqdraft", author="p2", private=True), Note("m", "pain", "open"))))
    history.do(c.EditNotes((Note("n", "idea", "zqfinal", author="p2"),)))
    assert "zq" not in told(store)
    history.do(c.ShowNotes())
    text = told(store)
    assert "zqfinal" in text and "zqdraft" not in text, "the first words were never shown"
    history.do(c.GroupNotes(Stack("s", "zqstack"), ("n", "m")))
    assert "zqstack" in told(store)
    history.undo()
    history.undo()
    assert not re.search("zqfinal|zqdraft", told(store))
    history.do(c.RemoveNotes(("n",)))
    assert "zqfinal" not in told(store) and "zqdraft" not in told(store)


# Leaving out ------------------------------------------------------------------------------------------------------
def test_what_is_left_out_is_in_no_line(room: Room) -> None:
    """A word of each kind in every text, also in texts that were changed or are gone; names also in other words."""
    store = room.store
    work = Initiative("i", "zqwords1 of Zqname1", owner="Zqname2", note="zqwords2", duties=(Duty("Zqname3", "A"),),
                      either="zqwords3", risk="zqwords4", first_step="zqwords5")
    settings = replace(store.workshop.settings, title="zqclient1", client="Zqclient2")
    room.do(c.AddParticipants((Participant("x", "Zqname1", "zqname4", "zqname5"),)), c.ChangeSettings(settings),
            c.AddInitiative(work), c.EditInitiative(replace(work, title="Plain for Zqclient2", owner="")),
            c.RemoveInitiative("i"), c.AddParked(Parked("k", "zqcomments1", "Zqname6")), c.RemoveParked("k"),
            c.AddEvidence(Evidence("e", A1, "zqevidence1", link="zqevidence2", person="x")), c.RemoveEvidence("e"),
            c.SetCellNote(CellNote(A1, 1, "zqcomments2")), c.SetDebrief(Debrief((), "zqcomments3")),
            c.SetPlanning(Planning(roles=(Role("r", "zqwords6"),), closures=(Closure("zqwords7", "2027-01-01",
                                                                                    "2027-01-02"),))),
            c.SetReportTitle("gaps", "en", "zqwords8 by Zqname1"), c.OpenRound("v", A1),
            c.CastBallot("v", "p1", "2", "zqcomments4"), c.RevealRound("v"),
            c.AddNotes((Note("n", "pain", "zqcomments5", author="x"),)),
            c.EditParticipant(Participant("x", "Zqname7", "zqname8")))
    assert all(f"zq{kind}1" in told(store).lower() for kind in ("words", "client", "comments", "evidence", "name"))
    for kind, word in (("words", "zqwords"), ("client", "zqclient"), ("comments", "zqcomments"),
                       ("evidence", "zqevidence"), ("names", "zqname")):
        text = told(store, kinds=(kind,)).lower()
        assert word not in text, kind
        assert text.count("zq") > 20, "the rest stays"
    everything = told(store, kinds=("words", "client", "comments", "evidence", "names"))
    assert "zq" not in everything.lower()
    assert "tester" not in told(store, kinds=("names",)), "who sat at the keyboard is a name too"
    assert "P1" in told(store, kinds=("names",)) and "Ann" not in told(store, kinds=("names",))


def test_who_sat_at_the_keyboard_is_struck_as_a_word_only(room: Room) -> None:
    history = History(room.store, author="lin (command line)")
    history.do(c.AddParked(Parked("k", "online says Lin, on the command line")))
    assert [line.new for line in lines_of(room.store, kinds=("names",))][-1] == "online says ■■, on the command line"
    assert {line.author for line in lines_of(room.store, kinds=("names",))} == {""}


def test_only_what_came_after_a_step_or_from_a_time_on(room: Room) -> None:
    room.do(c.SetTargets((c.TargetLevel(A1, 3),)), c.SetTargets((c.TargetLevel(A1, 4),)))
    rows = room.store.history()
    assert [line.new for line in lines_of(room.store, after=rows[-2].seq)] == ["4"]
    assert [line.new for line in lines_of(room.store, since=rows[-1].at)] == ["4"]
    assert lines_of(room.store, after=rows[-1].seq) == ()


def test_a_report_given_out_is_in_the_history_and_nowhere_else(room: Room) -> None:
    from db.verify import content_hash
    with room.store.reading() as connection:
        before = content_hash(connection)
    workshop, history = room.store.workshop, History(room.store)
    history.do(c.SetTargets((c.TargetLevel(A1, 3),)))
    history.undo()
    change = history.do(c.IssueReport("full", "zh", "ab" * 32, 40, 1, ("names",)))
    assert not change.topics and room.store.workshop == workshop and history.redo_kind == "SetTargets"
    with room.store.reading() as connection:
        assert content_hash(connection) == before
        plain = json.loads(connection.execute("SELECT command FROM history ORDER BY seq DESC").fetchone()[0])
    assert plain["edition"] == 1 and lines_of(room.store)[-1].new == "edition 1 (zh, #abababab, 40 pages)"
    assert lines_of(room.store)[-1].what == "Full report"
