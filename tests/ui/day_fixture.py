"""The plan of the day over a window, for tests: a small agenda, and what users do with keys and mouse."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

import resources
from tests.ui.window_fixture import window_with_a_field
from ui.facilitator.dayplan import DayPlanPanel
from workshop import commands as c
from workshop.model.agenda import Agenda, AgendaItem
from workshop.scripts import load_scripts

SCRIPTS = load_scripts(resources.path("help", "scripts.json"))
ZONE = timezone(timedelta(hours=8))
LEFT = Qt.MouseButton.LeftButton
DAY = Agenda("09:00", "10:40", True, (
    AgendaItem("prepare", "stage", "prepare", "", 20), AgendaItem("score", "stage", "score", "", 40),
    AgendaItem("pause", "break", "", "break", 5), AgendaItem("roadmap", "stage", "roadmap", "", 20),
    AgendaItem("commit", "stage", "commit", "", 15)))


@pytest.fixture
def window(qtbot) -> QMainWindow:
    return window_with_a_field(qtbot)


@pytest.fixture
def panel(window, document) -> DayPlanPanel:
    made = DayPlanPanel(document, SCRIPTS, window, top=47, bottom=20)
    document.changed.connect(made.refresh)
    made.follow_clock(datetime(2026, 11, 21, 1, 0, tzinfo=ZONE), ZONE)
    return made


@pytest.fixture
def planned(panel, document) -> DayPlanPanel:
    """A panel that is shown, with a small agenda."""
    assert document.do(c.SetAgenda(DAY))
    panel.appear()
    return panel


def click(tab_or_button) -> None:
    QTest.mouseClick(tab_or_button, LEFT)


def row(view, number: int, column: int = 0) -> QPoint:
    return view.visualRect(view.model().index(number, column)).center()


def choose(view, number: int, column: int = 0) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=row(view, number, column))


def tick(view, number: int) -> None:
    rect = view.visualRect(view.model().index(number, 0))
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(rect.left() + 14, rect.center().y()))


def editor_of(view) -> QLineEdit | None:
    """Return the open editor of a table; one that is closed may still be about to go."""
    return next((found for found in view.findChildren(QLineEdit) if found.isVisible()), None)


def write(field, words: str) -> None:
    """Type words; Chinese arrives whole, as from an input method."""
    if words.isascii():
        QTest.keyClicks(field, words)
    else:
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(field, event)


def retype(view, number: int, column: int, text: str) -> None:
    """Type over a cell of a table, as a user does."""
    choose(view, number, column)
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = editor_of(view)
    assert editor is not None
    editor.selectAll()
    write(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the table takes the words a moment later


def texts(view, column: int) -> list[str]:
    model = view.model()
    return [model.index(n, column).data() for n in range(model.rowCount())]


def ids(document) -> list[str]:
    return [item.id for item in document.workshop.agenda.items]


def now(document, block: str, minutes: float) -> datetime:
    """Return the moment `minutes` after the start of a block that runs."""
    return datetime.fromisoformat(document.workshop.clock.of(block).since) + timedelta(minutes=minutes)
