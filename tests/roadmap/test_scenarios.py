"""Plans of several kinds, what they have in common and in what they differ, the reasons and the firmness of one."""

from __future__ import annotations

import dataclasses

import pytest

from tests.builders import empty_workshop, made_pack, round_of, with_rounds
from workshop.errors import PentatoneError
from workshop.insight.analysis import Analysis, analyse
from workshop.model.initiative import Effort, Initiative, Lift
from workshop.model.planning import Planning, Role
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.roadmap.build import fingerprint, make_plan, starts_of
from workshop.roadmap.compare import Move
from workshop.roadmap.draws import depends_on, firm, robustness_of
from workshop.roadmap.scenarios import all_scenarios, compare, missing, money_curve, wanted
from workshop.roadmap.why import why_of


def thing(name: str, element: str = "e1", **what) -> Initiative:
    values = {"capability": "1", "lifts": (Lift(Cell(element, "1"), 1, 3),), "cost": 100}
    return Initiative(name, name.title(), **(values | what))


def plain(*initiatives: Initiative, budget: int = 100, horizon: int = 4, **planning) -> Workshop:
    """No votes; closures do not count, so that numbers stay round."""
    base = empty_workshop(made_pack(), budget=budget, horizon=horizon)
    return dataclasses.replace(base, initiatives=initiatives, planning=Planning(holidays=False, **planning))


@pytest.fixture
def three() -> tuple[Workshop, Analysis]:
    """Two worth something, one worth nothing; a quarter has the money for one."""
    workshop = plain(thing("a"), thing("b", "e2", lifts=(Lift(Cell("e2", "1"), 1, 2),)), thing("c", lifts=()))
    return workshop, analyse(workshop)


# Kinds ------------------------------------------------------------------------------------------------------------
def test_the_groups_own_plan_is_wanted_as_soon_as_there_is_a_pin(three):
    workshop, analysis = three
    assert wanted(workshop) == missing(workshop, analysis) == ("value", "speed", "cost")
    held = dataclasses.replace(workshop, initiatives=(dataclasses.replace(workshop.initiatives[0], pin=2),
                                                      *workshop.initiatives[1:]))
    assert wanted(held) == ("value", "speed", "cost", "own")
    dropped = dataclasses.replace(held.initiatives[0], status="dropped")
    assert wanted(dataclasses.replace(held, initiatives=(dropped, *held.initiatives[1:]))) == wanted(workshop)


def test_all_scenarios_are_those_that_are_made_one_by_one(three):
    workshop, analysis = three
    told: list[tuple[float, str]] = []
    found = all_scenarios(workshop, analysis, progress=lambda share, kind: told.append((share, kind)))
    assert [kind for _, kind in told] == ["value", "speed", "cost"] and told[0][0] == 0 < told[1][0] < told[2][0] < 1
    assert [made.plan for made in found] == [make_plan(workshop, analysis, kind)
                                            for kind in ("value", "speed", "cost")]
    assert all(made.unique and made.seconds >= 0 for made in found)


def test_only_what_is_missing_is_made(three):
    workshop, analysis = three
    kept = dataclasses.replace(workshop, scenarios=(make_plan(workshop, analysis, "value"),))
    assert [made.plan.kind for made in all_scenarios(kept, analysis)] == ["speed", "cost"]
    changed = dataclasses.replace(kept, settings=dataclasses.replace(kept.settings, budget=200))
    assert missing(changed, analysis) == ("value", "speed", "cost")


def test_a_stop_returns_what_was_finished(three):
    workshop, analysis = three
    begun: list[str] = []

    def told(_share: float, kind: str) -> None:
        begun.append(kind)

    found = all_scenarios(workshop, analysis, progress=told, should_stop=lambda: "speed" in begun)
    assert [made.plan.kind for made in found][:1] == ["value"] and len(found) < 3
    assert all_scenarios(workshop, analysis, should_stop=lambda: True) == ()


def test_what_cannot_be_done_is_infeasible_in_each_kind():
    workshop = plain(thing("long", duration=9, must=True))
    found = all_scenarios(workshop, analyse(workshop))
    assert [made.plan.status for made in found] == ["infeasible"] * 3


