"""The program is killed a moment after the last key; what was being typed is offered when the file is opened again."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from db.store import SqliteStore
from workshop import commands as c
from workshop.drafts import DraftPlace, left_over
from workshop.model.initiative import Initiative

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from db.store import SqliteStore
from PySide6.QtWidgets import QApplication
from ui.document import Document
from ui.facilitator.window import FacilitatorWindow
from workshop.model.score import Cell

app = QApplication([])
store = SqliteStore(Path(sys.argv[1]))
window = FacilitatorWindow(Document(store, Path(sys.argv[1])))
window.resize(1440, 900)
window.go("pain")
window.show()
window.activateWindow()
QTest.qWaitForWindowActive(window)
desk = window.front.canvas.desk
desk.begin()
QTest.keyClicks(desk.bar.entry, "a note not entered")
window.tools.show_place("score", Cell("alpha", "1"))
field = window.inspector.evidence.field
field.setFocus()
QTest.keyClicks(field, "evidence not added")
window.tools.show_place("initiatives", "i")
title = window.page("initiatives").editor.title
title.setFocus()
title.selectAll()
QTest.keyClicks(title, "A title half wri")
print("typed", flush=True)
app.exec()
"""


def kept(path: Path) -> int:
    """Return how many texts are in the file by now."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM draft").fetchone()[0])


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_with_three_texts_on_their_way_all_three_are_offered(document) -> None:
    document.do(c.AddInitiative(Initiative("i", "One")))
    steps = document.steps()
    document.close()
    running = subprocess.Popen([sys.executable, "-c", CODE, str(document.path)], cwd=ROOT, stdout=subprocess.PIPE,
                               text=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)})
    assert running.stdout is not None
    try:
        assert running.stdout.readline() == "typed\n"
        until = time.monotonic() + 60
        while kept(document.path) < 3 and time.monotonic() < until:
            time.sleep(0.02)
    finally:
        running.send_signal(signal.SIGKILL)
        running.wait()
        running.stdout.close()
    store = SqliteStore(document.path)
    offered = [(DraftPlace.read(draft.place), draft.text) for draft in left_over(store.drafts(), store.steps())]
    assert {(place.stage, place.of, place.field.rsplit(".")[-1], text) for place, text in offered} == {
        ("pain", "", "entry/Entry", "a note not entered"), ("score", "cell:alpha/1", "field", "evidence not added"),
        ("initiatives", "initiative:i", "title", "A title half wri")}
    assert store.steps() == steps, "no step of the history"
    store.close()
