"""SQLite's errors sorted: the world's fault becomes a WorldFault, a bug of ours stays what it is."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from db.driver import errors
from workshop.errors import WorldFault, world_fault

_KEYS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "file_read_only",
    sqlite3.SQLITE_READONLY_ROLLBACK: "file_unfinished",
    sqlite3.SQLITE_PERM: "file_read_only",
    sqlite3.SQLITE_BUSY: "file_locked",
    sqlite3.SQLITE_LOCKED: "file_locked",
    sqlite3.SQLITE_CORRUPT: "file_damaged",
    sqlite3.SQLITE_NOTADB: "file_damaged",
    sqlite3.SQLITE_IOERR: "media_gone",
    sqlite3.SQLITE_CANTOPEN: "file_unreachable",
    # What SQLite says of a file that was moved or deleted while open.
    sqlite3.SQLITE_READONLY_DBMOVED: "media_gone",
}


def as_fault(error: BaseException, path: Path) -> WorldFault | None:
    """Return the matching fault of the world, or None when the error is ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, errors()):
        code = getattr(cause, "sqlite_errorcode", None)
        key = (_KEYS.get(code) or _KEYS.get(code & 0xFF)) if code is not None else None
        # Python's own complaint about bytes that are no text carries no code.
        if key is None and ("not a database" in str(cause) or "Could not decode" in str(cause)):
            key = "file_damaged"
        return world_fault(key, path.name) if key else None
    if isinstance(cause, OSError):
        if cause.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
            return world_fault("disk_full", path.name)
        if isinstance(cause, PermissionError) or cause.errno == errno.EROFS:
            return world_fault("file_read_only", path.name)
        return world_fault("media_gone", path.name)
    return None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn faults of the world that happen inside into WorldFault; leave our bugs alone."""
    try:
        yield
    except Exception as error:
        fault = as_fault(error, path)
        if fault is None:
            raise
        raise fault from error
