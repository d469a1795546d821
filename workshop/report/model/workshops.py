"""Many workshops side by side: what may differ first, then the table, trends and the benchmark."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Head


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One workshop of a client: its day as a number of days, the day as text, and its overall level."""

    day: int
    label: str
    level: float
    text: str


@dataclass(frozen=True, slots=True)
class Trend:
    """The workshops of one client in one framework, oldest first; `note` says whether the people were the same."""

    name: str
    points: tuple[TrendPoint, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Quartiles:
    """Levels over several workshops: quartiles and median, None where there are too few; `texts` say the same."""

    name: str
    low: float | None
    middle: float | None
    high: float | None
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackShelf:
    """All workshops of one framework: rows of texts, and their benchmark."""

    name: str
    columns: tuple[str, ...] = field(metadata=CAPTION)
    rows: tuple[tuple[str, ...], ...]
    benchmark_head: str = field(metadata=CAPTION)
    benchmark_columns: tuple[str, ...] = field(metadata=CAPTION)
    benchmark: tuple[Quartiles, ...]
    benchmark_note: str


@dataclass(frozen=True, slots=True)
class PortfolioPage:
    """The whole portfolio; the cautions stand first. `unread` are files with the reason they are not in it."""

    head: Head
    cautions_head: str = field(metadata=CAPTION)
    cautions: tuple[str, ...]
    shelves: tuple[PackShelf, ...]
    top: int
    trends_head: str = field(metadata=CAPTION)
    trends: tuple[Trend, ...]
    unread_head: str = field(metadata=CAPTION)
    unread: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
