"""The radar on paper: level, target and spread of the votes on spokes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from workshop.charts.layout import Spot, runs, spoke
from workshop.charts.radar import RadarAxis, RadarChart
from workshop.report import fonts
from workshop.report.charts.area import Area
from workshop.report.charts.base import Sheet
from workshop.report.charts.reading import number
from workshop.report.styles import ACTION, ATTENTION, LINE, QUIET, RULE, SMALL, SURFACE, level_colour
from workshop.report.words import Say

At = Callable[[int, float], Spot]
LABEL, AFTER = 92.0, "#3F8F9B"


def draw_radar(sheet: Sheet, area: Area, chart: RadarChart, say: Say) -> None:
    """Draw the rings, the band, the lines of level, target and projection, and the words at the spokes."""
    count = len(chart.axes)
    # The first spoke points up; with an odd number of them none points straight down.
    deep = max(-spoke(index, count, 1.0)[1] for index in range(count)) if count > 1 else 1.0
    reach = max(min(area.width / 2 - LABEL, (area.height - 54) / (1 + deep)), 20.0)
    x, y = area.left + area.width / 2, area.top - 27 - reach

    def spot(index: int, level: float) -> Spot:
        dx, dy = spoke(index, count, reach * level / chart.top)
        return x + dx, y + dy

    _net(sheet, chart, spot, (x, y), reach)
    _band(sheet, chart, spot)
    _line(sheet, spot, [axis.target for axis in chart.axes], ATTENTION, 1.2, [3.5, 2.5])
    _line(sheet, spot, [axis.projected for axis in chart.axes], AFTER, 1.2, [1, 2])
    _line(sheet, spot, [axis.level for axis in chart.axes], ACTION, 1.8, None)
    for index, axis in enumerate(chart.axes):
        if axis.projected is not None:
            sheet.dot(*spot(index, axis.projected), 2.4, SURFACE, AFTER)
        if axis.target is not None:
            sheet.dot(*spot(index, axis.target), 2.4, SURFACE, ATTENTION)
        if axis.level is not None:
            sheet.dot(*spot(index, axis.level), 3.4, level_colour(axis.level, chart.top), ACTION)
        _words(sheet, axis, say, spot(index, chart.top), index, count)


def _net(sheet: Sheet, chart: RadarChart, spot: At, centre: Spot, reach: float) -> None:
    count = len(chart.axes)
    for level in range(1, chart.top + 1):
        tone = RULE if level == chart.top else LINE
        if count > 2:
            sheet.ring([value for index in range(count) for value in spot(index, level)], tone)
        else:
            sheet.circle(*centre, reach * level / chart.top, tone)
    for index in range(count):
        sheet.line(*centre, *spot(index, chart.top), LINE)
    for level in range(1, chart.top + 1):
        sheet.text(centre[0] - 7, spot(0, level)[1] - 7.5, str(level), 6.75, tone=QUIET, anchor="end")


def _band(sheet: Sheet, chart: RadarChart, spot: At) -> None:
    ends = {index: (axis.low, axis.high) for index, axis in enumerate(chart.axes)
            if axis.low is not None and axis.high is not None}
    for run in runs([axis.low for axis in chart.axes]):
        for first, second in pairwise(run):
            inner = [(first, ends[first][0]), (second, ends[second][0])]
            outer = [(second, ends[second][1]), (first, ends[first][1])]
            sheet.veil([value for corner in inner + outer for value in spot(*corner)], ACTION, 0.13)
    for index, (low, high) in ends.items():
        if high > low:
            sheet.stroke(*spot(index, low), *spot(index, high), ACTION, 4.0, 0.28)


def _line(sheet: Sheet, spot: At, levels: list[float | None], tone: str, thick: float,
          dash: list[float] | None) -> None:
    for run in runs(levels):
        if len(run) > 1:
            sheet.track([value for index in run for value in spot(index, levels[index] or 0.0)], tone, thick, dash)


def _words(sheet: Sheet, axis: RadarAxis, say: Say, end: Spot, index: int, count: int) -> None:
    """Write the name and beneath it level → target, outside the outer ring."""
    dx, dy = spoke(index, count, 1.0)
    anchor = "middle" if abs(dx) < 0.2 else "start" if dx > 0 else "end"
    x = end[0] + 7 * dx
    y = end[1] + 5 * dy + (11 if dy > 0.9 else -8 if dy < -0.9 else 2)
    sheet.text(x, y, fonts.fit(axis.short.in_(say.language), LABEL - 6, 9.0, bold=True), 9.0, bold=True, anchor=anchor)
    if axis.level is None:
        words = say("legend_unscored") if axis.applicable else say("not_applicable")
    else:
        words = number(axis.level) if axis.target is None else f"{number(axis.level)} → {number(axis.target)}"
    sheet.text(x, y - 10.5, words, SMALL, tone=QUIET, anchor=anchor)
