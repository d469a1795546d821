"""The annex of the rubric: a small table for each item, its levels one below the other."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from workshop.report.charts.small import badge
from workshop.report.flow import Run, Title, Words
from workshop.report.model.rubric import RubricGroup, RubricItem, RubricPage
from workshop.report.sections.parts import PORTRAIT, Commands, head, height_of, table
from workshop.report.styles import (
    BODY,
    CELL,
    CELL_BOLD,
    LEAD,
    NOTE,
    PAPER,
    QUIET,
    QUIET_TEXT,
    SURFACE,
    Style,
    colour,
    ink_on,
    level_colour,
)

NUMBER, NAME = 22.0, 84.0


def rubric(page: RubricPage) -> list[Flowable]:
    """Set all groups."""
    found = head(page.head, "rubric")
    for index, group in enumerate(page.groups):
        # A capability asked as a whole has its name above already.
        tables = [_item(page, item, "" if item.title == group.badge.name else f"{item.title}  ")
                  for item in group.items]
        # The name stays with the first of its items.
        first = min(height_of(tables[:1], PORTRAIT[0]), PORTRAIT[1] / 2)
        found += [CondPageBreak(35 + first), _name(group, index), Spacer(1, 5)]
        for one in tables:
            found += [KeepTogether([one]), Spacer(1, 7)]
    return [*found, *(Words(line, NOTE) for line in page.notes)]


def _name(group: RubricGroup, index: int) -> Flowable:
    title = Title(group.badge.name, Style(LEAD, 14, bold=True), outline=group.badge.name, key=f"rubric-{index}",
                  level=1)
    return table([[badge(group.badge, 6.5), title]], (20, PORTRAIT[0] - 20), head_rows=0, lines=False, pad=1.5)


def _item(page: RubricPage, item: RubricItem, name: str) -> Flowable:
    width, top = PORTRAIT[0], max(len(item.levels), 2)
    title = Words([Run(name, bold=True), Run(item.asked, colour=QUIET)], Style(BODY, 12.5))
    rows: list[list[Any]] = [[title, "", ""],
                             [Words([Run(page.question_word + "  ", colour=QUIET), Run(item.question)], CELL), "", ""]]
    rows += [[Words(own, QUIET_TEXT), "", ""] for own in item.own]
    first = len(rows)
    extra: Commands = [("SPAN", (0, row), (-1, row)) for row in range(first)]
    extra += [("BACKGROUND", (0, 0), (-1, 0), colour(PAPER)), ("LEFTPADDING", (0, 0), (0, first - 1), 4),
              ("LINEBELOW", (0, 0), (-1, 0), 0.4, colour(SURFACE))]
    for number, name, text in item.levels:
        ground = level_colour(float(number), top)
        at = len(rows)
        rows.append([Words(number, CELL_BOLD.but(colour=ink_on(ground), align="center")), Words(name, CELL_BOLD),
                     Words(text, CELL)])
        extra += [("BACKGROUND", (0, at), (0, at), colour(ground)), ("LEFTPADDING", (1, at), (1, at), 6),
                  ("RIGHTPADDING", (0, at), (0, at), 0)]
    last = len(rows)
    rows.append([Words([Run(page.evidence_word + "  ", colour=QUIET), Run(item.evidence)], QUIET_TEXT), "", ""])
    extra += [("SPAN", (0, last), (-1, last)), ("LEFTPADDING", (0, last), (0, last), 4)]
    return table(rows, (NUMBER, NAME, width - NUMBER - NAME), head_rows=0, extra=extra, pad=2.0)
