"""All tests under coverage, and one table of what they reach: lines and branches of each room beside its aim."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from installer.environment import ROOT, child_environment
from installer.trouble import say

# The share of lines and of branches that tests must reach, in per cent.
AIMS = {"workshop": 95.0, "db": 95.0, "ui": 80.0}
MOST = 10


@dataclass(frozen=True, slots=True)
class Reached:
    """What tests reach of some code: numbers of lines and of branches, each with how many of them there are."""

    lines: int
    of_lines: int
    branches: int
    of_branches: int

    def __add__(self, other: Reached) -> Reached:
        return Reached(self.lines + other.lines, self.of_lines + other.of_lines,
                       self.branches + other.branches, self.of_branches + other.of_branches)

    @property
    def missing(self) -> int:
        """How many lines and branches no test reaches."""
        return self.of_lines - self.lines + self.of_branches - self.branches

    def shares(self) -> tuple[float, float]:
        """Lines and branches in per cent; where there are none, all of them are reached."""
        return (100 * self.lines / self.of_lines if self.of_lines else 100.0,
                100 * self.branches / self.of_branches if self.of_branches else 100.0)


def run(python: Path, pytest_words: Sequence[str]) -> int:
    """Run the tests under coverage, with their workers, threads and programs, and print the table.

    Returns 0 if all tests pass and every room reaches its aim, else 1.
    """
    with tempfile.TemporaryDirectory(prefix="pentatone-coverage-", ignore_cleanup_errors=True) as name:
        data, found = Path(name, ".coverage"), Path(name, "found.json")
        environment = child_environment(QT_QPA_PLATFORM="offscreen", PYTHONIOENCODING="utf-8", COVERAGE_FILE=str(data))

        def coverage(*words: str) -> int:
            return subprocess.run([str(python), "-m", "coverage", *words], cwd=ROOT, env=environment,
                                  stdin=subprocess.DEVNULL).returncode

        start = time.monotonic()
        code = coverage("run", "-m", "pytest", "-n", "2", "--dist", "worksteal", *pytest_words)
        if coverage("combine", "--quiet") or coverage("json", "--quiet", "-o", str(found)):
            return 1
        files = by_file(json.loads(found.read_text("utf-8")))
    say("\n--- coverage")
    say("\n".join(table(files)))
    good = all(meets(room, reached) for room, reached in by_room(files).items())
    say(f"tests {'passed' if not code else 'FAILED'}, aims {'met' if good else 'NOT MET'}, "
        f"{time.monotonic() - start:.0f} s")
    return 0 if good and not code else 1


def by_file(report: Mapping[str, Any]) -> dict[str, Reached]:
    """Read the JSON report of coverage.py: what is reached of each file."""
    found = {}
    for name, entry in report["files"].items():
        counts = entry["summary"]
        found[name.replace("\\", "/")] = Reached(counts["covered_lines"], counts["num_statements"],
                                                 counts["covered_branches"], counts["num_branches"])
    return found


def by_room(files: Mapping[str, Reached]) -> dict[str, Reached]:
    """Add up the files of each room that has an aim; a room without files is reached, as it has nothing."""
    found = dict.fromkeys(AIMS, Reached(0, 0, 0, 0))
    for name, reached in files.items():
        if (room := name.split("/")[0]) in found:
            found[room] += reached
    return found


def meets(room: str, reached: Reached) -> bool:
    """Tell whether lines and branches of a room are both at its aim."""
    return min(reached.shares()) >= AIMS[room]


def table(files: Mapping[str, Reached]) -> list[str]:
    """One line for each room, then the files that miss most."""
    lines = [f"{'':<10} {'lines':>8} {'branches':>9} {'aim':>6}"]
    for room, reached in by_room(files).items():
        shares = reached.shares()
        lines.append(f"{room:<10} {shares[0]:7.2f}% {shares[1]:8.2f}% {AIMS[room]:5.0f}%"
                     f"{'' if meets(room, reached) else '  BELOW'}")
    worst = sorted(files.items(), key=lambda item: (-item[1].missing, item[0]))[:MOST]
    lines += ["", "most missing: lines and branches"]
    lines += [f"{reached.of_lines - reached.lines:6} {reached.of_branches - reached.branches:6}  {name}"
              for name, reached in worst if reached.missing]
    return lines
