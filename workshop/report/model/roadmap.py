"""What the roadmap shows: bars in lanes over the periods, links, closed days, money and people beneath."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.values import CAPTION, Badge, Head, PageRef


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the roadmap. `start` and `end` count periods; `end` is the first one after it.

    `critical` tells that it lies on the critical chain, `must` that the group insists on it, `pinned` that its start is
    fixed, `running` that it is under way.
    """

    number: str
    badge: Badge
    title: str
    start: int
    end: int
    inside: str
    marks: int
    critical: bool = False
    must: bool = False
    pinned: bool = False
    running: bool = False


@dataclass(frozen=True, slots=True)
class BarLink:
    """A dependency between two rows, routed along the period line `line` on `track`; `critical` on the chain."""

    before: int
    after: int
    line: int
    track: int
    broken: bool
    critical: bool = False


@dataclass(frozen=True, slots=True)
class RoadLane:
    """Rows that belong together, from row `first` on; without a name there is no heading above them.

    `again` is the heading where the lane goes on on another page.
    """

    name: str
    again: str
    badge: Badge
    first: int
    rows: int


@dataclass(frozen=True, slots=True)
class RoadClosed:
    """Days without work; `begin` and `end` are places in periods: 1.5 is the middle of the second one."""

    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class Spend:
    """Money of one period: thousand yuan, share of the budget (None without one), and the label."""

    cost: int
    share: float | None
    text: str


@dataclass(frozen=True, slots=True)
class RoleStrip:
    """One role beneath the money: the share of its time in each period (None without a limit), and the labels.

    `peak` is the highest share, or the highest amount without a limit.
    """

    name: str
    peak: str
    shares: tuple[float | None, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoadMark:
    """A mark that is used on the chart, for its legend: critical, must, pinned, running, closed or today."""

    kind: str
    words: str = field(metadata=CAPTION)


@dataclass(frozen=True, slots=True)
class RoadmapPage:
    """The plan over the periods. `after_word` stands before the number of a predecessor on another page.

    `today` is a place in periods, None when it is not inside. `more` leads to other pages.
    """

    head: Head
    quarters: tuple[str, ...]
    years: tuple[str, ...]
    bars: tuple[Bar, ...]
    links: tuple[BarLink, ...]
    spend: tuple[Spend, ...]
    spend_label: str
    spend_note: str
    after_word: str
    empty: str
    notes: tuple[str, ...]
    lanes: tuple[RoadLane, ...] = ()
    closed: tuple[RoadClosed, ...] = ()
    today: float | None = None
    people: tuple[RoleStrip, ...] = ()
    legend: tuple[RoadMark, ...] = ()
    more: tuple[tuple[str, PageRef], ...] = ()
