"""The portfolio of workshops as CSV and XLSX: the cautions on a sheet of their own, before the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from workshop.exchange.initiativeswords import writable
from workshop.exchange.table import as_csv, guarded
from workshop.exchange.workbook import packed

Value = str | int | float | None
# A workbook has no time: the same input gives the same bytes.
_EPOCH = datetime(1980, 1, 1)
_RISKY = ("=", "+", "-", "@")
_WIDEST, _NARROWEST = 44, 8


def portfolio_csv(rows: Sequence[Sequence[Value]]) -> str:
    """Return the rows as comma-separated text; words that a spreadsheet would run are guarded by an apostrophe."""
    return as_csv([guarded(value) if isinstance(value, str) else "" if value is None else f"{value:.15g}"
                   for value in row] for row in rows)


def portfolio_xlsx(rows: Sequence[Sequence[Value]], cautions: Sequence[str], names: tuple[str, str]) -> bytes:
    """Return a workbook with two sheets, `names`: the cautions first, then the rows. The same input, the same bytes.

    No word in it is a formula; the heading stays in sight and can be filtered.
    """
    from openpyxl import Workbook  # type: ignore[import-untyped]
    from openpyxl.styles import Alignment, Font, PatternFill  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]
    book = Workbook()
    first = book.active
    first.title = names[0]
    first.column_dimensions["A"].width = 110
    for number, line in enumerate(cautions, start=1):
        _put(first, number, 1, line)
        first.cell(number, 1).alignment = Alignment(wrap_text=True, vertical="top")
        first.cell(number, 1).font = Font(bold=number == 1)
    sheet = book.create_sheet(names[1])
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            _put(sheet, number, column, value)
    for column in range(1, len(rows[0]) + 1):
        head = sheet.cell(1, column)
        head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor="EFE9DC")
        head.alignment = Alignment(wrap_text=True, vertical="top")
        longest = max(len(str(row[column - 1] or "")) for row in rows)
        sheet.column_dimensions[get_column_letter(column)].width = min(max(longest + 2, _NARROWEST), _WIDEST)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.creator = "Pentatone"
    book.properties.created = _EPOCH
    return packed(book)


def _put(sheet: Any, row: int, column: int, value: Value) -> None:
    if value is None or value == "":
        return
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = writable(value)
        cell.data_type = "s"
        if value[:1] in _RISKY or not value[:1].isprintable():
            cell.quotePrefix = True
    else:
        cell.value = value
