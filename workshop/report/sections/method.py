"""The method note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, KeepTogether

from workshop.report.backing import MethodPage, MethodTable
from workshop.report.charts.small import sign
from workshop.report.flow import Words
from workshop.report.sections.parts import PORTRAIT, head, section, table
from workshop.report.styles import ACTION, BODY, CELL, CELL_BOLD, CELL_HEAD, QUIET_TEXT, SECTION, SMALL, Style

LABEL = 104.0


def method(page: MethodPage) -> list[Flowable]:
    """Set labels beside paragraphs: the notes on levels, the small print, the marks of what is empty, the tables."""
    width, _ = PORTRAIT
    notes = [(note.label, (note.text,)) for note in page.notes]
    marks: list[list[Any]] = [[sign(mark.sign), Words(mark.label, Style(SMALL, 12, bold=True)),
                               Words(mark.text, Style(SMALL, 12))] for mark in page.marks]
    below = table(marks, (38, 92, width - 130), head_rows=0, pad=2.2, extra=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    found = [*head(page.head, "method"), _labelled(notes, width)] if notes else head(page.head, "method")
    found += [*section(page.parts_head, 120), _labelled(page.parts, width),
              KeepTogether([Words(page.marks_head, SECTION), below])]
    for one in page.tables:
        found += [*section(one.title, 110), *(Words(line, QUIET_TEXT.but(after=3)) for line in one.lines),
                  _table(one, width)]
    return found


def _table(one: MethodTable, width: float) -> Flowable:
    """Set a table: with columns as rows of numbers, without them as labels beside texts."""
    numbers = set(one.numbers)
    first = CELL if one.columns else CELL_BOLD
    rows: list[list[Any]] = [[Words(name, CELL_HEAD.but(align="right" if index in numbers else "left"))
                              for index, name in enumerate(one.columns)]] if one.columns else []
    rows += [[Words(text, first if not index else CELL.but(align="right") if index in numbers else CELL)
              for index, text in enumerate(row)] for row in one.rows]
    return table(rows, [share * width for share in one.shares], head_rows=1 if one.columns else 0, pad=2.2)


def _labelled(parts: Sequence[tuple[str, tuple[str, ...]]], width: float) -> Flowable:
    label, text = Style(BODY, 12, ACTION, bold=True), Style(SMALL, 11.7, after=1.5)
    rows: list[list[Any]] = [[Words(name, label), [Words(line, text) for line in lines if line]]
                             for name, lines in parts]
    return table(rows, (LABEL, width - LABEL), head_rows=0, pad=2.6)
