"""The cells whose details are worth asking, each with its reasons and a tick."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.stages.score.rowlist import ROW, CellListView, Index, RowModel, done_mark, name_line, quiet_line
from ui.theme import SMALL, font, theme
from ui.widgets.marks import tip
from ui.widgets.rowpaint import begin_row
from workshop.presentation import Heading
from workshop.triage import TriageCell

ROW_H, TICK, TICK_ROOM = 50, 16.0, 36.0


@dataclass(frozen=True, slots=True)
class TriageRow:
    """What one row shows; an opened one has no tick any more."""

    picked: TriageCell
    name: str
    full: str
    lane: Heading | None
    reasons: str
    amount: str
    ticked: bool
    opened: bool


class TriageModel(RowModel):
    """Rows of the triage; `ticked` carries a cell and whether it is wanted."""

    ticked = Signal(object, bool)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        assert isinstance(row, TriageRow)
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.name}, {row.reasons}, {row.amount}"
        if role == Qt.ItemDataRole.CheckStateRole and not row.opened:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        return tip(row.full, row.reasons, row.amount) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(row, TriageRow) or row.opened:
            return False
        self.ticked.emit(row.picked.cell, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def turn(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        if isinstance(found, TriageRow) and not found.opened:
            self.ticked.emit(found.picked.cell, not found.ticked)


class TriageDelegate(QStyledItemDelegate):
    """Paints tick, names, reasons and how many details a cell has."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, ROW_H)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, t = index.data(ROW), theme()
        painter.save()
        box = begin_row(painter, option)
        if row.opened:
            done_mark(painter)
        else:
            _tick(painter, QRectF(12, 11, TICK, TICK), there=row.ticked)
        painter.setFont(font(SMALL))
        room = painter.fontMetrics().horizontalAdvance(row.amount) + 12.0
        right = box.width() - room - 8
        ink = t["ink"] if row.ticked and not row.opened else t["quiet"]
        name_line(painter, TICK_ROOM, right, row.lane, row.name, ink)
        quiet_line(painter, QRectF(TICK_ROOM, 28, box.width() - TICK_ROOM - 12, 18), row.reasons)
        quiet_line(painter, QRectF(box.width() - room, 9, room, 20), row.amount)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem,
                    index: Index) -> bool:
        # Qt would turn a tick where its own style has one; the view does it where ours is.
        return False


def _tick(painter: QPainter, box: QRectF, *, there: bool) -> None:
    t = theme()
    painter.setPen(t.pen("action" if there else "quiet", 1))
    painter.setBrush(t["action"] if there else t["surface"])
    painter.drawRoundedRect(box, 4, 4)
    if there:
        painter.setPen(QPen(t["on_action"], 1.8))
        painter.drawPolyline([box.topLeft() + QPointF(3.5, 8), box.topLeft() + QPointF(6.8, 11.2),
                              box.topLeft() + QPointF(12.4, 4.8)])


class TriageView(CellListView):
    """Space turns the tick of the current row, a click the tick it meets; Enter goes on to the one next action."""

    go_requested = Signal()

    def __init__(self) -> None:
        self.triage = TriageModel()
        super().__init__(self.triage, TriageDelegate())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.triage.turn(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_requested.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._on_tick(index, event):
            self.triage.turn(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._on_tick(index, event):
            # Two quick clicks on the tick are two clicks.
            self.triage.turn(index.row())
        else:
            super().mouseDoubleClickEvent(event)

    def _on_tick(self, index: QModelIndex, event: QMouseEvent) -> bool:
        return index.isValid() and event.position().x() - self.visualRect(index).left() < TICK_ROOM
