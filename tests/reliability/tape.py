"""The scripted session told once without trouble: what every file has to say after every action."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.reliability.desk import MAIN, Desk, content_of, digest, first_file, plain, state
from tests.reliability.script import Scene, actions, scenes


@dataclass(frozen=True, slots=True)
class Mark:
    """The outcome of one action: `told` is a hash of the workshop in memory, `says` one of the file it changed."""

    scene: int
    name: str
    file: str
    steps: int
    told: str
    says: str


@dataclass
class Tape:
    """All marks of a session, and the workshop file as it was before each scene."""

    seed: int
    order: list[Scene]
    folder: Path
    key: str = ""
    marks: list[Mark] = field(default_factory=list)

    def before(self, scene: int) -> Path:
        """Return the workshop file as it was before a scene."""
        return self.folder / f"scene-{scene}.pentatone"

    def desk_at(self, scene: int, folder: Path) -> Desk:
        """Open a copy of the workshop as it was before a scene."""
        shutil.copyfile(self.before(scene), folder / MAIN)
        return Desk(folder, key=self.key)

    def start(self, scene: int) -> str:
        """Return what the workshop file says before a scene."""
        says = self.first
        for mark in self.marks:
            if mark.scene >= scene:
                break
            says = mark.says if mark.file == MAIN else says
        return says

    def from_scene(self, scene: int) -> list[Mark]:
        """Return the marks from a scene on."""
        return [mark for mark in self.marks if mark.scene >= scene]

    first: str = ""


def record(folder: Path, seed: int, count: int, *, key: str = "") -> Tape:
    """Tell the session once in a folder of its own and return the tape."""
    tape = Tape(seed, scenes(seed, count), folder, key)
    work = folder / "work"
    work.mkdir()
    first_file(work / MAIN, key=key)
    desk = Desk(work, key=key)
    tape.first = state(desk.store)
    try:
        for scene, number in enumerate(range(count)):
            shutil.copyfile(desk.path, tape.before(number))
            for action in actions(desk, seed, tape.order[:number + 1], number):
                desk.do(action)
                says = state(desk.store) if action.file == MAIN else content_of(work / action.file, read_only=True)
                tape.marks.append(Mark(scene, action.name, action.file, desk.mark, told(desk), says))
    finally:
        desk.close()
    shutil.rmtree(work)
    return tape


@cache
def shared(seed: int, count: int, *, key: str = "") -> Tape:
    """Return the tape of a session, recorded once in this process and kept until it ends."""
    folder = tempfile.mkdtemp(prefix="pentatone-tape-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return record(Path(folder), seed, count, key=key)


def told(desk: Desk) -> str:
    """Return a hash of the workshop as it is in memory."""
    return digest(plain(desk.store.workshop))


def allowed(tape: Tape, scene: int, acknowledged: int) -> dict[str, set[str]]:
    """Return what each file may say once so many actions from a scene on were acknowledged: just that, or one more."""
    now = {MAIN: tape.start(scene)}
    found: dict[str, set[str]] = {}
    for number, mark in enumerate(tape.from_scene(scene)):
        if number > acknowledged:
            break
        if number == acknowledged:
            found[mark.file] = {now.get(mark.file, "absent"), mark.says}
        now[mark.file] = mark.says
    return {name: {says} for name, says in now.items()} | found


def names(tape: Tape) -> Iterator[str]:
    """Yield the names of all files of the session."""
    yield from sorted({mark.file for mark in tape.marks} | {MAIN})
