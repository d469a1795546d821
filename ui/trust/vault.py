"""What the windows need of the place where workshops are kept, to open, guard, restore and lock them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from ui.commands.trustfiles import Copy
from ui.document import Document
from ui.writers import Stopped
from workshop.errors import PentatoneError, Problem
from workshop.store import Store

# What makes a file damaged: of such a one what is readable can be opened.
DAMAGED = ("file_damaged", "file_links_broken", "file_pack_wrong", "file_history_broken", "file_history_differs")

Progress = Callable[[float, str], None]
ShouldStop = Callable[[], bool]
Tell = Callable[[float], None]


def quiet(_share: float) -> None:
    """Hear how far work is, and say nothing."""


def telling(progress: Progress, should_stop: ShouldStop, begin: float = 0.0, end: float = 1.0) -> Tell:
    """Return what a job hands to the files: it tells `begin` to `end` of the job's way, and raises Stopped."""
    def tell(share: float) -> None:
        if should_stop():
            raise Stopped
        progress(begin + (end - begin) * share, "")
    return tell


class Lost(Protocol):
    """What could be read of a damaged file: how many rows, and the names of what could not."""

    @property
    def rows(self) -> int: ...

    @property
    def lost(self) -> tuple[str, ...]: ...


class KeptStore(Store, Protocol):
    """An open store that knows how it was opened."""

    path: Path
    read_only: bool

    @property
    def locked(self) -> bool: ...

    @property
    def salvaged(self) -> Lost | None: ...

    def beat(self) -> None: ...

    def reconnect(self) -> None: ...

    def held(self) -> Any:
        """Return what the program holds of the workshop, to make a twin from (`Vault.twin`)."""

    def go_on(self, goal: Path, *, base: Path | None = None, twin: Any = None) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Facts:
    """What a workshop file holds, to tell two states of it apart. `changed` is the time of its last step."""

    title: str
    steps: int
    changed: datetime | None
    people: int
    votes: int


class Checked(NamedTuple):
    """A sound file: its steps, how many of them were done again from the beginning, and the hash of its content."""

    steps: int
    replayed: int
    content: str


class SealedSession(Protocol):
    """What sealing has written, done, and left for people to do, one problem key a line."""

    @property
    def files(self) -> tuple[Path, ...]: ...

    @property
    def done(self) -> tuple[Problem, ...]: ...

    @property
    def left(self) -> tuple[Problem, ...]: ...


class Vault(Protocol):
    """The place of the files. Only `open` belongs to the GUI thread; all else is for jobs. Each raises WorldFault.

    `tell` hears the share that is done; what it raises ends the work, and all is as it was.
    """

    def open(self, path: Path, *, key: str = "", read_only: bool = False, take_over: bool = False,
             salvage: bool = False) -> KeptStore: ...

    def try_key(self, path: Path, key: str) -> None:
        """Tell whether a passphrase opens a file: passphrase_wrong when not."""

    def facts(self, path: Path, key: str = "") -> Facts: ...

    def rescued_facts(self, path: Path, key: str = "") -> Facts:
        """Return what a damaged file still holds."""

    def forget(self) -> None:
        """Drop what was made from passphrases, because no locked file is open any more."""

    def check(self, path: Path, key: str = "", tell: Tell = quiet) -> Checked: ...

    def copy(self, path: Path, goal: Path, key: str = "", tell: Tell = quiet) -> None:
        """Put a verified copy at `goal`, where nothing is yet."""

    def salvage(self, path: Path, goal: Path, key: str = "", tell: Tell = quiet) -> Lost: ...

    def twin(self, held: Any, goal: Path, base: Path | None, tell: Tell = quiet) -> Any:
        """Make a file beside `goal` from what an open store holds, for its `go_on`; see `db.rebuild`."""

    def backups(self, path: Path) -> tuple[Copy, ...]: ...

    def back_up(self, path: Path, key: str, reason: str) -> Copy: ...

    def check_backup(self, backup: Path, key: str = "", tell: Tell = quiet) -> None:
        """Verify a backup on a private copy."""

    def restore(self, backup: Path, goal: Path, key: str, now: datetime, tell: Tell = quiet) -> Path | None:
        """Put a backup in the place of a file; return where what was there is kept."""

    def lock(self, path: Path, key: str, tell: Tell = quiet) -> None: ...

    def unlock(self, path: Path, key: str, tell: Tell = quiet) -> None: ...

    def change_key(self, path: Path, old: str, new: str, tell: Tell = quiet) -> None: ...

    def drop_backups(self, path: Path, kept: tuple[Path, ...]) -> tuple[Path, ...]:
        """Remove the backups `kept` of a workshop; return those that stay."""

    def seal(self, path: Path, folder: Path, old: str, key: str, others: tuple[Path, ...], progress: Progress,
             should_stop: ShouldStop) -> SealedSession:
        """Seal a session, see `ui.sealing.seal`; `others` are files that may be copies."""


class Opened(NamedTuple):
    """An open workshop: with which passphrase, and why it may only be read where somebody chose that."""

    document: Document
    store: KeptStore
    key: str = ""
    elsewhere: str = ""


def facts_of(store: Store) -> Facts:
    """Return what an open store holds."""
    workshop, history = store.workshop, store.history()
    votes = sum(max(len(round_.ballots), len(round_.cast)) for round_ in workshop.all_rounds())
    changed = None
    if history:
        try:
            changed = datetime.fromisoformat(history[-1].at)
        except ValueError:
            changed = None
    return Facts(workshop.settings.title, len(history), changed, len(workshop.participants), votes)


def key_of(error: object) -> str:
    """Return the key of the first problem of an error, or an empty text."""
    return error.problems[0].key if isinstance(error, PentatoneError) and error.problems else ""


def newest_good(vault: Vault, path: Path, key: str, progress: Progress,
                should_stop: ShouldStop) -> tuple[Copy, Facts] | None:
    """Return the newest backup that is sound, with what it holds; None when there is none."""
    for backup in vault.backups(path):
        if should_stop():
            return None
        try:
            vault.check_backup(backup.path, key, telling(progress, should_stop))
            return backup, vault.facts(backup.path, key)
        except PentatoneError:
            continue
    return None
