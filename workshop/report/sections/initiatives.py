"""The table of initiatives."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.charts.small import badge
from workshop.report.flow import Words
from workshop.report.sections.parts import LANDSCAPE, Commands, head, table
from workshop.report.styles import BODY_TEXT, CELL, CELL_BOLD, CELL_HEAD, LINE, NOTE, SURFACE, colour
from workshop.report.values import InitiativesPage

NUMBER, MARK = 20.0, 18.0


def initiatives(page: InitiativesPage) -> list[Flowable]:
    """Set the table."""
    width, _ = LANDSCAPE
    found = head(page.head, "initiatives")
    if page.empty:
        return [*found, Words(page.empty, BODY_TEXT.but(before=8))]
    found.append(_table(page, width))
    found += [Words(line, NOTE) for line in page.notes]
    return found


def _table(page: InitiativesPage, width: float) -> Flowable:
    owner, effort, cost, quarters, after = 72.0, 44.0, 68.0, 70.0, 42.0
    rest = width - NUMBER - MARK - owner - effort - cost - quarters - after
    widths = (NUMBER, MARK, rest * 0.51, owner, rest * 0.49, effort, cost, quarters, after)
    right = CELL.but(align="right")
    heads: list[Any] = [Words(name, CELL_HEAD.but(align="right") if index in (4, 5) else CELL_HEAD)
                        for index, name in enumerate(page.columns)]
    rows: list[list[Any]] = [[heads[0], "", *heads[1:]]]
    extra: Commands = [("LEFTPADDING", (7, 0), (7, -1), 8)]
    for row in page.rows:
        rows.append([Words(row.number, CELL_HEAD), badge(row.badge, 5.6), Words(row.title, CELL_BOLD),
                     Words(row.owner, CELL), Words(row.lifts[0], CELL), Words(row.effort, right),
                     Words(row.cost, right), Words(row.quarters, CELL), Words(row.after, CELL)])
        # A long cell goes on in rows of its own, so that no row is ever taller than a page.
        first = len(rows)
        for lifts in row.lifts[1:]:
            _go_on(rows, extra, ["", "", "", "", Words(lifts, CELL), "", "", "", ""])
        below = [Words(row.left_out, CELL)] if row.left_out else []
        for words in (*below, *(Words(note, CELL_HEAD) for note in row.notes)):
            _go_on(rows, extra, ["", "", words, "", "", "", "", "", ""])
            extra.append(("SPAN", (2, len(rows) - 1), (-1, len(rows) - 1)))
        if len(rows) > first:
            extra.append(("NOSPLIT", (0, first - 1), (-1, first)))
    return table(rows, widths, extra=extra)


def _go_on(rows: list[list[Any]], extra: Commands, row: list[Any]) -> None:
    """Add a row that belongs to the one above: no line between them."""
    rows.append(row)
    at = len(rows) - 1
    extra += [("LINEBELOW", (0, at - 1), (-1, at - 1), 0.4, colour(SURFACE)),
              ("LINEBELOW", (0, at), (-1, at), 0.4, colour(LINE)), ("TOPPADDING", (0, at), (-1, at), 0)]
