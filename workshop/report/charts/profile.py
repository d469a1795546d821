"""The profile on paper: a row an element, a dot a vote, with level, target, last time and the noise limit."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing, Path, Polygon

from workshop.charts.layout import Pile, Spot, pile, piled
from workshop.report import fonts
from workshop.report.charts.area import Scale
from workshop.report.charts.base import Sheet, fitted
from workshop.report.model.profile import ProfilePage, ProfileRow
from workshop.report.styles import (
    ACTION,
    ATTENTION,
    INK,
    LINE,
    QUIET,
    RULE,
    SMALL,
    SURFACE,
    blend,
    colour,
    level_colour,
)

NAMES, NUMBER, HEAD, LEGEND, WIDEST = 66.0, 38.0, 17.0, 20.0, 6.4
BAND, BAND_FOOT = blend(SURFACE, ACTION, 0.12), blend(SURFACE, ACTION, 0.45)


def profile_chart(page: ProfilePage, width: float, height: float) -> Drawing:
    """Draw the rows at most `height` points high in all."""
    rows = page.rows
    high = min((height - HEAD - LEGEND) / len(rows), 38.0)
    sheet = Sheet(width, HEAD + high * len(rows) + LEGEND)
    scale = Scale(0.5, page.top + 0.5, NAMES, width - NUMBER * len(_shown(page)))
    column = scale.at(2) - scale.at(1)
    most = max((count for row in rows for count in row.counts), default=0)
    how = pile(max(most, 1), column - 8, max(high - 6, 2.0), WIDEST)
    top = sheet.height - HEAD
    _heads(sheet, page, scale, top)
    for index, row in enumerate(rows):
        _row(sheet, page, row, scale, top - high * (index + 1), high, how)
    sheet.line(0, top, width, top, RULE, 0.6)
    _legend(sheet, page)
    return sheet.drawing


def _shown(page: ProfilePage) -> tuple[int, ...]:
    """Return which of the numbers have a column: that of last time only where there is one."""
    return (0, 1, 2, 3) if page.legend_earlier else (0, 1, 3)


def _heads(sheet: Sheet, page: ProfilePage, scale: Scale, top: float) -> None:
    for level in range(1, page.top + 1):
        sheet.text(scale.at(level), top + 5, str(level), SMALL, tone=QUIET, anchor="middle")
    for place, index in enumerate(_shown(page)):
        words = page.columns[index]
        right = sheet.width - NUMBER * (len(_shown(page)) - 1 - place)
        size = fitted(words, NUMBER - 4, (SMALL, 7.5, 6.75, 6.0, 5.25))
        sheet.text(right, top + 5, fonts.fit(words, NUMBER - 2, size), size, tone=QUIET, anchor="end")


def _row(sheet: Sheet, page: ProfilePage, row: ProfileRow, scale: Scale, y: float, high: float, how: Pile) -> None:
    middle = y + high / 2
    sheet.line(0, y, sheet.width, y, LINE, 0.4)
    size = fitted(row.name, NAMES - 6, (9.0, 8.25, 7.5, 6.75), bold=True)
    sheet.text(0, middle - size * 0.36, fonts.fit(row.name, NAMES - 4, size, bold=True), size, bold=True)
    if row.level is None:
        sheet.hatch(scale.begin + 4, middle - 6, scale.end - scale.begin - 8, 12)
        wide = fonts.width(row.empty, SMALL) + 8
        sheet.box((scale.begin + scale.end - wide) / 2, middle - 6, wide, 12, SURFACE)
        sheet.text((scale.begin + scale.end) / 2, middle - 3, row.empty, SMALL, tone=QUIET, anchor="middle")
    else:
        if page.limit is not None:
            low, high_ = max(row.level - page.limit / 2, 0.5), min(row.level + page.limit / 2, page.top + 0.5)
            sheet.box(scale.at(low), y + 2, scale.at(high_) - scale.at(low), high - 4, BAND)
            # Where dots cover the band, its foot still shows how far it goes.
            sheet.box(scale.at(low), y + 0.6, scale.at(high_) - scale.at(low), 1.8, BAND_FOOT)
        for level, count in enumerate(row.counts, start=1):
            spots = [(scale.at(level) + dx, middle + dy) for dx, dy in piled(count, how)]
            _dots(sheet, spots, how.step * 0.86, level_colour(level, page.top))
        _marks(sheet, page, row, scale, y, high)
    for place, index in enumerate(_shown(page)):
        right = sheet.width - NUMBER * (len(_shown(page)) - 1 - place)
        sheet.text(right, middle - 3, row.texts[index], SMALL, bold=index == 0, tone=INK if index == 0 else QUIET,
                   anchor="end")


def _marks(sheet: Sheet, page: ProfilePage, row: ProfileRow, scale: Scale, y: float, high: float) -> None:
    """Draw target, last time and level over the dots; a light edge keeps each apart from what lies below."""
    assert row.level is not None
    if row.target is not None:
        x = scale.at(row.target)
        sheet.box(x - 1.3, y + 2.5, 2.6, high - 5, ATTENTION, stroke=SURFACE, thick=0.5)
    if row.earlier is not None and page.legend_earlier:
        _diamond(sheet, scale.at(row.earlier), y + high / 2, 4.0)
    sheet.box(scale.at(row.level) - 1.1, y + 2.5, 2.2, high - 5, INK, stroke=SURFACE, thick=0.5)


def _diamond(sheet: Sheet, x: float, y: float, size: float) -> None:
    sheet.add(Polygon([x - size, y, x, y + size, x + size, y, x, y - size], fillColor=colour(SURFACE),
                      strokeColor=colour(ACTION), strokeWidth=1.2))


def _dots(sheet: Sheet, spots: Sequence[Spot], wide: float, fill: str) -> None:
    """Draw many dots in two strokes: a line without length and with round ends is a dot, and costs next to nothing."""
    if not spots:
        return
    for width, tone in ((wide, ACTION), (wide - min(1.0, 0.24 * wide), fill)):
        path = Path(fillColor=None, strokeColor=colour(tone), strokeWidth=width, strokeLineCap=1)
        for x, y in spots:
            path.moveTo(x, y)
            path.lineTo(x, y)
        sheet.add(path)


def _legend(sheet: Sheet, page: ProfilePage) -> None:
    entries = [("dot", page.legend_vote), ("now", page.legend_now), ("target", page.legend_target)]
    if page.legend_earlier:
        entries.append(("earlier", page.legend_earlier))
    if page.limit is not None:
        entries.append(("band", page.legend_limit))
    size = SMALL
    while size > 5.5 and sum(28 + fonts.width(words, size) for _, words in entries) - 14 > sheet.width - 4:
        size -= 0.25
    x = 0.0
    for mark, words in entries:
        if mark == "dot":
            _dots(sheet, [(x + 5, 6)], 6.0, level_colour(3, 5))
        elif mark == "now":
            sheet.box(x + 4, 1.5, 2.2, 9, INK)
        elif mark == "target":
            sheet.box(x + 4, 1.5, 2.6, 9, ATTENTION)
        elif mark == "earlier":
            _diamond(sheet, x + 5, 6, 3.8)
        else:
            sheet.box(x - 1, 1.5, 12, 9, BAND)
            sheet.box(x - 1, 1.5, 12, 1.8, BAND_FOOT)
        sheet.text(x + 14, 3, words, size, tone=QUIET)
        x += 28 + fonts.width(words, size)
