"""The roadmap page, or several where there are many initiatives."""

from __future__ import annotations

import math

from reportlab.platypus import Flowable, PageBreak

from workshop.report.charts.gantt import HEAD, gantt_chart, money_height
from workshop.report.flow import Picture, Words
from workshop.report.sections.parts import LANDSCAPE, head, height_of
from workshop.report.styles import BODY_TEXT, KICKER, NOTE
from workshop.report.values import RoadmapPage

LOW, HIGH = 15.5, 25.0


def roadmap(page: RoadmapPage) -> list[Flowable]:
    """Set the chart; rows that do not fit go to further pages, each with the quarters and the money of all."""
    width, height = LANDSCAPE
    top = head(page.head, "roadmap")
    if page.empty:
        return [*top, Words(page.empty, BODY_TEXT.but(before=8))]
    notes: list[Flowable] = [Words(line, NOTE.but(size=7.5, leading=10.5)) for line in page.notes]
    room = height - height_of(top, width) - height_of(notes, width) - 14
    most = int((room - HEAD - money_height()) / LOW)
    pages = math.ceil(len(page.bars) / most)
    each = math.ceil(len(page.bars) / pages)
    found = top
    for number in range(pages):
        rows = range(number * each, min((number + 1) * each, len(page.bars)))
        if number:
            found += [PageBreak(), Words(f"{page.head.kicker} {number + 1} / {pages}", KICKER)]
        tall = min(HIGH * len(rows), room - HEAD - money_height()) + HEAD + money_height()
        found.append(Picture(gantt_chart(page, rows, width, tall), before=4))
        found += notes if number == pages - 1 else []
    return found
