"""The medium goes, another computer takes over, a commit fails half-way: what is known, and where the work goes on."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from db.backup import Backups
from db.lock import SILENT, FileLock, holder_of, lock_path
from db.rebuild import rebuild
from db.salvage import salvage
from db.store import SqliteStore
from db.verify import verify
from tests.boards import KEY, knowledge_pack
from tests.rooms import START, Room
from workshop import commands as c
from workshop.errors import WorldFault
from workshop.history import History
from workshop.model.evidence import Picture
from workshop.model.score import Cell

ALPHA = Cell("alpha", "1")


def target(level: int) -> c.SetTargets:
    return c.SetTargets((c.TargetLevel(ALPHA, level),))


def test_a_file_for_reading_is_left_alone(room: Room, tmp_path: Path) -> None:
    room.do(target(2))
    room.store.close()
    before = room.path.read_bytes()
    store = SqliteStore(room.path, read_only=True)
    for work in (lambda: store.apply(target(3), at=START, author=""),
                 lambda: store.keep_picture(Picture("0" * 64, "png", 1, 1, b""))):
        with pytest.raises(WorldFault, match="file_read_only"):
            work()
    with pytest.raises(WorldFault, match="nothing_remembered"):
        store.go_on(tmp_path / "on.pentatone")
    store.keep_draft("note", "half a sent")
    store.beat()
    store.reconnect()
    assert store.workshop.targets == {ALPHA: 2} and store.drafts() == ()
    store.close()
    assert room.path.read_bytes() == before and [path.name for path in tmp_path.iterdir()] == [room.path.name]


def test_what_is_remembered_does_not_grow_without_end(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.memory.MANY_STEPS", 3)
    lengths = []
    for level in (1, 2, 3, 4, 5):
        room.do(target(level))
        assert room.store._memory is not None
        lengths.append(len(room.store._memory.done))
    assert lengths == [1, 2, 3, 0, 1]


# Another place ----------------------------------------------------------------------------------------------------
@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed on Windows")
def test_a_stick_is_pulled_and_nothing_is_lost(room: Room, tmp_path: Path) -> None:
    history = History(room.store)
    room.vote("alpha", "1", "123")
    history.do(target(4))
    data = b"picture"
    room.store.keep_picture(Picture(hashlib.sha256(data).hexdigest(), "png", 1, 1, data))
    room.do(c.OpenRound("s", ALPHA, mode="card", anonymity="secret"), c.CastSecret("s", "p1", "2"),
            c.CastSecret("s", "p2", "3"))
    room.store.keep_draft("note", "half a sent")
    before, steps = room.store.workshop, room.store.history()
    for gone in (room.path, lock_path(room.path)):
        gone.unlink()
    with pytest.raises(WorldFault, match=r"media_gone|file_read_only"):
        history.do(target(5))
    assert room.store.workshop == before
    goal = tmp_path / "other" / "on.pentatone"
    goal.parent.mkdir()
    room.store.go_on(goal)
    assert room.store.path == goal and room.store.history() == steps
    assert room.store.workshop.targets == before.targets and room.store.picture(hashlib.sha256(data).hexdigest())
    assert [draft.text for draft in room.store.drafts()] == ["half a sent"]
    history.do(target(5))
    history.undo()
    room.do(c.CastSecret("s", "p1", "4"))  # whose slip is whose is still known
    room.do(c.CastSecret("s", "p3", "4"), c.RevealRound("s"))
    shown = room.store.workshop.round("s")
    assert shown is not None and shown.counts(5) == (0, 0, 1, 2, 0)
    room.store.close()
    assert verify(goal).slips == 3
    assert sorted(path.name for path in goal.parent.iterdir()) == ["on.pentatone"]


def test_a_twin_is_made_in_a_thread_and_taken_unless_something_was_written_since(room: Room, tmp_path: Path) -> None:
    room.do(target(2))
    goal, shares = tmp_path / "on.pentatone", list[float]()
    with ThreadPoolExecutor() as pool:
        twin = pool.submit(rebuild, room.store.held(), goal, None, shares.append).result()
    assert shares[0] == 0.0 and twin.part.exists() and not goal.exists()
    mark = twin.part.stat().st_ino
    room.store.go_on(goal, twin=twin)
    assert goal.stat().st_ino == mark and room.store.workshop.targets == {ALPHA: 2} and not twin.part.exists()
    late = rebuild(room.store.held(), tmp_path / "late.pentatone", None)
    room.do(target(3))
    room.store.go_on(tmp_path / "late.pentatone", twin=late)
    assert room.store.workshop.targets == {ALPHA: 3}
    stale = rebuild(room.store.held(), tmp_path / "taken.pentatone", None)
    (tmp_path / "taken.pentatone").write_text("mine")
    with pytest.raises(WorldFault, match="file_exists"):
        room.store.go_on(tmp_path / "taken.pentatone", twin=stale)
    assert not stale.part.exists() and (tmp_path / "taken.pentatone").read_text() == "mine"


def test_no_place_to_go_on_changes_nothing(room: Room, tmp_path: Path) -> None:
    taken = tmp_path / "taken.pentatone"
    taken.write_text("mine")
    for goal in (taken, tmp_path / "none" / "x.pentatone"):
        with pytest.raises(WorldFault):
            room.store.go_on(goal)
    room.do(target(3))
    assert taken.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pentatone", "a.pentatone.lock", "taken.pentatone"]


def test_a_file_too_large_to_remember_goes_on_from_its_backup(room: Room, tmp_path: Path,
                                                             monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.memory.MOST_BYTES", 10)
    room.store.close()
    store = SqliteStore(room.path)
    store.apply(target(2), at=START, author="")
    backup = Backups(tmp_path / "kept").make(room.path, reason="timer")
    store.apply(target(3), at=START, author="")
    with pytest.raises(WorldFault, match="nothing_remembered"):
        store.go_on(tmp_path / "on.pentatone")
    store.go_on(tmp_path / "on.pentatone", base=backup.path)
    assert store.workshop.targets == {ALPHA: 3}
    store.close()
    assert verify(tmp_path / "on.pentatone").steps == 3


def test_slips_are_not_remembered_longer_than_their_round(room: Room) -> None:
    room.do(c.OpenRound("s", ALPHA, mode="card", anonymity="secret"), c.CastSecret("s", "p1", "2"))
    assert room.store._memory is not None and len(room.store._memory.done) == 2
    room.do(c.CastSecret("s", "p2", "2"), c.CastSecret("s", "p3", "2"), c.RevealRound("s"))
    assert room.store._memory.done == []


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved on Windows")
def test_a_stick_that_comes_back_is_gone_on_with(room: Room, tmp_path: Path) -> None:
    room.do(target(2))
    away = room.path.rename(tmp_path / "away")
    with pytest.raises(WorldFault):
        room.do(target(3))
    with pytest.raises(WorldFault, match="media_gone"):
        room.store.reconnect()
    away.rename(room.path)
    room.store.reconnect()
    room.do(target(4))
    room.store.close()
    assert verify(room.path).steps == 3


def test_a_file_that_another_program_wrote_into_is_not_written_over(room: Room) -> None:
    room.do(target(2))
    with closing(sqlite3.connect(room.path)) as other:
        other.execute("INSERT INTO history (at, author, action, kind, command, inverse) "
                      "VALUES ('2026-11-12T02:00:00.000+00:00', 'x', 'do', 'SetTargets', '{}', '{}')")
        other.commit()
    before = room.path.read_bytes()
    for work in (lambda: room.do(target(3)), room.store.reconnect):
        with pytest.raises(WorldFault, match="file_changed_elsewhere"):
            work()
    assert room.path.read_bytes() == before


def test_a_commit_that_failed_and_landed_is_done(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk says no to the very last write of a commit that is on it all the same."""
    history = History(room.store)
    dialect, seen = room.store._engine.dialect, []
    commit = dialect.do_commit

    def late(connection: Any) -> None:
        commit(connection)
        if not seen:
            seen.append(connection)
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise error
    monkeypatch.setattr(dialect, "do_commit", late)
    history.do(target(3))
    assert room.store.workshop.targets == {ALPHA: 3}
    history.undo()
    assert room.store.workshop.targets == {} and seen
    room.store.close()
    assert verify(room.path).steps == 3


