"""A backup in place of a workshop file: tried on a copy, verified, and only then swapped in."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db import copying, driver
from db.faults import told
from db.lock import FileLock
from db.store import SqliteStore
from db.telling import Tell, quiet, within
from db.verify import Verified, verify
from workshop.errors import WorldFault


@dataclass(frozen=True, slots=True)
class Restored:
    """A file that was brought back, and where that lies which was there before; None when nothing was."""

    path: Path
    kept: Path | None


def check_copy(backup: Path, *, key: str = "", tell: Tell = quiet) -> Verified:
    """Verify a private copy of a backup, which is removed again; raises WorldFault with what is wrong.

    `tell` hears the share that is done, 0 to 1; what it raises ends the work.
    """
    with told(backup), tempfile.TemporaryDirectory(prefix="pentatone-") as folder:
        copy = Path(folder) / backup.name
        copying.copy_bytes(backup, copy, within(tell, 0.0, 0.2))
        return verify(copy, key=key if driver.is_locked(copy) else "", tell=within(tell, 0.2, 1.0))


def restore(backup: Path, goal: Path, *, key: str = "", now: datetime | None = None,
            tell: Tell = quiet) -> Restored:
    """Put a backup in the place of `goal`, which is kept beside it under another name.

    The backup is copied beside `goal`, brought to the present schema and verified there; the swap comes last. Raises
    WorldFault, also when `goal` is open in a program; then everything is as it was, and so it is after what `tell`
    raises: that hears the share that is done, 1 right before the swap, after which nothing stops any more.
    """
    stamp = f"{(now or datetime.now(UTC)):%Y%m%d-%H%M%S}"
    part = goal.with_name(f"{goal.name}.restoring.part")
    with told(goal):
        lock = FileLock(goal)
        try:
            copying.discard(part)
            copying.copy_bytes(backup, part, within(tell, 0.0, 0.2))
            mine = key if driver.is_locked(part) else ""
            # Opening brings an older copy up to date; nobody needs a backup of this copy.
            store = SqliteStore(part, key=mine)
            store.close()
            if store.backup_before_migration is not None:
                copying.discard(store.backup_before_migration)
            verify(part, key=mine, tell=within(tell, 0.3, 0.9))
            word = _word_for(goal, key)
            tell(1.0)
            kept = copying.set_aside(goal, f"{goal.stem}.{word}-{stamp}") if word else None
            copying.replace(part, goal)
        finally:
            copying.discard(part)
            lock.release()
    return Restored(goal, kept)


def _word_for(goal: Path, key: str) -> str:
    """Return what the file that is there will be called beside the restored one; empty when there is none."""
    if not goal.exists():
        return ""
    try:
        SqliteStore(goal, read_only=True, key=key).close()
    except WorldFault as fault:
        if fault.problems[0].key not in ("passphrase_needed", "passphrase_wrong"):
            return "damaged"
    return "before-restore"
