"""The desk: what to discuss first, which details to open, and who sees it differently."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider

from tests.ui.roadmap_fixture import Told
from ui import i18n
from ui.document import Document
from ui.facilitator.window import FacilitatorWindow
from ui.stages.score import triagehalf
from ui.stages.score.deskpane import DeskPane
from workshop import commands as c
from workshop.model.score import Acceptance, Cell
from workshop.model.workshop import Participant

LEFT = Qt.MouseButton.LeftButton
A1, A2, B1 = Cell("alpha", "1"), Cell("alpha", "2"), Cell("beta", "1")


def vote(document: Document, cell: Cell, votes: str, number: int = 1) -> str:
    """Import one revealed round; a vote for each person in seat order."""
    name = f"{cell.element}{cell.item}-{number}"
    rows = tuple(c.ScoreRow(p.id, v) for p, v in zip(document.workshop.participants, votes, strict=True))
    assert document.do(c.ImportScores((c.ImportedRound(name, cell, "current", number, rows),)))
    return name


@pytest.fixture
def full(make_document) -> Document:
    """Six people; A1 in two camps, A2 spread, B1 unanimous."""
    document = make_document(6)
    vote(document, A1, "111444")
    vote(document, A2, "233345")
    vote(document, B1, "333333")
    return document


def shown(qtbot, document: Document, width: int = 1300, height: int = 640) -> DeskPane:
    pane = DeskPane(document)
    qtbot.addWidget(pane)
    document.changed.connect(lambda change, _origin: pane.refresh(change))
    pane.resize(width, height)
    pane.show()
    pane.arrived()
    QTest.qWaitForWindowExposed(pane)
    QApplication.processEvents()
    return pane


def drag(slider, value: int, *, release: bool = True) -> None:
    """Take the handle with the mouse and move it to a value."""
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    style, part = slider.style(), QStyle.SubControl.SC_SliderHandle
    start = style.subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider).center()
    QTest.mousePress(slider, LEFT, pos=start)
    assert slider.isSliderDown()
    option.sliderPosition = value
    end = style.subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider).center()
    QTest.mouseMove(slider, end)
    QTest.mouseMove(slider, end + QPoint(1, 0))
    if release:
        QTest.mouseRelease(slider, LEFT, pos=end)


# The queue --------------------------------------------------------------------------------------------------------
def test_the_most_disputed_stands_first_and_enter_opens_it(qtbot, full):
    pane = shown(qtbot, full)
    asked = Told(pane.cell_requested)
    assert pane.queue.count.text() == "2 cells flagged of 3"
    rows = pane.queue.list.cells.rows
    assert [row.item.cell for row in rows] == [A1, A2] and [row.rank for row in rows] == [1, 2]
    assert "two camps" in rows[0].words and "vote again" in rows[0].words
    assert rows[0].counts == (3, 0, 0, 3, 0)
    assert pane.next_words().startswith("Discuss the first: ") and pane.next_words().endswith("  Enter")
    pane.do_next()
    QTest.keyClick(pane.queue.list, Qt.Key.Key_Down)
    QTest.keyClick(pane.queue.list, Qt.Key.Key_Return)
    assert asked.values == [A1, A2]


def test_a_double_click_opens_the_cell_under_it(qtbot, full):
    pane = shown(qtbot, full)
    asked = Told(pane.cell_requested)
    spot = pane.queue.list.visualRect(pane.queue.list.cells.index(1)).center()
    view = pane.queue.list.viewport()
    QTest.mouseClick(view, LEFT, pos=spot)
    QTest.mouseDClick(view, LEFT, pos=spot)
    assert asked.values == [A2]


def test_the_threshold_counts_at_once_and_is_no_setting(qtbot, full):
    pane = shown(qtbot, full)
    before = full.workshop.settings
    assert pane.queue.slider.value() == 80
    drag(pane.queue.slider, 40, release=False)
    assert pane.queue.slider.value() < 50 and pane.queue.count.text() == "1 cell flagged of 3"
    drag(pane.queue.slider, 0)
    assert pane.queue.count.text() == "0 cells flagged of 3"
    assert "nothing has to be discussed" in pane.queue._empty.text() and pane.queue._empty.isVisible()
    for _ in range(15):
        QTest.keyClick(pane.queue.slider, Qt.Key.Key_PageUp)
    assert pane.queue.count.text() == "2 cells flagged of 3"
    assert full.workshop.settings == before and full.undo_kind == "ImportScores"


def test_settled_ones_go_to_the_end_with_what_was_settled(qtbot, full):
    pane = shown(qtbot, full)
    full.do(c.AcceptRound("alpha1-1", Acceptance(1, "not_agreed", positions=("low", "high"))))
    rows = pane.queue.list.cells.rows
    assert [row.item.cell for row in rows] == [A2, A1] and [row.rank for row in rows] == [1, 0]
    assert rows[1].words.endswith("not agreed, both positions noted: level 1")
    assert pane.queue.count.text() == "2 cells flagged of 3 · 1 settled"
    assert pane.queue.first() == A2
    pane.grab()
    pane.arrived()
    assert pane.queue.list.current_cell() == A2


def test_thin_cells_are_told_and_not_judged(qtbot, full):
    vote(full, Cell("beta", "2"), "1-?5--")
    pane = shown(qtbot, full)
    assert pane.queue.count.text() == \
        "2 cells flagged of 4 · 1 with fewer than 4 votes, so without a verdict"


def test_before_the_first_vote_the_desk_says_what_to_do(qtbot, make_document):
    document = make_document(5)
    pane = shown(qtbot, document)
    asked = Told(pane.cell_requested)
    assert "Score the first cells" in pane.queue._empty.text()
    assert "Score the cells first" in pane.triage._empty.text()
    assert pane.next_words() == "Next cell  Enter"
    pane.do_next()
    assert asked.values == [next(document.workshop.cells())]


# The triage -------------------------------------------------------------------------------------------------------
def test_cells_are_picked_with_reasons_and_cost(qtbot, full):
    full.do(c.SetTargets((c.TargetLevel(B1, 5),)))
    pane = shown(qtbot, full)
    rows = pane.triage.list.triage.rows
    reasons = {row.picked.cell: row.reasons for row in rows}
    assert reasons[A1] == "wide spread" and reasons[B1] == "large gap (2.0 levels)"
    details = sum(len(full.workshop.pack.indicators_of(cell.item)) for cell in reasons)
    everything = len(full.workshop.pack.indicators) * len(full.workshop.elements)
    assert pane.triage.sentence.text() == \
        f"{details} of {everything} details needed, {details} min at the planned pace of one minute"
    assert "Not measured yet" in pane.triage.sentence.toolTip()


def test_ticks_by_space_and_mouse_change_what_it_costs(qtbot, full):
    full.do(c.SetTargets((c.TargetLevel(B1, 5),)))
    pane = shown(qtbot, full)
    half, view = pane.triage, pane.triage.list
    assert half.ticked() == (A1, B1)
    whole = half.sentence.text()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert half.ticked() == (B1,) and half.sentence.text() != whole
    assert half.open.text() == "Open this cell"
    box = view.visualRect(view.triage.index(0))
    QTest.mouseClick(view.viewport(), LEFT, pos=box.topLeft() + QPoint(19, 18))
    assert half.ticked() == (A1, B1) and half.sentence.text() == whole
    QTest.mouseClick(view.viewport(), LEFT, pos=box.center())
    assert half.ticked() == (A1, B1)
    index = view.triage.index(1)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert view.triage.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert half.ticked() == (A1,)


def test_the_ticked_open_in_one_step_and_then_the_details_come(qtbot, full):
    full.do(c.SetTargets((c.TargetLevel(B1, 5),)))
    pane = shown(qtbot, full)
    asked = Told(pane.cell_requested)
    pane.triage.list.setFocus()
    assert pane.next_words() == "Open these 2 cells  Enter"
    QTest.keyClick(pane.triage.list, Qt.Key.Key_Return)
    assert full.workshop.opened == {A1, B1} and full.undo_kind == "OpenCells"
    rows = pane.triage.list.triage.rows
    assert all(row.opened and row.amount.startswith("opened · ") for row in rows)
    assert rows[0].reasons == "wide spread"
    assert pane.next_words() == "Score the details  Enter"
    QTest.keyClick(pane.triage.list, Qt.Key.Key_Space)
    assert rows == pane.triage.list.triage.rows
    QTest.keyClick(pane.triage.list, Qt.Key.Key_Return)
    first = Cell("alpha", full.workshop.pack.indicators_of("1")[0].id)
    assert asked.values == [first]
    QTest.mouseClick(pane.triage.score, LEFT)
    assert asked.values == [first, first]
    full.undo()
    assert full.workshop.opened == frozenset() and pane.triage.ticked() == (A1, B1)


def test_what_somebody_asked_for_is_told(qtbot, full):
    full.do(c.OpenCell(B1))
    pane = shown(qtbot, full)
    reasons = {row.picked.cell: row.reasons for row in pane.triage.list.triage.rows}
    assert reasons[B1] == "asked for"


def test_a_dragged_limit_counts_at_once_and_is_stored_on_release(qtbot, full):
    pane = shown(qtbot, full)
    before = full.workshop.settings.rules
    assert pane.triage.ticked() == (A1,)
    drag(pane.triage.spread, 90, release=False)
    assert pane.triage.ticked() == (A1, A2)
    assert full.workshop.settings.rules == before and full.undo_kind == "ImportScores"
    QTest.mouseRelease(pane.triage.spread, LEFT)
    stored = full.workshop.settings.rules
    assert full.undo_kind == "ChangeSettings" and stored.spread == pane.triage.spread.value() / 100 > 0.85
    assert stored.gap == before.gap
    full.undo()
    assert full.workshop.settings.rules == before and pane.triage.spread.value() == 60


def test_keys_on_a_limit_are_one_step_when_it_is_left(qtbot, full):
    pane = shown(qtbot, full)
    pane.triage.gap.setFocus()
    for _ in range(3):
        QTest.keyClick(pane.triage.gap, Qt.Key.Key_Left)
    assert full.workshop.settings.rules.gap == 2.0
    pane.queue.list.setFocus()
    assert full.workshop.settings.rules.gap == 1.7
    full.undo()
    assert full.workshop.settings.rules.gap == 2.0 and pane.triage.gap.value() == 20


def test_keys_on_a_limit_settle_by_themselves_and_before_leaving(qtbot, full, monkeypatch):
    monkeypatch.setattr(triagehalf, "SETTLE_MS", 20)
    pane = shown(qtbot, full)
    pane.triage.spread.setFocus()
    QTest.keyClick(pane.triage.spread, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: full.workshop.settings.rules.spread == 0.61)
    QTest.keyClick(pane.triage.spread, Qt.Key.Key_Right)
    pane.leaving()
    assert full.workshop.settings.rules.spread == 0.62


def test_a_stored_number_between_two_marks_stays(qtbot, full):
    settings = full.workshop.settings
    full.do(c.ChangeSettings(dataclasses.replace(settings, rules=dataclasses.replace(settings.rules, spread=0.605))))
    pane = shown(qtbot, full)
    drag(pane.triage.gap, 10)
    rules = full.workshop.settings.rules
    assert rules.spread == 0.605 and rules.gap == pane.triage.gap.value() / 10 < 1.5


def test_where_all_is_asked_nothing_is_opened(qtbot, make_document):
    pane = shown(qtbot, make_document(5, depth="full"))
    assert "asked from the start" in pane.triage._empty.text()
    assert not pane.triage.spread.isVisible() and not pane.triage.open.isVisible()


# Groups -----------------------------------------------------------------------------------------------------------
def split(document: Document) -> None:
    for number, person in enumerate(document.workshop.participants):
        side = ("Sales", "senior") if number < 3 else ("Plant", "staff")
        document.do(c.EditParticipant(dataclasses.replace(person, department=side[0], rank=side[1])))


def test_groups_are_folded_and_then_compared(qtbot, full):
    split(full)
    pane = shown(qtbot, full)
    asked = Told(pane.cell_requested)
    assert not pane.groups.words.isVisible()
    QTest.mouseClick(pane.groups.fold, LEFT)
    assert pane.groups.words.text().startswith("Sales, Plant: ")
    assert pane.groups.words.text().endswith("over 3 cells that may be compared.")
    first = pane.groups.rows[0]
    assert first.second.text() == "Sales: level 1 (3 votes) · Plant: level 4 (3 votes)"
    QTest.mouseClick(pane.groups.ways["rank"], LEFT)
    assert pane.groups.words.text().startswith("senior, staff: ")
    QTest.mouseClick(pane.groups.rows[0], LEFT)
    assert asked.values == [A1]
    QTest.mouseClick(pane.groups.fold, LEFT)
    assert not pane.groups.words.isVisible()


def test_a_small_group_is_never_shown(qtbot, full):
    split(full)
    odd = full.workshop.participants[5]
    full.do(c.EditParticipant(dataclasses.replace(odd, department="Board")))
    pane = shown(qtbot, full)
    QTest.keyClick(pane.groups.fold, Qt.Key.Key_Space)
    assert "at least 3 votes" in pane.groups.words.text() and pane.groups.rows == []
    assert "Board" not in pane.groups.words.text()


# Size, language, window -------------------------------------------------------------------------------------------
def test_narrow_screens_have_tabs(qtbot, full):
    pane = shown(qtbot, full, 800, 470)
    assert pane.queue.isVisible() and not pane.triage.isVisible() and pane.tabs["triage"].isVisible()
    QTest.mouseClick(pane.tabs["triage"], LEFT)
    assert pane.triage.isVisible() and not pane.queue.isVisible()
    assert pane.next_words() == "Open this cell  Enter"
    pane.resize(1200, 640)
    assert pane.queue.isVisible() and pane.triage.isVisible() and not pane.tabs["queue"].isVisible()
    assert pane.minimumSizeHint().width() <= 800 and pane.minimumSizeHint().height() <= 470


@pytest.mark.parametrize("size", [(1024, 600), (3840, 2160)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_fits_every_window_in_both_languages(qtbot, full, size, language):
    i18n.switch(language)
    window = FacilitatorWindow(full)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.go("score")
    page = window.page("score")
    page.show_pane("desk")
    page.panes["desk"].groups.fold.click()
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    window.grab()


def test_nothing_of_it_reaches_the_room_and_enter_goes_to_the_cell(qtbot, full):
    window = FacilitatorWindow(full)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.go("score")
    page = window.page("score")
    before = window.presentation()
    page.show_pane("desk")
    pane = page.panes["desk"]
    assert window.presentation() == before
    assert page.next_words() == pane.next_words() and page.next_words().startswith("Discuss the first")
    QTest.keyClick(pane.queue.list, Qt.Key.Key_Return)
    assert page.rounds.round is not None and page.rounds.round.cell == A1
    page.show_pane("desk")
    QTest.keyClick(pane.queue.list, Qt.Key.Key_Escape)
    assert page._stack.currentWidget() is page.canvas


def test_every_part_has_a_name(qtbot, full):
    pane = shown(qtbot, full)
    for part in (pane.queue.slider, pane.queue.list, pane.triage.spread, pane.triage.gap, pane.triage.list,
                 pane.groups.fold):
        assert part.accessibleName() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "1. " in pane.queue.list.cells.index(0).data()


def test_people_who_come_later_change_nothing_that_was_voted(qtbot, full):
    pane = shown(qtbot, full)
    before = [row.item for row in pane.queue.list.cells.rows]
    full.do(c.AddParticipants((Participant("late", "Late", "Dept", "", 7),)))
    assert [row.item for row in pane.queue.list.cells.rows] == before
