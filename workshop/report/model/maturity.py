"""What the page on maturity over time shows: the way of the whole, strips of levels, and what each wave buys."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Head


@dataclass(frozen=True, slots=True)
class Climb:
    """The level of the whole at the beginning and at the end of each period: as promised, and of what is sure alone."""

    periods: tuple[str, ...]
    heads: tuple[str, ...]
    promised: tuple[float | None, ...]
    sure: tuple[float | None, ...]
    target: float | None
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class StripCell:
    """A level at one time with its digits; `risen` since the column before."""

    level: float | None
    text: str
    risen: bool = False


@dataclass(frozen=True, slots=True)
class StripRow:
    """One capability, one element, or the whole (`strong`), from now to the end of the plan, and its target."""

    badge: Badge
    name: str
    cells: tuple[StripCell, ...]
    target: StripCell
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Wave:
    """A part of the plan: what is finished in it, what that costs, the level after it, what has risen."""

    when: str
    finished: tuple[str, ...]
    cost: str
    level: str
    gains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MaturityPage:
    """Maturity over time. `columns` are those of the strips: now, the end of each wave, the target."""

    head: Head
    climb_head: str = field(metadata=CAPTION)
    climb: Climb
    legend: tuple[str, str, str] = field(metadata=CAPTION)
    strips_head: str = field(metadata=CAPTION)
    columns: tuple[str, ...]
    groups: tuple[tuple[StripRow, ...], ...]
    top: int
    waves_head: str = field(metadata=CAPTION)
    wave_columns: tuple[str, ...] = field(metadata=CAPTION)
    waves: tuple[Wave, ...]
    notes: tuple[str, ...]
