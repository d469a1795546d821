"""The values behind the tables of owners and first steps: one row an initiative, each edit one command."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from ui.document import Document
from ui.i18n import plain_digits
from ui.localtexts import day as day_words
from ui.localtexts import read_day
from ui.theme import font, theme
from ui.widgets.marks import badge_icon, lane_heading, tip
from workshop import commands as c
from workshop.commitments import (
    FIRST_DAYS,
    Commitment,
    When,
    accountable,
    commitments,
    day_of,
    first_steps,
    wanting,
    when_of,
)
from workshop.model.initiative import STATUSES, Duty, Initiative, Status
from workshop.rules import MAX_TITLE

Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()
OWNERS = ("when", "title", "owner", "accountable", "first_step", "first_by", "kpi", "status")
FIRST = ("first_by", "first_step", "owner", "title", "mark")
PEOPLE = ("owner", "accountable")
FIXED = ("when", "title", "mark")
_SHORT = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_Role = Qt.ItemDataRole


def near_day(text: str, day: date) -> str | None:
    """Return a typed day as `read_day` does; without a year it is the next such day from `day` on."""
    short = _SHORT.fullmatch(plain_digits(text).strip())
    if short is None:
        return read_day(text)
    for year in (day.year, day.year + 1):
        found = read_day(f"{year}-{short[1]}-{short[2]}")
        if found and found >= day.isoformat():
            return found
    return None


def with_accountable(initiative: Initiative, person: str) -> tuple[Duty, ...]:
    """Return the parts with another person accountable; who was before is responsible, or goes when nobody is."""
    rest = [dataclasses.replace(duty, part="R") if duty.part == "A" else duty for duty in initiative.duties
            if duty.person != person and (person or duty.part != "A")]
    return tuple(sorted((*rest, Duty(person, "A")) if person else rest, key=lambda duty: duty.person))


class DutyModel(QAbstractTableModel):
    """Rows of commitments, or of first steps by date, in the given columns; `wrong` carries a sentence."""

    wrong = Signal(str)

    def __init__(self, document: Document, columns: tuple[str, ...]) -> None:
        super().__init__()
        self._document = document
        self.columns = columns
        self.first = columns is FIRST
        self.rows: tuple[Initiative, ...] = ()
        self._when: dict[str, str] = {}
        self.marks: dict[str, When] = {}

    @property
    def day(self) -> date:
        """The day of the workshop."""
        return day_of(self._document.workshop, self._document.now().astimezone())

    def until(self) -> date:
        """Return the last of the first days."""
        return self.day + timedelta(FIRST_DAYS)

    # Following --------------------------------------------------------------------------------------------------
    def follow(self) -> None:
        """Show the initiatives as they are now; rows that only moved keep what is chosen in them."""
        workshop = self._document.workshop
        if self.first:
            steps = first_steps(workshop, self.day)
            self.marks = {step.initiative.id: step.when for step in steps}
            new = tuple(step.initiative for step in steps)
        else:
            found: tuple[Commitment, ...] = commitments(workshop)
            self._when = {one.initiative.id: when_of(workshop, one) for one in found}
            new = tuple(one.initiative for one in found)
        before, after = [i.id for i in self.rows], [i.id for i in new]
        if before == after:
            self.rows = new
            if new:
                self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(self.columns) - 1))
        elif sorted(before) == sorted(after):
            self._move(before, after, new)
        else:
            self.beginResetModel()
            self.rows = new
            self.endResetModel()

    def _move(self, before: list[str], after: list[str], new: tuple[Initiative, ...]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        self.rows = new
        moved = [self.index(after.index(before[index.row()]), index.column()) for index in old]
        self.changePersistentIndexList(old, moved)
        self.layoutChanged.emit()

    # Reading ----------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def column_words(self, name: str) -> str:
        """Return the head of a column."""
        return {"when": self.tr("When"), "title": self.tr("Initiative"), "owner": self.tr("Owner"),
                "accountable": self.tr("Accountable"),
                "first_step": self.tr("First step"), "first_by": self.tr("By when"), "kpi": self.tr("KPI"),
                "status": self.tr("Status"), "mark": ""}[name]

    def status_words(self, status: Status) -> str:
        """Return the name of a status."""
        return {"idea": self.tr("Idea"), "agreed": self.tr("Agreed"), "running": self.tr("Running"),
                "done": self.tr("Done"), "dropped": self.tr("Dropped")}[status]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return self.column_words(self.columns[section]) if role == _Role.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        editable = index.isValid() and self.columns[index.column()] not in FIXED
        return found | Qt.ItemFlag.ItemIsEditable if editable else found

    def stored(self, row: int, column: int) -> str:
        """Return what is stored in a cell, as it is edited."""
        initiative, name = self.rows[row], self.columns[column]
        if name == "accountable":
            return accountable(initiative)
        if name == "kpi":
            return initiative.kpi.name
        if name == "when":
            return self._when.get(initiative.id, "")
        return "" if name == "mark" else str(getattr(initiative, name))

    def is_wanting(self, index: Index) -> bool:
        """Tell whether a cell still has to be filled."""
        return self.columns[index.column()] in wanting(self.rows[index.row()])

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, name = index.row(), self.columns[index.column()]
        if role == _Role.EditRole:
            return self.stored(row, index.column())
        if role == _Role.DisplayRole:
            return self._words(index, name)
        if role == _Role.DecorationRole and name == "title":
            return badge_icon(lane_heading(self._document.workshop.pack, self.rows[row].capability))
        if role == _Role.ForegroundRole:
            return self._colour(index, name)
        if role == _Role.FontRole:
            return self._font(index, name)
        if role == _Role.ToolTipRole:
            words = self._words(index, name)
            return tip(words) if len(words) > 12 else None
        return None

    def _words(self, index: Index, name: str) -> str:
        initiative = self.rows[index.row()]
        if self.is_wanting(index):
            return self.tr("missing")
        if name == "status":
            return self.status_words(initiative.status)
        if name == "kpi":
            way = " → ".join(part for part in (initiative.kpi.baseline, initiative.kpi.target) if part)
            return "  ".join(part for part in (initiative.kpi.name, way) if part) or "–"
        if name == "mark":
            return self._mark_words(self.marks[initiative.id])
        stored = self.stored(index.row(), index.column())
        return (day_words(stored) if name == "first_by" else stored) or "–"

    def _mark_words(self, when: When) -> str:
        return {"soon": "", "late": self.tr("after 30 days"), "past": self.tr("before the workshop"),
                "none": self.tr("step or day missing")}[when]

    def _colour(self, index: Index, name: str) -> QColor | None:
        t = theme()
        if self.is_wanting(index) or name == "mark":
            return t["attention_ink"]
        if name == "when" or (name not in ("title", "status") and not self.stored(index.row(), index.column())):
            return t["quiet"]
        return None

    def _font(self, index: Index, name: str) -> QFont | None:
        # Said without colour too.
        if not self.is_wanting(index):
            return None
        found = font()
        found.setItalic(True)
        return found

    # Writing ----------------------------------------------------------------------------------------------------
    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or not index.isValid():
            return False
        return self.take(index.row(), index.column(), ((str(value),),))

    def take(self, row: int, column: int, block: Sequence[Sequence[str]]) -> bool:
        """Write a block of texts from a cell on, as one step; False when something in it cannot be."""
        changed = []
        for down, line in enumerate(block):
            if row + down >= len(self.rows):
                break
            found: Initiative | None = self.rows[row + down]
            for right, text in enumerate(line[:len(self.columns) - column]):
                found = self._with(found, self.columns[column + right], text.strip()) if found else None
            if found is None:
                return False
            if found != self.rows[row + down]:
                changed.append(found)
        if not changed:
            return True
        return self._document.do(c.EditInitiatives(tuple(changed)), self)

    def clear(self, cells: Sequence[Index]) -> None:
        """Empty some cells in one step; titles and states stay."""
        changed: dict[int, Initiative] = {}
        for index in cells:
            name = self.columns[index.column()]
            old = changed.get(index.row(), self.rows[index.row()])
            new = None if name in (*FIXED, "status") else self._with(old, name, "")
            if new is not None and new != old:
                changed[index.row()] = new
        if changed:
            self._document.do(c.EditInitiatives(tuple(changed.values())), self)

    def _with(self, old: Initiative, name: str, text: str) -> Initiative | None:
        """Return an initiative with another text in a column, None when it does not fit there."""
        text = text[:MAX_TITLE]
        if name in FIXED:
            return old
        if name == "first_by":
            day = near_day(text, self.day)
            if day is None:
                self.wrong.emit(self.tr("“{0}” is no day such as 2027-03-31. Nothing was changed.").format(text))
                return None
            return dataclasses.replace(old, first_by=day)
        if name == "status":
            words = {self.status_words(status).casefold(): status for status in STATUSES}
            words.update({status: status for status in STATUSES})
            status = words.get(text.casefold())
            if status is None:
                self.wrong.emit(self.tr("“{0}” is no status. Nothing was changed.").format(text))
                return None
            return dataclasses.replace(old, status=status)
        if name == "accountable":
            return old if text == accountable(old) else dataclasses.replace(old, duties=with_accountable(old, text))
        if name == "kpi":
            return dataclasses.replace(old, kpi=dataclasses.replace(old.kpi, name=text))
        return dataclasses.replace(old, owner=text) if name == "owner" else dataclasses.replace(old, first_step=text)
