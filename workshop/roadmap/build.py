"""From initiatives and gaps to a scheduling problem, and from its solution to the plan the group keeps."""

from __future__ import annotations

import hashlib

from workshop.insight.analysis import Analysis
from workshop.model.initiative import Initiative
from workshop.model.workshop import Workshop
from workshop.wire import dumps

# A year's delay costs 8 % of the value of a closed gap; printed in the method note.
ANNUAL_RATE = 0.08


def closure(workshop: Workshop, analysis: Analysis, initiative: Initiative) -> float:
    """Return the gap an initiative closes, in levels weighted by element and item.

    Only the part of a lift between the present level and the target counts; without a target the lift's own end
    stands in for it. Two initiatives that climb the same stairs in turn each count their own step.
    """
    pack = workshop.pack
    total = 0.0
    for lift in initiative.lifts:
        result = analysis.current.get(lift.cell)
        level = result.level if result else None
        if level is None and lift.cell in analysis.profile.grid:
            level = analysis.profile.grid[lift.cell].level
        begin = max(float(lift.from_level), level if level is not None else float(lift.from_level))
        end = min(float(lift.to_level), analysis.targets.get(lift.cell, float(lift.to_level)))
        weight = pack.element(lift.cell.element).weight * pack.item(lift.cell.item).weight
        total += weight * max(0.0, end - begin)
    return total


def fingerprint(workshop: Workshop, analysis: Analysis) -> str:
    """Return a hash of all that a plan depends on; a kept plan with another one is out of date."""
    parts = (workshop.settings.horizon, workshop.settings.budget, workshop.initiatives,
             tuple(round(closure(workshop, analysis, i), 6) for i in workshop.initiatives))
    return hashlib.sha256(dumps(parts).encode()).hexdigest()[:16]
