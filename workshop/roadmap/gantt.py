"""The kept plan as a chart: rows, bars, links between them, spending per quarter, and what was left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from workshop.insight.analysis import Analysis, projected
from workshop.model.initiative import Initiative, PlanStatus, RoadmapPlan
from workshop.model.pack import Pack
from workshop.model.workshop import Workshop
from workshop.quarters import shift, short
from workshop.roadmap.build import closure, fingerprint, problem_of
from workshop.roadmap.explain import Reason as Cause
from workshop.roadmap.explain import reason_for

MOST_MARKS = 5

Reason = Literal["new", "nothing_fits", "no_value", "waits", "horizon", "costly", "budget"]


@dataclass(frozen=True, slots=True)
class GanttBar:
    """One planned initiative. `start` and `end` count quarters from the start; `end` is the first one after it.

    `share` is its part of the gap that all initiatives together close, from 0 to 1; `marks` shows it beside the
    others, from 1 to 5, and is 0 when it closes nothing. `cost` is thousand yuan. `note` and `colour` are those
    of its capability, empty without one.
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


@dataclass(frozen=True, slots=True)
class GanttLink:
    """A dependency from the bar in row `before` to the bar in row `after`.

    It leaves the first bar at its end, runs up or down along the quarter line `line` (counted like `start`), and
    enters the second bar at its start. Links that share a piece of a line have different `track` numbers, from 0.
    `broken` tells that the second bar starts before the first one ends; the line is then the first bar's end.
    """

    before: int
    after: int
    line: int
    track: int
    broken: bool


@dataclass(frozen=True, slots=True)
class QuarterSpend:
    """What one quarter costs, in thousand yuan, and its share of the budget; None without a limit."""

    quarter: str
    cost: int
    share: float | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An initiative outside the plan and why.

    Reasons: `new` came after the plan; `nothing_fits` there is no plan at all; `no_value` it closes no gap;
    `waits` a predecessor (`detail`, its title) is left out; `horizon` it cannot end in time; `costly` a quarter
    of it costs more than the budget; `budget` the others are worth more for the money.
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
    """The whole chart. `budget` is thousand yuan per quarter (0: no limit), `cost` that of all bars together.

    `gap` is how far the plan may lie below the best one, as a share of the bound; 0 when it is proven best.
    `now` and `after` are the overall level before and after the plan. `fresh` is False when something the plan
    depends on has changed since.
    """

    quarters: tuple[str, ...]
    bars: tuple[GanttBar, ...]
    links: tuple[GanttLink, ...]
    spend: tuple[QuarterSpend, ...]
    left_out: tuple[LeftOut, ...]
    budget: int
    horizon: int
    cost: int
    status: PlanStatus
    gap: float
    now: float | None
    after: float | None
    fresh: bool

    def row_of(self, initiative: str) -> int | None:
        """Return the row of an initiative, or None when it has no bar."""
        return next((row for row, bar in enumerate(self.bars) if bar.initiative == initiative), None)


def gantt_rows(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan) -> GanttShow:
    """Lay a plan out by capability (foundation first), then by start, then in the order of the list."""
    bars = _bars(workshop, analysis, plan)
    settings = workshop.settings
    length = max([settings.horizon, *(bar.end for bar in bars)])
    quarters = tuple(short(shift(settings.start, index)) for index in range(length))
    links = link_rows(bars, {i.id: i.predecessors for i in workshop.initiatives})
    done = {bar.initiative for bar in bars}
    return GanttShow(
        quarters=quarters, bars=bars, links=links, spend=_spend(workshop, bars, quarters),
        left_out=_left_out(workshop, analysis, plan, done), budget=settings.budget, horizon=settings.horizon,
        cost=sum(bar.cost for bar in bars), status=plan.status, gap=optimality_gap(plan),
        now=analysis.profile.overall.level, after=projected(workshop, analysis, done).overall.level,
        fresh=plan.made_for == fingerprint(workshop, analysis))


def optimality_gap(plan: RoadmapPlan) -> float:
    """Return how far the plan's value may lie below the best possible one, as a share of the bound."""
    if plan.status == "optimal" or plan.bound <= 0:
        return 0.0
    return max(0.0, (plan.bound - plan.objective) / plan.bound)


def _bars(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan) -> tuple[GanttBar, ...]:
    pack = workshop.pack
    lanes = {c.id: index for index, c in enumerate(pack.capabilities)}
    closed = {i.id: closure(workshop, analysis, i) for i in workshop.initiatives}
    total = sum(closed.values())
    planned = [(i, start) for i in workshop.initiatives if (start := plan.start_of(i.id)) is not None]
    most = max((closed[i.id] for i, _ in planned), default=0.0)
    # sorted() keeps the order of the list among equals.
    planned.sort(key=lambda pair: (lanes.get(_lane(pack, pair[0].capability)[0], len(lanes)), pair[1]))
    return tuple(
        GanttBar(i.id, i.title, *_lane(pack, i.capability), i.owner, start, start + i.duration, i.cost,
                 _marks(closed[i.id], most), closed[i.id] / total if total else 0.0, i.must)
        for i, start in planned)


def _lane(pack: Pack, item: str) -> tuple[str, str, str]:
    if not item or not pack.has_item(item):
        return "", "", ""
    capability = pack.capability_of(item)
    return capability.id, capability.note, capability.colour


def _marks(value: float, most: float) -> int:
    return max(1, round(MOST_MARKS * value / most)) if value > 0 else 0


