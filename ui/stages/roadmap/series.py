"""Numbers that hold from one period to the next: the last one goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Number = TypeVar("Number", int, float)


def shown(series: Sequence[Number], at: int) -> Number | None:
    """Return the number that holds in a period, None without any."""
    return series[min(at, len(series) - 1)] if series else None


def put(series: Sequence[Number], at: int, value: Number) -> tuple[Number, ...]:
    """Set the number of a period; behind the last one it goes on. The first number of all holds everywhere."""
    if not series:
        return (value,)
    grown: list[Number] = list(series) + [series[-1]] * (at + 1 - len(series))
    grown[at] = value
    return short(grown)


def cut(series: Sequence[Number], at: int) -> tuple[Number, ...]:
    """Forget the numbers from a period on: the one before goes on."""
    return short(series[:at])


def short(series: Sequence[Number]) -> tuple[Number, ...]:
    """Return the numbers without those at the end that only repeat the one before."""
    end = len(series)
    while end > 1 and series[end - 1] == series[end - 2]:
        end -= 1
    return tuple(series[:end])
