"""The first gaps as bars: how far each has come, how far it wants to go."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from workshop.report import fonts
from workshop.report.charts.base import Sheet, legend
from workshop.report.styles import ACTION, ATTENTION, INK, QUIET, SMALL, SURFACE, blend, level_colour
from workshop.report.values import GapRow, GapsPage

ROW, NAMES, NUMBERS, QUICK = 19.0, 196.0, 146.0, 22.0
# Room for the share of draws at the right edge.
STABLE = 46.0
PALE = blend(SURFACE, ATTENTION, 0.28)


def gap_chart(page: GapsPage, width: float) -> Drawing:
    """Draw the first rows of the ranking with a scale from 1 to the highest level."""
    rows = page.rows[:page.charted]
    sheet = Sheet(width, ROW * len(rows) + 34)
    left, right = NAMES, width - NUMBERS
    scale = (right - left) / (page.top - 1)
    bottom = 20.0
    for level in range(1, page.top + 1):
        x = left + scale * (level - 1)
        sheet.line(x, bottom, x, bottom + ROW * len(rows), "#D8D2C6", 0.5, [0.8, 1.8])
        sheet.text(x, sheet.height - 9, str(level), SMALL, tone=QUIET, anchor="middle")
    sheet.text(width - STABLE, sheet.height - 9, page.columns[6], SMALL, tone=QUIET, anchor="end")
    sheet.text(width, sheet.height - 9, page.columns[7], SMALL, tone=QUIET, anchor="end")
    for index, row in enumerate(rows):
        _row(sheet, row, bottom + ROW * (len(rows) - index - 1), left, right, scale, page.top)
    end = legend(sheet, 3, 0, [(level_colour(2.5, 5), page.legend_now), (PALE, page.columns[4]),
                               ("tick", page.legend_target)])
    if page.legend_quick:
        sheet.text(end, 3, page.legend_quick, SMALL, tone=QUIET)
    return sheet.drawing


def _row(sheet: Sheet, row: GapRow, y: float, left: float, right: float, scale: float, top: int) -> None:
    middle = y + ROW / 2
    sheet.badge(8, middle, 6.5, row.badge)
    element = fonts.fit(row.element, 70, SMALL, bold=True)
    sheet.text(19, middle - 3, element, SMALL, bold=True)
    begin = 19 + fonts.width(element, SMALL, bold=True) + 5
    sheet.text(begin, middle - 3, fonts.fit(row.item, left - begin - (QUICK + 8 if row.quick else 8), SMALL), SMALL)
    now, target = left + scale * (row.current - 1), left + scale * (row.target - 1)
    sheet.box(left, middle - 4.5, max(now - left, 1.0), 9, level_colour(row.current, top))
    sheet.box(now, middle - 4.5, max(target - now, 0.5), 9, PALE)
    sheet.box(target - 1.2, middle - 6.5, 2.4, 13, ATTENTION)
    sheet.text(right + 12, middle - 3, row.texts[0], SMALL, bold=True)
    sheet.text(right + 27, middle - 3, "→", SMALL, tone=QUIET)
    sheet.text(right + 39, middle - 3, row.texts[1], SMALL)
    sheet.text(sheet.width - STABLE, middle - 3, row.texts[4], SMALL, bold=True, tone=INK, anchor="end")
    sheet.text(sheet.width, middle - 3, row.stable, SMALL, tone=INK, anchor="end")
    if row.quick:
        wide = fonts.width(row.quick, 6.75, bold=True) + 6
        sheet.box(left - wide - 5, middle - 5, wide, 10, None, radius=3, stroke=ACTION, thick=0.7)
        sheet.text(left - 5 - wide / 2, middle - 2.5, row.quick, 6.75, bold=True, tone=ACTION, anchor="middle")
