"""Works out in the pool how robust the order is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.jobs import Progress
from workshop.insight.analysis import Analysis
from workshop.insight.smaa import Ranking, rank_gaps, rank_initiatives
from workshop.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Rankings:
    """The two rankings of one state of the workshop."""

    initiatives: Ranking
    gaps: Ranking


def rank(workshop: Workshop, analysis: Analysis, ordered: bool, progress: Progress,
         should_stop: Callable[[], bool]) -> Rankings:
    """Rank initiatives and gaps; runs on values that never change."""
    def half(share: float, words: str) -> None:
        progress(share / 2, words)

    def rest(share: float, words: str) -> None:
        progress(0.5 + share / 2, words)

    return Rankings(rank_initiatives(workshop, analysis, ordered=ordered, progress=half, should_stop=should_stop),
                    rank_gaps(workshop, analysis, ordered=ordered, progress=rest, should_stop=should_stop))
