"""Every change as lines to read: where, which field, what was there before and what after."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.changelog.calendar import calendars
from workshop.changelog.cover import Cover, changed_rows
from workshop.changelog.fields import INNER, TABLES, Field
from workshop.changelog.pieces import Piece, Row, netted, pieces
from workshop.changelog.speech import Speech
from workshop.changelog.veil import Mask, Veil
from workshop.commands import RowChange
from workshop.editions import ISSUE
from workshop.model.workshop import Workshop
from workshop.report.variants import NAMES
from workshop.report.words import Say
from workshop.stepkinds import Words
from workshop.steps import Trail
from workshop.store import Action, ChangeRow, StepRow

VOTES = frozenset(("CastBallot", "WithdrawBallot", "CastSecret", "WithdrawSecret"))
# Where, field, old, new, and why something is missing.
Told = tuple[str, str, str, str, Mask]
_MASKED = {"vote": "log_masked_votes", "hands": "log_masked_hands", "silent": "log_masked_notes",
           "answer": "log_masked_answers"}
_OTHER = Field("field_other")


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One value that a step changed. `at` is UTC (ISO 8601); `kind` that of the step, also where it was taken back.

    `what` says where the value is, `old` and `new` are empty where there was nothing. `mask` says why something is
    not told.
    """

    seq: int
    at: str
    author: str
    action: Action
    kind: str
    what: str
    field: str
    old: str
    new: str
    mask: Mask = ""


class ChangeLog:
    """Tells the changes of a file in one language, as its present state allows.

    `trail` must have read the whole history: it knows the names of things that are gone, and which notes are hidden.
    """

    def __init__(self, trail: Trail, workshop: Workshop, say: Say, cover: Cover | None = None) -> None:
        self.say, self._cover = say, cover or Cover(workshop)
        words = trail.words(workshop)
        self._veil, self._speech = Veil(workshop, words), Speech(say, workshop, words, self._cover)
        self._places = _Places(self._speech, words)
        self._calendars = calendars(trail.rows(), workshop)

    def lines(self, row: StepRow, rows: Sequence[RowChange], kind: str = "") -> tuple[ChangeLine, ...]:
        """Return what one step changed. `kind` is that of the step an undo or redo is about."""
        found: list[Told] = []
        masked: dict[tuple[str, Mask], int] = {}
        came = {str(change.after["id"]) for change in rows if change.table == "participant" and change.after}
        for change in netted(rows):
            if change.table == "attendance" and str((change.after or change.before or {})["person"]) in came:
                continue
            left, mask = self._veil.over(change)
            if mask and (left is None or mask == "hands"):
                place = self._places.masked(change, mask), mask
                masked[place] = masked.get(place, 0) + 1
                mask = ""
            if left is not None:
                found += self._told(row.seq, change, left, mask)
        found += [(what, self.say(_MASKED[mask], n=count), "", "", mask) for (what, mask), count in masked.items()]
        found = found or [self._bare(row)]
        author = self._cover.author(row.author)
        return tuple(ChangeLine(row.seq, row.at, author, row.action, kind or row.kind, *one) for one in found)

    def _bare(self, row: StepRow) -> Told:
        """Return the line of a step that changed no row."""
        if row.action == "do" and row.kind in VOTES:
            # The same vote once more changes nothing, and even that is nobody's business.
            key = _MASKED["vote"]
            return "", self.say(key, n=1), "", "", "vote"
        if row.action == "do" and row.kind == ISSUE:
            issue = json.loads(row.command)
            report = NAMES.get(issue["variant"])
            return self.say(report) if report else "", self.say("book_edition"), "", self.say(
                "log_issued", edition=issue["edition"], language=issue["language"], hash=issue["fingerprint"][:8],
                pages=issue["pages"]), ""
        return "", "", "", "", ""

    def _told(self, seq: int, change: RowChange, left: RowChange,
              mask: Mask) -> Iterator[Told]:
        earlier, later = self._calendars[seq]
        what = self._places.of(change.table, left.after or left.before or {})
        lost_old = change.before is not None and left.before is None
        lost_new = change.after is not None and left.after is None
        told = False
        for piece in pieces(left):
            field = _field(piece)
            if field is None:
                continue
            old, new = self._speech.value(field, piece.old, earlier), self._speech.value(field, piece.new, later)
            if lost_old or lost_new:
                hidden = self.say("log_not_shown")
                old, new = hidden if lost_old else old, hidden if lost_new else new
            if old != new or mask:
                told = True
                yield what, self._places.label(field, piece), old, new, mask
        if not told and (left.before is None) != (left.after is None):
            there = self.say("field_yes")
            yield what, self.say("log_there"), there if left.before is not None else "", \
                there if left.after is not None else "", mask


