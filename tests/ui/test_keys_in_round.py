"""Keys that fall where they were not meant: held down, on a list, after the close of another round."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.document import Document
from ui.stages.score.page import ScorePage
from workshop.model.score import Cell

ONE, TWO = Cell("alpha", "1"), Cell("alpha", "2")


def shown(qtbot, document: Document) -> ScorePage:
    page = ScorePage(document)
    qtbot.addWidget(page)
    page.resize(900, 640)
    document.changed.connect(page.refresh)
    page.show()
    page.arrived()
    return page


def hold(widget: QWidget, key: Qt.Key, text: str, times: int = 4) -> None:
    """Press a key and keep it down."""
    for turn in range(times):
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text,
                                                 turn > 0))


def test_backspace_on_a_closed_round_leaves_the_votes_of_another_alone(qtbot, document):
    page = shown(qtbot, document)
    page.open_leaf(ONE)
    QTest.keyClicks(page.rounds.strip, "33333")
    page.open_leaf(TWO)
    QTest.keyClicks(page.rounds.strip, "44")
    page.open_leaf(ONE)
    QTest.keyClick(page.rounds, Qt.Key.Key_Backspace)
    first, second = document.workshop.latest(ONE), document.workshop.latest(TWO)
    assert (first.state, first.answers, second.answers) == ("closed", 5, 2)


def test_enter_held_down_reveals_and_does_not_vote_again(qtbot, document):
    page = shown(qtbot, document)
    page.open_leaf(ONE)
    QTest.keyClicks(page.rounds.strip, "11555")
    hold(page, Qt.Key.Key_Return, "\r")
    found = document.workshop.latest(ONE)
    assert (found.number, found.state) == (1, "revealed")


def test_a_digit_held_down_is_one_vote(qtbot, document):
    page = shown(qtbot, document)
    page.open_leaf(ONE)
    for mode, there in (("strip", 1), ("card", 2)):
        page.rounds.use_mode(mode)
        hold(page.rounds.strip if mode == "strip" else page.rounds.board, Qt.Key.Key_3, "3")
        assert document.workshop.latest(ONE).answers == there


def test_digits_and_letters_work_while_the_list_of_agreements_has_the_keys(qtbot, document):
    page = shown(qtbot, document)
    page.open_leaf(ONE)
    QTest.keyClicks(page.rounds.strip, "33333")
    page.do_next()
    page.rounds.accept_bar.kind.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(page.rounds.accept_bar.kind, "3")
    QTest.keyClick(page.rounds.accept_bar.kind, Qt.Key.Key_Down)
    assert page.rounds.accept_bar.kind.currentData() == "reservation"
    QTest.keyClick(page.rounds.accept_bar.kind, Qt.Key.Key_Up)
    QTest.keyClicks(page.rounds.accept_bar.kind, "a")
    found = document.workshop.latest(ONE)
    assert found.acceptance is not None and found.acceptance.level == 3


def test_votes_given_by_card_stay_covered_when_the_rest_comes_in_another_way(qtbot, document):
    page = shown(qtbot, document)
    page.open_leaf(ONE)
    page.rounds.use_mode("card")
    for vote in "24":
        page.rounds.vote(vote)
    assert not page.rounds.bar.ways["board"].isEnabled(), "a board would show them to everybody"
    page.show_pane("grid")
    model = page.panes["grid"].model
    assert [model.box(row, 0).vote for row in range(3)] == ["•", "•", ""] and model.box(0, 0).open
    page.open_leaf(ONE)
    page.rounds.use_mode("strip")
    QTest.keyClicks(page.rounds.strip, "5")
    assert [vote for _, vote in sorted(page.rounds.box.typed().items())] == ["•", "•", "5"]
    page.rounds.box.choose("p0")
    QTest.keyClicks(page.rounds.strip, "3")
    assert page.rounds.box.typed()["p0"] == "3"
