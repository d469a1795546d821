"""A short run of the mutated imports; `python -m tests.reliability` has the long one."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from random import Random

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="children are fenced by limits of Linux")


def test_mutated_imports_are_taken_or_refused() -> None:
    from tests.reliability.imports import run
    line = run(80, 8)
    told = re.match(r"80 mutated imports of 14 kinds \(seed 8\): (\d+) taken, (\d+) refused, 0 crashes, 0 hangs", line)
    assert told, line
    assert int(told[1]) + int(told[2]) == 80 and min(int(told[1]), int(told[2])) > 5


def test_what_goes_wrong_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A harness that lets everything pass proves nothing: each kind of failure must be told."""
    from tests.reliability import import_mutants, imports
    desk_file = tmp_path / "base"
    desk_file.write_bytes(b"kept")

    def refuse_and_write(desk: imports.Desk) -> None:
        desk.target.write_bytes(b"half")
        raise imports.PentatoneError(imports.Problem("table_empty"))

    def crash(desk: imports.Desk) -> None:
        raise KeyError("a")

    def leave(desk: imports.Desk) -> None:
        (desk.folder / ".pentatone-x").write_bytes(b"")

    def hang(desk: imports.Desk) -> None:
        while True:
            pass

    found = imports.Samples(desk_file, {"a": (b"1",)})
    monkeypatch.setattr(imports, "SECONDS", 0.2)
    for bring, said in ((refuse_and_write, "left behind"), (crash, "KeyError"), (leave, "left behind"),
                        (hang, "too long")):
        kind = imports.Kind("a", bring, import_mutants.bytes_of, 1)
        monkeypatch.setattr(imports, "_TURNS", (kind,))
        lines = imports._batch(found, tmp_path, 1, range(2))
        assert len(lines) == 2 and all(said in line["bad"] for line in lines), lines


def test_mutants_are_the_same_for_the_same_seed() -> None:
    from tests.reliability import import_mutants as mutants
    data = b"name,seat\nAnn,1\nBob,2\n"
    assert mutants.table(data, Random(3)) == mutants.table(data, Random(3)) != mutants.table(data, Random(4))
