"""scores.csv, one vote a line: checked whole, then one command or a list of problems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from workshop.commands import ImportedRound, ImportScores, ScoreRow
from workshop.errors import Problem, bad_input, refuse
from workshop.exchange.table import MAX_PROBLEMS, Row, as_csv, at_line, guarded, read_table
from workshop.exchange.votes import confidence_of, plain_symbol
from workshop.model.score import (
    ABSTAIN,
    DONT_KNOW,
    NOT_APPLICABLE,
    PURPOSES,
    Cell,
    Purpose,
    Round,
    is_vote,
)
from workshop.model.workshop import Participant, Workshop
from workshop.rules import MAX_NAME, MAX_TEXT, keepable

COLUMNS = ("participant", "element", "item", "round", "purpose", "level", "comment")
# Behind the others, and only where somebody said how sure they were.
CONFIDENCE = "confidence"
# Stands for the voter where a round has no names: 匿名1, 匿名2 … from the lowest vote up, anew in every round.
UNNAMED = "匿名"
MAX_ROUND = 99
_HEADINGS: Mapping[str, tuple[str, ...]] = {name: (name,) for name in (*COLUMNS, CONFIDENCE)}
_UNNAMED = re.compile(UNNAMED + "[0-9]{1,9}")


class _Place(NamedTuple):
    cell: Cell
    purpose: Purpose
    number: int


@dataclass(frozen=True, slots=True)
class ScoresFile:
    """A sound file. `command` is None when every vote is in the workshop already.

    `rows` counts the votes of the file, `present` those that were there before with the same level.
    """

    command: ImportScores | None
    rows: int
    present: int
    ignored: tuple[str, ...] = ()


@dataclass
class _Reading:
    """What is known while the file is read."""

    workshop: Workshop
    new_id: Callable[[], str]
    asked: frozenset[Cell]
    known: dict[str, Participant]
    new_people: dict[str, Participant] = field(default_factory=dict)
    rounds: dict[_Place, Round] = field(default_factory=dict)
    running: set[tuple[Cell, Purpose]] = field(default_factory=set)
    votes: dict[_Place, dict[str, ScoreRow]] = field(default_factory=dict)
    lines: dict[tuple[_Place, str], int] = field(default_factory=dict)
    opened: set[Cell] = field(default_factory=set)
    present: int = 0


def read_scores(data: bytes, workshop: Workshop, new_id: Callable[[], str]) -> ScoresFile:
    """Check a file against the workshop and return what importing it means.

    The header names participant, element, item, round, purpose, level and, if wanted, comment and confidence. People
    are found by name or id; only when the workshop has nobody at all are they created, in order of appearance.
    An indicator in express depth opens its cell. A vote that is there already with the same level is skipped,
    so importing twice changes nothing; in a round without names no vote is compared, that would tell it. Full-width
    digits and signs count as the plain ones. Raises BadInput with every problem (a thousand at most) and its line.
    """
    table = read_table(data, _HEADINGS, COLUMNS[:-1])
    reading = _begin(workshop, new_id)
    problems = list(table.problems)
    for row in table.rows:
        problems.extend(_read_row(reading, row))
        if len(problems) >= MAX_PROBLEMS:
            break
    if not table.rows and not problems:
        problems.append(Problem("table_empty"))
    if problems:
        raise bad_input(sorted(problems, key=_line))
    return ScoresFile(_command(reading), len(table.rows), reading.present, table.ignored)


def _line(problem: Problem) -> int:
    return int(problem.where) if problem.where.isdigit() else 0


def _begin(workshop: Workshop, new_id: Callable[[], str]) -> _Reading:
    known = {person.id.casefold(): person for person in workshop.participants}
    known.update({person.name.strip().casefold(): person for person in workshop.participants})
    reading = _Reading(workshop, new_id, frozenset(workshop.cells()), known)
    for found in workshop.all_rounds():
        reading.rounds[_Place(found.cell, found.purpose, found.number)] = found
        if not found.shown:
            reading.running.add((found.cell, found.purpose))
    return reading


def _read_row(reading: _Reading, row: Row) -> Iterator[Problem]:
    person, problem = _person(reading, row)
    if problem is not None:
        yield problem
    cell = yield from _cell(reading, row)
    number = _number(row.cells["round"])
    if number is None:
        yield at_line("score_round", row.line, round=row.cells["round"], limit=MAX_ROUND)
    purpose = next((p for p in PURPOSES if p == row.cells["purpose"].strip().casefold()), None)
    if purpose is None:
        yield at_line("score_purpose", row.line, purpose=row.cells["purpose"])
    vote = plain_symbol(row.cells["level"])
    top = reading.workshop.pack.top
    if not is_vote(vote, top):
        yield at_line("score_level", row.line, level=row.cells["level"], top=top)
    comment = row.cells.get("comment", "")
    if len(comment) > MAX_TEXT:
        yield at_line("score_comment_long", row.line, limit=MAX_TEXT)
    if not keepable(comment) or not keepable(row.cells["participant"]):
        yield at_line("score_text_unreadable", row.line)
    confidence = confidence_of(row.cells.get(CONFIDENCE, ""))
    if confidence is None:
        yield at_line("score_confidence", row.line, confidence=row.cells[CONFIDENCE])
    if person and cell and number and purpose:
        place = _Place(cell, purpose, number)
        yield from _place_vote(reading, row, place, ScoreRow(person.id, vote, comment, confidence or 0), person)


def _person(reading: _Reading, row: Row) -> tuple[Participant | None, Problem | None]:
    name = row.cells["participant"].strip()
    key = name.casefold()
    if found := reading.known.get(key) or reading.new_people.get(key):
        return found, None
    if _UNNAMED.fullmatch(key):
        return None, at_line("score_unnamed", row.line, name=name)
    if reading.workshop.participants or not name:
        return None, at_line("score_participant", row.line, name=name)
    if len(name) > MAX_NAME:
        return None, at_line("people_name_long", row.line, name=name, limit=MAX_NAME)
    person = Participant(reading.new_id(), name)
    reading.new_people[key] = person
    return person, None


def _cell(reading: _Reading, row: Row) -> Generator[Problem, None, Cell | None]:
    """Yield problems of element and item; the generator's value is the cell, or None."""
    workshop, pack = reading.workshop, reading.workshop.pack
    element, item = row.cells["element"].strip(), row.cells["item"].strip()
    fine = True
    if not pack.has_element(element):
        yield at_line("score_element", row.line, element=element)
        fine = False
    elif element not in workshop.elements:
        yield at_line("score_element_scope", row.line, element=element)
        fine = False
    if not pack.has_item(item):
        yield at_line("score_item", row.line, item=item)
        fine = False
    if not fine:
        return None
    cell = Cell(element, item)
    if cell not in reading.asked:
        if workshop.settings.depth != "express":
            yield at_line("score_not_asked", row.line, element=element, item=item,
                          depth=workshop.settings.depth)
            return None
        reading.opened.add(Cell(element, pack.item(item).parent))
    return cell


