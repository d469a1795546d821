"""The radar on screen: level, target, projection and the band of the middle half of the votes."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem

from ui.charts.base import clear, pen
from ui.charts.value import ValueChart
from ui.theme import BODY, SMALL, font, theme
from workshop.charts.layout import Spot, runs, spoke
from workshop.charts.radar import RadarAxis, RadarChart
from workshop.report.charts.reading import number


class RadarPlot(ValueChart[RadarChart]):
    """Spokes from level 0 in the middle to the highest level; the first points up, the rest go clockwise.

    `grow` makes words, lines and dots larger, for those who sit far away. With `ahead` the words say where the
    projection leads, without it the target.
    """

    def __init__(self, grow: float = 1.0, *, ahead: bool = False) -> None:
        self.grow, self.ahead = grow, ahead
        super().__init__()
        self.hideAxis("left")
        self.hideAxis("bottom")

    def least_height(self, value: RadarChart) -> int:
        # Many names stand close together around a small ring.
        return round((330 if len(value.axes) > 6 else 260) * self.grow)

    def paint_value(self, chart: RadarChart) -> None:
        t, grow = theme(), self.grow
        self._range(chart)
        self._net(chart)
        self._band(chart)
        self._level_line(chart, [axis.target for axis in chart.axes], t["attention"], 1.6 * grow, Qt.PenStyle.DashLine)
        self._level_line(chart, [axis.projected for axis in chart.axes], t["good"], 1.6 * grow, Qt.PenStyle.DotLine)
        self._level_line(chart, [axis.level for axis in chart.axes], t["action"], 2.4 * grow, Qt.PenStyle.SolidLine)
        for index, axis in enumerate(chart.axes):
            for level, fill, edge, size in ((axis.projected, t["surface"], t["good"], 6),
                                            (axis.target, t["surface"], t["attention"], 6)):
                if level is not None:
                    self.dots([self._spot(chart, index, level)], size * grow, fill, edge)
            if axis.level is not None:
                self.dots([self._spot(chart, index, axis.level)], 9 * grow, t.level(axis.level, chart.top), t["action"])
            self._label(chart, index, axis)

    def _range(self, chart: RadarChart) -> None:
        """Make room for the words: one unit is the same number of pixels across and up."""
        metrics = QFontMetricsF(font(round(BODY * self.grow), bold=True))
        wide = max((metrics.horizontalAdvance(a.short.in_(self.language)) for a in chart.axes), default=0.0)
        deep = max((-spoke(i, len(chart.axes), 1.0)[1] for i in range(len(chart.axes))), default=1.0)
        deep = max(deep, 0.2)
        across, high = self.plot_size
        reach = max(min(across / 2 - max(wide, 70 * self.grow) - 8, (high - 108 * self.grow) / (1 + deep)), 20)
        unit, middle = chart.top / reach, (1 - deep) / 2 * chart.top
        self.setXRange(-across / 2 * unit, across / 2 * unit, padding=0)
        self.setYRange(middle - high / 2 * unit, middle + high / 2 * unit, padding=0)

    def _spot(self, chart: RadarChart, index: int, level: float) -> Spot:
        return spoke(index, len(chart.axes), level)

    def _net(self, chart: RadarChart) -> None:
        t, count = theme(), len(chart.axes)
        corners = range(count) if count > 2 else range(72)
        for level in range(1, chart.top + 1):
            ring = [spoke(index, len(corners), level) for index in (*corners, 0)]
            self.line(ring, pen(t["line"] if level < chart.top else t["line"].darker(108), 1))
            self.words(-chart.top * 0.02, level, str(level), tone=t["quiet"], anchor=(1, 0.1),
                       size=round(SMALL * self.grow))
        for index in range(count):
            self.line([(0.0, 0.0), spoke(index, count, chart.top)], pen(t["line"], 1))

    def _band(self, chart: RadarChart) -> None:
        ends = {i: (a.low, a.high) for i, a in enumerate(chart.axes) if a.low is not None and a.high is not None}
        tone = theme()["action"]
        for run in runs([axis.low for axis in chart.axes]):
            for first, second in pairwise(run):
                corners = [(first, ends[first][0]), (second, ends[second][0]), (second, ends[second][1]),
                           (first, ends[first][1])]
                self._fill([self._spot(chart, index, level) for index, level in corners], clear(tone, 0.13))
        for index, (low, high) in ends.items():
            if high > low:
                ends_of = [self._spot(chart, index, low), self._spot(chart, index, high)]
                self.line(ends_of, pen(clear(tone, 0.28), 6 * self.grow))

    def _fill(self, corners: list[Spot], tone: QColor) -> None:
        made = QGraphicsPolygonItem(QPolygonF([QPointF(x, y) for x, y in corners]))
        made.setPen(QPen(Qt.PenStyle.NoPen))
        made.setBrush(QBrush(tone))
        self.addItem(made, ignoreBounds=True)

    def _level_line(self, chart: RadarChart, levels: list[float | None], tone: QColor, width: float,
                    style: Qt.PenStyle) -> None:
        for run in runs(levels):
            if len(run) > 1:
                self.line([self._spot(chart, index, levels[index] or 0.0) for index in run], pen(tone, width, style))

    def _label(self, chart: RadarChart, index: int, axis: RadarAxis) -> None:
        dx, dy = spoke(index, len(chart.axes), 1.0)
        x, y = self._spot(chart, index, chart.top * 1.03)
        across = 0.5 if abs(dx) < 0.2 else 0.0 if dx > 0 else 1.0
        if axis.level is None:
            words = self.say("legend_unscored") if axis.applicable else self.say("not_applicable")
        else:
            end = axis.projected if self.ahead else axis.target
            words = number(axis.level) if end is None else f"{number(axis.level)} → {number(end)}"
        # Two lines of text: they stand above the upper spokes, beside the ones at the side, under the lower ones.
        up = 1.0 if dy > 0.9 else 0.0 if dy < -0.6 else 0.5
        body, small = round(BODY * self.grow), round(SMALL * self.grow)
        self.words(x, y, axis.short.in_(self.language), bold=True, anchor=(across, 2 * up), size=body)
        self.words(x, y, words, tone=theme()["quiet"], anchor=(across, 2 * up - 1), size=small)
