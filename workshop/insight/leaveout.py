"""What the levels would have been without any one of the voters: a range that needs no assumption about anybody."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from workshop.insight.analysis import Analysis
from workshop.insight.levels import CellResult
from workshop.insight.measures import interpolated_median
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Span = tuple[float, float]
Floats: TypeAlias = "NDArray[np.float64]"


@dataclass(frozen=True)
class LeaveOneOut:
    """Lowest and highest level over all ways to leave out one of `people` voters, in levels.

    `fixed` counts cells that stay as they are, because nobody knows who gave which level (a secret round, a show of
    hands). Elements and capabilities without a level are missing.
    """

    people: int
    fixed: int
    elements: Mapping[str, Span]
    capabilities: Mapping[str, Span]
    overall: Span


def leave_one_out(workshop: Workshop, analysis: Analysis) -> LeaveOneOut | None:
    """Return the ranges of the jackknife (Quenouille 1956; Tukey 1958); None below `RoomRules.few` known voters.

    Levels are those of the analysis, with the votes of one person taken out: a cell that nobody else has scored drops
    out of the means, and a level that the room accepted instead of its median stays.
    """
    import numpy as np

    votes, fixed = _votes(workshop, analysis)
    base = {cell: result.level for cell, result in analysis.current.items() if result.level is not None}
    overall = analysis.profile.overall.level
    if len(votes) < workshop.settings.rules.few or overall is None:
        return None
    leaves = list(base)
    place = {leaf: at for at, leaf in enumerate(leaves)}
    known: dict[tuple[Cell, int], float] = {}
    # The first row is the room as it is: the range always holds the level itself.
    levels = np.tile(np.array(list(base.values())), (len(votes) + 1, 1))
    for row, person in enumerate(votes.values(), start=1):
        for cell, vote in person:
            if (cell, vote) not in known:
                known[cell, vote] = _without(analysis.current[cell], vote)
            levels[row, place[cell]] = known[cell, vote]
    shape = _Shape(workshop, analysis, leaves)
    cells = _means(levels, shape.cells)
    elements = _means(cells, shape.elements)
    names = [c.id for c in workshop.pack.capabilities]
    return LeaveOneOut(len(votes), fixed, _spans(workshop.elements, elements),
                       _spans(names, _means(cells, shape.capabilities)),
                       _spans([""], _means(elements, shape.whole))[""])


def _votes(workshop: Workshop, analysis: Analysis) -> tuple[dict[str, list[tuple[Cell, int]]], int]:
    """Return the levels each person gave, and how many cells with a level have nobody's."""
    found: dict[str, list[tuple[Cell, int]]] = {}
    fixed = 0
    for cell, result in analysis.current.items():
        shown = workshop.latest_shown(cell)
        if shown is None or result.level is None:
            continue
        if shown.anonymity == "secret" or shown.tally is not None:
            fixed += 1
            continue
        for ballot in shown.ballots:
            if (level := ballot.level) is not None and level <= len(result.counts):
                found.setdefault(ballot.participant, []).append((cell, level))
    return found, fixed


def _without(result: CellResult, vote: int) -> float:
    """Return the level of a cell without one vote at this level; NaN when it was the only one."""
    level = result.level
    if result.acceptance is None or result.acceptance.level == result.lower_median:
        counts = list(result.counts)
        counts[vote - 1] -= 1
        level = interpolated_median(counts)
    return math.nan if level is None else level


class _Shape:
    """Which cells make which means, as matrices of weights: fixed once, so that all roll-ups are a product."""

    def __init__(self, workshop: Workshop, analysis: Analysis, leaves: Sequence[Cell]) -> None:
        import numpy as np

        pack, place = workshop.pack, {leaf: at for at, leaf in enumerate(leaves)}
        grid = [cell for cell, rollup in analysis.profile.grid.items() if rollup.level is not None]
        self.cells = np.zeros((len(leaves), len(grid)))
        for at, cell in enumerate(grid):
            # The weakest item of a level made of one vote is that item itself.
            own = analysis.profile.grid[cell].floor_item == cell.item
            for item in (cell.item,) if own else workshop.indicators_asked(*cell):
                if (leaf := Cell(cell.element, item)) in place:
                    self.cells[place[leaf], at] = pack.item(item).weight
        self.elements = np.array([[pack.item(cell.item).weight * (cell.element == e) for e in workshop.elements]
                                  for cell in grid])
        self.capabilities = np.array([[pack.element(cell.element).weight * (cell.item == c.id)
                                       for c in pack.capabilities] for cell in grid])
        self.whole = np.array([[pack.element(e).weight] for e in workshop.elements])


def _means(levels: Floats, weights: Floats) -> Floats:
    """Return weighted means of the levels there are: rows are cases, NaN is no level."""
    import numpy as np

    there = ~np.isnan(levels)
    total = there @ weights
    summed = np.where(there, levels, 0.0) @ weights
    return np.divide(summed, total, out=np.full_like(summed, np.nan), where=total > 0)


def _spans(names: Iterable[str], levels: Floats) -> dict[str, Span]:
    """Return the lowest and the highest level of each column that has one."""
    import numpy as np

    return {name: (float(np.nanmin(column)), float(np.nanmax(column)))
            for name, column in zip(names, levels.T, strict=True) if not np.isnan(column).all()}
