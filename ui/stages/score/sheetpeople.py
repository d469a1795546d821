"""Whose paper sheet: a field for the seat code or the name, and the list of people with how far their sheets are."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from ui.i18n import Speaks
from ui.stages.score.sheetbook import SheetBook, State
from ui.theme import font, theme
from ui.widgets.marks import tip
from ui.widgets.parts import label
from workshop.exchange.ballots import person_of, seat_code
from workshop.model.workshop import Participant

Index = QModelIndex | QPersistentModelIndex
PERSON, CODE, STATE = (Qt.ItemDataRole.UserRole + n for n in (1, 2, 3))
ROW_H, SIDE_W = 42, 236
MARKS: dict[State, tuple[str, str]] = {
    "none": ("○", "quiet"), "part": ("◔", "quiet"), "typed": ("◐", "action"),
    "checked": ("●", "good"), "differs": ("≠", "attention"), "away": ("–", "quiet"),
    "done": ("✓", "good")}


def plain(text: str) -> str:
    """Return a text as it is searched: plain signs, small letters, no blanks, hyphens or leading zeros."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().replace("-", " ").split()).lstrip("0")


class SheetModel(QAbstractListModel):
    """People that match the search, with code and state."""

    def __init__(self, book: SheetBook) -> None:
        super().__init__()
        self._book = book
        self._search = ""
        self.people: tuple[Participant, ...] = book.people()

    def follow(self, search: str) -> None:
        """Show those who match; everybody when nothing is searched."""
        workshop, key = self._book.document.workshop, plain(search)
        exact = person_of(workshop, search) if search.strip() else None
        found = tuple(p for p in self._book.people() if not key or p == exact
                      or plain(seat_code(workshop, p)).startswith(key) or key in plain(p.name))
        if [p.id for p in found] != [p.id for p in self.people]:
            self.beginResetModel()
            self.people = found
            self.endResetModel()
        else:
            self.people = found
            if found:
                self.dataChanged.emit(self.index(0), self.index(len(found) - 1))

    def row_of(self, person: str) -> int:
        """Return the row of a person, or -1."""
        return next((row for row, each in enumerate(self.people) if each.id == person), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.people):
            return None
        person = self.people[index.row()]
        if role == PERSON:
            return person
        if role == CODE:
            return seat_code(self._book.document.workshop, person)
        if role == STATE:
            return self._book.state(person.id)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            code = seat_code(self._book.document.workshop, person)
            return f"{code}, {person.name}, {self.words(person.id)}"
        return tip(person.name, self.words(person.id)) if role == Qt.ItemDataRole.ToolTipRole else None

    def words(self, person: str) -> str:
        """Return how far the sheet of a person is."""
        state = self._book.state(person)
        if state == "differs":
            return self.tr("{0} differ").format(len(self._book.differing[person]))
        if state == "part":
            return self.tr("{0} of {1} there").format(len(self._book.stored(person)), len(self._book.lines(person)))
        return {"none": self.tr("nothing yet"), "typed": self.tr("typed once"),
                "checked": self.tr("checked"), "away": self.tr("not signed in"),
                "done": self.tr("nothing left to type")}[state]


class SheetDelegate(QStyledItemDelegate):
    """Paints mark, name, code and state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW_H)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, box = theme(), option.rect
        person, state = index.data(PERSON), index.data(STATE)
        if person is None:
            return
        model = index.model()
        assert isinstance(model, SheetModel)
        mark, colour = MARKS[state]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, t["chosen"])
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, t["soft"])
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(16))
        painter.setPen(t[colour])
        painter.drawText(QRect(box.left() + 4, box.top(), 22, box.height()), Qt.AlignmentFlag.AlignCenter, mark)
        painter.setFont(font(12, bold=True))
        code = index.data(CODE)
        wide = painter.fontMetrics().horizontalAdvance(code)
        painter.setPen(t["quiet"])
        painter.drawText(QRect(box.right() - wide - 8, box.top() + 3, wide + 2, 20), middle, code)
        painter.setFont(font(14, bold=bool(option.state & QStyle.StateFlag.State_Selected)))
        painter.setPen(t["ink"])
        room = QRect(box.left() + 30, box.top() + 3, box.width() - wide - 46, 20)
        painter.drawText(room, middle, painter.fontMetrics().elidedText(
            person.name, Qt.TextElideMode.ElideRight, room.width()))
        painter.setFont(font(11))
        painter.setPen(t["attention_ink"] if state == "differs" else t["quiet"])
        under = QRect(box.left() + 30, box.top() + 21, box.width() - 38, 18)
        painter.drawText(under, middle, painter.fontMetrics().elidedText(
            model.words(person.id), Qt.TextElideMode.ElideRight, under.width()))
        painter.restore()


class SheetPeople(Speaks):
    """Typing filters, Up and Down choose, Enter takes. `taken` carries the id of a person."""

    taken = Signal(str)

    def __init__(self, book: SheetBook) -> None:
        super().__init__()
        self._book = book
        self.model = SheetModel(book)
        self.model.setParent(self)
        self.search, self.view = QLineEdit(), QListView()
        self._where = label("quiet", wrap=True)
        self.view.setModel(self.model)
        self.view.setItemDelegate(SheetDelegate(self.view))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        # The field above moves it, so that no letter searches here and Enter takes a person only once.
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMinimumHeight(2 * ROW_H)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.search)
        box.addWidget(self.view, 1)
        box.addWidget(self._where)
        self.setFixedWidth(SIDE_W)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.view.clicked.connect(self._take)
        self.retranslate()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Seat code or name  Ctrl+F"))
        self.search.setAccessibleName(self.tr("Seat code or name"))
        self.view.setAccessibleName(self.tr("People and their sheets"))
        self._where.setText(self.tr("Ballots are printed and filled workbooks are read under Prepare, “On paper”."))

    def follow(self) -> None:
        """Show the present state."""
        chosen = self.chosen()
        self.model.follow(self.search.text())
        self.choose(chosen)

    def chosen(self) -> str:
        """Return the person the list stands on."""
        person = self.view.currentIndex().data(PERSON)
        return person.id if isinstance(person, Participant) else ""

    def choose(self, person: str) -> None:
        """Let the list stand on a person, or on the first."""
        row = max(self.model.row_of(person), 0)
        if row < len(self.model.people):
            self.view.setCurrentIndex(self.model.index(row))

    def ask(self, person: str = "") -> None:
        """Wait for a code or a name; Enter alone takes `person`."""
        self.search.clear()
        if person:
            self.choose(person)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self) -> None:
        self.follow()
        if (exact := person_of(self._book.document.workshop, self.search.text())) is not None:
            self.choose(exact.id)

    def _take(self) -> None:
        if person := self.chosen():
            self.search.clear()
            self.choose(person)
            self.taken.emit(person)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                row = self.view.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
                if 0 <= row < len(self.model.people):
                    self.view.setCurrentIndex(self.model.index(row))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)
