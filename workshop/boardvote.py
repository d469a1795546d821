"""The board on a touch panel: who is asked and what everybody has tapped so far, for all to see."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.model.score import Cell, Purpose, Round
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.presentation import Heading, heading


@dataclass(frozen=True, slots=True)
class TapRow:
    """One person on the roll; `vote` is what stands there now, a level digit or - ? x, or empty."""

    participant: str
    name: str
    department: str
    vote: str = ""


@dataclass(frozen=True, slots=True)
class TapShow:
    """A running round on the board. It is not blind: every vote is in here, and every vote is seen."""

    cell: Cell
    element: Text
    capability: Heading
    item: Heading
    question: Text
    level_names: tuple[Text, ...]
    rows: tuple[TapRow, ...]
    number: int
    purpose: Purpose

    @property
    def top(self) -> int:
        """The highest level."""
        return len(self.level_names)

    @property
    def voted(self) -> int:
        """How many people have tapped."""
        return sum(1 for row in self.rows if row.vote)


def tap_show(workshop: Workshop, round_: Round) -> TapShow:
    """Build the board of a round, one row for everybody on its roll.

    Raises ValueError for a round in another mode, and for one whose votes may not stand beside names: a board that
    several tap at once shows them.
    """
    if round_.mode != "board":
        raise ValueError("the round is not on the board")
    if not round_.named:
        raise ValueError("the votes of this round must not be shown beside names")
    pack = workshop.pack
    item = pack.item(round_.cell.item)
    rows = []
    for asked in round_.asked:
        if (person := workshop.person(asked)) is not None:
            ballot = round_.ballot_of(asked)
            rows.append(TapRow(person.id, person.name, person.department, ballot.vote if ballot else ""))
    return TapShow(round_.cell, pack.element(round_.cell.element).name, heading(pack.capability_of(item.id)),
                   heading(item), pack.question(round_.cell.element, item.id),
                   tuple(level.name for level in pack.levels), tuple(rows), round_.number, round_.purpose)
