"""One frozen dataclass per intent: the only way anything in a workshop changes."""

from __future__ import annotations

from workshop.commands.base import (
    Command,
    Revert,
    RowChange,
    Value,
)
from workshop.commands.day import (
    AddParked,
    EditParked,
    RemoveParked,
    SetAgenda,
    SetDebrief,
    StartClock,
    StopClock,
)
from workshop.commands.knowledge import (
    AddEvidence,
    AnswerBoard,
    EditEvidence,
    RemoveEvidence,
    SetCellNote,
)
from workshop.commands.people import (
    AddParticipants,
    ArrangeSeats,
    EditParticipant,
    RemoveParticipant,
    SignIn,
)
from workshop.commands.planning import (
    AddInitiative,
    DropPlan,
    EditInitiative,
    KeepPlan,
    RemoveInitiative,
    SetTargets,
    TargetLevel,
)
from workshop.commands.rounds import (
    AcceptRound,
    CancelRound,
    CastBallot,
    CastSecret,
    ChangeMode,
    CloseRound,
    EnterBallots,
    EnteredRound,
    ImportedRound,
    ImportScores,
    OpenRound,
    RaiseAnonymity,
    RevealRound,
    ScoreRow,
    SetTally,
    WithdrawBallot,
    WithdrawSecret,
)
from workshop.commands.setup import (
    AttachPack,
    ChangeScope,
    ChangeSettings,
    CloseCell,
    DetachPack,
    OpenCell,
    OpenCells,
)

__all__ = [
    "COMMANDS",
    "AcceptRound",
    "AddEvidence",
    "AddInitiative",
    "AddParked",
    "AddParticipants",
    "AnswerBoard",
    "ArrangeSeats",
    "AttachPack",
    "CancelRound",
    "CastBallot",
    "CastSecret",
    "ChangeMode",
    "ChangeScope",
    "ChangeSettings",
    "CloseCell",
    "CloseRound",
    "Command",
    "DetachPack",
    "DropPlan",
    "EditEvidence",
    "EditInitiative",
    "EditParked",
    "EditParticipant",
    "EnterBallots",
    "EnteredRound",
    "ImportScores",
    "ImportedRound",
    "KeepPlan",
    "OpenCell",
    "OpenCells",
    "OpenRound",
    "RaiseAnonymity",
    "RemoveEvidence",
    "RemoveInitiative",
    "RemoveParked",
    "RemoveParticipant",
    "RevealRound",
    "Revert",
    "RowChange",
    "ScoreRow",
    "SetAgenda",
    "SetCellNote",
    "SetDebrief",
    "SetTally",
    "SetTargets",
    "SignIn",
    "StartClock",
    "StopClock",
    "TargetLevel",
    "Value",
    "WithdrawBallot",
    "WithdrawSecret",
]

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
