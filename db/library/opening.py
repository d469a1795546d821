"""Opening the library's file, and what is done when that cannot be."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db import copying, driver
from db.library import mirror, rows
from db.library.schema import APPLICATION_ID, VERSION, create
from workshop.errors import Problem
from workshop.library import OWN, OWN_NAME, split_key
from workshop.model.case import CaseSource, FiledCase
from workshop.model.text import Text

MODE = "rwc"
BUSY_SECONDS = 2.0
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class NewerFile(Exception):
    """The file was made by a newer program; its schema number is the argument."""


class DamagedFile(Exception):
    """The file is not what it should be: broken pages, another program's tables, or a body that is no case."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, whether what is written to it lasts, and what had to be said."""

    connection: sqlite3.Connection
    keeps: bool
    notices: tuple[Problem, ...] = ()


def is_damage(error: BaseException) -> bool:
    """Tell whether an error means that the file is broken."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        # Python's own complaint about bytes that are no text carries no code.
        return code & 0xFF in _BROKEN if code is not None else "Could not decode" in str(error)
    return isinstance(error, DamagedFile)


def in_memory() -> sqlite3.Connection:
    """Return an empty library that goes with the program."""
    return _ready(sqlite3.connect(":memory:", isolation_level=None))


def open_library(path: Path, now: Callable[[], datetime]) -> Opened:
    """Open the library at `path`, making, repairing or replacing it as needed; never fails for the file's sake.

    A damaged file is set aside under another name and its own and imported cases are brought over. A file that
    cannot be written is read into memory.
    """
    def usual() -> Opened:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = not path.exists()
        try:
            connection = _connect(path)
        except (sqlite3.Error, DamagedFile) as error:
            if not is_damage(error):
                raise
            return _replace(path, now())
        if fresh:
            _bring(connection, {}, mirror.read(path.parent))
        return Opened(connection, keeps=True)
    return _or_memory(path, usual)


def replace_library(path: Path, now: Callable[[], datetime]) -> Opened:
    """Set a file aside that turned out to be damaged while it was used, and open a new one."""
    return _or_memory(path, lambda: _replace(path, now()))


def _or_memory(path: Path, work: Callable[[], Opened]) -> Opened:
    try:
        return work()
    except NewerFile as error:
        return _fall_back(path, Problem("library_newer", path.name, {"found": error.args[0], "known": VERSION}))
    except (sqlite3.Error, OSError) as error:
        busy = getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY
        return _fall_back(path, Problem("library_busy" if busy else "library_in_memory", path.name))


def _connect(path: Path) -> sqlite3.Connection:
    connection = driver.connect(path, mode=MODE, timeout=BUSY_SECONDS)
    try:
        return _ready(connection)
    except BaseException:
        connection.close()
        raise


def _ready(connection: sqlite3.Connection) -> sqlite3.Connection:
    for pragma in ("foreign_keys = ON", "trusted_schema = OFF", "journal_mode = DELETE",
                   f"synchronous = {driver.SYNCHRONOUS}"):
        connection.execute(f"PRAGMA {pragma}")
    # A write that is taken back: this tells now, not at the first own case, that the place is read-only.
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _is_new(connection):
            create(connection)
            rows.put_collection(connection, OWN, rows.OWN_PLACE, OWN_NAME,
                                CaseSource(title=OWN_NAME, publisher=OWN_NAME, year=0))
            connection.execute("COMMIT")
        else:
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("ROLLBACK")
    except BaseException:
        # A full disk ends the transaction by itself.
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamagedFile
    return connection


def _is_new(connection: sqlite3.Connection) -> bool:
    (application,), (version,) = (connection.execute(f"PRAGMA {name}").fetchone()
                                  for name in ("application_id", "user_version"))
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
        return True
    if application != APPLICATION_ID or version < 1:
        raise DamagedFile
    if version > VERSION:
        raise NewerFile(version)
    return False


# When it does not go as it should --------------------------------------------------------------------------------
def _replace(path: Path, now: datetime) -> Opened:
    found, names = _salvage(path)
    kept = copying.set_aside(path, f"{path.stem}.damaged-{now:%Y%m%d-%H%M%S}")
    # What the broken file still gives is newer than the copy beside it.
    cases = {filed.key: filed for filed in (*mirror.read(path.parent), *found)}
    connection = _connect(path)
    _bring(connection, names, tuple(cases.values()))
    told = Problem("library_damaged", path.name, {"kept": kept.name, "count": len(cases)})
    return Opened(connection, keeps=True, notices=(told,))


def _fall_back(path: Path, why: Problem) -> Opened:
    connection = in_memory()
    found, names = _salvage(path)
    cases = {filed.key: filed for filed in (*mirror.read(path.parent), *found)}
    _bring(connection, names, tuple(cases.values()))
    return Opened(connection, keeps=False, notices=(why,))


def _salvage(path: Path) -> tuple[list[FiledCase], dict[str, Text]]:
    """Return what can still be read of the cases that did not come with the program, and names of collections."""
    found: list[FiledCase] = []
    names: dict[str, Text] = {}
    with suppress(sqlite3.Error, OSError), \
            closing(driver.connect(path, mode="ro", timeout=0.2)) as connection:
        with suppress(sqlite3.Error):
            names.update((name, Text(zh, en)) for name, zh, en in
                         connection.execute("SELECT id, name_zh, name_en FROM collection"))
        (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM filed").fetchone()
        for number in range(1, last + 1):
            # One broken page or body must not take the others with it.
            with suppress(sqlite3.Error, LookupError, TypeError, ValueError):
                row = connection.execute("SELECT body FROM filed WHERE number = ? AND file IS NULL",
                                         (number,)).fetchone()
                if row is not None:
                    found.append(rows.read_case(row[0]))
    return found, names


def _bring(connection: sqlite3.Connection, names: dict[str, Text], cases: tuple[FiledCase, ...]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for filed in cases:
            collection, _ = split_key(filed.key)
            ensure_collection(connection, collection, names.get(collection), filed.source)
            rows.put_case(connection, filed)
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def ensure_collection(connection: sqlite3.Connection, name: str, title: Text | None, source: CaseSource) -> None:
    """Make a collection known that is not; a title replaces the one it has."""
    known = connection.execute("SELECT place FROM collection WHERE id = ?", (name,)).fetchone()
    if name == OWN or (known and title is None):
        return
    if known is None:
        known = connection.execute("SELECT max(?, coalesce(max(place), 0) + 1) FROM collection",
                                   (rows.IMPORTED_PLACE,)).fetchone()
    rows.put_collection(connection, name, known[0], title or source.title, source)
