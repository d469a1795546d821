"""A list of things to tick, and the one of the initiatives that must end before another starts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.widgets.marks import badge_icon, lane_heading, tip
from workshop.model.initiative import Initiative
from workshop.model.workshop import Workshop
from workshop.presentation import Heading

ROW, MOST_ROWS = 30, 5
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class TickRow:
    """One line: its words, a longer text for the tip, and a badge."""

    id: str
    words: str
    more: str = ""
    lane: Heading | None = None


class TickList(QListWidget):
    """Lines with a box each. `edited` follows a tick."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._before: tuple[str, ...] = ()
        self._rows: list[TickRow] = []
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(16, 16))
        self.itemChanged.connect(self._changed)

    def fill(self, rows: list[TickRow], ticked: tuple[str, ...]) -> None:
        """Show lines, those in `ticked` with their box ticked."""
        self._before = ticked
        self._filling = True
        if rows != self._rows:
            self._rebuild(rows)
        for row in range(self.count()):
            item = self.item(row)
            state = Qt.CheckState.Checked if item.data(_ID) in ticked else Qt.CheckState.Unchecked
            if item.checkState() != state:
                item.setCheckState(state)
        self._filling = False

    def _rebuild(self, rows: list[TickRow]) -> None:
        self._rows = rows
        self.clear()
        for row in rows:
            item = QListWidgetItem(badge_icon(row.lane), row.words)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(_ID, row.id)
            item.setToolTip(tip(row.words, row.more))
            item.setSizeHint(QSize(10, ROW))
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setFixedHeight(ROW * min(max(len(rows), 1), MOST_ROWS) + 4)

    def ticked(self) -> tuple[str, ...]:
        """Return the ticked lines: those stored before in their order, then new ones."""
        now = [self.item(row).data(_ID) for row in range(self.count())
               if self.item(row).checkState() == Qt.CheckState.Checked]
        kept = [name for name in self._before if name in now]
        return (*kept, *(name for name in now if name not in kept))

    def _changed(self, _item: QListWidgetItem) -> None:
        if not self._filling:
            self.edited.emit()


class WaitsList(TickList):
    """All other initiatives; ticked ones come first in time."""

    def present(self, workshop: Workshop, initiative: Initiative) -> None:
        """Show what a stored initiative waits for."""
        self.fill([TickRow(other.id, other.title, "", lane_heading(workshop.pack, other.capability))
                   for other in workshop.initiatives if other.id != initiative.id], initiative.predecessors)
