"""The priority stage by real keys and clicks: sorting, rating, and what the room sees."""

from __future__ import annotations

import time
import weakref
from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.priority_fixture import ALT, LEFT, PACK, capabilities, click_head, filled, press, settle, texts
from tests.ui.roadmap_fixture import Told, shown
from tests.ui.window_fixture import active_window
from ui import i18n
from ui.actions import PRIORITY
from ui.audience.priority import PriorityBoard
from ui.audience.view import AudienceView
from ui.document import Document
from ui.presenter import presentation
from ui.stages.priority.page import PriorityPage
from ui.stages.priority.words import percent
from workshop import commands as c
from workshop.model.initiative import Initiative, Ratings
from workshop.model.planning import Points, Weighing


@pytest.fixture
def document(make_document) -> Document:
    return filled(make_document)


@pytest.fixture
def page(qtbot, document) -> Iterator[PriorityPage]:
    made = shown(qtbot, PriorityPage(document))
    settle(qtbot, made)
    yield made
    made.closing()


# The table ------------------------------------------------------------------------------------------------------
def test_the_most_value_comes_first_and_a_click_sorts_otherwise(page):
    rows = page.table.rows
    assert rows.by == "value" and texts(page, "value") == sorted(texts(page, "value"), key=float, reverse=True)
    assert rows.index(0, 0).data().startswith("1  ") and rows.headerData(1, Qt.Orientation.Horizontal) == "Value ↓"
    chosen = page.table.initiative()
    click_head(page, "cost")
    cheap = [float(text.replace(",", "")) for text in texts(page, "cost")]
    assert cheap == sorted(cheap) and rows.headerData(2, Qt.Orientation.Horizontal) == "Cost ↑"
    assert page.table.initiative() == chosen
    click_head(page, "cost")
    assert [float(text.replace(",", "")) for text in texts(page, "cost")] == cheap[::-1]
    click_head(page, "top")
    assert rows.by == "top" and not rows.headerData(2, Qt.Orientation.Horizontal).endswith("↑")


def test_the_keys_walk_sort_and_open(page, document):
    asked = Told(page.initiative_requested)
    page.table.setFocus()
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_S)
    assert page.table.rows.by == "cost" and not page.table.rows.largest_first
    press(page, Qt.Key.Key_R, ALT)
    assert page.table.rows.largest_first
    press(page, Qt.Key.Key_Home)
    press(page, Qt.Key.Key_Return)
    assert asked.values == [page.table.initiative()] != [""]


def test_a_dash_stands_for_what_was_not_said(page, document):
    document.do(c.AddInitiative(Initiative("bare", "Nothing said")))
    assert page.table.rows.order[-1] == "bare"
    last = page.table.rows.rowCount() - 1
    assert [page.table.rows.index(last, n).data() for n in range(1, 7)] == ["–"] * 6
    click_head(page, "cost")
    assert page.table.rows.order[-1] == "bare"


def test_ratings_are_typed_into_the_table(page, document, qtbot):
    press(page, Qt.Key.Key_3, ALT)
    assert page.view == "wsjf" and page.table.rows.by == "wsjf" and page.table.hasFocus()
    first = page.table.rows.order[0]
    page.table.choose(first)
    page.table.setCurrentIndex(page.table.rows.index(0, 1))
    for digit, key in ((Qt.Key.Key_8, Qt.Key.Key_Return), (Qt.Key.Key_5, Qt.Key.Key_Return),
                       (Qt.Key.Key_2, Qt.Key.Key_Return), (Qt.Key.Key_5, Qt.Key.Key_Return)):
        press(page, digit)
        press(page, key)
        press(page, Qt.Key.Key_Right)
    assert document.workshop.initiative(first).ratings == Ratings(value=8, urgency=5, opening=2, size=5)
    assert texts(page, "wsjf")[0] == "3.0" and texts(page, "wsjf")[1] == "–"
    # The order stays while numbers are typed, until it is asked for.
    assert page.table.rows.order[0] == first
    page.table.setCurrentIndex(page.table.rows.index(0, 4))
    press(page, Qt.Key.Key_Delete)
    assert document.workshop.initiative(first).ratings.size == 0 and texts(page, "wsjf")[0] == "–"
    assert page.panel.weighing == Weighing()


