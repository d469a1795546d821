"""The page of an element: levels beside the reason for them, then what the room, other companies and the plan say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.graphics.shapes import Drawing
from reportlab.platypus import Flowable, KeepTogether

from workshop.report.charts.base import Sheet
from workshop.report.charts.indicatorstrip import indicator_strip
from workshop.report.charts.levelbars import level_bars
from workshop.report.charts.small import badge
from workshop.report.charts.thumb import Thumb
from workshop.report.flow import Picture, Run, Words
from workshop.report.model.element import Camps, Comparison, ElementPage, Pain, Proof, Why, Work
from workshop.report.sections.chain import chain_line, page_word
from workshop.report.sections.panel import Panel, level_panels
from workshop.report.sections.parts import PORTRAIT, Commands, head, height_of, table
from workshop.report.styles import (
    ACTION,
    BODY_TEXT,
    CELL,
    CELL_BOLD,
    CELL_HEAD,
    LINE,
    NOTE,
    PAPER,
    QUIET,
    SECTION,
    SURFACE,
    colour,
    level_colour,
)
from workshop.report.values import PageRef

WHY, GUTTER = 202.0, 14.0
MOST_DOTS = 16
# Of a sentence in the box, which cannot go on to another page.
MOST_LINES = 8
NO_SPACE = SECTION.but(before=0, after=4)


@dataclass(frozen=True, slots=True)
class Measure:
    """How much room the parts take, in points; `told` is the most lines of a case."""

    before: float
    row: float
    thumb: tuple[float, float]
    told: int
    pad: float


EASY = Measure(11.0, 25.0, (56.0, 38.0), 6, 3.2)
TIGHT = Measure(6.5, 21.0, (40.0, 26.0), 3, 2.0)


def element(page: ElementPage) -> list[Flowable]:
    """Set the page; closer where that keeps it on one page, else the parts go on to another, each of them whole."""
    width, high = PORTRAIT
    blocks = _blocks(page, width, EASY)
    if _height(blocks, width) > high:
        closer = _blocks(page, width, TIGHT)
        blocks = closer if _height(closer, width) <= high else blocks
    found = blocks[0]
    return found + [KeepTogether(block) for block in blocks[1:]]


def _height(blocks: list[list[Flowable]], width: float) -> float:
    return height_of([part for block in blocks for part in block], width)


def _blocks(page: ElementPage, width: float, measure: Measure) -> list[list[Flowable]]:
    """Return the parts of the page one below the other, the first of them with the head."""
    first = head(page.head, page.key)
    if page.empty:
        first.append(Words(page.empty, BODY_TEXT.but(before=8)))
    blocks = [first + _levels(page, width, measure)]
    if page.indicators:
        strip = Picture(indicator_strip(page.indicators, page.top, width))
        blocks.append([_titled(page.indicators_head, measure), strip])
    if page.camps is not None:
        blocks.append([_titled(page.camps.head, measure), *_camps(page.camps, page.top, width)])
    if page.pains:
        blocks.append([_titled(page.pains_head, measure), _pains(page.pains, width, measure)])
    if page.proofs:
        blocks.append([_titled(page.proofs_head, measure), _proofs(page.proofs, width, measure),
                       *_more(page.proofs_more, page.evidence_page)])
    if page.cases:
        blocks.append([_titled(page.cases_head, measure), _cases(page.cases, width, measure)])
    if page.works:
        blocks.append([_titled(page.works_head, measure), _works(page.works, width, measure),
                       *_more(page.works_more, page.works_page)])
    return blocks


def _titled(title: str, measure: Measure) -> Flowable:
    return Words(title, SECTION.but(before=measure.before, after=4.5))


def _more(words: str, page: PageRef) -> list[Flowable]:
    runs = [Run(words), Run("\u00a0"), Run(page.words, colour=ACTION, ref=page.key)]
    return [Words(runs, NOTE.but(before=3))] if words else []


# Levels -----------------------------------------------------------------------------------------------------------
def _levels(page: ElementPage, width: float, measure: Measure) -> list[Flowable]:
    """Return the bars beside the box that says why."""
    if page.bars is None:
        return []
    left = width - WHY - GUTTER if page.why is not None else width
    bars: list[Flowable] = [Words(page.bars.head, NO_SPACE), Picture(level_bars(page.bars, left, measure.row))]
    if page.why is None:
        return bars
    high = sum(part.wrap(left, 10_000)[1] + part.getSpaceAfter() for part in bars)
    side = table([[bars, _why(page.why, high)]], (left + GUTTER, WHY), head_rows=0, pad=0, lines=False,
                 extra=[("RIGHTPADDING", (0, 0), (-1, -1), 0)])
    side.spaceBefore = 6
    return [side]


def _why(why: Why, least: float) -> Panel:
    parts: list[Flowable] = [Words(why.head, NO_SPACE)]
    for line in why.lines:
        runs = [*([Run(line.lead, bold=True)] if line.lead else []), Run(line.text)]
        parts.append(Words(runs, CELL.but(leading=12.0, before=3.5), most=MOST_LINES))
    return Panel(parts, WHY, fill=PAPER, least=least)


# Words of the room ------------------------------------------------------------------------------------------------
def _camps(camps: Camps, top: int, width: float) -> list[Flowable]:
    half = (width - GUTTER) / 2
    lead = Words([Run(camps.lead), Run("\u00a0"), Run(camps.page.words, colour=ACTION, ref=camps.page.key)],
                 CELL_HEAD.but(after=3))
    cells: list[Any] = []
    extra: Commands = [("LEFTPADDING", (0, 0), (-1, -1), 10), ("LEFTPADDING", (1, 0), (1, 0), 0)]
    for place, side in enumerate(camps.sides):
        cells.append([Words(side.head, CELL_BOLD), *([Words(side.text, CELL)] if side.text else [])])
        extra.append(("LINEBEFORE", (2 * place, 0), (2 * place, 0), 4.5, colour(level_colour(side.level, top)), 0))
    sides = table([[cells[0], "", cells[1]]], (half, GUTTER, half), head_rows=0, pad=2, lines=False, extra=extra)
    return [lead, sides]


def _pains(pains: tuple[Pain, ...], width: float, measure: Measure) -> Flowable:
    most = max(pain.dots for pain in pains)
    rows: list[list[Any]] = [[Words(pain.text, CELL, most=3), _dots(pain.dots, most), Words(pain.count, CELL_HEAD)]
                             for pain in pains]
    wide = _dots_width(most)
    return table(rows, (width - wide - 70, wide + 14, 56), head_rows=0, pad=measure.pad * 0.7, lines=False)


def _dots_width(most: int) -> float:
    return max(min(most, MOST_DOTS) * 10.5, 40.0)


def _dots(count: int, most: int) -> Drawing:
    """Return as many dots; where one note has too many for a line, dots that stand for shares of the most."""
    shown = count if most <= MOST_DOTS else round(count * MOST_DOTS / most)
    sheet = Sheet(_dots_width(most), 10.0)
    for place in range(shown):
        sheet.dot(4.2 + 10.5 * place, 4.6, 4.0, ACTION)
    return sheet.drawing


def _proofs(proofs: tuple[Proof, ...], width: float, measure: Measure) -> Flowable:
    pictured = any(proof.picture for proof in proofs)
    picture = measure.thumb[0] + 8 if pictured else 0.0
    rows: list[list[Any]] = []
    for proof in proofs:
        words = [Words([Run(proof.item, bold=True), Run("  "), Run(proof.text)], CELL)]
        if proof.link:
            words.append(Words(proof.link, CELL_HEAD, most=1))
        row = [badge(proof.badge, 5.2), words, Words(proof.strength, CELL), Words(proof.day, CELL)]
        rows.append([*row, Thumb(proof.picture, *measure.thumb) if proof.picture else ""] if pictured else row)
    widths = [18.0, width - 18 - 46 - 58 - picture, 46.0, 58.0, *([picture] if pictured else [])]
    return table(rows, widths, head_rows=0, pad=measure.pad, extra=[("LINEABOVE", (0, 0), (-1, 0), 0.4, colour(LINE))])


def _cases(cases: tuple[Comparison, ...], width: float, measure: Measure) -> Flowable:
    half = (width - GUTTER) / 2
    below = CELL.but(before=2)
    panels = [Panel([Words([Run(case.who, bold=True), Run(" · ", colour=QUIET), Run(case.title, bold=True)], CELL),
                     Words(case.told, below, most=measure.told), Words(case.source, CELL_HEAD.but(before=2))],
                    half, stroke=LINE, pad=8) for case in cases]
    level_panels(panels)
    row: list[Any] = [panels[0], "", panels[1] if len(panels) > 1 else ""]
    return table([row], (half, GUTTER, half), head_rows=0, pad=0, lines=False,
                 extra=[("RIGHTPADDING", (0, 0), (-1, -1), 0)])


# The plan ---------------------------------------------------------------------------------------------------------
def _works(works: tuple[Work, ...], width: float, measure: Measure) -> Flowable:
    steps, when, owner, page = 40.0, 72.0, 92.0, 46.0
    rows: list[list[Any]] = []
    extra: Commands = [("LINEABOVE", (0, 0), (-1, 0), 0.4, colour(LINE))]
    for work in works:
        at = len(rows)
        rows.append([badge(work.badge, 5.6), Words(work.title, CELL_BOLD, most=2), Words(work.steps, CELL),
                     Words(work.when, CELL), Words(work.owner, CELL, most=2),
                     page_word(work.page.key, work.page.words, CELL)])
        if work.chain.steps:
            rows.append(["", chain_line(work.chain), "", "", "", ""])
            extra += [("SPAN", (1, at + 1), (-1, at + 1)), ("TOPPADDING", (0, at + 1), (-1, at + 1), 0),
                      ("BOTTOMPADDING", (0, at), (-1, at), 0.5),
                      ("LINEBELOW", (0, at), (-1, at), 0.4, colour(SURFACE)),
                      ("LINEBELOW", (0, at + 1), (-1, at + 1), 0.4, colour(LINE)),
                      ("NOSPLIT", (0, at), (-1, at + 1))]
    widths = (20.0, width - 20 - steps - when - owner - page, steps, when, owner, page)
    return table(rows, widths, head_rows=0, pad=measure.pad, extra=extra)
