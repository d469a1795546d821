"""Where marks go, in units of whoever draws: the spokes of a radar, piles of dots, points side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

Spot = tuple[float, float]


def spoke(index: int, count: int, reach: float) -> Spot:
    """Return x to the right and y upwards of a point on one of `count` spokes; the first points up, then clockwise."""
    angle = math.pi / 2 - 2 * math.pi * index / count
    return reach * math.cos(angle), reach * math.sin(angle)


def runs(values: Sequence[float | None]) -> list[list[int]]:
    """Return the places of neighbours on a circle that have a value, in runs; a whole circle is one run, closed.

    A run that closes the circle repeats its first place at the end. Spokes without a value break the line: nothing is
    drawn across them.
    """
    count = len(values)
    missing = [place for place, value in enumerate(values) if value is None]
    if not missing:
        return [[*range(count), 0]] if count else []
    found: list[list[int]] = []
    for step in range(1, count + 1):
        place = (missing[0] + step) % count
        if values[place] is None:
            continue
        if found and (found[-1][-1] + 1) % count == place:
            found[-1].append(place)
        else:
            found.append([place])
    return found


class Pile(NamedTuple):
    """How dots of one size are piled: `across` in each line, centres `step` apart."""

    across: int
    step: float


def pile(most: int, width: float, height: float, widest: float) -> Pile:
    """Return the largest piling with steps up to `widest` at which `most` dots fit into a box."""
    step = min(widest, width, height)
    while step > 0.5:
        across = max(int((width + 1e-9) / step), 1)
        if across * int((height + 1e-9) / step) >= most:
            return Pile(across, step)
        step *= 0.94
    return Pile(max(int(width / 0.5), 1), 0.5)


def piled(count: int, how: Pile) -> list[Spot]:
    """Return the centres of `count` dots around (0, 0): lines from below, each in the middle of its width."""
    lines = -(-count // how.across)
    spots: list[Spot] = []
    for line in range(lines):
        inside = min(how.across, count - line * how.across)
        y = (line - (lines - 1) / 2) * how.step
        spots.extend(((place - (inside - 1) / 2) * how.step, y) for place in range(inside))
    return spots


def apart(spots: Sequence[Spot], sizes: Sequence[float], left: float, right: float) -> list[float]:
    """Return an x for each spot so that dots of these sizes do not lie on each other, moved sideways only and little.

    Those that come first move least. All stay between `left` and `right`; where there is no room left, dots overlap.
    """
    placed: list[tuple[float, float, float]] = []
    for (x, y), size in zip(spots, sizes, strict=True):
        taken = []
        for px, py, other in placed:
            reach = (size + other) / 2
            if abs(py - y) < reach:
                taken.append((px, math.sqrt(reach * reach - (py - y) ** 2)))
        offers = [x, *(px + side * gap for px, gap in taken for side in (-1, 1))]
        free = [offer for offer in offers if left <= offer <= right
                and all(abs(offer - px) >= gap - 1e-6 for px, gap in taken)]
        placed.append((min(free, key=lambda offer: (abs(offer - x), offer), default=x), y, size))
    return [x for x, _, _ in placed]
