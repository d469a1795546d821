"""The table of people, by real keys and clicks: duties, ranks, sign-in, what is asked, weights, pasted lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.ui.roadmap_fixture import Told, shown
from ui import i18n
from ui.document import Document
from ui.stages.prepare.askedlist import AskedList
from ui.stages.prepare.page import PreparePage
from ui.stages.prepare.peoplemodel import COLUMNS
from workshop import commands as c
from workshop.model.score import Cell

# The offscreen platform says so for every list that opens.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
DOWN, UP, RIGHT, ENTER, SPACE = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Space


@pytest.fixture
def document(make_document) -> Document:
    """Five people and the eleven business elements of a shipped framework."""
    return make_document(pack="consumer-goods-2020")


@pytest.fixture
def page(qtbot, document) -> PreparePage:
    return opened(qtbot, document)


def opened(qtbot, document: Document, width: int = 1146, height: int = 642) -> PreparePage:
    made = shown(qtbot, PreparePage(document), width, height)
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.people._view.setFocus()
    return made


def at(page: PreparePage, row: int, column: str):
    return page.people._model.index(row, COLUMNS.index(column))


def place(page: PreparePage, row: int, column: str) -> QPoint:
    rect = page.people._view.visualRect(at(page, row, column))
    # Not the middle: a cell takes the click wherever it falls.
    return QPoint(rect.right() - 4, rect.center().y())


def click(page: PreparePage, row: int, column: str) -> None:
    QTest.mouseClick(page.people._view.viewport(), LEFT, pos=place(page, row, column))
    QTest.qWait(20)


def go(page: PreparePage, row: int, column: str) -> None:
    """Walk to a cell with the arrow keys."""
    view = page.people._view
    view.setFocus()
    if not view.currentIndex().isValid():
        QTest.keyClick(view, DOWN)
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    for _ in range(row):
        QTest.keyClick(view, DOWN)
    while COLUMNS[view.currentIndex().column()] != column:
        before = view.currentIndex().column()
        QTest.keyClick(view, RIGHT)
        assert view.currentIndex().column() != before, f"no way to {column}"


def press(*keys: Qt.Key) -> None:
    for key in keys:
        # The name keeps the popup's wrapper alive: without it that of its list is taken for gone.
        over = QApplication.activePopupWidget()
        focus = (over.focusWidget() or over) if over is not None else QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        QTest.qWait(20)


def words(page: PreparePage, row: int) -> list[str]:
    return [str(at(page, row, column).data()) for column in COLUMNS]


# Words ----------------------------------------------------------------------------------------------------------
def test_an_edited_name_keeps_all_else(page, document):
    before = document.workshop.participants[1]
    document.do(c.EditParticipant(replace(before, duty="scribe", rank="middle", elements=("brand",), weight=2.0)))
    go(page, 1, "name")
    press(ENTER)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, "Laura")
    press(ENTER)
    now = document.workshop.participants[1]
    assert now == replace(before, name="Laura", duty="scribe", rank="middle", elements=("brand",), weight=2.0)
    assert page.people._view.currentIndex() == at(page, 1, "name"), "the place in the table stays"
    assert QApplication.focusWidget() is page.people._view


def test_typing_begins_an_edit_and_a_chinese_input_method_works_in_it(page, document):
    go(page, 0, "department")
    QTest.keyClick(page.people._view, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    event = QInputMethodEvent()
    event.setCommitString("渠道部")
    QApplication.sendEvent(field, event)
    press(ENTER)
    assert document.workshop.participants[0].department == "渠道部"


def test_a_doubled_name_is_refused_and_nothing_changes(page, document, qtbot):
    with qtbot.waitSignal(document.refused):
        page.people._model.setData(at(page, 1, "name"), document.workshop.participants[0].name)
    assert words(page, 1)[COLUMNS.index("name")] == document.workshop.participants[1].name


# Duty and rank --------------------------------------------------------------------------------------------------
def test_one_click_opens_the_duties_and_a_click_chooses(page, document):
    told = Told(document.changed)
    click(page, 2, "duty")
    box = page.people._view.findChild(QComboBox)
    assert box.view().isVisible()
    assert [box.itemText(n) for n in range(box.count())] == ["Voter", "Facilitator", "Scribe", "Observer"]
    view = box.view()
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(3, 0)).center())
    QTest.qWait(20)
    assert document.workshop.participants[2].duty == "observer"
    assert len(told.values) == 1
    assert words(page, 2)[COLUMNS.index("elements")] == "–", "an observer is asked nothing"
    assert page.people._line.text() == "5 in the room · 4 vote · 1 observer"


def test_duty_and_rank_by_the_keyboard_alone(page, document):
    go(page, 0, "duty")
    press(ENTER)
    press(DOWN, ENTER)
    assert document.workshop.participants[0].duty == "facilitator"
    go(page, 0, "rank")
    press(SPACE)
    press(UP, ENTER)
    assert document.workshop.participants[0].rank == "staff", "above 'not said' at the end of the list"
    assert words(page, 0)[COLUMNS.index("rank")] == "Staff"


def test_escape_leaves_the_duty_as_it_was(page, document):
    told = Told(document.changed)
    go(page, 0, "duty")
    press(ENTER)
    press(DOWN, Qt.Key.Key_Escape)
    assert page.people._view.findChild(QComboBox) is None and QApplication.focusWidget() is page.people._view
    assert document.workshop.participants[0].duty == "voter"
    assert told.values == []


# Sign-in --------------------------------------------------------------------------------------------------------
def test_a_click_signs_out_and_a_key_signs_in_again(page, document):
    click(page, 1, "here")
    person = document.workshop.participants[1]
    assert not person.here
    assert page.people._line.text() == "4 in the room · 4 vote · 1 away"
    assert "Left " in at(page, 1, "here").data(Qt.ItemDataRole.ToolTipRole)
    go(page, 1, "here")
    press(SPACE)
    assert document.workshop.participants[1].here
    press(ENTER)
    assert not document.workshop.participants[1].here
    lines = document.workshop.attendance
    assert [line.here for line in lines if line.person == person.id][-1] is False


def test_two_quick_clicks_on_a_tick_are_two_steps(page, document):
    QTest.mouseClick(page.people._view.viewport(), LEFT, pos=place(page, 0, "here"))
    QTest.mouseDClick(page.people._view.viewport(), LEFT, pos=place(page, 0, "here"))
    QTest.mouseRelease(page.people._view.viewport(), LEFT, pos=place(page, 0, "here"))
    assert document.workshop.participants[0].here


def test_the_time_of_the_tip_is_that_of_this_clock(page, document):
    document.do(c.SignIn(("p0",), here=False))
    at_utc = document.workshop.attendance[-1].at
    local = f"{datetime.fromisoformat(at_utc).astimezone():%H:%M}"
    assert f"Left {local}" in at(page, 0, "here").data(Qt.ItemDataRole.ToolTipRole)
    assert "not signed in" in at(page, 1, "here").data(Qt.ItemDataRole.ToolTipRole)


def test_a_late_arrival_is_on_the_roll_of_an_open_round(page, document):
    click(page, 4, "here")
    document.do(c.OpenRound("r", Cell("brand", "1")))
    assert document.workshop.round("r").asked == ("p0", "p1", "p2", "p3")
    click(page, 4, "here")
    assert document.workshop.round("r").asked == ("p0", "p1", "p2", "p3", "p4")


def test_the_sign_in_is_cleared_and_filled_in_one_step_each(page, document):
    told = Told(document.changed)
    assert page.people._all.text() == "Clear sign-in"
    QTest.mouseClick(page.people._all, LEFT)
    assert not any(person.here for person in document.workshop.participants)
    assert page.people._line.text() == "0 in the room · 0 vote · 5 away"
    click(page, 0, "here")
    assert page.people._all.text() == "Sign in all"
    QTest.mouseClick(page.people._all, LEFT)
    assert all(person.here for person in document.workshop.participants)
    assert len(told.values) == 3


# What they are asked --------------------------------------------------------------------------------------------
def popup() -> AskedList:
    made = QApplication.activePopupWidget()
    assert isinstance(made, AskedList)
    return made


def test_elements_are_ticked_in_a_list_and_kept_when_it_closes(page, document):
    told = Told(document.changed)
    click(page, 0, "elements")
    asked = popup()
    assert asked.list.ticked() == document.workshop.elements
    QTest.mouseClick(asked._none, LEFT)
    for row in (1, 3):
        item = asked.list.item(row)
        QTest.mouseClick(asked.list.viewport(), LEFT, pos=asked.list.visualItemRect(item).center())
    assert told.values == [], "nothing is written while somebody ticks"
    asked.close()
    QTest.qWait(20)
    scope = document.workshop.elements
    assert document.workshop.participants[0].elements == (scope[1], scope[3])
    assert words(page, 0)[COLUMNS.index("elements")] == f"2 of {len(scope)}"
    assert len(told.values) == 1


def test_elements_by_the_keyboard_and_escape(page, document):
    scope = document.workshop.elements
    go(page, 1, "elements")
    press(ENTER)
    press(SPACE, DOWN, SPACE, ENTER)
    assert document.workshop.participants[1].elements == scope[2:]
    go(page, 1, "elements")
    press(ENTER)
    press(DOWN, DOWN, SPACE, Qt.Key.Key_Escape)
    assert document.workshop.participants[1].elements == scope[2:]
    assert QApplication.activePopupWidget() is None


def test_no_tick_at_all_changes_nothing_and_all_ticks_mean_everything(page, document):
    person = document.workshop.participants[0]
    document.do(c.EditParticipant(replace(person, elements=("brand",))))
    click(page, 0, "elements")
    QTest.mouseClick(popup()._none, LEFT)
    press(ENTER)
    assert document.workshop.participants[0].elements == ("brand",)
    click(page, 0, "elements")
    QTest.mouseClick(popup()._all, LEFT)
    press(ENTER)
    assert document.workshop.participants[0].elements == ()


def test_elements_out_of_scope_are_kept(qtbot, document):
    everything = [element.id for element in document.workshop.pack.elements]
    person = document.workshop.participants[0]
    document.do(c.EditParticipant(replace(person, elements=(everything[0], everything[-1]))))
    document.do(c.ChangeScope(tuple(everything[:4])))
    asked = AskedList(document.workshop, document.workshop.participants[0])
    qtbot.addWidget(asked)
    assert asked.list.ticked() == (everything[0],)
    asked.list._turn(asked.list.model().index(1, 0))
    assert asked.chosen() == (everything[0], everything[1], everything[-1])


def test_only_voters_can_be_asked(page, document):
    document.do(c.EditParticipant(replace(document.workshop.participants[0], duty="observer")))
    click(page, 0, "elements")
    assert QApplication.activePopupWidget() is None
    assert "Only voters" in at(page, 0, "elements").data(Qt.ItemDataRole.ToolTipRole)


# Weight ---------------------------------------------------------------------------------------------------------
def test_the_weight_is_there_only_in_the_weighted_scenario(page, document):
    view, column = page.people._view, COLUMNS.index("weight")
    assert view.isColumnHidden(column)
    settings = document.workshop.settings
    document.do(c.ChangeSettings(replace(settings, rules=replace(settings.rules, weighted=True))))
    assert not view.isColumnHidden(column)
    go(page, 3, "weight")
    press(ENTER)
    field = QApplication.focusWidget()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, "2.5")
    press(ENTER)
    assert document.workshop.participants[3].weight == 2.5
    document.undo()
    assert document.workshop.participants[3].weight == 1.0


def test_a_weight_that_is_shown_rounded_is_not_rounded_by_looking(page, document):
    settings = document.workshop.settings
    document.do(c.ChangeSettings(replace(settings, rules=replace(settings.rules, weighted=True))))
    document.do(c.EditParticipant(replace(document.workshop.participants[0], weight=1.23)))
    told = Told(document.changed)
    go(page, 0, "weight")
    press(ENTER)
    press(ENTER)
    assert document.workshop.participants[0].weight == 1.23
    assert told.values == []


# Lists ----------------------------------------------------------------------------------------------------------
def test_the_field_for_lists_is_open_in_an_empty_room_and_folds_away_afterwards(qtbot, make_document):
    document = make_document(0, pack="consumer-goods-2020")
    page = opened(qtbot, document)
    people = page.people
    assert people._many.isVisible()
    people._many.setPlainText("姓名\t部门\t职责\t职级\t要素\n王敏\t渠道部\t主持人\t高层\t\n李娜\t品牌部\t\t中层\t品牌、渠道")
    QTest.mouseClick(people._add_many, LEFT)
    first, second = document.workshop.participants
    assert (first.name, first.duty, first.rank, first.elements) == ("王敏", "facilitator", "senior", ())
    assert (second.duty, second.rank, second.elements) == ("voter", "middle", ("brand", "channel"))
    assert not people._many.isVisible()
    assert people._line.text() == "2 in the room · 1 votes · 1 facilitator"
    QTest.mouseClick(people._open, LEFT)
    assert people._many.isVisible() and QApplication.focusWidget() is people._many


def test_a_list_with_mistakes_stays_in_the_field(page, document):
    people = page.people
    QTest.mouseClick(people._open, LEFT)
    people._many.setPlainText("name, duty\nAnn, boss\nBob, king")
    QTest.keyClick(people._many, ENTER, CONTROL)
    assert "boss" in people._problem.text() and "king" in people._problem.text()
    assert people._problem.isVisible() and people._many.toPlainText()
    assert len(document.workshop.participants) == 5


# Looks ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["en", "zh"])
def test_at_1280_nothing_is_cut_off(qtbot, make_document, language):
    i18n.switch(language)
    document = make_document(12, pack="consumer-goods-2020")
    for number, duty in enumerate(("facilitator", "scribe", "observer")):
        document.do(c.EditParticipant(replace(document.workshop.participants[number], duty=duty, rank="middle")))
    document.do(c.EditParticipant(replace(document.workshop.participants[5], elements=("brand",))))
    document.do(c.EditParticipant(replace(document.workshop.participants[6], name="Long " * 12, role="Chief " * 20)))
    settings = document.workshop.settings
    document.do(c.ChangeSettings(replace(settings, rules=replace(settings.rules, weighted=True))))
    page = opened(qtbot, document)
    view, model = page.people._view, page.people._model
    assert not view.horizontalScrollBar().maximum()
    metrics, heads = view.fontMetrics(), view.horizontalHeader().fontMetrics()
    for number, column in enumerate(COLUMNS):
        width = view.columnWidth(number)
        head = str(model.headerData(number, Qt.Orientation.Horizontal))
        assert heads.horizontalAdvance(head) + 18 <= width, head
        if column not in ("name", "department", "role"):
            for row in range(model.rowCount()):
                assert metrics.horizontalAdvance(str(at(page, row, column).data())) + 18 <= width, column
    assert "Long Long" in at(page, 6, "name").data(Qt.ItemDataRole.ToolTipRole)
    assert page.form.widget().width() <= page.form.viewport().width()
    assert page.room.widget().height() <= page.room.viewport().height(), "people and paper need no scrolling"


def test_words_of_people_are_never_markup_in_tips(page, document):
    document.do(c.EditParticipant(replace(document.workshop.participants[0], name="<b>Ann</b>")))
    assert "&lt;b&gt;Ann" in at(page, 0, "name").data(Qt.ItemDataRole.ToolTipRole)


def test_seats_move_with_their_person_in_front(page, document):
    click(page, 2, "name")
    QTest.mouseClick(page.people._up, LEFT)
    assert [p.id for p in document.workshop.participants] == ["p0", "p2", "p1", "p3", "p4"]
    assert page.people._view.currentIndex().row() == 1
