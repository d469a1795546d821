"""The foot of the preparation: where the workshop is going to be kept, what was wrong, and the button that makes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.welcome.placeline import PlaceLine
from ui.widgets.parts import button, label


class PrepareFoot(Speaks):
    """As wide as the form above it, which is at most `widest` pixels."""

    def __init__(self, widest: int) -> None:
        super().__init__()
        self.place = PlaceLine()
        self.problem, self.make = label("problem", wrap=True), button("primary")
        self._doing, self._bar = label("quiet"), QProgressBar()
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._build(widest)
        self.retranslate()

    def _build(self, widest: int) -> None:
        inner, middle = QWidget(), QHBoxLayout(self)
        inner.setMaximumWidth(widest)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(inner, 100)
        middle.addStretch(1)
        box = QVBoxLayout(inner)
        box.setContentsMargins(32, 10, 32, 12)
        box.setSpacing(6)
        box.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.place, 1)
        for part in (self._doing, self._bar, self.make):
            row.addWidget(part)
        box.addLayout(row)
        self.make.setMinimumHeight(42)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(90)
        for hidden in (self.problem, self._doing, self._bar):
            hidden.hide()

    def retranslate(self) -> None:
        self.make.setText(self.tr("Make the workshop  Ctrl+Enter"))

    def complain(self, words: str) -> None:
        """Say what was wrong; an empty text clears it."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def wait(self, words: str) -> None:
        """Say what is being done; an empty text lets go."""
        self._doing.setText(words)
        self._bar.setAccessibleName(words)
        self._doing.setVisible(bool(words))
        self._bar.setVisible(bool(words))
