"""What can be done with a case, in one row: the library on the left, the room and the cell on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ui.i18n import Speaks
from ui.widgets.parts import button, label

CELL_W = 200


class ActionBar(Speaks):
    """Only buttons and their words; the window says which of them can be pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._cell: str | None = None
        self.new, self.edit, self.remove, self.bring, self.export = (button() for _ in range(5))
        self.cell, self.show_room, self.use = label("quiet"), button(checkable=True), button("primary")
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 10)
        for made in (self.new, self.edit, self.remove, self.bring, self.export):
            box.addWidget(made)
        box.addStretch(1)
        box.addWidget(self.cell)
        box.addWidget(self.show_room)
        box.addWidget(self.use)
        self.retranslate()

    def retranslate(self) -> None:
        self.use.setText(self.tr("Use in this cell"))
        self.use.setToolTip(self.tr("Pin the case as evidence (Ctrl+Enter)"))
        self.show_room.setText(self.tr("Show to the room"))
        self.show_room.setToolTip(self.tr("Put the case on the projector, or take it down (Ctrl+P)"))
        self.new.setText(self.tr("New case"))
        self.new.setToolTip(self.tr("Write a case of your own (Ctrl+N)"))
        self.edit.setText(self.tr("Edit"))
        self.remove.setText(self.tr("Remove"))
        self.bring.setText(self.tr("Import…"))
        self.export.setText(self.tr("Export own cases…"))
        self.set_cell(self._cell)

    def set_cell(self, words: str | None) -> None:
        """Say into which cell a case would go."""
        self._cell = words
        said = words or self.tr("No cell is chosen")
        self.cell.setText(self.cell.fontMetrics().elidedText(said, Qt.TextElideMode.ElideMiddle, CELL_W))
        self.use.setAccessibleDescription(said)
