"""The cells an initiative lifts, as rows that can be added and removed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.initiatives.gate import FieldGate
from ui.stages.initiatives.liftrow import LiftRow
from ui.widgets.parts import button, label
from workshop.births import lift_for
from workshop.model.initiative import Lift
from workshop.model.score import Cell


class LiftsEditor(Speaks):
    """One row per lift; `edited` says that the rows hold something else than before."""

    edited = Signal()

    def __init__(self, document: Document, gate: FieldGate) -> None:
        super().__init__()
        self._document, self._gate = document, gate
        self.rows: list[LiftRow] = []
        self._head, self._empty = label("head"), label("quiet", wrap=True)
        self.add = button("plain")
        self._box = QVBoxLayout()
        self._box.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self._head)
        top.addStretch(1)
        top.addWidget(self.add)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(top)
        box.addWidget(self._empty)
        box.addLayout(self._box)
        self.add.clicked.connect(self._add)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Lifts"))
        self._empty.setText(self.tr("Say which cell rises to which level: without it the initiative has no value "
                                    "in the plan."))
        self.add.setText(self.tr("+ Add a lift"))

    def present(self, lifts: tuple[Lift, ...]) -> None:
        """Show stored lifts, reusing the rows that are there."""
        while len(self.rows) > len(lifts):
            self._drop(self.rows[-1])
        while len(self.rows) < len(lifts):
            row = LiftRow(self._document.workshop, self._gate)
            row.edited.connect(self.edited)
            row.removed.connect(self._remove)
            self._box.addWidget(row)
            self.rows.append(row)
        for row, lift in zip(self.rows, lifts, strict=True):
            row.present(self._document.workshop, lift)
        self._empty.setVisible(not lifts)
        self.add.setEnabled(self._free_cell() is not None)

    def lifts(self) -> tuple[Lift, ...]:
        """Return what the rows say, in the order in which lifts are stored."""
        return tuple(sorted((row.lift() for row in self.rows), key=_place))

    def _drop(self, row: LiftRow) -> None:
        self.rows.remove(row)
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _remove(self, row: LiftRow) -> None:
        self._drop(row)
        self.edited.emit()

    def _add(self) -> None:
        cell = self._free_cell()
        if cell is not None:
            self.present((*(row.lift() for row in self.rows), self._new(cell)))
            self.edited.emit()

    def _new(self, cell: Cell) -> Lift:
        analysis, top = self._document.analysis, self._document.workshop.pack.top
        return lift_for(analysis, cell, top) or Lift(cell, top - 1, top)

    def _free_cell(self) -> Cell | None:
        """Return the widest gap that no row lifts yet, else the next cell after the last row."""
        taken = {row.lift().cell for row in self.rows}
        for gap in self._document.analysis.gaps:
            if gap.gap > 0 and gap.cell not in taken:
                return gap.cell
        return next((cell for cell in self._document.workshop.cells() if cell not in taken), None)


def _place(lift: Lift) -> Cell:
    return lift.cell
