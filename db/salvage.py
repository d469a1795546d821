"""What can still be read of a damaged workshop file, as a sound new one."""

from __future__ import annotations

import hashlib
import json
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from db import copying, driver, guard
from db.engine import open_engine
from db.faults import told
from db.migrations import run_steps
from db.reads import read_workshop
from db.replay import BASE, Differs, base_rows, replay
from db.replay import told as told_by
from db.schema import SCHEMA_VERSION, TABLES
from workshop.errors import world_fault

Row = dict[str, Any]
# Without these there is no workshop; a framework cannot be guessed.
_NEEDED = ("workshop", "pack")
_MOST_TRIES = 400  # rows that are tried singly when a table cannot be read as a whole


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows were saved, and from which tables something is lost; 'history' when it begins anew."""

    rows: int
    lost: tuple[str, ...]


def salvage(path: Path, goal: Path, *, key: str = "") -> Salvaged:
    """Write a new sound file at `goal` with what is readable of the one at `path`, which is only read.

    Raises WorldFault when `goal` is taken or cannot be written, and file_damaged when not even the framework or the
    settings can be read. With a `key` both have the same passphrase.
    """
    if goal.exists():
        raise world_fault("file_exists", goal.name)
    found, told_of = into_memory(path, key=key)
    part = goal.with_name(goal.name + ".part")
    with closing(found), told(goal):
        copying.discard(part)
        try:
            with closing(driver.connect(part, key=key)) as new:
                new.execute("PRAGMA synchronous = EXTRA")
                found.backup(new)
            copying.replace(part, goal)
        finally:
            copying.discard(part)
    return told_of


def into_memory(path: Path, *, key: str = "") -> tuple[Any, Salvaged]:
    """Return what is readable as a connection to a sound database in memory, and what is lost."""
    lost: list[str] = []
    with closing(driver.connect(path, mode="ro", key=key)) as source:
        guard.harden(source)
        source.text_factory = _text
        version = _version(source, path)
        target = driver.connect(":memory:", key=key)
        try:
            target.execute("PRAGMA foreign_keys = OFF")
            run_steps(target, 1, version)
            for name in _tables(target):
                if not _copy(source, target, name):
                    lost.append(name)
            run_steps(target, version + 1, SCHEMA_VERSION)
            _mend(target, path, lost)
        except BaseException:
            target.close()
            raise
    count = sum(target.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES if name != "history")
    return target, Salvaged(count, tuple(dict.fromkeys(lost)))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _version(source: Any, path: Path) -> int:
    with suppress(*_errors()):
        found = int(source.execute("PRAGMA user_version").fetchone()[0])
        if 1 <= found <= SCHEMA_VERSION:
            return found
    # The header is gone: what tables there are tells at least how new it is.
    with suppress(*_errors()):
        names = {str(row[0]) for row in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for version in range(SCHEMA_VERSION, 0, -1):
            if {name for kind, name, _, _ in guard.known_objects(version) if kind == "table"} <= names:
                return version
    raise world_fault("file_damaged", path.name)


def _errors() -> tuple[type[BaseException], ...]:
    return (*driver.errors(), ValueError, TypeError, OverflowError)


def _tables(target: Any) -> list[str]:
    return [str(row[0]) for row in target.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid")]


def _copy(source: Any, target: Any, name: str) -> bool:
    """Copy the rows of a table from both ends as far as they can be read; False when some cannot."""
    columns = [str(row[1]) for row in target.execute(f"PRAGMA table_info({name})")]
    marks = ", ".join("?" * len(columns))
    whole, seen = True, set[int]()
    for order in ("ASC", "DESC"):
        try:
            for number, *row in source.execute(
                    f"SELECT rowid, {', '.join(columns)} FROM {name} NOT INDEXED ORDER BY rowid {order}"):
                if number in seen:
                    continue
                seen.add(number)
                try:
                    target.execute(f"INSERT INTO {name} (rowid, {', '.join(columns)}) VALUES (?, {marks})",
                                   (number, *row))
                except _errors():
                    whole = False  # a row that the table itself refuses
            return whole
        except _errors():
            whole = False
    return False


# Making it sound ------------------------------------------------------------------------------------------------
def _mend(target: Any, path: Path, lost: list[str]) -> None:
    """Take out what does not go with the rest, until the whole can be read."""
    if any(target.execute(f"SELECT count(*) FROM {name}").fetchone()[0] != 1 for name in _NEEDED):
        raise world_fault("file_damaged", path.name)
    _mend_packs(target)
    _bring_from_history(target, lost)
    for key, data in list(target.execute("SELECT id, data FROM picture")):
        if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest() != key:
            target.execute("DELETE FROM picture WHERE id = ?", (key,))
            lost.append("picture")
    _cut_loose_ends(target, lost)
    if not _reads(target):
        _find_bad(target, lost)
        _cut_loose_ends(target, lost)
    if not _reads(target):
        raise world_fault("file_damaged", path.name)
    _mend_history(target, lost)


def _bring_from_history(target: Any, lost: list[str]) -> None:
    """Fill tables that could not be read whole with what the history tells of them, when that is whole."""
    if "history" in lost:
        return
    with suppress(Differs, LookupError, AttributeError, RecursionError, *_errors()):
        found = told_by(target) or {}
        for name in [name for name in dict.fromkeys(lost) if name in found]:
            target.execute("SAVEPOINT again")
            try:
                target.execute(f"DELETE FROM {name}")
                for row in found[name].values():
                    target.execute(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
                                   tuple(row.values()))
                lost[:] = [other for other in lost if other != name]
            except _errors():
                target.execute("ROLLBACK TO again")
            target.execute("RELEASE again")
        secret = "SELECT 1 FROM history WHERE kind = 'CastSecret' OR command LIKE '%\"imported\"%'"
        if not target.execute(secret).fetchone():
            # Where nobody ever voted in secret there were no slips to lose.
            lost[:] = [name for name in lost if name not in ("slip", "slip_cast")]


def _mend_packs(target: Any) -> None:
    """A framework with a changed letter is better than none: it gets the hash of what it is now."""
    for table in ("pack", "companion"):
        for (body,) in list(target.execute(f"SELECT body FROM {table}")):
            digest = hashlib.sha256(str(body).encode()).hexdigest()
            target.execute(f"UPDATE {table} SET sha256 = ? WHERE body = ?", (digest, body))


def _cut_loose_ends(target: Any, lost: list[str]) -> None:
    while rows := target.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, *_ in rows:
            lost.append(str(table))
            target.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))


def _reads(target: Any) -> bool:
    engine = open_engine(Path(":memory:"), read_only=True, instead=_Lent(target))
    try:
        with engine.connect() as connection, connection.begin():
            read_workshop(connection)
        return True
    except Exception:
        # Whatever goes wrong with hostile rows: it means that they cannot be read.
        return False
    finally:
        engine.dispose()


class _Lent:
    """A connection that stays open when an engine lets go of it."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def close(self) -> None:
        """Nothing: it is only lent."""


