"""Paper ballots: one person's sheet after another is typed in, and typed again to be sure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout

from ui.document import Document
from ui.messages import words_for
from ui.stages.score.gridmodel import ready_columns
from ui.stages.score.mismatchlist import MismatchList, differences_of
from ui.stages.score.pane import ScorePane
from ui.stages.score.problemlist import ProblemList
from ui.stages.score.sheetbook import SheetBook
from ui.stages.score.sheetboxes import BoxArea, lines_of
from ui.stages.score.sheethead import SheetHead, spread
from ui.stages.score.sheetpeople import SheetPeople
from ui.widgets.parts import button
from ui.widgets.reasonline import ReasonLine
from workshop.changes import Change
from workshop.errors import BadInput
from workshop.exchange.ballots import BLANK, Mismatch, parse_digits
from workshop.model.score import NOT_APPLICABLE, Ballot, Cell


class PaperPane(ScorePane):
    """People on the left, the sheet of the chosen one as boxes on the right."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.book = SheetBook(document, self)
        self.person = ""
        # Words that go with what is being typed, and the line they are asked for.
        self._said: dict[Cell, tuple[str, int]] = {}
        self._asking: Cell | None = None
        self._choice: Mismatch | None = None
        self.people, self.area, self.differences = SheetPeople(self.book), BoxArea(), MismatchList()
        self.boxes = self.area.boxes
        self.reason, self.problems = ReasonLine(), ProblemList()
        self.double = QCheckBox()
        self.head = SheetHead(self.book)
        self._back, self._stack = button(), QStackedWidget()
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.differences)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._back)
        top.addStretch(1)
        top.addWidget(self.double)
        box.addLayout(top)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.people)
        body.addLayout(spread(self.head, self._stack, self.reason, self.problems), 1)
        box.addLayout(body, 1)
        self.double.setChecked(True)
        for made in (self._back, self.head.again, self.double):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for hidden in (self.reason, self.problems):
            hidden.hide()
        self._connect()

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self.people.taken.connect(self.take)
        self.double.toggled.connect(self._set_double)
        self.boxes.typed.connect(self._typed)
        self.boxes.committed.connect(self.commit)
        self.boxes.pasted.connect(self.paste)
        self.boxes.find_requested.connect(self._find)
        self.boxes.reason_requested.connect(self._reason_at)
        self.reason.said.connect(self._reason_said)
        self.reason.left.connect(self._reason_left)
        self.differences.rows.chosen.connect(self._chosen)
        self.problems.closed.connect(self.take_focus)
        self.head.again.clicked.connect(self._type_again)

    def retranslate(self) -> None:
        self._back.setText(self.tr("← Canvas  Esc"))
        self.double.setText(self.tr("Double entry check"))
        self.double.setToolTip(self.tr("Each sheet is typed twice, the second time without seeing the first"))
        self.boxes.setAccessibleName(self.tr("Sheet"))
        self._show(fresh=not self.boxes.filled)

    # The chosen person ------------------------------------------------------------------------------------------
    def arrived(self) -> None:
        self.book.follow()
        if not self.person:
            self.person = self._next_person()
            self._show(fresh=True)
        else:
            self._show(fresh=False)
        if self.boxes.filled or self.person in self.book.differing:
            self.take_focus()
        else:
            self.people.ask(self.person)

    def take_focus(self) -> None:
        """Put the keys where they belong."""
        if self._asking is not None or self._choice is not None:
            self.reason.take_focus()
        elif self._stack.currentWidget() is self.differences:
            self.differences.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.boxes.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, person: str) -> None:
        """Bring the sheet of a person to the front; what was typed for another is dropped."""
        if person != self.person or not self.boxes.filled:
            self.person = person
            self._show(fresh=True)
        self.take_focus()
        self.changed.emit()

    def refresh(self, change: Change) -> None:
        if change.about("settings", "scope", "people", "scores"):
            self.book.follow()
            if self.person not in {person.id for person in self.book.people()}:
                self.person = self._next_person()
                self._show(fresh=True)
            elif not self._half_typed():
                self._show(fresh=True)
            else:
                self._keep_typing()

    def _keep_typing(self) -> None:
        """Go on with what is half typed, also when lines have come or gone."""
        typed = {line.cell: sign for line, sign in zip(self.boxes.lines, self.boxes.signs, strict=True)}
        lines = self.book.lines(self.person)
        if lines != tuple(typed):
            self.boxes.present(lines_of(self.document.workshop, lines), [typed.get(cell, "") for cell in lines])
        self._show(fresh=False)

    def _half_typed(self) -> bool:
        """Tell whether there is something in the boxes that is not in the file."""
        return self.boxes.filled > 0 and (self._signs() != self.boxes.signs or bool(self._said))

    def _signs(self) -> list[str]:
        """Return what stands in the boxes before anything is typed: nothing in a blind typing."""
        lines = self.book.lines(self.person)
        if self.book.checks(self.person):
            return [""] * len(lines)
        sheet = self.book.sheet(self.person)
        return [sheet.get(cell, BLANK if sheet else "") for cell in lines]

    def _show(self, *, fresh: bool) -> None:
        if fresh:
            self._said, self._asking, self._choice = {}, None, None
            self.reason.hide()
            self.problems.dismiss()
            self.boxes.top = self.document.workshop.pack.top
            self.boxes.present(lines_of(self.document.workshop, self.book.lines(self.person)), self._signs())
        else:
            self.boxes.lines = lines_of(self.document.workshop, self.book.lines(self.person))
            self.boxes.arrange(self.boxes.width())
        self._show_differences()
        self.people.follow()
        self.people.choose(self.person)
        self._show_words()

    def _show_differences(self) -> None:
        rows = differences_of(self.book.differing.get(self.person, []), self.boxes.lines)
        self.differences.rows.present(rows)
        self._stack.setCurrentWidget(self.differences if rows else self.area)

    def _show_words(self) -> None:
        self.head.present(self.person, self.boxes.filled + self.boxes.extra, len(self.boxes.lines))

    # Words for the window ---------------------------------------------------------------------------------------
    def hint(self) -> str:
        if self._asking is not None or self._choice is not None:
            return self.tr("Type the reason from the paper; Enter keeps it, Esc leaves it for the end.")
        if self._stack.currentWidget() is self.differences:
            return self.tr("1 keeps the first typing, 2 takes the second, ↑ and ↓ go to another line.")
        return self.tr("1 to {0} · - abstain · ? don't know · x not applicable · . blank · Insert and Delete shift · "
                       "Enter enters the sheet · Ctrl+F another person").format(self.document.workshop.pack.top)

    def next_words(self) -> str:
        if rows := self.differences.rows.rows:
            return self.tr("Settle 1 difference") if len(rows) == 1 else \
                self.tr("Settle {0} differences").format(len(rows))
        if self.boxes.complete and self._half_typed():
            return self.tr("Compare the typings  Enter") if self.book.checks(self.person) else \
                self.tr("Put the sheet in  Enter")
        if self._next_person():
            return self.tr("Next sheet  Ctrl+F")
        ready = ready_columns(self.document)
        return self.tr("Reveal {0} items, one by one").format(len(ready)) if ready else ""

    def do_next(self) -> None:
        if self.differences.rows.rows:
            self.take_focus()
        elif self.boxes.complete and self._half_typed():
            self.commit()
        elif person := self._next_person():
            self.people.ask(person)
        elif ready := ready_columns(self.document):
            self.cell_requested.emit(ready[0].cell)

    def _next_person(self) -> str:
        return self.book.next_after(self.person)

    # Typing -----------------------------------------------------------------------------------------------------
    def _typed(self) -> None:
        self.problems.dismiss()
        for line, sign in zip(self.boxes.lines, self.boxes.signs, strict=True):
            if sign != NOT_APPLICABLE:
                self._said.pop(line.cell, None)
        self.head.set_count(self.boxes.filled + self.boxes.extra, len(self.boxes.lines))
        self.changed.emit()

    def paste(self, text: str) -> None:
        """Fill the boxes from a string, or say everything that is wrong with it."""
        cells = [line.cell for line in self.boxes.lines]
        if not cells:
            return
        try:
            votes = parse_digits(text, cells, self.document.workshop.pack.top)
        except BadInput as error:
            self.problems.present(self.tr("The string was not taken"), words_for(error, most=100))
            return
        self._said = {}
        self.boxes.present(self.boxes.lines, [votes.get(cell, BLANK) for cell in cells])
        self.boxes.go(len(cells))
        self._typed()

    def commit(self) -> None:
        """Enter, compare or correct the whole sheet; never a part of it."""
        if not self.boxes.lines or self.person in self.book.differing:
            return
        if not self.boxes.complete:
            self._incomplete()
            return
        votes = {line.cell: sign for line, sign in zip(self.boxes.lines, self.boxes.signs, strict=True)
                 if sign != BLANK}
        blind = self.book.checks(self.person)
        if not blind and (missing := self.book.needs_reason(votes, self._all_said())):
            self._ask(missing[0])
            return
        person = self.person
        if blind:
            self._second(person, votes)
            return
        first = self.book.state(person) == "none"
        if not (self.book.enter if first else self.book.correct)(person, votes, self._said):
            return
        self._show(fresh=True)
        if self.book.checks(person):
            self.notice.emit(self.tr("Typed once. Now the same sheet again."))
            self.take_focus()
            self.changed.emit()
        else:
            self._done()

    def _all_said(self) -> dict[Cell, tuple[str, int]]:
        return self.book.said(self.person) | self._said

    def _second(self, person: str, votes: dict[Cell, str]) -> None:
        part = self.book.state(person) == "part"
        new = {cell: vote for cell, vote in votes.items() if part and cell not in self.book.sheet(person)}
        if missing := self.book.needs_reason(new, self._said):
            self._ask(missing[0])
            return
        found = self.book.check(person, votes, self._said)
        said = dict(self._said)
        self._show(fresh=True)
        if found:
            self._said = said
            self.take_focus()
            self.changed.emit()
        elif self.book.state(person) == "checked":
            self._done()

    def _incomplete(self) -> None:
        total, filled = len(self.boxes.lines), self.boxes.filled + self.boxes.extra
        if self.boxes.extra:
            words = self.tr("{0} signs for {1} lines: somewhere one was typed twice. Nothing was entered.")
        else:
            self.boxes.go(next(i for i, sign in enumerate(self.boxes.signs) if not sign))
            words = self.tr("{0} signs for {1} lines. Nothing was entered; type a full stop for a line left blank.")
        self.problems.present(self.tr("The sheet is not complete"), words.format(filled, total))

    def _done(self) -> None:
        """Go on to the next sheet: its code comes first, so that no sheet lands with the wrong person."""
        words = self.tr("The sheet of {0} is in.")
        found = self.document.workshop.person(self.person)
        self.notice.emit(words.format(found.name if found else ""))
        following = self._next_person()
        self.person = following or self.person
        self._show(fresh=True)
        self.people.ask(self.person)
        self.changed.emit()

    # Reasons ----------------------------------------------------------------------------------------------------
    def _reason_at(self, index: int) -> None:
        if not self.book.checks(self.person):
            self._ask(self.boxes.lines[index].cell)

    def _ask(self, cell: Cell) -> None:
        self._asking = cell
        self._ask_words(cell)

    def _ask_words(self, cell: Cell) -> None:
        number, line = next((n, x) for n, x in enumerate(self.boxes.lines, start=1) if x.cell == cell)
        comment, confidence = self._all_said().get(cell, ("", 0))
        name = f"{number}  {line.element} · {line.short}"
        self.reason.present(name, Ballot(f"{self.person} {cell}", NOT_APPLICABLE, comment, confidence),
                            needs_reason=True)
        self.reason.show()
        self.reason.take_focus()
        self.changed.emit()

    def _reason_said(self, comment: str, confidence: int) -> None:
        if self._choice is not None:
            choice, self._choice = self._choice, None
            self.reason.hide()
            self._apply(choice, second=True, said=(comment, confidence))
            return
        if self._asking is None:
            return
        self._said[self._asking] = (comment, confidence)
        self._reason_left()

    def _reason_left(self) -> None:
        self._asking, self._choice = None, None
        self.reason.hide()
        self.take_focus()
        self.changed.emit()

    # Differences ------------------------------------------------------------------------------------------------
    def _chosen(self, mismatch: Mismatch, second: bool) -> None:
        said = self._said.get(mismatch.cell, ("", 0))
        if second and mismatch.second == NOT_APPLICABLE and not said[0].strip():
            self._choice = mismatch
            self._ask_words(mismatch.cell)
            return
        self._apply(mismatch, second=second, said=said)

    def _apply(self, mismatch: Mismatch, *, second: bool, said: tuple[str, int]) -> None:
        person = self.person
        if not self.book.choose(person, mismatch, second=second, said=said):
            return
        if person in self.book.differing:
            self._show(fresh=False)
            self.take_focus()
            self.changed.emit()
        else:
            self._done()

    def _type_again(self) -> None:
        self.book.type_again(self.person)
        self._show(fresh=True)
        self.take_focus()
        self.changed.emit()

    # The rest ---------------------------------------------------------------------------------------------------
    def _find(self) -> None:
        self.people.ask(self._next_person())

    def _set_double(self, on: bool) -> None:
        self.book.double = on
        if not on:
            self.book.differing.clear()
        self._show(fresh=True)
        self.take_focus()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.problems.shown:
            self.problems.dismiss()
            self.take_focus()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter in a line of words is not the next action of the page.
            super().keyPressEvent(event)