def test_what_is_no_number_or_too_large_changes_nothing(page, document):
    notices, refused = Told(page.notice), Told(document.refused)
    page.see_wsjf()
    first = page.table.rows.order[0]
    assert page.table.rows.setData(page.table.rows.index(0, 1), "viel")
    assert notices.values == ["“viel” is not a number."]
    page.table.rows.setData(page.table.rows.index(0, 1), "2.5")
    assert notices.values[1] == "A whole number is wanted here."
    page.table.rows.setData(page.table.rows.index(0, 1), "11")
    assert refused.values[0].problems[0].key == "ratings_range"
    page.table.rows.setData(page.table.rows.index(0, 1), "７")
    assert document.workshop.initiative(first).ratings == Ratings(value=7)
    page.see_rice()
    page.table.rows.setData(page.table.rows.index(page.table.rows.order.index(first), 2), "0.25")
    assert document.workshop.initiative(first).ratings.impact == 0.25


def test_what_is_being_typed_is_kept_on_leaving(page, document):
    page.see_wsjf()
    first = page.table.rows.order[0]
    page.table.setCurrentIndex(page.table.rows.index(0, 1))
    press(page, Qt.Key.Key_6)
    page.leaving()
    assert document.workshop.initiative(first).ratings.value == 6


# How sure the order is --------------------------------------------------------------------------------------------
def test_the_chosen_one_is_told_how_often_it_is_among_the_first(page, document, qtbot):
    ranking = page.rankings.initiatives
    first = page.table.initiative()
    assert ranking.draws == 2000 and ranking.top == 5 and not ranking.ordered
    assert f"In the top five in {percent(ranking.rows[first].top)} of plausible weightings" in page.robust.text()
    before = page.robust.text()
    page.table.setFocus()
    press(page, Qt.Key.Key_Down)
    assert page.robust.text() != before and document.workshop.initiative(page.table.initiative()).title \
        in page.robust.text()
    assert "all equally likely" in page._summary.text()


def test_weights_change_the_draws_and_the_switch_widens_them(page, document, qtbot):
    ids = capabilities(document)
    page._weighed("capabilities", Weighing("points", tuple(
        Points(i, p) for i, p in zip(ids, (40, 30, 20, 10, 0), strict=True))))
    qtbot.waitUntil(lambda: page.rankings.initiatives.ordered, timeout=10_000)
    assert page.panel.in_order.isVisible() and "order of your weights" in page._summary.text()
    assert page.table.rows.order != () and texts(page, "value") == sorted(texts(page, "value"), key=float,
                                                                          reverse=True)
    press(page, Qt.Key.Key_O, ALT)
    qtbot.waitUntil(lambda: not page.rankings.initiatives.ordered, timeout=10_000)


def test_ratings_alone_draw_nothing_again(page, document, qtbot):
    there = page.rankings
    page.see_wsjf()
    page.table.rows.setData(page.table.rows.index(0, 1), "3")
    QTest.qWait(30)
    assert page.rankings is there and not page._job.running
    document.do(c.EditInitiative(replace(document.workshop.initiatives[0], lifts=())))
    qtbot.waitUntil(lambda: page.rankings is not there, timeout=10_000)
    assert page.rankings.initiatives.rows["cloud"].top == 0


def test_slow_draws_tell_how_far_they_are_and_can_be_stopped(qtbot, page, document, monkeypatch):
    def endless(_workshop, _analysis, _ordered, progress, should_stop):
        progress(0.25, "")
        while not should_stop():
            time.sleep(0.002)

    with monkeypatch.context() as patch:
        patch.setattr("ui.stages.priority.page.rank", endless)
        document.do(c.EditInitiative(replace(document.workshop.initiatives[0], lifts=())))
        qtbot.waitUntil(lambda: page.waiting.isVisible() and page.waiting.bar.value() == 25, timeout=5000)
        page.waiting.stop.click()
        qtbot.waitUntil(lambda: not page._job.running, timeout=5000)
    assert page._summary.text() == "Stopped: weightings have not been tried." and page.rankings is None
    assert not page.waiting.isVisible() and not page._strip.isVisible()
    page.arrived()
    qtbot.waitUntil(lambda: page.rankings is not None, timeout=10_000)


