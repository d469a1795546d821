"""Search over everything in the window: typing, groups, marks, jumps and what is never found, by real keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.window_fixture import active_window
from ui import i18n
from ui.facilitator.searchbox import KIND_WORDS, SearchBox
from ui.facilitator.window import FacilitatorWindow
from ui.theme import theme
from ui.widgets.finder import FinderRow
from workshop import commands as c
from workshop.model.evidence import Evidence
from workshop.model.initiative import Initiative
from workshop.model.notes import Note
from workshop.model.score import Cell
from workshop.model.workshop import Parked
from workshop.search import KINDS, Hit, Where


@pytest.fixture
def window(qtbot, document) -> Iterator[FacilitatorWindow]:
    yield from active_window(qtbot, document)


@pytest.fixture
def box(window) -> SearchBox:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.tools.search.isVisible() and window.tools.search.line.hasFocus()
    return window.tools.search


def heads(box: SearchBox) -> list[str]:
    return [row.words for row in box.model.rows if row.head]


def rows(box: SearchBox) -> list[FinderRow]:
    return [row for row in box.model.rows if not row.head]


def enter(box: SearchBox) -> None:
    QTest.keyClick(box.line, Qt.Key.Key_Return)


def notes(document, count: int, words: str = "stock", *, private: bool = False) -> None:
    document.do(c.AddNotes(tuple(Note(f"{words}{n}", "pain", f"{words} {n}", private=private) for n in range(count))))


def test_every_kind_has_a_name() -> None:
    assert set(KIND_WORDS) == set(KINDS)


def test_results_stand_in_groups_with_counts(box, document) -> None:
    notes(document, 12)
    document.do(c.AddParked(Parked("k", "about stock")))
    QTest.keyClicks(box.line, "stock")
    assert heads(box) == ["Notes  12", "Parking lot  1"]
    assert box.note.text().startswith("13 places found")
    assert [row.words for row in rows(box)][:2] == ["stock 0", "stock 1"] and rows(box)[8].words == "4 more …"
    assert box.row == rows(box)[0] and rows(box)[0].marks == ((0, 5),)


def test_enter_on_more_lists_the_rest(box, document) -> None:
    notes(document, 12)
    QTest.keyClicks(box.line, "stock")
    for _ in range(8):
        QTest.keyClick(box.line, Qt.Key.Key_Down)
    assert box.row.more
    enter(box)
    assert box.isVisible() and len(rows(box)) == 12 and box.row.words == "stock 8"
    QTest.keyClicks(box.line, " 1")
    assert [row.words for row in rows(box)] == ["stock 1", "stock 10", "stock 11"]


def test_nothing_found_and_nothing_typed(box) -> None:
    assert rows(box) == [] and "Esc" in box.note.text()
    QTest.keyClicks(box.line, "qqqq")
    assert rows(box) == [] and box.note.text() == "Nothing has all of these words. Fewer or shorter ones find more."
    enter(box)
    assert box.isVisible()


def test_escape_gives_the_keyboard_back(window, document) -> None:
    document.do(c.AddInitiative(Initiative("i", "First")))
    window.go("initiatives")
    window.page("initiatives").list.setFocus()
    before = QApplication.focusWidget()
    window.tools.toggle_search()
    QTest.keyClicks(window.tools.search.line, "1")
    QTest.keyClick(window.tools.search.line, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before and not window.tools.search.isVisible()


def test_it_follows_the_document_while_it_is_open(box, document) -> None:
    QTest.keyClicks(box.line, "stock")
    assert rows(box) == []
    notes(document, 1)
    assert [row.words for row in rows(box)] == ["stock 0"]
    index = box.index()
    assert box.index() is index, "made once for each state"
    document.undo()
    assert rows(box) == [] and box.index() is not index


def test_what_is_hidden_is_not_found(box, document) -> None:
    notes(document, 3, "hidden", private=True)
    cell = Cell(document.workshop.elements[0], "1")
    document.do(c.OpenRound("r", cell))
    document.do(c.CastBallot("r", "p1", "x", "unheard reason"))
    for words in ("hidden", "unheard"):
        box.line.setText(words)
        assert rows(box) == []
    document.do(c.ShowNotes())
    document.do(c.RevealRound("r"))
    box.line.setText("hidden")
    assert len(rows(box)) == 3
    box.line.setText("unheard")
    assert [(row.words, row.beneath) for row in rows(box)] == [("unheard reason", "李娜")]


# Jumps ----------------------------------------------------------------------------------------------------------
def test_enter_goes_to_a_note(qtbot, window, box, document) -> None:
    notes(document, 1)
    QTest.keyClicks(box.line, "stock")
    with qtbot.waitSignal(window.note_requested) as told:
        enter(box)
    assert told.args == ["stock0"] and not box.isVisible()


def test_enter_goes_to_an_initiative(window, box, document) -> None:
    document.do(c.AddInitiative(Initiative("a", "First")))
    document.do(c.AddInitiative(Initiative("b", "Warehouse")))
    QTest.keyClicks(box.line, "warehouse")
    enter(box)
    assert window.stage == "initiatives" and window.page("initiatives").list.initiative() == "b"


def test_enter_goes_to_a_person(window, box) -> None:
    box.line.setText("张伟")
    enter(box)
    view = window.page("prepare").people._view
    assert window.stage == "prepare" and view.currentIndex().row() == 2 and view.hasFocus()


def test_enter_goes_to_a_parked_matter(window, box, document) -> None:
    document.do(c.AddParked(Parked("a", "first")))
    document.do(c.AddParked(Parked("b", "warehouse")))
    QTest.keyClicks(box.line, "warehouse")
    enter(box)
    plan = window.day.plan
    assert plan.isVisible() and plan.tab == "parking" and plan.parking.view.currentIndex().row() == 1
    assert plan.parking.view.hasFocus()


def test_enter_goes_to_a_board(qtbot, make_document) -> None:
    document = make_document(pack="consumer-goods-2020")
    window = FacilitatorWindow(document)
    qtbot.addWidget(window)
    window.go("initiatives")
    window.show()
    key, board = document.workshop.boards()[-1]
    window.tools.search.appear()
    window.tools.search.line.setText(board.name.en)
    row = next(row for row in rows(window.tools.search) if isinstance(row.payload, Hit) and row.payload.key == key)
    window.tools.search.take(row)
    assert window.stage == "outlook" and window.page("outlook").key == key
    window.close()


@pytest.mark.parametrize("kind", ["evidence", "indicator", "element"])
def test_enter_goes_to_a_cell(qtbot, window, box, document, kind: str) -> None:
    element = document.workshop.elements[1]
    cell = Cell(element, "2")
    document.do(c.AddEvidence(Evidence("e", cell, "warehouse")))
    found = {"evidence": "warehouse", "indicator": document.workshop.pack.indicators[0].name.en,
             "element": document.workshop.pack.element(element).name.en}[kind]
    QTest.keyClicks(box.line, found)
    enter(box)
    assert window.stage == "score"
    chosen = window.page("score").canvas.view.canvas.selected
    expected = {"evidence": cell, "indicator": Cell(document.workshop.elements[0], "1"), "element": Cell(element, "1")}
    assert chosen == expected[kind]


def test_what_lies_out_of_scope_is_told(window, document) -> None:
    window.tools.jump(Hit("evidence", "e", "x", "", "", (), (), (), Where(Cell("elsewhere", "1"))))
    assert window.status.words == "This element is not in the scope of this workshop."


# Look -----------------------------------------------------------------------------------------------------------
def test_marks_are_painted_and_words_are_never_markup(box, document) -> None:
    words = "<b>bold</b> & stock"
    document.do(c.AddNotes((Note("n", "pain", words),)))
    QTest.keyClicks(box.line, "stock")
    assert rows(box)[0].words == words
    box._list((FinderRow("", "x", head=True), FinderRow("a", "stock", ((0, 5),)), FinderRow("b", "stock")), 2)
    picture = box.view.viewport().grab().toImage()

    def soft(row: int) -> int:
        rect = box.view.visualRect(box.model.index(row))
        return sum(picture.pixelColor(x, y) == QColor(theme()["soft"])
                   for x in range(rect.left(), rect.left() + 80) for y in range(rect.top(), rect.bottom()))
    assert soft(1) > 50 and soft(2) == 0


def test_both_languages(qtbot, box, document) -> None:
    QTest.keyClicks(box.line, document.workshop.pack.capabilities[0].name.en)
    first = rows(box)[0]
    assert first.words == document.workshop.pack.capabilities[0].name.en
    i18n.switch("zh")
    QApplication.processEvents()
    assert box.line.accessibleName() and rows(box)[0].words == first.words, "what was typed is what is marked"
    box.line.setText(document.workshop.pack.capabilities[0].name.zh)
    assert rows(box)[0].words == document.workshop.pack.capabilities[0].name.zh
