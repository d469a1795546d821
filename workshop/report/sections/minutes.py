"""The minutes as flowables: one block after the other, tables that go on over pages."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.flow import Words
from workshop.report.model.minutes import Block, MinutesPage
from workshop.report.pages.plain import pieces
from workshop.report.sections.goon import add_row
from workshop.report.sections.parts import PORTRAIT, Commands, head, section, table
from workshop.report.styles import BODY_TEXT, CELL, CELL_HEAD

SIGN_PAD = 9.0
PIECE, LEAST = 1200, 120


def minutes(page: MinutesPage) -> list[Flowable]:
    """Set all blocks."""
    found = head(page.head, "minutes")
    for block in page.blocks:
        found += _block(block)
    return found


def _block(block: Block) -> list[Flowable]:
    # A heading with its sentences and the first rows stay together.
    found = section(block.title, 96.0)
    found += [Words(line, BODY_TEXT.but(after=3)) for line in block.lines]
    if block.rows:
        found.append(_table(block, PORTRAIT[0]))
    return found


def _table(block: Block, width: float) -> Flowable:
    rows: list[list[Any]] = [[Words(name, CELL_HEAD) for name in block.columns]]
    extra: Commands = [("VALIGN", (0, 1), (-1, -1), "MIDDLE")] if block.tall else []
    for row in block.rows:
        # What is too long for a row goes on in the row below; narrow columns hold less.
        add_row(rows, extra, [[Words(piece, CELL) for piece in pieces(text, max(round(PIECE * share), LEAST))]
                              for text, share in zip(row, block.shares, strict=True)])
    return table(rows, [share * width for share in block.shares], pad=SIGN_PAD if block.tall else 3.2, extra=extra)
