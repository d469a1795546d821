"""Rows that grow: one for each thing that is stored, and beneath them a field for the next one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.stages.initiatives.gate import FieldGate, settle
from ui.stages.initiatives.people import NameBox
from ui.widgets.parts import button, label

Row = TypeVar("Row", bound=QWidget)


def cross() -> QPushButton:
    """Return the button that removes a row."""
    made = button("plain")
    made.setText("×")
    made.setFixedSize(28, 28)
    made.setStyleSheet("font-size: 17px; text-align: center; padding: 0; min-height: 0;")
    return made


class GrowingRows(Speaks, Generic[Row]):
    """`edited` says that the rows hold something else than before. A subclass makes rows and takes the typed name."""

    edited = Signal()

    def __init__(self, gate: FieldGate, spacing: int, *, wrap: bool = False) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._head, self.add = label("quiet", wrap=wrap), NameBox()
        gate.watch(self.add)
        self._box = QVBoxLayout()
        self._box.setSpacing(4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(spacing)
        box.addWidget(self._head)
        box.addLayout(self._box)
        box.addWidget(self.add)
        self.line.returnPressed.connect(self.take)
        self.line.editingFinished.connect(self._left)
        self.add.activated.connect(self._chosen)

    @property
    def line(self) -> QLineEdit:
        """The line in which the next name is typed."""
        line = self.add.lineEdit()
        assert line is not None
        return line

    def make(self) -> Row:
        """Return a new row, its signals connected."""
        raise NotImplementedError

    def take(self) -> None:
        """Add what was chosen or typed."""
        raise NotImplementedError

    def typed(self) -> str:
        """Return the name in the field and empty it."""
        name = self.add.currentText().strip()
        if name:
            settle(self.add)
            self.add.empty()
        return name

    def fit(self, wanted: Sequence[object]) -> None:
        """Have as many rows as there are things, reusing those that are there."""
        while len(self.rows) > len(wanted):
            self.drop(self.rows[-1])
        while len(self.rows) < len(wanted):
            row = self.make()
            self._box.addWidget(row)
            self.rows.append(row)

    def drop(self, row: Row) -> None:
        """Take a row away."""
        self.rows.remove(row)
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()

    def remove(self, row: Row) -> None:
        """Take a row away because somebody wants it."""
        self.drop(row)
        self.edited.emit()

    def _left(self) -> None:
        # Opening the list of names leaves the field too, and is no wish yet.
        if not self.add.view().isVisible():
            self.take()

    def _chosen(self, _index: int) -> None:
        self.take()
