"""Why initiatives are outside the plan, and which required ones fit in no plan at all."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.insight.analysis import Analysis
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.periods import band, budgets, count
from workshop.roadmap.build import closure, starts_of
from workshop.roadmap.explain import Reason as Cause
from workshop.roadmap.ganttvalues import LeftOut, Reason
from workshop.roadmap.lanes import mark_of

_SAME: dict[str, Reason] = {"horizon": "horizon", "total_budget": "total", "budget": "budget", "choice": "choice",
                            "barred": "barred", "people": "people", "value": "budget", "late": "late"}


def left_out(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan,
             causes: Mapping[str, Cause]) -> tuple[LeftOut, ...]:
    """Return every initiative without a bar, in the order of the list."""
    starts = starts_of(plan)
    known = {i.id: i for i in workshop.initiatives}
    limits = budgets(workshop)
    found = []
    for initiative in workshop.initiatives:
        if initiative.id in starts:
            continue
        reason: Reason = "new"
        detail = ""
        if initiative.status in ("done", "dropped"):
            reason = "closed"
        elif initiative.barred:
            reason = "barred"
        elif initiative.id in plan.left_out:
            reason = "nothing_fits"
            if plan.status != "infeasible":
                reason, detail = _reason(workshop, analysis, initiative, causes[initiative.id], known, limits)
        found.append(_out(workshop, initiative, reason, detail))
    return tuple(found)


def _out(workshop: Workshop, initiative: Initiative, reason: Reason, detail: str = "") -> LeftOut:
    return LeftOut(initiative.id, initiative.title, *mark_of(workshop.pack, initiative.capability), reason, detail)


def _reason(workshop: Workshop, analysis: Analysis, initiative: Initiative, found: Cause,
            known: Mapping[str, Initiative], limits: tuple[int, ...] | None) -> tuple[Reason, str]:
    if found.cause == "predecessor_out":
        return "waits", known[found.what].title if found.what in known else ""
    # Closed days leave nobody of a role, or no period to start in.
    reason = _SAME.get(found.cause) or ("people" if found.what else "horizon")
    if reason in ("horizon", "late", "barred", "choice"):
        return reason, known[found.what].title if found.what in known else ""
    if _too_costly(initiative, limits):
        return "costly", ""
    if closure(workshop, analysis, initiative) <= 0:
        return "no_value", ""
    role = workshop.planning.role(found.what) if reason == "people" else None
    return reason, role.name if role else ""


def _too_costly(initiative: Initiative, limits: tuple[int, ...] | None) -> bool:
    return limits is not None and max(initiative.cost_per_period()) > max(limits)


def misfits(workshop: Workshop) -> tuple[LeftOut, ...]:
    """Return what must be in the plan, directly or as a predecessor, and fits in no plan even alone.

    Empty when each would fit alone: then it is all of them together that do not.
    """
    known = {i.id: i for i in workshop.initiatives}
    needed: set[str] = set()
    waiting = [i.id for i in workshop.initiatives if (i.must or i.pin is not None) and not _closed(i)]
    while waiting:
        name = waiting.pop()
        if name not in needed and name in known and known[name].status != "done":
            needed.add(name)
            waiting.extend(known[name].predecessors)
    limits, found = budgets(workshop), []
    for initiative in workshop.initiatives:
        if initiative.id in needed:
            if earliest_end(workshop, initiative) > count(workshop):
                found.append(_out(workshop, initiative, "horizon"))
            elif _too_costly(initiative, limits):
                found.append(_out(workshop, initiative, "costly"))
    return tuple(found)


def _closed(initiative: Initiative) -> bool:
    return initiative.barred or initiative.status in ("done", "dropped")


def earliest_end(workshop: Workshop, initiative: Initiative) -> int:
    """Return the first period after an initiative that starts as early as its limits and predecessors allow."""
    ends: dict[str, int] = {}
    known = {i.id: i for i in workshop.initiatives}

    def end(of: Initiative) -> int:
        if of.id not in ends:
            ways = [end(known[name]) + of.lag_after(name) for name in of.predecessors
                    if name in known and known[name].status != "done"]
            ends[of.id] = max([of.earliest or 0, band(workshop, of.horizon).start, *ways]) + of.duration
        return ends[of.id]

    return end(initiative)
