"""How many people of each kind there were, with no small group told and none to be had by subtraction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Headcount:
    """Groups by size, the largest first, and `others`: how many people are in all groups that are not told."""

    groups: tuple[tuple[str, int], ...]
    others: int


def headcount(counts: Mapping[str, int], floor: int, most: int = 12) -> Headcount:
    """Return the groups of at least `floor` people, at most `most` of them; all other people are one number.

    Where that number would be below the floor itself, the smallest groups join it until it is not: it could be had by
    subtraction otherwise. When nothing is left to tell, all people are others.
    """
    ordered = sorted(((name, n) for name, n in counts.items() if n), key=lambda pair: -pair[1])
    told = [pair for pair in ordered if pair[1] >= floor][:most]
    others = sum(n for _, n in ordered) - sum(n for _, n in told)
    while told and 0 < others < floor:
        others += told.pop()[1]
    return Headcount(tuple(told), others)
