"""Every drawing by the name of its chart; importing this loads pyqtgraph."""

from __future__ import annotations

from typing import Any

from ui.charts.dots import DotPlot
from ui.charts.matrix import MatrixPlot
from ui.charts.movement import RoundsPlot
from ui.charts.radar import RadarPlot
from ui.charts.value import ValueChart
from ui.charts.votes import VotesPlot

_PLOTS: dict[str, type[ValueChart[Any]]] = {
    "radar": RadarPlot, "dots": DotPlot, "matrix": MatrixPlot, "rounds": RoundsPlot, "distribution": VotesPlot}


def plot_of(kind: str) -> ValueChart[Any]:
    """Return a new drawing for a kind of chart."""
    return _PLOTS[kind]()
