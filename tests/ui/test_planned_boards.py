"""Boards chosen for today by key and click, only they listed and walked, and their number in the plan of the day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.boards import KEY, knowledge_pack
from ui.document import Document
from ui.facilitator.dayagenda import DayAgenda
from ui.facilitator.dayagendamodel import BESIDE, NAME
from ui.presenter import presentation
from ui.stages.outlook.page import OutlookPage
from workshop import commands as c
from workshop.agenda import default_agenda
from workshop.agenda_boards import planned_boards
from workshop.packs.load import attach

ALL = ("cards", "poll", "quad", "ladder", "room", "check")


@pytest.fixture
def document(make_document) -> Document:
    made = make_document(3)
    made.do(attach(knowledge_pack()))
    return made


@pytest.fixture
def page(qtbot, document: Document) -> OutlookPage:
    return open_page(qtbot, document)


def open_page(qtbot, document: Document) -> OutlookPage:
    made = OutlookPage(document)
    qtbot.addWidget(made)
    made.resize(1100, 620)
    document.changed.connect(made.refresh)
    made.show()
    made.arrived()
    return made


def plan(document: Document, *names: str) -> None:
    agenda = default_agenda(document.workshop)
    keys = tuple(f"{KEY}/{name}" for name in names)
    items = tuple(replace(i, boards=keys) if i.stage == "outlook" else i for i in agenda.items)
    assert document.do(c.SetAgenda(replace(agenda, items=items)))


def today(document: Document) -> list[str]:
    return [key.partition("/")[2] for key in planned_boards(document.workshop.agenda)]


def listed(page: OutlookPage) -> dict[str, bool]:
    """Return the boards in the list, and whether their box is ticked."""
    rows = (page.boards.list.item(n) for n in range(page.boards.list.count()))
    return {row.data(Qt.ItemDataRole.UserRole).partition("/")[2]: row.checkState() == Qt.CheckState.Checked
            for row in rows}


def press(page: OutlookPage, key: Qt.Key = Qt.Key.Key_T, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keys go to: on the board."""
    widget = page.widget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def row_place(page: OutlookPage, name: str, *, box: bool) -> QPoint:
    found = page.boards.list
    row = found.item(list(listed(page)).index(name))
    return found.box(row).center() if box else found.visualItemRect(row).center()


def click(page: OutlookPage, name: str, *, box: bool = True) -> None:
    QTest.mouseClick(page.boards.list.viewport(), Qt.MouseButton.LeftButton, pos=row_place(page, name, box=box))


def look_button(page: OutlookPage, look: str) -> QPushButton:
    return next(made for made in page.looks.findChildren(QPushButton) if made.property("look_id") == look)


def front(page: OutlookPage) -> str:
    return page.key.partition("/")[2]


# Marking ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ALL)
def test_t_takes_any_board_in_and_out_one_step_each(page, document, name):
    page.show_board(f"{KEY}/{name}")
    changes = []
    document.changed.connect(lambda change, origin: changes.append((change.topics, origin)))
    press(page)
    assert today(document) == [name] and listed(page)[name] is True
    press(page)
    assert today(document) == [] and listed(page)[name] is False
    assert changes == [({"agenda"}, page)] * 2
    document.undo()
    assert today(document) == [name] and listed(page)[name] is True
    document.undo()
    assert document.workshop.agenda.items == ()


