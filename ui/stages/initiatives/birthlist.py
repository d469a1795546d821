"""The list of one source of initiatives: two lines a row, and a plus that makes an initiative of it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.canvas.items import badge
from ui.stages.initiatives.gaplist import ROW_H, Index, draw_plus, on_plus, plus_rect
from ui.stages.initiatives.sources import SourceRow
from ui.theme import font, theme
from ui.widgets.marks import tip

LEFT = 12
_ROW = Qt.ItemDataRole.UserRole
_WIDE = 44  # characters of a line of a tip


class BirthModel(QAbstractListModel):
    """Rows of one source."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[SourceRow, ...] = ()

    def present(self, rows: tuple[SourceRow, ...]) -> None:
        """Show these rows."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
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
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(words for words in (row.words, row.detail) if words)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(*_folded(row.words), row.detail, *_folded(row.more))
        return None


def _folded(words: str) -> list[str]:
    """Break a long text for a tip; Chinese may break anywhere, English at spaces."""
    found: list[str] = []
    for line in words.splitlines():
        here = ""
        for word in line.split(" "):
            if here and len(here) + len(word) > _WIDE * 1.6:
                found.append(here)
                here = ""
            here = f"{here} {word}".strip()
            while len(here) > _WIDE * 1.6:
                found.append(here[:_WIDE])
                here = here[_WIDE:]
        found.append(here)
    return found


class BirthDelegate(QStyledItemDelegate):
    """Paints badge, words and detail, a check mark on what was used, and the plus."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW_H)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, t = index.data(_ROW), theme()
        box, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, t["chosen"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, t["soft"])
        painter.fillRect(QRect(box.left() + 10, box.bottom(), box.width() - 20, 1), t["line"])
        painter.translate(box.topLeft())
        self._words(painter, row, box.width())
        draw_plus(painter, plus_rect(box.width()), bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _words(self, painter: QPainter, row: SourceRow, width: int) -> None:
        t, left = theme(), float(LEFT)
        if row.lane is not None:
            badge(painter, QPointF(left + 8, 17), 8, row.lane)
        left += 22
        right = plus_rect(width).left() - 8
        if row.made:
            painter.setPen(QPen(t["good"], 1.8))
            painter.drawPolyline([QPointF(right - 11, 17), QPointF(right - 7, 21), QPointF(right - 1, 12)])
            right -= 16
        for y, size, bold, tone, words, end in ((6, 13, True, "ink", row.words, right),
                                                (28, 12, False, "quiet", row.detail, plus_rect(width).left() - 8)):
            painter.setFont(font(size, bold=bold))
            painter.setPen(t[tone])
            room = int(end - left)
            shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, y, room, 20), Qt.AlignmentFlag.AlignVCenter, shown)


class BirthList(QListView):
    """`wanted` carries the key of the row whose plus was pressed, by mouse, Enter or +."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = BirthModel()
        self._rows.setParent(self)
        self._delegate = BirthDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._rows.rowCount()

    def present(self, rows: tuple[SourceRow, ...]) -> None:
        """Show these rows, the first of them chosen when the one before is gone."""
        row = self.currentIndex().row()
        self._rows.present(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(min(max(row, 0), len(rows) - 1)))

    def key(self) -> str:
        """Return the key of the current row, empty for none."""
        row = self.currentIndex().data(_ROW)
        return row.key if isinstance(row, SourceRow) else ""

    def take(self) -> None:
        """Ask for an initiative of the current row."""
        if self.key():
            self.wanted.emit(self.key())

    def plus_place(self, row: int) -> QPoint:
        """Return the middle of a row's plus in the viewport."""
        box = self.visualRect(self._rows.index(row))
        return box.topLeft() + plus_rect(box.width()).center()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus) and self.key():
            self.take()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and on_plus(self, event.position().toPoint()):
            self.take()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on = on_plus(self, event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)
