"""Strengths to protect: one table for each way in which they are shown."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from workshop.report.charts.small import badge
from workshop.report.flow import Run, Words
from workshop.report.model.strengths import Strength, StrengthGroup, StrengthsPage
from workshop.report.sections.parts import PORTRAIT, Commands, head, table
from workshop.report.styles import BODY_TEXT, CELL, CELL_HEAD, LINE, NOTE, QUIET, SECTION, SMALL, SURFACE, Style, colour

MARK, NAME, LEVEL, OWNER, RISK = 18.0, 92.0, 92.0, 62.0, 92.0


def strengths(page: StrengthsPage) -> list[Flowable]:
    """Set the tables; the columns are named once a table."""
    width, _ = PORTRAIT
    found = head(page.head, "strengths")
    if page.empty:
        return [*found, Words(page.empty, BODY_TEXT.but(before=8))]
    for group in page.groups:
        found += [CondPageBreak(160), Words(group.title, SECTION.but(after=2)),
                  Words(group.lead, Style(SMALL, 11.5, QUIET, after=3)), _table(page, group, width)]
    return found + [Words(line, NOTE) for line in page.notes]


def _table(page: StrengthsPage, group: StrengthGroup, width: float) -> Flowable:
    heads = [Words(words, CELL_HEAD) for words in page.columns]
    rows: list[list[Any]] = [[heads[0], "", *heads[1:]]]
    extra: Commands = [("SPAN", (0, 0), (1, 0)), ("RIGHTPADDING", (0, 1), (0, -1), 2)]
    for strength in group.rows:
        _row(rows, extra, strength)
    rest = width - MARK - NAME - LEVEL - OWNER - RISK
    return table(rows, (MARK, NAME, LEVEL, rest, OWNER, RISK), extra=extra, pad=2.6)


def _row(rows: list[list[Any]], extra: Commands, strength: Strength) -> None:
    """Add a cell; long evidence and risks go on in rows of their own, so that no row is taller than a page."""
    first = len(rows)
    name = Words([Run(strength.element, bold=True), Run("  "), Run(strength.item)], CELL)
    level = Words([Run(strength.level, bold=True), Run(f"  {strength.basis}", colour=QUIET)], CELL)
    for index, (proof, risk) in enumerate(zip_longest(strength.proof, strength.risk, fillvalue="")):
        begin: list[Any] = [badge(strength.badge, 5.2), name, level] if not index else ["", "", ""]
        rows.append([*begin, Words(proof, CELL), "" if index else Words(strength.owner, CELL), Words(risk, CELL)])
        if index:
            at = len(rows) - 1
            extra += [("LINEBELOW", (0, at - 1), (-1, at - 1), 0.4, colour(SURFACE)),
                      ("LINEBELOW", (0, at), (-1, at), 0.4, colour(LINE)), ("TOPPADDING", (0, at), (-1, at), 0)]
    if len(rows) - first > 1:
        extra.append(("NOSPLIT", (0, first), (-1, first + 1)))
