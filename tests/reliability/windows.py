"""A long day at the window: stages come and go while votes, notes and plans are made, and memory stays flat."""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Iterator
from itertools import count as numbers
from random import Random
from typing import Any

from db.verify import verify
from tests.reliability import pool
from tests.reliability.desk import Action, first_file
from tests.reliability.script import (
    agenda,
    back_and_forth,
    crowd,
    frame,
    hands,
    named,
    plans,
    secret,
    unnamed,
    wall,
)
from tests.reliability.soak import PACK, resident
from workshop import commands as c

SCENES = (named, unnamed, secret, hands, wall, plans, agenda, crowd, frame, back_and_forth)
MOST_MEGABYTES = 60.0


class _Hands:
    """A document in the place of a desk: the scripted scenes go through it, as the stages do."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.mark = 0

    @property
    def store(self) -> _Hands:
        return self

    @property
    def history(self) -> _Hands:
        return self

    @property
    def workshop(self) -> Any:
        return self.document.workshop

    @property
    def redo_kind(self) -> str | None:
        return self.document.redo_kind

    def do(self, command: c.Command) -> None:
        self.document.do(command)

    def undo(self) -> None:
        self.document.undo()

    def redo(self) -> None:
        self.document.redo()


def run(count: int, seed: int) -> str:
    """Take `count` steps at an offscreen window; AssertionError when memory grows or the file is not sound."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    from ui.app import Application
    from ui.settings import UserSettings
    from ui.stages.book import STAGES
    QApplication.instance() or QApplication([])
    with pool.own_folder() as folder:
        for name in ("CONFIG", "DATA", "LOGS"):
            os.environ[f"PENTATONE_{name}"] = str(folder / name.lower())
        path = folder / "day.pentatone"
        first_file(path, pack=PACK)
        program = Application(UserSettings(path=folder / "settings.json"))
        program.show_welcome()
        assert program.open(path), "the workshop does not open"
        window, rng, memory, stages = program.window, Random(seed), list[float](), 0
        assert window is not None
        desk = _Hands(window.document)
        for number, action in enumerate(_actions(desk, seed)):
            action.run(desk)  # type: ignore[arg-type]  # what the scenes need of a desk
            desk.mark = number
            if number % 4 == 0:
                window.go(rng.choice(STAGES))
                stages += 1
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()
            memory.append(resident())
            if number % 200 == 0:
                print(f"  windows: {number} of {count}, {memory[-1]:.0f} MB", file=sys.stderr, flush=True)
            if len(memory) == count:
                break
        program.close_window()
        program.welcome.close()
        QApplication.processEvents()
        found = verify(path)
    quarter = max(1, len(memory) // 4)
    grown = statistics.median(memory[-quarter:]) - statistics.median(memory[quarter:2 * quarter])
    assert count < 400 or grown <= MOST_MEGABYTES, f"memory has grown by {grown:.1f} MB"
    return (f"{count} steps at the window over {stages} changes of stage: memory of the last quarter {grown:+.1f} MB "
            f"against the second, {found.steps} steps in the file, verified clean")


def _actions(desk: _Hands, seed: int) -> Iterator[Action]:
    """Yield scenes again and again; the wall and the lists are tidied in between."""
    for number in numbers():
        rng = Random(f"windows {seed} {number}")
        yield from rng.choice(SCENES)(desk, rng)  # type: ignore[arg-type]
        if len(desk.workshop.wall.notes) > 60:
            names = tuple(note.id for note in desk.workshop.wall.notes[:30])
            yield Action("tidy", "", lambda _desk, names=names: desk.do(c.RemoveNotes(names)))
        for initiative in desk.workshop.initiatives[:8] if len(desk.workshop.initiatives) > 24 else ():
            yield Action("tidy", "", lambda _desk, name=initiative.id: desk.do(c.RemoveInitiative(name)))
