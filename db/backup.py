"""Rolling copies of each workshop in a folder of the user's: when they are made, and which are kept."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, get_args

from db import copying, driver
from db.faults import told
from workshop.errors import world_fault
from workshop.filenames import unused

Reason = Literal["close", "timer", "migration", "restore", "by_hand"]
NEWEST = 5  # that are always kept
HOURLY, DAILY, MONTHLY = timedelta(days=1), timedelta(days=31), timedelta(days=366)
ASKED_FOR = timedelta(days=92)  # how long copies stay that were made for a reason
_NAME = re.compile(r"(\d{8}-\d{6})(?:-\d+)?-([a-z_]+)\.pentatone")


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. `made` is in UTC, `size` in bytes."""

    path: Path
    made: datetime
    reason: Reason
    size: int


class Backups:
    """All copies under `root`, one folder for each workshop. A copy of a file with a passphrase has the same one.

    Folders are named by the workshop's own number and remember the paths it was opened at, so that the copies of a
    damaged file are found too.
    """

    def __init__(self, root: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.root = root
        self._clock = clock

    def make(self, path: Path, *, key: str = "", reason: Reason) -> Backup:
        """Copy a workshop and thin out the older copies; where the newest one is equal, return that one.

        Works beside a program that has the file open. Raises WorldFault, about the folder of copies where that is at
        fault; an unfinished copy never stays.
        """
        with told(path):
            uid, mark = _marks(path, key)
        folder = self.root / _folder_name(uid)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise world_fault("backups_unwritable", str(self.root)) from error
        with told(folder):
            with suppress(OSError):
                folder.chmod(0o700)
            index = _Index(folder)
            index.met(path, uid)
            found = _copies(folder)
            if found and index.marks.get(found[0].path.name) == mark and reason in ("close", "timer"):
                index.save()
                return found[0]
            goal = self._free(folder, reason)
            copying.copy(path, goal, key=key)
            index.marks[goal.name] = mark
            self._thin(folder, index)
            index.save()
        return _backup(goal) or found[0]

    def _free(self, folder: Path, reason: Reason) -> Path:
        return unused(folder, f"{self._clock().astimezone(UTC):%Y%m%d-%H%M%S}", f"-{reason}.pentatone")

    def _thin(self, folder: Path, index: _Index) -> None:
        kept = keep(_copies(folder), self._clock())
        for backup in _copies(folder):
            if backup not in kept:
                copying.discard(backup.path)
                index.marks.pop(backup.path.name, None)

    def of(self, path: Path) -> tuple[Backup, ...]:
        """Return the copies of a workshop, newest first; found by its number, or by its path where that is hidden."""
        folder = self._folder(path)
        return () if folder is None else tuple(_copies(folder))

    def _folder(self, path: Path) -> Path | None:
        uid = _uid(path)
        if uid and (named := self.root / _folder_name(uid)).is_dir():
            return named
        here = str(path.resolve())
        with suppress(OSError):
            met = [folder for folder in sorted(self.root.iterdir()) if here in _Index(folder).paths]
            return max(met, key=_newest, default=None)
        return None

    def drop(self, path: Path) -> int:
        """Remove all copies of a workshop and return how many there were. Raises WorldFault for one that stays."""
        folder = self._folder(path)
        if folder is None:
            return 0
        found = _copies(folder)
        with told(folder):
            for each in sorted(folder.iterdir()):
                each.unlink()
            folder.rmdir()
        return len(found)


class _Index:
    """What a folder remembers of its copies; a broken one is begun anew."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "index.json"
        self.uid, self.paths, self.marks = "", list[str](), dict[str, str]()
        with suppress(OSError, ValueError, TypeError, AttributeError, RecursionError):
            found = json.loads(self._path.read_text("utf-8"))
            self.uid = str(found.get("uid", ""))
            self.paths = [str(name) for name in found.get("paths", [])]
            self.marks = {str(name): str(mark) for name, mark in found.get("marks", {}).items()}

    def met(self, path: Path, uid: str) -> None:
        name = str(path.resolve())
        self.uid, self.paths = uid, [name, *(other for other in self.paths if other != name)][:10]

    def save(self) -> None:
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps({"uid": self.uid, "paths": self.paths, "marks": self.marks}, ensure_ascii=False,
                                   indent=1), "utf-8")
        os.replace(part, self._path)


def keep(backups: Iterable[Backup], now: datetime) -> frozenset[Backup]:
    """Return the copies that stay: the newest ones, then one an hour, a day, a month; those asked for a quarter.

    A clock that went backwards takes none away: what lies in the future counts as new.
    """
    found = sorted(backups, key=lambda backup: backup.made, reverse=True)
    kept = set(found[:NEWEST])
    spans: set[str] = set()
    for backup in found:
        age = now - backup.made
        span = next((span for limit, span in ((HOURLY, f"{backup.made:%Y%m%d%H}"), (DAILY, f"{backup.made:%Y%m%d}"),
                                              (MONTHLY, f"{backup.made:%Y%m}")) if age <= limit), "")
        if span and span not in spans:
            spans.add(span)
            kept.add(backup)
        if backup.reason not in ("close", "timer") and age <= ASKED_FOR:
            kept.add(backup)
    return frozenset(kept)


def _copies(folder: Path) -> list[Backup]:
    """Return the copies in a folder, newest first."""
    try:
        found = [backup for path in folder.iterdir() if (backup := _backup(path)) is not None]
    except OSError:
        return []
    return sorted(found, key=lambda backup: (backup.made, len(backup.path.name), backup.path.name), reverse=True)


def _backup(path: Path) -> Backup | None:
    fits = _NAME.fullmatch(path.name)
    if fits is None or fits[2] not in get_args(Reason):
        return None
    try:
        made = datetime.strptime(fits[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
        return Backup(path, made, fits[2], path.stat().st_size)  # type: ignore[arg-type]
    except (ValueError, OSError):
        return None


def _newest(folder: Path) -> str:
    found = _copies(folder)
    return found[0].path.name if found else ""


def _folder_name(uid: str) -> str:
    # A number from a stranger's file is no name for a folder.
    return hashlib.sha256(uid.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _uid(path: Path) -> str:
    try:
        with closing(driver.connect(path, mode="ro", timeout=0.5)) as connection:
            return str(connection.execute("SELECT uid FROM workshop").fetchone()[0])
    except (sqlite3.Error, OSError, TypeError):
        return ""


def _marks(path: Path, key: str) -> tuple[str, str]:
    """Return the number of the workshop, and what changes with everything that is written into its file."""
    with closing(driver.connect(path, mode="ro", key=key, timeout=10.0)) as connection:
        def one(sql: str) -> Any:
            return connection.execute(sql).fetchone()[0]
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        parts = [_kind(path, key), str(one("PRAGMA user_version")),
                 str(one("SELECT coalesce(max(seq), 0) FROM history"))]
        if "picture" in tables:
            parts.append(str(one("SELECT count(*) FROM picture")))
        if "draft" in tables:
            drafts = connection.execute("SELECT place, text FROM draft ORDER BY place").fetchall()
            parts.append(hashlib.sha256(json.dumps(drafts).encode()).hexdigest()[:16])
        slips = "SELECT coalesce(group_concat(id), '') FROM (SELECT id FROM slip ORDER BY id)"
        if "slip" in tables:
            # A slip that is changed is no step of the history.
            parts.append(hashlib.sha256(str(one(slips)).encode()).hexdigest()[:16])
        return str(one("SELECT uid FROM workshop")), ":".join(parts)


def _kind(path: Path, key: str) -> str:
    """Tell files apart that are the same inside but open in another way: each passphrase has a salt of its own."""
    return (driver.salt_of(path) or b"").hex() if key else "plain"
