"""What the Gantt chart shows, as values: bars, lanes, links, spending, load, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.initiative import PlanKind, PlanStatus, Status, Unit
from workshop.model.text import Text
from workshop.roadmap.chain import Chain

LaneKind = Literal["capability", "element", "owner", "horizon", "direction"]
LANE_KINDS: tuple[LaneKind, ...] = ("capability", "element", "owner", "horizon", "direction")

Reason = Literal["new", "nothing_fits", "no_value", "waits", "horizon", "late", "costly", "budget", "total", "people",
                 "barred", "closed", "choice"]


@dataclass(frozen=True, slots=True)
class Why:
    """The limit that keeps a bar from starting one period earlier.

    `cause` is that of `explain.Reason`; `what` is in the words of the group, the title of an initiative or the name of
    a role; `period` counts like the starts.
    """

    cause: str = ""
    what: str = ""
    period: int | None = None


@dataclass(frozen=True, slots=True)
class GanttBar:
    """One planned initiative. `start` and `end` count periods from the start; `end` is the first one after it.

    `share` is its part of the gap that all initiatives together close, from 0 to 1; `marks` shows it beside the
    others, from 1 to 5, and is 0 when it closes nothing. `cost` is thousand yuan. `note` and `colour` are those
    of its capability, empty without one. `pinned`: the group has fixed the start. `either` is the group of
    initiatives of which at most one is done. `off` tells that the bar itself breaks a limit.
    """

    initiative: str
    title: str
    capability: str
    note: str
    colour: str
    owner: str
    start: int
    end: int
    cost: int
    marks: int
    share: float
    must: bool
    short: str = ""
    pinned: bool = False
    status: Status = "idea"
    either: str = ""
    why: Why = Why()
    off: bool = False

    @property
    def label(self) -> str:
        """The short label, or the title without one."""
        return self.short or self.title


@dataclass(frozen=True, slots=True)
class GanttLane:
    """Rows that belong together, from row `first` on. `id` is empty for the bars that lie in no lane.

    `name` is empty where the interface has the words: for a horizon, and for no lane. `heading` tells whether the name
    stands above the rows.
    """

    id: str
    name: Text
    note: str
    colour: str
    first: int
    rows: int
    heading: bool


@dataclass(frozen=True, slots=True)
class GanttLink:
    """A dependency from the bar in row `before` to the bar in row `after`.

    It leaves the first bar at its end, runs up or down along the period line `line` (counted like `start`), and
    enters the second bar at its start. Links that share a piece of a line have different `track` numbers, from 0;
    links from one bar along one line are a bundle and share theirs. `lag` is how many periods the second one waits.
    `broken` tells that the second bar starts too early; the line is then the first bar's end.
    """

    before: int
    after: int
    line: int
    track: int
    broken: bool
    lag: int = 0


@dataclass(frozen=True, slots=True)
class PeriodSpend:
    """What one period costs, in thousand yuan, and its share of the budget; None without a limit."""

    period: str
    cost: int
    share: float | None


@dataclass(frozen=True, slots=True)
class RoleLoad:
    """The tenths of a person-month that a role works in each period, and how many there are (None without limit)."""

    role: str
    name: str
    used: tuple[int, ...]
    available: tuple[int, ...] | None

    def share(self, period: int) -> float | None:
        """Return used by available; None without a limit, 1.0 above what is there when nobody is."""
        if self.available is None:
            return None
        used, there = self.used[period], self.available[period] if period < len(self.available) else 0
        return used / there if there else 0.0 if not used else 2.0

    @property
    def peak(self) -> float:
        """The highest share of all periods; without a limit 0."""
        return max((self.share(period) or 0.0 for period in range(len(self.used))), default=0.0)


@dataclass(frozen=True, slots=True)
class ClosedShow:
    """Days without work: `begin` and `end` are places in periods, 1.5 is the middle of the second one.

    `name` is 'spring' or 'national' for the two holidays; `first` and `last` are dates (ISO 8601).
    """

    name: str
    first: str
    last: str
    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class AxisGroup:
    """A year above its quarters, or a quarter above its months; `end` is the first period after it."""

    name: str
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class BrokenLimit:
    """A limit that the plan no longer keeps: the kind of `check.Violation`, in whose words, and when."""

    kind: str
    what: str = ""
    period: int | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An initiative outside the plan and why.

    Reasons: `new` came after the plan; `nothing_fits` there is no plan at all; `barred` the group ruled it out;
    `closed` it is done or dropped already; `choice` another one (`detail`) is done instead; `no_value` it closes no
    gap; `waits` a predecessor (`detail`, its title) is left out; `horizon` it cannot end in time; `costly` a period
    of it costs more than the budget; `people` there are too few of a role (`detail`); `total` the money of all periods
    is used up; `budget` the others are worth more for the money.
    """

    initiative: str
    title: str
    capability: str
    note: str
    colour: str
    reason: Reason
    detail: str = ""


@dataclass(frozen=True)
class GanttShow:
    """The whole chart.

    `periods` are short names (27Q1 or 27-01), `labels` what stands on the axis (27Q1 or 1), with `axis` above it.
    `budgets` is thousand yuan per period (empty: no limit), `total` the limit of all together (0: none), `cost` that
    of all bars together. `horizon` counts periods. `gap` is how far the plan may lie below the best one, as a share of
    the bound; 0 when it is proven best. `now` and `after` are the overall level before and after the plan. `fresh` is
    False when something the plan depends on has changed since, or it breaks a limit (`broken`). `today` is a place in
    periods, None outside of them. `chain` is the critical chain with the slack of each bar.
    """

    kind: PlanKind
    lane: LaneKind
    unit: Unit
    periods: tuple[str, ...]
    labels: tuple[str, ...]
    axis: tuple[AxisGroup, ...]
    bars: tuple[GanttBar, ...]
    lanes: tuple[GanttLane, ...]
    links: tuple[GanttLink, ...]
    spend: tuple[PeriodSpend, ...]
    loads: tuple[RoleLoad, ...]
    closed: tuple[ClosedShow, ...]
    left_out: tuple[LeftOut, ...]
    budgets: tuple[int, ...]
    total: int
    horizon: int
    cost: int
    status: PlanStatus
    gap: float
    now: float | None
    after: float | None
    fresh: bool
    broken: tuple[BrokenLimit, ...]
    chain: Chain
    today: float | None

    def row_of(self, initiative: str) -> int | None:
        """Return the row of an initiative, or None when it has no bar."""
        return next((row for row, bar in enumerate(self.bars) if bar.initiative == initiative), None)

    @property
    def budget(self) -> int:
        """The thousand yuan of one period where all have the same (but for rounding); 0 without a limit, or else."""
        return max(self.budgets) if self.budgets and max(self.budgets) - min(self.budgets) <= 1 else 0

    @property
    def money(self) -> int:
        """The thousand yuan that may be spent in all; 0 without any limit."""
        limits = [limit for limit in (sum(self.budgets), self.total) if limit]
        return min(limits, default=0)

    @property
    def quarters(self) -> int:
        """How many quarters lie between the first start and the last end, begun ones counted."""
        first, last = min((bar.start for bar in self.bars), default=0), max((bar.end for bar in self.bars), default=0)
        return last - first if self.unit == "quarter" else -(-last // 3) - first // 3

    def fullest(self) -> RoleLoad | None:
        """Return the role that works closest to what there is of it, or above; None without a limited role."""
        limited = [load for load in self.loads if load.available is not None]
        return max(limited, key=lambda load: load.peak, default=None)
