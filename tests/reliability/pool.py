"""Work spread over a few forked processes, and the summary lines they come back with."""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

# How many processes share the work; the long run starts several parts side by side instead.
WORKERS = int(os.environ.get("PENTATONE_WORKERS", "1"))
FORKS = hasattr(os, "fork")
FAILED, MOST_FAILURES = "failed: ", 40
NO_FORK = "skipped: this system cannot fork a process"


@contextmanager
def own_folder() -> Iterator[Path]:
    """Lend a folder for a run."""
    with tempfile.TemporaryDirectory(prefix="pentatone-reliability-", ignore_cleanup_errors=True) as name:
        yield Path(name)


def fork() -> int:
    """Fork this process. Numerical libraries keep threads that wait for nothing; newer Pythons warn of any."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def forked(work: Callable[[], Any]) -> tuple[int, Any]:
    """Run `work` in a forked process; return its wait status, and its value or, when it raised, the trace as text."""
    status, answer = _answer(*_begun(work))
    if answer is None:
        return status, None
    good, value = answer
    return (status, value) if good else (-1, value)


def _begun(work: Callable[[], Any]) -> tuple[int, int]:
    """Start `work` in a forked process; return the process and where its answer can be read."""
    read, write = os.pipe()
    child = fork()
    if child == 0:
        os.close(read)
        try:
            try:
                answer: tuple[bool, Any] = True, work()
            except BaseException:
                answer = False, traceback.format_exc()
            with os.fdopen(write, "wb") as stream:
                pickle.dump(answer, stream)
        finally:
            os._exit(0)
    os.close(write)
    return child, read


def _answer(child: int, read: int) -> tuple[int, tuple[bool, Any] | None]:
    """Wait for a process; return its status, and whether it went well with its value. None when it died."""
    with os.fdopen(read, "rb") as stream:
        data = stream.read()
    _, status = os.waitpid(child, 0)
    return status, pickle.loads(data) if data else None


def spread(work: Callable[[int, Random], Counter[str]], count: int, seed: int, *, title: str = "",
           workers: int = 0) -> Counter[str]:
    """Call `work(number, rng)` for each number below `count` in a few processes; add up what they count.

    Raises AssertionError with the failures, a few of each process; each has its number, so that it can be told again.
    """
    workers = workers or WORKERS
    step = workers * max(1, min(50, count // (4 * workers) or 1))
    total: Counter[str] = Counter()
    children: dict[int, int] = {}

    def part(first: int) -> Counter[str]:
        found: Counter[str] = Counter()
        for number in range(first, count, workers):
            found += one(work, number, seed)
            if sum(key.startswith(FAILED) for key in found) >= MOST_FAILURES:
                break
            if title and first == 0 and number and number % step == 0:
                print(f"  {title}: {number} of {count}", file=sys.stderr, flush=True)
        return found

    for first in range(min(workers, count)):
        child, read = _begun(partial(part, first))
        children[child] = read
    failures = []
    for child, read in children.items():
        status, answer = _answer(child, read)
        good, value = answer or (False, f"a worker died with status {status}")
        if good:
            total += value
        else:
            failures.append(value)
    failures += sorted(key for key in total if key.startswith(FAILED))
    if failures:
        raise AssertionError(f"{len(failures)} failures:\n" + "\n".join(failures))
    return total


def one(work: Callable[[int, Random], Counter[str]], number: int, seed: int) -> Counter[str]:
    """Do one piece of work; its random numbers depend on seed and number alone."""
    try:
        return work(number, Random(f"{seed} {number}"))
    except Exception as error:
        return failure(f"number {number} of seed {seed}", error)


def failure(where: str, error: BaseException) -> Counter[str]:
    """Return a failure as a count, so that the rest goes on."""
    lines = "".join(traceback.format_exception(error)).strip().split("\n")
    told = f"{FAILED}{where}: {error}\n  " + "\n  ".join(lines[-12:])
    # At once, since a long run may take an hour.
    print(told, file=sys.stderr, flush=True)
    return Counter({told: 1})


def listed(found: Counter[str], *keys: str) -> str:
    """Return counts as words: '3 opened, 2 refused'."""
    return ", ".join(f"{found[key]} {key}" for key in (keys or sorted(found)))
