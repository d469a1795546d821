"""Votes, ballots and rounds: what the room said about one cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Purpose = Literal["current", "target"]
PURPOSES: tuple[Purpose, ...] = ("current", "target")
RoundState = Literal["open", "closed", "revealed", "accepted"]
Mode = Literal["strip", "card", "board", "hands", "grid", "paper", "import"]
MODES: tuple[Mode, ...] = ("strip", "card", "board", "hands", "grid", "paper", "import")
Agreement = Literal["agreed", "reservation", "not_agreed"]
Anonymity = Literal["named", "unnamed", "secret"]
# From open to closed: it may only go up.
ANONYMITIES: tuple[Anonymity, ...] = ("named", "unnamed", "secret")
CONFIDENCES = (0, 1, 2, 3)

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
    """One person's vote in one round. `vote` is a level digit, or - abstained, ? don't know, x not applicable.

    `comment` holds the reason, which a vote of 'not applicable' needs. `confidence` is 0 not said, 1 guess, 2 fairly
    sure, 3 certain. In a secret round `participant` is the number of the slip, not a person.
    """

    participant: str
    vote: str
    comment: str = ""
    confidence: int = 0

    @property
    def level(self) -> int | None:
        """The level, or None for the three kinds of empty vote."""
        return None if self.vote in EMPTY_VOTES else int(self.vote)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What the room settled on after a reveal, and how willingly.

    `reason` says why the level is not the group's own. `note` is the text of a reservation; `positions` are the two
    sides when the room did not agree, the lower one first.
    """

    level: int
    agreement: Agreement = "agreed"
    note: str = ""
    reason: str = ""
    positions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """A show of hands: votes per level, lowest first, and the three kinds of empty vote. Nobody is named.

    `reason` says why it does not apply, where somebody said so.
    """

    counts: tuple[int, ...]
    abstained: int = 0
    dont_know: int = 0
    not_applicable: int = 0
    reason: str = ""

    @property
    def total(self) -> int:
        """All hands together."""
        return sum(self.counts) + self.abstained + self.dont_know + self.not_applicable


@dataclass(frozen=True, slots=True)
class Round:
    """One voting round on one cell. Its ballots never change once it is closed.

    `asked` are the people on the roll: who was in the room and asked about this element when the round began, with
    arrivals and departures until it closed. `cast` are those whose slip is in, in a secret round. `tally` holds a
    show of hands instead of ballots. `began` and `settled` are UTC times (ISO 8601) of the opening and of the newest
    reveal or acceptance; empty in old files and imports.
    """

    id: str
    cell: Cell
    purpose: Purpose
    number: int
    state: RoundState
    mode: Mode
    ballots: tuple[Ballot, ...] = ()
    acceptance: Acceptance | None = None
    anonymity: Anonymity = "named"
    asked: tuple[str, ...] = ()
    cast: frozenset[str] = frozenset()
    tally: Tally | None = None
    began: str = ""
    settled: str = ""

    @property
    def shown(self) -> bool:
        """Tell whether the votes may be seen."""
        return self.state in ("revealed", "accepted")

    @property
    def named(self) -> bool:
        """Tell whether votes may be shown beside the people who cast them."""
        return self.anonymity == "named" and self.tally is None

    @property
    def answers(self) -> int:
        """How many answers are in, of whatever kind."""
        return self.tally.total if self.tally is not None else len(self.ballots)

    @property
    def silent(self) -> int:
        """People on the roll who gave no answer; after the close they count as abstained."""
        return max(len(self.asked) - self.answers, 0)

    def voted(self, participant: str) -> bool:
        """Tell whether the answer of this person is in."""
        return participant in self.cast or self.ballot_of(participant) is not None

    def waiting(self) -> tuple[str, ...]:
        """Return the people on the roll whose answer is still missing, in the order of the roll."""
        if self.tally is not None:
            return ()
        done = self.cast | {ballot.participant for ballot in self.ballots}
        return tuple(person for person in self.asked if person not in done)

    def counts(self, top: int) -> tuple[int, ...]:
        """Return the number of votes per level, lowest first; length `top`."""
        if self.tally is not None:
            return (*self.tally.counts[:top], *[0] * (top - len(self.tally.counts)))
        found = [0] * top
        for ballot in self.ballots:
            if (level := ballot.level) is not None and level <= top:
                found[level - 1] += 1
        return tuple(found)

    def count_of(self, symbol: str) -> int:
        """Return how many answers are exactly this symbol; the silent count as abstained once the round is closed."""
        quiet = self.silent if symbol == ABSTAIN and self.state != "open" else 0
        if self.tally is not None:
            return {ABSTAIN: self.tally.abstained, DONT_KNOW: self.tally.dont_know,
                    NOT_APPLICABLE: self.tally.not_applicable}.get(symbol, 0) + quiet
        return sum(1 for ballot in self.ballots if ballot.vote == symbol) + quiet

    def ballot_of(self, participant: str) -> Ballot | None:
        """Return one person's ballot, or None when there is none or it cannot be told."""
        return next((b for b in self.ballots if b.participant == participant), None)
