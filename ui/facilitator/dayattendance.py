"""The sign-in list: who is here, who has left, and since when."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks
from ui.localtexts import clock
from ui.theme import theme
from ui.widgets.emptywords import EmptyWords
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.changes import Change
from workshop.model.workshop import Attendance

Index = QModelIndex | QPersistentModelIndex


class AttendanceModel(QAbstractTableModel):
    """People as rows with a tick for 'here'; ticking is a command. Times are local in `zone`."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.zone: tzinfo | None = None
        self._take()

    def _take(self) -> None:
        workshop = self._document.workshop
        self._people = sorted(workshop.participants, key=lambda person: person.seat)
        # The list is oldest first, so the newest line of a person wins.
        self._lines: dict[str, Attendance] = {line.person: line for line in workshop.attendance}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 3

    def is_here(self, row: int) -> bool:
        """Tell whether the person in a row has signed in and not left."""
        line = self._lines.get(self._people[row].id)
        return line is not None and line.here

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        person, line = self._people[index.row()], self._lines.get(self._people[index.row()].id)
        if role == Qt.ItemDataRole.DisplayRole:
            return (person.name, person.department, self._words(line))[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if self.is_here(index.row()) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and index.column() and not self.is_here(index.row()):
            return theme()["quiet"]
        return None

    def _words(self, line: Attendance | None) -> str:
        if line is None:
            return self.tr("not signed in")
        at = clock(datetime.fromisoformat(line.at).astimezone(self.zone))
        return (self.tr("here since {0}") if line.here else self.tr("left at {0}")).format(at)

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (self.tr("Name"), self.tr("Department"), self.tr("Signed in"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base if index.column() else base | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column():
            return False
        return self.sign(index.row(), here=Qt.CheckState(value) == Qt.CheckState.Checked)

    def sign(self, row: int, *, here: bool) -> bool:
        """Sign a person in or out."""
        return self._document.do(c.SignIn((self._people[row].id,), here), self)

    def absent(self) -> tuple[str, ...]:
        """Return the ids of those who are not signed in, or have left."""
        return tuple(person.id for row, person in enumerate(self._people) if not self.is_here(row))

    def follow(self) -> None:
        """Show the stored list."""
        self.beginResetModel()
        self._take()
        self.endResetModel()


class DayAttendance(Speaks):
    """The list, and one button for the usual case that all have come."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.model = AttendanceModel(document)
        self.model.setParent(self)
        self.view, self.all, self._head = QTableView(), button("primary"), label("head")
        self._here, self._left, self._hint = button(), button(), label("quiet", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self._head, 1)
        row.addWidget(self.all)
        box.addLayout(row)
        self.view.setModel(self.model)
        self._none = EmptyWords(self.view)
        self.view.verticalHeader().hide()
        self.view.setShowGrid(False)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self.view, 1)
        tools = QHBoxLayout()
        for made in (self._here, self._left):
            tools.addWidget(made)
        tools.addWidget(self._hint, 1)
        box.addLayout(tools)
        self.all.clicked.connect(self._sign_all)
        self._here.clicked.connect(self._sign_here)
        self._left.clicked.connect(self._sign_left)
        self.retranslate()

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Sign-in list"))
        self._none.say(self.tr("Nobody is in the workshop yet: add people under Prepare (Ctrl+1)."))
        self.all.setText(self.tr("Everybody is here"))
        self._here.setText(self.tr("Is here"))
        self._left.setText(self.tr("Has left"))
        self._hint.setText(self.tr("Who has left is not counted from the next vote on."))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        self._show_count()

    def _show_count(self) -> None:
        workshop = self._document.workshop
        total, absent = len(workshop.participants), len(self.model.absent())
        # Until somebody signs out, everybody on the list counts as being in the room.
        here = sum(person.here for person in workshop.participants)
        self._head.setText(self.tr("{0} of {1} signed in · {2} counted in the room").format(
            total - absent, total, here))
        self.all.setEnabled(bool(absent))
        for made in (self._here, self._left):
            made.setEnabled(bool(total))

    def follow_zone(self, zone: tzinfo) -> None:
        """Show times as on the clocks of `zone`."""
        if zone != self.model.zone:
            self.model.zone = zone
            self._follow()

    def refresh(self, change: Change) -> None:
        """Follow the document, keeping the row."""
        if change.about("people"):
            self._follow()

    def _follow(self) -> None:
        row = self.view.currentIndex().row()
        self.model.follow()
        if row >= 0:
            self.view.selectRow(min(row, self.model.rowCount() - 1))
        self._show_count()

    def _sign_all(self) -> None:
        if people := self.model.absent():
            self._document.do(c.SignIn(people), self)

    def _sign_here(self) -> None:
        self._sign(here=True)

    def _sign_left(self) -> None:
        self._sign(here=False)

    def _sign(self, *, here: bool) -> None:
        row = self.view.currentIndex().row()
        if 0 <= row < self.model.rowCount():
            self.model.sign(row, here=here)
