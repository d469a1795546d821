"""How robust a ranking is: rank acceptability under weights nobody knows for sure and votes drawn anew (SMAA-2)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.insight.analysis import Analysis, gap_share
from workshop.insight.closing import closed
from workshop.insight.draws import Floats, draw_levels
from workshop.insight.weighing import order_of
from workshop.insight.weights import capability_weights, cell_share, given_capabilities, has_said
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DRAWS, TOP = 2_000, 5
# How many draws are ranked between two looks at whether to stop.
_SLICE = 500

Progress = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Acceptability:
    """How one alternative fared.

    `top` is the share of draws with it among the first `Ranking.top`; `ranks` the share of draws for each rank, the
    first rank first; `central` the mean weights of the draws where it is first (sum 1), None when it never was.
    `error` is the standard error of `top`, sqrt(p (1 - p) / draws).
    """

    top: float
    ranks: tuple[float, ...]
    central: tuple[float, ...] | None
    error: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Rank acceptability of the keys in `rows`.

    `capabilities` are those the weights of `Acceptability.central` belong to. `ordered` says that only weightings with
    the order of the group's own weights were drawn. `draws` is how many were finished.
    """

    draws: int
    seed: int
    top: int
    ordered: bool
    capabilities: tuple[str, ...]
    rows: Mapping[str, Acceptability]

    def of(self, key: str) -> Acceptability | None:
        """Return what is known of one alternative, or None."""
        return self.rows.get(key)


def top_of(count: int) -> int:
    """Return how many of `count` alternatives make the top: five, where that is not nearly all; else three, or one."""
    return TOP if count > TOP + 1 else 3 if count > 4 else 1


def gap_key(cell: Cell) -> str:
    """Return the key of a gap in a ranking: element/item."""
    return f"{cell.element}/{cell.item}"


def rank_gaps(workshop: Workshop, analysis: Analysis, *, draws: int = DRAWS, seed: int = 1, ordered: bool = True,
              top: int | None = None, progress: Progress | None = None,
              should_stop: Callable[[], bool] | None = None) -> Ranking:
    """Return the rank acceptability of all gaps by priority (SMAA-2, Lahdelma and Salminen 2001).

    In each of `draws` draws the weights of the capabilities are drawn (see `drawn_weights`), and the levels from the
    votes (see `draws.draw_levels`). `top` is how many places count as the first, by itself `top_of`; `progress` gets
    the share that is done, 0 to 1. Stopped early, what is finished counts.
    """
    import numpy as np

    levels = _Levels(workshop, analysis, draws, seed)
    ids = tuple(given_capabilities(workshop))
    weights = drawn_weights(workshop, draws, seed, ordered=ordered) * len(ids)
    table = np.zeros((draws, len(analysis.gaps)))
    for column, gap in enumerate(analysis.gaps):
        capability, rest = gap_share(workshop, gap.cell, drawn=True)
        assert capability is not None
        level = levels.of(gap.cell)
        now = np.maximum(0.0, gap.target - (gap.current if level is None else level))
        table[:, column] = weights[:, ids.index(capability)] * rest * now
    return _rank(workshop, [gap_key(gap.cell) for gap in analysis.gaps], table, weights, seed, ordered, top,
                 progress, should_stop)


def rank_initiatives(workshop: Workshop, analysis: Analysis, *, draws: int = DRAWS, seed: int = 1,
                     ordered: bool = True, top: int | None = None, progress: Progress | None = None,
                     should_stop: Callable[[], bool] | None = None) -> Ranking:
    """Return the rank acceptability of all initiatives by the gap they close, in weighted levels; as `rank_gaps`."""
    import numpy as np

    levels = _Levels(workshop, analysis, draws, seed)
    ids = tuple(given_capabilities(workshop))
    weights = drawn_weights(workshop, draws, seed, ordered=ordered) * len(ids)
    table = np.zeros((draws, len(workshop.initiatives)))
    for column, initiative in enumerate(workshop.initiatives):
        for lift in initiative.lifts:
            capability, rest = cell_share(workshop, lift.cell)
            step = closed(lift, levels.of(lift.cell), analysis.targets.get(lift.cell), np.maximum)
            table[:, column] += weights[:, ids.index(capability)] * rest * step
    return _rank(workshop, [i.id for i in workshop.initiatives], table, weights, seed, ordered, top,
                 progress, should_stop)


class _Levels:
    """The drawn levels by cell."""

    def __init__(self, workshop: Workshop, analysis: Analysis, draws: int, seed: int) -> None:
        cells, self._table = draw_levels(workshop, analysis, draws, seed)
        self._columns = {cell: column for column, cell in enumerate(cells)}

    def of(self, cell: Cell) -> Floats | None:
        """Return the levels of one cell, or None when it has none."""
        column = self._columns.get(cell)
        return None if column is None else self._table[:, column]


