"""Delimited text as people and spreadsheets write it: encodings, separators, headers, lines."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workshop.errors import Problem

MAX_BYTES = 20_000_000
MAX_ROWS = 200_000
# A sentence per fault of a file of this size would need more room than the file.
MAX_COLUMNS, MAX_CELL, MAX_PROBLEMS = 500, 20_000, 1_000
# With empty ones, which cost time too.
MAX_LINES = 2 * MAX_ROWS
DELIMITERS = ",;\t"
# Where the separator is looked for.
_LOOKED_AT = 100_000
# Spreadsheets run a cell that begins with one of these; a control character can hide one.
_RISKY = "=+-@"


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line it begins on, counted from 1, and its cells by column."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """All records of a file with every problem of its form; `ignored` are columns nobody asked for."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[str, ...] = ()


def at_line(key: str, line: int, **params: object) -> Problem:
    """Return a problem of one line; `where` is the line number."""
    return Problem(key, str(line), params)


def decode(data: bytes) -> str | None:
    """Return the text of UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030; None for anything else."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def guarded(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    An apostrophe goes before = + - @, before a control character, and before an apostrophe, so that
    `unguarded` gives back exactly what was there.
    """
    return "'" + text if _needs_guard(text) else text


def unguarded(text: str) -> str:
    """Return what `guarded` was given."""
    return text[1:] if text.startswith("'") and _needs_guard(text[1:]) else text


def as_csv(rows: Iterable[Iterable[str]]) -> str:
    """Return rows as comma-separated text, one line each.

    The csv module leaves a lone carriage return unquoted when lines end in a line feed, and reads it as a new
    line; hence our own quotes.
    """
    return "".join(",".join(_quoted(cell) for cell in row) + "\n" for row in rows)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(c in cell for c in ',"\r\n') else cell


def _needs_guard(text: str) -> bool:
    first = text[:1]
    return first != "" and (first in _RISKY or first == "'" or ord(first) < 32 or 127 <= ord(first) < 160)


def read_table(data: bytes, columns: Mapping[str, tuple[str, ...]], required: tuple[str, ...]) -> Table:
    """Read a file with a header line.

    `columns` maps each column to the headings it may have (lower case); the order in the file is free.
    Empty lines are skipped. Nothing is raised: every trouble is a problem in the result, the first thousand of them.
    """
    if len(data) > MAX_BYTES:
        return Table((), (Problem("table_too_large", "", {"limit": MAX_BYTES // 1_000_000}),))
    text = decode(data)
    if text is None:
        return Table((), (Problem("table_encoding"),))
    records = _records(text, delimiter_of(text))
    problems: list[Problem] = []
    header = next(records, None)
    if isinstance(header, Problem):
        return Table((), (header,))
    if header is None:
        return Table((), (Problem("table_empty"),))
    if (problem := _size(header)) is not None:
        return Table((), (problem,))
    names = [column_of(cell, columns) for cell in header[1]]
    for name in columns:
        if name in required and name not in names:
            problems.append(Problem("table_column_missing", "", {"column": columns[name][0]}))
        elif names.count(name) > 1:
            problems.append(Problem("table_column_double", "", {"column": columns[name][0]}))
    if problems:
        return Table((), tuple(problems))
    ignored = tuple(cell.strip() for cell in header[1] if cell.strip() and not column_of(cell, columns))
    rows: list[Row] = []
    for record in records:
        if isinstance(record, Problem):
            problems.append(record)
        elif len(rows) == MAX_ROWS:
            problems.append(at_line("table_too_many_rows", record[0], limit=MAX_ROWS))
            break
        elif (problem := _size(record) or _width(record, names, required)) is not None:
            problems.append(problem)
            if len(problems) >= MAX_PROBLEMS:
                break
        else:
            cells = {name: unguarded(cell) for name, cell in zip(names, record[1], strict=False) if name}
            rows.append(Row(record[0], cells))
    return Table(tuple(rows), tuple(problems), ignored)


def column_of(cell: str, columns: Mapping[str, tuple[str, ...]]) -> str:
    """Return the column a heading stands for, or an empty text."""
    heading = cell.strip().casefold()
    return next((name for name, headings in columns.items() if heading in headings), "")


def _size(record: tuple[int, list[str]]) -> Problem | None:
    line, cells = record
    if len(cells) > MAX_COLUMNS:
        return at_line("table_wide", line, limit=MAX_COLUMNS)
    if any(len(cell) > MAX_CELL for cell in cells):
        return at_line("table_cell_long", line, limit=MAX_CELL)
    return None


def _width(record: tuple[int, list[str]], names: list[str], required: tuple[str, ...]) -> Problem | None:
    line, cells = record
    # At the end of a line a column that is not required may be left off.
    if len(cells) <= max(names.index(name) for name in required):
        return at_line("table_row_short", line, expected=len(names), found=len(cells))
    if any(cell.strip() for cell in cells[len(names):]):
        return at_line("table_row_long", line, expected=len(names), found=len(cells))
    return None


def delimiter_of(text: str) -> str:
    """Return the separator that stands most often in the first line with anything in it."""
    first = next((line for line in text[:_LOOKED_AT].splitlines() if line.strip()), "")
    return max(DELIMITERS, key=first.count)


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]] | Problem]:
    """Yield (line, cells) of each record that is not empty; a problem where the text cannot be read on."""
    # newline="": line ends inside quotes stay as they are.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield at_line("table_unreadable", line)
            return
        if any(cell.strip() for cell in cells):
            yield line, cells
        elif reader.line_num > MAX_LINES:
            yield at_line("table_too_many_rows", line, limit=MAX_LINES)
            return
        line = reader.line_num + 1
