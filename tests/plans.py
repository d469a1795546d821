"""Commands about initiatives and plans that the rules refuse or allow, for one workshop in memory."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.builders import made_pack, people
from workshop import commands as c
from workshop.model.evidence import Evidence
from workshop.model.initiative import (
    Duty,
    Effort,
    Initiative,
    Kpi,
    Lag,
    Lift,
    PlanEntry,
    Proof,
    Ratings,
    RoadmapPlan,
)
from workshop.model.notes import LastTime
from workshop.model.planning import (
    Chosen,
    Closure,
    OldAction,
    Pair,
    Planning,
    Points,
    Robustness,
    Role,
    SignOff,
    Weighing,
)
from workshop.model.score import Cell
from workshop.model.workshop import Settings, Workshop
from workshop.rules import MAX_MONEY

A1 = Cell("e1", "1")
NAN = float("nan")
WORKSHOP = Workshop(
    "u", Settings("Day"), made_pack(), "h", ("e1", "e2"), people(3),
    initiatives=(Initiative("i1", "One", proofs=(Proof("evidence", "gone"),)),
                 Initiative("i2", "Two", predecessors=("i1",))),
    evidence=(Evidence("e1", A1, "seen"),), planning=Planning(roles=(Role("it", "IT", (2.0,)),)),
    signoffs=(SignOff("p1", "2026-11-21T01:00:00+00:00"),),
    last_time=LastTime("Before", "", "2025-11-21", "made", (), (OldAction("o1", "Old"),)))


def work(**changes: Any) -> c.Command:
    return c.AddInitiatives((replace(Initiative("i9", "Nine"), **changes),))


def limits(**changes: Any) -> c.Command:
    return c.SetPlanning(replace(WORKSHOP.planning, **changes))


def plan(first: int = 0, kind: Any = "own", left_out: tuple[str, ...] = ("i1",)) -> RoadmapPlan:
    return RoadmapPlan("optimal", 1.0, 1.0, (PlanEntry("i2", first),), left_out, "x", kind)


def pairs(*found: Pair, method: Any = "ahp") -> c.Command:
    return limits(capabilities=Weighing(method, pairs=found))


REFUSED: list[tuple[c.Command, str]] = [
    (work(short="x" * 41), "text_too_long"), (work(risk="x" * 10_001), "text_too_long"),
    (work(kpi=Kpi("x" * 201)), "text_too_long"), (work(first_by="soon"), "day_format"),
    (work(first_by="2027-02-30"), "day_format"), (work(first_by="20270201"), "day_format"),
    (work(latest=-1), "earliest_range"), (work(pin=500), "earliest_range"),
    (work(earliest=3, latest=2), "dates_crossed"), (work(must=True, barred=True), "must_and_not"),
    (work(pin=1, barred=True), "must_and_not"),
    (work(predecessors=("i1",), lags=(Lag("i1", 0),)), "lag_range"),
    (work(ratings=Ratings(value=11)), "ratings_range"), (work(ratings=Ratings(impact=NAN)), "ratings_range"),
    (work(ratings=Ratings(reach=-1)), "ratings_range"),
    (work(element="nowhere"), "element_unknown"), (work(direction="up"), "direction_unknown"),
    (work(lifts=(Lift(A1, 1, 2, 0),)), "lift_range"), (work(lifts=(Lift(A1, 1, 2, 101),)), "lift_range"),
    (work(efforts=(Effort("it", 1.0), Effort("it", 2.0))), "role_unknown"),
    (work(efforts=(Effort("cook", 1.0),)), "role_unknown"), (work(efforts=(Effort("it", 0.0),)), "cost_range"),
    (work(efforts=(Effort("it", NAN),)), "cost_range"),
    (work(duties=(Duty("Ann", "R"), Duty(" Ann", "C"))), "duty_double"),
    (work(duties=(Duty(" ", "R"),)), "duty_double"),
    (work(duties=(Duty("Ann", "A"), Duty("Bob", "A"))), "duty_accountable"),
    (work(proofs=(Proof("case", "a"), Proof("case", "a"))), "proof_double"),
    (work(proofs=(Proof("evidence", "none"),)), "proof_unknown"),
    (work(predecessors=("i9",)), "predecessor_unknown"),
    (c.AddInitiatives((Initiative("n1", "A", predecessors=("n2",)), Initiative("n2", "B", predecessors=("n1",)))),
     "predecessor_cycle"),
    (c.AddInitiatives((Initiative("n1", "A"), Initiative("n1", "B"))), "initiative_double"),
    (c.EditInitiatives((Initiative("i1", "One", predecessors=("i2",)),)), "predecessor_cycle"),
    (c.EditInitiatives((Initiative("i1", "One"), Initiative("i1", "One"))), "initiative_double"),
    (c.EditInitiatives((Initiative("none", "One"),)), "initiative_unknown"),
    (c.ImportInitiatives((Initiative("i1", "Again"),)), "initiative_double"),
    (c.ImportInitiatives((), (Initiative("none", "None"),)), "initiative_unknown"),
    (c.PinInitiatives((c.PinnedStart("none", 1),), plan()), "initiative_unknown"),
    (c.PinInitiatives((c.PinnedStart("i2", -1),), plan()), "earliest_range"),
    (c.PinInitiatives((c.PinnedStart("i2", 3),), plan(2)), "plan_stale"),
    (c.PinInitiatives((c.PinnedStart("i1", 0),), plan()), "plan_stale"),
    (c.PinInitiatives((), plan(left_out=())), "plan_stale"),
    (c.KeepScenarios((plan(), plan())), "plan_stale"), (c.KeepScenarios((plan(left_out=()),)), "plan_stale"),
    (c.KeepScenarios((plan(-1),)), "plan_stale"),
    (c.KeepRobustness(Robustness("x", 200, 1, 0, (Chosen("none", 1.0),))), "plan_stale"),
    (limits(budgets=(1, -1)), "budget_range"), (limits(total=MAX_MONEY + 1), "budget_range"),
    (limits(rate=NAN), "rate_range"), (limits(floor=1.1), "rate_range"),
    (limits(roles=(Role("a", " "),)), "role_name"), (limits(roles=(Role("a", "A"), Role("b", " A"))), "role_double"),
    (limits(roles=(Role("a", "A"), Role("a", "B"))), "role_double"),
    (limits(roles=(Role("a", "A", (-1.0,)),)), "heads_range"), (limits(roles=(Role("a", "A", (NAN,)),)), "heads_range"),
    (limits(roles=tuple(Role(str(n), str(n)) for n in range(41))), "roles_many"),
    (limits(closures=(Closure("x", "2027-01-02", "2027-01-01"),)), "closure_backwards"),
    (limits(closures=(Closure("x", "2027-01-02", "then"),)), "day_format"),
    (limits(closures=(Closure("x", "2027-01-01", "2027-01-01"),) * 201), "closures_many"),
    (limits(capabilities=Weighing("points", (Points("9", 5),))), "weights_unknown"),
    (limits(elements=Weighing("points", (Points("e1", 101),))), "weights_range"),
    (limits(elements=Weighing("points", (Points("e1", 5), Points("e1", 6)))), "weights_range"),
    (pairs(Pair("1", "1", 3)), "weights_range"), (pairs(Pair("1", "2", 10)), "weights_range"),
    (pairs(Pair("1", "2", NAN)), "weights_range"), (limits(capabilities=Weighing("bwm", best="9")), "weights_unknown"),
    (c.Sign("nobody"), "person_unknown"), (c.Sign("p1", "x" * 201), "text_too_long"),
    (c.Unsign("p2"), "person_unknown"),
    (c.JudgeAction("none", "done"), "action_unknown"), (c.JudgeAction("o1", "dropped", " "), "action_reason"),
]

ALLOWED: list[c.Command] = [
    work(short="x" * 40, element="e1", horizon="later", efforts=(Effort("it", 3.5),), latest=7, pin=2, either="x",
         kpi=Kpi("a", "b", "c"), first_by="2027-02-28", duties=(Duty("Ann", "A"), Duty("Else", "R")),
         proofs=(Proof("evidence", "e1"), Proof("case", "a/b")), ratings=Ratings(10, 10, 10, 10, 5, 3.0),
         predecessors=("i1",), lags=(Lag("i1", 2),), lifts=(Lift(A1, 1, 5, 1),)),
    c.AddInitiatives((Initiative("n1", "A", predecessors=("n2",)), Initiative("n2", "B"))),
    c.EditInitiatives((Initiative("i1", "One", predecessors=("i2",)), Initiative("i2", "Two"))),
    c.EditInitiatives((replace(WORKSHOP.initiatives[0], title="Kept, though its evidence was removed"),)),
    c.ImportInitiatives((Initiative("n1", "A", predecessors=("i1",)),), (Initiative("i2", "Two"),)),
    c.PinInitiatives((c.PinnedStart("i2", 3), c.PinnedStart("i1", None)), plan(3)),
    c.KeepScenarios((plan(), plan(4, "speed"))), c.KeepScenarios(()),
    c.KeepRobustness(Robustness("x", 200, 1, 0, (Chosen("i2", 0.4, 1, 2, 3),))),
    limits(unit="month", budgets=(0, 5), total=9, roles=(), rate=0.0, floor=1.0, chosen=("x",)),
    limits(closures=(Closure("", "2027-01-01", "2027-01-01"),)), pairs(Pair("1", "2", 9), Pair("2", "3", 1 / 9)),
    pairs(Pair("1", "2", 2), method="bwm"), c.Sign("p1", "again"), c.Sign("p2"), c.Unsign("p1"),
    c.JudgeAction("o1", "done"), c.JudgeAction("o1", ""), c.JudgeAction("o1", "dropped", "no money"),
    c.JudgeAction("o1", "moved", "next year"),
]
