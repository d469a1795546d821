"""The page of progress: cautions in a box, dots then and now, the table, cell by cell, earlier actions."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report import fonts
from workshop.report.charts.base import Sheet
from workshop.report.charts.progress import PALE, progress_chart
from workshop.report.charts.small import badge
from workshop.report.flow import Picture, Run, Words
from workshop.report.model.progress import ProgressCell, ProgressPage, ProgressRow
from workshop.report.pages.plain import pieces
from workshop.report.sections.goon import add_row
from workshop.report.sections.parts import PORTRAIT, Commands, head, section, table
from workshop.report.styles import (
    ACTION,
    ATTENTION,
    CELL,
    CELL_BOLD,
    CELL_HEAD,
    NOTE,
    PAPER,
    QUIET,
    QUIET_TEXT,
    SMALL,
    SURFACE,
    colour,
    level_colour,
)

# Rows do not break over pages: longer words go on in the row below.
PIECE = 300
SIGNS = {"up": "\u25b2 ", "down": "\u25bc ", "noise": "", "unknown": ""}
# A picture cannot be broken over two pages: more rows than these are drawn as several.
ROWS = 40


def progress(page: ProgressPage) -> list[Flowable]:
    """Set the page; the cautions come before any number."""
    width = PORTRAIT[0]
    found = [*head(page.head, "progress"), *section(page.cautions_head), boxed(page.cautions, width)]
    if page.rows:
        charts = [Picture(progress_chart(page.rows[at:at + ROWS], page.top, width))
                  for at in range(0, len(page.rows), ROWS)]
        found += [*section(page.elements_head, 200), *charts,
                  Picture(_legend(page, width), before=2, after=6), _table(page, width)]
    if any(cell.text for row in page.grid for cell in row):
        found += [*section(page.grid_head, 120), _grid(page, width)]
    if page.actions:
        rows: list[list[Any]] = [[Words(name, CELL_HEAD) for name in page.actions_columns]]
        extra: Commands = []
        for row in page.actions:
            add_row(rows, extra, [[Words(piece, CELL) for piece in pieces(text, PIECE)] for text in row])
        found += [*section(page.actions_head, 96),
                  table(rows, [width * s for s in (0.36, 0.14, 0.12, 0.12, 0.26)], extra=extra)]
    return [*found, *(Words(line, NOTE) for line in page.notes)]


def boxed(lines: tuple[str, ...], width: float) -> Flowable:
    """Return sentences on a tinted ground with a bar at the left: the first of them in bold."""
    rows = [[Words(line, CELL_BOLD if not index else CELL)] for index, line in enumerate(lines)]
    return table(rows, (width,), head_rows=0, pad=2.2, lines=False, extra=[
        ("BACKGROUND", (0, 0), (-1, -1), colour(PAPER)), ("LINEBEFORE", (0, 0), (0, -1), 3, colour(ATTENTION)),
        ("LEFTPADDING", (0, 0), (-1, -1), 12), ("RIGHTPADDING", (0, 0), (-1, -1), 12),
        ("TOPPADDING", (0, 0), (-1, 0), 7), ("BOTTOMPADDING", (0, -1), (-1, -1), 7)])


def _legend(page: ProgressPage, width: float) -> Any:
    """Draw the marks with their words; what is too long for one line, as in two languages, goes into the next."""
    places: list[tuple[str, str, float, int]] = []
    x, line = 0.0, 0
    for mark, words in (("then", page.legend_then), ("now", page.legend_now), ("aim", page.legend_aim),
                        ("noise", page.legend_noise)):
        wide = 13 + fonts.width(words, SMALL)
        if x and x + wide > width:
            x, line = 0.0, line + 1
        places.append((mark, words, x, line))
        x += wide + 14
    sheet = Sheet(width, 12.0 * (line + 1))
    for mark, words, x, at in places:
        y = 12.0 * (line - at)
        _sign(sheet, mark, x, y, page.top)
        sheet.text(x + 13, y + 3, words, SMALL, tone=QUIET)
    return sheet.drawing


def _sign(sheet: Sheet, mark: str, x: float, y: float, top: int) -> None:
    if mark == "then":
        sheet.dot(x + 4, y + 6, 3.2, SURFACE, QUIET)
    elif mark == "now":
        sheet.dot(x + 4, y + 6, 3.8, level_colour(3.0, top), ACTION)
    elif mark == "aim":
        sheet.box(x + 3, y + 0.5, 2.2, 11, ATTENTION)
    else:
        sheet.line(x, y + 6, x + 10, y + 6, PALE, 1.0, [2, 1.5])


def _table(page: ProgressPage, width: float) -> Flowable:
    rows: list[list[Any]] = [["", *(Words(name, CELL_HEAD) for name in page.columns)]]
    rows += [_line(row, bold=not index) for index, row in enumerate(page.rows)]
    fixed = (15.0, 0.0, 36.0, 36.0, 40.0, 146.0, 54.0, 50.0)
    return table(rows, (fixed[0], width - sum(fixed), *fixed[2:]), pad=2.4)


def _line(row: ProgressRow, *, bold: bool) -> list[Any]:
    name = CELL_BOLD if bold else CELL
    clear = row.way in ("up", "down")
    worth = [Run(SIGNS[row.way], bold=True), Run(row.texts[3])] if SIGNS[row.way] else row.texts[3]
    return [badge(row.badge, 5.0) if row.badge.colour else "", Words(row.name, name), row.texts[0], row.texts[1],
            Words(row.texts[2], CELL_BOLD if clear else CELL), Words(worth, CELL if clear else QUIET_TEXT),
            row.texts[4], Words(row.texts[5], CELL)]


def _grid(page: ProgressPage, width: float) -> Flowable:
    first = 96.0
    share = (width - first) / max(len(page.grid_columns), 1)
    rows: list[list[Any]] = [["", *(Words(name, CELL_HEAD) for name in page.grid_columns)]]
    extra: Commands = []
    for name, cells in zip(page.grid_names, page.grid, strict=True):
        rows.append([Words(name, CELL_BOLD), *(_mark(cell) for cell in cells)])
    return table(rows, (first, *([share] * len(page.grid_columns))), pad=2.4, extra=extra)


def _mark(cell: ProgressCell) -> Words:
    clear = cell.way in ("up", "down")
    return Words([Run(SIGNS[cell.way]), Run(cell.text or "–")], CELL_BOLD if clear else QUIET_TEXT)
