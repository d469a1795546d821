"""How far a level may lie off by chance of who happened to vote: the limit below which differences are noise."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from workshop.insight.analysis import Analysis
from workshop.insight.levels import canvas_cell
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

Z95 = 1.959963984540054


def vote_sd(counts: Sequence[float]) -> float | None:
    """Return the standard deviation of the mean level behind the votes, in levels; None without votes.

    Dirichlet posterior with one vote in all as prior (Perks 1947): variance of the levels over (n + 2).
    """
    total = sum(counts)
    if not total:
        return None
    prior = 1 / len(counts)
    whole = total + 1
    mean = sum(level * (count + prior) for level, count in enumerate(counts, start=1)) / whole
    spread = sum((level - mean) ** 2 * (count + prior) for level, count in enumerate(counts, start=1)) / whole
    return math.sqrt(spread / (whole + 1))


def canvas_sds(workshop: Workshop, analysis: Analysis) -> dict[Cell, float]:
    """Return the standard deviation of each canvas cell with a level, in levels.

    That of a cell made of indicators is the weighted mean of theirs: an upper bound, since the same people vote.
    """
    own = {cell: sd for cell, result in analysis.current.items()
           if result.level is not None and (sd := vote_sd(result.counts)) is not None}
    skip = frozenset(cell for cell, result in analysis.current.items() if not result.applicable)
    found = {}
    for cell in analysis.profile.grid:
        # The roll-up is a weighted mean: put in standard deviations, it gives theirs, by the same rules.
        rolled = canvas_cell(workshop, cell.element, cell.item, own, skip).level
        if rolled is not None:
            found[cell] = rolled
    return found


def mean_sd(sds: Mapping[Cell, float], parts: Iterable[tuple[Cell, float]]) -> float | None:
    """Return the upper bound for a weighted mean of cells, given cells and weights; None where one has no votes."""
    total = weighed = 0.0
    for cell, weight in parts:
        if cell not in sds:
            return None
        total, weighed = total + weight, weighed + weight * sds[cell]
    return weighed / total if total else None


def difference_limit(first: float | None, second: float | None) -> float | None:
    """Return how far two levels must lie apart to be told from noise (95 %), in levels; None where it is not known.

    1.96 x sqrt(sd1^2 + sd2^2): the difference of two independent means, by the normal distribution.
    """
    return None if first is None or second is None else Z95 * math.hypot(first, second)
