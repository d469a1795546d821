"""What can still be read of a damaged workshop file, as a sound new one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import itemgetter
from pathlib import Path
from typing import Any

from db import copying, driver, guard
from db.belonging import belongs
from db.engine import open_engine
from db.faults import told
from db.migrations import run_steps
from db.reads import read_workshop
from db.replay import BASE, Differs, Unreadable, base_rows, check_lines, replay
from db.replay import told as told_by
from db.schema import SCHEMA_VERSION, TABLES
from db.telling import Tell, quiet, within
from workshop.errors import world_fault

Row = dict[str, Any]
Find = Callable[[str], str | None]
# Without these there is no workshop; a framework cannot be guessed.
_NEEDED = ("workshop", "pack")
_KINDS: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "FLOAT": (int, float), "BLOB": (bytes,)}
_MOST_TRIES = 400  # rows that are tried singly when a table cannot be read as a whole


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows were saved, and from which tables something is lost; 'history' when it begins anew."""

    rows: int
    lost: tuple[str, ...]


def salvage(path: Path, goal: Path, *, key: str = "", find: Find | None = None, tell: Tell = quiet) -> Salvaged:
    """Write a new sound file at `goal` with what is readable of the one at `path`, which is only read.

    `find` returns the body of a framework by its SHA-256 (hex), where this machine has it. Raises WorldFault when
    `goal` is taken or cannot be written, and file_damaged when not even the framework or the settings can be read.
    With a `key` both have the same passphrase. `tell` hears the share that is done, 0 to 1; what it raises ends the
    work, and nothing is at `goal`.
    """
    if goal.exists():
        raise world_fault("file_exists", goal.name)
    found, told_of = into_memory(path, key=key, find=find, tell=within(tell, 0.0, 0.9))
    part = goal.with_name(goal.name + ".part")
    with closing(found), told(goal):
        copying.discard(part)
        try:
            with closing(driver.connect(part, key=key)) as new:
                new.execute(f"PRAGMA synchronous = {driver.SYNCHRONOUS}")
                copying.back_up(found, new, within(tell, 0.9, 1.0))
            tell(1.0)
            copying.replace(part, goal)
        finally:
            copying.discard(part)
    return told_of


def into_memory(path: Path, *, key: str = "", find: Find | None = None,
                tell: Tell = quiet) -> tuple[Any, Salvaged]:
    """Return what is readable as a connection to a sound database in memory, and what is lost; as `salvage` does."""
    lost: list[str] = []
    version = _version(path, key)
    target = driver.connect(":memory:", key=key, handed_over=True)  # reading takes a while: it is done in a thread
    try:
        target.execute("PRAGMA foreign_keys = OFF")
        run_steps(target, 1, version)
        names = _tables(target)
        for place, name in enumerate(names):
            tell(0.6 * place / len(names))
            if not _copy(path, key, target, name):
                lost.append(name)
        _migrate(target, version, path)
        tell(0.6)
        _mend(target, path, lost, find, within(tell, 0.7, 1.0))
    except BaseException:
        target.close()
        raise
    count = sum(target.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES if name != "history")
    return target, Salvaged(count, tuple(dict.fromkeys(lost)))


def _migrate(target: Any, version: int, path: Path) -> None:
    try:
        run_steps(target, version + 1, SCHEMA_VERSION)
    except _errors() as error:
        raise world_fault("file_damaged", path.name) from error


@contextmanager
def _reading(path: Path, key: str) -> Iterator[Any]:
    """Open the damaged file anew: SQLCipher reads nothing more after the first broken page."""
    with closing(driver.connect(path, mode="ro", key=key)) as source:
        guard.harden(source)
        source.text_factory = _text
        yield source


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _version(path: Path, key: str) -> int:
    with suppress(*_errors()), _reading(path, key) as source:
        found = int(source.execute("PRAGMA user_version").fetchone()[0])
        if 1 <= found <= SCHEMA_VERSION:
            return found
    # The header is gone: what tables there are tells at least how new it is.
    with suppress(*_errors()), _reading(path, key) as source:
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


def _copy(path: Path, key: str, target: Any, name: str) -> bool:
    """Copy the rows of a table from both ends as far as they can be read; False when some cannot."""
    columns, kinds, order = _shape(target, name)
    statement = f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    whole, seen = True, set[tuple[Any, ...]]()
    for way in ("ASC", "DESC"):
        by = ", ".join(f"{column} {way}" for column in order)
        try:
            with _reading(path, key) as source:
                for row in source.execute(f"SELECT {', '.join(columns)} FROM {name} ORDER BY {by}"):
                    mark = tuple(row[columns.index(column)] for column in order)
                    if mark not in seen:
                        seen.add(mark)
                        whole &= _take(target, statement, row, kinds)
            return whole
        except _errors():
            whole = False
    return False


