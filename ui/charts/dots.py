"""The dot plot of one element on screen: a row a question, a dot a vote."""

from __future__ import annotations

import pyqtgraph as pg

from ui.charts.base import pen
from ui.charts.value import ValueChart
from ui.theme import theme
from workshop.charts.dots import DotChart, DotRow
from workshop.charts.layout import pile, piled
from workshop.report.charts.reading import number

ROW, NUMBERS, WIDEST = 22, 96, 15.0


class DotPlot(ValueChart[DotChart]):
    """Questions from the foundation at the bottom upwards, levels from left to right."""

    def least_height(self, value: DotChart) -> int:
        return max(super().least_height(value), ROW * len(value.rows) + 28)

    def paint_value(self, chart: DotChart) -> None:
        t, rows = theme(), len(chart.rows)
        wide, high = self.plot_size
        right = 0.5 + chart.top * wide / max(wide - NUMBERS, 40)
        self.setXRange(0.5, right, padding=0)
        self.setYRange(-0.5, rows - 0.5, padding=0)
        names = [("    " if row.inner else "") + row.short.in_(self.language) for row in chart.rows]
        self.getAxis("left").setTicks([[(i, self.cut(name, 130)) for i, name in enumerate(names)]])
        self.getAxis("bottom").setTicks([[(level, str(level)) for level in range(1, chart.top + 1)]])
        step = (wide - NUMBERS) / chart.top
        how = pile(max(chart.most, 1), step - 8, high / rows - 3, WIDEST)
        self.strokes([((level + 0.5, -0.5), (level + 0.5, rows - 0.5)) for level in range(1, chart.top + 1)]
                     + [((0.5, index - 0.5), (right, index - 0.5)) for index in range(rows)], pen(t["line"], 1))
        scored = [(i, row) for i, row in enumerate(chart.rows) if row.standing == "scored" and row.level is not None]
        self.strokes([_upright(i, row.level) for i, row in scored if row.level is not None], pen(t["action"], 2.5))
        self.strokes([_upright(i, row.target) for i, row in scored if row.target is not None], pen(t["attention"], 3))
        # All dots of a level are one item: a full framework has hundreds of piles.
        for level in range(1, chart.top + 1):
            spots = [(level + dx / step, i + dy / (high / rows)) for i, row in scored
                     for dx, dy in piled(row.counts[level - 1], how)]
            if spots:
                self.dots(spots, how.step * 0.88, t.level(level, chart.top), t["action"])
        for index, row in enumerate(chart.rows):
            self._words(index, row, chart.top, right, step)

    def _words(self, index: int, row: DotRow, top: int, right: float, step: float) -> None:
        t = theme()
        if row.standing != "scored" or row.level is None:
            word = self.say("not_applicable" if row.standing == "not_applicable" else "legend_unscored")
            self.addItem(pg.BarGraphItem(x0=[0.5], width=[top], y0=[index - 0.42], height=[0.84], pen=None,
                                         brush=t["unscored"]), ignoreBounds=True)
            self.words(top / 2 + 0.5, index, word, tone=t["quiet"])
            return
        self.words(top + 0.5 + 38 / step, index, number(row.level), bold=True, anchor=(1, 0.5))
        self.words(right, index, f"n = {row.n}", tone=t["quiet"], anchor=(1, 0.5))


def _upright(index: int, level: float) -> tuple[tuple[float, float], tuple[float, float]]:
    return (level, index - 0.44), (level, index + 0.44)
