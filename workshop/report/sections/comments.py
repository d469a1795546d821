"""The annex of comments: a table for each element, long texts over as many rows as they need."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from workshop.report.flow import Title, Words
from workshop.report.model.comments import CommentGroup, CommentsPage
from workshop.report.sections.goon import add_row
from workshop.report.sections.parts import PORTRAIT, Commands, head, table
from workshop.report.styles import (
    CELL,
    LEAD,
    NOTE,
    PAPER,
    QUIET_TEXT,
    Style,
    colour,
)

LABEL, COUNT = 118.0, 64.0


def comments(page: CommentsPage) -> list[Flowable]:
    """Set all groups."""
    found = head(page.head, "comments")
    for index, group in enumerate(page.groups):
        found += [CondPageBreak(110), _group(group, index), Spacer(1, 8)]
    return [*found, *(Words(line, NOTE) for line in page.notes)]


def _group(group: CommentGroup, index: int) -> Flowable:
    name = Title(group.name, Style(LEAD, 14, bold=True), outline=group.name, key=f"comments-{index}", level=1)
    rows: list[list[Any]] = [[name, "", ""]]
    extra: Commands = [("SPAN", (0, 0), (-1, 0)), ("BACKGROUND", (0, 0), (-1, 0), colour(PAPER)),
                       ("LEFTPADDING", (0, 0), (0, 0), 4), ("RIGHTPADDING", (-1, 0), (-1, -1), 0)]
    before = ""
    for comment in group.comments:
        # The label is said once for several comments in a row.
        label = comment.label if comment.label != before else ""
        add_row(rows, extra, ([Words(label, QUIET_TEXT)], [Words(piece, CELL) for piece in comment.pieces],
                              [Words(comment.mark, QUIET_TEXT)]))
        before = comment.label
    return table(rows, (LABEL, PORTRAIT[0] - LABEL - COUNT, COUNT), head_rows=1, extra=extra, pad=2.6)
