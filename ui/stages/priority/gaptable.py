"""All gaps by priority, with how often each is among the first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from ui.document import Document
from ui.i18n import language
from ui.localtexts import brief, digits, percent
from ui.stages.priority.table import (
    HEAD_H,
    NARROW,
    NARROW_NUMBER,
    NARROW_TOP,
    NUMBER,
    ROW_H,
    SHARE,
    TOP,
    ShareDelegate,
)
from ui.stages.priority.words import DASH, head_tip, head_words, number, top_words
from ui.stages.roadmap.celltable import CellTable
from ui.theme import theme
from ui.widgets.emptywords import EmptyWords
from ui.widgets.marks import badge_icon, lane_heading, tip
from workshop.insight.analysis import Gap
from workshop.insight.smaa import Ranking, gap_key
from workshop.model.score import Cell

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 7
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GapModel(QAbstractTableModel):
    """Open gaps in the order of the analysis."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.gaps: tuple[Gap, ...] = ()
        self.ranking: Ranking | None = None

    def present(self, ranking: Ranking | None) -> None:
        """Show the gaps as they are now."""
        self.beginResetModel()
        self.gaps = tuple(gap for gap in self._document.analysis.gaps if gap.gap > 0)
        self.ranking = ranking
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.gaps)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def name(self, cell: Cell) -> str:
        """Return element and item of a cell."""
        pack, lang = self._document.workshop.pack, language()
        return f"{pack.element(cell.element).short.in_(lang)} · {pack.item(cell.item).short.in_(lang)}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        gap, column = self.gaps[index.row()], index.column()
        found = self.ranking.of(gap_key(gap.cell)) if self.ranking is not None else None
        if column == 0:
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{index.row() + 1}  {self.name(gap.cell)}"
            if role == Qt.ItemDataRole.DecorationRole:
                return badge_icon(lane_heading(self._document.workshop.pack, gap.cell.item))
            return tip(self.name(gap.cell)) if role == Qt.ItemDataRole.ToolTipRole else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == SHARE and column == COLUMNS - 1 and found is not None:
            return found.top
        if role == Qt.ItemDataRole.DisplayRole:
            return (digits(gap.current, 1), brief(gap.target), digits(gap.gap, 1), percent(gap.weight),
                    digits(gap.priority, 2), number("top", found.top) if found else DASH)[column - 1]
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme()["ink" if column in (5, 6) else "quiet"])
        if role == Qt.ItemDataRole.ToolTipRole and column == COLUMNS - 1 and found and self.ranking:
            return top_words(found.top, self.ranking.top)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT) | int(Qt.TextFlag.TextWordWrap) if section \
                else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Cell"), self.tr("Now"), self.tr("Target"), self.tr("Gap"), self.tr("Weight"),
                    self.tr("Weight × gap"), head_words("top", self.ranking.top if self.ranking else 5))[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == COLUMNS - 1:
            return tip(head_tip("top", self.ranking))
        return None


class GapTable(CellTable):
    """`chosen` follows the current row."""

    chosen = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.rows = GapModel(document)
        self.rows.setParent(self)
        self.setModel(self.rows)
        self._none = EmptyWords(self)
        self._name_none()
        self.setItemDelegate(ShareDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(ROW_H)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setFixedHeight(HEAD_H)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_none()
        super().changeEvent(event)

    def _name_none(self) -> None:
        self._none.say(self.tr("There is no gap yet: score cells (Ctrl+4), then set targets above their levels "
                               "(Ctrl+5)."))

    def fit(self) -> None:
        """Give the columns their widths: the name takes what is left."""
        narrow = self.viewport().width() < NARROW
        widths = (NARROW_NUMBER - 10, NARROW_NUMBER + 8, NARROW_TOP) if narrow else (NUMBER - 8, NUMBER + 12, TOP)
        for column in range(1, COLUMNS):
            self.setColumnWidth(column, widths[2] if column == COLUMNS - 1 else widths[1] if column == 5 else widths[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def present(self, ranking: Ranking | None) -> None:
        """Show the gaps as they are now, and stay where we are."""
        here = self.gap()
        self.rows.present(ranking)
        if self.rows.gaps:
            row = next((n for n, gap in enumerate(self.rows.gaps) if here and gap.cell == here.cell), 0)
            self.selectRow(row)

    def gap(self) -> Gap | None:
        """Return the current gap."""
        row = self.currentIndex().row()
        return self.rows.gaps[row] if 0 <= row < len(self.rows.gaps) else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()
