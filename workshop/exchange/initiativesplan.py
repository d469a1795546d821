"""The kept plan with real days: what programs for projects need to know, looked over by the independent checker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from workshop.errors import refuse
from workshop.exchange.initiativescells import Writing, as_text
from workshop.exchange.initiativeswords import COLUMNS, writable
from workshop.insight.analysis import Analysis, analyse
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.planning import Closure
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.periods import MONTHS, NATIONAL, SPRING, closed_days, closures, count, first_day, last_day, open_share
from workshop.roadmap.build import problem_of, starts_of
from workshop.roadmap.check import violations

YUAN = 1000
END = Text("路线图完成", "End of the roadmap")
NOBODY = Text("未指定角色", "No role in particular")
_FIRST = Text("第一步：{0}", "First step: {0}")
_HOLIDAYS = {SPRING: Text("春节", "Spring Festival"), NATIONAL: Text("国庆节", "National Day")}
_REHEARSAL = Text("演练", "Rehearsal")
# What stands in the remarks of an activity, because those programs have no field of their own for it.
_REMARKS = ("short", "status", "element", "capability", "direction", "horizon", "owner", "lifts", "kpi", "kpi_baseline",
            "kpi_target", "risk", "first_step", "first_by", "duties", "note")


@dataclass(frozen=True, slots=True)
class Link:
    """An activity waits for another one, and then for so many working days."""

    uid: int
    lag: int = 0


@dataclass(frozen=True, slots=True)
class Use:
    """How many people of a role work on an activity all through it (1 is one person full time)."""

    role: int
    units: float


@dataclass(frozen=True, slots=True)
class Activity:
    """An initiative in the plan, or a milestone (`days` is 0): first and last working day, cost in yuan.

    `uid` counts from 1 over activities and milestones.
    """

    uid: int
    title: str
    first: date
    last: date
    days: int
    owner: str = ""
    cost: int = 0
    notes: str = ""
    uses: tuple[Use, ...] = ()
    after: tuple[Link, ...] = ()

    @property
    def milestone(self) -> bool:
        """Tell whether it is a point in time."""
        return self.days == 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many people are there from one day to another, both included."""

    first: date
    last: date
    units: float


@dataclass(frozen=True, slots=True)
class Team:
    """A role with `units`, the most people it ever has; without `stretches` their number is not limited."""

    uid: int
    name: str
    units: float
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Schedule:
    """A plan with real days. Weekends are free, and so are `closures`."""

    title: str
    client: str
    first: date
    last: date
    closures: tuple[Closure, ...]
    activities: tuple[Activity, ...]
    teams: tuple[Team, ...]
    language: str

    def working(self, day: date) -> bool:
        """Tell whether work is done on a day."""
        return day.weekday() < 5 and not any(c.first <= day.isoformat() <= c.last for c in self.closures)


def sound_plan(workshop: Workshop, analysis: Analysis | None = None) -> RoadmapPlan:
    """Return the kept plan. Raises Refused when there is none, or when it breaks a limit as things are now.

    The limits are those of its kind: only the group's own plan has to keep to pins.
    """
    plan = workshop.plan
    if plan is None or plan.status == "infeasible" or not plan.entries:
        raise refuse("plan_none_kept")
    problem = problem_of(workshop, analysis or analyse(workshop), plan.kind)
    broken = next(violations(problem, starts_of(plan)), None)
    if broken is not None:
        found = workshop.initiative(broken.what)
        raise refuse("plan_not_sound", found.title) if found else refuse("plan_over_limit")
    return plan


def schedule(workshop: Workshop, plan: RoadmapPlan, language: str) -> Schedule:
    """Return the days of a plan; it has to be sound. Raises Refused when all days of an initiative are closed."""
    begin, unit = workshop.settings.start, workshop.planning.unit
    first, last = first_day(begin, unit, 0), last_day(begin, unit, count(workshop) - 1)
    activities = list(_activities(workshop, plan, language))
    activities.extend(_first_steps(workshop, plan, language))
    activities.append(_end(activities, language))
    title = workshop.settings.title
    return Schedule(
        title=f"{_REHEARSAL.in_(language)} · {title}" if workshop.settings.rehearsal else title,
        client=workshop.settings.client, first=first, last=last, activities=tuple(activities), language=language,
        closures=tuple(Closure(_HOLIDAYS[c.name].in_(language) if c.name in _HOLIDAYS else c.name, c.first, c.last)
                       for c in closures(workshop)),
        teams=_teams(workshop, activities, language))


def working_days(workshop: Workshop, start: int, stop: int) -> list[date]:
    """Return the days on which work is done from one period up to another one, which is left out."""
    begin, unit = workshop.settings.start, workshop.planning.unit
    first, last = first_day(begin, unit, start), first_day(begin, unit, stop) - timedelta(days=1)
    shut = closed_days(workshop, first, last)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if day.weekday() < 5 and day not in shut]


