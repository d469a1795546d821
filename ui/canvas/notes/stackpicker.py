"""A small list over the canvas: into which stack the chosen notes go, or the title of a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.widgets.freshkeys import FreshKeys
from workshop.rules.parts import MAX_TITLE
from workshop.wallshow import StackShow

WIDE, MOST_ROWS = 280, 8


class StackPicker(QFrame):
    """`new_wanted` carries a title, `chosen` a stack, `left` that nothing was chosen."""

    new_wanted = Signal(str)
    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self._stacks: tuple[StackShow, ...] = ()
        self.setProperty("look", "card")
        self.title, self.rows = QLineEdit(), QListWidget()
        self.title.setMaxLength(MAX_TITLE)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(6)
        box.addWidget(self.title)
        box.addWidget(self.rows)
        self.title.installEventFilter(self)
        FreshKeys(self.title)
        self.rows.installEventFilter(self)
        self.rows.itemClicked.connect(self._take)
        self.hide()

    def ask(self, stacks: Sequence[StackShow], at: QPoint) -> None:
        """Show the stacks under a place of the parent, with the keys in the title of a new one."""
        self.title.clear()
        self._stacks = tuple(stacks)
        self.rows.clear()
        for stack in stacks:
            row = QListWidgetItem()
            row.setData(Qt.ItemDataRole.UserRole, stack.id)
            self.rows.addItem(row)
        self.retranslate()
        self.rows.setVisible(bool(stacks))
        high = max(self.rows.sizeHintForRow(0), 24) if stacks else 0
        self.rows.setFixedHeight(high * min(len(stacks), MOST_ROWS) + 4 if stacks else 0)
        self.setFixedWidth(min(WIDE, self._under.width()))
        self.adjustSize()
        room = self._under.size()
        self.move(min(max(at.x(), 0), max(room.width() - self.width(), 0)),
                  min(max(at.y(), 0), max(room.height() - self.height(), 0)))
        self.show()
        self.raise_()
        self.title.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        self.title.setPlaceholderText(self.tr("Title of a new stack, then Enter"))
        self.title.setAccessibleName(self.tr("Title of a new stack"))
        self.rows.setAccessibleName(self.tr("Stacks that are there"))
        for number, stack in enumerate(self._stacks):
            self.rows.item(number).setText(self.tr("{0} ({1})").format(
                stack.title or self.tr("without a title"), stack.notes))

    def leave(self) -> None:
        """Put the list away."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _take(self, row: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(row.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(watched, event):
            return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut \
                and event.reason() == Qt.FocusReason.MouseFocusReason \
                and QApplication.focusWidget() not in (self.title, self.rows):
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self.rows.currentItem()
            if watched is self.rows and row is not None:
                self._take(row)
            else:
                self.hide()
                self.new_wanted.emit(self.title.text().strip())
        elif watched is self.title and key == Qt.Key.Key_Down and self.rows.count():
            self.rows.setCurrentRow(0)
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        elif watched is self.rows and key == Qt.Key.Key_Up and self.rows.currentRow() == 0:
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True
