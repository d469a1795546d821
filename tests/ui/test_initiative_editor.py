"""The editor of an initiative: one command per finished edit, undo, lifts and predecessors, by real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told, shown
from ui import i18n
from ui.document import Document
from ui.stages.initiatives.page import InitiativesPage
from workshop.model.initiative import Initiative, Lift
from workshop.model.score import Cell

PACK = "consumer-goods-2020"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(make_document) -> Document:
    """A scored workshop with a target of 4 in every cell."""
    return make_document(pack=PACK, grow=fill.scored)


@pytest.fixture
def full(document) -> Document:
    """The same with four initiatives."""
    fill.add_initiatives(document, 4)
    return document


def steps(document: Document) -> int:
    return len(document._history._done)


def speak(language: str) -> None:
    i18n.switch(language)
    QApplication.processEvents()


def retype(widget, words: str) -> None:
    """Replace the text of a field as a person would."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, words)


# Editing --------------------------------------------------------------------------------------------------------
def test_one_command_per_finished_edit_and_none_per_key(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    before = steps(full)
    retype(page.editor.title, "Move the core")
    assert steps(full) == before
    QTest.keyClick(page.editor.title, Qt.Key.Key_Tab)
    assert steps(full) == before + 1
    assert full.workshop.initiative("cloud").title == "Move the core"
    # Walking on through the fields stores nothing more.
    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    page.leaving()
    assert steps(full) == before + 1


def test_enter_keeps_focus_and_cursor(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    title = page.editor.title
    title.setFocus()
    title.setCursorPosition(2)
    QTest.keyClicks(title, "X")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert full.workshop.initiative("cloud").title == "核心X系统上云"
    assert title.hasFocus() and title.cursorPosition() == 3


def test_undo_shows_the_stored_values_again(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    retype(page.editor.title, "Other")
    QTest.keyClick(page.editor.title, Qt.Key.Key_Return)
    full.undo()
    assert page.editor.title.text() == "核心系统上云"
    full.redo()
    assert page.editor.title.text() == "Other"


def test_ctrl_z_goes_to_the_window_once_everything_is_stored(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    undo = Told(QShortcut(QKeySequence.StandardKey.Undo, page).activated)
    qtbot.waitActive(page)
    fields = (page.editor.title, page.editor.cost, page.editor.owner, page.editor.note)
    for count, field in enumerate(fields, start=1):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert len(undo.values) == count
    # While something is typed that is not stored, it is the field that takes a letter back.
    retype(page.editor.title, "X")
    QTest.keyClick(page.editor.title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(undo.values) == len(fields)


def test_every_field_is_stored(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    editor = page.editor
    retype(editor.owner, "Zhou Lin")
    retype(editor.cost, "3500")
    retype(editor.effort, "12.5")
    retype(editor.duration, "3")
    editor.note.setFocus()
    QTest.keyClicks(editor.note, "first sites in spring")
    editor.must.setFocus()
    QTest.mouseClick(editor.must, LEFT, pos=QPoint(8, editor.must.height() // 2))
    editor.earliest.setFocus()
    QTest.keyClick(editor.earliest, Qt.Key.Key_Down)
    QTest.keyClick(editor.earliest, Qt.Key.Key_Down)
    editor.lane.setFocus()
    QTest.keyClick(editor.lane, Qt.Key.Key_End)
    page.leaving()
    stored = full.workshop.initiative("cloud")
    assert (stored.owner, stored.cost, stored.effort, stored.duration) == ("Zhou Lin", 3500, 12.5, 3)
    assert stored.note == "first sites in spring" and stored.must
    assert stored.earliest == 1 and stored.capability == "5"


def test_owners_are_the_people_of_the_room_and_anybody_else(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    owner = page.editor.owner
    assert [owner.itemText(i) for i in range(owner.count())] == [p.name for p in full.workshop.participants]


def test_money_is_wan_in_chinese_and_thousands_in_english(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    assert page.editor.cost.text() == "¥ 2,400 k"
    speak("zh")
    assert page.editor.cost.text() == "240.0 万元"
    retype(page.editor.cost, "12.5")
    QTest.keyClick(page.editor.cost, Qt.Key.Key_Return)
    assert full.workshop.initiative("cloud").cost == 125
    speak("en")
    assert page.editor.cost.text() == "¥ 125 k"
    assert full.workshop.initiative("cloud").cost == 125


def test_names_of_the_pack_follow_the_language(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    before = page.gaps.model().index(0, 0).data()
    speak("zh")
    assert page.gaps.model().index(0, 0).data() != before
    assert page.editor.lane.currentText() == "基础设施云化"
    assert "万元" in page.list.model().index(0, 0).data()


def test_an_empty_title_is_refused_and_put_back(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    told = Told(full.refused)
    retype(page.editor.title, " ")
    QTest.keyClick(page.editor.title, Qt.Key.Key_Tab)
    assert [p.key for p in told.values[0].problems] == ["initiative_title"]
    assert page.editor.title.text() == "核心系统上云"


def test_another_initiative_takes_what_was_typed_with_it(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    retype(page.editor.title, "Typed")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert full.workshop.initiative("cloud").title == "Typed"
    assert page.editor.initiative == "master" and page.editor.title.text() == "数据集成与主数据"


def test_leaving_stores_what_is_being_typed(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    told = Told(page.stage_requested)
    editor = page.editor
    editor.note.setFocus()
    QTest.keyClicks(editor.note, "half a sen")
    page.do_next()
    assert full.workshop.initiative("cloud").note == "half a sen"
    assert told.values == ["priority"]


def test_line_ends_of_other_systems_are_no_edit(qtbot, document):
    from workshop import commands as c
    document.do(c.AddInitiative(Initiative("x", "X", note="one\r\ntwo", effort=1.25)))
    page = shown(qtbot, InitiativesPage(document))
    before = steps(document)
    page.leaving()
    assert steps(document) == before
    retype(page.editor.title, "Y")
    page.leaving()
    assert document.workshop.initiative("x").note == "one\r\ntwo"
    assert document.workshop.initiative("x").effort == 1.25


def test_the_wheel_scrolls_the_page_and_changes_no_value(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    before = full.workshop.initiative("cloud")
    for field in (page.editor.duration, page.editor.lane, page.editor.lifts.rows[0].end):
        field.setFocus()
        middle = QPointF(field.rect().center())
        QApplication.sendEvent(field, QWheelEvent(
            middle, QPointF(field.mapToGlobal(middle)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False))
    page.leaving()
    assert full.workshop.initiative("cloud") == before


# Predecessors and lifts -----------------------------------------------------------------------------------------
def tick(page: InitiativesPage, title: str) -> None:
    waits = page.editor.waits
    item = waits.findItems(title, Qt.MatchFlag.MatchExactly)[0]
    page.editor._area.ensureWidgetVisible(waits)
    waits.scrollToItem(item)
    QApplication.processEvents()
    box = waits.visualItemRect(item)
    QTest.mouseClick(waits.viewport(), LEFT, pos=QPoint(box.left() + 16, box.center().y()))


def test_a_tick_is_a_predecessor(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    page.list.choose("dealer")
    tick(page, "门店触点与扫码")
    assert full.workshop.initiative("dealer").predecessors == ("touch",)
    tick(page, "核心系统上云")
    assert full.workshop.initiative("dealer").predecessors == ("touch", "cloud")
    tick(page, "门店触点与扫码")
    assert full.workshop.initiative("dealer").predecessors == ("cloud",)


def test_a_circle_is_refused_and_the_tick_goes_away(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    told = Told(full.refused)
    assert full.workshop.initiative("master").predecessors == ("cloud",)
    tick(page, "数据集成与主数据")
    assert [p.key for p in told.values[0].problems] == ["predecessor_cycle"]
    assert full.workshop.initiative("cloud").predecessors == ()
    assert page.editor.waits.ticked() == ()


def test_lifts_can_be_added_changed_and_removed(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    lifts = page.editor.lifts
    QTest.mouseClick(lifts.add, LEFT)
    stored = full.workshop.initiative("cloud").lifts
    assert len(stored) == 4 and len(lifts.rows) == 4
    row = next(r for r in lifts.rows if r.lift().cell == Cell("finance", "1"))
    row.begin.setFocus()
    QTest.keyClick(row.begin, Qt.Key.Key_Down)
    assert Lift(Cell("finance", "1"), 3, 4) in full.workshop.initiative("cloud").lifts
    # The upper level never lies at or below the lower one.
    QTest.keyClick(row.begin, Qt.Key.Key_End)
    assert Lift(Cell("finance", "1"), 4, 5) in full.workshop.initiative("cloud").lifts
    QTest.mouseClick(row.remove, LEFT)
    assert Cell("finance", "1") not in [lift.cell for lift in full.workshop.initiative("cloud").lifts]
    full.undo()
    assert Lift(Cell("finance", "1"), 4, 5) in [r.lift() for r in lifts.rows]


def test_a_cell_is_not_lifted_twice(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    told = Told(full.refused)
    before = full.workshop.initiative("cloud").lifts
    row = page.editor.lifts.rows[0]
    assert row.lift().cell == Cell("finance", "1")
    row.element.setFocus()
    QTest.keyClicks(row.element, "Log")
    assert [p.key for p in told.values[0].problems] == ["lift_double"]
    assert full.workshop.initiative("cloud").lifts == before
    assert [r.lift() for r in page.editor.lifts.rows] == list(before)


def test_without_other_initiatives_the_list_of_predecessors_says_so(qtbot, document):
    fill.add_initiatives(document, 1)
    page = shown(qtbot, InitiativesPage(document))
    assert not page.editor.waits.isVisible() and page.editor.rules.nobody.isVisible()


