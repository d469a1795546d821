"""A plan as a file of GanttProject (.gan), the free desktop program.

The elements, attributes and numbers are those that GanttProject itself reads and writes (repository
bardsoftware/ganttproject, version 3).
"""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree as ET

from workshop.exchange.initiativesplan import Schedule
from workshop.exchange.initiativeswords import writable

_WORK, _MILESTONE = "#0b4a63", "#c8922b"
_FINISH_TO_START, _NO_EARLIER = "2", "1"
_PROPERTIES = (("tpd0", "type", "icon"), ("tpd1", "priority", "icon"), ("tpd2", "info", "icon"),
               ("tpd3", "name", "text"), ("tpd4", "begindate", "date"), ("tpd5", "enddate", "date"),
               ("tpd6", "duration", "int"), ("tpd7", "completion", "int"), ("tpd8", "coordinator", "text"),
               ("tpd9", "predecessorsr", "text"))
_WEEK = {"sun": "1", "mon": "0", "tue": "0", "wed": "0", "thu": "0", "fri": "0", "sat": "1"}


def write_ganttproject(schedule: Schedule) -> bytes:
    """Return a schedule as a .gan file: durations and lags in working days, costs in yuan.

    A lag may grow but not shrink there, and no activity starts earlier than planned.
    """
    root = ET.Element("project", {
        "name": writable(schedule.title), "company": writable(schedule.client), "webLink": "",
        "view-date": schedule.first.isoformat(), "view-index": "0", "gantt-divider-location": "400",
        "resource-divider-location": "300", "version": "3.0.3000",
        "locale": "zh_CN" if schedule.language == "zh" else "en_US"})
    ET.SubElement(root, "description")
    ET.SubElement(root, "view", {"zooming-state": "default:7", "id": "gantt-chart"})
    ET.SubElement(root, "view", {"id": "resource-table"})
    _calendars(ET.SubElement(root, "calendars"), schedule)
    _tasks(ET.SubElement(root, "tasks", {"empty-milestones": "true"}), schedule)
    resources = ET.SubElement(root, "resources")
    for team in schedule.teams:
        ET.SubElement(resources, "resource", {"id": str(team.uid), "name": writable(team.name),
                                              "function": "Default:0", "contacts": "", "phone": ""})
    allocations = ET.SubElement(root, "allocations")
    for activity in schedule.activities:
        for use in activity.uses:
            ET.SubElement(allocations, "allocation", {
                "task-id": str(activity.uid), "resource-id": str(use.role), "function": "Default:0",
                "responsible": "false", "load": f"{use.units * 100:.4f}"})
    ET.SubElement(root, "vacations")
    ET.SubElement(root, "previous")
    ET.SubElement(root, "roles", {"roleset-name": "Default"})
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _calendars(parent: ET.Element, schedule: Schedule) -> None:
    types = ET.SubElement(parent, "day-types")
    for kind in ("0", "1"):
        ET.SubElement(types, "day-type", {"id": kind})
    ET.SubElement(types, "default-week", {"id": "1", "name": "default", **_WEEK})
    ET.SubElement(types, "only-show-weekends", {"value": "false"})
    ET.SubElement(types, "overriden-day-types")
    ET.SubElement(types, "days")
    for day, name in _closed(schedule).items():
        ET.SubElement(parent, "date", {"year": str(day.year), "month": str(day.month), "date": str(day.day),
                                       "type": "HOLIDAY"}).text = writable(name) or None


def _closed(schedule: Schedule) -> dict[date, str]:
    """Return every closed day, once, with the name of its closure."""
    found: dict[date, str] = {}
    for closure in schedule.closures:
        first, last = date.fromisoformat(closure.first), date.fromisoformat(closure.last)
        for number in range((last - first).days + 1):
            found.setdefault(first + timedelta(days=number), closure.name)
    return dict(sorted(found.items()))


def _tasks(parent: ET.Element, schedule: Schedule) -> None:
    properties = ET.SubElement(parent, "taskproperties")
    for key, name, kind in _PROPERTIES:
        ET.SubElement(properties, "taskproperty", {"id": key, "name": name, "type": "default", "valuetype": kind})
    made: dict[int, ET.Element] = {}
    for activity in schedule.activities:
        start = _begin(schedule, activity.first) if activity.milestone and activity.after else activity.first
        made[activity.uid] = ET.SubElement(parent, "task", {
            "id": str(activity.uid), "name": writable(activity.title),
            "color": _MILESTONE if activity.milestone else _WORK, "meeting": str(activity.milestone).lower(),
            "start": start.isoformat(), "duration": str(activity.days), "complete": "0",
            "thirdDate": start.isoformat(), "thirdDate-constraint": _NO_EARLIER, "expand": "true",
            "cost-manual-value": str(activity.cost), "cost-calculated": "false"})
        if activity.notes:
            ET.SubElement(made[activity.uid], "notes").text = activity.notes
    # A dependency stands under what comes first.
    for activity in schedule.activities:
        for link in activity.after:
            ET.SubElement(made[link.uid], "depend", {
                "id": str(activity.uid), "type": _FINISH_TO_START, "difference": str(link.lag), "hardness": "Rubber"})


def _begin(schedule: Schedule, day: date) -> date:
    """Return the next day on which work is done: a milestone at the end of a day is there at the start of it."""
    after = day + timedelta(days=1)
    while not schedule.working(after):
        after += timedelta(days=1)
    return after
