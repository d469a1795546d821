"""The evidence of one cell: the group's own words, links and pictures with their strength, cases, and its own note."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from ui.document import Document
from ui.facilitator.cellnote import CellNoteBox
from ui.facilitator.evidencerow import EvidenceRow
from ui.facilitator.picturefield import PictureField, file_of
from ui.i18n import Speaks, in_use, language
from ui.ids import new_id
from ui.localtexts import day, read_day
from ui.widgets.parts import button, label
from ui.widgets.pictureview import PictureView
from workshop import commands as c
from workshop import rules
from workshop.errors import PentatoneError
from workshop.model.evidence import STRENGTHS, Evidence, Picture
from workshop.model.score import Cell


class EvidenceBox(Speaks):
    """Rows and a form to add one. `case_requested` carries a case key, `make_case` a piece of evidence.

    A picture may be chosen, dropped anywhere on the box, or pasted into it; it goes into the file with `Add`.
    """

    case_requested = Signal(str)
    make_case = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._cell: Cell | None = None
        self._shown: object = None
        self._editing = ""
        self._link_open = False
        self._pictures: dict[str, Picture | None] = {}
        self._head = label("head")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.field, self.link, self.day, self.strength = QLineEdit(), QLineEdit(), QLineEdit(), QComboBox()
        self.whose = QComboBox()
        self.photo, self.more, self.add, self.case = button("plain"), button("plain"), button(), button()
        self.picture, self.note = PictureField(), CellNoteBox(document)
        self.field.setMaxLength(2000)
        self.link.setMaxLength(2000)
        self.day.setMaxLength(10)
        self.setAcceptDrops(True)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._head)
        box.addLayout(self._rows)
        box.addWidget(self.field)
        box.addLayout(_line(self.photo, self.more, None))
        box.addWidget(self.link)
        box.addWidget(self.picture)
        box.addLayout(_line(self.strength, self.day))
        box.addWidget(self.whose)
        box.addLayout(_line(self.add, self.case, None))
        box.addWidget(self.note)
        for field in (self.field, self.link, self.day):
            field.returnPressed.connect(self.commit)
            # A text field would take a dropped file as words.
            field.setAcceptDrops(False)
            field.installEventFilter(self)
        for made in (self.photo, self.more):
            made.setFixedHeight(26)
            made.setStyleSheet("min-height: 0;")
        self.add.clicked.connect(self.commit)
        self.case.clicked.connect(self._make_case)
        self.photo.clicked.connect(self.picture.choose)
        self.more.clicked.connect(self._open_link)
        self.field.textChanged.connect(self._show_form)
        self.picture.changed.connect(self._show_form)
        self.picture.refused.connect(self._refused)
        self.picture.look_requested.connect(self._look)

    def retranslate(self) -> None:
        self._head.setText(self.tr("Evidence in this cell"))
        self.field.setPlaceholderText(self.tr("What was seen or said?"))
        self.field.setAccessibleName(self.tr("New evidence"))
        self.link.setPlaceholderText(self.tr("Link or file name: kept as text, never opened"))
        self.link.setAccessibleName(self.tr("Link"))
        self.photo.setText(self.tr("+ Picture"))
        self.photo.setToolTip(self.tr("Choose a picture; dropping one here or Ctrl+V does it as well"))
        self.more.setText(self.tr("+ Link"))
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
        self.whose.setAccessibleName(self.tr("Whose evidence"))
        self._shown = None
        self.show_cell(self._cell)

    def _strength(self, strength: str) -> str:
        return {"none": self.tr("not checked"), "told": self.tr("told"), "seen": self.tr("seen"),
                "measured": self.tr("measured")}[strength]

    def show_cell(self, cell: Cell | None) -> None:
        """Show the evidence of a cell; what is being typed stays with the cell it is for."""
        if cell != self._cell:
            self.leave_edit()
            self._pictures.clear()
        self._cell = cell
        self.note.show_cell(cell)
        found = self._document.workshop.evidence_of(cell) if cell else ()
        if (cell, found, in_use().code) == self._shown:
            return
        self._shown = (cell, found, in_use().code)
        self._clear()
        for evidence in found:
            row = EvidenceRow(evidence.id, link=evidence.link, picture=self._picture(evidence))
            row.present(*self._words(evidence), self.tr("Take out of this cell"), self.tr("Look at the picture"))
            row.opened.connect(self._open)
            row.removed.connect(self._remove)
            row.looked_at.connect(self._look_at)
            self._rows.addWidget(row)
        self._show_form()

    def draft_of(self) -> str:
        """Return which cell is written about, for a text that survives a crash."""
        return f"cell:{self._cell.element}/{self._cell.item}" if self._cell is not None else ""

    def _words(self, evidence: Evidence) -> tuple[str, str, str]:
        if evidence.case is not None:
            case, lang = evidence.case.case, language()
            words = case.title.in_(lang) + (f"\n{evidence.text}" if evidence.text else "")
            return words, f"{case.company.in_(lang)} · {case.year}", self.tr("Open")
        person = self._document.workshop.person(evidence.person)
        parts = [self._strength(evidence.strength), day(evidence.dated), person.name if person else ""]
        return evidence.text, " · ".join(part for part in parts if part), self.tr("Edit")

    def _clear(self) -> None:
        for row in self.rows():
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _show_form(self) -> None:
        typing = bool(self.field.text().strip() or self._link_open or self.picture.picture or self.picture.busy)
        for widget in (self.strength, self.day, self.add):
            widget.setVisible(typing)
        self._offer_people(typing)
        self.link.setVisible(self._link_open)
        self.more.setVisible(not self._link_open)
        self.add.setEnabled(not self.picture.busy)
        self.case.setVisible(bool(self._editing))
        self.add.setText(self.tr("Keep the change") if self._editing else self.tr("Add"))

    def _offer_people(self, typing: bool) -> None:
        """Offer those who voted here with their names; where votes have no names, evidence has none either."""
        workshop = self._document.workshop
        shown = workshop.latest_shown(self._cell) if self._cell else None
        voters = [b.participant for b in shown.ballots] if shown is not None and shown.named else []
        people = [person for person in workshop.participants if person.id in voters]
        self.whose.setVisible(typing and bool(people))
        wanted = [("", self.tr("the group's own")), *((person.id, person.name) for person in people)]
        if [(self.whose.itemData(at), self.whose.itemText(at)) for at in range(self.whose.count())] != wanted:
            before = self.whose.currentData()
            self.whose.clear()
            for key, name in wanted:
                self.whose.addItem(name, key)
            self.whose.setCurrentIndex(max(self.whose.findData(before), 0))

    def _open_link(self) -> None:
        self._link_open = True
        self._show_form()
        self.link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picture(self, evidence: Evidence) -> Picture | None:
        """Return the picture of a piece of this cell; the file is asked for it once."""
        key = evidence.picture
        if key and key not in self._pictures:
            self._pictures[key] = self._document.picture(key)
        return self._pictures.get(key)

    def _look_at(self, evidence: str) -> None:
        if (found := self._find(evidence)) is not None and (picture := self._picture(found)) is not None:
            PictureView(self.window(), picture, found.text)

    def _look(self, picture: Picture) -> None:
        PictureView(self.window(), picture, self.field.text().strip())

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, PentatoneError):
            raise error
        self._document.refused.emit(error)

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
        self.link.setText(found.link)
        self._link_open = bool(found.link)
        self.picture.present(self._picture(found))
        self.day.setText(found.dated)
        self.strength.setCurrentIndex(STRENGTHS.index(found.strength))
        self._show_form()
        self.whose.setCurrentIndex(max(self.whose.findData(found.person), 0))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, evidence: str) -> None:
        if evidence == self._editing:
            self.leave_edit()
        self._document.do(c.RemoveEvidence(evidence), self)

    def commit(self) -> None:
        """Keep what stands in the form, its picture first."""
        words, link, picture = self.field.text().strip(), self.link.text().strip(), self.picture.picture
        if self._cell is None or self.picture.busy or not (words or link or picture):
            return
        before = self._find(self._editing)
        # What is no day goes to the rules as it is: they say so.
        dated = read_day(self.day.text()) or self.day.text().strip()
        made = Evidence(self._editing or new_id(), self._cell, words, self.strength.currentData(),
                        dated, link=link, picture=picture.key if picture else "",
                        person=self._person(before))
        command = c.EditEvidence(made) if self._editing else c.AddEvidence(made)
        if (picture is None or self._keep(picture, command)) and self._document.do(command, self):
            self.leave_edit()

    def _person(self, before: Evidence | None) -> str:
        """Return whose it is: as chosen, or as it was where that person is not offered."""
        if before is not None and before.person and self.whose.findData(before.person) < 0:
            return before.person
        return self.whose.currentData() or ""

    def _keep(self, picture: Picture, command: c.Command) -> bool:
        """Put the picture into the file, but only for evidence that the rules let in: it could not be taken out."""
        workshop = self._document.workshop
        try:
            rules.check(command, replace(workshop, pictures=workshop.pictures | {picture.key}))
        except PentatoneError as error:
            self._document.refused.emit(error)
            return False
        return self._document.keep_picture(picture)

    def leave_edit(self) -> None:
        """Empty the form."""
        self._editing, self._link_open = "", False
        for field in (self.field, self.link, self.day):
            field.clear()
        self.picture.present(None)
        self.strength.setCurrentIndex(0)
        self.whose.setCurrentIndex(0)
        self._show_form()

    # Pictures dropped and pasted --------------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if self._cell is not None and (file_of(mime) is not None or mime.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._cell is not None and self.picture.take(event.mimeData()):
            event.acceptProposedAction()

    def _paste(self) -> bool:
        return self._cell is not None and self.picture.take(QGuiApplication.clipboard().mimeData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress \
                and event.matches(QKeySequence.StandardKey.Paste) and self._paste():
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A key that no field has taken: the button for pictures has the focus.
        if event.matches(QKeySequence.StandardKey.Paste) and self._paste():
            return
        super().keyPressEvent(event)

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


def _line(*parts: QPushButton | QLineEdit | QComboBox | None) -> QHBoxLayout:
    """Return a row; None is a stretch at its end."""
    line = QHBoxLayout()
    line.setSpacing(4)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part, 0 if parts[-1] is None else 1)
    return line