def test_a_held_key_is_one_press_and_a_shortcut_is_none(page, document):
    widget = page.widget()
    press(page)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier, "t", True)
    QApplication.sendEvent(widget, held)
    press(page, modifier=Qt.KeyboardModifier.ControlModifier)
    assert today(document) == ["cards"]
    press(page, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert today(document) == []


def test_a_click_on_the_box_marks_and_leaves_the_board_in_front(page, document):
    page.show_board(f"{KEY}/quad")
    click(page, "room")
    assert today(document) == ["room"] and front(page) == "quad"
    assert listed(page) == {"quad": False, "ladder": False, "room": True}
    click(page, "quad")
    assert today(document) == ["quad", "room"]  # in the order of the list
    click(page, "room")
    assert today(document) == ["quad"]
    click(page, "ladder", box=False)
    assert front(page) == "ladder" and today(document) == ["quad"]


def test_a_mark_hides_nothing_while_one_begins_to_choose(page, document):
    page.show_board(f"{KEY}/quad")
    press(page)
    assert list(listed(page)) == ["quad", "ladder", "room"]
    assert page.boards.filter.isVisible() and not page.boards.filter.isChecked()
    # Back on the page, the day is walked.
    page.arrived()
    assert page.boards.filter.isChecked() and list(listed(page)) == ["quad"]


def test_a_mark_changes_nothing_on_the_projector(page, document):
    plan(document, "cards", "poll")
    before = presentation(document, page, blank=False).board
    press(page)
    assert presentation(document, page, blank=False).board == before


def test_a_click_on_a_box_far_down_does_not_move_the_list(page, document):
    page.show_board(f"{KEY}/quad")
    page.boards.list.setFixedHeight(60)
    QApplication.processEvents()
    bar = page.boards.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = bar.value()
    assert place > 0
    click(page, "room")
    assert today(document) == ["room"]
    assert bar.value() >= place - 1


# Only today's -----------------------------------------------------------------------------------------------------
def test_the_filter_is_on_when_boards_are_planned(qtbot, document):
    plan(document, "poll", "ladder", "check")
    page = open_page(qtbot, document)
    assert page.boards.filter.isChecked() and page.boards.filter.text() == "Only today's (3)"
    assert listed(page) == {"poll": True, "ladder": True, "check": True}
    assert front(page) == "poll"
    assert page.boards.note.text() == "25 min, about 8 min each"
    there = [look for look in ("trends", "market", "ourselves", "directions") if look_button(page, look).isEnabled()]
    assert there == ["market", "ourselves", "directions"]
    QTest.mouseClick(look_button(page, "ourselves"), Qt.MouseButton.LeftButton)
    assert front(page) == "ladder"


def test_a_plan_made_while_the_page_is_open_is_followed(page, document):
    assert page.boards.note.text() == "Tick the boards for today (T)" and not page.boards.filter.isVisible()
    plan(document, "quad", "check")
    # The board in front stays in the list.
    assert listed(page) == {"cards": False, "quad": True, "check": True}
    page.arrived()
    assert front(page) == "quad" and listed(page) == {"quad": True, "check": True}


def test_all_boards_are_one_click_or_key_away_and_stay_so(page, document):
    plan(document, "quad", "check")
    page.arrived()
    QTest.mouseClick(page.boards.filter, Qt.MouseButton.LeftButton, pos=QPoint(8, page.boards.filter.height() // 2))
    assert listed(page) == {"quad": True, "ladder": False, "room": False}
    page.arrived()
    assert not page.boards.filter.isChecked()
    QTest.keyClick(page.boards.filter, Qt.Key.Key_Space)
    assert listed(page) == {"quad": True, "check": True}


def test_a_board_taken_out_leaves_the_list_unless_it_is_in_front(page, document):
    plan(document, "cards", "quad", "check")
    page.arrived()
    click(page, "quad")
    assert listed(page) == {"cards": True, "check": True}
    press(page)
    assert listed(page) == {"cards": False, "check": True}
    assert page.boards.filter.text() == "Only today's (1)"
    press(page)
    assert listed(page) == {"cards": True, "check": True}


def test_the_second_click_of_a_double_click_does_not_hit_the_next_row(page, document):
    plan(document, "cards", "quad", "ladder")
    page.arrived()
    place = row_place(page, "quad", box=True)
    QTest.mouseClick(page.boards.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(page.boards.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert today(document) == ["cards", "ladder"]


def test_a_pack_that_goes_takes_the_filter_with_it(page, document):
    plan(document, "quad")
    document.do(c.DetachPack(KEY))
    assert page.key == "" and not page.boards.filter.isVisibleTo(page.boards)
    document.undo()
    assert front(page) == "quad"


# Walking ----------------------------------------------------------------------------------------------------------
def test_enter_walks_the_boards_of_today_and_then_scores(page, document):
    plan(document, "cards", "poll", "check")
    page.arrived()
    asked = []
    page.stage_requested.connect(asked.append)
    assert page.next_words() == "Next board: poll.  Enter"
    press(page, Qt.Key.Key_Return)
    assert front(page) == "poll" and page.next_words() == "Show the published figures  Enter"
    press(page, Qt.Key.Key_Return)
    assert front(page) == "poll" and page.next_words() == "Next board: check.  Enter"
    press(page, Qt.Key.Key_Return)
    assert front(page) == "check" and page.next_words() == "Go on to the pain points" and asked == []
    press(page, Qt.Key.Key_Return)
    assert asked == ["pain"]


def test_the_order_of_the_plan_is_the_order_of_the_walk(qtbot, document):
    plan(document, "check", "cards")
    page = open_page(qtbot, document)
    assert front(page) == "check" and list(listed(page)) == ["check", "cards"]
    press(page, Qt.Key.Key_Return)
    assert front(page) == "cards" and page.next_words() == "Go on to the pain points"


def test_after_another_board_the_walk_goes_on_where_it_was_left(page, document):
    plan(document, "cards", "quad", "check")
    page.arrived()
    page.show_board(f"{KEY}/room")
    assert page.next_words() == "Next board: quad.  Enter"
    press(page, Qt.Key.Key_Return)
    assert front(page) == "quad"


def test_after_a_board_is_taken_out_comes_the_one_that_followed_it(page, document):
    plan(document, "cards", "quad", "check")
    page.arrived()
    press(page, Qt.Key.Key_Return)
    press(page)
    assert today(document) == ["cards", "check"] and front(page) == "quad"
    assert page.next_words() == "Next board: check.  Enter"
    click(page, "check")
    assert page.next_words() == "Go on to the pain points"


def test_the_next_action_follows_a_mark_at_once(page, document):
    told = []
    page.next_changed.connect(lambda: told.append(page.next_words()))
    assert page.next_words() == "Next board  Enter"
    press(page)
    assert told == ["Go on to the pain points"]  # one board for today, and it is in front
    press(page)
    assert told[-1] == "Next board  Enter"


def test_a_narrow_page_leaves_the_name_out(page, document):
    plan(document, "cards", "quad")
    page.arrived()
    told = []
    page.next_changed.connect(lambda: told.append(page.next_words()))
    page.resize(880, 520)
    QApplication.processEvents()
    assert told[-1] == "Next board  Enter"
    page.resize(1146, 620)
    QApplication.processEvents()
    assert told[-1] == "Next board: quad.  Enter"


# The plan of the day ----------------------------------------------------------------------------------------------
def test_the_agenda_says_how_many_boards(qtbot, page, document):
    plan(document, "cards", "quad")
    table = DayAgenda(document)
    qtbot.addWidget(table)
    document.changed.connect(table.refresh)
    table.resize(560, 400)
    table.show()

    def beside() -> dict[str, str]:
        return {item.id: table.model.index(n, NAME).data(BESIDE)
                for n, item in enumerate(document.workshop.agenda.items) if table.model.index(n, NAME).data(BESIDE)}

    def picture() -> bytes:
        cell = table.view.visualRect(table.model.index(1, NAME))
        return bytes(table.view.viewport().grab(cell).toImage().constBits())

    assert table.model.index(1, NAME).data() == "Outlook"
    assert table.model.index(1, NAME).data(Qt.ItemDataRole.AccessibleTextRole) == "Outlook 2 boards"
    assert beside() == {"outlook": "2 boards"}
    two = picture()
    press(page)
    assert beside() == {"outlook": "1 board"} and picture() != two
    page.show_board(f"{KEY}/quad")
    press(page)
    assert beside() == {}
