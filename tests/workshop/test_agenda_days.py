"""An agenda of several days: each day has its own plan and forecast, and between them the clock stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests import builders as b
from workshop.agenda import (
    DayState,
    cell_seconds,
    ends_of,
    next_block,
    next_command,
    starts_of,
    state,
    total_minutes,
    with_end,
)
from workshop.agenda_repair import repairs
from workshop.agenda_templates import (
    MOST_SCORING,
    TEMPLATES,
    cells_in,
    template_of,
    usual_template,
)
from workshop.commands import StartClock, StopClock
from workshop.errors import Refused
from workshop.model.agenda import Agenda, AgendaItem, Clock, Spent
from workshop.rules.day import check_agenda, start_clock

ZONE = timezone(timedelta(hours=8))
NINE = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)  # nine o'clock in ZONE


def item(name: str, minutes: int) -> AgendaItem:
    return AgendaItem(name, "stage", name, "", minutes)


NIGHT = AgendaItem("night", "night", "", "11:00/09:30", 0)
DAYS = with_end(Agenda("09:00", "", False, (item("prepare", 30), item("score", 60), item("pain", 30), NIGHT,
                                            item("target", 40), item("roadmap", 50))))


def look(found: Clock, day: int, minutes: float, agenda: Agenda = DAYS) -> DayState:
    """Look `minutes` after nine on a day, from 0."""
    return state(agenda, found, NINE + timedelta(days=day, minutes=minutes), ZONE)


def done(*names: str, **running: datetime) -> Clock:
    planned = {found.id: found.minutes * 60 for found in DAYS.items}
    return Clock({name: Spent(planned[name], "", True) for name in names}
                 | {name: Spent(0, since.isoformat()) for name, since in running.items()})


def times(day: DayState) -> dict[str, tuple[str, str]]:
    return {block.item.id: (block.starts, block.ends) for block in day.blocks}


PLANNED = {"prepare": ("09:00", "09:30"), "score": ("09:30", "10:30"), "pain": ("10:30", "11:00"),
           "target": ("09:30", "10:10"), "roadmap": ("10:10", "11:00")}


def test_each_day_has_its_own_end() -> None:
    assert (DAYS.items[3].title, DAYS.end) == ("11:00/09:30", "11:00")
    assert (starts_of(DAYS), ends_of(DAYS), total_minutes(DAYS)) == (("09:00", "09:30"), ("11:00", "11:00"), 210)
    longer = with_end(replace(DAYS, items=(replace(DAYS.items[0], minutes=90), *DAYS.items[1:])))
    assert ends_of(longer) == ("12:00", "11:00")
    assert with_end(replace(longer, locked=True, items=DAYS.items)).items[3].title == "11:00/09:30"
    one = with_end(replace(DAYS, items=tuple(replace(i, skipped=i.kind == "night") for i in DAYS.items)))
    assert len(one.days) == 1 and one.end == "12:30", "a night that is skipped parts nothing"


def test_before_the_first_block_the_forecast_is_the_plan() -> None:
    day = look(Clock(), 0, -20)
    assert times(day) == PLANNED and [block.day for block in day.blocks] == [1, 1, 1, 2, 2]
    assert (day.day, day.days, day.begun, day.total, day.end, day.due, day.ahead) == (1, 2, False, 120, "11:00",
                                                                                      "11:00", 0)


def test_on_the_first_day_only_that_one_is_late() -> None:
    day = look(done("prepare", score=NINE + timedelta(minutes=45)), 0, 60)
    assert (day.day, day.running, day.end, day.due, day.ahead, day.total) == (1, "score", "11:15", "11:00", -15, 120)
    assert times(day)["target"] == ("09:30", "10:10") and times(day)["pain"] == ("10:45", "11:15")


def test_the_last_block_of_a_day_is_ended_and_the_clock_stands_over_night() -> None:
    late = done("prepare", "score", pain=NINE + timedelta(minutes=90))
    assert next_block(DAYS, late) == "target" and next_command(DAYS, late) == StopClock(finish=True)
    over = done("prepare", "score", "pain")
    assert next_command(DAYS, over) == StartClock("target")
    for days, minutes in ((0, 130), (0, 700), (1, -60), (1, 10), (1, 60)):
        day = look(over, days, minutes)
        assert (day.day, day.begun, day.end, day.ahead, day.finished) == (2, False, "11:00", 0, False)
        assert times(day) == PLANNED
    # In the evening the end that is told is that of tomorrow.
    assert look(over, 0, 700).ends_at == NINE + timedelta(days=1, minutes=120) == look(over, 1, 10).ends_at


def test_on_the_second_day_only_that_one_counts() -> None:
    day = look(done("prepare", "score", "pain", target=NINE + timedelta(days=1, minutes=45)), 1, 60)
    assert (day.day, day.begun, day.running, day.left) == (2, True, "target", 25 * 60)
    assert (day.total, day.end, day.due, day.ahead) == (90, "11:15", "11:00", -15)
    assert times(day)["pain"] == ("10:30", "11:00") and times(day)["roadmap"] == ("10:25", "11:15")
    assert look(done("prepare", "score", "pain", "target", "roadmap"), 1, 120).finished


def test_what_was_passed_over_takes_its_time_on_the_day_in_front() -> None:
    day = look(done("prepare", "score", target=NINE + timedelta(days=1, minutes=30)), 1, 30)
    assert (day.total, day.end, day.ahead) == (120, "11:30", -30)
    assert times(day)["pain"] == ("10:10", "10:40") and times(day)["roadmap"] == ("10:40", "11:30")


def test_repairs_take_from_the_day_in_front() -> None:
    late = done("prepare", score=NINE + timedelta(minutes=50))
    found = {r.key: r for r in repairs(DAYS, late, NINE + timedelta(minutes=60), ZONE)}
    assert set(found) == {"shrink", "skip", "end_now", "tomorrow"}
    assert all(item.minutes == old.minutes for repair in found.values() if repair.key != "tomorrow"
               for item, old in zip(repair.agenda.items[4:], DAYS.items[4:], strict=True))
    moved = found["tomorrow"]
    assert [i.id for i in moved.agenda.items] == ["prepare", "score", "night", "pain", "target", "roadmap"]
    assert (moved.params["minutes"], moved.params["blocks"], moved.end) == (30, ("pain",), "10:50")
    assert ends_of(moved.agenda) == ("10:30", "11:30")
    second = done("prepare", "score", "pain", target=NINE + timedelta(days=1, minutes=50))
    last = {r.key: r for r in repairs(DAYS, second, NINE + timedelta(days=1, minutes=60), ZONE)}
    assert "tomorrow" not in last
    assert [i.minutes for i in last["shrink"].agenda.items][:3] == [30, 60, 30]


@pytest.mark.parametrize("title", ["", "25:00/09:00", "17:00", "17:00/09:00/10:00", "17:00/nine"])
def test_a_night_needs_two_times(title: str) -> None:
    check_agenda(DAYS)
    with pytest.raises(Refused, match="agenda_time"):
        check_agenda(replace(DAYS, items=(*DAYS.items[:3], replace(NIGHT, title=title), *DAYS.items[4:])))


def test_a_night_takes_no_minutes_and_no_clock_and_there_are_not_too_many() -> None:
    with pytest.raises(Refused, match="agenda_time"):
        check_agenda(replace(DAYS, items=(replace(NIGHT, minutes=5),)))
    with pytest.raises(Refused, match="agenda_unknown"):
        start_clock(StartClock("night"), replace(b.empty_workshop(), agenda=DAYS))
    with pytest.raises(Refused, match="agenda_days"):
        check_agenda(replace(DAYS, items=tuple(replace(NIGHT, id=f"n{n}") for n in range(10))))


# Templates --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("depth", ["express", "standard", "full"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_keeps_its_hours_and_says_what_fits(template, depth) -> None:
    workshop = b.empty_workshop(count=12, depth=depth)
    found = template_of(workshop, template)
    check_agenda(found.agenda)
    assert found.days == tuple(sum(i.minutes for i in day) for day in found.agenda.days)
    assert max(found.days) <= {"half-day": 240, "one-day": 540, "two-days": 540}[template]
    assert len(found.days) == (2 if template == "two-days" else 1)
    assert found.scoring == sum(i.minutes for i in found.agenda.items if i.stage == "score") <= MOST_SCORING[template]
    assert found.cells == sum(1 for _ in workshop.cells()) and found.people == 12
    # What fits is what the minutes are enough for, and never more than there is.
    detail = depth != "express"
    assert found.fits == min(found.cells, int(found.scoring * 60 // cell_seconds(detail=detail)))
    assert found.enough == (found.fits == found.cells)
    for day in found.agenda.days:
        stretch = longest = 0
        for block in day:
            stretch = 0 if block.kind == "break" else stretch + block.minutes
            longest = max(longest, stretch)
        assert longest <= 130
    assert {"prepare", "score", "target", "initiatives", "roadmap", "commit"} <= {i.stage for i in found.agenda.items}
    assert template_of(workshop, usual_template(depth)).enough


def test_more_people_take_longer() -> None:
    workshop = b.empty_workshop(count=12)
    assert cell_seconds(people=24) == pytest.approx(cell_seconds() + 1.4 * 12)
    assert cells_in(65) == 58 and cells_in(65, people=30) == 42
    assert template_of(workshop, "half-day", 30).fits == 42 < template_of(workshop, "one-day", 30).fits == 55
    assert template_of(b.empty_workshop(), "half-day").people == 12, "without people as many as usual are expected"


def test_another_template_keeps_what_has_begun() -> None:
    workshop = replace(b.empty_workshop(count=12), agenda=template_of(b.empty_workshop(count=12), "half-day").agenda)
    spent = {"prepare": Spent(900, "", True), "outlook": Spent(600, NINE.isoformat())}
    found = template_of(replace(workshop, clock=Clock(spent)), "two-days").agenda
    assert found.items[:2] == workshop.agenda.items[:2]
    stages = [i.stage for i in found.items if i.stage]
    assert stages.count("prepare") == stages.count("outlook") == 1 and stages.count("score") == 1
    assert len({i.id for i in found.items}) == len(found.items) and len(found.days) == 2
    check_agenda(found)
    # The night between two days of which one is over is kept, and no second one is planned.
    over = {i.id: Spent(60, "", True) for i in found.days[0]} | {found.days[1][0].id: Spent(60)}
    again = template_of(replace(workshop, agenda=found, clock=Clock(over)), "two-days").agenda
    assert len(again.nights) == 1 and again.items[:len(found.days[0]) + 1] == found.items[:len(found.days[0]) + 1]
