"""In which lane of the roadmap an initiative lies: capability, element, owner, horizon or direction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from workshop.model.initiative import HORIZONS, Initiative
from workshop.model.pack import Pack
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.periods import band_of
from workshop.roadmap.ganttvalues import GanttLane, LaneKind

_NO_NAME = Text("", "")


@dataclass(frozen=True, slots=True)
class LaneKey:
    """A lane with its place in the order; what lies in none comes last."""

    order: int
    id: str
    name: Text = _NO_NAME
    note: str = ""
    colour: str = ""


Finder = Callable[[Initiative, int], LaneKey]


def mark_of(pack: Pack, item: str) -> tuple[str, str, str]:
    """Return id, note and colour of the capability an item belongs to; empty without one."""
    if not item or not pack.has_item(item):
        return "", "", ""
    capability = pack.capability_of(item)
    return capability.id, capability.note, capability.colour


def lane_finder(workshop: Workshop, kind: LaneKind) -> Finder:
    """Return what names the lane of an initiative with a start. Owners come in the order of their first initiative."""
    return {"capability": _by_capability, "element": _by_element, "owner": _by_owner, "horizon": _by_horizon,
            "direction": _by_direction}[kind](workshop)


def _by_capability(workshop: Workshop) -> Finder:
    pack, order = workshop.pack, {c.id: number for number, c in enumerate(workshop.pack.capabilities)}

    def find(initiative: Initiative, _start: int) -> LaneKey:
        name, note, colour = mark_of(pack, initiative.capability)
        return LaneKey(order[name], name, pack.item(name).name, note, colour) if name else LaneKey(len(order), "")

    return find


def _by_element(workshop: Workshop) -> Finder:
    known = {e.id: LaneKey(number, e.id, e.name) for number, e in enumerate(workshop.pack.elements)}

    def find(initiative: Initiative, _start: int) -> LaneKey:
        return known.get(initiative.element) or LaneKey(len(known), "")

    return find


def _by_owner(workshop: Workshop) -> Finder:
    owners = list(dict.fromkeys(i.owner for i in workshop.initiatives if i.owner))
    known = {owner: LaneKey(number, owner, Text.both(owner)) for number, owner in enumerate(owners)}

    def find(initiative: Initiative, _start: int) -> LaneKey:
        return known.get(initiative.owner) or LaneKey(len(known), "")

    return find


def _by_horizon(workshop: Workshop) -> Finder:
    order: list[str] = list(HORIZONS)

    def find(_initiative: Initiative, start: int) -> LaneKey:
        band = band_of(workshop, start)
        return LaneKey(order.index(band), band)

    return find


def _by_direction(workshop: Workshop) -> Finder:
    all_of = [direction for element in workshop.pack.elements for direction in element.directions]
    known = {d.id: LaneKey(number, d.id, d.name) for number, d in enumerate(all_of)}

    def find(initiative: Initiative, _start: int) -> LaneKey:
        return known.get(initiative.direction) or LaneKey(len(known), "")

    return find


def group_lanes(keys: Sequence[LaneKey], kind: LaneKind) -> tuple[GanttLane, ...]:
    """Join neighbouring rows into lanes.

    Without a second lane there is nothing to tell apart and no heading. A capability with a single row has none
    either: its badge names it.
    """
    runs = [list(run) for _, run in groupby(enumerate(keys), key=lambda pair: pair[1].id)]
    found = []
    for run in runs:
        first, key = run[0]
        heading = len(runs) > 1 and (len(run) > 1 or kind != "capability")
        found.append(GanttLane(key.id, key.name, key.note, key.colour, first, len(run), heading))
    return tuple(found)
