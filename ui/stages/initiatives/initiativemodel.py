"""The initiatives as rows, and which of them the projection counts in."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.document import Document
from ui.i18n import language
from ui.localtexts import money
from ui.stages.initiatives.spans import span
from ui.widgets.marks import lane_heading, tip
from workshop.model.initiative import Initiative

Index = QModelIndex | QPersistentModelIndex
ID, LINES, LANE, OFF = (Qt.ItemDataRole.UserRole + step for step in range(4))


class InitiativeModel(QAbstractListModel):
    """Initiatives as rows of words. Ticks are not kept in the file: barred and dropped ones begin without."""

    ticked_changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._all: tuple[Initiative, ...] = ()
        self._said: dict[str, bool] = {}

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    # Ticks --------------------------------------------------------------------------------------------------------
    def is_ticked(self, initiative: Initiative) -> bool:
        """Tell whether an initiative is counted in."""
        return self._said.get(initiative.id, not out(initiative))

    def ticked(self) -> tuple[str, ...]:
        """Return the initiatives that are counted in."""
        return tuple(i.id for i in self._document.workshop.initiatives if self.is_ticked(i))

    def tick_all(self, on: bool) -> None:
        """Count all in, or none."""
        self._said = {i.id: on for i in self._all}
        if self._all:
            self.dataChanged.emit(self.index(0), self.index(len(self._all) - 1))
        self.ticked_changed.emit()

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self._said[self._all[index.row()].id] = value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        self.dataChanged.emit(index, index)
        self.ticked_changed.emit()
        return True

    # Words --------------------------------------------------------------------------------------------------------
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._all):
            return None
        initiative = self._all[index.row()]
        if role == ID:
            return initiative.id
        if role == OFF:
            return out(initiative)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_ticked(initiative) else Qt.CheckState.Unchecked
        if role == LANE:
            return lane_heading(self._document.workshop.pack, initiative.capability)
        if role not in (LINES, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        lines = (initiative.title, self._lifts(initiative), money(initiative.cost), self._time(initiative))
        if role == LINES:
            return lines
        return ", ".join(line for line in lines if line) if role == Qt.ItemDataRole.DisplayRole else tip(*lines)

    def _lifts(self, initiative: Initiative) -> str:
        pack, lang = self._document.workshop.pack, language()
        if not initiative.lifts:
            return self.tr("lifts nothing yet")
        return "   ".join(
            f"{pack.element(lift.cell.element).short.in_(lang)} · {pack.item(lift.cell.item).short.in_(lang)} "
            f"{lift.from_level} → {lift.to_level}" for lift in initiative.lifts)

    def _time(self, initiative: Initiative) -> str:
        states = {"running": self.tr("running"), "done": self.tr("done"), "dropped": self.tr("dropped")}
        state = self.tr("must not") if initiative.barred else states.get(initiative.status, "")
        return " · ".join(words for words in (
            state, span(self._document.workshop.planning.unit, initiative.duration),
            initiative.owner or self.tr("no owner")) if words)


def out(initiative: Initiative) -> bool:
    """Tell whether an initiative is not to be done."""
    return initiative.barred or initiative.status == "dropped"
