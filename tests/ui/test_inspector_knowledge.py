"""Beside a cell: evidence is written, changed and undone; cases and solutions are at hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.library.store import SqliteLibrary
from tests.boards import made_case
from ui import i18n
from ui.document import Document
from ui.facilitator.inspector import Inspector
from ui.facilitator.window import FacilitatorWindow
from workshop import commands as c
from workshop.model.evidence import Evidence
from workshop.model.score import Cell

CELL = Cell("alpha", "1")


@pytest.fixture(scope="module")
def library():
    # Of the module, so that it outlives every widget that asks it.
    made = SqliteLibrary(None)
    for name, elements in (("one", ("alpha",)), ("two", ("alpha", "beta")), ("three", ("beta",))):
        made.put(made_case(name, elements=elements, title=f"Story {name}"))
    yield made
    made.close()


@pytest.fixture
def inspector(qtbot, document: Document, library) -> Inspector:
    made = Inspector(document, library)
    qtbot.addWidget(made)
    made.resize(300, 700)
    document.changed.connect(made.refresh)
    made.show()
    made.show_cell(CELL, CELL)
    return made


def write(inspector: Inspector, words: str) -> None:
    inspector.evidence.field.setFocus()
    QTest.keyClicks(inspector.evidence.field, words)


def test_evidence_is_kept_with_enter_and_undone(inspector, document):
    write(inspector, "Saw the order screen")
    QTest.keyClick(inspector.evidence.field, Qt.Key.Key_Return)
    (found,) = document.workshop.evidence_of(CELL)
    assert (found.text, found.strength, found.dated) == ("Saw the order screen", "none", "")
    assert inspector.evidence.field.text() == ""
    assert len(inspector.evidence.rows()) == 1
    document.undo()
    assert inspector.evidence.rows() == ()


def test_strength_and_day_appear_while_typing(inspector, document):
    assert not inspector.evidence.strength.isVisible()
    write(inspector, "Counted")
    assert inspector.evidence.strength.isVisible()
    inspector.evidence.strength.setCurrentIndex(3)
    QTest.keyClicks(inspector.evidence.day, "2026-11-20")
    QTest.mouseClick(inspector.evidence.add, Qt.MouseButton.LeftButton)
    (found,) = document.workshop.evidence_of(CELL)
    assert (found.strength, found.dated) == ("measured", "2026-11-20")


def test_a_wrong_day_is_told_and_the_words_stay(inspector, document):
    told = []
    document.refused.connect(told.append)
    write(inspector, "Counted")
    QTest.keyClicks(inspector.evidence.day, "20.11.")
    QTest.keyClick(inspector.evidence.day, Qt.Key.Key_Return)
    assert [p.key for p in told[0].problems] == ["evidence_date"]
    assert inspector.evidence.field.text() == "Counted"
    assert document.workshop.evidence == ()


def test_a_piece_is_changed_and_taken_out(inspector, document):
    document.do(c.AddEvidence(Evidence("e", CELL, "Told so", "told")))
    QTest.mouseClick(inspector.evidence.rows()[0].edit, Qt.MouseButton.LeftButton)
    assert inspector.evidence.field.text() == "Told so"
    QTest.keyClicks(inspector.evidence.field, " twice")
    QTest.keyClick(inspector.evidence.field, Qt.Key.Key_Return)
    (found,) = document.workshop.evidence_of(CELL)
    assert (found.id, found.text, found.strength) == ("e", "Told so twice", "told")
    QTest.mouseClick(inspector.evidence.rows()[0].cross, Qt.MouseButton.LeftButton)
    assert document.workshop.evidence == ()


def test_words_half_written_do_not_move_to_another_cell(inspector, document):
    write(inspector, "Half a sent")
    inspector.show_cell(Cell("beta", "1"), Cell("beta", "1"))
    assert inspector.evidence.field.text() == ""
    assert document.workshop.evidence == ()


def test_the_best_cases_are_named_and_open_in_the_library(inspector):
    rows = inspector.cases.rows()
    assert [row.first.text() for row in rows] == ["Story one", "Story two"]
    assert "Growth in sales: 7% (2022)" in rows[0].second.text()
    asked = []
    inspector.case_requested.connect(asked.append)
    QTest.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert asked == ["made/two"]


def test_everything_speaks_chinese(inspector):
    i18n.switch("zh")
    inspector.show_cell(CELL, CELL)
    assert inspector.cases.rows()[0].first.text() == "试了Story one"


def test_a_solution_opens_and_becomes_an_initiative(qtbot, make_document, library):
    document = make_document(2, pack="consumer-goods-2020")
    window = FacilitatorWindow(document, library)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.go("score")
    window.page("score").canvas.view.canvas.choose(Cell("retail", "3"))
    rows = window.inspector.solutions.rows()
    assert 2 <= len(rows) <= 6
    QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    opened = window.inspector.solutions.rows()[0]
    assert "First month" in opened.second.text()
    window.inspector.solutions._want()
    (made,) = document.workshop.initiatives
    assert made.title in rows[0].first.text() and made.lifts[0].cell == Cell("retail", "3")
    assert (made.lifts[0].from_level, made.lifts[0].to_level) == (1, 2)
    assert window.stage == "initiatives"


def test_two_levels_side_by_side_by_one_key(qtbot, make_document, library):
    document = make_document(2)
    window = FacilitatorWindow(document, library)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.go("score")
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert window.presentation().compare is None  # no cell yet: a sentence says so
    window.page("score").canvas.view.canvas.choose(CELL)
    QTest.keyClick(window, Qt.Key.Key_F3)
    seen = window.presentation().compare
    assert (seen.low.level, seen.high.level, seen.low.votes) == (2, 3, None)
    assert [case.case.id for case in seen.cases] == ["one", "two"]
    top = window._stack.currentWidget()
    QTest.keyClick(top, Qt.Key.Key_Right)
    assert window.presentation().compare.low.level == 3
    for _ in range(5):
        QTest.keyClick(top, Qt.Key.Key_Right)
    assert window.presentation().compare.high.level == 5
    top.grab()
    QTest.keyClick(top, Qt.Key.Key_Escape)
    assert window.presentation().compare is None
    assert window._stack.currentWidget() is window.page("score")


def test_another_stage_takes_the_comparison_down(qtbot, make_document, library):
    window = FacilitatorWindow(make_document(2), library)
    qtbot.addWidget(window)
    window.show()
    window.go("score")
    window.page("score").canvas.view.canvas.choose(CELL)
    window.desk.toggle_compare()
    assert window.presentation().compare is not None
    window.go("prepare")
    assert window.presentation().compare is None


def test_a_case_shown_to_the_room_comes_before_the_stage(qtbot, make_document, library):
    window = FacilitatorWindow(make_document(2), library)
    qtbot.addWidget(window)
    window.show()
    window.go("score")
    window.desk.show_case(made_case())
    assert window.presentation().case == made_case()
    window.desk.show_case(None)
    assert window.presentation().case is None


def test_a_case_is_pinned_into_the_cell_once(qtbot, make_document, library):
    document = make_document(2)
    window = FacilitatorWindow(document, library)
    qtbot.addWidget(window)
    window.show()
    window.go("score")
    window.page("score").canvas.view.canvas.choose(CELL)
    window.desk.use_case(made_case())
    window.desk.use_case(made_case())
    assert [e.case.key for e in document.workshop.evidence_of(CELL)] == ["made/one"]
