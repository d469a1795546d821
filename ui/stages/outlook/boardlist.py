"""The boards in five looks: a row of looks, and the boards of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks, language
from ui.widgets.parts import button
from workshop.model.knowledge import LOOKS

LIST_W = 208


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


class BoardList(Speaks):
    """The boards of one look; a tick marks those the room has worked on. `board_chosen` carries the key."""

    board_chosen = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._look = ""
        self._key = ""
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setFixedWidth(LIST_W)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.currentItemChanged.connect(self._chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Boards"))
        self.present(self._look, self._key)

    def present(self, look: str, key: str) -> None:
        """Show the boards of a look with one of them chosen."""
        self._look, self._key = look, key
        workshop = self._document.workshop
        self.list.blockSignals(True)
        self.list.clear()
        for found, board in workshop.boards():
            if board.look == look:
                done = "✓ " if workshop.answers.get(found) else ""
                row = QListWidgetItem(f"{done}{board.name.in_(language())}")
                row.setToolTip(board.purpose.in_(language()))
                row.setData(Qt.ItemDataRole.UserRole, found)
                # A name in two lines is shown in two lines, never cut.
                room = QRect(0, 0, LIST_W - 26, 200)
                used = self.list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, row.text())
                row.setSizeHint(QSize(LIST_W - 14, used.height() + 12))
                self.list.addItem(row)
                if found == key:
                    self.list.setCurrentItem(row)
        self.list.blockSignals(False)

    def _chosen(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.board_chosen.emit(row.data(Qt.ItemDataRole.UserRole))
