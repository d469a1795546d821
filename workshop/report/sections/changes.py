"""The change log as one table."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.flow import Words
from workshop.report.model.changes import ChangeLine, ChangesPage
from workshop.report.sections.goon import add_row
from workshop.report.sections.parts import LANDSCAPE, Commands, head, table
from workshop.report.styles import BODY_TEXT, CELL, CELL_HEAD, NOTE, QUIET_TEXT

FIXED = (84.0, 70.0, 0.0, 120.0, 140.0, 140.0)


def changes(page: ChangesPage) -> list[Flowable]:
    """Set the table, or the sentence that stands in for it."""
    found = [*head(page.head, "changes"), *(Words(line, NOTE.but(before=0, after=2)) for line in page.notes)]
    found.append(_table(page) if page.lines else Words(page.empty, BODY_TEXT))
    return found


def _table(page: ChangesPage) -> Flowable:
    width = LANDSCAPE[0]
    rows: list[list[Any]] = [[Words(name, CELL_HEAD) for name in page.columns]]
    extra: Commands = []
    for line in page.lines:
        _line(rows, extra, line)
    return table(rows, (*FIXED[:2], width - sum(FIXED), *FIXED[3:]), extra=extra, pad=2.6)


def _line(rows: list[list[Any]], extra: Commands, line: ChangeLine) -> None:
    """Add as many rows as an edit has pieces or fields; only below the last of them is a line."""
    fields: list[str] = []
    old: list[str] = []
    new: list[str] = []
    for name, before, after in line.pairs:
        deep = max(len(before), len(after), 1)
        fields += [name, *[""] * (deep - 1)]
        old += [*before, *[""] * (deep - len(before))]
        new += [*after, *[""] * (deep - len(after))]
    add_row(rows, extra, ([Words(line.at, QUIET_TEXT)], [Words(line.who, CELL)], [Words(t, CELL) for t in line.what],
                          [Words(t, QUIET_TEXT) for t in fields], [Words(t, QUIET_TEXT) for t in old],
                          [Words(t, CELL) for t in new]))
