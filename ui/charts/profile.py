"""Current level and target of every element as a dot, a stem and a tick."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor

from ui.charts.base import BaseChart
from ui.theme import SMALL, font, theme
from workshop.insight.analysis import Analysis
from workshop.model.workshop import Workshop


class ProfileChart(BaseChart):
    """One column per element, level 1 to top upwards."""

    def present(self, workshop: Workshop, analysis: Analysis, language: str) -> None:
        """Show the elements of a workshop."""
        t, top = theme(), workshop.pack.top
        self.clear()
        self.setYRange(0.8, top + 0.35, padding=0)
        self.setXRange(-0.6, len(workshop.elements) - 0.4, padding=0)
        names = [(i, workshop.pack.element(e).short.in_(language)) for i, e in enumerate(workshop.elements)]
        self.getAxis("bottom").setTicks([names])
        self.getAxis("left").setTicks([[(level, str(level)) for level in range(1, top + 1)]])
        self.showGrid(y=True, alpha=0.25)
        for index, element in enumerate(workshop.elements):
            now, aim = analysis.profile.elements[element].level, analysis.aims.elements[element].level
            if now is not None and aim is not None and aim > now:
                self.plot([index, index], [now, aim], pen=pg.mkPen(t["line"].darker(125), width=2))
            if aim is not None:
                self.plot([index - 0.14, index + 0.14], [aim, aim], pen=pg.mkPen(t["attention"], width=4))
            if now is not None:
                self._dot(index, now, t.level(now, top))

    def _dot(self, index: int, level: float, ground: QColor) -> None:
        t = theme()
        self.addItem(pg.ScatterPlotItem([index], [level], size=13, brush=ground, pen=pg.mkPen(t["action"], width=1)))
        words = pg.TextItem(f"{level:.1f}", color=t["ink"], anchor=(0, 0.5))
        words.setFont(font(SMALL))
        words.setPos(index + 0.1, level)
        self.addItem(words)
