"""The sheet of keys: three columns of groups, filled from the left, as many pages as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable, PageBreak, Spacer

from workshop.report.flow import Words
from workshop.report.model.handbook import KeySection, KeysPage
from workshop.report.sections.parts import PORTRAIT, head, height_of, table
from workshop.report.styles import ACTION, INK, LINE, PAPER, QUIET, Style, colour

COLUMNS, GAP, KEYS = 3, 14.0, 63.0
SIZE, LEADING, PAD = 7.5, 9.6, 1.3
NAME = Style(8.25, 11, ACTION, bold=True)
PLACE = Style(9.0, 12, INK, bold=True)
KEY, WORDS = Style(SIZE, LEADING, bold=True), Style(SIZE, LEADING)
BEFORE = 7.0
# Lines that do not stand for a section alone; how exactly columns are made even (points).
FEW, STEP = 3, 4.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line of a column. `leads` is what must not end one, `name` what the line is under."""

    flowable: Flowable
    leads: bool = False
    name: str = ""


def keys(page: KeysPage) -> list[Flowable]:
    """Set the keys."""
    top = [*head(page.head, "keys"), Spacer(1, 2)]
    width, height = PORTRAIT
    each = (width - GAP * (COLUMNS - 1)) / COLUMNS
    pieces = _pieces(page, each)
    found: list[Flowable] = list(top)
    room = height - height_of(top, width) - 4
    while pieces:
        columns, left = _columns(pieces, room, each)
        if not left:
            columns = _even(pieces, room, each)
        found.append(_beside(columns, each))
        if left:
            found.append(PageBreak())
        pieces, room = left, height - 4
    return found


def _pieces(page: KeysPage, width: float) -> list[_Piece]:
    """Return what goes into the columns, in order."""
    found: list[_Piece] = []
    place = ""
    for section in page.sections:
        wanted = page.everywhere if section.everywhere else page.on_pages
        if wanted != place:
            found += [_Piece(Spacer(1, BEFORE if place else 0), True), _Piece(_bar(wanted, width), True)]
            place = wanted
        found += _section(section, width)
    return found


def _bar(words: str, width: float) -> Flowable:
    return table([[Words(words, PLACE)]], (width,), head_rows=0, pad=2, lines=False,
                 extra=[("BACKGROUND", (0, 0), (-1, -1), colour(PAPER)), ("LEFTPADDING", (0, 0), (-1, -1), 4),
                        ("LINEBELOW", (0, 0), (-1, -1), 0.7, colour(QUIET))])


def _section(section: KeySection, width: float) -> list[_Piece]:
    found = [_Piece(Spacer(1, BEFORE), True), _Piece(_name(section.name, width), True)]
    for keys_, words in section.rows:
        row: list[Any] = [Words(keys_, KEY), Words(words, WORDS)]
        made = table([row], (KEYS, width - KEYS), head_rows=0, pad=PAD, lines=False, extra=[
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, colour(LINE)), ("RIGHTPADDING", (0, 0), (-1, -1), 3)])
        found.append(_Piece(made, name=section.name))
    return found


def _name(words: str, width: float) -> Flowable:
    return table([[Words(words, NAME)]], (width,), head_rows=0, pad=1, lines=False)


def _columns(pieces: list[_Piece], room: float, width: float) -> tuple[list[list[Flowable]], list[_Piece]]:
    """Return the columns of one page and what is left; a column that begins within a section names it again."""
    columns: list[list[Flowable]] = []
    left = list(pieces)
    for _ in range(COLUMNS):
        # A column does not begin with space.
        while left and isinstance(left[0].flowable, Spacer):
            left = left[1:]
        if left and left[0].name:
            left = [_Piece(_name(left[0].name, width), True), *left]
        used, free = 0, room
        while used < len(left) and (high := height_of([left[used].flowable], width)) <= free:
            free -= high
            used += 1
        if used < len(left):
            used = _cut(left, used)
        columns.append([piece.flowable for piece in left[:used]])
        left = left[used:]
    return columns, left


def _cut(pieces: Sequence[_Piece], used: int) -> int:
    """Return how many of `used` pieces a column keeps: not the beginning of a section with a line or two of it."""
    start = next((at for at in range(used - 1, 0, -1) if pieces[at].leads), 0)
    if pieces[used].name and used - start <= FEW:
        used = start
    while used > 1 and pieces[used - 1].leads:
        used -= 1
    return used or 1


def _even(pieces: list[_Piece], room: float, width: float) -> list[list[Flowable]]:
    """Return columns of the last page that are about as high as each other."""
    low, high = 0.0, room
    while high - low > STEP:
        middle = (low + high) / 2
        if _columns(pieces, middle, width)[1]:
            low = middle
        else:
            high = middle
    return _columns(pieces, high, width)[0]


def _beside(columns: list[list[Flowable]], each: float) -> Flowable:
    widths = [each + (GAP if index < COLUMNS - 1 else 0) for index in range(COLUMNS)]
    cells: list[Any] = [column or "" for column in columns]
    return table([cells], widths, head_rows=0, pad=0, lines=False,
                 extra=[("RIGHTPADDING", (0, 0), (-2, -1), GAP), ("RIGHTPADDING", (-1, 0), (-1, -1), 0)])
