"""The capabilities of one element as bars: the level, every vote as a dot, the target, and where the plan leads."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from workshop.charts.layout import Pile, pile, piled
from workshop.report import fonts
from workshop.report.charts.area import Scale
from workshop.report.charts.base import Sheet, fitted
from workshop.report.model.element import Bars, LevelBar
from workshop.report.styles import ACTION, ATTENTION, INK, QUIET, SMALL, UNSCORED, level_colour

ROW, BAR, HEAD, LEGEND = 25.0, 15.0, 13.0, 12.0
NUMBERS, WIDEST_DOT, MOST_NAME = 64.0, 3.4, 92.0
MARK = 12.0
_VOTE, _EDGE = "#3A4150", "#8C968F"


def level_bars(bars: Bars, width: float, high: float = ROW) -> Drawing:
    """Draw a row of `high` points for each capability, the legend in as many lines as it needs below."""
    lines = _legend_lines(bars, width)
    foot = LEGEND * len(lines) + 6
    sheet = Sheet(width, HEAD + high * len(bars.rows) + foot)
    longest = max((fonts.width(row.name, 9.0) for row in bars.rows), default=0.0)
    left = 2 * MARK + 4 + min(longest, MOST_NAME) + 8
    scale = Scale(0.5, bars.top + 0.5, left, width - NUMBERS)
    column = scale.at(2) - scale.at(1)
    for level in range(1, bars.top + 1):
        sheet.text(scale.at(level), sheet.height - 8, str(level), 6.75, tone=QUIET, anchor="middle")
    most = max((count for row in bars.rows for count in row.votes), default=0)
    how = pile(max(most, 1), column - 5, BAR - 3, WIDEST_DOT)
    for index, row in enumerate(bars.rows):
        _row(sheet, row, foot + high * (len(bars.rows) - index - 0.5), scale, how, bars.top)
    for index, line in enumerate(lines):
        _legend(sheet, line, LEGEND * (len(lines) - 1 - index) + 2)
    return sheet.drawing


def _row(sheet: Sheet, row: LevelBar, middle: float, scale: Scale, how: Pile, top: int) -> None:
    low = middle - BAR / 2
    sheet.badge(MARK / 2 + 2, middle, 7.0, row.badge)
    room = scale.begin - 2 * MARK - 2
    size = fitted(row.name, room, (9.0, 8.25, 7.5))
    sheet.text(2 * MARK - 2, middle - size * 0.36, fonts.fit(row.name, room, size), size)
    if row.kind == "unscored":
        sheet.hatch(scale.begin, low, scale.end - scale.begin, BAR)
    elif row.kind != "level":
        sheet.box(scale.begin, low, scale.end - scale.begin, BAR, None, radius=2, stroke=UNSCORED)
    if row.level is None:
        sheet.text(scale.end + 7, middle - 3, row.word, SMALL, tone=QUIET)
    else:
        sheet.box(scale.begin, low, scale.end - scale.begin, BAR, UNSCORED, radius=2)
        sheet.box(scale.begin, low, scale.at(row.level) - scale.begin, BAR, level_colour(row.level, top), radius=2,
                  stroke=_EDGE, thick=0.3)
        _marks(sheet, row, scale, how, middle)
        _numbers(sheet, row, scale.end + 7, middle)
    if row.after is not None:
        _ahead(sheet, scale.at(row.after), low)
    if row.target is not None:
        sheet.box(scale.at(row.target) - 1.3, low - 2.5, 2.6, BAR + 5, ATTENTION)


def _marks(sheet: Sheet, row: LevelBar, scale: Scale, how: Pile, middle: float) -> None:
    for level, count in enumerate(row.votes, start=1):
        for dx, dy in piled(count, how):
            sheet.dot(scale.at(level) + dx, middle + dy, how.step * 0.4, _VOTE)
    for place in () if row.votes else row.marks:
        # The levels of the indicators: lines, so that they are not taken for votes.
        sheet.line(scale.at(place), middle - 5, scale.at(place), middle + 5, _VOTE, 1.2)


def _numbers(sheet: Sheet, row: LevelBar, x: float, middle: float) -> None:
    base = middle + 0.5 if row.then else middle - 3
    sheet.text(x, base, row.now, 9.0, bold=True)
    if row.target is not None:
        sheet.text(x + 15, base, "→", SMALL, tone=QUIET)
        sheet.text(x + 27, base, row.aim, 9.0)
    if row.then:
        sheet.text(x, base - 9, row.then, 6.75, tone=QUIET)
    if row.split:
        sheet.half_moon(sheet.width - 6, base + 3.2, 3.4, INK, whole=row.split == 2)


def _ahead(sheet: Sheet, x: float, low: float) -> None:
    """Draw where the plan leads: a line with a small triangle below it."""
    sheet.line(x, low, x, low + BAR, ACTION, 1.0, [1.6, 1.4])
    sheet.triangle(x - 2.6, low - 4.2, 5.2, ACTION)


# The legend -------------------------------------------------------------------------------------------------------
def _legend_lines(bars: Bars, width: float) -> list[list[tuple[float, str, str]]]:
    """Return the entries of the legend, line by line, each with its place."""
    entries = [("vote" if any(row.votes for row in bars.rows) else "line", bars.dot), ("bar", bars.bar),
               ("tick", bars.tick), ("after", bars.after), ("half", bars.split)]
    lines: list[list[tuple[float, str, str]]] = [[]]
    x = 0.0
    for mark, words in entries:
        if not words:
            continue
        wide = 13 + fonts.width(words, 7.5)
        if x and x + wide > width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, mark, words))
        x += wide + 10
    return lines


def _legend(sheet: Sheet, line: list[tuple[float, str, str]], y: float) -> None:
    middle = y + 2.7
    for x, mark, words in line:
        if mark == "vote":
            sheet.dot(x + 4.5, middle, 1.6, _VOTE)
        elif mark == "line":
            sheet.line(x + 4.5, middle - 3.5, x + 4.5, middle + 3.5, _VOTE, 1.2)
        elif mark == "bar":
            sheet.box(x, middle - 2.8, 9, 5.6, level_colour(2.5, 5), radius=1, stroke=_EDGE, thick=0.3)
        elif mark == "tick":
            sheet.box(x + 3.2, middle - 3.8, 2.6, 7.6, ATTENTION)
        elif mark == "after":
            sheet.line(x + 4.5, middle - 1, x + 4.5, middle + 4, ACTION, 1.0, [1.6, 1.4])
            sheet.triangle(x + 1.9, middle - 4.2, 5.2, ACTION)
        else:
            sheet.half_moon(x + 4.5, middle, 3.2, INK, whole=True)
        sheet.text(x + 13, y, words, 7.5, tone=QUIET)
