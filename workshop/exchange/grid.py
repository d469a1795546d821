"""A table of votes pasted from a spreadsheet: people down, capabilities or indicators across."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from workshop.commands import ScoreRow
from workshop.errors import Problem, bad_input
from workshop.exchange.ballots import code_key, people_by_code
from workshop.exchange.table import MAX_PROBLEMS
from workshop.exchange.votes import plain_symbol, vote_and_reason
from workshop.model.score import Cell, is_vote
from workshop.model.workshop import Participant, Workshop

MAX_TEXT, MAX_ROWS, MAX_COLUMNS = 1_000_000, 500, 500
_CORNERS = ("", "name", "姓名", "名字", "seat", "座位", "code", "编号")


@dataclass(frozen=True)
class Pasted:
    """Votes by cell and person id, and the place of each in the pasted block, such as B3."""

    entries: Mapping[tuple[Cell, str], ScoreRow]
    places: Mapping[tuple[Cell, str], str]


@dataclass
class _Block:
    """The pasted rows with what is known of them."""

    workshop: Workshop
    rows: list[list[str]]
    problems: list[Problem] = field(default_factory=list)
    # By index in the block; those that cannot be told are not in here.
    items: dict[int, str] = field(default_factory=dict)
    people: dict[int, Participant] = field(default_factory=dict)
    top: int = 0
    left: int = 0

    @cached_property
    def known(self) -> Mapping[str, Participant]:
        """Everybody by name and by id; the first seat comes first."""
        everybody = reversed(self.workshop.participants)
        return {key: person for person in everybody for key in (_key(person.name), _key(person.id))}

    @cached_property
    def codes(self) -> Mapping[str, Participant]:
        """Everybody by the code on their paper."""
        return people_by_code(self.workshop)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The capabilities and indicators by id and by each of their names."""
        pack = self.workshop.pack
        return {key: item.id for item in reversed((*pack.capabilities, *pack.indicators))
                for key in (item.id.casefold(), *map(_key, (item.name.zh, item.name.en, item.short.zh, item.short.en)))}


def parse_grid(text: str, workshop: Workshop, element: str, *, items: Sequence[str] | None = None,
               people: Sequence[str] | None = None) -> Pasted:
    """Read tab-separated text as a spreadsheet gives it.

    A first line of capabilities or indicators (id, name, or both) and a first column of people (name, id or seat
    code) may be there or not. Without them the columns are `items`, by default those asked of `element`, and the
    rows are `people` (ids), by default those who vote on it, each from the first on. Empty cells say nothing. A cell
    is 1 to the top level, - ? x, or `x why not`. Raises BadInput with every problem and its place, such as B3.
    """
    rows = _rows(text)
    block = _Block(workshop, rows)
    wanted = tuple(items) if items is not None else workshop.items_of(element)
    seats = [person for name in (people if people is not None else workshop.roll(element))
             if (person := workshop.person(name)) is not None]
    block.left = int(_has_names(block, rows))
    block.top = int(_has_heads(block, rows, wanted, len(seats)))
    _name_columns(block, wanted)
    _name_rows(block, seats)
    entries: dict[tuple[Cell, str], ScoreRow] = {}
    places: dict[tuple[Cell, str], str] = {}
    for place, item, person, cell_text in _cells(block):
        vote, reason = vote_and_reason(cell_text)
        if not is_vote(vote, workshop.pack.top):
            block.problems.append(Problem("entry_vote", place, {"vote": cell_text, "top": workshop.pack.top}))
            if len(block.problems) >= MAX_PROBLEMS:
                break
        key = (Cell(element, item), person.id)
        entries[key], places[key] = ScoreRow(person.id, vote, reason), place
    if not entries and not block.problems:
        block.problems.append(Problem("entry_nothing"))
    if block.problems:
        raise bad_input(block.problems)
    return Pasted(entries, places)


