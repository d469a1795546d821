"""The people as rows of a table; each finished edit is one command."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.document import Document
from ui.i18n import language
from ui.localtexts import brief, clock
from ui.stages.prepare.duties import duty_word, rank_word
from ui.theme import theme
from ui.widgets.marks import tip
from workshop import commands as c
from workshop.model.workshop import Participant

COLUMNS = ("here", "seat", "name", "department", "role", "duty", "rank", "elements", "weight")
WORDS = ("name", "department", "role")
# These open a list at one click.
CHOICES = ("duty", "rank", "elements")
NONE = "–"
Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class PeopleModel(QAbstractTableModel):
    """Participants as rows. The edit role gives what is stored, the display role the words."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._people = document.workshop.participants

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def person(self, row: int) -> Participant | None:
        """Return the person in a row."""
        return self._people[row] if 0 <= row < len(self._people) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        if role == _Role.DisplayRole:
            return (self.tr("In"), self.tr("Seat"), self.tr("Name"), self.tr("Department"), self.tr("Role"),
                    self.tr("Duty"), self.tr("Rank"), self.tr("Asked"), self.tr("Weight"))[section]
        if role == _Role.ToolTipRole:
            return {"here": self.tr("Sign-in: tick who is in the room"),
                    "duty": self.tr("Only voters are counted"),
                    "elements": self.tr("The business elements this person votes on"),
                    "weight": self.tr("Used only in the weighted scenario")}.get(COLUMNS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = COLUMNS[index.column()]
        if column == "here":
            return found | Qt.ItemFlag.ItemIsUserCheckable
        votes = self._people[index.row()].duty == "voter"
        if column == "seat" or (column in ("elements", "weight") and not votes):
            return found
        return found | Qt.ItemFlag.ItemIsEditable

    # What stands in a cell --------------------------------------------------------------------------------------
    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        person, column = self._people[index.row()], COLUMNS[index.column()]
        if role == _Role.DisplayRole:
            return self._shown(person, column)
        if role == _Role.EditRole:
            return getattr(person, column)
        if role == _Role.CheckStateRole and column == "here":
            return Qt.CheckState.Checked if person.here else Qt.CheckState.Unchecked
        if role == _Role.ToolTipRole:
            return self._tip(person, column)
        if role == _Role.AccessibleTextRole:
            return self.tr("in the room") if column == "here" and person.here else (
                self.tr("away") if column == "here" else self._shown(person, column))
        if role == _Role.ForegroundRole and self._is_pale(person, column):
            return theme()["quiet"]
        return None

    def _shown(self, person: Participant, column: str) -> str:
        if column == "here":
            return ""
        if column == "duty":
            return duty_word(person.duty)
        if column == "rank":
            return rank_word(person.rank) if person.rank else NONE
        if column == "elements":
            return self.asked_words(person)
        if column == "weight":
            return brief(person.weight) if person.duty == "voter" else NONE
        return str(getattr(person, column))

    def asked_words(self, person: Participant) -> str:
        """Return what a person is asked about: all, or 3 of 11; a dash for those without a vote."""
        if person.duty != "voter":
            return NONE
        scope = self._document.workshop.elements
        asked = sum(person.asked_about(element) for element in scope)
        return self.tr("all") if asked == len(scope) else self.tr("{0} of {1}").format(asked, len(scope))

    @staticmethod
    def _is_pale(person: Participant, column: str) -> bool:
        return not person.here or (column == "rank" and not person.rank) or (
            column in ("elements", "weight") and person.duty != "voter")

    def _tip(self, person: Participant, column: str) -> str | None:
        if column == "here":
            return tip(*self._comings(person))
        if column in WORDS:
            text = getattr(person, column)
            return tip(text) if text else None
        if column == "elements":
            return tip(*self._asked_names(person))
        if column == "weight":
            return self.tr("Used only in the weighted scenario")
        return None

    def _asked_names(self, person: Participant) -> Sequence[str]:
        workshop = self._document.workshop
        if person.duty != "voter":
            return [self.tr("Only voters are asked.")]
        names = [workshop.pack.element(element).name.in_(language())
                 for element in workshop.elements if person.asked_about(element)]
        return names or [self.tr("Nothing in scope: this person is asked about other business elements.")]

    def _comings(self, person: Participant) -> Sequence[str]:
        lines = [(self.tr("Came {0}") if line.here else self.tr("Left {0}")).format(clock_of(line.at))
                 for line in self._document.workshop.attendance if line.person == person.id]
        if lines:
            return lines
        return [self.tr("Expected, not signed in") if person.here else self.tr("Not in the room")]

    # Edits ------------------------------------------------------------------------------------------------------
    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        person, column = self._people[index.row()], COLUMNS[index.column()]
        if column == "here":
            return role == _Role.CheckStateRole and self._sign(person, Qt.CheckState(value) == Qt.CheckState.Checked)
        if role != _Role.EditRole or column == "seat":
            return False
        new = replace(person, **{column: value.strip() if isinstance(value, str) else value})  # type: ignore[arg-type]
        return new != person and self._document.do(c.EditParticipant(new), self)

    def _sign(self, person: Participant, here: bool) -> bool:
        return here != person.here and self._document.do(c.SignIn((person.id,), here), self)

    def follow(self) -> None:
        """Show the stored people; as long as the same people sit in the same order, the place in the table stays."""
        new = self._document.workshop.participants
        if [p.id for p in new] == [p.id for p in self._people]:
            self._people = new
            if new:
                self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self._people = new
        self.endResetModel()


def clock_of(at: str) -> str:
    """Return a stored UTC time as the clock of this machine shows it."""
    try:
        return clock(datetime.fromisoformat(at).astimezone())
    except ValueError:
        return at
