"""Planning from the roadmap page: off the GUI thread, stopped, refused, kept."""

from __future__ import annotations

import dataclasses
import time

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told, shown
from ui.document import Document
from ui.stages.roadmap import work
from ui.stages.roadmap.page import RoadmapPage
from workshop import commands as c
from workshop.model.initiative import Initiative, PlanEntry, RoadmapPlan
from workshop.roadmap.scenarios import Made

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


def wait(page: RoadmapPage, qtbot) -> None:
    qtbot.waitUntil(lambda: not page.desk.job.running, timeout=20_000)


# Planning -------------------------------------------------------------------------------------------------------
def test_ctrl_r_plans_for_real_and_keeps_the_plan(qtbot, document):
    page = shown(qtbot, RoadmapPage(document))
    qtbot.waitActive(page)
    states = Told(page.next_changed)
    assert page.empty_action.isVisible() and page.next_words() == "Plan now"
    QTest.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert page.desk.job.running and not page.next_enabled()
    wait(page, qtbot)
    plan = document.workshop.plan
    assert plan is not None and plan.status in ("optimal", "feasible") and plan.entries
    assert page.show_value.fresh and page.gantt.isVisible() and not page.strips.running.isVisible()
    assert all(spend.share <= 1 for spend in page.show_value.spend)
    assert not any(link.broken for link in page.show_value.links)
    assert page.next_words() == "Export" and states.values
    document.undo()
    assert document.workshop.plan is None and page.empty_action.isVisible()


def waiting_plan(workshop, analysis, kind, progress, should_stop) -> Made:
    progress(0.25, "gap")
    end = time.monotonic() + 10
    while not should_stop() and time.monotonic() < end:
        time.sleep(0.01)
    plan = RoadmapPlan("optimal", 1, 1, tuple(PlanEntry(i.id, 0) for i in workshop.initiatives), (), "x")
    return Made(plan, True, 1.0)


def test_cancel_keeps_the_plan_of_before(qtbot, planned, monkeypatch):
    monkeypatch.setattr(work, "plan", waiting_plan)
    page = shown(qtbot, RoadmapPage(planned))
    before = planned.workshop.plan
    told = Told(page.notice)
    QTest.mouseClick(page.replan, LEFT)
    qtbot.waitUntil(lambda: "25 %" in page.strips.running_words.text())
    qtbot.waitUntil(page.strips.running.isVisible)
    QTest.mouseClick(page.strips.cancel, LEFT)
    wait(page, qtbot)
    assert planned.workshop.plan == before and page.gantt.isVisible()
    assert "stopped" in told.values[0] and not page.strips.running.isVisible()


def test_a_stop_before_anything_was_found_is_no_failure(qtbot, planned, monkeypatch):
    from workshop.errors import refuse

    def unfinished(workshop, analysis, kind, progress, should_stop):
        waiting_plan(workshop, analysis, kind, progress, should_stop)
        raise refuse("plan_unfinished")

    monkeypatch.setattr(work, "plan", unfinished)
    page = shown(qtbot, RoadmapPage(planned))
    told = Told(page.notice)
    page.plan()
    page.desk.stop()
    wait(page, qtbot)
    assert len(told.values) == 1 and "stopped" in told.values[0]


def test_when_nothing_fits_the_reason_is_told_and_nothing_kept(qtbot, document):
    document.do(c.AddInitiative(Initiative("long", "十年计划", duration=30, must=True)))
    page = shown(qtbot, RoadmapPage(document))
    page.plan()
    wait(page, qtbot)
    assert document.workshop.plan is None
    assert page.strips.banner_words.text() == "No plan fits: “十年计划” cannot end within the horizon."
    document.do(c.EditInitiative(Initiative("long", "十年计划", duration=3)))
    assert not page.strips.banner.isVisible()


def test_a_plan_for_other_initiatives_is_refused_and_told(qtbot, planned, monkeypatch):
    page = shown(qtbot, RoadmapPage(planned))
    told = Told(planned.refused)
    before = planned.workshop.plan
    page.desk._planned(Made(RoadmapPlan("optimal", 1, 1, (PlanEntry("gone", 0),), (), "x"), True, 1.0))
    assert [p.key for p in told.values[0].problems] == ["plan_stale"]
    assert planned.workshop.plan == before


def test_a_running_search_ends_with_the_window(qtbot, planned, monkeypatch):
    monkeypatch.setattr(work, "plan", waiting_plan)
    window, stack = QMainWindow(), QStackedWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(stack)
    page = RoadmapPage(planned)
    stack.addWidget(page)
    stack.addWidget(QWidget())
    window.show()
    page.plan()
    # Another stage is in front when the window closes.
    stack.setCurrentIndex(1)
    assert page.desk.job.running
    window.close()
    assert QThreadPool.globalInstance().activeThreadCount() == 0


def test_a_result_on_its_way_is_not_kept_in_a_file_that_closes(qtbot, planned, monkeypatch):
    def ready(workshop, analysis, kind, progress, should_stop) -> Made:
        return Made(dataclasses.replace(workshop.plan, objective=3.0, bound=3.0), True, 1.0)

    monkeypatch.setattr(work, "plan", ready)
    page = shown(qtbot, RoadmapPage(planned))
    told = Told(planned.changed)
    page.plan()
    QThreadPool.globalInstance().waitForDone()
    page.close()
    QApplication.processEvents()
    assert told.values == [] and not page.desk.job.running
    # Shown again, the page plans as before.
    page.show()
    page.plan()
    wait(page, qtbot)
    assert planned.workshop.plan.objective == 3.0
