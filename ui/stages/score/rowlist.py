"""Lists of cells on the desk: what a row shows, and the parts of it that are painted alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from ui.canvas.items import badge
from ui.i18n import language
from ui.theme import SMALL, font, theme
from workshop.model.pack import Pack
from workshop.model.score import Cell
from workshop.presentation import Heading

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


def cell_words(pack: Pack, cell: Cell) -> str:
    """Return the short name of a cell: element and item."""
    return f"{pack.element(cell.element).short.in_(language())} × {pack.item(cell.item).short.in_(language())}"


def long_words(pack: Pack, cell: Cell) -> str:
    """Return the full name of a cell."""
    return f"{pack.element(cell.element).name.in_(language())} × {pack.item(cell.item).name.in_(language())}"


class RowModel(QAbstractListModel):
    """Rows that each stand for a cell; rows of the same cells in the same order are only repainted."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[object, ...] = ()
        self._cells: tuple[Cell, ...] = ()

    def show_rows(self, rows: Sequence[object], cells: Sequence[Cell]) -> bool:
        """Take new rows, one per cell; True when the list itself has changed."""
        same = tuple(cells) == self._cells
        if same:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self.rows, self._cells = tuple(rows), tuple(cells)
        self.endResetModel()
        return True

    def cell(self, row: int) -> Cell | None:
        """Return the cell of a row, or None."""
        return self._cells[row] if 0 <= row < len(self._cells) else None

    def row_of(self, cell: Cell | None) -> int:
        """Return where a cell stands; -1 when it does not."""
        return self._cells.index(cell) if cell in self._cells else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)


class CellListView(QListView):
    """`cell_requested` carries the cell that was opened by Enter or a double click."""

    cell_requested = Signal(object)

    def __init__(self, model: RowModel, delegate: QStyledItemDelegate) -> None:
        super().__init__()
        self.cells, self._delegate = model, delegate
        model.setParent(self)
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setMinimumHeight(76)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._double)

    def current_cell(self) -> Cell | None:
        """Return the cell of the current row, or None."""
        return self.cells.cell(self.currentIndex().row())

    def show_rows(self, rows: Sequence[object], cells: Sequence[Cell]) -> None:
        """Show rows; the current cell stays the current one, or the first takes its place."""
        current = self.current_cell()
        if self.cells.show_rows(rows, cells) and cells:
            self.setCurrentIndex(self.cells.index(max(self.cells.row_of(current), 0)))

    def _double(self, index: QModelIndex) -> None:
        if (cell := self.cells.cell(index.row())) is not None:
            self.cell_requested.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cell = self.current_cell()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and cell is not None:
            self.cell_requested.emit(cell)
        else:
            super().keyPressEvent(event)


def name_line(painter: QPainter, left: float, right: float, lane: Heading | None, words: str, ink: QColor) -> None:
    """Write the name of a cell with the badge of its capability on the first line of a row."""
    if lane is not None:
        badge(painter, QPointF(left + 8, 19), 8, lane)
        left += 22
    painter.setFont(font(14, bold=True))
    painter.setPen(ink)
    write_line(painter, QRectF(left, 8, right - left, 22), words)


def done_mark(painter: QPainter) -> None:
    """Paint the tick of a row that is done, where other rows have their rank or their box."""
    painter.setPen(QPen(theme()["good"], 1.8))
    painter.drawPolyline([QPointF(14, 19), QPointF(18, 23), QPointF(25, 13)])


def quiet_line(painter: QPainter, box: QRectF, words: str) -> None:
    """Write one line of small, quiet words, cut where the room ends."""
    painter.setFont(font(SMALL))
    painter.setPen(theme()["quiet"])
    write_line(painter, box, words)


def write_line(painter: QPainter, box: QRectF, words: str) -> None:
    """Write one line in the present font, cut where the room ends."""
    cut = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), cut)
