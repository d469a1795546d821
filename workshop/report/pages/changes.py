"""The change log: edits after the workshop, by whom, when, and from what to what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from workshop.edits import AfterWork, Edit, after_work, since_issue
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.periods import short_name
from workshop.report.model.changes import ChangeLine, ChangesPage
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import pieces, plain
from workshop.report.values import Head
from workshop.stepkinds import Said

PIECE, VALUE, MOST_NAMES = 400, 300, 6
ENDS = {"signed": "changes_since_signed", "settled": "changes_since_settled", "none": "changes_since_none"}
# Every kind of step with the key of its words; kinds that say the same share one.
KINDS: Mapping[str, str] = {
    "Create": "step_create", "ChangeSettings": "step_settings", "ChangeScope": "step_scope",
    "AddParticipants": "step_person_new", "EditParticipant": "step_person", "RemoveParticipant": "step_person_gone",
    "ArrangeSeats": "step_seats", "SignIn": "step_sign_in", "OpenCell": "step_open", "OpenCells": "step_open",
    "CloseCell": "step_close", "OpenRound": "step_round", "ChangeMode": "step_mode", "RaiseAnonymity": "step_unnamed",
    "CancelRound": "step_cancel", "CastBallot": "step_vote", "WithdrawBallot": "step_vote_back",
    "CastSecret": "step_vote", "WithdrawSecret": "step_vote_back", "SetTally": "step_vote",
    "CloseRound": "step_vote_end", "RevealRound": "step_reveal", "AcceptRound": "step_accept",
    "EnterBallots": "step_vote", "ImportScores": "step_import", "SetTargets": "step_target",
    "AddInitiative": "step_work_new", "EditInitiative": "step_work", "RemoveInitiative": "step_work_gone",
    "AddInitiatives": "step_work_new", "EditInitiatives": "step_work", "ImportInitiatives": "step_work_list",
    "PinInitiatives": "step_pin", "KeepPlan": "step_plan", "DropPlan": "step_plan_gone",
    "KeepScenarios": "step_scenarios", "KeepRobustness": "step_robust", "SetPlanning": "step_planning",
    "Sign": "step_sign", "Unsign": "step_unsign", "JudgeAction": "step_action", "AddEvidence": "step_evidence_new",
    "EditEvidence": "step_evidence", "RemoveEvidence": "step_evidence_gone", "SetCellNote": "step_cell_note",
    "AnswerBoard": "step_board", "AttachPack": "step_pack", "DetachPack": "step_pack_gone",
    "SetAgenda": "step_agenda", "StartClock": "step_clock", "StopClock": "step_clock", "MendClock": "step_clock",
    "AddParked": "step_parked_new", "EditParked": "step_parked", "RemoveParked": "step_parked_gone",
    "SetDebrief": "step_debrief",
    "AddNotes": "step_note_new", "EditNotes": "step_note", "MoveNotes": "step_note_moved",
    "GroupNotes": "step_stacked", "UngroupNotes": "step_stacked", "EditStack": "step_stack",
    "MergeNotes": "step_merge", "SplitNote": "step_split", "RemoveNotes": "step_note_gone",
    "ShowNotes": "step_shown", "SetDots": "step_dots", "SetDotBudget": "step_dots", "PromoteNote": "step_promote",
    "AddStrokes": "step_pen", "RemoveStrokes": "step_pen", "SetLastTime": "step_last",
    "SetReportTitle": "step_title", "IssueReport": "step_issued", "Revert": "step_revert"}
# What a step is about: the first of these that it tells.
_ABOUT = ("title", "text", "cell", "name", "names", "person", "board", "pack", "block", "count")
FIELDS: Mapping[str, str] = {
    "title": "field_title", "short": "field_short", "owner": "field_owner", "cost": "field_cost",
    "duration": "field_duration", "lifts": "field_lifts", "predecessors": "field_before", "effort": "field_effort",
    "efforts": "field_effort", "must": "field_must", "barred": "field_barred", "pin": "field_pin",
    "earliest": "field_earliest", "latest": "field_latest", "note": "field_note", "kpi": "field_kpi",
    "risk": "field_risk", "first_step": "field_first_step", "first_by": "field_first_by", "duties": "field_duties",
    "status": "field_status", "level": "field_level", "agreement": "field_agreement", "reason": "field_reason",
    "positions": "field_positions", "text": "field_text", "name": "field_name", "department": "field_department",
    "role": "field_role", "duty": "field_duty", "elements": "field_elements", "done": "field_done",
    "comment": "field_comment", "strength": "field_strength", "dated": "field_dated", "client": "field_client",
    "budget": "field_budget", "budgets": "field_budget", "start": "field_start", "remark": "field_remark"}
_MONEY = frozenset({"cost", "budget", "total"})
_PERIODS = frozenset({"pin", "earliest", "latest"})


def changes(book: Book) -> ChangesPage | None:
    """List what was changed after the workshop; None where the history of the file is not given, or is not to be."""
    if not book.sources.steps or book.options.redact & {"names", "comments", "client", "words"}:
        return None
    say, standing = book.say, book.sources.standing
    found = after_work(book.sources.steps, book.workshop, book.made_at.tzinfo) if standing.since is None else \
        since_issue(book.sources.steps, book.workshop, standing.since)
    lines = tuple(_line(book, edit) for edit in found.edits)
    issued = found.end == "edition"
    key = ("changes_title_edition" if lines else "changes_title_edition_none") if issued else (
        "changes_title" if lines else "changes_title_none")
    notes = [say("changes_note_edition" if issued else "changes_note_force")]
    notes += [say("changes_note_quiet", n=found.quiet)] if found.quiet else []
    title = say(key, n=len(lines), edition=standing.edition, before=standing.edition - 1)
    return ChangesPage(
        Head(say("outline_changes"), say("kicker_changes"), title, _since(book, found)),
        tuple(map(say, ("changes_col_when", "changes_col_who", "changes_col_what", "changes_col_field",
                        "changes_col_old", "changes_col_new"))),
        lines, "" if lines else say("changes_empty"), tuple(notes))


def _since(book: Book, found: AfterWork) -> str:
    say, edition = book.say, book.sources.standing.edition
    at = datetime.fromisoformat(found.at).astimezone(book.made_at.tzinfo) if found.at else None
    day = say.day(at.date()) if at else NONE
    if found.end == "edition":
        return say("changes_since_edition", edition=edition, before=edition - 1, at=day,
                   time=f"{at:%H:%M}" if at else "")
    return say(ENDS[found.end], at=day if found.end == "settled" or at is None else say.moment(at))


def _time(book: Book, at: str) -> str:
    return datetime.fromisoformat(at).astimezone(book.made_at.tzinfo).strftime("%Y-%m-%d %H:%M")


def _line(book: Book, edit: Edit) -> ChangeLine:
    show, say = edit.show, book.say
    words, about = say(step_key(show.kind)), _about(book, show.values)
    what = say("step_about", what=words, about=about) if about else words
    what = say("changes_taken_back", what=what) if edit.back else what
    pairs = tuple((_field(book, pair.field), _value(book, pair.field, pair.old), _value(book, pair.field, pair.new))
                  for pair in edit.pairs)
    return ChangeLine(_time(book, show.at), plain(show.author) or NONE, pieces(what, PIECE), pairs)


def step_key(kind: str) -> str:
    """Return the key of the words for a kind of step; those for any other change when it is of a later version."""
    return KINDS.get(kind, "step_other")


def _about(book: Book, values: Mapping[str, Said]) -> str:
    for name in _ABOUT:
        value = values.get(name)
        if isinstance(value, Text):
            return plain(value.in_(book.language))
        if isinstance(value, tuple):
            return book.say.join([plain(one) for one in value[:MOST_NAMES]]) + (" …" if len(value) > MOST_NAMES else "")
        if isinstance(value, int):
            return book.say("step_count", n=value)
        if value:
            return plain(value)
    return ""


def _field(book: Book, name: str) -> str:
    element, slash, item = name.partition("/")
    pack = book.workshop.pack
    if slash and pack.has_element(element) and pack.has_item(item):
        return book.say("field_target", cell=book.cell(Cell(element, item)))
    return book.say(FIELDS.get(name, "field_other"))


def _value(book: Book, name: str, value: Any) -> tuple[str, ...]:
    """Return a value of a field in words; names stand for ids where they are still known."""
    if value in (None, "", [], {}):
        return (NONE,)
    if isinstance(value, bool):
        return (book.say("field_yes" if value else "field_no"),)
    if name in _MONEY and isinstance(value, int):
        return (book.say.money(value),)
    if name in _PERIODS and isinstance(value, int):
        workshop = book.workshop
        return (short_name(workshop.settings.start, workshop.planning.unit, value),)
    return pieces(_text(book, name, value), VALUE) or (NONE,)


def _text(book: Book, name: str, value: Any) -> str:
    pack = book.workshop.pack
    if name == "lifts" and isinstance(value, list):
        return book.say.join([_lift(book, lift) for lift in value])
    if name == "efforts" and isinstance(value, list):
        roles = {role.id: role.name for role in book.workshop.planning.roles}
        return book.say.join([f"{roles.get(one['role'], one['role'])} {one['months']:g}" for one in value])
    if name == "duties" and isinstance(value, list):
        return book.say.join([f"{one['part']} {one['person']}" for one in value])
    if name == "predecessors":
        known = {i.id: i.label for i in book.workshop.initiatives}
        return book.say.join([known.get(one, one) for one in value])
    if name == "elements" and isinstance(value, list):
        return book.say.join([book.element(one) if pack.has_element(one) else str(one) for one in value])
    if isinstance(value, dict):
        return book.say.join([_text(book, "", inner) for inner in value.values() if inner not in (None, "", [], {})])
    if isinstance(value, list):
        return book.say.join([_text(book, "", inner) for inner in value if inner not in (None, "", [], {})])
    return f"{value:g}" if isinstance(value, float) else str(value)


def _lift(book: Book, lift: Mapping[str, Any]) -> str:
    element, item = lift["cell"]
    pack = book.workshop.pack
    where = f"{book.element_short(element) if pack.has_element(element) else element} " \
            f"{book.item_short(item) if pack.has_item(item) else item}"
    return f"{where} {lift['from_level']}\u2192{lift['to_level']}"

