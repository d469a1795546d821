"""The grid: the facilitator types or pastes the votes of one business element, people down and items across."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import language
from ui.ids import new_id
from ui.messages import words_for
from ui.stages.score.elementchips import ElementChips
from ui.stages.score.gridmodel import Column, GridModel, columns_of
from ui.stages.score.gridtable import VoteTable
from ui.stages.score.pane import ScorePane
from ui.stages.score.problemlist import ProblemList
from ui.widgets.emptywords import EmptyWords
from ui.widgets.parts import button, label
from ui.widgets.reasonline import ReasonLine
from workshop import commands as c
from workshop.changes import Change
from workshop.errors import BadInput, PentatoneError
from workshop.exchange.ballots import entry_command
from workshop.exchange.grid import Pasted, parse_grid
from workshop.model.score import NOT_APPLICABLE, Ballot, Cell


class GridPane(ScorePane):
    """One element at a time. Each key is one step; nothing of this view reaches the audience."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.element = ""
        self.model = GridModel(document)
        self.model.setParent(self)
        self.table = VoteTable(self.model)
        self._none = EmptyWords(self.table)
        self.reason = ReasonLine()
        self.problems = ProblemList()
        self._back, self.down, self.right = button(), button(checkable=True), button(checkable=True)
        self.reveal_all, self.sure, self.not_sure = button(), button("primary"), button()
        self._why, self._status, self._question = label("problem", wrap=True), label("head"), label("head", wrap=True)
        self.chips = ElementChips(document)
        self._ways = QButtonGroup(self)
        self._foot, self._ask = QWidget(), QWidget()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._back)
        top.addStretch(1)
        for made in (self.down, self.right):
            self._ways.addButton(made)
            top.addWidget(made)
        self.down.setChecked(True)
        foot, ask = QHBoxLayout(self._foot), QHBoxLayout(self._ask)
        for row in (foot, ask):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
        foot.addWidget(self._status, 1)
        foot.addWidget(self.reveal_all)
        ask.addWidget(self._question, 1)
        ask.addWidget(self.not_sure)
        ask.addWidget(self.sure)
        box.addLayout(top)
        for widget in (self.chips, self._why, self.table, self.reason, self.problems, self._foot, self._ask):
            box.addWidget(widget, 1 if widget is self.table else 0)
        for hidden in (self._why, self.reason, self.problems, self._ask):
            hidden.hide()
        for made in (self._back, self.down, self.right, self.reveal_all):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._connect()

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self.chips.chosen.connect(self._chip_clicked)
        self._ways.buttonClicked.connect(self._turn)
        self.table.typed.connect(self.write)
        self.table.back_requested.connect(self._step_back)
        self.table.cleared.connect(self._clear)
        self.table.line_done.connect(self.table.next_line)
        self.table.pasted.connect(self.paste)
        self.table.element_stepped.connect(self.step_element)
        self.table.go_on_requested.connect(self._go_on)
        self.reason.said.connect(self._said)
        self.reason.left.connect(self._drop_pending)
        self.problems.closed.connect(self._problems_closed)
        self.reveal_all.clicked.connect(self._ask_reveal)
        self.sure.clicked.connect(self._reveal)
        self.not_sure.clicked.connect(self._stop_asking)
        self.model.modelReset.connect(self.table.to_empty)

    def retranslate(self) -> None:
        self._back.setText(self.tr("← Canvas  Esc"))
        self.down.setText(self.tr("↓ Down"))
        self.down.setToolTip(self.tr("A key moves to the next person"))
        self.right.setText(self.tr("→ Right"))
        self.right.setToolTip(self.tr("A key moves to the next item"))
        self.not_sure.setText(self.tr("Cancel"))
        self.reveal_all.setText(self.tr("Reveal all complete ones"))
        self._why.setText(self.tr("The rules of this room make rounds secret: they are voted by card, one person at "
                                  "a time, so that nobody can tell whose vote is whose. A table of names and votes "
                                  "is not offered."))
        self._follow()

    # State ------------------------------------------------------------------------------------------------------
    def arrived(self) -> None:
        self._follow()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keys where they belong."""
        if self.model.pending is not None:
            self.reason.take_focus()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leaving(self) -> None:
        if self.model.pending is not None and self.reason.field.text().strip():
            self.reason.say()
        self._drop_pending()
        self._stop_asking()

    def refresh(self, change: Change) -> None:
        if change.about("settings", "scope", "people", "scores"):
            self._follow()

    def show_element(self, element: str) -> None:
        """Bring one business element to the front."""
        if element in self.document.workshop.elements and element != self.element:
            self._drop_pending()
            self._stop_asking()
            self.problems.dismiss()
            self.element = element
            self._follow()
            self.changed.emit()

    def step_element(self, by: int) -> None:
        """Go to the next or the previous element."""
        elements = self.document.workshop.elements
        if self.element in elements and 0 <= (at := elements.index(self.element) + by) < len(elements):
            self.show_element(elements[at])

    def _follow(self) -> None:
        elements = self.document.workshop.elements
        if self.element not in elements:
            self.element = next((e for e in elements if any(not x.shown for x in columns_of(self.document, e))),
                                elements[0] if elements else "")
        self.model.follow(self.element)
        if self.model.pending is not None and not self._still_open(*self.model.pending):
            self._drop_pending()
        self.chips.present(self.element)
        self._show_foot()
        secret = any(column.lock == "secret" and column.round is None for column in self.model.columns)
        self._why.setVisible(secret)
        name = self._element_name()
        self.table.setAccessibleName(self.tr("Votes on {0}: people down, items across").format(name))

    def _still_open(self, cell: Cell, person: str) -> bool:
        return any(column.cell == cell and person in column.roll and not column.lock for column in self.model.columns)

    def _element_name(self) -> str:
        pack = self.document.workshop.pack
        return pack.element(self.element).name.in_(language()) if self.element else ""

    def _show_foot(self) -> None:
        columns, ready = self.model.columns, self._ready()
        shown = sum(1 for column in columns if column.shown)
        words = self.tr("{0} of {1} items complete").format(shown + len(ready), len(columns))
        if shown:
            words = " · ".join((words, self.tr("{0} of them revealed").format(shown)))
        if not self.model.people:
            words = self.tr("Nobody in the room is asked about {0}.").format(self._element_name())
        nobody = not self.document.workshop.voters()
        self._status.setText("" if nobody else words)
        self._none.say(self.tr("Nobody votes yet: add people under Prepare (Ctrl+1).") if nobody else "")
        self.reveal_all.setEnabled(bool(ready))
        self._question.setText(self.tr("Reveal {0} items at once? The room then sees the result of each without "
                                       "having talked about it.").format(len(ready)))
        self.sure.setText(self.tr("Reveal {0}").format(len(ready)))
        if not ready:
            self._stop_asking()

    def _ready(self) -> list[Column]:
        return [column for column in self.model.columns if column.ready]

    # Words for the window ---------------------------------------------------------------------------------------
    def hint(self) -> str:
        if self.model.pending is not None:
            return self.tr("Type why it does not apply; Enter keeps the vote, Esc leaves it out.")
        if self.problems.shown:
            return self.tr("Nothing was entered. Put the block right in the spreadsheet and paste it again.")
        if any(column.lock == "" for column in self.model.columns):
            return self.tr("1 to {0} · - abstain · ? don't know · x not applicable · Backspace one back · "
                           "Enter next line · Ctrl+V pastes a block").format(self.document.workshop.pack.top)
        return self.tr("Nothing can be typed here. Ctrl+← and Ctrl+→ change the element.")

    def next_words(self) -> str:
        if ready := self._ready():
            return self.tr("Reveal 1 item  Ctrl+Enter") if len(ready) == 1 else \
                self.tr("Reveal {0} items, one by one  Ctrl+Enter").format(len(ready))
        if self._typable():
            return self.tr("Next empty place")
        return self.tr("Next element  Ctrl+→") if self._later_element() else ""

    def do_next(self) -> None:
        if ready := self._ready():
            self.cell_requested.emit(ready[0].cell)
        elif self._typable():
            self.table.to_empty()
            self.take_focus()
        elif element := self._later_element():
            self.show_element(element)
            self.take_focus()

    def _go_on(self) -> None:
        if self._ready():
            self.do_next()

    def _typable(self) -> bool:
        return any(column.waiting and not column.lock for column in self.model.columns)

    def _later_element(self) -> str:
        """Return the next element, from here on and round, with something that was not shown."""
        elements = self.document.workshop.elements
        at = elements.index(self.element) + 1 if self.element in elements else 0
        return next((e for e in elements[at:] + elements[:at] if e != self.element
                     and any(not column.shown for column in columns_of(self.document, e))), "")

    # Typing -----------------------------------------------------------------------------------------------------
    def _here(self) -> tuple[Column, str] | None:
        """Return column and person at the cursor where something can be typed."""
        if not self.model.people or not self.model.columns:
            return None
        row, column = self.table.place()
        if not self.model.box(row, column).open:
            place = self.model.columns[column]
            if place.lock == "closed":
                self.notice.emit(self.tr("This round is closed; its votes stay as they are."))
            return None
        return self.model.columns[column], self.model.people[row].id

    def write(self, symbol: str) -> None:
        """Write one vote and move on; 'not applicable' waits for its reason."""
        if (here := self._here()) is None or self.model.pending is not None:
            return
        column, person = here
        ballot = column.round.ballot_of(person) if column.round is not None else None
        if symbol == NOT_APPLICABLE and not (ballot is not None and ballot.vote == symbol and ballot.comment.strip()):
            self._ask_reason(column, person)
            return
        same = ballot is not None and ballot.vote == symbol
        comment, confidence = (ballot.comment, ballot.confidence) if ballot is not None and same else ("", 0)
        if same or self._cast(column, person, symbol, comment, confidence):
            self.table.step(1)

    def _cast(self, column: Column, person: str, symbol: str, comment: str = "", confidence: int = 0) -> bool:
        """Cast one vote in one step; the first of an item begins its round in the same step."""
        if column.round is not None:
            return self.document.do(c.CastBallot(column.round.id, person, symbol, comment, confidence=confidence), self)
        row = c.ScoreRow(person, symbol, comment, confidence)
        entered = c.EnteredRound(new_id(), column.cell, (row,))
        rule = self.document.workshop.settings.rules.anonymity
        return self.document.do(c.EnterBallots((entered,), "grid", rule), self)

    def _ask_reason(self, column: Column, person: str) -> None:
        self.model.wait_for((column.cell, person))
        found = self.document.workshop.person(person)
        self.reason.present(found.name if found else "", Ballot(f"{person} {column.cell.item}", NOT_APPLICABLE),
                            needs_reason=True)
        self.reason.show()
        self.reason.take_focus()
        self.changed.emit()

    def _said(self, comment: str, confidence: int) -> None:
        if self.model.pending is None:
            return
        cell, person = self.model.pending
        self._drop_pending()
        column = next((column for column in self.model.columns if column.cell == cell), None)
        if column is not None and self._cast(column, person, NOT_APPLICABLE, comment, confidence):
            self.table.step(1)

    def _drop_pending(self) -> None:
        if self.model.pending is None:
            return
        had = self.reason.typing()
        self.model.wait_for(None)
        self.reason.hide()
        if had:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _clear(self) -> bool:
        if (here := self._here()) is None:
            return False
        column, person = here
        return column.round is not None and column.round.voted(person) and self.document.do(
            c.WithdrawBallot(column.round.id, person), self)

    def _step_back(self) -> None:
        """Clear the vote here; where there is none, go one back and clear that."""
        if not self._clear():
            before = self.table.place()
            self.table.step(-1)
            if self.table.place() != before:
                self._clear()
            return
        self.table.step(-1)

    def _turn(self) -> None:
        self.table.across = self.right.isChecked()
        self.take_focus()

    def _chip_clicked(self, element: str) -> None:
        self.show_element(element)
        self.take_focus()

    # Pasting ----------------------------------------------------------------------------------------------------
    def paste(self, text: str) -> None:
        """Enter a block from a spreadsheet in one step, or show everything that is wrong with it."""
        self.problems.dismiss()
        workshop = self.document.workshop
        if not text.strip() or not self.model.people or not self.model.columns:
            return
        try:
            pasted = self._read(text)
            command = entry_command(workshop, pasted.entries, new_id, "grid", places=pasted.places)
        except PentatoneError as error:
            self.problems.present(self.tr("The block was not entered"), words_for(error, most=500))
            self.changed.emit()
            return
        if self.document.do(command, self):
            self.notice.emit(self.tr("{0} votes entered in one step; Ctrl+Z takes them back.").format(
                len(pasted.entries)))
            self.table.to_empty()
            self.changed.emit()

    def _read(self, text: str) -> Pasted:
        """Read a block. Without names it begins at the cursor; with names it belongs where they say."""
        workshop = self.document.workshop
        row, column = self.table.place()
        items = tuple(each.cell.item for each in self.model.columns)
        people = tuple(person.id for person in self.model.people)
        if (row, column) == (0, 0):
            return parse_grid(text, workshop, self.element, items=items, people=people)
        try:
            return parse_grid(text, workshop, self.element, items=items[column:], people=people[row:])
        except BadInput as error:
            if not any(problem.key in ("grid_item", "grid_person") for problem in error.problems):
                raise
            return parse_grid(text, workshop, self.element, items=items, people=people)

    def _problems_closed(self) -> None:
        self.take_focus()
        self.changed.emit()

    # Revealing --------------------------------------------------------------------------------------------------
    def _ask_reveal(self) -> None:
        self._foot.hide()
        self._ask.show()
        self.not_sure.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_asking(self) -> None:
        if self._ask.isHidden():
            return
        had = self.sure.hasFocus() or self.not_sure.hasFocus()
        self._ask.hide()
        self._foot.show()
        if had:
            self.take_focus()

    def _reveal(self) -> None:
        rounds = [column.round.id for column in self._ready() if column.round is not None]
        self._stop_asking()
        for round_ in rounds:
            if not self.document.do(c.RevealRound(round_), self):
                break
        self.take_focus()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape and not self._ask.isHidden():
            self._stop_asking()
        elif event.key() == Qt.Key.Key_Escape and self.problems.shown:
            self.problems.dismiss()
            self._problems_closed()
        elif enter:
            # Enter in a line of words, or on one of the two buttons, is not the next action of the page.
            if self.sure.hasFocus() or self.not_sure.hasFocus():
                (self.sure if self.sure.hasFocus() else self.not_sure).click()
        else:
            super().keyPressEvent(event)
