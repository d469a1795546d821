"""Commands about voting, from the opening of a round to its acceptance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import Command
from workshop.model.score import Acceptance, Anonymity, Cell, Mode, Purpose, Tally
from workshop.model.workshop import Participant


@dataclass(frozen=True, slots=True)
class OpenRound(Command):
    """Begin the next voting round on a cell, with those on the roll who are in the room now."""

    round: str
    cell: Cell
    purpose: Purpose = "current"
    mode: Mode = "strip"
    anonymity: Anonymity = "named"


@dataclass(frozen=True, slots=True)
class ChangeMode(Command):
    """Take the votes of an open round in another way; the ballots stay."""

    round: str
    mode: Mode


@dataclass(frozen=True, slots=True)
class RaiseAnonymity(Command):
    """Take the names off a round for good. There is no way back, not by undo either."""

    undoable: ClassVar[bool] = False
    round: str


@dataclass(frozen=True, slots=True)
class CancelRound(Command):
    """Drop an open round and the votes in it; the rounds before stay."""

    round: str


@dataclass(frozen=True, slots=True)
class CastBallot(Command):
    """Cast or change one vote in an open round; `last` closes the round in the same step."""

    round: str
    participant: str
    vote: str
    comment: str = ""
    last: bool = False
    confidence: int = 0


@dataclass(frozen=True, slots=True)
class CastSecret(Command):
    """Put one slip into a secret round; a second one of the same person replaces the first.

    The history keeps only that it happened: not by whom, not what, not when.
    """

    undoable: ClassVar[bool] = False
    round: str
    participant: str
    vote: str
    comment: str = ""
    confidence: int = 0


@dataclass(frozen=True, slots=True)
class WithdrawSecret(Command):
    """Take one slip out of a secret round again; only while the program that took it is running."""

    undoable: ClassVar[bool] = False
    round: str
    participant: str


@dataclass(frozen=True, slots=True)
class SetTally(Command):
    """Write down a show of hands in an open round; with `close` the round closes in the same step."""

    round: str
    tally: Tally
    close: bool = False


@dataclass(frozen=True, slots=True)
class WithdrawBallot(Command):
    """Take one vote back while the round is open."""

    round: str
    participant: str


@dataclass(frozen=True, slots=True)
class CloseRound(Command):
    """End voting; from here the ballots never change."""

    round: str


@dataclass(frozen=True, slots=True)
class RevealRound(Command):
    """Show the votes to the room; closes the round when it is still open."""

    round: str


@dataclass(frozen=True, slots=True)
class AcceptRound(Command):
    """Settle the level of a revealed round."""

    round: str
    acceptance: Acceptance


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One imported vote, already checked against the workshop."""

    participant: str
    vote: str
    comment: str = ""
    confidence: int = 0


@dataclass(frozen=True, slots=True)
class EnteredRound:
    """Ballots for one cell, from a grid, from paper or from a workbook.

    `round` is the open round they go into, or the id of a new one when `fresh`.
    """

    round: str
    cell: Cell
    rows: tuple[ScoreRow, ...]
    purpose: Purpose = "current"
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class EnterBallots(Command):
    """Put many ballots in at once, all or none; nothing is revealed.

    With `close` complete rounds close in the same step; without it they stay open for corrections until the reveal.
    `opened` are express cells opened into their indicators on the way.
    """

    rounds: tuple[EnteredRound, ...]
    mode: Mode = "grid"
    anonymity: Anonymity = "named"
    opened: tuple[Cell, ...] = ()
    close: bool = True


@dataclass(frozen=True, slots=True)
class ImportedRound:
    """A finished round from a file."""

    round: str
    cell: Cell
    purpose: Purpose
    number: int
    rows: tuple[ScoreRow, ...]


@dataclass(frozen=True, slots=True)
class ImportScores(Command):
    """Add finished rounds from a file, all or none; they count as revealed.

    `opened` are express cells opened into their indicators, `people` those whom only the file knows.
    """

    rounds: tuple[ImportedRound, ...]
    opened: tuple[Cell, ...] = ()
    people: tuple[Participant, ...] = ()
