"""The part of a sheet that a chart may use, and a scale along one of its sides."""

from __future__ import annotations

from typing import NamedTuple


class Area(NamedTuple):
    """A rectangle in points, from its lower left corner."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.bottom + self.height


class Scale(NamedTuple):
    """From values `low` to `high` to places `begin` to `end`."""

    low: float
    high: float
    begin: float
    end: float

    def at(self, value: float) -> float:
        """Return the place of a value."""
        return self.begin + (value - self.low) / (self.high - self.low) * (self.end - self.begin)
