"""Mutated imports: whatever a file says, one clear refusal or a whole import; no crash, no hang, nothing half-written.

Every item runs in a forked child with 512 MB over what it started with and two seconds of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.reliability import import_mutants as mutants
from tests.reliability import import_samples as samples
from tests.reliability.import_samples import Samples
from workshop.errors import PentatoneError, Problem

MEMORY, SECONDS, PATIENCE, BATCH = 512 << 20, 2.0, 20.0, 250
NOW = "2026-11-12T09:00:00+00:00"


class TooLong(BaseException):
    """An item took more than its time; no `except Exception` may hold it up."""


@dataclass(frozen=True)
class Desk:
    """Where one item works: its own folder, with the workshop in it and the file that comes in."""

    folder: Path
    target: Path
    source: Path


class _Silent:
    """An output that nobody reads; the lines are made all the same."""

    as_json = True

    def say(self, text: str = "") -> None:
        pass

    def answer(self, document: Any, lines: Callable[[], list[str]]) -> None:
        json.dumps(document, allow_nan=False)
        lines()


# Kinds ------------------------------------------------------------------------------------------------------------
def _files() -> Any:
    from ui.cli import SqliteFiles
    return SqliteFiles()


def _call(command: Callable[..., None], desk: Desk, **arguments: object) -> None:
    command(argparse.Namespace(file=desk.target, **arguments), _files(), _Silent())


def scores(desk: Desk) -> None:
    from ui.commands.move import import_scores
    _call(import_scores, desk, scores=desk.source)


def people(desk: Desk) -> None:
    from ui.commands.files import read_bytes
    from ui.ids import new_id
    from workshop.commands import AddParticipants
    from workshop.exchange.people import read_people
    _apply(desk, lambda now: AddParticipants(read_people(read_bytes(desk.source), new_id, now.participants, now.pack)))


def pasted_people(desk: Desk) -> None:
    from ui.ids import new_id
    from workshop.commands import AddParticipants
    from workshop.exchange.people import parse_people
    text = desk.source.read_bytes().decode("utf-8", "surrogateescape")
    _apply(desk, lambda now: AddParticipants(parse_people(text, new_id, now.participants, now.pack)))


def pasted_grid(desk: Desk) -> None:
    from ui.ids import new_id
    from workshop.exchange.ballots import entry_command, parse_digits
    from workshop.exchange.grid import parse_grid
    text = desk.source.read_bytes().decode("utf-8", "surrogateescape")

    def made(now: Any) -> Any:
        found = parse_grid(text, now, "beta")
        return entry_command(now, found.entries, new_id, places=found.places)
    with suppress(PentatoneError):
        parse_digits(text, _cells(desk))
    _apply(desk, made)


def _cells(desk: Desk) -> Any:
    store = _files().read(desk.target)
    try:
        return tuple(store.workshop.cells())
    finally:
        store.close()


def _apply(desk: Desk, made: Callable[[Any], Any]) -> None:
    from datetime import datetime
    store = _files().write(desk.target)
    try:
        store.apply(made(store.workshop), at=datetime.fromisoformat(NOW), author="")
    finally:
        store.close()


def initiatives(desk: Desk) -> None:
    from ui.commands.initiatives import import_list
    _call(import_list, desk, list=desk.source, dry_run=False)


def ballots(desk: Desk) -> None:
    from ui.commands.ballots import read
    _call(read, desk, filled=[desk.source], replace=True)


def document(desk: Desk) -> None:
    from ui.commands.documents import import_document
    import_document(argparse.Namespace(file=desk.folder / "new.pentatone", document=desk.source), _files(), _Silent())


def pack(desk: Desk) -> None:
    from workshop.packs.shelf import Shelf
    Shelf(samples.shipped(), desk.folder / "packs").import_file(desk.source)


def cases(desk: Desk) -> None:
    from db.library.store import SqliteLibrary
    from workshop.library import read_collection
    found = read_collection(desk.source)
    library = SqliteLibrary(desk.folder / "library.sqlite")
    try:
        library.import_collection(found)
    finally:
        library.close()


def picture(desk: Desk) -> None:
    from ui.pictures import MAX_SIDE, read_file
    found = read_file(desk.source)
    assert max(found.width, found.height) <= MAX_SIDE and hashlib.sha256(found.data).hexdigest() == found.key


def report(desk: Desk) -> None:
    from ui.commands.verify_report import verify_report
    _call(verify_report, desk, report=desk.source, password_file=None)


def template(desk: Desk) -> None:
    from workshop.report.pptx.template import open_template
    open_template(desk.source)


@dataclass(frozen=True)
class Kind:
    """How one kind of file is brought in and mutated; `share` says how often, `name` which sample it is."""

    name: str
    bring: Callable[[Desk], None]
    mutate: mutants.Mutate
    share: int


KINDS = (
    Kind("scores.csv", scores, mutants.table, 3), Kind("people.csv", people, mutants.table, 3),
    Kind("initiatives.csv", initiatives, mutants.table, 3), Kind("initiatives.xlsx", initiatives, mutants.office, 4),
    Kind("ballots.xlsx", ballots, mutants.office, 4), Kind("workshop.json", document, mutants.document, 5),
    Kind("pack.pentatone-pack", pack, mutants.document, 3), Kind("pack", pack, mutants.document, 2),
    Kind("cases.pentatone-cases", cases, mutants.document, 3), Kind("picture", picture, mutants.picture, 4),
    Kind("report.pdf", report, mutants.report, 3), Kind("people.txt", pasted_people, mutants.table, 1),
    Kind("grid.txt", pasted_grid, mutants.table, 2), Kind("template.pptx", template, mutants.office, 1))
_TURNS = tuple(kind for kind in KINDS for _ in range(kind.share))


# One item ---------------------------------------------------------------------------------------------------------
def item(found: Samples, folder: Path, seed: int, index: int) -> tuple[str, str]:
    """Bring in one mutant in an empty folder; return its kind and 'taken', or the keys of the refusal.

    AssertionError when a refusal has left anything behind, and whatever else than a refusal came out.
    """
    rng = Random(f"{seed}:{index}")
    kind = _TURNS[index % len(_TURNS)]
    sample = rng.choice(found.files[kind.name])
    # Some samples stay as they are: what is sound must be taken.
    sound = rng.random() < 0.02
    data = sample if sound else mutants.mostly(kind.mutate)(sample, rng)
    desk = Desk(folder, folder / "a.pentatone", folder / kind.name)
    shutil.copyfile(found.workshop, desk.target)
    _put(desk.source, data)
    before = _look(folder)
    try:
        kind.bring(desk)
    except PentatoneError as error:
        assert all(isinstance(problem, Problem) for problem in error.problems) and error.problems, "no words"
        _words(error)
        assert not sound, f"a sound file was refused: {error}"
        assert (after := _look(folder)) == before, f"left behind: {sorted(set(after.items()) ^ set(before.items()))}"
        return kind.name, error.problems[0].key
    left = [name for name in _look(folder) if ".part" in name or Path(name).name.startswith(".pentatone-")]
    assert not left, f"left behind: {left}"
    return kind.name, "taken"


def _put(path: Path, data: bytes) -> None:
    if path.name != "pack":
        path.write_bytes(data)
        return
    path.mkdir()
    try:
        parts = samples.unpacked(data)
    except (ValueError, AttributeError, TypeError, RecursionError):
        parts = {"pack.json": data}
    for name, body in parts.items():
        (path / name).write_bytes(body)


def _words(error: PentatoneError) -> None:
    from ui.sentences import sentence
    for problem in error.problems[:20]:
        assert sentence(problem).strip()


def _look(folder: Path) -> dict[str, str]:
    """Return the files of a folder with their hashes; a lock is no content."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".lock"}


