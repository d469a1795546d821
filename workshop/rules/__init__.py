"""What may not happen in a workshop: each rule refuses a command with a key, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from workshop import commands as c
from workshop.boards import check_answers
from workshop.errors import refuse
from workshop.model.score import Cell
from workshop.model.workshop import Participant, Settings, Workshop
from workshop.quarters import parse_quarter
from workshop.rules import day, evidence, initiatives, notes, planning, reports, rounds
from workshop.rules import people as people_
from workshop.rules.parts import (
    MAX_HORIZON,
    MAX_MONEY,
    MAX_NAME,
    MAX_TEXT,
    MAX_TITLE,
    check_words,
    keepable,
    known_cell,
)
from workshop.rules.rounds import check_way

__all__ = ["MAX_HORIZON", "MAX_MONEY", "MAX_NAME", "MAX_TEXT", "MAX_TITLE", "check", "check_new", "check_way",
           "keepable"]

# Keys of report pages: decision, element:brand.
_PAGE = re.compile(r"[A-Za-z0-9][A-Za-z0-9:_.-]{0,99}")


def check(command: c.Command, workshop: Workshop) -> None:
    """Raise Refused when the rules forbid `command` now; Revert is always allowed."""
    if rule := _RULES.get(type(command)):
        rule(command, workshop)


def _report_title(command: c.SetReportTitle, _workshop: Workshop) -> None:
    if not _PAGE.fullmatch(command.page) or command.language not in ("zh", "en"):
        raise refuse("page_unknown", command.page[:20])
    check_words(MAX_TITLE, command.title)


def _settings(command: c.ChangeSettings, workshop: Workshop) -> None:
    _check_settings(command.settings)
    if command.settings.created != workshop.settings.created:
        raise refuse("created_fixed")
    if command.settings.rehearsal != workshop.settings.rehearsal:
        raise refuse("rehearsal_fixed")
    day.check_room_rules(command.settings.rules, workshop.settings.rules, workshop)


def _check_settings(s: Settings) -> None:
    if not s.title.strip():
        raise refuse("title_empty")
    check_words(MAX_TITLE, s.title, s.client)
    if not 1 <= s.horizon <= MAX_HORIZON:
        raise refuse("horizon_range", limit=MAX_HORIZON)
    if not 0 <= s.budget <= MAX_MONEY:
        raise refuse("budget_range", limit=MAX_MONEY)
    parse_quarter(s.start)


def check_new(settings: Settings, people: Iterable[Participant]) -> None:
    """Raise Refused when a new workshop cannot start like this."""
    _check_settings(settings)
    people_.check_names(people, ())
    day.check_room_rules(settings.rules, None, None)


def _scope(command: c.ChangeScope, workshop: Workshop) -> None:
    if not command.elements:
        raise refuse("scope_empty")
    for element in command.elements:
        if not workshop.pack.has_element(element):
            raise refuse("element_unknown", element)
    if len(set(command.elements)) != len(command.elements):
        raise refuse("scope_double")


def _open_cell(command: c.OpenCell, workshop: Workshop) -> None:
    known_cell(workshop, command.cell)
    if workshop.pack.item(command.cell.item).parent:
        raise refuse("cell_not_capability", command.cell.item)


def _open_cells(command: c.OpenCells, workshop: Workshop) -> None:
    for cell in command.cells:
        _open_cell(c.OpenCell(cell), workshop)


def _close_cell(command: c.CloseCell, workshop: Workshop) -> None:
    _open_cell(c.OpenCell(command.cell), workshop)
    for item in workshop.pack.indicators_of(command.cell.item):
        inner = Cell(command.cell.element, item.id)
        if workshop.rounds_of(inner, "current") or workshop.rounds_of(inner, "target"):
            raise refuse("cell_has_votes", item.id)


def _targets(command: c.SetTargets, workshop: Workshop) -> None:
    for target in command.targets:
        known_cell(workshop, target.cell)
        if target.level is not None and not 1 <= target.level <= workshop.pack.top:
            raise refuse("vote_range", str(target.level), top=workshop.pack.top)


def _answer_board(command: c.AnswerBoard, workshop: Workshop) -> None:
    check_answers(workshop, command.board, command.answers)


def _attach(command: c.AttachPack, workshop: Workshop) -> None:
    if command.pack in {workshop.pack.id, *(pack.id for pack in workshop.companions)}:
        raise refuse("pack_attached", command.pack)


def _detach(command: c.DetachPack, workshop: Workshop) -> None:
    if command.pack not in {pack.id for pack in workshop.companions}:
        raise refuse("pack_not_attached", command.pack)
    if any(key.startswith(f"{command.pack}/") for key in workshop.answers):
        raise refuse("pack_has_answers", command.pack)


_RULES: dict[type[c.Command], Callable[[Any, Workshop], None]] = {
    c.ChangeSettings: _settings,
    c.SetReportTitle: _report_title,
    c.ChangeScope: _scope,
    c.AddParticipants: people_.add_people,
    c.EditParticipant: people_.edit_person,
    c.RemoveParticipant: people_.remove_person,
    c.ArrangeSeats: people_.seats,
    c.SignIn: people_.sign_in,
    c.OpenCell: _open_cell,
    c.OpenCells: _open_cells,
    c.CloseCell: _close_cell,
    c.OpenRound: rounds.open_round,
    c.ChangeMode: rounds.change_mode,
    c.RaiseAnonymity: rounds.raise_anonymity,
    c.CancelRound: rounds.cancel,
    c.CastBallot: rounds.cast,
    c.CastSecret: rounds.cast_secret,
    c.WithdrawSecret: rounds.withdraw,
    c.WithdrawBallot: rounds.withdraw,
    c.SetTally: rounds.set_tally,
    c.CloseRound: rounds.close,
    c.RevealRound: rounds.reveal,
    c.AcceptRound: rounds.accept,
    c.EnterBallots: rounds.enter_ballots,
    c.ImportScores: rounds.import_scores,
    c.SetTargets: _targets,
    c.AddInitiative: initiatives.add_initiative,
    c.EditInitiative: initiatives.edit_initiative,
    c.RemoveInitiative: initiatives.remove_initiative,
    c.KeepPlan: planning.keep_plan,
    c.AddEvidence: evidence.add_evidence,
    c.EditEvidence: evidence.edit_evidence,
    c.RemoveEvidence: evidence.remove_evidence,
    c.SetCellNote: evidence.set_cell_note,
    c.AnswerBoard: _answer_board,
    c.AttachPack: _attach,
    c.DetachPack: _detach,
    c.SetAgenda: day.set_agenda,
    c.StartClock: day.start_clock,
    c.StopClock: day.stop_clock,
    c.MendClock: day.mend_clock,
    c.AddParked: day.add_parked,
    c.EditParked: day.edit_parked,
    c.RemoveParked: day.remove_parked,
    c.SetDebrief: day.set_debrief,
    c.AddNotes: notes.add_notes,
    c.EditNotes: notes.edit_notes,
    c.MoveNotes: notes.move_notes,
    c.GroupNotes: notes.group_notes,
    c.UngroupNotes: notes.ungroup_notes,
    c.EditStack: notes.edit_stack,
    c.MergeNotes: notes.merge_notes,
    c.SplitNote: notes.split_note,
    c.RemoveNotes: notes.remove_notes,
    c.ShowNotes: notes.show_notes,
    c.SetDots: notes.set_dots,
    c.SetDotBudget: notes.set_dot_budget,
    c.PromoteNote: notes.promote_note,
    c.AddStrokes: notes.add_strokes,
    c.RemoveStrokes: notes.remove_strokes,
    c.SetLastTime: notes.set_last_time,
    c.AddInitiatives: initiatives.add_initiatives,
    c.EditInitiatives: initiatives.edit_initiatives,
    c.ImportInitiatives: initiatives.import_initiatives,
    c.PinInitiatives: planning.pin_initiatives,
    c.KeepScenarios: planning.keep_scenarios,
    c.KeepRobustness: planning.keep_robustness,
    c.SetPlanning: planning.set_planning,
    c.Sign: planning.sign,
    c.Unsign: planning.unsign,
    c.JudgeAction: planning.judge_action,
    c.IssueReport: reports.issue,
}
