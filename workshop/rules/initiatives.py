"""Rules of initiatives and plans."""

from __future__ import annotations

from collections.abc import Iterable

from workshop import commands as c
from workshop.errors import refuse
from workshop.model.initiative import Initiative
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.rules.parts import MAX_HORIZON, MAX_MONEY, MAX_TEXT, MAX_TITLE, check_words, known_cell


def _initiative(initiative: Initiative, workshop: Workshop) -> None:
    if not initiative.title.strip():
        raise refuse("initiative_title")
    check_words(MAX_TITLE, initiative.title, initiative.owner)
    check_words(MAX_TEXT, initiative.note)
    if not 1 <= initiative.duration <= MAX_HORIZON:
        raise refuse("duration_range", initiative.title, limit=MAX_HORIZON)
    # Written so that NaN is refused too.
    if not (0 <= initiative.cost <= MAX_MONEY and 0 <= initiative.effort <= MAX_MONEY):
        raise refuse("cost_range", initiative.title, limit=MAX_MONEY)
    if initiative.earliest is not None and initiative.earliest < 0:
        raise refuse("earliest_range", initiative.title)
    if initiative.capability and not workshop.pack.has_item(initiative.capability):
        raise refuse("cell_unknown", initiative.capability)
    lifted: set[Cell] = set()
    for lift in initiative.lifts:
        known_cell(workshop, lift.cell)
        if lift.cell in lifted:
            raise refuse("lift_double", f"{lift.cell.element} {lift.cell.item}")
        lifted.add(lift.cell)
        if not 1 <= lift.from_level < lift.to_level <= workshop.pack.top:
            raise refuse("lift_range", f"{lift.cell.element} {lift.cell.item}")
    others = {i.id: i.predecessors for i in workshop.initiatives if i.id != initiative.id}
    for predecessor in initiative.predecessors:
        if predecessor not in others:
            raise refuse("predecessor_unknown", initiative.title)
    if len(set(initiative.predecessors)) != len(initiative.predecessors):
        raise refuse("predecessor_double", initiative.title)
    if _reaches(initiative.predecessors, initiative.id, others):
        raise refuse("predecessor_cycle", initiative.title)


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
    """Check a new initiative."""
    if workshop.initiative(command.initiative.id):
        raise refuse("initiative_double", command.initiative.title)
    _initiative(command.initiative, workshop)


def edit_initiative(command: c.EditInitiative, workshop: Workshop) -> None:
    """Check a changed initiative."""
    if workshop.initiative(command.initiative.id) is None:
        raise refuse("initiative_unknown", command.initiative.title)
    _initiative(command.initiative, workshop)


def remove_initiative(command: c.RemoveInitiative, workshop: Workshop) -> None:
    """Refuse an unknown initiative."""
    if workshop.initiative(command.initiative) is None:
        raise refuse("initiative_unknown", command.initiative)


def keep_plan(command: c.KeepPlan, workshop: Workshop) -> None:
    """Refuse a plan that is not about the initiatives there are."""
    # As lists: an initiative that is named twice makes a plan nobody can follow.
    named = [*(entry.initiative for entry in command.plan.entries), *command.plan.left_out]
    if sorted(named) != sorted(initiative.id for initiative in workshop.initiatives):
        raise refuse("plan_stale")