def _rows(text: str) -> list[list[str]]:
    if len(text) > MAX_TEXT:
        raise bad_input([Problem("grid_large", "", {"rows": MAX_ROWS, "columns": MAX_COLUMNS})])
    try:
        # Quotes around line breaks inside a cell, as spreadsheets put them on the clipboard.
        rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter="\t")]
    except csv.Error:
        raise bad_input([Problem("grid_unreadable")]) from None
    while rows and not any(rows[-1]):
        rows.pop()
    if len(rows) > MAX_ROWS or any(len(row) > MAX_COLUMNS for row in rows):
        raise bad_input([Problem("grid_large", "", {"rows": MAX_ROWS, "columns": MAX_COLUMNS})])
    return rows


def _has_names(block: _Block, rows: Iterable[Sequence[str]]) -> bool:
    """Tell whether the first column holds people: somebody in it is known, or no line of it is a vote."""
    first = [row[0] for row in rows if row]
    if any(_person(block, text) for text in first):
        return True
    return any(first[1:]) and max(map(len, rows), default=0) > 1 and not any(_votes(block, filter(None, first)))


def _has_heads(block: _Block, rows: Sequence[Sequence[str]], items: Sequence[str], seats: int) -> bool:
    """Tell whether the first line names items.

    The ids of capabilities look like votes: 1 2 3 4 5. Above people, an empty or named corner tells; without people
    it takes all ids in their order and one line more than there are seats.
    """
    head = [text for text in rows[0][block.left:] if text] if rows else []
    if not head:
        return False
    if block.left and rows[0][0].casefold() in _CORNERS:
        return True
    votes = list(_votes(block, head))
    if all(votes):
        return not block.left and len(head) > 2 and head == list(items) and len(rows) == seats + 1
    return not any(votes) or any(_item(block, text) for text, vote in zip(head, votes, strict=True) if not vote)


def _votes(block: _Block, texts: Iterable[str]) -> Iterator[bool]:
    return (is_vote(vote_and_reason(text)[0], block.workshop.pack.top) for text in texts)


def _key(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _person(block: _Block, text: str) -> Participant | None:
    key = _key(text)
    if not key:
        return None
    return block.known.get(key) or block.codes.get(code_key(text))


def _item(block: _Block, text: str) -> str | None:
    key = _key(text)
    if key in block.names:
        return block.names[key]
    # An id with the name behind it.
    first = plain_symbol(text).split(" ")[0]
    return first if " " in key and block.workshop.pack.has_item(first) else None


def _name_columns(block: _Block, items: Sequence[str]) -> None:
    width = max(map(len, block.rows), default=0)
    if not block.top:
        for column in range(block.left, width):
            if column - block.left < len(items):
                block.items[column] = items[column - block.left]
            elif any(row[column:column + 1] not in ([], [""]) for row in block.rows):
                block.problems.append(Problem("grid_wide", _place(0, column), {"count": len(items)}))
        return
    for column, text in enumerate(block.rows[0]):
        if column < block.left or not text:
            continue
        item = _item(block, text)
        if item is None or item not in items:
            block.problems.append(Problem("grid_item", _place(0, column), {"item": text}))
        elif item in block.items.values():
            block.problems.append(Problem("grid_item_double", _place(0, column), {"item": text}))
        else:
            block.items[column] = item
    for row, cells in enumerate(block.rows[1:], start=1):
        for column, text in enumerate(cells):
            if text and column >= block.left and not "".join(block.rows[0][column:column + 1]):
                block.problems.append(Problem("grid_head_missing", _place(row, column)))


def _name_rows(block: _Block, seats: Sequence[Participant]) -> None:
    for row, cells in enumerate(block.rows[block.top:], start=block.top):
        if not any(cells):
            continue
        if not block.left:
            if row - block.top < len(seats):
                block.people[row] = seats[row - block.top]
            else:
                block.problems.append(Problem("grid_long", _place(row, 0), {"count": len(seats)}))
            continue
        person = _person(block, cells[0])
        if person is None:
            block.problems.append(Problem("grid_person", _place(row, 0), {"name": cells[0]}))
        elif person in block.people.values():
            block.problems.append(Problem("grid_person_double", _place(row, 0), {"name": cells[0]}))
        else:
            block.people[row] = person


def _cells(block: _Block) -> Iterator[tuple[str, str, Participant, str]]:
    for row, person in block.people.items():
        for column, item in block.items.items():
            if text := "".join(block.rows[row][column:column + 1]):
                yield _place(row, column), item, person, text


def _place(row: int, column: int) -> str:
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
