"""The distribution of one cell on paper: a column a level, and apart from them those who gave none."""

from __future__ import annotations

from workshop.charts.votes import VotesChart
from workshop.report import fonts
from workshop.report.charts.area import Area, Scale
from workshop.report.charts.base import Sheet, fitted
from workshop.report.charts.reading import apart_of, number
from workshop.report.styles import ACTION, ATTENTION, INK, QUIET, RULE, SMALL, SURFACE, level_colour
from workshop.report.words import Say

FOOT, GAP = 30.0, 0.45


def draw_votes(sheet: Sheet, area: Area, chart: VotesChart, say: Say) -> None:
    """Draw columns as high as their votes, the group's level as a line and the target as another."""
    apart, top = apart_of(chart, say), len(chart.counts)
    column = area.width / (top + GAP + 0.82 * len(apart))
    scale = Scale(0.5, top + 0.5, area.left, area.left + column * top)
    most = max(*chart.counts, *(count for _, count in apart), 1)
    up = Scale(0, most, area.bottom + FOOT, area.top - 34)
    for level, count in enumerate(chart.counts, start=1):
        x = scale.at(level)
        sheet.box(x - column * 0.36, up.begin, column * 0.72, max(up.at(count) - up.begin, 0.6) if count else 0.6,
                  level_colour(level, top) if count else RULE, stroke="#8C968F" if count else None, thick=0.4)
    _mark(sheet, scale, up, chart.level, area.top - 8, ACTION, say("chart_group"))
    _mark(sheet, scale, up, chart.target, area.top - 19, ATTENTION, say("legend_target"))
    for level, count in enumerate(chart.counts, start=1):
        x = scale.at(level)
        _foot(sheet, area, x, column, str(level), chart.levels[level - 1].in_(say.language), up.at(count), count)
    for place, (word, count) in enumerate(apart):
        x = scale.end + column * (GAP + 0.82 * (place + 0.5))
        if count:
            sheet.hatch(x - column * 0.26, up.begin, column * 0.52, max(up.at(count) - up.begin, 3.0))
        _foot(sheet, area, x, column * 0.82, "", word, up.at(count), count)
    sheet.line(scale.begin, up.begin, scale.end, up.begin, RULE, 0.8)
    sheet.line(scale.end + column * GAP, up.begin, area.right, up.begin, RULE, 0.8)


def _foot(sheet: Sheet, area: Area, x: float, room: float, head: str, word: str, top: float, count: int) -> None:
    if count or not head:
        # A line that runs through the column must not run through its number.
        wide = fonts.width(str(count), 9.0, bold=True) + 3
        sheet.box(x - wide / 2, top + 2.5, wide, 10.0, SURFACE)
        sheet.text(x, top + 4, str(count), 9.0, bold=True, tone=INK if count else QUIET, anchor="middle")
    if head:
        sheet.text(x, area.bottom + 17, head, 9.0, bold=True, anchor="middle")
    size = fitted(word, room - 2, (SMALL, 7.5, 6.75, 6.0))
    sheet.text(x, area.bottom + (6 if head else 17), fonts.fit(word, room, size), size, tone=QUIET, anchor="middle")


def _mark(sheet: Sheet, scale: Scale, up: Scale, level: float | None, y: float, tone: str, word: str) -> None:
    if level is None:
        return
    x = scale.at(level)
    sheet.line(x, up.begin, x, y - 3, tone, 1.4)
    words = f"{word} {number(level)}"
    right = x + fonts.width(words, SMALL) + 6 <= scale.end
    sheet.text(x + 4 if right else x - 4, y - 3, words, SMALL, bold=True, anchor="start" if right else "end")