def _find_bad(target: Any, lost: list[str]) -> None:
    """Empty the tables that cannot be read, one at a time, and bring back the rows that can."""
    names = [name for name in TABLES if name not in ("workshop", "pack", "history", "draft", "picture")]
    kept: dict[str, list[tuple[Any, ...]]] = {}
    for name in names:
        kept[name] = target.execute(f"SELECT rowid, * FROM {name}").fetchall()
        target.execute(f"DELETE FROM {name}")
    for name in names:
        _bring_back(target, name, kept[name])
        if target.execute(f"SELECT count(*) FROM {name}").fetchone()[0] != len(kept[name]):
            lost.append(name)


def _bring_back(target: Any, name: str, rows: list[tuple[Any, ...]]) -> None:
    """Put rows back in halves: a half that can be read stays, one row that cannot goes."""
    columns = [str(row[1]) for row in target.execute(f"PRAGMA table_info({name})")]
    statement = (f"INSERT INTO {name} (rowid, {', '.join(columns)}) "
                 f"VALUES ({', '.join('?' * (len(columns) + 1))})")
    tries = 0
    waiting = [rows] if rows else []
    while waiting and tries < _MOST_TRIES:
        some = waiting.pop()
        tries += 1
        target.execute("SAVEPOINT half")
        target.executemany(statement, some)
        if _reads(target):
            target.execute("RELEASE half")
            continue
        target.execute("ROLLBACK TO half")
        target.execute("RELEASE half")
        if len(some) > 1:
            middle = len(some) // 2
            waiting += [some[middle:], some[:middle]]


def _mend_history(target: Any, lost: list[str]) -> None:
    """Keep the history when it leads to just these rows; otherwise it begins here, with these rows."""
    target.execute("DELETE FROM draft WHERE place IS NULL OR text IS NULL")
    with suppress(Differs, ValueError, LookupError, TypeError, AttributeError, RecursionError, *_errors()):
        replay(target)
        return
    made: Row = {"imported": True, "salvaged": True, BASE: base_rows(target), "pack": "", "companions": []}
    made["pack"] = target.execute("SELECT sha256 FROM pack").fetchone()[0]
    made["companions"] = [row[0] for row in target.execute("SELECT sha256 FROM companion ORDER BY position")]
    for position, digest in enumerate(made["companions"], start=1):
        target.execute("UPDATE companion SET position = ? WHERE sha256 = ?", (position, digest))
    target.execute("DELETE FROM history")
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    target.execute("INSERT INTO history (seq, at, author, action, refers, kind, command, inverse) "
                   "VALUES (1, ?, '', 'create', NULL, 'Create', ?, '{}')",
                   (at, json.dumps(made, ensure_ascii=False, sort_keys=True)))
    lost.append("history")
