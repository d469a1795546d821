"""The method note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, KeepTogether

from workshop.report.backing import MethodPage
from workshop.report.charts.small import sign
from workshop.report.flow import Words
from workshop.report.sections.parts import PORTRAIT, head, section, table
from workshop.report.styles import ACTION, BODY, SECTION, SMALL, Style

LABEL = 104.0


def method(page: MethodPage) -> list[Flowable]:
    """Set labels beside paragraphs: the notes on levels, the small print, then the marks of what is empty."""
    width, _ = PORTRAIT
    notes = [(note.label, (note.text,)) for note in page.notes]
    marks: list[list[Any]] = [[sign(mark.sign), Words(mark.label, Style(SMALL, 12, bold=True)),
                               Words(mark.text, Style(SMALL, 12))] for mark in page.marks]
    below = table(marks, (38, 92, width - 130), head_rows=0, pad=2.2, extra=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    found = [*head(page.head, "method"), _labelled(notes, width)] if notes else head(page.head, "method")
    return [*found, *section(page.parts_head, 120), _labelled(page.parts, width),
            KeepTogether([Words(page.marks_head, SECTION), below])]


def _labelled(parts: Sequence[tuple[str, tuple[str, ...]]], width: float) -> Flowable:
    label, text = Style(BODY, 12, ACTION, bold=True), Style(SMALL, 11.7, after=1.5)
    rows: list[list[Any]] = [[Words(name, label), [Words(line, text) for line in lines if line]]
                             for name, lines in parts]
    return table(rows, (LABEL, width - LABEL), head_rows=0, pad=2.6)
