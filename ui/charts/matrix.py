"""The importance-gap matrix on screen: a point a gap, the first ones numbered and named."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem

from ui.charts.base import pen
from ui.charts.value import ValueChart
from ui.localtexts import digits
from ui.theme import theme
from workshop.charts.layout import apart
from workshop.charts.matrix import MatrixChart
from workshop.charts.scales import gap_top, importance_range, importance_ticks

NAMES, DOT, FIRST, LINE = 210.0, 9.0, 18.0, 17.0


class MatrixPlot(ValueChart[MatrixChart]):
    """Importance in per cent to the right, the gap in levels upwards."""

    def least_height(self, value: MatrixChart) -> int:
        return 260

    def paint_value(self, chart: MatrixChart) -> None:
        wide, high = self.plot_size
        names = min(NAMES, wide * 0.42) if chart.named else 0.0
        low, top = (100 * share for share in importance_range(chart))
        unit = (top - low) / max(wide - names, 40)
        right, up = low + wide * unit, gap_top(chart)
        self.setXRange(low, right, padding=0)
        self.setYRange(0, up, padding=0)
        self.getAxis("bottom").setTicks([[(100 * t, digits(100 * t)) for t in importance_ticks(chart)]])
        self.getAxis("left").setTicks([[(value, str(value)) for value in range(int(up) + 1)]])
        self.name_axis("bottom", self.say("chart_axis_importance"))
        self.name_axis("left", self.say("chart_axis_gap"))
        self._field(chart, low, top, up)
        self._points(chart, (low, top), unit, high / up)
        self._names(chart, top + 18 * unit, up, unit, high / up, names - 40)

    def _field(self, chart: MatrixChart, low: float, top: float, up: float) -> None:
        t, share = theme(), 100 * chart.equal_share
        left = min(max(share, low), top)
        if chart.one_level < up:
            corner = QPolygonF([QPointF(left, chart.one_level), QPointF(top, chart.one_level), QPointF(top, up),
                                QPointF(left, up)])
            made = QGraphicsPolygonItem(corner)
            made.setPen(QColor(Qt.GlobalColor.transparent))
            made.setBrush(t["soft"])
            self.addItem(made, ignoreBounds=True)
            self.line([(low, chart.one_level), (top, chart.one_level)], pen(t["quiet"], 1, Qt.PenStyle.DashLine))
        if low < share < top:
            self.line([(share, 0), (share, up)], pen(t["quiet"], 1, Qt.PenStyle.DashLine))
        if chart.frontier is not None:
            shares = [low + (top - low) * step / 100 for step in range(101)]
            curve = [(x, 100 * chart.frontier / x) for x in shares if x > 0 and 100 * chart.frontier / x <= up]
            if len(curve) > 1:
                self.line(curve, pen(t["quiet"], 1.4, Qt.PenStyle.DotLine))

    def _points(self, chart: MatrixChart, ends: tuple[float, float], unit: float, rise: float) -> None:
        t = theme()
        spots = [(100 * p.importance / unit, p.gap * rise) for p in chart.points]
        sizes = [FIRST + 1 if p.named else DOT + 2 for p in chart.points]
        places = apart(spots, sizes, ends[0] / unit + DOT, ends[1] / unit - DOT)
        small: dict[str, list[tuple[float, float]]] = {}
        named: list[tuple[float, float]] = []
        for (_, y), x, point in zip(spots, places, chart.points, strict=True):
            (named if point.named else small.setdefault(point.colour, [])).append((x * unit, y / rise))
        # All dots of a colour are one item: a full framework has hundreds of gaps.
        for colour, found in small.items():
            self.dots(found, DOT, QColor(colour) if colour else t["quiet"], t["paper"])
        if named:
            self.dots(named, FIRST, t["action"], t["paper"])
        for spot, point in zip(named, chart.named, strict=True):
            self.words(*spot, str(point.rank), tone=t["on_action"], bold=True)

    def _names(self, chart: MatrixChart, x: float, up: float, unit: float, rise: float, room: float) -> None:
        t = theme()
        for index, point in enumerate(chart.named):
            y = up - (12 + 2.35 * LINE * index) / rise
            self.dots([(x, y)], FIRST, t["action"], t["paper"])
            self.words(x, y, str(point.rank), tone=t["on_action"], bold=True)
            name = self.say("cell", element=point.element.in_(self.language), item=point.item.in_(self.language))
            self.words(x + 11 * unit, y, self.cut(name, room, bold=True), bold=True, anchor=(0, 0.5))
            line = self.say("chart_say_gap", share=digits(100 * point.importance), gap=digits(point.gap, 1))
            self.words(x + 11 * unit, y - LINE / rise, self.cut(line, room), tone=t["quiet"], anchor=(0, 0.5))
