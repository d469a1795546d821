"""Scoring by strip and by card, reveal, accept, vote again: by real keys and clicks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.document import Document
from ui.stages.score.page import ScorePage
from ui.widgets.roundboard import symbol_from_text
from workshop.model.score import Cell

CELL = Cell("alpha", "1")


def shown(qtbot, document: Document) -> ScorePage:
    page = ScorePage(document)
    qtbot.addWidget(page)
    page.resize(900, 640)
    document.changed.connect(page.refresh)
    page.show()
    page.arrived()
    return page


def begin(page: ScorePage) -> None:
    page.canvas.view.canvas.choose(CELL)
    QTest.keyClick(page.canvas.view, Qt.Key.Key_Return)


def votes(document: Document, number: int = 1) -> list[str]:
    round_ = document.workshop.rounds_of(CELL)[number - 1]
    return [b.vote if (b := round_.ballot_of(p.id)) else "" for p in document.workshop.participants]


def test_enter_opens_a_round_and_keys_become_votes_in_seat_order(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "3 4-?")
    assert votes(document) == ["3", "4", "-", "?", ""]
    assert document.workshop.latest(CELL).state == "open"
    QTest.keyClicks(page.rounds.strip, "1")
    assert votes(document) == ["3", "4", "-", "?", "1"]
    assert document.workshop.latest(CELL).state == "closed"


def test_not_applicable_keeps_the_keys_and_asks_for_its_reason_when_all_are_in(qtbot, document):
    page = shown(qtbot, document)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    begin(page)

    def press(text):
        for key in text:
            QTest.keyClicks(QApplication.focusWidget(), key)

    press("3x4x3")
    assert votes(document) == ["3", "x", "4", "x", "3"], "the digits behind an x are votes, not words"
    assert document.workshop.latest(CELL).state == "open"
    press("no shops\rnone here")
    assert document.workshop.latest(CELL).state == "open"
    press("\r")
    assert document.workshop.latest(CELL).state == "closed"
    assert [b.comment for b in document.workshop.latest(CELL).ballots] == ["", "no shops", "", "none here", ""]
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert document.workshop.latest(CELL).state == "revealed"


def test_backspace_steps_back_one_seat_even_after_the_last(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "33333")
    QTest.keyClick(page.rounds.strip, Qt.Key.Key_Backspace)
    assert votes(document) == ["3", "3", "3", "3", ""]
    QTest.keyClick(page.rounds.strip, Qt.Key.Key_Backspace)
    assert votes(document) == ["3", "3", "3", "", ""]
    QTest.keyClicks(page.rounds.strip, "12")
    assert votes(document) == ["3", "3", "3", "1", "2"]


def test_a_digit_outside_the_scale_is_not_a_vote(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "69")
    assert votes(document) == ["", "", "", "", ""]


def test_zero_is_not_applicable_and_full_width_digits_count():
    assert symbol_from_text("0", 5) == "x"
    assert symbol_from_text("３", 5) == "3"
    assert symbol_from_text("？", 5) == "?"
    assert symbol_from_text("6", 5) == ""
    assert symbol_from_text("a", 5) == ""


def test_a_pasted_string_fills_the_strip(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QGuiApplication.clipboard().setText("3 4 3 2 -")
    QTest.keyClick(page.rounds.strip, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert votes(document) == ["3", "4", "3", "2", "-"]


def test_nothing_is_shown_before_the_reveal(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "33555")
    assert page.audience_reveal() is None
    value = page.audience_round()
    assert value.voted == 5
    assert not {"3", "5"} & set(repr(value.seats).replace("p3", ""))
    assert document.analysis.current == {}
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert [voice.vote for voice in page.audience_reveal().voices] == ["3", "3", "5", "5", "5"]


def test_a_whole_cell_by_the_keyboard_alone(qtbot, document):
    page = shown(qtbot, document)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)

    def press(*keys):
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key)

    press(Qt.Key.Key_Right, Qt.Key.Key_Return)
    press(Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    assert document.workshop.latest(CELL).state == "revealed"
    press(Qt.Key.Key_A)
    assert document.workshop.latest(CELL).state == "revealed", "no level stands there by itself"
    press(Qt.Key.Key_G, Qt.Key.Key_A)
    assert document.workshop.latest(CELL).acceptance.level == 3
    press(Qt.Key.Key_V)
    press(Qt.Key.Key_4, Qt.Key.Key_4, Qt.Key.Key_4, Qt.Key.Key_4, Qt.Key.Key_4, Qt.Key.Key_Return, Qt.Key.Key_4,
          Qt.Key.Key_A)
    assert document.workshop.latest(CELL).acceptance.level == 4
    press(Qt.Key.Key_Return)
    assert page.rounds.round.cell == Cell("alpha", "2")
    press(Qt.Key.Key_Escape, Qt.Key.Key_Right)
    assert page.canvas.view.canvas.selected == Cell("beta", "2")


def test_accepting_another_level_needs_a_reason(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "33334")
    QTest.keyClick(page, Qt.Key.Key_Return)
    page.rounds.setFocus()
    QTest.keyClick(page.rounds, Qt.Key.Key_2)
    QTest.keyClick(page.rounds, Qt.Key.Key_A)
    assert document.workshop.latest(CELL).state == "revealed"
    QTest.keyClicks(page.rounds.accept_bar.reason, "two sites are missing")
    QTest.keyClick(page.rounds.accept_bar.reason, Qt.Key.Key_Return)
    accepted = document.workshop.latest(CELL).acceptance
    assert (accepted.level, accepted.reason) == (2, "two sites are missing")
    assert document.analysis.current[CELL].level == 2.0


def test_voting_again_keeps_the_old_round(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "11555")
    QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClick(page.rounds, Qt.Key.Key_V)
    QTest.keyClicks(page.rounds.strip, "33355")
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert votes(document, 1) == ["1", "1", "5", "5", "5"]
    assert votes(document, 2) == ["3", "3", "3", "5", "5"]
    reveal = page.audience_reveal()
    assert (reveal.before.round, reveal.changed, reveal.paired) == (1, 3, 5)


def test_a_tap_on_a_card_votes_for_the_person_at_the_screen(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    page.rounds.use_mode("card")
    board = page.rounds.board
    assert page.audience_round().current == "p0"
    scale, x, y = board.design()
    centre = board._box(3).center()
    place = QPointF(centre.x() * scale + x, centre.y() * scale + y).toPoint()
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=place)
    assert votes(document) == ["4", "", "", "", ""]
    assert page.audience_round().current == "p1"
    # A second tap at once is a slip, not the next person's vote.
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=place)
    assert votes(document) == ["4", "", "", "", ""]


def test_clicking_a_seat_corrects_that_vote(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "333")
    box = page.rounds.strip._boxes()[1]
    QTest.mouseClick(page.rounds.strip, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    QTest.keyClicks(page.rounds.strip, "5")
    assert votes(document) == ["3", "5", "3", "", ""]
    QTest.keyClicks(page.rounds.strip, "1")
    assert votes(document) == ["3", "5", "3", "1", ""]


def test_a_cancelled_round_leaves_nothing_and_can_be_undone(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "33")
    QTest.mouseClick(page.rounds.bar._cancel, Qt.MouseButton.LeftButton)
    assert document.workshop.latest(CELL) is None
    document.undo()
    assert votes(document) == ["3", "3", "", "", ""]


def test_next_walks_to_the_next_cell_without_votes(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "33333")
    QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClick(page.rounds, Qt.Key.Key_G)
    QTest.keyClick(page.rounds, Qt.Key.Key_A)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert page.rounds.round.cell == Cell("alpha", "2")


def test_escape_goes_back_to_the_canvas(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClick(page.rounds.strip, Qt.Key.Key_Escape)
    assert page.audience_round() is None


def test_an_opened_cell_keeps_its_vote(qtbot, document):
    from workshop import commands as c
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "33333")
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert document.do(c.OpenCell(CELL))
    assert [cell.item for cell in document.workshop.cells()][:3] == ["1", "1.1", "1.2"]
    assert document.workshop.latest_shown(CELL).counts(5) == (0, 0, 5, 0, 0)
    assert document.analysis.profile.grid[CELL].level == 3.0


def test_a_file_deleted_while_open_is_told_and_nothing_pretends_to_be_saved(qtbot, document):
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "34")
    told = []
    document.refused.connect(told.append)
    document.path.unlink()
    QTest.keyClicks(page.rounds.strip, "5")
    assert [error.problems[0].key for error in told] == ["media_gone"]
    assert votes(document) == ["3", "4", "", "", ""]


def test_without_a_level_the_digits_still_choose_one(qtbot, document):
    page = shown(qtbot, document)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "11155")
    QTest.keyClick(page, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_A, Qt.Key.Key_3, Qt.Key.Key_A):
        QTest.keyClick(QApplication.focusWidget(), key)
    reason = page.rounds.accept_bar.reason
    assert reason.hasFocus() and reason.text() == ""
    QTest.keyClicks(reason, "between")
    QTest.keyClick(reason, Qt.Key.Key_Escape)
    assert page.audience_reveal() is not None
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A)
    assert document.workshop.latest(CELL).acceptance.reason == "between"


def test_after_a_disputed_reveal_the_hint_names_who_speaks_when_and_the_boss_last(qtbot, document):
    from dataclasses import replace

    from workshop import commands as c
    people = document.workshop.participants
    for person, rank in zip(people, ("senior", "middle", "middle", "middle", "staff"), strict=True):
        document.do(c.EditParticipant(replace(person, rank=rank)))
    page = shown(qtbot, document)
    begin(page)
    QTest.keyClicks(page.rounds.strip, "11555")
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert page.hint().startswith("Hear in this order: 李娜 → 陈静 → 张伟 → 刘洋 → 王敏.")
    assert page.next_words() == "Hear both ends, then vote again  V"
