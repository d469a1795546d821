"""The ranking of gaps: a chart of the first ones, a table of all."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.charts.gapbars import gap_chart
from workshop.report.charts.small import badge
from workshop.report.flow import Picture, Run, Words
from workshop.report.sections.chain import page_word
from workshop.report.sections.parts import PORTRAIT, head, section, table
from workshop.report.styles import ACTION, BODY_TEXT, CELL, CELL_HEAD, NOTE, QUIET, Style
from workshop.report.values import GapsPage

RIGHT = range(2, 8)
BASIS = Style(6.75, 9.0, QUIET)


def gaps(page: GapsPage) -> list[Flowable]:
    """Set the ranking."""
    width, _ = PORTRAIT
    found = head(page.head, "gaps")
    if page.empty:
        found.append(Words(page.empty, BODY_TEXT.but(before=8)))
    else:
        found += [*section(page.chart_head), Picture(gap_chart(page, width))]
    found += [Words(line, NOTE) for line in page.notes]
    if page.rows:
        found += [*section(page.table_head, 110), _table(page, width)]
    return found


def _table(page: GapsPage, width: float) -> Flowable:
    """Return the table; below the name of a cell stands what its level is based on."""
    right = CELL.but(align="right")
    heads: list[Any] = [Words(name, CELL_HEAD.but(align="right") if index in RIGHT else CELL_HEAD)
                        for index, name in enumerate(page.columns)]
    rows = [[*heads[:1], "", *heads[1:]]]
    for row in page.rows:
        quick = [Run("  "), Run(row.quick, bold=True, colour=ACTION)] if row.quick else []
        names = Words([Run(row.element, bold=True), Run("  "), Run(row.item), *quick], CELL)
        numbers = [Words(text, right.but(bold=index == 4)) for index, text in enumerate(row.texts)]
        rows.append([Words(row.rank, CELL_HEAD), badge(row.badge, 5.2), [names, Words(row.basis, BASIS)], *numbers,
                     Words(row.stable, right), Words(row.evidence, CELL),
                     page_word(row.page.key, row.page.words, CELL)])
    rank, mark, narrow, priority, stable, evidence, page_ = 19.0, 15.0, 31.0, 36.0, 34.0, 46.0, 38.0
    rest = width - rank - mark - 4 * narrow - priority - stable - evidence - page_
    widths = (rank, mark, rest, *([narrow] * 4), priority, stable, evidence, page_)
    return table(rows, widths, pad=2.2,
                 extra=[("LEFTPADDING", (9, 0), (9, -1), 4), ("RIGHTPADDING", (0, 0), (1, -1), 2),
                        ("RIGHTPADDING", (3, 0), (-1, -1), 4)])
