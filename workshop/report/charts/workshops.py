"""The charts of a portfolio: how a client moves over time, and where the middle half of all workshops lies."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing

from workshop.report import fonts
from workshop.report.charts.base import Sheet
from workshop.report.model.workshops import Quartiles, Trend
from workshop.report.styles import ACTION, ATTENTION, QUIET, RULE, SMALL, level_colour

NAME, ROW = 130.0, 16.0


def trend_chart(trend: Trend, top: int, width: float, height: float) -> Drawing:
    """Draw the overall level of one client over the days of its workshops."""
    sheet = Sheet(width, height)
    left, low, high = 14.0, 28.0, height - 22.0
    sheet.text(0, height - 9, fonts.fit(trend.name, width, 9.0, bold=True), 9.0, bold=True)
    for level in range(1, top + 1):
        y = low + (level - 1) / max(top - 1, 1) * (high - low)
        sheet.line(left, y, width, y, RULE, 0.4, [0.8, 1.8])
        sheet.text(0, y - 2.6, str(level), 7.5, tone=QUIET)
    first, last = trend.points[0].day, trend.points[-1].day
    places = []
    for index, point in enumerate(trend.points):
        # Workshops of one day stand side by side.
        share = (point.day - first) / (last - first) if last > first else index / max(len(trend.points) - 1, 1)
        places.append((left + 20 + share * (width - left - 40),
                       low + (point.level - 1) / max(top - 1, 1) * (high - low)))
    sheet.track([value for place in places for value in place], ACTION, 1.2)
    free = left
    for point, (x, y) in zip(trend.points, places, strict=True):
        sheet.dot(x, y, 3.4, level_colour(point.level, top), ACTION)
        sheet.text(x, y + 6, point.text, 7.5, bold=True, anchor="middle")
        wide = fonts.width(point.label, 7.0)
        start = min(max(x - wide / 2, left), width - wide)
        # A day without room for its name is between two that have one.
        if start >= free:
            sheet.text(start, 15, point.label, 7.0, tone=QUIET)
            free = start + wide + 5
    sheet.text(0, 2, fonts.fit(trend.note, width, 7.0), 7.0, tone=QUIET)
    return sheet.drawing


def quartile_chart(rows: Sequence[Quartiles], top: int, width: float) -> Drawing:
    """Draw the middle half of the workshops as a bar with the median as a tick, on the scale of levels."""
    sheet = Sheet(width, ROW * len(rows) + 14)
    right = width - 20
    scale = (right - NAME) / max(top - 1, 1)
    high = sheet.height - 13
    for level in range(1, top + 1):
        x = NAME + scale * (level - 1)
        sheet.line(x, 0, x, high, RULE, 0.5, [0.8, 1.8])
        sheet.text(x, sheet.height - 9, str(level), SMALL, tone=QUIET, anchor="middle")
    for index, row in enumerate(rows):
        y = high - ROW * (index + 0.5)
        sheet.text(0, y - 3, fonts.fit(row.name, NAME - 10, SMALL, bold=not index), SMALL, bold=not index)
        if row.low is None or row.middle is None or row.high is None:
            continue
        begin, end = NAME + scale * (row.low - 1), NAME + scale * (row.high - 1)
        sheet.box(begin, y - 4, max(end - begin, 1.5), 8, level_colour(row.middle, top), radius=2, stroke=ACTION)
        sheet.box(NAME + scale * (row.middle - 1) - 1.1, y - 6, 2.2, 12, ATTENTION)
    return sheet.drawing
