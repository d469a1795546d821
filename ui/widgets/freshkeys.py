"""How a field shares the keys: what is still held down does not type into it, and undo may go past it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

# A field with this property has no use for undo while nothing is typed in it: the window then takes back a step.
LETS_UNDO = "lets_undo"


class FreshKeys(QObject):
    """Lies on a field: repeats count only after a key was pressed while the field had the focus.

    Without it, N held a moment too long fills the line of notes with its letter, and Enter wipes the chosen words.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._fresh = False
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._fresh = False
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if not event.isAutoRepeat():
                self._fresh = True
            elif not self._fresh:
                event.accept()
                return True
        return super().eventFilter(watched, event)
