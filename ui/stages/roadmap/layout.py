"""Where everything in the Gantt chart is, in scene units (pixels before zoom)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from workshop.roadmap.gantt import GanttBar, GanttLink, GanttShow

HEAD_H, BUDGET_H, RIGHT = 34.0, 86.0, 14.0
INSET, BAR_MOST = 7.0, 32.0
LEAST_PITCH, MOST_PITCH, LEAST_QUARTER = 27.0, 48.0, 62.0
ROUND, ARROW = 5.0, 4.0
# Lines of different bars along one quarter line run side by side in the room between the bars.
_OFFSETS = (-1.0, -4.0, 2.0, -2.5, 0.5)


@dataclass(frozen=True, slots=True)
class Layout:
    """The grid: names left of `left`, quarters to its right, rows of height `pitch` below the head."""

    left: float
    quarter: float
    pitch: float
    rows: int
    quarters: int

    @property
    def width(self) -> float:
        """The width of the whole chart."""
        return self.left + self.quarters * self.quarter + RIGHT

    @property
    def bottom(self) -> float:
        """Where the rows end and the budget begins."""
        return HEAD_H + self.rows * self.pitch

    @property
    def height(self) -> float:
        """The height of the whole chart."""
        return self.bottom + BUDGET_H

    def x(self, quarter: int) -> float:
        """Return the place of a quarter line."""
        return self.left + quarter * self.quarter

    def y(self, row: int) -> float:
        """Return the top of a row."""
        return HEAD_H + row * self.pitch

    def bar(self, row: int, bar: GanttBar) -> QRectF:
        """Return the rectangle of a bar."""
        height = min(self.pitch - 7, BAR_MOST)
        return QRectF(self.x(bar.start) + INSET, self.y(row) + (self.pitch - height) / 2,
                      (bar.end - bar.start) * self.quarter - 2 * INSET, height)


def fit(show: GanttShow, width: float, height: float) -> Layout:
    """Return the layout that fills a room of this size, as far as the texts stay readable."""
    left = min(max(width * 0.18, 150.0), 300.0)
    count = max(len(show.quarters), 1)
    quarter = max((width - left - RIGHT) / count, LEAST_QUARTER)
    rows = max(len(show.bars), 1)
    pitch = min(max((height - HEAD_H - BUDGET_H) / rows, LEAST_PITCH), MOST_PITCH)
    return Layout(left, quarter, pitch, len(show.bars), len(show.quarters))


def most_height(show: GanttShow) -> float:
    """Return the height beyond which the chart does not become clearer."""
    return HEAD_H + max(len(show.bars), 1) * MOST_PITCH + BUDGET_H


def link_points(layout: Layout, show: GanttShow, link: GanttLink) -> list[QPointF]:
    """Return the corners of a dependency line, from the end of one bar to the start of the other."""
    first = layout.bar(link.before, show.bars[link.before])
    last = layout.bar(link.after, show.bars[link.after])
    offset = _OFFSETS[link.track % len(_OFFSETS)]
    x = layout.x(link.line) + offset
    points = [QPointF(first.right(), first.center().y()), QPointF(x, first.center().y())]
    if link.broken:
        # Back to the start of a bar that begins too early: through the room between two rows.
        between = layout.y(link.after if link.after > link.before else link.after + 1)
        back = layout.x(show.bars[link.after].start) + offset
        points += [QPointF(x, between), QPointF(back, between), QPointF(back, last.center().y())]
    else:
        points.append(QPointF(x, last.center().y()))
    points.append(QPointF(last.left(), last.center().y()))
    return points


def rounded(points: list[QPointF], radius: float = ROUND) -> QPainterPath:
    """Return a path through the corners, each cut by a small curve."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_towards(corner, before, radius))
        path.quadTo(corner, _towards(corner, after, radius))
    path.lineTo(points[-1])
    return path


def _towards(corner: QPointF, other: QPointF, radius: float) -> QPointF:
    step = other - corner
    length = abs(step.x()) + abs(step.y())
    return corner if length == 0 else corner + step * (min(radius, length / 2) / length)
