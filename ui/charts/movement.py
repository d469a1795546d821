"""The rounds of one cell on screen: votes per level in each, and who moved where in between."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt

from ui.charts.base import pen
from ui.charts.value import ValueChart
from ui.theme import theme
from workshop.charts.movement import MovementChart, RoundStep, RoundVotes
from workshop.report.charts.reading import number

HALF = 0.22


class RoundsPlot(ValueChart[MovementChart]):
    """A column a round; bars as wide as their votes, ways as thick as the people who took them."""

    def paint_value(self, chart: MovementChart) -> None:
        t, last = theme(), len(chart.rounds) - 1
        self.setXRange(-0.5, last + 0.5, padding=0)
        self.setYRange(0.05, chart.top + 0.5, padding=0)
        self.getAxis("left").setTicks([[(level, str(level)) for level in range(1, chart.top + 1)]])
        self.getAxis("bottom").setTicks([[(index, self.say("chart_round", n=round_.number))
                                          for index, round_ in enumerate(chart.rounds)]])
        for level in range(1, chart.top + 1):
            self.line([(-0.5, level), (last + 0.5, level)], pen(t["line"], 1))
        if chart.target is not None:
            self.line([(-0.5, chart.target), (last + 0.5, chart.target)],
                      pen(t["attention"], 1.6, Qt.PenStyle.DashLine))
        for index, step in enumerate(chart.steps):
            self._ways(step, index)
        most = max((count for round_ in chart.rounds for count in round_.counts), default=1) or 1
        for index, round_ in enumerate(chart.rounds):
            self._column(index, round_, most, chart.top)

    def _column(self, x: int, round_: RoundVotes, most: int, top: int) -> None:
        t, (wide, high) = theme(), self.plot_size
        unit, tall = wide / max(len(self.value.rounds) if self.value else 1, 1), min(0.52, 30 / (high / top))
        for level, count in enumerate(round_.counts, start=1):
            if not count:
                continue
            half = max(min(HALF, 60 / unit) * count / most, 10 / unit)
            ground = t.level(level, top)
            self.addItem(pg.BarGraphItem(x0=[x - half], width=[2 * half], y0=[level - tall / 2], height=[tall],
                                         brush=ground, pen=pen(t["quiet"], 1)), ignoreBounds=True)
            # The median may run through the box, not through its number.
            self.words(x, level, str(count), tone=t.ink_on(ground), bold=True, ground=ground)
        if round_.median is not None:
            edge = min(HALF, 60 / unit) + 5 / unit
            self.line([(x - edge, round_.median), (x + edge, round_.median)], pen(t["action"], 2.5))
        words = f"{self.say('chart_median')} {number(round_.median)} · n = {round_.n}"
        self.words(x, 0.3, self.cut(words, unit - 4), tone=t["quiet"])

    def _ways(self, step: RoundStep, index: int) -> None:
        t, (wide, _) = theme(), self.plot_size
        edge = min(HALF, 60 / (wide / max(len(self.value.rounds) if self.value else 1, 1))) + 0.03
        flows = sorted(step.flows or (), key=lambda flow: -flow.people)
        begin, end = index + edge, index + 1 - edge
        for flow in flows:
            tone = t["line"].darker(115) if flow.after == flow.before else \
                t["good"] if flow.after > flow.before else t["attention"]
            made = pen(tone, min(1.5 + 1.4 * flow.people, 12.0))
            made.setCapStyle(Qt.PenCapStyle.RoundCap)
            self.line([(begin, flow.before), (end, flow.after)], made)
        for flow in flows:
            # Ways up are counted near their beginning, ways down near their end: crossing ones then never meet.
            share = 0.5 if flow.after == flow.before else 0.3 if flow.after > flow.before else 0.7
            x, y = begin + share * (end - begin), flow.before + share * (flow.after - flow.before)
            self.dots([(x, y)], 17, t["surface"], t["quiet"])
            self.words(x, y, str(flow.people), bold=True)
