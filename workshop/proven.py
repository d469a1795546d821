"""High levels and what stands behind them: the same answer for the map, the page of strengths and the check."""

from __future__ import annotations

from typing import Literal

from workshop.canvasshow import CanvasShow, CellShow
from workshop.model.evidence import STRENGTHS

Backing = Literal["measured", "told", "claimed"]


def high(show: CellShow, top: int) -> bool:
    """Tell whether the level of a cell is one of the two highest of `top` levels (4 and 5 of five)."""
    return show.level is not None and show.whole is not None and show.whole >= max(top - 1, 2)


def backing(show: CellShow) -> Backing:
    """Return how well the level of a cell is shown.

    'measured' by at least one measurement, 'told' when somebody told of it or saw it, 'claimed' when there is no
    evidence or none that was checked.
    """
    strength = None if show.evidence is None else STRENGTHS[show.evidence]
    if strength == "measured":
        return "measured"
    return "told" if strength in ("told", "seen") else "claimed"


def claimed(show: CellShow, top: int) -> bool:
    """Tell whether a cell is high without any checked evidence: hatched on the map, listed by the check."""
    return high(show, top) and backing(show) == "claimed"


def high_cells(canvas: CanvasShow) -> tuple[CellShow, ...]:
    """Return the cells with a high level, the highest first, then in the order of the canvas."""
    return tuple(sorted((show for show in canvas.cells if high(show, canvas.top)), key=lambda show: -(show.level or 0)))
