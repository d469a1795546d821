"""The evidence of one cell: the group's own words with their strength, and cases from the library."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks, language
from ui.ids import new_id
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.model.evidence import STRENGTHS, Evidence
from workshop.model.score import Cell


class EvidenceRow(QFrame):
    """One piece of evidence; a click on its words opens it, the cross takes it out."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, evidence: str) -> None:
        super().__init__()
        self._evidence = evidence
        self.setProperty("look", "soft")
        self._words, self._quiet = label(wrap=True), label("quiet", wrap=True)
        self.cross, self.edit = button("plain"), button("plain")
        for made in (self.edit, self.cross):
            made.setFixedHeight(26)
            made.setStyleSheet("min-height: 0;")
        self.cross.setText("×")
        self.cross.setFixedWidth(26)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 6, 6)
        box.setSpacing(1)
        top = QHBoxLayout()
        top.addWidget(self._words, 1)
        top.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(top)
        foot = QHBoxLayout()
        foot.addWidget(self._quiet, 1)
        foot.addWidget(self.edit)
        box.addLayout(foot)
        self.cross.clicked.connect(self._remove)
        self.edit.clicked.connect(self._open)

    def present(self, words: str, quiet: str, edit: str, remove: str) -> None:
        """Set the words."""
        self._words.setText(words)
        self._quiet.setText(quiet)
        self.edit.setText(edit)
        self.cross.setAccessibleName(remove)
        self.cross.setToolTip(remove)

    def _open(self) -> None:
        self.opened.emit(self._evidence)

    def _remove(self) -> None:
        self.removed.emit(self._evidence)


class EvidenceBox(Speaks):
    """Rows and a field to add one. `case_requested` carries a case key, `make_case` a piece of evidence."""

    case_requested = Signal(str)
    make_case = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._cell: Cell | None = None
        self._shown: object = None
        self._editing = ""
        self._head = label("head")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.field, self.day, self.strength = QLineEdit(), QLineEdit(), QComboBox()
        self.add, self.case = button(), button()
        self.field.setMaxLength(2000)
        self.day.setMaxLength(10)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._head)
        box.addLayout(self._rows)
        box.addWidget(self.field)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.strength, 1)
        line.addWidget(self.day, 1)
        box.addLayout(line)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.add)
        line.addWidget(self.case)
        line.addStretch(1)
        box.addLayout(line)
        self.field.returnPressed.connect(self.commit)
        self.day.returnPressed.connect(self.commit)
        self.add.clicked.connect(self.commit)
        self.case.clicked.connect(self._make_case)
        self.field.textChanged.connect(self._show_form)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Evidence in this cell"))
        self.field.setPlaceholderText(self.tr("What was seen or said?"))
        self.field.setAccessibleName(self.tr("New evidence"))
        self.day.setPlaceholderText(date.today().isoformat())
        self.day.setAccessibleName(self.tr("Day it describes"))
        self.day.setToolTip(self.tr("Day it describes"))
        self.strength.setAccessibleName(self.tr("How well it is known"))
        chosen = max(self.strength.currentIndex(), 0)
        self.strength.clear()
        for strength in STRENGTHS:
            self.strength.addItem(self._strength(strength), strength)
        self.strength.setCurrentIndex(chosen)
        self.case.setText(self.tr("Make it a case…"))
        self._shown = None
        self.show_cell(self._cell)

    def _strength(self, strength: str) -> str:
        return {"none": self.tr("not checked"), "told": self.tr("told"), "seen": self.tr("seen"),
                "measured": self.tr("measured")}[strength]

    def show_cell(self, cell: Cell | None) -> None:
        """Show the evidence of a cell; what is being typed stays with the cell it is for."""
        if cell != self._cell:
            self.leave_edit()
        self._cell = cell
        found = self._document.workshop.evidence_of(cell) if cell else ()
        if (cell, found, language()) == self._shown:
            return
        self._shown = (cell, found, language())
        self._clear()
        for evidence in found:
            row = EvidenceRow(evidence.id)
            row.present(*self._words(evidence), self.tr("Take out of this cell"))
            row.opened.connect(self._open)
            row.removed.connect(self._remove)
            self._rows.addWidget(row)
        self._show_form()

    def _words(self, evidence: Evidence) -> tuple[str, str, str]:
        if evidence.case is not None:
            case, lang = evidence.case.case, language()
            words = case.title.in_(lang) + (f"\n{evidence.text}" if evidence.text else "")
            return words, f"{case.company.in_(lang)} · {case.year}", self.tr("Open")
        parts = [self._strength(evidence.strength), evidence.dated]
        return evidence.text, " · ".join(part for part in parts if part), self.tr("Edit")

    def _clear(self) -> None:
        for row in self.rows():
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _show_form(self) -> None:
        typing = bool(self.field.text().strip())
        for widget in (self.strength, self.day, self.add):
            widget.setVisible(typing)
        self.case.setVisible(bool(self._editing))
        self.add.setText(self.tr("Keep the change") if self._editing else self.tr("Add"))

    def _find(self, evidence: str) -> Evidence | None:
        return next((e for e in self._document.workshop.evidence if e.id == evidence), None)

    def _open(self, evidence: str) -> None:
        found = self._find(evidence)
        if found is None:
            return
        if found.case is not None:
            self.case_requested.emit(found.case.key)
            return
        self._editing = evidence
        self.field.setText(found.text)
        self.day.setText(found.dated)
        self.strength.setCurrentIndex(STRENGTHS.index(found.strength))
        self._show_form()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, evidence: str) -> None:
        if evidence == self._editing:
            self.leave_edit()
        self._document.do(c.RemoveEvidence(evidence), self)

    def commit(self) -> None:
        """Keep what stands in the field."""
        words = self.field.text().strip()
        if not words or self._cell is None:
            return
        made = Evidence(self._editing or new_id(), self._cell, words, self.strength.currentData(),
                        self.day.text().strip())
        if self._document.do(c.EditEvidence(made) if self._editing else c.AddEvidence(made), self):
            self.leave_edit()

    def leave_edit(self) -> None:
        """Empty the field."""
        self._editing = ""
        self.field.clear()
        self.day.clear()
        self.strength.setCurrentIndex(0)
        self._show_form()

    def _make_case(self) -> None:
        if (found := self._find(self._editing)) is not None:
            self.make_case.emit(found)

    def rows(self) -> tuple[EvidenceRow, ...]:
        """Return the rows that are shown."""
        found = [item.widget() for i in range(self._rows.count()) if (item := self._rows.itemAt(i)) is not None]
        return tuple(row for row in found if isinstance(row, EvidenceRow))

    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """Return the buttons of the form: keep, and make a case."""
        return self.add, self.case
