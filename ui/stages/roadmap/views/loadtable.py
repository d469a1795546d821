"""The exact values of money and people, column by column beneath the chart."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from ui.stages.roadmap.views.words import number, row_name, unit_words
from ui.theme import BODY, font, theme
from ui.widgets.marks import tip
from workshop.roadmap.views.load import LoadPath, LoadRow

ROW, MOST_ROWS = 26, 5


class LoadTable(QTableWidget):
    """A row for each band, and one for its limit where it has one; what is above its limit has a triangle.

    `place_chosen` carries period and band of the cell that was gone to.
    """

    place_chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._bands: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setStyleSheet("QTableView { border: none; border-radius: 0; background: transparent; } "
                           "QTableView::item { padding: 0 2px; } "
                           "QTableCornerButton::section { background: transparent; border: none; }")
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # The chart above and this table move with one bar, which is not this one.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
            header.setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(10)
        self.currentCellChanged.connect(self._gone)

    def show_load(self, show: LoadPath) -> None:
        """Show a value; the current cell stays where it is still there."""
        here = self.currentRow(), self.currentColumn()
        limited = [any(limit is not None for limit in row.limit) for row in show.rows]
        self._bands = [band for band, twice in enumerate(limited) for _ in range(1 + twice)]
        self.blockSignals(True)
        self.setRowCount(len(self._bands))
        self.setColumnCount(len(show.periods))
        self.setHorizontalHeaderLabels(list(show.periods))
        for at, band in enumerate(self._bands):
            row, second = show.rows[band], at > 0 and self._bands[at - 1] == band
            words = self.tr("limit") if second else f"{row_name(row)} ({unit_words(row)})"
            head = QTableWidgetItem(f"   {words}" if second else words)
            head.setToolTip(tip(row_name(row), words) if second else tip(words))
            self.setVerticalHeaderItem(at, head)
            for period in range(len(show.periods)):
                self.setItem(at, period, _limit(row, period) if second else _used(row, period))
        self.setCurrentCell(*here)
        self.blockSignals(False)

    def go_to(self, period: int, band: int) -> None:
        """Make the cell of a band in a period the current one, without saying so."""
        here = self.currentRow()
        inside = 0 <= here < len(self._bands) and self._bands[here] == band
        self.blockSignals(True)
        self.setCurrentCell(here if inside else self._bands.index(band), period)
        self.blockSignals(False)

    def _gone(self, row: int, column: int, *_before: int) -> None:
        if row >= 0 and column >= 0:
            self.place_chosen.emit(column, self._bands[row])

    def arrange(self, gutter: int, edges: list[int], grow: float) -> None:
        """Put the columns where those of the chart are: `gutter` and `edges` in pixels, letters as large as there."""
        size = round(BODY * grow)
        self.setFont(font(size))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(font(size))
            # The style sheet of the house sets headers smaller than the room can read.
            header.setStyleSheet("QHeaderView { background: transparent; } QHeaderView::section { "
                                 f"background: transparent; border: none; font-size: {size}px; padding: 2px 8px; }}")
        self.verticalHeader().setFixedWidth(gutter)
        self.verticalHeader().setDefaultSectionSize(round(ROW * grow))
        for column, (left, right) in enumerate(pairwise(edges)):
            self.setColumnWidth(column, right - left)
        rows = min(max(self.rowCount(), 1), MOST_ROWS)
        self.setFixedHeight(round(ROW * grow) * rows + self.horizontalHeader().sizeHint().height() + 4)


def _used(row: LoadRow, period: int) -> QTableWidgetItem:
    used, over = number(row, row.used[period]), row.over(period)
    item = QTableWidgetItem(f"▲ {used}" if over else used)
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    if over:
        item.setForeground(QColor(theme()["attention_ink"]))
    elif not row.used[period]:
        item.setForeground(QColor(theme()["quiet"]))
    return item


def _limit(row: LoadRow, period: int) -> QTableWidgetItem:
    limit = row.limit[period]
    item = QTableWidgetItem("–" if limit is None else number(row, limit))
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    item.setForeground(QColor(theme()["quiet"]))
    return item
