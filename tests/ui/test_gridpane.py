"""The grid: real keys, full-width digits, pasted blocks, reveal, and the same analysis as the other ways."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import i18n
from ui.stages.score.gridpane import GridPane
from ui.stages.score.gridtable import VoteTable
from ui.stages.score.paperpane import PaperPane
from workshop import commands as c
from workshop.exchange.ballots import seat_code
from workshop.model.score import Cell
from workshop.model.workshop import RoomRules

FIRST = Cell("brand", "1")


@pytest.fixture
def document(make_document):
    """Five people, eleven elements, five items each."""
    return make_document(pack="consumer-goods-2020")


@pytest.fixture
def grid(qtbot, document):
    """A grid in front and with the keys."""
    return in_front(qtbot, GridPane(document), document)


def in_front(qtbot, pane, document):
    qtbot.addWidget(pane)
    document.changed.connect(lambda change, _origin: pane.refresh(change))
    pane.resize(1000, 600)
    pane.show()
    pane.arrived()
    return pane


def send(widget, text):
    """Send characters as a keyboard with a Chinese layout does: the text counts, not the key."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign))


def votes(document, cell=FIRST):
    round_ = document.workshop.latest(cell)
    return [(b.vote if (b := round_.ballot_of(p.id)) else "") for p in document.workshop.participants] \
        if round_ else []


