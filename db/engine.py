"""Opening SQLite the way a workshop file needs it."""

from __future__ import annotations

import struct
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.pool import StaticPool

from db import driver, guard
from db.faults import as_fault
from db.schema import APPLICATION_ID, SCHEMA_VERSION
from workshop.errors import world_fault
from workshop.infile import NotOrdinary, read_ordinary


class _Statements(dict[Any, Any]):
    """Statements made into SQL, kept for all files: SQLAlchemy's own are thrown away with the engine of each file.

    SQLAlchemy's keys begin with the dialect, one object for each engine; what counts of it is the driver.
    """

    MOST = 1000

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get((key[0].dbapi, *key[1:]), default)

    def __setitem__(self, key: Any, made: Any) -> None:
        if len(self) >= self.MOST:
            self.clear()
        super().__setitem__((key[0].dbapi, *key[1:]), made)


_STATEMENTS = _Statements()


def check_header(path: Path, key: str = "") -> int:
    """Return the schema number of a file; one without a passphrase is not opened as a database for that.

    Raises WorldFault for a missing or foreign file, for one made by a newer program, and for a passphrase that is
    missing or wrong.
    """
    try:
        head = read_ordinary(path, 4096)[:4096]  # whoever opens a pipe may wait for ever
    except FileNotFoundError:
        raise world_fault("file_missing", path.name) from None
    except NotOrdinary:
        raise world_fault("file_not_workshop", path.name) from None
    except OSError:
        raise world_fault("file_unreachable", path.name) from None
    if driver.looks_locked(head):
        if not key:
            raise world_fault("passphrase_needed", path.name)
        version, application = _behind_the_lock(path, key)
    elif len(head) < 100 or not head.startswith(driver.MAGIC):
        raise world_fault("file_not_workshop", path.name)
    else:
        (version,), (application,) = struct.unpack(">I", head[60:64]), struct.unpack(">I", head[68:72])
    if application != APPLICATION_ID:
        raise world_fault("file_not_workshop", path.name)
    if version < 1:
        raise world_fault("file_damaged", path.name)
    if version > SCHEMA_VERSION:
        raise world_fault("file_newer", path.name, found=version, known=SCHEMA_VERSION)
    return int(version)


def _behind_the_lock(path: Path, key: str) -> tuple[int, int]:
    # Not for reading only: a step that a killed program left half written is taken back first. Where nothing may be
    # written SQLite says so.
    with closing(driver.connect(path, mode="rw", key=key)) as connection:
        try:
            version, application = (int(connection.execute(f"PRAGMA {name}").fetchone()[0])
                                    for name in ("user_version", "application_id"))
        except driver.errors() as error:
            if "not a database" in str(error):
                raise world_fault("passphrase_wrong", path.name) from None
            raise as_fault(error, path) or world_fault("file_damaged", path.name) from error
    return version, application


def roll_back_leftovers(path: Path, key: str = "") -> bool:
    """Let SQLite take back a step that a killed program left half written; a reader alone may not.

    A journal of a program that is still running is left alone: SQLite sees its lock. Returns whether there was one.
    """
    real = path.resolve()
    if not real.with_name(real.name + "-journal").exists():
        return False
    with closing(driver.connect(real, mode="rw", key=key)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return True


def open_engine(path: Path, *, read_only: bool = False, key: str = "", instead: Any = None) -> Engine:
    """Return an engine with one connection: foreign keys on, rollback journal, full sync, explicit BEGIN.

    `instead` is a connection to use in place of the file.
    """
    def connect() -> Any:
        return instead or driver.connect(path, mode="ro" if read_only else "rwc", key=key)

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool,
                           module=driver.module("" if instead else key),
                           execution_options={"compiled_cache": _STATEMENTS})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        guard.harden(connection)
        if not read_only:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute(f"PRAGMA synchronous = {driver.SYNCHRONOUS}")
            # What is deleted is overwritten: a slip that was moved leaves no trace of where it lay.
            connection.execute("PRAGMA secure_delete = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine
