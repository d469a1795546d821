"""The Gantt chart under hand and keyboard: it wishes for starts, lengths and links, and writes nothing."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import roadmap_fixture as fill
from tests.ui.gantt_fixture import TODAY
from ui.document import Document
from ui.stages.roadmap.ganttview import GanttView
from workshop.roadmap.gantt import GanttShow, gantt_rows

LEFT, Key, Held = Qt.MouseButton.LeftButton, Qt.Key, Qt.KeyboardModifier


class Wishes:
    """All wishes of a view, in order."""

    def __init__(self, view: GanttView) -> None:
        self.all: list[tuple[Any, ...]] = []
        view.pin_requested.connect(self.pin)
        view.duration_requested.connect(self.duration)
        view.link_requested.connect(self.link)
        view.unlink_requested.connect(self.unlink)

    def pin(self, name: str, start: object) -> None:
        self.all.append(("pin", name, start))

    def duration(self, name: str, periods: int) -> None:
        self.all.append(("duration", name, periods))

    def link(self, before: str, after: str) -> None:
        self.all.append(("link", before, after))

    def unlink(self, before: str, after: str) -> None:
        self.all.append(("unlink", before, after))


def _planned(document: Document) -> None:
    fill.score_all(document)
    fill.add_initiatives(document)
    fill.keep_plan(document)


@pytest.fixture
def value(make_document) -> GanttShow:
    document = make_document(pack="consumer-goods-2020", budget=3500, horizon=8, start="2027Q1", grow=_planned)
    return gantt_rows(document.workshop, document.analysis, document.workshop.plan, today=TODAY)


@pytest.fixture
def view(qtbot, value) -> GanttView:
    made = GanttView()
    qtbot.addWidget(made)
    made.resize(1146, 640)
    made.present(value)
    made.show()
    made.setFocus()
    QApplication.processEvents()
    return made


@pytest.fixture
def wishes(view) -> Wishes:
    return Wishes(view)


def row(view: GanttView, name: str) -> int:
    return next(item.row for item in view._bars if item.bar.initiative == name)


def quarters(view: GanttView, count: float) -> int:
    return round(count * view._layout.quarter * view.transform().m11())


def end_of(view: GanttView, name: str, beyond: float = -5) -> QPoint:
    box = view._bars[row(view, name)].box
    return view.mapFromScene(box.right() + beyond, box.center().y())


def drag(view: GanttView, begin: QPoint, *way: QPoint, release: bool = True) -> None:
    QTest.mousePress(view.viewport(), LEFT, pos=begin)
    for place in way:
        QTest.mouseMove(view.viewport(), place)
    if release:
        QTest.mouseRelease(view.viewport(), LEFT, pos=way[-1])


# Moving -----------------------------------------------------------------------------------------------------------
def test_a_bar_dragged_two_quarters_on_wishes_for_that_start(view, wishes):
    begin = view.bar_place(row(view, "dealer"))
    drag(view, begin, begin + QPoint(quarters(view, 1.1), 0), begin + QPoint(quarters(view, 2.2), 3))
    assert wishes.all == [("pin", "dealer", 4)]
    assert view.initiative() == "dealer"


def test_while_it_is_held_a_ghost_says_the_time(view, wishes):
    begin = view.bar_place(row(view, "dealer"))
    drag(view, begin, begin + QPoint(quarters(view, 1.4), 0), release=False)
    assert view._ghost.words == "27Q4 – 28Q1" and wishes.all == []
    ghost = view._ghost._box
    assert ghost == view._layout.box(row(view, "dealer"), 3, 5)
    QTest.mouseRelease(view.viewport(), LEFT, pos=begin)
    assert view._ghost.words == ""


def test_six_pixels_are_a_click_and_seven_a_drag(view, wishes):
    begin = view.bar_place(row(view, "dealer"))
    drag(view, begin, begin + QPoint(6, 0), release=False)
    assert view._ghost.words == ""
    QTest.mouseMove(view.viewport(), begin + QPoint(7, 0))
    assert view._ghost.words == "27Q3 – 27Q4"
    QTest.mouseRelease(view.viewport(), LEFT, pos=begin + QPoint(7, 0))
    # It came down where it was.
    assert wishes.all == []


def test_escape_lets_go(view, wishes):
    begin = view.bar_place(row(view, "dealer"))
    drag(view, begin, begin + QPoint(quarters(view, 2), 0), release=False)
    QTest.keyClick(view, Key.Key_Escape)
    assert view._ghost.words == ""
    QTest.mouseRelease(view.viewport(), LEFT, pos=begin + QPoint(quarters(view, 2), 0))
    assert wishes.all == []


def test_a_bar_stays_within_the_horizon(view, wishes):
    begin = view.bar_place(row(view, "dealer"))
    drag(view, begin, begin + QPoint(quarters(view, 7), 0))
    drag(view, begin, begin - QPoint(quarters(view, 7), 0))
    assert wishes.all == [("pin", "dealer", 6), ("pin", "dealer", 0)]


def test_a_new_plan_meanwhile_takes_the_bar_out_of_the_hand(view, wishes, value):
    begin = view.bar_place(row(view, "dealer"))
    drag(view, begin, begin + QPoint(quarters(view, 2), 0), release=False)
    view.present(value)
    QTest.mouseRelease(view.viewport(), LEFT, pos=begin + QPoint(quarters(view, 2), 0))
    assert wishes.all == []


# Length -----------------------------------------------------------------------------------------------------------
def test_the_right_end_changes_the_length(view, wishes):
    begin = end_of(view, "dealer")
    drag(view, begin, begin + QPoint(quarters(view, 1), 0))
    drag(view, begin, begin - QPoint(quarters(view, 5), 0))
    assert wishes.all == [("duration", "dealer", 3), ("duration", "dealer", 1)]


def test_what_can_be_taken_hold_of_is_as_wide_as_a_finger(view):
    view.choose(row(view, "dealer"))
    box = view._bars[row(view, "dealer")].box
    y, scale = box.center().y(), view.transform().m11()
    zones = [view.zone_at(view.mapFromScene(box.right() + x / scale, y))[1] for x in range(-30, 34)]
    assert zones.count("resize") >= 24 and zones.count("link") >= 24


# Links ------------------------------------------------------------------------------------------------------------
def test_the_dot_at_the_end_draws_a_link(view, wishes):
    view.choose(row(view, "dealer"))
    begin, target = end_of(view, "dealer", 13), view.bar_place(row(view, "tower"))
    drag(view, begin, begin + QPoint(20, 20), target, release=False)
    assert view._ghost.words == "供应链控制塔"
    QTest.mouseRelease(view.viewport(), LEFT, pos=target)
    assert wishes.all == [("link", "dealer", "tower")]


def test_a_link_that_ends_nowhere_or_is_there_already_is_no_wish(view, wishes):
    view.choose(row(view, "cloud"))
    begin = end_of(view, "cloud", 13)
    drag(view, begin, begin + QPoint(30, 0), QPoint(view.viewport().width() - 60, begin.y()))
    drag(view, begin, begin + QPoint(30, 0), view.bar_place(row(view, "master")))
    assert wishes.all == []


def test_without_its_dot_the_end_of_a_bar_draws_nothing(view, wishes):
    begin = end_of(view, "dealer", 13)
    view._row = view._hover = -1
    QTest.mousePress(view.viewport(), LEFT, pos=begin)
    assert view._drag is None


def test_a_link_is_chosen_with_a_click_and_taken_away_with_del(view, wishes):
    number = next(n for n, line in enumerate(view._links) if line.rows == (row(view, "touch"), row(view, "member")))
    place = next(place for place in (view.mapFromScene(view._links[number].path().pointAtPercent(p / 50))
                                     for p in range(5, 46)) if view.link_at(place) == number)
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    assert view._links[number].marked and [line.marked for line in view._links].count(True) == 1
    QTest.keyClick(view, Key.Key_Delete)
    assert wishes.all == [("unlink", "touch", "member")]
    # Nothing is marked any more.
    QTest.keyClick(view, Key.Key_Delete)
    assert len(wishes.all) == 1


# Keys -------------------------------------------------------------------------------------------------------------
def test_shift_and_arrows_move_and_go_on_from_the_first_wish(view, wishes, value):
    view.choose(row(view, "dealer"))
    QTest.keyClick(view, Key.Key_Right, Held.ShiftModifier)
    QTest.keyClick(view, Key.Key_Right, Held.ShiftModifier)
    QTest.keyClick(view, Key.Key_Left, Held.ShiftModifier)
    assert wishes.all == [("pin", "dealer", 3), ("pin", "dealer", 4), ("pin", "dealer", 3)]
    assert view.initiative() == "dealer"
    view.choose(row(view, "cloud"))
    QTest.keyClick(view, Key.Key_Left, Held.ShiftModifier)
    assert len(wishes.all) == 3


def test_alt_and_arrows_change_the_length(view, wishes):
    view.choose(row(view, "dealer"))
    for key in (Key.Key_Right, Key.Key_Left, Key.Key_Left, Key.Key_Left):
        QTest.keyClick(view, key, Held.AltModifier)
    assert wishes.all == [("duration", "dealer", 3), ("duration", "dealer", 2), ("duration", "dealer", 1)]


def test_p_pins_where_it_is_and_lets_go(view, wishes, value):
    view.choose(row(view, "dealer"))
    QTest.keyClick(view, Key.Key_P)
    pinned = dataclasses.replace(value, bars=tuple(
        dataclasses.replace(bar, pinned=bar.initiative == "dealer") for bar in value.bars))
    view.present(pinned)
    QTest.keyClick(view, Key.Key_P)
    assert wishes.all == [("pin", "dealer", 2), ("pin", "dealer", None)]


def test_l_arrows_and_enter_link(view, wishes):
    view.choose(row(view, "cloud"))
    QTest.keyClick(view, Key.Key_L)
    for _ in range(2):
        QTest.keyClick(view, Key.Key_Down)
    target = view._bars[3].bar
    assert view.initiative() == "cloud" and view._ghost.words == target.label
    assert target.title in view.accessibleDescription()
    QTest.keyClick(view, Key.Key_Return)
    assert wishes.all == [("link", "cloud", target.initiative)] and view._ghost.words == ""
    QTest.keyClick(view, Key.Key_L)
    QTest.keyClick(view, Key.Key_Escape)
    QTest.keyClick(view, Key.Key_Down)
    assert view._row == 1 and len(wishes.all) == 1


def test_u_walks_the_links_of_the_bar(view, wishes):
    view.choose(row(view, "master"))
    seen = []
    for _ in range(4):
        QTest.keyClick(view, Key.Key_U)
        seen.append(next(line.rows for line in view._links if line.marked))
    assert len(set(seen)) == 3 and seen[3] == seen[0] and all(row(view, "master") in rows for rows in seen)
    assert "Del" in view.accessibleDescription()
    QTest.keyClick(view, Key.Key_Escape)
    QTest.keyClick(view, Key.Key_Delete)
    assert wishes.all == []


def test_keys_of_the_window_go_on_to_it(view):
    view.choose(0)
    for key, held in ((Key.Key_P, Held.ControlModifier), (Key.Key_F9, Held.NoModifier),
                      (Key.Key_Escape, Held.NoModifier), (Key.Key_Delete, Held.NoModifier)):
        event = QKeyEvent(QEvent.Type.KeyPress, key, held)
        view.keyPressEvent(event)
        assert not event.isAccepted()


def test_a_view_for_the_audience_wishes_nothing(qtbot, value):
    far = GanttView(live=False)
    qtbot.addWidget(far)
    far.resize(1280, 720)
    far.present(value)
    far.show()
    wishes = Wishes(far)
    begin = far.bar_place(3)
    drag(far, begin, begin + QPoint(300, 0))
    for key in (Key.Key_P, Key.Key_L, Key.Key_C):
        QTest.keyClick(far, key)
    assert wishes.all == [] and not far.chain_shown()
