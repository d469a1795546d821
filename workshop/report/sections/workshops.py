"""The portfolio: cautions in a box, a table and a benchmark for each framework, trends, files that were not read."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.charts.workshops import quartile_chart, trend_chart
from workshop.report.flow import Picture, Words
from workshop.report.model.workshops import PackShelf, PortfolioPage, Quartiles
from workshop.report.sections.parts import LANDSCAPE, head, section, table
from workshop.report.sections.progress import boxed
from workshop.report.styles import BODY_TEXT, CELL, CELL_BOLD, CELL_HEAD, NOTE

TREND_WIDE, TREND_HIGH, TREND_GAP, ACROSS = 238.0, 132.0, 23.0, 3


def portfolio(page: PortfolioPage) -> list[Flowable]:
    """Set the page; the cautions come before any number."""
    width = LANDSCAPE[0]
    found = [*head(page.head, "portfolio"), *section(page.cautions_head), boxed(page.cautions, width)]
    for shelf in page.shelves:
        found += [*section(shelf.name, 90), _table(shelf, width), *section(shelf.benchmark_head, 150)]
        found += [_benchmark(page, shelf, width)] if shelf.benchmark else [Words(shelf.benchmark_note, BODY_TEXT)]
    if page.trends:
        drawn = [Picture(trend_chart(trend, page.top, TREND_WIDE, TREND_HIGH)) for trend in page.trends]
        drawn += [Words("", CELL)] * (-len(drawn) % ACROSS)
        rows: list[list[Any]] = [drawn[at:at + ACROSS] for at in range(0, len(drawn), ACROSS)]
        found += [*section(page.trends_head, TREND_HIGH + 30),
                  table(rows, [TREND_WIDE + TREND_GAP] * ACROSS, head_rows=0, lines=False, pad=5)]
    if page.unread:
        unread: list[list[Any]] = [[Words(name, CELL_BOLD), Words(reason, CELL)] for name, reason in page.unread]
        found += [*section(page.unread_head, 80), table(unread, (width * 0.35, width * 0.65), head_rows=0)]
    return [*found, *(Words(line, NOTE) for line in page.notes)]


def _table(shelf: PackShelf, width: float) -> Flowable:
    """Set the rows: file and client take what the numbers leave."""
    levels = len(shelf.columns) - 5
    small = min(54.0, (width - 62 - 30 - 108 - 170) / max(levels, 1))
    name = (width - 62 - 30 - 108 - small * levels) / 2
    rows: list[list[Any]] = [[Words(words, CELL_HEAD) for words in shelf.columns]]
    rows += [[Words(row[0], CELL_BOLD), *(Words(text, CELL) for text in row[1:])] for row in shelf.rows]
    return table(rows, (name, name, 62, 30, *([small] * levels), 108), pad=2.8)


def _benchmark(page: PortfolioPage, shelf: PackShelf, width: float) -> Flowable:
    """Set the numbers of the benchmark beside their picture."""
    left = 330.0
    rows: list[list[Any]] = [[Words(words, CELL_HEAD) for words in shelf.benchmark_columns]]
    rows += [_line(row, bold=not index) for index, row in enumerate(shelf.benchmark)]
    numbers = table(rows, (left - 4 * 48, 48, 48, 48, 48), pad=2.2)
    picture = Picture(quartile_chart(shelf.benchmark, page.top, width - left - 30))
    return table([[numbers, picture]], (left + 30, width - left - 30), head_rows=0, lines=False, pad=0)


def _line(row: Quartiles, *, bold: bool) -> list[Any]:
    return [Words(row.name, CELL_BOLD if bold else CELL), *row.texts]
