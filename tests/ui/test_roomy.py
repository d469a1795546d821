"""Where a window is smaller than what it shows, everything can still be reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.facilitator.window import FacilitatorWindow
from ui.widgets.roomy import SMALLEST, RoomyArea, make_roomy
from ui.widgets.sidepanel import SidePanel


def seen(area: RoomyArea, part: QWidget) -> bool:
    return area.viewport().rect().contains(QRect(part.mapTo(area.viewport(), QPoint(0, 0)), part.size()))


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    box = QVBoxLayout(made)
    made.first, made.last = QPushButton("first"), QPushButton("last")
    box.addWidget(made.first, 0, Qt.AlignmentFlag.AlignLeft)
    box.addStretch(1)
    box.addWidget(made.last, 0, Qt.AlignmentFlag.AlignRight)
    made.setMinimumSize(500, 400)
    made.area = make_roomy(made)
    return made


def test_with_room_nothing_scrolls(window) -> None:
    window.resize(600, 500)
    window.show()
    QTest.qWait(1)
    assert window.area.widget().size() == QSize(600, 500)
    assert not window.area.verticalScrollBar().isVisible() and not window.area.horizontalScrollBar().isVisible()


def test_with_less_it_scrolls_to_what_has_the_keyboard(window) -> None:
    window.resize(SMALLEST)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    assert window.area.widget().size() == QSize(500, 400) and not seen(window.area, window.last)
    window.last.setFocus()
    assert seen(window.area, window.last)
    window.first.setFocus()
    assert seen(window.area, window.first)


def test_the_facilitators_window_on_a_small_display_with_large_text(qtbot, document) -> None:
    window = FacilitatorWindow(document)
    qtbot.addWidget(window)
    window.go("score")
    window.resize(683, 360)  # 1366 x 768 at 200 %, less what the desktop takes
    window.show()
    QTest.qWait(1)
    area = window.centralWidget()
    assert isinstance(area, RoomyArea) and window.size() == QSize(683, 360)
    assert area.widget().size().width() >= 1024 and not seen(area, window.top.next)
    area.reveal(window.top.next)
    assert seen(area, window.top.next)
    window.tools.toggle_palette()
    assert window.rect().contains(window.tools.palette.geometry())
    window.tools.toggle_history()
    panel = window.tools.history
    assert panel.width() <= 683 and panel.height() > 300 and window.rect().contains(panel.geometry())
    window.resize(1280, 720)
    QTest.qWait(1)
    assert area.widget().size() == area.size(), "with room for all nothing scrolls"
    window.close()


def test_a_panel_with_more_than_fits_scrolls(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 300)
    panel = SidePanel(window, top=100, bottom=50)
    last = QPushButton("last")
    for number in range(12):
        panel.box.addWidget(QPushButton(str(number)))
    panel.box.addWidget(last)
    window.show()
    panel.appear()
    QTest.qWait(1)
    assert panel.geometry() == QRect(0, 0, 500, 300), "so little is left that it takes all"
    assert not seen(panel.area, last)
    panel.area.reveal(last)
    assert seen(panel.area, last)
