"""The importance-gap matrix on paper: a point a gap, the first ones numbered and named beside it."""

from __future__ import annotations

from workshop.charts.layout import apart
from workshop.charts.matrix import MatrixChart
from workshop.charts.scales import gap_top, importance_range, importance_ticks
from workshop.report import fonts
from workshop.report.charts.area import Area, Scale
from workshop.report.charts.base import Sheet, fitted
from workshop.report.styles import ACTION, LINE, PAPER, QUIET, SMALL, SURFACE
from workshop.report.words import Say

NAMES, DOT, FIRST = 142.0, 3.4, 6.4


def draw_matrix(sheet: Sheet, area: Area, chart: MatrixChart, say: Say) -> None:
    """Draw the field with its lines, the points, and the list of the first."""
    low, high = importance_range(chart)
    across = Scale(low, high, area.left + 26, area.right - NAMES)
    up = Scale(0.0, gap_top(chart), area.bottom + 30, area.top - 4)
    _field(sheet, area, chart, across, up, say)
    if chart.frontier is not None:
        points: list[float] = []
        for step in range(101):
            share = low + (high - low) * step / 100
            if share > 0 and chart.frontier / share <= up.high:
                points += [across.at(share), up.at(chart.frontier / share)]
        if len(points) > 2:
            sheet.track(points, QUIET, 0.9, [1, 2])
    spots = [(across.at(p.importance), up.at(p.gap)) for p in chart.points]
    sizes = [2 * (FIRST if p.named else DOT) + 1.2 for p in chart.points]
    places = apart(spots, sizes, across.begin + DOT, across.end - DOT)
    for (_, y), x, point in reversed(list(zip(spots, places, chart.points, strict=True))):
        if point.named:
            sheet.dot(x, y, FIRST, ACTION, SURFACE)
            sheet.text(x, y - 2.7, str(point.rank), 7.5, bold=True, tone=SURFACE, anchor="middle")
        else:
            sheet.dot(x, y, DOT, point.colour or QUIET, SURFACE)
    _first(sheet, area, chart, say)


def _field(sheet: Sheet, area: Area, chart: MatrixChart, across: Scale, up: Scale, say: Say) -> None:
    share, gap = across.at(chart.equal_share), up.at(chart.one_level)
    inside = across.begin < share < across.end
    left = share if inside else across.begin
    if gap < up.end:
        sheet.box(left, gap, across.end - left, up.end - gap, PAPER)
        sheet.line(across.begin, gap, across.end, gap, QUIET, 0.6, [3, 2])
    if inside:
        sheet.line(share, up.begin, share, up.end, QUIET, 0.6, [3, 2])
    sheet.line(across.begin, up.begin, across.end, up.begin, LINE, 0.8)
    sheet.line(across.begin, up.begin, across.begin, up.end, LINE, 0.8)
    for value in range(int(up.high) + 1):
        sheet.text(across.begin - 5, up.at(value) - 2.8, str(value), SMALL, tone=QUIET, anchor="end")
    for tick in importance_ticks(chart):
        sheet.text(across.at(tick), up.begin - 11, f"{100 * tick:.0f}", SMALL, tone=QUIET, anchor="middle")
    sheet.text((across.begin + across.end) / 2, area.bottom + 5, say("chart_axis_importance"), SMALL, tone=QUIET,
               anchor="middle")
    sheet.text(across.begin + 5, up.end - 7, say("chart_axis_gap"), SMALL, tone=QUIET)


def _first(sheet: Sheet, area: Area, chart: MatrixChart, say: Say) -> None:
    left, y = area.right - NAMES + 16, area.top - 12
    room = area.right - left - 16
    for point in chart.named:
        sheet.dot(left + 5, y + 2.5, 5.6, ACTION)
        sheet.text(left + 5, y - 0.2, str(point.rank), 7.5, bold=True, tone=SURFACE, anchor="middle")
        name = say("cell", element=point.element.in_(say.language), item=point.item.in_(say.language))
        size = fitted(name, room, (SMALL, 7.5, 6.75), bold=True)
        sheet.text(left + 16, y, fonts.fit(name, room, size, bold=True), size, bold=True)
        line = say("chart_say_gap", share=f"{100 * point.importance:.0f}", gap=f"{point.gap:.1f}")
        sheet.text(left + 16, y - 11, fonts.fit(line, room, SMALL), SMALL, tone=QUIET)
        y -= 31
