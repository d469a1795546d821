"""kill -9 at random moments of the scripted session: what was acknowledged is in the file, and the file is sound."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections import Counter
from pathlib import Path
from random import Random

from db.verify import verify
from tests.reliability import pool
from tests.reliability.desk import LEFTOVERS, MAIN, Desk, content_of, do, has_locks, state
from tests.reliability.script import actions
from tests.reliability.tape import Tape, allowed, names, shared, told
from workshop import commands as c

SCENES_ONWARD = 2
TAPES, SCENES, SHORT = 3, 42, 14
# One in so many is a file with a passphrase: opening one takes a quarter of a second.
LOCKED, KEY = 25, "口令 with blanks"


def run(count: int, seed: int) -> str:
    """Kill `count` times; AssertionError when anything acknowledged is lost or a file is not sound."""
    if not pool.FORKS:
        return pool.NO_FORK
    tapes = [shared(seed, SHORT)] if count < 100 else [shared(seed + n, SCENES) for n in range(TAPES)]
    locked = shared(seed, SHORT, key=KEY) if count >= 100 and has_locks() else None
    with pool.own_folder() as folder:
        def work(number: int, rng: Random) -> Counter[str]:
            tape = locked if locked is not None and number % LOCKED == 0 else rng.choice(tapes)
            return _kill(folder / f"run-{number}", tape, rng) + Counter(locked=int(tape is locked))
        found = pool.spread(work, count, seed, title="kills")
    return (f"{found['kills']} kills ({found['locked']} of a file with a passphrase): {found['acknowledged']} "
            f"acknowledged changes all there, {found['ahead']} times the next one too, {found['verified']} files "
            f"verified clean ({found['backup']} backups), {found['journal']} hot journals, {found['export']} exports "
            f"all whole")


def _kill(folder: Path, tape: Tape, rng: Random) -> Counter[str]:
    """Start a child at a random scene until one is killed before it has finished; then look at what it left."""
    while True:
        folder.mkdir()
        try:
            scene = rng.randrange(len(tape.order) - SCENES_ONWARD)
            acknowledged, killed = _start_and_kill(folder, tape, scene, rng)
            if killed:
                return Counter(kills=1) + _look(folder, tape, scene, acknowledged)
        finally:
            shutil.rmtree(folder)


def _start_and_kill(folder: Path, tape: Tape, scene: int, rng: Random) -> tuple[list[str], bool]:
    """Return the lines the child sent, and whether it was killed at work."""
    shutil.copyfile(tape.before(scene), folder / MAIN)
    read, write = os.pipe()
    child = pool.fork()
    if child == 0:
        try:
            os.close(read)
            _work(folder, tape, scene, write)
        finally:
            os._exit(0)
    os.close(write)
    data = b""
    try:
        # A random number of acknowledged actions, then a moment within the next one; now and then before the file is
        # even open. By the clock alone a busy machine would be killed at its first action every time.
        lines = -1 if rng.random() < 0.1 else rng.randrange(18)
        while data.count(b"\n") <= lines and (more := os.read(read, 65536)):
            data += more
        time.sleep(rng.uniform(0, 0.012 if lines >= 0 else 0.06))
        os.kill(child, signal.SIGKILL)
        while more := os.read(read, 65536):
            data += more
    finally:
        os.close(read)
        _, status = os.waitpid(child, 0)
    lines = data.decode().split("\n")[:-1]
    return lines[1:], os.WIFSIGNALED(status)


def _work(folder: Path, tape: Tape, scene: int, write: int) -> None:
    """Play on from a scene; one line goes out for each action that is committed, before the next one begins."""
    desk = Desk(folder, key=tape.key)
    os.write(write, b"open\n")
    order = tape.order[:scene + SCENES_ONWARD]
    for action in actions(desk, tape.seed, order, scene):
        desk.do(action)
        os.write(write, f"{action.name} {desk.mark} {told(desk)}\n".encode())
    desk.close()


def _look(folder: Path, tape: Tape, scene: int, lines: list[str]) -> Counter[str]:
    """Check everything that a killed program left in a folder."""
    marks = tape.from_scene(scene)[:len(lines)]
    assert lines == [f"{m.name} {m.steps} {m.told}" for m in marks], "the child told another story than the tape"
    found = Counter(acknowledged=len(lines), journal=int((folder / f"{MAIN}-journal").exists()))
    # Anything else with a real name is a file of its own and has to be sound: the copies before a migration.
    whole = [path for path in folder.glob("*.pentatone") if path.name not in set(names(tape))]
    may_say = allowed(tape, scene, len(lines))
    desk = Desk(folder, key=tape.key)
    for name in names(tape):
        may = may_say.get(name, {"absent"})
        says = state(desk.store) if name == MAIN else content_of(folder / name)
        assert says in may, f"{name} after {len(lines)} actions from scene {scene}: not what was acknowledged"
        if name == MAIN and len(lines) < len(tape.from_scene(scene)):
            found["ahead"] += says == tape.from_scene(scene)[len(lines)].says and len(may) > 1
        found["export"] += says != "absent" and not name.endswith(".pentatone")
        if says != "absent" and name.endswith(".pentatone"):
            whole.append(folder / name)
    desk.do(do(c.SetDotBudget(9)))
    desk.close()
    left = [path.name for path in folder.iterdir() if path.name.startswith(MAIN) and path.name.endswith(LEFTOVERS)]
    assert not left, f"left beside the closed workshop: {left}"
    for path in whole:
        verify(path, **({"key": tape.key} if tape.key and path.name == MAIN else {}))
        found["verified"] += 1
        found["backup"] += "backup" in path.name
    return found
