"""The boards in five looks: a row of looks, and the boards of the chosen one or those for today."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from ui.document import Document
from ui.i18n import Speaks, language
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.agenda import boards_in_order
from workshop.agenda_boards import board_minutes, boards_today, placed
from workshop.model.knowledge import LOOKS

LIST_W = 208
BOX_W = 28  # the box of a row and the gaps around it


class LookBar(Speaks):
    """Five buttons, one per look; `look_chosen` carries the look."""

    look_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for look in LOOKS:
            made = button(checkable=True)
            made.setProperty("look_id", look)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(made)
            row.addWidget(made)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._clicked)
        self.retranslate()

    def retranslate(self) -> None:
        words = {"trends": self.tr("Trends"), "benchmarks": self.tr("Benchmarks"), "market": self.tr("Market"),
                 "ourselves": self.tr("Ourselves"), "directions": self.tr("Directions")}
        for made in self._group.buttons():
            made.setText(words[made.property("look_id")])

    def _clicked(self, made: QAbstractButton) -> None:
        self.look_chosen.emit(made.property("look_id"))

    def choose(self, look: str, there: frozenset[str]) -> None:
        """Mark the look in front; looks without boards cannot be chosen."""
        for made in self._group.buttons():
            made.setChecked(made.property("look_id") == look)
            made.setEnabled(made.property("look_id") in there)


class MarkList(QListWidget):
    """Rows with a box before the name. A click on the box is a mark and chooses nothing; `marked` carries the row."""

    marked = Signal(object)

    def box(self, row: QListWidgetItem) -> QRect:
        """Return where the box of a row is, in pixels of the viewport."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualItemRect(row)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        return self.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, self)

    def _on_box(self, place: QPoint) -> QListWidgetItem | None:
        # The whole height left of the name counts, so that a finger finds it.
        row = self.itemAt(place)
        return row if row is not None and place.x() <= self.box(row).right() + 4 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._on_box(event.position().toPoint())
        if row is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.marked.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._on_box(event.position().toPoint()) is None:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # With the filter on, another row may have moved under the mouse: the second click must not mark it.
        if self._on_box(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)


class BoardList(Speaks):
    """The boards of one look, or only today's; a tick in the name marks those the room has worked on.

    `board_chosen` and `today_toggled` carry a key, `filtered` whether only today's boards are wanted.
    """

    board_chosen = Signal(str)
    today_toggled = Signal(str)
    filtered = Signal(bool)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._look = ""
        self._key = ""
        self._only = False
        self.filter, self.note = QCheckBox(), label("quiet", wrap=True)
        self.list = MarkList()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedWidth(LIST_W)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for made in (self.filter, self.note):
            box.addWidget(made)
        box.addWidget(self.list, 1)
        self.list.currentItemChanged.connect(self._chosen)
        self.list.marked.connect(self._marked)
        self.filter.clicked.connect(self.filtered)
        self.retranslate()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Boards"))
        self.present(self._look, self._key, only=self._only)

    def present(self, look: str, key: str, *, only: bool = False) -> None:
        """Show the boards of a look, or today's with `only`, with one of them chosen."""
        moved = key != self._key or only != self._only
        self._look, self._key, self._only = look, key, only
        self._say()
        workshop = self._document.workshop
        today = boards_today(workshop)
        place = self.list.verticalScrollBar().value()
        self.list.blockSignals(True)
        self.list.clear()
        for found in self._keys(today):
            row = self._row(found, today=found in today)
            self.list.addItem(row)
            if found == key:
                self.list.setCurrentItem(row)
        # A mark far down the list does not move the list.
        self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(place)
        if moved and (current := self.list.currentItem()) is not None:
            self.list.scrollToItem(current)
        self.list.blockSignals(False)

    def _keys(self, today: tuple[str, ...]) -> tuple[str, ...]:
        workshop = self._document.workshop
        if self._only:
            # The board in front is always in the list.
            return placed(today, self._key, boards_in_order(workshop)) if self._key else today
        return tuple(key for key, board in workshop.boards() if board.look == self._look)

    def _row(self, key: str, *, today: bool) -> QListWidgetItem:
        workshop = self._document.workshop
        board = workshop.board(key)
        assert board is not None
        done = "✓ " if workshop.answers.get(key) else ""
        name = board.name.in_(language())
        row = QListWidgetItem(f"{done}{name}")
        mark = self.tr("Used today; T takes it out") if today else self.tr("Click the box or press T to use it today")
        row.setToolTip(as_tip(f"{board.purpose.in_(language())}\n{mark}"))
        row.setData(Qt.ItemDataRole.UserRole, key)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("{0}, today").format(name) if today else name)
        row.setCheckState(Qt.CheckState.Checked if today else Qt.CheckState.Unchecked)
        # The list itself must not turn the box: that is a command.
        row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        # A name in two lines is shown in two lines, never cut.
        room = QRect(0, 0, LIST_W - 26 - BOX_W, 200)
        used = self.list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, row.text())
        row.setSizeHint(QSize(LIST_W - 14, used.height() + 12))
        return row

    def _say(self) -> None:
        today, minutes = boards_today(self._document.workshop), board_minutes(self._document.workshop)
        self.filter.setVisible(bool(today))
        self.filter.setChecked(self._only)
        self.filter.setText(self.tr("Only today's ({0})").format(len(today)))
        if minutes is not None:
            self.note.setText(self.tr("{0} min, about {1} min each").format(*minutes))
        elif not today:
            self.note.setText(self.tr("Tick the boards for today (T)"))
        self.note.setVisible(minutes is not None or not today)

    def _chosen(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.board_chosen.emit(row.data(Qt.ItemDataRole.UserRole))

    def _marked(self, row: QListWidgetItem) -> None:
        self.today_toggled.emit(row.data(Qt.ItemDataRole.UserRole))
