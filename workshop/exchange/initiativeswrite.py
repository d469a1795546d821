"""Lists of initiatives as CSV and XLSX, to work on in a spreadsheet and to bring back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from workshop.exchange.initiativescells import Value, Writing, as_text
from workshop.exchange.initiativeswords import (
    COLUMNS,
    HORIZON_WORDS,
    NO,
    STATUS_WORDS,
    YES,
    heading,
    writable,
)
from workshop.exchange.table import as_csv, guarded
from workshop.exchange.workbook import packed
from workshop.model.initiative import RoadmapPlan
from workshop.model.text import Text
from workshop.model.workshop import Workshop

# A workbook has no time: the same input gives the same bytes.
_EPOCH = datetime(1980, 1, 1)
_SHEET = Text("举措", "Initiatives")
# Room for rows that people add.
_SPARE = 200


def initiative_rows(workshop: Workshop, language: str, plan: RoadmapPlan | None = None) -> list[list[Value]]:
    """Return the list of initiatives with a heading: one row each, numbers as numbers.

    `plan` gives the planned start and end; without one they are empty.
    """
    writing, unit = Writing(workshop, plan), workshop.planning.unit
    rows: list[list[Value]] = [[heading(column, unit, language) for column in COLUMNS]]
    for initiative in workshop.initiatives:
        cells = writing.cells(initiative, language)
        rows.append([cells[column.id] for column in COLUMNS])
    return rows


def write_initiatives_csv(workshop: Workshop, language: str, plan: RoadmapPlan | None = None) -> str:
    """Return the list as comma-separated text; words that a spreadsheet would run are guarded by an apostrophe."""
    return as_csv([cell if isinstance(cell, str) and row == 0 else guarded(as_text(cell)) for cell in cells]
                  for row, cells in enumerate(initiative_rows(workshop, language, plan)))


def write_initiatives_xlsx(workshop: Workshop, language: str, plan: RoadmapPlan | None = None) -> bytes:
    """Return the list as an .xlsx file. No word in it is a formula, and the same input gives the same bytes."""
    from openpyxl import Workbook  # type: ignore[import-untyped]
    book = Workbook()
    sheet = book.active
    sheet.title = _SHEET.in_(language)
    rows = initiative_rows(workshop, language, plan)
    for number, cells in enumerate(rows, start=1):
        _put(sheet, number, cells)
    _dress(sheet, len(rows), language)
    book.properties.creator = "Pentatone"
    book.properties.title = writable(workshop.settings.title)
    book.properties.created = _EPOCH
    return packed(book)


def _put(sheet: Any, row: int, cells: Iterable[Value]) -> None:
    for column, value in enumerate(cells, start=1):
        if value == "":
            continue
        cell = sheet.cell(row, column)
        if isinstance(value, str):
            cell.value = writable(value)
            cell.data_type = "s"
            if value[:1] in ("=", "+", "-", "@") or not value[:1].isprintable():
                cell.quotePrefix = True
        else:
            cell.value = value


def _dress(sheet: Any, height: int, language: str) -> None:
    """Give the sheet its widths, a heading that stays, and choices where only some words are understood."""
    from openpyxl.styles import Alignment, Font, PatternFill  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]
    from openpyxl.worksheet.datavalidation import DataValidation  # type: ignore[import-untyped]
    words = {"status": STATUS_WORDS.values(), "horizon": HORIZON_WORDS.values(), "must": (YES, NO),
             "barred": (YES, NO)}
    top = Alignment(vertical="top", wrap_text=True)
    for number, column in enumerate(COLUMNS, start=1):
        name = get_column_letter(number)
        sheet.column_dimensions[name].width = column.width
        head = sheet.cell(1, number)
        head.font, head.fill, head.alignment = Font(bold=True), PatternFill("solid", fgColor="EFE9DC"), top
        for row in range(2, height + 1):
            sheet.cell(row, number).alignment = top
        if column.id in words:
            said = '"' + ",".join(word.in_(language) for word in words[column.id]) + '"'
            choices = DataValidation("list", formula1=said, allow_blank=True)
            choices.add(f"{name}2:{name}{height + _SPARE}")
            sheet.add_data_validation(choices)
    sheet.freeze_panes = "C2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 8, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
