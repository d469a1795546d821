"""Plans side by side, pins and edits that are followed by a new plan, and what money buys."""

from __future__ import annotations

import dataclasses
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told, wait
from ui import i18n
from ui.document import Document
from ui.stages.roadmap import work
from ui.stages.roadmap.page import RoadmapPage
from workshop import commands as c
from workshop.roadmap.build import starts_of
from workshop.roadmap.scenarios import Made, make, same

PACK = "consumer-goods-2020"
LEFT = Qt.MouseButton.LeftButton
ALT, SHIFT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, \
    Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def document(make_document) -> Document:
    return fill.planned(make_document)


@pytest.fixture
def page(qtbot, document) -> RoadmapPage:
    return fill.roadmap(qtbot, document)


def steps(document: Document) -> int:
    return len(document.steps())


# Scenarios --------------------------------------------------------------------------------------------------------
def test_the_missing_plans_are_made_by_a_key_and_stand_side_by_side(qtbot, page, document):
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    assert page.desk.running and not page.panels.compare.make.isEnabled()
    wait(page, qtbot)
    assert [plan.kind for plan in document.workshop.scenarios] == ["value", "speed", "cost"]
    panel = page.panels.compare
    assert panel.isVisible() and not panel.make.isVisible() and [row.kind for row in panel.rows] == [
        "value", "speed", "cost"]
    texts = {cell.text() for cell in panel.findChildren(QLabel) if cell.isVisible()}
    cheap = panel.rows[2]
    assert f"{cheap.value:.2f}" in texts and f"{cheap.closed * 100:.0f} %" in texts
    assert panel.choices["value"].isChecked() and not panel.choices["own"].isVisible()
    assert "Cheapest" in panel._differences.text()


def test_choosing_a_column_follows_that_plan_in_one_step_and_says_what_moved(qtbot, page, document):
    page.panels.make_all()
    wait(page, qtbot)
    before, taken = document.workshop.plan, steps(document)
    QTest.mouseClick(page.panels.compare.choices["cost"], LEFT)
    assert document.workshop.plan.kind == "cost" and steps(document) == taken + 1
    assert page.bar.kinds.currentText() == "Plan C · Cheapest"
    assert page.strips.moves.isVisible() and " out" in page.strips.move_words.text()
    assert page.panels.compare.choices["cost"].isChecked() and not page.panels.compare.choices["value"].isChecked()
    document.undo()
    assert same(document.workshop.plan, before) and not page.strips.moves.isVisible()


def test_the_list_in_the_head_makes_a_plan_that_is_not_there_yet(qtbot, page, document):
    page.bar.kinds.setFocus()
    page.bar.kinds.setCurrentIndex(2)
    page.bar.kinds.activated.emit(2)
    assert page.bar.kinds.currentText() == "Plan A · Most value", "until it is kept"
    wait(page, qtbot)
    assert document.workshop.plan.kind == "cost" and page.bar.kinds.currentText() == "Plan C · Cheapest"
    assert "above the bound" not in page.bar.status.text()


def test_a_scenario_that_is_out_of_date_says_so_and_is_made_again(qtbot, page, document):
    page.panels.make_all()
    wait(page, qtbot)
    page.bar.follow.setChecked(False)
    document.do(c.EditInitiative(dataclasses.replace(document.workshop.initiative("cloud"), cost=2500)))
    panel = page.panels.compare
    assert panel.make.isVisible() and "Out of date: Most value, Fastest, Cheapest" in panel._words.text()
    old = document.workshop.scenario("cost")
    QTest.mouseClick(panel.choices["cost"], LEFT)
    wait(page, qtbot)
    assert document.workshop.plan.kind == "cost" and document.workshop.plan.made_for != old.made_for


def test_a_result_for_something_that_has_changed_is_dropped_with_a_sentence(qtbot, page, document, monkeypatch):
    def slow(workshop, analysis, kind, progress, should_stop) -> Made:
        made = make(workshop, analysis, kind)
        time.sleep(0.2)
        return made

    monkeypatch.setattr(work, "plan", slow)
    told, before = Told(page.notice), document.workshop.plan
    page.plan()
    document.do(c.EditInitiative(dataclasses.replace(document.workshop.initiative("cloud"), cost=1)))
    wait(page, qtbot)
    assert document.workshop.plan == before and "dropped" in told.values[-1]


