"""Any sequence of gestures on the notes: undo to the start gives the empty file back, redo to the end the full one."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import resources
from db.store import SqliteStore
from db.verify import content_hash
from tests.ui.notes_fixture import CTRL, SHIFT, Table
from ui.document import Document
from workshop.model.score import Cell
from workshop.model.workshop import Participant, Settings
from workshop.packs.load import load_folder

GESTURES = st.lists(st.tuples(st.integers(0, 17), st.integers(0, 5), st.integers(0, 5)), min_size=4, max_size=16)
KEYS = (Qt.Key.Key_J, Qt.Key.Key_S, Qt.Key.Key_U, Qt.Key.Key_T, Qt.Key.Key_V, Qt.Key.Key_Delete, Qt.Key.Key_B,
        Qt.Key.Key_I, Qt.Key.Key_K)


def typed(table: Table, words: str) -> None:
    QTest.keyClicks(table.desk.bar.entry, words)
    QTest.keyClick(table.desk.bar.entry, Qt.Key.Key_Return)


def one(table: Table, op: int, a: int, b: int) -> None:
    """Make one gesture; what cannot be done now is refused or does nothing."""
    notes = table.desk.wall.value.notes
    table.view.fit_all()
    on: Callable[[int], QPoint] = lambda n: table.on_note(notes[n % len(notes)].id)  # noqa: E731
    if op == 0 or not notes:
        typed(table, f"note {a} {b}")
    elif op in (1, 2):
        table.click(on(a), SHIFT if op == 2 else Qt.KeyboardModifier.NoModifier)
    elif op == 3:
        table.drag(on(a), on(a) + QPoint(17 * b - 40, 60))
    elif op == 4:
        table.drag(on(a), table.on_cell(Cell(("alpha", "beta")[b % 2], "12"[a % 2])))
    elif op == 5:
        table.drag(on(a), on(b))
    elif op == 6:
        table.draw([table.pixel(20 * a + 9 * n, 30 * b + n) for n in range(9)])
    elif op == 7:
        table.desk.set_giving(True)
        table.click(on(a))
        table.desk.set_giving(False)
    elif op == 8:
        table.desk.bar.set_silent(True)
        typed(table, f"quiet {a}")
        table.desk.bar.set_silent(False)
    elif op == 9:
        table.desk.runner.run("show")
    elif op == 10:
        table.desk.choose((notes[a % len(notes)].id,))
        table.desk.writing.edit()
        QTest.keyClicks(table.desk.editor, f"changed {b}")
        QTest.keyClick(table.desk.editor, Qt.Key.Key_Return, CTRL)
    elif op == 11:
        table.desk.choose((notes[a % len(notes)].id, notes[b % len(notes)].id))
        table.desk.placing.group_new(f"stack {a}")
    elif op in (12, 13):
        table.desk.choose((notes[a % len(notes)].id, notes[b % len(notes)].id))
        table.key((Qt.Key.Key_Right, Qt.Key.Key_Up)[op - 12], Qt.KeyboardModifier.AltModifier)
    else:
        table.desk.choose(dict.fromkeys((notes[a % len(notes)].id, notes[b % len(notes)].id)))
        table.key(KEYS[(op + a + b) % len(KEYS)])


def file_hash(store: SqliteStore) -> str:
    with store.reading() as connection:
        return content_hash(connection)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow,
                                                                 HealthCheck.function_scoped_fixture])
@given(GESTURES)
def test_undo_all_is_the_start_and_redo_all_the_end(gestures: list[tuple[int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        now = datetime(2026, 11, 21, 9, tzinfo=UTC)
        people = tuple(Participant(f"p{n}", f"Person {n}") for n in range(3))
        store = SqliteStore.create(Path(folder) / "a.pentatone", Settings("T", created=now.isoformat()),
                                   load_folder(resources.path("packs", "blank")), uid="u", at=now, people=people)
        document = Document(store, Path(folder) / "a.pentatone", close=store.close)
        table = Table(document)
        try:
            table.resize(900, 700)
            table.show()
            table.view.setFocus()
            start, first = document.workshop, file_hash(store)
            for op, a, b in gestures:
                one(table, op, a, b)
            end, last = document.workshop, file_hash(store)
            while document.undo():
                pass
            assert (document.workshop, file_hash(store)) == (start, first)
            while document.redo():
                pass
            assert (document.workshop, file_hash(store)) == (end, last)
        finally:
            table.close()
            table.deleteLater()
            document.close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
