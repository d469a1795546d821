"""A facilitator's window on a page that is not a canvas, for tests of what lies over it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtTest import QTest

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
