"""The roadmap on the screen: bars, lines, money, walking by keys and clicks."""

from __future__ import annotations

import dataclasses
import itertools
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told, shown
from ui import i18n
from ui.document import Document
from ui.stages.roadmap.ganttview import GanttView
from ui.stages.roadmap.layout import fit, link_points
from ui.stages.roadmap.page import RoadmapPage
from workshop import commands as c
from workshop.roadmap.gantt import gantt_rows

PACK = "consumer-goods-2020"
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def document(make_document) -> Document:
    """Scores, targets and twelve initiatives, not planned yet."""
    return make_document(pack=PACK, budget=3500, horizon=8, start="2027Q1", grow=fill.listed)


@pytest.fixture
def planned(document) -> Document:
    """The same with a plan made by hand, one initiative left out."""
    fill.keep_plan(document)
    return document


# The chart ------------------------------------------------------------------------------------------------------
def test_one_bar_per_planned_initiative_in_its_quarters(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    view = page.gantt
    layout = view._layout
    assert [item.bar.initiative for item in view._bars][:2] == ["cloud", "master"]
    assert len(view._bars) == 11
    for item in view._bars:
        box = item.sceneBoundingRect()
        assert layout.x(item.bar.start) < box.left() + 4 and box.right() - 4 < layout.x(item.bar.end)


def test_the_chart_fills_the_width_without_scrolling_sideways(qtbot, planned):
    for width in (868, 1146, 1786):
        page = shown(qtbot, RoadmapPage(planned), width)
        assert not page.gantt.horizontalScrollBar().isVisible()
        assert width - 40 < page.gantt.mapFromScene(page.gantt._layout.x(8), 0).x() <= width


def test_lines_pass_behind_the_bars_and_meet_their_edges(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    view, show = page.gantt, page.show_value
    assert len(view._links) == len(show.links) == 7
    assert max(line.zValue() for line in view._links) < min(item.zValue() for item in view._bars)
    for link in show.links:
        points = link_points(view._layout, show, link)
        first, last = view._layout.bar(link.before, show.bars[link.before]), view._layout.bar(
            link.after, show.bars[link.after])
        assert points[0].x() == first.right() and points[-1].x() == last.left()
        # Only upright pieces leave the rows of the two bars.
        assert all(a.x() == b.x() or a.y() == b.y() for a, b in itertools.pairwise(points))
        assert {p.y() for p in points} == {first.center().y(), last.center().y()}


def test_a_broken_dependency_goes_back_between_two_rows(qtbot, planned):
    planned.do(c.EditInitiative(dataclasses.replace(planned.workshop.initiative("master"), duration=4)))
    show = gantt_rows(planned.workshop, planned.analysis, planned.workshop.plan)
    broken = [link for link in show.links if link.broken]
    assert broken
    layout = fit(show, 1146, 500)
    for link in broken:
        points = link_points(layout, show, link)
        assert all(a.x() == b.x() or a.y() == b.y() for a, b in itertools.pairwise(points))
        between = points[2].y()
        assert not any(layout.bar(row, bar).top() < between < layout.bar(row, bar).bottom()
                       for row, bar in enumerate(show.bars))


def test_head_line_status_and_levels(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    assert page.bar.summary.text() == "11 initiatives · 8 quarters · ¥ 18,400 k planned · budget ¥ 28,000 k"
    assert page.bar.status.text() == "optimal, proven"
    now = planned.analysis.profile.overall.level
    assert f"{now:.2f} → {page.show_value.after:.2f}" in page.bar.levels.text()
    assert page.show_value.after > now


def test_a_plan_that_is_not_proven_says_how_far_it_may_be(qtbot, document):
    fill.keep_plan(document, status="feasible", bound=10.0)
    assert shown(qtbot, RoadmapPage(document)).bar.status.text() == "best found, at most 3.0 % below the bound"


def test_left_out_initiatives_stand_beneath_with_the_reason(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    assert page.left_out.isVisible() and page.left_out.list.count() == 1
    words = page.left_out.list.item(0).text()
    assert "门店选址与组货" in words and len(words) > len("门店选址与组货") + 8
    told = Told(page.initiative_requested)
    page.left_out.list.setCurrentRow(0)
    page.left_out.list.setFocus()
    QTest.keyClick(page.left_out.list, Qt.Key.Key_Return)
    assert told.values == ["site"]


def test_amounts_follow_the_language(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    i18n.switch("zh")
    QApplication.processEvents()
    assert "1,840 万元" in page.bar.summary.text()
    assert "350 万元" in page.gantt._words.limit


def test_forty_quarters_scroll_and_the_names_stay(qtbot, planned):
    planned.do(c.ChangeSettings(dataclasses.replace(planned.workshop.settings, horizon=40)))
    page = shown(qtbot, RoadmapPage(planned))
    bar = page.gantt.horizontalScrollBar()
    assert bar.isVisible() and bar.maximum() > 500
    before = page.gantt.row_at(QPoint(60, 60))
    bar.setValue(bar.maximum())
    assert page.gantt.row_at(QPoint(60, 60)) == before == 0


# Empty and stale ------------------------------------------------------------------------------------------------
def test_without_initiatives_the_page_leads_to_them(qtbot, make_document):
    page = shown(qtbot, RoadmapPage(make_document()))
    told = Told(page.stage_requested)
    assert not page.gantt.isVisible() and not page.next_enabled()
    QTest.mouseClick(page.empty_action, LEFT)
    assert told.values == ["initiatives"]


def test_a_change_makes_the_plan_out_of_date_and_undo_brings_it_back(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    assert not page.strips.banner.isVisible() and page.next_words() == "Export"
    planned.do(c.EditInitiative(dataclasses.replace(planned.workshop.initiative("cloud"), cost=1)))
    assert page.strips.banner.isVisible() and page.strips.banner_replan.isVisible() and not page.replan.isVisible()
    assert page.next_words() == "Re-plan" and page.bar.status.text() == "out of date"
    planned.undo()
    assert not page.strips.banner.isVisible() and page.replan.isVisible()


def test_next_goes_on_to_the_export_when_the_plan_is_fresh(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    told = Told(page.stage_requested)
    page.do_next()
    assert told.values == ["commit"]


# Walking --------------------------------------------------------------------------------------------------------
def test_arrows_walk_the_bars_and_enter_opens_one(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    view, chosen, asked = page.gantt, Told(page.gantt.bar_chosen), Told(page.initiative_requested)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert chosen.values == ["cloud", "master", "cloud"]
    # Right follows the dependency, left goes back.
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.initiative() == "master"
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.initiative() == "cloud"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.initiative() == "forecast"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.values == ["forecast"]


def test_a_click_chooses_and_a_double_click_opens(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    view, asked = page.gantt, Told(page.initiative_requested)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.bar_place(4))
    assert view.initiative() == "trace"
    QTest.mouseDClick(view.viewport(), LEFT, pos=view.bar_place(5))
    assert asked.values == ["talent"]
    # The name on the left is as good as the bar.
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(60, view.bar_place(2).y()))
    assert view.initiative() == "touch"


def test_the_lines_of_the_current_bar_are_stressed(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    page.gantt.choose(1)
    assert {line.rows for line in page.gantt._links if line._strong} == {(0, 1), (1, 4), (1, 8)}


def wheel(view: GanttView, down: int, modifiers=NONE) -> None:
    middle = QPointF(view.viewport().rect().center())
    QApplication.sendEvent(view.viewport(), QWheelEvent(
        middle, QPointF(view.viewport().mapToGlobal(middle)), QPoint(), QPoint(0, -down), Qt.MouseButton.NoButton,
        modifiers, Qt.ScrollPhase.NoScrollPhase, False))


def test_the_wheel_scrolls_and_with_ctrl_zooms(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned), height=430)
    view = page.gantt
    assert view.verticalScrollBar().maximum() > 0
    wheel(view, 240)
    assert view.verticalScrollBar().value() > 0
    before = view.transform().m11()
    wheel(view, -120, Qt.KeyboardModifier.ControlModifier)
    assert view.transform().m11() > before
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.transform().m11() == before


def test_walking_brings_every_bar_clear_of_the_frame(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned), height=430)
    view = page.gantt
    view.zoom(1.6)
    for row in (*range(11), *range(10, -1, -1)):
        view.choose(row)
        frame, scale = view.frame(), view.transform().m11()
        box = view._bars[row].sceneBoundingRect().translated(-frame.scrolled)
        assert box.top() >= 30 - 1 / scale and box.bottom() <= frame.budget_top + 2
        assert box.left() >= frame.layout.left - 2


def test_the_current_bar_survives_a_new_plan(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    page.gantt.choose(page.show_value.row_of("orders"))
    planned.do(c.RemoveInitiative("cloud"))
    assert page.gantt.initiative() == "orders"


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_tip_tells_the_whole_title_without_markup(qtbot, planned):
    planned.do(c.EditInitiative(dataclasses.replace(planned.workshop.initiative("cloud"), title="<i>x</i> cloud")))
    page = shown(qtbot, RoadmapPage(planned))
    view = page.gantt
    place = QPoint(60, view.bar_place(0).y())
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    assert "&lt;i&gt;x&lt;/i&gt; cloud" in QToolTip.text() and "27Q1 – 27Q2" in QToolTip.text()
    QToolTip.hideText()


# Around ---------------------------------------------------------------------------------------------------------
def test_the_view_of_the_audience_takes_no_input_and_has_large_words(qtbot, planned):
    show = gantt_rows(planned.workshop, planned.analysis, planned.workshop.plan)
    view = GanttView(live=False, least=20)
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.present(show)
    view.show()
    assert 12 * view.transform().m11() >= 20
    QTest.mouseClick(view.viewport(), LEFT, pos=view.bar_place(1))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.initiative() == ""
    view.present(None)
    assert view.frame() is None
    view.grab()


def test_a_hidden_page_catches_up_when_shown(qtbot, planned):
    page = shown(qtbot, RoadmapPage(planned))
    page.hide()
    planned.do(c.RemoveInitiative("cloud"))
    assert len(page.gantt._bars) == 11
    page.show()
    assert len(page.gantt._bars) == 10


def test_the_page_is_freed(qtbot, planned):
    page = RoadmapPage(planned)
    planned.changed.connect(page.refresh)
    page.show()
    page.gantt.choose(2)
    refs = [weakref.ref(part) for part in (page, page.gantt, page.gantt.scene(), page.left_out, page.desk.job)]
    page.close()
    page.deleteLater()
    del page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [ref for ref in refs if ref() is not None and shiboken6.isValid(ref())] == []
