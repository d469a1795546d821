"""What lies beneath the bars of the roadmap: the money of each period, then the people."""

from __future__ import annotations

from reportlab.graphics.shapes import Group, String

from workshop.report import fonts
from workshop.report.charts.base import Sheet, fitted
from workshop.report.charts.ganttlinks import INSET, Plot
from workshop.report.model.roadmap import RoadmapPage, RoleStrip
from workshop.report.styles import ATTENTION, INK, LINE, QUIET, RULE, SMALL, colour, ink_on

MONEY_HEAD, MONEY, ROLE = 14.0, 38.0, 13.5
SPENT, WORKED = "#A0BEC4", "#C9D6CF"


def beneath_height(page: RoadmapPage) -> float:
    """Return how much room money and people take."""
    return MONEY_HEAD + MONEY + (ROLE * len(page.people) + 4 if page.people else 0.0)


def draw_beneath(sheet: Sheet, page: RoadmapPage, plot: Plot) -> None:
    """Draw the money, and the people beneath it, at the lower edge."""
    low = ROLE * len(page.people) + 4 if page.people else 0.0
    _money(sheet, page, plot, low)
    for index, strip in enumerate(page.people):
        _role(sheet, strip, plot, ROLE * (len(page.people) - 1 - index))


def _money(sheet: Sheet, page: RoadmapPage, plot: Plot, low: float) -> None:
    """Draw what each period costs: against the budget where there is one, else against the dearest period."""
    sheet.line(0, low + MONEY + 6, sheet.width, low + MONEY + 6, RULE, 0.5)
    sheet.text(0, low + MONEY / 2 + 2, page.spend_label, SMALL, bold=True)
    sheet.text(0, low + MONEY / 2 - 10, fonts.fit(page.spend_note, plot.left - 10, 7.5), 7.5, tone=QUIET)
    values = [spend.cost if spend.share is None else spend.share for spend in page.spend]
    free = all(spend.share is None for spend in page.spend)
    most = max([*values, 0.001 if free else 1.0])
    tall = MONEY - 4
    for index, (spend, value) in enumerate(zip(page.spend, values, strict=True)):
        x, high = plot.x(index) + INSET, tall * value / most
        over = spend.share is not None and spend.share > 1.0
        wide = plot.column - 2 * INSET
        if high > 0:
            sheet.box(x, low, wide, max(high, 0.8), ATTENTION if over else SPENT)
        _amount(sheet, spend.text, x + wide / 2, wide, low, high, 0.0 if free else tall / most, bold=over)
    if not free:
        y = low + tall / most
        sheet.line(plot.left, y, sheet.width, y, QUIET, 0.5, [2, 2])


def _amount(sheet: Sheet, words: str, x: float, room: float, low: float, high: float, limit: float, *,
            bold: bool) -> None:
    """Write inside a bar where it is tall enough, else above it; never through the line of the budget."""
    if not words:
        return
    size = fitted(words, room, (8.25, 7.5, 6.75, 6.0), bold=bold)
    if fonts.width(words, size, bold=bold) <= room + 2:
        inside, under = high - size - 1, min(high, limit) - size - 1.5
        places = [y for y in (inside, under) if y > 1] + [high + 2.5, limit + 2]
        y = next(y for y in places if not y - 1 < limit < y + size or not limit)
        sheet.text(x, low + y, words, size, bold=bold, anchor="middle")
        return
    upright = String(0, 0, words, fontName=fonts.name_of(bold=bold), fontSize=6.0, fillColor=colour(INK))
    group = Group(upright)
    group.translate(x + 2.1, low + 3)
    group.rotate(90)
    sheet.add(group)


def _role(sheet: Sheet, strip: RoleStrip, plot: Plot, low: float) -> None:
    """Draw how much of its time a role works: a bar as long as its share, all of the period for all of the time."""
    tall, base = ROLE - 2.5, low + 3.0
    sheet.line(0, low + ROLE - 0.8, sheet.width, low + ROLE - 0.8, LINE, 0.4)
    taken = fonts.width(strip.peak, 7.5)
    sheet.text(0, base, fonts.fit(strip.name, plot.left - 16 - taken, SMALL), SMALL)
    sheet.text(plot.left - 6, base, strip.peak, 7.5, tone=QUIET, anchor="end")
    wide = plot.column - 2 * INSET
    # All numbers or none: beside the name stands the highest one.
    fits = all(fonts.width(words, 6.5) <= wide + 3 for words in strip.texts)
    for index, (share, words) in enumerate(zip(strip.shares, strip.texts, strict=True)):
        if not words:
            continue
        x = plot.x(index) + INSET
        over = share is not None and share > 1.0 + 1e-9
        if share is not None:
            # Lying, so that no edge runs through the number.
            sheet.box(x, low + 0.8, max(wide * min(share, 1.0), 0.8), tall, ATTENTION if over else WORKED)
        if fits:
            size = fitted(words, wide + 2, (7.5, 7.0, 6.5), bold=over)
            sheet.text(x + wide / 2, base, words, size, bold=over, anchor="middle",
                       tone=ink_on(ATTENTION) if over else INK)
