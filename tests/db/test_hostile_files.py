"""A file from a stranger: nothing in it is run, believed or waited for."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import guard
from db.engine import open_engine
from db.fill import create_from
from db.schema import SCHEMA_VERSION
from db.store import SqliteStore
from db.verify import verify
from tests.rooms import START, Room, fault
from workshop import commands as c
from workshop.errors import WorldFault
from workshop.model.score import Cell

ALPHA = Cell("alpha", "1")


@pytest.fixture
def path(room: Room) -> Path:
    room.vote("alpha", "1", "123")
    room.do(c.SetTargets((c.TargetLevel(ALPHA, 4),)))
    room.store.close()
    return room.path


def run(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(sql)


@pytest.mark.parametrize(("sql", "what"), [
    ("CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM ballot; END", "trigger t"),
    ("CREATE VIEW v AS SELECT * FROM ballot", "view v"),
    ("CREATE VIRTUAL TABLE f USING fts5(words)", "table f"),
    ("CREATE TABLE extra (words)", "table extra"),
    ("CREATE INDEX quick ON round (element)", "index quick"),
    ("ALTER TABLE parked ADD COLUMN spy TEXT", "table parked"),
    ("ALTER TABLE parked RENAME COLUMN text TO words", "table parked"),
    ("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'parked'",
     "table parked"),
    ("ANALYZE", "table sqlite_stat1"),
])
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_not_ours_is_named_and_refused(path: Path, sql: str, what: str, read_only: bool) -> None:
    run(path, sql)
    before = path.read_bytes()
    with pytest.raises(WorldFault) as caught:
        SqliteStore(path, read_only=read_only)
    (problem,) = caught.value.problems
    if problem.key != "file_damaged":  # SQLite itself may refuse a schema that was written past it
        assert problem.key == "file_foreign" and str(problem.params["what"]).startswith(what.split()[0])
        assert what.split()[1] in str(problem.params["what"]) or "f" in str(problem.params["what"])
    assert path.read_bytes() == before and [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_table_of_ours_that_is_not_there_is_damage(path: Path) -> None:
    run(path, "DROP TABLE debrief")
    assert fault(path)[0] == "file_damaged"


def test_the_connection_trusts_nothing(path: Path) -> None:
    engine = open_engine(path)
    with engine.connect() as connection:
        bare = connection.connection.driver_connection
        assert isinstance(bare, sqlite3.Connection)
        assert bare.execute("PRAGMA trusted_schema").fetchone() == (0,)
        assert bare.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert bare.execute("PRAGMA cell_size_check").fetchone() == (1,)
        assert bare.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == guard.MAX_VALUE
        assert bare.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED) == 0
        for sql in ("ATTACH ':memory:' AS other", "CREATE TEMP TRIGGER t AFTER INSERT ON ballot BEGIN SELECT 1; END",
                    "CREATE VIEW v AS SELECT 1", "PRAGMA writable_schema = ON", "PRAGMA trusted_schema = ON",
                    "PRAGMA journal_mode = OFF", "SELECT load_extension('x')"):
            with pytest.raises(sqlite3.DatabaseError):
                bare.execute(sql).fetchall()
    engine.dispose()


def test_more_rows_or_bytes_than_any_workshop_has_are_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MAX_ROWS", 2)
    assert fault(path)[0] == "file_too_large"
    monkeypatch.setattr(guard, "MAX_ROWS", 250_000)
    monkeypatch.setattr(guard, "MAX_WORDS", 50_000)
    assert fault(path)[0] == "file_too_large"


@pytest.mark.parametrize("sql", [
    "UPDATE workshop SET rules = '" + "[" * 20_000 + "'",
    "UPDATE workshop SET horizon = 'many'",
    "UPDATE workshop SET title = x'fffe'",
    "UPDATE participant SET weight = 'heavy'",
    "UPDATE pack SET body = x'00', sha256 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'",
    "INSERT INTO planning VALUES (1, '{\"budget\": 1e400}')",
    "UPDATE scope SET element = 'nowhere' WHERE element = 'alpha'",
    "INSERT INTO target VALUES ('alpha', '9.9', 3)",
])
def test_hostile_values_are_damage_and_nothing_else(path: Path, sql: str) -> None:
    run(path, f"PRAGMA ignore_check_constraints = ON; {sql}")
    before = path.read_bytes()
    assert fault(path)[0] == "file_damaged"
    assert path.read_bytes() == before


@pytest.mark.parametrize("read_only", [False, True])
def test_a_value_that_a_check_forbids_is_seen_by_readers_too(path: Path, read_only: bool) -> None:
    run(path, "PRAGMA ignore_check_constraints = ON; UPDATE participant SET duty = 'king'")
    assert fault(path, read_only=read_only)[0] == "file_damaged"


def test_links_to_nothing_are_refused_when_opening(path: Path) -> None:
    run(path, "PRAGMA foreign_keys = OFF; INSERT INTO ballot VALUES ('none', 'p1', '3', '', 0)")
    assert fault(path)[0] == "file_links_broken"


# The history ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("sql", [
    "UPDATE target SET level = 5",
    "UPDATE ballot SET vote = '5' WHERE participant = 'p1'",
    "UPDATE participant SET name = 'Somebody' WHERE id = 'p2'",
    "DELETE FROM target",
    "INSERT INTO parked VALUES ('k', 1, 'smuggled in', '', 0)",
    "UPDATE workshop SET title = 'Another day'",
    "DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)",
    "UPDATE history SET inverse = replace(inverse, '\"level\":4', '\"level\":2') WHERE kind = 'SetTargets'",
    "INSERT INTO slip VALUES ('s', 'r1', '5', '', 0)",
])
def test_what_was_changed_past_the_program_does_not_replay(path: Path, sql: str) -> None:
    assert verify(path).replayed == 6
    run(path, sql)
    SqliteStore(path, read_only=True).close()
    with pytest.raises(WorldFault) as caught:
        verify(path)
    assert caught.value.problems[0].key == "file_history_differs"


def test_every_older_format_replays_from_empty() -> None:
    old = Path(__file__).parent / "old"
    played = [verify(old / f"schema-{number}.pentatone").replayed for number in range(1, SCHEMA_VERSION)]
    assert played == [19, 20, 23, 30, 33, 34]


@pytest.fixture
def imported(path: Path, tmp_path: Path) -> Path:
    """A file filled from another one, and one step."""
    source = SqliteStore(path, read_only=True)
    goal = tmp_path / "copy.pentatone"
    store = create_from(goal, source.workshop, source.pack_documents(), (), at=START)
    source.close()
    store.apply(c.SetTargets((c.TargetLevel(ALPHA, 2),)), at=START, author="")
    store.close()
    return goal


def test_an_imported_workshop_replays_from_what_it_began_with(imported: Path) -> None:
    assert verify(imported).replayed == 1
    run(imported, "UPDATE ballot SET vote = '5' WHERE participant = 'p1'")
    with pytest.raises(WorldFault, match="file_history_differs"):
        verify(imported)


def test_an_import_of_an_earlier_program_is_played_backwards(imported: Path) -> None:
    with closing(sqlite3.connect(imported)) as connection:
        made = json.loads(connection.execute("SELECT command FROM history WHERE seq = 1").fetchone()[0])
        del made["rows"]
        connection.execute("UPDATE history SET command = ? WHERE seq = 1", (json.dumps(made),))
        connection.commit()
    assert verify(imported).replayed == 1
    run(imported, "UPDATE target SET level = 5")
    with pytest.raises(WorldFault, match="file_history_differs"):
        verify(imported)
