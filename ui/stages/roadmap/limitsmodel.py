"""Money and people of every period as a table that can be typed into."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QBrush

from ui.document import Document
from ui.ids import new_id
from ui.localtexts import brief, digits, money_unit, read_number
from ui.stages.roadmap import series
from ui.stages.roadmap.typed import Index, TypedModel
from ui.theme import font, theme
from workshop import commands as c
from workshop.model.planning import Planning, Role
from workshop.periods import budgets, count, short_name

_NOTHING = QModelIndex()
ALIGN = Qt.AlignmentFlag.AlignVCenter
MOST_SAID = 20


class LimitsModel(TypedModel):
    """The budget in the first row, then a role a row, then an empty row that becomes a role when it gets a name.

    Column 0 has the names, the others the periods. Each finished edit is one step; `wrong` carries a sentence.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._shape = (-1, -1)

    @property
    def planning(self) -> Planning:
        """The limits in the file."""
        return self._document.workshop.planning

    def follow(self) -> None:
        """Show the limits as they are now; the cursor stays where the shape of the table does."""
        shape = (len(self.planning.roles), count(self._document.workshop))
        if shape == self._shape:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            return
        self.beginResetModel()
        self._shape = shape
        self.endResetModel()

    def role_at(self, row: int) -> Role | None:
        """Return the role of a row."""
        roles = self.planning.roles
        return roles[row - 1] if 0 < row <= len(roles) else None

    # Reading ----------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else self._shape[0] + 2

    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else self._shape[1] + 1

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(ALIGN | (Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        workshop = self._document.workshop
        return short_name(workshop.settings.start, self.planning.unit, section - 1) if section else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        last = index.row() == self.rowCount() - 1
        if (index.row() == 0 and index.column() == 0) or (last and index.column() > 0):
            return found
        return found | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if column == 0:
                return self._name(row, edit=role == Qt.ItemDataRole.EditRole)
            return self._number(row, column - 1, edit=role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return int(ALIGN | Qt.AlignmentFlag.AlignRight)
        if role == Qt.ItemDataRole.ForegroundRole and not self._own(row, column):
            return QBrush(theme()["quiet"])
        if role == Qt.ItemDataRole.FontRole and row == 0 and column == 0:
            return font(bold=True)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{self._name(row)} {head} {self.data(index) or self.tr('no limit')}".strip()
        return self._tip(row, column) if role == Qt.ItemDataRole.ToolTipRole else None

    def _name(self, row: int, *, edit: bool = False) -> str:
        if row == 0:
            return self.tr("Budget, {0}").format(self.tr("thousand yuan"))
        role = self.role_at(row)
        if role is not None:
            return role.name
        return "" if edit else self.tr("Add a role…")

    def _series(self, row: int) -> Sequence[float]:
        if row == 0:
            return self.planning.budgets or budgets(self._document.workshop) or ()
        role = self.role_at(row)
        return role.heads if role is not None else ()

    def _number(self, row: int, at: int, *, edit: bool = False) -> str:
        value = series.shown(tuple(self._series(row)), at)
        if value is None:
            return "" if edit or row == self.rowCount() - 1 else "–"
        if row:
            return brief(value)
        return digits(value / money_unit(), 1, trim=True, apart=not edit)

    def _own(self, row: int, column: int) -> bool:
        """Tell whether a number was said for just this period."""
        if column == 0:
            return row < self.rowCount() - 1
        said = self.planning.budgets if row == 0 else self._series(row)
        return column - 1 < len(said)

    def _tip(self, row: int, column: int) -> str:
        if column == 0:
            return "" if self.role_at(row) is None else self.tr("Del removes the role; what it was to do stays as "
                                                                 "work of nobody in particular.")
        if row == 0 and not self.planning.budgets:
            return self.tr("From the budget per quarter of the workshop; type to change it.")
        if not self._series(row):
            return self.tr("No limit. The first number holds in all periods.")
        return "" if self._own(row, column) else self.tr("The last number goes on.")

    # Writing ----------------------------------------------------------------------------------------------------
    def take(self, row: int, column: int, block: Sequence[Sequence[str]]) -> bool:
        """Write a block of texts from a place on, as one step; False when something in it does not fit."""
        planning = self.planning
        for down, line in enumerate(block):
            for right, text in enumerate(line):
                if column + right >= self.columnCount():
                    continue
                made = self._written(planning, row + down, column + right, text.strip())
                if made is None:
                    said = text.strip()
                    self.wrong.emit(self.tr("“{0}” is no number from 0 on. Nothing was changed.").format(
                        said if len(said) <= MOST_SAID else said[:MOST_SAID] + "…"))
                    return False
                planning = made
        if planning == self.planning:
            return False
        return self._document.do(c.SetPlanning(planning), self)

    def _written(self, planning: Planning, row: int, column: int, text: str) -> Planning | None:
        if column == 0:
            return self._named(planning, row, text)
        at = column - 1
        if row > len(planning.roles):
            return planning if not text else None
        value = read_number(text) if text not in ("", "–", "-") else -1.0
        if value is None or (value < 0 and text not in ("", "–", "-")):
            return None
        if row == 0:
            said = planning.budgets or series.short(budgets(self._document.workshop) or ())
            if value < 0:
                return dataclasses.replace(planning, budgets=series.cut(planning.budgets, at))
            amount = round(value * money_unit())
            if series.shown(said, at) == amount:
                return planning
            return dataclasses.replace(planning, budgets=series.put(said, at, amount))
        role = planning.roles[row - 1]
        heads = series.cut(role.heads, at) if value < 0 else role.heads if series.shown(role.heads, at) == value \
            else series.put(role.heads, at, value)
        return _with_role(planning, row - 1, dataclasses.replace(role, heads=heads))

    def _named(self, planning: Planning, row: int, text: str) -> Planning:
        if row == 0 or not text:
            return planning
        if row <= len(planning.roles):
            return _with_role(planning, row - 1, dataclasses.replace(planning.roles[row - 1], name=text))
        return dataclasses.replace(planning, roles=(*planning.roles, Role(new_id(), text)))

    def clear(self, row: int, columns: Sequence[int]) -> bool:
        """Empty the numbers of a row from the first of some columns on; in column 0 the role goes."""
        role = self.role_at(row)
        if 0 in columns:
            if role is None:
                return False
            left = tuple(other for other in self.planning.roles if other.id != role.id)
            return self._document.do(c.SetPlanning(dataclasses.replace(self.planning, roles=left)), self)
        return self.take(row, min(columns), (("",),))


def _with_role(planning: Planning, at: int, role: Role) -> Planning:
    roles = list(planning.roles)
    roles[at] = role
    return dataclasses.replace(planning, roles=tuple(roles))
