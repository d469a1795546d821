"""The profile page: the dots, then the radar beside what there is to know."""

from __future__ import annotations

from reportlab.platypus import Flowable

from workshop.report.charts.area import Area
from workshop.report.charts.base import Sheet
from workshop.report.charts.profile import profile_chart
from workshop.report.charts.spider import draw_radar
from workshop.report.flow import Picture, Words
from workshop.report.model.profile import ProfilePage
from workshop.report.sections.parts import PORTRAIT, head, height_of, section, table
from workshop.report.styles import CELL, QUIET, SECTION
from workshop.report.words import Say

RADAR = 290.0
LOW = 176.0


def profile(page: ProfilePage) -> list[Flowable]:
    """Set the page; the chart takes what the radar leaves, but never so little that its rows cannot be read."""
    width, height = PORTRAIT
    top = [*head(page.head, "profile"), *section(page.chart_head)]
    low = _low(page, width)
    room = height - height_of(top, width) - height_of([low], width) - 26
    most = height - height_of(top, width) - 26
    chart = profile_chart(page, width, min(max(room, 12.0 * len(page.rows) + 40), most))
    return [*top, Picture(chart, after=10), low]


def _low(page: ProfilePage, width: float) -> Flowable:
    beside: list[Flowable] = [Words(page.notes_head, SECTION.but(before=0))]
    beside += [Words(line, CELL.but(colour=QUIET, after=4)) for line in page.notes]
    radar = [Words(page.radar_head, SECTION.but(before=0, after=2)), _radar(page)]
    return table([[radar, beside]], (RADAR, width - RADAR), head_rows=0, pad=0, lines=False,
                 extra=[("RIGHTPADDING", (1, 0), (1, 0), 0), ("LEFTPADDING", (1, 0), (1, 0), 8)])


def _radar(page: ProfilePage) -> Flowable:
    sheet = Sheet(RADAR - 8, LOW)
    if not page.radar.empty and page.radar.axes:
        words = Say(page.language, {"legend_unscored": page.words[0], "not_applicable": page.words[1]})
        draw_radar(sheet, Area(0, 0, sheet.width, sheet.height), page.radar, words)
    return Picture(sheet.drawing)