def _number(text: str) -> int | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.isascii() and plain.isdigit() and len(plain) <= 9 and 1 <= int(plain) <= MAX_ROUND:
        return int(plain)
    return None


def _place_vote(reading: _Reading, row: Row, place: _Place, vote: ScoreRow,
                person: Participant) -> Iterator[Problem]:
    if first := reading.lines.get((place, person.id)):
        yield at_line("score_double", row.line, name=person.name, first=first)
        return
    reading.lines[place, person.id] = row.line
    there = reading.rounds.get(place)
    if there is None and (place.cell, place.purpose) not in reading.running:
        reading.votes.setdefault(place, {})[person.id] = vote
    elif there is None or not there.shown:
        # Also for the same vote: telling whether it is would give away a vote before the reveal.
        yield at_line("score_round_running", row.line, element=place.cell.element, item=place.cell.item)
    elif there.named and (ballot := there.ballot_of(person.id)) is not None and ballot.vote == vote.vote \
            and vote.comment in ("", ballot.comment) and vote.confidence in (0, ballot.confidence):
        reading.present += 1
    else:
        yield at_line("score_round_closed", row.line, name=person.name, round=place.number)


def _command(reading: _Reading) -> ImportScores | None:
    if not reading.votes:
        return None
    pack, seats = reading.workshop.pack, _seats(reading)
    elements = [e.id for e in pack.elements]
    items = [i.id for i in (*pack.capabilities, *pack.indicators)]

    def order(place: _Place) -> tuple[int, int, str, int]:
        return elements.index(place.cell.element), items.index(place.cell.item), place.purpose, place.number

    rounds = []
    for place in sorted(reading.votes, key=order):
        rows = sorted(reading.votes[place].values(), key=lambda row: seats[row.participant])
        rounds.append(ImportedRound(reading.new_id(), place.cell, place.purpose, place.number, tuple(rows)))
    return ImportScores(tuple(rounds), tuple(sorted(reading.opened)), tuple(reading.new_people.values()))


