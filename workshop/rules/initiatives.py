"""Rules of initiatives."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from workshop import commands as c
from workshop.errors import refuse
from workshop.model.initiative import Initiative
from workshop.model.planning import Role
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.periods import MONTHS
from workshop.rules.parts import (
    MAX_HORIZON,
    MAX_MONEY,
    MAX_SHORT,
    MAX_TEXT,
    MAX_TITLE,
    check_words,
    is_day,
    known_cell,
)
from workshop.rules.planning import judge_action, set_planning


def check_initiative(initiative: Initiative, workshop: Workshop, others: dict[str, tuple[str, ...]]) -> None:
    """Refuse an initiative that cannot be kept or waits in a circle; `others` are the predecessors of all."""
    if not initiative.title.strip():
        raise refuse("initiative_title")
    _words(initiative)
    _numbers(initiative, workshop)
    _lanes(initiative, workshop)
    _lifts(initiative, workshop)
    _parts(initiative, workshop)
    for predecessor in initiative.predecessors:
        if predecessor not in others or predecessor == initiative.id:
            raise refuse("predecessor_unknown", initiative.title)
    if len(set(initiative.predecessors)) != len(initiative.predecessors):
        raise refuse("predecessor_double", initiative.title)
    if _reaches(initiative.predecessors, initiative.id, others):
        raise refuse("predecessor_cycle", initiative.title)


def _words(initiative: Initiative) -> None:
    kpi = initiative.kpi
    check_words(MAX_TITLE, initiative.title, initiative.owner, initiative.either, kpi.name, kpi.baseline, kpi.target,
                initiative.first_step, initiative.source, *(duty.person for duty in initiative.duties))
    check_words(MAX_SHORT, initiative.short)
    check_words(MAX_TEXT, initiative.note, initiative.risk)
    if initiative.first_by and not is_day(initiative.first_by):
        raise refuse("day_format", initiative.first_by[:20])


def _numbers(initiative: Initiative, workshop: Workshop) -> None:
    title = initiative.title
    limit = MAX_HORIZON * 3 // MONTHS[workshop.planning.unit]
    if not 1 <= initiative.duration <= limit:
        raise refuse("duration_range", title, limit=limit)
    # Written so that NaN is refused too.
    if not (0 <= initiative.cost <= MAX_MONEY and 0 <= initiative.effort <= MAX_MONEY):
        raise refuse("cost_range", title, limit=MAX_MONEY)
    for start in (initiative.earliest, initiative.latest, initiative.pin):
        if start is not None and not 0 <= start <= limit:
            raise refuse("earliest_range", title)
    if initiative.latest is not None and initiative.latest < (initiative.earliest or 0):
        raise refuse("dates_crossed", title)
    if initiative.barred and (initiative.must or initiative.pin is not None):
        raise refuse("must_and_not", title)
    if any(not 1 <= lag.periods <= limit for lag in initiative.lags):
        raise refuse("lag_range", title, limit=limit)
    ratings = initiative.ratings
    tens = (ratings.value, ratings.urgency, ratings.opening, ratings.size)
    if not (all(0 <= number <= 10 for number in tens) and 0 <= ratings.reach <= MAX_MONEY
            and 0 <= ratings.impact <= 3):
        raise refuse("ratings_range", title)


def _lanes(initiative: Initiative, workshop: Workshop) -> None:
    pack = workshop.pack
    if initiative.capability and not pack.has_item(initiative.capability):
        raise refuse("cell_unknown", initiative.capability)
    if initiative.element and not pack.has_element(initiative.element):
        raise refuse("element_unknown", initiative.element)
    if initiative.direction and not any(direction.id == initiative.direction for element in pack.elements
                                        for direction in element.directions):
        raise refuse("direction_unknown", initiative.direction)


def _lifts(initiative: Initiative, workshop: Workshop) -> None:
    lifted: set[Cell] = set()
    for lift in initiative.lifts:
        known_cell(workshop, lift.cell)
        if lift.cell in lifted:
            raise refuse("lift_double", f"{lift.cell.element} {lift.cell.item}")
        lifted.add(lift.cell)
        if not (1 <= lift.from_level < lift.to_level <= workshop.pack.top and 1 <= lift.sure <= 100):
            raise refuse("lift_range", f"{lift.cell.element} {lift.cell.item}")


def _parts(initiative: Initiative, workshop: Workshop) -> None:
    roles = [effort.role for effort in initiative.efforts]
    if len(set(roles)) != len(roles) or any(workshop.planning.role(role) is None for role in roles):
        raise refuse("role_unknown", initiative.title)
    if any(not 0 < effort.months <= MAX_MONEY for effort in initiative.efforts):
        raise refuse("cost_range", initiative.title, limit=MAX_MONEY)
    people = [duty.person.strip() for duty in initiative.duties]
    if len(set(people)) != len(people) or not all(people):
        raise refuse("duty_double", initiative.title)
    if sum(duty.part == "A" for duty in initiative.duties) > 1:
        raise refuse("duty_accountable", initiative.title)
    if len(set(initiative.proofs)) != len(initiative.proofs):
        raise refuse("proof_double", initiative.title)
    evidence = {found.id for found in workshop.evidence}
    for proof in initiative.proofs:
        check_words(MAX_TITLE, proof.key)
        if proof.kind == "evidence" and proof.key not in evidence and not _had(workshop, initiative.id, proof.key):
            raise refuse("proof_unknown", initiative.title)


def _had(workshop: Workshop, initiative: str, key: str) -> bool:
    """Evidence that was removed since may stay named: an edit of another field is not refused for it."""
    old = workshop.initiative(initiative)
    return old is not None and any(proof.key == key for proof in old.proofs)


def _links(workshop: Workshop) -> dict[str, tuple[str, ...]]:
    return {i.id: i.predecessors for i in workshop.initiatives}


def _reaches(start: Iterable[str], goal: str, edges: dict[str, tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    waiting = list(start)
    while waiting:
        here = waiting.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            waiting.extend(edges.get(here, ()))
    return False


def add_initiative(command: c.AddInitiative, workshop: Workshop) -> None:
    """Refuse a new initiative, or the action of the earlier workshop that it carries over, if it cannot be."""
    if command.action:
        judge_action(c.JudgeAction(command.action, "moved"), workshop)
    add_initiatives(c.AddInitiatives((command.initiative,)), workshop)


def add_initiatives(command: c.AddInitiatives, workshop: Workshop) -> None:
    """Refuse new initiatives, all of them with their roles, if one cannot be; one may wait for another of them."""
    after, links = _widened(workshop, command.roles), _links(workshop)
    for initiative in command.initiatives:
        if initiative.id in links:
            raise refuse("initiative_double", initiative.title)
        links[initiative.id] = initiative.predecessors
    for initiative in command.initiatives:
        check_initiative(initiative, after, links)


def edit_initiative(command: c.EditInitiative, workshop: Workshop) -> None:
    """Refuse an unknown initiative, and what cannot be kept."""
    edit_initiatives(c.EditInitiatives((command.initiative,)), workshop)


def edit_initiatives(command: c.EditInitiatives, workshop: Workshop) -> None:
    """Refuse unknown initiatives, and what cannot be together with the roles they bring."""
    after, links = _widened(workshop, command.roles), _links(workshop)
    if len({i.id for i in command.initiatives}) != len(command.initiatives):
        raise refuse("initiative_double", command.initiatives[0].title)
    for initiative in command.initiatives:
        if initiative.id not in links:
            raise refuse("initiative_unknown", initiative.title)
        links[initiative.id] = initiative.predecessors
    for initiative in command.initiatives:
        check_initiative(initiative, after, links)


def with_roles(workshop: Workshop, roles: tuple[Role, ...]) -> Workshop:
    """Return a workshop as it is once it has some more roles."""
    planning = dataclasses.replace(workshop.planning, roles=workshop.planning.roles + roles)
    return dataclasses.replace(workshop, planning=planning)


def _widened(workshop: Workshop, roles: tuple[Role, ...]) -> Workshop:
    """Return the workshop with some more roles; refuses those that cannot be."""
    if not roles:
        return workshop
    after = with_roles(workshop, roles)
    set_planning(c.SetPlanning(after.planning), after)
    return after


def import_initiatives(command: c.ImportInitiatives, workshop: Workshop) -> None:
    """Refuse a list that is taken in if anything in it cannot be together with the rest and the roles it brings."""
    after = _widened(workshop, command.roles)
    links = links_after(command, workshop)
    for initiative in (*command.added, *command.changed):
        check_initiative(initiative, after, links)


def links_after(command: c.ImportInitiatives, workshop: Workshop) -> dict[str, tuple[str, ...]]:
    """Return the predecessors of every initiative once a list was taken in; refuses what is unknown or there twice."""
    links = _links(workshop)
    for initiative in command.changed:
        if initiative.id not in links:
            raise refuse("initiative_unknown", initiative.title)
        links[initiative.id] = initiative.predecessors
    if len({i.id for i in command.changed}) != len(command.changed):
        raise refuse("initiative_double", command.changed[0].title)
    for initiative in command.added:
        if initiative.id in links:
            raise refuse("initiative_double", initiative.title)
        links[initiative.id] = initiative.predecessors
    return links


def remove_initiative(command: c.RemoveInitiative, workshop: Workshop) -> None:
    """Refuse an unknown initiative."""
    if workshop.initiative(command.initiative) is None:
        raise refuse("initiative_unknown", command.initiative)
