"""Buttons for the target of one cell, of a row, or of all that have none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from ui.document import Document
from ui.i18n import Speaks, language
from ui.widgets.parts import button, label
from workshop.model.score import Cell


class TargetBar(Speaks):
    """Says which cell, shows its target, and asks for another one."""

    level_chosen = Signal(object)
    row_requested = Signal(int)
    rest_requested = Signal(int)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._cell: Cell | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._words = label("head")
        self._clear, self._row, self._rest = button(), button(), button()
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(8)
        box.addWidget(self._words)
        for level in range(1, document.workshop.pack.top + 1):
            made = button(checkable=True)
            made.setText(str(level))
            made.setFixedWidth(40)
            made.setStyleSheet("padding: 0;")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(made, level)
            box.addWidget(made)
        for made in (self._clear, self._row, self._rest):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            box.addWidget(made)
        box.addStretch(1)
        self._group.idClicked.connect(self._picked)
        self._clear.clicked.connect(self._cleared)
        self._row.clicked.connect(self._row_clicked)
        self._rest.clicked.connect(self._rest_clicked)
        self.retranslate()

    def retranslate(self) -> None:
        self._clear.setText(self.tr("Clear"))
        self._row.setText(self.tr("Whole row"))
        self._rest.setText(self.tr("All without target"))
        self.show_cell(self._cell)

    def show_cell(self, cell: Cell | None) -> None:
        """Show the target of a cell."""
        self._cell = cell
        pack, lang = self._document.workshop.pack, language()
        level = self._document.analysis.targets.get(cell) if cell else None
        if cell is None:
            self._words.setText(self.tr("Target: choose a cell"))
        else:
            self._words.setText(self.tr("Target for {0}").format(
                f"{pack.element(cell.element).short.in_(lang)} × {pack.item(cell.item).short.in_(lang)}"))
        for made in self._group.buttons():
            made.setEnabled(cell is not None)
            made.setChecked(level is not None and self._group.id(made) == level)
        self._clear.setEnabled(level is not None)
        self._row.setEnabled(level is not None)
        self._rest.setEnabled(level is not None)

    def _level(self) -> int | None:
        level = self._document.analysis.targets.get(self._cell) if self._cell else None
        return None if level is None else int(level)

    def _picked(self, level: int) -> None:
        self.level_chosen.emit(level)

    def _cleared(self) -> None:
        self.level_chosen.emit(None)

    def _row_clicked(self) -> None:
        if (level := self._level()) is not None:
            self.row_requested.emit(level)

    def _rest_clicked(self) -> None:
        if (level := self._level()) is not None:
            self.rest_requested.emit(level)
