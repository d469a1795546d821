"""Ballots that were filled in elsewhere: whose sheet it is, what is on it, and one step that enters them all."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from workshop.commands import EnterBallots, EnteredRound, ScoreRow
from workshop.errors import Problem, bad_input, refuse
from workshop.exchange.votes import symbol
from workshop.model.score import CONFIDENCES, NOT_APPLICABLE, Cell, Mode, Purpose, Round, is_vote
from workshop.model.workshop import Participant, Workshop
from workshop.rules import MAX_TEXT, keepable

# Letters that are not taken for digits or for each other in handwriting: no I, L, O, Q, U.
_LETTERS = "ABCDEFGHJKMNPRSTVWXYZ"
# On a whole sheet typed in one go: this line was left blank.
BLANK = "."
# Longer than any sheet; beyond this nobody typed it.
MAX_DIGITS = 20_000

Entries = Mapping[tuple[Cell, str], ScoreRow]


class Mismatch(NamedTuple):
    """A cell that was typed differently the second time; an empty text is a line left blank."""

    cell: Cell
    first: str
    second: str


def ballot_cells(workshop: Workshop, person: Participant | str, purpose: Purpose = "current") -> tuple[Cell, ...]:
    """Return the cells on the ballot of a person, or of an id, in the order of the canvas.

    These are the asked cells of the elements this person is asked about, as long as a ballot can still be entered:
    nothing of the cell was shown, and no round of it is closed, secret or counted by hands.
    """
    found = _person(workshop, person)
    return tuple(cell for cell in workshop.cells()
                 if found.asked_about(cell.element) and not workshop.latest_shown(cell, purpose)
                 and _fillable(workshop.latest(cell, purpose)))


def _fillable(last: Round | None) -> bool:
    return last is None or (last.state == "open" and last.anonymity != "secret" and last.tally is None)


def _person(workshop: Workshop, person: Participant | str) -> Participant:
    found = workshop.person(person) if isinstance(person, str) else person
    if found is None:
        raise refuse("person_unknown", str(person))
    return found


def seat_code(workshop: Workshop, person: Participant | str) -> str:
    """Return the code that stands on a person's paper instead of the name: the seat and two check letters, 07KT.

    The letters come from workshop and person, so that a sheet of another day or of another seat is noticed.
    """
    found = _person(workshop, person)
    digest = hashlib.sha256(f"{workshop.uid}\n{found.id}".encode()).digest()
    size = len(_LETTERS)
    return f"{found.seat:02d}{_LETTERS[digest[0] % size]}{_LETTERS[digest[1] % size]}"


def person_of(workshop: Workshop, code: str) -> Participant | None:
    """Return whose code this is, in any case, with full-width signs, blanks or a hyphen; None when nobody's."""
    return people_by_code(workshop).get(code_key(code))


def people_by_code(workshop: Workshop) -> dict[str, Participant]:
    """Return everybody by their code as `code_key` writes it; where two have the same, the first seat has it."""
    return {code_key(seat_code(workshop, person)): person for person in reversed(workshop.participants)}


def code_key(code: str) -> str:
    """Return a code as it is looked up: large letters, no blanks, hyphens or leading noughts."""
    return "".join(unicodedata.normalize("NFKC", code).upper().replace("-", " ").split()).lstrip("0")


def parse_digits(text: str, cells: Sequence[Cell], top: int = 5) -> dict[Cell, str]:
    """Read one person's whole sheet, one sign a line: 1 to `top`, - ? x (or 0), and a full stop for a blank line.

    Spaces and line breaks are ignored, full-width signs are plain ones. Blank lines are not in the result. Raises
    BadInput when a sign is none (`where` is its place, from 1), or when there are more or fewer signs than cells:
    a line that was skipped would shift all that follow.
    """
    if len(text) > MAX_DIGITS:
        raise bad_input([Problem("paste_long", "", {"limit": MAX_DIGITS})])
    signs = [symbol(sign) for sign in unicodedata.normalize("NFKC", text) if not sign.isspace()]
    signs = [BLANK if sign == "。" else sign for sign in signs]
    problems = [Problem("digits_sign", str(place), {"sign": sign, "top": top})
                for place, sign in enumerate(signs, start=1) if sign != BLANK and not is_vote(sign, top)]
    if len(signs) != len(cells):
        problems.append(Problem("digits_count", "", {"found": len(signs), "expected": len(cells)}))
    if problems:
        raise bad_input(problems)
    return {cell: sign for cell, sign in zip(cells, signs, strict=True) if sign != BLANK}


def compare(first: Mapping[Cell, str], second: Mapping[Cell, str]) -> tuple[Mismatch, ...]:
    """Return the cells in which two entries of the same sheet differ, in the order of the first."""
    cells = dict.fromkeys((*first, *second))
    return tuple(Mismatch(cell, first.get(cell, ""), second.get(cell, "")) for cell in cells
                 if first.get(cell, "") != second.get(cell, ""))


@dataclass(frozen=True)
class _Entry:
    """What `entry_command` needs to look at every entry."""

    workshop: Workshop
    purpose: Purpose
    asked: frozenset[Cell]
    replace: bool
    places: Mapping[tuple[Cell, str], str]
    opened: set[Cell] = field(default_factory=set)


