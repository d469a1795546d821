"""The result of an earlier workshop of the same client, kept small enough to carry along."""

from __future__ import annotations

from workshop.errors import refuse
from workshop.insight.analysis import analyse
from workshop.model.initiative import Initiative
from workshop.model.notes import LastLevel, LastTime
from workshop.model.planning import OldAction
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.periods import name
from workshop.rules.parts import MAX_TITLE

_PLANNED = Text("上次计划到 {0} 完成", "Last time it was planned to end in {0}")


def last_time_of(before: Workshop, now: Workshop) -> LastTime:
    """Return the levels of `before` in the cells and items that `now` has too, and its initiatives still open.

    Raises Refused when it is the same workshop, is of another framework, or has neither level nor open initiative.
    """
    if before.uid == now.uid:
        raise refuse("last_same")
    ids = {before.pack.id, before.pack.based_on} - {""}
    if ids.isdisjoint({now.pack.id, now.pack.based_on} - {""}):
        raise refuse("last_other_pack", before.pack.id)
    found = analyse(before)
    levels: dict[Cell, float] = {cell: rollup.level for cell, rollup in found.profile.grid.items()
                                 if rollup.level is not None}
    levels.update({cell: result.level for cell, result in found.current.items() if result.level is not None})
    kept = tuple(LastLevel(cell, level) for cell, level in sorted(levels.items())
                 if now.pack.has_element(cell.element) and now.pack.has_item(cell.item))
    actions = open_actions(before)
    if not (kept or actions):
        raise refuse("last_empty")
    return LastTime(before.settings.title, before.settings.client, before.settings.created[:10], before.pack.id, kept,
                    actions)


def open_actions(before: Workshop) -> tuple[OldAction, ...]:
    """Return the initiatives that were neither done nor dropped nor ruled out; those in the plan come first, by end.

    `due` is the period in which the plan let them end, empty for those it left out.
    """
    settings, unit = before.settings, before.planning.unit
    found = []
    for place, initiative in enumerate(before.initiatives):
        if initiative.status in ("done", "dropped") or initiative.barred:
            continue
        start = before.plan.start_of(initiative.id) if before.plan is not None else None
        end = None if start is None else start + initiative.duration - 1
        due = "" if end is None else name(settings.start, unit, end)
        action = OldAction(initiative.id, initiative.title, initiative.owner, due, initiative.first_step)
        found.append((end is None, end or 0, place, action))
    return tuple(action for *_, action in sorted(found, key=lambda one: one[:3]))


def carried_over(action: OldAction, name: str, language: str) -> Initiative:
    """Return an action of last time as an initiative of today with the id `name`, agreed as it was."""
    note = _PLANNED.in_(language).format(action.due) if action.due else ""
    return Initiative(name, action.title, owner=action.owner, first_step=action.first_step, status="agreed", note=note,
                      source=f"last:{action.id}"[:MAX_TITLE])