# Children ---------------------------------------------------------------------------------------------------------
def run(count: int, seed: int) -> str:
    """Bring in `count` mutants and return one line with the counts; AssertionError names the first that went wrong.

    The same seed gives the same mutants; `item` brings in one of them again.
    """
    if "PySide6.QtGui" in sys.modules:
        # Qt reads pictures with threads of its own, and no child has those that began before it.
        done = subprocess.run([sys.executable, "-m", "tests.reliability.imports", str(count), str(seed)],
                              capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()
    told: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="pentatone-imports-") as name:
        folder = Path(name)
        found = samples.make(folder)
        _warm(found, folder)
        for start in range(0, count, BATCH):
            told.extend(_batch(found, folder, seed, range(start, min(count, start + BATCH))))
    bad = [line for line in told if line["bad"]]
    assert not bad, f"{len(bad)} of {count} imports went wrong (seed {seed}); " + "\n".join(
        f"item {line['index']}, {line['kind']}, {line['seconds']:.2f} s: {line['bad']}" for line in bad[:20])
    taken = sum(1 for line in told if line["told"] == "taken")
    slow = max(told, key=lambda line: line["seconds"])
    kinds = Counter(line["kind"] for line in told)
    return (f"{len(told)} mutated imports of {len(kinds)} kinds (seed {seed}): {taken} taken, {len(told) - taken} "
            f"refused, 0 crashes, 0 hangs, nothing half-written; slowest {slow['seconds']:.2f} s ({slow['kind']}, item "
            f"{slow['index']}), at most {max(line['memory'] for line in told) >> 20} MB more")