def _field(piece: Piece) -> Field | None:
    """Return how a value is told; None when it is not."""
    shape = TABLES[piece.table]
    if shape.whole is not None:
        return shape.whole
    if len(piece.path) == 1:
        return shape.fields[piece.path[0]]
    parts, last = (shape.parts or {}).get(piece.path[0], {}), piece.path[-1]
    if last in INNER or (last == "order" and (last not in parts or None in (piece.old, piece.new))):
        return None
    return parts.get(last, _OTHER)


class _Places:
    """Finds the words for where a value is."""

    def __init__(self, speech: Speech, words: Words) -> None:
        self._speech, self._words = speech, words

    def of(self, table: str, row: Row) -> str:
        """Return what a row is about."""
        speech, say = self._speech, self._speech.say
        if table in ("round", "ballot"):
            return self._round(table, row)
        if table in ("scope", "opened_cell", "target", "cell_note"):
            return speech.spot([str(row[name]) for name in ("element", "item") if row.get(name)])
        if table in ("participant", "attendance", "sign_off"):
            name = str(row.get("name", "")) if table == "participant" else ""
            return speech.cover.name(name) if name else speech.person(str(row.get("person", row.get("id", ""))))
        if table in ("initiative", "lift", "predecessor", "effort", "duty", "proof", "plan_entry"):
            return speech.initiative(str(row["initiative"] if "initiative" in row else row["id"]))
        if table in ("note", "dot"):
            return speech.note(str(row["note"] if table == "dot" else row["id"]))
        if table == "evidence":
            return speech.spot([str(row["element"]), str(row["item"])])
        if table == "companion":
            return speech.both(self._words.pack(str(row["pack_id"])))
        if table == "board_answer":
            return speech.board(str(row["board"]))
        if table == "clock":
            return speech.block(str(row["item"]))
        if table == "parked":
            return speech.cover(str(row["text"]), "comments")
        if table == "stack":
            return speech.cover(str(row["title"]), "comments") or say("log_a_stack")
        if table == "raised":
            return self._round_words(str(row["round"]))
        if table == "scenario":
            return say("log_scenario_of", kind=speech.code("plan_kind", row["kind"]))
        if table == "report_title":
            return say("log_page", page=row["page"], language=speech.code("language", row["language"]))
        return say(_ROOMS[table])

    def _round_words(self, round_id: str) -> str:
        told = self._words.round(round_id)
        cell = told["cell"]
        name = cell if isinstance(cell, str) else self._speech.both(cell)  # type: ignore[arg-type]
        return self._speech.say("log_round", cell=name, round=told["round"])

    def _round(self, table: str, row: Row) -> str:
        if table == "round":
            spot = self._speech.both(self._words.cell((str(row["element"]), str(row["item"])), str(row["purpose"])))
            return self._speech.say("log_round", cell=spot, round=row["number"])
        return f"{self._round_words(str(row['round']))} · {self._speech.person(str(row['participant']))}"

    def masked(self, change: RowChange, mask: Mask) -> str:
        """Return where something is that is not told, without saying whose it is."""
        row = change.after or change.before or {}
        if change.table in ("ballot", "round"):
            return self._round_words(str(row["round" if change.table == "ballot" else "id"]))
        return self._speech.board(str(row["board"])) if mask == "answer" else self._speech.say("log_wall")

    def label(self, field: Field, piece: Piece) -> str:
        """Return the name of a field with the part of a whole that it belongs to."""
        name = self._speech.say(field.word)
        parts = [part for part in self._parts(piece) if part]
        return self._speech.say("log_part", part=" · ".join(parts), field=name) if parts else name

    def _parts(self, piece: Piece) -> Iterator[str]:
        speech, row = self._speech, piece.row
        if piece.table == "lift":
            yield speech.spot([str(row["element"]), str(row["item"])])
        elif piece.table == "predecessor":
            yield speech.initiative(str(row["predecessor"]))
        elif piece.table == "effort":
            yield speech.role(str(row["role"]))
        elif piece.table == "duty":
            yield speech.cover.name(str(row["person"]))
        elif piece.table == "proof":
            key = str(row["key"])
            text = str(self._words.evidence(key)["text"]) if row["kind"] == "evidence" else key
            yield speech.cover(text, "evidence") or key
        elif piece.table == "board_answer":
            yield speech.on_board(row)
        elif len(piece.path) > 2:
            yield from self._inside(piece)

    def _inside(self, piece: Piece) -> Iterator[str]:
        """Yield the names of the members of lists on the way to a value inside JSON."""
        for number, part in enumerate(piece.path[1:-1], start=1):
            if part in _WEIGHTS:
                yield self._speech.say(_WEIGHTS[part])
            elif part not in _LISTS:
                yield self._member(piece.path[number - 1], part)

    def _member(self, listed: str, name: str) -> str:
        speech, plain = self._speech, name.partition(" #")[0]
        if listed == "roles":
            return speech.role(plain)
        if listed == "closures":
            return speech.cover(plain, "words")
        if listed in ("entries", "chosen"):
            return speech.initiative(plain)
        if listed == "items":
            return speech.block(plain)
        if listed == "actions":
            return speech.cover(str(self._words.action(plain)), "words")
        cell = plain.split("/")
        if listed == "levels" and len(cell) == 2:
            return speech.spot(cell)
        return " / ".join(speech.item(one) for one in cell)


