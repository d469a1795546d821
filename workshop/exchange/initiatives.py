"""Lists of initiatives from CSV and XLSX: checked whole, then one step that adds what is new and updates the rest."""

from __future__ import annotations

import csv
import dataclasses
import io
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from workshop.commands import ImportInitiatives, SetPlanning
from workshop.errors import BadInput, Problem, Refused, bad_input
from workshop.exchange.initiativescells import Value, Writing, as_text, numbered
from workshop.exchange.initiativesread import READERS, BadCell, Context, Updates
from workshop.exchange.initiativesunits import KNOWN, is_foreign, money_factor
from workshop.exchange.initiativeswords import COLUMNS, COMPUTED, column_named, plain, unit_named, writable
from workshop.exchange.table import MAX_BYTES, decode, delimiter_of, unguarded
from workshop.exchange.xlsx import Content, Sheet, load_sheets
from workshop.model.initiative import Initiative
from workshop.model.workshop import Workshop
from workshop.rules.initiatives import check_initiative, links_after, with_roles
from workshop.rules.planning import set_planning

MAX_ROWS, MAX_COLUMNS = 1_000, 100
# Headings beyond this are none; a cell holds no more in any spreadsheet.
_HEADING, MAX_CELL = 200, 32_767
# The heading may stand below a title and a remark.
_SEARCHED = 10
_LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class InitiativesFile:
    """A sound list. `command` is None when it changes nothing.

    `added` and `changed` are titles in the order of the file, `same` counts rows that say what is there already.
    `roles` are the names of roles that the list brings, `ignored` the headings nobody knows.
    """

    command: ImportInitiatives | None
    added: tuple[str, ...]
    changed: tuple[str, ...]
    same: int
    roles: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


class _Place(NamedTuple):
    """A heading: the column it stands in, from 1."""

    sheet: str
    column: int

    def at(self, row: int) -> str:
        """Return the name of a cell, as spreadsheets write it."""
        return f"{self.sheet}!{letter(self.column)}{row}" if self.sheet else f"{letter(self.column)}{row}"


@dataclass
class _Row:
    """One row of the file: its cells by column, what it is about, and the id it has or gets."""

    row: int
    cells: Mapping[str, Content]
    old: Initiative | None = None
    id: str = ""

    def text(self, column: str) -> str:
        """Return the text of a cell without blanks around it."""
        found = self.cells.get(column)
        return found.text.strip() if found else ""


@dataclass
class _Reading:
    """What is known while the file is read."""

    context: Context
    writing: Writing
    places: dict[str, _Place] = field(default_factory=dict)
    rows: list[_Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)

    def complain(self, key: str, where: str, **params: object) -> None:
        """Note a problem."""
        self.problems.append(Problem(key, where, params))


def read_initiatives(data: bytes, name: str, workshop: Workshop, new_id: Callable[[], str]) -> InitiativesFile:
    """Check a list against the workshop and return what taking it in means; `name` is that of the file.

    A name that ends in .xlsx is a workbook, of which the first sheet with a column of titles is read; anything else
    is text with separators. A row with a known id, or without one and with the title of one initiative, updates it;
    any other row is new. A column that is missing changes nothing, an empty cell clears. Planned start and end are
    passed over. Raises BadInput with every problem and its cell.
    """
    sheet = _workbook(data, name) if name.lower().endswith(".xlsx") else _csv(data)
    reading = _Reading(Context(workshop, new_id, Writing(workshop).names), Writing(workshop))
    if (header := _header(sheet)) is None:
        column = COLUMNS[1].head.in_(workshop.settings.language)
        raise bad_input([Problem("table_column_missing", "", {"column": column})])
    _read_header(reading, sheet, header)
    _read_rows(reading, sheet, header)
    _match(reading)
    made = [(row, _initiative(reading, row)) for row in reading.rows]
    found = _file(reading, made)
    if not reading.problems and found.command is not None:
        _check(reading, found.command)
    if not reading.rows and not reading.problems:
        reading.complain("table_empty", "")
    if reading.problems:
        raise bad_input(reading.problems)
    return found


