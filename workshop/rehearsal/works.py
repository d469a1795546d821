"""The initiatives a rehearsed room writes down: usual works, lifted from where the room is to where it wants to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from workshop.commands import AddInitiative
from workshop.demo_words import WORKS, Work
from workshop.demo_works import words_of
from workshop.insight.analysis import Analysis
from workshop.model.initiative import Initiative, Lift
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.rehearsal.troupe import Troupe

MOST = 10
# For a framework that has none of the usual elements.
_PLAIN = Text("补上{element}在{item}上的差距", "Close the gap in {item} of {element}")
_COST, _EFFORT, _DURATION = 600, 8.0, 2


def initiatives(workshop: Workshop, analysis: Analysis, troupe: Troupe,
                new_id: Callable[[], str]) -> Iterator[AddInitiative]:
    """Yield at most ten initiatives; each lifts only cells with a gap, and names its predecessors."""
    gaps = {gap.cell: (gap.current, gap.target) for gap in analysis.gaps if gap.gap > 0}
    reached: dict[Cell, int] = {}
    ids: dict[str, str] = {}
    owners = [person.name for person in workshop.participants if person.here]
    for work in WORKS:
        lifts = tuple(lift for element in work.elements
                      if (lift := _lift(Cell(element, work.capability), work.steps, gaps, reached)))
        if lifts and len(ids) < MOST:
            ids[work.id] = new_id()
            before = tuple(ids[name] for name in work.after if name in ids)
            yield AddInitiative(_initiative(work, ids[work.id], lifts, before, owners, troupe.language))
    if not ids:
        yield from _plain(workshop, gaps, owners, new_id)


def _lift(cell: Cell, steps: int, gaps: Mapping[Cell, tuple[float, float]], reached: dict[Cell, int]) -> Lift | None:
    if cell not in gaps:
        return None
    current, target = gaps[cell]
    here = reached.get(cell, max(1, int(current)))
    goal = min(here + max(steps, 1), round(target))
    if goal <= here:
        return None
    reached[cell] = goal
    return Lift(cell, here, goal)


def _initiative(work: Work, name: str, lifts: tuple[Lift, ...], before: tuple[str, ...], owners: list[str],
                language: str) -> Initiative:
    return Initiative(id=name, title=work.title.in_(language), capability=work.capability,
                      owner=owners[work.seat % len(owners)] if owners else "", effort=work.effort, cost=work.cost,
                      duration=work.duration, lifts=lifts, predecessors=before, element=work.elements[0],
                      **words_of(work.id, language))


def _plain(workshop: Workshop, gaps: Mapping[Cell, tuple[float, float]], owners: list[str],
           new_id: Callable[[], str]) -> Iterator[AddInitiative]:
    pack, language = workshop.pack, workshop.settings.language
    for index, cell in enumerate(tuple(gaps)[:MOST]):
        if (lift := _lift(cell, 1, gaps, {})) is not None:
            title = _PLAIN.in_(language).format(element=pack.element(cell.element).name.in_(language),
                                                item=pack.item(cell.item).name.in_(language))
            yield AddInitiative(Initiative(
                id=new_id(), title=title, capability=pack.capability_of(cell.item).id,
                owner=owners[index % len(owners)] if owners else "", effort=_EFFORT, cost=_COST, duration=_DURATION,
                lifts=(lift,)))
