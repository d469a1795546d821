"""Where the words of a chart go, so that they lie neither on each other nor on the marks; in units of whoever draws."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

Spot = tuple[float, float]
_NEAR, _FAR, _STEP, _RINGS, _WAYS = 3.0, 15.0, 14.0, 10, 16


class Box(NamedTuple):
    """A rectangle from its upper left corner; y runs downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def meets(self, other: Box, room: float = 0.0) -> bool:
        """Tell whether two boxes overlap, or come closer than `room`."""
        return (self.left < other.right + room and other.left < self.right + room
                and self.top < other.bottom + room and other.top < self.bottom + room)

    def inside(self, other: Box) -> bool:
        """Tell whether it lies wholly in another box."""
        return (self.left >= other.left and self.right <= other.right
                and self.top >= other.top and self.bottom <= other.bottom)

    def nearest(self, spot: Spot) -> Spot:
        """Return the place of the box that is nearest to a spot."""
        return min(max(spot[0], self.left), self.right), min(max(spot[1], self.top), self.bottom)


class Disc(NamedTuple):
    """A round mark."""

    x: float
    y: float
    radius: float


class Label(NamedTuple):
    """Where words go, and the ends of the line that leads to their mark; None where they stand beside it."""

    box: Box
    leader: tuple[Spot, Spot] | None


def place_labels(discs: Sequence[Disc], sizes: Sequence[Spot], area: Box,
                 taken: Sequence[Box] = ()) -> list[Label | None]:
    """Return a place for the words of each mark, None where none is free; the first marks choose first.

    Each takes the first free one of fixed candidates: beside the mark (right, left, above, below, the corners), then on
    rings around it with a leader line (the candidate model of point labelling, Christensen, Marks and Shieber 1995,
    filled greedily). A place is free inside `area` when neither words nor leader touch a mark, other words or a box of
    `taken`. Leaders cross each other only where there is no other place.
    """
    found: list[Label | None] = []
    boxes = list(taken)
    leaders: list[tuple[Spot, Spot]] = []
    for number, (disc, size) in enumerate(zip(discs, sizes, strict=True)):
        others = [other for at, other in enumerate(discs) if at != number]
        free: Label | None = None
        for label in _candidates(disc, size):
            if label.box.inside(area) and _free(label, disc, others, boxes, leaders):
                free = free or label
                if not _tangled(label, leaders):
                    free = label
                    break
        if free is not None:
            boxes.append(free.box)
            if free.leader is not None:
                leaders.append(free.leader)
        found.append(free)
    return found


def _candidates(disc: Disc, size: Spot) -> Iterator[Label]:
    wide, high = size
    x, y, reach = disc.x, disc.y, disc.radius + _NEAR
    slant = reach * math.sqrt(0.5)
    for left, top in ((x + reach, y - high / 2), (x - reach - wide, y - high / 2), (x - wide / 2, y - reach - high),
                      (x - wide / 2, y + reach), (x + slant, y - slant - high), (x + slant, y + slant),
                      (x - slant - wide, y - slant - high), (x - slant - wide, y + slant)):
        yield Label(Box(left, top, wide, high), None)
    for ring in range(_RINGS):
        far = disc.radius + _FAR + ring * _STEP
        for way in range(_WAYS):
            angle = 2 * math.pi * way / _WAYS
            # The nearest place of the box, not its middle, lies on the ring.
            at = (x + far * math.cos(angle), y + far * math.sin(angle))
            left = at[0] if math.cos(angle) > 0.2 else at[0] - wide if math.cos(angle) < -0.2 else at[0] - wide / 2
            top = at[1] - high / 2 + math.sin(angle) * high / 2
            box = Box(left, top, wide, high)
            end = box.nearest((x, y))
            length = math.hypot(end[0] - x, end[1] - y)
            if length > disc.radius + 1:
                share = disc.radius / length
                yield Label(box, ((x + (end[0] - x) * share, y + (end[1] - y) * share), end))


def _free(label: Label, own: Disc, others: Sequence[Disc], boxes: Sequence[Box],
          leaders: Sequence[tuple[Spot, Spot]]) -> bool:
    if any(label.box.meets(box, 2.0) for box in boxes) or any(_covers(label.box, disc) for disc in (own, *others)):
        return False
    if any(_crosses(line, label.box) for line in leaders):
        return False
    line = label.leader
    return line is None or not (any(_crosses(line, box) for box in boxes)
                                or any(_distance(line, disc) < disc.radius for disc in others))


def _covers(box: Box, disc: Disc) -> bool:
    reach = disc.radius + 1
    if not (box.left - reach < disc.x < box.right + reach and box.top - reach < disc.y < box.bottom + reach):
        return False
    x, y = box.nearest((disc.x, disc.y))
    return math.hypot(x - disc.x, y - disc.y) < reach


def _distance(line: tuple[Spot, Spot], disc: Disc) -> float:
    (x1, y1), (x2, y2) = line
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else min(max(((disc.x - x1) * dx + (disc.y - y1) * dy) / length, 0.0), 1.0)
    return math.hypot(x1 + share * dx - disc.x, y1 + share * dy - disc.y)


def _tangled(label: Label, leaders: Sequence[tuple[Spot, Spot]]) -> bool:
    return label.leader is not None and any(_meet(label.leader, other) for other in leaders)


def _meet(line: tuple[Spot, Spot], other: tuple[Spot, Spot]) -> bool:
    """Tell whether two lines cross: the ends of each lie on both sides of the other."""
    def side(of: tuple[Spot, Spot], spot: Spot) -> float:
        (x1, y1), (x2, y2) = of
        return (x2 - x1) * (spot[1] - y1) - (y2 - y1) * (spot[0] - x1)

    return (side(line, other[0]) * side(line, other[1]) <= 0) and (side(other, line[0]) * side(other, line[1]) <= 0)


def _crosses(line: tuple[Spot, Spot], box: Box) -> bool:
    """Tell whether a line meets a box (Liang and Barsky 1984)."""
    (x1, y1), (x2, y2) = line
    enter, leave = 0.0, 1.0
    for step, low, high in ((x2 - x1, box.left - x1, box.right - x1), (y2 - y1, box.top - y1, box.bottom - y1)):
        if step == 0:
            if low > 0 or high < 0:
                return False
            continue
        first, last = sorted((low / step, high / step))
        enter, leave = max(enter, first), min(leave, last)
    return enter <= leave


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Return middles for lines of words of one height, in the order given, moved as little as is needed.

    They keep the order of `wanted`, do not overlap and lie between `low` and `high`; where there is no room for all
    they are set closer, evenly. Neighbours that collide move as one block: least squares by pooling
    adjacent violators (Ayer et al. 1955).
    """
    count = len(wanted)
    if not count:
        return []
    step = min(height, (high - low) / count)
    order = sorted(range(count), key=lambda index: (wanted[index], index))
    blocks: list[list[float]] = []
    for place, index in enumerate(order):
        blocks.append([wanted[index] - place * step, 1.0])
        while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
            mean, size = blocks.pop()
            blocks[-1][0] = (blocks[-1][0] * blocks[-1][1] + mean * size) / (blocks[-1][1] + size)
            blocks[-1][1] += size
    level = [min(max(mean, low + step / 2), high - step / 2 - (count - 1) * step)
             for mean, size in blocks for _ in range(int(size))]
    found = [0.0] * count
    for place, index in enumerate(order):
        found[index] = level[place] + place * step
    return found
