"""What stands in the grid of one element: people down, asked items across, and what may be typed where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ui.document import Document
from ui.i18n import language
from ui.theme import theme
from ui.widgets.marks import tip
from workshop.model.pack import Item
from workshop.model.score import NOT_APPLICABLE, Ballot, Cell, Round
from workshop.model.workshop import Participant

Index = QModelIndex | QPersistentModelIndex
Lock = Literal["", "shown", "closed", "secret", "hands"]
CELL, COLUMN, PERSON = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2, Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Column:
    """One item. `lock` says why nothing can be typed; `level` is that of the group once the votes were shown."""

    item: Item
    cell: Cell
    round: Round | None
    roll: tuple[str, ...]
    lock: Lock
    level: int | None = None

    @property
    def waiting(self) -> tuple[str, ...]:
        """The people whose vote is still missing."""
        return self.round.waiting() if self.round is not None else self.roll

    @property
    def shown(self) -> bool:
        """Tell whether the votes may be seen."""
        return self.lock == "shown"

    @property
    def ready(self) -> bool:
        """Tell whether everybody has voted, every reason is there, and nothing has been shown yet."""
        if self.round is None or self.shown or self.lock == "secret" or not self.round.answers:
            return False
        tally = self.round.tally
        reasons = all(b.comment.strip() for b in self.round.ballots if b.vote == NOT_APPLICABLE) and not (
            tally is not None and tally.not_applicable and not tally.reason.strip())
        return reasons and (self.round.state == "closed" or (tally is None and not self.round.waiting()))


@dataclass(frozen=True, slots=True)
class Box:
    """One place of the table. `asked` is False for somebody who is not asked there."""

    vote: str = ""
    asked: bool = True
    open: bool = True
    reason: str = ""
    pending: bool = False


class GridModel(QAbstractTableModel):
    """The table of one element. Votes of others than open rounds are never in it by name."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.element = ""
        self.columns: tuple[Column, ...] = ()
        self.people: tuple[Participant, ...] = ()
        # A 'not applicable' that waits for its reason.
        self.pending: tuple[Cell, str] | None = None

    def follow(self, element: str) -> None:
        """Show the present state of an element."""
        workshop = self._document.workshop
        columns = columns_of(self._document, element)
        on = {person for column in columns for person in column.roll}
        people = tuple(p for p in workshop.participants if p.id in on)
        shape = (element, [column.cell for column in columns], [p.id for p in people])
        if shape == (self.element, [column.cell for column in self.columns], [p.id for p in self.people]):
            self.columns, self.people = columns, people
            self._all_changed()
            return
        self.beginResetModel()
        self.element, self.columns, self.people = element, columns, people
        self.endResetModel()

    def wait_for(self, pending: tuple[Cell, str] | None) -> None:
        """Mark the place whose reason is being typed."""
        self.pending = pending
        self._all_changed()

    def _all_changed(self) -> None:
        if self.people and self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.people) - 1, len(self.columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.people) - 1)

    # The table --------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def box(self, row: int, column: int) -> Box:
        """Return what stands in one place."""
        person, place = self.people[row], self.columns[column]
        if person.id not in place.roll:
            return Box(asked=False, open=False)
        if place.shown or place.lock in ("secret", "hands"):
            return Box(open=False)
        if self.pending == (place.cell, person.id):
            return Box(NOT_APPLICABLE, pending=True)
        ballot = place.round.ballot_of(person.id) if place.round is not None else None
        return self._ballot_box(place, ballot)

    @staticmethod
    def _ballot_box(place: Column, ballot: Ballot | None) -> Box:
        if ballot is None:
            return Box(open=not place.lock)
        if place.round is not None and (place.round.mode == "card" or (place.lock and not place.round.named)):
            # Given by card, or past correcting: nobody needs to see whose vote this is.
            return Box("•", open=not place.lock)
        return Box(ballot.vote, open=not place.lock, reason=ballot.comment)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        box = self.box(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return box.vote
        if role == CELL:
            return box
        if role == COLUMN:
            return self.columns[index.column()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = self._words(index, box)
            return tip(*words) if role == Qt.ItemDataRole.ToolTipRole else ", ".join(words)
        return None

    def _words(self, index: Index, box: Box) -> list[str]:
        person, column = self.people[index.row()], self.columns[index.column()]
        state = self.tr("not asked") if not box.asked else self.lock_words(column) or box.vote or self.tr("nothing yet")
        words = [person.name, self.item_name(column), state]
        return [*words, box.reason] if box.reason else words

    def item_name(self, column: Column) -> str:
        """Return the name of an item; an indicator has its number before it."""
        name = column.item.name.in_(language())
        return f"{column.item.id} {name}" if column.item.parent else name

    def colour_of(self, column: Column) -> QColor:
        """Return the colour of the capability of an item."""
        found = self._document.workshop.pack.capability_of(column.item.id).colour
        return QColor(found) if found else theme()["line"]

    def lock_words(self, column: Column) -> str:
        """Return why nothing can be typed into a column; empty when it can."""
        if column.shown:
            return self.tr("shown · level {0}").format(column.level) if column.level is not None else \
                self.tr("shown · no level")
        return {"closed": self.tr("closed"), "secret": self.tr("secret, by card"),
                "hands": self.tr("show of hands")}.get(column.lock, "")

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            return self._head_of_column(self.columns[section], role) if section < len(self.columns) else None
        return self._head_of_row(self.people[section], role) if section < len(self.people) else None

    def _head_of_column(self, column: Column, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return column.item.short.in_(language())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return tip(self.item_name(column), column.item.question.in_(language())) \
                if role == Qt.ItemDataRole.ToolTipRole else self.item_name(column)
        return column if role == COLUMN else None

    @staticmethod
    def _head_of_row(person: Participant, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{person.seat}  {person.name}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(person.name, " · ".join(part for part in (person.department, person.role) if part))
        return person if role == PERSON else None


def columns_of(document: Document, element: str) -> tuple[Column, ...]:
    """Return the asked items of an element with their newest rounds."""
    workshop = document.workshop
    found = []
    for item in workshop.items_of(element):
        cell = Cell(element, item)
        round_ = workshop.latest(cell)
        lock = _lock(round_, secret=workshop.settings.rules.anonymity == "secret")
        result = document.analysis.current.get(cell) if lock == "shown" else None
        roll = round_.asked if round_ is not None else workshop.roll(element)
        found.append(Column(workshop.pack.item(item), cell, round_, roll, lock, result.whole_level if result else None))
    return tuple(found)


def ready_columns(document: Document) -> tuple[Column, ...]:
    """Return every complete item that was not shown, in the order of the canvas."""
    return tuple(column for element in document.workshop.elements for column in columns_of(document, element)
                 if column.ready)


def _lock(round_: Round | None, *, secret: bool) -> Lock:
    if round_ is None:
        return "secret" if secret else ""
    if round_.shown:
        return "shown"
    if round_.anonymity == "secret":
        return "secret"
    if round_.tally is not None:
        return "hands"
    return "closed" if round_.state == "closed" else ""
