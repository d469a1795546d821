"""Small pictures inside tables: the votes of one cell, shares, badges, and the marks of what is empty."""

from __future__ import annotations

from functools import lru_cache

from reportlab.graphics.shapes import Drawing

from workshop.report.charts.base import Sheet
from workshop.report.styles import ACTION, ATTENTION, LINE, QUIET, RULE, level_colour
from workshop.report.values import Badge


@lru_cache(maxsize=512)
def distribution(counts: tuple[int, ...], width: float, height: float) -> Drawing:
    """Draw one column per level, as high as its share of the most voted one."""
    sheet = Sheet(width, height)
    step = width / len(counts)
    most = max(max(counts), 1)
    sheet.line(0, 0.3, width, 0.3, RULE, 0.5)
    for index, count in enumerate(counts):
        if count:
            tall = max((height - 1) * count / most, 1.2)
            sheet.box(step * index + 0.6, 0.5, step - 1.2, tall, level_colour(index + 1, len(counts)),
                      stroke="#8C968F", thick=0.3)
    return sheet.drawing


@lru_cache(maxsize=512)
def meter(value: float, mark: float | None, width: float, height: float = 9.0) -> Drawing:
    """Draw a share as a bar on a line that stands for the whole, and a tick at another share."""
    sheet = Sheet(width, height)
    sheet.box(0, height / 2 - 3, width, 6, LINE, radius=2)
    if value > 0:
        sheet.box(0, height / 2 - 3, max(width * value, 2.0), 6, ACTION, radius=2)
    if mark is not None:
        at = min(max(width * mark, 1.0), width - 1.0)
        sheet.box(at - 1, 0, 2, height, ATTENTION)
    return sheet.drawing


@lru_cache(maxsize=64)
def badge(mark: Badge, radius: float = 5.6) -> Drawing:
    """Draw the disc of a capability."""
    sheet = Sheet(2 * radius, 2 * radius)
    sheet.badge(radius, radius, radius, mark)
    return sheet.drawing


def sign(mark: str, width: float = 26.0, height: float = 13.0) -> Drawing:
    """Draw the mark of one kind of empty."""
    sheet = Sheet(width, height)
    if mark == "hatch":
        sheet.hatch(0, 0, width, height)
    elif mark == "blank":
        sheet.box(0.4, 0.4, width - 0.8, height - 0.8, None, radius=3, stroke=RULE)
    else:
        sheet.box(0.4, 0.4, width - 0.8, height - 0.8, None, radius=3, stroke=LINE)
        sheet.text(width / 2, height / 2 - 3.2, mark, 9.0, bold=True, tone=QUIET, anchor="middle")
    return sheet.drawing
