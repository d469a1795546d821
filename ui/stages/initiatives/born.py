"""How an initiative is born from a gap."""

from __future__ import annotations

from workshop.insight.analysis import Analysis
from workshop.model.initiative import Lift
from workshop.model.score import Cell


def lift_for(analysis: Analysis, cell: Cell, top: int) -> Lift | None:
    """Return the lift from the whole level of a cell to its target; None when there is nothing to climb.

    Without a level the climb begins at 1; without a target it is one level.
    """
    result = analysis.current.get(cell)
    now = result.whole_level if result else None
    if now is None and (rollup := analysis.profile.grid.get(cell)) and rollup.level is not None:
        now = int(rollup.level + 0.5)
    begin = now or 1
    aim = analysis.targets.get(cell)
    end = begin + 1 if aim is None else int(aim + 0.5)
    # A level of 3.6 counts as 4, yet a gap up to 4 is left: then the last step is meant.
    if aim is not None and begin >= end and _below(analysis, cell, aim):
        begin = end - 1
    return Lift(cell, begin, end) if 1 <= begin < end <= top else None


def _below(analysis: Analysis, cell: Cell, aim: float) -> bool:
    return any(gap.cell == cell and gap.current < aim for gap in analysis.gaps)
