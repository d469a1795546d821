"""Lines of the pen: thinned, smoothed, and found again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from workshop.model.notes import Stroke

Points = Sequence[tuple[float, float]]


def thinned(points: Points, tolerance: float) -> list[tuple[float, float]]:
    """Return a line with fewer points that lies nowhere farther than `tolerance` from the old one.

    Ramer 1972; Douglas and Peucker 1973; written without recursion, for lines of any length.
    """
    if len(points) < 3:
        return list(points)
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        far, at = max((_from_line(points[n], points[first], points[last]), n) for n in range(first + 1, last))
        if far > tolerance:
            keep[at] = True
            spans += [(first, at), (at, last)]
    return [point for point, kept in zip(points, keep, strict=True) if kept]


def _from_line(point: tuple[float, float], first: tuple[float, float], last: tuple[float, float]) -> float:
    """Return the distance of a point from the line between two others."""
    along_x, along_y = last[0] - first[0], last[1] - first[1]
    length = along_x * along_x + along_y * along_y
    share = 0.0 if length == 0 else ((point[0] - first[0]) * along_x + (point[1] - first[1]) * along_y) / length
    share = min(max(share, 0.0), 1.0)
    return hypot(point[0] - first[0] - share * along_x, point[1] - first[1] - share * along_y)


def smoothed(points: Points) -> list[tuple[float, float]]:
    """Return a line without the trembling of the hand: inner points move half way to their neighbours' mean."""
    if len(points) < 3:
        return list(points)
    inner = [((a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4)
             for a, b, c in zip(points, points[1:], points[2:], strict=False)]
    return [points[0], *inner, points[-1]]


def path_of(points: Points) -> QPainterPath:
    """Return a curve through the middles between the points; it begins and ends where the line does."""
    path = QPainterPath(QPointF(*points[0]))
    if len(points) < 3:
        path.lineTo(QPointF(*points[-1]))
        return path
    for here, after in pairwise(points[1:]):
        middle = QPointF((here[0] + after[0]) / 2, (here[1] + after[1]) / 2)
        path.quadTo(QPointF(*here), middle)
    path.lineTo(QPointF(*points[-1]))
    return path


class Line:
    """A stroke as it is painted, made once."""

    __slots__ = ("path", "place", "points", "rect", "tone", "width")

    def __init__(self, stroke: Stroke) -> None:
        self.place, self.tone, self.width = stroke.place, stroke.tone, stroke.width
        tenths = stroke.points
        self.points = [(tenths[n] / 10, tenths[n + 1] / 10) for n in range(0, len(tenths), 2)]
        self.path = path_of(self.points)
        edge = stroke.width / 2 + 1
        self.rect = self.path.controlPointRect().adjusted(-edge, -edge, edge, edge)


def near_line(line: Line, pos: QPointF, reach: float) -> bool:
    """Tell whether a place lies within `reach` of a line."""
    reach += line.width / 2
    if not line.rect.adjusted(-reach, -reach, reach, reach).contains(pos):
        return False
    point = (pos.x(), pos.y())
    return any(_from_line(point, a, b) <= reach for a, b in pairwise(line.points))


def tenths_of(points: Points) -> tuple[int, ...]:
    """Return points as they are kept: x, y, x, y … in tenths of a unit."""
    return tuple(round(value * 10) for point in points for value in point)

