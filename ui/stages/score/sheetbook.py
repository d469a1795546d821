"""Which paper sheets are typed, checked or still differ, and the steps that bring them into the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from PySide6.QtCore import QObject

from ui.document import Document
from ui.ids import new_id
from workshop import commands as c
from workshop.errors import PentatoneError
from workshop.exchange.ballots import Mismatch, ballot_cells, compare, entry_command
from workshop.model.score import NOT_APPLICABLE, Ballot, Cell
from workshop.model.workshop import Participant

State = Literal["none", "part", "typed", "checked", "differs", "away", "done"]
Votes = Mapping[Cell, str]
# Words and confidence that go with a vote.
Said = Mapping[Cell, tuple[str, int]]


@dataclass
class SheetBook:
    """The sheets of all voters. What was checked is known as long as the program runs.

    Each sheet is in the file as soon as it is complete. Rounds stay open until the reveal, so that the second typing
    can still correct the first.
    """

    document: Document
    origin: QObject
    double: bool = True
    # Differences that wait for somebody to say which is right.
    differing: dict[str, list[Mismatch]] = field(default_factory=dict)
    _typed: set[str] = field(default_factory=set)
    _checked: dict[str, dict[Cell, str]] = field(default_factory=dict)

    # What there is ----------------------------------------------------------------------------------------------
    def people(self) -> tuple[Participant, ...]:
        """Return everybody who can have a sheet, in seat order."""
        return self.document.workshop.voters()

    def lines(self, person: str) -> tuple[Cell, ...]:
        """Return what can be typed for a person, in printed order."""
        workshop = self.document.workshop
        found = workshop.person(person)
        if found is None or found.duty != "voter":
            return ()
        secret = workshop.settings.rules.anonymity == "secret"
        lines = []
        for cell in ballot_cells(workshop, found):
            last = workshop.latest(cell)
            if (last is None and found.here and not secret) or (last is not None and person in last.asked):
                lines.append(cell)
        return tuple(lines)

    def left_out(self, person: str) -> int:
        """Return how many asked items of a person can no longer be typed."""
        workshop = self.document.workshop
        found = workshop.person(person)
        asked = sum(1 for cell in workshop.cells() if found is not None and found.asked_about(cell.element))
        return asked - len(self.lines(person))

    def stored(self, person: str) -> dict[Cell, Ballot]:
        """Return the ballots of a person that are in the file and can still change."""
        found = {}
        for cell in self.lines(person):
            last = self.document.workshop.latest(cell)
            if last is not None and (ballot := last.ballot_of(person)) is not None:
                found[cell] = ballot
        return found

    def sheet(self, person: str) -> dict[Cell, str]:
        """Return the votes typed for a person so far."""
        return {cell: ballot.vote for cell, ballot in self.stored(person).items()}

    def state(self, person: str) -> State:
        """Return how far the sheet of a person is."""
        if self.differing.get(person):
            return "differs"
        lines = self.lines(person)
        if not lines:
            return self._without_lines(person)
        stored = self.sheet(person)
        if not stored:
            return "none"
        if self._checked.get(person) == stored:
            return "checked"
        return "typed" if person in self._typed or len(stored) == len(lines) else "part"

    def _without_lines(self, person: str) -> State:
        if person in self._checked:
            return "checked"
        found = self.document.workshop.person(person)
        return "away" if found is not None and not found.here and ballot_cells(
            self.document.workshop, found) else "done"

    def said(self, person: str) -> dict[Cell, tuple[str, int]]:
        """Return the reasons that are there for 'not applicable'."""
        return {cell: (ballot.comment, ballot.confidence) for cell, ballot in self.stored(person).items()
                if ballot.vote == NOT_APPLICABLE}

    def next_after(self, person: str) -> str:
        """Return whose sheet is the next to be typed, from one person on and round; empty when all is done."""
        people = [each.id for each in self.people()]
        at = people.index(person) + 1 if person in people else 0
        wanted = ("none", "part", "typed", "differs") if self.double else ("none", "part", "differs")
        return next((each for each in people[at:] + people[:at] if self.state(each) in wanted), "")

    def checks(self, person: str) -> bool:
        """Tell whether the next typing of this sheet is the second, blind one."""
        return self.double and self.state(person) in ("part", "typed")

    # First typing and corrections -------------------------------------------------------------------------------
    def enter(self, person: str, votes: Votes, said: Said) -> bool:
        """Put a whole sheet in: one step."""
        if self._write(person, votes, said):
            self._typed.add(person)
            return True
        return False

    def correct(self, person: str, votes: Votes, said: Said) -> bool:
        """Bring what is there to this state; votes that are gone are withdrawn."""
        before = self.stored(person)
        for cell, ballot in before.items():
            vote = votes.get(cell, "")
            words = said.get(cell, ("", 0) if vote != ballot.vote else (ballot.comment, ballot.confidence))
            if (vote, *words) != (ballot.vote, ballot.comment, ballot.confidence) and \
                    not self._cast(person, cell, vote, words):
                return False
        if not self._write(person, {cell: vote for cell, vote in votes.items() if cell not in before}, said):
            return False
        if person in self._checked:
            self._checked[person] = self.sheet(person)
        return True

    def _write(self, person: str, votes: Votes, said: Said) -> bool:
        entries = {(cell, person): c.ScoreRow(person, vote, *said.get(cell, ("", 0))) for cell, vote in votes.items()}
        if not entries:
            return True
        try:
            command = replace(entry_command(self.document.workshop, entries, new_id, "paper"), close=False)
        except PentatoneError as error:
            self.document.refused.emit(error)
            return False
        return self.document.do(command, self.origin)

    # Second typing ----------------------------------------------------------------------------------------------
    def check(self, person: str, votes: Votes, said: Said) -> tuple[Mismatch, ...]:
        """Compare the second typing with the first; without differences the sheet counts as checked.

        Where only a part came in another way, the lines without a vote are simply entered.
        """
        first = self.sheet(person)
        if person not in self._typed:
            new = {cell: vote for cell, vote in votes.items() if cell not in first}
            if new and not self._write(person, new, said):
                return ()
            first = {cell: first.get(cell, new.get(cell, "")) for cell in (*first, *new)}
            self._typed.add(person)
        order = {cell: index for index, cell in enumerate(self.lines(person))}
        found = sorted(compare(first, votes), key=lambda each: order.get(each.cell, len(order)))
        if found:
            self.differing[person] = found
        else:
            self._settled(person)
        return tuple(found)

    def choose(self, person: str, mismatch: Mismatch, *, second: bool, said: tuple[str, int] = ("", 0)) -> bool:
        """Say which of the two typings of a line is right; the second one is put in where the first stands."""
        if second and not self._cast(person, mismatch.cell, mismatch.second, said):
            return False
        left = [each for each in self.differing.get(person, []) if each != mismatch]
        if left:
            self.differing[person] = left
        else:
            self._settled(person)
        return True

    def type_again(self, person: str) -> None:
        """Forget the second typing, so that it can be done anew."""
        self.differing.pop(person, None)

    def _cast(self, person: str, cell: Cell, vote: str, said: tuple[str, int]) -> bool:
        last = self.document.workshop.latest(cell)
        if vote and last is None:
            return self._write(person, {cell: vote}, {cell: said})
        if last is None:
            return True
        if not vote:
            return not last.voted(person) or self.document.do(c.WithdrawBallot(last.id, person), self.origin)
        return self.document.do(c.CastBallot(last.id, person, vote, said[0], confidence=said[1]), self.origin)

    def _settled(self, person: str) -> None:
        self.differing.pop(person, None)
        self._checked[person] = self.sheet(person)

    def follow(self) -> None:
        """Drop what no longer fits the file: people who are gone, lines that were closed in another way."""
        known = {person.id for person in self.people()}
        for store in (self.differing, self._checked):
            for person in [person for person in store if person not in known]:
                del store[person]
        for person in list(self.differing):
            lines = set(self.lines(person))
            left = [each for each in self.differing[person] if each.cell in lines]
            if left:
                self.differing[person] = left
            else:
                del self.differing[person]

    def needs_reason(self, votes: Votes, said: Said) -> tuple[Cell, ...]:
        """Return the lines with 'not applicable' whose reason is missing."""
        return tuple(cell for cell, vote in votes.items()
                     if vote == NOT_APPLICABLE and not said.get(cell, ("", 0))[0].strip())
