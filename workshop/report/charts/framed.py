"""A chart as a picture that stands alone: title, drawing, legend, and the line that reads it."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from workshop.charts.build import Chart
from workshop.charts.dots import DotChart
from workshop.charts.matrix import MatrixChart
from workshop.charts.movement import MovementChart
from workshop.charts.radar import RadarChart
from workshop.report import breaking, fonts
from workshop.report.charts.area import Area
from workshop.report.charts.base import Sheet
from workshop.report.charts.columns import draw_votes
from workshop.report.charts.dotplot import draw_dots
from workshop.report.charts.field import draw_matrix
from workshop.report.charts.reading import Entry, legend_of, reading, title
from workshop.report.charts.spider import AFTER, draw_radar
from workshop.report.charts.steps import DOWN, STAYED, UP, draw_rounds
from workshop.report.styles import ACTION, ATTENTION, BODY, QUIET, SMALL, SUB, SURFACE
from workshop.report.words import Say

EDGE, LEGEND, LEADING = 16.0, 18.0, 12.5
WIDTH, HEIGHT = 480.0, 360.0
_ROW, _MOST_ROWS = 17.0, 16


def framed(chart: Chart, say: Say, *, note: str = "", width: float = WIDTH, height: float = 0.0) -> Drawing:
    """Return a picture with title, drawing, legend and reading on a white ground; `note` stands in the corner.

    Without a height it is as high as the chart needs. The fonts must be registered (`fonts.register`).
    """
    room = width - 2 * EDGE
    rows = _wrapped(reading(chart, say), room)
    top, foot = 50.0 if note else 38.0, EDGE + LEADING * len(rows)
    if not height:
        more = max(len(chart.rows) - _MOST_ROWS, 0) * _ROW if isinstance(chart, DotChart) else 0.0
        height = HEIGHT + more
    sheet = Sheet(width, height)
    sheet.box(0, 0, width, height, SURFACE)
    sheet.text(EDGE, height - 25, fonts.fit(title(chart, say), room, SUB, bold=True), SUB, bold=True)
    if note:
        sheet.text(EDGE, height - 40, fonts.fit(note, room, SMALL, bold=True), SMALL, bold=True, tone="#9A4A06")
    _fill(sheet, Area(EDGE, foot, room, height - top - foot), chart, say)
    for index, row in enumerate(rows):
        sheet.text(EDGE, EDGE + LEADING * (len(rows) - 1 - index) - 4, row, BODY)
    return sheet.drawing


def _fill(sheet: Sheet, area: Area, chart: Chart, say: Say) -> None:
    if chart.empty:
        sheet.hatch(area.left, area.bottom + 6, area.width, area.height - 6)
        return
    used = _legend(sheet, area, legend_of(chart, say))
    inner = Area(area.left, area.bottom + used, area.width, area.height - used)
    if isinstance(chart, RadarChart):
        draw_radar(sheet, inner, chart, say)
    elif isinstance(chart, DotChart):
        draw_dots(sheet, inner, chart, say)
    elif isinstance(chart, MatrixChart):
        draw_matrix(sheet, inner, chart, say)
    elif isinstance(chart, MovementChart):
        draw_rounds(sheet, inner, chart, say)
    else:
        draw_votes(sheet, inner, chart, say)


def _wrapped(text: str, room: float) -> list[str]:
    widths = [fonts.char_width(character, BODY, bold=False) for character in text]
    return [text[start:end] for start, end in breaking.lines(text, widths, room)]


def _legend(sheet: Sheet, area: Area, entries: list[Entry]) -> float:
    """Write marks with their words in as many lines as they need, and return the height of them."""
    lines: list[list[tuple[float, Entry]]] = [[]]
    x = 0.0
    for entry in entries:
        wide = 19 + fonts.width(entry[1], SMALL)
        if x and x + wide > area.width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, entry))
        x += wide + 14
    for index, line in enumerate(reversed(lines)):
        middle = area.bottom + 6 + 12.5 * index
        for left, (mark, words) in line:
            _mark(sheet, mark, area.left + left, middle)
            sheet.text(area.left + left + 19, middle - 2.9, words, SMALL, tone=QUIET)
    return LEGEND + 12.5 * (len(lines) - 1)


def _mark(sheet: Sheet, mark: str, x: float, y: float) -> None:
    """Draw one mark of a legend, 15 points wide from `x`, centred on `y`."""
    if mark == "line":
        sheet.line(x, y, x + 15, y, ACTION, 1.8)
        sheet.dot(x + 7.5, y, 3.0, "#8CC0BB", ACTION)
    elif mark in ("dash", "after"):
        tone, dash = (ATTENTION, [3.5, 2.5]) if mark == "dash" else (AFTER, [1.0, 2.0])
        sheet.line(x, y, x + 15, y, tone, 1.2, dash)
        sheet.dot(x + 7.5, y, 2.4, SURFACE, tone)
    elif mark == "band":
        sheet.faint(x, y - 3.5, 15, 7, ACTION, 0.24)
    elif mark == "curve":
        sheet.line(x, y, x + 15, y, QUIET, 0.9, [1, 2])
    elif mark == "tick":
        sheet.box(x, y - 1.2, 15, 2.4, ATTENTION)
    elif mark == "bar":
        sheet.box(x, y - 1, 15, 2, ACTION)
    elif mark == "first":
        sheet.dot(x + 7.5, y, 5.0, ACTION)
        sheet.text(x + 7.5, y - 2.6, "1", 7.2, bold=True, tone=SURFACE, anchor="middle")
    elif mark == "dot":
        sheet.dot(x + 7.5, y, 3.4, "#8CC0BB", ACTION)
    elif mark.startswith("#"):
        sheet.dot(x + 7.5, y, 3.4, mark, SURFACE)
    else:
        sheet.stroke(x + 2, y, x + 13, y, {"up": UP, "down": DOWN}.get(mark, STAYED), 4.5, 0.85)
