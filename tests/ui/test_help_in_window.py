"""Help in the windows of the program: F1 at the stage in front, beside the cases, beside the frameworks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import MakeDocument
from tests.ui.window_fixture import active_window
from ui import i18n
from ui.facilitator.window import FacilitatorWindow
from ui.helpprogram import HelpProgram


@pytest.fixture
def window(qtbot, make_document: MakeDocument) -> Iterator[FacilitatorWindow]:
    yield from active_window(qtbot, make_document())


def test_f1_opens_the_stage_in_front_and_the_panel_follows_it(qtbot, window: FacilitatorWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    panel = window.tools.help.panel
    assert panel.isVisible() and panel.topic == "outlook" and not panel.tour.isHidden()
    window.go("commit")
    assert panel.topic == "commit" and panel.page.toPlainText().startswith("Commit")
    assert panel.y() == window.top.height() + 1
    QTest.keyClick(panel.page, Qt.Key.Key_F1)
    assert not panel.isVisible()


def test_the_handbook_and_the_levels_are_in_reach_by_their_keys(qtbot, window: FacilitatorWindow) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_F1, held)
    panel = window.tools.help.panel
    assert panel.isVisible() and panel.book.make.hasFocus()
    panel.levels.click()
    assert window.tools.help.levels.isVisible() and not panel.isVisible()


class Welcome(QWidget):
    """A first page with what the help asks of it."""

    help_requested = Signal()


class Settings:
    """Settings that know one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def folder(self) -> Path:
        return self._folder


class Tours(QObject):
    """Counts how often the tour is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def start(self) -> None:
        self.asked += 1


class Program(QObject):
    """As much of the program as the help of the first page needs."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.welcome, self.settings, self.tours = Welcome(), Settings(folder), Tours()


def test_the_first_page_has_the_whole_day_and_the_tour(qtbot, tmp_path: Path) -> None:
    program = Program(tmp_path)
    qtbot.addWidget(program.welcome)
    program.welcome.resize(1024, 600)
    program.welcome.show()
    program.welcome.activateWindow()
    QTest.qWaitForWindowActive(program.welcome)
    found = HelpProgram(program)  # type: ignore[arg-type]
    program.welcome.help_requested.emit()
    panel = found.desk.panel
    assert panel.isVisible() and panel.topic == "day" and panel.book.folder == tmp_path
    panel.tour.click()
    assert program.tours.asked == 1 and not panel.isVisible()
    i18n.switch("zh")
    QTest.keyClick(program.welcome, Qt.Key.Key_F1)
    assert panel.isVisible()
    assert panel.page.toPlainText().startswith("一天怎么走")
    found.close()
