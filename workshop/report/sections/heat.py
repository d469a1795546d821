"""The map page."""

from __future__ import annotations

from reportlab.platypus import Flowable

from workshop.report.charts.heat import heat_chart
from workshop.report.flow import Picture, Words
from workshop.report.sections.parts import LANDSCAPE, head, height_of
from workshop.report.styles import NOTE
from workshop.report.values import HeatPage


def heat(page: HeatPage) -> list[Flowable]:
    """Set the map as large as the page allows."""
    width, height = LANDSCAPE
    top = head(page.head, "heat")
    notes: list[Flowable] = [Words(line, NOTE.but(size=7.5, leading=10.5, before=2)) for line in page.notes]
    room = height - height_of(top, width) - height_of(notes, width) - 14
    return [*top, Picture(heat_chart(page, width, room), before=4), *notes]
