"""The limits of all plans: typed, pasted, cleared, and followed by a new plan."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told, shown
from ui import i18n
from ui.document import Document
from ui.localtexts import read_day, read_number
from ui.stages.roadmap import series
from ui.stages.roadmap.page import RoadmapPage
from workshop import commands as c
from workshop.model.initiative import Effort
from workshop.model.planning import Closure, Role

PACK = "consumer-goods-2020"
LEFT = Qt.MouseButton.LeftButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def document(make_document) -> Document:
    return make_document(pack=PACK, budget=2600, horizon=8, start="2027Q1", grow=fill.listed)


@pytest.fixture
def page(qtbot, document) -> RoadmapPage:
    """The page with the limits open; there is no plan that edits would have to be followed by."""
    made = shown(qtbot, RoadmapPage(document))
    qtbot.waitActive(made)
    QTest.keyClick(made, Qt.Key.Key_L, ALT)
    return made


def table(page):
    return page.limits.table


def go(page, row: int, column: int) -> None:
    table(page).setFocus()
    table(page).setCurrentIndex(table(page).values.index(row, column))


def typed(page, text: str) -> None:
    """Type into the current cell as a person would, and press Enter."""
    if text.isascii():
        QTest.keyClicks(table(page), text[0])
        editor = QApplication.focusWidget()
        QTest.keyClicks(editor, text[1:])
    else:
        # An input method puts its words in at once.
        QTest.keyClick(table(page), Qt.Key.Key_Return)
        editor = QApplication.focusWidget()
        editor.setText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    # The field closes first; then it is written.
    for _ in range(3):
        QApplication.processEvents()


def shown_row(page, row: int) -> list[str]:
    return [str(table(page).values.index(row, column).data()) for column in range(table(page).values.columnCount())]


# Series -----------------------------------------------------------------------------------------------------------
def test_a_number_goes_on_until_the_next_one():
    assert series.put((), 3, 5) == (5,)
    assert series.put((5,), 0, 6) == (6,)
    assert series.put((5,), 2, 7) == (5, 5, 7)
    assert series.put((5, 5, 7), 0, 6) == (6, 5, 7)
    assert series.put((5, 5, 7), 2, 5) == (5,)
    assert series.cut((5, 6, 7), 1) == (5,) and series.cut((5,), 0) == ()
    assert series.shown((5, 6), 9) == 6 and series.shown((), 0) is None


@pytest.mark.parametrize(("text", "number"), [("1,200", 1200), ("１２．５", 12.5), ("1,5", None), ("12。5", 12.5),
                                              ("¥ 30", 30),
                                              ("abc", None), ("nan", None), ("inf", None), ("", None)])
def test_numbers_as_people_write_them(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize(("text", "day"), [("2027-02-03", "2027-02-03"), ("2027/2/3", "2027-02-03"),
                                           ("2027年2月3日", "2027-02-03"), ("２０２７．２．３", "2027-02-03"),
                                           ("2027-02-30", ""), ("soon", ""), ("2027-02", "")])
def test_days_as_people_write_them(text, day):
    assert (read_day(text) or "") == day


# The table --------------------------------------------------------------------------------------------------------
def test_the_budget_of_the_workshop_stands_there_until_another_is_typed(qtbot, page, document):
    assert page.limits.isVisible() and table(page).hasFocus()
    assert shown_row(page, 0)[1:] == ["2,600"] * 8
    go(page, 0, 3)
    typed(page, "1,900")
    assert document.workshop.planning.budgets == (2600, 2600, 1900)
    assert shown_row(page, 0)[1:] == ["2,600", "2,600"] + ["1,900"] * 6
    QTest.keyClick(table(page), Qt.Key.Key_Delete)
    assert document.workshop.planning.budgets == (2600,)
    go(page, 0, 1)
    QTest.keyClick(table(page), Qt.Key.Key_Delete)
    assert document.workshop.planning.budgets == () and shown_row(page, 0)[1] == "2,600"


def test_a_role_comes_from_the_last_row_and_its_heads_go_on(qtbot, page, document):
    go(page, 1, 0)
    typed(page, "数据工程师")
    role, = document.workshop.planning.roles
    assert role.name == "数据工程师" and role.heads == () and shown_row(page, 1)[1:] == ["–"] * 8
    go(page, 1, 1)
    typed(page, "2.5")
    go(page, 1, 5)
    typed(page, "4")
    assert document.workshop.planning.roles[0].heads == (2.5, 2.5, 2.5, 2.5, 4.0)
    assert shown_row(page, 1)[1:] == ["2.5"] * 4 + ["4"] * 4
    document.undo()
    assert shown_row(page, 1)[1:] == ["2.5"] * 8


def test_a_role_that_is_removed_leaves_its_work_to_nobody_in_particular(qtbot, page, document):
    document.do(c.SetPlanning(dataclasses.replace(document.workshop.planning, roles=(Role("it", "IT", (2.0,)),))))
    cloud = document.workshop.initiative("cloud")
    document.do(c.EditInitiative(dataclasses.replace(cloud, effort=1.0, efforts=(Effort("it", 3.0),))))
    go(page, 1, 0)
    QTest.keyClick(table(page), Qt.Key.Key_Delete)
    assert document.workshop.planning.roles == () and document.workshop.initiative("cloud").effort == 4.0


def test_a_block_from_a_spreadsheet_is_one_step(qtbot, page, document):
    before = len(document.steps())
    QApplication.clipboard().setText("开发\t2\t3\t4\n测试\t1\t\t2\n")
    go(page, 1, 0)
    QTest.keyClick(table(page), Qt.Key.Key_V, CTRL)
    roles = document.workshop.planning.roles
    assert [(role.name, role.heads) for role in roles] == [("开发", (2.0, 3.0, 4.0)), ("测试", (1.0, 1.0, 2.0))]
    assert len(document.steps()) == before + 1


def test_what_is_no_number_changes_nothing_and_is_told(qtbot, page, document):
    told = Told(page.notice)
    go(page, 0, 2)
    for text in ("12a", "-5"):
        typed(page, text)
    assert len(told.values) == 2 and "12a" in told.values[0] and document.workshop.planning.budgets == ()
    QApplication.clipboard().setText("100\t200\tx")
    QTest.keyClick(table(page), Qt.Key.Key_V, CTRL)
    assert document.workshop.planning.budgets == ()


def test_money_is_in_ten_thousands_in_chinese(qtbot, page, document):
    i18n.switch("zh")
    QApplication.processEvents()
    assert shown_row(page, 0)[1] == "260"
    go(page, 0, 1)
    typed(page, "255.5")
    assert document.workshop.planning.budgets == (2555,) and shown_row(page, 0)[8] == "255.5"


def test_copying_gives_a_block_for_a_spreadsheet(qtbot, page):
    go(page, 0, 1)
    table(page).selectRow(0)
    QTest.keyClick(table(page), Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().split("\t")[1:] == ["2,600"] * 8


# Measures ---------------------------------------------------------------------------------------------------------
def test_each_finished_number_is_one_step(qtbot, page, document):
    page.limits.show_part("measures")
    for name, text, value in (("total", "12000", 12000), ("rate", "5", 0.05), ("floor", "70", 0.7)):
        field = page.limits.fields[name]
        before = len(document.steps())
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert getattr(document.workshop.planning, name) == pytest.approx(value)
        assert len(document.steps()) == before + 1
        field.editingFinished.emit()
        assert len(document.steps()) == before + 1, "the same number is no step"


def test_another_unit_carries_everything_over_and_undo_brings_it_back(qtbot, page, document):
    page.limits.show_part("measures")
    assert "rounds" in page.limits._notes["unit"].text()
    months = next(made for made in page.limits.units.buttons() if made.property("unit") == "month")
    QTest.mouseClick(months, LEFT)
    assert document.workshop.planning.unit == "month" and document.workshop.initiative("cloud").duration == 6
    assert table(page).values.columnCount() == 25 and months.isChecked()
    assert shown_row(page, 0)[1:4] == ["867", "867", "866"]
    document.undo()
    assert document.workshop.initiative("cloud").duration == 2 and table(page).values.columnCount() == 9
    assert not months.isChecked()


def test_a_number_that_is_being_typed_is_kept_when_the_page_is_left(qtbot, page, document):
    page.limits.show_part("measures")
    field = page.limits.fields["total"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "9000")
    page.leaving()
    assert document.workshop.planning.total == 9000


# Closed days ------------------------------------------------------------------------------------------------------
def test_the_holidays_are_a_switch_with_their_dates(qtbot, page, document):
    page.limits.show_part("closed")
    closed = page.limits.closures
    assert "30 Jan 2027 – 12 Feb" in closed._days.text() and "1 Oct 2028 – 7 Oct" in closed._days.text()
    closed.holidays.setFocus()
    QTest.keyClick(closed.holidays, Qt.Key.Key_Space)
    assert not document.workshop.planning.holidays and not closed._days.isVisible()
    document.undo()
    assert closed.holidays.isChecked() and closed._days.isVisible()


def test_a_stretch_of_ones_own_needs_both_days_and_is_one_step(qtbot, page, document):
    page.limits.show_part("closed")
    closed = page.limits.closures
    before = len(document.steps())
    for column, text in ((0, "盘点"), (1, "2027/6/1")):
        assert closed.values.take(0, column, ((text,),))
    assert document.workshop.planning.closures == () and closed.values.index(0, 1).data() == "1 Jun 2027"
    closed.table.setFocus()
    closed.table.setCurrentIndex(closed.values.index(0, 2))
    QTest.keyClick(closed.table, Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "2027.6.10")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    for _ in range(3):
        QApplication.processEvents()
    assert document.workshop.planning.closures == (Closure("盘点", "2027-06-01", "2027-06-10"),)
    assert len(document.steps()) == before + 1 and closed.values.rowCount() == 2
    told = Told(page.notice)
    assert not closed.values.take(0, 2, (("2027-06-31",),))
    assert "2027-06-31" in told.values[0]
    closed.table.setCurrentIndex(closed.values.index(0, 0))
    closed.table.setFocus()
    QTest.keyClick(closed.table, Qt.Key.Key_Delete)
    assert document.workshop.planning.closures == ()


def test_a_list_of_stretches_can_be_pasted(qtbot, page, document):
    page.limits.show_part("closed")
    closed = page.limits.closures
    QApplication.clipboard().setText("旺季\t2027-11-01\t2027-11-15\n年会\t2027-12-20\t2027-12-21")
    closed.table.setCurrentIndex(closed.values.index(0, 0))
    closed.table.setFocus()
    QTest.keyClick(closed.table, Qt.Key.Key_V, CTRL)
    assert [closure.name for closure in document.workshop.planning.closures] == ["旺季", "年会"]


# With a plan ------------------------------------------------------------------------------------------------------
def test_an_edit_of_the_limits_is_followed_by_a_new_plan_a_little_later(qtbot, page, document):
    page.desk.replan()
    qtbot.waitUntil(lambda: document.workshop.plan is not None, timeout=20_000)
    before = page.show_value.cost
    go(page, 0, 1)
    typed(page, "1500")
    go(page, 0, 2)
    typed(page, "1500")
    assert not page.show_value.fresh
    qtbot.waitUntil(lambda: page.show_value.fresh, timeout=20_000)
    assert all(spend.cost <= limit for spend, limit in zip(page.show_value.spend, (1500, 1500), strict=False))
    assert page.show_value.cost <= before
    page.bar.follow.setChecked(False)
    go(page, 0, 1)
    typed(page, "1400")
    qtbot.wait(700)
    assert not page.show_value.fresh and not page.desk.running


def test_esc_closes_the_limits_and_the_keyboard_goes_back_to_the_chart(qtbot, page, document):
    fill.keep_plan(document)
    go(page, 0, 1)
    QTest.keyClick(table(page), Qt.Key.Key_Escape)
    assert not page.limits.isVisible() and page.gantt.hasFocus() and page.gantt.loads() == "fullest"


def test_a_cell_that_is_being_typed_is_kept_when_the_page_is_left(qtbot, page, document):
    go(page, 0, 1)
    QTest.keyClicks(table(page), "7")
    QTest.keyClicks(QApplication.focusWidget(), "00")
    page.finishing()
    assert document.workshop.planning.budgets == (700,)
