"""The votes of one cell where people are apart: a column a level with its number, and the group's level."""

from __future__ import annotations

from functools import lru_cache

from reportlab.graphics.shapes import Drawing

from workshop.report.charts.base import Sheet
from workshop.report.styles import ACTION, QUIET, RULE, level_colour


@lru_cache(maxsize=64)
def apart_chart(counts: tuple[int, ...], level: int | None, width: float, height: float) -> Drawing:
    """Draw the columns; the level of the group is underlined."""
    sheet = Sheet(width, height)
    step, low = width / len(counts), 11.0
    most = max(*counts, 1)
    sheet.line(0, low, width, low, RULE, 0.6)
    for index, count in enumerate(counts):
        x = step * (index + 0.5)
        if count:
            tall = max((height - low - 11) * count / most, 1.5)
            sheet.box(x - step * 0.36, low, step * 0.72, tall, level_colour(index + 1, len(counts)), stroke="#8C968F",
                      thick=0.4)
            sheet.text(x, low + tall + 2.5, str(count), 7.5, bold=True, anchor="middle")
        sheet.text(x, 2.5, str(index + 1), 7.5, tone=QUIET, anchor="middle")
    if level is not None and 1 <= level <= len(counts):
        sheet.box(step * (level - 1) + step * 0.14, 0, step * 0.72, 1.6, ACTION)
    return sheet.drawing
