"""Paper ballots: whole sheets by real keys, typed twice, differences settled, rounds closed only when checked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import i18n
from ui.stages.score.paperpane import PaperPane
from workshop import commands as c
from workshop.exchange.ballots import ballot_cells, seat_code
from workshop.model.score import Cell
from workshop.model.workshop import RoomRules

ELEMENTS = ("brand", "product")
SHEET = "3452133212"


@pytest.fixture
def document(make_document):
    """Five people, two elements with five items each."""
    made = make_document(pack="consumer-goods-2020")
    made.do(c.ChangeScope(ELEMENTS))
    return made


@pytest.fixture
def paper(qtbot, document):
    """The paper view in front."""
    return in_front(qtbot, document)


def in_front(qtbot, document):
    pane = PaperPane(document)
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


def enter(pane, person, sheet):
    """Type a sheet and press Enter."""
    pane.take(person)
    QTest.keyClicks(pane.boxes, sheet)
    QTest.keyClick(pane.boxes, Qt.Key.Key_Return)


def twice(pane, person, sheet):
    enter(pane, person, sheet)
    enter(pane, person, sheet)


def stored(document, person):
    found = ""
    for cell in document.workshop.cells():
        round_ = document.workshop.latest(cell)
        ballot = round_.ballot_of(person) if round_ else None
        found += ballot.vote if ballot else "."
    return found


def states(document):
    return {round_.state for round_ in document.workshop.all_rounds()}


def test_a_sheet_is_one_step(paper, document):
    before = document.undo_kind
    enter(paper, "p0", SHEET)
    assert stored(document, "p0") == SHEET
    assert document.workshop.latest(Cell("brand", "1")).mode == "paper"
    assert document.undo_kind == "EnterBallots"
    document.undo()
    assert document.undo_kind == before
    assert not list(document.workshop.all_rounds())


def test_nothing_is_written_before_enter_nor_from_a_short_or_a_long_sheet(paper, document):
    paper.take("p0")
    QTest.keyClicks(paper.boxes, SHEET[:9])
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert "9 signs for 10 lines" in paper.problems.words.text()
    QTest.keyClicks(paper.boxes, "12")
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert "11 signs for 10 lines" in paper.problems.words.text()
    assert not list(document.workshop.all_rounds())
    QTest.keyClick(paper.boxes, Qt.Key.Key_Backspace)
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert stored(document, "p0") == SHEET[:9] + "1"


def test_full_width_signs_count_and_a_full_stop_is_a_line_left_blank(paper, document):
    assert not paper.boxes.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    paper.take("p0")
    send(paper.boxes, "３４５２１－？。２1")
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert stored(document, "p0") == "34521-?.21"


def test_a_string_can_be_pasted_and_a_wrong_one_changes_nothing(paper, document):
    paper.take("p0")
    control = Qt.KeyboardModifier.ControlModifier
    QGuiApplication.clipboard().setText("34a 21 33219 1")
    QTest.keyClick(paper.boxes, Qt.Key.Key_V, control)
    assert len(paper.problems.words.text().splitlines()) == 3
    assert paper.boxes.filled == 0
    QGuiApplication.clipboard().setText("34521\n33212")
    QTest.keyClick(paper.boxes, Qt.Key.Key_V, control)
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert stored(document, "p0") == SHEET


def test_a_skipped_line_can_be_shifted_in(paper, document):
    paper.take("p0")
    QTest.keyClicks(paper.boxes, SHEET[:3] + SHEET[4:])
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Insert):
        QTest.keyClick(paper.boxes, key)
    QTest.keyClicks(paper.boxes, SHEET[3])
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert stored(document, "p0") == SHEET


def test_the_second_typing_is_blind_and_agreeing_checks_the_sheet(paper, document):
    enter(paper, "p0", SHEET)
    assert paper.person == "p0"
    assert paper.boxes.signs == [""] * 10
    assert paper.book.state("p0") == "typed"
    enter(paper, "p0", SHEET)
    assert paper.book.state("p0") == "checked"
    assert paper.person == "p1"
    assert paper.people.chosen() == "p1"


def test_differences_are_listed_and_settled_by_one_and_two(paper, document):
    enter(paper, "p0", SHEET)
    enter(paper, "p0", "5" + SHEET[1:6] + "4" + SHEET[7:])
    rows = paper.differences.rows
    found = [(row.number, row.mismatch.first, row.mismatch.second) for row in rows.rows]
    assert found == [(1, "3", "5"), (7, "3", "4")]
    assert paper.book.state("p0") == "differs"
    assert stored(document, "p0") == SHEET
    QTest.keyClick(rows, Qt.Key.Key_1)
    assert stored(document, "p0") == SHEET
    send(rows, "２")
    assert stored(document, "p0") == SHEET[:6] + "4" + SHEET[7:]
    assert document.undo_kind == "CastBallot"
    assert paper.book.state("p0") == "checked"


def test_differences_wait_while_another_sheet_is_typed(paper, document):
    enter(paper, "p0", SHEET)
    enter(paper, "p0", "5" + SHEET[1:])
    enter(paper, "p1", SHEET)
    assert paper.book.state("p0") == "differs"
    paper.take("p0")
    QTest.mouseClick(paper.head.again, Qt.MouseButton.LeftButton)
    assert paper.boxes.signs == [""] * 10
    QTest.keyClicks(paper.boxes, SHEET)
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert paper.book.state("p0") == "checked"


def test_a_line_left_blank_the_first_time_only_is_a_difference(paper, document):
    enter(paper, "p0", "." + SHEET[1:])
    enter(paper, "p0", SHEET)
    assert [(row.mismatch.first, row.mismatch.second) for row in paper.differences.rows.rows] == [("", "3")]
    QTest.keyClick(paper.differences.rows, Qt.Key.Key_2)
    assert stored(document, "p0") == SHEET
    enter(paper, "p1", SHEET)
    enter(paper, "p1", SHEET[:9] + ".")
    QTest.keyClick(paper.differences.rows, Qt.Key.Key_2)
    assert stored(document, "p1") == SHEET[:9] + "."


def test_reasons_are_asked_in_line_and_at_the_latest_on_enter(paper, document):
    paper.take("p0")
    QTest.keyClicks(paper.boxes, "x")
    QTest.keyClicks(paper.reason.field, "no own brand")
    QTest.keyClick(paper.reason.field, Qt.Key.Key_Return)
    QTest.keyClicks(paper.boxes, "x")
    QTest.keyClick(paper.reason.field, Qt.Key.Key_Escape)
    QTest.keyClicks(paper.boxes, SHEET[2:])
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert not list(document.workshop.all_rounds())
    assert paper.reason.isVisible()
    QTest.keyClicks(paper.reason.field, "no touchpoints")
    QTest.keyClick(paper.reason.field, Qt.Key.Key_Return)
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert stored(document, "p0") == "xx" + SHEET[2:]
    comments = [document.workshop.latest(Cell("brand", item)).ballot_of("p0").comment for item in "12"]
    assert comments == ["no own brand", "no touchpoints"]
    # The second typing does not ask again.
    enter(paper, "p0", "xx" + SHEET[2:])
    assert paper.book.state("p0") == "checked"


def test_not_applicable_taken_from_the_second_typing_needs_its_reason(paper, document):
    enter(paper, "p0", SHEET)
    enter(paper, "p0", "x" + SHEET[1:])
    QTest.keyClick(paper.differences.rows, Qt.Key.Key_2)
    assert stored(document, "p0") == SHEET
    QTest.keyClicks(paper.reason.field, "no own brand")
    QTest.keyClick(paper.reason.field, Qt.Key.Key_Return)
    ballot = document.workshop.latest(Cell("brand", "1")).ballot_of("p0")
    assert (ballot.vote, ballot.comment) == ("x", "no own brand")


def test_the_last_sheet_is_in_the_file_at_once_and_can_still_be_corrected(paper, document):
    for person in ("p0", "p1", "p2", "p3"):
        twice(paper, person, SHEET)
    enter(paper, "p4", SHEET)
    assert stored(document, "p4") == SHEET, "nothing typed waits in memory"
    assert states(document) == {"open"}
    enter(paper, "p4", "5" + SHEET[1:])
    QTest.keyClick(paper.differences.rows, Qt.Key.Key_2)
    assert stored(document, "p4") == "5" + SHEET[1:]
    assert paper.next_words() == "Reveal 10 items, one by one"


def test_without_the_double_check_each_sheet_is_typed_once(paper, document):
    paper.double.setChecked(False)
    enter(paper, "p0", SHEET)
    assert paper.person == "p1"
    for person in ("p1", "p2", "p3", "p4"):
        enter(paper, person, SHEET)
    assert states(document) == {"open"} and paper.next_words() == "Reveal 10 items, one by one"


def test_a_sheet_in_the_file_can_be_corrected(paper, document):
    paper.double.setChecked(False)
    enter(paper, "p0", SHEET)
    paper.take("p0")
    assert "".join(paper.boxes.signs) == SHEET
    QTest.keyClick(paper.boxes, Qt.Key.Key_Home)
    QTest.keyClicks(paper.boxes, "5.")
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert stored(document, "p0") == "5." + SHEET[2:]


def test_votes_from_the_grid_are_compared_and_the_rest_entered(paper, document):
    document.do(c.OpenRound("r1", Cell("brand", "1"), mode="grid"))
    document.do(c.CastBallot("r1", "p0", "2"))
    assert paper.book.state("p0") == "part"
    enter(paper, "p0", SHEET)
    assert [(row.mismatch.first, row.mismatch.second) for row in paper.differences.rows.rows] == [("2", "3")]
    assert stored(document, "p0") == "2" + SHEET[1:]
    QTest.keyClick(paper.differences.rows, Qt.Key.Key_2)
    assert stored(document, "p0") == SHEET


def test_a_person_is_found_by_the_code_or_the_name(paper, document):
    find = paper.people.search
    code = seat_code(document.workshop, document.workshop.person("p2"))
    QTest.keyClicks(find, code.lstrip("0").lower())
    QTest.keyClick(find, Qt.Key.Key_Return)
    assert paper.person == "p2"
    assert find.text() == ""
    QTest.keyClick(paper.boxes, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    find.setText("陈")
    assert [person.id for person in paper.people.model.people] == ["p4"]
    QTest.keyClick(find, Qt.Key.Key_Return)
    assert paper.person == "p4"
    assert find.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_half_typed_sheets_outlive_changes_elsewhere(paper, document):
    paper.take("p0")
    QTest.keyClicks(paper.boxes, SHEET[:6])
    document.do(c.OpenRound("r1", Cell("brand", "2")))
    document.do(c.CastBallot("r1", "p1", "2"))
    document.do(c.RevealRound("r1"))
    assert "".join(paper.boxes.signs) == SHEET[0] + SHEET[2:6]
    assert len(paper.boxes.lines) == 9
    assert "by now: 1." in paper.head.what.text()


def test_only_asked_elements_and_only_people_who_are_there(paper, document):
    person = document.workshop.person("p1")
    document.do(c.EditParticipant(type(person)(person.id, person.name, seat=person.seat, elements=("product",))))
    paper.take("p1")
    assert {line.cell.element for line in paper.boxes.lines} == {"product"}
    assert tuple(line.cell for line in paper.boxes.lines) == ballot_cells(document.workshop, "p1")
    document.do(c.SignIn(("p2",), here=False))
    paper.take("p2")
    assert not paper.boxes.lines
    assert paper.book.state("p2") == "away"


def test_a_secret_room_takes_no_sheets(qtbot, make_document):
    document = make_document(pack="consumer-goods-2020", rules=RoomRules(anonymity="secret"))
    paper = in_front(qtbot, document)
    paper.take("p0")
    assert not paper.boxes.lines
    assert "secret" in paper.head.what.text()


def test_thirty_people_and_275_lines(qtbot, make_document):
    document = make_document(30, depth="full", pack="consumer-goods-2020")
    paper = in_front(qtbot, document)
    enter(paper, "p29", "12345" * 55)
    assert stored(document, "p29") == "12345" * 55
    QTest.keyClicks(paper.boxes, "12345" * 54)
    place = paper.boxes._places[paper.boxes.at].center()
    seen = paper.boxes.mapTo(paper.area.viewport(), QPoint(place))
    assert paper.area.viewport().rect().contains(seen)
    i18n.switch("zh")
    assert paper.grab().width() == 1000
    assert paper.boxes.filled == 270


def test_the_boxes_have_words_for_those_who_cannot_see_them(paper):
    paper.take("p0")
    QTest.keyClicks(paper.boxes, "3")
    assert paper.boxes.accessibleName() == "Sheet"
    assert paper.boxes.accessibleDescription() == "2, Brand, Digital touchpoints, …"


def test_an_undone_sheet_is_typed_for_the_first_time_again(paper, document):
    enter(paper, "p0", SHEET)
    document.undo()
    assert paper.book.state("p0") == "none"
    twice(paper, "p0", SHEET)
    assert paper.book.state("p0") == "checked"


def test_a_correction_leaves_a_complete_open_round_open(paper, document):
    document.do(c.OpenRound("r1", Cell("brand", "1"), mode="grid"))
    for person in ("p0", "p1", "p2", "p3", "p4"):
        document.do(c.CastBallot("r1", person, "2"))
    paper.double.setChecked(False)
    paper.take("p0")
    QTest.keyClick(paper.boxes, Qt.Key.Key_Home)
    QTest.keyClicks(paper.boxes, "5" + "." * 9)
    QTest.keyClick(paper.boxes, Qt.Key.Key_Return)
    assert stored(document, "p0") == "5" + "." * 9
    assert document.workshop.round("r1").state == "open"
