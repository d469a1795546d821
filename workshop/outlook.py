"""What a board of the outlook stage, a case or two neighbouring levels look like to the room."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.boards import counts, most
from workshop.insight.levels import CellResult
from workshop.model.case import FiledCase
from workshop.model.evidence import BoardAnswer, Evidence
from workshop.model.knowledge import AnyBoard, PollBoard
from workshop.model.pack import PackSource
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.presentation import Heading, heading, initials
from workshop.semantics import Step, why_level

MOST_CASES = 2


@dataclass(frozen=True, slots=True)
class Pinner:
    """Somebody who can put pins on a quadrant; the room as a whole has no name."""

    id: str
    name: str
    initials: str


@dataclass(frozen=True)
class BoardShow:
    """A board with what was said on it.

    `focus` is the item being talked about; `figures` says whether published figures are shown yet; `person` and
    `pin` say whose pin comes next.
    """

    key: str
    board: AnyBoard
    answers: tuple[BoardAnswer, ...]
    people: tuple[Pinner, ...]
    elements: tuple[Heading, ...]
    source: PackSource
    focus: str = ""
    figures: bool = True
    person: str = ""
    pin: str = "now"

    def value(self, item: str, person: str = "") -> str:
        """Return an answer, or an empty text."""
        return next((a.value for a in self.answers if a.item == item and a.person == person), "")

    def count(self, item: str) -> int:
        """Return the hands or dots on an item."""
        return counts(self.answers).get(item, 0)

    @property
    def given(self) -> int:
        """How many hands or dots there are in all."""
        return sum(counts(self.answers).values())

    @property
    def limit(self) -> int:
        """How many hands or dots there can be; 0 for no limit."""
        return most(self.board, len(self.people))

    @property
    def base(self) -> int:
        """What shares of a poll are taken of: all hands, or the people present where several answers count."""
        if isinstance(self.board, PollBoard) and self.board.several:
            return max(len(self.people), max(counts(self.answers).values(), default=0))
        return self.given


def board_show(workshop: Workshop, key: str, *, focus: str = "", figures: bool = True, person: str = "",
               pin: str = "now") -> BoardShow | None:
    """Build the view of a board, or None when the workshop has none of that key."""
    board = workshop.board(key)
    if board is None:
        return None
    marks = initials(p.name for p in workshop.participants)
    people = tuple(Pinner(p.id, p.name, marks[p.name]) for p in workshop.participants)
    elements = tuple(Heading(e, workshop.pack.element(e).short, workshop.pack.element(e).name)
                     for e in workshop.elements)
    pack = next(pack for pack in (workshop.pack, *workshop.companions) if key.startswith(f"{pack.id}/"))
    return BoardShow(key, board, workshop.answers.get(key, ()), people, elements, pack.source_of(board.source), focus,
                     figures, person, pin)


@dataclass(frozen=True)
class CompareShow:
    """Two neighbouring levels side by side, what to look for, and who has done it; no votes before the reveal."""

    cell: Cell
    element: Text
    capability: Heading
    item: Heading
    question: Text
    low: Step
    high: Step
    top: int
    proof: Text
    evidence: tuple[Evidence, ...]
    cases: tuple[FiledCase, ...]


def pair_of(result: CellResult | None, top: int) -> int:
    """Return the lower of the two neighbouring levels the room argues about; 2 before there are votes."""
    if result is None or not result.n:
        return min(2, top - 1)
    votes = result.counts
    if max(votes) == sum(votes):
        # All on one level: the question is why not the next.
        return min(votes.index(max(votes)) + 1, top - 1)
    middle = result.lower_median or 2
    pairs = range(1, top)
    return max(pairs, key=lambda low: (votes[low - 1] + votes[low], -abs(low + 0.5 - middle), -low))


def compare_show(workshop: Workshop, cell: Cell, low: int, cases: Iterable[FiledCase]) -> CompareShow:
    """Build levels `low` and `low` + 1 of a cell, its pinned cases before `cases`; ValueError if `low` is the top."""
    pack, why = workshop.pack, why_level(workshop, cell, low)
    if why.above is None:
        raise ValueError(f"level {low} has none above it")
    item, capability = pack.item(cell.item), pack.capability_of(cell.item)
    mine = [e.case for e in why.evidence if e.case is not None]
    known = {case.key for case in mine}
    chosen = (*mine, *(case for case in cases if case.key not in known))[:MOST_CASES]
    return CompareShow(cell, pack.element(cell.element).name, heading(capability), heading(item),
                       pack.question(cell.element, cell.item), why.here, why.above, pack.top, why.look_for,
                       tuple(e for e in why.evidence if e.case is None), chosen)