# Weights ----------------------------------------------------------------------------------------------------------
def drawn_weights(workshop: Workshop, draws: int, seed: int, *, ordered: bool = True) -> Floats:
    """Return weights of the capabilities (draws x capabilities, rows sum to 1), in the order of the framework.

    Uniform on all weightings there are; with `ordered`, where the group has weighed the capabilities, uniform on those
    with the same order.
    """
    given = given_capabilities(workshop)
    groups: tuple[tuple[str, ...], ...] = (tuple(given),)
    if ordered and has_said(workshop.planning.capabilities, given):
        groups = order_of(capability_weights(workshop))
    places = {name: place for place, name in enumerate(given)}
    return simplex(draws, seed, [[places[name] for name in group] for group in groups])


def simplex(draws: int, seed: int, groups: Sequence[Sequence[int]]) -> Floats:
    """Return points uniform on the simplex where every column of a group is at least any column of a later one.

    Dirichlet(1, ..., 1), in the order of size dealt out group by group, at random inside a group (PCG64, seeded).
    """
    import numpy as np

    stream = np.random.Generator(np.random.PCG64(seed))
    drawn = stream.dirichlet(np.ones(sum(map(len, groups))), size=draws)
    if len(groups) == 1:
        return drawn
    drawn = -np.sort(-drawn, axis=1)
    found, begin = np.empty_like(drawn), 0
    for group in groups:
        part = drawn[:, begin:begin + len(group)]
        found[:, list(group)] = stream.permuted(part, axis=1)
        begin += len(group)
    return found


# Ranks ------------------------------------------------------------------------------------------------------------
def ranks_of(values: Floats) -> NDArray[np.int64]:
    """Return the rank of each column in each row, 1 is best; a rank is one more than there are better ones.

    Values that differ by rounding only are equal.
    """
    import numpy as np

    rounded = np.round(values, 9)
    order = np.argsort(-rounded, axis=1, kind="stable")
    ordered = np.take_along_axis(rounded, order, axis=1)
    places = np.broadcast_to(np.arange(values.shape[1]), values.shape)
    new = np.ones(values.shape, dtype=bool)
    new[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    first = np.maximum.accumulate(np.where(new, places, 0), axis=1)
    ranks = np.empty(values.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, first + 1, axis=1)
    return ranks


def _rank(workshop: Workshop, keys: Sequence[str], table: Floats, weights: Floats, seed: int, ordered: bool,
          top: int | None, progress: Progress | None, should_stop: Callable[[], bool] | None) -> Ranking:
    """Rank the columns of `table` in each draw (SMAA-2, Lahdelma and Salminen 2001).

    Drawn are the weights of the capabilities, and the levels from the votes; weights of elements, targets and how sure
    the group is of a lift stay. What is worth nothing in a draw is never in its top. Stopped early, what is finished
    counts; `Ranking.draws` says how much that is.
    """
    top = top_of(len(keys)) if top is None else top
    ordered = ordered and has_said(workshop.planning.capabilities, given_capabilities(workshop))
    count = _Counts(len(keys), weights.shape[1], top)
    for begin, end in _slices(len(table)):
        if should_stop is not None and should_stop():
            break
        count.add(table[begin:end], weights[begin:end])
        if progress is not None:
            progress(end / len(table), "")
    return Ranking(count.draws, seed, top, ordered, tuple(given_capabilities(workshop)), count.rows(keys))


def _slices(draws: int) -> Iterator[tuple[int, int]]:
    for begin in range(0, draws, _SLICE):
        yield begin, min(begin + _SLICE, draws)


class _Counts:
    """What has been counted of the draws so far."""

    def __init__(self, columns: int, capabilities: int, top: int) -> None:
        import numpy as np

        self.draws, self._top = 0, top
        self._ranks = np.zeros((columns, columns))
        self._tops = np.zeros(columns)
        self._central = np.zeros((columns, capabilities))

    def add(self, values: Floats, weights: Floats) -> None:
        """Count some draws: values (draws x alternatives) and weights (draws x capabilities)."""
        import numpy as np

        ranks = ranks_of(values)
        columns = len(self._tops)
        flat = (np.arange(columns) * columns + ranks - 1).ravel()
        self._ranks += np.bincount(flat, minlength=columns * columns).reshape(columns, columns)
        self._tops += ((ranks <= self._top) & (values > 1e-9)).sum(axis=0)
        self._central += (ranks == 1).T.astype(float) @ (weights / weights.sum(axis=1, keepdims=True))
        self.draws += len(values)

    def rows(self, keys: Sequence[str]) -> dict[str, Acceptability]:
        """Return the shares."""
        found = {}
        draws = max(self.draws, 1)
        for row, key in enumerate(keys):
            top = float(self._tops[row]) / draws
            firsts = float(self._ranks[row, 0])
            central = tuple(float(w) / firsts for w in self._central[row]) if firsts else None
            found[key] = Acceptability(top, tuple(float(n) / draws for n in self._ranks[row]), central,
                                       math.sqrt(top * (1 - top) / draws))
        return found


def acceptability(values: Floats, weights: Floats, top: int) -> tuple[Acceptability, ...]:
    """Return the rank acceptability of any alternatives: values (draws x alternatives), weights (draws x criteria)."""
    count = _Counts(values.shape[1], weights.shape[1], top)
    count.add(values, weights)
    return tuple(count.rows([str(n) for n in range(values.shape[1])]).values())
