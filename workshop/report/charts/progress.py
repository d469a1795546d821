"""Levels then and now as pairs of dots on one scale."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing

from workshop.report import fonts
from workshop.report.charts.base import Sheet
from workshop.report.model.progress import ProgressRow
from workshop.report.styles import ACTION, ATTENTION, INK, QUIET, RULE, SMALL, SURFACE, level_colour

ROW, NAMES, RIGHT, HEAD = 15.5, 128.0, 92.0, 14.0
PALE = "#B9B3A6"


def progress_chart(rows: Sequence[ProgressRow], top: int, width: float) -> Drawing:
    """Draw a ring for then, a dot for now, a stem between them, thin where the change is noise, a tick for the aim."""
    sheet = Sheet(width, ROW * len(rows) + HEAD + 4)
    left, right = NAMES, width - RIGHT
    scale = (right - left) / max(top - 1, 1)
    high = sheet.height - HEAD
    for level in range(1, top + 1):
        x = left + scale * (level - 1)
        sheet.line(x, 2, x, high, RULE, 0.5, [0.8, 1.8])
        sheet.text(x, sheet.height - 9, str(level), SMALL, tone=QUIET, anchor="middle")
    for index, row in enumerate(rows):
        _row(sheet, row, high - ROW * (index + 0.5), left, scale, top, bold=index == 0)
    return sheet.drawing


def _row(sheet: Sheet, row: ProgressRow, y: float, left: float, scale: float, top: int, *, bold: bool) -> None:
    start = 0.0
    if row.badge.colour:
        sheet.badge(6, y, 5.4, row.badge)
        start = 15.0
    sheet.text(start, y - 3, fonts.fit(row.name, NAMES - start - 8, SMALL, bold=bold), SMALL, bold=bold)
    if row.then is None or row.now is None:
        sheet.text(left, y - 3, row.texts[3], SMALL, tone=QUIET)
        return
    then, now = left + scale * (row.then - 1), left + scale * (row.now - 1)
    clear = row.way in ("up", "down")
    if abs(now - then) > 1:
        sheet.line(then, y, now, y, ACTION if clear else PALE, 2.2 if clear else 1.0, None if clear else [2, 1.5])
    if row.aim is not None:
        sheet.box(left + scale * (row.aim - 1) - 1.1, y - 5.5, 2.2, 11, ATTENTION)
    sheet.dot(then, y, 3.2, SURFACE, QUIET)
    sheet.dot(now, y, 3.8, level_colour(row.now, top), ACTION)
    text = f"{row.texts[0]} \u2192 {row.texts[1]}"
    sheet.text(sheet.width - RIGHT + 14, y - 3, text, SMALL, tone=INK if clear else QUIET, bold=clear)
    sheet.text(sheet.width, y - 3, row.texts[2], SMALL, bold=clear, tone=INK if clear else QUIET, anchor="end")
