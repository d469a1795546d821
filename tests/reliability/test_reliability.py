"""A short run of every proof, and proof that the instruments see what they are to see."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from db import driver
from tests.reliability import osfaults, powercut, vfs
from tests.reliability.desk import MAIN, Desk, do, first_file, state
from tests.reliability.disk import Disk, Given
from tests.reliability.mutants import mutated
from tests.reliability.script import agenda, scenes
from tests.reliability.tape import Tape, record
from workshop import commands as c
from workshop.errors import WorldFault
from workshop.model.score import Cell

ROOT = Path(__file__).parents[2]
PARTS = ("faults", "powercut", "mutated", "kills", "soak", "machine", "fulldisk")
TARGET = c.SetTargets((c.TargetLevel(Cell("alpha", "1"), 4),))


def layer() -> vfs.Layer:
    found = vfs.layer_over()
    if isinstance(found, str):
        pytest.skip(found)
    return found


def test_a_little_of_everything(tmp_path: Path) -> None:
    """The long run is `python -m tests.reliability`; here each part runs for a second or two."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.reliability", "--short"], cwd=ROOT, stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path), "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True, text=True, encoding="utf-8")
    lines = dict(line.split(": ", 1) for line in done.stdout.splitlines() if line.split(":")[0] in PARTS)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    assert set(lines) == set(PARTS)
    if sys.platform == "linux":
        assert lines["kills"].startswith("20 kills") and lines["mutated"].startswith("100 mutated files")
    assert list(tmp_path.glob("pentatone-*")) == [], "nothing is left behind"


def test_the_layer_sees_every_write_and_can_stop_each(tmp_path: Path) -> None:
    first_file(tmp_path / MAIN)
    seen: list[str] = []
    stop = [0]

    def watch(op: vfs.Op) -> int:
        seen.append(op.kind)
        return vfs.FULL if len(seen) == stop[0] else vfs.OK

    with layer().watching(watch):
        desk = Desk(tmp_path)
        del seen[:]
        desk.do(do(TARGET))
        count, before = len(seen) // 2, state(desk.store)
        assert count > 10 and {"open", "write", "sync", "delete"} <= set(seen)
        for number in range(1, count):
            stop[0] = number
            del seen[:]
            with pytest.raises(WorldFault):
                desk.do(do(c.SetDotBudget(9)))
            assert state(desk.store) == before
        desk.close()


def test_files_of_python_are_seen_and_stopped_too(tmp_path: Path) -> None:
    seen: list[str] = []
    with osfaults.os_watching(tmp_path, lambda op: seen.append(op.kind) or 0):
        (tmp_path / "a").write_text("words")
        os.replace(tmp_path / "a", tmp_path / "b")
        (tmp_path / "b").unlink()
    assert seen == ["create", "write", "replace", "unlink"]
    with osfaults.os_watching(tmp_path, lambda op: osfaults.DISK_FULL if op.kind == "write" else 0), \
            pytest.raises(OSError, match="No space"):
        (tmp_path / "a").write_bytes(b"words")
    assert (tmp_path / "a").read_bytes() == b""


def test_a_disk_without_power_keeps_what_was_synced() -> None:
    disk = Disk({"/f": b"old"})
    disk.apply(vfs.Op("write", "/f", 0, b"new"))
    disk.apply(osfaults.OsOp("create", "/g"))
    rng = Random(1)
    assert disk.after("all", rng) == {"/f": b"new", "/g": b""}
    assert disk.after("synced", rng) == {"/f": b"old"}
    disk.apply(vfs.Op("sync", "/f"))
    assert disk.after("synced", rng) == {"/f": b"new"}, "the name of another file is not synced with this one"
    disk.apply(osfaults.OsOp("sync", "/"))
    disk.apply(Given("/h", b"given"))
    disk.apply(osfaults.OsOp("replace", "/h", goal="/f"))
    assert disk.after("all", rng) == {"/f": b"given", "/g": b""}
    assert disk.after("synced", rng) == {"/f": b"new", "/g": b"", "/h": b"given"}
    assert {disk.after("torn", Random(n))["/f"] for n in range(20)} == {b"new", b"given"}


@pytest.fixture
def tape(tmp_path: Path) -> Tape:
    folder = tmp_path / "tape"
    folder.mkdir()
    return record(folder, next(seed for seed in range(99) if scenes(seed, 1)[0] is agenda), 1)


@pytest.mark.parametrize(("care", "kept"), [("OFF", False), ("EXTRA", True)])
def test_a_program_that_does_not_sync_loses_steps_in_a_power_cut(
        tape: Tape, care: str, kept: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "SYNCHRONOUS", care)
    first, events = powercut._recorded(layer(), tape)
    places = [at for at, event in enumerate(events) if not isinstance(event, int)][-25::6]
    if kept:
        assert powercut._cuts(tape, first, events, places, Random(1))["cuts"] == 3 * len(places)
    else:
        with pytest.raises(AssertionError, match="acknowledged"):
            powercut._cuts(tape, first, events, places, Random(1))


def test_mutants_differ_and_can_be_made_again(tmp_path: Path) -> None:
    first_file(tmp_path / MAIN)
    data = (tmp_path / MAIN).read_bytes()
    made = [mutated(data, Random(number)) for number in range(12)]
    assert made == [mutated(data, Random(number)) for number in range(12)]
    kinds = Counter(name for name, _ in made)
    assert len(kinds) > 5 and sum(found != data for _, found in made) >= 10
