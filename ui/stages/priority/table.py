"""Initiatives with their sort columns; ratings are typed into the table."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem

from ui.document import Document
from ui.localtexts import brief
from ui.stages.priority.words import head_tip, head_words, number, top_words
from ui.stages.roadmap.celltable import CellEditor, CellTable
from ui.theme import theme
from ui.widgets.marks import badge_icon, lane_heading, tip
from workshop.insight.columns import Table
from workshop.insight.smaa import Ranking
from workshop.model.initiative import Initiative
from workshop.priorityshow import best_first, in_order, value_in

Index = QModelIndex | QPersistentModelIndex
SETS: dict[str, tuple[str, ...]] = {
    "value": ("value", "cost", "months", "per_month", "per_cost", "top"),
    "rice": ("reach", "impact", "sure", "months", "rice", "top"),
    "wsjf": ("gain", "urgency", "opening", "size", "wsjf", "top"),
    "topsis": ("value", "cost", "months", "topsis", "top"),
}
SORTED_BY = {"value": "value", "rice": "rice", "wsjf": "wsjf", "topsis": "topsis"}
# Columns of the table that are typed, by what they are called in Ratings.
TYPED = {"reach": "reach", "impact": "impact", "gain": "value", "urgency": "urgency", "opening": "opening",
         "size": "size"}
NUMBER, TOP, TITLE = 80, 112, 104
# Where the window is small.
NARROW, NARROW_NUMBER, NARROW_TOP = 640, 66, 96
# Beside the words of a head, in pixels.
HEAD_ROOM = 14
SHARE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
HEAD_H, ROW_H = 46, 32
_WRAPPED = int(_RIGHT) | int(Qt.TextFlag.TextWordWrap)


class PriorityModel(QAbstractTableModel):
    """Rows in the order they are sorted in. `typed` carries id, field and text of what was typed."""

    typed = Signal(str, str, str)
    ordered = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._table = Table()
        self.ranking: Ranking | None = None
        self.columns: tuple[str, ...] = SETS["value"]
        self.by, self.largest_first = "value", True
        self.order: tuple[str, ...] = ()

    def present(self, table: Table, ranking: Ranking | None, *, sort: bool) -> None:
        """Show numbers; with `sort`, or where initiatives came or went, in order again."""
        self._table, self.ranking = table, ranking
        if sort or set(self.order) != {row.id for row in table.rows}:
            self._resort()
            return
        if self.order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.order) - 1, len(self.columns)))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns))

    def use(self, columns: tuple[str, ...]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 < column <= len(self.columns):
            self.by, self.largest_first = self.columns[column - 1], order == Qt.SortOrder.DescendingOrder
            self._resort()

    def _resort(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.order
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns))
        self.order = in_order(self._document.workshop, self._table, self.by, largest_first=self.largest_first)
        places = {name: row for row, name in enumerate(self.order)}
        for old in self.persistentIndexList():
            row = places.get(before[old.row()], -1) if old.row() < len(before) else -1
            self.changePersistentIndex(old, self.index(row, old.column()) if row >= 0 else QModelIndex())
        self.layoutChanged.emit()
        self.ordered.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(self.columns)

    def initiative(self, row: int) -> Initiative | None:
        """Return the initiative of a row."""
        return self._document.workshop.initiative(self.order[row]) if 0 <= row < len(self.order) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() and self.columns[index.column() - 1] in TYPED:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        initiative = self.initiative(index.row())
        row = self._table.of(initiative.id) if initiative is not None else None
        if initiative is None or row is None:
            return None
        if index.column() == 0:
            ranked = value_in(row, initiative, self.by) is not None
            return self._title(initiative, str(index.row() + 1) if ranked else "–", role)
        column = self.columns[index.column() - 1]
        value = value_in(row, initiative, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == Qt.ItemDataRole.EditRole:
            return "" if value is None else brief(value)
        if role == SHARE:
            return value if column == "top" else None
        if role == Qt.ItemDataRole.ToolTipRole and column == "top" and value is not None and self.ranking is not None:
            return top_words(value, self.ranking.top)
        if role == Qt.ItemDataRole.DisplayRole:
            return number(column, value)
        if role == Qt.ItemDataRole.ForegroundRole and (column == self.by or column in TYPED):
            return QColor(theme()["ink"] if value is not None else theme()["quiet"])
        return theme()["quiet"] if role == Qt.ItemDataRole.ForegroundRole else None

    def _title(self, initiative: Initiative, place: str, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{place}  {initiative.title}"
        if role == Qt.ItemDataRole.DecorationRole:
            return badge_icon(lane_heading(self._document.workshop.pack, initiative.capability))
        return tip(initiative.title) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _WRAPPED if section else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if section == 0:
            return self.tr("Initiative") if role == Qt.ItemDataRole.DisplayRole else None
        if section > len(self.columns):
            return None
        column = self.columns[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = (" ↓" if self.largest_first else " ↑") if column == self.by else ""
            return head_words(column, self.ranking.top if self.ranking else 5) + arrow
        return tip(head_tip(column, self.ranking)) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        initiative = self.initiative(index.row())
        if role != Qt.ItemDataRole.EditRole or initiative is None or not index.column():
            return False
        text = str(value).strip()
        if text != self.data(index, Qt.ItemDataRole.EditRole):
            self.typed.emit(initiative.id, self.columns[index.column() - 1], text)
        return True


class ShareDelegate(CellEditor):
    """A share as a bar before its number, a box round what is typed, and a mark where the keys are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        view = option.widget
        here = isinstance(view, QAbstractItemView) and view.currentIndex() == index and view.hasFocus()
        typed = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if here or typed:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme().pen("action" if here else "edge", 1.6 if here else 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)
            painter.restore()
        if (share := index.data(SHARE)) is not None:
            self._bar(painter, option, share)

    @staticmethod
    def _bar(painter: QPainter, option: QStyleOptionViewItem, share: float) -> None:
        t = theme()
        box = QRectF(option.rect).adjusted(10, 0, -56, 0)
        track = QRectF(box.left(), box.center().y() - 4, box.width(), 8)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["track"])
        painter.drawRoundedRect(track, 3, 3)
        if share > 0:
            painter.setBrush(t["action"])
            painter.drawRoundedRect(QRectF(track.left(), track.top(), max(track.width() * share, 3), 8), 3, 3)
        painter.restore()


