"""What initiatives close of the gaps: one definition for single levels and for thousands of drawn ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from workshop.insight.analysis import Analysis
from workshop.insight.weights import cell_weight
from workshop.model.initiative import Initiative, Lift
from workshop.model.score import Cell
from workshop.model.workshop import Workshop


def closed(lift: Lift, level: Any, target: float | None, most: Callable[[Any, Any], Any] = max) -> Any:
    """Return the levels a lift closes of the gap in its cell, times how sure the group is of it.

    Only the part between the present level and the target counts; without a level the lift's own beginning stands in
    for it, without a target the lift's own end. `level` is a number, or an array with `most` as its larger-of-two.
    """
    begin = float(lift.from_level) if level is None else most(float(lift.from_level), level)
    end = float(lift.to_level) if target is None else min(float(lift.to_level), target)
    return most(0.0, end - begin) * (lift.sure / 100)


def closure(workshop: Workshop, analysis: Analysis, initiative: Initiative,
            levels: Mapping[Cell, float] | None = None) -> float:
    """Return the gap an initiative closes, in levels weighted by element and item and by how sure the group is.

    Two initiatives that climb the same stairs in turn each count their own step. `levels` stand in for those of the
    analysis where they are given.
    """
    total = 0.0
    for lift in initiative.lifts:
        level = None if levels is None else levels.get(lift.cell)
        if level is None:
            level = level_now(analysis, lift.cell)
        total += cell_weight(workshop, lift.cell) * closed(lift, level, analysis.targets.get(lift.cell))
    return total


def level_now(analysis: Analysis, cell: Cell) -> float | None:
    """Return the level of an asked cell, else that of the canvas cell, else None."""
    result = analysis.current.get(cell)
    level = result.level if result else None
    return analysis.profile.grid[cell].level if level is None and cell in analysis.profile.grid else level