def _warm(found: Samples, folder: Path) -> None:
    """Load what the imports need, so that children neither spend their time nor their memory on it."""
    for place, kind in enumerate(KINDS):
        warm = folder / f"warm{place}"
        warm.mkdir()
        desk = Desk(warm, warm / "a.pentatone", warm / kind.name)
        shutil.copyfile(found.workshop, desk.target)
        _put(desk.source, found.files[kind.name][0])
        if kind.name != "picture":
            kind.bring(desk)
    # Qt has threads for pictures, which no child inherits; so only the module is loaded.
    import ui.pictures  # noqa: F401


def _batch(found: Samples, folder: Path, seed: int, indices: range) -> list[dict[str, Any]]:
    """Run items in children; after one that dies or hangs the next child goes on behind it."""
    told: list[dict[str, Any]] = []
    at = indices.start
    while at < indices.stop:
        lines, reason = _child(found, folder, seed, range(at, indices.stop))
        told.extend(lines)
        at += len(lines)
        if reason and at < indices.stop:
            told.append({"index": at, "kind": _TURNS[at % len(_TURNS)].name, "told": "", "seconds": PATIENCE,
                         "memory": 0, "bad": reason})
            at += 1
    return told


def _child(found: Samples, folder: Path, seed: int, indices: range) -> tuple[list[dict[str, Any]], str]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(reading)
            _work(found, folder, seed, indices, writing)
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    text, reason = b"", ""
    try:
        while select.select([reading], [], [], PATIENCE)[0]:
            if not (piece := os.read(reading, 65_536)):
                break
            text += piece
        else:
            reason = f"no answer for {PATIENCE:.0f} s"
            os.kill(child, signal.SIGKILL)
    finally:
        os.close(reading)
        status = os.waitpid(child, 0)[1]
    lines = [json.loads(line) for line in text.splitlines()]
    whole = len(lines) == len(indices) or (lines and lines[-1]["bad"])
    return lines, reason or ("" if whole else f"the process died with status {status}")


def _work(found: Samples, folder: Path, seed: int, indices: range, out: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY, size + MEMORY))
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)

    def stop(_number: int, _frame: object) -> None:
        raise TooLong
    signal.signal(signal.SIGPROF, stop)
    signal.signal(signal.SIGALRM, stop)
    base = _peak()
    for index in indices:
        line = _timed(found, folder, seed, index)
        line["memory"] = _peak() - base
        if line["memory"] > MEMORY:
            line["bad"] = line["bad"] or f"{line['memory'] >> 20} MB"
        os.write(out, json.dumps(line).encode() + b"\n")
        if line["bad"]:
            # What is left of it, memory above all, must not be laid at the door of the next.
            os._exit(0)


def _timed(found: Samples, folder: Path, seed: int, index: int) -> dict[str, Any]:
    kind, told, bad = _TURNS[index % len(_TURNS)].name, "", ""
    place = Path(tempfile.mkdtemp(dir=folder))
    cpu = time.process_time()
    # The processor's time is the item's own; the clock on the wall catches what waits, also on a busy machine.
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, SECONDS * 5)
    try:
        kind, told = item(found, place, seed, index)
    except TooLong:
        bad = "too long: " + traceback.format_exc(limit=-4)
    except MemoryError:
        bad = "too much memory: " + traceback.format_exc(limit=-4)
    except BaseException:
        bad = traceback.format_exc(limit=-6)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        seconds = max(time.process_time() - cpu, 0.0)
        shutil.rmtree(place, ignore_errors=True)
    if not bad and seconds > SECONDS:
        bad = "too long"
    return {"index": index, "kind": kind, "told": told, "bad": bad, "seconds": seconds}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    print(run(*map(int, sys.argv[1:3])))