_WEIGHTS = {"capabilities": "log_weights_capabilities", "elements": "log_weights_elements"}
_LISTS = frozenset(("roles", "closures", "entries", "chosen", "items", "actions", "levels", "points", "pairs"))
_ROOMS: Mapping[str, str] = {
    "workshop": "log_settings", "agenda": "log_agenda", "debrief": "log_debrief", "stroke": "log_pen",
    "wall": "log_wall", "last_time": "log_last_time", "planning": "log_planning", "plan": "log_plan",
    "robustness": "log_robust"}


_OFTEN = 20  # steps after which is told how far it is


def change_lines(rows: Iterable[ChangeRow], workshop: Workshop, say: Say, *, kinds: Iterable[str] = (),
                 after: int = 0, since: str = "",
                 tell: Callable[[float], None] = lambda share: None) -> tuple[ChangeLine, ...]:
    """Return the lines of all `rows`, oldest first: those behind step `after` and from `since` on (UTC, ISO 8601).

    `rows` must be the whole history, from the making of the file; `kinds` is what to leave out, as in `redact`. `tell`
    hears the share that is done, 0 to 1; what it raises ends the work.
    """
    rows = tuple(rows)
    log = ChangeLog(Trail(rows), workshop, say, Cover(workshop, rows, kinds))
    named = {row.seq: row.kind for row in rows}
    found: list[ChangeLine] = []
    for number, row in enumerate(rows):
        if number % _OFTEN == 0:
            tell(number / len(rows))
        if row.seq > after and row.at >= since:
            found += log.lines(row, changed_rows(row), named.get(row.refers or 0, ""))
    return tuple(found)
