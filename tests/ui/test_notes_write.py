"""Typing, pasting, photographing, editing, splitting and merging notes; silence; what the room sees of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui.notes_fixture import CTRL, LEFT, Table, made, open_table
from ui.widgets.pictureview import PictureView
from workshop import commands as c
from workshop.model.score import Cell
from workshop.presentation import Presentation, canvas_show

CELL = Cell("alpha", "1")


@pytest.fixture
def table(qtbot, document) -> Table:
    found = open_table(qtbot, document)
    found.put()
    return found


def type_in(table: Table, *texts: str) -> None:
    for text in texts:
        QTest.keyClicks(table.desk.bar.entry, text)
        QTest.keyClick(table.desk.bar.entry, Qt.Key.Key_Return)


def copied(text: str = "", image: QImage | None = None, urls: tuple[Path, ...] = ()) -> None:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if image is not None:
        mime.setImageData(image)
    if urls:
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in urls])
    QGuiApplication.clipboard().setMimeData(mime)


# The line -----------------------------------------------------------------------------------------------------------
def test_each_enter_is_a_note_and_the_line_keeps_the_keys(table):
    table.key(Qt.Key.Key_N)
    entry = table.desk.bar.entry
    assert entry.hasFocus()
    before = table.wall
    type_in(table, "first", "second", " ", "third")
    assert [note.text for note in table.wall.notes] == ["first", "second", "third"]
    assert len({(note.x, note.y) for note in table.wall.notes}) == 3
    assert entry.hasFocus() and entry.text() == "" and table.steps() == 3
    while table.document.undo():
        if not table.wall.notes:
            break
    assert table.wall == before
    QTest.keyClick(entry, Qt.Key.Key_Escape)
    assert table.view.hasFocus()


def test_kind_author_and_tie_come_from_the_bar(table):
    bar = table.desk.bar
    table.click(table.on_cell(CELL))
    QTest.mouseClick(bar.chips["idea"], LEFT)
    QTest.keyClick(bar.entry, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert bar.kind == "evidence" and bar.chips["evidence"].isChecked()
    bar.people.setCurrentIndex(2)
    type_in(table, "tied")
    QTest.mouseClick(bar.target, LEFT)
    type_in(table, "free")
    tied, free = table.wall.notes
    assert (tied.kind, tied.author, tied.cell) == ("evidence", "p1", CELL)
    assert (free.element, free.item) == ("", "")
    table.desk.set_target(None, "beta")
    QTest.mouseClick(bar.target, LEFT)
    type_in(table, "of an element")
    assert (table.wall.notes[-1].element, table.wall.notes[-1].item) == ("beta", "")


def test_a_pasted_list_waits_and_enter_makes_notes_of_it_in_one_step(table):
    copied("1. one\n• two\n\n   three\t3\n- two\n")
    table.key(Qt.Key.Key_V, CTRL)
    entry = table.desk.bar.entry
    assert entry.hasFocus() and "4 lines" in entry.placeholderText() and not table.wall.notes
    QTest.keyClick(entry, Qt.Key.Key_Escape)
    assert entry.waiting == () and entry.hasFocus()
    QTest.keyClick(entry, Qt.Key.Key_V, CTRL)
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert [note.text for note in table.wall.notes] == ["one", "two", "three 3", "two"]
    assert table.steps() == 1 and table.document.undo() and not table.wall.notes


def test_one_pasted_line_goes_where_the_cursor_is(table):
    copied("pasted")
    QTest.keyClicks(table.desk.bar.entry, "and ")
    QTest.keyClick(table.desk.bar.entry, Qt.Key.Key_V, CTRL)
    assert table.desk.bar.entry.text() == "and pasted"


# Silence ------------------------------------------------------------------------------------------------------------
def test_in_silence_only_the_number_is_seen_and_show_all_is_one_step(table):
    bar, before = table.desk.bar, table.steps()
    table.put(made("open"))
    table.key(Qt.Key.Key_H)
    assert bar.silence.isChecked()
    type_in(table, "§quiet one", "§quiet two")
    show = canvas_show(table.document.workshop, table.document.analysis)
    assert show.wall.hidden == 2 and [note.id for note in show.wall.notes] == ["open"]
    assert bar.hidden_words.toolTip() == "2 notes written, hidden"
    for layout in ("grid", "ring"):
        for lens in ("current", "evidence", "priority"):
            value = Presentation("t", "c", "en", canvas=show, lens=lens, layout=layout, wall=True)
            assert "§quiet" not in repr(value)
    table.key(Qt.Key.Key_A, CTRL)
    assert table.desk.chosen == ("open",) and "§quiet" not in table.view.accessibleDescription()
    hidden = table.wall
    QTest.mouseClick(bar.show_all, LEFT)
    assert len(table.desk.wall.value.notes) == 3 and not bar.show_all.isVisible() and table.view.hasFocus()
    table.same_after_undo(hidden)
    assert before == 0


def test_the_audience_paints_nothing_of_hidden_notes(table, qtbot):
    from ui.canvas.view import CanvasView

    def seen() -> QImage:
        far = CanvasView(live=False)
        qtbot.addWidget(far)
        far.resize(900, 700)
        far.canvas.present(canvas_show(table.document.workshop, table.document.analysis), "current")
        far.show()
        far.fit_all()
        QApplication.processEvents()
        return far.grab().toImage()
    before = seen()
    table.document.do(c.AddNotes((made("x", 300, 200, private=True),)))
    assert seen() == before
    table.document.do(c.ShowNotes())
    assert seen() != before


# The editor ---------------------------------------------------------------------------------------------------------
def test_a_double_click_edits_and_ctrl_enter_keeps(table):
    table.put(made("a", text="old"))
    before = table.wall
    QTest.mouseDClick(table.view.viewport(), LEFT, pos=table.on_note("a"))
    editor = table.desk.editor
    assert editor.isVisible() and editor.hasFocus() and editor.toPlainText() == "old"
    assert editor.geometry().intersects(table.view.mapFromScene(
        table.desk.wall.mapRectToScene(table.desk.wall.rect_of("a"))).boundingRect())
    QTest.keyClicks(editor, "new words")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "and more")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert table.note("a").text == "new words\nand more" and not editor.isVisible() and table.view.hasFocus()
    assert table.steps() == 1
    table.same_after_undo(before)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_keys_open_the_editor_and_escape_drops(table, key):
    table.put(made("a", text="old"))
    table.key(Qt.Key.Key_W)
    table.key(key)
    QTest.keyClicks(table.desk.editor, "never kept")
    QTest.keyClick(table.desk.editor, Qt.Key.Key_Escape)
    assert table.note("a").text == "old" and table.steps() == 0 and table.view.hasFocus()


def test_a_click_beside_keeps_the_words_once(table):
    table.put(made("a", text="old"), made("b", 300, 300))
    table.click(table.on_note("a"))
    table.key(Qt.Key.Key_F2)
    QTest.keyClicks(table.desk.editor, "kept")
    table.click(table.on_note("b", 0.9, 0.9))
    assert table.note("a").text == "kept" and table.steps() == 1


def test_no_words_are_no_note_and_the_old_ones_stay(table):
    table.put(made("a", text="old"))
    table.key(Qt.Key.Key_W)
    table.key(Qt.Key.Key_F2)
    QTest.keyClick(table.desk.editor, Qt.Key.Key_Delete)
    QTest.keyClick(table.desk.editor, Qt.Key.Key_Return, CTRL)
    assert table.note("a").text == "old" and "Del" in table.told[-1]


def test_an_input_method_writes_chinese_and_its_enter_commits_nothing(table):
    table.put(made("a", text="old"))
    table.key(Qt.Key.Key_W)
    table.key(Qt.Key.Key_F2)
    editor = table.desk.editor
    assert editor.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not table.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    QApplication.sendEvent(editor, QInputMethodEvent("kucun", []))
    assert editor.isVisible()
    done = QInputMethodEvent()
    done.setCommitString("库存看不见")
    QApplication.sendEvent(editor, done)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert table.note("a").text == "库存看不见"


def test_the_editor_follows_the_view_and_stays_in_the_window(table):
    table.put(made("a", 0, 0), made("b", 600, 500))
    table.desk.find("b")
    table.key(Qt.Key.Key_F2)
    before = table.desk.editor.geometry()
    table.view.zoom(1.7)
    QTest.qWait(30)
    after = table.desk.editor.geometry()
    assert after != before and table.view.viewport().rect().contains(after)


def test_a_double_click_on_the_ground_writes_a_note_there(table):
    table.put(made("a", 0, 0))
    QTest.mouseDClick(table.view.viewport(), LEFT, pos=table.pixel(400, 60))
    QTest.keyClicks(table.desk.editor, "here")
    QTest.keyClick(table.desk.editor, Qt.Key.Key_Return, CTRL)
    note = table.wall.notes[-1]
    assert note.text == "here" and abs(note.x + 54 - 400) < 2 and abs(note.y + 34 - 60) < 2


def test_a_note_taken_back_under_the_editor_closes_it(table):
    table.document.do(c.AddNotes((made("a"),)))
    table.key(Qt.Key.Key_W)
    table.key(Qt.Key.Key_F2)
    table.document.undo()
    assert not table.desk.editor.isVisible() and not table.wall.notes and table.desk.chosen == ()


# Photos -------------------------------------------------------------------------------------------------------------
@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "board.jpg"
    Image.effect_noise((640, 480), 60).convert("RGB").save(path, "JPEG")
    return path


def test_chosen_photos_become_notes_and_are_painted(table, qtbot, photo, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(photo), str(photo)], ""))
    table.key(Qt.Key.Key_O)
    qtbot.waitUntil(lambda: len(table.wall.notes) == 2, timeout=10_000)
    note = table.wall.notes[0]
    assert note.picture in table.document.workshop.pictures and note.text == ""
    assert table.desk.wall.pictures.get(note.picture, 90) is not None
    table.click(table.on_note(note.id))
    table.key(Qt.Key.Key_F)
    (large,) = table.findChildren(PictureView)
    assert large.isVisible() and large.hasFocus()
    QTest.keyClick(large, Qt.Key.Key_Escape)
    assert table.view.hasFocus()
    table.view.fit_to(table.desk.wall.mapRectToScene(table.desk.wall.rect_of(note.id)), animate=False)
    shot = table.view.grab().toImage()
    colours = {shot.pixel(x, shot.height() // 2) for x in range(shot.width() // 3, 2 * shot.width() // 3)}
    assert len(colours) > 50, "noise, not a flat note"


def test_a_pasted_picture_becomes_a_note_a_broken_one_is_refused(table, qtbot, tmp_path):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x123456)
    copied(image=image)
    table.key(Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(table.wall.notes) == 1, timeout=10_000)
    assert table.wall.notes[0].picture
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    copied(urls=(broken,))
    QTest.keyClick(table.desk.bar.entry, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: bool(table.refused), timeout=10_000)
    assert table.refused == ["picture_unreadable"] and len(table.wall.notes) == 1
