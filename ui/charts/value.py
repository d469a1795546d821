"""A chart that shows one value of `workshop.charts` in the words of one language."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from ui.charts.base import BaseChart
from ui.theme import SMALL, font
from workshop.charts.build import Chart
from workshop.report.words import Say

Shown = TypeVar("Shown", bound=Chart)


class ValueChart(BaseChart, Generic[Shown]):
    """Subclasses draw a value in `paint_value`; one that is empty leaves the plot empty.

    It is drawn again whenever the plot has another size, since dots and words are measured in pixels.
    """

    value: Shown | None = None
    say: Say

    def __init__(self) -> None:
        super().__init__()
        self._drawn_for = (0, 0)
        self.getViewBox().sigResized.connect(self._resized)

    def present(self, value: Shown, say: Say) -> None:
        """Show a value."""
        self.value, self.say = value, say
        # A height that its owner has fixed stays.
        if self.minimumHeight() != self.maximumHeight():
            self.setMinimumHeight(self.least_height(value))
        self.draw()

    @property
    def language(self) -> str:
        """The language of the words."""
        return self.say.language

    @property
    def plot_size(self) -> tuple[float, float]:
        """The pixels of the plot inside its axes, across and up; never nothing."""
        box = self.getViewBox()
        return max(box.width(), 40.0), max(box.height(), 40.0)

    def least_height(self, value: Shown) -> int:
        """Return the pixels below which a value cannot be read."""
        return 220

    def draw(self) -> None:
        self.clear()
        if self.value is not None and not self.value.empty:
            self._drawn_for = self._size()
            self.paint_value(self.value)

    def paint_value(self, chart: Shown) -> None:
        """Draw a value that is not empty on the cleared plot."""
        raise NotImplementedError

    def cut(self, text: str, room: float, *, bold: bool = False, size: int = SMALL) -> str:
        """Return a text cut with … to `room` pixels."""
        return QFontMetricsF(font(size, bold=bold)).elidedText(text, Qt.TextElideMode.ElideRight, max(room, 1.0))

    def _size(self) -> tuple[int, int]:
        wide, high = self.plot_size
        return round(wide), round(high)

    def _resized(self) -> None:
        if self._size() != self._drawn_for:
            self.draw()
