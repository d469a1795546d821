"""The roadmap as a chart: rows in lanes, periods across, closed days hatched, links behind the bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from workshop.report import fonts
from workshop.report.charts.base import Sheet, fitted
from workshop.report.charts.ganttbeneath import MONEY_HEAD, beneath_height, draw_beneath
from workshop.report.charts.ganttlinks import INSET, Plot, draw_head, draw_link
from workshop.report.flow import Words
from workshop.report.model.roadmap import Bar, RoadmapPage, RoadMark
from workshop.report.styles import ACTION, ATTENTION, HATCH, INK, LINE, QUIET, RULE, SMALL, SURFACE, Style, blend
from workshop.report.values import Badge

NAME, WIDEST, HEAD, LANE = 172.0, 236.0, 20.0, 12.5
_BADGE = Badge("", QUIET, "")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the chart: the heading of a lane, or the bar in row `row` (-1 for a heading)."""

    heading: str = ""
    row: int = -1


def lines_height(lines: Sequence[Line], row: float) -> float:
    """Return how high some lines are with rows of `row` points."""
    return sum(LANE if line.row < 0 else row for line in lines)


def gantt_chart(page: RoadmapPage, lines: Sequence[Line], width: float, row: float, *, beneath: bool) -> Drawing:
    """Draw some lines of the plan with rows of `row` points, and money and people of all rows beneath."""
    low = beneath_height(page) if beneath else 6.0
    sheet = Sheet(width, HEAD + lines_height(lines, row) + low)
    middles, headings, y = dict[int, float](), list[tuple[float, str]](), sheet.height - HEAD
    for line in lines:
        y -= LANE if line.row < 0 else row
        if line.row < 0:
            headings.append((y, line.heading))
        else:
            middles[line.row] = y + row / 2
    names = _names(page, width)
    plot = Plot(names, (width - names) / len(page.quarters), row, middles)
    floor = low - MONEY_HEAD + 6 if beneath else 2.0
    _closed(sheet, page, plot, floor)
    _periods(sheet, page, plot, floor)
    for y, words in headings:
        sheet.text(0, y + 2.9, fonts.fit(words, width, SMALL, bold=True), SMALL, bold=True, tone=QUIET)
        sheet.line(0, y + 0.5, width, y + 0.5, RULE, 0.5)
    inside = [link for link in page.links if plot.inside(link)]
    for link in sorted(inside, key=lambda link: link.critical):
        draw_link(sheet, link, page, plot)
    outside = _outside(page, plot)
    for index in middles:
        before = f"{page.after_word} {', '.join(sorted(outside[index], key=int))}" if index in outside else ""
        _row(sheet, page.bars[index], plot, index, before)
    for link in inside:
        draw_head(sheet, link, page, plot)
    if page.today is not None:
        _today(sheet, plot.x(page.today), floor)
    if beneath:
        draw_beneath(sheet, page, plot)
    return sheet.drawing


def _names(page: RoadmapPage, width: float) -> float:
    """Return the width of the names: as wide as the longest where the periods leave room for it."""
    longest = max((fonts.width(bar.title, SMALL) for bar in page.bars), default=0.0) + 48
    return min(max(NAME, longest), max(NAME, min(WIDEST, width - 44.0 * len(page.quarters))))


def _outside(page: RoadmapPage, plot: Plot) -> dict[int, list[str]]:
    """Return the numbers of the predecessors that are on another sheet."""
    found: dict[int, list[str]] = {}
    for link in page.links:
        if link.after in plot.rows and link.before not in plot.rows:
            found.setdefault(link.after, []).append(page.bars[link.before].number)
    return found


# Ground -----------------------------------------------------------------------------------------------------------
def _closed(sheet: Sheet, page: RoadmapPage, plot: Plot, low: float) -> None:
    """Hatch the days on which nobody works."""
    high = sheet.height - HEAD
    for closed in page.closed:
        x, end = plot.x(closed.begin), plot.x(closed.end)
        sheet.box(x, low, end - x, high - low, "#F8F5EF")
        step, at = 4.0, low
        # Short strokes that stay inside however narrow the stretch is.
        while at < high:
            rise = min(end - x, high - at)
            sheet.line(x, at, x + rise, at + rise, HATCH, 0.5)
            at += step


def _periods(sheet: Sheet, page: RoadmapPage, plot: Plot, low: float) -> None:
    narrow = plot.column < 30
    for index, name in enumerate(page.quarters):
        x = plot.x(index)
        strong = bool(page.years[index])
        high = sheet.height - (4 if strong else 18 if narrow else 8)
        sheet.line(x, low, x, high, RULE if strong else LINE, 0.6 if strong else 0.4)
        label = page.years[index] if narrow else name
        room = sheet.width - x - 4 if narrow else plot.column - 4
        sheet.text(x + 4, sheet.height - 12, fonts.fit(label, room, 9.0, bold=True), 9.0, bold=True)
    sheet.line(sheet.width, low, sheet.width, sheet.height - 8, LINE, 0.4)


