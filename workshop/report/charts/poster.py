"""The charts of the poster, in a size to be read from two metres."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing, Group, String

from workshop.report import fonts
from workshop.report.charts.base import Sheet, fitted
from workshop.report.flow import Words
from workshop.report.model.poster import PosterBar, PosterPage, PosterPoint
from workshop.report.styles import (
    ACTION,
    ATTENTION,
    INK,
    LINE,
    QUIET,
    RULE,
    SURFACE,
    UNSCORED,
    Style,
    blend,
    colour,
    ink_on,
    level_colour,
)
from workshop.report.values import HeatCell

SMALLEST, SIZE, STRONG = 10.0, 11.0, 13.0
AFTER = "#3E8E5A"
HEAT_NAME, HEAT_HEAD, ROUND = 128.0, 22.0, 3.0
PLAN_NAME = 250.0
# Names of columns that are too narrow for them rise at this angle; the last one needs room at the edge.
SLANT, SINE, SLANT_HEAD, SLANT_EDGE = 40, 0.643, 56.0, 44.0


def strip(page: PosterPage, width: float, height: float) -> Drawing:
    """Draw now, target and after for each element, with the legend below."""
    sheet, axis = Sheet(width, height), 18.0
    column = (width - axis) / max(len(page.points), 1)
    size, drop = _labels(page, column)
    low, high = 52.0 + drop, height - 8

    def place(level: float) -> float:
        return low + (level - 1) / max(page.top - 1, 1) * (high - low)

    for level in range(1, page.top + 1):
        sheet.line(axis, place(level), width, place(level), RULE, 0.6, [0.8, 2.2])
        sheet.text(0, place(level) - 3.6, str(level), SIZE, tone=QUIET)
    for index, point in enumerate(page.points):
        x = axis + column * (index + 0.5)
        label = fonts.fit(point.label, column * (2 if drop else 1) - 4, size, bold=True)
        sheet.text(x, 30 + (drop if not index % 2 else 0.0), label, size, bold=True, anchor="middle")
        ends = [place(v) for v in (point.now, point.target, point.after) if v is not None]
        if len(ends) > 1:
            sheet.line(x, min(ends), x, max(ends), "#B5AB97", 1.4)
        _point(sheet, point, x, {k: place(v) for k, v in (("now", point.now), ("target", point.target),
                                                          ("after", point.after)) if v is not None}, page.top)
        if point.now is None:
            sheet.hatch(x - 16, low + 2, 32, 16)
            sheet.text(x, low + 24, fonts.fit(point.empty, column, SMALLEST), SMALLEST, tone=QUIET, anchor="middle")
    _legend(sheet, page)
    return sheet.drawing


def _labels(page: PosterPage, column: float) -> tuple[float, float]:
    """Return the size of the labels, and how far every other one stands higher where they need two rows."""
    longest = max((point.label for point in page.points), key=lambda label: fonts.width(label, SIZE, bold=True),
                  default="")
    for size in (STRONG, 12.0, SIZE):
        if fonts.width(longest, size, bold=True) <= column - 4:
            return size, 0.0
    return fitted(longest, 2 * column - 8, (12.0, SIZE, SMALLEST), bold=True), 15.0


def _point(sheet: Sheet, point: PosterPoint, x: float, at: dict[str, float], top: int) -> None:
    if "target" in at:
        sheet.level_tick(x, at["target"], 20, ATTENTION, 4.0)
    if "after" in at and point.after is not None and point.now is not None and point.after - point.now > 0.05:
        sheet.triangle(x - 6, at["after"] - 5, 12, AFTER)
    if "now" in at and point.now is not None:
        sheet.dot(x, at["now"], 7.5, level_colour(point.now, top), ACTION)
        sheet.text(x + 10.5, at["now"] - 4, point.now_text, SIZE, bold=True)


def _legend(sheet: Sheet, page: PosterPage) -> None:
    x, y = 0.0, 4.0
    for mark, words in (("now", page.legend_now), ("target", page.legend_target), ("after", page.legend_after)):
        if mark == "now":
            sheet.dot(x + 6, y + 4, 5.5, level_colour(3, 5), ACTION)
        elif mark == "target":
            sheet.level_tick(x + 7, y + 4, 14, ATTENTION, 3.6)
        else:
            sheet.triangle(x + 1, y, 10, AFTER)
        sheet.text(x + 18, y, words, SMALLEST, tone=QUIET)
        x += 18 + fonts.width(words, SMALLEST) + 20


def heat(page: PosterPage, width: float, height: float) -> Drawing:
    """Draw the map with one number in each cell, half moons where the room disagreed."""
    sheet = Sheet(width, height)
    columns, rows = max(len(page.heat_columns), 1), max(len(page.heat), 1)
    longest = max((fonts.width(label, SMALLEST) for label in page.heat_columns), default=0.0)
    slanted = longest > (width - HEAT_NAME) / columns - 2
    head, edge = (SLANT_HEAD, SLANT_EDGE) if slanted else (HEAT_HEAD, 0.0)
    wide, tall = (width - HEAT_NAME - edge) / columns, (height - head) / rows
    for place, label in enumerate(page.heat_columns):
        x = HEAT_NAME + wide * (place + 0.5)
        if slanted:
            _slanted(sheet, fonts.fit(label, SLANT_HEAD / SINE - 8, SMALLEST), x, height - head + 4)
        else:
            sheet.text(x, height - 13, label, fitted(label, wide - 2, (SIZE, SMALLEST)), anchor="middle")
    for index, row in enumerate(page.heat):
        y = height - head - tall * (index + 1)
        sheet.badge(10, y + tall / 2, min(9.5, tall / 2 - 2), row.badge)
        _name(sheet, row.badge.name, y + tall / 2)
        for place, cell in enumerate(row.cells):
            _cell(sheet, cell, HEAT_NAME + wide * place + 1, y + 1, wide - 2, tall - 2, page.top)
    return sheet.drawing


def _name(sheet: Sheet, name: str, middle: float) -> None:
    """Write the name of a row in one or two lines."""
    words = Words(name, Style(SIZE, 12.5, bold=True), most=2)
    words.wrap(HEAT_NAME - 30, 100)
    y = middle + words.height / 2 - SIZE + 1
    for line in words.line_texts():
        sheet.text(24, y, line, SIZE, bold=True)
        y -= 12.5


def _slanted(sheet: Sheet, label: str, x: float, y: float) -> None:
    """Write a label that rises from a column that is too narrow for it."""
    group = Group(String(0, 0, label, fontName=fonts.REGULAR, fontSize=SMALLEST, fillColor=colour(INK)))
    group.translate(x - 3, y)
    group.rotate(SLANT)
    sheet.add(group)


def _cell(sheet: Sheet, cell: HeatCell, x: float, y: float, wide: float, tall: float, top: int) -> None:
    if cell.kind != "level" or cell.level is None:
        if cell.kind == "unscored":
            sheet.hatch(x, y, wide, tall)
        else:
            sheet.box(x, y, wide, tall, UNSCORED if cell.kind == "not_applicable" else None, radius=ROUND, stroke=RULE)
            sheet.text(x + wide / 2, y + tall / 2 - 4, "×" if cell.kind == "not_applicable" else "", SIZE, tone=QUIET,
                       anchor="middle")
        return
    ground = level_colour(cell.level, top)
    sheet.box(x, y, wide, tall, ground, radius=ROUND)
    size = fitted(cell.number, wide - 4, (STRONG, SIZE, SMALLEST), bold=True)
    # All numbers on one line, low enough to leave the corner to the mark of disagreement.
    sheet.text(x + wide / 2, y + tall / 2 - 7.6, cell.number, size, bold=True, tone=ink_on(ground), anchor="middle")
    if cell.split:
        sheet.half_moon(x + wide - 5.4, y + tall - 6.0, 3.0, ink_on(ground), whole=cell.split == 2)


def plan(page: PosterPage, width: float, height: float) -> Drawing:
    """Draw the roadmap: a row for each initiative, periods across."""
    sheet, head = Sheet(width, height), 20.0
    column = (width - PLAN_NAME) / max(len(page.periods), 1)
    row = min((height - head) / max(len(page.bars), 1), 29.0)
    low = height - head - row * len(page.bars)
    step = next(s for s in (1, 2, 3, 4, 6, 12) if column * s > 42 or s == 12)
    for index, name in enumerate(page.periods):
        x = PLAN_NAME + column * index
        sheet.line(x, low, x, height - 4, LINE, 0.5)
        if index % step == 0:
            sheet.text(x + 4, height - 13, name, SIZE, bold=True)
    for index, bar in enumerate(page.bars):
        _bar(sheet, bar, height - head - row * (index + 0.5), column, row)
    return sheet.drawing


def _bar(sheet: Sheet, bar: PosterBar, middle: float, column: float, row: float) -> None:
    sheet.badge(10, middle, min(9.0, row / 2 - 0.6), bar.badge)
    title = bar.title if fonts.width(bar.title, SIZE) <= PLAN_NAME - 30 else bar.short
    sheet.text(24, middle - 4, fonts.fit(title, PLAN_NAME - 30, SIZE), SIZE)
    x, end = PLAN_NAME + column * bar.start + 2, PLAN_NAME + column * bar.end - 2
    tone, tall = bar.badge.colour or QUIET, min(row - 6, 19.0)
    sheet.box(x, middle - tall / 2, max(end - x, 4.0), tall, blend(SURFACE, tone, 0.2), radius=3, stroke=tone,
              thick=0.8)
    room = end - x - 8
    if fonts.width(bar.who, SMALLEST) <= room:
        sheet.text(x + 5, middle - 3.6, bar.who, SMALLEST)
    elif bar.who and end + 6 + fonts.width(bar.who, SMALLEST) <= sheet.width:
        sheet.text(end + 6, middle - 3.6, bar.who, SMALLEST, tone=INK)
