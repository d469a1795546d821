"""Money and people on the screen: bands above a table, column by column, and who takes what."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui import views_fixture
from tests.ui.views_fixture import Opened, made_once, opened, settle, shown, staff, tip_at
from ui import theme
from ui.document import Document
from ui.stages.roadmap.views.loadchart import LEFT as GUTTER
from ui.stages.roadmap.views.moneypeople import MoneyAndPeople
from workshop import commands as c

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Path:
    return made_once(tmp_path_factory.mktemp("views"))


@pytest.fixture
def document(template, tmp_path) -> Iterator[Document]:
    made = opened(template, tmp_path)
    yield made
    made.close()


def test_columns_of_chart_and_table_lie_above_each_other(qtbot, document):
    staff(document)
    for width in (868, 1146, 1786):
        view = shown(qtbot, MoneyAndPeople(document), width, 700)
        columns = view.chart.columns()
        for period in range(8):
            above = view.chart.mapTo(view, QPoint(round(columns.x(period) * view.chart.grow), 0)).x()
            beneath = view.table.viewport().mapTo(view, QPoint(view.table.columnViewportPosition(period), 0)).x()
            assert above == pytest.approx(beneath, abs=2)
        assert view.bar.isVisible() is (columns.right > view.chart.room.width() + 1)


def test_the_table_holds_the_exact_numbers(qtbot, document):
    staff(document)
    view = shown(qtbot, MoneyAndPeople(document))
    heads = [view.table.verticalHeaderItem(row).text().strip() for row in range(view.table.rowCount())]
    assert heads == ["Cost (¥ k)", "limit", "Cost so far (¥ k)", "limit", "Data engineer (p-months)", "limit",
                     "Stores (p-months)"]
    cost = view.value.rows[0]
    assert [view.table.item(0, p).text() for p in range(3)] == [
        f"{cost.used[0]:,.0f}", f"▲ {cost.used[1]:,.0f}", f"{cost.used[2]:,.0f}"]
    assert view.table.item(1, 1).text() == "1,000"
    assert view.chart.words() == f"{view.value.over} amounts are above their limits." and view.value.over > 2


def test_a_column_tells_who_takes_it(qtbot, document):
    staff(document)
    view = shown(qtbot, MoneyAndPeople(document))
    asked = Opened(view)
    view.chart.setFocus()
    QTest.keyClick(view.chart, Key.Key_Right)
    assert (view.chart.period, view.chart.row) == (0, 0) and view._who.text() == "Taken in 27Q1 by:"
    taken = [view.takers.item(row).text() for row in range(view.takers.count())]
    assert taken == ["核心系统上云  ¥ 1,200 k", "门店触点与扫码  ¥ 500 k", "数字化人才认证  ¥ 100 k"]
    assert view.words.text() == "Cost, 27Q1: ¥ 1,800 k of ¥ 3,500 k"
    QTest.keyClick(view.chart, Key.Key_Right)
    assert "¥ 800 k too much" in view.words.text()
    QTest.keyClick(view.chart, Key.Key_Down)
    QTest.keyClick(view.chart, Key.Key_Down)
    assert view.words.text().startswith("Data engineer, 27Q2: ")
    assert (view.table.currentRow(), view.table.currentColumn()) == (4, 1), "the table follows"
    view.takers.setCurrentRow(0)
    QTest.keyClick(view.takers, Key.Key_Enter)
    assert asked.names == ["cloud"]


def test_the_table_leads_the_chart(qtbot, document):
    staff(document)
    view = shown(qtbot, MoneyAndPeople(document))
    view.table.setFocus()
    view.table.setCurrentCell(0, 2)
    assert (view.chart.period, view.chart.row) == (2, 0)
    QTest.keyClick(view.table, Key.Key_Down)
    assert (view.table.currentRow(), view.chart.row) == (1, 0), "the row of a limit belongs to its band"
    QTest.keyClick(view.table, Key.Key_Down)
    QTest.keyClick(view.table, Key.Key_Right)
    assert (view.chart.period, view.chart.row) == (3, 1)


def test_a_click_in_a_band_and_its_tip(qtbot, document):
    staff(document)
    view = shown(qtbot, MoneyAndPeople(document))
    chart = view.chart
    place = QPointF(chart.columns().x(1.5), chart.band(2).center().y()) * chart.grow
    QTest.mouseClick(chart, LEFT, NONE, place.toPoint())
    assert (chart.period, chart.row) == (1, 2)
    words = tip_at(chart, place)
    assert "Data engineer, 27Q2" in words and "核心系统上云" in words
    assert chart.place_at(QPointF(GUTTER * chart.grow / 2, place.y())) is None


def test_many_months_scroll_sideways_with_the_walk(qtbot, document):
    document.do(c.SetPlanning(dataclasses.replace(document.workshop.planning, unit="month")))
    made = views_fixture.fill.hand_plan(document)
    view = MoneyAndPeople(document)
    qtbot.addWidget(view)
    view.resize(868, 560)
    view.show()
    view.present(made)
    settle()
    assert view.bar.isVisible() and len(view.value.periods) == 24
    view.chart.setFocus()
    QTest.keyClick(view.chart, Key.Key_End)
    settle()
    last = view.chart.columns()
    assert view.bar.value() == view.bar.maximum()
    assert last.right <= view.chart.room.width() + 1 and last.x(23) > GUTTER
    QTest.keyClick(view.chart, Key.Key_Home)
    assert view.bar.value() == 0


def test_the_table_can_be_put_away(qtbot, document):
    view = shown(qtbot, MoneyAndPeople(document))
    before = view.area.height()
    QTest.mouseClick(view.exact, LEFT)
    settle()
    assert not view.table.isVisible() and view.area.height() > before


def test_where_there_is_little_room_the_picture_comes_first(qtbot, document):
    assert not shown(qtbot, MoneyAndPeople(document), 868, 400).table.isVisible()
    assert shown(qtbot, MoneyAndPeople(document), 868, 560).table.isVisible()


def test_closed_days_are_named_only_where_they_take_people_away(qtbot, document):
    before = shown(qtbot, MoneyAndPeople(document)).chart.head()
    staff(document)
    assert shown(qtbot, MoneyAndPeople(document)).chart.head() > before


def test_the_colours_of_the_table_follow_the_theme(qtbot, document):
    staff(document)
    view = shown(qtbot, MoneyAndPeople(document))
    light = view.table.item(0, 1).foreground().color()
    try:
        theme.use("dark")
        settle()
        assert view.table.item(0, 1).foreground().color() == theme.theme()["attention_ink"] != light
    finally:
        theme.use("light")
