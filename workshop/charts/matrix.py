"""The importance-gap matrix: every gap by the weight of its item and by its size."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.charts.common import Emptiness
from workshop.insight.analysis import Analysis
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop

NAMED = 5
ONE_LEVEL = 1.0


@dataclass(frozen=True, slots=True)
class MatrixPoint:
    """One gap. `importance` is the share of its siblings' weight (0 to 1), the rest is in levels.

    `rank` counts from 1 in the order of priority (importance x gap); `named` are the first of them, up to five.
    """

    cell: Cell
    element: Text
    item: Text
    colour: str
    importance: float
    gap: float
    level: float
    target: float
    priority: float
    rank: int
    named: bool


@dataclass(frozen=True, slots=True)
class MatrixChart:
    """All gaps, the first in rank first, with the lines between the four fields.

    `equal_share` is what each capability would weigh if all weighed the same, `one_level` one level of gap. Both stand
    still when a gap comes or goes; lines at means or medians would always find a winner and would flip with one more
    point (the known weakness of importance-performance grids, Martilla and James 1977). Along a curve of equal priority
    importance x gap is the same: `frontier` is that of the last named gap, None when nothing is named. `even` says
    that all weigh the same, so that only the gap tells them apart. `colours` are the capabilities that appear, name and
    colour (#RRGGBB).
    """

    points: tuple[MatrixPoint, ...]
    equal_share: float
    one_level: float
    frontier: float | None
    even: bool
    top: int
    colours: tuple[tuple[Text, str], ...] = ()

    @property
    def named(self) -> tuple[MatrixPoint, ...]:
        """The gaps to look at first."""
        return tuple(point for point in self.points if point.named)

    @property
    def open(self) -> int:
        """How many gaps are above zero."""
        return sum(point.gap > 0 for point in self.points)

    @property
    def empty(self) -> Emptiness:
        """Why there is nothing to draw; empty when there is something."""
        return "" if self.points else "no_gaps"


def matrix(workshop: Workshop, analysis: Analysis) -> MatrixChart:
    """Return the gaps of the analysis as points; each has a target and a level from shown votes."""
    pack = workshop.pack
    points = []
    for rank, gap in enumerate(analysis.gaps, start=1):
        points.append(MatrixPoint(
            gap.cell, pack.element(gap.cell.element).short, pack.item(gap.cell.item).short,
            pack.capability_of(gap.cell.item).colour, gap.weight, gap.gap, gap.current, gap.target, gap.priority, rank,
            rank <= NAMED and gap.gap > 0))
    shares = [point.importance for point in points]
    named = [point.priority for point in points if point.named]
    inside = {pack.capability_of(point.cell.item).id for point in points}
    colours = tuple((c.short, c.colour) for c in pack.capabilities if c.id in inside and c.colour)
    return MatrixChart(tuple(points), 1 / len(pack.capabilities), ONE_LEVEL, min(named, default=None),
                       bool(shares) and max(shares) - min(shares) < 1e-9, pack.top, colours)
