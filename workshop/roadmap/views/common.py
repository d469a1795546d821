"""What the views of a plan have in common: what is in it and when, lanes, marks of value, and round numbers."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from workshop.insight.analysis import Analysis
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.pack import Pack
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.periods import count, first_day, index_of, last_day, short_name
from workshop.roadmap.build import closure

MOST_MARKS = 5
_ROUND = (1.0, 2.0, 5.0)
_OVER = ("done", "dropped")
NO_WORDS = Text("", "")


@dataclass(frozen=True, slots=True)
class Lane:
    """The capability of an initiative: id, name, note, colour (#RRGGBB); all empty without one."""

    capability: str = ""
    name: Text = NO_WORDS
    note: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """An initiative in time: `start` is its first period, `end` the first one after it."""

    initiative: Initiative
    start: int

    @property
    def end(self) -> int:
        """The first period after it."""
        return self.start + self.initiative.duration


def lane_of(pack: Pack, item: str) -> Lane:
    """Return the lane of a capability or of an indicator inside it."""
    if not item or not pack.has_item(item):
        return Lane()
    capability = pack.capability_of(item)
    return Lane(capability.id, capability.short, capability.note, capability.colour)


def placed(workshop: Workshop, plan: RoadmapPlan | None) -> tuple[Placed, ...]:
    """Return what the plan holds and still exists, by start, then in the order of the list."""
    starts = {} if plan is None else {entry.initiative: entry.start for entry in plan.entries}
    found = [Placed(i, starts[i.id]) for i in workshop.initiatives if i.id in starts]
    return tuple(sorted(found, key=lambda each: each.start))


def offered(workshop: Workshop, inside: Collection[str]) -> tuple[Initiative, ...]:
    """Return what can be talked about: what is in the plan, and what is neither done nor dropped."""
    return tuple(i for i in workshop.initiatives if i.id in inside or i.status not in _OVER)


def period_names(workshop: Workshop, found: Iterable[Placed] = ()) -> tuple[str, ...]:
    """Return the narrow names of all periods of the horizon, and of those a plan of older limits still needs."""
    length = max([count(workshop), *(each.end for each in found)])
    return tuple(short_name(workshop.settings.start, workshop.planning.unit, index) for index in range(length))


def today_at(workshop: Workshop, today: date | None, periods: int) -> float | None:
    """Return where a day lies, in periods from the start; None without a day or outside the roadmap."""
    if today is None:
        return None
    start, unit = workshop.settings.start, workshop.planning.unit
    index = index_of(start, unit, today)
    if not 0 <= index < periods:
        return None
    first, last = first_day(start, unit, index), last_day(start, unit, index)
    return index + (today - first).days / ((last - first).days + 1)


def closed(workshop: Workshop, analysis: Analysis) -> dict[str, float]:
    """Return the gap that each initiative closes, in weighted levels; see `build.closure`."""
    return {i.id: closure(workshop, analysis, i) for i in workshop.initiatives}


def most_closed(values: Mapping[str, float], found: Collection[Placed]) -> float:
    """Return the value that has all triangles: the greatest in the plan, as in the Gantt chart; of all without one."""
    return max((values[each.initiative.id] for each in found), default=max(values.values(), default=0.0))


def marks(value: float, most: float) -> int:
    """Return the triangles of a value beside the greatest one, 1 to 5; 0 when it closes nothing."""
    return min(max(1, round(MOST_MARKS * value / most)), MOST_MARKS) if value > 0 and most > 0 else 0


def round_step(high: float, most: int) -> float:
    """Return the smallest step of 1, 2 or 5 times a power of ten that reaches `high` in at most `most` steps."""
    if high <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(high / most))
    return next(power * base for base in (*_ROUND, 10.0) if high / (power * base) <= most + 1e-9)


def round_ticks(high: float, most: int = 6) -> tuple[float, ...]:
    """Return ticks from 0 at round steps; the last one is not below `high`, so that all marks lie inside."""
    step = round_step(high, most)
    return tuple(step * place for place in range(math.ceil(high / step - 1e-9) + 1)) if high > 0 else (0.0, 1.0)
