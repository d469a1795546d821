"""All initiatives in order, two lines each."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.canvas.items import badge
from ui.document import Document
from ui.i18n import language
from ui.stages.amounts import money
from ui.theme import font, theme
from ui.widgets.marks import lane_heading, tip
from workshop.model.initiative import Initiative

Index = QModelIndex | QPersistentModelIndex
ROW_H = 56
_ID, _LINES, _LANE = (Qt.ItemDataRole.UserRole + step for step in range(3))


class InitiativeModel(QAbstractListModel):
    """Initiatives as rows of words."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._all: tuple[Initiative, ...] = ()

    def follow(self) -> None:
        """Show the stored initiatives."""
        found = self._document.workshop.initiatives
        if [i.id for i in found] == [i.id for i in self._all]:
            self._all = found
            if found:
                self.dataChanged.emit(self.index(0), self.index(len(found) - 1))
            return
        self.beginResetModel()
        self._all = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._all)

    def row_of(self, initiative: str) -> int:
        """Return the row of an initiative, or -1."""
        return next((row for row, i in enumerate(self._all) if i.id == initiative), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._all):
            return None
        initiative = self._all[index.row()]
        if role == _ID:
            return initiative.id
        if role == _LANE:
            return lane_heading(self._document.workshop.pack, initiative.capability)
        lines = (initiative.title, self._lifts(initiative), money(initiative.cost), self._time(initiative))
        if role == _LINES:
            return lines
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(line for line in lines if line)
        return tip(*lines) if role == Qt.ItemDataRole.ToolTipRole else None

    def _lifts(self, initiative: Initiative) -> str:
        pack, lang = self._document.workshop.pack, language()
        if not initiative.lifts:
            return self.tr("lifts nothing yet")
        return "   ".join(
            f"{pack.element(lift.cell.element).short.in_(lang)} · {pack.item(lift.cell.item).short.in_(lang)} "
            f"{lift.from_level} → {lift.to_level}" for lift in initiative.lifts)

    def _time(self, initiative: Initiative) -> str:
        words = self.tr("1 quarter") if initiative.duration == 1 else self.tr("{0} quarters").format(
            initiative.duration)
        owner = initiative.owner or self.tr("no owner")
        return f"{words} · {owner}"


class InitiativeDelegate(QStyledItemDelegate):
    """Paints badge, title and lifts on the left, cost, time and owner on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, ROW_H)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme()
        box, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, t["chosen"])
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), t["action"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, t["soft"])
        painter.fillRect(QRect(box.left() + 10, box.bottom(), box.width() - 20, 1), t["line"])
        painter.translate(box.topLeft())
        self._lines(painter, index, box.width())
        painter.restore()

    def _lines(self, painter: QPainter, index: Index, width: int) -> None:
        t = theme()
        title, lifts, cost, time = index.data(_LINES)
        lane = index.data(_LANE)
        if lane is not None:
            badge(painter, QPointF(24, ROW_H / 2), 11, lane)
        bold, plain, small = font(14, bold=True), font(13), font(12)
        upper = QFontMetrics(plain).horizontalAdvance(cost)
        lower = min(QFontMetrics(small).horizontalAdvance(time), int(width * 0.45))
        _write(painter, QRectF(44, 6, width - 44 - 14 - upper - 12, 22), title, bold, "ink")
        _write(painter, QRectF(width - 14 - upper, 6, upper + 2, 22), cost, plain, "ink")
        _write(painter, QRectF(44, 28, width - 44 - 14 - lower - 12, 20), lifts, small, "quiet")
        _write(painter, QRectF(width - 14 - lower, 28, lower + 2, 20), time, small, "quiet")
        painter.setPen(t["ink"])


def _write(painter: QPainter, box: QRectF, words: str, how: QFont, colour: str) -> None:
    painter.setFont(how)
    painter.setPen(theme()[colour])
    shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


class InitiativeList(QListView):
    """`chosen` carries the id of the current initiative, `remove_requested` follows the Delete key."""

    chosen = Signal(str)
    remove_requested = Signal()
    edit_requested = Signal()

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
        return self.currentIndex().data(_ID) or ""

    def choose(self, initiative: str) -> None:
        """Make an initiative the current one."""
        row = self._rows.row_of(initiative)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))
            self.scrollTo(self._rows.index(row))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.initiative())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._rows.follow()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.initiative():
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.initiative():
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)
