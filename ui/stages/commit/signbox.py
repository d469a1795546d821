"""Names under the roadmap: who is there signs with Enter or a click, with a remark if they like."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks, in_a_row
from ui.localtexts import clock, day_of_year
from ui.stages.roadmap.celltable import CellTable
from ui.theme import font, theme
from ui.widgets.emptywords import EmptyWords
from ui.widgets.marks import tip
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.model.planning import SignOff
from workshop.model.workshop import Participant
from workshop.rules import MAX_TITLE

Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()
_Role = Qt.ItemDataRole
NAME, ABOUT, SIGNED, REMARK = range(4)
SHARES, TALL = (22, 26, 18), 38


class SignModel(QAbstractTableModel):
    """Those who are there, then the others; a remark can be typed once a name is there."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.people: tuple[Participant, ...] = ()
        self.signed: dict[str, SignOff] = {}

    def follow(self) -> None:
        """Show who has signed now."""
        workshop = self._document.workshop
        people = tuple(sorted(workshop.participants, key=_away))
        same = [p.id for p in people] == [p.id for p in self.people]
        if not same:
            self.beginResetModel()
        self.people, self.signed = people, {signoff.person: signoff for signoff in workshop.signoffs}
        if not same:
            self.endResetModel()
        elif people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(people) - 1, REMARK))

    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        names = (self.tr("Name"), self.tr("Role"), self.tr("Signature"), self.tr("Remark"))
        return names[section] if role == _Role.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        there = index.isValid() and index.column() == REMARK and self.people[index.row()].id in self.signed
        return found | Qt.ItemFlag.ItemIsEditable if there else found

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        person = self.people[index.row()]
        signoff = self.signed.get(person.id)
        if role in (_Role.DisplayRole, _Role.EditRole):
            return self._words(person, signoff, index.column())
        if role == _Role.ForegroundRole:
            return self._colour(person, signoff, index.column())
        if role == _Role.FontRole:
            return _bold() if index.column() == SIGNED and signoff else None
        if role == _Role.ToolTipRole:
            words = self._words(person, signoff, index.column())
            return tip(words) if len(words) > 16 else None
        return None

    def _words(self, person: Participant, signoff: SignOff | None, column: int) -> str:
        if column == NAME:
            return person.name
        if column == ABOUT:
            about = " · ".join(part for part in (person.department, person.role) if part)
            away = "" if person.here else self.tr("not here")
            return " · ".join(part for part in (about, away) if part)
        if column == SIGNED:
            return self.tr("signed {0}").format(_time(signoff.at)) if signoff else self.tr("Sign")
        return signoff.remark if signoff else ""

    def _colour(self, person: Participant, signoff: SignOff | None, column: int) -> QColor | None:
        if column == SIGNED:
            return theme()["good" if signoff else "action"]
        return None if person.here or signoff else theme()["quiet"]

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        return self.remark(index.row(), str(value))

    def remark(self, row: int, words: str) -> bool:
        """Keep what a person who has signed says with it."""
        signoff = self.signed.get(self.people[row].id)
        if signoff is None:
            return False
        words = words.strip()[:MAX_TITLE]
        return words == signoff.remark or self._document.do(c.Sign(signoff.person, words), self)

    def sign(self, row: int) -> bool:
        """Put a name under the roadmap, unless it is there."""
        person = self.people[row].id
        return person in self.signed or self._document.do(c.Sign(person), self)

    def unsign(self, row: int) -> bool:
        """Take a name away again."""
        person = self.people[row].id
        return person not in self.signed or self._document.do(c.Unsign(person), self)


def _away(person: Participant) -> bool:
    return not person.here


def _bold() -> QFont:
    return font(bold=True)


def _time(text: str) -> str:
    when = datetime.fromisoformat(text).astimezone()
    return f"{day_of_year(when.date())} {clock(when)}"


