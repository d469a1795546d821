"""Mutated files: each is opened, verified and salvaged in a fenced child; only a WorldFault may come out."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from db.fill import create_from
from db.verify import verify
from tests.reliability import pool
from tests.reliability.desk import OLD, opened, state
from tests.reliability.mutants import mutated
from tests.reliability.tape import shared
from tests.rooms import START
from tests.whole import whole_workshop
from workshop import commands as c
from workshop.errors import PentatoneError, WorldFault
from workshop.history import History
from workshop.insight.analysis import analyse

BATCH = 25
# In shorter runs not every file is verified and salvaged too.
WHOLE = 1000
SECONDS, MEGABYTES = 2, 512
# Around the measured limit: what the whole process may map, so that a mistake does not take the machine with it.
FENCE = 3 << 30


def run(count: int, seed: int) -> str:
    """Try `count` mutated files; AssertionError when one crashes, hangs, eats memory, or is changed when refused."""
    if not pool.FORKS:
        return pool.NO_FORK
    with pool.own_folder() as folder:
        files = templates(folder, seed)
        batches = (count + BATCH - 1) // BATCH
        share = 1.0 if count >= WHOLE else 0.3
        found = pool.spread(
            lambda number, _rng: _batch(files, list(range(count))[number * BATCH:(number + 1) * BATCH], seed, share),
            batches, seed, title=f"mutated files, {BATCH} at a time")
    return (f"{found['files']} mutated files: {found['refused']} refused with a sentence and left as they were, "
            f"{found['opened']} opened ({found['worked']} worked in, {found['declined']} declined the work), "
            f"{found['verified']} verified clean, {found['salvaged']} salvaged into sound files "
            f"({found['misspelt']} with a damaged framework); "
            f"no crash, none over {SECONDS} s or {MEGABYTES} MB")


def templates(folder: Path, seed: int) -> list[bytes]:
    """Return sound files of many kinds: everything in it, a long history, older formats."""
    whole, made = whole_workshop(), []
    create_from(folder / "whole.pentatone", whole.workshop, whole.packs, whole.found.pictures, at=START).close()
    made.append((folder / "whole.pentatone").read_bytes())
    made.append(shared(seed, 14).before(13).read_bytes())
    return made * 3 + [path.read_bytes() for path in sorted(OLD.glob("schema-*.pentatone"))]


def _batch(files: list[bytes], numbers: list[int], seed: int, share: float) -> Counter[str]:
    """Try some files in one child; when it dies, its last words say over which, and the others are tried again."""
    read, write = os.pipe()
    status, value = pool.forked(lambda: _fenced(files, numbers, seed, share, write))
    os.close(write)
    with os.fdopen(read, "rb") as stream:
        words = stream.read().decode().strip().split("\n")[-1]
    if status == -1:
        raise AssertionError(str(value))
    if value is not None:
        return value  # type: ignore[no-any-return]
    fate = {signal.SIGPROF: f"more than {SECONDS} s", signal.SIGSEGV: "crashed"}.get(os.WTERMSIG(status), status)
    found = pool.failure(words, AssertionError(f"the process ended ({fate})"))
    left = [number for number in numbers if number != int(words.split()[1])]
    return found + (_batch(files, left, seed, share) if left else Counter())


def _fenced(files: list[bytes], numbers: list[int], seed: int, share: float, write: int) -> Counter[str]:
    import resource  # not on Windows
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (FENCE, FENCE))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    found: Counter[str] = Counter()
    for number in numbers:
        rng = Random(f"mutant {seed} {number}")
        name, data = mutated(rng.choice(files), rng)
        where = f"mutant {number} of seed {seed} ({name})"
        os.write(write, f"{where}\n".encode())
        folder = Path(tempfile.mkdtemp(prefix="pentatone-mutant-"))
        try:
            found += Counter(files=1) + _try(folder, data, rng, share)
        except Exception as error:
            found += pool.failure(where, error)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            shutil.rmtree(folder, ignore_errors=True)
        # In KB, but on macOS in bytes.
        unit = 1 if sys.platform == "darwin" else 1024
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit // 2**20
        assert most < MEGABYTES, f"{where}: {most} MB"
    return found


def _timed(work: Callable[[], object]) -> WorldFault | None:
    """Do one thing within the time; return its fault of the world, if it has one. All else goes up."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        work()
    except WorldFault as fault:
        assert len(fault.problems) == 1
        return fault
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return None


def _try(folder: Path, data: bytes, rng: Random, share: float) -> Counter[str]:
    """Open, verify, work in and salvage one file; of verifying and salvaging only a share."""
    found: Counter[str] = Counter()
    path, work = folder / "m.pentatone", folder / "w.pentatone"
    path.write_bytes(data)
    fault, verified = _timed(lambda: _read(path, found)), False
    assert path.read_bytes() == data, "reading has changed the file"
    if rng.random() < share:
        verified = _timed(lambda: verify(path)) is None
        found["verified"] += verified
        assert path.read_bytes() == data, "verifying has changed the file"
    work.write_bytes(data)
    refused = _timed(lambda: _work(work, found))
    if refused is not None and "opened" not in found:
        assert work.read_bytes() == data, "a refused file was changed"
        found["refused"] += 1
    assert not verified or refused is None, f"verified clean, but not opened: {refused}"
    assert found["read"] == found["opened"], f"for reading {fault}, for writing {refused}"
    if rng.random() < (share if fault is not None or verified else share / 4):
        _salvage(path, folder / "s.pentatone", found)
        assert path.read_bytes() == data, "salvaging has changed the file"
    return found


def _read(path: Path, found: Counter[str]) -> None:
    """Open for reading and look at everything."""
    store = opened(path, read_only=True)
    found["read"] += 1
    try:
        state(store)
    finally:
        store.close()


def _work(path: Path, found: Counter[str]) -> None:
    """Open for writing, count the room's votes, take a step back and make a new one."""
    store = opened(path)
    found["opened"] += 1
    try:
        history = History(store)
        analyse(store.workshop)
        try:
            for _ in range(3):
                history.undo()
            history.do(c.SetDotBudget(50))
            found["worked"] += 1
        except PentatoneError:
            found["declined"] += 1
    finally:
        store.close()


def _salvage(path: Path, goal: Path, found: Counter[str]) -> None:
    from db.salvage import salvage
    if _timed(lambda: salvage(path, goal)) is None:
        found["salvaged"] += 1
        try:
            verify(goal)
        except WorldFault as fault:
            # A framework with a changed letter is kept as it is, since none could be made in its place.
            if fault.problems[0].key != "file_pack_wrong":
                raise
            found["misspelt"] += 1
    else:
        assert not goal.exists(), "half a salvaged file"
