"""The page on the first ninety days."""

from __future__ import annotations

from typing import Any

from reportlab.graphics.shapes import Drawing
from reportlab.platypus import Flowable

from workshop.report.charts.base import Sheet
from workshop.report.charts.small import badge
from workshop.report.flow import Run, Words
from workshop.report.model.first90 import ActionRow, First90Page
from workshop.report.sections.goon import add_row, headed, narrow
from workshop.report.sections.parts import PORTRAIT, Commands, head, table
from workshop.report.styles import (
    ACTION,
    ATTENTION,
    BODY_TEXT,
    CELL,
    CELL_BOLD,
    CELL_HEAD,
    NOTE,
    QUIET,
    SURFACE,
)

ATTENTION_INK = "#9A4A06"


def first90(page: First90Page) -> list[Flowable]:
    """Set the actions, then those of last time."""
    width, _ = PORTRAIT
    found = head(page.head, "first90")
    if page.actions:
        found += headed(page.actions_head, _actions(page, width), width)
    else:
        found.append(Words(page.empty, BODY_TEXT.but(before=8)))
    if page.old:
        found += headed(page.old_head, _old(page, width), width)
    return found + [Words(line, NOTE) for line in page.notes]


def _actions(page: First90Page, width: float) -> Flowable:
    number, mark, by, owner = 20.0, 18.0, 62.0, 66.0
    rest = width - number - mark - by - owner
    heads = [Words(name, CELL_HEAD) for name in (narrow(page.columns[0]), *page.columns[1:])]
    rows: list[list[Any]] = [[heads[0], "", *heads[1:]]]
    extra: Commands = []
    for row in page.actions:
        steps = [Words(text, CELL_BOLD) for text in row.step]
        add_row(rows, extra, (
            [Words(row.number, CELL_HEAD)], [badge(row.badge, 5.6)], [_by(row)],
            [*steps[:-1], [steps[-1], Words([Run(row.initiative, link="initiatives")], CELL_HEAD, most=2)]],
            [Words(row.owner, CELL, most=3)], [Words(text, CELL) for text in row.proof]))
    return table(rows, (number, mark, by, rest * 0.56, owner, rest * 0.44), extra=extra, pad=4.0)


def _by(row: ActionRow) -> Flowable:
    return Words(row.by, CELL.but(colour=ATTENTION_INK, bold=True) if row.late else CELL)


def _old(page: First90Page, width: float) -> Flowable:
    mark, owner, due, verdict = 18.0, 62.0, 54.0, 58.0
    rest = width - mark - owner - due - verdict
    rows: list[list[Any]] = [["", *(Words(name, CELL_HEAD) for name in page.old_columns)]]
    extra: Commands = []
    for row in page.old:
        add_row(rows, extra, ([_sign(row.mark)], [Words(text, CELL_BOLD) for text in row.title],
                              [Words(row.owner, CELL, most=3)], [Words(row.due, CELL, most=2)],
                              [Words(row.verdict, CELL)],
                              [Words(text, CELL) for text in row.reason]))
    return table(rows, (mark, rest * 0.55, owner, due, verdict, rest * 0.45), extra=extra)


def _sign(mark: str) -> Drawing:
    """Draw what became of an action: a full disc done, an arrow moved, a bar dropped, a ring still open."""
    sheet = Sheet(11, 11)
    if mark == "ok":
        sheet.dot(5.5, 5.0, 4.2, ACTION)
        sheet.track([3.4, 5.0, 5.0, 3.4, 7.8, 6.8], SURFACE, 1.1)
    elif mark == "moved":
        sheet.line(1.2, 5.0, 9.0, 5.0, ATTENTION, 1.4)
        sheet.track([6.2, 7.8, 9.2, 5.0, 6.2, 2.2], ATTENTION, 1.4)
    elif mark == "dropped":
        sheet.circle(5.5, 5.0, 4.2, QUIET, 1.0)
        sheet.line(2.8, 5.0, 8.2, 5.0, QUIET, 1.4)
    else:
        sheet.circle(5.5, 5.0, 4.2, ATTENTION, 1.2)
    return sheet.drawing
