"""The disk fails at the first, second, third … write of every action: one sentence, nothing lost, and on it goes."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Literal

from db.verify import verify
from tests.reliability import osfaults, pool, vfs
from tests.reliability.desk import MAIN, Action, Desk, content_of, has_locks, state
from tests.reliability.script import actions
from tests.reliability.tape import Tape, shared
from ui.sentences import SENTENCES, sentence
from workshop.errors import BadInput, PentatoneError, WorldFault

# 'once': one write fails, the next ones work. 'gone': from that one on all fail until the medium is back.
Trouble = Literal["once", "gone"]
TROUBLES: tuple[Trouble, ...] = ("once", "gone")
CODES = {"write": (vfs.FULL, vfs.IOERR_WRITE, -vfs.FULL, vfs.READONLY), "truncate": (vfs.IOERR_TRUNCATE,),
         "sync": (vfs.IOERR_FSYNC,), "delete": (vfs.IOERR_DELETE,), "open": (vfs.CANTOPEN, vfs.FULL)}
OS_CODES = (osfaults.DISK_FULL, osfaults.MEDIUM_GONE)
SCENES, SHORT = 28, 14
# More writes than any action has: a loop that does not end is a mistake of the test.
MOST = 3000


@dataclass
class Fault:
    """Which write is to fail, and whether it has come to that."""

    folder: str
    at: int = 0
    trouble: Trouble = "once"
    turn: int = 0
    seen: int = 0
    hit: str = ""
    kinds: Counter[str] = field(default_factory=Counter)

    def arm(self, at: int, trouble: Trouble, turn: int) -> None:
        self.at, self.trouble, self.turn, self.seen, self.hit = at, trouble, turn, 0, ""

    def disarm(self) -> None:
        self.at = 0

    def _due(self, kind: str, path: str) -> bool:
        if not self.at or (path and not path.startswith(self.folder)):
            return False
        self.seen += 1
        if self.seen == self.at or (self.seen > self.at and self.trouble == "gone"):
            self.hit = self.hit or f"{kind} {Path(path).name}"
            self.kinds[kind] += 1
            return True
        return False

    def sqlite(self, op: vfs.Op) -> int:
        codes = CODES[op.kind]
        return codes[self.turn % len(codes)] if self._due(op.kind, op.path) else vfs.OK

    def system(self, op: osfaults.OsOp) -> int:
        return OS_CODES[self.turn % len(OS_CODES)] if self._due(op.kind, op.path) else 0


def run(count: int, seed: int) -> str:
    """Let about `count` writes fail (0: every one, in both ways); AssertionError when anything is lost."""
    layer = vfs.layer_or_reason(forks=pool.FORKS)
    if isinstance(layer, str):
        return layer
    tape = shared(seed, SHORT if count and count < 1000 else SCENES)
    share = min(1.0, count / 2 / (22 * len(tape.marks))) if count else 1.0
    found = pool.spread(lambda number, rng: _session(layer, tape, TROUBLES[number:][:1] if share == 1 else TROUBLES,
                                                     share, rng), 2 if share == 1 else 1, seed)
    if share == 1:
        found += _of_a_locked_file(seed)
    return (f"{found['faults']} faults ({found['locked']} under a file with a passphrase) at {found['writes']} writes "
            f"of {found['actions']} actions, once and lasting: {found['sentences']} told in a sentence, "
            f"{found['unharmed']} did no harm, none lost anything; {found['verified']} files verified clean")


def _of_a_locked_file(seed: int) -> Counter[str]:
    """Try a few writes of a file with a passphrase, each of which takes a quarter of a second to open."""
    layer = vfs.layer_over("sqlcipher3._sqlite3") if has_locks() else "no driver"
    if isinstance(layer, str):
        return Counter()
    tape = shared(seed, SHORT, key="口令 with blanks")
    found = pool.spread(lambda number, rng: _session(layer, tape, TROUBLES, 0.02, rng), 2, seed)
    return found + Counter(locked=found["faults"])


def _session(layer: vfs.Layer, tape: Tape, troubles: tuple[Trouble, ...], share: float, rng: Random) -> Counter[str]:
    """Play the whole session; before an action is let through it is tried with a fault at each of its writes.

    Of the writes only a `share` is tried.
    """
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="pentatone-faults-") as name:
        folder = Path(name)
        fault = Fault(str(folder))
        with _watched(layer, folder, fault):
            desk = tape.desk_at(0, folder)
            try:
                for action, mark in zip(actions(desk, tape.seed, tape.order), tape.marks, strict=True):
                    assert (action.name, action.file) == (mark.name, mark.file), "another story than the tape"
                    found += Counter(actions=1)
                    # In a short run few actions are tried, each with a few faults.
                    if action.name == "lay_old" or rng.random() > max(share, min(1.0, 5 * share)):
                        desk.do(action)
                        continue
                    found += _action(desk, action, mark.says, fault, rng.choice(troubles), share, rng)
                    now = state(desk.store) if action.file == MAIN else content_of(folder / action.file)
                    assert now == mark.says, f"{action.name}: not what it is without faults"
            finally:
                fault.disarm()
                desk.close()
        for path in sorted(folder.glob("*.pentatone")):
            verify(path, key=tape.key if path.name == MAIN else "")
            found["verified"] += 1
    return found


@contextmanager
def _watched(layer: vfs.Layer, folder: Path, fault: Fault) -> Iterator[None]:
    with layer.watching(fault.sqlite), osfaults.os_watching(folder, fault.system):
        yield


def _action(desk: Desk, action: Action, says: str, fault: Fault, trouble: Trouble, share: float,
            rng: Random) -> Counter[str]:
    """Try an action with the fault at write 1, 2, 3 … until it goes through with the fault still ahead."""
    found: Counter[str] = Counter()
    before, step = _says(desk, action), 1 if share == 1 else 5
    at = rng.randrange(1, step + 1)
    while at < MOST:
        fault.arm(at, trouble, at + found["faults"])
        try:
            desk.do(action)
        except WorldFault as error:
            fault.disarm()
            assert fault.hit, f"{action.name}: {error} without a fault"
            found += _after(desk, action, error, (before, says), f"{action.name}, write {at}, {trouble}: {fault.hit}")
        else:
            fault.disarm()
            return found + Counter(writes=fault.seen, faults=bool(fault.hit), unharmed=bool(fault.hit))
        at += step
    raise AssertionError(f"{action.name} has no end")


def _says(desk: Desk, action: Action) -> str:
    if action.file == MAIN:
        return state(desk.store)
    return content_of(desk.folder / action.file, read_only=True)


def _after(desk: Desk, action: Action, error: WorldFault, may: tuple[str, str], where: str) -> Counter[str]:
    """Check what a failed action has left: a sentence, and memory and file the same as before it.

    `may` is what the file said before and says afterwards. One that is opened for a single thing may be done with that
    when closing it fails; it is never half.
    """
    before, after = may
    (problem,) = error.problems
    assert problem.key in SENTENCES, f"{where}: no sentence for {problem.key}"
    text = sentence(problem)
    assert text.strip() and "{" not in text, f"{where}: {text}"
    found = Counter(faults=1, sentences=1)
    if action.name == "reopen":
        desk.open()
    if action.file == MAIN:
        assert state(desk.store) == before, f"{where}: memory is not what it was"
        there = content_of(desk.path, key=desk.key, read_only=True)
    else:
        try:
            there = content_of(desk.folder / action.file, read_only=True)
        except (PentatoneError, BadInput) as bad:
            raise AssertionError(f"{where}: half a file has the real name: {bad}") from bad
    assert there == before or (action.file != MAIN and there == after), f"{where}: the file is not what it was"
    return found