# Who has it -------------------------------------------------------------------------------------------------------
def test_the_lock_says_who_since_when_and_when_last_heard_of(room: Room) -> None:
    holder = holder_of(room.path)
    assert holder is not None and holder.pid == os.getpid() and holder.since == holder.beat != ""
    with pytest.raises(WorldFault) as caught:
        SqliteStore(room.path)
    params = caught.value.problems[0].params
    assert (params["who"], params["since"], params["beat"]) == (holder.who, holder.since, holder.beat)


def test_taking_over_is_noticed_by_the_other_who_writes_no_more(room: Room) -> None:
    room.do(target(2))
    second = SqliteStore(room.path, take_over=True)
    second.apply(target(4), at=START, author="")
    for work in (lambda: room.do(target(5)), room.store.beat, lambda: room.store.keep_draft("a", "b")):
        with pytest.raises(WorldFault, match="file_taken_over"):
            work()
    room.store.close()
    assert lock_path(room.path).exists(), "the lock is the other's"
    second.apply(target(3), at=START, author="")
    second.close()
    assert not lock_path(room.path).exists() and verify(room.path).steps == 4


def test_who_has_taken_over_keeps_it_when_the_first_has_gone(room: Room) -> None:
    second = SqliteStore(room.path, take_over=True)
    room.store.close()
    second.beat()
    with pytest.raises(WorldFault, match="file_open_elsewhere"):
        SqliteStore(room.path)
    second.close()
    SqliteStore(room.path).close()


