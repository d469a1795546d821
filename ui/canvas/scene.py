"""The canvas mirrors a CanvasShow: built once per layout, then only the items that differ are updated."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from ui.canvas.items import HEAD_H, HEAD_W, CellItem, HeadingItem
from ui.canvas.painting import GAP, H, W
from workshop.model.score import Cell
from workshop.presentation import CanvasShow, Lens


class CanvasScene(QGraphicsScene):
    """Cells in a grid: elements are columns, capabilities rows with the foundation at the bottom."""

    cell_chosen = Signal(object)
    cell_opened = Signal(object)

    def __init__(self, parent: QObject | None = None, *, far: bool = False) -> None:
        super().__init__(parent)
        self._far = far
        self._items: dict[Cell, CellItem] = {}
        self._headings: list[HeadingItem] = []
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[str, ...] = ()
        self._language = "zh"
        self.selected: Cell | None = None

    def present(self, show: CanvasShow, lens: Lens) -> None:
        """Show a value; rebuild only when rows or columns changed."""
        columns = tuple(h.id for h in show.elements)
        rows = tuple(h.id for h in show.capabilities)
        if (columns, rows) != (self._columns, self._rows):
            self._build(show, lens, columns, rows)
        for cell in show.cells:
            self._items[cell.cell].set_show(cell, lens)

    def _build(self, show: CanvasShow, lens: Lens, columns: tuple[str, ...], rows: tuple[str, ...]) -> None:
        self._items.clear()
        self._headings.clear()
        self.clear()
        self._columns, self._rows = columns, rows
        for index, element in enumerate(show.elements):
            self._head(HeadingItem(element, row=False, far=self._far), self._x(index), 0)
        for index, capability in enumerate(show.capabilities):
            self._head(HeadingItem(capability, row=True, far=self._far), 0, self._y(index))
        for cell in show.cells:
            item = CellItem(cell, lens, show.top, far=self._far)
            item.setPos(self._x(columns.index(cell.cell.element)), self._y(rows.index(cell.cell.item)))
            self.addItem(item)
            self._items[cell.cell] = item
        width = HEAD_W + len(columns) * (W + GAP) + GAP
        self.setSceneRect(QRectF(-GAP, -2, width + GAP, HEAD_H + len(rows) * (H + GAP) + GAP))
        if self.selected not in self._items:
            self.selected = None
        elif self.selected is not None:
            self._items[self.selected].set_chosen(True)

    def _head(self, item: HeadingItem, x: float, y: float) -> None:
        item.set_language(self._language)
        item.setPos(x, y)
        self.addItem(item)
        self._headings.append(item)

    def _x(self, column: int) -> float:
        return HEAD_W + column * (W + GAP)

    def _y(self, row: int) -> float:
        return HEAD_H + (len(self._rows) - 1 - row) * (H + GAP)

    def set_language(self, language: str) -> None:
        """Show names in this language first."""
        self._language = language
        for heading in self._headings:
            heading.set_language(language)
        for item in self._items.values():
            item.update()

    def choose(self, cell: Cell | None) -> None:
        """Select a cell and say so."""
        if cell is not None and cell not in self._items:
            return
        if self.selected is not None and self.selected in self._items:
            self._items[self.selected].set_chosen(False)
        changed = cell != self.selected
        self.selected = cell
        if cell is not None:
            self._items[cell].set_chosen(True)
        if changed:
            self.cell_chosen.emit(cell)

    def step(self, right: int, up: int) -> None:
        """Move the selection by columns and rows; from nowhere it starts at the bottom left."""
        if not self._columns or not self._rows:
            return
        if self.selected is None:
            self.choose(Cell(self._columns[0], self._rows[0]))
            return
        column = min(max(self._columns.index(self.selected.element) + right, 0), len(self._columns) - 1)
        row = min(max(self._rows.index(self.selected.item) + up, 0), len(self._rows) - 1)
        self.choose(Cell(self._columns[column], self._rows[row]))

    def item_of(self, cell: Cell) -> CellItem | None:
        """Return the item that mirrors a cell."""
        return self._items.get(cell)
