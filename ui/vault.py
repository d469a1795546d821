"""The place of the workshop files for the windows: what `ui.trust.vault` asks for, done by the database."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ui.cli import SqliteFiles, open_library
from ui.commands.trustfiles import Copy
from ui.removal import remove_backups
from ui.trust.vault import Checked, Facts, KeptStore, Lost, Progress, ShouldStop, Tell, facts_of, quiet

if TYPE_CHECKING:
    from db.rebuild import Held, Twin
    from ui.sealing import Sealed


class Rescued(NamedTuple):
    """How many rows were saved, and the tables from which something is lost."""

    rows: int
    lost: tuple[str, ...]


class SqliteVault:
    """Workshops kept as SQLite files, with the backups of this user."""

    def open(self, path: Path, *, key: str = "", read_only: bool = False, take_over: bool = False,
             salvage: bool = False) -> KeptStore:
        """Open a workshop, see `db.store.SqliteStore`."""
        from db.store import SqliteStore
        from ui.commands.packs import body_of
        return SqliteStore(path, read_only=read_only, key=key, take_over=take_over, salvage=salvage,
                           backups=SqliteFiles().backups, find=body_of)

    def try_key(self, path: Path, key: str) -> None:
        """Tell whether a passphrase opens a file."""
        from db.engine import check_header
        check_header(path, key)

    def forget(self) -> None:
        """Drop what was made from passphrases."""
        from db.driver import forget
        forget()

    def facts(self, path: Path, key: str = "") -> Facts:
        """Return what a sound file holds; it is only read."""
        store = self.open(path, key=key, read_only=True)
        try:
            return facts_of(store)
        finally:
            store.close()

    def rescued_facts(self, path: Path, key: str = "") -> Facts:
        """Return what a damaged file still holds."""
        store = self.open(path, key=key, salvage=True)
        try:
            return facts_of(store)
        finally:
            store.close()

    def check(self, path: Path, key: str = "", tell: Tell = quiet) -> Checked:
        """Look at every part of a file; `tell` hears the share that is done, and what it raises ends the work."""
        from db.verify import verify
        found = verify(path, key=SqliteFiles(key).key if SqliteFiles().is_locked(path) else "", tell=tell)
        return Checked(found.steps, found.replayed, found.content)

    def copy(self, path: Path, goal: Path, key: str = "", tell: Tell = quiet) -> None:
        """Put a verified copy of a file where nothing is yet."""
        SqliteFiles(key).copy(path, goal, tell)

    def salvage(self, path: Path, goal: Path, key: str = "", tell: Tell = quiet) -> Lost:
        """Write what is readable of a damaged file as a new one."""
        return Rescued(*SqliteFiles(key).salvage(path, goal, tell))

    def twin(self, held: Held, goal: Path, base: Path | None, tell: Tell = quiet) -> Twin:
        """Make a file beside `goal` from what an open store holds."""
        from db.rebuild import rebuild
        return rebuild(held, goal, base, tell)

    # Backups ----------------------------------------------------------------------------------------------------
    def backups(self, path: Path) -> tuple[Copy, ...]:
        """Return the backups of a workshop, newest first."""
        return tuple(SqliteFiles().copies(path))

    def back_up(self, path: Path, key: str, reason: str) -> Copy:
        """Make a backup of a workshop."""
        return SqliteFiles(key).back_up(path, reason)

    def drop_backups(self, path: Path, kept: tuple[Path, ...]) -> tuple[Path, ...]:
        """Remove the backups of a workshop, overwritten before; return those that stay."""
        files = SqliteFiles()
        return remove_backups(path, kept, files.backups, files.shred)

    def check_backup(self, backup: Path, key: str = "", tell: Tell = quiet) -> None:
        """Verify a backup on a private copy."""
        SqliteFiles(key).check_copy(backup, tell)

    def restore(self, backup: Path, goal: Path, key: str, now: datetime, tell: Tell = quiet) -> Path | None:
        """Put a backup in the place of a file; return where what was there is kept."""
        return SqliteFiles(key).restore(backup, goal, now, tell)

    # Passphrases ------------------------------------------------------------------------------------------------
    def lock(self, path: Path, key: str, tell: Tell = quiet) -> None:
        """Encrypt a plain file with a passphrase."""
        SqliteFiles().lock(path, key, tell)

    def unlock(self, path: Path, key: str, tell: Tell = quiet) -> None:
        """Decrypt a file for good."""
        SqliteFiles(key).unlock(path, tell)

    def change_key(self, path: Path, old: str, new: str, tell: Tell = quiet) -> None:
        """Give a locked file another passphrase."""
        SqliteFiles(old).lock(path, new, tell)

    def seal(self, path: Path, folder: Path, old: str, key: str, others: tuple[Path, ...], progress: Progress,
             should_stop: ShouldStop) -> Sealed:
        """Seal a session, see `ui.sealing.seal`."""
        from ui.reporting import cases_of
        from ui.sealing import seal
        files, library = SqliteFiles(old), open_library()
        try:
            cases = cases_of(library)
        finally:
            library.close()
        return seal(path, folder, key, backups=files.backups, files=files, progress=progress, should_stop=should_stop,
                    made_at=datetime.now().astimezone(), cases=cases, others=others)
