"""The dot plot of an element on paper: a row a question, a column a level, a dot a vote."""

from __future__ import annotations

from workshop.charts.dots import DotChart, DotRow
from workshop.charts.layout import Pile, pile, piled
from workshop.report import fonts
from workshop.report.charts.area import Area, Scale
from workshop.report.charts.base import Sheet, fitted
from workshop.report.charts.reading import number
from workshop.report.styles import ACTION, ATTENTION, INK, LINE, QUIET, SMALL, level_colour
from workshop.report.words import Say

NAMES, NUMBERS, HEAD, WIDEST = 118.0, 62.0, 14.0, 8.0


def draw_dots(sheet: Sheet, area: Area, chart: DotChart, say: Say) -> None:
    """Draw the questions from the foundation at the bottom upwards."""
    scale = Scale(0.5, chart.top + 0.5, area.left + NAMES, area.right - NUMBERS)
    high = (area.height - HEAD) / len(chart.rows)
    column = scale.at(2) - scale.at(1)
    how = pile(max(chart.most, 1), column - 6, max(high - 4, 2.0), WIDEST)
    for level in range(1, chart.top + 1):
        x = scale.at(level)
        sheet.text(x, area.top - 9, str(level), SMALL, tone=QUIET, anchor="middle")
        if level < chart.top:
            sheet.line(scale.at(level + 0.5), area.bottom, scale.at(level + 0.5), area.top - HEAD, LINE, 0.4)
    for index, row in enumerate(chart.rows):
        y = area.bottom + high * index
        sheet.line(area.left, y, area.right, y, LINE, 0.4)
        _row(sheet, area, row, say, scale, y, high, how, chart.top)
    sheet.line(area.left, area.top - HEAD, area.right, area.top - HEAD, LINE, 0.4)


def _row(sheet: Sheet, area: Area, row: DotRow, say: Say, scale: Scale, y: float, high: float, how: Pile,
         top: int) -> None:
    middle = y + high / 2
    sheet.box(area.left, y + 2, 2.5, max(high - 4, 1.0), row.colour or LINE)
    indent = 16.0 if row.inner else 7.0
    name = row.short.in_(say.language)
    size = fitted(name, NAMES - indent - 6, tuple(s for s in (9.0, 8.25, 7.5, 6.75) if s <= high - 1) or (5.5,))
    sheet.text(area.left + indent, middle - size * 0.36, fonts.fit(name, NAMES - indent - 6, size), size)
    if row.standing != "scored" or row.level is None:
        missing = "not_applicable" if row.standing == "not_applicable" else "legend_unscored"
        sheet.hatch(scale.begin + 4, y + 3, scale.end - scale.begin - 8, max(high - 6, 2.0))
        sheet.text(area.right, middle - 3, say(missing), min(SMALL, max(high - 1, 5.5)), tone=QUIET, anchor="end")
        return
    sheet.box(scale.at(row.level) - 1, y + 1.5, 2, high - 3, ACTION)
    if row.target is not None:
        sheet.box(scale.at(row.target) - 1.2, y + 1.5, 2.4, high - 3, ATTENTION)
    for level, count in enumerate(row.counts, start=1):
        for dx, dy in piled(count, how):
            sheet.dot(scale.at(level) + dx, middle + dy, how.step * 0.43, level_colour(level, top), ACTION)
    size = min(SMALL, max(high - 1, 5.5))
    sheet.text(area.right - 34, middle - 3, number(row.level), size, bold=True, tone=INK, anchor="end")
    sheet.text(area.right, middle - 3, f"n = {row.n}", size, tone=QUIET, anchor="end")
