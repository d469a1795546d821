"""Ways to win time back, each a button that says what it does and when the day ends then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from ui.agenda_words import repair_words
from ui.document import Document
from ui.i18n import Speaks
from ui.widgets.parts import button, label
from workshop.agenda import DayState
from workshop.agenda_repair import Repair

MOST = 4


class DayRepairs(Speaks):
    """`chosen` carries the Repair whose button was pressed; nothing changes before that."""

    chosen = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._repairs: tuple[Repair, ...] = ()
        self._day: DayState | None = None
        self._lead, self._foot = label("head", wrap=True), label("quiet", wrap=True)
        self.buttons: list[QPushButton] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(10)
        box.addWidget(self._lead)
        for index in range(MOST):
            made = button()
            made.setProperty("place", index)
            made.setStyleSheet("text-align: left; padding: 8px 14px; min-height: 44px;")
            made.clicked.connect(self._pressed)
            self.buttons.append(made)
            box.addWidget(made)
        box.addWidget(self._foot)
        box.addStretch(1)
        box.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        self._show()

    def present(self, repairs: Sequence[Repair], day: DayState | None) -> None:
        """Show these repairs of a day that runs late."""
        self._repairs, self._day = tuple(repairs[:MOST]), day
        self._show()

    def _show(self) -> None:
        day = self._day
        for index, made in enumerate(self.buttons):
            made.setVisible(index < len(self._repairs))
            if index < len(self._repairs):
                repair = self._repairs[index]
                then = self.tr("The day then ends at {0}").format(repair.end)
                made.setText(f"{repair_words(repair, self._document.workshop)}\n{then}")
        if day is None:
            return
        late = self.tr("Now the day would end at {0}; planned was {1}.").format(day.end, day.due)
        self._lead.setText(late)
        if self._repairs:
            self._foot.setText(self.tr("Nothing changes until you choose. Undo takes it back."))
        elif self._document.workshop.agenda.locked:
            self._foot.setText(self.tr("No single step keeps the locked end. Unlock it, or skip blocks in the agenda."))
        else:
            self._foot.setText(self.tr("There is nothing left to shorten."))

    def _pressed(self) -> None:
        place = self.sender().property("place")
        if place < len(self._repairs):
            self.chosen.emit(self._repairs[place])
