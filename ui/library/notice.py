"""One line under the cases: what was done and how to take it back, or what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.i18n import Speaks
from ui.widgets.parts import button, label, restyle


class NoticeLine(Speaks):
    """`undo_requested` follows its button."""

    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.words, self.undo = label(wrap=True), button()
        self.undo.clicked.connect(self.undo_requested)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 16, 6)
        box.addWidget(self.words, 1)
        box.addWidget(self.undo)
        self.tell("")
        self.retranslate()

    def retranslate(self) -> None:
        self.undo.setText(self.tr("Undo  Ctrl+Z"))

    def tell(self, words: str, *, undo: bool = False, problem: bool = False) -> None:
        """Say something; an empty text hides the line unless there is something to undo."""
        self.words.setText(words)
        restyle(self.words, "problem" if problem else "")
        self.undo.setVisible(undo)
        self.setVisible(bool(words) or undo)
