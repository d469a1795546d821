"""Measures of level and agreement over votes per level."""

from __future__ import annotations

import math
from collections.abc import Sequence


def _x(counts):
    return [k for k, f in enumerate(counts, 1) for _ in range(int(f))]


def lower_median(counts: Sequence[float]) -> int | None:
    x = _x(counts)
    return x[(len(x) + 1) // 2 - 1] if x else None


def interpolated_median(counts: Sequence[float]) -> float | None:
    x = _x(counts)
    if not x:
        return None
    n = len(x)
    if n % 2 == 0 and x[n // 2 - 1] != x[n // 2]:
        return (x[n // 2 - 1] + x[n // 2]) / 2
    lo = x[(n + 1) // 2 - 1]
    return lo - 0.5 + (n / 2 - sum(1 for v in x if v < lo)) / x.count(lo)


def mean(counts: Sequence[float]) -> float | None:
    x = _x(counts)
    return sum(x) / len(x) if x else None


def consensus_cns(counts: Sequence[float]) -> float | None:
    m = mean(counts)
    if m is None:
        return None
    n, d = sum(counts), len(counts) - 1
    return 1 + sum(f / n * math.log2(1 - abs(k - m) / d) for k, f in enumerate(counts, 1) if f)


def mean_pairwise_gap(counts: Sequence[float]) -> float | None:
    x = _x(counts)
    n = len(x)
    if n < 2:
        return None
    return sum(abs(a - b) for i, a in enumerate(x) for b in x[i + 1:]) / (n * (n - 1) / 2)


def pattern(counts: Sequence[float]) -> str:
    n = sum(counts)
    if n < 4:
        return "too few"
    if max(counts) == n:
        return "unanimous"
    return "close" if (consensus_cns(counts) or 0) >= 0.8 else "spread"
