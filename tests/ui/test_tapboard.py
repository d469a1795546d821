"""The board for a touch panel: several fingers at once, mouse and keys, targets large enough, pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.builders import empty_workshop, people, round_of, shipped_pack
from ui.widgets import tapboard
from ui.widgets.tapboard import TapBoard
from ui.widgets.tapgrid import TapGrid
from workshop.boardvote import TapShow, tap_show
from workshop.model.score import Ballot, Cell, Round, Tally

CELL = Cell("channel", "3")


def board_round(count: int, votes: str = "") -> Round:
    ballots = tuple(Ballot(f"p{n}", vote) for n, vote in enumerate(votes, start=1) if vote != " ")
    return Round("r", CELL, "current", 1, "open", "board", ballots, asked=tuple(f"p{n}" for n in range(1, count + 1)))


def show_of(count: int, votes: str = "") -> TapShow:
    workshop = replace(empty_workshop(shipped_pack()), participants=people(count, ("王敏", "李娜")))
    return tap_show(workshop, board_round(count, votes))


class Heard:
    def __init__(self, board: TapBoard) -> None:
        self.tapped: list[tuple[str, str]] = []
        self.cleared: list[str] = []
        board.tapped.connect(lambda person, symbol: self.tapped.append((person, symbol)))
        board.cleared.connect(self.cleared.append)


@pytest.fixture(scope="module")
def device(qapp):
    return QTest.createTouchDevice()


@pytest.fixture
def make(qtbot, monkeypatch):
    monkeypatch.setattr(tapboard, "BOUNCE", 0.0)

    def made(count: int = 8, votes: str = "", *, live: bool = True) -> TapBoard:
        board = TapBoard()
        qtbot.addWidget(board)
        board.resize(1280, 720)
        board.show()
        qtbot.waitExposed(board)
        board.present(show_of(count, votes), live=live)
        board.setFocus()
        return board
    return made


def at(board: TapBoard, person: int, symbol: str) -> QPoint:
    """Return the middle of a box in pixels; people count from 0."""
    scale, x, y = board.design()
    middle = board.grid.box(person, symbol).center()
    return QPointF(middle.x() * scale + x, middle.y() * scale + y).toPoint()


def test_two_fingers_at_once_are_two_votes(make, device):
    board = make()
    heard = Heard(board)
    touch = QTest.touchEvent(board, device)
    touch.press(1, at(board, 0, "3")).press(2, at(board, 4, "5")).commit()
    assert heard.tapped == []
    touch.stationary(1).release(2, at(board, 4, "5")).commit()
    assert heard.tapped == [("p5", "5")]
    touch.release(1, at(board, 0, "3")).commit()
    assert heard.tapped == [("p5", "5"), ("p1", "3")]


def test_a_finger_that_comes_later_and_one_that_slides_away(make, device):
    board = make()
    heard = Heard(board)
    touch = QTest.touchEvent(board, device)
    touch.press(1, at(board, 0, "3")).commit()
    touch.stationary(1).press(2, at(board, 1, "?")).commit()
    touch.move(1, at(board, 0, "4")).stationary(2).commit()
    touch.release(1, at(board, 0, "4")).stationary(2).commit()
    touch.release(2, at(board, 1, "?")).commit()
    assert heard.tapped == [("p2", "?")]


def test_votes_that_come_in_meanwhile_do_not_disturb_a_finger(make, device):
    board = make()
    heard = Heard(board)
    touch = QTest.touchEvent(board, device)
    touch.press(1, at(board, 0, "3")).commit()
    board.present(show_of(8, " 2"))
    touch.release(1, at(board, 0, "3")).commit()
    assert heard.tapped == [("p1", "3")]
    touch.press(1, at(board, 0, "3")).commit()
    board.present(replace(show_of(8), number=2))
    touch.release(1, at(board, 0, "3")).commit()
    assert heard.tapped == [("p1", "3")]


def test_the_chosen_box_again_clears_and_a_bounce_does_not(make, device, monkeypatch):
    board = make(8, "3")
    heard = Heard(board)
    touch = QTest.touchEvent(board, device)
    for person, symbol in ((0, "3"), (0, "x")):
        touch.press(1, at(board, person, symbol)).commit()
        touch.release(1, at(board, person, symbol)).commit()
    assert (heard.cleared, heard.tapped) == (["p1"], [("p1", "x")])
    monkeypatch.setattr(tapboard, "BOUNCE", 60.0)
    for _ in range(2):
        touch.press(1, at(board, 1, "4")).commit()
        touch.release(1, at(board, 1, "4")).commit()
        board.present(show_of(8, "34"))
    assert heard.tapped[1:] == [("p2", "4")] and heard.cleared == ["p1"]


def test_the_mouse_taps_as_well(make):
    board = make()
    heard = Heard(board)
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=at(board, 7, "-"))
    QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=at(board, 6, "1"))
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=at(board, 6, "2"))
    QTest.mouseClick(board, Qt.MouseButton.RightButton, pos=at(board, 6, "2"))
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=QPoint(100, 110))
    assert heard.tapped == [("p8", "-")]


def test_a_board_that_is_not_live_takes_nothing(make, device):
    board = make(8, live=False)
    heard = Heard(board)
    touch = QTest.touchEvent(board, device)
    touch.press(1, at(board, 0, "3")).commit()
    touch.release(1, at(board, 0, "3")).commit()
    QTest.keyClick(board, "3")
    assert heard.tapped == [] and board.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("count", range(1, 41))
def test_every_target_is_large_and_none_overlap(count):
    grid = TapGrid(count, 5)
    seen = []
    for page in range(grid.pages):
        here = TapGrid(count, 5, page)
        boxes = [here.box(index, symbol) for index in here.shown for symbol in here.symbols]
        assert all(box.height() >= 64 and box.width() >= 64 for box in boxes)
        assert all(box.bottom() <= 720 and box.right() <= 1236 for box in boxes)
        assert not any(a.adjusted(0.1, 0.1, -0.1, -0.1).intersects(b) for a in boxes for b in boxes if a is not b)
        for index in here.shown:
            for symbol in here.symbols:
                assert here.hit(here.box(index, symbol).center()) == (index, symbol)
        seen += here.shown
    assert seen == list(range(count))
    assert grid.columns == (1 if count <= 8 else 2)
    assert grid.pages == (1 if count <= 16 else 2 if count <= 32 else 3)


def test_pages_are_turned_by_a_tap_and_by_keys(make, device):
    board = make(20)
    heard = Heard(board)
    scale, x, y = board.design()
    turn = QPointF(board.grid.turn(1).center().x() * scale + x, board.grid.turn(1).center().y() * scale + y).toPoint()
    touch = QTest.touchEvent(board, device)
    touch.press(1, turn).commit()
    touch.release(1, turn).commit()
    assert list(board.grid.shown) == list(range(10, 20))
    touch.press(1, at(board, 10, "2")).commit()
    touch.release(1, at(board, 10, "2")).commit()
    assert heard.tapped == [("p11", "2")]
    QTest.keyClick(board, Qt.Key.Key_PageUp)
    assert board.grid.page == 0
    board.present(show_of(20, "1"))
    assert board.grid.page == 0
    QTest.keyClick(board, Qt.Key.Key_PageDown)
    board.present(show_of(20, "12"))
    assert board.grid.page == 1  # a vote does not turn the page back


def test_keys_reach_every_box(make):
    board = make(8, "3")
    heard = Heard(board)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(board, key)
    assert heard.tapped == [("p2", "2")]
    assert board.accessibleDescription() == "李娜: 2. Chosen: nothing yet"
    QTest.keyClick(board, Qt.Key.Key_Up)
    QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Space)
    assert heard.cleared == ["p1"]
    for key in ("4", "?", "0", "-"):
        QTest.keyClick(board, key)
    assert heard.tapped[1:] == [("p1", "4"), ("p2", "?"), ("p3", "x"), ("p4", "-")]


def test_the_same_digit_again_stays_and_backspace_takes_away(make):
    board = make(8, "3")
    heard = Heard(board)
    QTest.keyClick(board, "3")
    assert (heard.tapped, heard.cleared) == ([], [])
    QTest.keyClick(board, Qt.Key.Key_Up)
    QTest.keyClick(board, Qt.Key.Key_Backspace)
    assert heard.cleared == ["p1"]


def test_arrows_go_from_one_column_of_people_to_the_other(make):
    board = make(12)
    heard = Heard(board)
    QTest.keyClick(board, "1")
    for _ in range(8):
        QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Space)
    assert heard.tapped == [("p1", "1"), ("p8", "1")]


def test_it_says_that_it_is_not_blind_and_takes_no_input_method(make):
    board = make()
    assert "not blind" in board.accessibleName()
    assert not board.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_vote_is_seen(make):
    board = make()
    before = board.grab().toImage()
    board.present(show_of(8, "3"))
    after = board.grab().toImage()
    box = board.grid.box(0, "3").center().toPoint() + QPoint(30, 0)
    assert before.pixelColor(box) != after.pixelColor(box)


def test_the_value_has_the_roll_and_only_for_an_open_board():
    workshop = replace(empty_workshop(shipped_pack()), participants=people(4))
    show = tap_show(workshop, replace(board_round(4, "3 x"), asked=("p1", "p3", "p4")))
    assert [(row.participant, row.vote) for row in show.rows] == [("p1", "3"), ("p3", "x"), ("p4", "")]
    assert (show.top, show.voted, show.item.id) == (5, 2, "3")
    for wrong in (round_of(CELL, "333"), replace(board_round(4), anonymity="unnamed"),
                  replace(board_round(4), tally=Tally((1, 0, 0, 0, 0)))):
        with pytest.raises(ValueError):
            tap_show(workshop, wrong)
