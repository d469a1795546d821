"""Opening SQLite the way a workshop file needs it."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.pool import StaticPool

from db.schema import APPLICATION_ID, SCHEMA_VERSION
from workshop.errors import world_fault

_MAGIC = b"SQLite format 3\x00"


def check_header(path: Path) -> int:
    """Return the schema number in the file's first 100 bytes without opening it as a database.

    Raises WorldFault for a missing or foreign file and for one made by a newer program.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(100)
    except FileNotFoundError:
        raise world_fault("file_missing", path.name) from None
    except IsADirectoryError:
        raise world_fault("file_not_workshop", path.name) from None
    except OSError:
        raise world_fault("file_unreachable", path.name) from None
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise world_fault("file_not_workshop", path.name)
    (version,) = struct.unpack(">I", head[60:64])
    (application,) = struct.unpack(">I", head[68:72])
    if application != APPLICATION_ID:
        raise world_fault("file_not_workshop", path.name)
    if version < 1:
        raise world_fault("file_damaged", path.name)
    if version > SCHEMA_VERSION:
        raise world_fault("file_newer", path.name, found=version, known=SCHEMA_VERSION)
    return int(version)


def roll_back_leftovers(path: Path) -> None:
    """Let SQLite take back a step that a killed program left half written; a reader alone may not.

    A journal of a program that is still running is left alone: SQLite sees its lock.
    """
    real = path.resolve()
    if real.with_name(real.name + "-journal").exists():
        with closing(sqlite3.connect(f"{real.as_uri()}?mode=rw", uri=True, timeout=2.0)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def open_engine(path: Path, *, read_only: bool = False, instead: sqlite3.Connection | None = None) -> Engine:
    """Return an engine with one connection: foreign keys on, rollback journal, full sync, explicit BEGIN.

    `instead` is a connection to use in place of the file.
    """
    mode = "ro" if read_only else "rwc"
    uri = f"{path.resolve().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return instead or sqlite3.connect(uri, uri=True, isolation_level=None, timeout=2.0)

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        if not read_only:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
            # What is deleted is overwritten: a slip that was moved leaves no trace of where it lay.
            connection.execute("PRAGMA secure_delete = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine
