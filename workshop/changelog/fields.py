"""Every column of a workshop file: how a reader calls it, how its values are written, and whose words they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# Whose words a value is, as in `workshop.redact`; an empty one is nobody's.
Own = Literal["", "names", "comments", "evidence", "client", "words"]


@dataclass(frozen=True, slots=True)
class Field:
    """A column, or a name inside its JSON: `word` is the key of its name, `kind` how its values are written."""

    word: str
    kind: str = "text"
    own: Own = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A table: its primary key, the columns that are told, and those that only the program needs.

    Rows of a table with `whole` are told as one value each; `parts` names the fields inside a column of JSON, None for
    those that are not told.
    """

    keys: tuple[str, ...]
    fields: Mapping[str, Field]
    silent: tuple[str, ...] = ()
    whole: Field | None = None
    parts: Mapping[str, Mapping[str, Field | None]] | None = None


def _f(word: str, kind: str = "text", own: Own = "") -> Field:
    return Field(word, kind, own)


_RULES: dict[str, Field | None] = {
    "few": _f("log_few", "number"), "agree": _f("log_agree", "number"), "partly": _f("log_partly", "number"),
    "rounds": _f("log_rounds", "number"), "moved": _f("log_moved", "number"), "shift": _f("log_shift", "number"),
    "group": _f("log_group", "number"), "spread": _f("log_spread", "number"), "gap": _f("log_gap", "number"),
    "anonymity": _f("log_anonymity", "anonymity"), "weighted": _f("log_weighted", "yes")}
_TALLY: dict[str, Field | None] = {
    "counts": _f("log_counts", "counts"), "abstained": _f("mark_abstained_label", "number"),
    "dont_know": _f("mark_dont_know_label", "number"), "not_applicable": _f("not_applicable", "number"),
    "reason": _f("field_reason", own="comments")}
_RATINGS: dict[str, Field | None] = {
    "value": _f("log_value", "number"), "urgency": _f("log_urgency", "number"), "opening": _f("log_opening", "number"),
    "size": _f("log_size", "number"), "reach": _f("log_reach", "number"), "impact": _f("log_impact", "number")}
_WEIGHING: dict[str, Field | None] = {
    "method": _f("log_method", "method"), "points": _f("log_points", "number"), "times": _f("log_times", "number"),
    "best": _f("log_best", "thing"), "worst": _f("log_worst", "thing")}
_PLANNING: dict[str, Field | None] = {
    **_WEIGHING, "unit": _f("log_unit", "unit"), "name": _f("field_name", own="words"),
    "heads": _f("log_heads", "list"), "budgets": _f("field_budget", "monies"), "total": _f("log_total", "money"),
    "first": _f("log_first"), "last": _f("log_last"), "holidays": _f("log_holidays", "yes"),
    "rate": _f("log_rate", "share"), "chosen": _f("log_one_of", "list", "words"), "floor": _f("log_floor", "share")}
_AGENDA: dict[str, Field | None] = {
    "start": _f("field_start"), "end": _f("log_end"), "locked": _f("log_locked", "yes"),
    "kind": _f("log_kind", "block"),
    "stage": _f("log_stage", "stage"), "title": _f("field_title", own="words"), "minutes": _f("log_minutes", "number"),
    "skipped": _f("log_skipped", "yes"), "boards": _f("log_boards", "boards"), "order": _f("log_order", "order")}
_LAST: dict[str, Field | None] = {
    "title": _f("field_title", own="client"), "client": _f("field_client", own="client"), "day": _f("field_dated"),
    "pack": _f("log_pack"), "level": _f("field_level", "number"), "owner": _f("field_owner", own="names"),
    "due": _f("log_due", own="words"), "first_step": _f("field_first_step", own="words"),
    "verdict": _f("log_verdict", "verdict"), "reason": _f("field_reason", own="comments")}
_PLAN: dict[str, Field | None] = {
    "status": _f("log_plan_status", "plan_status"), "kind": None, "start": _f("log_starts", "period"),
    "left_out": _f("log_left_out", "initiatives")}
