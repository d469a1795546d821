"""How much a pack knows: questions with words of their own, solutions by cell, boards by look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.model.knowledge import LOOKS, Look
from workshop.model.pack import Pack


@dataclass(frozen=True, slots=True)
class PackFigures:
    """Counts of a pack. A cell is one element and one indicator; a standard cell is asked at standard depth."""

    cells: int
    worded: int
    standard: int
    standard_worded: int
    solutions: int
    solved: int
    boards: int
    looks: Mapping[Look, int]


def figures(pack: Pack) -> PackFigures:
    """Count what a pack has."""
    cells = [(element, item.id) for element in pack.elements for item in pack.indicators]
    standard = [(element, item) for element, item in cells if item in element.standard]
    return PackFigures(
        cells=len(cells), worded=sum(pack.worded(element.id, item) for element, item in cells),
        standard=len(standard), standard_worded=sum(pack.worded(element.id, item) for element, item in standard),
        solutions=len(pack.solutions),
        solved=sum(bool(pack.solutions_for(element.id, item)) for element, item in cells),
        boards=len(pack.boards),
        looks={look: count for look in LOOKS if (count := sum(board.look == look for board in pack.boards))})
