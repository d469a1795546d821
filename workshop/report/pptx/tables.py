"""Native tables on slides: measured row by row, and gone on with on further slides where they do not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from workshop.report.pptx.deck import NS, Slide, emu
from workshop.report.pptx.marks import LEADING, Look, Pen, Words, clean, fill, lines_of, paragraph, quiet, spans_of
from workshop.report.styles import HATCH, LINE, PAPER, RULE

PAD_X, PAD_Y = 4.0, 3.2


@dataclass(frozen=True, slots=True)
class Box:
    """One cell: paragraphs on a ground (empty: none); `hatch` lines it, `mark` is a coloured bar at its left."""

    words: tuple[Words, ...] = ()
    ground: str = ""
    hatch: bool = False
    mark: str = ""
    anchor: str = "t"


Row = Sequence[Box]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to be set: widths in points, one row of heads (or none), rows, and the least height of a row."""

    widths: Sequence[float]
    heads: Row
    rows: Sequence[Row]
    least: float = 0.0
    lines: bool = True
    gap: str = ""
    pad: float = PAD_Y


def box(text: str, look: Look | None = None, **kind: Any) -> Box:
    """Return a cell with one paragraph."""
    return Box((Words(text, look or Look()),), **kind)


def heads(texts: Sequence[str], *, right: Sequence[int] = (), size: float = 10.0) -> Row:
    """Return a row of heads."""
    return [box(text, quiet(size).but(align="r" if index in right else "l"), anchor="b")
            for index, text in enumerate(texts)]


# Measuring --------------------------------------------------------------------------------------------------------
def row_height(grid: Grid, row: Row) -> float:
    """Return the height a row takes, in points."""
    high = grid.least if row is not grid.heads else 0.0
    for cell, width in zip(row, grid.widths, strict=True):
        tall = sum(max(len(lines_of(clean(w.text), w.look, width - 2 * PAD_X)), 1) * w.look.size * LEADING + w.after
                   for w in cell.words)
        high = max(high, tall + 2 * grid.pad)
    return high


def grid_height(grid: Grid) -> float:
    """Return the height of a whole table."""
    return sum(row_height(grid, row) for row in ([grid.heads, *grid.rows] if grid.heads else grid.rows))


def split(grid: Grid, rooms: Iterator[float]) -> list[Grid]:
    """Cut a table into parts that fit rooms one after the other; a row higher than a whole room is cut too."""
    parts: list[Grid] = []
    waiting = list(grid.rows)
    room = next(rooms)
    head = row_height(grid, grid.heads) if grid.heads else 0.0
    taken: list[Row] = []
    used = head
    while waiting:
        row = waiting[0]
        high = row_height(grid, row)
        if used + high <= room + 0.1:
            taken.append(waiting.pop(0))
            used += high
        elif taken:
            parts.append(replace(grid, rows=taken))
            taken, used, room = [], head, next(rooms)
        else:
            # What is cut off is never more than a whole room, so each turn takes something away.
            first, rest = _halved(grid, waiting.pop(0), room - head)
            taken.append(first)
            used += row_height(grid, first)
            if rest:
                waiting.insert(0, rest)
    return [*parts, replace(grid, rows=taken)] if taken or not parts else parts


def _halved(grid: Grid, row: Row, room: float) -> tuple[Row, Row]:
    """Cut a row so that its first part is at most `room` high; an empty second part tells that it cannot be."""
    pairs = [_cut_cell(cell, width - 2 * PAD_X, room - 2 * grid.pad) for cell, width in zip(row, grid.widths,
                                                                                          strict=True)]
    rest = [second for _, second in pairs]
    return [first for first, _ in pairs], rest if any(cell.words for cell in rest) else []


def _cut_cell(cell: Box, width: float, room: float) -> tuple[Box, Box]:
    kept: list[Words] = []
    left = list(cell.words)
    while left:
        words = left[0]
        text = clean(words.text)
        found = spans_of(text, words.look, width)
        step = words.look.size * LEADING
        if max(len(found), 1) * step + words.after <= room:
            kept.append(left.pop(0))
            room -= max(len(found), 1) * step + words.after
            continue
        most = max(int(room / step), 0 if kept else 1)
        if most:
            end = found[min(most, len(found)) - 1][1] if found else len(text)
            kept.append(replace(words, text=text[:end], after=0.0))
            rest = text[end:].lstrip()
            left[0:1] = [replace(words, text=rest)] if rest else []
        break
    return replace(cell, words=tuple(kept)), replace(cell, words=tuple(left))


