"""The roadmap as a chart: rows by capability, quarters across, links behind the bars, money beneath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Group, Path, Polygon, String

from workshop.report import fonts
from workshop.report.charts.base import Sheet, fitted
from workshop.report.flow import Words
from workshop.report.styles import (
    ATTENTION,
    INK,
    LINE,
    QUIET,
    RULE,
    SMALL,
    SURFACE,
    Style,
    blend,
    colour,
)
from workshop.report.values import Bar, BarLink, RoadmapPage

NAME, HEAD, INSET = 172.0, 20.0, 3.0
MONEY_HEAD, MONEY = 16.0, 46.0
TRACKS = (0.0, 1.7, -1.7, 0.85, -0.85)
LINK = "#7A7F88"
SPENT = "#A0BEC4"


@dataclass(frozen=True)
class _Plot:
    """Where quarters and rows lie on the sheet."""

    left: float
    column: float
    top: float
    row: float

    def x(self, quarter: float) -> float:
        return self.left + self.column * quarter

    def middle(self, row: int) -> float:
        return self.top - self.row * (row + 0.5)


def money_height() -> float:
    """Return how much of the height the money takes."""
    return MONEY_HEAD + MONEY


def gantt_chart(page: RoadmapPage, rows: range, width: float, height: float) -> Drawing:
    """Draw the rows in `rows` of the plan in a box of `width` x `height` points, with the money of all rows."""
    sheet = Sheet(width, height)
    body = height - HEAD - money_height()
    plot = _Plot(NAME, (width - NAME) / len(page.quarters), height - HEAD, body / max(len(rows), 1))
    _quarters(sheet, page, plot, money_height() - MONEY_HEAD + 6)
    inside = [link for link in page.links if link.before in rows and link.after in rows]
    for link in inside:
        _link(sheet, link, page.bars, plot, rows.start)
    outside: dict[int, list[str]] = {}
    for link in page.links:
        if link.after in rows and link.before not in rows:
            outside.setdefault(link.after, []).append(page.bars[link.before].number)
    for index in rows:
        before = f"{page.after_word} {', '.join(sorted(outside[index], key=int))}" if index in outside else ""
        _row(sheet, page.bars[index], plot, index - rows.start, before)
    for link in inside:
        _head(sheet, link, page.bars, plot, rows.start)
    _money(sheet, page, plot)
    return sheet.drawing


def _quarters(sheet: Sheet, page: RoadmapPage, plot: _Plot, low: float) -> None:
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


def _row(sheet: Sheet, bar: Bar, plot: _Plot, row: int, before: str) -> None:
    middle = plot.middle(row)
    sheet.text(13, middle - 3, bar.number, SMALL, tone=QUIET, anchor="end")
    sheet.badge(25, middle, min(6.8, plot.row * 0.42), bar.badge)
    _title(sheet, bar.title, 37, middle, NAME - 45, plot.row)
    tall = min(plot.row - 4, 19.0)
    x, end = plot.x(bar.start) + INSET, plot.x(bar.end) - INSET
    tone = bar.badge.colour or QUIET
    sheet.box(x, middle - tall / 2, end - x, tall, blend(SURFACE, tone, 0.16), radius=3, stroke=tone, thick=0.7)
    _inside(sheet, bar, x, end, middle, before)


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


# Links ----------------------------------------------------------------------------------------------------------
def _link(sheet: Sheet, link: BarLink, bars: Sequence[Bar], plot: _Plot, first: int) -> None:
    """Draw a link behind the bars: out of one end, along a quarter line, into a start."""
    begin, end = plot.middle(link.before - first), plot.middle(link.after - first)
    x1 = plot.x(bars[link.before].end) - INSET
    line = plot.x(link.line) + TRACKS[link.track % len(TRACKS)]
    if link.broken:
        x, y, _ = _broken_end(link, bars, plot, first)
        _route(sheet, [(x1, begin), (line, begin), (line, end if x < line else y), (x, y)], ATTENTION)
        return
    x2 = plot.x(bars[link.after].start) + INSET
    _route(sheet, [(x1, begin), (line, begin), (line, end), (x2, end)], LINK)


def _broken_end(link: BarLink, bars: Sequence[Bar], plot: _Plot, first: int) -> tuple[float, float, str]:
    """Return where a link into a bar that starts too early ends, and where its head points."""
    line = plot.x(link.line) + TRACKS[link.track % len(TRACKS)]
    middle = plot.middle(link.after - first)
    if (right := plot.x(bars[link.after].end) - INSET) < line:
        return right, middle, "left"
    down = link.after > link.before
    edge = min(plot.row - 4, 19.0) / 2
    return line, middle + edge if down else middle - edge, "down" if down else "up"


def _head(sheet: Sheet, link: BarLink, bars: Sequence[Bar], plot: _Plot, first: int) -> None:
    """Draw the head of a link on top of the bars."""
    if link.broken:
        x, y, way = _broken_end(link, bars, plot, first)
    else:
        x, y, way = plot.x(bars[link.after].start) + INSET, plot.middle(link.after - first), "right"
    points = {"right": [x + 0.8, y, x - 3.0, y + 2.5, x - 3.0, y - 2.5],
              "left": [x - 0.8, y, x + 3.0, y + 2.5, x + 3.0, y - 2.5],
              "down": [x, y - 0.8, x - 2.5, y + 3.0, x + 2.5, y + 3.0],
              "up": [x, y + 0.8, x - 2.5, y - 3.0, x + 2.5, y - 3.0]}[way]
    sheet.add(Polygon(points, fillColor=colour(ATTENTION if link.broken else LINK), strokeColor=None))


def _route(sheet: Sheet, points: list[tuple[float, float]], tone: str, bend: float = 2.6) -> None:
    """Draw a line of level and upright stretches with rounded corners."""
    path = Path(strokeColor=colour(tone), strokeWidth=0.8, fillColor=None)
    path.moveTo(*points[0])
    for before, at, after in zip(points, points[1:], points[2:], strict=False):
        r = min(bend, _far(before, at) / 2, _far(at, after) / 2)
        enter, leave = _toward(at, before, r), _toward(at, after, r)
        path.lineTo(*enter)
        path.curveTo(*at, *at, *leave)
    path.lineTo(*points[-1])
    sheet.add(path)


def _far(a: tuple[float, float], b: tuple[float, float]) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _toward(start: tuple[float, float], goal: tuple[float, float], by: float) -> tuple[float, float]:
    far = _far(start, goal)
    share = by / far if far else 0.0
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share


# Money ----------------------------------------------------------------------------------------------------------
def _money(sheet: Sheet, page: RoadmapPage, plot: _Plot) -> None:
    """Draw what each quarter costs: against the budget where there is one, else against the dearest quarter."""
    sheet.line(0, MONEY + 6, sheet.width, MONEY + 6, RULE, 0.5)
    sheet.text(0, MONEY / 2 + 2, page.spend_label, SMALL, bold=True)
    sheet.text(0, MONEY / 2 - 10, fonts.fit(page.spend_note, NAME - 10, 7.5), 7.5, tone=QUIET)
    values = [spend.cost if spend.share is None else spend.share for spend in page.spend]
    free = all(spend.share is None for spend in page.spend)
    most = max([*values, 0.001 if free else 1.0])
    tall = MONEY - 4
    for index, (spend, value) in enumerate(zip(page.spend, values, strict=True)):
        x, high = plot.x(index) + INSET, tall * value / most
        over = spend.share is not None and spend.share > 1.0
        wide = plot.column - 2 * INSET
        if high > 0:
            sheet.box(x, 0, wide, max(high, 0.8), ATTENTION if over else SPENT)
        _amount(sheet, spend.text, x + wide / 2, wide, high, 0.0 if free else tall / most, bold=over)
    if not free:
        y = tall / most
        sheet.line(NAME, y, sheet.width, y, QUIET, 0.5, [2, 2])


def _amount(sheet: Sheet, words: str, x: float, room: float, high: float, limit: float, *, bold: bool) -> None:
    """Write inside a bar where it is tall enough, else above it; never through the line of the budget."""
    if not words:
        return
    size = fitted(words, room, (8.25, 7.5, 6.75, 6.0), bold=bold)
    if fonts.width(words, size, bold=bold) <= room + 2:
        inside, under = high - size - 1, min(high, limit) - size - 1.5
        places = [y for y in (inside, under) if y > 1] + [high + 2.5, limit + 2]
        y = next(y for y in places if not y - 1 < limit < y + size or not limit)
        sheet.text(x, y, words, size, bold=bold, anchor="middle")
        return
    upright = String(0, 0, words, fontName=fonts.name_of(bold=bold), fontSize=6.0, fillColor=colour(INK))
    group = Group(upright)
    group.translate(x + 2.1, 3)
    group.rotate(90)
    sheet.add(group)
