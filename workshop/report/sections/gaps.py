"""The ranking of gaps: a chart of the first ones, a table of all."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.charts.gapbars import gap_chart
from workshop.report.charts.small import badge
from workshop.report.flow import Picture, Run, Words
from workshop.report.sections.parts import PORTRAIT, head, section, table
from workshop.report.styles import BODY_TEXT, CELL, CELL_HEAD, NOTE
from workshop.report.values import GapsPage


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
    right = CELL.but(align="right")
    heads: list[Any] = [Words(name, CELL_HEAD.but(align="right") if 2 <= index <= 6 else CELL_HEAD)
                        for index, name in enumerate(page.columns)]
    rows = [[*heads[:1], "", *heads[1:]]]
    for row in page.rows:
        names = Words([Run(row.element, bold=True), Run("  "), Run(row.item)], CELL, most=2)
        numbers = [Words(text, right.but(bold=index == 4)) for index, text in enumerate(row.texts)]
        rows.append([Words(row.rank, CELL_HEAD), badge(row.badge, 5.2), names, *numbers, Words(row.basis, CELL_HEAD)])
    rank, mark, narrow, basis = 19.0, 15.0, 36.0, 124.0
    widths = (rank, mark, width - rank - mark - 5 * narrow - basis, *([narrow] * 5), basis)
    return table(rows, widths, extra=[("LEFTPADDING", (8, 0), (8, -1), 8), ("RIGHTPADDING", (0, 0), (1, -1), 2)])
