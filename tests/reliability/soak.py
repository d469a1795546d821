"""A long day compressed: thousands of actions with undo, redo and reopening, and nothing that grows but the history."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator
from itertools import count as numbers
from pathlib import Path
from random import Random

from db.verify import verify
from tests.reliability import pool
from tests.reliability.desk import MAIN, Action, Desk, do, first_file, plain, state, state_of
from tests.reliability.script import SCENES, Scene, files
from workshop import commands as c

PACK = "consumer-goods-2020"
# What lies on the wall and the roadmap at most: an eight-hour day does not have more, however many actions it has.
NOTES, WORKS, PARKED = 60, 24, 30
# Resident memory of the last quarter above that of the second, and time of an action likewise. The bytes of the file
# are taken off: the program holds a copy of it, so that it can go on elsewhere when the medium is gone.
MOST_MEGABYTES, MOST_SLOWER = 24.0, 1.6
REOPENED = 400


def run(count: int, seed: int) -> str:
    """Carry out `count` actions; AssertionError when memory or time grow, or the file is not sound at the end."""
    with pool.own_folder() as folder:
        first_file(folder / MAIN, pack=PACK)
        desk, took, memory = Desk(folder), list[float](), list[float]()
        done = undone = reopened = 0
        try:
            for action in _actions(desk, seed):
                start = time.process_time()
                outcome = desk.do(action)
                took.append(time.process_time() - start)
                memory.append(resident() - _size(desk.path))
                done += outcome == "done"
                undone += action.name in ("undo", "redo")
                if len(took) % min(REOPENED, count // 3) == 0:
                    _reopen(desk)
                    reopened += 1
                if len(took) % (count // 10) == 0 and count > 1000:
                    _in_a_child(desk.path)
                    print(f"  soak: {len(took)} of {count}, {resident():.0f} MB", file=sys.stderr, flush=True)
                if len(took) == count:
                    break
            assert state(desk.store) == state_of(desk.path), "memory and file differ"
        finally:
            desk.close()
        found = verify(desk.path)
        size = _size(desk.path)
    grown, slower = _between_quarters(memory), _ratio(took)
    if count >= 1000:
        assert grown <= MOST_MEGABYTES, f"memory has grown by {grown:.1f} MB from the second quarter to the last"
        assert slower <= MOST_SLOWER, f"an action takes {slower:.2f} times as long as in the second quarter"
    return (f"{count} actions ({done} done, {undone} undos and redos, {reopened} reopenings): memory of the last "
            f"quarter {grown:+.1f} MB against the second, median {1000 * statistics.median(took):.1f} ms an action "
            f"({slower:.2f} times), file {size:.1f} MB with {found.steps} steps "
            f"({1024 * size / found.steps:.1f} KB a step), verified clean")


def _actions(desk: Desk, seed: int) -> Iterator[Action]:
    """Yield the scenes of the day again and again; between them the wall and the lists are tidied."""
    scenes: list[Scene] = [scene for scene in SCENES if scene is not files]
    for number in numbers():
        rng = Random(f"soak {seed} {number}")
        yield from rng.choice(scenes)(desk, rng)
        yield from _tidy(desk)


def _tidy(desk: Desk) -> Iterator[Action]:
    workshop = desk.store.workshop
    if len(workshop.wall.notes) > NOTES:
        yield do(c.RemoveNotes(tuple(note.id for note in workshop.wall.notes[:NOTES // 2])))
    if len(workshop.initiatives) > WORKS:
        for initiative in workshop.initiatives[:WORKS // 2]:
            yield do(c.RemoveInitiative(initiative.id))
    if len(workshop.parked) > PARKED:
        for parked in workshop.parked[:PARKED // 2]:
            yield do(c.RemoveParked(parked.id))
    if len(workshop.evidence) > PARKED:
        for evidence in workshop.evidence[:PARKED // 2]:
            yield do(c.RemoveEvidence(evidence.id))
    for held in list(workshop.all_rounds()):
        if not held.shown:
            yield do(c.CancelRound(held.id))


def _in_a_child(path: Path) -> None:
    """Verify the file so far, in a process of its own: what that needs is not the memory of the day."""
    if pool.FORKS:
        _, found = pool.forked(lambda: verify(path).steps)
        assert isinstance(found, int), found


def _reopen(desk: Desk) -> None:
    before = plain(desk.store.workshop)
    desk.close()
    desk.open()
    assert plain(desk.store.workshop) == before, "another workshop after reopening"


def resident() -> float:
    """Return the resident memory of this process in MB; 0 where the system does not say."""
    try:
        fields = Path("/proc/self/statm").read_text().split()
    except OSError:
        return 0.0
    return int(fields[1]) * 4096 / 1e6


def _size(path: Path) -> float:
    return path.stat().st_size / 1e6


def _quarter(values: list[float], number: int) -> list[float]:
    return values[len(values) * (number - 1) // 4:len(values) * number // 4]


def _between_quarters(values: list[float]) -> float:
    return statistics.median(_quarter(values, 4)) - statistics.median(_quarter(values, 2))


def _ratio(values: list[float]) -> float:
    return statistics.median(_quarter(values, 4)) / statistics.median(_quarter(values, 2))