# Sheets -----------------------------------------------------------------------------------------------------------
def letter(column: int) -> str:
    """Return the letters of a column, from 1: A to Z, AA, AB and so on."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _workbook(data: bytes, name: str) -> Sheet:
    try:
        sheets = load_sheets(data, name)
    except BadInput as error:
        raise bad_input([Problem("list_large" if p.key == "book_large" else p.key, p.where, p.params)
                         for p in error.problems]) from error
    if not sheets:
        raise bad_input([Problem("table_empty")])
    return next((sheet for sheet in sheets if _header(sheet) is not None), sheets[0])


def _csv(data: bytes) -> Sheet:
    """Return text with separators as a sheet without a name; its rows are counted as spreadsheets count them."""
    if len(data) > MAX_BYTES:
        raise bad_input([Problem("table_too_large", "", {"limit": MAX_BYTES // 1_000_000})])
    text = decode(data)
    if text is None:
        raise bad_input([Problem("table_encoding")])
    # newline="": line ends inside quotes stay as they are.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    cells: dict[tuple[int, int], Content] = {}
    try:
        for row, record in enumerate(reader, start=1):
            if row > MAX_ROWS + 2 * _SEARCHED:
                raise bad_input([Problem("list_many", "", {"limit": MAX_ROWS})])
            cells.update({(row, column): Content(said, False) for column, cell in
                          enumerate(record[:MAX_COLUMNS], start=1) if (said := unguarded(cell)).strip()})
    except csv.Error as error:
        raise bad_input([Problem("table_unreadable", str(reader.line_num))]) from error
    if not cells:
        raise bad_input([Problem("table_empty")])
    return Sheet("", cells, ())


def _header(sheet: Sheet) -> int | None:
    """Return the first row in which the title of an initiative is asked for."""
    return next((row for row, column in sorted(sheet.cells) if row <= _SEARCHED
                 and column_named(sheet.text(row, column)[:_HEADING])[0] == "title"), None)


def _read_header(reading: _Reading, sheet: Sheet, header: int) -> None:
    unit = reading.context.workshop.planning.unit
    for column in sorted(column for row, column in sheet.cells if row == header):
        text, place = sheet.text(header, column)[:_HEADING], _Place(sheet.name, column)
        found, measure = column_named(text)
        if not found:
            reading.ignored.append(text)
        elif found in reading.places:
            reading.complain("table_column_double", place.at(header), column=text)
        else:
            reading.places[found] = place
        if found in KNOWN and is_foreign(found, measure):
            known = KNOWN[found].in_(reading.context.workshop.settings.language)
            reading.complain("row_unit_unknown", place.at(header), text=measure, known=known)
        elif found == "cost":
            reading.context.money = money_factor(measure) or reading.context.money
        if found == "duration" and (said := unit_named(measure)) not in (None, unit):
            reading.complain("row_unit_months" if said == "month" else "row_unit_quarters", place.at(header))


def _read_rows(reading: _Reading, sheet: Sheet, header: int) -> None:
    read = {place.column: name for name, place in reading.places.items() if name not in COMPUTED}
    for span in sheet.merged:
        if span.rows.stop > header and any(column in span.columns for column in read):
            reading.complain("row_merged", f"{sheet.name}!{span.ref}")
    by_row: dict[int, dict[str, Content]] = {}
    for (row, column), content in sorted(sheet.cells.items()):
        if row > header and column in read:
            by_row.setdefault(row, {})[read[column]] = content
    # A row of numbers only, as a prepared form has it, says nothing yet.
    rows = [_Row(row, cells) for row, cells in by_row.items() if set(cells) - {"no"}]
    if len(rows) > MAX_ROWS:
        reading.complain("list_many", "", limit=MAX_ROWS)
    reading.rows = rows[:MAX_ROWS]


# Which row is which initiative ------------------------------------------------------------------------------------
def _match(reading: _Reading) -> None:
    workshop, context = reading.context.workshop, reading.context
    known: dict[str, list[Initiative]] = {}
    for initiative in workshop.initiatives:
        known.setdefault(plain(initiative.title), []).append(initiative)
    context.known = {title: found[0].id if len(found) == 1 else None for title, found in known.items()}
    taken: dict[str, _Row] = {}
    seen: dict[str, _Row] = {}
    for row in reading.rows:
        row.old = workshop.initiative(row.text("id")) if row.text("id") else None
        title = plain(row.text("title"))
        if row.old is None and title:
            _match_title(reading, row, known.get(title, []), seen.setdefault(title, row))
        row.id = row.old.id if row.old else context.new_id()
        if (first := taken.setdefault(row.id, row)) is not row:
            reading.complain("row_double", _at(reading, row), title=row.text("title"), first=_at(reading, first))
    for order, row in enumerate(reading.rows, start=1):
        number = plain(row.text("no")).removeprefix("#")
        place = int(number[:9]) if number.isascii() and number.isdigit() else order
        context.numbers[place] = None if place in context.numbers else row.id
        if title := plain(row.text("title")):
            context.titles[title] = None if title in context.titles else row.id


def _match_title(reading: _Reading, row: _Row, known: list[Initiative], first: _Row) -> None:
    """Find the initiative of a title; two rows of one title need an id each to be told apart."""
    if first is not row and not (row.text("id") and first.text("id") not in ("", row.text("id"))):
        reading.complain("row_double", _at(reading, row), title=row.text("title"), first=_at(reading, first))
    elif len(known) > 1:
        reading.complain("row_ambiguous", _at(reading, row), title=row.text("title"))
    elif known and first is row:
        row.old = known[0]


def _at(reading: _Reading, row: _Row, column: str = "title") -> str:
    place = reading.places.get(column) or reading.places.get("title") or _Place("", 1)
    return place.at(row.row)


# One row ----------------------------------------------------------------------------------------------------------
def _initiative(reading: _Reading, row: _Row) -> Initiative:
    """Return what a row says; its problems are noted."""
    updates: Updates = {}
    written = [reading.writing.cells(row.old, language) for language in _LANGUAGES] if row.old else []
    for column in (name for name in reading.places if name in READERS):
        content = row.cells.get(column, Content("", False))
        # What was written out and came back is not read again: so nothing is lost that a cell cannot hold.
        if any(_same(content.text, cells[column]) for cells in written) and \
                not (column == "predecessors" and numbered(content.text)) and \
                not (column == "cost" and reading.context.money != 1):
            continue
        if content.formula:
            reading.complain("row_formula", _at(reading, row, column))
            continue
        if len(content.text) > MAX_CELL:
            reading.complain("row_cell_long", _at(reading, row, column), limit=MAX_CELL)
            continue
        try:
            updates.update(READERS[column](reading.context, content.text))
        except BadCell as error:
            reading.complain(error.key, _at(reading, row, column), **error.params)
    base = row.old or Initiative(row.id, "")
    return _replaced(base, updates)


def _same(text: str, written: Value) -> bool:
    """Tell whether a cell still says what was written; spreadsheets keep fifteen digits of a number."""
    said = writable(text).strip()
    if isinstance(written, float):
        try:
            return math.isclose(float(said), written, rel_tol=1e-14)
        except ValueError:
            return False
    return said == writable(as_text(written)).strip()


def _replaced(base: Initiative, updates: Updates) -> Initiative:
    """Replace fields; a name with a full stop is a part of one."""
    whole = {name: value for name, value in updates.items() if "." not in name}
    kpi = {name.partition(".")[2]: value for name, value in updates.items() if name.startswith("kpi.")}
    ratings = {name.partition(".")[2]: value for name, value in updates.items() if name.startswith("ratings.")}
    return dataclasses.replace(base, **whole, kpi=dataclasses.replace(base.kpi, **kpi),
                               ratings=dataclasses.replace(base.ratings, **ratings))


# The whole file ---------------------------------------------------------------------------------------------------
def _file(reading: _Reading, made: Iterable[tuple[_Row, Initiative]]) -> InitiativesFile:
    rows = list(made)
    added = tuple(new for row, new in rows if row.old is None)
    changed = tuple(new for row, new in rows if row.old is not None and new != row.old)
    used = {effort.role for new in (*added, *changed) for effort in new.efforts}
    roles = tuple(role for role in reading.context.new_roles.values() if role.id in used)
    command = ImportInitiatives(added, changed, roles) if added or changed else None
    return InitiativesFile(command, tuple(new.title for new in added), tuple(new.title for new in changed),
                           len(rows) - len(added) - len(changed), tuple(role.name for role in roles),
                           tuple(reading.ignored))


def _check(reading: _Reading, command: ImportInitiatives) -> None:
    """Hold every row to the rules of the workshop, so that all that is wrong is told at once."""
    workshop = with_roles(reading.context.workshop, command.roles)
    links = links_after(command, workshop)
    rows = {row.id: row for row in reading.rows}
    reading.problems.extend(_refusals(command, workshop))
    for initiative in (*command.added, *command.changed):
        try:
            check_initiative(initiative, workshop, links)
        except Refused as error:
            where = _at(reading, rows[initiative.id])
            reading.problems.extend(Problem(p.key, f"{where} {p.where}".strip(), p.params) for p in error.problems)


def _refusals(command: ImportInitiatives, workshop: Workshop) -> Iterator[Problem]:
    if command.roles:
        try:
            set_planning(SetPlanning(workshop.planning), workshop)
        except Refused as error:
            yield from error.problems
