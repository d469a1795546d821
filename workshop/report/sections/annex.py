"""The annex: one table per element, one row per cell."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from workshop.report.backing import AnnexGroup, AnnexPage, AnnexRow
from workshop.report.charts.small import badge, distribution
from workshop.report.flow import Run, Title, Words
from workshop.report.sections.parts import LANDSCAPE, Commands, head, table
from workshop.report.styles import CELL, CELL_HEAD, LEAD, LINE, NOTE, PAPER, QUIET, SMALL, SURFACE, Style, colour

MARK, PICTURE, LEVEL, SIGN = 16.0, 46.0, 17.0, 17.0
# Beyond so many levels there is less room for each.
USUAL, NARROW = 6, 13.0
# A table of up to this many rows stays on one page; a longer one repeats its element on the next.
TOGETHER = 12


def annex(page: AnnexPage) -> list[Flowable]:
    """Set the tables."""
    width, _ = LANDSCAPE
    found = [*head(page.head, "annex"), *(Words(line, NOTE.but(before=0, after=6)) for line in page.notes)]
    for index, group in enumerate(page.groups):
        one = _table(page, group, index, width)
        rows = len(group.rows) + sum(len(row.notes) for row in group.rows)
        found += [KeepTogether([one])] if rows <= TOGETHER else [CondPageBreak(140), one]
        found.append(Spacer(1, 6))
    return found


def _table(page: AnnexPage, group: AnnexGroup, index: int, width: float) -> Flowable:
    levels = len(page.levels)
    # A long scale takes its room from the others, so that names stay as wide as they are.
    level, pattern, state = (LEVEL, 80.0, 112.0) if levels <= USUAL else (NARROW, 70.0, 96.0)
    fixed = (MARK, 0.0, 28.0, 21.0, PICTURE + 8, *([level] * levels), SIGN, SIGN, SIGN, 34.0, 36.0, 32.0, pattern,
             state, 44.0, 38.0)
    widths = (MARK, width - sum(fixed), *fixed[2:])
    after = 5 + levels
    name = Title(group.name, Style(LEAD, 14, bold=True), outline=group.name, key=f"annex-{index}", level=1)
    band: list[Any] = [[name], "", "", "", "", [Words(group.summary, Style(SMALL, 14, QUIET))]]
    heads = [Words(words, CELL_HEAD) for words in page.columns]
    labels: list[Any] = ["", heads[0], *page.columns[1:3], heads[3], *page.levels, *page.columns[4:10], *heads[10:12],
                         *page.columns[12:]]
    rows = [[*band, *[""] * (len(labels) - len(band))], labels]
    extra: Commands = [
        ("SPAN", (0, 0), (4, 0)), ("SPAN", (5, 0), (-1, 0)), ("BACKGROUND", (0, 0), (-1, 0), colour(PAPER)),
        ("TOPPADDING", (0, 0), (-1, 0), 3.5), ("BOTTOMPADDING", (0, 0), (-1, 0), 4),
        ("TOPPADDING", (5, 0), (5, 0), 3.5 + LEAD - SMALL),  # one base line for name and summary
        ("LINEBELOW", (0, 0), (-1, 0), 0.4, colour(LINE)), ("TEXTCOLOR", (0, 1), (-1, 1), colour(QUIET)),
        ("RIGHTPADDING", (5, 1), (after + 5, -1), 2), ("ALIGN", (2, 1), (3, -1), "RIGHT"),
        ("RIGHTPADDING", (2, 1), (2, -1), 4),
        ("ALIGN", (5, 1), (after + 5, -1), "CENTER"), ("LEFTPADDING", (after + 6, 1), (after + 6, -1), 6),
        ("ALIGN", (-2, 1), (-1, -1), "CENTER"), ("RIGHTPADDING", (0, 1), (1, -1), 3),
        ("RIGHTPADDING", (-2, 1), (-1, -1), 2), ("LEFTPADDING", (0, 0), (0, 0), 3)]
    for row in group.rows:
        _row(rows, extra, row, levels)
    return table(rows, widths, head_rows=2, extra=extra, pad=2.0)


def _row(rows: list[list[Any]], extra: Commands, row: AnnexRow, levels: int) -> None:
    at = len(rows)
    counts = [str(count) if count else "" for count in row.counts] if row.counts else [""] * levels
    picture = distribution(row.counts, PICTURE, 10.0) if row.counts and any(row.counts) else ""
    name = Words([Run(row.name, colour=QUIET if row.of_target else None)], CELL, most=2)
    rows.append(["" if row.of_target else badge(row.badge, 5.0), name, row.asked, row.n, picture, *counts,
                 row.abstained, row.dont_know, row.not_applicable, row.median, row.interpolated, row.agreement,
                 Words(row.pattern, CELL, most=2), Words(row.state, CELL, most=2), row.accepted, row.target])
    for note in row.notes:
        rows.append(["", Words(note, CELL_HEAD), *[""] * (len(rows[0]) - 2)])
        below = len(rows) - 1
        extra += [("SPAN", (1, below), (-1, below)), ("TOPPADDING", (0, below), (-1, below), 0),
                  ("LINEBELOW", (0, below - 1), (-1, below - 1), 0.4, colour(SURFACE)),
                  ("LINEBELOW", (0, below), (-1, below), 0.4, colour(LINE))]
    if row.notes:
        extra.append(("NOSPLIT", (0, at), (-1, at + 1)))
