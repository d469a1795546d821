"""The pain points stage: notes on the canvas, written in silence, grouped, and weighed with dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.document import Document
from ui.stages.canvaspage import CanvasPage
from ui.stages.canvaspane import CanvasPane
from workshop import commands as c
from workshop.canvasshow import ELSEWHERE
from workshop.changes import Change
from workshop.model.score import Cell
from workshop.presentation import leaves

if TYPE_CHECKING:
    pass


class PainPage(CanvasPage):
    """The canvas with its notes in front, and the typical bottlenecks of the chosen element beneath.

    The next action follows the room: write, show what was written in silence, give dots, go on.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document, CanvasPane(document, ("current", "disagreement", "gap", "last"), notes=True))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.canvas)
        self.canvas.view.canvas.cell_chosen.connect(self._chosen)
        self.canvas.desk.changed.connect(self.next_changed)

    @property
    def wants_inspector(self) -> bool:  # type: ignore[override]
        """Only for a chosen cell: the notes need the room more."""
        return self.canvas.view.canvas.selected is not None and not self.canvas.crowded()

    def arrived(self) -> None:
        self.canvas.show_canvas()
        self.canvas.view.fit_all()
        self.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chosen(self.canvas.view.canvas.selected)

    def _chosen(self, cell: Cell | None) -> None:
        inside = leaves(self.document.workshop, cell) if cell else ()
        self.cell_chosen.emit(cell, inside[0] if inside else None)
        self.audience_changed.emit()

    # Words for the window ---------------------------------------------------------------------------------------
    def hint(self) -> str:
        wall = self.document.canvas.wall
        if wall.hidden:
            return self.tr("What is written in silence stays hidden until you show it: only the number is seen.")
        if not wall.notes:
            return self.tr("N begins a note; choose a cell or an element first to tie it. Paste a list to add many.")
        if self.canvas.desk.giving:
            return self.tr("Click a note to give a dot, with Shift to take one back. Enter: the next person.")
        return self.tr("Drag a note onto a cell to tie it, onto another note to stack them. Ctrl+K lists everything.")

    def next_words(self) -> str:
        wall, desk = self.document.canvas.wall, self.canvas.desk
        # With a note chosen Enter opens it, and while dots are given it is the next person's turn.
        key = "" if desk.walking or desk.giving else "  Enter"
        if wall.hidden:
            return self.tr("Show {0} notes").format(wall.hidden) + key
        if self._to_vote():
            return self.tr("Give dots") + key
        return self.tr("Start scoring") if wall.notes else self.tr("Write notes  N")

    def _to_vote(self) -> bool:
        """Tell whether there is something to give dots to, nobody has, and the strip for it is not there yet."""
        wall = self.document.canvas.wall
        return bool(wall.notes) and not wall.given and bool(self.document.workshop.voters()) \
            and not self.canvas.desk.giving

    def do_next(self) -> None:
        wall = self.document.canvas.wall
        if wall.hidden:
            self.document.do(c.ShowNotes(), self)
        elif not wall.notes:
            self.canvas.show_notes(True)
            self.canvas.desk.begin()
        elif self._to_vote():
            self.canvas.desk.set_giving(True)
            self.next_changed.emit()
        else:
            self.stage_requested.emit("score")

    # Following the document -------------------------------------------------------------------------------------
    def refresh(self, change: Change) -> None:
        if change.topics <= ELSEWHERE:
            return
        self.canvas.refresh(change)
        self.next_changed.emit()
        self.audience_changed.emit()

    def find_note(self, note: str) -> bool:
        self.canvas.find_note(note)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.do_next()
        else:
            super().keyPressEvent(event)
