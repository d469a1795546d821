"""The heat map on one landscape page; a framework with very many elements has it on several."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from reportlab.platypus import Flowable, PageBreak

from workshop.report.charts.heat import heat_chart
from workshop.report.flow import Picture, Words
from workshop.report.sections.parts import LANDSCAPE, head, height_of
from workshop.report.styles import NOTE
from workshop.report.values import HeatPage

# Columns on one page: with more, neither the names of the elements nor the numbers under them can be read.
COLUMNS = 16


def heat(page: HeatPage) -> list[Flowable]:
    """Set the map as large as the page allows; columns that do not fit beside the others go on to the next page."""
    width, height = LANDSCAPE
    top = head(page.head, "heat")
    notes: list[Flowable] = [Words(line, NOTE.but(size=7.5, leading=10.5, before=2)) for line in page.notes]
    room = height - height_of(top, width) - height_of(notes, width) - 14
    found: list[Flowable] = [*top]
    for number, part in enumerate(_parts(page)):
        found += [*([PageBreak()] if number else []), Picture(heat_chart(part, width, room), before=4)]
    return [*found, *notes]


def _parts(page: HeatPage) -> list[HeatPage]:
    """Return the map in parts of about as many columns each."""
    count = -(-len(page.columns) // COLUMNS)
    if count <= 1:
        return [page]
    ends = [round(len(page.columns) * part / count) for part in range(count + 1)]
    return [replace(page, columns=page.columns[low:high], summaries=page.summaries[low:high],
                    rows=tuple(replace(row, cells=row.cells[low:high]) for row in page.rows))
            for low, high in pairwise(ends)]
