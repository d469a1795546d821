"""The roadmap page, or several where there are many initiatives."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, PageBreak

from workshop.report.charts.gantt import HEAD, LANE, Line, gantt_chart, lines_height, marks_line
from workshop.report.charts.ganttbeneath import beneath_height
from workshop.report.flow import Picture, Run, Words
from workshop.report.model.roadmap import RoadmapPage
from workshop.report.sections.parts import LANDSCAPE, head, height_of
from workshop.report.styles import ACTION, BODY_TEXT, KICKER, NOTE

LOW, HIGH, SPLIT = 12.5, 25.0, 17.0


def roadmap(page: RoadmapPage) -> list[Flowable]:
    """Set the chart; lines that do not fit go to further pages, money and people stand beneath the last ones."""
    width, height = LANDSCAPE
    top = head(page.head, "roadmap")
    if page.empty:
        return [*top, Words(page.empty, BODY_TEXT.but(before=8))]
    foot = _foot(page, width)
    lines, under = _lines(page), beneath_height(page)
    room = height - height_of(top, width) - height_of(foot, width) - 14 - HEAD
    heads = sum(line.row < 0 for line in lines)
    row = min(HIGH, (room - under - LANE * heads) / max(len(page.bars), 1))
    if row >= LOW:
        return [*top, Picture(gantt_chart(page, lines, width, row, beneath=True), before=4), *foot]
    first = height - height_of(top, width) - 14 - HEAD
    other, below = height - 34 - HEAD, under + height_of(foot, width)
    sheets = _sheets(page, lines, first, other, below)
    found = top
    for number, sheet in enumerate(sheets):
        last = number == len(sheets) - 1
        if number:
            found += [PageBreak(), Words(f"{page.head.kicker} {number + 1} / {len(sheets)}", KICKER)]
        room = (other if number else first) - (below if last else 6)
        rows = sum(line.row >= 0 for line in sheet)
        tall = (room - LANE * (len(sheet) - rows)) / max(rows, 1)
        found.append(Picture(gantt_chart(page, sheet, width, min(max(tall, SPLIT), HIGH), beneath=last), before=4))
    return found + foot


def _foot(page: RoadmapPage, width: float) -> list[Flowable]:
    small = NOTE.but(size=7.5, leading=10.5)
    found: list[Flowable] = [Picture(marks_line(page.legend, width), before=4)] if page.legend else []
    found += [Words(line, small) for line in page.notes]
    if page.more:
        runs: list[Run] = []
        for text, ref in page.more:
            runs += [Run(text, link=ref.key), Run("\u00a0"), Run(ref.words, colour=ACTION, ref=ref.key), Run("    ")]
        found.append(Words(runs, small))
    return found


def _lines(page: RoadmapPage) -> list[Line]:
    """Return the headings and the bars in their order; a plan without lanes has bars alone."""
    heads = {lane.first: lane.name for lane in page.lanes if lane.name}
    found: list[Line] = []
    for row in range(len(page.bars)):
        if row in heads:
            found.append(Line(heads[row]))
        found.append(Line(row=row))
    return found


def _sheets(page: RoadmapPage, lines: Sequence[Line], first: float, other: float, under: float) -> list[list[Line]]:
    """Cut the lines into pages: no heading ends one, a lane that goes on has its heading again.

    The last page has `under` points less room; what does not fit there moves on to one more.
    """
    sheets: list[list[Line]] = [[]]
    for index, line in enumerate(lines):
        need = [line, *lines[index + 1:index + 2]] if line.row < 0 else [line]
        room = (first if len(sheets) == 1 else other) - 6
        if sheets[-1] and lines_height([*sheets[-1], *need], SPLIT) > room:
            sheets.append(_again(page, line))
        sheets[-1].append(line)
    if len(sheets) == 1 or lines_height(sheets[-1], SPLIT) + under > other:
        sheets += _cut(page, sheets.pop(), other - under, whole=not sheets)
    return sheets


def _again(page: RoadmapPage, line: Line) -> list[Line]:
    """Return the heading of a lane in whose midst a page begins; nothing where its own comes first."""
    return [Line(lane.again) for lane in page.lanes if lane.name and lane.first < line.row < lane.first + lane.rows]


def _cut(page: RoadmapPage, sheet: list[Line], room: float, *, whole: bool) -> list[list[Line]]:
    """Cut a page in two so that the second leaves room beneath it."""
    at = len(sheet)
    # A plan on one page is cut because it does not fit there: half of it stays at least.
    least = max(len(sheet) // 2, 1) if whole else 1
    while at > least and lines_height(sheet[at - 1:], SPLIT) + LANE <= room:
        at -= 1
    if at >= len(sheet):
        at = len(sheet) - 1
    if sheet[at - 1].row < 0:
        at -= 1
    if at <= 0:
        return [sheet]
    return [sheet[:at], [*_again(page, sheet[at]), *sheet[at:]]]
