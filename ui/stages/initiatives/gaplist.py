"""The gaps of the room, widest first, each one step away from an initiative."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.canvas.items import badge
from ui.document import Document
from ui.i18n import language
from ui.theme import font, theme
from ui.widgets.marks import lane_heading, tip
from workshop.insight.analysis import Gap
from workshop.presentation import Heading

Index = QModelIndex | QPersistentModelIndex
ROW_H, LEFT, PLUS = 54, 40, 28
_GAP = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class GapRow:
    """What one row shows; `lifted` counts the initiatives that lift this cell."""

    gap: Gap
    words: str
    lane: Heading | None
    top: int
    lifted: int


class GapModel(QAbstractListModel):
    """The gaps that are open, in the order of their priority."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._rows: tuple[GapRow, ...] = ()

    def follow(self) -> None:
        """Show the present gaps."""
        workshop, lang = self._document.workshop, language()
        pack = workshop.pack
        lifted = [lift.cell for initiative in workshop.initiatives for lift in initiative.lifts]
        rows = tuple(
            GapRow(gap, " · ".join((pack.element(gap.cell.element).short.in_(lang),
                                    pack.item(gap.cell.item).short.in_(lang))),
                   lane_heading(pack, gap.cell.item), pack.top, lifted.count(gap.cell))
            for gap in self._document.analysis.gaps if gap.gap > 0)
        if [r.gap.cell for r in rows] == [r.gap.cell for r in self._rows]:
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
        if role == _GAP:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{index.row() + 1}. {row.words}, {row.gap.current:.1f} → {row.gap.target:.1f}"
        return self._tip(row) if role == Qt.ItemDataRole.ToolTipRole else None

    def _tip(self, row: GapRow) -> str:
        gap, pack, lang = row.gap, self._document.workshop.pack, language()
        return tip(
            f"{pack.element(gap.cell.element).name.in_(lang)} × {pack.item(gap.cell.item).name.in_(lang)}",
            self.tr("Gap {0} × weight {1} = priority {2}").format(
                f"{gap.gap:.2f}", f"{gap.weight:.2f}", f"{gap.priority:.2f}"),
            self.tr("Initiatives that lift it: {0}").format(row.lifted))


class GapDelegate(QStyledItemDelegate):
    """Paints rank, badge, names, the bar from the current level to the target, and the plus."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW_H)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, t = index.data(_GAP), theme()
        box, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, t["chosen"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, t["soft"])
        painter.fillRect(QRect(box.left() + 10, box.bottom(), box.width() - 20, 1), t["line"])
        painter.translate(box.topLeft())
        self._words(painter, row, index.row() + 1, box.width())
        self._bar(painter, row, box.width())
        draw_plus(painter, plus_rect(box.width()), bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _words(self, painter: QPainter, row: GapRow, rank: int, width: int) -> None:
        t = theme()
        painter.setFont(font(12))
        painter.setPen(t["quiet"])
        painter.drawText(QRectF(4, 7, 22, 20), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(rank))
        left = 32.0
        if row.lane is not None:
            badge(painter, QPointF(left + 8, 17), 8, row.lane)
            left += 22
        painter.setFont(font(13, bold=True))
        painter.setPen(t["ink"])
        right = plus_rect(width).left() - 8
        if row.lifted:
            painter.setPen(QPen(t["good"], 1.8))
            painter.drawPolyline([QPointF(right - 11, 17), QPointF(right - 7, 21), QPointF(right - 1, 12)])
            painter.setPen(t["ink"])
            right -= 16
        room = int(right - left)
        words = QFontMetrics(painter.font()).elidedText(row.words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 6, room, 22), Qt.AlignmentFlag.AlignVCenter, words)

    def _bar(self, painter: QPainter, row: GapRow, width: int) -> None:
        t, gap = theme(), row.gap
        right = plus_rect(width).left() - 8
        painter.setFont(font(12))
        painter.setPen(t["quiet"])
        numbers = f"{gap.current:.1f} → {gap.target:.1f}"
        painter.drawText(QRectF(right - 70, 29, 70, 18), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                         numbers)
        track = QRectF(32, 36, right - 76 - 32, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["track"])
        painter.drawRoundedRect(track, 2.5, 2.5)
        scale = track.width() / max(row.top - 1, 1)
        begin, end = (max(level - 1.0, 0.0) * scale for level in (gap.current, gap.target))
        painter.setBrush(t.level(3))
        painter.drawRect(QRectF(track.left() + begin, track.top(), end - begin, track.height()))
        painter.setBrush(t["ink"])
        painter.drawRoundedRect(QRectF(track.left(), track.top(), max(begin, 3.0), track.height()), 2.5, 2.5)
        painter.setBrush(t["attention"])
        painter.drawRect(QRectF(track.left() + end - 1.5, track.top() - 3, 3, track.height() + 6))


def plus_rect(width: int) -> QRect:
    """Return where the plus is in a row of this width."""
    return QRect(width - PLUS - 10, (ROW_H - PLUS) // 2, PLUS, PLUS)


def draw_plus(painter: QPainter, box: QRect, strong: bool) -> None:
    """Paint the plus of a row; `strong` in the current one."""
    t = theme()
    painter.setPen(t.pen("action" if strong else "box_edge", 1))
    painter.setBrush(t["surface"])
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setPen(QPen(t["action"], 1.8))
    middle = QRectF(box).center()
    painter.drawLine(QPointF(middle.x() - 5, middle.y()), QPointF(middle.x() + 5, middle.y()))
    painter.drawLine(QPointF(middle.x(), middle.y() - 5), QPointF(middle.x(), middle.y() + 5))


def on_plus(view: QListView, place: QPoint) -> bool:
    """Tell whether a place in a list lies on the plus of a row."""
    index = view.indexAt(place)
    if not index.isValid():
        return False
    box = view.visualRect(index)
    return plus_rect(box.width()).adjusted(-4, -8, 8, 8).contains(place - box.topLeft())


class GapList(QListView):
    """`initiative_requested` carries the gap whose plus was pressed; `gap_chosen` the current gap."""

    initiative_requested = Signal(object)
    gap_chosen = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._gaps = GapModel(document)
        self._gaps.setParent(self)
        self._delegate = GapDelegate(self)
        self.setModel(self._gaps)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.follow()

    def follow(self) -> None:
        """Show the present gaps, keeping the current row."""
        row = self.currentIndex().row()
        self._gaps.follow()
        count = self._gaps.rowCount()
        if count and not self.currentIndex().isValid():
            self.setCurrentIndex(self._gaps.index(min(max(row, 0), count - 1)))

    @property
    def count(self) -> int:
        """How many gaps are open."""
        return self._gaps.rowCount()

    def gap(self) -> Gap | None:
        """Return the current gap."""
        row = self.currentIndex().data(_GAP)
        return row.gap if isinstance(row, GapRow) else None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._gaps.follow()
        super().changeEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.gap_chosen.emit(self.gap())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus) and self.gap() is not None:
            self.initiative_requested.emit(self.gap())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and on_plus(self, event.position().toPoint()):
            self.initiative_requested.emit(self.gap())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on = on_plus(self, event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def plus_place(self, row: int) -> QPoint:
        """Return the middle of a row's plus in the viewport."""
        box = self.visualRect(self._gaps.index(row))
        return box.topLeft() + plus_rect(box.width()).center()
