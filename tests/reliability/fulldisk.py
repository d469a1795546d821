"""A real disk that runs full: the session on a file system of a few hundred kilobytes, in a name space of its own."""

from __future__ import annotations

import ctypes
import os
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

from db.verify import verify
from tests.reliability import pool
from tests.reliability.desk import MAIN, content_of, state
from tests.reliability.script import actions
from tests.reliability.tape import Tape, shared
from workshop.errors import WorldFault

_NEW_MOUNTS, _NEW_USER, _PRIVATE, _REMOUNT = 0x20000, 0x10000000, 1 << 18 | 1 << 14, 32
SCENES = 14
# Enough for the rest of the session.
PLENTY = 16_000_000


def run(count: int, seed: int) -> str:
    """Let disks of `count` sizes run full, then give them room; AssertionError when anything is lost."""
    if not pool.FORKS:
        return pool.NO_FORK
    _, able = pool.forked(_can_mount)
    if able is not True:
        return "skipped: this user may not mount a file system, not even in a name space of their own"
    tape = shared(seed, SCENES)
    found = pool.spread(lambda number, rng: _one(tape, rng), count, seed, title="full disks")
    return (f"{found['disks']} small disks: {found['full']} ran full at {found['writes']} actions told in a sentence "
            f"({found['tries']} tries again), all acknowledged changes there, all went on when there was room, "
            f"{found['verified']} files verified clean")


def _one(tape: Tape, rng: Random) -> Counter[str]:
    folder = Path(tempfile.mkdtemp(prefix="pentatone-full-"))
    scene = rng.randrange(SCENES - 2)
    try:
        status, value = pool.forked(lambda: _fill(tape, folder, scene, rng))
        assert status == 0 and value is not None, f"from scene {scene}: {value}"
        return Counter(value)
    finally:
        folder.rmdir()


def _fill(tape: Tape, folder: Path, scene: int, rng: Random) -> Counter[str]:
    """Play on a disk with little room behind the file; when it is full try again, then with room."""
    size = tape.before(scene).stat().st_size
    _mount(folder, size + rng.randrange(20_000, 260_000), 0)
    found = Counter(disks=1)
    desk = tape.desk_at(scene, folder)
    full = False
    for action, mark in zip(actions(desk, tape.seed, tape.order, scene), tape.from_scene(scene), strict=True):
        if action.name in ("lay_old", "migrate", "work_in", "create"):
            break
        while True:
            before = state(desk.store)
            try:
                desk.do(action)
                break
            except WorldFault as fault:
                assert "full" in fault.problems[0].key, f"{action.name}: {fault}"
                assert state(desk.store) == before == content_of(desk.path, read_only=True), f"{action.name}: lost"
                found["full"] += not full
                found["writes"] += 1
                full = True
                if rng.random() < 0.5:
                    found["tries"] += 1
                    continue
                _mount(folder, PLENTY, _REMOUNT)
        if action.file == MAIN:
            assert state(desk.store) == mark.says, f"{action.name}: not what it is on a large disk"
    desk.close()
    verify(desk.path)
    return found + Counter(verified=1)


def _can_mount() -> bool:
    with tempfile.TemporaryDirectory(prefix="pentatone-mount-") as name:
        try:
            _mount(Path(name), 1_000_000, 0)
        except (OSError, AttributeError):
            return False
        _libc().umount2(name.encode(), 2)
        return True


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _mount(folder: Path, size: int, flags: int) -> None:
    """Put a file system in memory of `size` bytes over a folder; it goes with this process."""
    libc = _libc()
    if not flags:
        kind = _NEW_MOUNTS | (0 if os.geteuid() == 0 else _NEW_USER)
        _checked(libc.unshare(kind))
        _checked(libc.mount(None, b"/", None, _PRIVATE, None))
    _checked(libc.mount(b"pentatone", str(folder).encode(), b"tmpfs", flags, f"size={size}".encode()))


def _checked(code: int) -> None:
    if code:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
