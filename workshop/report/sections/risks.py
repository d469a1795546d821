"""The page on risks and assumptions."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.charts.small import meter
from workshop.report.flow import Run, Words
from workshop.report.model.risks import RisksPage
from workshop.report.sections.goon import narrow
from workshop.report.sections.parts import PORTRAIT, head, section, table
from workshop.report.styles import ACTION, BODY_TEXT, CELL, CELL_BOLD, CELL_HEAD, NOTE


def risks(page: RisksPage) -> list[Flowable]:
    """Set the table, then what is not in it."""
    width, _ = PORTRAIT
    found = [*head(page.head, "risks"), _table(page, width)]
    if page.rest:
        found += section(page.rest_head)
        found += [Words([Run(line.text), Run("  "), Run(line.page.words, colour=ACTION, ref=line.page.key)]
                        if line.page.key else line.text, BODY_TEXT) for line in page.rest]
    return found + [Words(line, NOTE) for line in page.notes]


def _table(page: RisksPage, width: float) -> Flowable:
    number, owner, stake = 18.0, 50.0, 50.0
    rest = width - number - owner - stake
    rows: list[list[Any]] = [[Words(name, CELL_HEAD) for name in (narrow(page.columns[0]), *page.columns[1:])]]
    small = CELL.but(size=7.8, leading=10.8)
    for row in page.rows:
        kind = [Run(row.kind)]
        if row.page.key:
            kind += [Run("  "), Run(row.page.words, colour=ACTION, ref=row.page.key)]
        rows.append([Words(row.number, CELL_HEAD), [Words(kind, CELL_HEAD.but(size=7.0, leading=9.5)),
                     Words(row.assumption, small)], Words(row.owner, small, most=3),
                     Words(row.trigger, small), Words(row.effect, small),
                     [Words(row.stake_text, CELL_BOLD), meter(min(row.stake, 1.0), None, 38.0, 7.0)]])
    return table(rows, (number, rest * 0.42, owner, rest * 0.27, rest * 0.31, stake), pad=3.4)