def _today(sheet: Sheet, x: float, low: float) -> None:
    sheet.line(x, low, x, sheet.height - HEAD + 3, ATTENTION, 1.0)
    sheet.dot(x, sheet.height - HEAD + 3, 2.4, ATTENTION)


# Rows -------------------------------------------------------------------------------------------------------------
def _row(sheet: Sheet, bar: Bar, plot: Plot, row: int, before: str) -> None:
    middle = plot.rows[row]
    sheet.text(13, middle - 3, bar.number, SMALL, tone=INK if bar.critical else QUIET, bold=bar.critical, anchor="end")
    sheet.badge(25, middle, min(6.8, plot.row * 0.42), bar.badge)
    _title(sheet, bar.title, 37, middle, plot.left - 45, plot.row)
    _bar(sheet, bar, plot.x(bar.start) + INSET, plot.x(bar.end) - INSET, middle, plot.tall)
    _inside(sheet, bar, plot.x(bar.start) + INSET, plot.x(bar.end) - INSET, middle, before)


def _bar(sheet: Sheet, bar: Bar, x: float, end: float, middle: float, tall: float) -> None:
    """Draw a bar: darker when under way, a solid edge when it must be done, a pin above a fixed start."""
    tone = bar.badge.colour or QUIET
    sheet.box(x, middle - tall / 2, end - x, tall, blend(SURFACE, tone, 0.34 if bar.running else 0.16), radius=3,
              stroke=ACTION if bar.critical else tone, thick=1.7 if bar.critical else 0.7)
    if bar.must:
        sheet.box(x, middle - tall / 2 + 1.5, 2.6, tall - 3, INK)
    if bar.pinned:
        sheet.line(x + 1.2, middle + tall / 2 - 2, x + 1.2, middle + tall / 2 + 1.5, INK, 0.9)
        sheet.dot(x + 1.2, middle + tall / 2 + 1.5, 1.9, INK, SURFACE)


def _title(sheet: Sheet, title: str, x: float, middle: float, room: float, row: float) -> None:
    """Write a title in one or two lines, smaller where rows are low; the whole is in the table of initiatives."""
    two = row >= 19
    size = SMALL if two or fonts.width(title, SMALL) <= room else 7.5
    words = Words(title, Style(size, size + 1.6), most=2 if two else 1)
    words.wrap(room, 100)
    lines = words.line_texts()
    y = middle + words.height / 2 - size + 0.3
    for line in lines:
        sheet.text(x, y, line, size)
        y -= size + 1.6


def _inside(sheet: Sheet, bar: Bar, x: float, end: float, middle: float, before: str) -> None:
    """Write into a bar what fits: triangles at its end, then owner and amount, at least the amount."""
    step = 5.4
    marks = min(bar.marks, max(int((end - x - 6) / step), 0))
    for mark in range(marks):
        sheet.triangle(end - 4 - step * (mark + 1) + 0.8, middle - 2.0, 4.6, INK)
    room = end - x - 9 - (step * marks + 4 if marks else 0)
    amount = bar.inside.rpartition(" · ")[2]
    for words in ([f"{before} · {bar.inside}", f"{before} · {amount}", before] if before else [bar.inside, amount]):
        size = fitted(words, room, (7.5, 7.0, 6.5))
        if fonts.width(words, size) <= room:
            sheet.text(x + 5, middle - size * 0.36, words, size)
            return


# Legend -----------------------------------------------------------------------------------------------------------
def marks_line(marks: Sequence[RoadMark], width: float) -> Drawing:
    """Draw the marks with their words in one line, or two where they do not fit."""
    places, x, line = list[tuple[float, int, RoadMark]](), 0.0, 0
    for mark in marks:
        wide = 22 + fonts.width(mark.words, 7.5)
        if x and x + wide > width:
            x, line = 0.0, line + 1
        places.append((x, line, mark))
        x += wide + 12
    sheet = Sheet(width, 11.0 * (line + 1))
    for x, line, mark in places:
        y = sheet.height - 11.0 * (line + 1)
        _mark(sheet, mark.kind, x, y + 5)
        sheet.text(x + 22, y + 2.4, mark.words, 7.5, tone=QUIET)
    return sheet.drawing


def _mark(sheet: Sheet, kind: str, x: float, middle: float) -> None:
    if kind == "closed":
        sheet.box(x, middle - 4, 18, 8, "#F8F5EF", stroke=LINE, thick=0.4)
        for step in range(4):
            sheet.line(x + 1 + step * 4.4, middle - 3.4, x + 5 + step * 4.4, middle + 3.4, HATCH, 0.6)
    elif kind == "today":
        sheet.line(x + 9, middle - 4, x + 9, middle + 4, ATTENTION, 1.0)
        sheet.dot(x + 9, middle + 3.4, 2.2, ATTENTION)
    else:
        _bar(sheet, Bar("", _BADGE, "", 0, 1, "", 0, kind == "critical", kind == "must", kind == "pinned",
                        kind == "running"), x, x + 18, middle - (1 if kind == "pinned" else 0), 8)
