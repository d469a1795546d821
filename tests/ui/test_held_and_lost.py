"""Keys held too long, words that were refused, undo from any field, and a frozen picture behind a dark one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.notes_fixture import CTRL, Table, made, open_table
from ui.facilitator.window import FacilitatorWindow
from ui.projector import Projector
from ui.settings import UserSettings
from workshop import commands as c
from workshop.model.notes import Note
from workshop.model.score import Cell

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def table(qtbot, document) -> Table:
    found = open_table(qtbot, document)
    found.put(made("a", text="old words"), made("b", 200, 0))
    return found


@pytest.fixture
def window(qtbot, document) -> FacilitatorWindow:
    found = FacilitatorWindow(document)
    qtbot.addWidget(found)
    found.go("pain")
    found.show()
    found.activateWindow()
    QTest.qWaitForWindowActive(found)
    return found


def hold(start: QWidget, key: Qt.Key, text: str = "", times: int = 6) -> None:
    """Hold a key down: the repeats go where the focus is by then."""
    for again in range(times):
        target = QApplication.focusWidget() or start
        if again:
            QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key, NONE, text, True))
            target = QApplication.focusWidget() or start
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, NONE, text, again > 0))
    QApplication.sendEvent(QApplication.focusWidget() or start, QKeyEvent(QEvent.Type.KeyRelease, key, NONE, text))


# Keys held down -------------------------------------------------------------------------------------------------
def test_n_held_down_does_not_fill_the_line(table):
    hold(table.view, Qt.Key.Key_N, "n")
    entry = table.desk.bar.entry
    assert entry.hasFocus() and entry.text() == ""
    hold(entry, Qt.Key.Key_A, "a", 3)
    assert entry.text() == "aaa"


def test_enter_held_down_leaves_the_words_of_the_note(table):
    table.click(table.on_note("a"))
    hold(table.view, Qt.Key.Key_Return, "\r")
    assert table.desk.editor.hasFocus() and table.desk.editor.toPlainText() == "old words"


def test_g_held_down_does_not_name_the_stack(table):
    table.click(table.on_note("a"))
    hold(table.view, Qt.Key.Key_G, "g")
    assert table.desk.picker.title.hasFocus() and table.desk.picker.title.text() == ""


def test_delete_held_down_takes_the_note_and_leaves_the_target(window):
    window.go("target")
    page = window.page("target")
    page.canvas.view.canvas.choose(Cell("alpha", "2"))
    assert window.document.do(c.SetTargets((c.TargetLevel(Cell("alpha", "2"), 4),)))
    window.document.do(c.AddNotes((Note("n", text="away"),)))
    page.canvas.show_notes(True)
    page.canvas.desk.choose(("n",))
    page.canvas.view.setFocus()
    hold(page.canvas.view, Qt.Key.Key_Delete)
    assert window.document.workshop.wall.notes == ()
    assert window.document.workshop.targets == {Cell("alpha", "2"): 4}


# Words that were refused ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("texts", [("only one",), ("first", "second")])
def test_what_could_not_be_kept_stands_in_the_line_again(table, texts):
    entry = table.desk.bar.entry
    entry.offer(texts)
    table.document._store.read_only = True
    QTest.keyClick(entry, Qt.Key.Key_Return)
    table.document._store.read_only = False
    assert table.refused == ["file_read_only"] and len(table.wall.notes) == 2
    assert (entry.text(),) == texts or entry.waiting == texts
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert tuple(note.text for note in table.wall.notes[2:]) == texts and not entry.text() and not entry.waiting


@pytest.mark.parametrize("by_click", [False, True])
def test_words_that_were_refused_stay_in_the_editor(table, by_click):
    table.click(table.on_note("a"))
    table.key(Qt.Key.Key_F2)
    editor = table.desk.editor
    QTest.keyClicks(editor, "new words")
    table.document._store.read_only = True
    if by_click:
        table.click(table.on_note("b", 0.9, 0.9))
    else:
        QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    table.document._store.read_only = False
    assert "file_read_only" in table.refused and table.note("a").text == "old words"
    assert editor.isVisible() and editor.key == "a" and editor.toPlainText() == "new words"
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert table.note("a").text == "new words" and not editor.isVisible()


def test_a_refused_split_leaves_the_words_and_escape_still_drops_them(table):
    table.click(table.on_note("a"))
    table.key(Qt.Key.Key_F2)
    editor = table.desk.editor
    QTest.keyClicks(editor, "one two")
    cursor = editor.textCursor()
    cursor.setPosition(3)
    editor.setTextCursor(cursor)
    table.document._store.read_only = True
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert editor.isVisible() and editor.toPlainText() == "one\ntwo"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    table.document._store.read_only = False
    assert not editor.isVisible() and table.note("a").text == "old words"


# Undo from a field ----------------------------------------------------------------------------------------------
def test_ctrl_z_in_the_line_takes_back_what_is_typed_and_then_the_note(window):
    desk = window.front.canvas.desk
    desk.begin()
    entry = desk.bar.entry
    QTest.keyClicks(entry, "a note")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert [note.text for note in window.document.workshop.wall.notes] == ["a note"]
    QTest.keyClick(entry, Qt.Key.Key_Z, CTRL)
    assert window.document.workshop.wall.notes == () and entry.text() == ""
    QTest.keyClick(entry, Qt.Key.Key_Y, CTRL)
    assert len(window.document.workshop.wall.notes) == 1
    QTest.keyClicks(entry, "more")
    QTest.keyClick(entry, Qt.Key.Key_Z, CTRL)
    assert len(window.document.workshop.wall.notes) == 1 and entry.text() == ""


def test_ctrl_z_in_the_number_of_dots_takes_the_step_back_for_good(window):
    desk, document = window.front.canvas.desk, window.document
    document.do(c.AddNotes((Note("n", text="one"),)))
    document.do(c.SetDotBudget(3))
    desk.set_giving(True)
    field = desk.dots.budget
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert document.workshop.wall.budget == 5
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert document.workshop.wall.budget == 3 and field.value() == 3
    window.front.canvas.view.setFocus()
    assert document.workshop.wall.budget == 3 and document.redo_kind is not None


# The projector --------------------------------------------------------------------------------------------------
def test_behind_the_dark_waits_what_was_frozen(window, qtbot, tmp_path):
    room = Projector(window, UserSettings(path=tmp_path / "s.json"))
    room.toggle()
    qtbot.addWidget(room.audience)
    view = room.audience.view
    window.document.do(c.AddNotes((Note("n", text="seen"),)))
    room.toggle_freeze()
    window.document.do(c.AddNotes((Note("m", text="not yet"),)))
    window.toggle_blank()
    assert view.dark
    window.toggle_blank()
    assert not view.dark
    assert [note.id for note in view.canvas.canvas.wall.value.notes] == ["n"]
    room.toggle_freeze()
    assert [note.id for note in view.canvas.canvas.wall.value.notes] == ["n", "m"]
    room.close()


def test_nothing_can_be_frozen_before_the_projector_is_there(window, qtbot, tmp_path):
    room = Projector(window, UserSettings(path=tmp_path / "s.json"))
    assert window.tools.actions.why_not("freeze")
    window.freeze_requested.emit()
    assert "F5" in window.status._label.text()
    room.toggle()
    qtbot.addWidget(room.audience)
    assert not window.tools.actions.why_not("freeze")
    room.close()


def test_the_list_says_what_is_missing_for_each_thing_to_do_with_notes(window):
    offers = {offer.id: offer for offer in window.tools.actions.offers()}
    assert offers["note_show"].why == "No notes are hidden."
    assert offers["note_walk"].why == "There are no notes yet."
    assert offers["note_across"].why == "Choose at least three notes first."
