"""Plans PSPLIB single-mode instances for the earliest end and compares with the known makespans.

Run: python -m tests.benchmarks.psplib DIR [--time-limit S] [--workers N]. DIR holds .sm files, at any depth; a
known_makespans.csv in it or above it (instance, lower_bound, best_known) is the reference. Nothing here is a test.
"""

from __future__ import annotations

import argparse
import csv
import statistics
from collections.abc import Iterator
from pathlib import Path

from workshop.roadmap.check import makespan, violations
from workshop.roadmap.problem import Link, Problem, Task
from workshop.roadmap.solve import solve

KNOWN = "known_makespans.csv"


def read_sm(path: Path) -> Problem:
    """Return the problem of a .sm file: one period is one unit of time, the horizon is the sum of durations."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    followers = {row[0]: row[3:] for row in _numbers(lines, "PRECEDENCE RELATIONS")}
    jobs = {row[0]: row[2:] for row in _numbers(lines, "REQUESTS/DURATIONS")}
    heads = next(_numbers(lines, "RESOURCEAVAILABILITIES"))
    real = [job for job, (duration, *_) in jobs.items() if duration]  # source and sink take no time
    horizon = sum(jobs[job][0] for job in real)
    roles = [f"R{number}" for number in range(1, len(heads) + 1)]
    tasks = tuple(
        Task(str(job), jobs[job][0], people={r: n for r, n in zip(roles, jobs[job][1:], strict=True) if n},
             after=tuple(Link(str(before)) for before in real if job in followers[before]))
        for job in real)
    return Problem(horizon, tasks, capacity={r: (n,) * horizon for r, n in zip(roles, heads, strict=True)})


def _numbers(lines: list[str], title: str) -> Iterator[list[int]]:
    """Yield the rows of whole numbers of a section, its column titles and rules passed over."""
    begin = next(at for at, line in enumerate(lines) if line.startswith(title))
    for line in lines[begin + 1:]:
        words = line.split()
        if words and all(word.isdecimal() for word in words):
            yield [int(word) for word in words]
        elif line.startswith("*"):
            return


def known_makespans(folder: Path) -> dict[str, int]:
    """Return the best known makespan by instance name; empty when no table is near."""
    for place in (folder, *folder.resolve().parents[:2]):
        if (place / KNOWN).is_file():
            with (place / KNOWN).open(encoding="utf-8", newline="") as rows:
                return {row["instance"]: int(row["best_known"]) for row in csv.DictReader(rows) if row["best_known"]}
    return {}


def main() -> None:
    """Print one line for each instance and a summary."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--time-limit", type=float, default=30.0)
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    known = known_makespans(given.folder)
    seconds, gaps, proven, wrong = [], [], 0, 0
    paths = sorted(given.folder.rglob("*.sm"))
    if not paths:
        parser.error(f"no .sm file under {given.folder}")
    for path in paths:
        problem, best = read_sm(path), known.get(path.stem)
        plan = solve(problem, objective="speed", time_limit=given.time_limit, workers=given.workers)
        broken = [] if plan.objective is None else list(violations(problem, plan.starts, all_done=True))
        found = None if plan.objective is None else makespan(problem, plan.starts)
        bad = bool(broken) or plan.status == "infeasible" or found != plan.objective
        bad = bad or (best is not None and found is not None and plan.status == "optimal" and found > best)
        bad = bad or (best is not None and plan.bound is not None and plan.bound > best)
        seconds.append(plan.seconds)
        proven += plan.status == "optimal"
        wrong += bad
        if best and found is not None:
            gaps.append(100 * (found - best) / best)
        print(f"{path.stem:12} {plan.status:10} makespan {found} bound {plan.bound} known {best} "
              f"{'unique ' if plan.unique else ''}{plan.seconds:.2f} s{' WRONG' if bad else ''}", flush=True)
    print(f"{len(paths)} instances, {proven} proven ({100 * proven / len(paths):.1f} %), {wrong} wrong; "
          f"seconds: median {statistics.median(seconds):.2f}, most {max(seconds):.2f}; "
          f"{len(gaps)} of {len(paths)} planned with a known best, "
          f"mean gap to it {statistics.fmean(gaps) if gaps else float('nan'):.2f} %")


if __name__ == "__main__":
    main()
