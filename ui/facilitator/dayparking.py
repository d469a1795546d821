"""The parking lot: type a matter and press Enter, tick it off, remove it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks
from ui.ids import new_id
from ui.theme import theme
from ui.widgets.emptywords import EmptyWords
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.changes import Change
from workshop.model.workshop import Parked

Index = QModelIndex | QPersistentModelIndex


class ParkedModel(QAbstractListModel):
    """Parked matters as rows with a tick; editing and ticking are commands."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._parked = document.workshop.parked

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._parked)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        parked = self._parked[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return parked.text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if parked.done else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and parked.done:
            return theme()["quiet"]
        if role == Qt.ItemDataRole.FontRole and parked.done:
            struck = QFont()
            struck.setStrikeOut(True)
            return struck
        return None

    def flags(self, _index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable \
            | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        parked = self._parked[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            new = replace(parked, done=Qt.CheckState(value) == Qt.CheckState.Checked)
        else:
            new = replace(parked, text=str(value).strip())
        return new != parked and bool(new.text) and self._document.do(c.EditParked(new), self)

    def follow(self) -> None:
        """Show the stored matters."""
        self.beginResetModel()
        self._parked = self._document.workshop.parked
        self.endResetModel()

    def parked(self, row: int) -> Parked | None:
        """Return the matter in a row."""
        return self._parked[row] if 0 <= row < len(self._parked) else None


class DayParking(Speaks):
    """A field on top, the list beneath."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._model = ParkedModel(document)
        self._model.setParent(self)
        self.view, self.field = QListView(), QLineEdit()
        self._add, self._remove, self._head = button("primary"), button(), label("head")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self._add)
        box.addLayout(row)
        box.addWidget(self._head)
        self.view.setModel(self._model)
        self._none = EmptyWords(self.view)
        self.view.setWordWrap(True)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.addWidget(self.view, 1)
        tools = QHBoxLayout()
        tools.addWidget(self._remove)
        tools.addStretch(1)
        box.addLayout(tools)
        self.field.returnPressed.connect(self._put)
        self._add.clicked.connect(self._put)
        self._remove.clicked.connect(self._take_out)
        QShortcut(QKeySequence("Delete"), self.view, self._take_out, context=Qt.ShortcutContext.WidgetShortcut)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("What is put aside for later? Type it and press Enter"))
        self.field.setAccessibleName(self.tr("New parked matter"))
        self.view.setAccessibleName(self.tr("Parking lot"))
        self._none.say(self.tr("Nothing is parked. What leads away from the topic goes here and is not forgotten: "
                               "Ctrl+P, type it, Enter."))
        self._add.setText(self.tr("Park"))
        self._remove.setText(self.tr("Remove"))
        self._show_count()

    def _show_count(self) -> None:
        parked = self._document.workshop.parked
        left = sum(1 for matter in parked if not matter.done)
        self._head.setText(self.tr("{0} open, {1} done").format(left, len(parked) - left))
        self._remove.setEnabled(bool(parked))

    def refresh(self, change: Change) -> None:
        """Follow the document, keeping the row."""
        if change.about("parked"):
            row = self.view.currentIndex().row()
            self._model.follow()
            if row >= 0:
                self.view.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1), 0))
            self._show_count()

    def choose(self, parked: str) -> None:
        """Choose a matter, and take the keys to it."""
        matters = self._document.workshop.parked
        row = next((row for row, matter in enumerate(matters) if matter.id == parked), -1)
        if row >= 0:
            self.view.setCurrentIndex(self._model.index(row, 0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self) -> None:
        text = self.field.text().strip()
        if text and self._document.do(c.AddParked(Parked(new_id(), text)), self):
            self.field.clear()
            self.view.scrollToBottom()

    def _take_out(self) -> None:
        if (parked := self._model.parked(self.view.currentIndex().row())) is not None:
            self._document.do(c.RemoveParked(parked.id), self)
