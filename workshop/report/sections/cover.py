"""The cover page."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from workshop.report.charts.base import Sheet
from workshop.report.flow import Picture, Title, Words
from workshop.report.sections.parts import PORTRAIT, height_of, table
from workshop.report.styles import (
    ACTION,
    ATTENTION_INK,
    BODY,
    GIANT,
    INK,
    LEAD,
    QUIET,
    SUB,
    TITLE,
    Style,
)
from workshop.report.values import Cover


def cover(page: Cover) -> list[Flowable]:
    """Set the cover: marks and name at the top, the day in the middle, what this is at the foot."""
    width, height = PORTRAIT
    upper: list[Flowable] = [Picture(_brand(page, width), after=10)]
    upper.append(Words(page.mark, Style(BODY, 13, ATTENTION_INK, align="right")))
    upper.append(Spacer(1, 76))
    if page.client:
        upper.append(Words(page.client, _size_for(page.client, SUB).but(colour=ACTION, bold=True, after=6)))
    upper.append(Title(page.title, _size_for(page.title, GIANT).but(bold=True, after=8), outline=page.outline,
                       key="cover"))
    upper.append(Words(page.kind, Style(LEAD, 15, QUIET, after=4)))
    if page.edition:
        upper.append(Words(page.edition, Style(BODY, 13, QUIET)))
    upper.append(Spacer(1, 26))
    if page.warning:
        upper.append(Words(page.warning, Style(LEAD, 15, ATTENTION_INK, bold=True, after=14)))
    upper.append(_facts(page, width))
    lower: list[Flowable] = [Words(page.about_head, Style(LEAD, 15, ACTION, bold=True, after=4))]
    lower += [Words(line, Style(BODY, 14, INK, after=3)) for line in page.about]
    room = height - height_of(upper, width) - height_of(lower, width) - 14
    return [*upper, Spacer(1, max(room, 16)), *lower]


def _size_for(words: str, largest: float) -> Style:
    """Return a style that keeps long titles calm."""
    steps = {GIANT: ((24, GIANT), (60, 23.0), (120, TITLE)), SUB: ((60, SUB),)}[largest]
    size = next((size for most, size in steps if len(words) <= most), SUB if largest == GIANT else LEAD)
    return Style(size, size * 1.32)


def _brand(page: Cover, width: float) -> Flowable:
    sheet = Sheet(width, 20)
    radius, x = 8.5, 8.5
    for badge in page.badges:
        if x + radius > width * 0.6:
            break
        sheet.badge(x, 10, radius, badge)
        x += 2 * radius + 5
    sheet.text(width, 6.4, page.brand, LEAD, bold=True, anchor="end")
    return sheet.drawing


def _facts(page: Cover, width: float) -> Flowable:
    label, text = Style(BODY, 14, QUIET), Style(BODY, 14)
    rows = [[Words(fact.label, label), Words(fact.text, text)] for fact in page.facts]
    return table(rows, (96, width - 96), head_rows=0, pad=3.5)
