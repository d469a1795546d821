"""Ranges and ticks of the importance-gap matrix, the same on screen and on paper."""

from __future__ import annotations

import math

from workshop.charts.matrix import MatrixChart

_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5)
_MOST_TICKS = 6


def importance_range(chart: MatrixChart) -> tuple[float, float]:
    """Return the ends of the axis of importance as shares; where all weigh the same, that share is in the middle."""
    shares = [point.importance for point in chart.points] or [chart.equal_share]
    if max(shares) - min(shares) < 1e-9 and shares[0] > 0:
        return 0.5 * shares[0], 1.5 * shares[0]
    most = max(*shares, chart.equal_share)
    # A share ends at 1; times the weight of an element it can be more.
    return 0.0, min(1.15 * most, 1.05) if most <= 1 else 1.15 * most


def importance_ticks(chart: MatrixChart) -> list[float]:
    """Return at most six round shares within the range."""
    low, high = importance_range(chart)
    step = next((s for s in _STEPS if (high - low) / s <= _MOST_TICKS), _STEPS[-1])
    return [step * place for place in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)]


def gap_top(chart: MatrixChart) -> float:
    """Return the upper end of the axis of gaps in levels: half a level above the largest, at least one and a half."""
    return max(math.ceil(2 * max((point.gap for point in chart.points), default=0.0)) / 2 + 0.5, 1.5)
