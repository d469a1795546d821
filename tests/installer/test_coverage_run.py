"""What tests reach is told for each room beside its aim, and fails below it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from installer import coverage_run


def report(**files: tuple[int, int, int, int]) -> dict[str, object]:
    """A report of coverage.py; lines reached and there, branches reached and there, by a name with __ for /."""
    keys = ("covered_lines", "num_statements", "covered_branches", "num_branches")
    return {"files": {name.replace("__", "/") + ".py": {"summary": dict(zip(keys, counts, strict=True))}
                      for name, counts in files.items()}}


def test_the_table_of_coverage_has_a_line_for_each_room_and_the_files_that_miss_most() -> None:
    files = coverage_run.by_file(report(workshop__a=(99, 100, 40, 40), workshop__b=(95, 100, 35, 40),
                                        db__c=(10, 10, 0, 0), ui__d=(85, 100, 16, 20)))
    lines = coverage_run.table(files)
    assert [line.split() for line in lines[1:4]] == [
        ["workshop", "97.00%", "93.75%", "95%", "BELOW"], ["db", "100.00%", "100.00%", "95%"],
        ["ui", "85.00%", "80.00%", "80%"]]
    assert [line.split() for line in lines[6:]] == [["15", "4", "ui/d.py"], ["5", "5", "workshop/b.py"],
                                                    ["1", "0", "workshop/a.py"]]


def test_a_room_without_files_has_nothing_to_reach() -> None:
    rooms = coverage_run.by_room({"tests/x.py": coverage_run.Reached(0, 9, 0, 0)})
    assert set(rooms) == {"workshop", "db", "ui"} and all(coverage_run.meets(*room) for room in rooms.items())


@pytest.mark.parametrize(("lines", "status", "code"), [(100, 0, 0), (90, 0, 1), (100, 1, 1)])
def test_coverage_fails_below_its_aims_or_with_a_test(lines: int, status: int, code: int, tmp_path: Path,
                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    """A program stands for Python: it fails as the tests would, and writes what coverage.py would report."""
    fake = tmp_path / "python"
    text = json.dumps(report(workshop__a=(lines, 100, 1, 1)))
    fake.write_text(f"#!/bin/sh\ncase $3 in run) exit {status};; json) echo '{text}' > \"$6\";; esac\n", "utf-8")
    fake.chmod(0o755)
    said: list[str] = []
    monkeypatch.setattr(coverage_run, "say", said.append)
    if os.name == "nt":
        pytest.skip("a shell script")
    assert coverage_run.run(fake, []) == code
    assert ("NOT MET" in said[-1]) is (lines < 95) and ("FAILED" in said[-1]) is bool(status)
