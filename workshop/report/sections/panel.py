"""A box with rounded corners around words."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from workshop.report.styles import colour

RADIUS = 6.0


class Panel(Flowable):
    """Flowables one below the other in a box of one page at most; `least` is its smallest height in points."""

    def __init__(self, parts: Sequence[Flowable], width: float, *, fill: str = "", stroke: str = "", pad: float = 11.0,
                 least: float = 0.0) -> None:
        super().__init__()
        self._parts, self._room, self._pad = list(parts), width, pad
        self._fill, self._stroke, self.least = fill, stroke, least

    def wrap(self, _room: float, _height: float) -> tuple[float, float]:
        """Return its size in points."""
        inner, high = self._room - 2 * self._pad, 2 * self._pad
        for index, part in enumerate(self._parts):
            high += part.wrap(inner, 10_000)[1] + (part.getSpaceBefore() if index else 0.0)
        self.width, self.height = self._room, max(high, self.least)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box, then the parts from the top."""
        canvas = self.canv
        canvas.saveState()
        if self._fill:
            canvas.setFillColor(colour(self._fill))
        if self._stroke:
            canvas.setStrokeColor(colour(self._stroke))
            canvas.setLineWidth(0.7)
        canvas.roundRect(0, 0, self.width, self.height, RADIUS, stroke=bool(self._stroke), fill=bool(self._fill))
        canvas.restoreState()
        y = self.height - self._pad
        for index, part in enumerate(self._parts):
            y -= (part.getSpaceBefore() if index else 0.0) + part.height
            part.drawOn(canvas, self._pad, y)


def level_panels(panels: Sequence[Panel]) -> None:
    """Make boxes that stand side by side equally high."""
    least = max((panel.wrap(0, 0)[1] for panel in panels), default=0.0)
    for panel in panels:
        panel.least = least
