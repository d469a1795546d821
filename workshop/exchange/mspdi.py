"""A plan as Microsoft Project XML (MSPDI), which Microsoft Project and most programs for projects can open.

The elements and their order follow Microsoft's Project XML Data Interchange Schema Reference, with `Active` and
`Manual` as Project 2010 and later write them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from workshop.exchange.initiativesplan import Activity, Link, Schedule, Team
from workshop.exchange.initiativeswords import writable

NAMESPACE = "http://schemas.microsoft.com/project"
HOURS = 8
_MORNING, _NOON, _AFTER_NOON, _EVENING = "08:00:00", "12:00:00", "13:00:00", "17:00:00"
# Lags are in tenths of a minute, money in hundredths, formats and kinds as numbers.
_TENTHS_A_DAY, _CENTS = HOURS * 600, 100
_IN_DAYS, _FIXED_DURATION, _PRORATED, _FINISH_TO_START, _WORK_RESOURCE = 7, 1, 2, 1, 1
_NO_EARLIER, _MUST_START = 4, 2
_CALENDAR = 1


def write_mspdi(schedule: Schedule) -> bytes:
    """Return a schedule as Microsoft Project XML.

    Every activity may start no earlier than planned and waits for its predecessors, so that the dates stay as they
    are when the file is opened and calculated. People come from roles; costs are yuan, spread over the run.
    """
    root = ET.Element("Project", {"xmlns": NAMESPACE})
    _fields(root, (
        ("SaveVersion", 14), ("Name", schedule.title), ("Title", schedule.title), ("Company", schedule.client),
        ("ScheduleFromStart", 1), ("StartDate", _at(schedule.first, _MORNING)),
        ("FinishDate", _at(max(a.last for a in schedule.activities), _EVENING)), ("CurrencyDigits", 0),
        ("CurrencySymbol", "¥"), ("CurrencyCode", "CNY"), ("CurrencySymbolPosition", 0), ("CalendarUID", _CALENDAR),
        ("DefaultStartTime", _MORNING), ("DefaultFinishTime", _EVENING), ("MinutesPerDay", HOURS * 60),
        ("MinutesPerWeek", HOURS * 300), ("DaysPerMonth", 20), ("DefaultTaskType", _FIXED_DURATION),
        ("DefaultFixedCostAccrual", _PRORATED), ("DurationFormat", _IN_DAYS), ("HonorConstraints", 1),
        ("NewTasksEffortDriven", 0), ("NewTasksEstimated", 0), ("WeekStartDay", 1)))
    _calendars(ET.SubElement(root, "Calendars"), schedule)
    tasks = ET.SubElement(root, "Tasks")
    for number, activity in enumerate(schedule.activities, start=1):
        _task(tasks, activity, number)
    resources = ET.SubElement(root, "Resources")
    for number, team in enumerate(schedule.teams, start=1):
        _resource(resources, team, number)
    _assignments(ET.SubElement(root, "Assignments"), schedule)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _fields(parent: ET.Element, fields: Iterable[tuple[str, object]]) -> None:
    """Put simple elements; those without a text are left out."""
    for name, value in fields:
        if value != "":
            ET.SubElement(parent, name).text = writable(str(value))


def _at(day: date, time: str) -> str:
    return f"{day.isoformat()}T{time}"


def _duration(hours: float) -> str:
    """Return hours as an XML duration, such as PT496H30M0S."""
    minutes = round(hours * 60)
    return f"PT{minutes // 60}H{minutes % 60}M0S"


# Calendars --------------------------------------------------------------------------------------------------------
def _calendars(parent: ET.Element, schedule: Schedule) -> None:
    """Write the calendar of the project, and one of every role that is based on it."""
    base = ET.SubElement(parent, "Calendar")
    _fields(base, (("UID", _CALENDAR), ("Name", "Pentatone"), ("IsBaseCalendar", 1), ("BaseCalendarUID", -1)))
    days = ET.SubElement(base, "WeekDays")
    for number in range(1, 8):
        day = ET.SubElement(days, "WeekDay")
        working = 2 <= number <= 6
        _fields(day, (("DayType", number), ("DayWorking", int(working))))
        if working:
            times = ET.SubElement(day, "WorkingTimes")
            for begin, end in ((_MORNING, _NOON), (_AFTER_NOON, _EVENING)):
                _fields(ET.SubElement(times, "WorkingTime"), (("FromTime", begin), ("ToTime", end)))
    if schedule.closures:
        shut = ET.SubElement(base, "Exceptions")
        for first, last, name in _stretches(schedule):
            _exception(shut, first, last, name)
    for team in schedule.teams:
        _fields(ET.SubElement(parent, "Calendar"), (
            ("UID", _CALENDAR + team.uid), ("Name", team.name), ("IsBaseCalendar", 0), ("BaseCalendarUID", _CALENDAR)))


def _stretches(schedule: Schedule) -> list[tuple[date, date, str]]:
    """Return the closed stretches without overlaps: programs refuse two exceptions on one day."""
    found: list[tuple[date, date, str]] = []
    for closure in sorted(schedule.closures, key=lambda c: (c.first, c.last)):
        first, last = date.fromisoformat(closure.first), date.fromisoformat(closure.last)
        if found and first <= found[-1][1]:
            first = found[-1][1] + timedelta(days=1)
        if first <= last:
            found.append((first, last, closure.name))
    return found


def _exception(parent: ET.Element, first: date, last: date, name: str) -> None:
    found = ET.SubElement(parent, "Exception")
    _fields(found, (("EnteredByOccurrences", 0),))
    period = ET.SubElement(found, "TimePeriod")
    _fields(period, (("FromDate", _at(first, "00:00:00")), ("ToDate", _at(last, "23:59:00"))))
    _fields(found, (("Occurrences", (last - first).days + 1), ("Name", name), ("Type", 1), ("DayWorking", 0)))


# Tasks ------------------------------------------------------------------------------------------------------------
def _task(parent: ET.Element, activity: Activity, number: int) -> None:
    hours, milestone = activity.days * HOURS, activity.milestone
    # A milestone stands at the end of its day.
    start = _at(activity.first, _EVENING if milestone else _MORNING)
    fixed = milestone and not activity.after
    task = ET.SubElement(parent, "Task")
    _fields(task, (
        ("UID", activity.uid), ("ID", number), ("Name", activity.title), ("Active", 1), ("Manual", 0),
        ("Type", _FIXED_DURATION), ("IsNull", 0), ("Contact", activity.owner), ("WBS", number),
        ("OutlineNumber", number), ("OutlineLevel", 1), ("Priority", 500), ("Start", start),
        ("Finish", _at(activity.last, _EVENING)), ("Duration", _duration(hours)), ("DurationFormat", _IN_DAYS),
        ("Work", _duration(sum(use.units for use in activity.uses) * hours)), ("EffortDriven", 0), ("Estimated", 0),
        ("Milestone", int(milestone)), ("Summary", 0), ("FixedCost", activity.cost * _CENTS),
        ("FixedCostAccrual", _PRORATED), ("PercentComplete", 0), ("Cost", activity.cost * _CENTS),
        ("ActualDuration", _duration(0)), ("RemainingDuration", _duration(hours)),
        ("ConstraintType", _MUST_START if fixed else _NO_EARLIER), ("ConstraintDate", start),
        ("IgnoreResourceCalendar", 0), ("Notes", activity.notes)))
    for link in activity.after:
        _link(task, link)


def _link(task: ET.Element, link: Link) -> None:
    _fields(ET.SubElement(task, "PredecessorLink"), (
        ("PredecessorUID", link.uid), ("Type", _FINISH_TO_START), ("CrossProject", 0),
        ("LinkLag", link.lag * _TENTHS_A_DAY), ("LagFormat", _IN_DAYS)))


# People -----------------------------------------------------------------------------------------------------------
def _resource(parent: ET.Element, team: Team, number: int) -> None:
    resource = ET.SubElement(parent, "Resource")
    _fields(resource, (("UID", team.uid), ("ID", number), ("Name", team.name), ("Type", _WORK_RESOURCE), ("IsNull", 0),
                       ("MaxUnits", f"{team.units:.4g}"), ("CanLevel", 1), ("CalendarUID", _CALENDAR + team.uid),
                       ("IsGeneric", 1)))
    if team.stretches:
        periods = ET.SubElement(resource, "AvailabilityPeriods")
        for stretch in team.stretches:
            _fields(ET.SubElement(periods, "AvailabilityPeriod"), (
                ("AvailableFrom", _at(stretch.first, "00:00:00")), ("AvailableTo", _at(stretch.last, "23:59:00")),
                ("AvailableUnits", f"{stretch.units:.4g}")))


def _assignments(parent: ET.Element, schedule: Schedule) -> None:
    uid = 0
    for activity in schedule.activities:
        for use in activity.uses:
            uid += 1
            work = _duration(use.units * activity.days * HOURS)
            _fields(ET.SubElement(parent, "Assignment"), (
                ("UID", uid), ("TaskUID", activity.uid), ("ResourceUID", use.role), ("ActualWork", _duration(0)),
                ("Finish", _at(activity.last, _EVENING)), ("RemainingWork", work),
                ("Start", _at(activity.first, _MORNING)), ("Units", f"{use.units:.6g}"), ("Work", work)))
