"""What starting in each period is worth: the discounted stream of a benefit that begins after completion."""

from __future__ import annotations

SCALE = 10_000


def periodic_rate(annual: float, periods_per_year: int = 4) -> float:
    """Return the effective rate per period, (1 + r)^(1/m) - 1, from the rate a year; both as shares, 0.08 for 8 %."""
    return float((1 + annual) ** (1 / periods_per_year) - 1)


def discounted_values(weight: float, duration: int, horizon: int, annual_rate: float,
                      periods_per_year: int = 4) -> tuple[int, ...]:
    """Return the value of starting in period 0 to horizon - duration, in 1/10,000 of a level times the horizon share.

    The benefit `weight` (levels) flows in every period from the one after completion to the end of the horizon, each
    period discounted to the beginning of the horizon from its end: weight x sum over t = s + d … T - 1 of
    (1 + q)^-(t + 1), divided by T, so that a benefit from the first period on without discount is worth `weight`.
    """
    rate = periodic_rate(annual_rate, periods_per_year)
    found = []
    for start in range(max(horizon - duration + 1, 0)):
        worth = sum((1 + rate) ** -(period + 1) for period in range(start + duration, horizon))
        found.append(round(SCALE * weight * worth / horizon))
    return tuple(found)