class PriorityTable(CellTable):
    """`chosen` carries the id of the current initiative; Enter on a title asks for it, S sorts by the column."""

    chosen = Signal(str)
    requested = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.rows = PriorityModel(document)
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(ShareDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(ROW_H)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setMinimumSectionSize(52)
        head.setFixedHeight(HEAD_H)
        head.sectionClicked.connect(self._head_pressed)
        self.rows.modelReset.connect(self.fit)
        self.doubleClicked.connect(self._pressed_twice)
        self.fit()

    def fit(self) -> None:
        """Give the columns their widths: the title takes what is left."""
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        number, top = (NARROW_NUMBER, NARROW_TOP) if self.viewport().width() < NARROW else (NUMBER, TOP)
        metrics = head.fontMetrics()
        for column, name in enumerate(self.rows.columns, start=1):
            # A head breaks between words and at hyphens, Chinese anywhere; the longest piece has to fit.
            said = re.findall(r"[A-Za-z]+-?", str(self.rows.headerData(column, Qt.Orientation.Horizontal)))
            least = max(map(metrics.horizontalAdvance, said), default=0) + HEAD_ROOM
            self.setColumnWidth(column, top if name == "top" else max(number, least))
        taken = sum(self.columnWidth(column) for column in range(1, 1 + len(self.rows.columns)))
        self.setColumnWidth(0, max(self.viewport().width() - taken, TITLE))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.fit()

    def show_set(self, name: str) -> None:
        """Show other columns, sorted by what they lead to."""
        here = self.initiative()
        self.rows.use(SETS[name])
        self.sort_by(SORTED_BY[name])
        self.choose(here)

    def sort_by(self, column: str, *, largest_first: bool | None = None) -> None:
        """Sort by a column, the best first unless told otherwise."""
        down = best_first(column) if largest_first is None else largest_first
        self.rows.sort(self.rows.columns.index(column) + 1,
                       Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    def sort_here(self) -> None:
        """Sort by the column of the current place; once more turns the order round."""
        self._head_pressed(self.currentIndex().column())

    def _head_pressed(self, section: int) -> None:
        if 0 < section <= len(self.rows.columns):
            column = self.rows.columns[section - 1]
            turned = not self.rows.largest_first if column == self.rows.by else None
            self.sort_by(column, largest_first=turned)

    def initiative(self) -> str:
        """Return the id of the current initiative, empty for none."""
        found = self.rows.initiative(self.currentIndex().row())
        return found.id if found is not None else ""

    def choose(self, initiative: str) -> None:
        """Make an initiative the current one, else the first."""
        if self.rows.rowCount():
            row = self.rows.order.index(initiative) if initiative in self.rows.order else 0
            column = max(self.currentIndex().column(), 0)
            self.selectionModel().setCurrentIndex(self.rows.index(row, column),
                                                  QItemSelectionModel.SelectionFlag.ClearAndSelect
                                                  | QItemSelectionModel.SelectionFlag.Rows)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.initiative())

    def _pressed_twice(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.requested.emit(self.initiative())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self.state() == QAbstractItemView.State.EditingState:
            # Enter in a field reaches the table as well, once the field has taken it.
            return
        if event.key() == Qt.Key.Key_S and plain:
            self.sort_here()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().column() == 0:
            if self.initiative():
                self.requested.emit(self.initiative())
        else:
            super().keyPressEvent(event)
