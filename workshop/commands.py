"""One frozen dataclass per intent: the only way anything in a workshop changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.model.evidence import BoardAnswer, Evidence
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.score import Acceptance, Cell, Mode, Purpose
from workshop.model.workshop import Participant, Settings


@dataclass(frozen=True, slots=True)
class Command:
    """An intent. It holds everything needed to do it again: ids and words, never objects."""


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
    """Change the name, department or role of one person."""

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
class OpenCell(Command):
    """Open an express cell into its indicators; votes on the capability stay."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class CloseCell(Command):
    """Close an opened cell again; refused once an indicator has votes."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class OpenRound(Command):
    """Begin the next voting round on a cell."""

    round: str
    cell: Cell
    purpose: Purpose = "current"
    mode: Mode = "strip"


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
        ChangeSettings, ChangeScope, AddParticipants, EditParticipant, RemoveParticipant, ArrangeSeats,
        OpenCell, CloseCell, OpenRound, CancelRound, CastBallot, WithdrawBallot, CloseRound, RevealRound,
        AcceptRound, ImportScores, SetTargets, AddInitiative, EditInitiative, RemoveInitiative, KeepPlan,
        DropPlan, AddEvidence, EditEvidence, RemoveEvidence, AnswerBoard, AttachPack, DetachPack, Revert,
    )
}
