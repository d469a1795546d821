"""The result of an earlier workshop of the same client, kept small enough to carry along."""

from __future__ import annotations

from workshop.errors import refuse
from workshop.insight.analysis import analyse
from workshop.model.notes import LastLevel, LastTime
from workshop.model.score import Cell
from workshop.model.workshop import Workshop


def last_time_of(before: Workshop, now: Workshop) -> LastTime:
    """Return the levels of `before` in the cells and items that `now` has too.

    Raises Refused when it is the same workshop, is of another framework, or has no revealed level.
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
    if not kept:
        raise refuse("last_empty")
    return LastTime(before.settings.title, before.settings.client, before.settings.created[:10], before.pack.id, kept)
