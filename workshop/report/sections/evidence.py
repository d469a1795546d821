"""The annex of evidence: one table per element."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from workshop.report.backing import EvidenceGroup, EvidenceLine, EvidencePage
from workshop.report.charts.small import badge
from workshop.report.charts.thumb import Thumb
from workshop.report.flow import Run, Words
from workshop.report.sections.parts import PORTRAIT, Commands, head, table
from workshop.report.styles import CELL, CELL_BOLD, CELL_HEAD, LEAD, LINE, NOTE, PAPER, SURFACE, Style, colour

MARK, NAME, STRENGTH, DAY = 18.0, 104.0, 46.0, 52.0
THUMB = (120.0, 80.0)

# So many more rows of one piece of evidence stay together.
SHORT = 3


def evidence(page: EvidencePage) -> list[Flowable]:
    """Set the tables, one per element."""
    width, _ = PORTRAIT
    found = [*head(page.head, "evidence"), *(Words(line, NOTE.but(before=0, after=6)) for line in page.notes)]
    for group in page.groups:
        found += [CondPageBreak(110), _table(page, group, width), Spacer(1, 6)]
    return found


def _table(page: EvidencePage, group: EvidenceGroup, width: float) -> Flowable:
    rows: list[list[Any]] = [[Words(group.name, Style(LEAD, 14, bold=True)), "", "", "", ""],
                             ["", *(Words(words, CELL_HEAD) for words in page.columns)]]
    extra: Commands = [
        ("SPAN", (0, 0), (-1, 0)), ("BACKGROUND", (0, 0), (-1, 0), colour(PAPER)), ("LEFTPADDING", (0, 0), (0, 0), 3),
        ("TOPPADDING", (0, 0), (-1, 0), 3.5), ("BOTTOMPADDING", (0, 0), (-1, 0), 4),
        ("LINEBELOW", (0, 0), (-1, 0), 0.4, colour(LINE)), ("RIGHTPADDING", (0, 1), (0, -1), 2)]
    for row in group.rows:
        first = len(rows)
        for line in row.lines:
            _line(rows, extra, line, begins=len(rows) > first)
        rows[first][:2] = [badge(row.badge, 5.2), Words(row.name, CELL)]
    widths = (MARK, NAME, width - MARK - NAME - STRENGTH - DAY, STRENGTH, DAY)
    return table(rows, widths, head_rows=2, extra=extra, pad=2.6)


def _line(rows: list[list[Any]], extra: Commands, line: EvidenceLine, *, begins: bool) -> None:
    """Add one piece of evidence; long ones go on in rows of their own, so that no row is taller than a page."""
    paragraphs: list[Flowable] = [Words(text, CELL) for text in line.texts]
    if line.who:
        told = line.texts[0] if line.texts else ""
        paragraphs[:1] = [Words([Run(line.who, bold=True), Run("  "), Run(told)], CELL)]
    below = [*line.links, line.source, " · ".join(words for words in (line.name, line.file) if words)]
    paragraphs += [Words(words, CELL_HEAD) for words in below if words]
    if line.picture:
        paragraphs.insert(min(len(line.texts), 1), Thumb(line.picture, *THUMB))
    first = len(rows)
    for index, paragraph in enumerate(paragraphs or [Words("", CELL_BOLD)]):
        at = len(rows)
        rows.append(["", "", paragraph, *([Words(line.strength, CELL), Words(line.day, CELL)] if not index
                                          else ["", ""])])
        if index:
            extra += [("LINEBELOW", (0, at - 1), (-1, at - 1), 0.4, colour(SURFACE)),
                      ("LINEBELOW", (0, at), (-1, at), 0.4, colour(LINE)), ("TOPPADDING", (0, at), (-1, at), 0)]
        elif begins:
            # Inside one cell the line between two pieces does not run under the cell's name.
            extra.append(("LINEBELOW", (0, at - 1), (1, at - 1), 0.4, colour(SURFACE)))
    last = len(rows) - 1
    # Neither the first words nor the source stand alone on a page.
    for start, end in ((first, last),) if last - first <= SHORT else ((first, first + 1), (last - 1, last)):
        extra.append(("NOSPLIT", (0, start), (-1, end)))
