"""Votes that belong to people: whether rankings agree, and how much moves from one round to the next."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from typing import Literal, get_args

from workshop.insight.counts import read_counts

Scale = Literal["nominal", "ordinal", "interval", "ratio"]


def kendall_w(matrix: Sequence[Sequence[float | None]]) -> float | None:
    """Return Kendall's coefficient of concordance W, corrected for ties.

    `matrix` has one row per object (cell, element) and one column per rater. Each rater's votes are ranked
    over the objects, ties sharing their mean rank. W is 12 S / (m^2 (n^3 - n) - m T), where S is the sum of
    squared deviations of the rank sums, and T sums t^3 - t over all groups of t tied votes. A row with a
    missing vote (None or NaN) is left out whole (listwise deletion), so many abstentions empty it. Range 0
    (no common order) to 1 (the same order); None for fewer than two raters or two complete rows, and when
    every rater gives the same level everywhere. Chi-square is m (n - 1) W with n - 1 degrees of freedom.
    Raises ValueError for rows of unequal length. Kendall and Babington Smith 1939; ties as in the R
    package irr.
    """
    if len({len(row) for row in matrix}) > 1:
        raise ValueError("Every row of the matrix needs one entry per rater.")
    rows = [[vote for vote in row if vote is not None and not math.isnan(vote)] for row in matrix]
    complete = [found for found, row in zip(rows, matrix, strict=True) if len(found) == len(row)]
    objects, raters = len(complete), len(complete[0]) if complete else 0
    if objects < 2 or raters < 2:
        return None
    ranked = [_ranks([row[rater] for row in complete]) for rater in range(raters)]
    sums = [sum(ranks[place] for ranks, _ in ranked) for place in range(objects)]
    expected = raters * (objects + 1) / 2
    deviation = sum((rank_sum - expected) ** 2 for rank_sum in sums)
    ties = sum(tied for _, tied in ranked)
    largest = raters**2 * (objects**3 - objects) - raters * ties
    return 12 * deviation / largest if largest else None


def _ranks(votes: list[float]) -> tuple[list[float], int]:
    """Return mean ranks from 1 and the sum of t^3 - t over the groups of t equal votes."""
    ordered = sorted(votes)
    ranks = [ordered.index(vote) + (ordered.count(vote) + 1) / 2 for vote in votes]
    return ranks, sum(ordered.count(vote) ** 3 - ordered.count(vote) for vote in set(votes))


def krippendorff_alpha(matrix: Sequence[Sequence[float | None]], level: Scale = "ordinal") -> float | None:
    """Return Krippendorff's alpha, the reliability of votes across units (Hayes and Krippendorff 2007).

    `matrix` has one row per rater and one column per unit (cell, element); None or NaN is a missing vote. `level` is
    the level of measurement that sets the distance of two votes. 1 - observed / expected disagreement: 1 full
    agreement, 0 as by chance, below 0 worse. Units with fewer than two votes are left out. None when no unit is left,
    and when all votes left are the same: without variation nothing can be told. From the coincidences of values within
    units, as in Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). Raises ValueError for rows of unequal
    length, an infinite vote, a negative one on a ratio scale, or an unknown level.
    """
    if level not in get_args(Scale):
        raise ValueError(f"The level of measurement is one of {', '.join(get_args(Scale))}, got {level}.")
    if len({len(row) for row in matrix}) > 1:
        raise ValueError("Every row of the matrix needs one entry per unit.")
    units = [[float(vote) for vote in unit if vote is not None and not math.isnan(vote)]
             for unit in zip(*matrix, strict=True)]
    if any(math.isinf(vote) for unit in units for vote in unit):
        raise ValueError("A vote is infinite; a finite number is needed.")
    if level == "ratio" and any(vote < 0 for unit in units for vote in unit):
        raise ValueError("A vote on a ratio scale is negative; a number from 0 is needed.")
    counts = [Counter(unit) for unit in units if len(unit) > 1]  # a single vote has no partner
    totals = sum(counts, Counter[float]())
    if len(totals) < 2:
        return None
    far = _distances(totals, level)
    observed = sum(unit[one] * unit[other] * gap / (unit.total() - 1)
                   for unit in counts for (one, other), gap in far.items())
    expected = sum(totals[one] * totals[other] * gap for (one, other), gap in far.items())
    return 1 - (totals.total() - 1) * observed / expected


def _distances(totals: Counter[float], level: Scale) -> dict[tuple[float, float], float]:
    """Return the squared distance of each pair of different values, the lower one first; `totals` counts each value."""
    found = {}
    for one, other in combinations(sorted(totals), 2):
        if level == "nominal":
            gap = 1.0
        elif level == "ordinal":
            between = sum(count for value, count in totals.items() if one <= value <= other)
            gap = between - (totals[one] + totals[other]) / 2
        else:
            gap = other - one if level == "interval" else (other - one) / (other + one)
        found[one, other] = gap**2
    return found


def percent_changed(before: Sequence[float | None], after: Sequence[float | None]) -> float | None:
    """Return the share of voters whose vote differs between two rounds, in percent.

    The sequences pair by place: the same person in the same place, None for no vote. Only people who voted
    both times count. Range 0 to 100; None when nobody did. Raises ValueError for unequal lengths.
    """
    if len(before) != len(after):
        raise ValueError(f"Paired votes need equal lengths, got {len(before)} and {len(after)}.")
    both = [(x, y) for x, y in zip(before, after, strict=True) if x is not None and y is not None]
    if not both:
        return None
    return 100 * sum(x != y for x, y in both) / len(both)


def l1_change(before: Sequence[float], after: Sequence[float]) -> float | None:
    """Return the least share of votes that must have changed to get from one histogram to the other, 0 to 1.

    `before` and `after` are counts per level. Half the sum of |f - f'| / n (Scheibe, Skutsch and Schofer 1975); with
    different numbers of votes the shares are compared. Blind to swaps: two people who trade their votes leave it at 0.
    None when either side has no votes. Raises ValueError for unequal lengths and for counts that are none.
    """
    if len(before) != len(after):
        raise ValueError(f"Histograms need equal lengths, got {len(before)} and {len(after)}.")
    first, second = read_counts(before), read_counts(after)
    if not sum(first) or not sum(second):
        return None
    n, m = Fraction(sum(first)), Fraction(sum(second))
    return float(sum(abs(x / n - y / m) for x, y in zip(first, second, strict=True)) / 2)
