"""Who does what by when: what counts as missing, the first days, and what the room sees of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.plans import WORKSHOP
from workshop.commitments import (
    FIRST_DAYS,
    commit_show,
    commitments,
    day_of,
    first_steps,
    wanting,
    when_of,
)
from workshop.lasttime import carried_over
from workshop.model.initiative import Initiative, Kpi, PlanEntry, RoadmapPlan
from workshop.model.notes import LastTime
from workshop.model.planning import OldAction, SignOff
from workshop.model.workshop import Attendance, Participant

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = date(2026, 11, 21)
WORKS = (
    Initiative("late", "Late", owner="Ann", duration=2, first_step="count shops", first_by="2026-12-22", kpi=Kpi("k")),
    Initiative("soon", "Soon", first_step="ask", first_by="2026-12-21"),
    Initiative("out", "Out", first_step="dream"), Initiative("bare", "Bare", first_by="2026-12-01"),
    Initiative("over", "Over", status="done"), Initiative("no", "No", barred=True))
PLAN = RoadmapPlan("optimal", 1.0, 1.0, (PlanEntry("late", 3), PlanEntry("soon", 0), PlanEntry("bare", 0)),
                   ("out", "over", "no"), "x")
PEOPLE = (Participant("a", "Ann", "", ""), Participant("b", "Bob", "", "", here=False), Participant("c", "Cy", "", ""))
BASE = replace(WORKSHOP, participants=PEOPLE, initiatives=WORKS, plan=PLAN, attendance=(), signoffs=(), last_time=None)


def test_the_plan_says_what_is_committed_and_when() -> None:
    found = commitments(BASE)
    assert [(one.initiative.id, one.start) for one in found] == [("soon", 0), ("bare", 0), ("late", 3)]
    assert [when_of(BASE, one) for one in found] == ["27Q1", "27Q1", "27Q4 – 28Q1"]
    bare = replace(BASE, plan=None)
    assert [one.initiative.id for one in commitments(bare)] == ["late", "soon", "out", "bare"]
    assert when_of(bare, commitments(bare)[0]) == ""


def test_what_is_missing() -> None:
    assert [wanting(work) for work in WORKS] == [
        (), ("owner", "kpi"), ("owner", "first_by", "kpi"), ("owner", "first_step", "kpi"), (),
        ("owner", "first_step", "first_by", "kpi")]
    assert wanting(replace(WORKS[0], owner="  ")) == ("owner",)


@pytest.mark.parametrize(("by", "when"), [("2026-11-20", "past"), ("2026-11-21", "soon"), ("2026-12-21", "soon"),
                                          ("2026-12-22", "late"), ("", "none")])
def test_thirty_days_are_counted_from_the_day(by: str, when: str) -> None:
    one = replace(BASE, plan=None, initiatives=(replace(WORKS[0], first_by=by),))
    assert [step.when for step in first_steps(one, DAY)] == [when]
    assert (DAY + timedelta(FIRST_DAYS)).isoformat() == "2026-12-21"


def test_first_steps_come_by_date_and_a_date_without_a_step_is_none() -> None:
    assert [(step.initiative.id, step.when) for step in first_steps(BASE, DAY)] == [
        ("bare", "none"), ("soon", "soon"), ("late", "late"), ("out", "none")]


def test_the_day_is_when_people_came_last_in_the_zone_of_the_clock() -> None:
    assert day_of(BASE, NOW) == date(2026, 11, 25)
    came = replace(BASE, attendance=(Attendance("a", "2026-11-20T22:00:00+00:00", True),
                                     Attendance("a", "2026-11-22T08:00:00+00:00", False)))
    assert day_of(came, NOW) == date(2026, 11, 20)
    assert day_of(came, NOW.astimezone(timezone(timedelta(hours=8)))) == date(2026, 11, 21)


def test_the_room_sees_who_what_when_and_neither_reasons_nor_remarks() -> None:
    said = replace(BASE, signoffs=(SignOff("b", "2026-11-21T09:00:00+00:00", "secret remark"),), last_time=LastTime(
        "B", "", "2025-01-01", "p", (), (OldAction("o", "Old", "Ann", "2026Q1", "", "dropped", "secret reason"),)))
    plan, first, last = (commit_show(said, kind, DAY) for kind in ("plan", "first", "last"))
    assert plan is not None and [(row.what, row.who, row.when) for row in plan.rows][:1] == [("Soon", "", "27Q1")]
    assert (plan.signed, plan.people) == (1, 3)
    assert first is not None and [(row.what, row.when) for row in first.rows] == [
        ("ask", "2026-12-21"), ("dream", "")], "what is due later is no matter of the first days"
    assert last is not None and [(row.what, row.verdict) for row in last.rows] == [("Old", "dropped")]
    assert "secret" not in repr((plan, first, last))
    empty = replace(BASE, initiatives=(), plan=None)
    assert [commit_show(empty, kind, DAY) for kind in ("plan", "first", "last")] == [None, None, None]


def test_an_action_that_is_carried_over_says_where_it_comes_from() -> None:
    made = carried_over(OldAction("o" * 300, "Old", "Ann", "2026Q1", "ask"), "new", "en")
    assert (made.id, made.title, made.owner, made.first_step) == ("new", "Old", "Ann", "ask")
    assert made.source.startswith("last:o") and len(made.source) <= 200 and "2026Q1" in made.note
    assert carried_over(OldAction("o", "Old"), "n", "zh").note == ""
