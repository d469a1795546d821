"""The distribution of one cell on screen: a column a level, and apart from them those who gave none."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ui.charts.base import pen
from ui.charts.value import ValueChart
from ui.theme import theme
from workshop.charts.votes import VotesChart
from workshop.report.charts.reading import apart_of, number

GAP, BESIDE = 0.3, 0.9


class VotesPlot(ValueChart[VotesChart]):
    """Columns as high as their votes; the group's level and the target as lines."""

    def __init__(self) -> None:
        super().__init__()
        self.hideAxis("left")
        self.getAxis("bottom").setHeight(42)

    def paint_value(self, chart: VotesChart) -> None:
        t, top, apart = theme(), len(chart.counts), apart_of(chart, self.say)
        wide, high = self.plot_size
        right = top + 0.5 + GAP + BESIDE * len(apart)
        most = max(*chart.counts, *(count for _, count in apart), 1)
        unit, up = wide / (right - 0.5), most * high / max(high - 62, 30)
        self.setXRange(0.5, right, padding=0)
        self.setYRange(0, up, padding=0)
        room = wide / (right - 0.5) - 1
        names = [(level, f"{level}\n{self.cut(chart.levels[level - 1].in_(self.language), room)}")
                 for level in range(1, top + 1)]
        beside = [(top + 0.5 + GAP + BESIDE * (place + 0.5), self._beside(word, BESIDE * room))
                  for place, (word, _) in enumerate(apart)]
        self.getAxis("bottom").setTicks([[*names, *beside]])
        for level, count in enumerate(chart.counts, start=1):
            self._column(level, 0.36, count, up, t.level(level, top))
        for (x, _), (_, count) in zip(beside, apart, strict=True):
            self._column(x, 0.26, count, up, t["hatch"])
            if not count:
                self.words(x, 0, "0", tone=t["quiet"], anchor=(0.5, 1))
        self._mark(chart.level, up, 0, t["action"], self.say("chart_group"), unit, right)
        self._mark(chart.target, up, 1, t["attention"], self.say("legend_target"), unit, right)

    def _beside(self, word: str, room: float) -> str:
        """Return a word that stands beside the levels, in two lines where one is too short."""
        lines = [word] if self.cut(word, room) == word else word.split(" ", 1)
        return "\n".join(self.cut(line, room) for line in lines)

    def _column(self, x: float, half: float, count: int, up: float, tone: QColor) -> None:
        if count:
            self.addItem(pg.BarGraphItem(x0=[x - half], width=[2 * half], y0=[0], height=[count], brush=tone,
                                         pen=pen(theme()["quiet"], 1)), ignoreBounds=True)
            # A line that runs through the column must not run through its number.
            self.words(x, count, str(count), bold=True, anchor=(0.5, 1), ground=theme()["paper"])

    def _mark(self, level: float | None, up: float, line: int, tone: QColor, word: str, unit: float,
              right: float) -> None:
        """Draw a line at a level with its words at the top, on the side where they fit."""
        if level is None:
            return
        top = up * (1 - line * 20 / self.plot_size[1])
        self.line([(level, 0), (level, top)], pen(tone, 2, Qt.PenStyle.SolidLine))
        after = level < right / 2
        self.words(level + (4 if after else -4) / unit, top, f"{word} {number(level)}", bold=True,
                   anchor=(0 if after else 1, 0))
