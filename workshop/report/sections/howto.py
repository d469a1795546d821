"""How to read the report: people in bars, rules beside their names, marks, limits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, KeepTogether

from workshop.report.charts.small import meter, sign
from workshop.report.flow import Words
from workshop.report.model.howto import HowtoPage, PeopleTable, RuleLine
from workshop.report.sections.parts import PORTRAIT, head, section, table
from workshop.report.styles import ACTION, BODY, CELL, CELL_BOLD, CELL_HEAD, QUIET, SECTION, Style

LABEL, BETWEEN = 92.0, 26.0
TEXT = Style(BODY, 13.2)


def howto(page: HowtoPage) -> list[Flowable]:
    """Set the page."""
    width, _ = PORTRAIT
    found = head(page.head, "howto")
    if page.people:
        found += [*section(page.people_head), _people(page.people, width)]
    found += [*section(page.read_head, 90), _rules(page.rules, width)]
    found.append(KeepTogether([Words(page.marks_head, SECTION), _marks(page, width)]))
    if page.limits:
        found += [*section(page.limits_head, 60), _limits(page.limits, width)]
    return found


def _people(tables: Sequence[PeopleTable], width: float) -> Flowable:
    each = (width - BETWEEN * (len(tables) - 1)) / len(tables)
    cells: list[Any] = []
    for one in tables:
        rows: list[list[Any]] = [[Words(one.head, CELL_HEAD), "", ""]]
        rows += [[Words(row.name, CELL, most=1), meter(row.share, None, each - 142),
                  Words(row.count, CELL_BOLD.but(align="right"))] for row in one.rows]
        inner = table(rows, (106, each - 136, 30), pad=2.2, extra=[
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("RIGHTPADDING", (-1, 0), (-1, -1), 0), ("SPAN", (0, 0), (-1, 0))])
        cells.append([inner, *([Words(one.note, Style(7.5, 10.5, QUIET, before=3))] if one.note else [])])
    widths = [each + (BETWEEN if index < len(tables) - 1 else 0) for index in range(len(tables))]
    return table([cells], widths, head_rows=0, pad=0, lines=False,
                 extra=[("RIGHTPADDING", (0, 0), (-2, -1), BETWEEN), ("RIGHTPADDING", (-1, 0), (-1, -1), 0)])


def _rules(rules: Sequence[RuleLine], width: float) -> Flowable:
    label = TEXT.but(colour=ACTION, bold=True)
    rows = [[Words(rule.label, label), Words(rule.text, TEXT)] for rule in rules]
    return table(rows, (LABEL, width - LABEL), head_rows=0, pad=3.2)


def _marks(page: HowtoPage, width: float) -> Flowable:
    rows: list[list[Any]] = [[sign(mark.sign), Words(mark.label, TEXT.but(bold=True)), Words(mark.text, TEXT)]
                             for mark in page.marks]
    return table(rows, (38, LABEL - 38 + 20, width - LABEL - 20), head_rows=0, pad=2.2,
                 extra=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")])


def _limits(limits: Sequence[str], width: float) -> Flowable:
    rows = [[Words("·", TEXT.but(colour=ACTION, bold=True)), Words(line, TEXT)] for line in limits]
    return table(rows, (10, width - 10), head_rows=0, pad=1.6, lines=False)
