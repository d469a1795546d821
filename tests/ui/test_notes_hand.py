"""Choosing, carrying, tying and stacking notes by real mouse, touch and key events on the viewport."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.notes_fixture import CTRL, LEFT, SHIFT, Table, made, open_table
from workshop import commands as c
from workshop.model.notes import Note, Stack
from workshop.model.score import Cell

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def table(qtbot, document) -> Table:
    found = open_table(qtbot, document)
    found.put(made("a", 0, 0), made("b", 120, 0), made("c", 240, 0), made("d", 0, 90, kind="idea"))
    return found


def test_a_click_chooses_shift_and_ctrl_add_and_a_click_beside_drops(table):
    table.click(table.on_note("a"))
    assert table.desk.chosen == ("a",) and table.desk.wall.chosen == {"a"}
    table.click(table.on_note("b"), SHIFT)
    table.click(table.on_note("c"), CTRL)
    assert table.desk.chosen == ("a", "b", "c")
    table.click(table.on_note("b"), CTRL)
    assert table.desk.chosen == ("a", "c")
    table.click(table.pixel(300, 150))
    assert table.desk.chosen == ()
    assert table.steps() == 0 and table.view.hasFocus()


def test_a_drag_moves_all_chosen_in_one_step(table):
    before, steps = table.wall, table.steps()
    table.click(table.on_note("a"))
    table.click(table.on_note("b"), SHIFT)
    start = table.on_note("a")
    way, scale = table.pixel(30, 160) - table.pixel(0, 0), table.view.scale_now()
    table.drag(start, start + way, drop=False)
    assert table.wall == before, "nothing is written while it is carried"
    assert not table.desk.wall.over.empty and table.desk.wall.lifted == {"a", "b"}
    table.mouse(QEvent.Type.MouseButtonRelease, start + way)
    assert table.steps() == steps + 1
    a, b = table.note("a"), table.note("b")
    assert a.x == pytest.approx(way.x() / scale) and a.y == pytest.approx(way.y() / scale)
    assert (b.x - a.x, b.y - a.y) == (120, 0), "they keep their distance, to the last digit"
    assert table.desk.wall.over.empty and not table.desk.wall.lifted
    assert table.view.hasFocus()
    table.same_after_undo(before)


def test_a_tremble_moves_nothing(table):
    start = table.on_note("a")
    table.drag(start, start + QPoint(2, 1))
    assert table.steps() == 0 and table.desk.chosen == ("a",)


def test_escape_drops_what_is_carried(table):
    start = table.on_note("a")
    table.drag(start, start + QPoint(120, 120), drop=False)
    table.key(Qt.Key.Key_Escape)
    assert table.desk.wall.over.empty
    table.mouse(QEvent.Type.MouseButtonRelease, start + QPoint(120, 120))
    assert table.steps() == 0 and table.note("a").x == 0


def test_no_note_comes_to_rest_over_the_cells_of_either_layout(table):
    start = table.on_note("c")
    # Beside the headings, above the wall: no cell is there, and yet it is the ground of the cells.
    goal = table.view.mapFromScene(table.view.canvas.core_rect().bottomLeft() + QPointF(50, 10))
    table.drag(start, goal)
    assert table.steps() == 1 and table.note("c").y == 0
    for layout in ("grid", "ring"):
        core = table.view.canvas.core_rect(layout).translated(-table.view.canvas.wall_origin(layout))
        assert not core.intersects(table.desk.wall.rect_of("c"))


def test_a_drop_on_a_cell_ties_and_the_note_lies_where_it_lay(table):
    cell, before = Cell("beta", "2"), table.wall
    table.click(table.on_note("a"))
    table.click(table.on_note("d"), SHIFT)
    table.drag(table.on_note("a"), table.on_cell(cell), drop=False)
    lit = table.desk.wall.mapRectToScene(table.desk.wall.over.lit)
    assert lit.intersects(table.view.canvas.rect_of(cell)), "the cell lights up"
    assert lit.center() == table.view.canvas.rect_of(cell).center()
    table.mouse(QEvent.Type.MouseButtonRelease, table.on_cell(cell))
    assert [(table.note(key).cell, table.note(key).x, table.note(key).y) for key in "ad"] == [
        (cell, 0, 0), (cell, 0, 90)]
    assert table.steps() == 1 and "×" in table.told[-1]
    assert table.view.canvas.selected is None, "a drop is no click"
    table.same_after_undo(before)


def test_a_drop_on_a_name_ties_to_the_element(table):
    table.drag(table.on_note("b"), table.on_heading("beta"))
    assert (table.note("b").element, table.note("b").item, table.note("b").x) == ("beta", "", 120)


def test_in_the_ring_a_drop_ties_to_the_cell_beneath_and_the_wall_goes_along(table):
    scene, before = table.view.canvas, table.desk.wall.pos()
    scene.set_layout("ring", animate=False)
    table.view.fit_all()
    assert table.desk.wall.pos() == scene.wall_origin("ring") != before
    for cell in (Cell("alpha", "1"), Cell("beta", "2")):
        at = table.view.mapFromScene(scene.plan().spots[scene._place(cell)].box.center())
        table.drag(table.on_note("a"), at)
        assert table.note("a").cell == cell and (table.note("a").x, table.note("a").y) == (0, 0)


def test_dropping_a_note_on_another_makes_a_stack_and_more_join_it(table):
    before = table.wall
    table.drag(table.on_note("b"), table.on_note("a"))
    (stack,) = table.wall.stacks
    assert {table.note("a").stack, table.note("b").stack} == {stack.id} and (stack.x, stack.y) == (0, 0)
    assert table.steps() == 1
    table.same_after_undo(before)
    table.view.fit_all()
    table.drag(table.on_note("c"), table.on_note("a"))
    assert [note.id for note in table.wall.inside(stack.id)] == ["a", "b", "c"] and len(table.wall.stacks) == 1


def test_a_note_drawn_out_of_a_stack_leaves_it_and_the_empty_stack_goes(table):
    table.document.do(c.GroupNotes(Stack("s", "title", 400, 0), ("a", "b")))
    table.view.fit_all()
    inside = table.desk.wall.rect_of("a")
    assert inside.x() > 400, "a stack places its notes"
    table.drag(table.on_note("a"), table.pixel(300, 200))
    assert table.note("a").stack == "" and table.note("b").stack == "s"
    assert table.note("a").x == pytest.approx(300 - 54, abs=2)
    table.drag(table.on_note("b"), table.pixel(700, 300))
    assert table.wall.stacks == ()
    assert table.document.undo() and table.wall.stacks[0].title == "title"


def test_within_its_own_stack_a_note_is_only_put_back(table):
    table.document.do(c.GroupNotes(Stack("s", "title", 400, 0), ("a", "b")))
    table.view.fit_all()
    stack = table.desk.wall.stack("s")
    table.drag(table.on_note("a"), table.pixel(stack.x + stack.width / 2, stack.y + 6))
    assert table.note("a").stack == "s" or table.note("a").x != 0
    assert len(table.wall.inside("s")) + (table.note("a").stack == "") == 2


def test_a_stack_moves_by_its_title(table):
    table.document.do(c.GroupNotes(Stack("s", "title", 400, 40), ("a", "b")))
    table.view.fit_all()
    before = table.wall
    table.drag(table.pixel(430, 50), table.pixel(430, 150))
    assert table.wall.stacks[0].y == pytest.approx(140, abs=2) and table.wall.stacks[0].x == 400
    assert table.desk.chosen_stack == "s"
    table.same_after_undo(before)


def test_shift_and_a_drag_on_the_ground_choose_with_a_band(table):
    middle = table.view.middle()
    table.drag(table.pixel(-8, 165), table.pixel(200, -6), held=SHIFT)
    assert set(table.desk.chosen) == {"a", "b", "d"}
    assert table.view.middle() == middle and table.steps() == 0


def test_a_drag_on_the_ground_pans_and_keeps_what_is_chosen(table):
    table.click(table.on_note("a"))
    table.view.zoom(1.6)
    middle = table.view.middle()
    at = table.pixel(180, 130)
    table.drag(at, at - QPoint(40, 30))
    assert table.view.middle() != middle and table.desk.chosen == ("a",)


def test_a_click_on_a_cell_keeps_the_notes_and_gives_the_keys_to_the_cells(table):
    table.click(table.on_note("a"))
    table.click(table.on_cell(Cell("alpha", "1")))
    assert table.view.canvas.selected == Cell("alpha", "1") and table.desk.chosen == ("a",)
    table.key(Qt.Key.Key_Right)
    assert table.view.canvas.selected == Cell("beta", "1")
    table.key(Qt.Key.Key_X)
    assert table.note("a").cell == Cell("beta", "1"), "select, then assign"


def test_a_finger_taps_carries_notes_and_pans_the_ground(table):
    table.touch("press", table.on_note("a"))
    table.touch("release", table.on_note("a"))
    assert table.desk.chosen == ("a",)
    start, goal = table.on_note("b"), table.pixel(190, 190)
    for kind, at in (("press", start), ("move", (start + goal) / 2), ("move", goal), ("release", goal)):
        table.touch(kind, at)
    assert table.note("b").y > 100 and table.steps() == 1
    ground, middle = table.pixel(300, 130), table.view.middle()
    for kind, way in (("press", 0), ("move", 20), ("move", 60), ("release", 60)):
        table.touch(kind, ground + QPoint(0, way))
    assert table.view.middle() != middle and table.steps() == 1


# Keys ---------------------------------------------------------------------------------------------------------------
def test_arrows_walk_to_the_nearest_note_and_up_back_to_the_cells(table):
    table.key(Qt.Key.Key_W)
    assert table.desk.chosen == ("a",)
    for key, expected in ((Qt.Key.Key_Right, ("b",)), (Qt.Key.Key_Right, ("c",)), (Qt.Key.Key_Right, ("c",)),
                          (Qt.Key.Key_Left, ("b",)), (Qt.Key.Key_Down, ("d",)), (Qt.Key.Key_Up, ("a",)),
                          (Qt.Key.Key_Up, ())):
        table.key(key)
        assert table.desk.chosen == expected, key
    table.key(Qt.Key.Key_Right)
    assert table.view.canvas.selected is not None


def test_shift_and_arrows_choose_more_and_ctrl_a_all(table):
    table.key(Qt.Key.Key_W)
    table.key(Qt.Key.Key_Right, SHIFT)
    assert table.desk.chosen == ("a", "b")
    table.key(Qt.Key.Key_A, CTRL)
    assert set(table.desk.chosen) == set("abcd")
    assert "4" in table.view.accessibleDescription()


def test_tab_walks_the_notes_and_leaves_behind_the_last(table):
    table.key(Qt.Key.Key_W)
    for expected in ("b", "c", "d"):
        table.key(Qt.Key.Key_Tab)
        assert table.desk.chosen == (expected,) and table.view.hasFocus()
    table.key(Qt.Key.Key_Backtab)
    assert table.desk.chosen == ("c",)
    table.key(Qt.Key.Key_Tab)
    table.key(Qt.Key.Key_Tab)
    assert table.desk.chosen == () and not table.view.hasFocus(), "the canvas is no trap for the keyboard"


def test_alt_and_arrows_move_by_one_small_step(table):
    table.key(Qt.Key.Key_W)
    before = table.wall
    table.key(Qt.Key.Key_Right, ALT)
    assert (table.note("a").x, table.note("a").y) == (12, 0)
    table.same_after_undo(before)
    table.key(Qt.Key.Key_Up, ALT)
    assert table.note("a").y == 0, "not over the cells"


def test_digits_and_letters_without_notes_are_left_to_the_page(table):
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_5):
        event = _key(key)
        assert not table.desk.hand.key(event)
    table.key(Qt.Key.Key_W)
    for key in (Qt.Key.Key_1, Qt.Key.Key_5):
        assert not table.desk.hand.key(_key(key))
    table.desk.set_active(False)
    for key in (Qt.Key.Key_W, Qt.Key.Key_T, Qt.Key.Key_Delete, Qt.Key.Key_D):
        assert not table.desk.hand.key(_key(key))


def _key(key: Qt.Key):
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


def test_delete_takes_the_chosen_away_with_their_dots(table):
    table.document.do(c.SetDots("a", "p0", 2))
    before = table.wall
    table.click(table.on_note("a"))
    table.click(table.on_note("c"), SHIFT)
    table.key(Qt.Key.Key_Delete)
    assert [note.id for note in table.wall.notes] == ["b", "d"] and table.wall.dots == ()
    assert table.desk.chosen == () and table.view.hasFocus()
    table.same_after_undo(before)


def test_the_chosen_note_is_told_to_a_screen_reader(table):
    table.document.do(c.EditNotes((Note("a", "pain", "stock unseen", "alpha", "1"),)))
    table.click(table.on_note("a"))
    words = table.view.accessibleDescription()
    assert words.startswith("Pain, stock unseen, ") and "×" in words
    table.click(table.pixel(300, 150))
    assert table.view.accessibleDescription() == ""


def test_a_hidden_pane_has_no_hand_and_a_double_click_opens_the_cell(table):
    opened: list[Cell] = []
    table.view.canvas.cell_opened.connect(opened.append)
    QTest.mouseDClick(table.view.viewport(), LEFT, pos=table.on_cell(Cell("alpha", "1")))
    assert opened == [Cell("alpha", "1")]
    table.desk.set_active(False)
    table.click(table.on_note("a"))
    assert table.desk.chosen == () and not table.desk.bar.isVisible()


def test_it_is_freed_on_close(qtbot, document):
    import gc
    import weakref
    table = Table(document)
    table.show()
    table.put(made("a"))
    table.click(table.on_note("a"))
    table.desk.writing.edit()
    gone = [weakref.ref(part) for part in (table, table.desk, table.desk.bar, table.desk.editor, table.desk.wall,
                                           table.desk.hand, table.desk.pen)]
    table.close()
    table.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del table
    gc.collect()
    assert [ref() for ref in gone] == [None] * len(gone)
