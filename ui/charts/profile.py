"""Current level and target of every element as a dot, a stem and a tick."""

from __future__ import annotations

from PySide6.QtGui import QColor, QResizeEvent

from ui.charts.base import BaseChart, pen
from ui.localtexts import digits
from ui.theme import theme
from workshop.insight.analysis import Analysis
from workshop.model.workshop import Workshop

# Pixels that a number and a name need: in narrower columns only every second, third … element is named, none numbered.
ROOM = 34


class ProfileChart(BaseChart):
    """One column per element, level 1 to top upwards."""

    def __init__(self) -> None:
        self._shown: tuple[Workshop, Analysis, str] | None = None
        self._every = 1
        super().__init__()

    def _step(self) -> int:
        """Return which elements are named: every first, second, third …"""
        count = len(self._shown[0].elements) if self._shown is not None else 0
        return max(1, -(-count * ROOM // max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        # The base class is resized before it is made.
        if getattr(self, "_shown", None) is not None and self._step() != self._every:
            self.draw()

    def present(self, workshop: Workshop, analysis: Analysis, language: str) -> None:
        """Show the elements of a workshop."""
        self._shown = workshop, analysis, language
        self.draw()

    def draw(self) -> None:
        if self._shown is None:
            return
        (workshop, analysis, language), t = self._shown, theme()
        top = workshop.pack.top
        self.clear()
        self.setYRange(0.8, top + 0.35, padding=0)
        self.setXRange(-0.6, len(workshop.elements) - 0.4, padding=0)
        self._every = every = self._step()
        names = [(i, workshop.pack.element(e).short.in_(language)) for i, e in enumerate(workshop.elements)
                 if i % every == 0]
        self.getAxis("bottom").setTicks([names])
        self.getAxis("left").setTicks([[(level, str(level)) for level in range(1, top + 1)]])
        self.showGrid(y=True, alpha=0.25)
        for index, element in enumerate(workshop.elements):
            now, aim = analysis.profile.elements[element].level, analysis.aims.elements[element].level
            if now is not None and aim is not None and aim > now:
                self.line([(index, now), (index, aim)], pen(t["line"].darker(125), 2))
            if aim is not None:
                self.line([(index - 0.14, aim), (index + 0.14, aim)], pen(t["attention"], 4))
            if now is not None:
                self._dot(index, now, t.level(now, top))

    def _dot(self, index: int, level: float, ground: QColor) -> None:
        self.dots([(index, level)], 13, ground, theme()["action"])
        if self._every > 1:
            return
        self.words(index + 0.1, level, digits(level, 1), anchor=(0, 0.5))
