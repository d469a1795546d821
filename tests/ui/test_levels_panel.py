"""The notes on levels over a window, and 'why 2 and not 3', by real keys and clicks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow

import resources
from tests import builders as b
from tests.boards import made_case
from tests.ui.window_fixture import window_with_a_field
from ui import i18n
from ui.facilitator.why import StepRow, WhyLevelBox
from ui.help.levels import LevelsPanel, NoteCard
from workshop.model.evidence import Evidence
from workshop.model.score import Cell
from workshop.semantics import load_notes, why_level

NOTES = load_notes(resources.path("help", "levels.json"))
CELL = Cell("e1", "1")


@pytest.fixture
def window(qtbot) -> QMainWindow:
    return window_with_a_field(qtbot)


@pytest.fixture
def panel(window) -> LevelsPanel:
    return LevelsPanel(NOTES, window, top=47, bottom=20)


def words(widget) -> list[str]:
    return [found.text() for found in widget.findChildren(QLabel)]


def columns(panel: LevelsPanel) -> list[int]:
    """Return how many cards stand in each column, left to right."""
    places = [card.mapTo(panel, QPoint(0, 0)).x() for card in panel.findChildren(NoteCard)]
    return [places.count(x) for x in sorted(set(places))]


def test_escape_gives_the_keyboard_back_and_stops_nothing(qtbot, window, panel) -> None:
    assert not panel.isVisible()
    panel.toggle()
    assert panel.isVisible() and not panel.isModal() and not panel.isWindow()
    assert panel.isAncestorOf(window.focusWidget())
    QTest.keyClicks(window.field, "7")  # the window underneath still works
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible() and window.focusWidget() is window.field and window.field.text() == "7"


def test_escape_is_not_taken_by_a_shortcut_of_the_window(qtbot, window, panel) -> None:
    pressed = []
    shortcut = QShortcut(QKeySequence("Esc"), window)
    shortcut.activated.connect(pressed.append)
    panel.appear()
    qtbot.waitUntil(lambda: panel.isAncestorOf(window.focusWidget()))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert not panel.isVisible() and pressed == []


def test_the_button_closes_and_toggle_shows_it_again(qtbot, panel) -> None:
    panel.toggle()
    QTest.mouseClick(panel._close, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    panel.toggle()
    assert panel.isVisible()
    panel.toggle()
    assert not panel.isVisible()


def test_every_note_in_both_languages(qtbot, panel) -> None:
    panel.appear()
    assert {t.en for note in NOTES for t in (note.title, note.text)} <= set(words(panel))
    i18n.switch("zh")
    qtbot.waitUntil(lambda: {t.zh for note in NOTES for t in (note.title, note.text)} <= set(words(panel)))


@pytest.mark.parametrize(("width", "height", "expected"), [(1024, 600, 1), (1280, 720, 1), (1920, 1080, 2)])
def test_one_column_or_two(qtbot, window, panel, width: int, height: int, expected: int) -> None:
    window.resize(width, height)
    panel.appear()
    qtbot.waitUntil(lambda: len(columns(panel)) == expected)
    assert sum(columns(panel)) == len(NOTES)
    assert (panel.y(), panel.geometry().right()) == (47, width - 1)
    assert panel.geometry().bottom() == height - 21
    # Nothing is cut off at the side, and no text is taller than its label.
    for card in panel.findChildren(QFrame):
        if isinstance(card, NoteCard):
            assert card.width() <= panel.width()
            for text in card.findChildren(QLabel):
                assert text.height() >= text.heightForWidth(text.width())


def test_the_panel_follows_its_window_and_the_arrows_scroll(qtbot, window, panel) -> None:
    panel.appear()
    qtbot.waitUntil(lambda: panel._area.verticalScrollBar().maximum() > 0)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_PageDown)
    assert panel._area.verticalScrollBar().value() > 0
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: len(columns(panel)) == 2)
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: len(columns(panel)) == 1)


# Why 2 and not 3 ------------------------------------------------------------------------------------------------
@pytest.fixture
def box(qtbot) -> WhyLevelBox:
    made = WhyLevelBox()
    qtbot.addWidget(made)
    made.setFixedWidth(250)
    return made


def rows(box: WhyLevelBox) -> list[str]:
    return [row.accessibleName() for row in box.findChildren(StepRow) if not row.isHidden()]


def scored(state: str = "revealed", votes: str = "22333"):
    return b.with_rounds(b.empty_workshop(b.made_pack(), count=5), b.round_of(CELL, votes, state=state))


def test_two_descriptors_with_their_votes(qtbot, box) -> None:
    box.present(why_level(scored(), CELL, 2))
    box.show()
    assert box._title.text() == "Why 2 and not 3?"
    assert rows(box) == ["2 Level 2 2 of 5 votes, round 1", "3 Level 3 3 of 5 votes, round 1"]
    assert "What to see" in words(box) and "No evidence in this cell yet." in words(box)
    assert box.findChildren(StepRow)[0].y() < box.findChildren(StepRow)[1].y()
    i18n.switch("zh")
    qtbot.waitUntil(lambda: rows(box)[0].startswith("2 第2级"))
    assert "看什么" in words(box)


@pytest.mark.parametrize("state", ["open", "closed"])
def test_a_hidden_round_shows_nothing(box, state: str) -> None:
    box.present(why_level(scored(state), CELL, 2))
    assert rows(box) == ["2 Level 2", "3 Level 3"]


def test_evidence_is_counted_by_strength(box) -> None:
    found = tuple(Evidence(str(n), CELL, "x", strength) for n, strength in enumerate(["seen", "measured", "seen"]))
    pinned = Evidence("c", CELL, "", "told", case=made_case())
    box.present(why_level(replace(scored(), evidence=(*found, pinned)), CELL, 2))
    assert "Evidence in this cell: measured 1 · seen 2 · cases 1" in words(box)


def test_the_arrows_ask_for_another_pair(qtbot, box) -> None:
    asked: list[int] = []
    box.level_requested.connect(asked.append)
    box.present(why_level(scored(), CELL, 2))
    box.show()
    QTest.mouseClick(box._up, Qt.MouseButton.LeftButton)
    box._down.setFocus()
    QTest.keyClick(box._down, Qt.Key.Key_Space)
    assert asked == [3, 1]
    box.present(why_level(scored(), CELL, 1))
    assert not box._down.isEnabled() and box._up.isEnabled()
    box.present(why_level(scored(), CELL, 4))
    assert not box._up.isEnabled() and box._down.isEnabled()


def test_the_highest_level_has_nothing_above(box) -> None:
    box.present(why_level(scored(), CELL, 5))
    box.show()
    assert rows(box) == ["5 Level 5 0 of 5 votes, round 1"] and box._title.text() == "5 is the highest level"
    assert box._down.isEnabled() and not box._up.isEnabled() and box._show.isHidden()
    box.present(None)
    assert box.isHidden()


def test_long_words_fit_at_both_widths(qtbot, box) -> None:
    pack = b.shipped_pack()
    workshop = b.empty_workshop(pack, depth="full")
    item = max(pack.indicators, key=lambda i: max(len(t.en) for t in i.levels))
    for width in (250, 372):
        box.setFixedWidth(width)
        box.present(why_level(workshop, Cell(workshop.elements[0], item.id), 2))
        box.show()
        for row in box.findChildren(StepRow):
            assert row.width() == width and row.height() >= row._text_height()
        for text in box.findChildren(QLabel):
            assert text.isHidden() or text.height() >= text.heightForWidth(text.width())