def test_gaps_and_the_chart_follow_the_weights(page, document, qtbot):
    press(page, Qt.Key.Key_5, ALT)
    assert page._stack.currentWidget() is page.gaps and page.gaps.rows.rowCount() > 20
    assert "of plausible weightings" in page.robust.text()
    ids = capabilities(document)
    page._weighed("capabilities", Weighing("points", tuple(
        Points(i, p) for i, p in zip(ids, (0, 0, 0, 0, 100), strict=True))))
    assert page.gaps.rows.gaps[0].cell.item == ids[4] and page.gaps.rows.index(0, 4).data() == "100 %"
    assert [page.gaps.rows.index(n, 5).data() for n in range(12, 14)] == ["0.00", "0.00"]
    settle(qtbot, page)
    press(page, Qt.Key.Key_6, ALT)
    assert page.matrix.plot is not None and page.matrix.plot.value.points[0].importance == 1
    assert not page._strip.isVisible() and page.matrix.reading.text()


# Day and room -----------------------------------------------------------------------------------------------------
def test_the_day_goes_on_to_the_roadmap(page, document):
    asked = Told(page.stage_requested)
    assert page.next_words() == "Plan the roadmap" and page.next_enabled()
    page.do_next()
    assert asked.values == ["roadmap"]


def test_without_initiatives_weights_can_be_said_already(qtbot, make_document):
    page = shown(qtbot, PriorityPage(make_document(pack=PACK)))
    asked = Told(page.stage_requested)
    assert page._empty.isVisible() and not page.next_enabled() and page.panel.isVisible()
    QTest.mouseClick(page.to_initiatives, LEFT)
    assert asked.values == ["initiatives"]
    settle(qtbot, page)
    show = page.audience_priority()
    assert show.rows == () and len(show.weights) == 5
    page.closing()


def test_the_room_sees_the_first_seven(page, document, qtbot):
    value = presentation(document, page, blank=False)
    assert value.canvas is None and [row.place for row in value.priority.rows] == [1, 2, 3, 4, 5, 6, 7]
    assert value.priority.rows[0].id == page.table.rows.order[0] and value.priority.count == 12
    assert not value.priority.said and value.priority.draws == 2000
    audience = AudienceView()
    qtbot.addWidget(audience)
    audience.resize(1280, 720)
    audience.show()
    audience.present(value)
    board = audience.findChild(PriorityBoard)
    assert board is not None and board.isVisible()
    plain = board.grab().toImage()
    click_head(page, "per_cost")
    audience.present(presentation(document, page, blank=False))
    assert board.grab().toImage() != plain
    # Gaps are seen where they are: on the canvas, by priority.
    page.see_rice()
    value = presentation(document, page, blank=False)
    assert {row.place for row in value.priority.rows} == {0}, "nobody has said anything: nothing comes first"
    assert page.table.rows.index(0, 0).data().startswith("–  ")
    audience.present(value)
    assert not audience.grab().isNull() and "1." not in board.accessibleDescription()
    page.see_gaps()
    value = presentation(document, page, blank=False)
    assert value.priority is None and value.canvas is not None and value.lens == "priority"
    audience.present(value)
    assert not board.isVisible()


def test_no_word_of_a_head_is_cut_in_the_smallest_window(page):
    page.resize(880, 500)
    page.see_rice()
    QApplication.processEvents()
    head = page.table.horizontalHeader()
    wide = head.sectionSize(page.table.rows.columns.index("sure") + 1)
    assert wide >= head.fontMetrics().horizontalAdvance("Confidence") + 12
    assert not page.table.horizontalScrollBar().isVisible()


def test_both_languages(page, qtbot):
    i18n.switch("zh")
    QApplication.processEvents()
    assert page.table.rows.columnCount() == 7
    i18n.switch("en")
    QApplication.processEvents()
    assert page.views["gaps"].text() == "Gaps"


def test_every_action_of_the_page_is_there_and_has_its_key(qtbot, document):
    for window in active_window(qtbot, document):
        window.go("priority")
        page = window.page("priority")
        offers = page.offers()
        assert [offer.id for offer in offers] == [action.id for action in PRIORITY]
        for offer in offers:
            offer.run()
        settle(qtbot, page)
        assert document.workshop.planning.elements.method == "bwm"


def test_it_is_freed(qtbot, document):
    page = PriorityPage(document)
    page.show()
    page.arrived()
    settle(qtbot, page)
    page.closing()
    ref = weakref.ref(page)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(page)
    del page
    assert ref() is None
