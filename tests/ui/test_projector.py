"""A projector that is frozen or dark, taps and countdown on it, and the facilitator's look at it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.test_windows import program, ready  # noqa: F401
from workshop import commands as c
from workshop.agenda import default_agenda
from workshop.model.score import Cell

CELL = Cell("brand", "1")


@pytest.fixture
def room(program, tmp_path):  # noqa: F811
    window = ready(program, tmp_path)
    return program, window, window.page("score")


def test_while_frozen_the_room_sees_nothing_new_but_darkness_comes_through(room) -> None:
    program, window, page = room  # noqa: F811
    program.toggle_audience()
    page.open_leaf(CELL)
    program.toggle_freeze()
    before = program.audience.view._value
    for symbol in "334":
        page.rounds.vote(symbol)
    page.do_next()
    assert program.audience.view._value is before
    window.toggle_blank()
    assert program.audience.view._value.blank
    window.toggle_blank()
    program.toggle_freeze()
    assert program.audience.view._value.reveal is not None or program.audience.view._value.round is not None


def test_the_preview_shows_what_the_room_sees_and_says_when_it_is_frozen(room, qtbot) -> None:
    program, window, page = room  # noqa: F811
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert window.preview.isVisible() and "would see" in window.preview._words.text()
    assert not window.preview._image.pixmap().isNull()
    program.toggle_audience()
    page.open_leaf(CELL)
    qtbot.waitUntil(lambda: window.preview._words.text() == "The room sees")
    program.toggle_freeze()
    page.rounds.vote("3")
    qtbot.waitUntil(lambda: "frozen" in window.preview._words.text())
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert not window.preview.isVisible()


def test_the_room_sees_the_countdown_and_never_the_plan(room) -> None:
    program, window, _page = room  # noqa: F811
    document = window.document
    document.do(c.SetAgenda(default_agenda(document.workshop)))
    program.toggle_audience()
    clock = program.audience.view._clock
    assert not clock.isVisible()
    window.day.next_block()
    window.day.tick()
    assert clock.isVisible() and ":" in clock.words()
    window.toggle_blank()
    assert not clock.isVisible()


def test_a_tap_on_the_board_in_the_audience_window_is_a_vote(room) -> None:
    program, window, page = room  # noqa: F811
    program.toggle_audience()
    page.open_leaf(CELL)
    page.rounds.use_mode("board")
    first = page.rounds.round.asked[0]
    program.audience.view.tapped.emit(first, "4")
    assert window.document.workshop.latest(CELL).ballot_of(first).vote == "4"
    assert program.audience.view._tap.isVisible(), "on a board all see all"
    program.audience.view.tapped.emit(first, "")
    assert window.document.workshop.latest(CELL).ballot_of(first) is None