def paste(pane, text):
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(pane.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_digits_run_down_and_on_into_the_next_item(grid, document):
    QTest.keyClicks(grid.table, "34-?2" + "11")
    assert votes(document) == ["3", "4", "-", "?", "2"]
    assert votes(document, Cell("brand", "2")) == ["1", "1", "", "", ""]
    assert document.workshop.latest(FIRST).mode == "grid"
    # A complete round stays open until it is revealed: a slip can still be put right.
    assert document.workshop.latest(FIRST).state == "open"


def test_each_key_is_one_step(grid, document):
    QTest.keyClicks(grid.table, "34")
    document.undo()
    assert votes(document) == ["3", "", "", "", ""]
    document.undo()
    assert document.workshop.latest(FIRST) is None
    assert document.undo_kind is None


def test_full_width_digits_count_and_the_input_method_is_off(grid, document):
    send(grid.table, "３５？－１")
    assert votes(document) == ["3", "5", "?", "-", "1"]
    assert not grid.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    send(grid.table, "６9a，")
    assert document.workshop.latest(Cell("brand", "2")) is None


def test_the_input_method_stays_off_wherever_the_cursor_goes(grid):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(grid.table, key)
    assert not grid.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_to_the_right_when_chosen(grid, document):
    QTest.mouseClick(grid.right, Qt.MouseButton.LeftButton)
    QTest.keyClicks(grid.table, "345")
    assert [votes(document, Cell("brand", item))[0] for item in "123"] == ["3", "4", "5"]
    QTest.keyClick(grid.table, Qt.Key.Key_Return)
    assert grid.table.place() == (1, 0)


def test_arrows_backspace_delete_and_enter(grid, document):
    QTest.keyClicks(grid.table, "345")
    QTest.keyClick(grid.table, Qt.Key.Key_Backspace)
    assert votes(document) == ["3", "4", "", "", ""]
    QTest.keyClick(grid.table, Qt.Key.Key_Backspace)
    assert votes(document) == ["3", "", "", "", ""]
    QTest.keyClick(grid.table, Qt.Key.Key_Up)
    QTest.keyClicks(grid.table, "5")
    assert votes(document) == ["5", "", "", "", ""]
    QTest.keyClick(grid.table, Qt.Key.Key_Up)
    QTest.keyClick(grid.table, Qt.Key.Key_Delete)
    assert votes(document) == ["", "", "", "", ""]
    QTest.keyClick(grid.table, Qt.Key.Key_Return)
    assert grid.table.place() == (0, 1)


def test_not_applicable_waits_for_its_reason(grid, document):
    QTest.keyClicks(grid.table, "x")
    assert document.workshop.latest(FIRST) is None
    assert grid.reason.field.hasFocus() or not grid.isActiveWindow()
    QTest.keyClick(grid.reason.field, Qt.Key.Key_Return)
    assert document.workshop.latest(FIRST) is None
    QTest.keyClicks(grid.reason.field, "no shops of our own")
    QTest.keyClick(grid.reason.field, Qt.Key.Key_Return)
    ballot = document.workshop.latest(FIRST).ballot_of("p0")
    assert (ballot.vote, ballot.comment) == ("x", "no shops of our own")
    assert grid.table.place() == (1, 0)
    QTest.keyClicks(grid.table, "0")
    QTest.keyClick(grid.reason.field, Qt.Key.Key_Escape)
    assert votes(document) == ["x", "", "", "", ""]
    assert grid.reason.isHidden()


def test_a_block_with_two_mistakes_is_listed_in_full_and_not_written(grid, document):
    paste(grid, "3\t4\n7\t3\n2\tq\n")
    assert document.workshop.latest(FIRST) is None
    assert document.undo_kind is None
    lines = grid.problems.words.text().splitlines()
    assert len(lines) == 2
    assert "A2" in lines[0] and "“7”" in lines[0]
    assert "B3" in lines[1] and "“q”" in lines[1]
    assert grid.problems.isVisible()
    QTest.keyClick(grid.table, Qt.Key.Key_Escape)
    assert not grid.problems.isVisible()


def test_a_pasted_block_is_one_step(grid, document):
    QTest.keyClicks(grid.table, "5")
    grid.table.go(0, 1)
    paste(grid, "3\t4\n2\t3\n1\t-\n4\t4\n5\t5\n")
    assert votes(document, Cell("brand", "2")) == ["3", "2", "1", "4", "5"]
    assert votes(document, Cell("brand", "3")) == ["4", "3", "-", "4", "5"]
    document.undo()
    assert document.workshop.latest(Cell("brand", "2")) is None
    assert document.workshop.latest(Cell("brand", "3")) is None
    assert votes(document) == ["5", "", "", "", ""]


def test_a_block_with_names_goes_where_the_names_say(grid, document):
    names = [item.name.en for item in document.workshop.pack.capabilities]
    grid.table.go(2, 2)
    paste(grid, f"\t{names[1]}\t{names[0]}\n刘洋\t2\t3\n王敏\t4\t5\n")
    assert votes(document) == ["5", "", "", "3", ""]
    assert votes(document, Cell("brand", "2")) == ["4", "", "", "2", ""]


def test_a_paste_never_replaces_what_is_there(grid, document):
    QTest.keyClicks(grid.table, "5")
    grid.table.go(0, 0)
    paste(grid, "3\n3\n3\n")
    assert votes(document) == ["5", "", "", "", ""]
    assert len(grid.problems.words.text().splitlines()) == 1


def test_elements_change_by_key_and_by_chip(grid):
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(grid.table, Qt.Key.Key_Right, control)
    assert grid.element == "product"
    QTest.keyClick(grid.table, Qt.Key.Key_Left, control)
    QTest.keyClick(grid.table, Qt.Key.Key_Left, control)
    assert grid.element == "brand"
    QTest.mouseClick(grid.chips.chips["product"], Qt.MouseButton.LeftButton)
    assert grid.element == "product"


def test_the_next_action_asks_for_the_first_complete_item(qtbot, grid, document):
    assert grid.next_words() == "Next empty place"
    QTest.keyClicks(grid.table, "33333" + "44444")
    assert grid._status.text() == "2 of 5 items complete"
    assert grid.next_words() == "Reveal 2 items, one by one  Ctrl+Enter"
    with qtbot.waitSignal(grid.cell_requested) as asked:
        QTest.keyClick(grid.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [FIRST]
    assert document.workshop.latest_shown(FIRST) is None


def test_revealing_all_asks_inside_the_page_and_leaves_the_incomplete(grid, document):
    QTest.keyClicks(grid.table, "33333" + "44444" + "1")
    QTest.mouseClick(grid.reveal_all, Qt.MouseButton.LeftButton)
    assert document.workshop.latest_shown(FIRST) is None
    QTest.keyClick(grid.not_sure, Qt.Key.Key_Escape)
    assert grid.sure.isHidden() or not grid._ask.isVisible()
    QTest.mouseClick(grid.reveal_all, Qt.MouseButton.LeftButton)
    QTest.mouseClick(grid.sure, Qt.MouseButton.LeftButton)
    shown = [item for item in "12345" if document.workshop.latest_shown(Cell("brand", item))]
    assert shown == ["1", "2"]
    assert document.analysis.current[FIRST].counts == (0, 0, 5, 0, 0)


def test_shown_items_are_read_only_and_show_the_level_not_the_votes(grid, document):
    QTest.keyClicks(grid.table, "12333")
    document.do(c.RevealRound(document.workshop.latest(FIRST).id))
    grid.table.go(1, 0)
    QTest.keyClicks(grid.table, "5")
    QTest.keyClick(grid.table, Qt.Key.Key_Backspace)
    assert votes(document) == ["1", "2", "3", "3", "3"]
    assert grid.model.data(grid.model.index(0, 0)) == ""
    assert "level 3" in grid.model.data(grid.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)


def test_nobody_types_where_nobody_is_asked(grid, document):
    person = document.workshop.person("p1")
    document.do(c.EditParticipant(replace(person, elements=("product",))))
    assert [p.id for p in grid.model.people] == ["p0", "p2", "p3", "p4"]
    QTest.keyClicks(grid.table, "3333")
    assert grid._ready()[0].cell == FIRST


def test_late_arrivals_and_leavers_change_what_is_complete(grid, document):
    document.do(c.SignIn(("p4",), here=False))
    QTest.keyClicks(grid.table, "3333")
    assert grid.model.columns[0].ready
    document.do(c.SignIn(("p4",), here=True))
    assert not grid.model.columns[0].ready
    assert grid.model.columns[0].waiting == ("p4",)


def test_a_secret_room_is_told_why_there_is_no_grid(qtbot, make_document):
    document = make_document(pack="consumer-goods-2020", rules=RoomRules(anonymity="secret"))
    grid = in_front(qtbot, GridPane(document), document)
    QTest.keyClicks(grid.table, "3")
    paste(grid, "3\n3\n")
    assert grid._why.isVisible() and "secret" in grid._why.text()
    assert not list(document.workshop.all_rounds())


def test_rounds_without_names_stay_without_names(qtbot, make_document):
    document = make_document(pack="consumer-goods-2020", rules=RoomRules(anonymity="unnamed"))
    grid = in_front(qtbot, GridPane(document), document)
    QTest.keyClicks(grid.table, "34")
    assert document.workshop.latest(FIRST).anonymity == "unnamed"
    document.do(c.CloseRound(document.workshop.latest(FIRST).id))
    assert [grid.model.data(grid.model.index(row, 0)) for row in (0, 1, 2)] == ["•", "•", ""]


def test_people_and_numbers_of_items_fit(qtbot, make_document):
    document = make_document(30, depth="full", pack="consumer-goods-2020")
    grid = in_front(qtbot, GridPane(document), document)
    assert len(grid.model.columns) == 25
    assert grid.table.horizontalScrollBar().maximum() > 0
    grid.table.go(29, 24)
    assert grid.table.viewport().rect().contains(grid.table.box_centre(29, 24))
    assert grid.table.verticalHeader().isVisible()
    i18n.switch("zh")
    assert grid.grab().width() == 1000


def test_a_click_chooses_the_place(grid, document):
    QTest.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(grid.table.box_centre(3, 1)))
    QTest.keyClicks(grid.table, "4")
    assert votes(document, Cell("brand", "2")) == ["", "", "", "4", ""]


def test_the_same_votes_give_the_same_analysis_whichever_way_they_come(qtbot, make_document):
    sheets = {"p0": "34-?2", "p1": "33451", "p2": "2x345", "p3": "11111", "p4": "5-?43"}
    by_strip, by_grid, by_paper = (
        make_document(pack="consumer-goods-2020") for _ in range(3))
    for document in (by_strip, by_grid, by_paper):
        document.do(c.ChangeScope(("brand",)))
    for index, cell in enumerate(by_strip.workshop.cells()):
        by_strip.do(c.OpenRound(f"r{index}", cell))
        for person, sheet in sheets.items():
            reason = "none here" if sheet[index] == "x" else ""
            by_strip.do(c.CastBallot(f"r{index}", person, sheet[index], reason, last=person == "p4"))
    grid = in_front(qtbot, GridPane(by_grid), by_grid)
    for index in range(5):
        for sheet in sheets.values():
            type_vote(grid.table, grid.reason, sheet[index])
    paper = in_front(qtbot, PaperPane(by_paper), by_paper)
    for person, sheet in sheets.items():
        paper.take(person)
        for sign in sheet:
            type_vote(paper.boxes, paper.reason, sign)
        QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
        QTest.keyClicks(paper.boxes, sheet)
        QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
        assert paper.book.state(person) in ("checked", "done"), seat_code(by_paper.workshop, person)
    found = []
    for document in (by_strip, by_grid, by_paper):
        for round_ in list(document.workshop.all_rounds()):
            assert document.do(c.RevealRound(round_.id))
        found.append((document.analysis.profile, {cell: replace(result, mode="strip") for cell, result
                                                  in document.analysis.current.items()}))
    assert len(found[0][1]) == 5
    assert found[0] == found[1] == found[2]


def type_vote(widget, line, sign):
    QTest.keyClicks(widget, sign)
    if sign == "x":
        QTest.keyClicks(line.field, "none here")
        QTest.keyClick(line.field, Qt.Key.Key_Return)


def test_the_table_has_names_for_those_who_cannot_see_it(grid):
    assert isinstance(grid.table, VoteTable)
    assert "Brand" in grid.table.accessibleName()
    words = grid.model.data(grid.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("王敏, ") and words.endswith("nothing yet")