# Activities -------------------------------------------------------------------------------------------------------
def _activities(workshop: Workshop, plan: RoadmapPlan, language: str) -> Iterator[Activity]:
    starts, writing = starts_of(plan), Writing(workshop)
    planned = [initiative for initiative in workshop.initiatives if initiative.id in starts]
    uids = {initiative.id: uid for uid, initiative in enumerate(planned, start=1)}
    for initiative in planned:
        start = starts[initiative.id]
        days = working_days(workshop, start, start + initiative.duration)
        if not days:
            raise refuse("plan_all_closed", initiative.title)
        yield Activity(
            uids[initiative.id], initiative.title, days[0], days[-1], len(days), initiative.owner,
            initiative.cost * YUAN, _notes(writing, initiative, language), _uses(workshop, initiative, start),
            tuple(Link(uids[before], _lag(workshop, initiative, before, starts)) for before in initiative.predecessors
                  if before in uids))


def _lag(workshop: Workshop, initiative: Initiative, before: str, starts: dict[str, int]) -> int:
    """Return the working days in the periods between the end of a predecessor and the start."""
    found = workshop.initiative(before)
    assert found is not None
    end = starts[before] + found.duration
    return len(working_days(workshop, end, end + initiative.lag_after(before)))


def _uses(workshop: Workshop, initiative: Initiative, start: int) -> tuple[Use, ...]:
    """Return people at work: person-months over the months that are open while the initiative runs."""
    months = MONTHS[workshop.planning.unit]
    opened = sum(months * open_share(workshop, index) for index in range(start, start + initiative.duration))
    numbers = {role.id: uid for uid, role in enumerate(workshop.planning.roles, start=1)}
    needed = [(numbers[effort.role], effort.months) for effort in initiative.efforts if effort.role in numbers]
    if initiative.effort:
        needed.append((len(numbers) + 1, initiative.effort))
    return tuple(Use(uid, person_months / opened) for uid, person_months in sorted(needed))


def _notes(writing: Writing, initiative: Initiative, language: str) -> str:
    cells = writing.cells(initiative, language)
    colon = "：" if language == "zh" else ": "
    heads = {column.id: column.head.in_(language) for column in COLUMNS}
    return writable("\n".join(f"{heads[name]}{colon}{as_text(cells[name])}" for name in _REMARKS if cells[name] != ""))


def _first_steps(workshop: Workshop, plan: RoadmapPlan, language: str) -> Iterator[Activity]:
    """Yield a milestone for each planned initiative that has a date for its first step."""
    planned = starts_of(plan)
    dated = [i for i in workshop.initiatives if i.id in planned and i.first_by]
    for uid, initiative in enumerate(dated, start=len(planned) + 1):
        day = _day_before(workshop, initiative.first_by)
        words = _FIRST.in_(language).format(initiative.first_step or initiative.title)
        yield Activity(uid, words, day, day, 0, initiative.owner)


def _day_before(workshop: Workshop, text: str) -> date:
    """Return a day, or the last one before it on which work is done."""
    day = date.fromisoformat(text)
    shut = closed_days(workshop, day - timedelta(days=60), day)
    return next((d for d in (day - timedelta(days=n) for n in range(60)) if d.weekday() < 5 and d not in shut), day)


def _end(activities: list[Activity], language: str) -> Activity:
    """Return the milestone at which all is done: it waits for what nothing else waits for."""
    work = [activity for activity in activities if not activity.milestone]
    waited = {link.uid for activity in work for link in activity.after}
    last = max(activity.last for activity in work)
    return Activity(len(activities) + 1, END.in_(language), last, last, 0,
                    after=tuple(Link(activity.uid) for activity in work if activity.uid not in waited))


# People -----------------------------------------------------------------------------------------------------------
def _teams(workshop: Workshop, activities: list[Activity], language: str) -> tuple[Team, ...]:
    found = [Team(uid, role.name, max([*_heads(workshop, role.heads), 0.0]) if role.heads else _peak(activities, uid),
                  tuple(_stretches(workshop, _heads(workshop, role.heads))))
             for uid, role in enumerate(workshop.planning.roles, start=1)]
    nobody = len(found) + 1
    if any(use.role == nobody for activity in activities for use in activity.uses):
        found.append(Team(nobody, NOBODY.in_(language), _peak(activities, nobody)))
    return tuple(found)


def _heads(workshop: Workshop, heads: tuple[float, ...]) -> list[float]:
    return [heads[min(index, len(heads) - 1)] for index in range(count(workshop))] if heads else []


def _stretches(workshop: Workshop, heads: list[float]) -> Iterator[Stretch]:
    begin, unit, start = workshop.settings.start, workshop.planning.unit, 0
    for index, number in enumerate(heads, start=1):
        if index == len(heads) or heads[index] != number:
            yield Stretch(first_day(begin, unit, start), last_day(begin, unit, index - 1), number)
            start = index


def _peak(activities: list[Activity], uid: int) -> float:
    """Return the most people of a role that are ever at work at once; at least one."""
    edges = {activity.first for activity in activities}
    return max([1.0, *(sum(use.units for a in activities if a.first <= day <= a.last for use in a.uses
                           if use.role == uid) for day in edges)])
