"""What all pages share: their size, the head, tables in the house style."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, LongTable, TableStyle

from workshop.report.flow import Run, Title, Words
from workshop.report.fonts import REGULAR
from workshop.report.styles import (
    A4_HEIGHT,
    A4_WIDTH,
    ATTENTION_INK,
    BOTTOM,
    CAPTION_TEXT,
    INK,
    KICKER,
    LINE,
    PAGE_LEAD,
    PAGE_TITLE,
    RULE,
    SECTION,
    SIDE,
    SMALL,
    TOP,
    colour,
)
from workshop.report.values import Head

PORTRAIT = (A4_WIDTH - 2 * SIDE, A4_HEIGHT - TOP - BOTTOM)
LANDSCAPE = (A4_HEIGHT - 2 * SIDE, A4_WIDTH - TOP - BOTTOM)

Commands = list[tuple[Any, ...]]


def head(page: Head, key: str) -> list[Flowable]:
    """Return kicker, title and lead; the title carries the bookmark `key`."""
    kicker = [Run(page.kicker)] + ([Run(f"  ·  {page.edited}", colour=ATTENTION_INK)] if page.edited else [])
    found: list[Flowable] = [Words(kicker, KICKER), Title(page.title, PAGE_TITLE, outline=page.outline, key=key)]
    if page.caption:
        found.append(Words(page.caption, CAPTION_TEXT))
    if page.lead:
        found.append(Words(page.lead, PAGE_LEAD))
    return found


def section(words: str, room: float = 70.0) -> list[Flowable]:
    """Return a heading that begins a new page when less than `room` points are left below it."""
    return [CondPageBreak(room), Words(words, SECTION)]


def height_of(flowables: Sequence[Flowable], width: float) -> float:
    """Return the height of flowables one below the other, spaces included."""
    total = 0.0
    for flowable in flowables:
        total += flowable.wrap(width, 10_000)[1] + flowable.getSpaceBefore() + flowable.getSpaceAfter()
    return total


def table(rows: list[list[Any]], widths: Sequence[float], *, head_rows: int = 1, extra: Commands | None = None,
          pad: float = 3.2, lines: bool = True) -> LongTable:
    """Return a table whose first `head_rows` are repeated on every page.

    Fine lines stand between rows unless `lines` is False. Strings in cells are set in the small size; longer words
    should come as `Words`.
    """
    commands: Commands = [
        ("FONT", (0, 0), (-1, -1), REGULAR, SMALL, SMALL + 3.25),
        ("TEXTCOLOR", (0, 0), (-1, -1), colour(INK)),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 7),
        ("TOPPADDING", (0, 0), (-1, -1), pad), ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
    ]
    if lines:
        commands.append(("LINEBELOW", (0, head_rows), (-1, -1), 0.4, colour(LINE)))
    if lines and head_rows:
        commands.append(("LINEBELOW", (0, head_rows - 1), (-1, head_rows - 1), 0.7, colour(RULE)))
    return LongTable(rows, colWidths=list(widths), repeatRows=head_rows, hAlign="LEFT",
                     style=TableStyle(commands + (extra or [])))