def entry_command(workshop: Workshop, entries: Entries, new_id: Callable[[], str], mode: Mode = "paper", *,
                  purpose: Purpose = "current", replace: bool = False,
                  places: Mapping[tuple[Cell, str], str] | None = None, known: Iterable[Problem] = ()) -> EnterBallots:
    """Return the one step that enters these ballots, by cell and person id, as rounds that are not shown.

    An open round of a cell is used, otherwise a new one begins with the anonymity of the room's rules. An indicator
    opens its express cell. Votes that are in already are a problem unless `replace`. Raises BadInput with every
    problem, those `known` before first; `places` says where an entry stands, for their sentences.
    """
    look = _Entry(workshop, purpose, frozenset(workshop.cells()), replace, places or {})
    problems = list(known)
    keys = sorted(entries, key=_order(workshop))
    for key in keys:
        problems.extend(_problems(look, *key, entries[key]))
    if not entries and not problems:
        problems.append(Problem("entry_nothing"))
    if problems:
        raise bad_input(problems)
    rows: dict[Cell, list[ScoreRow]] = {}
    for key in keys:
        rows.setdefault(key[0], []).append(entries[key])
    rounds = tuple(_round(workshop, cell, purpose, tuple(found), new_id) for cell, found in rows.items())
    # A secret rule has been refused above for new rounds; into open ones ballots may go.
    rule = workshop.settings.rules.anonymity
    return EnterBallots(rounds, mode, "unnamed" if rule == "secret" else rule, tuple(sorted(look.opened)))


def _round(workshop: Workshop, cell: Cell, purpose: Purpose, rows: tuple[ScoreRow, ...],
           new_id: Callable[[], str]) -> EnteredRound:
    last = workshop.latest(cell, purpose)
    if last is not None and last.state == "open":
        return EnteredRound(last.id, cell, rows, purpose, fresh=False)
    return EnteredRound(new_id(), cell, rows, purpose)


def _order(workshop: Workshop) -> Callable[[tuple[Cell, str]], tuple[int, int, int, str]]:
    """Return the sorting key of an entry: element in scope, item of the pack, seat."""
    pack = workshop.pack
    elements = {element: index for index, element in enumerate(workshop.elements)}
    items = {item.id: index for index, item in enumerate((*pack.capabilities, *pack.indicators))}
    seats = {person.id: index for index, person in enumerate(workshop.participants)}

    def key(entry: tuple[Cell, str]) -> tuple[int, int, int, str]:
        cell, person = entry
        return (elements.get(cell.element, len(elements)), items.get(cell.item, len(items)),
                seats.get(person, len(seats)), person)
    return key


def _problems(look: _Entry, cell: Cell, person_id: str, row: ScoreRow) -> Iterator[Problem]:
    workshop, person = look.workshop, look.workshop.person(person_id)
    name = person.name if person else person_id
    where = look.places.get((cell, person_id)) or f"{name}, {cell.element} {cell.item}"
    yield from _vote_problems(row, where, workshop.pack.top)
    if person is None or row.participant != person_id:
        yield Problem("entry_person", where, {"name": row.participant})
        return
    if not _is_asked(look, cell):
        yield Problem("entry_cell", where, {"element": cell.element, "item": cell.item})
        return
    last = workshop.latest(cell, look.purpose)
    if last is not None and last.shown:
        yield Problem("entry_round_shown", where)
    elif last is not None and last.state == "closed":
        yield Problem("entry_round_closed", where)
    elif (last.anonymity if last else workshop.settings.rules.anonymity) == "secret":
        yield Problem("entry_secret", where)
    elif last is not None and last.tally is not None:
        yield Problem("entry_tally", where)
    elif not person.asked_about(cell.element):
        yield Problem("entry_not_asked", where, {"name": name, "element": cell.element})
    elif person_id not in (last.asked if last else workshop.roll(cell.element)):
        yield Problem("entry_not_here", where, {"name": name})
    elif last is not None and last.voted(person_id) and not look.replace:
        # Also for the same vote: telling whether it is would give it away before the reveal.
        yield Problem("entry_voted", where, {"name": name})


def _vote_problems(row: ScoreRow, where: str, top: int) -> Iterator[Problem]:
    if not is_vote(row.vote, top):
        yield Problem("entry_vote", where, {"vote": row.vote, "top": top})
    elif row.vote == NOT_APPLICABLE and not row.comment.strip():
        yield Problem("entry_reason", where)
    if row.confidence not in CONFIDENCES:
        yield Problem("entry_confidence", where, {"confidence": row.confidence})
    if len(row.comment) > MAX_TEXT:
        yield Problem("entry_comment_long", where, {"limit": MAX_TEXT})
    if not keepable(row.comment):
        yield Problem("entry_text_unreadable", where)


def _is_asked(look: _Entry, cell: Cell) -> bool:
    """Tell whether a cell is asked, or is an indicator that opens its express cell."""
    if cell in look.asked:
        return True
    workshop, pack = look.workshop, look.workshop.pack
    if cell.element not in workshop.elements or not pack.has_item(cell.item) or workshop.settings.depth != "express":
        return False
    look.opened.add(Cell(cell.element, pack.item(cell.item).parent))
    return True
