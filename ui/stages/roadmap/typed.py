"""A table that can be typed into: what was typed is written once its field has closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

Index = QModelIndex | QPersistentModelIndex


class TypedModel(QAbstractTableModel):
    """Keeps typed texts until they can be written; `wrong` carries a sentence about one that does not fit."""

    wrong = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._typed: list[tuple[int, int, str]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.commit)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        # The field in the table is still open: the table must not be made anew before it has closed.
        self._typed.append((index.row(), index.column(), str(value)))
        self._soon.start()
        return True

    def commit(self) -> None:
        """Write what was typed and has not been written yet."""
        self._soon.stop()
        typed, self._typed = self._typed, []
        for row, column, text in typed:
            self.take(row, column, ((text,),))

    def take(self, row: int, column: int, block: Sequence[Sequence[str]]) -> bool:
        """Write a block of texts from a place on, as one step; False when something in it does not fit."""
        raise NotImplementedError