# Pins -------------------------------------------------------------------------------------------------------------
def test_a_bar_moved_by_keys_is_pinned_and_the_rest_planned_around_it_in_one_step(qtbot, page, document):
    page.gantt.choose(page.show_value.row_of("cloud"))
    before, taken = starts_of(document.workshop.plan), steps(document)
    QTest.keyClick(page.gantt, Qt.Key.Key_Right, SHIFT)
    wait(page, qtbot)
    workshop = document.workshop
    assert workshop.initiative("cloud").pin == before["cloud"] + 1 == workshop.plan.start_of("cloud")
    assert workshop.plan.kind == "own" and steps(document) == taken + 1 and page.show_value.fresh
    moved = [name for name, at in starts_of(workshop.plan).items() if name != "cloud" and before.get(name) != at]
    assert moved and page.strips.moves.isVisible()
    assert all(workshop.initiative(name).label in page.strips.move_words.text() for name in moved[:1])
    assert "cloud" in page.gantt._before
    document.undo()
    assert document.workshop.initiative("cloud").pin is None and starts_of(document.workshop.plan) == before


def test_all_pins_are_released_by_a_key_and_the_plan_is_that_of_most_value_again(qtbot, page, document):
    best = starts_of(document.workshop.plan)
    for name in ("cloud", "dealer"):
        page.desk.pin(name, best[name] + 1)
        wait(page, qtbot)
    assert sum(i.pin is not None for i in document.workshop.initiatives) == 2
    taken = steps(document)
    QTest.keyClick(page, Qt.Key.Key_U, ALT)
    wait(page, qtbot)
    assert not any(i.pin is not None for i in document.workshop.initiatives) and steps(document) == taken + 1
    assert document.workshop.plan.kind == "value" and starts_of(document.workshop.plan) == best


def test_a_second_wish_takes_the_place_of_the_first(qtbot, page, document):
    start = document.workshop.plan.start_of("cloud")
    page.desk.pin("cloud", start + 1)
    page.desk.pin("cloud", start + 2)
    wait(page, qtbot)
    assert document.workshop.initiative("cloud").pin == start + 2


def test_a_pin_for_which_no_plan_fits_changes_nothing_and_offers_what_would_help(qtbot, page, document):
    for name in ("cloud", "master"):
        found = document.workshop.initiative(name)
        document.do(c.EditInitiative(dataclasses.replace(found, must=True, predecessors=(), cost=2600 * 2)))
    page.desk.replan()
    wait(page, qtbot)
    start = document.workshop.plan.start_of("cloud")
    before = document.workshop
    page.desk.pin("master", start)
    page.desk.pin("cloud", start)
    wait(page, qtbot)
    if document.workshop == before:
        pytest.fail("the first pin alone fits")
    pins = {i.id: i.pin for i in document.workshop.initiatives}
    page.desk.pin("master", start)
    wait(page, qtbot)
    assert {i.id: i.pin for i in document.workshop.initiatives} == pins, "nothing was changed"
    assert "数据集成与主数据" in page.strips.banner_words.text() and page.panels.relax.isVisible()
    words = page.panels.relax.list.texts()
    assert any("Add" in line and "27Q" in line for line in words)
    # Letting the wished pin go is no help: that is how it is.
    assert not any("Release the pin of “数据集成与主数据”" in line for line in words)
    money = next(i for i, line in enumerate(words) if line.startswith("Add"))
    QTest.mouseClick(page.panels.relax.list.buttons[money], LEFT)
    wait(page, qtbot)
    assert document.workshop.plan.start_of("master") == document.workshop.plan.start_of("cloud") == start
    assert document.workshop.initiative("master").pin == start and not page.strips.banner.isVisible()
    assert not page.panels.relax.isVisible()


# Edits on the chart -----------------------------------------------------------------------------------------------
def test_an_edit_on_the_chart_is_followed_by_a_new_plan(qtbot, page, document):
    page.gantt.choose(page.show_value.row_of("cloud"))
    QTest.keyClick(page.gantt, Qt.Key.Key_Right, ALT)
    assert document.workshop.initiative("cloud").duration == 3
    wait(page, qtbot)
    assert page.show_value.fresh and document.workshop.plan.kind == "value"


