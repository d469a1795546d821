"""The workshop file: made, reopened, shared, broken, and always either right or refused in a sentence."""

from __future__ import annotations

import errno
import json
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from db import migrations, reads
from db.lock import lock_path
from db.schema import APPLICATION_ID, SCHEMA_VERSION
from db.store import SqliteStore
from tests.rooms import START, Room, fault, pack_document, people
from workshop import commands as c
from workshop.errors import Refused, WorldFault
from workshop.history import History
from workshop.model.score import Cell
from workshop.model.workshop import Settings

ROOT = Path(__file__).resolve().parents[2]
ALPHA = Cell("alpha", "1")


def test_a_new_file_is_one_rollback_journal_database(room: Room) -> None:
    assert room.store.workshop.settings.title == "A day"
    assert [p.name for p in room.store.workshop.participants] == ["Ann", "Bob", "陈晨"]
    room.store.close()
    assert [p.name for p in room.path.parent.iterdir()] == ["a.pentatone"], "no lock, journal or part stays"
    connection = sqlite3.connect(room.path)
    pragmas = [connection.execute(f"PRAGMA {name}").fetchone()[0]
               for name in ("application_id", "user_version", "journal_mode")]
    connection.close()
    assert pragmas == [APPLICATION_ID, SCHEMA_VERSION, "delete"]


def test_reopened_it_is_the_same(room: Room) -> None:
    room.vote("alpha", "1", "123")
    room.vote("alpha", "1", "3x?", "target")
    room.do(c.SetTargets((c.TargetLevel(ALPHA, 4),)))
    before = room.store.workshop
    room.store.close()
    again = SqliteStore(room.path)
    assert again.workshop == before
    again.close()


def test_create_never_writes_over_a_file_and_leaves_nothing_on_failure(tmp_path: Path, room: Room) -> None:
    settings = Settings("T", created=START.isoformat())
    with pytest.raises(WorldFault, match="file_exists"):
        SqliteStore.create(room.path, settings, pack_document(), uid="u", at=START)
    with pytest.raises(WorldFault, match="file_unreachable"):
        SqliteStore.create(tmp_path / "no" / "b.pentatone", settings, pack_document(), uid="u", at=START)
    with pytest.raises(Refused, match="title_empty"):
        SqliteStore.create(tmp_path / "b.pentatone", Settings(" "), pack_document(), uid="u", at=START)
    double = (*people(1), *people(1))
    with pytest.raises(Refused, match="name_double"):
        SqliteStore.create(tmp_path / "b.pentatone", settings, pack_document(), uid="u", at=START, people=double)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pentatone", "a.pentatone.lock"]


def test_undo_and_redo_go_on_after_a_restart(room: Room) -> None:
    first = room.store.workshop
    history = History(room.store)
    history.do(c.OpenRound("r", ALPHA))
    history.do(c.CastBallot("r", "p1", "4"))
    voted = room.store.workshop
    history.undo()
    room.store.close()
    store = SqliteStore(room.path)
    history = History(store)
    assert (history.undo_kind, history.redo_kind) == ("OpenRound", "CastBallot")
    history.redo()
    assert store.workshop == voted
    store.close()
    store = SqliteStore(room.path)
    history = History(store)
    history.undo()
    history.undo()
    assert store.workshop == first
    assert history.undo() is None
    assert [row.action for row in store.history()] == ["create", "do", "do", "undo", "redo", "undo", "undo"]
    store.close()


# ---------------------------------------------------------------- other processes

