"""A watcher for small fields: undo and redo go to the window, the wheel to the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_step(event: QEvent) -> bool:
    """Tell whether a key is that of undo or redo."""
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _STEPS)


class StepsThrough(QObject):
    """Install it on fields in a form: neither key nor wheel changes the field that lies under it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QAbstractSpinBox | QComboBox):
            event.ignore()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and is_step(event):
            event.ignore()
            return True
        return False
