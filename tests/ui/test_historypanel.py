"""The history beside the work: its list, going to any step and back again, cancel, and the file opened anew."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.store import SqliteStore
from db.verify import content_hash, verify
from tests.ui.window_fixture import active_window
from ui import i18n
from ui.document import Document
from ui.facilitator.historymodel import ROW_H, clock
from ui.facilitator.window import FacilitatorWindow
from ui.travel import Travel
from workshop import commands as c
from workshop.changes import Change
from workshop.model.initiative import Initiative
from workshop.model.notes import Note, Place
from workshop.model.score import Cell
from workshop.model.workshop import Parked
from workshop.wire import dumps

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot, document) -> Iterator[FacilitatorWindow]:
    yield from active_window(qtbot, document)


def hash_of(document: Document) -> str:
    with document._store.reading() as connection:  # type: ignore[attr-defined]
        return content_hash(connection)


def park(document: Document, count: int, first: int = 0) -> None:
    for number in range(first, first + count):
        assert document.do(c.AddParked(Parked(f"k{number}", f"matter {number}")))


def mixed(document: Document, count: int) -> list[str]:
    """Do many different steps; return the hash of the file before them and after each."""
    cell, hashes = Cell(document.workshop.elements[0], "1"), [hash_of(document)]
    for n in range(count):
        command: c.Command = (
            c.AddParked(Parked(f"k{n}", f"matter {n}")), c.SetTargets((c.TargetLevel(cell, n % 5 + 1),)),
            c.AddInitiative(Initiative(f"i{n}", f"Work {n}")), c.AddNotes((Note(f"n{n}", "pain", f"note {n}"),)),
            c.MoveNotes((Place(f"n{n - 1}", 5.0 + n, 7.0),)))[n % 5]
        assert document.do(command)
        hashes.append(hash_of(document))
    return hashes


def listed(panel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def arrive(qtbot, document: Document) -> None:
    qtbot.waitUntil(lambda: not document.going, timeout=20_000)


# The list -------------------------------------------------------------------------------------------------------
def test_ctrl_h_shows_the_steps_newest_first_at_the_present_one(window, document) -> None:
    park(document, 3)
    document.undo()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    panel = window.tools.history
    assert panel.isVisible() and panel.view.hasFocus()
    assert listed(panel) == ["Parked: matter 2", "Parked: matter 1", "Parked: matter 0", "The workshop was made"]
    steps = [panel.model.step(row) for row in range(4)]
    assert [(s.undone, s.current) for s in steps] == [(True, False), (False, True), (False, False), (False, False)]
    assert panel.view.currentIndex().row() == 1
    assert panel._what.text() == "Here we are: Parked: matter 1" and not panel.go.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert not panel.isVisible()


def test_it_follows_every_change_while_it_is_open(window, document) -> None:
    panel = window.tools.history
    panel.appear()
    park(document, 1)
    assert listed(panel)[0] == "Parked: matter 0" and panel.view.currentIndex().row() == 0
    document.undo()
    assert panel.model.step(0).undone and panel.model.step(1).current
    document.do(c.AddInitiative(Initiative("i", "Another")))
    assert listed(panel) == ["New initiative: Another", "The workshop was made"]
    panel.whole.setChecked(True)
    assert listed(panel) == ["New initiative: Another", "Taken back: Parked: matter 0", "Parked: matter 0",
                             "The workshop was made"]
    panel.view.setCurrentIndex(panel.model.index(2))
    assert panel._what.text() == "Another step has taken the place of this one."
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert not document.going


def test_it_finds_a_step_by_its_words(window, document) -> None:
    park(document, 12)
    panel = window.tools.history
    panel.appear()
    QTest.keyClicks(panel.field, "MATTER 1")
    assert listed(panel) == ["Parked: matter 11", "Parked: matter 10", "Parked: matter 1"]
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.view.hasFocus() and panel.isVisible()
    QTest.keyClicks(panel.field, "zzz")
    assert listed(panel) == [] and panel._what.text() == "No step has these words."


def test_it_speaks_both_languages_and_to_who_cannot_see(qtbot, window, document) -> None:
    park(document, 1)
    document.undo()
    panel = window.tools.history
    panel.appear()
    said = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{clock(panel.model.step(0).at)}, Parked: matter 0, undone"
    assert panel.view.accessibleName() and panel.view.accessibleDescription() == panel._what.text()
    i18n.switch("zh")
    QApplication.processEvents()
    assert panel.model.rowCount() == 2


def test_the_time_is_that_of_the_wall_clock() -> None:
    now = datetime.now(UTC)
    assert clock(now.isoformat()) == f"{now.astimezone():%H:%M}"
    assert clock("2001-02-03T12:00:00+00:00")[:11] in ("3 Feb 2001 ", "4 Feb 2001 ")


# Going ----------------------------------------------------------------------------------------------------------
def test_a_click_chooses_and_a_double_click_goes_back_and_forward(qtbot, window, document) -> None:
    park(document, 6)
    panel = window.tools.history
    panel.appear()
    QTest.mouseMove(panel.view.viewport(), QPoint(60, 4 * ROW_H + 10))
    place = QPoint(60, 4 * ROW_H + 10)  # matter 1
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place)
    assert not document.going and len(document.workshop.parked) == 6
    assert panel._what.text() == "Back 4 steps to: Parked: matter 1"
    assert panel.changes.toPlainText().split("\n")[:2] == ["matter 1", "    text: – → matter 1"]
    QTest.mouseDClick(panel.view.viewport(), LEFT, pos=place)
    arrive(qtbot, document)
    assert [parked.text for parked in document.workshop.parked] == ["matter 0", "matter 1"]
    assert window.status.words == "We are at: Parked: matter 1"
    assert panel.view.currentIndex().row() == 4
    panel.view.setCurrentIndex(panel.model.index(1))
    assert panel._what.text() == "Forward 3 steps to: Parked: matter 4"
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    arrive(qtbot, document)
    assert len(document.workshop.parked) == 5
    panel.view.setCurrentIndex(panel.model.index(6))
    assert panel._what.text() == "Back 5 steps to: The workshop was made"
    QTest.mouseClick(panel.go, LEFT)
    arrive(qtbot, document)
    assert not document.workshop.parked and document.undo_kind is None


def test_three_hundred_steps_back_and_forward_again(qtbot, window, document) -> None:
    hashes = mixed(document, 300)
    panel = window.tools.history
    panel.appear()
    changes: list[Change] = []
    far: list[tuple[int, int]] = []
    document.changed.connect(_Keep(changes))
    document.stepped.connect(_Keep(far, pair=True))
    panel.view.setCurrentIndex(panel.model.index(panel.model.rowCount() - 1))
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert document.going and panel.stop.isVisible() and not panel.go.isVisible()
    arrive(qtbot, document)
    assert hash_of(document) == hashes[0]
    assert far[-1] == (300, 300) and 1 < len(changes) < 300, "slices, each with one change"
    assert document.workshop.wall.notes == () and not panel.stop.isVisible()
    panel.view.setCurrentIndex(panel.model.index(0))
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    arrive(qtbot, document)
    assert hash_of(document) == hashes[-1] and document.redo_kind is None
    middle = document.steps()[151].seq
    assert document.go_to(middle)
    arrive(qtbot, document)
    assert hash_of(document) == hashes[151]
    assert len(document.steps()) == 1 + 300 + 300 + 300 + 149, "the history only grows"
    assert verify(document.path).steps == len(document.steps())


class _Keep:
    """Keeps what a signal told."""

    def __init__(self, there: list, *, pair: bool = False) -> None:
        self._there, self._pair = there, pair

    def __call__(self, *told: object) -> None:
        self._there.append(told if self._pair else told[0])


def test_a_slice_is_short_and_what_is_slow_is_alone_in_it(qtbot) -> None:
    done: list[float] = []

    def slow() -> Change:
        QTest.qSleep(12)
        done.append(time.perf_counter())
        return Change(frozenset())

    travel, slices = Travel(QApplication.instance()), []
    travel.moved.connect(_Keep(slices))
    travel.start(slow, 12)
    QApplication.processEvents()
    # No step is begun that would end after 35 ms, so a fourth of 12 ms never belongs to it.
    assert 1 <= len(done) <= 3 and len(slices) == 1
    qtbot.waitUntil(lambda: not travel.going)
    assert len(done) == 12 and 4 <= len(slices) <= 12


def test_stop_half_way_keeps_what_was_reached(qtbot, window, document) -> None:
    hashes = mixed(document, 200)
    panel = window.tools.history
    panel.appear()
    panel.view.setCurrentIndex(panel.model.index(200))
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(document.stepped):
        pass
    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    assert not document.going and panel.isVisible(), "the first Esc stops, the panel stays"
    done = panel.model.row_of(panel.model.current)
    left = 200 - done
    assert 0 < left < 200 and hash_of(document) == hashes[left]
    assert window.status.words.startswith("Stopped at: ")
    assert verify(document.path).content == hashes[left]
    assert document.go_to(document.steps()[200].seq)
    arrive(qtbot, document)
    assert hash_of(document) == hashes[200]


def test_another_step_on_the_way_ends_it(qtbot, window, document) -> None:
    mixed(document, 60)
    assert document.go_to(1)
    with qtbot.waitSignal(document.stepped):
        pass
    assert document.do(c.AddParked(Parked("new", "in between")))
    assert not document.going and document.redo_kind is None
    assert any(parked.id == "new" for parked in document.workshop.parked)
    assert verify(document.path).content == hash_of(document)


def test_slips_beneath_stop_it_with_a_sentence(qtbot, window, document) -> None:
    park(document, 2)
    document.do(c.OpenRound("s", Cell(document.workshop.elements[0], "1"), "current", "card", "secret"))
    document.do(c.CastSecret("s", "p1", "3"))
    park(document, 3, first=10)
    panel = window.tools.history
    panel.appear()
    slip = next(row for row in range(panel.model.rowCount()) if panel.model.index(row).data() == "A secret slip")
    panel.view.setCurrentIndex(panel.model.index(slip))
    assert panel._what.text() == "This has happened and cannot be taken back: A secret slip"
    with qtbot.waitSignal(document.refused):
        assert document.go_to(1)
    arrive(qtbot, document)
    assert [parked.id for parked in document.workshop.parked] == ["k0", "k1"], "all above the round is taken back"
    assert document.workshop.round("s") is not None and "slip" in window.status.words.lower()
    assert document.do(c.AddParked(Parked("after", "goes on")))


def test_nothing_leads_to_what_is_no_step(document) -> None:
    assert not document.go_to(1) and not document.go_to(999)
    park(document, 1)
    assert not document.go_to(document.steps()[-1].seq)


# After a restart ------------------------------------------------------------------------------------------------
def test_the_file_opened_anew_shows_the_same_list(qtbot, make_document) -> None:
    document = make_document()
    mixed(document, 40)
    document.go_to(document.steps()[25].seq)
    arrive(qtbot, document)
    assert document.do(c.AddParked(Parked("late", "a late one")))
    document.undo()
    first = FacilitatorWindow(document)
    qtbot.addWidget(first)
    panels = [first.tools.history]
    first.go("initiatives")
    first.show()
    panels[0].appear()
    panels[0].whole.setChecked(True)
    before = [panels[0].model.step(row) for row in range(panels[0].model.rowCount())]
    first.close()
    path = Path(document.path)
    document.close()
    store = SqliteStore(path)
    again = Document(store, path, close=store.close)
    second = FacilitatorWindow(again)
    qtbot.addWidget(second)
    second.go("initiatives")
    second.show()
    second.tools.history.appear()
    second.tools.history.whole.setChecked(True)
    model = second.tools.history.model
    assert [model.step(row) for row in range(model.rowCount())] == before
    assert any(step.undone and step.reachable for step in before) and any(not step.reachable for step in before)
    assert again.go_to(again.steps()[10].seq)
    arrive(qtbot, again)
    second.close()
    again.close()


def test_a_file_that_can_only_be_read_is_only_read(qtbot, make_document) -> None:
    document = make_document()
    park(document, 2)
    document.close()
    store = SqliteStore(document.path, read_only=True)
    again = Document(store, document.path, close=store.close, read_only=True)
    window = FacilitatorWindow(again)
    qtbot.addWidget(window)
    window.go("initiatives")
    window.show()
    panel = window.tools.history
    panel.appear()
    panel.view.setCurrentIndex(panel.model.index(1))
    assert panel._what.text() == "This file can only be read: Parked: matter 0" and not panel.go.isEnabled()
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert not again.going
    window.close()
    again.close()


def test_five_thousand_rows_are_smooth(qtbot, window, document) -> None:
    cell = Cell(document.workshop.elements[0], "1")
    made = c.SetTargets((c.TargetLevel(cell, 3),))
    with document._store.reading() as connection:
        connection.executemany(
            "INSERT INTO history (at, author, action, refers, kind, command, inverse) "
            "VALUES ('2026-11-12T01:00:00.000+00:00', '', 'do', NULL, 'SetTargets', ?, '{\"rows\":[]}')",
            [(dumps(made),)] * 5000)
    panel = window.tools.history
    begun = time.process_time()
    panel.appear()
    panel.view.viewport().grab()
    shown = time.process_time() - begun
    assert panel.model.rowCount() == 5001
    frames = []
    for step in range(30):
        begun = time.process_time()
        panel.view.verticalScrollBar().setValue(step * 5000)
        panel.view.viewport().grab()
        frames.append(time.process_time() - begun)
    assert shown < 0.5 and sorted(frames)[15] < 0.05
