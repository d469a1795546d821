"""Numbered, frozen SQL steps: a new file replays them all, an old file the ones it lacks."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from db import copying, driver
from db.schema import APPLICATION_ID, SCHEMA_VERSION
from workshop.errors import world_fault

_STEPS = Path(__file__).parent / "steps"


def step_sql(number: int) -> str:
    """Return the SQL of one step."""
    return (_STEPS / f"{number:04d}.sql").read_text("utf-8")


def statements(sql: str) -> list[str]:
    """Split a step into statements; `executescript` would commit behind our back."""
    found: list[str] = []
    pending = ""
    for line in sql.splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return found


def run_steps(connection: Any, first: int, last: int) -> None:
    """Run steps `first` to `last` inside the caller's transaction and set the schema number."""
    for number in range(first, last + 1):
        for statement in statements(step_sql(number)):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {last}")


def in_memory(path: Path, found: int, *, key: str = "", last: int = SCHEMA_VERSION) -> Any:
    """Return an older file brought up to `last` in memory, for readers; the file itself is only read."""
    target = whole_copy(path, key)
    try:
        target.execute("BEGIN IMMEDIATE")
        with _told(path):
            run_steps(target, found + 1, last)
        target.execute("COMMIT")
    except BaseException:
        target.close()
        raise
    return target


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """A row that a step's new table refuses was never written by a program of ours."""
    try:
        yield
    except driver.errors() as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH,
                                                             sqlite3.SQLITE_ERROR):
            raise world_fault("file_damaged", path.name) from error
        raise


def whole_copy(path: Path, key: str = "") -> Any:
    """Return a copy of a file in memory; of one with a passphrase too, whose pages stay encrypted in there."""
    source = driver.connect(path, mode="ro", key=key)
    # Several threads of a program may have such copies: each has a database of its own.
    target = driver.connect(":memory:", key=key)
    try:
        source.backup(target)
    except BaseException:
        target.close()
        raise
    finally:
        source.close()
    return target


def beside(path: Path, key: str = "") -> Path:
    """Copy a workshop beside its file and return the copy."""
    goal = path.with_name(f"{path.stem}.backup-{datetime.now(UTC):%Y%m%d-%H%M%S}{path.suffix}")
    copying.copy(path, goal, key=key)
    return goal


def migrate(path: Path, found: int, *, key: str = "", keep: Callable[[], Path] | None = None,
            last: int = SCHEMA_VERSION) -> Path | None:
    """Bring an older file up to `last` in one transaction after a backup; returns the backup.

    `keep` makes the backup; without it one lies beside the file. Foreign keys are off while the steps run and are
    checked before the commit. On any failure (WorldFault) the file stays as it was.
    """
    if found >= last:
        return None
    kept = keep() if keep is not None else beside(path, key)
    connection = driver.connect(path, mode="rw", key=key)
    try:
        connection.execute(f"PRAGMA synchronous = {driver.SYNCHRONOUS}")
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        try:
            with _told(path):
                run_steps(connection, found + 1, last)
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise world_fault("file_damaged", path.name)
            connection.execute("COMMIT")
        except BaseException:
            # A full disk ends the transaction by itself.
            with suppress(*driver.errors()):
                connection.execute("ROLLBACK")
            raise
    finally:
        connection.close()
    return kept
