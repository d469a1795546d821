"""The page on maturity over time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from workshop.report.charts.strips import climb_chart, legend_line, strips_chart
from workshop.report.flow import Picture, Words
from workshop.report.model.maturity import MaturityPage, StripRow
from workshop.report.sections.goon import add_row, headed
from workshop.report.sections.parts import PORTRAIT, Commands, head, height_of, section, table
from workshop.report.styles import CELL, CELL_BOLD, CELL_HEAD, NOTE

LEAST, MOST = 84.0, 150.0
# A picture cannot be broken over two pages: more rows than these are drawn as several.
ROWS = 38


def maturity(page: MaturityPage) -> list[Flowable]:
    """Set the way of the whole, the strips, and the waves."""
    width, height = PORTRAIT
    strips = [Picture(strips_chart(part, page.columns, page.top, width)) for part in _parts(page.groups)]
    top = [*head(page.head, "maturity"), *section(page.climb_head, 170)]
    waves = headed(page.waves_head, _waves(page, width), width)
    below = [Picture(legend_line(page.legend, width), before=3),
             *section(page.strips_head, 40 + strips[0].drawing.height), *strips, *waves,
             *(Words(line, NOTE.but(size=7.5, leading=10.5)) for line in page.notes)]
    # The way of the whole takes what the rest leaves of the page, within reason.
    rest = height_of([flow for flow in (*top, *below) if not isinstance(flow, CondPageBreak)], width)
    climb = climb_chart(page.climb, width, min(max(height - rest - 6, LEAST), MOST))
    return [*top, Picture(climb), *below]


def _parts(groups: Sequence[tuple[StripRow, ...]]) -> list[tuple[tuple[StripRow, ...], ...]]:
    """Return the groups as they are, or in several parts of so many rows as fit on a page."""
    if sum(map(len, groups)) <= ROWS:
        return [tuple(groups)]
    return [(group[at:at + ROWS],) for group in groups for at in range(0, len(group), ROWS)]


def _waves(page: MaturityPage, width: float) -> Flowable:
    when, cost, level, gains = 76.0, 68.0, 74.0, 108.0
    right = CELL.but(align="right")
    rows: list[list[Any]] = [[Words(name, CELL_HEAD.but(align="right") if index == 2 else CELL_HEAD)
                              for index, name in enumerate(page.wave_columns)]]
    extra: Commands = [("LEFTPADDING", (3, 0), (3, -1), 8)]
    for wave in page.waves:
        add_row(rows, extra, ([Words(wave.when, CELL_BOLD)], [Words(text, CELL) for text in wave.finished],
                              [Words(wave.cost, right)], [Words(wave.level, CELL)],
                              [Words(text, CELL) for text in wave.gains]))
    return table(rows, (when, width - when - cost - level - gains, cost, level, gains), extra=extra)
