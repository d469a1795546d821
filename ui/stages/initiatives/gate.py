"""Lets undo and the wheel through to where they belong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget


class FieldGate(QObject):
    """Watches fields: with nothing typed, undo and redo go to the window; the wheel scrolls the page around."""

    def watch(self, *fields: QWidget) -> None:
        """Watch more fields."""
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QAbstractSpinBox | QComboBox):
            # A wheel over a field is meant for the page, and must never change a value in passing.
            event.ignore()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(step) for step in steps) and not is_typed(watched):
                event.ignore()
                return True
        return False


def is_typed(field: QObject) -> bool:
    """Tell whether something was typed that is not stored yet."""
    if isinstance(field, QPlainTextEdit):
        return field.document().isModified()
    line = line_of(field)
    return line is not None and line.isModified()


def settle(field: QObject) -> None:
    """Remember that what the field shows is what is stored."""
    if isinstance(field, QPlainTextEdit):
        field.document().setModified(False)
    elif (line := line_of(field)) is not None:
        line.setModified(False)


def line_of(field: QObject) -> QLineEdit | None:
    """Return the line one types into, if the field has one."""
    if isinstance(field, QLineEdit):
        return field
    if isinstance(field, QComboBox | QAbstractSpinBox):
        return field.lineEdit()
    return None
