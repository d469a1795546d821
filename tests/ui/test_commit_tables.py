"""Owners, first steps and signatures, edited in place by real keys and clicks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.ui.commit_fixture import (
    CONTROL,
    LEFT,
    SHIFT,
    active_page,
    at,
    initiative,
    planned_day,
    press,
    type_,
)
from ui.document import Document
from ui.stages.commit.dutymodel import near_day, with_accountable
from ui.stages.commit.dutytable import PersonField
from ui.stages.commit.page import CommitPage
from ui.stages.commit.signbox import REMARK, SIGNED
from workshop import commands as c
from workshop.model.initiative import Duty, Initiative


@pytest.fixture
def document(make_document) -> Document:
    return planned_day(make_document)


@pytest.fixture
def page(qtbot, document) -> Iterator[CommitPage]:
    yield from active_page(qtbot, document)


# Owners -----------------------------------------------------------------------------------------------------------
def test_tab_goes_through_and_each_cell_is_one_step(qtbot, document, page) -> None:
    table = page.owners.table
    page.go_owners()
    first = table.values.rows[0].id
    at(table, 0, "first_step")
    type_("ask the shops")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(Qt.Key.Key_Tab)
    assert initiative(document, first).first_step == "ask the shops"
    assert table.values.columns[table.currentIndex().column()] == "first_by"
    type_("2026/12/5")
    press(Qt.Key.Key_Return)
    assert initiative(document, first).first_by == "2026-12-05"
    document.undo()
    assert initiative(document, first).first_by == "" and initiative(document, first).first_step == "ask the shops"


def test_a_day_that_is_none_is_told_and_nothing_changes(document, page) -> None:
    table = page.owners.table
    page.go_owners()
    at(table, 0, "first_by")
    type_("soon")
    press(Qt.Key.Key_Return)
    assert "soon" in page.owners.problem.text() and page.owners.problem.isVisible()
    assert table.values.rows[0].first_by == ""


# The test platform cannot grab the keyboard for a list, and says so.
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_people_of_the_room_are_offered_and_anybody_can_be_typed(qtbot, document, page) -> None:
    table = page.owners.table
    page.go_owners()
    row = next(n for n, found in enumerate(table.values.rows) if not found.owner)
    name = table.values.rows[row].id
    at(table, row, "owner")
    press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, PersonField)
    offered = field.completer().popup()
    qtbot.waitUntil(offered.isVisible)
    assert offered.model().rowCount() == 5
    QTest.keyClick(offered, Qt.Key.Key_Down)
    QTest.keyClick(offered, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: initiative(document, name).owner == "王敏")
    at(table, row, "owner")
    type_("Zoe")
    press(Qt.Key.Key_Return)
    assert initiative(document, name).owner == "Zoe"


def test_missing_ones_are_marked_in_words_and_counted(document, page) -> None:
    values = page.owners.table.values
    page.go_owners()
    row = next(n for n, found in enumerate(values.rows) if not found.owner)
    owner = values.index(row, values.columns.index("owner"))
    assert owner.data() == "missing" and values.is_wanting(owner)
    assert "1 owners" in page.owners.words.text()
    document.do(c.EditInitiative(replace(values.rows[row], status="dropped")))
    assert owner.data() == "–" and not values.is_wanting(owner), "what is dropped needs nobody"


def test_status_accountable_del_and_a_block_from_a_spreadsheet(qtbot, document, page) -> None:
    table = page.owners.table
    page.go_owners()
    names = [found.id for found in table.values.rows]
    at(table, 0, "status")
    press(Qt.Key.Key_F2)
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert initiative(document, names[0]).status == "agreed"
    at(table, 0, "accountable")
    type_("Zoe")
    press(Qt.Key.Key_Return)
    assert initiative(document, names[0]).duties == (Duty("Zoe", "A"),)
    QGuiApplication.clipboard().setText("one\t2027-01-02\nzwei\t1月3日\n")
    at(table, 0, "first_step")
    press(Qt.Key.Key_V, CONTROL)
    assert [(initiative(document, n).first_step, initiative(document, n).first_by) for n in names[:2]] == [
        ("one", "2027-01-02"), ("zwei", "2027-01-03")]
    at(table, 0, "first_step")
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_Delete)
    assert [initiative(document, n).first_step for n in names[:2]] == ["", ""]
    document.undo()
    assert [initiative(document, n).first_step for n in names[:2]] == ["one", "zwei"], "one step for both"


@pytest.mark.parametrize(("before_", "person", "after"), [
    ((), "", ()), ((Duty("A", "A"),), "B", (Duty("A", "R"), Duty("B", "A"))), ((Duty("A", "A"),), "", ()),
    ((Duty("B", "C"),), "B", (Duty("B", "A"),)), ((Duty("B", "A"), Duty("A", "R")), "A",
                                                  (Duty("A", "A"), Duty("B", "R")))])
def test_one_person_answers_for_it(before_, person: str, after) -> None:
    assert with_accountable(Initiative("i", "I", duties=before_), person) == after


@pytest.mark.parametrize(("typed", "day"), [("11-22", "2026-11-22"), ("1/3", "2027-01-03"),
                                            ("１２月５日", "2026-12-05"), ("2026.12.5", "2026-12-05"),
                                            ("13-1", None), ("2-30", None), ("", ""), ("soon", None)])
def test_a_day_without_a_year_is_the_next_one(typed: str, day: str | None) -> None:
    assert near_day(typed, date(2026, 11, 21)) == day


# The first thirty days --------------------------------------------------------------------------------------------
def test_first_steps_stand_by_date_and_the_chosen_one_moves_along(document, page) -> None:
    values = page.first.table.values
    day = values.day
    names = [found.id for found in document.workshop.initiatives]
    for number, name in enumerate(names[:3]):
        by = day + timedelta((5, 31, 10)[number])
        document.do(c.EditInitiative(replace(initiative(document, name), first_step="s", first_by=by.isoformat())))
    page.go_first()
    assert [found.id for found in values.rows] == [names[0], names[2], names[1], names[3]]
    mark = values.columns.index("mark")
    assert [values.index(row, mark).data() for row in range(4)] == ["", "", "after 30 days", "step or day missing"]
    assert "2 of 4 first steps" in page.first.words.text() and page.bar.buttons["first"].state == "2 of 4 in time"
    at(page.first.table, 0, "first_by")
    type_((day + timedelta(20)).isoformat())
    press(Qt.Key.Key_Return)
    assert [found.id for found in values.rows][:2] == [names[2], names[0]]
    assert page.first.table.currentIndex().row() == 1


# Sign-off ---------------------------------------------------------------------------------------------------------
def test_enter_signs_and_goes_on_and_del_takes_the_name_away(document, page) -> None:
    page.go_sign()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert [signed.person for signed in document.workshop.signoffs] == ["p0", "p1"]
    assert page.sign.table.currentIndex().row() == 2
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Delete)
    assert [signed.person for signed in document.workshop.signoffs] == ["p0"]
    document.undo()
    assert len(document.workshop.signoffs) == 2 and "2 of 5" in page.sign.words.text()


def test_a_click_signs_a_second_one_takes_it_back_and_the_button_signs_the_chosen(document, page) -> None:
    page.go_sign()
    table = page.sign.table
    place = table.visualRect(page.sign.values.index(3, SIGNED)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    assert [signed.person for signed in document.workshop.signoffs] == ["p3"]
    QTest.mouseClick(table.viewport(), LEFT, pos=QPoint(5, place.y()))
    assert len(document.workshop.signoffs) == 1, "a click on the name signs nothing"
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    assert not document.workshop.signoffs
    QTest.mouseClick(page.sign.sign, LEFT)
    assert [signed.person for signed in document.workshop.signoffs] == ["p3"]
    place = table.visualRect(page.sign.values.index(1, SIGNED)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    QTest.mouseDClick(table.viewport(), LEFT, pos=place)
    QTest.mouseRelease(table.viewport(), LEFT, pos=place)
    assert len(document.workshop.signoffs) == 2, "a double click signs, and takes nothing back"


def test_a_remark_can_be_typed_once_signed_and_those_away_come_last(document, page) -> None:
    document.do(c.SignIn(("p0",), here=False))
    page.go_sign()
    values, table = page.sign.values, page.sign.table
    assert [p.id for p in values.people] == ["p1", "p2", "p3", "p4", "p0"] and page.sign.open_count() == 4
    table.setCurrentIndex(values.index(0, REMARK))
    type_("x")
    assert not document.workshop.signoffs and table.state() == table.State.NoState
    document.do(c.Sign("p1"))
    table.setCurrentIndex(values.index(0, REMARK))
    type_("with the budget")
    press(Qt.Key.Key_Return)
    assert document.workshop.signoffs[0].remark == "with the budget"
    document.do(c.Sign("p0"))
    assert "1 of 4" in page.sign.words.text() and "Others: 1" in page.sign.words.text()