def _seats(reading: _Reading) -> dict[str, int]:
    people = (*reading.workshop.participants, *reading.new_people.values())
    return {person.id: index for index, person in enumerate(people)}


def write_scores(workshop: Workshop) -> str:
    """Return every vote of every shown round of the cells that are asked, as text with a header.

    Order: elements in scope, items of the pack, purpose, round, seat. Names and comments that a spreadsheet
    would run are guarded by an apostrophe, which reading takes off again. Accepted levels and targets set by
    hand are no votes and are not in here. Of a round without names, or a show of hands, the voters are 匿名1, 匿名2 …
    in the order of the votes, and no confidence is told: nothing tells seats apart or joins one round to another.
    Raises Refused for a rehearsal.
    """
    rows = list(score_rows(workshop))
    width = len(COLUMNS) + any(row[-1] for row in rows)
    return as_csv([(*COLUMNS, CONFIDENCE)[:width], *(row[:width] for row in rows)])


def score_rows(workshop: Workshop) -> Iterator[tuple[str, ...]]:
    """Yield the rows of `write_scores` without the header, confidence last, empty if not said; refuses a rehearsal."""
    if workshop.settings.rehearsal:
        raise refuse("rehearsal_export")
    for cell in workshop.cells():
        for purpose in PURPOSES:
            for found in workshop.rounds_of(cell, purpose):
                if found.shown:
                    yield from _named_rows(workshop, found) if found.named else _unnamed_rows(workshop, found)


def _named_rows(workshop: Workshop, found: Round) -> Iterator[tuple[str, ...]]:
    cell = found.cell
    for person in workshop.participants:
        if (ballot := found.ballot_of(person.id)) is not None:
            yield (guarded(person.name), cell.element, cell.item, str(found.number), found.purpose,
                   ballot.vote, guarded(ballot.comment), str(ballot.confidence or ""))


def _unnamed_rows(workshop: Workshop, found: Round) -> Iterator[tuple[str, ...]]:
    cell, top = found.cell, workshop.pack.top
    votes = [(ballot.vote, ballot.comment) for ballot in found.ballots]
    if (tally := found.tally) is not None:
        votes = [(str(level), "") for level, count in enumerate(found.counts(top), start=1) for _ in range(count)]
        votes += [(ABSTAIN, "")] * tally.abstained + [(DONT_KNOW, "")] * tally.dont_know
        votes += [(NOT_APPLICABLE, tally.reason)] * tally.not_applicable
    order = "".join(map(str, range(1, top + 1))) + ABSTAIN + DONT_KNOW + NOT_APPLICABLE
    # The comment breaks the tie, never the seat.
    for number, (vote, comment) in enumerate(sorted(votes, key=lambda v: (order.index(v[0]), v[1])), start=1):
        yield (f"{UNNAMED}{number}", cell.element, cell.item, str(found.number), found.purpose, vote,
               guarded(comment), "")
