"""Whole copies of a workshop file, made by SQLite itself and never seen half done."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from db import driver
from db.telling import Tell, quiet
from workshop.filenames import unused

_PAGES = 2048  # at a time; in between others may write
_PIECE = 1 << 22  # bytes of a plain copy at a time


def copy(source: Path, goal: Path, *, key: str = "", tell: Tell = quiet) -> None:
    """Copy a file with SQLite's backup, also while it is in use; `goal` appears whole or not at all.

    A file with a passphrase gives a copy with the same one. Raises what the drivers and the disk raise, and what `tell`
    raises, which hears the share that is done, 0 to 1; then there is no copy.
    """
    part = goal.with_name(goal.name + ".part")
    discard(part)
    try:
        with closing(driver.connect(source, mode="ro", key=key, timeout=10.0)) as old, \
                closing(driver.connect(part, key=key)) as new:
            new.execute(f"PRAGMA synchronous = {driver.SYNCHRONOUS}")
            old.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a wrong passphrase shows here
            back_up(old, new, tell, pages=_PAGES)
        tell(1.0)
        replace(part, goal)
    finally:
        discard(part)


def back_up(old: Any, new: Any, tell: Tell = quiet, *, pages: int = -1) -> None:
    """Copy one open database into another, so many `pages` at a time, all at once without; `tell` as `copy` has it."""
    old.backup(new, pages=pages, sleep=0.005,
               progress=lambda _status, left, whole: tell(1.0 - left / whole if whole else 1.0))


def copy_bytes(source: Path, goal: Path, tell: Tell = quiet) -> None:
    """Copy a file that nobody writes, byte by byte; what `tell` raises ends it and leaves a piece at `goal`."""
    with source.open("rb") as old, goal.open("wb") as new:
        whole, done = os.fstat(old.fileno()).st_size, 0
        while piece := old.read(_PIECE):
            new.write(piece)
            done += len(piece)
            tell(done / whole if whole else 1.0)


def replace(part: Path, goal: Path) -> None:
    """Give a finished file its name, and see that the name is on the disk too."""
    os.replace(part, goal)
    sync_folder(goal.parent)


def set_aside(path: Path, stem: str) -> Path:
    """Give a file of SQLite another stem, with a number where that is taken, and its journal along; return the path.

    The journal belongs to the file that was: beside a new one it would be played into that.
    """
    kept = unused(path.parent, stem, path.suffix)
    os.replace(path, kept)
    journal = path.with_name(path.name + "-journal")
    if journal.exists():
        os.replace(journal, kept.with_name(kept.name + "-journal"))
    return kept


def sync_folder(folder: Path) -> None:
    """Have the names in a folder written to the disk, where the system knows how."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def discard(path: Path) -> None:
    """Remove a file of SQLite and its journal, if they are there."""
    for each in (path, path.with_name(path.name + "-journal")):
        with suppress(FileNotFoundError):
            each.unlink()
