"""The target stage: one key sets the level to reach in the chosen cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.charts.host import ChartHost
from ui.document import Document
from ui.stages.canvaspage import CanvasPage
from ui.stages.canvaspane import CanvasPane
from ui.stages.target.targetbar import TargetBar
from ui.widgets.roundboard import symbol_from_text
from workshop import commands as c
from workshop.canvasshow import ELSEWHERE
from workshop.changes import Change
from workshop.model.score import Cell
from workshop.presentation import leaves

if TYPE_CHECKING:
    pass

_CLEARS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class TargetPage(CanvasPage):
    """Canvas with targets, a bar to set them, and the profile of the elements beneath."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, CanvasPane(
            document, ("target", "gap", "current", "priority", "last", "projected"), show_element=False))
        self.bar = TargetBar(document)
        self.chart = ChartHost(document)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.canvas, 3)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 6)
        row.addWidget(self.bar)
        box.addLayout(row)
        box.addWidget(self.chart, 1)
        self.canvas.view.canvas.cell_chosen.connect(self._chosen)
        self.canvas.view.canvas.cell_opened.connect(self._next_cell)
        self.bar.level_chosen.connect(self.set_level)
        self.bar.row_requested.connect(self._set_row)
        self.bar.rest_requested.connect(self._set_rest)

    @property
    def wants_inspector(self) -> bool:  # type: ignore[override]
        """Charts beside the canvas need its room on a small screen."""
        return not self.canvas.crowded()

    def hint(self) -> str:
        if self.document.workshop.targets and not self.next_enabled():
            return self.tr("A gap needs a level too: score a cell (Ctrl+4) and set its target above the level.")
        return self.tr("Choose a cell and press 1 to 5 for the level to reach; Delete clears it. "
                       "The orange mark shows the target.")

    def next_words(self) -> str:
        return self.tr("Find initiatives")

    def next_enabled(self) -> bool:
        return bool(self.document.analysis.gaps)

    def do_next(self) -> None:
        self.stage_requested.emit("initiatives")

    def arrived(self) -> None:
        self.canvas.show_canvas()
        self.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chosen(self.canvas.view.canvas.selected)
        self.chart.arrived()

    def _chosen(self, cell: Cell | None) -> None:
        inside = leaves(self.document.workshop, cell) if cell else ()
        self.bar.show_cell(cell)
        self.cell_chosen.emit(cell, inside[0] if inside else None)
        self.audience_changed.emit()

    def seek(self, leaf: Cell) -> None:
        lane = self.document.workshop.pack.capability_of(leaf.item).id
        self.canvas.view.canvas.choose(Cell(leaf.element, lane))

    def _next_cell(self, _cell: Cell) -> None:
        self.canvas.view.canvas.step(1, 0)

    def set_level(self, level: int | None) -> None:
        """Set or clear the target of the chosen cell."""
        cell = self.canvas.view.canvas.selected
        if cell is not None:
            self.document.do(c.SetTargets((c.TargetLevel(cell, level),)), self)
            self.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_row(self, level: int) -> None:
        cell = self.canvas.view.canvas.selected
        if cell is not None:
            self._set_many([Cell(e, cell.item) for e in self.document.workshop.elements], level)

    def _set_rest(self, level: int) -> None:
        aims = self.document.analysis.aims.grid
        self._set_many([cell for cell, aim in aims.items() if aim.level is None], level)

    def _set_many(self, cells: list[Cell], level: int) -> None:
        if cells:
            self.document.do(c.SetTargets(tuple(c.TargetLevel(cell, level) for cell in cells)), self)

    def refresh(self, change: Change) -> None:
        if change.topics <= ELSEWHERE:
            return
        self.canvas.refresh(change)
        if change.about("settings", "scope", "scores", "targets"):
            self.bar.show_cell(self.canvas.view.canvas.selected)
            self.chart.refresh()
        self.next_changed.emit()
        self.audience_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        symbol = symbol_from_text(event.text(), self.document.workshop.pack.top) if plain else ""
        if event.isAutoRepeat() and (symbol.isdigit() or event.key() in _CLEARS):
            # A key that is held down is one wish, and may have been meant for a note that is gone by now.
            event.accept()
        elif symbol.isdigit():
            self.set_level(int(symbol))
        elif event.key() in _CLEARS:
            self.set_level(None)
        else:
            super().keyPressEvent(event)
