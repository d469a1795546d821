"""From votes to the level of a cell, and from cells to capabilities, elements and the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop.insight import measures
from workshop.model.pack import Item
from workshop.model.score import (
    ABSTAIN,
    DONT_KNOW,
    NOT_APPLICABLE,
    Acceptance,
    Anonymity,
    Cell,
    Mode,
    Purpose,
    Round,
    RoundState,
)
from workshop.model.workshop import RoomRules, Workshop

QUORUM = 3
_RULES = RoomRules()


@dataclass(frozen=True, slots=True)
class CellResult:
    """What the room said about one cell in its newest shown round.

    `counts` are votes per level. Measures are None when nobody gave a level. `applicable` is False when more
    people answered 'not applicable' than gave a level. `asked` is the length of the roll, `silent` how many on it gave
    no answer of any kind.
    """

    cell: Cell
    purpose: Purpose
    round: int
    state: RoundState
    counts: tuple[int, ...]
    abstained: int
    dont_know: int
    not_applicable: int
    lower_median: int | None
    interpolated_median: float | None
    mean: float | None
    consensus_cns: float | None
    pattern: str
    acceptance: Acceptance | None
    asked: int = 0
    silent: int = 0
    anonymity: Anonymity = "named"
    mode: Mode = "strip"

    @property
    def n(self) -> int:
        """People who gave a level."""
        return sum(self.counts)

    @property
    def quorum(self) -> bool:
        """Tell whether enough people gave a level: three, and half of those asked. A cell below it still counts."""
        return self.n >= QUORUM and 2 * self.n >= self.asked

    @property
    def applicable(self) -> bool:
        """Tell whether the cell counts at all."""
        return self.not_applicable <= self.n

    @property
    def level(self) -> float | None:
        """The level used from here on, in levels.

        The interpolated median; but where the room accepted a level other than its lower median, that one.
        """
        if not self.applicable:
            return None
        if self.acceptance is not None and self.acceptance.level != self.lower_median:
            return float(self.acceptance.level)
        return self.interpolated_median

    @property
    def whole_level(self) -> int | None:
        """The accepted level, else the lower median."""
        if not self.applicable:
            return None
        return self.acceptance.level if self.acceptance else self.lower_median


@dataclass(frozen=True, slots=True)
class Rollup:
    """A level over several items.

    `level` is the weighted mean of the items' levels, `floor` the lowest of them and `floor_item` where it is.
    `coverage` is the share of the weight that has a level, from 0 to 1; items that are not applicable leave
    both sides, so the weights of the rest are renormalised. `applicable` is False when no item applies.
    """

    level: float | None
    floor: float | None
    floor_item: str
    coverage: float
    applicable: bool = True


def result_of(round_: Round, top: int, rules: RoomRules = _RULES) -> CellResult:
    """Measure one round; `top` is the number of levels. `rules` say from how many votes on there is a verdict."""
    counts = round_.counts(top)
    return CellResult(
        cell=round_.cell, purpose=round_.purpose, round=round_.number, state=round_.state, counts=counts,
        abstained=round_.count_of(ABSTAIN), dont_know=round_.count_of(DONT_KNOW),
        not_applicable=round_.count_of(NOT_APPLICABLE), lower_median=measures.lower_median(counts),
        interpolated_median=measures.interpolated_median(counts), mean=measures.mean(counts),
        consensus_cns=measures.consensus_cns(counts),
        pattern=measures.pattern(counts, few=rules.few, close=rules.agree), acceptance=round_.acceptance,
        asked=len(round_.asked), silent=round_.silent, anonymity=round_.anonymity, mode=round_.mode)


def results(workshop: Workshop, purpose: Purpose) -> dict[Cell, CellResult]:
    """Measure the newest shown round of every asked cell."""
    found = {}
    for cell in workshop.cells():
        if shown := workshop.latest_shown(cell, purpose):
            found[cell] = result_of(shown, workshop.pack.top, workshop.settings.rules)
    return found


@dataclass(frozen=True, slots=True)
class Part:
    """One child of a roll-up; a level of None is a gap in coverage."""

    item: str
    weight: float
    level: float | None
    floor: float | None
    floor_item: str
    coverage: float
    applicable: bool = True


def roll_up(parts: Iterable[Part]) -> Rollup:
    """Join children into one level: mean by weight, beside the weakest link.

    A mean lets strength hide weakness (OECD/JRC handbook on composite indicators, 2008), so the floor stays
    with it. Children that are not applicable leave numerator and denominator; unscored ones lower the coverage.
    """
    counted = [part for part in parts if part.applicable]
    if not counted:
        return Rollup(None, None, "", 0.0, applicable=False)
    total = sum(part.weight for part in counted)
    scored = [part for part in counted if part.level is not None]
    coverage = sum(part.weight * part.coverage for part in counted) / total
    if not scored:
        return Rollup(None, None, "", coverage)
    level = sum(part.weight * (part.level or 0.0) for part in scored) / sum(part.weight for part in scored)
    weakest = min((p for p in scored if p.floor is not None), key=lambda p: (p.floor or 0.0, p.floor_item))
    return Rollup(level, weakest.floor, weakest.floor_item, coverage)


def part_of(item: str, weight: float, rollup: Rollup) -> Part:
    """Make a roll-up a child of the next one."""
    return Part(item, weight, rollup.level, rollup.floor, rollup.floor_item, rollup.coverage, rollup.applicable)


def _leaf(item: Item, level: float | None, applicable: bool) -> Part:
    return Part(item.id, item.weight, level, level, item.id, 0.0 if level is None else 1.0, applicable)


Levels = Mapping[Cell, float | None]


def canvas_cell(workshop: Workshop, element: str, capability: str, levels: Levels,
                skip: frozenset[Cell] = frozenset()) -> Rollup:
    """Roll up one canvas cell (element x capability) from `levels`; `skip` holds cells that do not apply.

    With indicators asked, they decide as soon as half of their weight has a level; until then a vote on the
    capability itself stands.
    """
    pack = workshop.pack
    own = Cell(element, capability)
    inner = [pack.item(i) for i in workshop.indicators_asked(element, capability)]
    direct = roll_up([_leaf(pack.item(capability), levels.get(own), own not in skip)])
    if not inner:
        return direct
    detail = roll_up([_leaf(i, levels.get(Cell(element, i.id)), Cell(element, i.id) not in skip) for i in inner])
    if capability not in workshop.items_of(element):
        return detail
    return detail if detail.coverage >= 0.5 or direct.level is None else direct