def _spend(workshop: Workshop, bars: Sequence[GanttBar], quarters: Sequence[str]) -> tuple[QuarterSpend, ...]:
    costs = [0] * len(quarters)
    for bar in bars:
        initiative = workshop.initiative(bar.initiative)
        assert initiative is not None
        for index, cost in enumerate(initiative.cost_per_quarter()):
            costs[bar.start + index] += cost
    budget = workshop.settings.budget
    return tuple(QuarterSpend(quarter, cost, cost / budget if budget else None)
                 for quarter, cost in zip(quarters, costs, strict=True))


# Links ----------------------------------------------------------------------------------------------------------
def link_rows(bars: Sequence[GanttBar], predecessors: dict[str, tuple[str, ...]]) -> tuple[GanttLink, ...]:
    """Route every dependency between two bars so that lines cross few bars and never lie on each other."""
    rows = {bar.initiative: row for row, bar in enumerate(bars)}
    routed = []
    for after, bar in enumerate(bars):
        for name in predecessors.get(bar.initiative, ()):
            before = rows.get(name)
            if before is not None:
                end = bars[before].end
                broken = end > bar.start
                line = end if broken else _line(bars, before, after)
                routed.append((before, after, line, broken))
    tracks = _tracks((before, after, line) for before, after, line, _ in routed)
    return tuple(GanttLink(before, after, line, tracks[before, line], broken)
                 for before, after, line, broken in routed)


def _line(bars: Sequence[GanttBar], before: int, after: int) -> int:
    """Return the quarter line between end and start that cuts the fewest bars of the rows between."""
    between = bars[min(before, after) + 1:max(before, after)]
    end, start = bars[before].end, bars[after].start
    return min(range(end, start + 1), key=lambda line: (sum(b.start < line < b.end for b in between), line))


def _tracks(links: Iterable[tuple[int, int, int]]) -> dict[tuple[int, int], int]:
    """Give links from one bar along one line a common track, other ones on the same stretch another."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for before, after, line in links:
        low, high = spans.get((before, line), (before, before))
        spans[before, line] = min(low, after), max(high, after)
    taken: dict[int, list[tuple[int, tuple[int, int]]]] = defaultdict(list)
    tracks = {}
    for (before, line), (low, high) in sorted(spans.items(), key=lambda item: (item[0][1], item[1])):
        used = {track for track, (first, last) in taken[line] if first <= high and low <= last}
        track = next(number for number in range(len(used) + 1) if number not in used)
        taken[line].append((track, (low, high)))
        tracks[before, line] = track
    return tracks


# What was left out ----------------------------------------------------------------------------------------------
def _left_out(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan, done: set[str]) -> tuple[LeftOut, ...]:
    problem = problem_of(workshop, analysis)
    starts = {entry.initiative: entry.start for entry in plan.entries}
    tasks = {task.id: task for task in problem.tasks}
    found = []
    for initiative in workshop.initiatives:
        if initiative.id in done:
            continue
        reason: Reason = "new"
        detail = ""
        if initiative.id in plan.left_out:
            reason = "nothing_fits"
            if plan.status != "infeasible":
                cause = reason_for(problem, starts, tasks[initiative.id])
                reason, detail = _reason(workshop, analysis, initiative, cause)
        found.append(_out(workshop, initiative, reason, detail))
    return tuple(found)


def _out(workshop: Workshop, initiative: Initiative, reason: Reason, detail: str = "") -> LeftOut:
    return LeftOut(initiative.id, initiative.title, *_lane(workshop.pack, initiative.capability), reason, detail)


def _reason(workshop: Workshop, analysis: Analysis, initiative: Initiative, found: Cause) -> tuple[Reason, str]:
    if found.cause == "predecessor_out":
        other = workshop.initiative(found.what)
        return "waits", other.title if other else ""
    if found.cause == "horizon":
        return "horizon", ""
    if _too_costly(workshop, initiative):
        return "costly", ""
    return ("no_value" if closure(workshop, analysis, initiative) <= 0 else "budget"), ""


def _too_costly(workshop: Workshop, initiative: Initiative) -> bool:
    budget = workshop.settings.budget
    return budget > 0 and max(initiative.cost_per_quarter()) > budget


def misfits(workshop: Workshop) -> tuple[LeftOut, ...]:
    """Return what must be in the plan, directly or as a predecessor, and fits in no plan even alone.

    Empty when each would fit alone: then it is all of them together that do not.
    """
    needed: set[str] = set()
    waiting = [i.id for i in workshop.initiatives if i.must]
    while waiting:
        name = waiting.pop()
        initiative = workshop.initiative(name)
        if name not in needed and initiative is not None:
            needed.add(name)
            waiting.extend(initiative.predecessors)
    found = []
    for initiative in workshop.initiatives:
        if initiative.id in needed:
            if earliest_end(workshop, initiative) > workshop.settings.horizon:
                found.append(_out(workshop, initiative, "horizon"))
            elif _too_costly(workshop, initiative):
                found.append(_out(workshop, initiative, "costly"))
    return tuple(found)


def earliest_end(workshop: Workshop, initiative: Initiative) -> int:
    """Return the first quarter after an initiative that starts as early as its predecessors allow."""
    known: dict[str, int] = {}

    def end(of: Initiative) -> int:
        if of.id not in known:
            befores = (workshop.initiative(name) for name in of.predecessors)
            start = max([of.earliest or 0, *(end(b) for b in befores if b is not None)])
            known[of.id] = start + of.duration
        return known[of.id]

    return end(initiative)
