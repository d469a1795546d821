"""The page on money and people: bands over the periods, then what the plan has no room for."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, PageBreak

from workshop.report.charts.base import Sheet
from workshop.report.charts.loadbands import HEAD, LEAST, MOST, TAKEN, load_bands
from workshop.report.charts.small import badge
from workshop.report.flow import Picture, Words
from workshop.report.fonts import width as width_of
from workshop.report.model.money import MoneyPage
from workshop.report.sections.goon import narrow
from workshop.report.sections.parts import LANDSCAPE, head, height_of, section, table
from workshop.report.styles import (
    ATTENTION,
    BODY_TEXT,
    CELL,
    CELL_BOLD,
    CELL_HEAD,
    INK,
    KICKER,
    NOTE,
    QUIET,
    SMALL,
)

NUMBER, MARK = 20.0, 18.0


def money(page: MoneyPage) -> list[Flowable]:
    """Set the bands, as many a page as fit, and the table."""
    width, height = LANDSCAPE
    top = [*head(page.head, "money"), *section(page.bands_head)]
    legend = Picture(_legend(page, width), before=4)
    room = height - height_of([flow for flow in top if isinstance(flow, Words)], width) - 30
    most = max(int((room - HEAD) / LEAST), 1)
    pages = -(-len(page.bands) // most)
    each = -(-len(page.bands) // pages)
    below = [*section(page.left_head), _table(page, width) if page.left_rows else Words(page.left_empty, BODY_TEXT),
             *(Words(line, NOTE) for line in page.notes)]
    found: list[Flowable] = top
    for number in range(pages):
        some = page.bands[number * each:(number + 1) * each]
        if number:
            found += [PageBreak(), Words(f"{page.head.kicker} {number + 1} / {pages}", KICKER)]
        spare = room - HEAD
        under = height_of([flow for flow in below if not isinstance(flow, CondPageBreak)], width)
        if number == pages - 1 and LEAST * len(some) + under < spare:
            # All of it fits on one page when the bands are lower.
            spare -= under
        tall = min(max(spare / max(len(some), 1), LEAST), MOST)
        found.append(Picture(load_bands(some, page.periods, page.heads, width, tall)))
        found.append(legend)
    return found + below


def _legend(page: MoneyPage, width: float) -> Any:
    sheet, x = Sheet(width, 12), 0.0
    for mark, words in zip((TAKEN, ATTENTION, ""), page.legend, strict=True):
        if mark:
            sheet.box(x, 2, 12, 7, mark, radius=1.5)
        else:
            sheet.line(x, 5.5, x + 12, 5.5, INK, 0.9)
        sheet.text(x + 16, 3, words, SMALL, tone=QUIET)
        x += 16 + width_of(words, SMALL) + 16
    return sheet.drawing


def _table(page: MoneyPage, width: float) -> Flowable:
    share, cost = 58.0, 72.0
    rest = width - NUMBER - MARK - share - cost
    heads = [Words(name, CELL_HEAD.but(align="right") if index in (2, 3) else CELL_HEAD)
             for index, name in enumerate(page.columns)]
    heads[0] = Words(narrow(page.columns[0]), CELL_HEAD)
    rows: list[list[Any]] = [[heads[0], "", *heads[1:]]]
    right = CELL.but(align="right")
    for row in page.left_rows:
        rows.append([Words(row.number, CELL_HEAD), badge(row.badge, 5.6), Words(row.title, CELL_BOLD),
                     Words(row.share, right), Words(row.cost, right), Words(row.reason, CELL), Words(row.needs, CELL)])
    return table(rows, (NUMBER, MARK, rest * 0.3, share, cost, rest * 0.32, rest * 0.38),
                 extra=[("LEFTPADDING", (5, 0), (5, -1), 10)])
