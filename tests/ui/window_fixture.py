"""A facilitator's window on a page that is not a canvas, and the end of windows, for tests of what lies over it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from ui.document import Document
from ui.facilitator.window import FacilitatorWindow


def active_window(qtbot, document: Document, stage: str = "outlook") -> Iterator[FacilitatorWindow]:
    """Yield a window that has the keyboard; close it at the end. Its page is the one that is made quickest."""
    made = FacilitatorWindow(document)
    qtbot.addWidget(made)
    made.go(stage)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()


def window_with_a_field(qtbot) -> QMainWindow:
    """Return a window with a field to type in, which has the keyboard, for panels that lie over it."""
    made = QMainWindow()
    made.field = QLineEdit()
    made.setCentralWidget(made.field)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    return made


def settle() -> None:
    """Let windows that were closed go."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()