# Comparing --------------------------------------------------------------------------------------------------------
def test_the_rows_say_what_each_plan_brings_and_how_it_differs(three):
    workshop, analysis = three
    plans = tuple(made.plan for made in all_scenarios(workshop, analysis))
    value, speed, cost = compare(dataclasses.replace(workshop, scenarios=plans, plan=plans[0]), analysis)
    # Most value does everything, worth or not; the cheapest does what brings four fifths of it.
    assert (value.cost, value.closed, value.end, len(value.plan.entries)) == (300, 1.0, 3, 3)
    assert value.followed and value.moves == () and value.fresh and value.gap == 0
    assert (speed.cost, speed.end) == (300, 3) and speed.value <= value.value
    assert cost.cost == 200 and cost.value == value.value and not cost.followed
    assert cost.moves == (Move("c", 2, None),)


def test_an_old_plan_without_a_scenario_is_compared_too_and_gone_initiatives_are_not(three):
    workshop, analysis = three
    plan = make_plan(workshop, analysis, "value")
    row, = compare(dataclasses.replace(workshop, plan=plan, initiatives=workshop.initiatives[:2]), analysis)
    assert row.followed and row.cost == 200 and not row.fresh


def test_a_fresh_scenario_stands_for_its_kind_when_the_plan_that_is_followed_is_old(three):
    workshop, analysis = three
    old = make_plan(workshop, analysis, "value")
    more = dataclasses.replace(workshop, plan=old, settings=dataclasses.replace(workshop.settings, budget=300))
    more = dataclasses.replace(more, scenarios=(make_plan(more, analysis, "value"),))
    row, = compare(more, analysis)
    assert row.fresh and not row.followed and row.end == 1
    assert {move.task for move in row.moves} == {name for name, at in starts_of(old).items() if at}


def test_money_buys_more_and_the_limit_on_all_money_does_not_cut_the_curve(three):
    workshop, analysis = three
    limited = dataclasses.replace(workshop, planning=dataclasses.replace(workshop.planning, total=100))
    points = money_curve(limited, analysis)
    assert [p.cost for p in points] == sorted({p.cost for p in points}) and points[-1].cost == 200
    assert [p.value for p in points] == sorted(p.value for p in points)
    assert points == money_curve(workshop, analysis)


# Reasons ----------------------------------------------------------------------------------------------------------
def test_the_reason_names_who_takes_the_money(three):
    workshop, analysis = three
    plan = make_plan(workshop, analysis, "value")
    assert starts_of(plan) == {"a": 0, "b": 1, "c": 2}
    why = why_of(workshop, analysis, plan, "b")
    assert (why.reason.cause, why.reason.period, why.limit, why.used) == ("budget", 0, 100, 100)
    assert [(user.initiative, user.amount) for user in why.users] == [("a", 100)]
    assert why_of(workshop, analysis, plan, "a").reason.cause == "first"
    assert why_of(workshop, analysis, plan, "nobody") is None


def test_the_reason_names_who_takes_the_people():
    efforts = (Effort("it", 3.0),)
    workshop = plain(thing("a", efforts=efforts), thing("b", "e2", efforts=efforts), budget=0,
                     roles=(Role("it", "IT", (1.0,)),))
    analysis = analyse(workshop)
    plan = make_plan(workshop, analysis, "value")
    why = why_of(workshop, analysis, plan, "b")
    assert (why.reason.cause, why.reason.what, why.limit) == ("people", "it", 30)
    assert [(user.initiative, user.amount) for user in why.users] == [("a", 30)]


def test_the_way_from_votes_to_the_level_after():
    workshop = plain(thing("a", lifts=(Lift(Cell("e1", "1"), 1, 3, 50),)))
    workshop = with_rounds(workshop, round_of(Cell("e1", "1"), "222"))
    workshop = dataclasses.replace(workshop, targets={Cell("e1", "1"): 4})
    analysis = analyse(workshop)
    step, = why_of(workshop, analysis, make_plan(workshop, analysis, "value"), "a").steps
    assert (step.votes, step.now, step.target, step.after, step.sure) == (3, 2.0, 4.0, 3.0, 50)
    assert step.closes == pytest.approx(0.5)


