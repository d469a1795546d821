"""The distribution of one cell: votes per level, and apart from them all who gave none."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.charts.common import Emptiness, Standing, standing
from workshop.insight.analysis import Analysis
from workshop.model.score import Cell, Purpose
from workshop.model.text import Text
from workshop.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class VotesChart:
    """The newest shown round of one cell. `counts` are votes per level, lowest first, named by `levels`.

    `abstained` holds those who stayed silent too. `not_asked` are voters of the workshop who were not on the roll of
    the round; None where the file does not say who was. `level` is the group's level, `target` the one to reach.
    """

    cell: Cell
    element: Text
    item: Text
    standing: Standing
    round: int
    levels: tuple[Text, ...]
    counts: tuple[int, ...]
    abstained: int
    dont_know: int
    not_applicable: int
    not_asked: int | None
    level: float | None
    target: float | None

    @property
    def n(self) -> int:
        """Votes that give a level."""
        return sum(self.counts)

    @property
    def empty(self) -> Emptiness:
        """Why there is nothing to draw; empty when there is something."""
        if self.round:
            return ""
        return "not_asked" if self.standing == "not_asked" else "unscored"


def votes(workshop: Workshop, analysis: Analysis, cell: Cell, purpose: Purpose = "current") -> VotesChart:
    """Return the distribution of a cell; KeyError for an element or item that the pack does not have."""
    pack = workshop.pack
    result = (analysis.current if purpose == "current" else analysis.target_votes).get(cell)
    where = standing(workshop, cell, result)
    names = tuple(level.name for level in pack.levels)
    element, item, target = pack.element(cell.element).name, pack.item(cell.item).name, analysis.targets.get(cell)
    round_ = workshop.latest_shown(cell, purpose) if result is not None else None
    if result is None or round_ is None:
        return VotesChart(cell, element, item, where, 0, names, (0,) * pack.top, 0, 0, 0, None, None, target)
    roll = set(round_.asked)
    absent = sum(person.id not in roll for person in workshop.voters()) if roll else None
    return VotesChart(cell, element, item, where, result.round, names, result.counts, result.abstained,
                      result.dont_know, result.not_applicable, absent, result.level, target)
