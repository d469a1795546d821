"""The roadmap under rough hands: stopped searches, words with marks, little room, and claims that have to be true."""

from __future__ import annotations

import dataclasses
import time
from typing import Any, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told, wait
from ui import i18n
from ui.audience.roadmap import RoadmapBoard
from ui.commands.look import _CAUSES
from ui.document import Document
from ui.localtexts import read_number
from ui.stages.roadmap import work
from ui.stages.roadmap.leftout import FEW_ROWS, MOST_ROWS, ROW, LeftOutList
from ui.stages.roadmap.limitsmodel import MOST_SAID
from ui.stages.roadmap.page import RoadmapPage
from ui.stages.roadmap.views.loadtable import LoadTable
from workshop import commands as c
from workshop.errors import refuse
from workshop.model.initiative import Effort
from workshop.model.planning import Role
from workshop.report.pages.initiatives import REASONS
from workshop.roadmap.build import fingerprint, starts_of
from workshop.roadmap.explain import Cause
from workshop.roadmap.gantt import LeftOut, Reason
from workshop.roadmap.views.load import load_path

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def document(make_document) -> Document:
    return fill.planned(make_document)


@pytest.fixture
def page(qtbot, document) -> RoadmapPage:
    return fill.roadmap(qtbot, document)


def edit(document: Document, name: str, **new: Any) -> None:
    assert document.do(c.EditInitiative(dataclasses.replace(document.workshop.initiative(name), **new)))


