"""What would make something fit: each change in words and numbers, with a button that makes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.roadmap.remedywords import remedy_words
from ui.widgets.parts import button, label
from workshop.roadmap.remedies import Remedy


class RemedyList(Speaks):
    """`taken` carries the remedy whose button was pressed. Hidden while there is nothing to say."""

    taken = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.remedies: tuple[Remedy, ...] | None = None
        self.buttons: list[QPushButton] = []
        self._lines: list[QLabel] = []
        self._rows: list[QFrame] = []
        self._none = label("quiet", wrap=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._box.addWidget(self._none)
        self.hide()

    def present(self, remedies: tuple[Remedy, ...] | None) -> None:
        """Show remedies; None is not asked yet."""
        self.remedies = remedies
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self._lines.clear()
        self.buttons.clear()
        for remedy in remedies or ():
            self._add(remedy)
        self.setVisible(remedies is not None)
        self.retranslate()

    def _add(self, remedy: Remedy) -> None:
        row, words, made = QFrame(), label(wrap=True), button()
        row.setProperty("look", "soft")
        line = QHBoxLayout(row)
        line.setContentsMargins(10, 6, 6, 6)
        line.setSpacing(10)
        line.addWidget(words, 1)
        line.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        made.clicked.connect(self._pressed)
        self._box.addWidget(row)
        self._rows.append(row)
        self._lines.append(words)
        self.buttons.append(made)

    def retranslate(self) -> None:
        self._none.setText(self.tr("Nothing was found that would do within the time of the search."))
        self._none.setVisible(self.remedies == ())
        for remedy, words, made in zip(self.remedies or (), self._lines, self.buttons, strict=True):
            words.setText(remedy_words(self._document.workshop, remedy))
            made.setText(self.tr("Do it"))
            made.setAccessibleName(self.tr("Do it: {0}").format(words.text()))

    def texts(self) -> tuple[str, ...]:
        """Return what the rows say."""
        return tuple(words.text() for words in self._lines)

    def set_busy(self, busy: bool) -> None:
        """Lock the buttons while something is being computed."""
        for made in self.buttons:
            made.setEnabled(not busy)

    def first_focus(self) -> QWidget:
        """Return what takes the keyboard."""
        return self.buttons[0] if self.buttons else self

    def _pressed(self) -> None:
        made = self.sender()
        if isinstance(made, QPushButton) and made in self.buttons and self.remedies:
            self.taken.emit(self.remedies[self.buttons.index(made)])