def stale(path: Path, **fields: object) -> None:
    lock_path(path).write_text(json.dumps({"user": "Li", "host": "other-pc", "pid": 7, "token": "abc",
                                           "since": START.isoformat(), "beat": START.isoformat(), **fields}))


def test_another_computer_counts_while_it_is_heard_of(room: Room) -> None:
    room.store.close()
    for ago, free in ((SILENT * 0.5, False), (SILENT * 2, True), (timedelta(hours=-3), False)):
        stale(room.path)
        if free:
            FileLock(room.path, clock=lambda ago=ago: START + ago).release()
            continue
        with pytest.raises(WorldFault, match="file_open_elsewhere") as caught:
            FileLock(room.path, clock=lambda ago=ago: START + ago)
        assert caught.value.problems[0].params["who"] == "Li @ other-pc"
        FileLock(room.path, take_over=True, clock=lambda ago=ago: START + ago).release()
        assert not lock_path(room.path).exists()


def test_a_lock_of_this_computer_that_nobody_holds_is_left_behind(room: Room) -> None:
    room.store.close()
    import platform
    stale(room.path, host=platform.node())
    FileLock(room.path, clock=lambda: START).release()


def test_signs_of_life_are_written_once_a_minute(room: Room, tmp_path: Path) -> None:
    now = [START]
    lock = FileLock(tmp_path / "x", clock=lambda: now[0])
    for seconds, beat in ((30, 0), (70, 70), (100, 70), (140, 140), (-4000, -4000)):
        now[0] = START + timedelta(seconds=seconds)
        lock.beat("x")
        holder = holder_of(tmp_path / "x")
        assert holder is not None
        assert holder.beat == (START + timedelta(seconds=beat)).isoformat(timespec="seconds")
    lock.release()


# Drafts -----------------------------------------------------------------------------------------------------------
def test_text_being_typed_is_kept_and_is_no_step(room: Room) -> None:
    before = (room.store.history(), verify(room.path).content)
    room.store.keep_draft("note/1", "half")
    room.store.keep_draft("note/1", "half a sentence")
    room.store.keep_draft("cell", "另一段")
    assert (room.store.history(), verify(room.path).content) == before
    room.store.close()
    again = SqliteStore(room.path)
    assert {(d.place, d.text) for d in again.drafts()} == {("note/1", "half a sentence"), ("cell", "另一段")}
    again.keep_draft("note/1", "")
    assert [d.place for d in again.drafts()] == ["cell"]
    again.close()
    reader = SqliteStore(room.path, read_only=True)
    reader.keep_draft("x", "y")
    assert len(reader.drafts()) == 1
    reader.close()