_ROBUST: dict[str, Field | None] = {
    "draws": _f("log_draws", "number"), "share": _f("log_share", "share"), "unproven": _f("log_unproven", "number"),
    "first": None, "middle": None, "last": None, "cells": None}
# Inside JSON: of no use to a reader, or told by the name of the part they stand in.
INNER = frozenset(("id", "cell", "initiative", "one", "other", "objective", "bound", "made_for", "seed"))

TABLES: Mapping[str, Shape] = {
    "workshop": Shape(("id",), {
        "title": _f("field_title", own="client"), "client": _f("field_client", own="client"),
        "language": _f("log_language", "language"), "depth": _f("log_depth", "depth"), "start": _f("log_plan_start"),
        "horizon": _f("log_horizon", "quarters"), "budget": _f("field_budget", "money"),
        "rules": _f("log_rules", "json"), "rehearsal": _f("log_rehearsal", "yes")}, ("uid", "created"),
        parts={"rules": _RULES}),
    "scope": Shape(("element",), {}, ("position",), whole=_f("log_scope", "place_in_row")),
    "opened_cell": Shape(("element", "item"), {}, whole=_f("log_opened", "there")),
    "participant": Shape(("id",), {
        "seat": _f("log_seat", "number"), "name": _f("field_name", own="names"),
        "department": _f("field_department", own="names"), "role": _f("field_role", own="names"),
        "duty": _f("field_duty", "duty"), "rank": _f("log_rank", "rank"), "weight": _f("log_weight", "number"),
        "elements": _f("field_elements", "elements"), "here": _f("log_here", "yes")}),
    "round": Shape(("id",), {
        "state": _f("log_state", "state"), "mode": _f("log_mode", "mode"),
        "anonymity": _f("log_anonymity", "anonymity"), "asked": _f("log_asked", "people", "names"),
        "accepted_level": _f("log_accepted", "number"),
        "agreement": _f("field_agreement", "agreement"), "acceptance_note": _f("log_reservation", own="comments"),
        "acceptance_reason": _f("field_reason", own="comments"),
        "positions": _f("field_positions", "texts", "comments"), "tally": _f("log_hands", "json")},
        ("element", "item", "purpose", "number", "began", "settled"),
        parts={"tally": _TALLY}),
    "ballot": Shape(("round", "participant"), {
        "vote": _f("log_vote", "vote"), "comment": _f("log_why", own="comments"),
        "confidence": _f("log_sure", "confidence")}),
    "target": Shape(("element", "item"), {"level": _f("log_target", "number")}),
    "companion": Shape(("pack_id",), {"version": _f("log_version")}, ("position", "sha256", "body")),
    "evidence": Shape(("id",), {
        "text": _f("field_text", own="evidence"), "strength": _f("field_strength", "strength"),
        "dated": _f("field_dated"), "filed_case": _f("log_case", "case", "evidence"),
        "link": _f("log_link", own="evidence"), "picture": _f("log_picture", "picture"),
        "person": _f("log_from", "person", "names")}, ("position", "element", "item")),
    "board_answer": Shape(("board", "item", "person"), {}, whole=_f("log_answer", "answer"), silent=("value",)),
    "raised": Shape(("round",), {}, whole=_f("log_raised", "there")),
    "attendance": Shape(("person", "at"), {}, ("here",), whole=_f("log_here", "came")),
    "cell_note": Shape(("element", "item"), {
        "confidence": _f("log_sure", "confidence"), "comment": _f("field_comment", own="comments")}),
    "agenda": Shape(("id",), {"body": _f("log_agenda", "json")}, parts={"body": _AGENDA}),
    "clock": Shape(("item",), {
        "seconds": _f("log_spent", "seconds"), "since": _f("log_runs", "yes"), "done": _f("log_ended", "yes")}),
    "parked": Shape(("id",), {
        "text": _f("field_text", own="comments"), "by_whom": _f("log_from", own="names"),
        "done": _f("field_done", "yes")}, ("position",)),
    "debrief": Shape(("id",), {
        "counts": _f("log_worth", "counts"), "remark": _f("field_remark", own="comments")}),
    "note": Shape(("id",), {
        "kind": _f("log_kind", "note"), "text": _f("field_text", own="comments"), "cell": _f("log_cell", "cell"),
        "place": _f("log_place", "place"), "author": _f("log_from", "person", "names"),
        "stack": _f("log_stack", "stack"), "picture": _f("log_picture", "picture"),
        "became": _f("log_became", "became")},
        ("position", "private", "element", "item", "x", "y")),
    "stack": Shape(("id",), {
        "title": _f("field_title", own="comments"), "place": _f("log_place", "place")}, ("position", "x", "y")),
    "dot": Shape(("note", "person"), {"count": _f("log_dots", "number")}),
    "stroke": Shape(("id",), {}, ("position", "points", "place", "tone", "width"), whole=_f("log_stroke", "there")),
    "wall": Shape(("id",), {"budget": _f("log_dots_each", "number")}),
    "last_time": Shape(("id",), {"body": _f("log_last_time", "json")}, parts={"body": _LAST}),
    "initiative": Shape(("id",), {
        "title": _f("field_title", own="words"), "short": _f("field_short", own="words"),
        "owner": _f("field_owner", own="names"), "capability": _f("log_capability", "item"),
        "element": _f("log_element", "element"), "direction": _f("log_direction", "direction"),
        "horizon": _f("log_when", "horizon"), "effort": _f("field_effort", "number"), "cost": _f("field_cost", "money"),
        "duration": _f("field_duration", "periods"), "earliest": _f("field_earliest", "period"),
        "latest": _f("field_latest", "period"), "pin": _f("field_pin", "period"), "must": _f("field_must", "yes"),
        "barred": _f("field_barred", "yes"), "either": _f("log_one_of", own="words"),
        "note": _f("field_note", own="words"), "kpi": _f("field_kpi", own="words"),
        "kpi_baseline": _f("log_kpi_from", own="words"), "kpi_target": _f("log_kpi_to", own="words"),
        "risk": _f("field_risk", own="words"), "first_step": _f("field_first_step", own="words"),
        "first_by": _f("field_first_by"), "status": _f("field_status", "status"),
        "ratings": _f("log_ratings", "json")}, ("position", "source"), parts={"ratings": _RATINGS}),
    "lift": Shape(("initiative", "element", "item"), {}, ("from_level", "to_level", "sure"),
                  whole=_f("field_lifts", "lift")),
    "predecessor": Shape(("initiative", "predecessor"), {}, ("position", "lag"), whole=_f("field_before", "before")),
    "effort": Shape(("initiative", "role"), {}, ("months",), whole=_f("field_effort", "effort")),
    "duty": Shape(("initiative", "person"), {}, ("part",), whole=_f("field_duties", "raci", "names")),
    "proof": Shape(("initiative", "kind", "key"), {}, ("position",), whole=_f("log_proof", "proof")),
    "planning": Shape(("id",), {"body": _f("log_planning", "json")}, parts={"body": _PLANNING}),
    "plan": Shape(("id",), {"status": _f("log_plan_status", "plan_status"), "kind": _f("log_plan_kind", "plan_kind")},
                  ("objective", "bound", "made_for")),
    "plan_entry": Shape(("initiative",), {}, ("start",), whole=_f("log_starts", "entry")),
    "scenario": Shape(("kind",), {"body": _f("log_scenario", "json")}, parts={"body": _PLAN}),
    "robustness": Shape(("id",), {"body": _f("log_robust", "json")}, parts={"body": _ROBUST}),
    "sign_off": Shape(("person",), {}, ("position", "at", "remark"), whole=_f("log_signed", "signed", "comments")),
    "report_title": Shape(("page", "language"), {"title": _f("field_title", own="words")}),
}
# The slips of secret rounds: nothing of them is ever told.
SECRET = frozenset(("slip", "slip_cast"))
