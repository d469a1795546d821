"""What a doctor asks of the databases: their versions, and whether the user's library of cases is sound."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from db import driver
from workshop.errors import PentatoneError

_TRIAL = "a passphrase for a moment"


def parts(library: Path) -> list[tuple[str, str, bool | None]]:
    """Return name, words and soundness (None where there is nothing to say) of each part. Nothing is changed."""
    return [("SQLite", sqlite3.sqlite_version, _has_search()), _sqlcipher(), _library(library)]


def _has_search() -> bool:
    """Tell whether this SQLite has the full-text index of the case library."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
        except sqlite3.Error:
            return False
    return True


def _sqlcipher() -> tuple[str, str, bool | None]:
    """Encrypt something in memory: a driver that is there may still lack its library."""
    faults: tuple[type[BaseException], ...] = (PentatoneError, *driver.errors())
    try:
        with closing(driver.connect(":memory:", key=_TRIAL)) as connection:
            connection.execute("CREATE TABLE t (x)")
            version = connection.execute("PRAGMA cipher_version").fetchone()
    except faults:
        return "SQLCipher", "missing: files with a passphrase cannot be opened", False
    return "SQLCipher", str(version[0]) if version else "?", bool(version)


def _library(path: Path) -> tuple[str, str, bool | None]:
    """Look at the library without opening it for writing."""
    name = "case library"
    if not path.exists():
        return name, "not made yet", None
    try:
        with closing(driver.connect(path, mode="ro")) as connection:
            sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except (sqlite3.Error, OSError):
        sound = False
    return name, "sound" if sound else "damaged: the next start sets it aside and makes a new one", sound
