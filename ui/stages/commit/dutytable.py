"""The table of owners and that of first steps: edited in place, Tab goes through, people of the room are offered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.i18n import Speaks, in_a_row
from ui.localtexts import day as day_words
from ui.stages.commit.dutymodel import FIRST, OWNERS, PEOPLE, DutyModel
from ui.stages.roadmap.celltable import CellEditor, CellTable
from ui.widgets.parts import label
from workshop.commitments import wanting
from workshop.model.initiative import STATUSES
from workshop.rules import MAX_TITLE

Index = QModelIndex | QPersistentModelIndex
TALL = 52  # two lines of words
# What a column needs, in pixels; the rest of the width goes to the columns with a share.
LEAST = {"when": 104, "title": 120, "owner": 80, "accountable": 92, "first_step": 110, "first_by": 124, "kpi": 100,
         "status": 74, "mark": 140}
SHARES = {"title": 30, "first_step": 34, "kpi": 24, "owner": 6, "accountable": 4}


class PersonField(QLineEdit):
    """A line in a cell that offers names: while typing, with the down key, and at once when it is empty."""

    def __init__(self, names: list[str], parent: QWidget) -> None:
        # Before the line itself: it gets events while it is made.
        self._names = QCompleter()
        super().__init__(parent)
        self._names.setParent(self)
        self._names.setModel(QStringListModel(names, self._names))
        self.setFrame(False)
        self.setMaxLength(MAX_TITLE)
        self.setStyleSheet("QLineEdit { border-radius: 0; min-height: 0; padding: 0 5px; }")
        self._names.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._names.setFilterMode(Qt.MatchFlag.MatchContains)
        self._names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(self._names)

    def offer(self) -> None:
        """Show all names."""
        if self.isVisible():
            self._names.setCompletionPrefix("")
            self._names.complete()

    def offer_if_empty(self) -> None:
        """Show all names when nothing stands in the field."""
        if not self.text():
            self.offer()

    def event(self, event: QEvent) -> bool:
        offered = self._names.popup()
        if (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and offered is not None
                and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and offered.isVisible()):
            # The list takes the key before the table can: what is marked in it is taken, and the table goes on.
            marked = offered.currentIndex()
            if marked.isValid():
                self.setText(str(marked.data()))
            offered.hide()
            QCoreApplication.postEvent(self, QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers()))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.offer()
        else:
            super().keyPressEvent(event)


class DutyEditor(CellEditor):
    """Names for people, a choice for the status, plain lines for the rest."""

    def __init__(self, document: Document, parent: QTableView) -> None:
        super().__init__(parent)
        self._document = document

    def _name(self, index: Index) -> str:
        model = index.model()
        return model.columns[index.column()] if isinstance(model, DutyModel) else ""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        name, model = self._name(index), index.model()
        if name in PEOPLE:
            made = PersonField([p.name for p in self._document.workshop.participants], parent)
            QTimer.singleShot(0, made.offer_if_empty)
            return made
        if name == "status" and isinstance(model, DutyModel):
            box = QComboBox(parent)
            for status in STATUSES:
                box.addItem(model.status_words(status), status)
            return box
        found = super().createEditor(parent, option, index)
        if isinstance(found, QLineEdit):
            found.setAlignment(Qt.AlignmentFlag.AlignLeft)
            found.setMaxLength(MAX_TITLE)
        return found

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        elif not (isinstance(editor, QLineEdit) and editor.isModified()):
            # Something else changed while somebody types here: the typed words stay.
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if isinstance(model, DutyModel):
            text = editor.currentData() if isinstance(editor, QComboBox) else getattr(editor, "text", str)()
            model.setData(index, text)


class DutyTable(CellTable):
    """A table of a DutyModel that fills its width."""

    def __init__(self, document: Document, columns: tuple[str, ...]) -> None:
        super().__init__()
        self.values = DutyModel(document, columns)
        self.setModel(self.values)
        self.setItemDelegate(DutyEditor(document, self))
        self.setTabKeyNavigation(True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setDefaultSectionSize(TALL)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.cleared.connect(self._clear)
        self.pasted.connect(self._paste)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self.values.columns
        # The bar beside the rows takes from them as soon as it is there.
        rest = max(self.viewport().width() - sum(LEAST[name] for name in columns), 0)
        shares = sum(SHARES.get(name, 0) for name in columns)
        for column, name in enumerate(columns):
            self.setColumnWidth(column, LEAST[name] + rest * SHARES.get(name, 0) // shares)

    def to_first_wanting(self) -> None:
        """Go to the first cell that still has to be filled, else to the first owner."""
        values = self.values
        cells = (values.index(row, column) for row in range(values.rowCount()) for column in range(
            values.columnCount()) if values.is_wanting(values.index(row, column)))
        self.setCurrentIndex(next(cells, values.index(0, values.columns.index("owner"))))

    def _clear(self) -> None:
        self.values.clear(self.selectedIndexes())

    def _paste(self, block: tuple[tuple[str, ...], ...]) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.values.take(index.row(), index.column(), block)


class DutyBox(Speaks):
    """A heading, what is still missing, the table, and why something typed was not taken."""

    def __init__(self, document: Document, columns: tuple[str, ...]) -> None:
        super().__init__()
        self.document = document
        self.head, self.words, self.keys = label("lead"), label(wrap=True), label("quiet", wrap=True)
        self.problem = label("problem", wrap=True)
        self.table = DutyTable(document, columns)
        self.empty = label("hush", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self.head, self.words, self.problem):
            box.addWidget(part)
        box.addWidget(self.table, 1)
        box.addWidget(self.keys)
        box.addWidget(self.empty, 1)
        self.problem.hide()
        self.table.values.wrong.connect(self._complain)

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()

    def follow(self) -> None:
        """Show what is there now."""
        self.problem.hide()
        self.table.values.follow()
        there = bool(self.table.values.rows)
        for part in (self.table, self.keys, self.words):
            part.setVisible(there)
        self.empty.setVisible(not there)
        if there:
            self.words.setText(self.sentence())

    def sentence(self) -> str:
        """Return what is still missing, in words."""
        return ""

    def open_count(self) -> int:
        """Return how many initiatives are not settled here."""
        return 0

    def take_focus(self) -> None:
        """Give the keyboard to the table, where something is missing first."""
        if self.table.values.rows:
            if not self.table.currentIndex().isValid():
                self.table.to_first_wanting()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def seek(self, initiative: str, column: str) -> bool:
        """Go to a cell of an initiative; False when it is not in the table."""
        row = next((row for row, found in enumerate(self.table.values.rows) if found.id == initiative), None)
        if row is None:
            return False
        self.table.setCurrentIndex(self.table.values.index(row, self.table.values.columns.index(column)))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def leave(self) -> None:
        """Keep what is being typed."""
        self.table.close_field()


class OwnersBox(DutyBox):
    """Who carries each planned initiative, what comes first, by when, and how success is measured."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, OWNERS)
        self.retranslate()

    def retranslate(self) -> None:
        self.head.setText(self.tr("Who does what by when?"))
        self.keys.setText(self.tr("Type or Enter to edit · Tab goes on · ↓ offers the people of the room · "
                                  "a day such as 12-05 is enough · Del empties"))
        self.empty.setText(self.tr("There are no initiatives yet: they are made on the page Initiatives (Ctrl+6), and "
                                   "planned on the roadmap (Ctrl+8)."))
        self.table.setAccessibleName(self.tr("Owners of the initiatives"))
        self.table.values.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(OWNERS) - 1)
        self.follow()

    def sentence(self) -> str:
        rows, workshop = self.table.values.rows, self.document.workshop
        counts = {name: sum(name in wanting(i) for i in rows) for name in ("owner", "first_step", "first_by", "kpi")}
        planned = self.tr("{0} initiatives in the plan, by start.") if workshop.plan is not None else self.tr(
            "{0} initiatives; there is no plan yet, so they have no dates.")
        if not any(counts.values()):
            return in_a_row(planned.format(len(rows)), self.tr("Nothing is missing."))
        return in_a_row(planned.format(len(rows)), self.tr(
            "Missing: {0} owners, {1} first steps, {2} days, {3} KPIs.").format(*counts.values()))

    def open_count(self) -> int:
        return sum(bool(wanting(i)) for i in self.table.values.rows)


class FirstBox(DutyBox):
    """The first steps by date, from the day of the workshop on."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, FIRST)
        self.retranslate()

    def retranslate(self) -> None:
        self.head.setText(self.tr("The first 30 days"))
        self.keys.setText(self.tr("Type or Enter to edit · Tab goes on · a day such as 12-05 is enough · Del empties"))
        self.empty.setText(self.tr("There is no first step yet: under Owners, say for each initiative what comes "
                                   "first."))
        self.table.setAccessibleName(self.tr("First steps by date"))
        self.table.values.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(FIRST) - 1)
        self.follow()

    def sentence(self) -> str:
        marks = list(self.table.values.marks.values())
        day, until = day_words(self.table.values.day), day_words(self.table.values.until())
        words = self.tr("From {0} to {1}: {2} of {3} first steps.").format(day, until, marks.count("soon"), len(marks))
        late, none = marks.count("late") + marks.count("past"), marks.count("none")
        return in_a_row(words, self.tr("Outside of it: {0}.").format(late) if late else "",
                        self.tr("Without step or day: {0}.").format(none) if none else "")

    def open_count(self) -> int:
        return sum(mark != "soon" for mark in self.table.values.marks.values())
