"""Who carries an initiative: its owner and everybody's part, where it stands, and the first step with its day."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from ui.document import Document
from ui.localtexts import day, read_day
from ui.stages.initiatives.gate import FieldGate
from ui.stages.initiatives.liftrow import fill
from ui.stages.initiatives.part import EditorPart, FieldGrid, put_text
from ui.stages.initiatives.people import NameBox
from ui.stages.initiatives.raci import DutiesEditor
from ui.widgets.elidebox import ElideBox
from ui.widgets.parts import label
from workshop.model.initiative import STATUSES, Initiative
from workshop.rules import MAX_TITLE


class WhoPart(EditorPart):
    """Owner, status, first step, its day, and the parts of all people."""

    def __init__(self, document: Document, gate: FieldGate) -> None:
        super().__init__(document, gate)
        self.owner, self.status, self.first, self.by = NameBox(), ElideBox(), QLineEdit(), QLineEdit()
        self.duties = DutiesEditor(gate)
        self.wrong = label("problem", wrap=True)
        self.first.setMaxLength(MAX_TITLE)
        self.by.setMaxLength(20)
        self._grid = FieldGrid()
        self._grid.put(self.owner, 0, 0)
        self._grid.put(self.status, 0, 1)
        self._grid.put(self.first, 1, 0, 2)
        self._grid.put(self.by, 2, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(self._grid)
        box.addWidget(self.wrong)
        box.addWidget(self.duties)
        self.watch(self.owner, self.status, self.first, self.by)
        self.duties.edited.connect(self.finish)
        self.wrong.setVisible(False)
        self.retranslate()

    def retranslate(self) -> None:
        self._grid.name(self.tr("Owner"), self.tr("Status"), self.tr("First step"), self.tr("First step by"))
        self.by.setPlaceholderText("2027-03-31")
        self.wrong.setText(self.tr("That is no day. Write it as 2027-03-31; until then it is not kept."))

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self, stored: Initiative, *, fresh: bool) -> None:
        people = [person.name for person in self.document.workshop.participants]
        self.owner.offer(people)
        put_text(self.owner, stored.owner, fresh=fresh)
        put_text(self.first, stored.first_step, fresh=fresh)
        # What is no day stays in the field until it is one: what was typed is never lost.
        if read_day(self.by.text()) is not None:
            put_text(self.by, stored.first_by, fresh=fresh)
        self._mark()
        words = {"idea": self.tr("Idea"), "agreed": self.tr("Agreed"), "running": self.tr("Running"),
                 "done": self.tr("Done"), "dropped": self.tr("Dropped")}
        states: list[tuple[str, object]] = [(words[status], status) for status in STATUSES]
        fill(self.status, states, stored.status)
        self.duties.present(stored, people)

    def other(self) -> None:
        """Another initiative comes: a day of the old one that is none goes with it."""
        self.by.clear()
        self._mark()

    def _mark(self) -> None:
        self.wrong.setVisible(read_day(self.by.text()) is None)

    # Reading ----------------------------------------------------------------------------------------------------
    def read(self, old: Initiative) -> Initiative:
        typed = read_day(self.by.text())
        return dataclasses.replace(
            old, owner=self.owner.currentText().strip(), status=self.status.currentData(),
            first_step=self.first.text().strip(), first_by=old.first_by if typed is None else typed,
            duties=self.duties.duties())

    def summary(self, stored: Initiative) -> str:
        return " · ".join(words for words in (stored.owner, self.status.currentText(), day(stored.first_by)) if words)
