"""Two workshops side by side: what may differ beside the levels, like for like levels, and what is more than noise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from workshop.insight.analysis import Analysis
from workshop.insight.noise import canvas_sds, difference_limit, mean_sd
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

# Levels are shown with one decimal: what looks the same there counts as reached.
SHOWN = 0.05
Verdict = Literal["up", "down", "noise", "unknown"]


@dataclass(frozen=True, slots=True)
class People:
    """Who voted then and now. `both` counts names found in both; None where names are missing on either side."""

    then: int
    now: int
    both: int | None


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs beside the levels, each as (then, now); equal pairs are no difference.

    `rubric` tells whether the framework is the same down to its words (its SHA-256); `scope` holds the elements that
    only one of the two looked at.
    """

    pack: tuple[str, str]
    version: tuple[str, str]
    rubric: bool
    depth: tuple[str, str]
    scope: tuple[tuple[str, ...], tuple[str, ...]]
    people: People
    rehearsal: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A level then and now over the canvas cells that both have, in levels.

    `limit` is the noise limit (95 %), None where it is not known. `aim` is the target of then for the same cells, and
    `cells` how many there are.
    """

    id: str
    then: float | None
    now: float | None
    limit: float | None
    aim: float | None
    cells: int

    @property
    def delta(self) -> float | None:
        """Now minus then."""
        return None if self.then is None or self.now is None else self.now - self.then

    @property
    def verdict(self) -> Verdict:
        """Tell whether the change is larger than noise, and which way it goes."""
        if self.delta is None or self.limit is None:
            return "unknown"
        return "noise" if abs(self.delta) < self.limit else "up" if self.delta > 0 else "down"

    @property
    def reached(self) -> bool | None:
        """Tell whether the target of then is reached, at one decimal; None without one."""
        return None if self.aim is None or self.now is None else self.now > self.aim - SHOWN


@dataclass(frozen=True, slots=True)
class Comparison:
    """A workshop beside an earlier one. `cells` are all canvas cells that have a level in both."""

    differences: Differences
    overall: Change
    elements: tuple[Change, ...]
    capabilities: tuple[Change, ...]
    cells: Mapping[Cell, Change]


def compare(before: Workshop, then: Analysis, after: Workshop, now: Analysis) -> Comparison:
    """Compare two workshops; cells are matched by the ids of element and capability.

    Levels of elements, capabilities and the whole are weighted means over the cells that have a level in both, with
    the weights of the newer framework, so that a wider scope or another depth cannot pass for progress.
    """
    grid = [cell for cell, rollup in now.profile.grid.items() if rollup.level is not None
            and cell in then.profile.grid and then.profile.grid[cell].level is not None]
    old, new = canvas_sds(before, then), canvas_sds(after, now)
    weights = {c.id: c.weight for c in after.pack.capabilities}
    places = {e.id: e.weight for e in after.pack.elements}

    def change(name: str, among: list[Cell]) -> Change:
        # The weight of an element is dealt over those of its cells that are compared, as in a roll-up.
        sums = {e: sum(weights[c.item] for c in among if c.element == e) for e in {c.element for c in among}}
        parts = [(c, places[c.element] * weights[c.item] / sums[c.element]) for c in among]
        aims = {c: r.level for c in among if (r := then.aims.grid.get(c)) is not None and r.level is not None}
        return Change(name, _mean(parts, lambda c: then.profile.grid[c].level),
                      _mean(parts, lambda c: now.profile.grid[c].level),
                      difference_limit(mean_sd(old, parts), mean_sd(new, parts)),
                      _mean(parts, lambda c: aims.get(c, then.profile.grid[c].level)) if aims else None, len(among))

    return Comparison(
        differences(before, after), change("", grid),
        tuple(change(e, [c for c in grid if c.element == e]) for e in after.elements),
        tuple(change(c.id, [cell for cell in grid if cell.item == c.id]) for c in after.pack.capabilities),
        {cell: change(cell.item, [cell]) for cell in grid})


def _mean(parts: Iterable[tuple[Cell, float]], level: Callable[[Cell], float | None]) -> float | None:
    total = weighed = 0.0
    for cell, weight in parts:
        found = level(cell)
        assert found is not None
        total, weighed = total + weight, weighed + weight * found
    return weighed / total if total else None


def differences(before: Workshop, after: Workshop) -> Differences:
    """Return what differs between two workshops beside their levels."""
    first, second = set(before.elements), set(after.elements)
    return Differences(
        (before.pack.id, after.pack.id), (before.pack.version, after.pack.version),
        before.pack_hash == after.pack_hash or before.pack == after.pack,
        (before.settings.depth, after.settings.depth),
        (tuple(e for e in before.elements if e not in second), tuple(e for e in after.elements if e not in first)),
        people(before, after), before.settings.rehearsal or after.settings.rehearsal)


def people(before: Workshop, after: Workshop) -> People:
    """Return how many voted then and now, and how many names are in both lists."""
    then, now = voters(before), voters(after)
    named = all(then) and all(now) and bool(then) and bool(now)
    return People(len(then), len(now), len(set(then) & set(now)) if named else None)


def voters(workshop: Workshop) -> tuple[str, ...]:
    """Return the names, folded, of those whose votes are shown; of all who may vote where only numbers are known."""
    shown = [r for r in workshop.all_rounds() if r.shown]
    voted = {b.participant for r in shown if r.anonymity != "secret" for b in r.ballots}
    voted |= {person for r in shown for person in r.cast}
    people = [p for p in workshop.participants if p.id in voted] or workshop.voters()
    return tuple(" ".join(p.name.split()).casefold() for p in people)
