"""Windows of the tests: none is collected while Qt may still paint it."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class _Window(QWidget):
    """Refers to itself, as every window of ours does by what it has made."""

    def __init__(self) -> None:
        super().__init__()
        self.circle = self


def _shown(qtbot) -> weakref.ref[_Window]:
    made = _Window()
    qtbot.addWidget(made)
    made.show()
    return weakref.ref(made)


def test_a_window_that_no_name_holds_stays_until_it_is_closed(qtbot) -> None:
    found = _shown(qtbot)
    # As it happens at any moment, a paint event among them.
    gc.collect()
    window = found()
    assert window is not None and isValid(window) and window.isVisible()
    assert window in QApplication.topLevelWidgets()
