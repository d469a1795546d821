"""The long run: `python -m tests.reliability [--only NAME ...] [--share 0.1] [--seed 8] [--jobs 2]`."""

from __future__ import annotations

import argparse
import importlib
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
EVERY = 0


@dataclass(frozen=True, slots=True)
class Part:
    """One proof: its module with `run(count, seed) -> summary`, its full count, and what is counted."""

    name: str
    count: int
    words: str
    # The count of the short run, which is part of the tests; 0 for none.
    short: int
    # Of a part that tries every write: about how many there are, for a share of them.
    about: int = 0

    def of(self, share: float) -> int:
        """Return the count for a share of the full run."""
        if share >= 1:
            return self.count
        return max(1, round(share * (self.count or self.about)))


PARTS = (
    Part("faults", EVERY, "a fault at every write, once and lasting", 40, 24_000),
    Part("powercut", EVERY, "a power cut after every write", 6, 3_700),
    Part("mutated", 10_000, "mutated workshop files", 100),
    Part("imports", 10_000, "mutated imports", 0),
    Part("kills", 1_000, "kill -9 at random moments", 20),
    Part("soak", 20_000, "actions of one long day", 300),
    Part("machine", 500, "sequences against a plain model", 5),
    Part("fulldisk", 60, "sizes of a disk that runs full", 2),
    Part("windows", 400, "steps of a facilitator at the window", 0),
)


def main(words: list[str] | None = None) -> int:
    """Run the parts side by side and print a table; 0 when all of them passed."""
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=[part.name for part in PARTS], help="run only these parts")
    parser.add_argument("--share", type=float, default=1.0, help="of the full counts, above 0 to 1")
    parser.add_argument("--seed", type=int, default=8, help="for all that is drawn by chance")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1), help="parts run side by side")
    parser.add_argument("--short", action="store_true", help="only a little of each, one after the other, in a minute")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args(words)
    parts = [part for part in PARTS if not chosen.only or part.name in chosen.only]
    if chosen.short:
        return max([_short(part, chosen.seed) for part in parts if part.short])
    if chosen.here:
        (part,) = parts
        print(_run(part, part.of(chosen.share), chosen.seed))
        return 0
    with ThreadPoolExecutor(max(1, chosen.jobs)) as pool:
        results = list(pool.map(lambda part: _child(part, chosen.share, chosen.seed), parts))
    print()
    for part, (passed, line, seconds) in zip(parts, results, strict=True):
        print(f"{part.name:<9} {'passed' if passed else 'FAILED'} {seconds:7.0f} s  {line}")
    return 0 if all(passed for passed, _, _ in results) else 1


def _run(part: Part, count: int, seed: int) -> str:
    return str(importlib.import_module(f"tests.reliability.{part.name}").run(count, seed))


def _short(part: Part, seed: int) -> int:
    """Run a little of one part in this process and print its line; 1 when it failed."""
    start = sum(os.times()[:4])
    try:
        print(f"{part.name}: {_run(part, part.short, seed)} [{sum(os.times()[:4]) - start:.1f} s]", flush=True)
    except AssertionError as error:
        print(f"{part.name}: FAILED {error}", flush=True)
        return 1
    return 0


def _child(part: Part, share: float, seed: int) -> tuple[bool, str, float]:
    """Run one part in a process of its own, so that none is in the other's way; its trouble is printed at once."""
    print(f"{part.name}: {part.of(share) or 'every one'} - {part.words}", flush=True)
    start = time.monotonic()
    command = [sys.executable, "-W", "error", "-m", "tests.reliability", "--here", "--only", part.name,
               "--share", str(share), "--seed", str(seed)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen",
                   "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          text=True, encoding="utf-8")
    lines = done.stdout.strip().split("\n")
    passed = done.returncode == 0 and bool(lines[-1])
    print(f"{part.name}: {lines[-1] if passed else 'FAILED'}", flush=True)
    return passed, lines[-1] if passed else f"ended with {done.returncode}; its words stand above", \
        time.monotonic() - start


if __name__ == "__main__":
    sys.exit(main())
