"""Everything derived from one workshop in one immutable value: cells, roll-ups, gaps."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from workshop.insight import measures
from workshop.insight.levels import CellResult, Levels, Rollup, canvas_cell, part_of, results, roll_up
from workshop.insight.rounds import stability, verdict_of
from workshop.insight.weights import (
    capability_weights,
    element_weights,
    given_capabilities,
    given_elements,
    has_said,
)
from workshop.model.score import Cell
from workshop.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Gap:
    """The distance from the current level to the target of one cell, in levels.

    `weight` is the item's share among its siblings (sum 1), times what the group said about element and capability
    (see `gap_weight`); `priority` is weight x gap.
    """

    cell: Cell
    current: float
    target: float
    gap: float
    weight: float
    priority: float
    consensus: float | None


@dataclass(frozen=True)
class Profile:
    """Levels of the canvas: each cell, each element, each capability and the whole."""

    grid: Mapping[Cell, Rollup]
    elements: Mapping[str, Rollup]
    capabilities: Mapping[str, Rollup]
    overall: Rollup


@dataclass(frozen=True)
class Analysis:
    """All numbers of a workshop. `targets` are levels by cell, set by hand or voted."""

    current: Mapping[Cell, CellResult]
    target_votes: Mapping[Cell, CellResult]
    targets: Mapping[Cell, float]
    profile: Profile
    aims: Profile
    gaps: tuple[Gap, ...]


def analyse(workshop: Workshop) -> Analysis:
    """Measure all shown votes, roll them up, and rank the gaps."""
    current = results(workshop, "current")
    voted = results(workshop, "target")
    skip = frozenset(cell for cell, result in current.items() if not result.applicable)
    levels = {cell: result.level for cell, result in current.items()}
    targets = {cell: float(level) for cell, result in voted.items()
               if (level := result.whole_level) is not None}
    targets.update({cell: float(level) for cell, level in workshop.targets.items()})
    now = profile(workshop, levels, skip)
    aims = _aims(workshop, targets, skip)
    return Analysis(current, voted, targets, now, aims, _gaps(workshop, current, targets, now))


def profile(workshop: Workshop, levels: Levels, skip: frozenset[Cell] = frozenset()) -> Profile:
    """Roll levels up: items to canvas cells, cells to elements and capabilities, elements to the whole.

    Levels are rolled up with the weights of the framework, whatever the group holds important: how mature a company is
    does not depend on what it wants, and levels of two workshops stay comparable.
    """
    grid = {Cell(e, c.id): canvas_cell(workshop, e, c.id, levels, skip)
            for e in workshop.elements for c in workshop.pack.capabilities if _asked(workshop, e, c.id)}
    return _join(workshop, grid)


def _join(workshop: Workshop, grid: Mapping[Cell, Rollup]) -> Profile:
    pack = workshop.pack
    elements = {e: roll_up([part_of(c.id, c.weight, grid[Cell(e, c.id)])
                            for c in pack.capabilities if Cell(e, c.id) in grid]) for e in workshop.elements}
    capabilities = {c.id: roll_up([part_of(e, pack.element(e).weight, grid[Cell(e, c.id)])
                                   for e in workshop.elements if Cell(e, c.id) in grid]) for c in pack.capabilities}
    overall = roll_up([part_of(e, pack.element(e).weight, rollup) for e, rollup in elements.items()])
    return Profile(grid, elements, capabilities, overall)


def _asked(workshop: Workshop, element: str, capability: str) -> bool:
    return any(workshop.pack.capability_of(i).id == capability for i in workshop.items_of(element))


def _aims(workshop: Workshop, targets: Mapping[Cell, float], skip: frozenset[Cell]) -> Profile:
    # A target set on the whole canvas cell stands above targets of its indicators.
    base = profile(workshop, dict(targets), skip)
    grid = {cell: (Rollup(targets[cell], targets[cell], cell.item, 1.0) if cell in targets else rollup)
            for cell, rollup in base.grid.items()}
    return _join(workshop, grid)


def _gaps(workshop: Workshop, current: Mapping[Cell, CellResult], targets: Mapping[Cell, float],
          now: Profile) -> tuple[Gap, ...]:
    found = []
    order = {cell: index for index, cell in enumerate(_places(workshop))}
    for cell, target in targets.items():
        if cell not in order:
            continue
        result = current.get(cell)
        level = result.level if result else None
        if level is None and cell in now.grid:
            level = now.grid[cell].level
        if level is None:
            continue
        gap = max(0.0, target - level)
        weight = gap_weight(workshop, cell)
        found.append(Gap(cell, level, target, gap, weight, weight * gap, result.consensus_cns if result else None))
    # Among equals the less agreed comes first: it has to be cleared up anyway. Then the order of the canvas.
    found.sort(key=lambda g: (-g.priority, 2.0 if g.consensus is None else g.consensus, order[g.cell]))
    return tuple(found)


def _places(workshop: Workshop) -> list[Cell]:
    places = []
    for element in workshop.elements:
        for capability in workshop.pack.capabilities:
            places.append(Cell(element, capability.id))
            places.extend(Cell(element, i) for i in workshop.indicators_asked(element, capability.id))
    return places


def share(workshop: Workshop, cell: Cell) -> float:
    """Return the weight of an item among its asked siblings, so that siblings sum to 1."""
    pack = workshop.pack
    item = pack.item(cell.item)
    if item.parent:
        siblings = [pack.item(i) for i in workshop.indicators_asked(cell.element, item.parent)] or [item]
    else:
        siblings = list(pack.capabilities)
    return item.weight / sum(sibling.weight for sibling in siblings)


def gap_weight(workshop: Workshop, cell: Cell) -> float:
    """Return how much one level of a gap counts: importance, for the order of the gaps.

    With the framework's weights the share of the item among its asked siblings. Where the group has weighed the
    capabilities, these are its own weights: of the capability, or for an indicator on top of its share (mean 1). Where
    it has weighed the elements, their weights multiply (mean 1).
    """
    capability, rest = gap_share(workshop, cell)
    if capability is None:
        return rest
    return rest * capability_weights(workshop)[capability]


def gap_share(workshop: Workshop, cell: Cell, *, drawn: bool = False) -> tuple[str | None, float]:
    """Return the capability whose weight (mean 1) counts in a gap, and what it is multiplied with.

    None where only the framework's weights count; `drawn` weights of capabilities always count.
    """
    planning, pack = workshop.planning, workshop.pack
    element = 1.0
    if has_said(planning.elements, given_elements(workshop)):
        element = element_weights(workshop)[cell.element]
    if not drawn and not has_said(planning.capabilities, given_capabilities(workshop)):
        return None, element * share(workshop, cell)
    item = pack.item(cell.item)
    if item.parent:
        return item.parent, element * share(workshop, cell)
    return item.id, element / len(pack.capabilities)


def projected(workshop: Workshop, analysis: Analysis, done: Collection[str]) -> Profile:
    """Return the profile after the initiatives in `done`.

    Lifts do not add: in each cell the highest reached level wins, and no lift lowers a level.
    """
    highest = reached(workshop, done)
    levels: dict[Cell, float | None] = {cell: r.level for cell, r in analysis.current.items()}
    for cell, level in highest.items():
        before = levels.get(cell)
        if before is not None:
            levels[cell] = max(before, level)
    skip = frozenset(cell for cell, r in analysis.current.items() if not r.applicable)
    base = profile(workshop, levels, skip)
    grid = {cell: _lifted(rollup, cell, highest.get(cell)) for cell, rollup in base.grid.items()}
    return _join(workshop, grid)


def after_plan(workshop: Workshop, analysis: Analysis) -> Profile | None:
    """Return the profile once every initiative of the kept plan is done; None without a plan.

    It depends on what is in the plan and not on its dates, so a plan that is out of date still tells it.
    """
    if workshop.plan is None:
        return None
    return projected(workshop, analysis, {entry.initiative for entry in workshop.plan.entries})


def reached(workshop: Workshop, done: Collection[str]) -> Mapping[Cell, float]:
    """Return the highest level to which the initiatives in `done` lift each cell or item that they lift."""
    found: dict[Cell, float] = {}
    for initiative in workshop.initiatives:
        if initiative.id in done:
            for lift in initiative.lifts:
                found[lift.cell] = max(found.get(lift.cell, 0.0), float(lift.to_level))
    return found


def _lifted(rollup: Rollup, cell: Cell, level: float | None) -> Rollup:
    if level is None or rollup.level is None or rollup.level >= level:
        return rollup
    return Rollup(level, max(level, rollup.floor or 0.0), cell.item, rollup.coverage)


def as_json(workshop: Workshop, analysis: Analysis) -> dict[str, Any]:
    """Return the document of `pentatone analyse --json`. Rounds not yet shown carry no counts."""
    return {
        "workshop": {"title": workshop.settings.title, "pack": workshop.pack.id, "depth": workshop.settings.depth,
                     "participants": len(workshop.participants), "rehearsal": workshop.settings.rehearsal},
        "cells": [*_cell_rows(workshop, analysis.current), *_cell_rows(workshop, analysis.target_votes),
                  *_hidden_rows(workshop)],
        "elements": [{"element": e, **_rollup(r)} for e, r in analysis.profile.elements.items()],
        "capabilities": [{"capability": c, **_rollup(r)} for c, r in analysis.profile.capabilities.items()],
        "overall": _rollup(analysis.profile.overall),
        "gaps": [{"element": g.cell.element, "item": g.cell.item, "current": g.current, "target": g.target,
                  "gap": g.gap, "weight": g.weight, "priority": g.priority} for g in analysis.gaps],
        "stability": _stability(workshop),
    }


def _stability(workshop: Workshop) -> dict[str, Any]:
    found = stability(workshop)
    return {"cells": found.cells, "paired": found.paired, "changed": found.changed, "far": found.far,
            "percent": found.percent, "far_percent": found.far_percent}


def _rollup(rollup: Rollup) -> dict[str, Any]:
    return {"level": rollup.level, "floor": rollup.floor, "floor_item": rollup.floor_item,
            "coverage": rollup.coverage}


def _cell_rows(workshop: Workshop, found: Mapping[Cell, CellResult]) -> list[dict[str, Any]]:
    return [{
        "element": r.cell.element, "item": r.cell.item, "purpose": r.purpose, "round": r.round, "state": r.state,
        "counts": list(r.counts), "abstained": r.abstained, "dont_know": r.dont_know,
        "not_applicable": r.not_applicable, "lower_median": r.lower_median,
        "interpolated_median": r.interpolated_median, "mean": r.mean, "consensus_cns": r.consensus_cns,
        "pattern": r.pattern, "applicable": r.applicable,
        "accepted": r.acceptance.level if r.acceptance else None,
        "asked": r.asked, "silent": r.silent, "anonymity": r.anonymity, "mode": r.mode,
        "agreement_a": measures.agreement_a(r.counts) if len(r.counts) > 2 else None,
        "iqr": measures.iqr([level for level, count in enumerate(r.counts, start=1) for _ in range(count)]),
        "mean_pairwise_gap": measures.mean_pairwise_gap(r.counts), "verdict": verdict_of(workshop, r.cell, r.purpose),
    } for r in found.values()]


def _hidden_rows(workshop: Workshop) -> list[dict[str, Any]]:
    rows = []
    for (cell, purpose), rounds in sorted(workshop.rounds.items()):
        last = rounds[-1]
        if not last.shown:
            rows.append({"element": cell.element, "item": cell.item, "purpose": purpose, "round": last.number,
                         "state": last.state, "counts": None, "voted": last.answers, "asked": len(last.asked),
                         "silent": last.silent, "anonymity": last.anonymity, "mode": last.mode})
    return rows
