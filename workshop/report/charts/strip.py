"""Where every element is and where it wants to be, on one scale."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from workshop.report import fonts
from workshop.report.charts.base import Sheet, fitted, legend
from workshop.report.styles import ACTION, ATTENTION, INK, QUIET, SMALL, level_colour
from workshop.report.values import Strip

AXIS = 16.0
PLOT = 124.0
DOT = 5.2
# Below this width of a column the values stand under the dots.
TIGHT = 30.0
# What a mark takes before its words.
_MARKS = {"dot": 12.0, "tick": 15.0, "hatch": 16.0}


def strip_chart(strip: Strip, width: float, plot: float = PLOT) -> Drawing:
    """Draw dots for now, ticks for the target, a stem between, the value beside the dot, and the legend below."""
    column = (width - AXIS) / max(len(strip.points), 1)
    size, rows = _label_size(strip, column)
    label_height = 15.0 * rows
    lines = _legend_lines(strip, width)
    foot = 12.5 * (len(lines) - 1)
    sheet = Sheet(width, plot + label_height + 26 + foot)
    low = label_height + 20 + foot

    def height_of(level: float) -> float:
        return low + 4 + (level - 1) / (strip.top - 1) * (plot - 8)

    for level in range(1, strip.top + 1):
        y = height_of(level)
        sheet.line(AXIS, y, width, y, "#C9C3B5", 0.5, [0.8, 1.8])
        sheet.text(0, y - 2.8, str(level), SMALL, tone=QUIET)
    for index, point in enumerate(strip.points):
        x = AXIS + column * (index + 0.5)
        drop = 15.0 * (index % rows)
        label = fonts.fit(point.label, column * rows - 3, size, bold=True)
        sheet.text(x, low - 13 - drop, label, size, bold=True, anchor="middle")
        if point.now is None:
            wide = min(column - 6, 34.0)
            sheet.hatch(x - wide / 2, low + 4, wide, 15)
            sheet.text(x, low + 22, fonts.fit(point.empty, column * 1.2, 7.2), 7.2, tone=QUIET, anchor="middle")
        if point.target is not None:
            if point.now is not None:
                sheet.line(x, height_of(point.now), x, height_of(point.target), "#B5AB97", 1.1)
            sheet.level_tick(x, height_of(point.target), 12, ATTENTION, 2.8)
        if point.now is not None:
            y = height_of(point.now)
            sheet.dot(x, y, DOT if column >= TIGHT else 3.6, level_colour(point.now, strip.top), ACTION)
            if point.target is not None and abs(height_of(point.target) - y) < 3:
                # The tick would vanish behind the dot.
                sheet.level_tick(x, height_of(point.target), 12, ATTENTION, 2.8)
            if column >= TIGHT:
                sheet.text(x + DOT + 2.2, y - 2.9, point.now_text, SMALL, tone=INK)
            else:
                sheet.text(x, y - 11, point.now_text, 6.75, tone=INK, anchor="middle")
    for place, line in enumerate(lines):
        x = 0.0
        for mark, words in line:
            if mark:
                x = legend(sheet, 3 + foot - 12.5 * place, x, [(mark, words)])
            else:
                sheet.text(x, 3 + foot - 12.5 * place, words, SMALL, tone=QUIET)
    return sheet.drawing


def _legend_lines(strip: Strip, width: float) -> list[list[tuple[str, str]]]:
    """Return the marks with their words in as many lines as they need; what has no mark comes last."""
    entries = [("dot", strip.legend_now), ("tick", strip.legend_target)]
    if any(point.now is None for point in strip.points):
        entries.append(("hatch", strip.legend_empty))
    if strip.noise:
        entries.append(("", strip.noise))
    lines: list[list[tuple[str, str]]] = [[]]
    used = 0.0
    for mark, words in entries:
        wide = fonts.width(words, SMALL) + (_MARKS[mark] if mark else 0.0)
        if lines[-1] and used + wide > width:
            lines.append([])
            used = 0.0
        lines[-1].append((mark, words))
        used += wide + 14
    return lines


def _label_size(strip: Strip, column: float) -> tuple[float, int]:
    """Return size and number of rows of the labels: two rows where the longest does not fit its column."""
    longest = max((point.label for point in strip.points), key=lambda label: fonts.width(label, 9.0, bold=True),
                  default="")
    size = fitted(longest, column - 3, (9.0, 8.25, 7.5), bold=True)
    if fonts.width(longest, size, bold=True) <= column - 3:
        return size, 1
    return fitted(longest, 2 * column - 6, (8.25, 7.5, 6.75), bold=True), 2
