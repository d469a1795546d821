"""The last vote of the day, what is parked, and the lines of the check list about the room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.roadmap_fixture import shown
from ui import i18n
from ui.document import Document
from ui.facilitator.window import FacilitatorWindow
from ui.stages.commit.debrief import read_counts
from ui.stages.commit.page import CommitPage
from workshop import commands as c
from workshop.model.score import Acceptance, Cell
from workshop.model.workshop import Debrief, Parked
from workshop.report.check import checks

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
A1, B1 = Cell("alpha", "1"), Cell("beta", "1")


@pytest.fixture
def page(qtbot, document: Document) -> CommitPage:
    made = shown(qtbot, CommitPage(document))
    QTest.qWaitForWindowExposed(made)
    made.see_debrief()
    return made


def type_(page: CommitPage, words: str, *, enter: bool = True) -> None:
    field = page.debrief.counts
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    if enter:
        QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(("text", "counts"), [
    ("0 0 2 6 4", (0, 0, 2, 6, 4)), ("00264", (0, 0, 2, 6, 4)), (" 0,0, 2，6、4 ", (0, 0, 2, 6, 4)),
    ("０ ０ ２ ６ ４", (0, 0, 2, 6, 4)), ("0 0 2 10 4", (0, 0, 2, 10, 4)), ("", ()), ("  ", ()), ("1 2 3", None),
    ("1 2 3 4 5 6", None), ("a b c d e", None), ("0 0 -1 2 3", None), ("1.5 0 0 0 0", None), ("123456", None),
    ("² 0 0 0 0", None), ("99999 0 0 0 0", None)])
def test_what_is_read(text, counts):
    assert read_counts(text) == counts


def test_five_numbers_and_enter_are_kept_and_undone(page, document):
    assert not page.debrief.bars.isVisible() and page.debrief.result.text() == ""
    type_(page, "0 0 2 6 4")
    assert document.workshop.debrief == Debrief((0, 0, 2, 6, 4)) and document.undo_kind == "SetDebrief"
    assert page.debrief.result.text() == "12 hands. At least half say 4 or more: mostly."
    assert page.debrief.bars.isVisible()
    assert page.debrief.bars.accessibleDescription() == "1: 0 2: 0 3: 2 4: 6 5: 4"
    document.undo()
    assert page.debrief.counts.text() == "" and page.debrief.result.text() == ""


def test_it_follows_while_it_is_typed(page, document):
    type_(page, "1 0 0 0 0", enter=False)
    assert page.debrief.result.text() == "1 hand. At least half say 1, not at all."
    assert document.workshop.debrief == Debrief()


def test_leaving_the_field_keeps_it_once(page, document):
    type_(page, "0 0 0 1 4", enter=False)
    page.debrief.remark.setFocus()
    assert document.workshop.debrief.counts == (0, 0, 0, 1, 4)
    QTest.keyClicks(page.debrief.remark, "Shorter mornings")
    page.leaving()
    assert document.workshop.debrief == Debrief((0, 0, 0, 1, 4), "Shorter mornings")
    document.undo()
    assert document.workshop.debrief == Debrief((0, 0, 0, 1, 4), "")
    assert page.debrief.remark.text() == ""
    page.leaving()
    assert document.redo_kind == "SetDebrief"


def test_wrong_numbers_are_told_and_stay(page, document):
    type_(page, "0 0 2")
    assert page.debrief.problem.isVisible() and "five counts" in page.debrief.problem.text()
    assert page.debrief.counts.text() == "0 0 2" and document.workshop.debrief == Debrief()
    page.debrief.remark.setFocus()
    QTest.keyClicks(page.debrief.remark, "Good")
    QTest.keyClick(page.debrief.remark, Qt.Key.Key_Return)
    assert document.workshop.debrief == Debrief((), "Good") and page.debrief.counts.text() == "0 0 2"
    type_(page, "0 0 2 1 1")
    assert not page.debrief.problem.isVisible()
    assert document.workshop.debrief == Debrief((0, 0, 2, 1, 1), "Good")


def test_what_the_rules_refuse_stays_to_be_put_right(page, document):
    refused = []
    document.refused.connect(refused.append)
    type_(page, "1001 0 0 0 0")
    assert [problem.key for problem in refused[0].problems] == ["debrief_counts"]
    assert page.debrief.counts.text() == "1001 0 0 0 0" and document.workshop.debrief == Debrief()


def test_emptied_again_there_is_no_vote(page, document):
    type_(page, "0 0 2 6 4")
    page.debrief.counts.selectAll()
    QTest.keyClick(page.debrief.counts, Qt.Key.Key_Delete)
    QTest.keyClick(page.debrief.counts, Qt.Key.Key_Return)
    assert document.workshop.debrief.counts == () and not page.debrief.bars.isVisible()


def test_digits_come_through_an_input_method_and_words_keep_it(page):
    method = Qt.WidgetAttribute.WA_InputMethodEnabled
    assert not page.debrief.counts.testAttribute(method) and page.debrief.remark.testAttribute(method)


def test_undo_in_the_fields_is_that_of_the_window(qtbot, document):
    window = FacilitatorWindow(document)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.go("commit")
    page = window.page("commit")
    type_(page, "0 0 2 6 4")
    type_(page, "0 0 2 6 3", enter=False)
    QTest.keyClick(page.debrief.counts, Qt.Key.Key_Z, CONTROL)
    assert document.workshop.debrief.counts == (0, 0, 2, 6, 4) and page.debrief.counts.text() == "0 0 2 6 4"
    QTest.keyClick(page.debrief.counts, Qt.Key.Key_Z, CONTROL)
    assert document.workshop.debrief == Debrief() and page.debrief.counts.text() == ""


def test_parked_matters_are_a_line_until_they_are_done(page, document):
    assert not page.debrief.parked.isVisible() and "parked" not in page.list.lines
    for number in range(4):
        document.do(c.AddParked(Parked(f"m{number}", f"Matter {number}")))
    QApplication.processEvents()
    assert page.debrief.parked.text() == (
        "Matters still parked: 4. Matter 0; Matter 1; Matter 2 …. Ctrl+P opens the parking lot.")
    assert "4" in page.list.lines["parked"].words and not page.list.lines["parked"].go.isVisible()
    for number in range(3):
        document.do(c.EditParked(Parked(f"m{number}", f"Matter {number}", done=True)))
    assert page.debrief.parked.text() == "Matters still parked: 1. Matter 3. Ctrl+P opens the parking lot."


def vote(document: Document, cell: Cell, votes: str, number: int = 1) -> str:
    name = f"{cell.element}{cell.item}-{number}"
    rows = tuple(c.ScoreRow(p.id, v) for p, v in zip(document.workshop.participants, votes, strict=True))
    assert document.do(c.ImportScores((c.ImportedRound(name, cell, "current", number, rows),)))
    return name


def counts(document: Document) -> dict[str, int]:
    workshop = document.workshop
    return {flaw.key: flaw.count for flaw in checks(workshop, document.analysis, workshop.plan, document.now())}


def test_the_room_has_its_checks_only_where_they_occur(page, document):
    assert not {"quorum", "flagged", "doubts", "parked"} & set(counts(document))
    split, thin = vote(document, A1, "11155"), vote(document, B1, "3??-3")
    found = counts(document)
    assert found["flagged"] == 1 and found["quorum"] == 1 and "doubts" not in found
    QApplication.processEvents()
    page.see_check()
    assert page.list.lines["flagged"].go.isVisible() and "1" in page.list.lines["quorum"].words
    document.do(c.AcceptRound(split, Acceptance(1, "reservation", note="Too early")))
    document.do(c.AcceptRound(thin, Acceptance(3)))
    found = counts(document)
    assert found["doubts"] == 1 and "flagged" not in found and found["quorum"] == 1


def test_a_vote_again_under_way_is_an_open_round_and_not_flagged(document):
    vote(document, A1, "11155")
    document.do(c.OpenRound("again", A1))
    found = counts(document)
    assert found["open_rounds"] == 1 and "flagged" not in found


def test_chinese_fits(qtbot, document):
    i18n.switch("zh")
    page = shown(qtbot, CommitPage(document), 850, 500)
    type_(page, "0 0 2 6 4")
    assert page.minimumSizeHint().width() <= 850 and page.minimumSizeHint().height() <= 500
    page.grab()
