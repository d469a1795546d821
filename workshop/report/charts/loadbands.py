"""Money and people as bands: a column a period under its limit, the sum of all as a rising line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.graphics.shapes import Drawing, Group, String

from workshop.report import fonts
from workshop.report.charts.base import Sheet, fitted
from workshop.report.model.money import LoadBand
from workshop.report.styles import ACTION, ATTENTION, INK, LINE, QUIET, RULE, SMALL, SURFACE, colour, ink_on

NAME, HEAD, LEAST, MOST, INSET = 138.0, 30.0, 40.0, 62.0, 2.5
TAKEN = "#A0BEC4"


def load_bands(bands: Sequence[LoadBand], periods: Sequence[str], heads: Sequence[str], width: float,
               band: float) -> Drawing:
    """Draw bands one below the other, each `band` points high, with the periods above them."""
    sheet = Sheet(width, HEAD + band * len(bands))
    column = (width - NAME) / max(len(periods), 1)
    _axis(sheet, periods, heads, column)
    for index, each in enumerate(bands):
        _band(sheet, each, sheet.height - HEAD - band * (index + 1), band, column)
    return sheet.drawing


def _axis(sheet: Sheet, periods: Sequence[str], heads: Sequence[str], column: float) -> None:
    every = next((step for step in (1, 2, 3, 4, 6, 12) if all(
        fonts.width(name, SMALL) <= column * step - 3 for name in periods[::step])), 12)
    for index, (name, head) in enumerate(zip(periods, heads, strict=True)):
        x = NAME + column * index
        sheet.line(x, 0, x, sheet.height - (2 if head else 16), RULE if head else LINE, 0.6 if head else 0.35)
        if head and fonts.width(head, SMALL, bold=True) < _room(heads, index) * column - 4:
            sheet.text(x + 3, sheet.height - 10, head, SMALL, bold=True)
        if index % every == 0 and name != head:
            sheet.text(x + column / 2 if every == 1 else x + 3, sheet.height - 23, name, SMALL, tone=QUIET,
                       anchor="middle" if every == 1 else "start")
    sheet.line(sheet.width, 0, sheet.width, sheet.height - 16, LINE, 0.35)


def _room(heads: Sequence[str], index: int) -> int:
    """Return how many columns a head may stand over."""
    return next((at - index for at in range(index + 1, len(heads)) if heads[at]), len(heads) - index)


def _band(sheet: Sheet, band: LoadBand, low: float, high: float, column: float) -> None:
    sheet.line(0, low + high, sheet.width, low + high, RULE, 0.5)
    sheet.text(0, low + high - 13, fonts.fit(band.name, NAME - 8, SMALL, bold=True), SMALL, bold=True)
    sheet.text(0, low + high - 24, fonts.fit(band.note, NAME - 8, 7.0), 7.0, tone=QUIET)
    sheet.text(0, low + high - 34, fonts.fit(band.peak, NAME - 8, 7.0), 7.0, tone=QUIET)
    most = max((*band.used, *(limit for limit in band.limit if limit is not None)), default=0.0)
    room = high - (20.0 if band.rising else 13.0)

    def at(value: float) -> float:
        return low + 2 + (room * value / most if most else 0.0)

    if band.rising:
        _rising(sheet, band, column, at)
        return
    for index, used in enumerate(band.used):
        x, wide = NAME + column * index + INSET, column - 2 * INSET
        tone = ATTENTION if band.over[index] else TAKEN
        if used:
            sheet.box(x, low + 2, wide, max(at(used) - low - 2, 0.8), tone, radius=1.5)
        limit = band.limit[index]
        if limit is not None:
            sheet.line(x - INSET, at(limit), x + wide + INSET, at(limit), INK, 0.9)
    for index, words in enumerate(band.texts):
        if words:
            limit = band.limit[index]
            _number(sheet, words, NAME + column * (index + 0.5), column, low + 2, at(band.used[index]),
                    None if limit is None else at(limit), over=band.over[index])


def _number(sheet: Sheet, words: str, middle: float, column: float, low: float, top: float, limit: float | None, *,
            over: bool) -> None:
    """Write an amount into its column where it is tall enough, else above it and above the line of the limit."""
    size = fitted(words, column - 1.5, (7.5, 7.0, 6.5, 6.0), bold=over)
    if fonts.width(words, size, bold=over) > column - 0.5:
        if column >= 7.0:
            _upright(sheet, words, middle + 2.1, low + 2, over=over)
        return
    if top - low >= size + 4:
        ground = ATTENTION if over else TAKEN
        sheet.text(middle, (low + top) / 2 - size * 0.36, words, size, bold=over, tone=ink_on(ground), anchor="middle")
        return
    y = top + 2
    if limit is not None and y - 1 < limit < y + size:
        y = limit + 1.5
    sheet.text(middle, y, words, size, bold=over, anchor="middle")


def _upright(sheet: Sheet, words: str, x: float, y: float, *, over: bool) -> None:
    group = Group(String(0, 0, words, fontName=fonts.name_of(bold=over), fontSize=6.0, fillColor=colour(INK)))
    group.translate(x, y)
    group.rotate(90)
    sheet.add(group)


def _rising(sheet: Sheet, band: LoadBand, column: float, at: Callable[[float], float]) -> None:
    """Draw the sum so far as a line through the middles, numbers above it."""
    places = [(NAME + column * (index + 0.5), at(used)) for index, used in enumerate(band.used)]
    for index, limit in enumerate(band.limit):
        if limit is not None:
            x = NAME + column * index
            sheet.line(x, at(limit), x + column, at(limit), INK, 0.9)
    sheet.track([value for place in places for value in place], ACTION, 1.4)
    last, final = -1e9, max((index for index, words in enumerate(band.texts) if words), default=0)
    end = places[final][0] - fonts.width(band.texts[final], 7.0) / 2
    for index, (x, y) in enumerate(places):
        sheet.dot(x, y, 2.4, ATTENTION if band.over[index] else ACTION, SURFACE)
        words = band.texts[index]
        wide = fonts.width(words, 7.0)
        # The last number is always there, for it is the sum of all; what does not grow is not said again.
        grown = not index or band.used[index] != band.used[index - 1]
        if words and ((grown and x - wide / 2 > last + 4 and x + wide / 2 < end - 4) or index == final):
            sheet.text(min(x, sheet.width - wide / 2), y + 4.5, words, 7.0, bold=band.over[index], anchor="middle")
            last = x + wide / 2