def test_without_following_the_plan_is_marked_as_out_of_date(qtbot, page, document):
    QTest.keyClick(page, Qt.Key.Key_A, ALT)
    assert not page.bar.follow.isChecked()
    page.desk.link("talent", "dealer")
    assert document.workshop.initiative("dealer").predecessors == ("talent",)
    assert not page.desk.running and page.strips.banner.isVisible() and not page.show_value.fresh
    page.desk.unlink("talent", "dealer")
    assert document.workshop.initiative("dealer").predecessors == () and page.show_value.fresh


def test_a_link_that_would_close_a_circle_is_refused_and_nothing_runs(qtbot, page, document):
    told = Told(document.refused)
    page.desk.link("forecast", "cloud")
    assert [p.key for p in told.values[0].problems] == ["predecessor_cycle"] and not page.desk.running


def test_a_wish_for_later_is_kept_and_planned(qtbot, page, document):
    page.show_board()
    board = page.stack.currentWidget()
    board.horizon_requested.emit("cloud", "later")
    wait(page, qtbot)
    assert document.workshop.initiative("cloud").horizon == "later"
    assert (document.workshop.plan.start_of("cloud") or 4) >= 4
    board.horizon_requested.emit("cloud", "")
    wait(page, qtbot)
    assert document.workshop.initiative("cloud").horizon == ""


def test_undo_is_not_followed_by_a_new_plan(qtbot, page, document):
    page.desk.lengthen("cloud", 3)
    wait(page, qtbot)
    document.undo()
    document.undo()
    assert not page.desk.running and document.workshop.initiative("cloud").duration == 2 and page.show_value.fresh


# Money ------------------------------------------------------------------------------------------------------------
def test_a_point_of_the_curve_becomes_the_limit(qtbot, page, document):
    QTest.keyClick(page, Qt.Key.Key_M, ALT)
    wait(page, qtbot)
    view = page.panels.compare.frontier
    assert view.isVisible() and len(view.points) > 3
    costs = [point.cost for point in view.points]
    assert costs == sorted(costs)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current == 2 and "buy a value of" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Return)
    wait(page, qtbot)
    assert document.workshop.planning.total == costs[2]
    assert page.show_value.cost <= costs[2] and page.show_value.fresh
    # The curve does not hang on the limit; on the budget of a quarter it does.
    assert view.isVisible()
    document.do(c.ChangeSettings(dataclasses.replace(document.workshop.settings, budget=1000)))
    assert not view.isVisible()


# Views and words --------------------------------------------------------------------------------------------------
def test_the_keys_of_the_views_bring_them_to_the_front(qtbot, page, document):
    seen = set()
    for key, name in zip((Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1),
                         ("board", "portfolio", "maturity", "money", "gantt"), strict=True):
        QTest.keyClick(page, key, ALT)
        assert page.views.views[name].isChecked() and page.views.view == name
        seen.add(page.stack.currentIndex())
    assert len(seen) == 5 and page.gantt.isVisible() and page.gantt.hasFocus()


def test_lanes_are_chosen_and_the_audience_follows(qtbot, page):
    told = Told(page.audience_changed)
    page.views.lanes.setCurrentIndex(page.views.lanes.findData("owner"))
    page.views.lanes.activated.emit(page.views.lanes.currentIndex())
    assert page.show_value.lane == "owner" and told.values and page.audience_roadmap().lane == "owner"


def test_every_action_of_the_page_can_be_run(qtbot, page):
    offers = {offer.id: offer for offer in page.offers()}
    assert offers["road_release"].why == "Nothing is pinned." and offers["road_make"].why == ""
    offers["road_compare"].run()
    assert page.panels.compare.isVisible() and page.views.panels["compare"].isChecked()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.panels.side.isVisible() and not page.views.panels["compare"].isChecked()
    told = Told(page.stage_requested)
    offers["road_export"].run()
    assert told.values == ["commit"]


def test_the_page_speaks_the_language_that_is_chosen(qtbot, page):
    page.toggle_compare()
    i18n.switch("zh")
    QApplication.processEvents()
    assert "万元" in page.bar.summary.text()
    i18n.switch("en")
    QApplication.processEvents()
    assert page.bar.title.text() == "Roadmap" and "¥" in page.bar.summary.text()
