"""Levels drawn anew from the votes, to see what hangs on who happened to vote how."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, TypeAlias

from workshop.insight.analysis import Analysis
from workshop.insight.levels import CellResult, canvas_cell
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Floats: TypeAlias = "NDArray[np.float64]"


def draw_levels(workshop: Workshop, analysis: Analysis, draws: int, seed: int = 1,
                rolled: Collection[Cell] | None = None) -> tuple[tuple[Cell, ...], Floats]:
    """Return all cells that have a level, and their levels (draws x cells, 1 to K).

    Bootstrap (Efron 1979): in each draw as many votes as were shown for a cell are taken from them with replacement,
    and measured as the interpolated median. Cells that are asked come first; then canvas cells whose level comes from
    their indicators. Where the room settled on another level than that of its votes, and where there are no votes,
    the level stays. Unanimous votes give their level in every draw: a bootstrap knows no doubt but that in the votes.
    Each cell has its own stream of random numbers (PCG64), so that a vote in one does not move the draws of others.
    With `rolled` only those canvas cells are rolled up.
    """
    import numpy as np

    columns: dict[Cell, Floats] = {}
    for cell, result in analysis.current.items():
        if result.level is not None:
            columns[cell] = _drawn(result, draws, seed)
    for cell, rollup in analysis.profile.grid.items():
        if cell not in columns and rollup.level is not None and (rolled is None or cell in rolled):
            columns[cell] = _rolled_up(workshop, analysis, cell, columns, draws)
    if not columns:
        return (), np.zeros((draws, 0))
    return tuple(columns), np.column_stack(list(columns.values()))


def _drawn(result: CellResult, draws: int, seed: int) -> Floats:
    import numpy as np

    counts, level = result.counts, result.level
    assert level is not None
    accepted = result.acceptance is not None and result.acceptance.level != result.lower_median
    if accepted or sum(1 for count in counts if count) < 2:
        return np.full(draws, float(level))
    name = zlib.crc32("/".join(result.cell).encode())
    stream = np.random.Generator(np.random.PCG64([seed, name]))
    return medians(stream.multinomial(sum(counts), np.array(counts) / sum(counts), size=draws))


def medians(counts: NDArray[np.int64]) -> Floats:
    """Return the interpolated median of each row of counts (draws x levels); no row may be empty.

    The same measure as `measures.interpolated_median`, for many rows at once.
    """
    import numpy as np

    rows = np.arange(len(counts))
    upto = counts.cumsum(axis=1)
    total = upto[:, -1]
    at = (2 * upto >= total[:, None]).argmax(axis=1)
    here, below = counts[rows, at], upto[rows, at] - counts[rows, at]
    above = (upto > upto[rows, at][:, None]).argmax(axis=1)
    inside = at + 0.5 + (total - 2 * below) / (2 * here)
    found: Floats = np.where(2 * upto[rows, at] == total, (at + above) / 2 + 1, inside)
    return found


def _rolled_up(workshop: Workshop, analysis: Analysis, cell: Cell, columns: Mapping[Cell, Floats],
               draws: int) -> Floats:
    """Roll the drawn levels of indicators up to their canvas cell.

    A roll-up is linear in the levels as long as the same cells have one: how much each of them counts is read off the
    roll-up itself, so that there is one definition of it.
    """
    import numpy as np

    levels = {found: result.level for found, result in analysis.current.items()}
    skip = frozenset(found for found, result in analysis.current.items() if not result.applicable)
    base = canvas_cell(workshop, cell.element, cell.item, levels, skip).level
    assert base is not None
    rolled = np.full(draws, base)
    for item in workshop.indicators_asked(cell.element, cell.item):
        inner = Cell(cell.element, item)
        level = levels.get(inner)
        if level is None or inner in skip:
            continue
        more = canvas_cell(workshop, cell.element, cell.item, {**levels, inner: level + 1}, skip).level
        assert more is not None
        rolled += (more - base) * (columns[inner] - level)
    return rolled
