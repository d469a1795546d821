"""Two lines that can be chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.widgets.parts import label


class HintRow(QFrame):
    """Two lines that can be clicked or pressed with Enter; `chosen` carries its id."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("look", "row")
        self.first, self.second = label(wrap=True), label("quiet", wrap=True)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 3, 0, 3)
        self.box.setSpacing(0)
        self.box.addWidget(self.first)
        self.box.addWidget(self.second)

    def present(self, first: str, second: str) -> None:
        """Set the two lines."""
        self.first.setText(first)
        self.second.setText(second)
        self.setAccessibleName("\n".join(words for words in (first, second) if words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.name)
        else:
            super().keyPressEvent(event)
