"""At the desk: opening a file, one score, a round of thirty, undo, each beside SQLite alone with the same safety."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks import made
from tests.benchmarks.run import Run
from tests.benchmarks.table import Row, timed
from tests.benchmarks.timing import Took, Work, in_turn, took

PEOPLE = 30
BARE = "sqlite3: {0} inserts and commits, as safe"


def open_app(folder: Path) -> Any:
    """Return the program without a window on the screen, its settings in `folder`."""
    from ui import i18n
    from ui.app import Application, make_application
    from ui.settings import UserSettings
    make_application(["pentatone"])
    i18n.switch("zh")
    settings = UserSettings(path=folder / "settings.json")
    settings.language = "zh"
    return Application(settings)


def settle() -> None:
    """Let everything be painted that is to be painted."""
    from PySide6.QtWidgets import QApplication
    QApplication.processEvents()
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def opened(program: Any, path: Path) -> Took:
    """Measure from the closed file to the window in which the next key counts; closes it again."""
    begin, cpu = time.perf_counter(), time.process_time()
    assert program.open(path)
    settle()
    passed = Took(time.perf_counter() - begin, time.process_time() - cpu)
    program.close_window()
    settle()
    return passed


def bare_read(path: Path) -> None:
    """Fetch every row that a workshop is read from with sqlite3 alone."""
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in names:
        if name != "history":
            connection.execute(f'SELECT * FROM "{name}"').fetchall()
    connection.close()


class BareCommits:
    """One table with the same journal and safety as a workshop file; each commit is one row."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, a TEXT, b TEXT)")

    def run(self, count: int = 1) -> None:
        """Insert and commit, so many times."""
        for _ in range(count):
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("INSERT INTO t (a, b) VALUES ('round', '3')")
            self._connection.execute("COMMIT")


class Desk:
    """A workshop of full size with both windows open and a round begun."""

    def __init__(self, run: Run, people: int = PEOPLE) -> None:
        source = made.sized_file(run.folder, people)
        path = run.folder / f"desk-{people}.pentatone"
        shutil.copyfile(source, path)
        self.people = people
        self.program = open_app(run.folder)
        assert self.program.open(path)
        self.program.toggle_audience()
        settle()
        self.page = self.program.window.page("score")
        self._cells = itertools.cycle(self.program.window.document.workshop.cells())
        self.begin()

    def begin(self) -> None:
        """Begin a new round on the next cell."""
        self.page.open_leaf(next(self._cells))
        self.page.vote_again()
        settle()

    def score(self) -> Took:
        """Measure one key: from the press to the commit on the disk and both windows painted; takes it back."""
        passed = took(self._press)
        self.page.rounds.step_back()
        settle()
        return passed

    def _press(self) -> None:
        from PySide6.QtTest import QTest
        QTest.keyClicks(self.page.rounds.strip, "3")
        settle()

    def undo(self) -> Took:
        """Measure taking back one vote that was typed before."""
        self._press()

        def back() -> None:
            self.program.window.undo()
            settle()
        return took(back)

    def round(self) -> Took:
        """Measure a whole round: a key for each person, then Enter for the reveal, painted after each; begins anew."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        def whole() -> None:
            for number in range(self.people):
                QTest.keyClicks(self.page.rounds.strip, "2334"[number % 4])
                settle()
            QTest.keyClick(self.page.rounds.strip, Qt.Key.Key_Return)
            settle()
        passed = took(whole)
        self.begin()
        return passed

    def close(self) -> None:
        """Close the windows."""
        self.program.close()


def rows(run: Run) -> Iterator[Row]:
    """Measure opening, then the keys of a round."""
    sample, large = made.sample(run.folder), made.sized_file(run.folder)
    program = open_app(run.folder)
    works: dict[str, Work] = {
        "sample": partial(opened, program, sample), "sample floor": partial(bare_read, sample),
        "large": partial(opened, program, large), "large floor": partial(bare_read, large)}
    found = in_turn(run.runs, works)
    program.close()
    yield timed("open: sample, closed to usable", found["sample"], found["sample floor"], "sqlite3: all rows")
    yield timed("open: 11 x 25 x 30 x 2, closed to usable", found["large"], found["large floor"], "sqlite3: all rows",
                note="reads, checks, analyses, builds the window")
    desk, bare = Desk(run), BareCommits(run.folder)
    keys = in_turn(run.runs * (1 if run.quick else 4), {"score": desk.score, "undo": desk.undo, "bare": bare.run})
    yield timed("score: key to disk and both windows", keys["score"], keys["bare"], BARE.format(1))
    yield timed("undo: key to disk and both windows", keys["undo"], keys["bare"], BARE.format(1))
    rounds = in_turn(run.slow, {"round": desk.round, "bare": partial(bare.run, PEOPLE + 1)})
    desk.close()
    yield timed("score: a round of 30 and its reveal", rounds["round"], rounds["bare"], BARE.format(PEOPLE + 1))


