"""Numbered, frozen SQL steps: a new file replays them all, an old file the ones it lacks."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

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


def run_steps(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Run steps `first` to `last` inside the caller's transaction and set the schema number."""
    for number in range(first, last + 1):
        for statement in statements(step_sql(number)):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {last}")


def backup(path: Path, *, now: datetime | None = None) -> Path:
    """Copy a workshop with SQLite's own backup beside the file and return the copy."""
    stamp = (now or datetime.now(UTC)).strftime("%Y%m%d-%H%M%S")
    goal = path.with_name(f"{path.stem}.backup-{stamp}{path.suffix}")
    source = sqlite3.connect(path)
    target = sqlite3.connect(goal)
    try:
        source.backup(target)
    finally:
        target.close()
        source.close()
    return goal


def in_memory(path: Path, found: int, *, last: int = SCHEMA_VERSION) -> sqlite3.Connection:
    """Return an older file brought up to `last` in memory, for readers; the file itself is only read."""
    source = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=2.0)
    target = sqlite3.connect(":memory:", isolation_level=None)
    try:
        source.backup(target)
        target.execute("BEGIN IMMEDIATE")
        run_steps(target, found + 1, last)
        target.execute("COMMIT")
    except BaseException:
        target.close()
        raise
    finally:
        source.close()
    return target


def migrate(path: Path, found: int, *, last: int = SCHEMA_VERSION) -> Path | None:
    """Bring an older file up to `last` in one transaction after a backup; returns the backup.

    Foreign keys are off while the steps run and are checked before the commit. On any failure the file stays
    as it was.
    """
    if found >= last:
        return None
    kept = backup(path)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        try:
            run_steps(connection, found + 1, last)
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise world_fault("file_damaged", path.name)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    finally:
        connection.close()
    return kept
