"""Votes that belong to people: whether rankings agree, and how much moves from one round to the next."""

from __future__ import annotations

import math
from collections.abc import Sequence


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
