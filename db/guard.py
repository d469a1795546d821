"""A file from a stranger is hostile until checked: what SQLite may do with it, and what may be in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from db.driver import errors
from db.faults import as_fault
from db.migrations import run_steps
from workshop.errors import world_fault

MAX_FILE, MAX_WORDS, MAX_VALUE = 2 * 1024**3, 256 * 1024**2, 64 * 1024**2  # bytes
MAX_ROWS = 250_000  # of any table; the largest workshop tried has 16,500 votes
_LIMITS = (("SQLITE_LIMIT_LENGTH", MAX_VALUE), ("SQLITE_LIMIT_SQL_LENGTH", 1_000_000), ("SQLITE_LIMIT_ATTACHED", 0),
           ("SQLITE_LIMIT_TRIGGER_DEPTH", 1), ("SQLITE_LIMIT_LIKE_PATTERN_LENGTH", 1_000))
# What defensive mode forbids too; Python before 3.12 cannot switch that on.
_FORBIDDEN = frozenset({sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_CREATE_TRIGGER,
                        sqlite3.SQLITE_CREATE_VIEW, sqlite3.SQLITE_CREATE_VTABLE, sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
                        sqlite3.SQLITE_CREATE_TEMP_VIEW})
_PRAGMAS_OFF = frozenset({"writable_schema", "journal_mode=off", "trusted_schema=on"})

Object = tuple[str, str, str, str | None]


def harden(connection: Any) -> None:
    """Let SQLite trust nothing in the file: no code in the schema, defensive mode, limits, checked cells."""
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    if hasattr(connection, "setlimit"):
        for name, most in _LIMITS:
            connection.setlimit(getattr(sqlite3, name), most)
    if hasattr(connection, "setconfig"):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # type: ignore[attr-defined,unused-ignore]
    connection.set_authorizer(_allowed)


def _allowed(action: int, first: str | None, second: str | None, _database: str | None, inside: str | None) -> int:
    if action in _FORBIDDEN or inside is not None:
        return sqlite3.SQLITE_DENY  # `inside` names a trigger or view: there are none of ours
    if action == sqlite3.SQLITE_PRAGMA and (f"{first}={second}".lower() in _PRAGMAS_OFF or first == "writable_schema"):
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in ("load_extension", "fts3_tokenizer", "edit"):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def objects(connection: Any) -> list[Object]:
    """Return all that the schema names, SQLite's own tables too."""
    found = (tuple(row) for row in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))
    return sorted(found, key=repr)


@cache
def known_objects(version: int) -> tuple[Object, ...]:
    """Return what a file of a schema number has to hold, and nothing else."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        run_steps(fresh, 1, version)
        return tuple(objects(fresh))


def check_foreign(connection: Any, path: Path, version: int) -> None:
    """Refuse a file with anything in its schema that is not ours; WorldFault file_foreign names it.

    A file that lacks something of ours is damaged.
    """
    known = known_objects(version)
    found = objects(connection)
    names = {(kind, name): sql for kind, name, _, sql in known}
    for kind, name, _, sql in found:
        if (kind, name) not in names or names[kind, name] != sql:
            raise world_fault("file_foreign", path.name, what=f"{kind} {name}"[:80])
    if len(found) != len(known):
        raise world_fault("file_damaged", path.name)


def check_sizes(connection: Any, path: Path, version: int) -> None:
    """Refuse a file that would not fit into memory; WorldFault file_too_large."""
    pages, size = (int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
    pictures = 0
    tables = [name for kind, name, _, _ in known_objects(version) if kind == "table"]
    if "picture" in tables:
        pictures = int(connection.execute("SELECT coalesce(sum(length(data)), 0) FROM picture").fetchone()[0])
    if pages * size > MAX_FILE or pages * size - pictures > MAX_WORDS:
        raise world_fault("file_too_large", path.name)
    for table in tables:
        if int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) > MAX_ROWS:
            raise world_fault("file_too_large", path.name)


@cache
def kinds(version: int) -> tuple[str, ...]:
    """Return for each table of a schema number the question for a row with a value of another kind than its column."""
    allowed = {"TEXT": "'text'", "INTEGER": "'integer'", "FLOAT": "'real', 'integer'", "BLOB": "'blob'"}
    found = []
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        run_steps(fresh, 1, version)
        for kind, name, _, _ in known_objects(version):
            if kind == "table" and not name.startswith("sqlite_"):
                wrong = " OR ".join(f"typeof({column}) NOT IN ({allowed[declared]}, 'null')" for _, column, declared, *_
                                    in fresh.execute(f'PRAGMA table_info("{name}")'))
                found.append(f'SELECT 1 FROM "{name}" WHERE {wrong} LIMIT 1')
    return tuple(found)


def check_kinds(connection: Any, path: Path, version: int) -> None:
    """Refuse values of another kind than their column, which SQLite itself would keep; WorldFault file_damaged."""
    for question in kinds(version):
        if connection.execute(question).fetchone():
            raise world_fault("file_damaged", path.name)


def check_pages(connection: Any, path: Path) -> None:
    """Let SQLite look at every page and every reference; WorldFault file_damaged or file_links_broken."""
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise world_fault("file_damaged", path.name)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise world_fault("file_links_broken", path.name)


def check_all(connection: Any, path: Path, version: int) -> None:
    """Check schema, sizes, pages and references, in this order; WorldFault at the first that is wrong."""
    try:
        check_foreign(connection, path, version)
        check_sizes(connection, path, version)
        check_pages(connection, path)
        check_kinds(connection, path, version)
    except (ValueError, TypeError, OverflowError) as error:
        # Bytes that are no text, and numbers that are none.
        raise world_fault("file_damaged", path.name) from error
    except errors() as error:
        raise as_fault(error, path) or world_fault("file_damaged", path.name) from error
