"""Rows of a table whose long cells go on in rows of their own, so that none is ever taller than a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from workshop.report.captions import BETWEEN
from workshop.report.sections.parts import Commands, section
from workshop.report.styles import LINE, SURFACE, colour


def narrow(words: str) -> str:
    """Return the head of a narrow column, where there is no room for a second language."""
    return words.partition(BETWEEN)[0]


def headed(words: str, table: Flowable, width: float, most: float = 150.0) -> list[Flowable]:
    """Return a heading with its table, on a new page where less than `most` points of the table would follow it."""
    return [*section(words, 35 + min(table.wrap(width, 10_000)[1], most)), table]


def add_row(rows: list[list[Any]], extra: Commands, columns: Sequence[Sequence[Any]]) -> None:
    """Add a row whose cells come in pieces: the first ones in the row itself, the others in rows beneath it."""
    deep = max((len(pieces) for pieces in columns), default=0)
    first = len(rows)
    for level in range(max(deep, 1)):
        rows.append([pieces[level] if level < len(pieces) else "" for pieces in columns])
        if level:
            joined_to(extra, len(rows) - 1)
    if deep > 1:
        extra.append(("NOSPLIT", (0, first), (-1, first + 1)))


def add_below(rows: list[list[Any]], extra: Commands, cell: Any, column: int) -> None:
    """Add a cell beneath the last row, from `column` to the right edge."""
    rows.append([cell if at == column else "" for at in range(len(rows[-1]))])
    at = len(rows) - 1
    joined_to(extra, at)
    extra.append(("SPAN", (column, at), (-1, at)))


def joined_to(extra: Commands, at: int) -> None:
    """Let row `at` belong to the one above: no line between them."""
    extra += [("LINEBELOW", (0, at - 1), (-1, at - 1), 0.4, colour(SURFACE)),
              ("LINEBELOW", (0, at), (-1, at), 0.4, colour(LINE)), ("TOPPADDING", (0, at), (-1, at), 0.8),
              ("BOTTOMPADDING", (0, at - 1), (-1, at - 1), 1.6)]
