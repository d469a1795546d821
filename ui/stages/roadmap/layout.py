"""Where everything in the Gantt chart is, in scene units (pixels before zoom)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainterPath

from ui.theme import font
from workshop.roadmap.gantt import GanttBar, GanttLink, GanttShow

HEAD_H, TWO_HEADS, BUDGET_H, LOAD_H, RIGHT = 34.0, 46.0, 86.0, 46.0, 14.0
TIGHT_H, SHORT = 60.0, 480.0
NAME_X, NAME_FONT = 38.0, font(13)
INSET, BAR_MOST, LANE_H = 7.0, 32.0, 22.0
LEAST_PITCH, MOST_PITCH, FAR_PITCH, FAR_ROOMY = 27.0, 48.0, 17.5, 20.0
LEAST_WIDTH = {"quarter": 62.0, "month": 24.0}
ROUND, ARROW = 5.0, 4.0
# Lines of different bars along one period line run side by side in the room between the bars.
_STEP = 2.5


@dataclass(frozen=True, slots=True)
class Layout:
    """The grid: names left of `left`, periods to its right, below the head rows of height `pitch` from `tops` on.

    `headings` are the tops of the headings of lanes, by number of the lane; None for one without.
    """

    left: float
    quarter: float
    pitch: float
    tops: tuple[float, ...]
    headings: tuple[float | None, ...]
    bottom: float
    quarters: int
    head: float
    beneath: float

    @property
    def width(self) -> float:
        """The width of the whole chart."""
        return self.left + self.quarters * self.quarter + RIGHT

    @property
    def height(self) -> float:
        """The height of the whole chart."""
        return self.bottom + self.beneath

    @property
    def inset(self) -> float:
        """The room between a bar and its period lines."""
        return min(INSET, self.quarter * 0.13)

    def x(self, period: float) -> float:
        """Return the place of a period line, or of a point between two."""
        return self.left + period * self.quarter

    def period(self, x: float) -> float:
        """Return the place in periods of a point."""
        return (x - self.left) / self.quarter

    def y(self, row: int) -> float:
        """Return the top of a row; behind the last one the bottom."""
        return self.tops[row] if row < len(self.tops) else self.bottom

    def row(self, y: float) -> int:
        """Return the row at a height, -1 for none."""
        return next((row for row, top in enumerate(self.tops) if top <= y < top + self.pitch), -1)

    def box(self, row: int, start: float, end: float) -> QRectF:
        """Return the rectangle of a bar in a row between two period lines."""
        height = min(self.pitch - min(7.0, self.pitch * 0.2), BAR_MOST)
        return QRectF(self.x(start) + self.inset, self.y(row) + (self.pitch - height) / 2,
                      (end - start) * self.quarter - 2 * self.inset, height)

    def bar(self, row: int, bar: GanttBar) -> QRectF:
        """Return the rectangle of a bar."""
        return self.box(row, bar.start, bar.end)


def head_height(show: GanttShow) -> float:
    """Return the height of the axis: months have their quarter above."""
    return TWO_HEADS if show.unit == "month" else HEAD_H


def fit(show: GanttShow, width: float, height: float, beneath: float = BUDGET_H, *, far: bool = False) -> Layout:
    """Return the layout that fills a room of this size, as far as the texts stay readable.

    `beneath` is the height of what lies under the rows. `far` is for an audience: rows as low as their words allow, no
    headings of lanes, nothing beneath when that takes room from the rows, and whole pages when they still do not fit.
    """
    left = min(max(_names(show), 150.0), max(width * (0.27 if far else 0.2), 150.0), 300.0)
    count = max(len(show.periods), 1)
    quarter = max((width - left - RIGHT) / count, 1.0 if far else LEAST_WIDTH[show.unit])
    head, rows = head_height(show), max(len(show.bars), 1)
    heads = _headings(show, (height - head - beneath) / rows, far=far)
    if far and (height - head - beneath) / rows < FAR_ROOMY:
        beneath = 0.0
    room = height - head - beneath - sum(heads) * LANE_H
    pitch = min(max(room / rows, LEAST_PITCH), MOST_PITCH)
    if far:
        page = min(max(int(room / FAR_PITCH), 1), rows)
        pitch = min(room / page, MOST_PITCH)
    y, tops, headings = head, list[float](), list[float | None]()
    for lane, heading in zip(show.lanes, heads, strict=True):
        headings.append(y if heading else None)
        y += LANE_H if heading else 0.0
        tops += [y + number * pitch for number in range(lane.rows)]
        y += lane.rows * pitch
    return Layout(left, quarter, pitch, tuple(tops), tuple(headings), y, len(show.periods), head, beneath)


def _headings(show: GanttShow, pitch: float, *, far: bool) -> list[bool]:
    """Return which lanes have a heading. Where room is short, the badges are enough to tell capabilities apart."""
    tight = show.lane == "capability" and pitch * max(len(show.bars), 1) < (
        LEAST_PITCH * len(show.bars) + LANE_H * sum(lane.heading for lane in show.lanes))
    return [lane.heading and not far and not tight for lane in show.lanes]


def _names(show: GanttShow) -> float:
    """Return the width in which all names stand without a cut."""
    metrics = QFontMetricsF(NAME_FONT)
    return NAME_X + 16 + max((metrics.horizontalAdvance(bar.title) for bar in show.bars), default=0.0)


def most_height(show: GanttShow, beneath: float = BUDGET_H) -> float:
    """Return the height beyond which the chart does not become clearer."""
    heads = sum(lane.heading for lane in show.lanes) * LANE_H
    return head_height(show) + max(len(show.bars), 1) * MOST_PITCH + heads + beneath


def link_points(layout: Layout, show: GanttShow, link: GanttLink) -> list[QPointF]:
    """Return the corners of a dependency line, from the end of one bar to the start of the other."""
    first = layout.bar(link.before, show.bars[link.before])
    last = layout.bar(link.after, show.bars[link.after])
    offset = _offset(layout, link.track, max(k.track for k in show.links if k.line == link.line) + 1)
    x = layout.x(link.line) + offset
    points = [QPointF(first.right(), first.center().y()), QPointF(x, first.center().y())]
    if link.broken:
        # Back to the start of a bar that begins too early: through the room between two rows.
        between = layout.y(link.after) if link.after > link.before else layout.y(link.after) + layout.pitch
        back = layout.x(show.bars[link.after].start) + offset
        points += [QPointF(x, between), QPointF(back, between), QPointF(back, last.center().y())]
    else:
        points.append(QPointF(x, last.center().y()))
    points.append(QPointF(last.left(), last.center().y()))
    return points


def _offset(layout: Layout, track: int, count: int) -> float:
    """Return how far beside its period line a track runs: from the middle outwards, closer together when many do.

    The room between two bars belongs to the lines, but for the head of the arrow at its right.
    """
    low = 1.0 - layout.inset
    high = max(layout.inset - ARROW - 1.0, low / 2)
    step = min(_STEP, (high - low) / max(count - 1, 1))
    slot = count // 2 + (-(track + 1) // 2 if track % 2 else track // 2)
    return (low + high) / 2 + (slot - (count - 1) / 2) * step


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