# What is left of a broken file ------------------------------------------------------------------------------------
def test_tables_that_are_gone_come_back_from_the_history(room: Room, tmp_path: Path) -> None:
    room.vote("alpha", "1", "123")
    room.do(target(4))
    room.store.close()
    content = verify(room.path).content
    with closing(sqlite3.connect(room.path)) as connection:
        root, size = (connection.execute(sql).fetchone()[0] for sql in (
            "SELECT rootpage FROM sqlite_master WHERE name = 'ballot'", "PRAGMA page_size"))
    with room.path.open("r+b") as stream:
        stream.seek((root - 1) * size)
        stream.write(b"\xa5" * size)
    damaged = room.path.read_bytes()
    with pytest.raises(WorldFault, match="file_damaged"):
        SqliteStore(room.path)
    shown = SqliteStore(room.path, salvage=True)
    assert shown.read_only and shown.salvaged is not None and shown.salvaged.lost == ()
    assert shown.workshop.rounds_of(ALPHA)[0].counts(5) == (1, 1, 1, 0, 0)
    with pytest.raises(WorldFault, match="file_read_only"):
        shown.apply(target(5), at=START, author="")
    shown.close()
    goal = tmp_path / "saved.pentatone"
    assert salvage(room.path, goal).lost == ()
    assert verify(goal).content == content and room.path.read_bytes() == damaged


def test_packs_beside_the_framework_and_whole_pictures_are_saved(room: Room, tmp_path: Path) -> None:
    pack, whole, spoilt = knowledge_pack(), b"whole", b"spoilt"
    room.do(c.AttachPack(KEY, "1.0", pack.sha256, pack.body))
    for data in (whole, spoilt):
        room.store.keep_picture(Picture(hashlib.sha256(data).hexdigest(), "png", 1, 1, data))
    room.store.close()
    with closing(sqlite3.connect(room.path)) as connection:
        connection.execute("UPDATE picture SET data = x'00' WHERE id = ?", (hashlib.sha256(spoilt).hexdigest(),))
        connection.execute("UPDATE history SET command = '{' WHERE seq = 1")
        connection.commit()
    found = salvage(room.path, tmp_path / "saved.pentatone")
    assert set(found.lost) >= {"picture"}
    store = SqliteStore(tmp_path / "saved.pentatone")
    assert [pack.id for pack in store.workshop.companions] == [KEY]
    assert store.workshop.pictures == {hashlib.sha256(whole).hexdigest()}
    store.close()
    assert verify(tmp_path / "saved.pentatone").steps == 1


def test_a_broken_history_begins_anew_with_what_there_is(room: Room, tmp_path: Path) -> None:
    room.vote("alpha", "1", "123")
    room.store.close()
    content = verify(room.path).content
    with closing(sqlite3.connect(room.path)) as connection:
        connection.execute("UPDATE history SET inverse = '{' WHERE seq = 3")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE participant SET duty = 'king' WHERE id = 'p3'")
        connection.commit()
    goal = tmp_path / "saved.pentatone"
    found = salvage(room.path, goal)
    assert "history" in found.lost and "participant" in found.lost
    saved = verify(goal)
    assert saved.steps == 1 and saved.content != content
    store = SqliteStore(goal)
    assert [p.id for p in store.workshop.participants] == ["p1", "p2"]
    store.close()


def test_what_holds_nothing_of_a_workshop_is_refused(tmp_path: Path) -> None:
    junk = tmp_path / "junk.pentatone"
    junk.write_bytes(b"SQLite format 3\x00" + bytes(9000))
    with pytest.raises(WorldFault, match="file_damaged"):
        salvage(junk, tmp_path / "saved.pentatone")
    assert [path.name for path in tmp_path.iterdir()] == ["junk.pentatone"]
