"""The plan for Microsoft Project and GanttProject: well-formed, in order, and true to the calendar of the workshop."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from tests.initiative_lists import FULL, PLAN, PLANNED, WORKSHOP
from workshop.errors import Refused
from workshop.exchange.ganttproject import write_ganttproject
from workshop.exchange.initiativesplan import Schedule, schedule, sound_plan, working_days
from workshop.exchange.mspdi import NAMESPACE, write_mspdi
from workshop.model.initiative import Effort, Initiative, PlanEntry, RoadmapPlan
from workshop.model.planning import Closure, Planning
from workshop.model.workshop import Workshop
from workshop.periods import closed_days

# The order of the elements as Microsoft's Project XML schema reference gives it; Active and Manual came in 2010.
ORDER = {
    "Project": "SaveVersion UID Name Title Subject Category Company Manager Author CreationDate Revision LastSaved "
               "ScheduleFromStart StartDate FinishDate FYStartDate CriticalSlackLimit CurrencyDigits CurrencySymbol "
               "CurrencyCode CurrencySymbolPosition CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay "
               "MinutesPerWeek DaysPerMonth DefaultTaskType DefaultFixedCostAccrual DefaultStandardRate "
               "DefaultOvertimeRate DurationFormat WorkFormat EditableActualCosts HonorConstraints EarnedValueMethod "
               "InsertedProjectsLikeSummary MultipleCriticalPaths NewTasksEffortDriven NewTasksEstimated "
               "SplitsInProgressTasks SpreadActualCost SpreadPercentComplete TaskUpdatesResource FiscalYearStart "
               "WeekStartDay OutlineCodes WBSMasks ExtendedAttributes Calendars Tasks Resources Assignments",
    "Calendar": "UID Name IsBaseCalendar BaseCalendarUID WeekDays Exceptions WorkWeeks",
    "WeekDay": "DayType DayWorking TimePeriod WorkingTimes",
    "Exception": "EnteredByOccurrences TimePeriod Occurrences Name Type Period DaysOfWeek MonthItem MonthPosition "
                 "Month MonthDay DayWorking WorkingTimes",
    "Task": "UID ID Name Active Manual Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber OutlineLevel Priority "
            "Start Finish Duration DurationFormat Work Stop Resume ResumeValid EffortDriven Recurring OverAllocated "
            "Estimated Milestone Summary Critical IsSubproject FixedCost FixedCostAccrual PercentComplete "
            "PercentWorkComplete Cost OvertimeCost OvertimeWork ActualStart ActualFinish ActualDuration ActualCost "
            "ActualWork RegularWork RemainingDuration RemainingCost RemainingWork ConstraintType CalendarUID "
            "ConstraintDate Deadline IgnoreResourceCalendar Notes PredecessorLink",
    "PredecessorLink": "PredecessorUID Type CrossProject CrossProjectName LinkLag LagFormat",
    "Resource": "UID ID Name Type IsNull MaxUnits PeakUnits OverAllocated CanLevel AccrueAt CalendarUID Notes "
                "IsGeneric AvailabilityPeriods Rates",
    "Assignment": "UID TaskUID ResourceUID ActualWork Cost Finish Milestone Notes RemainingWork Start Stop Units Work"}
NS = {"p": NAMESPACE}


def days(workshop: Workshop = PLANNED, language: str = "en") -> Schedule:
    return schedule(workshop, sound_plan(workshop), language)


def project(workshop: Workshop = PLANNED) -> ET.Element:
    return ET.fromstring(write_mspdi(days(workshop)))


def gan(workshop: Workshop = PLANNED) -> ET.Element:
    return ET.fromstring(write_ganttproject(days(workshop)))


def said(element: ET.Element, name: str) -> str:
    found = element.find(f"p:{name}", NS)
    assert found is not None and found.text, name
    return found.text


def name_of(element: ET.Element) -> str:
    return element.tag.removeprefix("{" + NAMESPACE + "}")


# Days -------------------------------------------------------------------------------------------------------------
def test_an_activity_runs_on_the_open_days_of_its_periods():
    first, second, third, *_ = days().activities
    # 1 January 2027 is a Friday; the stocktaking closes from 28 June on.
    assert (first.first, first.last, first.cost) == (date(2027, 1, 1), date(2027, 6, 25), 900_000)
    assert (second.first, second.last) == (date(2027, 10, 8), date(2027, 12, 31))
    assert (third.first, third.last) == (date(2028, 1, 3), date(2028, 9, 29))
    for activity in (first, second, third):
        span = [activity.first + timedelta(n) for n in range((activity.last - activity.first).days + 1)]
        shut = closed_days(WORKSHOP, activity.first, activity.last)
        assert activity.days == sum(day.weekday() < 5 and day not in shut for day in span)


def test_a_lag_is_the_open_days_of_the_periods_between():
    _, second, third, *_ = days().activities
    assert [(link.uid, link.lag) for link in second.after] == [(1, len(working_days(WORKSHOP, 2, 3)))]
    assert [(link.uid, link.lag) for link in third.after] == [(1, 0), (2, 0)]


def test_people_work_as_the_plan_counts_them():
    """4 person-months of IT in half a year: with all days open that would be two thirds of a person."""
    plain = replace(WORKSHOP, planning=replace(WORKSHOP.planning, closures=(), holidays=False), plan=PLAN)
    uses = {use.role: use.units for use in days(plain).activities[0].uses}
    assert uses == {1: pytest.approx(4 / 6), 2: pytest.approx(2.5 / 6), 3: pytest.approx(0.5 / 6)}
    teams = days(plain).teams
    assert [(team.name, team.units) for team in teams] == [("IT", 3.0), ("业务: 骨干; 其他", 1.0),
                                                           ("No role in particular", 1.0)]
    assert [(s.first, s.last, s.units) for s in teams[0].stretches] == [
        (date(2027, 1, 1), date(2027, 3, 31), 2.0), (date(2027, 4, 1), date(2028, 12, 31), 3.0)]


def test_milestones_are_first_steps_and_the_end():
    *_, step, end = days().activities
    # 17 January 2027 is a Sunday.
    assert (step.title, step.first, step.days) == ("First step: 立项", date(2027, 1, 15), 0)
    assert (end.title, end.first, [link.uid for link in end.after]) == ("End of the roadmap", date(2028, 9, 29), [3])


def test_months_are_periods_too():
    months = replace(PLANNED, planning=replace(WORKSHOP.planning, unit="month", roles=()),
                     initiatives=tuple(replace(i, efforts=()) for i in FULL))
    assert days(months).activities[0].last == date(2027, 2, 26)


# Which plan -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("plan", "key"), [
    (None, "plan_none_kept"), (replace(PLAN, entries=(), left_out=("a", "b", "c", "d", "e", "f")), "plan_none_kept"),
    (replace(PLAN, status="infeasible"), "plan_none_kept"),
    (replace(PLAN, entries=(PlanEntry("a", 0), PlanEntry("b", 2), PlanEntry("c", 4))), "plan_not_sound"),
    (replace(PLAN, entries=(PlanEntry("a", 0), PlanEntry("d", 5))), "plan_not_sound"),
])
def test_only_a_plan_that_keeps_all_limits_goes_out(plan, key):
    with pytest.raises(Refused) as caught:
        sound_plan(replace(WORKSHOP, plan=plan))
    assert caught.value.problems[0].key == key


def test_money_that_is_not_there_is_a_broken_limit():
    poor = replace(PLANNED, planning=replace(WORKSHOP.planning, budgets=(400,)))
    with pytest.raises(Refused) as caught:
        sound_plan(poor)
    assert caught.value.problems[0].key == "plan_over_limit"


def test_an_initiative_on_closed_days_only_has_no_dates():
    shut = Planning(closures=(Closure("all", "2027-01-01", "2027-03-31"),))
    workshop = replace(WORKSHOP, initiatives=(Initiative("z", "Z"),), planning=shut,
                       plan=RoadmapPlan("optimal", 0, 0, (PlanEntry("z", 0),), (), "x"))
    with pytest.raises(Refused) as caught:
        days(workshop)
    assert (caught.value.problems[0].key, caught.value.problems[0].where) == ("plan_all_closed", "Z")


# Microsoft Project ------------------------------------------------------------------------------------------------
def test_elements_stand_in_the_order_of_the_schema():
    seen = set()
    for element in project().iter():
        if (order := ORDER.get(name_of(element), "").split()):
            places = [order.index(name_of(child)) for child in element]
            assert places == sorted(places), name_of(element)
            seen.add(name_of(element))
    assert seen == set(ORDER)


def test_what_the_schema_requires_is_there():
    root = project()
    assert (said(root, "SaveVersion"), said(root, "CurrencyCode")) == ("14", "CNY")
    uids = [said(task, "UID") for task in root.iterfind("p:Tasks/p:Task", NS)]
    assert uids == ["1", "2", "3", "4", "5"]
    for kind in ("Calendars/p:Calendar", "Resources/p:Resource", "Assignments/p:Assignment"):
        found = [said(element, "UID") for element in root.iterfind(f"p:{kind}", NS)]
        assert found and len(set(found)) == len(found)
    links = [said(link, "PredecessorUID") for link in root.iter("{" + NAMESPACE + "}PredecessorLink")]
    assert set(links) <= set(uids) and len(links) == 4
    assert {said(a, "TaskUID") for a in root.iterfind("p:Assignments/p:Assignment", NS)} == {"1", "2"}


def calendar(root: ET.Element) -> set[date]:
    """Return the days of the plan that its base calendar leaves open, Monday to Friday without exceptions."""
    shut = set()
    last = date.min
    for period in root.iterfind("p:Calendars/p:Calendar/p:Exceptions/p:Exception/p:TimePeriod", NS):
        begin, end = (datetime.fromisoformat(said(period, name)).date() for name in ("FromDate", "ToDate"))
        assert begin > last, "exceptions overlap"
        last = end
        shut.update(begin + timedelta(n) for n in range((end - begin).days + 1))
    day = date(2027, 1, 1)
    return {d for n in range(731) if (d := day + timedelta(n)).weekday() < 5 and d not in shut}


def test_start_duration_and_finish_agree_in_the_calendar_that_is_written():
    root = project()
    opened = calendar(root)
    for task in list(root.iterfind("p:Tasks/p:Task", NS))[:3]:
        start, finish = datetime.fromisoformat(said(task, "Start")), datetime.fromisoformat(said(task, "Finish"))
        assert (start.hour, finish.hour) == (8, 17) and {start.date(), finish.date()} <= opened
        inside = sum(start.date() <= day <= finish.date() for day in opened)
        assert said(task, "Duration") == f"PT{inside * 8}H0M0S" and said(task, "ConstraintDate") == said(task, "Start")


def test_a_link_with_its_lag_leads_to_no_later_day_than_planned():
    root = project()
    opened = sorted(calendar(root))
    tasks = {said(task, "UID"): task for task in root.iterfind("p:Tasks/p:Task", NS)}
    lags = []
    for task in list(tasks.values())[:3]:
        for link in task.iterfind("p:PredecessorLink", NS):
            end = datetime.fromisoformat(said(tasks[said(link, "PredecessorUID")], "Finish")).date()
            lag = int(said(link, "LinkLag")) // 4800
            lags.append(lag)
            reached = opened[opened.index(end) + lag + 1]
            assert reached <= datetime.fromisoformat(said(task, "Start")).date()
    assert sorted(lags) == [0, 0, 64]


def test_overlapping_closures_become_exceptions_that_do_not():
    closures = (Closure("a", "2027-02-01", "2027-02-28"), Closure("b", "2027-02-05", "2027-02-09"))
    workshop = replace(PLANNED, planning=replace(WORKSHOP.planning, closures=closures))
    opened = calendar(project(workshop))
    assert not any(date(2027, 1, 30) <= day <= date(2027, 2, 28) for day in opened)


def test_costs_are_hundredths_of_a_yuan_and_people_come_from_roles():
    root = project()
    tasks = list(root.iterfind("p:Tasks/p:Task", NS))
    assert [said(task, "FixedCost") for task in tasks] == ["90000000", "33300000", "0", "0", "0"]
    assert said(tasks[0], "Contact") == "张伟" and "Element 1 1.1: 2>4 80%" in said(tasks[0], "Notes")
    assert [said(r, "Name") for r in root.iterfind("p:Resources/p:Resource", NS)] == [
        "IT", "业务: 骨干; 其他", "No role in particular"]
    assert [said(p, "AvailableUnits") for p in root.iter("{" + NAMESPACE + "}AvailabilityPeriod")] == ["2", "3"]
    found = next(root.iterfind("p:Assignments/p:Assignment", NS))
    hours = int(said(tasks[0], "Duration")[2:].split("H")[0])
    work = said(found, "Work")[2:].removesuffix("0S").replace("H", " ").replace("M", " ").split()
    assert int(work[0]) + int(work[1]) / 60 == pytest.approx(float(said(found, "Units")) * hours, abs=0.01)


def test_words_that_xml_cannot_hold_do_no_harm():
    odd = replace(FULL[0], title="a\x0b]]>&<\ufffe", note="\x00\ud800")
    workshop = replace(PLANNED, initiatives=(odd, *FULL[1:]))
    assert said(next(project(workshop).iterfind("p:Tasks/p:Task", NS)), "Name") == "a ]]>&< "
    assert gan(workshop).find("tasks/task").get("name") == "a ]]>&< "


# GanttProject -----------------------------------------------------------------------------------------------------
def test_ganttproject_gets_the_same_plan():
    root = gan()
    assert [child.tag for child in root] == ["description", "view", "view", "calendars", "tasks", "resources",
                                             "allocations", "vacations", "previous", "roles"]
    tasks = root.findall("tasks/task")
    assert [(t.get("start"), t.get("duration"), t.get("meeting")) for t in tasks] == [
        ("2027-01-01", "116", "false"), ("2027-10-08", "61", "false"), ("2028-01-03", "185", "false"),
        ("2027-01-15", "0", "true"), ("2028-10-09", "0", "true")]
    links = {(t.get("id"), d.get("id"), d.get("difference")) for t in tasks for d in t.findall("depend")}
    assert links == {("1", "2", "64"), ("1", "3", "0"), ("2", "3", "0"), ("3", "5", "0")}
    assert {d.get("type") for d in root.iter("depend")} == {"2"}
    assert tasks[0].get("cost-manual-value") == "900000"
    assert {a.get("resource-id") for a in root.iter("allocation")} <= {r.get("id") for r in root.iter("resource")}


def test_ganttproject_gets_every_closed_day_once():
    found = [date(int(d.get("year")), int(d.get("month")), int(d.get("date"))) for d in gan().iter("date")]
    assert len(set(found)) == len(found)
    assert set(found) == closed_days(WORKSHOP, date(2027, 1, 1), date(2028, 12, 31))


def test_a_rehearsal_says_so():
    workshop = replace(PLANNED, settings=replace(WORKSHOP.settings, rehearsal=True))
    assert said(project(workshop), "Title") == "Rehearsal · Day"


def test_done_predecessors_bind_no_more():
    done = (replace(FULL[0], status="done", must=False), *FULL[1:])
    plan = replace(PLAN, entries=PLAN.entries[1:], left_out=("a", "d", "e", "f"))
    workshop = replace(WORKSHOP, initiatives=done, plan=plan)
    assert [link for link in days(workshop).activities[0].after] == []


def test_effort_of_a_role_that_is_gone_is_left_out():
    odd = (replace(FULL[0], efforts=(Effort("gone", 3.0),), effort=0.0), *FULL[1:])
    assert days(replace(PLANNED, initiatives=odd)).activities[0].uses == ()
