"""What may not happen in a workshop: each rule refuses a command with a key, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from workshop import commands as c
from workshop.boards import check_answers
from workshop.errors import refuse
from workshop.model.evidence import STRENGTHS, Evidence
from workshop.model.initiative import Initiative
from workshop.model.score import Cell, Round, is_vote
from workshop.model.workshop import Participant, Settings, Workshop
from workshop.quarters import parse_quarter

MAX_NAME, MAX_TITLE, MAX_TEXT, MAX_HORIZON = 60, 200, 10_000, 40
MAX_MONEY = 1_000_000_000


def check(command: c.Command, workshop: Workshop) -> None:
    """Raise Refused when the rules forbid `command` now; Revert is always allowed."""
    if rule := _RULES.get(type(command)):
        rule(command, workshop)


def _round(workshop: Workshop, round_id: str) -> Round:
    found = workshop.round(round_id)
    if found is None:
        raise refuse("round_unknown", round_id)
    return found


def _cell(workshop: Workshop, cell: Cell) -> None:
    if not workshop.pack.has_element(cell.element) or not workshop.pack.has_item(cell.item):
        raise refuse("cell_unknown", f"{cell.element} {cell.item}")


def keepable(text: str) -> bool:
    """Tell whether a text can be stored: no NUL, which cuts it short, and no half of a surrogate pair."""
    return "\0" not in text and not any("\ud800" <= c <= "\udfff" for c in text)


def _words(limit: int, *texts: str) -> None:
    for text in texts:
        if len(text) > limit:
            raise refuse("text_too_long", text[:20], limit=limit)
        if not keepable(text):
            raise refuse("text_unreadable", text[:20])


def _settings(command: c.ChangeSettings, workshop: Workshop) -> None:
    _check_settings(command.settings)
    if command.settings.created != workshop.settings.created:
        raise refuse("created_fixed")


def _check_settings(s: Settings) -> None:
    if not s.title.strip():
        raise refuse("title_empty")
    _words(MAX_TITLE, s.title, s.client)
    if not 1 <= s.horizon <= MAX_HORIZON:
        raise refuse("horizon_range", limit=MAX_HORIZON)
    if not 0 <= s.budget <= MAX_MONEY:
        raise refuse("budget_range", limit=MAX_MONEY)
    parse_quarter(s.start)


def check_new(settings: Settings, people: Iterable[Participant]) -> None:
    """Raise Refused when a new workshop cannot start like this."""
    _check_settings(settings)
    check_names(people, ())


def _scope(command: c.ChangeScope, workshop: Workshop) -> None:
    if not command.elements:
        raise refuse("scope_empty")
    for element in command.elements:
        if not workshop.pack.has_element(element):
            raise refuse("element_unknown", element)
    if len(set(command.elements)) != len(command.elements):
        raise refuse("scope_double")


def check_names(people: Iterable[Participant], taken: Iterable[Participant]) -> None:
    """Raise Refused for an empty, overlong or doubled name, and for other words that cannot be kept."""
    names = {person.name.strip().casefold() for person in taken}
    for person in people:
        name = person.name.strip()
        if not name:
            raise refuse("name_empty")
        if len(name) > MAX_NAME:
            raise refuse("name_long", name[:20], limit=MAX_NAME)
        if name.casefold() in names:
            raise refuse("name_double", name)
        names.add(name.casefold())
        _words(MAX_TITLE, name, person.department, person.role)


def _add_people(command: c.AddParticipants, workshop: Workshop) -> None:
    check_names(command.people, workshop.participants)


def _edit_person(command: c.EditParticipant, workshop: Workshop) -> None:
    if workshop.person(command.person.id) is None:
        raise refuse("person_unknown", command.person.name)
    check_names([command.person], [p for p in workshop.participants if p.id != command.person.id])


def _remove_person(command: c.RemoveParticipant, workshop: Workshop) -> None:
    person = workshop.person(command.participant)
    if person is None:
        raise refuse("person_unknown", command.participant)
    if any(r.ballot_of(person.id) for r in workshop.all_rounds()):
        raise refuse("person_voted", person.name)


def _seats(command: c.ArrangeSeats, workshop: Workshop) -> None:
    if sorted(command.order) != sorted(p.id for p in workshop.participants):
        raise refuse("seats_incomplete")


def _open_cell(command: c.OpenCell, workshop: Workshop) -> None:
    _cell(workshop, command.cell)
    if workshop.pack.item(command.cell.item).parent:
        raise refuse("cell_not_capability", command.cell.item)


def _close_cell(command: c.CloseCell, workshop: Workshop) -> None:
    _open_cell(c.OpenCell(command.cell), workshop)
    for item in workshop.pack.indicators_of(command.cell.item):
        inner = Cell(command.cell.element, item.id)
        if workshop.rounds_of(inner, "current") or workshop.rounds_of(inner, "target"):
            raise refuse("cell_has_votes", item.id)


def _open_round(command: c.OpenRound, workshop: Workshop) -> None:
    _cell(workshop, command.cell)
    if command.cell not in set(workshop.cells()):
        raise refuse("cell_not_asked", f"{command.cell.element} {command.cell.item}")
    if not workshop.participants:
        raise refuse("nobody_to_vote")
    if (last := workshop.latest(command.cell, command.purpose)) and not last.shown:
        raise refuse("round_still_open", str(last.number))


def _cast(command: c.CastBallot, workshop: Workshop) -> None:
    _still_open(workshop, command.round)
    if workshop.person(command.participant) is None:
        raise refuse("person_unknown", command.participant)
    if not is_vote(command.vote, workshop.pack.top):
        raise refuse("vote_range", command.vote, top=workshop.pack.top)
    _words(MAX_TEXT, command.comment)


def _still_open(workshop: Workshop, round_id: str) -> Round:
    found = _round(workshop, round_id)
    if found.state != "open":
        raise refuse("round_closed", str(found.number))
    return found


def _withdraw(command: c.WithdrawBallot, workshop: Workshop) -> None:
    if _still_open(workshop, command.round).ballot_of(command.participant) is None:
        raise refuse("ballot_unknown")


def _cancel(command: c.CancelRound, workshop: Workshop) -> None:
    if _round(workshop, command.round).shown:
        raise refuse("round_shown")


def _close(command: c.CloseRound, workshop: Workshop) -> None:
    if not _still_open(workshop, command.round).ballots:
        raise refuse("round_empty")


def _reveal(command: c.RevealRound, workshop: Workshop) -> None:
    found = _round(workshop, command.round)
    if found.shown:
        raise refuse("round_shown")
    if not found.ballots:
        raise refuse("round_empty")


def _accept(command: c.AcceptRound, workshop: Workshop) -> None:
    found = _round(workshop, command.round)
    if not found.shown:
        raise refuse("round_hidden")
    if workshop.latest(found.cell, found.purpose) != found:
        raise refuse("round_old", str(found.number))
    if not 1 <= command.acceptance.level <= workshop.pack.top:
        raise refuse("vote_range", str(command.acceptance.level), top=workshop.pack.top)
    _words(MAX_TEXT, command.acceptance.note)


def _import(command: c.ImportScores, workshop: Workshop) -> None:
    check_names(command.people, workshop.participants)
    known = {person.id for person in (*workshop.participants, *command.people)}
    for cell in command.opened:
        _open_cell(c.OpenCell(cell), workshop)
    for incoming in command.rounds:
        _cell(workshop, incoming.cell)
        for there in workshop.rounds_of(incoming.cell, incoming.purpose):
            if not there.shown:
                raise refuse("round_still_open", str(there.number))
            if there.number == incoming.number:
                raise refuse("round_closed", str(incoming.number))
        for row in incoming.rows:
            if row.participant not in known:
                raise refuse("person_unknown", row.participant)
            if not is_vote(row.vote, workshop.pack.top):
                raise refuse("vote_range", row.vote, top=workshop.pack.top)
            _words(MAX_TEXT, row.comment)


def _targets(command: c.SetTargets, workshop: Workshop) -> None:
    for target in command.targets:
        _cell(workshop, target.cell)
        if target.level is not None and not 1 <= target.level <= workshop.pack.top:
            raise refuse("vote_range", str(target.level), top=workshop.pack.top)


def _initiative(initiative: Initiative, workshop: Workshop) -> None:
    if not initiative.title.strip():
        raise refuse("initiative_title")
    _words(MAX_TITLE, initiative.title, initiative.owner)
    _words(MAX_TEXT, initiative.note)
    if not 1 <= initiative.duration <= MAX_HORIZON:
        raise refuse("duration_range", initiative.title, limit=MAX_HORIZON)
    # Written so that NaN is refused too.
    if not (0 <= initiative.cost <= MAX_MONEY and 0 <= initiative.effort <= MAX_MONEY):
        raise refuse("cost_range", initiative.title, limit=MAX_MONEY)
    if initiative.earliest is not None and initiative.earliest < 0:
        raise refuse("earliest_range", initiative.title)
    if initiative.capability and not workshop.pack.has_item(initiative.capability):
        raise refuse("cell_unknown", initiative.capability)
    lifted: set[Cell] = set()
    for lift in initiative.lifts:
        _cell(workshop, lift.cell)
        if lift.cell in lifted:
            raise refuse("lift_double", f"{lift.cell.element} {lift.cell.item}")
        lifted.add(lift.cell)
        if not 1 <= lift.from_level < lift.to_level <= workshop.pack.top:
            raise refuse("lift_range", f"{lift.cell.element} {lift.cell.item}")
    others = {i.id: i.predecessors for i in workshop.initiatives if i.id != initiative.id}
    for predecessor in initiative.predecessors:
        if predecessor not in others:
            raise refuse("predecessor_unknown", initiative.title)
    if len(set(initiative.predecessors)) != len(initiative.predecessors):
        raise refuse("predecessor_double", initiative.title)
    if _reaches(initiative.predecessors, initiative.id, others):
        raise refuse("predecessor_cycle", initiative.title)


def _reaches(start: Iterable[str], goal: str, edges: dict[str, tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    waiting = list(start)
    while waiting:
        here = waiting.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            waiting.extend(edges.get(here, ()))
    return False


def _add_initiative(command: c.AddInitiative, workshop: Workshop) -> None:
    if workshop.initiative(command.initiative.id):
        raise refuse("initiative_double", command.initiative.title)
    _initiative(command.initiative, workshop)


def _edit_initiative(command: c.EditInitiative, workshop: Workshop) -> None:
    if workshop.initiative(command.initiative.id) is None:
        raise refuse("initiative_unknown", command.initiative.title)
    _initiative(command.initiative, workshop)


def _remove_initiative(command: c.RemoveInitiative, workshop: Workshop) -> None:
    if workshop.initiative(command.initiative) is None:
        raise refuse("initiative_unknown", command.initiative)


def _keep_plan(command: c.KeepPlan, workshop: Workshop) -> None:
    # As lists: an initiative that is named twice makes a plan nobody can follow.
    named = [*(entry.initiative for entry in command.plan.entries), *command.plan.left_out]
    if sorted(named) != sorted(initiative.id for initiative in workshop.initiatives):
        raise refuse("plan_stale")


def _evidence(evidence: Evidence, workshop: Workshop) -> None:
    _cell(workshop, evidence.cell)
    if not evidence.text.strip() and evidence.case is None:
        raise refuse("evidence_empty")
    _words(MAX_TEXT, evidence.text)
    if evidence.strength not in STRENGTHS:
        raise refuse("evidence_strength", evidence.strength)
    if evidence.dated:
        try:
            date.fromisoformat(evidence.dated)
        except ValueError:
            raise refuse("evidence_date", evidence.dated[:20]) from None


def _add_evidence(command: c.AddEvidence, workshop: Workshop) -> None:
    _evidence(command.evidence, workshop)
    there = workshop.evidence_of(command.evidence.cell)
    if (case := command.evidence.case) and any(e.case and e.case.key == case.key for e in there):
        raise refuse("evidence_double")


def _known_evidence(workshop: Workshop, evidence: str) -> Evidence:
    found = next((e for e in workshop.evidence if e.id == evidence), None)
    if found is None:
        raise refuse("evidence_unknown")
    return found


def _edit_evidence(command: c.EditEvidence, workshop: Workshop) -> None:
    there = _known_evidence(workshop, command.evidence.id)
    _evidence(replace(command.evidence, cell=there.cell, case=there.case), workshop)


def _remove_evidence(command: c.RemoveEvidence, workshop: Workshop) -> None:
    _known_evidence(workshop, command.evidence)


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
    c.ChangeScope: _scope,
    c.AddParticipants: _add_people,
    c.EditParticipant: _edit_person,
    c.RemoveParticipant: _remove_person,
    c.ArrangeSeats: _seats,
    c.OpenCell: _open_cell,
    c.CloseCell: _close_cell,
    c.OpenRound: _open_round,
    c.CancelRound: _cancel,
    c.CastBallot: _cast,
    c.WithdrawBallot: _withdraw,
    c.CloseRound: _close,
    c.RevealRound: _reveal,
    c.AcceptRound: _accept,
    c.ImportScores: _import,
    c.SetTargets: _targets,
    c.AddInitiative: _add_initiative,
    c.EditInitiative: _edit_initiative,
    c.RemoveInitiative: _remove_initiative,
    c.KeepPlan: _keep_plan,
    c.AddEvidence: _add_evidence,
    c.EditEvidence: _edit_evidence,
    c.RemoveEvidence: _remove_evidence,
    c.AnswerBoard: _answer_board,
    c.AttachPack: _attach,
    c.DetachPack: _detach,
}
