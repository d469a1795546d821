"""The page of disagreements: a histogram beside what both sides say, ten times."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable, KeepTogether

from workshop.report.charts.apart import apart_chart
from workshop.report.charts.small import badge
from workshop.report.flow import Run, Words, to_page
from workshop.report.model.disagreement import Apart, DisagreementPage
from workshop.report.sections.parts import PORTRAIT, head, table
from workshop.report.styles import ACTION, BODY_TEXT, CELL, LEAD, NOTE, QUIET, Style

RANK, CHART = 32.0, 94.0


def disagreement(page: DisagreementPage) -> list[Flowable]:
    """Set the rows one below the other."""
    width, _ = PORTRAIT
    found = head(page.head, "disagreement")
    if page.empty:
        return [*found, Words(page.empty, BODY_TEXT.but(before=8))]
    rows = [_row(row, width) for row in page.rows]
    # The note is never alone on a page.
    return [*found, *(KeepTogether([row]) for row in rows[:-1]),
            KeepTogether([rows[-1], Words(page.note, NOTE.but(before=4))])]


def _row(row: Apart, width: float) -> Flowable:
    room = width - RANK - CHART
    name = [Run(row.element, bold=True), Run("  "), Run(row.item, bold=True), Run(f"   {row.shape} · {row.basis}",
                                                                               colour=QUIET)]
    named = table([[badge(row.badge, 5.2), Words(name, CELL)]], (16, room - 16), head_rows=0, pad=0, lines=False,
                  extra=[("RIGHTPADDING", (0, 0), (-1, -1), 0)])
    words: list[Any] = [named, *(Words([Run(mark, colour=ACTION), Run(text)], CELL, most=1)
                                 for mark, text in (("▼ ", row.low), ("▲ ", row.high)))]
    lines = [Run(part) for fact in row.lines for part in (fact.label + "  ", fact.text + "   ")]
    for index in range(0, len(lines), 2):
        lines[index] = Run(lines[index].text, bold=True)
    if row.full is not None:
        lines += to_page(row.full, tone=ACTION)
    words.append(Words(lines, Style(7.5, 10.5, QUIET)))
    rank = [Words(row.rank, Style(LEAD, 13, ACTION, bold=True)), Words(row.score, Style(7.5, 10.5, QUIET))]
    cells: list[Any] = [rank, words, apart_chart(row.counts, row.level, CHART - 10, 46.0)]
    return table([cells], (RANK, room, CHART), head_rows=0, pad=3.0,
                 extra=[("RIGHTPADDING", (-1, 0), (-1, -1), 0), ("LEFTPADDING", (2, 0), (2, 0), 8)])
