"""A place of files that answers as it is told, for tests of what a facilitator sees of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from db.rebuild import rebuild
from ui.document import Document
from ui.trust.vault import Checked, Facts, Opened, Tell, quiet
from ui.writers import Stopped
from workshop.errors import Problem, world_fault

MADE = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


class FakeCopy(NamedTuple):
    """One backup."""

    path: Path
    made: datetime
    reason: str = "timer"
    size: int = 1_400_000


class FakeLost(NamedTuple):
    """What is lost of a damaged file."""

    rows: int
    lost: tuple[str, ...]


class FakeSealed(NamedTuple):
    """What sealing says."""

    files: tuple[Path, ...]
    done: tuple[object, ...]
    left: tuple[object, ...]


@dataclass
class FakeVault:
    """`faults` says which call raises what, `told` keeps all calls."""

    copies: tuple[FakeCopy, ...] = ()
    keys: dict[str, str] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    params: dict[str, object] = field(default_factory=dict)
    told: list[tuple[object, ...]] = field(default_factory=list)
    opener: Callable[..., object] | None = None
    slow: bool = False
    gate: threading.Event | None = None

    def _tell(self, name: str, *words: object) -> None:
        self.told.append((name, *words))
        if key := self.faults.get(name):
            raise world_fault(key, "day.pentatone", **self.params)

    def open(self, path: Path, *, key: str = "", read_only: bool = False, take_over: bool = False,
             salvage: bool = False) -> object:
        name = "salvage" if salvage else "read" if read_only else "take" if take_over else "open"
        if salvage and self.gate is not None:
            self.gate.wait(5)
        self._tell(name, path, key)
        self._unlock(path, key)
        assert self.opener is not None
        return self.opener(path, read_only=read_only or salvage)

    def _unlock(self, path: Path, key: str) -> None:
        if self.keys.get(path.name, "") not in ("", key):
            raise world_fault("passphrase_wrong" if key else "passphrase_needed", path.name)

    def try_key(self, path: Path, key: str) -> None:
        self._tell("try_key", path, key)
        self._unlock(path, key)

    def forget(self) -> None:
        self._tell("forget")

    def facts(self, path: Path, key: str = "") -> Facts:
        self._tell("facts" if path not in [copy.path for copy in self.copies] else "facts_backup", path, key)
        steps = 12 if path in [copy.path for copy in self.copies] else 20
        return Facts("Day", steps, MADE + timedelta(minutes=steps), 5, steps * 3)

    def rescued_facts(self, path: Path, key: str = "") -> Facts:
        self._tell("rescued", path, key)
        return Facts("Day", 3, None, 4, 7)

    def check(self, path: Path, key: str = "", tell: Tell = quiet) -> Checked:
        self._tell("check", path, key)
        tell(0.5)
        return Checked(20, 19, "ab" * 32)

    def copy(self, path: Path, goal: Path, key: str = "", tell: Tell = quiet) -> None:
        self._tell("copy", path, goal, key)
        self._work(tell)

    def _work(self, tell: Tell) -> None:
        """Go a part of the way, again and again when slow, then the rest."""
        for _ in range(1000 if self.slow else 1):
            tell(0.5)
            time.sleep(0.005 if self.slow else 0.0)
        tell(1.0)
        if self.gate is not None:
            self.gate.wait(5)

    def salvage(self, path: Path, goal: Path, key: str = "", tell: Tell = quiet) -> FakeLost:
        self._tell("save", path, goal, key)
        self._work(tell)
        return FakeLost(9, ())

    def twin(self, held: object, goal: Path, base: Path | None, tell: Tell = quiet) -> object:
        self._tell("twin", goal)
        # Slow before and not after: what is stopped here has made nothing, as with the real one.
        self._work(tell)
        return rebuild(held, goal, base, tell)  # type: ignore[arg-type]

    def backups(self, _path: Path) -> tuple[FakeCopy, ...]:
        return self.copies

    def back_up(self, path: Path, key: str, reason: str) -> FakeCopy:
        self._tell("back_up", path, key, reason)
        return FakeCopy(path, MADE, reason)

    def check_backup(self, backup: Path, key: str = "", tell: Tell = quiet) -> None:
        tell(0.5)
        self._tell("check_backup", backup, key)
        self._unlock(backup, key)

    def restore(self, backup: Path, goal: Path, key: str, _now: datetime, tell: Tell = quiet) -> Path | None:
        self._tell("restore", backup, goal, key)
        self._work(tell)
        return goal.with_name("kept.pentatone")

    def lock(self, path: Path, key: str, tell: Tell = quiet) -> None:
        self._tell("lock", path, key)
        self._work(tell)

    def unlock(self, path: Path, key: str, tell: Tell = quiet) -> None:
        self._tell("unlock", path, key)
        self._work(tell)

    def change_key(self, path: Path, old: str, new: str, tell: Tell = quiet) -> None:
        self._tell("change", path, old, new)
        self._work(tell)

    def drop_backups(self, path: Path, kept: tuple[Path, ...]) -> tuple[Path, ...]:
        self._tell("drop", path, kept)
        return ()

    def seal(self, path: Path, folder: Path, old: str, key: str, others: tuple[Path, ...], progress: object,
             should_stop: Callable[[], bool]) -> FakeSealed:
        self._tell("seal", path, folder, old, key, others)
        for _ in range(1000 if self.slow else 0):
            if should_stop():
                raise Stopped
            time.sleep(0.005)
        return FakeSealed((), (Problem("seal_written", "set.pdf"),), (Problem("seal_unknown"),))


class FakeStore:
    """A real store whose medium can go."""

    def __init__(self, store: object, *, salvaged: FakeLost | None = None) -> None:
        self.store, self.salvaged, self.locked = store, salvaged, False
        self.fault, self.params = "", dict[str, object]()

    def __getattr__(self, name: str) -> object:
        return getattr(self.store, name)

    def _maybe(self) -> None:
        if self.fault:
            raise world_fault(self.fault, "day.pentatone", **self.params)

    def apply(self, *args: object, **kwargs: object) -> object:
        self._maybe()
        return self.store.apply(*args, **kwargs)  # type: ignore[attr-defined]

    def beat(self) -> None:
        self._maybe()

    def reconnect(self) -> None:
        self._maybe()

    def go_on(self, goal: Path, *, base: Path | None = None, twin: object = None) -> None:
        self.fault = ""
        self.store.go_on(goal, base=base, twin=twin)  # type: ignore[attr-defined]


def opened(document: Document, *, key: str = "", elsewhere: str = "", salvaged: FakeLost | None = None) -> Opened:
    """Return an open workshop of the tests as the windows get it, with a medium that can go."""
    store = FakeStore(document._store, salvaged=salvaged)
    made = Document(store, document.path, read_only=document.read_only)  # type: ignore[arg-type]
    return Opened(made, store, key, elsewhere)  # type: ignore[arg-type]
