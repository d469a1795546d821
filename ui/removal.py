"""Removing copies that the program made itself: backups, and what lies beside a file from restores and migrations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from workshop.errors import PentatoneError

Shred = Callable[[Path], None]
_STAMP = r"\d{8}-\d{6}(?:-\d+)?"


class Dropping(Protocol):
    """The backups of workshops."""

    def drop(self, path: Path) -> Any:
        """Remove those of one workshop."""


def remove_backups(path: Path, kept: tuple[Path, ...], backups: Dropping, shred: Shred) -> tuple[Path, ...]:
    """Remove the backups `kept` of a workshop and what is kept about them; return those that stay.

    They are named, because a file that was moved since its last backup does not lead to them once it is locked.
    """
    remove(kept, shred)
    with suppress(PentatoneError, OSError):
        backups.drop(path)
    for folder in {each.parent for each in kept}:
        with suppress(OSError):
            if not list(folder.glob("*.pentatone")):
                (folder / "index.json").unlink(missing_ok=True)
                folder.rmdir()
    return tuple(each for each in kept if each.exists())


def remove(paths: Iterable[Path], shred: Shred) -> None:
    """Remove files; one that cannot be removed stays."""
    for each in paths:
        with suppress(PentatoneError, OSError):
            shred(each)


def working_copies(path: Path) -> tuple[Path, ...]:
    """Return what the program itself has put beside a file: from restores, migrations and unfinished work."""
    path = path.resolve()
    name, stem, end = re.escape(path.name), re.escape(path.stem), re.escape(path.suffix)
    ours = re.compile(rf"{stem}\.(?:before-restore|damaged|backup)-{_STAMP}{end}(?:-journal)?"
                      rf"|{name}(?:\.restoring)?\.part(?:-journal)?|{name}\.plain")
    try:
        return tuple(sorted(each for each in path.parent.iterdir() if ours.fullmatch(each.name) and each.is_file()))
    except OSError:
        return ()
