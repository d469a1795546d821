"""One large page for the wall: where we are, what we found, what we do, who does it."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Finding, Head, HeatCell, Request


@dataclass(frozen=True, slots=True)
class PosterPoint:
    """One element: levels now, aimed at and after the plan; None where there is none. `empty` stands for no level."""

    label: str
    now: float | None
    now_text: str
    target: float | None
    after: float | None
    empty: str = ""


@dataclass(frozen=True, slots=True)
class PosterRow:
    """One capability over all elements."""

    badge: Badge
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class PosterBar:
    """One initiative of the roadmap; `short` stands where the title is too long.

    `start` and `end` count periods, `end` is the first one after it.
    """

    badge: Badge
    title: str
    short: str
    who: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PosterPage:
    """The poster. `rest` counts the initiatives that are not drawn; `foot` says what the page stands on."""

    head: Head
    strip_head: str = field(metadata=CAPTION)
    points: tuple[PosterPoint, ...]
    top: int
    legend_now: str = field(metadata=CAPTION)
    legend_target: str = field(metadata=CAPTION)
    legend_after: str = field(metadata=CAPTION)
    heat_head: str = field(metadata=CAPTION)
    heat_columns: tuple[str, ...]
    heat: tuple[PosterRow, ...]
    heat_note: str
    findings_head: str = field(metadata=CAPTION)
    findings: tuple[Finding, ...]
    plan_head: str = field(metadata=CAPTION)
    periods: tuple[str, ...]
    bars: tuple[PosterBar, ...]
    plan_empty: str
    rest: str
    ask_head: str = field(metadata=CAPTION)
    requests: tuple[Request, ...]
    ask_empty: str
    foot: tuple[str, ...]
