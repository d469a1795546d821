"""Reads counts and votes exactly, with a sentence when they are wrong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

Counts = Sequence[float]
Exact = int | Fraction

_LARGEST_DENOMINATOR = 10**6
_RELATIVE_NOISE = Fraction(1, 10**12)


def exact(number: float) -> Exact:
    """Return a number as an integer or a fraction.

    A float that lies within 1e-12 (relative) of a fraction with a denominator up to a million is read
    as that fraction: 0.1 + 0.2 and 0.3 are then the same weight, and no layer of rounding noise appears.
    """
    if type(number) is int:
        return number  # nearly all are whole votes, asked for some 20,000 times in one look at a large workshop
    as_stored = Fraction(number)
    if as_stored.denominator == 1:
        return as_stored.numerator
    near = as_stored.limit_denominator(_LARGEST_DENOMINATOR)
    return near if abs(near - as_stored) <= abs(as_stored) * _RELATIVE_NOISE else as_stored


def read_counts(counts: Counts, least_levels: int = 2) -> tuple[Exact, ...]:
    """Return the counts of level 1 to K as exact numbers.

    `counts` holds K finite non-negative numbers: votes, or sums of weights. Raises ValueError with a
    sentence for fewer than `least_levels` levels and for a negative, infinite or missing (NaN) count.
    """
    if len(counts) < least_levels:
        raise ValueError(f"Counts need at least {least_levels} levels, got {len(counts)}.")
    for level, count in enumerate(counts, start=1):
        if not math.isfinite(count):
            raise ValueError(f"The count of level {level} is {count}; a finite number is needed.")
        if count < 0:
            raise ValueError(f"The count of level {level} is {count}; counts cannot be negative.")
    return tuple(exact(count) for count in counts)


def read_votes(votes: Sequence[float], levels: int | None = None) -> list[float]:
    """Return votes in rising order.

    Raises ValueError with a sentence for a vote that is not a finite number, or that lies outside
    1 to `levels` where `levels` is given.
    """
    for vote in votes:
        if not math.isfinite(vote):
            raise ValueError(f"A vote is {vote}; a finite number is needed.")
        if levels is not None and not 1 <= vote <= levels:
            raise ValueError(f"A vote is {vote}; it must lie between 1 and {levels}.")
    return sorted(votes)
