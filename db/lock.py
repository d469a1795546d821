"""A lock beside an open workshop that says who has it, and that dies with its process."""

from __future__ import annotations

import errno
import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from workshop.errors import world_fault

# Far behind the text, so that others can read who holds the lock (Windows locks are mandatory).
_LOCK_BYTE = 1 << 20
_NO_LOCKS = (errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK)


def lock_path(path: Path) -> Path:
    """Return the lock file of a workshop file."""
    return path.with_name(path.name + ".lock")


def _take(stream: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt
            stream.seek(_LOCK_BYTE)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            stream.seek(0)
        else:
            import fcntl
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # A drive that knows no locks: SQLite's own care must do.
        return error.errno in _NO_LOCKS
    return True


def _same(stream: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    try:
        data = json.loads(path.read_text("utf-8"))
        return f"{data['user']} @ {data['host']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "?"


class FileLock:
    """Held while a workshop is open for writing. Released by `release` or by the end of the process."""

    def __init__(self, path: Path) -> None:
        """Take the lock; WorldFault names the holder when somebody else has it."""
        # Through a link and without it the same file has the same lock.
        self._path = lock_path(path.resolve())
        self._stream: IO[str] | None = None
        stream = self._open(path)
        try:
            stream.seek(0)
            stream.truncate()
            json.dump({"user": _user(), "host": platform.node(), "pid": os.getpid()}, stream)
            stream.flush()
        except OSError:
            # A full disk: without this the lock would live as long as the process.
            stream.close()
            raise
        self._stream = stream

    def _open(self, path: Path) -> IO[str]:
        while True:
            stream = self._path.open("a+", encoding="utf-8")
            if not _take(stream):
                stream.close()
                raise world_fault("file_open_elsewhere", path.name, who=_holder(self._path))
            # Between opening and locking the holder may have removed the file: that lock would be worthless.
            if sys.platform == "win32" or _same(stream, self._path):
                return stream
            stream.close()

    def release(self) -> None:
        """Give the lock back and remove its file; harmless when called twice."""
        if self._stream is not None:
            # Removed before closing: nobody can take the old file once the name is gone.
            if sys.platform != "win32":
                self._path.unlink(missing_ok=True)
            self._stream.close()
            self._stream = None
            if sys.platform == "win32":
                with suppress(PermissionError):
                    self._path.unlink(missing_ok=True)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"
