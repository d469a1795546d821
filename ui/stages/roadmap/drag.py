"""What a hand does with a bar of the Gantt chart: move it, make it longer, or draw a link from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QPointF

from ui.stages.roadmap.items import DOT_AT
from ui.stages.roadmap.layout import Layout
from workshop.roadmap.gantt import GanttBar, GanttShow

Zone = Literal["", "move", "resize", "link"]
# A finger needs 24 pixels (WCAG 2.2, 2.5.8).
TOUCH, START = 24.0, 6.0


@dataclass(slots=True)
class Drag:
    """A bar that is held. `grab` is where, in the scene; the drag begins when the hand has left its place (`live`)."""

    zone: Zone
    row: int
    pressed: QPoint
    grab: QPointF
    live: bool = False
    value: int = -1

    def begun(self, place: QPoint) -> bool:
        """Tell whether the hand has gone far enough to mean it."""
        away = place - self.pressed
        self.live = self.live or away.x() ** 2 + away.y() ** 2 > START ** 2
        return self.live


def zone_of(layout: Layout, bar: GanttBar, row: int, here: QPointF, scale: float, *, handles: bool) -> Zone:
    """Return what of a bar lies at a point of the scene; the dot for links only where it is shown."""
    box = layout.bar(row, bar)
    touch = TOUCH / scale
    tall = box.adjusted(0, min(0.0, (box.height() - touch) / 2), 0, max(0.0, (touch - box.height()) / 2))
    if not tall.top() <= here.y() <= tall.bottom():
        return ""
    if handles and box.right() + 1 < here.x() <= box.right() + max(DOT_AT + touch / 2, touch):
        return "link"
    if not box.left() - 2 <= here.x() <= box.right() + 1:
        return ""
    return "resize" if here.x() > box.right() - min(touch, box.width() / 3) else "move"


def moved_start(show: GanttShow, layout: Layout, bar: GanttBar, across: float) -> int:
    """Return the period a bar starts in when it is moved by a way in the scene; it stays within the horizon."""
    last = max(show.horizon - (bar.end - bar.start), 0)
    return min(max(bar.start + round(across / layout.quarter), 0), last)


def moved_length(show: GanttShow, layout: Layout, bar: GanttBar, across: float) -> int:
    """Return how many periods a bar takes when its end is moved by a way in the scene."""
    length = bar.end - bar.start
    return min(max(length + round(across / layout.quarter), 1), max(show.horizon - bar.start, length))
