"""Levels over time: the way of the whole as steps, and strips of coloured cells for everything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.graphics.shapes import Drawing

from workshop.report import fonts
from workshop.report.charts.base import Sheet, fitted
from workshop.report.model.maturity import Climb, StripCell, StripRow
from workshop.report.styles import (
    ACTION,
    ATTENTION,
    LINE,
    QUIET,
    RULE,
    SMALL,
    ink_on,
    level_colour,
)

NAME, ROW, GROUP, HEAD = 128.0, 16.4, 6.0, 16.0
LEFT, TAIL, FOOT = 16.0, 34.0, 18.0


def climb_chart(climb: Climb, width: float, height: float) -> Drawing:
    """Draw the level of the whole as steps, a veil down to what is sure alone, and the target across."""
    sheet = Sheet(width, height)
    column = (width - LEFT - TAIL) / max(len(climb.periods), 1)
    tall = height - FOOT - 8

    def y(level: float) -> float:
        return FOOT + tall * (level - climb.low) / (climb.high - climb.low)

    for level in range(climb.low, climb.high + 1):
        sheet.line(LEFT, y(level), width - TAIL, y(level), LINE, 0.5)
        sheet.text(LEFT - 6, y(level) - 2.8, str(level), SMALL, tone=QUIET, anchor="end")
    _periods(sheet, climb, column)
    high, low = _steps(climb.promised, column, y), _steps(climb.sure, column, y)
    if high and low and climb.sure != climb.promised:
        sheet.veil([*high, *(value for at in range(len(low) - 2, -1, -2) for value in low[at:at + 2])], ACTION, 0.16)
        sheet.track(low, ACTION, 0.8, [2.5, 2.0])
    if high:
        sheet.track(high, ACTION, 1.8)
    if climb.target is not None:
        sheet.line(LEFT, y(climb.target), width - TAIL, y(climb.target), ATTENTION, 1.2, [3.5, 2.5])
    _ends(sheet, climb, width, y)
    return sheet.drawing


def _steps(levels: Sequence[float | None], column: float, y: Callable[[float], float]) -> list[float]:
    """Return the corners of a line that rises at the end of a period."""
    found: list[float] = []
    for at, level in enumerate(levels):
        if level is not None:
            found += [LEFT + column * at, y(level), LEFT + column * min(at + 1, len(levels) - 1), y(level)]
    return found


def _periods(sheet: Sheet, climb: Climb, column: float) -> None:
    every = next((step for step in (1, 2, 3, 4, 6, 12) if all(
        fonts.width(name, SMALL) <= column * step - 3 for name in climb.periods[::step])), 12)
    months = any(climb.heads) and climb.heads[0] != climb.periods[0][:4] and len(climb.periods[0]) < 3
    for index, (name, head) in enumerate(zip(climb.periods, climb.heads, strict=True)):
        x = LEFT + column * index
        sheet.line(x, FOOT - 4 if head else FOOT, x, FOOT + 2, RULE, 0.5)
        words = head if months else name if index % every == 0 else ""
        if words:
            sheet.text(x + 2, FOOT - 12, words, SMALL, tone=QUIET)


def _ends(sheet: Sheet, climb: Climb, width: float, y: Callable[[float], float]) -> None:
    """Write the last levels at the end of their lines, moved apart where they would touch."""
    ends = [(climb.target, ATTENTION, False)] if climb.target is not None else []
    if climb.promised[-1] is not None:
        ends.append((climb.promised[-1], ACTION, True))
    if climb.sure[-1] is not None and climb.sure != climb.promised:
        ends.append((climb.sure[-1], QUIET, False))
    last = 1e9
    for level, tone, bold in sorted(ends, key=lambda end: -end[0]):
        place = min(y(level), last - 10)
        sheet.text(width - TAIL + 5, place - 3, f"{level:.1f}", 9.0, bold=bold,
                   tone="#9A4A06" if tone == ATTENTION else tone)
        last = place


# Strips -----------------------------------------------------------------------------------------------------------
def strips_chart(groups: Sequence[Sequence[StripRow]], columns: Sequence[str], top: int, width: float) -> Drawing:
    """Draw rows of cells in groups; the last column is the target."""
    rows, spaces = sum(len(group) for group in groups), max(sum(bool(group) for group in groups) - 1, 0)
    sheet = Sheet(width, HEAD + ROW * rows + GROUP * spaces)
    wide = (width - NAME - 8) / max(len(columns), 1)
    for index, name in enumerate(columns):
        size = fitted(name, wide - 2, (SMALL, 7.5, 7.0, 6.5))
        sheet.text(_left(index, columns, wide) + wide / 2, sheet.height - 10, fonts.fit(name, wide - 1, size), size,
                   tone=QUIET, anchor="middle")
    y = sheet.height - HEAD
    for group in groups:
        for row in group:
            y -= ROW
            _row(sheet, row, y, wide, columns, top)
        y -= GROUP if group else 0.0
    return sheet.drawing


def _left(index: int, columns: Sequence[str], wide: float) -> float:
    """Return where a column begins; the target stands a little apart."""
    return NAME + wide * index + (8 if index == len(columns) - 1 else 0)


def _row(sheet: Sheet, row: StripRow, y: float, wide: float, columns: Sequence[str], top: int) -> None:
    middle = y + ROW / 2
    x = 0.0
    if row.badge.colour:
        sheet.badge(6, middle, 5.6, row.badge)
        x = 16.0
    sheet.text(x, middle - 3, fonts.fit(row.name, NAME - x - 6, SMALL, bold=row.strong), SMALL, bold=row.strong)
    for index, cell in enumerate(row.cells):
        _cell(sheet, cell, _left(index, columns, wide), y, wide, top, strong=row.strong)
    last = _left(len(row.cells), columns, wide)
    if row.target.level is not None:
        sheet.box(last + 1, y + 1, wide - 2, ROW - 2, None, radius=2, stroke=ATTENTION, thick=0.9)
        sheet.text(last + wide / 2, middle - 3, row.target.text, SMALL, anchor="middle")


def _cell(sheet: Sheet, cell: StripCell, x: float, y: float, wide: float, top: int, *, strong: bool) -> None:
    if cell.level is None:
        sheet.text(x + wide / 2, y + ROW / 2 - 3, cell.text, SMALL, tone=QUIET, anchor="middle")
        return
    ground = level_colour(cell.level, top)
    ink = ink_on(ground)
    sheet.box(x + 0.8, y + 0.8, wide - 1.6, ROW - 1.6, ground, radius=2)
    sheet.text(x + wide / 2, y + ROW / 2 - 3, cell.text, SMALL, bold=cell.risen or strong, tone=ink, anchor="middle")
    if cell.risen:
        half = fonts.width(cell.text, SMALL, bold=True) / 2
        sheet.triangle(x + wide / 2 + half + 3, y + ROW / 2 - 2.2, 5.0, ink)


def legend_line(words: Sequence[str], width: float) -> Drawing:
    """Draw the marks of the way of the whole with their words: promised, sure alone, target."""
    sheet, x = Sheet(width, 12), 0.0
    for index, text in enumerate(words):
        if index == 1:
            sheet.veil([x, 2, x + 14, 2, x + 14, 9, x, 9], ACTION, 0.16)
            sheet.line(x, 2, x + 14, 2, ACTION, 0.8, [2.5, 2.0])
        else:
            sheet.line(x, 5.5, x + 14, 5.5, ACTION if not index else ATTENTION, 1.8 if not index else 1.2,
                       None if not index else [3.5, 2.5])
        sheet.text(x + 18, 3, text, SMALL, tone=QUIET)
        x += 18 + fonts.width(text, SMALL) + 14
    return sheet.drawing
