"""The same votes by department or by rank, only where no small group can be picked out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from workshop.insight.measures import lower_median
from workshop.model.score import Cell, Purpose, Round
from workshop.model.workshop import RANKS, Participant, Workshop

GroupBy = Literal["department", "rank"]
GROUPINGS: tuple[GroupBy, ...] = ("department", "rank")


@dataclass(frozen=True, slots=True)
class GroupVotes:
    """The votes of one group in one round.

    `name` is the department as written, or the rank's key. `counts` are votes per level, lowest first; `level` is
    their lower median and `n` their number.
    """

    name: str
    counts: tuple[int, ...]
    level: int
    n: int


@dataclass(frozen=True, slots=True)
class GroupedCell:
    """One cell by groups. `difference` is the mean distance of two groups in levels, `apart` the largest one."""

    cell: Cell
    groups: tuple[GroupVotes, ...]
    difference: float
    apart: int


@dataclass(frozen=True, slots=True)
class GroupsProfile:
    """How far groups see the whole differently.

    `groups` are the names that appear, `cells` all cells that may be compared in the order of the canvas, and
    `difference` the mean of their differences, in levels. `apart` are the cells where two groups are a level or more
    from each other, the widest first.
    """

    groups: tuple[str, ...]
    cells: tuple[GroupedCell, ...]
    difference: float
    apart: tuple[GroupedCell, ...]


def by_group(workshop: Workshop, round_: Round, by: GroupBy) -> tuple[GroupVotes, ...] | None:
    """Split a shown round by department (in seat order) or rank (from the head of the table down).

    None unless at least two groups voted and each of them with at least `RoomRules.group` levels. One smaller group
    hides them all, since it could be had by subtraction. Somebody without a department or rank hides them too, but
    only by giving a level: those who stayed away or left it empty are in no group. None also for a round that is not
    shown, a secret one and a show of hands. Without names the ranks are hidden where they would, beside the
    departments, pick out a smaller group: the only senior of a department.
    """
    if not round_.shown or round_.anonymity == "secret" or round_.tally is not None:
        return None
    top = workshop.pack.top
    piles: dict[str, list[int]] = {}
    for ballot in round_.ballots:
        if (level := ballot.level) is None or level > top:
            continue
        person = workshop.person(ballot.participant)
        if person is None or not (name := _group(person, by)):
            return None
        piles.setdefault(name, [0] * top)[level - 1] += 1
    if len(piles) < 2 or min(map(sum, piles.values())) < workshop.settings.rules.floor:
        return None
    if by == "rank" and round_.anonymity != "named" and by_group(workshop, round_, "department") is not None \
            and smallest(workshop, round_, ("department", "rank")) < workshop.settings.rules.floor:
        return None
    return tuple(GroupVotes(name, tuple(piles[name]), lower_median(piles[name]) or 0, sum(piles[name]))
                 for name in sorted(piles, key=_order(workshop, by).index))


def smallest(workshop: Workshop, round_: Round, keys: Sequence[GroupBy | Literal["weight"]]) -> int:
    """Return the size of the smallest group of those who gave a level and have all these in common; 0 without any."""
    people = [person for ballot in round_.ballots if (level := ballot.level) is not None
              and level <= workshop.pack.top and (person := workshop.person(ballot.participant)) is not None]
    return min(Counter(tuple(person.weight if key == "weight" else _group(person, key) for key in keys)
                       for person in people).values(), default=0)


def _group(person: Participant, by: GroupBy) -> str:
    return person.rank if by == "rank" else person.department.strip()


def _order(workshop: Workshop, by: GroupBy) -> Sequence[str]:
    return RANKS if by == "rank" else [_group(person, by) for person in workshop.participants]


def groups_profile(workshop: Workshop, by: GroupBy, purpose: Purpose = "current") -> GroupsProfile | None:
    """Compare groups over the newest shown round of every asked cell; None when no cell may be compared.

    The floor of `by_group` holds for each cell by itself, so different cells may compare different groups.
    """
    found = []
    for cell in workshop.cells():
        shown = workshop.latest_shown(cell, purpose)
        groups = by_group(workshop, shown, by) if shown else None
        if groups:
            gaps = [abs(one.level - other.level) for one, other in combinations(groups, 2)]
            found.append(GroupedCell(cell, groups, sum(gaps) / len(gaps), max(gaps)))
    if not found:
        return None
    names = {group.name for cell in found for group in cell.groups}
    return GroupsProfile(
        groups=tuple(sorted(names, key=_order(workshop, by).index)), cells=tuple(found),
        difference=sum(cell.difference for cell in found) / len(found),
        apart=tuple(sorted((c for c in found if c.apart >= 1), key=lambda c: (-c.apart, -c.difference))))