def _shape(target: Any, name: str) -> tuple[list[str], list[str], list[str]]:
    """Return the columns of a table with their kinds, and those that its rows lie in the order of."""
    found = target.execute(f"PRAGMA table_info({name})").fetchall()
    columns, kinds = [str(row[1]) for row in found], [str(row[2]) for row in found]
    try:
        target.execute(f"SELECT rowid FROM {name} LIMIT 0")
    except _errors():
        return columns, kinds, [str(row[1]) for row in sorted(found, key=itemgetter(5)) if row[5]]
    # The order in which rows were written is kept.
    return ["rowid", *columns], ["INTEGER", *kinds], ["rowid"]


def _take(target: Any, statement: str, row: tuple[Any, ...], kinds: list[str]) -> bool:
    """Write a row; False when a value is of another kind than its column, or the table refuses it."""
    if any(value is not None and not isinstance(value, _KINDS[kind]) for value, kind in zip(row, kinds, strict=True)):
        return False
    try:
        target.execute(statement, row)
    except _errors():
        return False
    return True


# Making it sound ------------------------------------------------------------------------------------------------
def _mend(target: Any, path: Path, lost: list[str], find: Find | None, tell: Tell) -> None:
    """Take out what does not go with the rest, until the whole can be read."""
    if any(target.execute(f"SELECT count(*) FROM {name}").fetchone()[0] != 1 for name in _NEEDED):
        raise world_fault("file_damaged", path.name)
    _mend_packs(target, find, lost)
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
    _mend_history(target, lost, tell)


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


def _mend_packs(target: Any, find: Find | None, lost: list[str]) -> None:
    """Take a framework with changed letters from this machine; without one it gets the hash of what it is now."""
    for table in ("pack", "companion"):
        for digest, body in target.execute(f"SELECT sha256, body FROM {table}").fetchall():
            now = hashlib.sha256(str(body).encode()).hexdigest()
            if now == digest:
                continue
            whole = find(digest) if find is not None else None
            if whole is not None and hashlib.sha256(whole.encode()).hexdigest() == digest:
                target.execute(f"UPDATE {table} SET body = ? WHERE sha256 = ?", (whole, digest))
            else:
                target.execute(f"UPDATE {table} SET sha256 = ? WHERE sha256 = ?", (now, digest))
                lost.append(table)


def _cut_loose_ends(target: Any, lost: list[str]) -> None:
    while rows := target.execute("PRAGMA foreign_key_check").fetchall():
        for table in {str(row[0]) for row in rows}:
            lost.append(table)
            for _, _, parent, mine, its, *_ in target.execute(f"PRAGMA foreign_key_list({table})").fetchall():
                target.execute(f"DELETE FROM {table} WHERE {mine} NOT IN (SELECT {its} FROM {parent})")


def _reads(target: Any) -> bool:
    engine = open_engine(Path(":memory:"), read_only=True, instead=_Lent(target))
    try:
        with engine.connect() as connection, connection.begin():
            return belongs(read_workshop(connection))
    except Exception:
        # Whatever goes wrong with hostile rows: it means that they cannot be read.
        return False
    finally:
        engine.dispose()
        target.execute("PRAGMA foreign_keys = OFF")  # the engine has put them on


class _Lent:
    """A connection that stays open when an engine lets go of it."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def close(self) -> None:
        """Nothing: it is only lent."""


def _find_bad(target: Any, lost: list[str]) -> None:
    """Empty the tables that cannot be read, and bring back the rows that can, table by table."""
    names = [name for name in TABLES if name not in ("workshop", "pack", "history", "draft", "picture")]
    shapes = {name: _shape(target, name) for name in names}
    kept: dict[str, list[tuple[Any, ...]]] = {}
    for name, (columns, _, _) in shapes.items():
        kept[name] = target.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall()
        target.execute(f"DELETE FROM {name}")
    for name, (columns, _, order) in shapes.items():
        _bring_back(target, name, kept[name], columns, order)
        if target.execute(f"SELECT count(*) FROM {name}").fetchone()[0] != len(kept[name]):
            lost.append(name)


def _bring_back(target: Any, name: str, rows: list[tuple[Any, ...]], columns: list[str], order: list[str]) -> None:
    """Put rows back in halves: a half that can be read stays, one row that cannot goes."""
    put = f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    take = f"DELETE FROM {name} WHERE {' AND '.join(f'{column} IS ?' for column in order)}"
    waiting, tries = [rows] if rows else [], 0
    while waiting and tries < _MOST_TRIES:
        some = waiting.pop()
        tries += 1
        target.executemany(put, some)
        if _reads(target):
            continue
        target.executemany(take, [tuple(row[columns.index(column)] for column in order) for row in some])
        if len(some) > 1:
            middle = len(some) // 2
            waiting += [some[middle:], some[:middle]]


def _mend_history(target: Any, lost: list[str], tell: Tell) -> None:
    """Keep the history when it leads to just these rows; otherwise it begins here, with these rows."""
    tell(0.0)
    target.execute("DELETE FROM draft WHERE place IS NULL OR text IS NULL")
    with suppress(Differs, Unreadable, ValueError, LookupError, TypeError, AttributeError, RecursionError, *_errors()):
        check_lines(target)
        replay(target, tell)
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
