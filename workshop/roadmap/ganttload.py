"""What lies beneath and behind the bars of a Gantt chart: the axis, money, people, closed days, and today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from workshop.model.initiative import Initiative
from workshop.model.workshop import Workshop
from workshop.periods import MONTHS, capacity, closures, first_day, index_of, needs, short_name
from workshop.roadmap.ganttvalues import AxisGroup, ClosedShow, GanttBar, PeriodSpend, RoleLoad


def axis_of(workshop: Workshop, length: int) -> tuple[tuple[str, ...], tuple[AxisGroup, ...]]:
    """Return the words under the axis, and what joins them: years above quarters, quarters above months."""
    start, unit = workshop.settings.start, workshop.planning.unit
    if unit == "quarter":
        labels = tuple(short_name(start, unit, index) for index in range(length))
        names = [str(first_day(start, unit, index).year) for index in range(length)]
    else:
        labels = tuple(str(first_day(start, unit, index).month) for index in range(length))
        names = [short_name(start, "quarter", index // 3) for index in range(length)]
    edges = [index for index in range(length) if not index or names[index] != names[index - 1]]
    groups = tuple(AxisGroup(names[first], first, end)
                   for first, end in zip(edges, [*edges[1:], length], strict=True))
    return labels, groups


def spend_of(initiatives: Mapping[str, Initiative], bars: Iterable[GanttBar], names: Sequence[str],
             limits: Sequence[int]) -> tuple[PeriodSpend, ...]:
    """Return what each period costs; beyond the limits the last one goes on."""
    costs = [0] * len(names)
    for bar in bars:
        for at, cost in enumerate(initiatives[bar.initiative].cost_per_period()):
            costs[bar.start + at] += cost
    found = []
    for index, (name, cost) in enumerate(zip(names, costs, strict=True)):
        limit = limits[min(index, len(limits) - 1)] if limits else None
        share = None if limit is None else cost / limit if limit else 2.0 if cost else 0.0
        found.append(PeriodSpend(name, cost, share))
    return tuple(found)


def loads_of(workshop: Workshop, initiatives: Mapping[str, Initiative], bars: Iterable[GanttBar],
             length: int) -> tuple[RoleLoad, ...]:
    """Return the load of every role that is limited or worked by a bar, in the order of the roles."""
    used = {role.id: [0] * length for role in workshop.planning.roles}
    for bar in bars:
        for role, tenths in needs(initiatives[bar.initiative]).items():
            for period in range(bar.start, bar.end) if role in used else ():
                used[role][period] += tenths
    there = capacity(workshop)
    return tuple(RoleLoad(role.id, role.name, tuple(used[role.id]), there.get(role.id))
                 for role in workshop.planning.roles if role.id in there or any(used[role.id]))


def closed_of(workshop: Workshop, length: int) -> tuple[ClosedShow, ...]:
    """Return the closed stretches in sight of the chart."""
    found = []
    for closure in closures(workshop):
        first, last = date.fromisoformat(closure.first), date.fromisoformat(closure.last)
        begin, end = place_of(workshop, first), place_of(workshop, last + timedelta(days=1))
        if end > 0 and begin < length:
            found.append(ClosedShow(closure.name, closure.first, closure.last, max(begin, 0.0), min(end, length)))
    return tuple(found)


def place_of(workshop: Workshop, day: date) -> float:
    """Return where a day begins, counted in periods from the start: 1.5 is the middle of the second one."""
    start, unit = workshop.settings.start, workshop.planning.unit
    # The months of a quarter are of different lengths: a day is placed by its month, and in it by its day.
    month = index_of(start, "month", day)
    first = first_day(start, "month", month)
    length = (first_day(start, "month", month + 1) - first).days
    return (month + (day - first).days / length) / MONTHS[unit]


def today_of(workshop: Workshop, today: date | None, length: int) -> float | None:
    """Return where today is; None when it is not in the chart, or nobody says what day it is."""
    if today is None:
        return None
    place = place_of(workshop, today)
    return place if 0 <= place <= length else None
