"""The page on alternatives: plans side by side, what differs, firmness, limits."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable, KeepTogether

from workshop.report.charts.planpoints import plan_points
from workshop.report.charts.small import badge, meter
from workshop.report.flow import Picture, Run, Words
from workshop.report.model.alternatives import AlternativesPage
from workshop.report.sections.goon import headed, narrow
from workshop.report.sections.parts import PORTRAIT, head, section, table
from workshop.report.styles import BODY_TEXT, CELL, CELL_BOLD, CELL_HEAD, NOTE, UNSCORED, colour
from workshop.report.values import Fact

FIRM = 0.6


def alternatives(page: AlternativesPage) -> list[Flowable]:
    """Set the page."""
    width, _ = PORTRAIT
    found = [*head(page.head, "alternatives"), *section(page.plans_head), _plans(page, width)]
    if page.plans_note:
        found.append(Words(page.plans_note, NOTE))
    if page.points:
        found.append(KeepTogether([*section(page.points_head), Picture(plan_points(
            page.points, page.axis, page.costs, width, 132))]))
    if page.changes:
        found += section(page.changes_head)
        found += [_fact(fact) for fact in page.changes]
    if page.firm_rows:
        found += headed(page.firm_head, _firm(page, width), width)
        found.append(Words(page.firm_note, NOTE))
    else:
        found += [*section(page.firm_head), Words(page.firm_note, BODY_TEXT)]
    found += section(page.limits_head)
    found += [_fact(fact) for fact in page.limits]
    return found + [Words(line, NOTE) for line in page.notes]


def _fact(fact: Fact) -> Flowable:
    """Return a label with its text in one paragraph, which may go on on the next page."""
    return Words([Run(fact.label, bold=True), Run(f"\u3000{fact.text}")], CELL.but(leading=12.5, after=3.5))


def _plans(page: AlternativesPage, width: float) -> Flowable:
    name, count = 140.0, max(len(page.plan_columns) - 1, 1)
    right = CELL.but(align="right")
    each = min((width - name) / count, 120.0)
    top = CELL_HEAD.but(align="right")
    rows: list[list[Any]] = [[Words(words, top.but(bold=at - 1 == page.chosen) if at else CELL_HEAD)
                              for at, words in enumerate(page.plan_columns)]]
    for line in page.plan_rows:
        rows.append([Words(words, right.but(bold=at - 1 == page.chosen) if at else CELL)
                     for at, words in enumerate(line)])
    extra = [] if page.chosen is None else [
        ("BACKGROUND", (page.chosen + 1, 0), (page.chosen + 1, -1), colour(UNSCORED))]
    return table(rows, (name, *[each] * count), extra=extra)


def _firm(page: AlternativesPage, width: float) -> Flowable:
    number, mark, share, starts, cells = 20.0, 18.0, 92.0, 78.0, 128.0
    heads = [Words(words, CELL_HEAD) for words in (narrow(page.firm_columns[0]), *page.firm_columns[1:])]
    rows: list[list[Any]] = [[heads[0], "", heads[1], heads[2], "", *heads[3:]]]
    for row in page.firm_rows:
        rows.append([Words(row.number, CELL_HEAD), badge(row.badge, 5.6), Words(row.title, CELL_BOLD, most=2),
                     meter(row.share, FIRM, 52.0), Words(row.share_text, CELL if row.firm else CELL_BOLD),
                     Words(row.starts, CELL), Words(row.cells, CELL)])
    return table(rows, (number, mark, width - number - mark - share - starts - cells, 58.0, share - 58.0, starts,
                        cells), extra=[("SPAN", (3, 0), (4, 0))])
