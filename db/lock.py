"""A lock beside an open workshop that says who has it, dies with its process, and can be taken over."""

from __future__ import annotations

import getpass
import json
import os
import platform
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

from workshop.errors import world_fault
from workshop.oslock import take

BEAT = timedelta(seconds=60)  # how often a program that is there says so
SILENT = timedelta(seconds=150)  # after that another computer's lock counts as left behind


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open: user and computer, since when, when it was last heard of (UTC, ISO 8601), its process."""

    user: str
    host: str
    token: str
    since: str
    beat: str
    pid: int

    @property
    def who(self) -> str:
        """Return user and computer in one."""
        return f"{self.user} @ {self.host}"


_NOBODY = Holder("?", "?", "", "", "", 0)


def lock_path(path: Path) -> Path:
    """Return the lock file of a workshop file."""
    return path.with_name(path.name + ".lock")


def holder_of(path: Path) -> Holder | None:
    """Return who a workshop's lock names, None without a lock; one that cannot be read names nobody ('?')."""
    try:
        data = json.loads(lock_path(path.resolve()).read_text("utf-8"))
        texts = {name: str(data[name]) for name in ("user", "host", "token", "since", "beat")}
        return Holder(**texts, pid=int(data["pid"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return _NOBODY


def _take(stream: IO[str]) -> bool:
    # On a drive without locks, what the lock says of itself, and SQLite's own care, must do.
    return take(stream, without=True)


def _same(stream: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False


def now_utc() -> datetime:
    """Return the present time."""
    return datetime.now(UTC)


class FileLock:
    """Held while a workshop is open for writing. Released by `release` or by the end of the process."""

    def __init__(self, path: Path, *, take_over: bool = False, clock: Callable[[], datetime] = now_utc) -> None:
        """Take the lock; WorldFault file_open_elsewhere names the holder when somebody else has it.

        With `take_over` it is taken all the same: the other program notices with its next step or sign of life, and
        writes no more.
        """
        # Through a link and without it the same file has the same lock.
        self._file, self._clock = path.resolve(), clock
        self._path = lock_path(self._file)
        self._stream: IO[str] | None = None
        self._held = False
        now = clock().isoformat(timespec="seconds")
        self._me = Holder(_user(), platform.node(), secrets.token_hex(8), now, now, os.getpid())
        stream = self._open(path, take_over)
        try:
            self._write(stream)
        except OSError:
            # A full disk: without this the lock would live as long as the process.
            stream.close()
            raise
        self._stream = stream

    def _open(self, path: Path, take_over: bool) -> IO[str]:
        while True:
            stream = self._path.open("a+", encoding="utf-8")
            self._held = mine = _take(stream)
            # The system frees the lock of a program that ended here; of another computer it may know nothing.
            if not take_over and (not mine or self._alive(holder_of(self._file))):
                stream.close()
                other = holder_of(self._file) or _NOBODY
                raise world_fault("file_open_elsewhere", path.name, who=other.who if other.user != "?" else "?",
                                  since=other.since, beat=other.beat)
            # Between opening and locking the holder may have removed the file: that lock would be worthless.
            if sys.platform == "win32" or _same(stream, self._path):
                return stream
            stream.close()

    def _alive(self, other: Holder | None) -> bool:
        """Tell whether a program on another computer was heard of a short while ago."""
        if other is None or not other.token or other.host == self._me.host:
            return False
        with suppress(ValueError, TypeError):
            # A clock that is ahead of ours counts as just now.
            return self._clock() - datetime.fromisoformat(other.beat) < SILENT
        return False

    def _write(self, stream: IO[str]) -> None:
        # A file cut to nothing, even an empty one, is written out when it is closed (ext4): a wait for nothing.
        if os.fstat(stream.fileno()).st_size:
            stream.seek(0)
            stream.truncate()
        json.dump(asdict(self._me), stream)
        stream.flush()

    def check(self, name: str) -> None:
        """Raise WorldFault file_taken_over when the lock is somebody else's by now."""
        other = holder_of(self._file)
        if other is not None and other.token not in ("", self._me.token):
            raise world_fault("file_taken_over", name, who=other.who)
        if self._stream is not None and not self._held:
            # Taken over from a program that was still there: the system's lock comes when it has gone.
            self._held = _take(self._stream)

    def beat(self, name: str) -> None:
        """Say that this program is there, unless it has lately; raises as `check` does, and OSError."""
        self.check(name)
        now = self._clock()
        if self._stream is not None and abs(now - datetime.fromisoformat(self._me.beat)) >= BEAT:
            self._me = replace(self._me, beat=now.isoformat(timespec="seconds"))
            self._write(self._stream)

    def release(self) -> None:
        """Give the lock back and remove its file unless it is another's by now; harmless when called twice."""
        if self._stream is None:
            return
        stream, self._stream = self._stream, None
        other = holder_of(self._file)
        mine = other is not None and other.token == self._me.token
        with suppress(OSError):
            # Removed before closing: nobody can take the old file once the name is gone.
            if mine and sys.platform != "win32":
                self._path.unlink(missing_ok=True)
        with suppress(OSError):
            stream.close()
        if mine and sys.platform == "win32":
            with suppress(PermissionError):
                self._path.unlink(missing_ok=True)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"
