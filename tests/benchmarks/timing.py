"""How long work takes: wall and processor time, medians of runs in turn, and what machine it was."""

from __future__ import annotations

import json
import math
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
BUSY = 0.5  # of the load of one core, above which a table carries a warning


class Took(NamedTuple):
    """Seconds by the clock and of the processor (all threads, all children that were waited for); MiB when known."""

    wall: float
    cpu: float
    memory: float = math.nan


Work = Callable[[], object]


def took(work: Work) -> Took:
    """Measure one run; work that measures itself returns a `Took`."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    passed = Took(time.perf_counter() - wall, time.process_time() - cpu)
    return result if isinstance(result, Took) else passed


def in_turn(runs: int, works: Mapping[str, Work], *, warm: bool = True) -> dict[str, Took]:
    """Return the medians of each work; in every run all take their turn, so that a busy moment falls on all alike.

    One run before them is not counted, unless `warm` is False.
    """
    found: dict[str, list[Took]] = {name: [] for name in works}
    for run in range(runs + warm):
        for name, work in works.items():
            one = took(work)
            if run >= warm:
                found[name].append(one)
    return {name: Took(*(statistics.median(values) for values in zip(*taken, strict=True)))
            for name, taken in found.items()}


def child(words: Sequence[str], *, extra: Mapping[str, str] | None = None) -> tuple[Took, Any]:
    """Run a program to its line of JSON that begins with '{'; returns what it took until then, and what it said.

    The clock stops at the line; processor time is that of the whole process, which ends at once. `memory` is the
    line's own 'memory'. Raises RuntimeError with the last words of a program that said nothing.
    """
    begin = time.perf_counter()
    with subprocess.Popen(list(words), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, encoding="utf-8",
                          env={**os.environ, **(extra or {})}) as running:
        assert running.stdout is not None and running.stderr is not None
        line, passed = "", 0.0
        for said in running.stdout:
            if said.startswith("{"):
                line, passed = said, time.perf_counter() - begin
                break
        _, complaint = running.communicate()
    if not line:
        raise RuntimeError((complaint.strip().splitlines() or [f"ended with {running.returncode}"])[-1])
    document = json.loads(line)
    return Took(passed, document.get("cpu", math.nan), document.get("memory", math.nan)), document


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """Return the slope of log cost over log size by least squares: 1 is linear, 0 does not grow; NaN under two."""
    pairs = [(math.log(size), math.log(cost)) for size, cost in zip(sizes, costs, strict=True) if cost > 0]
    if len({x for x, _ in pairs}) < 2:
        return math.nan
    return statistics.linear_regression(*zip(*pairs, strict=True)).slope


def resident() -> float:
    """Return the resident memory of this process in MiB; NaN where it is not known."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:
        return math.nan


def load() -> float:
    """Return the load of the last minute, as a number of busy cores; NaN where the system does not tell."""
    try:
        return os.getloadavg()[0]
    except (AttributeError, OSError):
        return math.nan


def machine() -> str:
    """Return the line about the machine: processor, cores, memory, system, Python, Qt, and the load at this moment."""
    from PySide6 import __version__ as binding
    from PySide6.QtCore import qVersion
    return (f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
            f"Python {sys.version.split()[0]}, Qt {qVersion()} (PySide6 {binding}), "
            f"load at start {load():.2f}")


def warning() -> str:
    """Return a sentence when the machine is busy with something else, else nothing."""
    busy = load()
    if not busy > BUSY:
        return ""
    return (f"BUSY: {busy:.2f} cores were at work when this began. Times by the clock are too long; compare the "
            "processor times, and the ratios, and run it again on a quiet machine.")


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()
