"""The dot plot of one element: every vote of every question as a dot, without names."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.charts.common import Emptiness, Standing, standing
from workshop.insight.analysis import Analysis
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class DotRow:
    """One question. `counts` are votes per level, lowest first; `level` and `target` are levels or None.

    `inner` marks an indicator below a capability that is asked as well. `colour` (#RRGGBB) is the capability's.
    """

    cell: Cell
    short: Text
    name: Text
    colour: str
    inner: bool
    standing: Standing
    counts: tuple[int, ...]
    level: float | None
    target: float | None

    @property
    def n(self) -> int:
        """Votes that give a level."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class DotChart:
    """The questions of one element in the order of the pack, the foundation first; `top` is the highest level."""

    element: str
    name: Text
    rows: tuple[DotRow, ...]
    top: int

    @property
    def votes(self) -> int:
        """All dots together."""
        return sum(row.n for row in self.rows)

    @property
    def most(self) -> int:
        """The highest pile of dots."""
        return max((count for row in self.rows for count in row.counts), default=0)

    @property
    def empty(self) -> Emptiness:
        """Why there is nothing to draw; empty when there is something."""
        if not self.rows:
            return "not_asked"
        return "" if any(row.standing in ("scored", "not_applicable") for row in self.rows) else "unscored"


def dots(workshop: Workshop, analysis: Analysis, element: str) -> DotChart:
    """Return the dot plot of an element from the newest shown round of each question.

    KeyError for an element that the pack does not have; one out of scope has no rows.
    """
    pack = workshop.pack
    items = workshop.items_of(element) if element in workshop.elements else ()
    rows = []
    for item in items:
        cell, found, capability = Cell(element, item), pack.item(item), pack.capability_of(item)
        result = analysis.current.get(cell)
        rows.append(DotRow(cell, found.short, found.name, capability.colour, found.parent in items,
                           standing(workshop, cell, result), result.counts if result else (0,) * pack.top,
                           result.level if result else None, analysis.targets.get(cell)))
    return DotChart(element, pack.element(element).name, tuple(rows), pack.top)
