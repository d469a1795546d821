"""The portfolio as a field, and the table of initiatives."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.charts.initiativefield import field_legend, portfolio_chart
from workshop.report.charts.small import badge
from workshop.report.flow import Picture, Words
from workshop.report.model.initiatives import InitiativeRow, InitiativesPage
from workshop.report.sections.chain import chain_line
from workshop.report.sections.goon import add_below, add_row, headed, narrow
from workshop.report.sections.parts import LANDSCAPE, Commands, head, height_of, section, table
from workshop.report.styles import BODY_TEXT, CELL, CELL_BOLD, CELL_HEAD, NOTE

NUMBER, MARK, TOGETHER = 20.0, 18.0, 5
OWNER, SURE, EFFORT, COST, WHEN, AFTER, FIRM = 60.0, 46.0, 46.0, 62.0, 68.0, 38.0, 58.0
SMALLER = CELL_HEAD.but(size=7.2, leading=9.6)


def initiatives(page: InitiativesPage) -> list[Flowable]:
    """Set the field and the table."""
    width, height = LANDSCAPE
    found = head(page.head, "initiatives")
    if page.empty:
        return [*found, Words(page.empty, BODY_TEXT.but(before=8))]
    if page.portfolio is not None:
        legend = Picture(field_legend(page.portfolio.marks, page.portfolio.legend, width), before=4)
        title = section(page.portfolio.title)
        # The field takes what the words leave of the first page.
        room = height - height_of([*found, title[-1], legend], width) - 8
        found += [*title, Picture(portfolio_chart(page.portfolio, width, room)), legend]
    found += headed(page.table_head, _table(page, width), width)
    return found + [Words(line, NOTE) for line in page.notes]


def _table(page: InitiativesPage, width: float) -> Flowable:
    firm = len(page.columns) > 9
    fixed = NUMBER + MARK + OWNER + SURE + EFFORT + COST + WHEN + AFTER + (FIRM if firm else 0.0)
    rest = width - fixed
    widths = [NUMBER, MARK, rest * 0.52, OWNER, rest * 0.48, SURE, EFFORT, COST, WHEN, AFTER]
    heads: list[Any] = [Words(narrow(name) if index in (0, 9) else name,
                              CELL_HEAD.but(align="right") if index == 6 else CELL_HEAD)
                        for index, name in enumerate(page.columns)]
    rows: list[list[Any]] = [[heads[0], "", *heads[1:]]]
    extra: Commands = [("LEFTPADDING", (8, 0), (8, -1), 8)]
    for row in page.rows:
        first = len(rows)
        cells = _cells(row)
        add_row(rows, extra, [*cells, [Words(row.firm, CELL)]] if firm else cells)
        for words in _beneath(row):
            add_below(rows, extra, words, 2)
        if len(rows) > first + 1:
            # A few lines stay together; of more at least the first two.
            extra.append(("NOSPLIT", (0, first), (-1, len(rows) - 1 if len(rows) - first <= TOGETHER else first + 1)))
    return table(rows, [*widths, FIRM] if firm else widths, extra=extra)


def _cells(row: InitiativeRow) -> list[list[Any]]:
    right = CELL.but(align="right")
    return [[Words(row.number, CELL_HEAD)], [badge(row.badge, 5.6)],
            [[Words(row.title, CELL_BOLD), Words(row.marks, SMALLER)]], [Words(row.owner, CELL)],
            [Words(text, CELL) for text in row.lifts], [Words(row.sure, CELL)],
            [Words(row.effort, CELL)], [Words(row.cost, right)],
            [Words(row.quarters, CELL)], [Words(row.after, CELL)]]


def _beneath(row: InitiativeRow) -> list[Flowable]:
    """Return what stands beneath a row, over the whole width."""
    found: list[Flowable] = [Words(row.left_out, CELL)] if row.left_out else []
    found += [Words(text, SMALLER) for text in (*row.below, *row.notes)]
    if row.chain is not None:
        found.append(chain_line(row.chain, SMALLER))
    return found
