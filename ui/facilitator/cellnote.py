"""What the group says about a cell as a whole: how sure it is, and a comment."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks
from ui.widgets.confidence import ConfidenceChips
from ui.widgets.parts import label
from workshop import commands as c
from workshop.model.evidence import CellNote
from workshop.model.score import Cell

MAX_COMMENT = 1000


class CellNoteBox(Speaks):
    """Chips for the confidence, kept at once, and a line for the comment, kept with Enter or when it is left."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._cell: Cell | None = None
        self._head = label("quiet")
        self.chips, self.comment = ConfidenceChips(), QLineEdit()
        self.comment.setMaxLength(MAX_COMMENT)
        # What is dropped here is a picture for the box around.
        self.comment.setAcceptDrops(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._head)
        box.addWidget(self.chips)
        box.addWidget(self.comment)
        self.chips.chosen.connect(self.keep)
        self.comment.editingFinished.connect(self.keep)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("How sure is the group?"))
        self.chips.setAccessibleName(self.tr("How sure is the group?"))
        self.comment.setPlaceholderText(self.tr("Comment on this cell"))
        self.comment.setAccessibleName(self.tr("Comment on this cell"))

    def show_cell(self, cell: Cell | None) -> None:
        """Show what is said about a cell; words half written are kept with the cell they are for."""
        if cell != self._cell:
            before, self._cell = self._cell, cell
            if before is not None and self.comment.isModified():
                self._keep(before)
            self.comment.setModified(False)
        note = self._kept(cell)
        self.chips.present(note.confidence if note else 0)
        words = note.comment if note else ""
        if not self.comment.isModified() and self.comment.text() != words:
            self.comment.setText(words)

    def _kept(self, cell: Cell | None) -> CellNote | None:
        return self._document.workshop.notes.get(cell) if cell is not None else None

    def keep(self) -> None:
        """Keep what is said now."""
        if self._cell is not None:
            self._keep(self._cell)

    def _keep(self, cell: Cell) -> None:
        note = CellNote(cell, self.chips.value, self.comment.text().strip())
        self.comment.setModified(False)
        if note != (self._kept(cell) or CellNote(cell)) and not self._document.do(c.SetCellNote(note), self):
            self.show_cell(self._cell)
