"""Measures what a facilitator waits for, each beside the bare cost of what it stands on.

Run: python -m tests.benchmarks.desk [--runs N]. Prints medians; nothing here is a test.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
PEOPLE, ROUNDS = 30, 2

BARE_WINDOW = """
import sys
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
class W(QWidget):
    def paintEvent(self, event):
        print("painted", flush=True); QApplication.instance().quit()
app = QApplication([]); w = W(); w.resize(1280, 720); w.show(); app.exec()
"""
BARE_WIDGETS = """
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget
import resources
class W(QWidget):
    def paintEvent(self, event):
        print("painted", flush=True); QApplication.instance().quit()
app = QApplication([]); app.setStyle("Fusion")
for weight in ("Regular", "Bold"):
    QFontDatabase.addApplicationFont(str(resources.path("fonts", f"NotoSansSC-{weight}.ttf")))
w = W(); box = QVBoxLayout(w)
for kind in (QFrame, QLabel, QPushButton, QListWidget): box.addWidget(kind())
w.resize(1280, 720); w.show(); app.exec()
"""
OUR_WINDOW = """
import sys
from PySide6.QtCore import QEvent, QObject
from ui import i18n
from ui.app import Application, make_application
from ui.settings import UserSettings
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True); app.quit()
        return False
app = make_application(["pentatone"]); i18n.switch("zh")
program = Application(UserSettings.load()); watch = Watch()
program.welcome.installEventFilter(watch); program.show_welcome(); app.exec()
"""


def median_ms(run: Callable[[], float], runs: int) -> float:
    """Return the median of `runs` measurements after one that is not counted, in milliseconds."""
    run()
    return statistics.median(run() for _ in range(runs)) * 1000


def first_paint(code: str) -> float:
    """Return seconds from starting a Python process to its first painted window."""
    begin = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        passed = time.perf_counter() - begin
        child.wait()
    if line.strip() != "painted":
        raise RuntimeError("the window was not painted")
    return passed


def big_workshop(path: Path) -> None:
    """Make a workshop of 11 elements x 25 indicators x 30 people x 2 rounds, all revealed."""
    import resources
    from db.store import SqliteStore
    from workshop import commands as c
    from workshop.model.workshop import Participant, Settings
    from workshop.packs.load import load_folder
    now, rng = datetime.now(UTC), Random(7)
    people = tuple(Participant(f"p{i:02d}", f"参与者{i + 1}", f"部门{i % 6 + 1}") for i in range(PEOPLE))
    settings = Settings(title="Benchmark", client="Benchmark", depth="full", budget=6000, created=now.isoformat())
    store = SqliteStore.create(path, settings, load_folder(resources.path("packs", "consumer-goods-2020")),
                               uid="bench", at=now, people=people)
    rounds = []
    for index, cell in enumerate(store.workshop.cells()):
        for number in range(1, ROUNDS + 1):
            middle = rng.uniform(1.5, 4)
            rows = tuple(c.ScoreRow(p.id, str(min(5, max(1, round(rng.gauss(middle, 0.8)))))) for p in people)
            rounds.append(c.ImportedRound(f"r{index}-{number}", cell, "current", number, rows))
    store.apply(c.ImportScores(tuple(rounds)), at=now, author="")
    targets = tuple(c.TargetLevel(cell, 4) for cell in store.workshop.cells())
    store.apply(c.SetTargets(targets), at=now, author="")
    store.close()


def open_file(path: Path) -> float:
    """Return seconds to open, read and analyse a workshop."""
    from db.store import SqliteStore
    from workshop.insight.analysis import analyse
    begin = time.perf_counter()
    store = SqliteStore(path)
    analyse(store.workshop)
    passed = time.perf_counter() - begin
    store.close()
    return passed


def bare_read(path: Path) -> float:
    """Return seconds to fetch the same rows with sqlite3 alone."""
    begin = time.perf_counter()
    connection = sqlite3.connect(path)
    connection.execute("SELECT * FROM ballot").fetchall()
    connection.execute("SELECT * FROM round").fetchall()
    connection.close()
    return time.perf_counter() - begin


class Score:
    """One score in a full-size workshop with both windows open."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        from ui import i18n
        from ui.app import Application, make_application
        from ui.settings import UserSettings
        from workshop.model.score import Cell
        self._app = make_application(["pentatone"])
        i18n.switch("zh")
        self._process, self._press = QApplication.processEvents, QTest.keyClicks
        self.program = Application(UserSettings.load())
        self.program.open(path)
        self.program.toggle_audience()
        window = self.program.window
        assert window is not None
        self.page = window.page("score")
        self.page.open_leaf(Cell("brand", "1.1"))
        self.page.vote_again()
        self._process()

    def run(self) -> float:
        """Return seconds from a key press to both windows repainted."""
        begin = time.perf_counter()
        self._press(self.page.rounds.strip, "3")
        self._process()
        passed = time.perf_counter() - begin
        self.page.rounds.step_back()
        self._process()
        return passed


def bare_commit(folder: Path) -> Callable[[], float]:
    """Return a measurement of one insert and commit with sqlite3 and the same safety."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT)")

    def run() -> float:
        begin = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t (a, b) VALUES ('round', '3')")
        connection.execute("COMMIT")
        return time.perf_counter() - begin
    return run


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    os.environ["PENTATONE_CONFIG"] = tempfile.mkdtemp(prefix="pentatone-bench-")
    with tempfile.TemporaryDirectory(prefix="pentatone-bench-") as name:
        folder = Path(name)
        path = folder / "big.pentatone"
        big_workshop(path)
        rows = [("start to first painted window", median_ms(lambda: first_paint(OUR_WINDOW), runs),
                 "bare PySide6 window", median_ms(lambda: first_paint(BARE_WINDOW), runs)),
                ("start to first painted window", median_ms(lambda: first_paint(OUR_WINDOW), runs),
                 "bare window, same widgets and fonts", median_ms(lambda: first_paint(BARE_WIDGETS), runs)),
                ("open 11 x 25 x 30 x 2 and analyse", median_ms(lambda: open_file(path), runs),
                 "bare sqlite3 fetch of the same rows", median_ms(lambda: bare_read(path), runs))]
        floor = median_ms(bare_commit(folder), 5 * runs)
        score = Score(path)
        rows.append(("one score: key to both windows", median_ms(score.run, 5 * runs), "bare insert and commit", floor))
        score.program.close_window()
        from tests.benchmarks.pdf import bare_pdf, big_report, full_pdf
        content, built = big_report()
        rows.append(("full report 11 x 25 x 30", 1000 * built + median_ms(lambda: full_pdf(content, folder), 3),
                     "bare ReportLab, as many flowables", median_ms(lambda: bare_pdf(content, folder)[0], 3)))
        print(f"{'what':40}{'median ms':>12}   {'floor':40}{'median ms':>12}{'ratio':>8}")
        for what, ours, beside, bare in rows:
            print(f"{what:40}{ours:12.1f}   {beside:40}{bare:12.1f}{ours / bare:8.2f}")
        print(f"file size {path.stat().st_size / 1024:.0f} KiB; Python {sys.version.split()[0]} on {sys.platform}")


if __name__ == "__main__":
    main()
