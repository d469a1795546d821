"""The reports as a list: a name, one line on what is in it, and how many pages once that is known."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from ui.i18n import Speaks
from ui.stages.commit.kinds import VARIANTS, said
from ui.theme import BODY, SMALL, font, theme
from ui.widgets.plainwords import as_tip
from workshop.report.options import VARIANTS as ORDER
from workshop.report.options import Variant

ROW, PAD, EDGE = 44, 12, 2
LINE, COUNT = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class VariantPainter(QStyledItemDelegate):
    """Paints one row; the chosen one has a bar at its left as well as a colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme()
        box = QRectF(option.rect)
        state = option.state
        chosen, usable = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_Enabled)
        painter.save()
        if chosen:
            painter.fillRect(box, t["chosen"])
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), t["action" if usable else "faint"])
        elif state & QStyle.StateFlag.State_MouseOver and usable:
            painter.fillRect(box, t["soft"])
        if state & QStyle.StateFlag.State_HasFocus and chosen:
            painter.setPen(QPen(t["action"], t.focus))
            painter.drawRect(box.adjusted(t.focus / 2, t.focus / 2, -t.focus / 2, -t.focus / 2))
        count = str(index.data(COUNT) or "")
        painter.setFont(font(SMALL))
        aside = QFontMetricsF(painter.font()).horizontalAdvance(count) + (PAD if count else 0)
        painter.setPen(t["quiet" if usable else "faint"])
        painter.drawText(box.adjusted(PAD, 4, -PAD, -ROW / 2), Qt.AlignmentFlag.AlignRight |
                         Qt.AlignmentFlag.AlignVCenter, count)
        whole = box.width() - 2 * PAD - 4
        for role, size, bold, colour, top, room in (
                (Qt.ItemDataRole.DisplayRole, BODY, chosen, "ink", 4.0, whole - aside),
                (LINE, SMALL, False, "quiet", ROW / 2, whole)):
            painter.setFont(font(size, bold=bold))
            painter.setPen(t[colour if usable else "faint"])
            cut = QFontMetricsF(painter.font()).elidedText(str(index.data(role)), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(box.left() + PAD + 4, box.top() + top, room, ROW / 2 - 4),
                             Qt.AlignmentFlag.AlignVCenter, cut)
        painter.restore()


class VariantList(Speaks):
    """`chosen` carries the report that was picked."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[str, int] = {}
        self.view = QListWidget(self)
        self.view.setItemDelegate(VariantPainter(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        for variant in ORDER:
            made = QListWidgetItem()
            made.setData(Qt.ItemDataRole.UserRole, variant)
            self.view.addItem(made)
        self.view.setFixedHeight(ROW * len(ORDER) + 2 * EDGE)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        self.view.currentItemChanged.connect(self._picked)
        self.retranslate()

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Report"))
        for item in self._items():
            name, line = VARIANTS[item.data(Qt.ItemDataRole.UserRole)]
            item.setText(said(name))
            item.setData(LINE, said(line))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, said(line))
            item.setToolTip(as_tip(said(line)))
        self._show_counts()

    def _items(self) -> list[QListWidgetItem]:
        return [self.view.item(row) for row in range(self.view.count())]

    @property
    def variant(self) -> Variant:
        """The report that is picked."""
        found: Variant = self.view.currentItem().data(Qt.ItemDataRole.UserRole)
        return found

    def choose(self, variant: str) -> None:
        """Pick a report; nothing happens for a name that is none."""
        for row, item in enumerate(self._items()):
            if item.data(Qt.ItemDataRole.UserRole) == variant:
                self.view.setCurrentRow(row)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many pages each report has, as far as it is known."""
        self._counts = dict(counts)
        self._show_counts()

    def _show_counts(self) -> None:
        for item in self._items():
            count = self._counts.get(item.data(Qt.ItemDataRole.UserRole))
            item.setData(COUNT, "" if count is None else self.tr("1 page") if count == 1 else
                         self.tr("{0} pages").format(count))

    def _picked(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
