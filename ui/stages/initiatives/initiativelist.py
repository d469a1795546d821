"""All initiatives in order, two lines each, with a box for what the projection counts in."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.canvas.items import badge
from ui.document import Document
from ui.stages.initiatives.initiativemodel import ID, LANE, LINES, OFF, Index, InitiativeModel
from ui.theme import font, theme
from ui.widgets.rowpaint import begin_row

ROW_H, BOX, LEFT, WORDS = 56, 18, 12, 70


def box_rect() -> QRect:
    """Return where the box is in a row."""
    return QRect(LEFT, (ROW_H - BOX) // 2, BOX, BOX)


class InitiativeDelegate(QStyledItemDelegate):
    """Paints box, badge, title and lifts on the left, cost, time and owner on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, ROW_H)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem,
                    index: Index) -> bool:
        # The style would tick where it thinks the box is; the list does it where it is painted.
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        begin_row(painter, option, edge=True)
        _tick(painter, index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
        self._lines(painter, index, option.rect.width())
        painter.restore()

    def _lines(self, painter: QPainter, index: Index, width: int) -> None:
        t = theme()
        title, lifts, cost, time = index.data(LINES)
        lane, tone = index.data(LANE), "quiet" if index.data(OFF) else "ink"
        if lane is not None:
            badge(painter, QPointF(50, ROW_H / 2), 11, lane)
        bold, plain, small = font(14, bold=True), font(13), font(12)
        upper = QFontMetrics(plain).horizontalAdvance(cost)
        lower = min(QFontMetrics(small).horizontalAdvance(time), int(width * 0.45))
        _write(painter, QRectF(WORDS, 6, width - WORDS - 14 - upper - 12, 22), title, bold, tone)
        _write(painter, QRectF(width - 14 - upper, 6, upper + 2, 22), cost, plain, tone)
        _write(painter, QRectF(WORDS, 28, width - WORDS - 14 - lower - 12, 20), lifts, small, "quiet")
        _write(painter, QRectF(width - 14 - lower, 28, lower + 2, 20), time, small, "quiet")
        painter.setPen(t["ink"])


def _tick(painter: QPainter, on: bool) -> None:
    t, box = theme(), QRectF(box_rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(t.pen("action" if on else "box_edge", 1))
    painter.setBrush(t["action"] if on else t["surface"])
    painter.drawRoundedRect(box, 4, 4)
    if on:
        painter.setPen(QPen(t["on_action"], 2))
        x, y = box.left(), box.top()
        painter.drawPolyline([QPointF(x + 4, y + 9), QPointF(x + 7.5, y + 12.5), QPointF(x + 13.5, y + 5)])


def _write(painter: QPainter, box: QRectF, words: str, how: QFont, colour: str) -> None:
    painter.setFont(how)
    painter.setPen(theme()[colour])
    shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


class InitiativeList(QListView):
    """`chosen` carries the id of the current initiative, `remove_requested` follows the Delete key.

    `ticked_changed` says that other initiatives are counted in: by a click on a box, or Space.
    """

    chosen = Signal(str)
    remove_requested = Signal()
    edit_requested = Signal()
    ticked_changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._rows = InitiativeModel(document)
        self._rows.setParent(self)
        self._delegate = InitiativeDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._rows.ticked_changed.connect(self.ticked_changed)

    def follow(self) -> None:
        """Show the stored initiatives, keeping the current one or the row it was in."""
        name, row = self.initiative(), self.currentIndex().row()
        self._rows.follow()
        count = self._rows.rowCount()
        there = self._rows.row_of(name)
        if there < 0 and count:
            there = min(max(row, 0), count - 1)
        self.setCurrentIndex(self._rows.index(there) if there >= 0 else QModelIndex())
        if there < 0:
            self.chosen.emit("")

    @property
    def count(self) -> int:
        """How many initiatives there are."""
        return self._rows.rowCount()

    def initiative(self) -> str:
        """Return the id of the current initiative, empty for none."""
        return self.currentIndex().data(ID) or ""

    def choose(self, initiative: str) -> None:
        """Make an initiative the current one."""
        row = self._rows.row_of(initiative)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))
            self.scrollTo(self._rows.index(row))

    # What the projection counts in --------------------------------------------------------------------------------
    def ticked(self) -> tuple[str, ...]:
        """Return the initiatives that are counted in."""
        return self._rows.ticked()

    def tick_all(self, on: bool) -> None:
        """Count all in, or none."""
        self._rows.tick_all(on)

    def toggle(self, index: Index) -> None:
        """Count an initiative in, or leave it out."""
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._rows.setData(index, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked,
                           Qt.ItemDataRole.CheckStateRole)

    def box_place(self, row: int) -> QPoint:
        """Return the middle of a row's box in the viewport."""
        return self.visualRect(self._rows.index(row)).topLeft() + box_rect().center()

    # Keys and mouse -----------------------------------------------------------------------------------------------
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.initiative())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._rows.follow()
        super().changeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and box_rect().adjusted(
                -8, -10, 8, 10).contains(place - self.visualRect(index).topLeft()):
            self.toggle(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.initiative():
            self.remove_requested.emit()
        elif event.key() == Qt.Key.Key_Space and self.initiative():
            self.toggle(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.initiative():
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)
