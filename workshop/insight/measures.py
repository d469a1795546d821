"""Measures of level and agreement for votes on ordered levels 1 to K.

Functions take counts per level, lowest level first: a sequence of K numbers >= 0, fractions allowed for weighted
votes; `quartiles`, `iqr` and `r_wg` take the votes themselves, `kendall_w` and `krippendorff_alpha` a matrix. No votes
give None. A count that is negative or not finite raises ValueError.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from workshop.insight.counts import exact, read_votes
from workshop.insight.intervals import LevelPosterior, dirichlet_level, wilson_interval
from workshop.insight.panels import Scale, kendall_w, krippendorff_alpha, l1_change, percent_changed

__all__ = ["CLOSE", "FEW", "LevelPosterior", "Scale", "agreement_a", "consensus_cns", "dirichlet_level",
           "interpolated_median", "iov", "iqr", "kendall_w", "krippendorff_alpha", "l1_change", "leave_one_out",
           "leik_d", "lone_voice", "lower_median", "mean", "mean_pairwise_gap", "net_shift", "pattern",
           "percent_changed", "quartiles", "r_wg", "two_camps", "wilson_interval"]

FEW = 4
CLOSE = 0.80


def _checked(counts: Sequence[float]) -> float:
    if len(counts) < 2:
        raise ValueError("at least two levels are needed")
    for count in counts:
        if not math.isfinite(count) or count < 0:
            raise ValueError(f"{count!r} is not a count of votes")
    return sum(counts)


def lower_median(counts: Sequence[float]) -> int | None:
    """Return the highest level that more than half of the votes give or exceed: x[ceil(n/2)], 1 to K.

    The median of type 1, the lower one for an even number; equals the majority grade of Balinski and Laraki (2007).
    """
    if not _checked(counts):
        return None
    parts = [exact(count) for count in counts]  # 0.3 against 0.1 + 0.2 is a tie
    total, passed = sum(parts), exact(0)
    for level, count in enumerate(parts, start=1):
        passed += count
        if 2 * passed >= total and count:
            return level
    return len(counts)


def interpolated_median(counts: Sequence[float]) -> float | None:
    """Return the grouped median, 1 to K.

    Within half a level of the lower median, unless half of the votes end there and the next level is empty.
    L - 1/2 + (n/2 - below) / at, where L is the median level; when the two middle votes differ, their midpoint.
    Unanimous votes give exactly their level. Equals the usual judgment of Fabre (2021).
    """
    level = lower_median(counts)
    if level is None:
        return None
    parts = [exact(count) for count in counts]
    total, below, at = sum(parts), sum(parts[:level - 1]), parts[level - 1]
    if 2 * (below + at) == total:
        above = next(k for k in range(level + 1, len(parts) + 1) if parts[k - 1])
        return (level + above) / 2
    return float(level - Fraction(1, 2) + Fraction(total - 2 * below) / (2 * at))


def mean(counts: Sequence[float]) -> float | None:
    """Return the arithmetic mean, 1 to K; it assumes equal steps between levels and is shown second."""
    total = _checked(counts)
    return sum(level * count for level, count in enumerate(counts, start=1)) / total if total else None


def quartiles(votes: Sequence[float]) -> tuple[float, float] | None:
    """Return (Q1, Q3) of votes in levels, quartiles of type 7 (Hyndman and Fan 1996), as spreadsheets do."""
    ordered = read_votes(votes)
    if not ordered:
        return None

    def quantile(share: float) -> float:
        place = (len(ordered) - 1) * share
        low = math.floor(place)
        high = min(low + 1, len(ordered) - 1)
        return ordered[low] + (place - low) * (ordered[high] - ordered[low])

    return quantile(0.25), quantile(0.75)


def iqr(votes: Sequence[float]) -> float | None:
    """Return Q3 - Q1 of votes in levels."""
    found = quartiles(votes)
    return found[1] - found[0] if found else None


def agreement_a(counts: Sequence[float]) -> float | None:
    """Return A of van der Eijk (2001, eq. 2): 1 unanimous, 0 uniform, -1 half and half at both ends; K >= 3.

    The histogram is cut into layers; each layer's agreement counts by its share of the votes. Fractions keep weighted
    counts exact: floating residues would make phantom layers. Raises ValueError under three levels.
    """
    if not _checked(counts):
        return None
    if len(counts) < 3:
        raise ValueError("agreement A needs at least three levels")
    rest = [Fraction(exact(count)) for count in counts]
    total = sum(rest)
    found = Fraction(0)
    while any(rest):
        height = min(count for count in rest if count)
        shape = [1 if count else 0 for count in rest]
        size = height * sum(shape)
        found += Fraction(size, 1) / total * _layer(shape)
        rest = [count - height if count else count for count in rest]
    return float(found)


def _layer(shape: Sequence[int]) -> Fraction:
    k, filled = len(shape), sum(shape)
    if filled == 1:
        return Fraction(1)
    if filled == k:
        return Fraction(0)
    unimodal = bimodal = 0
    for a in range(k):
        for b in range(a + 1, k):
            for c in range(b + 1, k):
                triple = (shape[a], shape[b], shape[c])
                unimodal += triple in ((1, 1, 0), (0, 1, 1))
                bimodal += triple == (1, 0, 1)
    if not unimodal + bimodal:
        return Fraction(0)
    u = Fraction((k - 2) * unimodal - (k - 1) * bimodal, (k - 2) * (unimodal + bimodal))
    return u * (1 - Fraction(filled - 1, k - 1))


def consensus_cns(counts: Sequence[float]) -> float | None:
    """Return Cns of Tastle and Wierman (2007): 1 + sum p log2(1 - |k - mean| / (K - 1)), 0 to 1.

    1 is unanimous, 0 half and half at both ends. Levels without votes are skipped.
    """
    total, centre = _checked(counts), mean(counts)
    if centre is None:
        return None
    width = len(counts) - 1
    found = 1 + sum(count / total * math.log2(1 - abs(level - centre) / width)
                    for level, count in enumerate(counts, start=1) if count)
    return min(max(found, 0.0), 1.0)


def leik_d(counts: Sequence[float]) -> float | None:
    """Return the ordinal dispersion D of Leik (1966), 0 to 1; with an odd number of votes it stays below 1."""
    total = _checked(counts)
    if not total:
        return None
    passed, found = 0.0, 0.0
    for count in counts:
        passed += count / total
        found += min(passed, 1 - passed)
    return max(2 * found / (len(counts) - 1), 0.0)


def _pair_sum(counts: Sequence[float]) -> float:
    return sum(counts[i] * counts[j] * (j - i) for i in range(len(counts)) for j in range(i + 1, len(counts)))


def iov(counts: Sequence[float]) -> float | None:
    """Return the index of ordinal variation of Berry and Mielke (1992), 0 to 1; None under two votes.

    Weighted counts that are no whole number use the form for an even number of votes.
    """
    total = _checked(counts)
    if total < 2:
        return None
    odd = float(total).is_integer() and int(total) % 2 == 1
    most = (total * total - (1 if odd else 0)) * (len(counts) - 1) / 4
    return _pair_sum(counts) / most


def r_wg(votes: Sequence[float], levels: int = 5, *, reset: bool = True) -> float | None:
    """Return r_wg of James, Demaree and Wolf (1984) against uniform votes; None under two votes.

    1 - s^2 / ((K^2 - 1) / 12) with the sample variance s^2: 1 unanimous, 0 as wide as uniform votes. Wider votes would
    be negative and are reset to 0, as the R package multilevel does; with `reset` False they stay negative.
    """
    if len(read_votes(votes, levels)) < 2:
        return None
    centre = sum(votes) / len(votes)
    variance = sum((vote - centre) ** 2 for vote in votes) / (len(votes) - 1)
    found = 1 - variance / ((levels * levels - 1) / 12)
    return max(found, 0.0) if reset else found


def mean_pairwise_gap(counts: Sequence[float]) -> float | None:
    """Return by how many levels two voters picked at random differ, 0 to K - 1; None under two votes."""
    total = _checked(counts)
    if total < 2:
        return None
    return _pair_sum(counts) / (total * (total - 1) / 2)


def two_camps(counts: Sequence[float]) -> tuple[int, int] | None:
    """Return the levels of two camps, lower first, or None.

    Two camps: a cut leaves at least a third of the votes on either side, and the lower medians of the sides are two or
    more levels apart. Of several cuts the one with the widest distance counts, then the most even one. The rule looks
    only at the cut, so votes spread evenly over all levels are two camps as well (A is 0 there); a slope such as
    0 0 1 1 2 is too, though its A is above 0.3. `agreement_a` beside it tells how sharp the split is.
    """
    total = _checked(counts)
    best: tuple[int, float, tuple[int, int]] | None = None
    for cut in range(1, len(counts)):
        low, high = list(counts[:cut]), list(counts[cut:])
        if 3 * sum(low) < total or 3 * sum(high) < total or not total:
            continue
        first = lower_median([*low, 0])
        second = lower_median([*high, 0])
        if first is None or second is None or second + cut - first < 2:
            continue
        found = (second + cut - first, -abs(sum(low) - sum(high)), (first, second + cut))
        if best is None or found[:2] > best[:2]:
            best = found
    return best[2] if best else None


def lone_voice(counts: Sequence[float]) -> tuple[int, ...] | None:
    """Return the levels of a lone voice, or None.

    At most max(1, 15 % of n) votes stand two or more levels from the lower median while all others span one level at
    most.
    """
    total, middle = _checked(counts), lower_median(counts)
    if middle is None:
        return None
    far = [level for level, count in enumerate(counts, start=1) if count and abs(level - middle) >= 2]
    near = [level for level, count in enumerate(counts, start=1) if count and abs(level - middle) < 2]
    votes = sum(counts[level - 1] for level in far)
    if not far or votes > max(1, math.floor(0.15 * total)) or max(near) - min(near) > 1:
        return None
    return tuple(far)


def pattern(counts: Sequence[float], *, few: int = FEW, close: float = CLOSE) -> str:
    """Return the word for the shape of the votes.

    In this order: 'too few' under `few` votes, 'unanimous', 'two camps', 'lone voice', 'close' when Cns is at least
    `close`, else 'spread'.
    """
    total, consensus = _checked(counts), consensus_cns(counts)
    if total < few or consensus is None:
        return "too few"
    if max(counts) == total:
        return "unanimous"
    if two_camps(counts):
        return "two camps"
    if lone_voice(counts):
        return "lone voice"
    return "close" if consensus >= close else "spread"


def leave_one_out(counts: Sequence[float]) -> tuple[float, float] | None:
    """Return (lowest, highest) interpolated median, 1 to K, had any one voter been absent; None under two votes.

    `counts` are whole votes; ValueError for anything else.
    """
    total = _checked(counts)
    if any(count != int(count) for count in counts):
        raise ValueError("leaving one voter out needs whole counts")
    if total < 2:
        return None
    found = [middle for level, count in enumerate(counts) if count
             and (middle := interpolated_median([*counts[:level], count - 1, *counts[level + 1:]])) is not None]
    return min(found), max(found)


def net_shift(before: Sequence[float], after: Sequence[float]) -> float | None:
    """Return by how many levels the interpolated median moved, up positive; None when either side has no votes."""
    first, second = interpolated_median(before), interpolated_median(after)
    return None if first is None or second is None else second - first
