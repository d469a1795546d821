"""Splitting, merging, stacking, ordering and promoting notes, and the bar that offers it, without any drag."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.notes_fixture import CTRL, LEFT, SHIFT, Table, made, open_table
from ui import i18n, theme
from ui.canvas.notes.actions import BY_NAME, KEYS, LETTERS
from ui.stages.score.elementstrip import ElementStrip
from workshop import commands as c
from workshop.model.initiative import Lift
from workshop.model.notes import NOTE_KINDS, Stack
from workshop.model.score import Cell

CELL = Cell("alpha", "1")


@pytest.fixture
def table(qtbot, document) -> Table:
    found = open_table(qtbot, document)
    found.put()
    return found


# Splitting, merging, stacking without dragging ----------------------------------------------------------------------
def test_split_by_lines_and_at_the_cursor(table):
    table.put(made("a", text="one\ntwo\nthree"))
    before = table.wall
    table.key(Qt.Key.Key_W)
    table.key(Qt.Key.Key_S)
    assert [note.text for note in table.wall.notes] == ["one", "two", "three"] and len(table.desk.chosen) == 3
    table.same_after_undo(before)
    table.click(table.on_note("a"))
    table.key(Qt.Key.Key_F2)
    cursor = table.desk.editor.textCursor()
    cursor.setPosition(2)
    table.desk.editor.setTextCursor(cursor)
    QTest.keyClick(table.desk.editor, Qt.Key.Key_Return, CTRL | SHIFT)
    assert [note.text for note in table.wall.notes] == ["on", "two", "three", "e"]
    table.click(table.on_note("a"))
    table.key(Qt.Key.Key_S)
    assert len(table.wall.notes) == 4 and "Ctrl+Shift+Enter" in table.told[-1]


def test_merge_keeps_words_dots_and_what_was_promoted(table):
    table.put(made("a", text="same"), made("b", 120), made("c", 240, text="same"))
    for person, note, count in (("p0", "a", 1), ("p0", "b", 2), ("p1", "c", 1)):
        table.document.do(c.SetDots(note, person, count))
    table.document.do(c.EditNotes((made("b", element="beta"),)))
    table.document.do(c.PromoteNote("b", "bottleneck"))
    before = table.wall
    table.key(Qt.Key.Key_A, CTRL)
    table.key(Qt.Key.Key_J)
    (note,) = table.wall.notes
    assert (note.id, note.text, note.became) == ("b", "same\nwords of b", "bottleneck")
    assert table.wall.dots_on() == {"b": 4} and table.desk.chosen == ("b",)
    table.same_after_undo(before)


def test_select_then_assign_makes_a_stack_without_any_drag(table, qtbot):
    table.put(made("a"), made("b", 120), made("c", 240))
    before = table.wall
    table.key(Qt.Key.Key_W)
    table.key(Qt.Key.Key_Right, SHIFT)
    table.key(Qt.Key.Key_G)
    picker = table.desk.picker
    assert picker.isVisible() and picker.title.hasFocus() and not picker.rows.isVisible()
    QTest.keyClicks(picker.title, "Stock")
    QTest.keyClick(picker.title, Qt.Key.Key_Return)
    (stack,) = table.wall.stacks
    assert stack.title == "Stock" and table.steps() == 1 and table.view.hasFocus() and not picker.isVisible()
    assert {note.id for note in table.wall.inside(stack.id)} == {"a", "b"}
    table.same_after_undo(before)
    table.click(table.on_note("c"))
    table.key(Qt.Key.Key_G)
    assert [picker.rows.item(n).text() for n in range(picker.rows.count())] == ["Stock (2)"]
    QTest.keyClick(picker.title, Qt.Key.Key_Down)
    assert picker.rows.hasFocus()
    QTest.keyClick(picker.rows, Qt.Key.Key_Return)
    assert table.note("c").stack == stack.id and table.view.hasFocus()
    table.desk.choose((), stack.id)
    table.key(Qt.Key.Key_U)
    assert table.wall.stacks == () and len({(n.x, n.y) for n in table.wall.notes}) == 3


def test_the_list_of_stacks_is_left_by_escape_and_taken_by_a_click(table):
    table.put(made("a"), made("b", 120))
    table.document.do(c.GroupNotes(Stack("s", "", 300, 0), ("a",)))
    table.click(table.on_note("b"))
    QTest.mouseClick(table.desk.bar.acts["group"], LEFT)
    picker = table.desk.picker
    assert picker.rows.item(0).text() == "without a title (1)"
    assert table.view.rect().contains(picker.geometry())
    QTest.keyClick(picker.title, Qt.Key.Key_Escape)
    assert not picker.isVisible() and table.note("b").stack == "" and table.view.hasFocus()
    table.key(Qt.Key.Key_G)
    QTest.mouseClick(picker.rows.viewport(), LEFT, pos=picker.rows.visualItemRect(picker.rows.item(0)).center())
    assert table.note("b").stack == "s" and not picker.isVisible()


def test_a_title_is_changed_where_the_stack_lies(table):
    table.put(made("a"), made("b", 120))
    table.document.do(c.GroupNotes(Stack("s", "old", 300, 0), ("a", "b")))
    table.view.fit_all()
    before = table.wall
    QTest.mouseDClick(table.view.viewport(), LEFT, pos=table.pixel(320, 8))
    editor = table.desk.editor
    assert editor.hasFocus() and editor.toPlainText() == "old"
    QTest.keyClicks(editor, "Stock")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert table.wall.stacks[0].title == "Stock" and table.view.hasFocus()
    table.same_after_undo(before)


# Order --------------------------------------------------------------------------------------------------------------
def test_align_distribute_tidy_and_sort_by_votes(table):
    table.put(made("a", 10, 5), made("b", 200, 33), made("c", 460, 20), made("d", 30, 300))
    table.document.do(c.SetDots("c", "p0", 3))
    table.desk.choose(("a", "b", "c"))
    run = table.desk.runner.run
    before = table.wall
    assert run("top") and {table.note(key).y for key in "abc"} == {5}
    table.same_after_undo(before)
    assert run("across") and [table.note(key).x for key in "abc"] == [10, 235, 460]
    assert run("left") and {table.note(key).x for key in "abc"} == {10}
    assert run("down") and len({table.note(key).y for key in "abc"}) == 3
    table.desk.choose(())
    table.key(Qt.Key.Key_T)
    places = [(note.x, note.y) for note in table.wall.notes]
    assert len(set(places)) == 4 and all(x % 120 == 0 and y % 80 == 0 for x, y in places)
    table.key(Qt.Key.Key_V)
    assert (table.note("c").x, table.note("c").y) == (0, 0), "most dots first"
    assert not run("across"), "with nothing chosen there is nothing to distribute"


# Promotion ----------------------------------------------------------------------------------------------------------
def test_a_note_becomes_an_initiative_with_the_lift_of_a_known_gap(table):
    document = table.document
    document.do(c.OpenRound("r", CELL))
    for person in document.workshop.participants:
        document.do(c.CastBallot("r", person.id, "2"))
    document.do(c.RevealRound("r"))
    document.do(c.SetTargets((c.TargetLevel(CELL, 4),)))
    table.put(made("a", text="See the stock\nof every dealer", element="alpha", item="1"),
              made("b", 120, text="x" * 300), made("c", 240, text="later", author="p1"))
    before = document.workshop
    table.click(table.on_note("a"))
    table.key(Qt.Key.Key_I)
    (born,) = document.workshop.initiatives
    assert (born.title, born.note, born.capability) == ("See the stock", "of every dealer", "1")
    assert born.lifts == (Lift(CELL, 2, 4),)
    assert table.note("a").became == f"initiative:{born.id}"
    assert table.desk.wall.note("a").became == "initiative"
    assert document.undo() and document.workshop == before and document.redo()
    assert not table.desk.runner.can("initiative"), "it became something already"
    table.click(table.on_note("b"))
    table.key(Qt.Key.Key_I)
    assert len(document.workshop.initiatives[-1].title) == 200 and document.workshop.initiatives[-1].lifts == ()
    table.click(table.on_note("c"))
    table.key(Qt.Key.Key_B)
    assert table.note("c").became == "", "a bottleneck needs an element"
    table.key(Qt.Key.Key_K)
    assert [(p.text, p.by) for p in document.workshop.parked] == [("later", document.workshop.participants[1].name)]


def test_a_bottleneck_of_the_group_stands_behind_the_typical_ones(table, qtbot):
    table.put(made("a", text="ours", element="alpha"))
    table.click(table.on_note("a"))
    table.key(Qt.Key.Key_B)
    assert table.note("a").became == "bottleneck"
    pack = table.document.workshop.pack
    strip = ElementStrip(pack)
    qtbot.addWidget(strip)
    strip.present(pack.element("alpha"))
    assert strip.bottlenecks.own.isHidden()
    strip.present(pack.element("alpha"), ("ours", "x" * 90, "3", "4", "5", "6"))
    words = strip.bottlenecks.own.words.text()
    assert not strip.bottlenecks.own.isHidden() and words.splitlines()[0] == "• ours"
    assert words.splitlines()[-1] == "+ 2" and max(map(len, words.splitlines())) <= 62


# The bar ------------------------------------------------------------------------------------------------------------
def test_what_makes_no_sense_is_off_and_says_what_to_choose(table):
    table.put(made("a"), made("b", 120))
    bar = table.desk.bar
    assert not bar.acts["group"].isEnabled() and "Choose notes first" in bar.acts["group"].toolTip()
    table.click(table.on_note("a"))
    assert bar.acts["group"].isEnabled() and bar.acts["group"].toolTip().endswith("G")
    menu, _ = bar.menus()
    menu.aboutToShow.emit()
    states = {made.data()[1]: made.isEnabled() for made in menu.actions() if made.data()}
    assert states["split"] and states["remove"] and not states["merge"] and not states["tie"]


def test_the_menu_changes_kind_and_author_of_the_chosen(table):
    table.put(made("a"), made("b", 120))
    table.key(Qt.Key.Key_A, CTRL)
    before = table.wall
    menu, _ = table.desk.bar.menus()
    menu.aboutToShow.emit()
    found = [a for top in menu.actions() if top.menu() for a in top.menu().actions()]
    next(a for a in found if a.data() == ("kind", "question")).trigger()
    assert {note.kind for note in table.wall.notes} == {"question"} and table.steps() == 1
    table.same_after_undo(before)
    next(a for a in found if a.data() == ("author", "p2")).trigger()
    assert {note.author for note in table.wall.notes} == {"p2"}


def test_everything_has_a_name_and_each_key_stands_in_the_table(table):
    for lang in ("en", "zh"):
        i18n.switch(lang)
        QApplication.processEvents()
        for part in table.desk.bar.parts():
            assert part.accessibleName(), part
        assert all(action.text() for action in KEYS)
    for key, name in LETTERS.items():
        assert name in BY_NAME
        assert not Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    assert len({action.key for action in KEYS if action.key}) == len([a for a in KEYS if a.key])


def test_colour_is_never_alone_and_words_can_be_read(table):
    from ui.canvas.notes.kinds import MARKS, ground, kind_word
    assert len(set(MARKS.values())) == len({kind_word(kind) for kind in NOTE_KINDS}) == len(NOTE_KINDS)
    for name in ("light", "dark", "contrast"):
        theme.use(name)
        try:
            t = theme.theme()
            for kind in NOTE_KINDS:
                assert theme.contrast(t.ink_on(ground(kind)), ground(kind)) >= t.text
        finally:
            theme.use("light")


@pytest.mark.parametrize("width", [866, 1024, 1290, 1900])
def test_the_bar_fits_and_the_line_stays_wide_enough(table, width):
    table.document.do(c.AddNotes((made("x", private=True),)))
    table.put(made("a"))
    for lang in ("en", "zh"):
        i18n.switch(lang)
        table.resize(width, 600)
        table.click(table.on_cell(CELL))
        QApplication.processEvents()
        bar = table.desk.bar
        assert table.width() == width
        assert bar.entry.width() >= 150 and bar.height() < 60
        shown = [part for part in bar.parts() if part.isVisible()]
        ends = [part.mapTo(bar, QPoint(part.width(), 0)).x() for part in shown]
        assert max(ends) <= bar.width()
