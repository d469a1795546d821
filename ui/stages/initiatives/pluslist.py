"""A list whose rows each have a plus: rows as values, the ground of a row, and the hands that press the plus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import theme
from ui.widgets.rowpaint import begin_row

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
ROW_H, PLUS = 54, 28
ROW = Qt.ItemDataRole.UserRole


class PlusModel(QAbstractListModel, Generic[Row]):
    """Rows as they are; a subclass says what they are called."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def put(self, rows: tuple[Row, ...], keys: Sequence[object], before: Sequence[object]) -> None:
        """Show these rows; with the same keys as before only what they say is new."""
        if list(keys) == list(before):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row, index.row())
        return self.tip(row) if role == Qt.ItemDataRole.ToolTipRole else None

    def words(self, row: Row, place: int) -> str:
        """Return what a row says, for those who listen."""
        raise NotImplementedError

    def tip(self, row: Row) -> str:
        """Return the tip of a row."""
        raise NotImplementedError


class PlusDelegate(QStyledItemDelegate):
    """Paints the ground of a row and its plus; a subclass fills the rest."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW_H)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        width = option.rect.width()
        begin_row(painter, option)
        self.fill(painter, index.data(ROW), index.row(), width)
        _draw_plus(painter, plus_rect(width), bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def fill(self, painter: QPainter, row: Any, place: int, width: int) -> None:
        """Paint what a row says, left of the plus."""
        raise NotImplementedError


def plus_rect(width: int) -> QRect:
    """Return where the plus is in a row of this width."""
    return QRect(width - PLUS - 10, (ROW_H - PLUS) // 2, PLUS, PLUS)


def draw_check(painter: QPainter, right: int) -> None:
    """Paint the mark of a row that was used already, up to `right`."""
    painter.setPen(QPen(theme()["good"], 1.8))
    painter.drawPolyline([QPointF(right - 11, 17), QPointF(right - 7, 21), QPointF(right - 1, 12)])


def _draw_plus(painter: QPainter, box: QRect, strong: bool) -> None:
    t = theme()
    painter.setPen(t.pen("action" if strong else "box_edge", 1))
    painter.setBrush(t["surface"])
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setPen(QPen(t["action"], 1.8))
    middle = QRectF(box).center()
    painter.drawLine(QPointF(middle.x() - 5, middle.y()), QPointF(middle.x() + 5, middle.y()))
    painter.drawLine(QPointF(middle.x(), middle.y() - 5), QPointF(middle.x(), middle.y() + 5))


class PlusList(QListView):
    """A list with a plus in each row, pressed by mouse, Enter or +; a subclass says what `take` asks for."""

    def __init__(self, rows: QAbstractListModel, delegate: PlusDelegate) -> None:
        super().__init__()
        self._model, self._delegate = rows, delegate
        rows.setParent(self)
        delegate.setParent(self)
        self.setModel(rows)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._model.rowCount()

    def take(self) -> None:
        """Ask for an initiative of the current row."""
        raise NotImplementedError

    def keep_current(self, row: int) -> None:
        """Choose the row that stands where the current one was, when that is gone."""
        if self.count and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(min(max(row, 0), self.count - 1)))

    def plus_place(self, row: int) -> QPoint:
        """Return the middle of a row's plus in the viewport."""
        box = self.visualRect(self._model.index(row))
        return box.topLeft() + plus_rect(box.width()).center()

    def _on_plus(self, place: QPoint) -> bool:
        index = self.indexAt(place)
        if not index.isValid():
            return False
        box = self.visualRect(index)
        return plus_rect(box.width()).adjusted(-4, -8, 8, 8).contains(place - box.topLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus)
        if event.key() in keys and self.currentIndex().isValid():
            self.take()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._on_plus(event.position().toPoint()):
            self.take()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on = self._on_plus(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)
