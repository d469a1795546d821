"""Votes, ballots and rounds: what the room said about one cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Purpose = Literal["current", "target"]
PURPOSES: tuple[Purpose, ...] = ("current", "target")
RoundState = Literal["open", "closed", "revealed", "accepted"]
Mode = Literal["strip", "card", "import"]
Agreement = Literal["agreed", "reservation", "not_agreed"]

ABSTAIN, DONT_KNOW, NOT_APPLICABLE = "-", "?", "x"
EMPTY_VOTES = (ABSTAIN, DONT_KNOW, NOT_APPLICABLE)


class Cell(NamedTuple):
    """A place that can be scored: one element and one capability or indicator."""

    element: str
    item: str


def is_vote(symbol: str, top: int) -> bool:
    """Tell whether `symbol` is a level from 1 to `top`, or one of - ? x."""
    return symbol in EMPTY_VOTES or (symbol.isascii() and symbol.isdigit() and len(symbol) == 1
                                     and 1 <= int(symbol) <= top)


@dataclass(frozen=True, slots=True)
class Ballot:
    """One person's vote in one round. `vote` is a level digit, or - abstained, ? don't know, x not applicable."""

    participant: str
    vote: str
    comment: str = ""

    @property
    def level(self) -> int | None:
        """The level, or None for the three kinds of empty vote."""
        return None if self.vote in EMPTY_VOTES else int(self.vote)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What the room settled on after a reveal, and how willingly."""

    level: int
    agreement: Agreement = "agreed"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """One voting round on one cell. Its ballots never change once it is closed."""

    id: str
    cell: Cell
    purpose: Purpose
    number: int
    state: RoundState
    mode: Mode
    ballots: tuple[Ballot, ...] = ()
    acceptance: Acceptance | None = None

    @property
    def shown(self) -> bool:
        """Tell whether the votes may be seen."""
        return self.state in ("revealed", "accepted")

    def counts(self, top: int) -> tuple[int, ...]:
        """Return the number of votes per level, lowest first; length `top`."""
        found = [0] * top
        for ballot in self.ballots:
            if (level := ballot.level) is not None and level <= top:
                found[level - 1] += 1
        return tuple(found)

    def count_of(self, symbol: str) -> int:
        """Return how many ballots hold exactly this symbol."""
        return sum(1 for ballot in self.ballots if ballot.vote == symbol)

    def ballot_of(self, participant: str) -> Ballot | None:
        """Return one person's ballot, or None when there is none."""
        return next((b for b in self.ballots if b.participant == participant), None)
