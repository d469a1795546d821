"""A group of fields under a heading that folds it away; folded, the heading says what is inside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.parts import button, label, rule
from ui.widgets.plainwords import as_tip

_HEAD = """QPushButton { font-weight: bold; text-align: left; padding: 0 4px; border: none; background: transparent; }
QPushButton:hover { text-decoration: underline; }"""


class Fold(QWidget):
    """`toggled` follows the heading. The words are set by the owner."""

    toggled = Signal(bool)

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.body = body
        self.head = button("plain", checkable=True)
        # A pressed button is tinted; a heading is not.
        self.head.setStyleSheet(_HEAD)
        self._summary = label("quiet")
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._name, self._words = "", ""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.head)
        row.addWidget(self._summary, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(rule())
        box.addLayout(row)
        box.addWidget(body)
        self.head.setChecked(True)
        self.head.toggled.connect(self._toggled)

    @property
    def opened(self) -> bool:
        """Whether the fields are to be seen."""
        return self.head.isChecked()

    def open(self) -> None:
        """Show the fields."""
        self.head.setChecked(True)

    def set_words(self, name: str, key: str) -> None:
        """Set the name of the group and the key that leads to it."""
        self._name = name
        self.head.setToolTip(as_tip(f"{name} ({key})"))
        self.head.setAccessibleName(name)
        self._show()

    def set_summary(self, words: str) -> None:
        """Set what the heading says while the fields are folded away."""
        self._words = words
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _toggled(self, on: bool) -> None:
        self.body.setVisible(on)
        self._show()
        self.toggled.emit(on)

    def _show(self) -> None:
        self.head.setText(f"{'▾' if self.opened else '▸'}  {self._name}")
        words = "" if self.opened else self._words
        self._summary.setText(self._summary.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, max(self.width() - self.head.sizeHint().width() - 12, 40)))
        self._summary.setToolTip("")
