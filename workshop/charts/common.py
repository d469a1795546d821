"""What all charts have in common: their names, why one may be empty, and where a cell stands."""

from __future__ import annotations

from typing import Literal

from workshop.insight.levels import CellResult
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

ChartKind = Literal["radar", "elements", "dots", "matrix", "rounds", "distribution"]
CHARTS: tuple[ChartKind, ...] = ("radar", "elements", "dots", "matrix", "rounds", "distribution")
# These need a place on the canvas; of the dots only the element counts.
PLACED: frozenset[ChartKind] = frozenset({"dots", "rounds", "distribution"})

Standing = Literal["scored", "unscored", "not_applicable", "not_asked"]
Emptiness = Literal["", "no_levels", "no_gaps", "not_asked", "unscored"]


def standing(workshop: Workshop, cell: Cell, result: CellResult | None) -> Standing:
    """Return where a cell stands: `result` is that of its newest shown round, None without one."""
    if cell.element not in workshop.elements or cell.item not in workshop.items_of(cell.element):
        return "not_asked"
    if result is None:
        return "unscored"
    return "scored" if result.applicable else "not_applicable"


def spelt(counts: tuple[int, ...]) -> list[int]:
    """Return the single votes behind counts per level, lowest first."""
    return [level for level, count in enumerate(counts, start=1) for _ in range(count)]
