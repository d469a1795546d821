"""From round to round: how the votes of one cell moved, and how many people with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from workshop.charts.common import Emptiness, Standing, standing
from workshop.insight.levels import result_of
from workshop.insight.rounds import shown_rounds
from workshop.model.score import Anonymity, Cell, Mode, Purpose, Round
from workshop.model.text import Text
from workshop.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class RoundVotes:
    """One shown round. `counts` are votes per level, lowest first; `median` is the interpolated one.

    `level` is the group's level, the accepted one where the room settled on another.
    """

    number: int
    counts: tuple[int, ...]
    median: float | None
    level: float | None
    abstained: int
    dont_know: int
    not_applicable: int
    anonymity: Anonymity
    mode: Mode

    @property
    def n(self) -> int:
        """Votes that give a level."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Flow:
    """How many people went from one level to another; the same level for those who stayed."""

    before: int
    after: int
    people: int


@dataclass(frozen=True, slots=True)
class RoundStep:
    """From one shown round to the next one.

    `flows` is None where nobody may know who gave which level: unless both rounds had names. Up, down and stayed count
    those who gave a level both times; `left` gave one only before, `came` only after.
    """

    before: int
    after: int
    flows: tuple[Flow, ...] | None
    left: int = 0
    came: int = 0

    @property
    def up(self) -> int:
        """People who went up."""
        return sum(flow.people for flow in self.flows or () if flow.after > flow.before)

    @property
    def down(self) -> int:
        """People who went down."""
        return sum(flow.people for flow in self.flows or () if flow.after < flow.before)

    @property
    def stayed(self) -> int:
        """People who gave the same level again."""
        return sum(flow.people for flow in self.flows or () if flow.after == flow.before)


@dataclass(frozen=True, slots=True)
class MovementChart:
    """The shown rounds of one cell, oldest first, and the steps between them; `top` is the highest level."""

    cell: Cell
    element: Text
    item: Text
    purpose: Purpose
    standing: Standing
    rounds: tuple[RoundVotes, ...]
    steps: tuple[RoundStep, ...]
    target: float | None
    top: int

    @property
    def empty(self) -> Emptiness:
        """Why there is nothing to draw; empty when there is something."""
        if self.rounds:
            return ""
        return "not_asked" if self.standing == "not_asked" else "unscored"


def movement(workshop: Workshop, targets: Mapping[Cell, float], cell: Cell,
             purpose: Purpose = "current") -> MovementChart:
    """Return the shown rounds of a cell; `targets` are those of the analysis.

    KeyError for an element or item that the pack does not have.
    """
    pack, shown = workshop.pack, shown_rounds(workshop, cell, purpose)
    last = result_of(shown[-1], pack.top, workshop.settings.rules) if shown else None
    where = standing(workshop, cell, last)
    if where == "not_asked":
        shown = ()
    return MovementChart(
        cell, pack.element(cell.element).name, pack.item(cell.item).name, purpose, where,
        tuple(_votes(workshop, round_) for round_ in shown),
        tuple(_step(before, after, pack.top) for before, after in pairwise(shown)), targets.get(cell), pack.top)


def _votes(workshop: Workshop, round_: Round) -> RoundVotes:
    found = result_of(round_, workshop.pack.top, workshop.settings.rules)
    return RoundVotes(round_.number, found.counts, found.interpolated_median, found.level, found.abstained,
                      found.dont_know, found.not_applicable, round_.anonymity, round_.mode)


def _step(before: Round, after: Round, top: int) -> RoundStep:
    if not (before.named and after.named):
        return RoundStep(before.number, after.number, None)
    old, new = _levels(before, top), _levels(after, top)
    pairs = Counter((old[person], new[person]) for person in old if person in new)
    flows = tuple(Flow(first, second, people) for (first, second), people in sorted(pairs.items()))
    return RoundStep(before.number, after.number, flows, len(old.keys() - new.keys()), len(new.keys() - old.keys()))


def _levels(round_: Round, top: int) -> dict[str, int]:
    return {ballot.participant: level for ballot in round_.ballots
            if (level := ballot.level) is not None and level <= top}
