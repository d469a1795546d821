"""Who is in the room, in seat order: typed one by one or pasted as a list, signed in and out at any time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.ids import new_id
from ui.messages import words_for
from ui.stages.prepare.duties import room_line
from ui.stages.prepare.peopleedit import PeopleView
from ui.stages.prepare.peoplemodel import COLUMNS, PeopleModel
from ui.widgets.emptywords import EmptyWords
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.changes import Change
from workshop.errors import PentatoneError
from workshop.exchange.people import parse_people

PASTE_HEIGHT, ROWS_HEIGHT = 84, 150


class PeopleTable(Speaks):
    """The list, a field to type one person, and behind a button a field to paste many."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._model = PeopleModel(document)
        self._model.setParent(self)
        self._view = PeopleView(document, self._model)
        self._none = EmptyWords(self._view)
        self._one, self._many = QLineEdit(), QPlainTextEdit()
        self._add, self._add_many = button("primary"), button("primary")
        self._up, self._down, self._remove = button(), button(), button()
        self._all, self._open = button(), button(checkable=True)
        self._head, self._line = label("head"), label("quiet", wrap=True)
        self._problem, self._many_words = label("problem", wrap=True), label("quiet", wrap=True)
        self._paste_area = QWidget()
        self._build()
        self._wire()
        # An empty room is filled from a list more often than one by one.
        self._open.setChecked(not document.workshop.participants)
        self._paste_area.setVisible(self._open.isChecked())
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._head)
        words.addWidget(self._line)
        box.addLayout(words)
        row = QHBoxLayout()
        row.addWidget(self._one, 1)
        row.addWidget(self._add)
        box.addLayout(row)
        box.addWidget(self._problem)
        self._problem.hide()
        self._view.setMinimumHeight(ROWS_HEIGHT)
        box.addWidget(self._view, 1)
        host = QWidget()
        tools = FlowLayout(host)
        for made in (self._all, self._up, self._down, self._remove, self._open):
            tools.addWidget(made)
        box.addWidget(host)
        inner = QVBoxLayout(self._paste_area)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        self._many.setFixedHeight(PASTE_HEIGHT)
        self._many.setTabChangesFocus(True)
        inner.addWidget(self._many)
        last = QHBoxLayout()
        last.addWidget(self._many_words, 1)
        last.addWidget(self._add_many, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(last)
        box.addWidget(self._paste_area)

    def _wire(self) -> None:
        self._add.clicked.connect(self._add_one)
        self._one.returnPressed.connect(self._add_one)
        self._add_many.clicked.connect(self._paste)
        self._many.textChanged.connect(self._problem.hide)
        self._one.textChanged.connect(self._problem.hide)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._remove.clicked.connect(self._take_out)
        self._all.clicked.connect(self._sign_all)
        self._open.toggled.connect(self._paste_opened)
        QShortcut(QKeySequence("Ctrl+Return"), self._many, self._paste,
                  context=Qt.ShortcutContext.WidgetShortcut)

    def retranslate(self) -> None:
        self._one.setPlaceholderText(self.tr("Name, department, role"))
        self._one.setAccessibleName(self.tr("New person"))
        self._view.setAccessibleName(self.tr("People"))
        self._none.say(self.tr("Nobody yet. Type a name above and press Enter, or paste the whole list beneath, in the "
                               "order in which people sit."))
        self._add.setText(self.tr("Add"))
        self._up.setText(self.tr("Seat up"))
        self._down.setText(self.tr("Seat down"))
        self._remove.setText(self.tr("Remove"))
        self._open.setText(self.tr("Paste a list"))
        self._many_words.setText(self.tr("One person a line: name, department, role. A first line of headings may name "
                                         "more: duty, rank, weight, elements."))
        self._many.setAccessibleName(self.tr("List of people"))
        self._add_many.setText(self.tr("Add the list"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._model.follow()
        self._view.fit()
        self._show_count()

    def _show_count(self) -> None:
        people = self._document.workshop.participants
        self._head.setText(self.tr("People in seat order · {0}").format(len(people)))
        self._line.setText(room_line(self._document.workshop))
        self._line.setVisible(bool(people))
        everyone = all(person.here for person in people)
        self._all.setText(self.tr("Clear sign-in") if everyone else self.tr("Sign in all"))
        self._all.setToolTip(self.tr("Clear every tick before people sign in") if everyone
                             else self.tr("Sign in all who are still missing"))
        for made in (self._all, self._up, self._down, self._remove):
            made.setEnabled(bool(people))

    def refresh(self, change: Change) -> None:
        """Follow the document, keeping the place in the table."""
        if change.about("people", "scope", "settings"):
            place = self._view.currentIndex()
            row, column = place.row(), place.column()
            self._model.follow()
            self._view.fit()
            if row >= 0 and not self._view.currentIndex().isValid():
                self._view.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1), column))
            self._show_count()

    # Coming and going -------------------------------------------------------------------------------------------
    def _sign_all(self) -> None:
        people = self._document.workshop.participants
        missing = tuple(person.id for person in people if not person.here)
        if missing:
            self._document.do(c.SignIn(missing), self)
        elif people:
            self._document.do(c.SignIn(tuple(person.id for person in people), here=False), self)

    def show_person(self, person: str) -> None:
        """Choose a person in the list, and take the keys to it."""
        people = self._document.workshop.participants
        row = next((row for row, found in enumerate(people) if found.id == person), -1)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row, 1))
            self._view.scrollTo(self._view.currentIndex())
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Take the keys to where a new person is typed."""
        self._one.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # New people -------------------------------------------------------------------------------------------------
    def _paste_opened(self, there: bool) -> None:
        self._paste_area.setVisible(there)
        if there:
            self._many.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_people(self, text: str) -> bool:
        workshop = self._document.workshop
        try:
            people = parse_people(text, new_id, workshop.participants, workshop.pack)
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
            self._open.setChecked(False)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def leaving(self) -> None:
        """Finish an edit that is open in the table."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # Seats ------------------------------------------------------------------------------------------------------
    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        place = self._view.currentIndex()
        order = [p.id for p in self._document.workshop.participants]
        row, goal = place.row(), place.row() + step
        if row < 0 or not 0 <= goal < len(order):
            return
        column = place.column()
        order[row], order[goal] = order[goal], order[row]
        if self._document.do(c.ArrangeSeats(tuple(order)), self):
            self._view.setCurrentIndex(self._model.index(goal, column))

    def _take_out(self) -> None:
        person = self._model.person(self._view.currentIndex().row())
        if person is not None:
            self._document.do(c.RemoveParticipant(person.id), self)
