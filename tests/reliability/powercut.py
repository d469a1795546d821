"""Power cuts: after every write of the scripted session the power goes, with or without what was not synced yet."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

from db.verify import verify
from tests.reliability import pool, vfs
from tests.reliability.desk import LEFTOVERS, MAIN, content_of
from tests.reliability.disk import CUTS, Cut, Disk, Given, lay_out
from tests.reliability.osfaults import OsOp, os_watching
from tests.reliability.script import actions
from tests.reliability.tape import Tape, allowed, names, shared
from workshop.errors import PentatoneError

# Every scene once: about 3,700 writes.
SCENES = 14
# Both run over all events; this many pieces of work are spread over the processes.
PARTS = 2
# The file is verified in full after every so many cuts; it is opened, rolled back and compared after each.
VERIFIED = 10
# What happened up to a point: things done to files, and the number of actions acknowledged.
Event = vfs.Op | OsOp | Given | int


def run(count: int, seed: int) -> str:
    """Try `count` cuts of each kind (0: one after every write); AssertionError when anything acknowledged is lost."""
    layer = vfs.layer_or_reason(forks=pool.FORKS)
    if isinstance(layer, str):
        return layer
    tape = shared(seed, SCENES)
    status, recorded = pool.forked(lambda: _recorded(layer, tape))
    assert status == 0, recorded
    first, events = recorded
    places = [at for at, event in enumerate(events) if not isinstance(event, int | Given)]
    writes = len(places)
    if count:
        places = sorted(Random(seed).sample(places, min(count, len(places))))
    found = pool.spread(lambda part, rng: _cuts(tape, first, events, places[part::PARTS], rng), PARTS, seed)
    return (f"{found['cuts']} power cuts at {len(places)} of {writes} writes "
            f"({', '.join(f'{found[cut]} {cut}' for cut in CUTS)}): {found['states']} different disks, every one opens "
            f"with all that was acknowledged, {found['rolled']} hot journals rolled back, "
            f"{found['verified']} verified clean")


def _recorded(layer: vfs.Layer, tape: Tape) -> tuple[bytes, list[Event]]:
    """Play the session and return the file at its start and all that happened to files; paths are bare names."""
    events: list[Event] = []
    with tempfile.TemporaryDirectory(prefix="pentatone-power-") as name:
        folder = Path(name).resolve()
        first = tape.before(0).read_bytes()
        with layer.watching(lambda op: events.append(op) or 0), \
                os_watching(folder, lambda op: events.append(op) or 0):  # type: ignore[func-returns-value]
            desk = tape.desk_at(0, folder)
            del events[:]
            for number, action in enumerate(actions(desk, tape.seed, tape.order), start=1):
                before = len(events)
                desk.do(action)
                if action.name == "lay_old":
                    events[before:] = [Given(str(folder / action.file), (folder / action.file).read_bytes())]
                events.append(number)
            desk.close()
        return first, [event for event in events if isinstance(event, int) or event.path.startswith(str(folder))]


def _cuts(tape: Tape, first: bytes, events: list[Event], places: list[int], rng: Random) -> Counter[str]:
    """Go through the events and cut the power after those at `places`."""
    found, done, wanted = Counter[str](), 0, set(places)
    main = _folder_of(events) / MAIN
    disk, seen = Disk({str(main): first}), set[tuple[int, bytes]]()
    for at, event in enumerate(events):
        if isinstance(event, int):
            done = event
            continue
        disk.apply(event)
        for cut in CUTS if at in wanted and not isinstance(event, Given) else ():
            files = disk.after(cut, rng)
            found += Counter({"cuts": 1, cut: 1})
            key = done, hashlib.sha256(repr(sorted(files.items())).encode()).digest()
            if key not in seen:
                seen.add(key)
                found += Counter(states=1) + _look(tape, files, done, cut, f"cut {cut} after event {at} ({event.kind} "
                                                   f"{Path(event.path).name})", len(seen) % VERIFIED == 0)
    return found


def _folder_of(events: list[Event]) -> Path:
    return next(Path(event.path).parent for event in events if not isinstance(event, int))


def _look(tape: Tape, files: dict[str, bytes], done: int, cut: Cut, where: str, thorough: bool) -> Counter[str]:
    """Open what a cut has left and compare it with what was acknowledged."""
    found: Counter[str] = Counter()
    folder = Path(tempfile.mkdtemp(prefix="pentatone-cut-"))
    try:
        lay_out(files, folder)
        found["rolled"] += any(path.stat().st_size > 0 for path in folder.glob("*-journal"))
        may_say, known = allowed(tape, 0, done), set(names(tape))
        for name in sorted(known):
            may = may_say.get(name, {"absent"})
            if not name.endswith(".pentatone") and cut != "all":
                # An export may still be the one before, or not be there yet; never half of one.
                may = may | {"absent"} | {mark.says for mark in tape.marks[:done] if mark.file == name}
            try:
                says = content_of(folder / name)
            except PentatoneError as error:
                raise AssertionError(f"{where}: {name}: {error}") from error
            assert says in may, f"{where}: {name} does not say what was acknowledged ({done} actions)"
        whole = [path for path in folder.glob("*.pentatone") if thorough or path.name not in known]
        for path in whole:
            verify(path)
            found["verified"] += 1
        # A journal that begins with a zero was never valid; SQLite writes over it with the next step.
        left = [path.name for path in folder.glob(f"{MAIN}*") if path.name.endswith(LEFTOVERS)
                and not (path.name.endswith("-journal") and path.read_bytes()[:1] in (b"", b"\0"))]
        assert not left, f"{where}: left beside the closed workshop: {left}"
    finally:
        shutil.rmtree(folder)
    return found