class SignTable(CellTable):
    """Enter signs and goes on to the next, Del takes the signature back; a click on the signature does either.

    `toggled` carries the row whose signature was clicked, `asked` that of Enter, `dropped` that of Del.
    """

    toggled = Signal(int)
    asked = Signal(int)
    dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.verticalHeader().setDefaultSectionSize(TALL)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFont(font(14))
        self.setMouseTracking(True)
        self._double = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, plain = self.currentIndex(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
            event.key() == Qt.Key.Key_Space and index.column() != REMARK)
        if plain and index.isValid() and enter and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.asked.emit(index.row())
        elif plain and index.isValid() and event.key() == Qt.Key.Key_Delete and index.column() != REMARK:
            self.dropped.emit(index.row())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._double = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._double = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._double:
            # Who clicks twice wants to sign, not to sign and take it back.
            self._double = False
            return
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == SIGNED and event.button() == Qt.MouseButton.LeftButton:
            self.toggled.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint())
        hand = over.isValid() and over.column() == SIGNED
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, used = self.viewport().width(), 0
        for column, share in enumerate(SHARES):
            width = max(round(wide * share / 100), 110)
            self.setColumnWidth(column, width)
            used += width
        self.setColumnWidth(REMARK, max(wide - used, 160))


class SignBox(Speaks):
    """Heading, how many have signed, the table, and a button for the chosen person."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.values, self.table = SignModel(document), SignTable()
        self.head, self.words, self.keys = label("lead"), label(wrap=True), label("quiet", wrap=True)
        self.sign = button("primary")
        self.table.setModel(self.values)
        self._none = EmptyWords(self.table)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.sign)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.head)
        box.addLayout(row)
        box.addWidget(self.table, 1)
        box.addWidget(self.keys)
        self.table.asked.connect(self._asked)
        self.table.dropped.connect(self.values.unsign)
        self.table.toggled.connect(self._toggled)
        self.table.cleared.connect(self._cleared)
        self.sign.clicked.connect(self.sign_here)
        self.retranslate()

    def retranslate(self) -> None:
        self.head.setText(self.tr("Sign-off"))
        self.sign.setText(self.tr("Sign"))
        self.sign.setToolTip(self.tr("The chosen person signs (Alt+S)"))
        self.keys.setText(self.tr("Enter or a click signs · Del takes the signature back · a remark can be typed once "
                                  "signed · the report goes out with or without names"))
        self.table.setAccessibleName(self.tr("Who has signed"))
        self._none.say(self.tr("Who is here signs by name: add people under Prepare (Ctrl+1)."))
        self.values.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, REMARK)
        self.follow()

    def follow(self) -> None:
        """Show who has signed now."""
        self.values.follow()
        workshop = self._document.workshop
        here = [p for p in workshop.participants if p.here]
        signed = sum(p.id in self.values.signed for p in here)
        others = len(self.values.signed) - signed
        words = self.tr("We stand behind this roadmap: {0} of {1} present have signed.").format(signed, len(here))
        words = in_a_row(words, self.tr("Others: {0}.").format(others) if others else "")
        self.words.setText(words if workshop.participants else self.tr("Nobody is in the workshop yet."))
        self.sign.setEnabled(bool(workshop.participants))

    def open_count(self) -> int:
        """Return how many of those present have not signed."""
        return sum(p.here and p.id not in self.values.signed for p in self._document.workshop.participants)

    def sign_here(self) -> None:
        """The chosen person signs, the first who has not where nobody is chosen."""
        if self.values.people:
            if not self.table.currentIndex().isValid():
                self._to_next(-1)
            self._asked(self.table.currentIndex().row())

    def _asked(self, row: int) -> None:
        if self.values.sign(row):
            self._to_next(row)

    def _to_next(self, row: int) -> None:
        """Go to the next person who has not signed, wrapping; stay where all have."""
        count = len(self.values.people)
        rows = [(row + step) % count for step in range(1, count + 1)]
        left = [at for at in rows if self.values.people[at].id not in self.values.signed]
        self.table.setCurrentIndex(self.values.index(left[0] if left else max(row, 0), SIGNED))

    def _toggled(self, row: int) -> None:
        if self.values.people[row].id in self.values.signed:
            self.values.unsign(row)
        else:
            self.values.sign(row)

    def _cleared(self) -> None:
        index = self.table.currentIndex()
        if index.isValid() and index.column() == REMARK:
            self.values.remark(index.row(), "")

    def take_focus(self) -> None:
        """Give the keyboard to the first who has not signed."""
        if self.values.people:
            if not self.table.currentIndex().isValid():
                self._to_next(-1)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.table.close_field()
