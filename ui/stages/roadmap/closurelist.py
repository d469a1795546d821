"""Stretches on which nobody works: the holidays with their dates, and those of the client."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHeaderView, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks, listed
from ui.localtexts import day, day_of_year, read_day
from ui.stages.roadmap.celltable import CellTable
from ui.stages.roadmap.typed import Index, TypedModel
from ui.widgets.parts import label
from workshop import commands as c
from workshop.model.planning import Closure
from workshop.periods import NATIONAL, SPRING, closures

_NOTHING = QModelIndex()
MOST_ROWS = 4


class ClosureModel(TypedModel):
    """Name, first and last day; the empty row at the end becomes a stretch as soon as it has both days."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._rows: tuple[Closure, ...] = ()
        self._new = ("", "", "")

    def follow(self) -> None:
        """Show the stretches as they are now."""
        self.beginResetModel()
        self._rows = self._document.workshop.planning.closures
        self.endResetModel()

    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._rows) + 1

    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Closed for"), self.tr("From"), self.tr("To"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def _texts(self, row: int) -> tuple[str, str, str]:
        if row >= len(self._rows):
            return self._new
        closure = self._rows[row]
        return closure.name, closure.first, closure.last

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        found = self._texts(index.row())[index.column()]
        if role == Qt.ItemDataRole.DisplayRole and index.column() and found:
            return day(found)
        if role == Qt.ItemDataRole.EditRole or found or index.row() < len(self._rows):
            return found
        hints = (self.tr("Add a stretch…"), "", "")
        return hints[index.column()]

    def take(self, row: int, column: int, block: Sequence[Sequence[str]]) -> bool:
        """Write a block of texts from a place on, as one step; False when a day in it is none."""
        rows, new = list(self._rows), self._new
        for down, line in enumerate(block):
            at = row + down
            texts = list(self._texts(at) if at < len(self._rows) else new if at == len(self._rows) else ("", "", ""))
            for right, text in enumerate(line[:3 - column]):
                text = text.strip()
                if column + right and text and not read_day(text):
                    self.wrong.emit(self.tr("“{0}” is no day such as 2027-03-31. Nothing was changed.").format(text))
                    return False
                texts[column + right] = (read_day(text) or "") if column + right else text
            if at < len(self._rows):
                if not (texts[1] and texts[2]):
                    return False
                rows[at] = Closure(*texts)
            elif texts[1] and texts[2]:
                rows.append(Closure(*texts))
                new = ("", "", "")
            else:
                new = (texts[0], texts[1], texts[2])
        self._new = new
        if tuple(rows) == self._rows:
            self.dataChanged.emit(self.index(row, 0), self.index(self.rowCount() - 1, 2))
            return True
        return self._keep(tuple(rows))

    def remove(self, row: int) -> bool:
        """Remove a stretch, or what was begun in the empty row."""
        if row >= len(self._rows):
            self._new = ("", "", "")
            self.dataChanged.emit(self.index(row, 0), self.index(row, 2))
            return True
        return self._keep(self._rows[:row] + self._rows[row + 1:])

    def _keep(self, rows: tuple[Closure, ...]) -> bool:
        planning = self._document.workshop.planning
        return self._document.do(c.SetPlanning(dataclasses.replace(planning, closures=rows)), self)


class ClosureList(Speaks):
    """A switch for the holidays, their dates in words, and a table of the others; `wrong` carries a sentence."""

    wrong = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.holidays, self._days = QCheckBox(), label("quiet", wrap=True)
        self.values, self.table = ClosureModel(document), CellTable()
        self.table.setModel(self.values)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for part in (self.holidays, self._days, self.table):
            box.addWidget(part)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.table.setColumnWidth(column, 124)
        self.holidays.clicked.connect(self._switched)
        self.values.wrong.connect(self.wrong)
        self.table.cleared.connect(self._clear)
        self.table.pasted.connect(self._paste)

    def retranslate(self) -> None:
        self.holidays.setText(self.tr("Spring Festival and the National Day week are closed"))
        self.table.setAccessibleName(self.tr("Closed stretches"))
        self.follow()

    def follow(self) -> None:
        """Show what is closed now."""
        workshop = self._document.workshop
        self.holidays.setChecked(workshop.planning.holidays)
        self._days.setText(self._dates())
        self._days.setVisible(workshop.planning.holidays)
        current = self.table.currentIndex()
        row, column = current.row(), current.column()
        self.values.follow()
        if row >= 0:
            self.table.setCurrentIndex(self.values.index(min(row, self.values.rowCount() - 1), column))
        self.table.fit_height(MOST_ROWS)

    def _dates(self) -> str:
        found: dict[str, list[str]] = {SPRING: [], NATIONAL: []}
        for closure in closures(self._document.workshop):
            if closure.name in found:
                found[closure.name].append(f"{day(closure.first)} – {day_of_year(closure.last)}")
        words = {SPRING: self.tr("Spring Festival {0}"), NATIONAL: self.tr("National Day {0}")}
        return listed((words[name].format(listed(days)) for name, days in found.items() if days), apart=True)

    def _switched(self, on: bool) -> None:
        planning = self._document.workshop.planning
        self._document.do(c.SetPlanning(dataclasses.replace(planning, holidays=on)), self)
        self.follow()

    def _clear(self) -> None:
        if self.table.currentIndex().isValid():
            self.values.remove(self.table.currentIndex().row())

    def _paste(self, block: tuple[tuple[str, ...], ...]) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.values.take(index.row(), index.column(), block)
