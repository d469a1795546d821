"""The sentence for each recorded step of the history, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.i18n import language, listed
from ui.noop import QT_TRANSLATE_NOOP
from workshop.model.text import Text
from workshop.stepkinds import Said
from workshop.steps import StepShow

MOST_NAMES = 4

SENTENCES = {
    "Create": QT_TRANSLATE_NOOP("History", "The workshop was made"),
    "ChangeSettings": QT_TRANSLATE_NOOP("History", "Settings changed"),
    "ChangeScope.one": QT_TRANSLATE_NOOP("History", "Scope: one business element"),
    "ChangeScope.many": QT_TRANSLATE_NOOP("History", "Scope: {count} business elements"),
    "AddParticipants.one": QT_TRANSLATE_NOOP("History", "New person: {names}"),
    "AddParticipants.many": QT_TRANSLATE_NOOP("History", "{count} new people: {names}"),
    "EditParticipant": QT_TRANSLATE_NOOP("History", "Person changed: {name}"),
    "RemoveParticipant": QT_TRANSLATE_NOOP("History", "Person removed: {name}"),
    "ArrangeSeats": QT_TRANSLATE_NOOP("History", "Seats put in order"),
    "SignIn.here.one": QT_TRANSLATE_NOOP("History", "{name} signed in"),
    "SignIn.here.many": QT_TRANSLATE_NOOP("History", "{count} people signed in"),
    "SignIn.gone.one": QT_TRANSLATE_NOOP("History", "{name} left"),
    "SignIn.gone.many": QT_TRANSLATE_NOOP("History", "{count} people left"),
    "OpenCell": QT_TRANSLATE_NOOP("History", "Opened into its indicators: {cell}"),
    "OpenCells.one": QT_TRANSLATE_NOOP("History", "One cell opened into its indicators"),
    "OpenCells.many": QT_TRANSLATE_NOOP("History", "{count} cells opened into their indicators"),
    "CloseCell": QT_TRANSLATE_NOOP("History", "Indicators closed again: {cell}"),
    "OpenRound": QT_TRANSLATE_NOOP("History", "Start of round {round}: {cell}"),
    "ChangeMode": QT_TRANSLATE_NOOP("History", "Another way to vote in {cell}, round {round}"),
    "RaiseAnonymity": QT_TRANSLATE_NOOP("History", "Names taken off round {round}: {cell}"),
    "CancelRound": QT_TRANSLATE_NOOP("History", "Round {round} cancelled: {cell}"),
    "CastBallot": QT_TRANSLATE_NOOP("History", "Vote in {cell}, round {round}"),
    "WithdrawBallot": QT_TRANSLATE_NOOP("History", "Vote taken back in {cell}, round {round}"),
    "CastSecret": QT_TRANSLATE_NOOP("History", "A secret slip"),
    "WithdrawSecret": QT_TRANSLATE_NOOP("History", "A secret slip taken back"),
    "SetTally": QT_TRANSLATE_NOOP("History", "Hands counted in {cell}, round {round}"),
    "CloseRound": QT_TRANSLATE_NOOP("History", "End of voting in {cell}, round {round}"),
    "RevealRound": QT_TRANSLATE_NOOP("History", "Votes revealed in {cell}, round {round}"),
    "AcceptRound": QT_TRANSLATE_NOOP("History", "Level {level} accepted for {cell}"),
    "EnterBallots.one": QT_TRANSLATE_NOOP("History", "Ballots entered for {cell}"),
    "EnterBallots.many": QT_TRANSLATE_NOOP("History", "Ballots entered for {count} cells"),
    "ImportScores.one": QT_TRANSLATE_NOOP("History", "One round imported"),
    "ImportScores.many": QT_TRANSLATE_NOOP("History", "{count} rounds imported"),
    "SetTargets.one": QT_TRANSLATE_NOOP("History", "Target {level} for {cell}"),
    "SetTargets.none": QT_TRANSLATE_NOOP("History", "Target cleared for {cell}"),
    "SetTargets.many": QT_TRANSLATE_NOOP("History", "Targets changed in {count} cells"),
    "AddInitiative": QT_TRANSLATE_NOOP("History", "New initiative: {title}"),
    "EditInitiative": QT_TRANSLATE_NOOP("History", "Initiative changed: {title}"),
    "RemoveInitiative": QT_TRANSLATE_NOOP("History", "Initiative removed: {title}"),
    "KeepPlan.one": QT_TRANSLATE_NOOP("History", "Roadmap planned with one initiative"),
    "KeepPlan.many": QT_TRANSLATE_NOOP("History", "Roadmap planned with {count} initiatives"),
    "DropPlan": QT_TRANSLATE_NOOP("History", "Roadmap removed"),
    "AddInitiatives.one": QT_TRANSLATE_NOOP("History", "New initiative: {title}"),
    "AddInitiatives.many": QT_TRANSLATE_NOOP("History", "{count} new initiatives"),
    "EditInitiatives.one": QT_TRANSLATE_NOOP("History", "Initiative changed: {title}"),
    "EditInitiatives.many": QT_TRANSLATE_NOOP("History", "{count} initiatives changed"),
    "ImportInitiatives.one": QT_TRANSLATE_NOOP("History", "Initiative taken in from a list: {title}"),
    "ImportInitiatives.many": QT_TRANSLATE_NOOP("History", "{count} initiatives taken in from a list"),
    "PinInitiatives.one": QT_TRANSLATE_NOOP("History", "Moved in the plan: {title}"),
    "PinInitiatives.free": QT_TRANSLATE_NOOP("History", "No longer pinned: {title}"),
    "PinInitiatives.many": QT_TRANSLATE_NOOP("History", "{count} initiatives moved in the plan"),
    "KeepScenarios.one": QT_TRANSLATE_NOOP("History", "One scenario worked out"),
    "KeepScenarios.many": QT_TRANSLATE_NOOP("History", "{count} scenarios worked out"),
    "KeepRobustness": QT_TRANSLATE_NOOP("History", "Robustness of the plan worked out"),
    "SetPlanning": QT_TRANSLATE_NOOP("History", "Limits or weights of the plan changed"),
    "Sign": QT_TRANSLATE_NOOP("History", "Signed off by {person}"),
    "Unsign": QT_TRANSLATE_NOOP("History", "Sign-off taken back: {person}"),
    "JudgeAction.done": QT_TRANSLATE_NOOP("History", "Earlier action done: {title}"),
    "JudgeAction.moved": QT_TRANSLATE_NOOP("History", "Earlier action carried over: {title}"),
    "JudgeAction.dropped": QT_TRANSLATE_NOOP("History", "Earlier action dropped: {title}"),
    "JudgeAction.open": QT_TRANSLATE_NOOP("History", "Earlier action open again: {title}"),
    "AddEvidence.one": QT_TRANSLATE_NOOP("History", "New evidence in {cell}: {text}"),
    "AddEvidence.bare": QT_TRANSLATE_NOOP("History", "New evidence in {cell}"),
    "EditEvidence.one": QT_TRANSLATE_NOOP("History", "Evidence changed in {cell}: {text}"),
    "EditEvidence.bare": QT_TRANSLATE_NOOP("History", "Evidence changed in {cell}"),
    "RemoveEvidence.one": QT_TRANSLATE_NOOP("History", "Evidence removed from {cell}: {text}"),
    "RemoveEvidence.bare": QT_TRANSLATE_NOOP("History", "Evidence removed from {cell}"),
    "SetCellNote.one": QT_TRANSLATE_NOOP("History", "Remark on {cell}: {text}"),
    "SetCellNote.bare": QT_TRANSLATE_NOOP("History", "How sure the group is of {cell}"),
    "AnswerBoard": QT_TRANSLATE_NOOP("History", "Answer on the board {board}"),
    "AttachPack": QT_TRANSLATE_NOOP("History", "Knowledge pack added: {pack}"),
    "DetachPack": QT_TRANSLATE_NOOP("History", "Knowledge pack removed: {pack}"),
    "SetAgenda": QT_TRANSLATE_NOOP("History", "Plan of the day changed"),
    "StartClock": QT_TRANSLATE_NOOP("History", "Clock started: {block}"),
    "StopClock": QT_TRANSLATE_NOOP("History", "Clock stopped"),
    "AddParked": QT_TRANSLATE_NOOP("History", "Parked: {text}"),
    "EditParked.open": QT_TRANSLATE_NOOP("History", "Parked matter changed: {text}"),
    "EditParked.done": QT_TRANSLATE_NOOP("History", "Parked matter done: {text}"),
    "RemoveParked": QT_TRANSLATE_NOOP("History", "Parked matter removed: {text}"),
    "SetDebrief": QT_TRANSLATE_NOOP("History", "The word at the end written down"),
    "SetReportTitle.own": QT_TRANSLATE_NOOP("History", "Title of a report page: {title}"),
    "SetReportTitle.data": QT_TRANSLATE_NOOP("History", "Title of a report page taken from the data again"),
    "AddNotes.one": QT_TRANSLATE_NOOP("History", "New note: {text}"),
    "AddNotes.count.one": QT_TRANSLATE_NOOP("History", "A new note"),
    "AddNotes.count.many": QT_TRANSLATE_NOOP("History", "{count} new notes"),
    "EditNotes.one": QT_TRANSLATE_NOOP("History", "Note changed: {text}"),
    "EditNotes.count.one": QT_TRANSLATE_NOOP("History", "A note changed"),
    "EditNotes.count.many": QT_TRANSLATE_NOOP("History", "{count} notes changed"),
    "MoveNotes.one": QT_TRANSLATE_NOOP("History", "Note moved: {text}"),
    "MoveNotes.count.one": QT_TRANSLATE_NOOP("History", "A note moved"),
    "MoveNotes.count.many": QT_TRANSLATE_NOOP("History", "{count} notes moved"),
    "MoveNotes.stack.one": QT_TRANSLATE_NOOP("History", "A stack moved"),
    "MoveNotes.stack.many": QT_TRANSLATE_NOOP("History", "{count} stacks moved"),
    "GroupNotes.into.one": QT_TRANSLATE_NOOP("History", "A note put into the stack {title}"),
    "GroupNotes.into.many": QT_TRANSLATE_NOOP("History", "{count} notes put into the stack {title}"),
    "GroupNotes.bare.one": QT_TRANSLATE_NOOP("History", "A note put into a stack"),
    "GroupNotes.bare.many": QT_TRANSLATE_NOOP("History", "{count} notes put into a stack"),
    "UngroupNotes.one": QT_TRANSLATE_NOOP("History", "Note taken out of its stack: {text}"),
    "UngroupNotes.count.one": QT_TRANSLATE_NOOP("History", "A note taken out of its stack"),
    "UngroupNotes.count.many": QT_TRANSLATE_NOOP("History", "{count} notes taken out of their stacks"),
    "EditStack.one": QT_TRANSLATE_NOOP("History", "Stack named: {title}"),
    "EditStack.bare": QT_TRANSLATE_NOOP("History", "Name of a stack changed"),
    "MergeNotes.one": QT_TRANSLATE_NOOP("History", "{count} notes made one: {text}"),
    "MergeNotes.bare": QT_TRANSLATE_NOOP("History", "{count} notes made one"),
    "SplitNote": QT_TRANSLATE_NOOP("History", "A note split into {count}"),
    "RemoveNotes.one": QT_TRANSLATE_NOOP("History", "Note removed: {text}"),
    "RemoveNotes.count.one": QT_TRANSLATE_NOOP("History", "A note removed"),
    "RemoveNotes.count.many": QT_TRANSLATE_NOOP("History", "{count} notes removed"),
    "ShowNotes": QT_TRANSLATE_NOOP("History", "Notes written in silence shown"),
    "SetDots.one": QT_TRANSLATE_NOOP("History", "Dots on a note: {text}"),
    "SetDots.count.one": QT_TRANSLATE_NOOP("History", "Dots on a note"),
    "SetDotBudget.set": QT_TRANSLATE_NOOP("History", "Dots for each person: {count}"),
    "SetDotBudget.suggested": QT_TRANSLATE_NOOP("History", "Dots for each person as suggested"),
    "PromoteNote.initiative": QT_TRANSLATE_NOOP("History", "Note became an initiative: {text}"),
    "PromoteNote.parked": QT_TRANSLATE_NOOP("History", "Note became a parked matter: {text}"),
    "PromoteNote.bottleneck": QT_TRANSLATE_NOOP("History", "Note became a bottleneck: {text}"),
    "AddStrokes.one": QT_TRANSLATE_NOOP("History", "A line of the pen"),
    "AddStrokes.many": QT_TRANSLATE_NOOP("History", "{count} lines of the pen"),
    "RemoveStrokes.one": QT_TRANSLATE_NOOP("History", "A line of the pen wiped away"),
    "RemoveStrokes.many": QT_TRANSLATE_NOOP("History", "{count} lines of the pen wiped away"),
    "SetLastTime.set": QT_TRANSLATE_NOOP("History", "Earlier workshop to compare with: {title}"),
    "SetLastTime.none": QT_TRANSLATE_NOOP("History", "No earlier workshop to compare with"),
    "Revert": QT_TRANSLATE_NOOP("History", "A step taken back"),
    "undo.one": QT_TRANSLATE_NOOP("History", "Taken back: {step}"),
    "undo.many": QT_TRANSLATE_NOOP("History", "Went back {count} steps to: {step}"),
    "redo.one": QT_TRANSLATE_NOOP("History", "Done again: {step}"),
    "redo.many": QT_TRANSLATE_NOOP("History", "Went forward {count} steps to: {step}"),
}


def step_words(step: StepShow) -> str:
    """Return one line about a step; words of users are put in as they are."""
    values = {name: _said(value) for name, value in step.values.items()}
    if step.about is not None:
        values["step"] = step_words(step.about)
    pattern = QCoreApplication.translate("History", SENTENCES[step.key])
    return " ".join(pattern.format(**values).split())


def _said(value: Said) -> str:
    if isinstance(value, Text):
        return value.in_(language())
    if isinstance(value, tuple):
        return listed(value[:MOST_NAMES]) + (" …" if len(value) > MOST_NAMES else "")
    return str(value)
