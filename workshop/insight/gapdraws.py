"""How firm the first places of the gaps are: the share of draws of votes and weights in which a gap is among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.insight.analysis import Analysis, gap_share
from workshop.insight.draws import draw_levels
from workshop.insight.smaa import drawn_weights, ranks_of, top_of
from workshop.insight.weights import given_capabilities
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

DRAWS = 400


@dataclass(frozen=True, slots=True)
class GapStability:
    """In which share of `draws` each gap is among the first `top`, from 0 to 1; `draws` is 0 without gaps."""

    draws: int = 0
    top: int = 0
    shares: Mapping[Cell, float] = field(default_factory=dict)


def gap_stability(workshop: Workshop, analysis: Analysis, *, draws: int = DRAWS, seed: int = 1) -> GapStability:
    """Return how often each open gap is among the first by priority.

    The same measure as the first places in `smaa.rank_gaps` (rank acceptability, SMAA-2, Lahdelma and Salminen 2001;
    votes drawn anew as in `draws.draw_levels`, Efron 1979; weights of the capabilities uniform, in the group's order
    where it has one), without all that a report does not print: gaps that are closed now are not ranked, and neither
    are all other places counted. The standard error of a share is at most 0.5 / sqrt(draws): 0.025 for 400.
    """
    import numpy as np

    gaps = [gap for gap in analysis.gaps if gap.gap > 0]
    if not gaps:
        return GapStability()
    cells, table = draw_levels(workshop, analysis, draws, seed, {gap.cell for gap in gaps})
    columns = {cell: column for column, cell in enumerate(cells)}
    ids = tuple(given_capabilities(workshop))
    weights = drawn_weights(workshop, draws, seed) * len(ids)
    top = top_of(len(gaps))
    shares = [gap_share(workshop, gap.cell, drawn=True) for gap in gaps]
    now = np.column_stack([table[:, columns[gap.cell]] if gap.cell in columns else np.full(draws, gap.current)
                           for gap in gaps])
    weighed = weights[:, [ids.index(capability or "") for capability, _ in shares]] * np.array([r for _, r in shares])
    values = weighed * np.maximum(0.0, np.array([gap.target for gap in gaps]) - now)
    first = ((ranks_of(values) <= top) & (values > 1e-9)).mean(axis=0)
    return GapStability(draws, top, {gap.cell: float(share) for gap, share in zip(gaps, first, strict=True)})