SCORER = """
import sys, pathlib
sys.path.insert(0, sys.argv[2])
from datetime import datetime, UTC
from db.store import SqliteStore
from workshop import commands as c
from workshop.model.score import Cell
store = SqliteStore(pathlib.Path(sys.argv[1]))
do = lambda command: store.apply(command, at=datetime.now(UTC), author="")
for number in range(100000):
    do(c.OpenRound(f"k{number}", Cell("alpha", "1")))
    for person in ("p1", "p2", "p3"):
        vote = str(number % 5 + 1)
        do(c.CastBallot(f"k{number}", person, vote))
        print(f"k{number} {person} {vote}", flush=True)
    do(c.RevealRound(f"k{number}"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 on Windows")
def test_kill_in_the_middle_of_scoring_keeps_every_acknowledged_vote(room: Room) -> None:
    room.store.close()
    for wanted in (1, 17, 40):
        child = subprocess.Popen([sys.executable, "-c", SCORER, str(room.path), str(ROOT)],
                                 stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(wanted)]
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
        child.wait()
        child.stdout.close()
        store = SqliteStore(room.path)
        votes = {(r.id, b.participant, b.vote) for r in store.workshop.all_rounds() for b in r.ballots}
        acknowledged = {tuple(line.split()) for line in said if line.endswith("\n")}
        assert acknowledged <= votes
        assert len(votes) - len(acknowledged) <= 1, "at most the one vote whose answer was on its way"
        History(store).undo()
        with store.reading() as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        # The next child starts from an empty cell.
        connection = sqlite3.connect(room.path)
        store.close()
        connection.executescript("DELETE FROM ballot; DELETE FROM round;")
        connection.close()


HALF = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE workshop SET title = 'half'")
connection.executemany("INSERT INTO target VALUES ('alpha', ?, 3)", ((str(n) * 50,) for n in range(3000)))
print("written", flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 on Windows")
@pytest.mark.parametrize("read_only", [False, True])
def test_a_half_written_step_is_taken_back(room: Room, read_only: bool) -> None:
    before = room.store.workshop
    room.store.close()
    subprocess.run([sys.executable, "-c", HALF, str(room.path)], stdout=subprocess.DEVNULL, check=False)
    assert room.path.with_name("a.pentatone-journal").stat().st_size > 0, "the child left a journal"
    store = SqliteStore(room.path, read_only=read_only)
    assert store.workshop == before
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 on Windows")
def test_a_half_written_step_on_a_read_only_medium_is_told(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.store.close()
    subprocess.run([sys.executable, "-c", HALF, str(room.path)], stdout=subprocess.DEVNULL, check=False)
    monkeypatch.setattr("db.store._may_write", lambda path: False)
    assert fault(room.path) == ("file_unfinished", "a.pentatone")


def test_a_second_program_is_told_who_has_the_file(room: Room) -> None:
    with pytest.raises(WorldFault) as caught:
        SqliteStore(room.path)
    (problem,) = caught.value.problems
    assert problem.key == "file_open_elsewhere"
    assert " @ " in str(problem.params["who"])
    code = "import sys, pathlib; sys.path.insert(0, sys.argv[2]); from db.store import SqliteStore\n" \
           "try: SqliteStore(pathlib.Path(sys.argv[1]))\nexcept Exception as e: print(e)"
    said = subprocess.run([sys.executable, "-c", code, str(room.path), str(ROOT)], capture_output=True, text=True)
    assert said.stdout.strip() == "a.pentatone: file_open_elsewhere"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_a_link_to_an_open_file_is_the_same_file(room: Room) -> None:
    link = room.path.with_name("link.pentatone")
    link.symlink_to(room.path)
    assert fault(link) == ("file_open_elsewhere", "link.pentatone")


def test_readers_do_not_disturb_the_one_who_writes(room: Room) -> None:
    reader = SqliteStore(room.path, read_only=True)
    room.vote("alpha", "1", "12")
    late = SqliteStore(room.path, read_only=True)
    assert late.workshop == room.store.workshop
    assert reader.workshop != room.store.workshop, "a reader has what was there when it opened"
    reader.close()
    late.close()
    assert lock_path(room.path).exists(), "a reader must not take the lock away"


def test_a_lock_left_by_a_killed_program_is_no_obstacle(room: Room) -> None:
    room.store.close()
    lock_path(room.path).write_text("not json")
    store = SqliteStore(room.path)
    store.close()
    assert not lock_path(room.path).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed on Windows")
def test_a_lock_file_removed_by_its_holder_counts_for_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.store.close()
    from db import lock
    take, seen = lock._take, []

    def late(stream: IO[str]) -> bool:
        if not seen:
            # As if the holder had left between our opening and our locking.
            lock_path(room.path).unlink()
        seen.append(stream)
        return take(stream)
    monkeypatch.setattr(lock, "_take", late)
    store = SqliteStore(room.path)
    assert len(seen) == 2
    assert fault(room.path)[0] == "file_open_elsewhere"
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="flock is not of Windows")
def test_a_drive_without_locks_is_no_obstacle(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl
    room.store.close()

    def unknown(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "not supported")
    monkeypatch.setattr(fcntl, "flock", unknown)
    SqliteStore(room.path).close()


def test_another_program_in_the_middle_of_a_write(room: Room) -> None:
    with room.store.reading() as connection:
        connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(room.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    before = room.store.workshop
    with pytest.raises(WorldFault, match="file_locked"):
        room.do(c.OpenRound("r", ALPHA))
    assert room.store.workshop is before
    other.execute("ROLLBACK")
    other.close()
    room.do(c.OpenRound("r", ALPHA))


# ---------------------------------------------------------------- schema and steps

def _shape(connection: sqlite3.Connection) -> dict[str, object]:
    tables = [row[0] for row in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    shape: dict[str, object] = {}
    for table in tables:
        uniques = []
        for index in connection.execute(f"PRAGMA index_list({table})"):
            if index[2] and index[3] == "u":
                uniques.append(sorted(r[2] for r in connection.execute(f"PRAGMA index_info({index[1]})")))
        shape[table] = (
            [(*row[1:4], row[5]) for row in connection.execute(f"PRAGMA table_info({table})")],
            sorted(tuple(row)[2:5] for row in connection.execute(f"PRAGMA foreign_key_list({table})")),
            sorted(uniques))
    return shape


def test_the_steps_make_the_tables_that_sqlmodel_describes() -> None:
    made = sqlite3.connect(":memory:", isolation_level=None)
    migrations.run_steps(made, 1, SCHEMA_VERSION)
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        SQLModel.metadata.create_all(connection)
        described = _shape(connection.connection.driver_connection)  # type: ignore[arg-type]
    engine.dispose()
    assert _shape(made) == described
    made.close()


def _steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    folder = tmp_path / "steps"
    shutil.copytree(ROOT / "db" / "steps", folder)
    (folder / "0004.sql").write_text(sql)
    monkeypatch.setattr(migrations, "_STEPS", folder)


def test_an_older_file_is_copied_and_brought_up_to_date(
        tmp_path: Path, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.store.close()
    _steps(tmp_path, monkeypatch, "ALTER TABLE target ADD COLUMN why TEXT;\nUPDATE workshop\nSET title = 'New';\n")
    kept = migrations.migrate(room.path, 3, last=4)
    assert kept is not None and migrations.migrate(room.path, 4, last=4) is None
    connection = sqlite3.connect(room.path)
    assert connection.execute("SELECT title FROM workshop").fetchone() == ("New",)
    assert connection.execute("PRAGMA user_version").fetchone() == (4,)
    connection.close()
    store = SqliteStore(kept)
    assert store.workshop.settings.title == "A day"
    store.close()


@pytest.mark.parametrize("sql", [
    "UPDATE workshop SET title = 'New';\nINSERT INTO nowhere VALUES (1);\n",
    "INSERT INTO ballot VALUES ('no round', 'nobody', '3', '', 0);\n"])
def test_a_failing_step_leaves_the_file_as_it_was(
        tmp_path: Path, room: Room, monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    room.store.close()
    before = room.path.read_bytes()
    _steps(tmp_path, monkeypatch, sql)
    with pytest.raises((sqlite3.OperationalError, WorldFault)):
        migrations.migrate(room.path, 3, last=4)
    assert room.path.read_bytes() == before


def test_a_change_of_very_many_cells_is_read_back(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reads, "MANY_CELLS", 1)
    rounds = tuple(c.ImportedRound(f"r{e}{i}", Cell(e, i), "current", 1, (c.ScoreRow("p1", "3"),))
                   for e in ("alpha", "beta") for i in ("1", "2"))
    room.do(c.ImportScores(rounds))
    after = room.store.workshop
    assert len(list(after.all_rounds())) == 4
    room.store.close()
    again = SqliteStore(room.path, read_only=True)
    assert again.workshop == after
    again.close()


def test_the_history_names_time_author_and_kind(room: Room) -> None:
    room.do(c.SetTargets((c.TargetLevel(ALPHA, 4),)))
    first, second = room.store.history()
    assert (first.action, first.kind) == ("create", "Create")
    assert (second.seq, second.action, second.kind, second.author) == (2, "do", "SetTargets", "tester")
    assert second.at.startswith("2026-11-12T01:00:00")
    with room.store.reading() as connection:
        (text,) = connection.execute("SELECT command FROM history WHERE seq = 2").fetchone()
    assert json.loads(text) == {"targets": [{"cell": ["alpha", "1"], "level": 4}]}
