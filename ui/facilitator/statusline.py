"""The line at the bottom: what to do here, and the newest message."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.parts import button, label, restyle


class StatusLine(QWidget):
    """A hint that stays and a message that goes; a problem stays until the next step."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setMinimumHeight(30)
        self._label = label("quiet", wrap=True)
        self._hint = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._calm)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 4, 14, 4)
        box.addWidget(self._label, 1)
        self.day = button("plain")
        self.day.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.day.setFixedHeight(24)
        self.day.setStyleSheet("min-height: 0; font-size: 12px; padding: 0 6px;")
        self.day.hide()
        box.addWidget(self.day)

    def set_day(self, words: str) -> None:
        """Show the one next action of the whole day; a click goes there."""
        self.day.setText(words)
        self.day.setVisible(bool(words))

    def set_hint(self, words: str) -> None:
        """Set the standing hint."""
        self._hint = words
        if not self._timer.isActive() and self._label.property("look") == "quiet":
            self._label.setText(words)

    def tell(self, words: str) -> None:
        """Show a message for a while."""
        restyle(self._label, "head")
        self._label.setText(words)
        self._timer.start(5000)

    def complain(self, words: str) -> None:
        """Show a problem until something succeeds."""
        self._timer.stop()
        restyle(self._label, "problem")
        self._label.setText(words)

    def settle(self) -> None:
        """Something succeeded: an old problem is over."""
        if self._label.property("look") == "problem":
            self._calm()

    def _calm(self) -> None:
        restyle(self._label, "quiet")
        self._label.setText(self._hint)

    @property
    def words(self) -> str:
        """What the line says now."""
        return self._label.text()
