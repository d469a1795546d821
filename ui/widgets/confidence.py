"""How sure somebody is, as three little buttons: 1 guess, 2 fairly sure, 3 certain; none is not said."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.i18n import Speaks
from ui.widgets.parts import button
from ui.widgets.roundboard import symbol_from_text


class ConfidenceChips(Speaks):
    """`chosen` carries 0 to 3 after a click or a key; a click on the chosen one takes it back."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = 0
        self._chips: list[QPushButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for level in (1, 2, 3):
            made = button(checkable=True)
            made.setProperty("confidence", level)
            made.setStyleSheet("padding: 0 8px; min-height: 26px;")
            made.clicked.connect(self._clicked)
            self._chips.append(made)
            row.addWidget(made)
        self.retranslate()

    def retranslate(self) -> None:
        for level, words in enumerate((self.tr("guess"), self.tr("fairly sure"), self.tr("certain")), start=1):
            self._chips[level - 1].setText(f"{level} {words}")
            self._chips[level - 1].setAccessibleName(self.tr("Confidence {0}, {1}").format(level, words))

    @property
    def value(self) -> int:
        """What is chosen, 0 to 3."""
        return self._value

    def present(self, value: int) -> None:
        """Show a value without telling anybody."""
        self._value = value
        for level, chip in enumerate(self._chips, start=1):
            chip.setChecked(level == value)

    def chips(self) -> tuple[QPushButton, ...]:
        """Return the three buttons."""
        return tuple(self._chips)

    def choose(self, value: int) -> None:
        """Choose a value; the chosen one once more takes it back."""
        self.present(0 if value == self._value else value)
        self.chosen.emit(self._value)

    def _clicked(self) -> None:
        self.choose(int(self.sender().property("confidence")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A chip lets digits pass up to here.
        found = symbol_from_text(event.text(), 3)
        if found.isdigit():
            self.choose(int(found))
        else:
            super().keyPressEvent(event)
