"""What the history panel tells of a step: old and new values, who was there, a way into a file, and no hidden vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.window_fixture import active_window
from ui import i18n
from ui.facilitator.historyexport import ALL, NO_NAMES
from ui.facilitator.window import FacilitatorWindow
from ui.settings import UserSettings, system_user
from workshop import commands as c
from workshop.model.initiative import Initiative
from workshop.model.score import Cell
from workshop.model.workshop import Parked


@pytest.fixture
def window(qtbot, document) -> Iterator[FacilitatorWindow]:
    yield from active_window(qtbot, document)


def test_the_chosen_step_shows_old_and_new_values_as_plain_text(window, document) -> None:
    work = Initiative("i", "<b>One</b>", cost=300)
    document.do(c.AddInitiative(work))
    document.do(c.EditInitiative(replace(work, title="<img src=x>", cost=500, note="a\nb")))
    panel = window.tools.history
    panel.appear()
    assert panel.changes.toPlainText() == ("<img src=x>\n    title: <b>One</b> → <img src=x>\n"
                                           "    cost: ¥ 300 k → ¥ 500 k\n    note: – → a\nb\n")
    assert panel.changes.isReadOnly() and panel.changes.textCursor().position() == 0
    document.undo()
    panel.whole.setChecked(True)
    panel.view.setCurrentIndex(panel.model.index(0))
    assert "title: <img src=x> → <b>One</b>" in panel.changes.toPlainText()
    panel.view.setCurrentIndex(panel.model.index(panel.model.rowCount() - 1))
    assert panel.changes.toPlainText().startswith("settings\n    title: – → ")
    i18n.switch("zh")
    QApplication.processEvents()
    assert panel.changes.toPlainText().startswith("设置\n    标题：– → ")
    QTest.keyClick(panel.view, Qt.Key.Key_Tab)
    assert panel.changes.hasFocus(), "the values are one Tab behind the list"


def test_no_vote_is_in_the_panel_before_the_reveal(window, document) -> None:
    cell = Cell(document.workshop.elements[0], "1")
    document.do(c.OpenRound("v", cell))
    document.do(c.CastBallot("v", "p0", "5", "quietly"))
    panel = window.tools.history
    panel.appear()
    told = panel.changes.toPlainText()
    assert "1 vote, not told here" in told and "5" not in told and "quietly" not in told
    document.do(c.RevealRound("v"))
    panel.view.setCurrentIndex(panel.model.index(1))
    assert "vote: – → 5" in panel.changes.toPlainText() and "quietly" in panel.changes.toPlainText()
    document.undo()
    panel.view.setCurrentIndex(panel.model.index(1))
    assert "quietly" not in panel.changes.toPlainText(), "what is hidden again is hidden here too"


def test_who_is_at_the_keyboard_can_be_said_here(window, document, tmp_path) -> None:
    settings = UserSettings(path=tmp_path / "settings.json")
    window.settings = settings
    panel = window.tools.history
    panel.appear()
    panel.me.setFocus()
    QTest.keyClicks(panel.me, "  Lin   Tao ")
    panel.view.setFocus()
    assert (document.author, settings.author, panel.me.text()) == ("Lin Tao",) * 3
    assert UserSettings.load(settings.path).author == "Lin Tao"
    document.do(c.AddParked(Parked("k", "matter")))
    assert document.steps()[-1].author == "Lin Tao" and "Lin Tao" in panel._when.text()
    panel.me.clear()
    panel.me.editingFinished.emit()
    assert document.author == settings.author == system_user(), "no name is that of the system"


def test_the_history_is_written_without_what_was_chosen(qtbot, window, document, tmp_path) -> None:
    document.author = "Lin Tao"
    document.do(c.AddParked(Parked("k", "=2+2", "Lin Tao")))
    panel = window.tools.history
    out = tmp_path / "history.csv"
    with qtbot.waitSignal(panel.export._job.done):
        panel.export.write(out, ALL)
    text = out.read_text("utf-8-sig")
    assert "Lin Tao" in text and ",'=2+2," in text and "Written: history.csv" in window.status.words
    with qtbot.waitSignal(panel.export._job.done):
        panel.export.write(out, NO_NAMES)
    assert "Lin" not in out.read_text("utf-8-sig")
    with qtbot.waitSignal(panel.export._job.failed):
        panel.export.write(tmp_path / "none" / "x.csv", NO_NAMES)
    assert "x.csv" in window.status.words
