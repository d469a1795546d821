"""The poster: two columns on one large sheet, every word of it at least ten points high."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from workshop.report.charts import poster as charts
from workshop.report.flow import Title, Words
from workshop.report.model.poster import PosterPage
from workshop.report.sections.parts import height_of, table
from workshop.report.styles import (
    A3_HEIGHT,
    A3_WIDTH,
    ACTION,
    ATTENTION_INK,
    BOTTOM,
    POSTER_SIDE,
    QUIET,
    TOP,
    Style,
    colour,
)

WIDTH, HEIGHT = A3_HEIGHT - 2 * POSTER_SIDE, A3_WIDTH - TOP - BOTTOM
GAP, RIGHT = 34.0, 420.0
LEFT = WIDTH - RIGHT - GAP
STRIP, HEAT = 206.0, 214.0
KICKER, CAPTION = Style(12, 16, QUIET), Style(13, 17, QUIET)
TITLE, SECTION = Style(27, 35, bold=True), Style(14.5, 20, ACTION, bold=True)
FINDING, BODY = Style(12.5, 16.5, bold=True), Style(10.5, 14.5)
CELL, CELL_BOLD = Style(11, 14.5), Style(11, 14.5, bold=True)
FOOT = Style(10, 13.5, QUIET)


def poster(page: PosterPage) -> list[Flowable]:
    """Set the poster: one block as large as the sheet."""
    return [_Sheet(page)]


class _Sheet(Flowable):
    """The whole sheet; its parts stand at fixed places, because one page has to hold them all."""

    def __init__(self, page: PosterPage) -> None:
        super().__init__()
        self._page = page

    def wrap(self, _room: float, _height: float) -> tuple[float, float]:
        """Return the size of the frame, but for what rounding might take."""
        self.width, self.height = WIDTH, HEIGHT - 1
        return self.width, self.height

    def draw(self) -> None:
        """Draw head, both columns and the foot."""
        page = self._page
        top = self._stack(_head(page), 0, self.height, WIDTH) - 10
        foot: list[Flowable] = [Words(line, FOOT, most=2) for line in page.foot if line]
        low = height_of(foot, WIDTH) + 12
        self._stack(foot, 0, low - 12, WIDTH)
        self._left(top, low)
        self._right(top, low)

    def _left(self, top: float, low: float) -> None:
        page = self._page
        y = self._stack([Words(page.strip_head, SECTION)], 0, top, LEFT) - STRIP
        charts.strip(page, LEFT, STRIP).drawOn(self.canv, 0, y)
        y = self._stack([Words(page.plan_head, SECTION)], 0, y - 14, LEFT)
        if not page.bars:
            self._stack([Words(page.plan_empty, CELL)], 0, y - 4, LEFT)
            return
        room = y - low - (18 if page.rest else 4)
        charts.plan(page, LEFT, room).drawOn(self.canv, 0, y - room)
        if page.rest:
            self._stack([Words(page.rest, FOOT)], 0, low + 15, LEFT)

    def _right(self, top: float, low: float) -> None:
        page, x = self._page, LEFT + GAP
        y = self._stack([Words(page.heat_head, SECTION)], x, top, RIGHT) - HEAT
        charts.heat(page, RIGHT, HEAT).drawOn(self.canv, x, y)
        y = self._stack([Words(page.heat_note, FOOT)], x, y - 4, RIGHT)
        y = self._stack([Words(page.findings_head, SECTION)], x, y - 12, RIGHT)
        ask: list[Flowable] = [Words(page.ask_head, SECTION), self._asked()]
        need = height_of(ask, RIGHT) + 8
        for lines in (4, 3, 2):
            found = [self._finding(index, lines) for index in range(len(page.findings))]
            if y - height_of(found, RIGHT) - need >= low or lines == 2:
                break
        y = self._stack(found, x, y - 2, RIGHT)
        self._stack(ask, x, y - 8, RIGHT)

    def _finding(self, index: int, lines: int) -> Flowable:
        finding = self._page.findings[index]
        found = table([[[Words(finding.title, FINDING, most=2), Words(finding.body, BODY, most=lines)]]], (RIGHT,),
                      head_rows=0, pad=1.5, lines=False, extra=[("LINEBEFORE", (0, 0), (0, -1), 3.5, colour(ACTION)),
                                                                ("LEFTPADDING", (0, 0), (-1, -1), 12)])
        found.spaceAfter = 8
        return found

    def _asked(self) -> Flowable:
        page = self._page
        if not page.requests:
            return Words(page.ask_empty, CELL)
        rows: list[list[Any]] = [[Words(ask.title, CELL_BOLD, most=1), Words(ask.amount, CELL, most=1),
                                  Words(ask.quarter, CELL, most=1), Words(ask.owner, CELL, most=1)]
                                 for ask in page.requests]
        return table(rows, (RIGHT - 236, 84, 72, 80), head_rows=0, pad=4.0)

    def _stack(self, found: list[Flowable], x: float, y: float, width: float) -> float:
        """Draw one below the other from `y` down; returns where they end."""
        for flowable in found:
            _, high = flowable.wrapOn(self.canv, width, 10_000)
            y -= flowable.getSpaceBefore() + high
            flowable.drawOn(self.canv, x, y)
            y -= flowable.getSpaceAfter()
        return y


def _head(page: PosterPage) -> list[Flowable]:
    found: list[Flowable] = [Words(page.head.kicker, KICKER, most=1)]
    if page.head.edited:
        found.append(Words(page.head.edited, Style(10, 13, ATTENTION_INK)))
    # Two lines at full size; a longer title is set smaller rather than cut.
    style = next((s for s in (TITLE, Style(22, 29, bold=True), Style(17, 23, bold=True))
                  if height_of([Words(page.head.title, s)], WIDTH) <= 2 * s.leading + 1), Style(13, 17, bold=True))
    found.append(Title(page.head.title, style, outline=page.head.outline, key="poster"))
    return [*found, Words(page.head.caption, CAPTION, most=1)] if page.head.caption else found
