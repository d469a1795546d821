"""The method note."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.charts.small import sign
from workshop.report.flow import Words
from workshop.report.sections.parts import PORTRAIT, head, section, table
from workshop.report.styles import ACTION, BODY, SMALL, Style
from workshop.report.values import ReportContent

LABEL = 84.0


def method(content: ReportContent) -> list[Flowable]:
    """Set labels beside paragraphs, then the marks of what is empty."""
    page, (width, _) = content.method, PORTRAIT
    label, text = Style(BODY, 13, ACTION, bold=True), Style(SMALL, 12.4, after=2.5)
    rows: list[list[Any]] = [[Words(name, label), [Words(line, text) for line in lines if line]]
                             for name, lines in page.parts]
    marks: list[list[Any]] = [[sign(mark.sign), Words(mark.label, Style(SMALL, 12, bold=True)),
                               Words(mark.text, Style(SMALL, 12))] for mark in page.marks]
    below = table(marks, (38, 92, width - 130), head_rows=0, pad=2.6, extra=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return [*head(page.head, "method"), table(rows, (LABEL, width - LABEL), head_rows=0, pad=4.2),
            *section(page.marks_head, 120), below]
