"""What is said above and below a paper sheet: whose it is, which typing this is, and what waits."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.stages.score.sheetbook import SheetBook
from ui.widgets.parts import button, label
from workshop.exchange.ballots import seat_code


class SheetHead(Speaks):
    """Name and seat code, how many boxes are filled, and one sentence on what to do with them."""

    def __init__(self, book: SheetBook) -> None:
        super().__init__()
        self._book = book
        self._person, self._filled, self._total = "", 0, 0
        self.who, self.count, self.what = label("lead"), label("head"), label("quiet", wrap=True)
        self.again = button()
        row = QHBoxLayout()
        row.addWidget(self.who, 1)
        row.addWidget(self.count)
        row.addWidget(self.again)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(self.what)
        self.retranslate()

    def retranslate(self) -> None:
        self.again.setText(self.tr("Type it once more"))
        self.present(self._person, self._filled, self._total)

    def set_count(self, filled: int, total: int) -> None:
        """Show how many signs there are for how many lines."""
        self._filled, self._total = filled, total
        self.count.setText(self.tr("{0} of {1} lines").format(filled, total) if total else "")

    def present(self, person: str, filled: int, total: int) -> None:
        """Show whose sheet it is and what to do with it."""
        self._person = person
        workshop = self._book.document.workshop
        found = workshop.person(person)
        differs = bool(self._book.differing.get(person))
        self.who.setText(f"{seat_code(workshop, found)}  {found.name}" if found is not None
                         else self.tr("Nobody votes here yet"))
        self.set_count(filled, total)
        self.count.setVisible(not differs)
        self.again.setVisible(differs)
        words = self._words(total)
        if total and (out := self._book.left_out(person)):
            words += " " + self.tr("Not on it, because shown, closed or secret by now: {0}.").format(out)
        self.what.setText(words)

    def _words(self, total: int) -> str:
        state = self._book.state(self._person) if self._person else "done"
        if state == "differs":
            return self.tr("The two typings differ. Look at the paper: 1 keeps the first, 2 takes the second.")
        if not total:
            return self._nothing_words(state)
        if self._book.checks(self._person) and state == "part":
            return self.tr("Some votes came in another way: they are compared with what you type, the rest is entered.")
        if self._book.checks(self._person):
            return self.tr("Second typing: the boxes are empty again, so that the first does not show through.")
        if state == "none":
            return self.tr("First typing, in the order of the paper. A full stop is a line left blank.")
        return self.tr("What is in the file. Type over it to correct; Enter keeps the corrections.")

    def _nothing_words(self, state: str) -> str:
        if not self._person and not self._book.document.workshop.voters():
            return self.tr("Add people under Prepare (Ctrl+1), and print their ballots there.")
        if self._book.document.workshop.settings.rules.anonymity == "secret":
            return self.tr("The rules of this room make rounds secret: they are voted by card only, and no sheet with "
                           "a seat code on it can be typed in.")
        if state == "away":
            return self.tr("Not signed in: sign this person in to type the sheet.")
        return self.tr("Nothing is left to type for this person: every item is shown, closed or not asked.")


def spread(*widgets: QWidget) -> QVBoxLayout:
    """Return a column of widgets; the second takes the room that is left."""
    box = QVBoxLayout()
    box.setSpacing(6)
    for index, widget in enumerate(widgets):
        box.addWidget(widget, 1 if index == 1 else 0)
    return box
