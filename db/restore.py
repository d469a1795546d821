"""A backup in place of a workshop file: tried on a copy, verified, and only then swapped in."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db import copying, driver
from db.faults import told
from db.lock import FileLock
from db.store import SqliteStore
from db.verify import Verified, verify
from workshop.errors import WorldFault


@dataclass(frozen=True, slots=True)
class Restored:
    """A file that was brought back, and where that lies which was there before; None when nothing was."""

    path: Path
    kept: Path | None


def check_copy(backup: Path, *, key: str = "") -> Verified:
    """Verify a private copy of a backup, which is removed again; raises WorldFault with what is wrong."""
    with told(backup), tempfile.TemporaryDirectory(prefix="pentatone-") as folder:
        copy = Path(folder) / backup.name
        shutil.copyfile(backup, copy)
        return verify(copy, key=key if driver.is_locked(copy) else "")


def restore(backup: Path, goal: Path, *, key: str = "", now: datetime | None = None) -> Restored:
    """Put a backup in the place of `goal`, which is kept beside it under another name.

    The backup is copied beside `goal`, brought to the present schema and verified there; the swap comes last. Raises
    WorldFault, also when `goal` is open in a program; then everything is as it was.
    """
    stamp = f"{(now or datetime.now(UTC)):%Y%m%d-%H%M%S}"
    part = goal.with_name(f"{goal.name}.restoring.part")
    with told(goal):
        lock = FileLock(goal)
        try:
            copying.discard(part)
            shutil.copyfile(backup, part)
            mine = key if driver.is_locked(part) else ""
            # Opening brings an older copy up to date; nobody needs a backup of this copy.
            store = SqliteStore(part, key=mine)
            store.close()
            if store.backup_before_migration is not None:
                copying.discard(store.backup_before_migration)
            verify(part, key=mine)
            kept = _set_aside(goal, stamp, key)
            copying.replace(part, goal)
        finally:
            copying.discard(part)
            lock.release()
    return Restored(goal, kept)


def _set_aside(goal: Path, stamp: str, key: str) -> Path | None:
    if not goal.exists():
        return None
    word = "before-restore"
    try:
        SqliteStore(goal, read_only=True, key=key).close()
    except WorldFault as fault:
        if fault.problems[0].key not in ("passphrase_needed", "passphrase_wrong"):
            word = "damaged"
    return copying.set_aside(goal, f"{goal.stem}.{word}-{stamp}")
