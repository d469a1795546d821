"""The initiatives that must end before this one starts, as a list to tick."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.widgets.marks import badge_icon, lane_heading, tip
from workshop.model.initiative import Initiative
from workshop.model.workshop import Workshop

ROW, MOST_ROWS = 30, 5
_ID = Qt.ItemDataRole.UserRole


class WaitsList(QListWidget):
    """All other initiatives; ticked ones come first in time. `edited` follows a tick."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._before: tuple[str, ...] = ()
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(16, 16))
        self.itemChanged.connect(self._changed)

    def present(self, workshop: Workshop, initiative: Initiative) -> None:
        """Show what a stored initiative waits for."""
        others = [other for other in workshop.initiatives if other.id != initiative.id]
        self._before = initiative.predecessors
        self._filling = True
        if [(o.id, o.title, o.capability) for o in others] != [self._known(row) for row in range(self.count())]:
            self._rebuild(workshop, others)
        for row in range(self.count()):
            item = self.item(row)
            state = Qt.CheckState.Checked if item.data(_ID) in initiative.predecessors else Qt.CheckState.Unchecked
            if item.checkState() != state:
                item.setCheckState(state)
        self._filling = False

    def _known(self, row: int) -> tuple[str, str, str]:
        item = self.item(row)
        return item.data(_ID), item.text(), item.data(_ID + 1)

    def _rebuild(self, workshop: Workshop, others: list[Initiative]) -> None:
        self.clear()
        for other in others:
            item = QListWidgetItem(badge_icon(lane_heading(workshop.pack, other.capability)), other.title)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(_ID, other.id)
            item.setData(_ID + 1, other.capability)
            item.setToolTip(tip(other.title))
            item.setSizeHint(QSize(10, ROW))
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setFixedHeight(ROW * min(max(len(others), 1), MOST_ROWS) + 4)

    def ticked(self) -> tuple[str, ...]:
        """Return the ticked initiatives: those stored before in their order, then new ones."""
        now = [self.item(row).data(_ID) for row in range(self.count())
               if self.item(row).checkState() == Qt.CheckState.Checked]
        kept = [name for name in self._before if name in now]
        return (*kept, *(name for name in now if name not in kept))

    def _changed(self, _item: QListWidgetItem) -> None:
        if not self._filling:
            self.edited.emit()
