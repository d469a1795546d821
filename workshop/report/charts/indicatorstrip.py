"""The indicators of one element in a small table: the level of each, its votes as columns, its target."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from workshop.report import fonts
from workshop.report.charts.base import Sheet, fitted
from workshop.report.model.element import IndicatorBox, IndicatorRow
from workshop.report.styles import ATTENTION, INK, LINE, QUIET, SURFACE, ink_on, level_colour

HIGH, GAP, MARK, DIGIT, VOTES = 21.0, 2.5, 19.0, 21.0, 26.0
LEAST_COLUMNS = 5


def indicator_strip(rows: tuple[IndicatorRow, ...], top: int, width: float) -> Drawing:
    """Draw a line for each capability with a box for each of its indicators."""
    columns = max(LEAST_COLUMNS, *(len(row.boxes) for row in rows))
    wide = (width - MARK - GAP * (columns - 1)) / columns
    sheet = Sheet(width, (HIGH + GAP) * len(rows))
    for line, row in enumerate(rows):
        y = (HIGH + GAP) * (len(rows) - 1 - line) + GAP / 2
        sheet.badge(7, y + HIGH / 2, 6.0, row.badge)
        for place, box in enumerate(row.boxes):
            _box(sheet, box, MARK + (wide + GAP) * place, y, wide, top)
    return sheet.drawing


def _box(sheet: Sheet, box: IndicatorBox, x: float, y: float, wide: float, top: int) -> None:
    sheet.box(x, y, wide, HIGH, SURFACE, radius=2.5, stroke=LINE, thick=0.6)
    room = wide - DIGIT - 6
    size = fitted(box.name, room, (7.2, 6.75, 6.2))
    sheet.text(x + DIGIT + 4, y + HIGH - 8.2, fonts.fit(box.name, room, size), size)
    if box.level is None:
        if box.kind == "unscored":
            sheet.hatch(x, y, DIGIT, HIGH, 4.0)
        sheet.text(x + DIGIT + 4, y + 4, fonts.fit(box.word, room, 6.2), 6.2, tone=QUIET)
        return
    ground = level_colour(box.level, top)
    sheet.box(x, y, DIGIT, HIGH, ground, radius=2.5)
    sheet.text(x + DIGIT / 2, y + HIGH / 2 - 3.1, box.now, 8.6, bold=True, tone=ink_on(ground), anchor="middle")
    if box.split == 2:
        sheet.half_moon(x + wide - 6, y + 6, 2.8, INK, whole=True)
    _votes(sheet, box, x + DIGIT + 4, y + 3, min(wide - DIGIT - 16, VOTES * 1.6), top)


def _votes(sheet: Sheet, box: IndicatorBox, x: float, y: float, wide: float, top: int) -> None:
    """Draw a column per level, as high as its share of the most voted one, and the target below."""
    step, most = wide / top, max(max(box.votes, default=0), 1)
    sheet.line(x, y, x + wide, y, LINE, 0.5)
    for level, count in enumerate(box.votes, start=1):
        if count:
            sheet.box(x + step * (level - 1) + 0.5, y, step - 1, max(7.0 * count / most, 1.0), "#8C968F")
    if box.target is not None:
        sheet.box(x + step * (box.target - 0.5) - 0.9, y - 1.6, 1.8, 9.0, ATTENTION)
