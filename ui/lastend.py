"""How the run before this one ended: every run of the window leaves a file while it lives, and takes it away itself."""

from __future__ import annotations

import faulthandler
import os
import re
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from ui.crash import head, keep_text
from workshop.oslock import take

_NAMES = "running-*.txt"
_MOST = 200_000
_FILE = re.compile(r'File "([^"]*)"')


@dataclass(frozen=True, slots=True)
class LastEnd:
    """A run that did not end by itself: when it was last heard of (UTC), and the report where it left a trace."""

    at: datetime
    report: Path | None


class Watch:
    """One run of the window. Python's own words about a crash in the machine go into its file."""

    def __init__(self, folder: Path) -> None:
        """Begin to watch; where nothing can be written, nothing is."""
        self._stream: IO[str] | None = None
        self._path = folder / f"running-{os.getpid()}.txt"
        with suppress(OSError, ValueError, RuntimeError):
            folder.mkdir(parents=True, exist_ok=True)
            stream = self._path.open("w", encoding="utf-8")
            if not take(stream, without=False):
                stream.close()
                return
            self._stream = stream
            # Not the error output: under pythonw there is none, and elsewhere nobody sees it.
            faulthandler.enable(stream)

    def end(self) -> None:
        """The run ends by itself: take the file away; harmless when called twice."""
        stream, self._stream = self._stream, None
        if stream is None:
            return
        faulthandler.disable()
        # Windows does not remove what is open; elsewhere the name goes first, so that nobody finds it without its lock.
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        stream.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def last_end(folder: Path, now: datetime) -> LastEnd | None:
    """Return the newest run that ended without its own doing, and forget all of them.

    What Python wrote about a crash becomes a report, with the names of code files but without their folders.
    """
    found: list[LastEnd] = []
    for path in sorted(folder.glob(_NAMES)):
        with suppress(OSError):
            if (words := _left(path)) is None:
                continue
            at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            text = f"{head(now)}\nthe run before did not end by itself\n\n{_bare(words)}\n"
            report = keep_text(text, now, "-native") if words.strip() else None
            found.append(LastEnd(at, report))
            path.unlink(missing_ok=True)
    return max(found, key=_when, default=None)


def _when(end: LastEnd) -> datetime:
    return end.at


def _left(path: Path) -> str | None:
    """Return what a run has left in its file; None while it lives."""
    with path.open("r+", encoding="utf-8", errors="replace") as stream:
        return stream.read(_MOST) if take(stream, without=False) else None


def _bare(words: str) -> str:
    """Return Python's account of a crash without the folders of its files."""
    return _FILE.sub(_name_only, words)


def _name_only(match: re.Match[str]) -> str:
    return 'File "' + re.split(r"[/\\]", match.group(1))[-1] + '"'
