"""The two drivers of SQLite: Python's own for plain files, SQLCipher for files with a passphrase."""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
import sys
import unicodedata
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from workshop.errors import world_fault

MAGIC = b"SQLite format 3\x00"
# For every connection that writes: what is told as done is on the medium, and so is the end of its journal.
SYNCHRONOUS = "EXTRA"
# A file of SQLCipher begins with 16 bytes of salt and goes on encrypted: all values of a byte, about equally often.
_PAGE, _DIFFERENT = 4096, 1980
_SALT, _ROUNDS = 16, 256_000  # as SQLCipher 4 has them


def sqlcipher() -> ModuleType:
    """Return the driver for files with a passphrase; WorldFault where this system has none."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError:
        raise world_fault("no_sqlcipher") from None
    return dbapi2  # type: ignore[no-any-return]


def errors() -> tuple[type[Exception], ...]:
    """Return the base error of both drivers; SQLCipher's is there once it has been loaded."""
    loaded = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error,) if loaded is None else (sqlite3.Error, loaded.Error)


def module(key: str) -> ModuleType:
    """Return the driver that opens a file with this passphrase, empty for none."""
    return sqlcipher() if key else sqlite3


def connect(path: Path | str, *, mode: str = "rwc", key: str = "", timeout: float = 2.0,
            handed_over: bool = False) -> Any:
    """Open a file, or `:memory:`, with explicit transactions; `timeout` in seconds is for other programs' locks.

    A connection that is `handed_over` may be used by another thread afterwards, by one at a time.
    Returns a DB-API connection. A wrong passphrase shows with the first thing that is read.
    """
    name = path if isinstance(path, str) else f"{path.resolve().as_uri()}?mode={mode}"
    connection = module(key).connect(name, uri=True, isolation_level=None, timeout=timeout,
                                     check_same_thread=not handed_over)
    if key:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the error output
        connection.execute(f"PRAGMA key = {key_text(key, salt_of(path))}")
    return connection


def key_text(key: str, salt: bytes | None = None) -> str:
    """Return what SQLCipher takes for a passphrase: the key made from it, with its salt (new for a new file).

    The key is the one SQLCipher 4 makes itself (PBKDF2-HMAC-SHA512, 256,000 rounds): any program that knows its
    files opens them with the passphrase. Made here it is made once, and not for every connection.
    """
    salt = secrets.token_bytes(_SALT) if salt is None else salt
    # Two keyboards may write one letter in two ways (é); as a passphrase they are the same.
    made = _key(unicodedata.normalize("NFC", key), salt)
    return f"\"x'{made.hex()}{salt.hex()}'\""


@lru_cache(maxsize=8)
def _key(key: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", key.encode(), salt, _ROUNDS, 32)


def forget() -> None:
    """Drop the keys that were made from passphrases."""
    _key.cache_clear()


def salt_of(path: Path | str) -> bytes | None:
    """Return the salt that a locked file begins with; None where there is no file yet."""
    if isinstance(path, str):
        return None
    try:
        with path.open("rb") as stream:
            found = stream.read(_SALT)
    except OSError:
        return None
    return found if len(found) == _SALT else None


def is_locked(path: Path) -> bool:
    """Tell whether a file looks like one with a passphrase: no SQLite header, and bytes like noise.

    Anything else that is well mixed, such as a ZIP archive, looks so too; no passphrase will open it.
    """
    try:
        with path.open("rb") as stream:
            return looks_locked(stream.read(_PAGE))
    except OSError:
        return False


def looks_locked(head: bytes) -> bool:
    """Tell the same from the first page."""
    if len(head) < _PAGE or head.startswith(MAGIC):
        return False
    # 2,048 pairs of random bytes hold 2,016 different ones, give or take 6; text and tables hold far fewer.
    return len({head[at:at + 2] for at in range(0, _PAGE, 2)}) > _DIFFERENT
