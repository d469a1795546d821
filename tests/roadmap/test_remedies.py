"""Changes that would make something fit: in the terms of a workshop, as commands, and working."""

from __future__ import annotations

import dataclasses

import pytest

from tests.builders import empty_workshop, made_pack
from workshop import commands as c
from workshop.insight.analysis import analyse
from workshop.model.initiative import Effort, Initiative, Lift
from workshop.model.planning import Planning, Role
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.periods import capacity
from workshop.roadmap.build import make_plan, starts_of
from workshop.roadmap.remedies import Remedy, applied, remedies_for, what_it_takes


def thing(name: str, element: str = "e1", **what) -> Initiative:
    values = {"capability": "1", "lifts": (Lift(Cell(element, "1"), 1, 3),), "cost": 100}
    return Initiative(name, name.title(), **(values | what))


def plain(*initiatives: Initiative, budget: int = 100, horizon: int = 4, **planning) -> Workshop:
    base = empty_workshop(made_pack(), budget=budget, horizon=horizon)
    return dataclasses.replace(base, initiatives=initiatives, planning=Planning(**({"holidays": False} | planning)))


def families(workshop: Workshop, kind: str = "own") -> dict[str, Remedy]:
    found = remedies_for(workshop, analyse(workshop), kind)  # type: ignore[arg-type]
    return {remedy.family: remedy for remedy in found}


def fits(workshop: Workshop, remedy: Remedy, kind: str = "own") -> bool:
    after = applied(workshop, remedy)
    return make_plan(after, analyse(after), kind).status == "optimal"  # type: ignore[arg-type]


def test_money_is_added_where_it_is_missing_and_no_more():
    workshop = plain(thing("a", must=True, latest=0), thing("b", must=True, latest=0))
    found = families(workshop)
    money = found["money"]
    assert money.proven and money.budget == ((0, 100),) and fits(workshop, money)
    command, = money.commands(workshop)
    assert isinstance(command, c.SetPlanning) and command.planning.budgets == (200, 100, 100, 100)
    less = dataclasses.replace(money, budget=((0, 99),))
    assert not fits(workshop, less)


def test_the_total_is_raised():
    workshop = plain(thing("a", must=True), thing("b", must=True), budget=0, total=150)
    money = families(workshop)["money"]
    assert money.total == 50 and money.commands(workshop)[0].planning.total == 200 and fits(workshop, money)


def test_a_date_gives_way_and_the_wish_for_now_with_it():
    workshop = plain(thing("a", must=True, latest=0), thing("b", must=True, horizon="now"))
    later = families(workshop)["time"]
    assert fits(workshop, later) and len(later.later) == 1
    command, = later.commands(workshop)
    assert isinstance(command, c.EditInitiatives)
    changed, = command.initiatives
    assert changed.latest == 1 and changed.horizon == "" and changed.must


def test_people_come_in_tenths_of_a_head_and_closed_days_are_reckoned_with():
    efforts = (Effort("it", 6.0),)
    workshop = plain(thing("a", must=True, efforts=efforts), budget=0, horizon=1, holidays=True,
                     roles=(Role("it", "IT", (1.0,)),))
    people = families(workshop)["people"]
    assert [(role, period) for role, period, _ in people.heads] == [("it", 0)]
    after = applied(workshop, people)
    assert capacity(after)["it"][0] >= 60 and fits(workshop, people)
    tenth = dataclasses.replace(people, heads=(("it", 0, round(people.heads[0][2] - 0.1, 6)),))
    assert not fits(workshop, tenth)


def test_a_longer_horizon_is_planned_in_whole_quarters():
    workshop = plain(thing("a", must=True, duration=5), budget=0, unit="month", horizon=1)
    longer = families(workshop)["time"]
    assert longer.horizon == 1 and fits(workshop, longer)
    command, = longer.commands(workshop)
    assert isinstance(command, c.ChangeSettings) and command.settings.horizon == 2


def test_promises_are_let_go_as_few_as_can_be():
    workshop = plain(thing("a", must=True, pin=0), thing("b", pin=0), thing("d", must=True))
    promises = families(workshop)["promises"]
    assert fits(workshop, promises)
    assert len(promises.freed) + len(promises.excused) == 1
    changed, = promises.commands(workshop)[0].initiatives
    assert changed.pin is None


def test_an_either_or_of_which_both_must_be_done_is_given_up():
    workshop = plain(thing("a", must=True, either="x"), thing("b", must=True, either="x"), chosen=("x",))
    found = families(workshop)
    assert set(found) == {"promises"} and fits(workshop, found["promises"])
    after = applied(workshop, found["promises"])
    assert after != workshop and (found["promises"].either == "x" or found["promises"].excused)


def test_a_cheapest_group_of_which_none_can_be_done_is_no_longer_asked_for():
    workshop = plain(thing("a", duration=9, either="x"), chosen=("x",))
    found = families(workshop, "value")
    assert all(fits(workshop, remedy, "value") for remedy in found.values())
    assert applied(workshop, found["promises"]).planning.chosen == ()


def test_when_a_plan_fits_nothing_has_to_give_way():
    workshop = plain(thing("a"))
    assert remedies_for(workshop, analyse(workshop), "value") == ()


# Bringing one in --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("waits", [False, True])
def test_what_brings_a_left_out_initiative_in_does_it(waits):
    before = ("a",) if waits else ()
    workshop = plain(thing("a"), thing("b", "e2", cost=150, predecessors=before), horizon=2)
    analysis = analyse(workshop)
    plan = make_plan(workshop, analysis, "value")
    assert plan.left_out == ("b",)
    kept = dataclasses.replace(workshop, plan=plan)
    found = what_it_takes(kept, analysis, "value", "b")
    assert "money" in {remedy.family for remedy in found}
    for remedy in found:
        after = applied(kept, remedy)
        assert after.initiative("b").must
        assert "b" in starts_of(make_plan(after, analysis, "value")), remedy


def test_what_was_ruled_out_is_allowed_again_with_all_it_waits_for():
    workshop = plain(thing("a", barred=True), thing("b", "e2", barred=True, predecessors=("a",)), budget=0)
    analysis = analyse(workshop)
    kept = dataclasses.replace(workshop, plan=make_plan(workshop, analysis, "value"))
    remedy, = what_it_takes(kept, analysis, "value", "b")
    assert remedy.family == "none"
    after = applied(kept, remedy)
    assert [(i.barred, i.must) for i in after.initiatives] == [(False, False), (False, True)]
    assert set(starts_of(make_plan(after, analysis, "value"))) == {"a", "b"}
