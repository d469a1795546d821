"""A lock beside an open workshop that says who has it, and that dies with its process."""

from __future__ import annotations

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
    except OSError:
        return False
    return True


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
        self._stream: IO[str] | None = self._path.open("a+", encoding="utf-8")
        if not _take(self._stream):
            self._stream.close()
            self._stream = None
            raise world_fault("file_open_elsewhere", path.name, who=_holder(self._path))
        self._stream.seek(0)
        self._stream.truncate()
        json.dump({"user": _user(), "host": platform.node(), "pid": os.getpid()}, self._stream)
        self._stream.flush()

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
