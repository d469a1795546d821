"""Reaching and writing notes against the grain: stacks by keyboard, far notes, too many words, another language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.notes_fixture import CTRL, Table, made, open_table
from ui import i18n
from ui import theme as themes
from ui.canvas.notes.walking import READABLE
from workshop import commands as c
from workshop.model.notes import Stack
from workshop.rules.notes import MAX_NOTE


@pytest.fixture
def table(qtbot, document) -> Table:
    return open_table(qtbot, document)


def test_a_stack_is_reached_by_tab_and_arrows_and_its_title_changed_without_a_mouse(table):
    table.put(made("a", 0, 0), made("b", 400, 0), made("c", 520, 0))
    assert table.document.do(c.GroupNotes(Stack("s", "old", 400, 0), ("b", "c")))
    table.desk.choose(("a",))
    seen = []
    for _ in range(3):
        table.key(Qt.Key.Key_Tab)
        seen.append(table.desk.chosen_stack or table.desk.chosen)
    assert seen == ["s", ("b",), ("c",)]
    table.key(Qt.Key.Key_Up)
    assert table.desk.chosen_stack == "s" and table.desk.chosen == ()
    table.key(Qt.Key.Key_Return)
    assert table.desk.editor.key == "s"
    QTest.keyClicks(table.desk.editor, "stock")
    QTest.keyClick(table.desk.editor, Qt.Key.Key_Return)
    assert table.wall.stack("s").title == "stock"
    table.key(Qt.Key.Key_Down)
    assert table.desk.chosen in (("b",), ("c",)), "from the title down into the stack"


def test_what_was_looked_for_can_be_read_however_far_it_lies(table):
    table.put(made("a", 0, 0), made("far", 60_000, 30_000))
    assert table.view.scale_now() < READABLE
    table.desk.find("far")
    box = table.view.mapFromScene(table.desk.wall.mapRectToScene(table.desk.wall.rect_of("far"))).boundingRect()
    assert table.view.scale_now() >= READABLE - 1e-9 and table.view.viewport().rect().contains(box)


def open_editor(table: Table, words: str) -> None:
    table.put(made("n", 0, 0, words))
    table.desk.choose(("n",))
    table.key(Qt.Key.Key_Return)
    table.desk.editor.moveCursor(table.desk.editor.textCursor().MoveOperation.End)


def test_pasted_words_that_do_not_fit_are_said_to_be_left_out_and_the_rest_is_kept(table):
    open_editor(table, "begun")
    mime = QMimeData()
    mime.setText("字" * 1200)
    QGuiApplication.clipboard().setMimeData(mime)
    QTest.keyClick(table.desk.editor, Qt.Key.Key_V, CTRL)
    assert any(str(MAX_NOTE) in said for said in table.told)
    QTest.keyClick(table.desk.editor, Qt.Key.Key_Return, CTRL)
    assert table.refused == []
    assert table.note("n").text == "begun" + "字" * (MAX_NOTE - 5)


def test_an_input_method_cannot_write_past_the_end_and_so_lose_everything(table):
    open_editor(table, "x" * (MAX_NOTE - 1))
    event = QInputMethodEvent()
    event.setCommitString("数字")
    QApplication.sendEvent(table.desk.editor, event)
    QTest.keyClick(table.desk.editor, Qt.Key.Key_Return)
    QTest.keyClicks(table.desk.editor, "z")
    table.desk.commit()
    assert table.refused == [] and table.note("n").text == "x" * (MAX_NOTE - 1) + "数"


def test_what_is_open_follows_another_language_and_theme_and_keeps_the_words(table):
    open_editor(table, "half")
    editor, picker = table.desk.editor, table.desk.picker
    editor.setPlainText("half written")
    name, sheet = editor.accessibleName(), editor.styleSheet()
    picker.ask(table.desk.wall.value.stacks, picker.pos())
    before = picker.title.placeholderText()
    editor.key = "n"
    try:
        i18n.switch("zh")
        themes.apply(QApplication.instance())
        themes.use("dark")
        QApplication.processEvents()
        assert picker.title.placeholderText() != before
        assert editor.accessibleName() != name and editor.styleSheet() != sheet
        assert editor.toPlainText() == "half written"
    finally:
        themes.use("light")
        i18n.switch("en")
