"""Whether a workshop speaks only of what its framework has."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.model.score import Cell
from workshop.model.workshop import Workshop


def belongs(workshop: Workshop) -> bool:
    """Tell whether all elements, capabilities and indicators that are named are in the framework of the file.

    The program writes no others; a stranger's file may, and every view would trip over them.
    """
    pack = workshop.pack
    elements = {*workshop.elements, *(e for i in workshop.initiatives if (e := i.element))}
    items = {i.capability for i in workshop.initiatives if i.capability}
    return all(map(pack.has_element, elements)) and all(map(pack.has_item, items)) and all(
        pack.has_element(cell.element) and pack.has_item(cell.item) for cell in _cells(workshop))


def _cells(workshop: Workshop) -> Iterator[Cell]:
    yield from workshop.opened
    yield from workshop.targets
    yield from workshop.notes
    for cell, _ in workshop.rounds:
        yield cell
    for evidence in workshop.evidence:
        yield evidence.cell
    for initiative in workshop.initiatives:
        for lift in initiative.lifts:
            yield lift.cell
