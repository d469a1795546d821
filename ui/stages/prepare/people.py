"""Who is in the room, in seat order: typed one by one or pasted as a list."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QPlainTextEdit, QTableView, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks
from ui.ids import new_id
from ui.messages import words_for
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.changes import Change
from workshop.errors import PentatoneError
from workshop.exchange.people import parse_people
from workshop.model.workshop import Participant

FIELDS = ("name", "department", "role")
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """Participants as rows; editing a field is a command."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._people = document.workshop.participants

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) or not index.isValid():
            return None
        person = self._people[index.row()]
        return str(person.seat) if index.column() == 0 else getattr(person, FIELDS[index.column() - 1])

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (self.tr("Seat"), self.tr("Name"), self.tr("Department"), self.tr("Role"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsEditable if index.column() else base

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        person = self._people[index.row()]
        fields = {name: getattr(person, name) for name in FIELDS} | {FIELDS[index.column() - 1]: str(value).strip()}
        new = Participant(id=person.id, seat=person.seat, **fields)
        return new != person and self._document.do(c.EditParticipant(new), self)

    def follow(self) -> None:
        """Show the stored people."""
        self.beginResetModel()
        self._people = self._document.workshop.participants
        self.endResetModel()

    def person(self, row: int) -> Participant | None:
        """Return the person in a row."""
        return self._people[row] if 0 <= row < len(self._people) else None


class PeopleTable(Speaks):
    """The list, a field to type one person, a field to paste many."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._model = PeopleModel(document)
        self._model.setParent(self)
        self._view = QTableView()
        self._one, self._many = QLineEdit(), QPlainTextEdit()
        self._add, self._add_many = button("primary"), button("primary")
        self._up, self._down, self._remove = button(), button(), button()
        self._head, self._problem = label("head"), label("problem", wrap=True)
        self._many_words = label("quiet", wrap=True)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._head)
        row = QHBoxLayout()
        row.addWidget(self._one, 1)
        row.addWidget(self._add)
        box.addLayout(row)
        self._view.setModel(self._model)
        self._view.verticalHeader().hide()
        self._view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        header = self._view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._view.setShowGrid(False)
        box.addWidget(self._view, 1)
        tools = QHBoxLayout()
        for made in (self._up, self._down, self._remove):
            tools.addWidget(made)
        tools.addStretch(1)
        box.addLayout(tools)
        box.addWidget(self._many_words)
        self._many.setFixedHeight(84)
        self._many.setTabChangesFocus(True)
        box.addWidget(self._many)
        last = QHBoxLayout()
        last.addWidget(self._problem, 1)
        last.addStretch(1)
        last.addWidget(self._add_many)
        box.addLayout(last)
        self._problem.setVisible(False)
        self._add.clicked.connect(self._add_one)
        self._one.returnPressed.connect(self._add_one)
        self._add_many.clicked.connect(self._paste)
        self._many.textChanged.connect(self._problem.hide)
        self._one.textChanged.connect(self._problem.hide)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._remove.clicked.connect(self._take_out)
        QShortcut(QKeySequence("Ctrl+Return"), self._many, self._paste,
                  context=Qt.ShortcutContext.WidgetShortcut)

    def retranslate(self) -> None:
        self._show_count()
        self._one.setPlaceholderText(self.tr("Name, department, role"))
        self._one.setAccessibleName(self.tr("New person"))
        self._add.setText(self.tr("Add"))
        self._up.setText(self.tr("Seat up"))
        self._down.setText(self.tr("Seat down"))
        self._remove.setText(self.tr("Remove"))
        self._many_words.setText(self.tr("Or paste a list, one person a line: name, department, role"))
        self._many.setAccessibleName(self.tr("List of people"))
        self._add_many.setText(self.tr("Add the list"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)

    def _show_count(self) -> None:
        self._head.setText(self.tr("People in seat order · {0}").format(len(self._document.workshop.participants)))

    def refresh(self, change: Change) -> None:
        """Follow the document, keeping the selected row."""
        if change.about("people"):
            row = self._view.currentIndex().row()
            self._model.follow()
            if row >= 0:
                self._view.selectRow(min(row, self._model.rowCount() - 1))
            self._show_count()

    def _add_people(self, text: str) -> bool:
        try:
            people = parse_people(text, new_id, self._document.workshop.participants)
        except PentatoneError as error:
            self._complain(words_for(error, most=3))
            return False
        self._problem.hide()
        return self._document.do(c.AddParticipants(people), self)

    def _complain(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.show()

    def _add_one(self) -> None:
        if self._add_people(self._one.text()):
            self._one.clear()
            self._view.scrollToBottom()

    def _paste(self) -> None:
        if self._add_people(self._many.toPlainText()):
            self._many.clear()

    def leaving(self) -> None:
        """Finish an edit that is open in the table."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row = self._view.currentIndex().row()
        order = [p.id for p in self._document.workshop.participants]
        goal = row + step
        if row < 0 or not 0 <= goal < len(order):
            return
        order[row], order[goal] = order[goal], order[row]
        if self._document.do(c.ArrangeSeats(tuple(order)), self):
            self._view.selectRow(goal)

    def _take_out(self) -> None:
        person = self._model.person(self._view.currentIndex().row())
        if person is not None:
            self._document.do(c.RemoveParticipant(person.id), self)
