"""The kept plan as a chart: rows in lanes, bars with their reasons, links, money, people, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from workshop.insight.analysis import Analysis, projected
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.periods import budgets, count, short_name
from workshop.roadmap.build import closure, is_fresh, problem_of, starts_of
from workshop.roadmap.chain import critical_chain
from workshop.roadmap.check import Violation, violations
from workshop.roadmap.explain import Reason as Cause
from workshop.roadmap.explain import reasons
from workshop.roadmap.ganttload import axis_of, closed_of, loads_of, spend_of, today_of
from workshop.roadmap.ganttvalues import (
    LANE_KINDS,
    AxisGroup,
    BrokenLimit,
    ClosedShow,
    GanttBar,
    GanttLane,
    GanttLink,
    GanttShow,
    LaneKind,
    LeftOut,
    PeriodSpend,
    Reason,
    RoleLoad,
    Why,
)
from workshop.roadmap.lanes import LaneKey, group_lanes, lane_finder, mark_of
from workshop.roadmap.leftouts import earliest_end, left_out, misfits
from workshop.roadmap.routes import link_rows, links_of

__all__ = ["LANE_KINDS", "AxisGroup", "BrokenLimit", "ClosedShow", "GanttBar", "GanttLane", "GanttLink", "GanttShow",
           "LaneKind", "LeftOut", "PeriodSpend", "Reason", "RoleLoad", "Why", "earliest_end", "gantt_rows",
           "link_rows", "misfits", "optimality_gap"]

MOST_MARKS = 5
# Limits that one task breaks by itself; the others are broken by all who use them.
_OWN = frozenset({"missing", "barred", "pin", "too_early", "too_late", "not_allowed", "predecessor_missing",
                  "predecessor_late"})


def gantt_rows(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan, lane: LaneKind = "capability",
               today: date | None = None) -> GanttShow:
    """Lay a plan out by lane, then by start, then in the order of the list.

    The checker, which is written apart from the solver, looks at every plan that is shown: one that breaks a limit of
    today's initiatives is not fresh, and says which.
    """
    problem = problem_of(workshop, analysis, plan.kind)
    known = {i.id: i for i in workshop.initiatives}
    starts = {name: start for name, start in starts_of(plan).items() if name in known}
    wrong = () if plan.status == "infeasible" else tuple(violations(problem, starts))
    causes = reasons(problem, starts)
    keys, bars = _bars(workshop, analysis, causes, starts, lane, {v.what for v in wrong if v.kind in _OWN})
    limits = budgets(workshop) or ()
    length = max([count(workshop), *(bar.end for bar in bars)])
    periods = tuple(short_name(workshop.settings.start, workshop.planning.unit, index) for index in range(length))
    labels, axis = axis_of(workshop, length)
    return GanttShow(
        kind=plan.kind, lane=lane, unit=workshop.planning.unit, periods=periods, labels=labels, axis=axis, bars=bars,
        lanes=group_lanes(keys, lane), links=links_of(workshop.initiatives, bars),
        spend=spend_of(known, bars, periods, limits), loads=loads_of(workshop, known, bars, length),
        closed=closed_of(workshop, length), left_out=left_out(workshop, analysis, plan, causes), budgets=limits,
        total=workshop.planning.total, horizon=count(workshop), cost=sum(bar.cost for bar in bars),
        status=plan.status, gap=optimality_gap(plan), now=analysis.profile.overall.level,
        after=projected(workshop, analysis, starts.keys()).overall.level,
        fresh=not wrong and is_fresh(workshop, analysis, plan),
        broken=tuple(_broken(workshop, known, violation) for violation in wrong),
        chain=critical_chain(problem, starts), today=today_of(workshop, today, length))


def optimality_gap(plan: RoadmapPlan) -> float:
    """Return how far the plan may lie from the best possible one, as a share of the bound.

    For a plan of least cost or earliest end the bound lies below it, and the share is that of the plan itself.
    """
    if plan.status == "optimal":
        return 0.0
    high = max(plan.bound, plan.objective)
    return abs(plan.bound - plan.objective) / high if high > 0 and plan.bound > 0 else 0.0


def _bars(workshop: Workshop, analysis: Analysis, causes: Mapping[str, Cause], starts: Mapping[str, int],
          lane: LaneKind, off: set[str]) -> tuple[list[LaneKey], tuple[GanttBar, ...]]:
    find = lane_finder(workshop, lane)
    closed = {i.id: closure(workshop, analysis, i) for i in workshop.initiatives}
    total, known = sum(closed.values()), {i.id: i for i in workshop.initiatives}
    most = max((closed[name] for name in starts), default=0.0)
    # sorted() keeps the order of the list among equals.
    rows = sorted(((find(i, starts[i.id]), i) for i in workshop.initiatives if i.id in starts),
                  key=lambda row: (row[0].order, starts[row[1].id]))
    bars = []
    for _, i in rows:
        why = causes[i.id]
        bars.append(GanttBar(
            i.id, i.title, *mark_of(workshop.pack, i.capability), i.owner, starts[i.id], starts[i.id] + i.duration,
            i.cost, _marks(closed[i.id], most), closed[i.id] / total if total else 0.0, i.must, i.short,
            i.pin is not None, i.status, i.either,
            Why(why.cause, _named(workshop, known, why.what), why.period), i.id in off))
    return [key for key, _ in rows], tuple(bars)


def _marks(value: float, most: float) -> int:
    return max(1, round(MOST_MARKS * value / most)) if value > 0 else 0


def _named(workshop: Workshop, known: Mapping[str, Initiative], what: str) -> str:
    """Return an id of a task or role in the words of the group."""
    if what in known:
        return known[what].title
    role = workshop.planning.role(what)
    return role.name if role else what


def _broken(workshop: Workshop, known: Mapping[str, Initiative], found: Violation) -> BrokenLimit:
    """Return a violation in the words of the group; a choice names all its initiatives by id."""
    names: Sequence[str] = found.what.split() if found.kind == "choice" else (found.what,)
    return BrokenLimit(found.kind, ", ".join(_named(workshop, known, name) for name in names), found.period)
