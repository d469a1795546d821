"""Files that an accident or a stranger has changed: bytes, pages, tables, rows."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

PAGE = 4096
Bytes = Callable[[bytearray, Random], None]
Rows = Callable[[sqlite3.Connection, Random], None]


# Bytes -------------------------------------------------------------------------------------------------------------
def _flip(data: bytearray, rng: Random) -> None:
    for _ in range(rng.choice((1, 1, 3, 20, 200))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def _flip_header(data: bytearray, rng: Random) -> None:
    for _ in range(rng.randrange(1, 6)):
        data[rng.randrange(100)] = rng.randrange(256)


def _truncate(data: bytearray, rng: Random) -> None:
    del data[rng.choice((rng.randrange(len(data)), rng.randrange(len(data) // PAGE) * PAGE, rng.randrange(200))):]


def _append(data: bytearray, rng: Random) -> None:
    data += rng.randbytes(rng.choice((1, 511, PAGE, 50_000)))


def _page(data: bytearray, rng: Random) -> slice:
    start = rng.randrange(len(data) // PAGE) * PAGE
    return slice(start, start + PAGE)


def _swap_pages(data: bytearray, rng: Random) -> None:
    one, other = _page(data, rng), _page(data, rng)
    data[one], data[other] = data[other], data[one]


def _copy_page(data: bytearray, rng: Random) -> None:
    data[_page(data, rng)] = data[_page(data, rng)]


def _zero_page(data: bytearray, rng: Random) -> None:
    data[_page(data, rng)] = bytes(PAGE)


def _noise_page(data: bytearray, rng: Random) -> None:
    data[_page(data, rng)] = rng.randbytes(PAGE)


def _page_head(data: bytearray, rng: Random) -> None:
    start = _page(data, rng).start
    for _ in range(rng.randrange(1, 8)):
        data[start + rng.randrange(100 if start == 0 else 0, 160)] = rng.randrange(256)


def _garbage_header(data: bytearray, rng: Random) -> None:
    data[:100] = rng.randbytes(100)


def _numbers_of_header(data: bytearray, rng: Random) -> None:
    """Sizes, counts, formats and versions in the header of SQLite, see its file format."""
    place, size = rng.choice(((16, 2), (18, 1), (19, 1), (20, 1), (28, 4), (32, 4), (36, 4), (40, 4), (44, 4), (52, 4),
                              (56, 4), (60, 4), (64, 4), (68, 4)))
    data[place:place + size] = rng.choice((0, 1, 2, 3, 255, 65535, 2**31 - 1, 2**32 - 1)).to_bytes(8, "big")[-size:]


def _only_noise(data: bytearray, rng: Random) -> None:
    data[:] = rng.randbytes(rng.choice((0, 1, 99, 100, 5000, len(data))))


BYTES: tuple[Bytes, ...] = (
    _flip, _flip_header, _truncate, _append, _swap_pages, _copy_page, _zero_page, _noise_page, _page_head,
    _garbage_header, _numbers_of_header, _only_noise)


# Tables and rows ---------------------------------------------------------------------------------------------------
def _deep(rng: Random) -> str:
    depth = rng.choice((60, 900, 5_000, 200_000))
    return rng.choice(("[" * depth + "]" * depth, '{"a":' * depth + "1" + "}" * depth, "[" * depth))


def hostile(rng: Random) -> object:
    """Return a value that no program of ours has written."""
    return rng.choice((
        None, -1, 0, 2**31, 2**63 - 1, -2**63, 1e308, float("inf"), 0.5, "", "0", "x" * 100_000, "a\0b", "\0",
        "🙂" * 500, "\u202e\u2066evil", b"", b"\xff\xfe\0", os.fsencode("x" * 999), "../../etc/passwd",
        "'; DROP TABLE note; --", "{}", "[]", "null", "NaN", '{"rows": 1}', "1 2 3 x", "p1 p1 p1", "=cmd|' /C calc'!A0",
        "<img src=file:///x>",
        '{"few": 1e999}', '{"rows":[{"table":"sqlite_master","before":null,"after":{"name":"x"}}]}',
        '{"rows":[{"table":"note","before":{"id":1},"after":{"nope":2}}]}', json.dumps({"a": list(range(9999))}),
        "9" * 5000, "-0", "1e400", "２", "²", _deep(rng), "x" * rng.choice((10, 3_000_000))))


def _tables(db: sqlite3.Connection) -> list[str]:
    return [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' "
                                           "AND name NOT LIKE 'sqlite_%' ORDER BY name")]


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in db.execute(f"PRAGMA table_info({table})")]


def _filled(db: sqlite3.Connection, rng: Random) -> str:
    tables = [name for name in _tables(db) if db.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone()]
    return rng.choice(tables)


def _some_row(db: sqlite3.Connection, table: str, rng: Random) -> int:
    rows = [row for (row,) in db.execute(f"SELECT rowid FROM {table}")]
    return int(rng.choice(rows))


def _value(db: sqlite3.Connection, rng: Random) -> None:
    for _ in range(rng.choice((1, 1, 3))):
        table = _filled(db, rng)
        with suppress(sqlite3.Error):
            db.execute(f"UPDATE {table} SET {rng.choice(_columns(db, table))} = ? WHERE rowid = ?",
                       (hostile(rng), _some_row(db, table, rng)))


def _column(db: sqlite3.Connection, rng: Random) -> None:
    table = _filled(db, rng)
    with suppress(sqlite3.Error):
        db.execute(f"UPDATE {table} SET {rng.choice(_columns(db, table))} = ?", (hostile(rng),))


def _bad_text(db: sqlite3.Connection, rng: Random) -> None:
    table = _filled(db, rng)
    with suppress(sqlite3.Error):
        db.execute(f"UPDATE {table} SET {rng.choice(_columns(db, table))} = CAST(x'ff80fe' AS TEXT)")


def _body(db: sqlite3.Connection, rng: Random) -> None:
    """A text of JSON in a place where one is kept."""
    table, column = rng.choice((("agenda", "body"), ("planning", "body"), ("last_time", "body"), ("scenario", "body"),
                                ("robustness", "body"), ("round", "tally"), ("round", "positions"), ("pack", "body"),
                                ("workshop", "rules"), ("evidence", "filed_case"), ("companion", "body"),
                                ("initiative", "ratings"), ("history", "command"), ("history", "inverse")))
    with suppress(sqlite3.Error):
        db.execute(f"UPDATE {table} SET {column} = ?", (rng.choice((_deep(rng), hostile(rng))),))


def _drop_rows(db: sqlite3.Connection, rng: Random) -> None:
    table = _filled(db, rng)
    db.execute(f"DELETE FROM {table}" + rng.choice(("", f" WHERE rowid = {_some_row(db, table, rng)}")))


def _double_rows(db: sqlite3.Connection, rng: Random) -> None:
    table = _filled(db, rng)
    names = ", ".join(_columns(db, table))
    with suppress(sqlite3.Error):
        db.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM {table}")


def _cycle(db: sqlite3.Connection, _rng: Random) -> None:
    with suppress(sqlite3.Error):
        names = [name for (name,) in db.execute("SELECT id FROM initiative")]
        for one, other in zip(names, names[1:] + names[:1], strict=True):
            db.execute("INSERT OR REPLACE INTO predecessor (initiative, predecessor, position) VALUES (?, ?, 0)",
                       (one, other))


def _nothing(db: sqlite3.Connection, rng: Random) -> None:
    """References to people, notes, cells and pictures that are not there."""
    table, column = rng.choice((("ballot", "participant"), ("ballot", "round"), ("evidence", "picture"),
                                ("evidence", "element"), ("round", "element"), ("round", "item"), ("note", "stack"),
                                ("note", "author"), ("dot", "note"), ("target", "element"), ("scope", "element"),
                                ("lift", "item"), ("plan_entry", "initiative"), ("sign_off", "person"),
                                ("slip", "round"), ("round", "asked"), ("history", "refers"), ("note", "picture")))
    with suppress(sqlite3.Error):
        db.execute(f"UPDATE {table} SET {column} = 'gone'")


def _history(db: sqlite3.Connection, rng: Random) -> None:
    """Rows of the history that would do harm when they are undone."""
    revert = {"rows": [{"table": rng.choice(("pack", "history", "workshop", "sqlite_master", "round", "nope", "")),
                        "before": rng.choice((None, {"id": 1}, {"id": "r1", "state": "open"})),
                        "after": rng.choice((None, {"id": 1}, {"id": "r1"}, {"id; DROP TABLE note": 1}))}]}
    kind = rng.choice(("SetTargets", "Revert", "Nope", "Create", "", "CastSecret"))
    with suppress(sqlite3.Error):
        db.execute("INSERT INTO history (seq, at, author, action, refers, kind, command, inverse) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                   (rng.choice((None, -5, 2**63 - 1)), rng.choice(("", "x", "9999-99-99T99", "2026-11-12T01:00")), "x",
                    rng.choice(("do", "undo", "redo", "create", "drop")), rng.choice((None, 1, 99999, -1)), kind,
                    rng.choice(("{}", '{"targets":[]}', "[]", "x")), json.dumps(revert)))


def _objects(db: sqlite3.Connection, rng: Random) -> None:
    """Things in the schema that are not ours."""
    for sql in rng.sample((
            "CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM ballot; END",
            "CREATE TRIGGER u BEFORE UPDATE ON round BEGIN SELECT RAISE(FAIL, 'no'); END",
            "CREATE VIEW v AS SELECT * FROM ballot", "CREATE VIRTUAL TABLE f USING fts5(x)", "CREATE TABLE extra (x)",
            "CREATE INDEX i ON ballot (vote)", "CREATE INDEX j ON ballot (vote) WHERE vote LIKE '%1%'",
            "ALTER TABLE note ADD COLUMN more TEXT", "ALTER TABLE note ADD COLUMN g AS (length(text))",
            "ALTER TABLE note RENAME TO old_note", "ALTER TABLE participant DROP COLUMN role",
            "CREATE VIEW w AS WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c) SELECT x FROM c",
            "DROP TABLE target", "DROP TABLE history", "CREATE TABLE sqlite_x (y)", "ANALYZE",
            "CREATE UNIQUE INDEX one ON ballot (round)"), rng.randrange(1, 3)):
        with suppress(sqlite3.Error):
            db.execute(sql)


def _view_for_table(db: sqlite3.Connection, rng: Random) -> None:
    """A view, or a table without an end, in the place of a table of ours."""
    table = rng.choice(_tables(db))
    columns = _columns(db, table)
    with suppress(sqlite3.Error):
        db.execute(f"ALTER TABLE {table} RENAME TO was_{table}")
        db.execute(f"CREATE VIEW {table} AS " + rng.choice((
            f"SELECT * FROM was_{table}",
            "WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c) "
            f"SELECT {', '.join('x AS ' + name for name in columns)} FROM c")))


def _schema_text(db: sqlite3.Connection, rng: Random) -> None:
    with suppress(sqlite3.Error):
        db.execute("UPDATE sqlite_master SET " + rng.choice((
            "sql = 'x'", "sql = NULL", "rootpage = 3", "rootpage = 99999", "rootpage = 0", "name = 'x'",
            "type = 'view'", "sql = replace(sql, 'TEXT', 'BLOB')", "sql = sql || ' STRICT'", "tbl_name = 'note'"))
            + f" WHERE rowid = {rng.randrange(1, 30)}")


def _many(db: sqlite3.Connection, rng: Random) -> None:
    """Very many rows, or one very large value."""
    with suppress(sqlite3.Error):
        if rng.random() < 0.5:
            db.execute("INSERT INTO stroke (id, position, points, place, tone, width) SELECT 'k' || value, 1, "
                       "'1 2 3 4', 'wall', 'ink', 2.0 FROM (WITH RECURSIVE c(value) AS (VALUES(1) UNION ALL "
                       f"SELECT value + 1 FROM c WHERE value < {rng.choice((20_000, 30_000))}) SELECT value FROM c)")
        else:
            db.execute("UPDATE workshop SET title = ?", ("长" * rng.choice((1_000_000, 8_000_000)),))


def _versions(db: sqlite3.Connection, rng: Random) -> None:
    db.execute(f"PRAGMA {rng.choice(('user_version', 'application_id'))} = {rng.choice((0, 1, 3, 7, 8, 99, -1))}")


ROWS: tuple[Rows, ...] = (
    _value, _value, _value, _column, _bad_text, _body, _drop_rows, _double_rows, _cycle, _nothing, _history, _history,
    _objects, _objects, _view_for_table, _schema_text, _versions)
RARE: tuple[Rows, ...] = (_many,)


def mutated(data: bytes, rng: Random) -> tuple[str, bytes]:
    """Return a changed file and what was done to it."""
    if rng.random() < 0.5:
        change = rng.choice(BYTES)
        found = bytearray(data)
        change(found, rng)
        return change.__name__, bytes(found)
    rows = rng.choice(RARE if rng.random() < 0.02 else ROWS)
    return rows.__name__, _with_rows(data, rows, rng)


def _with_rows(data: bytes, change: Rows, rng: Random) -> bytes:
    """Change a file through SQLite with all its checks taken off for the time being."""
    with tempfile.TemporaryDirectory(prefix="pentatone-mutant-") as name:
        path = Path(name) / "m.db"
        path.write_bytes(data)
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON", "journal_mode = MEMORY",
                           "synchronous = OFF", "writable_schema = ON"):
                db.execute(f"PRAGMA {pragma}")
            real = db.execute("SELECT rowid, sql FROM sqlite_master").fetchall()
            db.execute("UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '') WHERE type = 'table'")
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON", "journal_mode = MEMORY",
                           "synchronous = OFF", "writable_schema = ON"):
                db.execute(f"PRAGMA {pragma}")
            with suppress(sqlite3.Error, ValueError, OverflowError):
                change(db, rng)
            for number, sql in real if change not in (_objects, _view_for_table, _schema_text) else ():
                db.execute("UPDATE sqlite_master SET sql = ? WHERE rowid = ?", (sql, number))
        return path.read_bytes()
