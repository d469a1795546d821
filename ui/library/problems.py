"""Everything that is wrong with a file that was to be imported."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from ui.i18n import Speaks
from ui.messages import words_for
from ui.widgets.parts import button, label
from workshop.errors import PentatoneError


class ProblemPage(Speaks):
    """`closed` says that it has been read."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._name, self._count = "", 0
        self.head, self.words, self.close_button = label("lead", wrap=True), QPlainTextEdit(), button("primary")
        self.words.setReadOnly(True)
        self.close_button.clicked.connect(self.closed)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 18, 22, 12)
        box.setSpacing(10)
        box.addWidget(self.head)
        box.addWidget(self.words, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        box.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        self.head.setText(self.tr("{0} was not imported. Places to put right: {1}. Nothing was changed.").format(
            self._name, self._count))
        self.words.setAccessibleName(self.head.text())
        self.close_button.setText(self.tr("Close"))

    def present(self, name: str, error: PentatoneError) -> None:
        """Show every problem of a file, one a line."""
        self._name, self._count = name, len(error.problems)
        self.words.setPlainText(words_for(error, len(error.problems)))
        self.retranslate()
        self.close_button.setFocus()
