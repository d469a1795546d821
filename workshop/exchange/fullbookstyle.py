"""How a sheet of the workbook of everything looks, and how its cells are written."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from datetime import date, datetime
from itertools import zip_longest
from typing import Any

from workshop.exchange.fullbookparts import Column, Desk, Kind, Shaded, Table, Value
from workshop.exchange.initiativeswords import writable
from workshop.report.styles import ATTENTION, INK, LINE, QUIET, RULE, ink_on, level_colour

# A cell holds 32 767 UTF-16 units.
MOST = 32_000
_FORMATS: Mapping[Kind, str] = {"text": "General", "count": "0", "level": "0.0", "fine": "0.00", "part": "0%",
                                "day": "yyyy-mm-dd", "time": "yyyy-mm-dd hh:mm"}
_HEAD, _FONT = "EFE9DC", "Microsoft YaHei"
# What stands above the rows: "over" is a heading over numbers.
_FRAME = ("banner", "title", "lead", "head", "over")
_A4, _A3, _WIDE = 9, 8, 240.0
# Points of a line of 10, and the highest row there can be.
_LINE_HIGH, _MOST_HIGH = 15.0, 409.0
# Spreadsheets read _x0041_ as the letter A.
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_RISKY = ("=", "+", "-", "@")


class Styles:
    """The looks of cells, each made once for one book."""

    def __init__(self, sheet: Any, top: int, *, wan: bool) -> None:
        self._sheet, self._top = sheet, top
        self._made: dict[tuple[str, str], Any] = {}
        self._money = "#,##0.0" if wan else "#,##0"

    def of(self, kind: Kind | str, value: Value) -> Any:
        """Return the look of a value in a column of some kind."""
        if isinstance(value, Shaded):
            colour = level_colour(value.value, self._top) if value.value is not None else ""
            return self._get(("shaded", colour))
        if not isinstance(value, str):
            return self._get(("count" if kind == "level" and isinstance(value, int) else kind, ""))
        look = kind if kind in _FRAME or kind == "text" else "word"
        return self._get((look, "risky" if risky(value) else ""))

    def _get(self, key: tuple[str, str]) -> Any:
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def _make(self, kind: str, detail: str) -> Any:
        from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # type: ignore[import-untyped]
        cell = WriteOnlyCell(self._sheet)
        ink, bold, size, fill = INK, False, 10, ""
        across, wrap = "left" if kind == "text" or kind in _FRAME else "right", kind == "text"
        if kind in ("head", "over"):
            bold, fill, wrap, across = True, _HEAD, True, "left" if kind == "head" else "center"
        elif kind == "title":
            bold, size = True, 14
        elif kind == "lead":
            ink = QUIET
        elif kind == "banner":
            bold, fill, ink = True, ATTENTION, ink_on(ATTENTION)
        elif kind == "word":
            across, ink = "center", QUIET
        elif kind == "shaded":
            across, fill = "center", detail
            ink = ink_on(detail) if detail else QUIET
        cell.font = Font(name=_FONT, size=size, bold=bold, color=ink.lstrip("#"))
        cell.alignment = Alignment(horizontal=across, vertical="center" if kind in _FRAME else "top", wrap_text=wrap,
                                   indent=1 if kind in ("text", "head") else 0)
        if fill:
            cell.fill = PatternFill("solid", fgColor=fill.lstrip("#"))
        if kind in ("head", "over"):
            cell.border = Border(bottom=Side(style="thin", color=RULE.lstrip("#")))
        cell.number_format = self._money if kind == "money" else "0.0" if kind == "shaded" else _FORMATS.get(
            kind, "@" if kind in ("text", "word") else "General")  # type: ignore[call-overload]
        if detail == "risky":
            cell.quotePrefix = True
        return copy(cell._style)


def risky(text: str) -> bool:
    """Tell whether a spreadsheet could take a text for something else."""
    return text[:1] in _RISKY or not text[:1].isprintable()


def write_sheet(sheet: Any, table: Table, desk: Desk, styles: Styles, foot: str, banner: str) -> Iterator[int]:
    """Write one sheet and yield the number of rows from time to time, so that somebody may stop."""
    # All that is appended are cells: a third quicker than letting the library find that out for each of them.
    sheet._values_to_row = _numbered
    lines = [line for line in (banner, f"{desk.both(table.key)}", table.lead) if line]
    header = len(lines) + 1
    rows = list(_rows(table))
    _dress(sheet, table, desk, header, header + len(rows), foot)
    widths = [_width(desk, column) for column in table.columns]
    kinds = [column.kind for column in table.columns]
    for at, (kind, line) in enumerate(zip(_FRAME[0 if banner else 1:], lines, strict=False), start=1):
        sheet.row_dimensions[at].height = 24 if kind == "title" else 18
        sheet.append([_cell(sheet, line, kind, styles)])
    heads = [desk.head(column) for column in table.columns]
    sheet.row_dimensions[header].height = 5 + _LINE_HIGH * max(map(_lines, heads, widths))
    sheet.append([_cell(sheet, head, "head" if kind == "text" else "over", styles)
                  for head, kind in zip(heads, kinds, strict=True)])
    for count, row in enumerate(rows):
        if not count % 500:
            yield count
        most = max((_lines(value, width) for value, width in zip(row, widths, strict=True)
                    if isinstance(value, str)), default=1)
        if most > 1:
            # Not every program makes room for wrapped words by itself.
            sheet.row_dimensions[header + count + 1].height = min(_LINE_HIGH * most + 3, _MOST_HIGH)
        sheet.append([None if value is None or value == "" else _cell(sheet, value, kind, styles)
                      for kind, value in zip(kinds, row, strict=True)])


def _numbered(cells: Sequence[Any], row: int) -> Iterator[Any]:
    """Yield the cells of a row with their places."""
    for column, cell in enumerate(cells, start=1):
        if cell is not None:
            cell.row, cell.column = row, column
            yield cell


def _cell(sheet: Any, value: Value, kind: str, styles: Styles) -> Any:
    """Return a cell whose text stays text."""
    from openpyxl.cell import WriteOnlyCell
    cell = WriteOnlyCell(sheet)
    cell._style = styles.of(kind, value)
    if isinstance(value, Shaded):
        value = value.word if value.value is None else value.value
    if isinstance(value, str):
        cell._value, cell.data_type = _CODE.sub("_x005F_", value), "s"
    elif isinstance(value, date | datetime):
        # Setting `value` would put a format into the look that others share.
        cell._value, cell.data_type = value, "d"
        cell._style = styles.of(kind if kind == "time" else "day", value)
    else:
        cell._value, cell.data_type = value, "n"
    return cell


# Long texts -------------------------------------------------------------------------------------------------------
def _rows(table: Table) -> Iterator[Sequence[Value]]:
    """Yield the rows as they can be kept: what is too long for a cell goes on in the rows below."""
    for row in table.rows:
        clean = [writable(value) if isinstance(value, str) else value for value in row]
        if not any(isinstance(value, str) and len(value) > MOST // 2 for value in clean):
            yield clean
            continue
        parts = [_parts(value) if isinstance(value, str) else [value] for value in clean]
        for number, cells in enumerate(zip_longest(*parts)):
            yield cells if not number else [
                first[0] if column.again and more is None else more
                for column, first, more in zip(table.columns, parts, cells, strict=True)]


def _parts(text: str) -> list[Value]:
    """Cut a text where a cell is full; a pair of UTF-16 units is never parted."""
    found: list[Value] = []
    start, units = 0, 0
    for index, character in enumerate(text):
        wide = 2 if character > "\uffff" else 1
        if units + wide > MOST:
            found.append(text[start:index])
            start, units = index, 0
        units += wide
    return [*found, text[start:]]


# The sheet --------------------------------------------------------------------------------------------------------
def _dress(sheet: Any, table: Table, desk: Desk, header: int, last: int, foot: str) -> None:
    """Give a sheet its widths, what stays in view, the filter and the print set-up."""
    from openpyxl.formatting.rule import FormulaRule  # type: ignore[import-untyped]
    from openpyxl.styles import Border, Side
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]
    from openpyxl.worksheet.properties import PageSetupProperties  # type: ignore[import-untyped]
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(desk, column)
    end = get_column_letter(len(table.columns))
    sheet.freeze_panes = f"{get_column_letter(table.keep + 1)}{header + 1}"
    if table.filtered and last > header:
        sheet.auto_filter.ref = f"A{header}:{end}{last}"
    sheet.sheet_view.zoomScale = 90
    sheet.sheet_view.showGridLines = False
    if last > header:
        # A line under every row, also where cells are empty, without a cell for each of them.
        line = Border(bottom=Side(style="thin", color=LINE.lstrip("#")))
        sheet.conditional_formatting.add(f"A{header + 1}:{end}{last}", FormulaRule(formula=["TRUE"], border=line))
    wide = sum(_width(desk, column) for column in table.columns) > _WIDE
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A3 if wide else _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{header}:{header}"
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.footer = 0.5, 0.6, 0.3
    # In a foot & begins a code.
    sheet.oddFooter.left.text = foot.replace("&", "&&")
    sheet.oddFooter.right.text = "&P / &N"


def _width(desk: Desk, column: Column) -> float:
    """Return the width of a column: no heading may be cut inside a word; a filter's button needs room too."""
    words = [word for line in desk.head(column).split("\n") for word in re.split(r"[ （(]", line)]
    return max(column.width, min(max(map(_long, words)) + 2.5, 24.0))


def _long(text: str) -> float:
    """Return about how long a text is, in widths of a digit."""
    return len(text) + 0.9 * sum(character > "\u2e80" for character in text)


def _lines(text: str, width: float) -> int:
    """Return about how many lines a text takes in a column."""
    if len(text) * 1.9 < width and "\n" not in text:
        return 1
    return sum(max(math.ceil(_long(line) * 1.06 / (width - 1.5)), 1) for line in text.split("\n"))
