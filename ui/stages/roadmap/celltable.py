"""A small table for the keyboard: typing edits, Del clears, a block from a spreadsheet can be pasted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.widgets.stepsthrough import is_step

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD = 28, 30
MOST_PASTED = 100_000  # signs: far more than such a table holds
_IN_CELL = "QLineEdit { border-radius: 0; min-height: 0; padding: 0 5px; }"


class CellEditor(QStyledItemDelegate):
    """A plain text field in a cell; keys of undo and redo stay with the window."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = QLineEdit(parent)
        made.setStyleSheet(_IN_CELL)
        made.setFrame(False)
        if index.column():
            made.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)
                                               or Qt.AlignmentFlag.AlignLeft))
        return made


class CellTable(QTableView):
    """`cleared` follows Del, `pasted` Ctrl+V with the block of texts; `left` follows Esc outside a field."""

    cleared = Signal()
    pasted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(CellEditor(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
                             | QAbstractItemView.EditTrigger.EditKeyPressed
                             | QAbstractItemView.EditTrigger.SelectedClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(HEAD)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_step(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            # The field has had its turn: Enter and Esc have closed it, and mean nothing more here.
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()[:MOST_PASTED].strip("\r\n")
            if text:
                self.pasted.emit(tuple(tuple(line.split("\t")) for line in text.splitlines()))
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.chosen_text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
        elif event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            # No typing: the keys of the page and the window.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def close_field(self) -> None:
        """Keep what is being typed into a cell."""
        if self.state() == QAbstractItemView.State.EditingState:
            editor = QApplication.focusWidget()
            if isinstance(editor, QLineEdit) and self.isAncestorOf(editor):
                self.commitData(editor)
                self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def chosen_text(self) -> str:
        """Return the chosen cells as a block for a spreadsheet."""
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        lines: dict[int, list[str]] = {}
        for index in chosen:
            lines.setdefault(index.row(), []).append(str(index.data() or ""))
        return "\n".join("\t".join(line) for line in lines.values())

    def fit_height(self, most: int) -> None:
        """Take the height of all rows, up to `most` rows."""
        rows = min(max(self.model().rowCount(), 1), most)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(HEAD + rows * ROW + bar + 2)
