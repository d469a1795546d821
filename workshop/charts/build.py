"""Any chart by its name."""

from __future__ import annotations

from workshop.charts.common import PLACED, ChartKind
from workshop.charts.dots import DotChart, dots
from workshop.charts.matrix import MatrixChart, matrix
from workshop.charts.movement import MovementChart, movement
from workshop.charts.radar import RadarChart, radar
from workshop.charts.votes import VotesChart, votes
from workshop.errors import refuse
from workshop.insight.analysis import Analysis, Profile
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

Chart = RadarChart | DotChart | MatrixChart | MovementChart | VotesChart


def build(kind: ChartKind, workshop: Workshop, analysis: Analysis, cell: Cell | None = None,
          after: Profile | None = None) -> Chart | None:
    """Return the value of a chart; None where it needs a cell and there is none.

    `after` is the projected profile. Refused for an element or an item that the framework does not have.
    """
    if kind not in PLACED:
        if kind == "matrix":
            return matrix(workshop, analysis)
        return radar(workshop, analysis, "capability" if kind == "radar" else "element", after)
    if cell is None:
        return None
    if not workshop.pack.has_element(cell.element):
        raise refuse("element_unknown", cell.element)
    if kind == "dots":
        return dots(workshop, analysis, cell.element)
    if not workshop.pack.has_item(cell.item):
        raise refuse("cell_unknown", "/".join(cell))
    if kind == "rounds":
        return movement(workshop, analysis.targets, cell)
    return votes(workshop, analysis, cell)
