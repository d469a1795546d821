"""The director's book: the agenda first, a block with its script after the other, then people and material."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable, KeepTogether, Spacer

from workshop.report.charts.base import Sheet
from workshop.report.flow import Title, Words
from workshop.report.model.director import DirectorBlock, DirectorPage
from workshop.report.pages.plain import pieces
from workshop.report.sections.goon import add_row
from workshop.report.sections.parts import PORTRAIT, Commands, head, section, table
from workshop.report.styles import (
    ACTION,
    BODY,
    BODY_TEXT,
    CELL,
    CELL_BOLD,
    CELL_HEAD,
    INK,
    LEAD,
    NOTE,
    PAPER,
    QUIET_TEXT,
    Style,
    colour,
)

# Rows do not break over pages: longer words go on in the row below.
LABEL, PIECE = 98.0, 240
LINE, PART = Style(BODY, 13.5, after=1.5), Style(BODY, 13.5, ACTION, bold=True)


def director(page: DirectorPage) -> list[Flowable]:
    """Set the book."""
    width = PORTRAIT[0]
    facts: list[list[Any]] = [[Words(fact.label, QUIET_TEXT), Words(fact.text, CELL)] for fact in page.facts]
    found = [*head(page.head, "director"), table(facts, (96, width - 96), head_rows=0, pad=2.4),
             *section(page.agenda_head, 120), _agenda(page, width)]
    found += [Words(line, NOTE) for line in page.agenda_notes]
    found += section(page.script_head, 200)
    for index, block in enumerate(page.blocks):
        found += [KeepTogether([_block(block, index, width)]), Spacer(1, 9)]
    found += section(page.people_head, 110)
    if page.people:
        found.append(_rows(page.people_columns, page.people, width, (0.08, 0.18, 0.32, 0.12, 0.3)))
    else:
        found.append(Words(page.people_empty, BODY_TEXT))
    found += [*section(page.elements_head, 110),
              _rows(page.elements_columns, page.elements, width, (0.24, 0.12, 0.12, 0.52)),
              *section(page.material_head, 110), _checklist(page.material, width)]
    return found


def _agenda(page: DirectorPage, width: float) -> Flowable:
    rows: list[list[Any]] = [[Words(name, CELL_HEAD) for name in page.agenda_columns]]
    rows += [[Words(row[0], CELL), Words(row[1], CELL_BOLD), *(Words(text, CELL) for text in row[2:])]
             for row in page.agenda]
    return table(rows, [width * share for share in (0.18, 0.34, 0.12, 0.18, 0.18)], pad=2.8)


def _block(block: DirectorBlock, index: int, width: float) -> Flowable:
    """Set a block as one table, so that a long script goes on over the page under its own head."""
    title = Title(f"{block.time}  {block.name}", Style(LEAD, 14, bold=True), outline=f"{block.time} {block.name}",
                  key=f"director-{index}", level=1)
    extra: Commands = [("BACKGROUND", (0, 0), (-1, 0), colour(PAPER)), ("LEFTPADDING", (0, 0), (0, 0), 4),
                       ("SPAN", (0, 0), (1, 0))]
    rows: list[list[Any]] = [[title, "", [Words(line, QUIET_TEXT.but(align="right")) for line in block.facts]]]
    for part in block.parts:
        rows.append([Words(part.label, PART), [Words(line, LINE) for line in part.lines], ""])
        extra.append(("SPAN", (1, len(rows) - 1), (2, len(rows) - 1)))
    return table(rows, (LABEL, width - LABEL - 90, 90), extra=extra, pad=2.6)


def _rows(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], width: float,
          shares: tuple[float, ...]) -> Flowable:
    found: list[list[Any]] = [[Words(name, CELL_HEAD) for name in columns]]
    extra: Commands = []
    for row in rows:
        add_row(found, extra, [[Words(piece, CELL) for piece in pieces(text, PIECE)] for text in row])
    return table(found, [share * width for share in shares], pad=2.8, extra=extra)


def _checklist(lines: tuple[str, ...], width: float) -> Flowable:
    rows: list[list[Any]] = [[_box(), Words(line, LINE)] for line in lines]
    return table(rows, (20, width - 20), head_rows=0, pad=2.8)


def _box() -> Any:
    sheet = Sheet(11, 11)
    sheet.box(0.5, 0.5, 9.5, 9.5, None, radius=1.5, stroke=INK, thick=0.8)
    return sheet.drawing