# Writing ----------------------------------------------------------------------------------------------------------
def put(slide: Slide, grid: Grid, left: float, top: float, name: str = "Table") -> float:
    """Put a table on a slide and return its height."""
    from pptx.oxml import parse_xml
    rows = [grid.heads, *grid.rows] if grid.heads else list(grid.rows)
    if not rows:
        return 0.0
    heights = [row_height(grid, row) for row in rows]
    width, high = sum(grid.widths), sum(heights)
    frame = slide.raw.shapes.add_table(1, 1, emu(left), emu(top), emu(width), emu(high))
    frame.name = name
    data = frame._element.graphic.graphicData
    data.remove(data.tbl)
    data.append(parse_xml(_table(grid, rows, heights, slide.deck.pen)))
    return high


def flow(grid: Grid, first: Slide, more: Callable[[int, int], Slide], *, left: float | None = None,
         name: str = "Table") -> None:
    """Put a table on a slide and what does not fit on further ones; `more` begins part n of m."""
    parts = split(grid, _rooms(first))
    for number, part in enumerate(parts, start=1):
        slide = first if number == 1 else more(number, len(parts))
        put(slide, part, slide.left if left is None else left, slide.top, name)


def parts_of(grid: Grid, slide: Slide) -> int:
    """Return on how many slides a table goes."""
    return len(split(grid, _rooms(slide)))


def _rooms(first: Slide) -> Iterator[float]:
    """Yield the height of the room on a slide, then on each further one under the same head."""
    yield first.height
    while True:
        yield first.deck.room(first.head) if first.head is not None else first.height


def _table(grid: Grid, rows: Sequence[Row], heights: Sequence[float], pen: Pen) -> str:
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in grid.widths)
    body = []
    for number, (row, high) in enumerate(zip(rows, heights, strict=True)):
        head = bool(grid.heads) and number == 0
        cells = "".join(_cell(grid, cell, head, pen) for cell in row)
        body.append(f'<a:tr h="{emu(high)}">{cells}</a:tr>')
    first = ' firstRow="1"' if grid.heads else ""
    return (f'<a:tbl {NS}><a:tblPr{first}><a:tableStyleId>{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}</a:tableStyleId>'
            f'</a:tblPr><a:tblGrid>{columns}</a:tblGrid>{"".join(body)}</a:tbl>')


def _cell(grid: Grid, cell: Box, head: bool, pen: Pen) -> str:
    text = "".join(paragraph(words, pen) for words in cell.words or (Words("", Look(8)),))
    none = "<a:noFill/>"
    gap = fill(grid.gap) if grid.gap else none
    under = fill(RULE if head else LINE) if grid.lines else gap
    # A neighbour's edge that is said to be nothing would wipe out ours: what is not drawn is not said.
    edges: list[tuple[str, str, float]] = []
    if cell.mark:
        edges += [("lnL", fill(cell.mark), 3.0), ("lnR", none, 0.0)]
    elif grid.gap:
        edges += [("lnL", gap, 2.0), ("lnR", gap, 2.0), ("lnT", gap, 2.0)]
    if grid.lines or grid.gap:
        edges.append(("lnB", under, 2.0 if grid.gap else 0.9 if head else 0.6))
    borders = "".join(f'<a:{tag} w="{emu(thick)}">{inner}</a:{tag}>' for tag, inner, thick in edges)
    ground = none
    if cell.hatch:
        ground = (f'<a:pattFill prst="ltUpDiag"><a:fgClr><a:srgbClr val="{HATCH.lstrip("#")}"/></a:fgClr><a:bgClr>'
                  f'<a:srgbClr val="{(cell.ground or PAPER).lstrip("#")}"/></a:bgClr></a:pattFill>')
    elif cell.ground:
        ground = fill(cell.ground)
    x, y = emu(PAD_X), emu(grid.pad)
    return (f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody><a:tcPr marL="{x}" marR="{x}" marT="{y}" '
            f'marB="{y}" anchor="{cell.anchor}">{borders}{ground}</a:tcPr></a:tc>')
