"""One frozen dataclass per intent: the only way anything in a workshop changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from workshop.model.agenda import Agenda
from workshop.model.evidence import BoardAnswer, CellNote, Evidence
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.score import Acceptance, Anonymity, Cell, Mode, Purpose, Tally
from workshop.model.workshop import Debrief, Parked, Participant, Settings


@dataclass(frozen=True, slots=True)
class Command:
    """An intent. It holds everything needed to do it again: ids and words, never objects.

    One that is not `undoable` is a fact that cannot be taken back, such as time that has passed. Of a `sealed` one
    the history keeps only that it happened: not by whom, not what, not when.
    """

    undoable: ClassVar[bool] = True
    sealed: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class ChangeSettings(Command):
    """Replace the settings."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class ChangeScope(Command):
    """Choose the business elements in scope, in order."""

    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddParticipants(Command):
    """Add people behind those who are there; seats are numbered on."""

    people: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class EditParticipant(Command):
    """Change one person; seat and presence stay."""

    person: Participant


@dataclass(frozen=True, slots=True)
class RemoveParticipant(Command):
    """Remove a person who has not voted yet."""

    participant: str


@dataclass(frozen=True, slots=True)
class ArrangeSeats(Command):
    """Put people into seats in this order; every participant is named once."""

    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignIn(Command):
    """People come (`here`) or leave; rolls of open rounds follow."""

    people: tuple[str, ...]
    here: bool = True


@dataclass(frozen=True, slots=True)
class OpenCells(Command):
    """Open several express cells into their indicators; votes on the capabilities stay."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class OpenCell(Command):
    """Open an express cell into its indicators; votes on the capability stay."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class CloseCell(Command):
    """Close an opened cell again; refused once an indicator has votes."""

    cell: Cell


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
    """Put one slip into a secret round; a second one of the same person replaces the first."""

    undoable: ClassVar[bool] = False
    sealed: ClassVar[bool] = True
    round: str
    participant: str
    vote: str
    comment: str = ""
    confidence: int = 0


@dataclass(frozen=True, slots=True)
class WithdrawSecret(Command):
    """Take one slip out of a secret round again; only while the program that took it is running."""

    undoable: ClassVar[bool] = False
    sealed: ClassVar[bool] = True
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
    """Put many ballots in at once, all or none; nothing is revealed. Complete rounds close in the same step.

    `opened` are express cells opened into their indicators on the way.
    """

    rounds: tuple[EnteredRound, ...]
    mode: Mode = "grid"
    anonymity: Anonymity = "named"
    opened: tuple[Cell, ...] = ()


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


@dataclass(frozen=True, slots=True)
class TargetLevel:
    """A level to reach in one cell; None removes the target."""

    cell: Cell
    level: int | None


@dataclass(frozen=True, slots=True)
class SetTargets(Command):
    """Set or clear the target of one or more cells."""

    targets: tuple[TargetLevel, ...]


@dataclass(frozen=True, slots=True)
class AddInitiative(Command):
    """Put a new initiative at the end of the list."""

    initiative: Initiative


@dataclass(frozen=True, slots=True)
class EditInitiative(Command):
    """Replace an initiative, its lifts and its predecessors."""

    initiative: Initiative


@dataclass(frozen=True, slots=True)
class RemoveInitiative(Command):
    """Remove an initiative; others forget it as a predecessor."""

    initiative: str


@dataclass(frozen=True, slots=True)
class KeepPlan(Command):
    """Keep a computed schedule as the plan of the group."""

    plan: RoadmapPlan


@dataclass(frozen=True, slots=True)
class DropPlan(Command):
    """Forget the kept schedule."""


@dataclass(frozen=True, slots=True)
class AddEvidence(Command):
    """Put a piece of evidence, or a case, into a cell."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EditEvidence(Command):
    """Change the words, the strength or the day of a piece of evidence; its cell and its case stay."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RemoveEvidence(Command):
    """Take a piece of evidence out of its cell."""

    evidence: str


@dataclass(frozen=True, slots=True)
class SetCellNote(Command):
    """Say how sure the group is of a cell, and comment it; nothing said takes the note away."""

    note: CellNote


@dataclass(frozen=True, slots=True)
class AnswerBoard(Command):
    """Set what was said on a board; an empty value takes an answer back."""

    board: str
    answers: tuple[BoardAnswer, ...]


@dataclass(frozen=True, slots=True)
class AttachPack(Command):
    """Copy a knowledge pack into the workshop: `body` is its canonical text, `sha256` the hash of that."""

    pack: str
    version: str
    sha256: str
    body: str


@dataclass(frozen=True, slots=True)
class DetachPack(Command):
    """Take a knowledge pack out again; refused once one of its boards has answers."""

    pack: str


@dataclass(frozen=True, slots=True)
class SetAgenda(Command):
    """Replace the plan of the day; the time already spent stays."""

    agenda: Agenda


@dataclass(frozen=True, slots=True)
class StartClock(Command):
    """Start the clock of one block, and stop the one that runs; that block counts as done when `finish`."""

    undoable: ClassVar[bool] = False
    item: str
    finish: bool = True


@dataclass(frozen=True, slots=True)
class StopClock(Command):
    """Stop the clock; the block counts as done when `finish`."""

    undoable: ClassVar[bool] = False
    finish: bool = False


@dataclass(frozen=True, slots=True)
class AddParked(Command):
    """Put a matter into the parking lot."""

    parked: Parked


@dataclass(frozen=True, slots=True)
class EditParked(Command):
    """Change a parked matter, or tick it off."""

    parked: Parked


@dataclass(frozen=True, slots=True)
class RemoveParked(Command):
    """Take a matter out of the parking lot."""

    parked: str


@dataclass(frozen=True, slots=True)
class SetDebrief(Command):
    """Write down whether the day was worth the time."""

    debrief: Debrief


Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a step; None stands for 'no such row'."""

    table: str
    before: dict[str, Value] | None
    after: dict[str, Value] | None


@dataclass(frozen=True, slots=True)
class Revert(Command):
    """The inverse of a step: puts rows back exactly. Made by the store, never by hand."""

    rows: tuple[RowChange, ...] = field(default=())


COMMANDS: dict[str, type[Command]] = {
    cls.__name__: cls
    for cls in (
        ChangeSettings, ChangeScope, AddParticipants, EditParticipant, RemoveParticipant, ArrangeSeats, SignIn,
        OpenCell, OpenCells, CloseCell, OpenRound, ChangeMode, RaiseAnonymity, CancelRound, CastBallot, CastSecret,
        WithdrawSecret, WithdrawBallot, SetTally, CloseRound, RevealRound, AcceptRound, EnterBallots, ImportScores,
        SetTargets, AddInitiative, EditInitiative, RemoveInitiative, KeepPlan, DropPlan, AddEvidence, EditEvidence,
        RemoveEvidence, SetCellNote, AnswerBoard, AttachPack, DetachPack, SetAgenda, StartClock, StopClock, AddParked,
        EditParked, RemoveParked, SetDebrief, Revert,
    )
}
