"""Rules of plans: their limits, the plans themselves, and the names under them."""

from __future__ import annotations

import math

from workshop import commands as c
from workshop.errors import refuse
from workshop.model.initiative import RoadmapPlan
from workshop.model.planning import Planning, Weighing
from workshop.model.workshop import Workshop
from workshop.periods import MONTHS
from workshop.rules.parts import MAX_HORIZON, MAX_MONEY, MAX_NAME, MAX_TEXT, MAX_TITLE, check_words, is_day

MOST_HEADS, MOST_ROLES, MOST_CLOSURES = 10_000, 40, 200


def keep_plan(command: c.KeepPlan, workshop: Workshop) -> None:
    """Refuse a plan that is not about the initiatives there are."""
    _complete(command.plan, workshop)


def _complete(plan: RoadmapPlan, workshop: Workshop) -> None:
    # As lists: an initiative that is named twice makes a plan nobody can follow.
    named = [*(entry.initiative for entry in plan.entries), *plan.left_out]
    if sorted(named) != sorted(initiative.id for initiative in workshop.initiatives):
        raise refuse("plan_stale")
    if any(entry.start < 0 for entry in plan.entries):
        raise refuse("plan_stale")


def pin_initiatives(command: c.PinInitiatives, workshop: Workshop) -> None:
    """Refuse pins of unknown initiatives, outside the horizon, or that the plan does not keep."""
    limit = MAX_HORIZON * 3 // MONTHS[workshop.planning.unit]
    for pinned in command.starts:
        initiative = workshop.initiative(pinned.initiative)
        if initiative is None:
            raise refuse("initiative_unknown", pinned.initiative)
        if pinned.start is not None and (initiative.barred or not 0 <= pinned.start <= limit):
            raise refuse("earliest_range", initiative.title)
        if pinned.start is not None and command.plan.start_of(pinned.initiative) != pinned.start:
            raise refuse("plan_stale")
    _complete(command.plan, workshop)


def keep_scenarios(command: c.KeepScenarios, workshop: Workshop) -> None:
    """Refuse scenarios that are not about the initiatives there are."""
    if len({plan.kind for plan in command.plans}) != len(command.plans):
        raise refuse("plan_stale")
    for plan in command.plans:
        _complete(plan, workshop)


def keep_robustness(command: c.KeepRobustness, workshop: Workshop) -> None:
    """Refuse a result about initiatives that are not there."""
    if any(workshop.initiative(chosen.initiative) is None for chosen in command.robust.chosen):
        raise refuse("plan_stale")


def set_planning(command: c.SetPlanning, workshop: Workshop) -> None:
    """Refuse limits out of range, too many of them, days that are none, and weights of unknown parts."""
    planning = command.planning
    _money(planning)
    _people(planning)
    if len(planning.closures) > MOST_CLOSURES:
        raise refuse("closures_many", limit=MOST_CLOSURES)
    for closure in planning.closures:
        check_words(MAX_NAME, closure.name)
        if not (is_day(closure.first) and is_day(closure.last)):
            raise refuse("day_format", (closure.first if not is_day(closure.first) else closure.last)[:20])
        if closure.last < closure.first:
            raise refuse("closure_backwards", closure.name or closure.first)
    check_words(MAX_TITLE, *planning.chosen)
    _weights(planning.capabilities, {item.id for item in workshop.pack.capabilities})
    _weights(planning.elements, {element.id for element in workshop.pack.elements})


def _money(planning: Planning) -> None:
    if not all(0 <= amount <= MAX_MONEY for amount in (*planning.budgets, planning.total)):
        raise refuse("budget_range", limit=MAX_MONEY)
    if len(planning.budgets) > MAX_HORIZON * 3:
        raise refuse("budget_range", limit=MAX_MONEY)
    # Written so that NaN is refused too.
    if not (0 <= planning.rate <= 1 and 0 <= planning.floor <= 1):
        raise refuse("rate_range")


def _people(planning: Planning) -> None:
    if len(planning.roles) > MOST_ROLES:
        raise refuse("roles_many", limit=MOST_ROLES)
    names = [role.name.strip() for role in planning.roles]
    ids = [role.id for role in planning.roles]
    for role in planning.roles:
        check_words(MAX_NAME, role.name, role.id)
        if not role.name.strip():
            raise refuse("role_name")
        if len(role.heads) > MAX_HORIZON * 3 or not all(0 <= heads <= MOST_HEADS for heads in role.heads):
            raise refuse("heads_range", role.name, limit=MOST_HEADS)
    if len(set(names)) != len(names) or len(set(ids)) != len(ids):
        raise refuse("role_double")


def _weights(weighing: Weighing, ids: set[str]) -> None:
    named = {*(points.id for points in weighing.points), *(i for p in weighing.pairs for i in (p.one, p.other)),
             *({weighing.best, weighing.worst} - {""})}
    if not named <= ids:
        raise refuse("weights_unknown", sorted(named - ids)[0])
    if any(not (0 <= points.points <= 100) for points in weighing.points):
        raise refuse("weights_range")
    if len({points.id for points in weighing.points}) != len(weighing.points):
        raise refuse("weights_range")
    for pair in weighing.pairs:
        if pair.one == pair.other or not (math.isfinite(pair.times) and 1 / 9 - 1e-9 <= pair.times <= 9 + 1e-9):
            raise refuse("weights_range")


def sign(command: c.Sign, workshop: Workshop) -> None:
    """Refuse a name nobody in the workshop has."""
    person = workshop.person(command.person)
    if person is None:
        raise refuse("person_unknown", command.person)
    check_words(MAX_TITLE, command.remark)


def unsign(command: c.Unsign, workshop: Workshop) -> None:
    """Refuse a name that is not under the roadmap."""
    if all(signed.person != command.person for signed in workshop.signoffs):
        raise refuse("person_unknown", command.person)


def judge_action(command: c.JudgeAction, workshop: Workshop) -> None:
    """Refuse an unknown action, and one that is dropped without a reason."""
    last = workshop.last_time
    action = None if last is None else next((a for a in last.actions if a.id == command.action), None)
    if action is None:
        raise refuse("action_unknown", command.action)
    check_words(MAX_TEXT, command.reason)
    if command.verdict == "dropped" and not command.reason.strip():
        raise refuse("action_reason", action.title)
