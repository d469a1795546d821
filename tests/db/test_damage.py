"""Files that are not right and disks that fail: a sentence each, nothing lost, nothing changed."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from pathlib import Path

import pytest

from db.faults import as_fault
from db.lock import lock_path
from db.schema import SCHEMA_VERSION
from db.store import SqliteStore
from tests.rooms import START, Room, fault, pack_document
from workshop import commands as c
from workshop.errors import WorldFault
from workshop.model.score import Cell
from workshop.model.workshop import Settings

ALPHA = Cell("alpha", "1")


def test_a_failure_while_making_a_file_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")
    monkeypatch.setattr("db.store.os.replace", full)
    with pytest.raises(WorldFault, match="disk_full"):
        SqliteStore.create(tmp_path / "b.pentatone", Settings("T"), pack_document(), uid="u", at=START)
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_file_opens_and_refuses_changes(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.store.close()
    monkeypatch.setattr("db.store._may_write", lambda path: False)
    store = SqliteStore(room.path)
    assert store.read_only
    with pytest.raises(WorldFault, match="file_read_only"):
        store.apply(c.OpenRound("r", ALPHA), at=START, author="")
    store.close()
    assert not lock_path(room.path).exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="rights do not bind the administrator")
def test_rights_on_the_file_are_respected(room: Room) -> None:
    room.store.close()
    room.path.chmod(0o444)
    store = SqliteStore(room.path)
    assert store.read_only
    store.close()
    room.path.chmod(0o000)
    assert fault(room.path) == ("file_unreachable", "a.pentatone")


def test_foreign_files_are_told_apart_and_left_alone(tmp_path: Path) -> None:
    text, empty, other = tmp_path / "t.txt", tmp_path / "e.pentatone", tmp_path / "o.pentatone"
    text.write_text("Lorem ipsum " * 100)
    empty.touch()
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    for path in (text, empty, other, tmp_path):
        before = path.read_bytes() if path.is_file() else b""
        assert fault(path)[0] in ("file_not_workshop", "file_unreachable")
        assert path.is_dir() or path.read_bytes() == before
    assert fault(tmp_path / "none") == ("file_missing", "none")
    assert len(list(tmp_path.iterdir())) == 3, "refusing leaves no lock behind"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes in folders are not on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.pentatone")
    assert fault(tmp_path / "p.pentatone") == ("file_not_workshop", "p.pentatone")


def test_a_newer_file_is_refused_with_both_numbers(room: Room) -> None:
    room.store.close()
    connection = sqlite3.connect(room.path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    before = room.path.read_bytes()
    with pytest.raises(WorldFault) as caught:
        SqliteStore(room.path)
    (problem,) = caught.value.problems
    assert (problem.key, problem.params) == ("file_newer", {"found": SCHEMA_VERSION + 1, "known": SCHEMA_VERSION})
    assert room.path.read_bytes() == before


def test_a_damaged_file_gives_a_sentence_and_is_left_as_it_is(tmp_path: Path) -> None:
    room = Room(tmp_path / "a.pentatone")
    room.vote("alpha", "1", "123")
    room.store.close()
    whole = room.path.read_bytes()
    broken = tmp_path / "b.pentatone"
    refused = 0
    for position in range(100, len(whole), max(1, len(whole) // 200)):
        damaged = bytearray(whole)
        for offset in range(position, min(position + 8, len(whole))):
            damaged[offset] ^= 0xA5
        broken.write_bytes(damaged)
        try:
            SqliteStore(broken, read_only=True).close()
        except WorldFault as error:
            (problem,) = error.problems
            # A changed letter in the schema cannot be told from a foreign one.
            assert problem.key in ("file_damaged", "file_foreign", "file_links_broken")
            refused += 1
        assert broken.read_bytes() == bytes(damaged)
    # Most of a small file is free space and history, where a flip does not touch the workshop.
    assert refused >= 10


def test_a_file_with_our_mark_and_no_format_is_damaged(room: Room) -> None:
    room.store.close()
    connection = sqlite3.connect(room.path)
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    assert fault(room.path) == ("file_damaged", "a.pentatone")


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_cut_file_is_damaged(room: Room, share: float) -> None:
    room.store.close()
    data = room.path.read_bytes()
    room.path.write_bytes(data[:int(len(data) * share)])
    assert fault(room.path) == ("file_damaged", "a.pentatone")


def test_a_changed_letter_in_the_pack_is_noticed(room: Room) -> None:
    room.store.close()
    connection = sqlite3.connect(room.path)
    connection.execute("UPDATE pack SET body = replace(body, '甲项', '乙项')")
    connection.commit()
    connection.close()
    assert fault(room.path) == ("file_damaged", "a.pentatone")


def test_a_full_disk_loses_nothing(room: Room) -> None:
    room.vote("alpha", "1", "12")
    before = room.store.workshop
    with room.store.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    room.do(c.OpenRound("r", ALPHA))
    with pytest.raises(WorldFault, match="disk_full"):
        for n in range(50):
            room.do(c.CastBallot("r", "p1", "3", "x" * 9000 + str(n)))
    ballot = room.store.workshop.round("r").ballot_of("p1")  # type: ignore[union-attr]
    room.store.close()
    store = SqliteStore(room.path)
    assert store.workshop.rounds_of(ALPHA)[0] == before.rounds_of(ALPHA)[0]
    assert store.workshop.round("r").ballot_of("p1") == ballot  # type: ignore[union-attr]
    store.close()


@pytest.mark.parametrize(("code", "key"), [
    (sqlite3.SQLITE_FULL, "disk_full"), (sqlite3.SQLITE_READONLY, "file_read_only"),
    (sqlite3.SQLITE_READONLY_ROLLBACK, "file_unfinished"), (sqlite3.SQLITE_READONLY_DBMOVED, "media_gone"),
    (sqlite3.SQLITE_BUSY_SNAPSHOT, "file_locked"), (sqlite3.SQLITE_LOCKED, "file_locked"),
    (sqlite3.SQLITE_IOERR_WRITE, "media_gone"), (sqlite3.SQLITE_CANTOPEN, "file_unreachable"),
    (sqlite3.SQLITE_CORRUPT, "file_damaged"), (sqlite3.SQLITE_NOTADB, "file_damaged"),
    (sqlite3.SQLITE_CONSTRAINT, None), (sqlite3.SQLITE_ERROR, None), (sqlite3.SQLITE_MISUSE, None)])
def test_errors_of_the_disk_are_told_and_mistakes_of_ours_are_not(code: int, key: str | None) -> None:
    error = sqlite3.OperationalError("some words")
    error.sqlite_errorcode = code
    found = as_fault(error, Path("x.pentatone"))
    assert (found.problems[0].key if found else None) == key


def test_errors_without_a_code() -> None:
    path = Path("x.pentatone")
    assert as_fault(ValueError("ours"), path) is None
    assert as_fault(PermissionError(), path).problems[0].key == "file_read_only"  # type: ignore[union-attr]
    for number, key in ((errno.EIO, "media_gone"), (errno.ENOSPC, "disk_full"), (errno.EROFS, "file_read_only")):
        assert as_fault(OSError(number, "words"), path).problems[0].key == key  # type: ignore[union-attr]
    text = sqlite3.OperationalError("Could not decode to UTF-8 column 'x'")
    assert as_fault(text, path).problems[0].key == "file_damaged"  # type: ignore[union-attr]
