"""What the commands of trust need of the place where workshops are kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from ui.commands.files import Files, Verdict


class Copy(NamedTuple):
    """One backup. `made` is in UTC, `size` in bytes, `reason` one of close, timer, migration, restore, by_hand."""

    path: Path
    made: datetime
    reason: str
    size: int


class Part(NamedTuple):
    """A part of the program and what is known of it; `sound` is None where there is nothing to say."""

    name: str
    words: str
    sound: bool | None = None


class TrustFiles(Files, Protocol):
    """Workshops that can be backed up, restored and locked; `key` is their passphrase, empty for none."""

    key: str

    @property
    def backups(self) -> Any:
        """The rolling backups of this user: `root`, `of(path)`, `drop(path)`."""

    def with_key(self, key: str) -> TrustFiles:
        """Return the same place for files with another passphrase."""

    def is_locked(self, path: Path) -> bool:
        """Tell whether a file looks like one with a passphrase."""

    def copies(self, path: Path) -> Sequence[Copy]:
        """Return the backups of a workshop, newest first."""

    def back_up(self, path: Path, reason: str) -> Copy:
        """Make a backup."""

    def copy(self, path: Path, goal: Path) -> Verdict:
        """Put a verified copy at `goal`, where nothing is yet."""

    def check_copy(self, backup: Path) -> Verdict:
        """Verify a backup on a private copy."""

    def restore(self, backup: Path, goal: Path, now: datetime) -> Path | None:
        """Put a backup in the place of a file; return where that is kept which was there."""

    def salvage(self, path: Path, goal: Path) -> tuple[int, tuple[str, ...]]:
        """Save what can be read; return the number of rows and the tables from which something is lost."""

    def lock(self, path: Path, key: str) -> None:
        """Give a plain file a passphrase, or a locked one another."""

    def unlock(self, path: Path) -> None:
        """Take the passphrase off a file."""

    def shred(self, path: Path) -> None:
        """Overwrite a file and remove it."""

    def holder(self, path: Path) -> str:
        """Return who has a workshop open by its lock, with the time since, or an empty text."""

    def parts(self) -> Sequence[Part]:
        """Return the versions of what keeps workshops, and whether the user's library of cases is sound."""
