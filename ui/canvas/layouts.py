"""Where every cell and heading lies in the grid and in the ring, in units of the scene."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import asin, atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from workshop.model.notes import Layout

# A cell of the grid, the gap between cells, the rounding of corners, the column and the line of headings.
W, H, GAP, RADIUS = 64.0, 76.0, 4.0, 5.0
HEAD_W, HEAD_H = 104.0, 40.0
# From afar names are larger; a window of 16 : 9 has the room at the side.
FAR_HEAD_W = 146.0
# How far under the cells the wall of notes begins.
WALL_GAP = 36.0
# Bands of the ring, the least radius of its hub, and the least arc of an innermost cell.
BAND, HUB, ARC = 66.0, 92.0, 62.0
# Round the ring: the box of an element's name, the width of the column of capabilities, the height of one of them.
# 26 units in them are 13 pixels when the ring fills a viewport 560 pixels high.
_NAME, _RAIL, _LINE = (210.0, 56.0), 198.0, 118.0
_FAR_NAME, _FAR_RAIL, _FAR_LINE = (310.0, 56.0), HEAD_W * 3.1, 116.0
# From afar there is room for the number alone, so it needs more of the cell.
FAR_BAND, FAR_ARC = 76.0, 76.0
_RATIOS, _FAR_RATIOS = (1.05, 1.2, 1.35, 1.5), (1.9,)
PER_SIDE = 7
_TURN = 2 * pi


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell in one layout: its exact outline, the same sampled clockwise from the upper left, and where words go."""

    path: QPainterPath
    outline: tuple[tuple[float, float], ...]
    box: QRectF
    rect: QRectF | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """One layout of `columns` elements and `rows` capabilities; cells and headings by index, rows from the foundation.

    `leans` says where the heading of a column stands seen from the cells: from -1 at their left over 0 above or below
    them to 1 at their right. `around` is true when the columns close to a circle.
    """

    name: Layout
    spots: dict[tuple[int, int], Spot]
    columns: tuple[QRectF, ...]
    rows: tuple[QRectF, ...]
    core: QRectF
    hub: QRectF
    inner: float = 0.0
    band: float = 0.0
    leans: tuple[float, ...] = ()

    @property
    def narrowest(self) -> float:
        """The width of the narrowest box for words, in units."""
        return min((spot.box.width() for spot in self.spots.values()), default=0.0)

    @property
    def around(self) -> bool:
        """Whether the columns close to a circle."""
        return self.name == "ring"

    def cell_at(self, at: QPointF) -> tuple[int, int] | None:
        """Return column and row of the cell at a point, or None."""
        for place, spot in self.spots.items():
            if spot.rect is not None:
                if spot.rect.contains(at):
                    return place
            elif spot.path.contains(at):
                return place
        return None

    def column_at(self, at: QPointF) -> int | None:
        """Return the column whose heading or cells lie at a point; gaps between its cells count."""
        for index, box in enumerate(self.columns):
            if box.contains(at):
                return index
        if not self.columns or not self.rows:
            return None
        if self.around:
            centre = self.hub.center()
            x, y = at.x() - centre.x(), at.y() - centre.y()
            if not self.inner <= hypot(x, y) <= self.inner + len(self.rows) * self.band:
                return None
            return int((atan2(x, -y) % _TURN) / _TURN * len(self.columns)) % len(self.columns)
        first = self.columns[0]
        body = QRectF(first.x() + GAP, HEAD_H, len(self.columns) * (W + GAP), len(self.rows) * (H + GAP))
        return int((at.x() - first.x() - GAP) // (W + GAP)) if body.contains(at) else None


def plan(layout: Layout, columns: int, rows: int, *, far: bool = False) -> Plan:
    """Return a layout; `far` for the letters of the audience window."""
    return _grid(columns, rows, FAR_HEAD_W if far else HEAD_W) if layout == "grid" else _ring(columns, rows, far)


@lru_cache(maxsize=8)
def _grid(columns: int, rows: int, side: float) -> Plan:
    spots = {}
    for column in range(columns):
        for row in range(rows):
            rect = QRectF(side + column * (W + GAP), HEAD_H + (rows - 1 - row) * (H + GAP), W, H)
            path = QPainterPath()
            path.addRoundedRect(rect, RADIUS, RADIUS)
            spots[column, row] = Spot(path, tuple(_along_rect(rect)), rect, rect)
    heads = tuple(QRectF(side + c * (W + GAP) - GAP, 0, W + 2 * GAP, HEAD_H) for c in range(columns))
    names = tuple(QRectF(0, HEAD_H + (rows - 1 - r) * (H + GAP), side, H) for r in range(rows))
    core = QRectF(-GAP, -2, side + columns * (W + GAP) + 2 * GAP, HEAD_H + rows * (H + GAP) + GAP)
    return Plan("grid", spots, heads, names, core, QRectF(), leans=(0.0,) * columns)


def _along_rect(rect: QRectF) -> Iterator[tuple[float, float]]:
    """Walk round a rounded rectangle: `PER_SIDE` points a side, the corners cut where they are round."""
    cut = RADIUS * 0.6
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    sides = (((left + cut, top), (right - cut, top)), ((right, top + cut), (right, bottom - cut)),
             ((right - cut, bottom), (left + cut, bottom)), ((left, bottom - cut), (left, top + cut)))
    for (x1, y1), (x2, y2) in sides:
        for step in range(PER_SIDE):
            share = step / (PER_SIDE - 1)
            yield x1 + (x2 - x1) * share, y1 + (y2 - y1) * share


@lru_cache(maxsize=8)
def _ring(columns: int, rows: int, far: bool) -> Plan:
    """Sectors clockwise from twelve o'clock; bands from the foundation outwards; headings of rows at the left."""
    band = FAR_BAND if far else BAND
    inner = max(HUB, columns * (FAR_ARC if far else ARC) / _TURN)
    outer = inner + rows * (band + GAP)
    size, rail, line = (_FAR_NAME, _FAR_RAIL, _FAR_LINE) if far else (_NAME, _RAIL, _LINE)
    away = 8.0
    turns = [(_TURN * column / columns, _TURN * (column + 1) / columns) for column in range(columns)]
    loose = [_beside((begin + end) / 2, outer + away, size) for begin, end in turns]
    bounds = QRectF(-outer, -outer, 2 * outer, 2 * outer)
    for box in loose:
        bounds = bounds.united(box)
    high = max(bounds.height(), rows * line)
    centre = QPointF(rail + 20 - bounds.left(), (high - bounds.height()) / 2 - bounds.top())
    spots = {}
    for column, turn in enumerate(turns):
        for row in range(rows):
            low = inner + row * (band + GAP)
            spots[column, row] = _sector(centre, (low, low + band), turn, _FAR_RATIOS if far else _RATIOS)
    above = centre.y() - rows * line / 2
    names = tuple(QRectF(0, above + (rows - 1 - r) * line, rail, line) for r in range(rows))
    core = bounds.translated(centre).united(QRectF(0, above, rail, rows * line)).adjusted(-GAP, -2, GAP, GAP)
    hub = QRectF(centre.x() - inner + 6, centre.y() - inner + 6, 2 * inner - 12, 2 * inner - 12)
    heads = tuple(box.translated(centre) for box in loose)
    leans = tuple(sin((begin + end) / 2) for begin, end in turns)
    return Plan("ring", spots, heads, names, core, hub, inner, band + GAP, leans)


def _beside(angle: float, radius: float, size: tuple[float, float]) -> QRectF:
    """Return a box of this width and height in the direction of an angle, as near as it comes to a circle round 0."""
    near, far = radius, radius + sum(size)
    for _ in range(24):
        middle = (near + far) / 2
        box = QRectF(middle * sin(angle) - size[0] / 2, -middle * cos(angle) - size[1] / 2, *size)
        away = hypot(max(box.left(), -box.right(), 0.0), max(box.top(), -box.bottom(), 0.0))
        near, far = (near, middle) if away >= radius else (middle, far)
    return box


def _sector(centre: QPointF, radii: tuple[float, float], angles: tuple[float, float],
            ratios: tuple[float, ...]) -> Spot:
    """Return a cell between two radii and two angles (radians clockwise from the top); its sides run parallel."""
    (low, high), (begin, end) = radii, angles
    alone = end - begin > _TURN * 0.99
    near, away = (0.01, 0.01) if alone else (asin(GAP / 2 / low), asin(GAP / 2 / high))
    path = QPainterPath()
    big = QRectF(centre.x() - high, centre.y() - high, 2 * high, 2 * high)
    small = QRectF(centre.x() - low, centre.y() - low, 2 * low, 2 * low)
    path.arcMoveTo(big, _degrees(begin + away))
    path.arcTo(big, _degrees(begin + away), -(end - begin - 2 * away) * 180 / pi)
    path.arcTo(small, _degrees(end - near), (end - begin - 2 * near) * 180 / pi)
    path.closeSubpath()
    return Spot(path, tuple(_along_sector(centre, low, high, angles, (near, away))),
                _box(radii, angles, ratios).translated(centre))


def _degrees(angle: float) -> float:
    """Return an angle clockwise from the top (radians) as Qt counts it: degrees, counter-clockwise from the right."""
    return 90.0 - angle * 180.0 / pi


def _along_sector(centre: QPointF, low: float, high: float, angles: tuple[float, float],
                  inset: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Walk round a sector in the order of a cell of the grid: outer arc, right side, inner arc back, left side."""
    (begin, end), (near, away) = angles, inset
    corners = ((high, begin + away), (high, end - away), (low, end - near), (low, begin + near))
    for (r1, a1), (r2, a2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        for step in range(PER_SIDE):
            share = step / (PER_SIDE - 1)
            radius, angle = r1 + (r2 - r1) * share, a1 + (a2 - a1) * share
            yield centre.x() + radius * sin(angle), centre.y() - radius * cos(angle)


def _box(radii: tuple[float, float], angles: tuple[float, float], ratios: tuple[float, ...]) -> QRectF:
    """Return the upright box of the largest area in a sector round the origin, of one of these widths by height."""
    (low, high), (begin, end) = radii, angles
    middle, half = (begin + end) / 2, min((end - begin) / 2, pi / 3)
    pad, best = 2.0, QRectF()
    for ratio in ratios:
        for share in (0.44, 0.5, 0.56, 0.62):
            radius = low + (high - low) * share
            x, y = radius * sin(middle), -radius * cos(middle)
            small, large = 0.0, high - low
            for _ in range(9):
                size = (small + large) / 2
                fits = _fits(QRectF(x - size * ratio / 2, y - size / 2, size * ratio, size), low + pad, high - pad,
                             middle, half)
                small, large = (size, large) if fits else (small, size)
            if small * small * ratio > best.width() * best.height():
                best = QRectF(x - small * ratio / 2, y - small / 2, small * ratio, small)
    return best


def _fits(box: QRectF, low: float, high: float, middle: float, half: float) -> bool:
    x, y = max(box.left(), -box.right(), 0.0), max(box.top(), -box.bottom(), 0.0)
    if hypot(x, y) < low:
        return False
    for corner in (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()):
        away = hypot(corner.x(), corner.y())
        turned = (atan2(corner.x(), -corner.y()) - middle + pi) % _TURN - pi
        if away > high or abs(turned) > half or away * sin(min(half - abs(turned), pi / 2)) < GAP:
            return False
    return True


def between(first: Spot, second: Spot, share: float) -> tuple[list[QPointF], QRectF]:
    """Return outline and box on the way from one spot to the other; `share` from 0 to 1."""
    points = [QPointF(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
              for (x1, y1), (x2, y2) in zip(first.outline, second.outline, strict=True)]
    return points, mixed(first.box, second.box, share)


def mixed(first: QRectF, second: QRectF, share: float) -> QRectF:
    """Return a rectangle between two."""
    return QRectF(first.x() + (second.x() - first.x()) * share, first.y() + (second.y() - first.y()) * share,
                  first.width() + (second.width() - first.width()) * share,
                  first.height() + (second.height() - first.height()) * share)


def moved(path: QPainterPath, x: float, y: float) -> QPainterPath:
    """Return a path pushed by x and y."""
    return QTransform.fromTranslate(x, y).map(path)