def test_what_is_left_out_has_a_reason_too_and_no_slack():
    workshop = plain(thing("a"), thing("b", "e2", predecessors=("gone",)), thing("gone", duration=9))
    analysis = analyse(workshop)
    why = why_of(workshop, analysis, make_plan(workshop, analysis, "value"), "b")
    assert (why.start, why.slack, why.reason.cause, why.reason.what) == (None, None, "predecessor_out", "gone")


# Firmness ---------------------------------------------------------------------------------------------------------
@pytest.fixture
def contested() -> Workshop:
    """There is money for one of two: the group is split on the level of e1, and of one mind on e2."""
    workshop = plain(thing("a", lifts=(Lift(Cell("e1", "1"), 1, 4),)), thing("b", "e2", lifts=(
        Lift(Cell("e2", "1"), 1, 4),)), budget=0, horizon=2, total=100)
    return with_rounds(workshop, round_of(Cell("e1", "1"), "112233344"), round_of(Cell("e2", "1"), "222222222"),
                       round_of(Cell("e3", "1"), "1234512345"))


def test_a_split_group_makes_the_choice_depend_on_its_cell(contested):
    analysis = analyse(contested)
    found = robustness_of(contested, analysis, make_plan(contested, analysis, "value"), draws=120)
    one, other = found.of("a"), found.of("b")
    assert found.draws == 120 and found.unproven == 0 and one.share + other.share == pytest.approx(1.0)
    assert 0.02 < one.share < 0.98
    shaky = min((one, other), key=lambda chosen: chosen.share)
    assert shaky.cells == ("e1/1",) and not firm(shaky.share)
    steady = max((one, other), key=lambda chosen: chosen.share)
    assert steady.cells == () or not firm(steady.share)
    assert (steady.first, steady.middle, steady.last) == (0, 0, 0)
    assert found.made_for == fingerprint(contested, analysis, "value")


def test_the_same_seed_gives_the_same_shares_and_progress_is_told(contested):
    analysis = analyse(contested)
    plan = make_plan(contested, analysis, "value")
    told: list[tuple[int, int]] = []
    first = robustness_of(contested, analysis, plan, 40, 3, progress=lambda *done: told.append(done))
    assert first == robustness_of(contested, analysis, plan, 40, 3)
    assert first != robustness_of(contested, analysis, plan, 40, 4)
    assert told[0] == (1, 40) and told[-1] == (40, 40)


def test_a_stop_counts_what_was_drawn_and_none_is_no_answer(contested):
    analysis = analyse(contested)
    plan = make_plan(contested, analysis, "value")
    done: list[int] = []
    found = robustness_of(contested, analysis, plan, 40, progress=lambda at, _of: done.append(at),
                          should_stop=lambda: len(done) >= 7)
    assert found.draws == 7
    with pytest.raises(PentatoneError):
        robustness_of(contested, analysis, plan, 40, should_stop=lambda: True)


def test_without_any_doubt_every_draw_is_the_plan(three):
    workshop, analysis = three
    found = robustness_of(workshop, analysis, make_plan(workshop, analysis, "value"), 10)
    assert [chosen.share for chosen in found.chosen] in ([1.0, 1.0, 1.0], [1.0, 1.0, 0.0])


def test_the_cells_are_those_whose_level_tells_the_draws_apart():
    chosen = [True] * 10 + [False] * 10
    columns = {Cell("x", "1"): [3.0] * 20, Cell("y", "1"): [1.0, 2.0] * 10,
               Cell("z", "1"): [1.0] * 10 + [4.0] * 9 + [3.0], Cell("z", "2"): [1.0] * 8 + [2.0] * 12}
    assert depends_on(chosen, columns) == ("z/1", "z/2")
    assert depends_on([True] * 20, columns) == ()
    assert depends_on(chosen, {Cell("y", "1"): [1.0, 2.0] * 10}) == ("y/1",)
