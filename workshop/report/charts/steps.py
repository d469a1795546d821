"""The rounds of one cell on paper: votes per level in each round, and who moved where in between."""

from __future__ import annotations

from workshop.charts.movement import MovementChart, RoundStep, RoundVotes
from workshop.report import fonts
from workshop.report.charts.area import Area, Scale
from workshop.report.charts.base import Sheet
from workshop.report.charts.reading import number
from workshop.report.styles import ACTION, ATTENTION, LINE, QUIET, SMALL, SURFACE, ink_on, level_colour
from workshop.report.words import Say

AXIS, FOOT, WIDEST = 16.0, 28.0, 64.0
UP, DOWN, STAYED = "#3F8F9B", "#E07A1F", "#C9C3B5"


def draw_rounds(sheet: Sheet, area: Area, chart: MovementChart, say: Say) -> None:
    """Draw a column a round, its bars as wide as their votes, and ribbons as thick as the people who took the way."""
    up = Scale(0.5, chart.top + 0.5, area.bottom + FOOT, area.top - 2)
    step = (area.width - AXIS) / len(chart.rounds)
    wide = min(step * 0.4, WIDEST)
    columns = [area.left + AXIS + step * (index + 0.5) for index in range(len(chart.rounds))]
    most = max((count for round_ in chart.rounds for count in round_.counts), default=1) or 1
    for level in range(1, chart.top + 1):
        sheet.text(area.left, up.at(level) - 2.8, str(level), SMALL, tone=QUIET)
        sheet.line(area.left + AXIS, up.at(level), area.right, up.at(level), LINE, 0.4)
    if chart.target is not None:
        sheet.line(area.left + AXIS, up.at(chart.target), area.right, up.at(chart.target), ATTENTION, 1.2, [4, 2.5])
    for move, left, right in zip(chart.steps, columns, columns[1:], strict=False):
        _ways(sheet, move, Scale(0, 1, left + wide / 2 + 4, right - wide / 2 - 4), up)
    for round_, x in zip(chart.rounds, columns, strict=True):
        _column(sheet, round_, x, wide, most, up, chart.top)
        sheet.text(x, area.bottom + 14, say("chart_round", n=round_.number), 9.0, bold=True, anchor="middle")
        words = f"{say('chart_median')} {number(round_.median)} · n = {round_.n}"
        sheet.text(x, area.bottom + 2, words, SMALL, tone=QUIET, anchor="middle")


def _column(sheet: Sheet, round_: RoundVotes, x: float, wide: float, most: int, up: Scale, top: int) -> None:
    tall = min((up.at(2) - up.at(1)) * 0.5, 20.0)
    for level, count in enumerate(round_.counts, start=1):
        if count:
            half, tone = max(wide * count / most, 9.0) / 2, level_colour(level, top)
            sheet.box(x - half, up.at(level) - tall / 2, 2 * half, tall, tone, radius=2, stroke="#8C968F", thick=0.4)
    if round_.median is not None:
        sheet.box(x - wide / 2 - 3, up.at(round_.median) - 1, wide + 6, 2, ACTION)
    for level, count in enumerate(round_.counts, start=1):
        if count:
            # The median may run through the box, not through its number.
            tone, room = level_colour(level, top), fonts.width(str(count), SMALL, bold=True) + 3
            sheet.box(x - room / 2, up.at(level) - 4.5, room, 9.0, tone)
            sheet.text(x, up.at(level) - 3, str(count), SMALL, bold=True, tone=ink_on(tone), anchor="middle")


def _ways(sheet: Sheet, step: RoundStep, across: Scale, up: Scale) -> None:
    flows = sorted(step.flows or (), key=lambda flow: -flow.people)
    for flow in flows:
        tone = STAYED if flow.after == flow.before else UP if flow.after > flow.before else DOWN
        sheet.stroke(across.begin, up.at(flow.before), across.end, up.at(flow.after), tone,
                     min(1.2 + 1.1 * flow.people, 9.0), 0.85)
    for flow in flows:
        # Ways up are counted near their beginning, ways down near their end: crossing ones then never meet.
        share = 0.5 if flow.after == flow.before else 0.3 if flow.after > flow.before else 0.7
        x, y = across.at(share), up.at(flow.before + share * (flow.after - flow.before))
        sheet.dot(x, y, 5.4, SURFACE, QUIET)
        sheet.text(x, y - 2.6, str(flow.people), 7.2, bold=True, anchor="middle")
