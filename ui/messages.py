"""Sentences for problems and names for steps, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.noop import QT_TRANSLATE_NOOP
from ui.sentences import sentence
from workshop.errors import PentatoneError
from workshop.insight.rounds import Verdict
from workshop.model.workshop import DEFAULT_RULES, RoomRules

STEPS = {
    "ChangeSettings": QT_TRANSLATE_NOOP("Steps", "change of settings"),
    "ChangeScope": QT_TRANSLATE_NOOP("Steps", "change of scope"),
    "AddParticipants": QT_TRANSLATE_NOOP("Steps", "new people"),
    "EditParticipant": QT_TRANSLATE_NOOP("Steps", "change of a person"),
    "RemoveParticipant": QT_TRANSLATE_NOOP("Steps", "removal of a person"),
    "ArrangeSeats": QT_TRANSLATE_NOOP("Steps", "order of seats"),
    "OpenCell": QT_TRANSLATE_NOOP("Steps", "opening of a cell"),
    "CloseCell": QT_TRANSLATE_NOOP("Steps", "closing of a cell"),
    "OpenRound": QT_TRANSLATE_NOOP("Steps", "start of a round"),
    "CancelRound": QT_TRANSLATE_NOOP("Steps", "cancelled round"),
    "CastBallot": QT_TRANSLATE_NOOP("Steps", "vote"),
    "WithdrawBallot": QT_TRANSLATE_NOOP("Steps", "withdrawn vote"),
    "CloseRound": QT_TRANSLATE_NOOP("Steps", "close of a round"),
    "RevealRound": QT_TRANSLATE_NOOP("Steps", "reveal"),
    "AcceptRound": QT_TRANSLATE_NOOP("Steps", "accepted level"),
    "ImportScores": QT_TRANSLATE_NOOP("Steps", "imported votes"),
    "SetTargets": QT_TRANSLATE_NOOP("Steps", "target"),
    "AddInitiative": QT_TRANSLATE_NOOP("Steps", "new initiative"),
    "EditInitiative": QT_TRANSLATE_NOOP("Steps", "change of an initiative"),
    "RemoveInitiative": QT_TRANSLATE_NOOP("Steps", "removal of an initiative"),
    "KeepPlan": QT_TRANSLATE_NOOP("Steps", "plan"),
    "AddEvidence": QT_TRANSLATE_NOOP("Steps", "new evidence"),
    "EditEvidence": QT_TRANSLATE_NOOP("Steps", "change of evidence"),
    "RemoveEvidence": QT_TRANSLATE_NOOP("Steps", "removal of evidence"),
    "AnswerBoard": QT_TRANSLATE_NOOP("Steps", "answer on a board"),
    "AttachPack": QT_TRANSLATE_NOOP("Steps", "knowledge pack"),
    "DetachPack": QT_TRANSLATE_NOOP("Steps", "removal of a knowledge pack"),
    "SignIn": QT_TRANSLATE_NOOP("Steps", "sign-in"),
    "OpenCells": QT_TRANSLATE_NOOP("Steps", "opening of cells"),
    "ChangeMode": QT_TRANSLATE_NOOP("Steps", "another way to vote"),
    "SetTally": QT_TRANSLATE_NOOP("Steps", "count of hands"),
    "EnterBallots": QT_TRANSLATE_NOOP("Steps", "ballots entered"),
    "SetCellNote": QT_TRANSLATE_NOOP("Steps", "note on a cell"),
    "SetAgenda": QT_TRANSLATE_NOOP("Steps", "agenda"),
    "AddParked": QT_TRANSLATE_NOOP("Steps", "parked matter"),
    "EditParked": QT_TRANSLATE_NOOP("Steps", "change of a parked matter"),
    "RemoveParked": QT_TRANSLATE_NOOP("Steps", "removal of a parked matter"),
    "SetDebrief": QT_TRANSLATE_NOOP("Steps", "word at the end"),
    "SetReportTitle": QT_TRANSLATE_NOOP("Steps", "title of a report page"),
    "IssueReport": QT_TRANSLATE_NOOP("Steps", "report given out"),
    "DropPlan": QT_TRANSLATE_NOOP("Steps", "removal of the plan"),
    "AddNotes": QT_TRANSLATE_NOOP("Steps", "new notes"),
    "EditNotes": QT_TRANSLATE_NOOP("Steps", "change of notes"),
    "MoveNotes": QT_TRANSLATE_NOOP("Steps", "move of notes"),
    "GroupNotes": QT_TRANSLATE_NOOP("Steps", "notes put into a stack"),
    "UngroupNotes": QT_TRANSLATE_NOOP("Steps", "notes taken out of a stack"),
    "EditStack": QT_TRANSLATE_NOOP("Steps", "name of a stack"),
    "MergeNotes": QT_TRANSLATE_NOOP("Steps", "notes made one"),
    "SplitNote": QT_TRANSLATE_NOOP("Steps", "split of a note"),
    "RemoveNotes": QT_TRANSLATE_NOOP("Steps", "removal of notes"),
    "ShowNotes": QT_TRANSLATE_NOOP("Steps", "showing of the hidden notes"),
    "SetDots": QT_TRANSLATE_NOOP("Steps", "dots"),
    "SetDotBudget": QT_TRANSLATE_NOOP("Steps", "number of dots"),
    "PromoteNote": QT_TRANSLATE_NOOP("Steps", "promotion of a note"),
    "AddStrokes": QT_TRANSLATE_NOOP("Steps", "lines of the pen"),
    "RemoveStrokes": QT_TRANSLATE_NOOP("Steps", "wiping of lines"),
    "SetLastTime": QT_TRANSLATE_NOOP("Steps", "earlier workshop"),
    "AddInitiatives": QT_TRANSLATE_NOOP("Steps", "new initiatives"),
    "EditInitiatives": QT_TRANSLATE_NOOP("Steps", "change of initiatives"),
    "ImportInitiatives": QT_TRANSLATE_NOOP("Steps", "list of initiatives"),
    "PinInitiatives": QT_TRANSLATE_NOOP("Steps", "move in the plan"),
    "KeepScenarios": QT_TRANSLATE_NOOP("Steps", "scenarios"),
    "KeepRobustness": QT_TRANSLATE_NOOP("Steps", "robustness of the plan"),
    "SetPlanning": QT_TRANSLATE_NOOP("Steps", "limits of the plan"),
    "Sign": QT_TRANSLATE_NOOP("Steps", "sign-off"),
    "Unsign": QT_TRANSLATE_NOOP("Steps", "removal of a sign-off"),
    "JudgeAction": QT_TRANSLATE_NOOP("Steps", "word on an earlier action"),
}

PATTERNS = {
    "unanimous": QT_TRANSLATE_NOOP("Pattern", "unanimous"),
    "close": QT_TRANSLATE_NOOP("Pattern", "close together"),
    "spread": QT_TRANSLATE_NOOP("Pattern", "spread out"),
    "two camps": QT_TRANSLATE_NOOP("Pattern", "two camps"),
    "lone voice": QT_TRANSLATE_NOOP("Pattern", "one lone voice"),
    "too few": QT_TRANSLATE_NOOP("Pattern", "too few votes for a verdict"),
    "agree": QT_TRANSLATE_NOOP("Pattern", "in agreement"),
    "partly": QT_TRANSLATE_NOOP("Pattern", "partly in agreement"),
    "disagree": QT_TRANSLATE_NOOP("Pattern", "in disagreement"),
}


RANK_WORDS = {
    "senior": QT_TRANSLATE_NOOP("Pattern", "senior"),
    "middle": QT_TRANSLATE_NOOP("Pattern", "middle"),
    "staff": QT_TRANSLATE_NOOP("Pattern", "staff"),
}

VERDICTS: dict[Verdict, str] = {
    "too few": QT_TRANSLATE_NOOP("Verdict", "Too few votes for a verdict: talk, then settle."),
    "agreed": QT_TRANSLATE_NOOP("Verdict", "The room agrees: accept."),
    "vote again": QT_TRANSLATE_NOOP("Verdict", "Hear both ends, then vote again."),
    "stable agreement": QT_TRANSLATE_NOOP("Verdict", "Few votes still move: the room agrees well enough."),
    "stable dissent": QT_TRANSLATE_NOOP("Verdict", "Few votes still move: write down both positions."),
    "not converged": QT_TRANSLATE_NOOP("Verdict", "Enough rounds: write down both positions and go on."),
}


def pattern_word(pattern: str) -> str:
    """Return the word for a pattern of votes."""
    return QCoreApplication.translate("Pattern", PATTERNS[pattern])


def agreement_word(consensus: float, rules: RoomRules = DEFAULT_RULES) -> str:
    """Return the word for a Cns value by the limits of the room."""
    key = "agree" if consensus >= rules.agree else "partly" if consensus >= rules.partly else "disagree"
    return QCoreApplication.translate("Pattern", PATTERNS[key])


def group_name(name: str) -> str:
    """Return the word for a rank; a department is called as it was written."""
    return QCoreApplication.translate("Pattern", RANK_WORDS[name]) if name in RANK_WORDS else name


def verdict_words(verdict: Verdict) -> str:
    """Return what a room does now with a cell."""
    return QCoreApplication.translate("Verdict", VERDICTS[verdict])


def _translate(text: str) -> str:
    return QCoreApplication.translate("Sentences", text)


def words_for(error: PentatoneError, most: int = 6) -> str:
    """Return one sentence per problem, one a line; a long list is cut and counted."""
    lines = [sentence(problem, _translate) for problem in error.problems[:most]]
    if (more := len(error.problems) - most) > 0:
        lines.append(QCoreApplication.translate("Sentences", "… and {more} more.").format(more=more))
    return "\n".join(lines)


def step_name(kind: str | None) -> str:
    """Return the words for one kind of step."""
    return QCoreApplication.translate("Steps", STEPS[kind]) if kind in STEPS else ""


def theme_name(name: str) -> str:
    """Return the name of a theme."""
    return {"light": QCoreApplication.translate("Themes", "light"),
            "dark": QCoreApplication.translate("Themes", "dark"),
            "contrast": QCoreApplication.translate("Themes", "high contrast")}[name]
