"""The radar: level, target and spread of the votes on one axis per capability or per element."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from workshop.charts.common import Emptiness, spelt
from workshop.insight.analysis import Analysis, Profile, profile
from workshop.insight.levels import CellResult, Rollup
from workshop.insight.measures import quartiles
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop

RadarBy = Literal["capability", "element"]


@dataclass(frozen=True, slots=True)
class RadarAxis:
    """One axis, in levels; None where there is no number.

    `low` and `high` are the band: the weighted mean over the axis' items of each item's lower and upper quartile of
    votes. `votes` are the votes that gave a level to those items, `cells` how many items there are. `projected` is
    the level after the plan. `applicable` is False where nothing on the axis applies.
    """

    key: str
    short: Text
    name: Text
    level: float | None
    target: float | None
    low: float | None
    high: float | None
    projected: float | None
    votes: int
    cells: int
    applicable: bool = True


@dataclass(frozen=True, slots=True)
class RadarChart:
    """The radar; axes in the order of the pack, `top` the highest level.

    `fewest` and `most` are the votes of the items with the fewest and the most of them, `scored` of `asked` items have
    a level. All are 0 without any.
    """

    by: RadarBy
    axes: tuple[RadarAxis, ...]
    top: int
    fewest: int
    most: int
    scored: int
    asked: int

    @property
    def empty(self) -> Emptiness:
        """Why there is nothing to draw; empty when there is something."""
        return "" if any(axis.level is not None for axis in self.axes) else "no_levels"


def radar(workshop: Workshop, analysis: Analysis, by: RadarBy, projected: Profile | None = None) -> RadarChart:
    """Return the radar of the shown votes; `projected` is the profile after a plan.

    The band is honest about single people: the quartiles (type 7) are taken of the votes of each item and then rolled
    up with exactly the weights of the level, as a weighted mean. Quartiles of the items' medians would be
    narrower and would say nothing of how far people are apart. A level that the room accepted may lie outside.
    """
    votes = {cell: found for cell, result in analysis.current.items() if (found := quartiles(spelt(result.counts)))}
    skip = frozenset(cell for cell, result in analysis.current.items() if not result.applicable)
    low, high = (_side(profile(workshop, {cell: pair[end] for cell, pair in votes.items()}, skip), by)
                 for end in (0, 1))
    used = _used(workshop, analysis)
    now, aims, after = _side(analysis.profile, by), _side(analysis.aims, by), _side(projected, by)
    axes = []
    for key, short, name in _keys(workshop, by):
        inside = [r for cell, found in used.items() for r in found
                  if key == (cell.item if by == "capability" else cell.element)]
        axes.append(RadarAxis(key, short, name, now[key].level, _level(aims, key), _level(low, key), _level(high, key),
                              _level(after, key), sum(r.n for r in inside), len(inside), now[key].applicable))
    n = [result.n for found in used.values() for result in found]
    return RadarChart(by, tuple(axes), workshop.pack.top, min(n, default=0), max(n, default=0), len(n),
                      sum(1 for _ in workshop.cells()))


def _side(found: Profile | None, by: RadarBy) -> Mapping[str, Rollup]:
    if found is None:
        return {}
    return found.capabilities if by == "capability" else found.elements


def _level(side: Mapping[str, Rollup], key: str) -> float | None:
    return side[key].level if key in side else None


def _keys(workshop: Workshop, by: RadarBy) -> list[tuple[str, Text, Text]]:
    if by == "capability":
        return [(c.id, c.short, c.name) for c in workshop.pack.capabilities]
    found = [workshop.pack.element(e) for e in workshop.elements]
    return [(e.id, e.short, e.name) for e in found]


def _used(workshop: Workshop, analysis: Analysis) -> dict[Cell, list[CellResult]]:
    """Return, by canvas cell, the results that its level is made of: its own vote, or those of its indicators."""
    found: dict[Cell, list[CellResult]] = {}
    for cell, rollup in analysis.profile.grid.items():
        if rollup.level is None:
            continue
        # The weakest item of a level made of one vote is that item itself.
        own = rollup.floor_item == cell.item
        items = (cell.item,) if own else workshop.indicators_asked(cell.element, cell.item)
        results = [analysis.current.get(Cell(cell.element, item)) for item in items]
        found[cell] = [result for result in results if result is not None and result.level is not None]
    return found
