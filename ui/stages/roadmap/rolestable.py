"""The table of money and people."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from ui.document import Document
from ui.stages.roadmap.celltable import CellTable
from ui.stages.roadmap.limitsmodel import LimitsModel
from ui.theme import font

NAME_W, LEAST_W, MOST_W, MOST_ROWS = 150, 66, 130, 6
TALL, FEW_ROWS = 680, 4


class RolesTable(CellTable):
    """Money in the first row, people of each role beneath; `wrong` carries a sentence."""

    wrong = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.values = LimitsModel(document)
        self.setModel(self.values)
        self.values.wrong.connect(self.wrong)
        self.values.modelReset.connect(self.arrange)
        self.cleared.connect(self._clear)
        self.pasted.connect(self._paste)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(LEAST_W)

    def follow(self) -> None:
        """Show the limits as they are now."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.values.follow()
        if row >= 0 and not self.currentIndex().isValid():
            self.setCurrentIndex(self.values.index(min(row, self.values.rowCount() - 1),
                                                   min(column, self.values.columnCount() - 1)))
        self.setAccessibleName(self.tr("Money and people in each period"))
        self.arrange()

    def arrange(self) -> None:
        """Share the width among the periods."""
        columns = self.values.columnCount()
        if columns < 2:
            return
        metrics = QFontMetrics(font(bold=True))
        names = [str(self.values.index(row, 0).data()) for row in range(self.values.rowCount())]
        wide = min(max(max((metrics.horizontalAdvance(name) for name in names), default=0) + 24, NAME_W), 260)
        self.setColumnWidth(0, wide)
        each = min(max((self.viewport().width() - wide) // (columns - 1), LEAST_W), MOST_W)
        for column in range(1, columns):
            self.setColumnWidth(column, each)
        self.fit_height(MOST_ROWS if self.window().height() >= TALL else FEW_ROWS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _clear(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            columns = [other.column() for other in self.selectedIndexes() if other.row() == index.row()]
            self.values.clear(index.row(), columns or [index.column()])

    def _paste(self, block: tuple[tuple[str, ...], ...]) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.values.take(index.row(), index.column(), block)