# Searches that come to nothing ------------------------------------------------------------------------------------
def test_after_a_stopped_search_a_key_starts_from_where_the_bar_lies(qtbot, page, monkeypatch):
    def endless(_workshop, _analysis, _kind, _progress, should_stop):
        while not should_stop():
            time.sleep(0.002)
        raise refuse("plan_unfinished")

    monkeypatch.setattr(work, "plan", endless)
    wishes: list[object] = []
    page.gantt.pin_requested.connect(lambda _name, start: wishes.append(start))
    page.gantt.choose(page.show_value.row_of("cloud"))
    at = page.gantt._bar().start
    QTest.keyClick(page.gantt, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(page.gantt, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(page.gantt, Qt.Key.Key_Escape)
    wait(page, qtbot)
    QTest.keyClick(page.gantt, Qt.Key.Key_Right, SHIFT)
    page.desk.stop()
    wait(page, qtbot)
    assert wishes == [at + 1, at + 2, at + 1]


def test_one_thing_that_fits_nowhere_is_named_by_its_short_name(qtbot, page, document):
    role = Role("it", "IT", (1.0,))
    document.do(c.SetPlanning(dataclasses.replace(document.workshop.planning, roles=(role,))))
    edit(document, "touch", title="很长的名字" * 40, short="触点", must=True, effort=0, efforts=(Effort("it", 500.0),))
    page.plan()
    wait(page, qtbot)
    assert page.strips.banner_words.text() == "No plan fits with “触点” in it."
    edit(document, "touch", efforts=(), duration=30)
    page.plan()
    wait(page, qtbot)
    assert page.strips.banner_words.text() == "No plan fits: “触点” cannot end within the horizon."


def test_without_initiatives_nothing_is_called_proven(qtbot, page, document):
    for initiative in document.workshop.initiatives:
        document.do(c.RemoveInitiative(initiative.id))
    page.toggle_why()
    assert page.panels.why.plan_words.text() == ""
    page.toggle_compare()
    assert page.panels.compare.rows == () and "no plan to compare" in page.panels.compare._words.text()


def test_the_point_without_money_does_not_lift_the_limit(qtbot, page, document):
    document.do(c.SetPlanning(dataclasses.replace(document.workshop.planning, total=5000)))
    told = Told(page.notice)
    page.panels.compare.total_chosen.emit(0)
    assert document.workshop.planning.total == 5000 and not page.desk.running and "Choose a point" in told.values[-1]


def test_keys_that_have_nothing_to_do_say_so(qtbot, page):
    told = Told(page.notice)
    QTest.keyClick(page, Qt.Key.Key_U, ALT)
    QTest.keyClick(page, Qt.Key.Key_V, ALT)
    assert told.values == ["Nothing is pinned.", "This view of the plan has no other way."]
    assert {offer.id: offer for offer in page.offers()}["road_other_way"].why == told.values[-1]
    QTest.keyClick(page, Qt.Key.Key_3, ALT)
    assert page.stack.made["portfolio"].axis == "cost"
    QTest.keyClick(page, Qt.Key.Key_V, ALT)
    assert page.stack.made["portfolio"].axis == "effort" and len(told.values) == 2


# Claims -----------------------------------------------------------------------------------------------------------
def test_every_reason_has_its_words_wherever_it_is_said(qtbot):
    listing = LeftOutList()
    qtbot.addWidget(listing)
    said = {listing._reason(LeftOut("a", "A", "", "", "", reason, "B")) for reason in get_args(Reason)}
    assert len(said) == len(get_args(Reason)) == len(REASONS)
    assert set(_CAUSES) <= set(get_args(Cause)) and "late" in _CAUSES


def test_what_a_late_predecessor_keeps_out_is_not_said_to_be_impossible(qtbot, page, document):
    plan, ends = document.workshop.plan, 8
    starts = {name: start for name, start in starts_of(plan).items() if name not in ("platform", "forecast", "site")}
    late = dict(starts, platform=ends - document.workshop.initiative("platform").duration)
    kept = dataclasses.replace(
        plan, entries=tuple(dataclasses.replace(plan.entries[0], initiative=name, start=start)
                            for name, start in late.items()),
        left_out=tuple(i.id for i in document.workshop.initiatives if i.id not in late),
        made_for=fingerprint(document.workshop, document.analysis))
    document.do(c.KeepPlan(kept))
    out = next(out for out in page.show_value.left_out if out.initiative == "site")
    assert (out.reason, out.detail) == ("late", "数据中台与统一标签")
    page.panels.choose("site")
    page.toggle_why()
    assert "“数据中台与统一标签” ends too late" in page.panels.why.place.text()


def test_the_room_is_told_when_the_plan_is_out_of_date(qtbot, page, document):
    board = RoadmapBoard()
    qtbot.addWidget(board)
    board.present("Client", page.audience_roadmap())
    assert "out of date" not in board._words.text()
    edit(document, "cloud", cost=1)
    board.present("Client", page.audience_roadmap())
    assert "out of date" in board._words.text()


def test_a_pinned_bar_has_no_slack_to_speak_of(qtbot, page, document):
    page.toggle_why()
    page.gantt.choose(page.show_value.row_of("cloud"))
    assert "cannot start later" in page.panels.why.room.text() and "ends later" not in page.panels.why.room.text()
    page.desk.pin("cloud", 0)
    wait(page, qtbot)
    assert document.workshop.initiative("cloud").pin == 0 and "later" not in page.panels.why.room.text()
    assert page.panels.why.room.isVisible() == bool(page.panels.why.room.text())


# Little room ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["en", "zh"])
def test_four_plans_stand_side_by_side_in_the_narrow_card(qtbot, page, document, language):
    i18n.switch(language)
    page.desk.pin("cloud", 1)
    wait(page, qtbot)
    page.panels.make_all()
    wait(page, qtbot)
    panel, own = page.panels.compare, page.panels.compare.choices["own"]
    assert page.width() < 1300 and len(panel.rows) == 4 and own.isVisible()
    room = page.panels.side._area.viewport()
    assert panel.minimumSizeHint().width() <= room.width() - 8
    assert own.mapTo(room, own.rect().topRight()).x() < room.width()
    assert own.fontMetrics().horizontalAdvance(own.text()) <= own.contentsRect().width() - 6


def test_what_moved_is_said_in_one_line_and_users_words_are_no_markup(qtbot, page, document):
    edit(document, "touch", title="<b>触点</b>与扫码")
    page.plan()
    wait(page, qtbot)
    page.resize(700, 600)
    page.desk.pin("cloud", 2)
    wait(page, qtbot)
    words = page.strips.move_words
    assert words.isVisible() and " more" in words.text()
    assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width()
    narrow = words.text()
    page.resize(1600, 600)
    QApplication.processEvents()
    assert len(words.text()) > len(narrow) and words.fontMetrics().horizontalAdvance(words.text()) <= words.width()
    page.strips.tell_moves("Moved: <b>触点</b>")
    assert "&lt;b&gt;" in words.toolTip() and words.text() == "Moved: <b>触点</b>"


def test_the_layout_of_the_chart_shows_as_soon_as_it_fits_and_never_cut(qtbot, page):
    page.resize(940, 560)
    QApplication.processEvents()
    assert not page.views.look.isVisible()
    i18n.switch("zh")
    QApplication.processEvents()
    assert page.views.look.isVisible()
    page.resize(1400, 560)
    i18n.switch("en")
    QApplication.processEvents()
    lanes = page.views.lanes
    longest = max(lanes.fontMetrics().horizontalAdvance(lanes.itemText(row)) for row in range(lanes.count()))
    assert lanes.isVisible() and lanes.width() >= longest + 24


def test_a_low_window_leaves_more_of_the_chart_than_of_what_was_left_out(qtbot):
    listing = LeftOutList()
    qtbot.addWidget(listing)
    listing.present(tuple(LeftOut(f"i{n}", f"I {n}", "", "", "", "budget", "") for n in range(9)))
    listing.fit(700)
    assert listing.list.height() == ROW * MOST_ROWS + 4
    listing.fit(360)
    assert listing.list.height() == ROW * FEW_ROWS + 4


# Input ------------------------------------------------------------------------------------------------------------
def test_numbers_that_are_none_are_quoted_briefly(qtbot, page, document):
    assert read_number("1_000") is None and read_number("1,000") == 1000
    values = page.limits.table.values
    values.follow()
    told, before = Told(values.wrong), document.workshop.planning
    assert not values.take(0, 1, (("9" * 400,),)) and not values.take(0, 1, (("x" * 400,),))
    assert document.workshop.planning == before
    assert [len(words) < MOST_SAID + 60 and "…" in words for words in told.values] == [True, True]


def test_names_of_roles_are_no_markup_in_tips(qtbot, document):
    role = Role("it", "<b>IT</b>", (1.0,))
    document.do(c.SetPlanning(dataclasses.replace(document.workshop.planning, roles=(role,))))
    table = LoadTable()
    qtbot.addWidget(table)
    table.show_load(load_path(document.workshop, document.workshop.plan))
    tips = [table.verticalHeaderItem(row).toolTip() for row in range(table.rowCount())]
    assert any("&lt;b&gt;IT" in tip for tip in tips) and not any("<b>" in tip for tip in tips)
