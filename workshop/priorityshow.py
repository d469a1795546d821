"""What comes first, as page and room see it: weights in use, and the initiatives in the order they are sorted in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.insight.columns import LESS_IS_BETTER, Columns, Table
from workshop.insight.smaa import Ranking
from workshop.insight.weights import (
    capability_weights,
    element_weights,
    given_capabilities,
    given_elements,
    has_said,
    weights_of,
)
from workshop.model.initiative import Initiative
from workshop.model.planning import Method, Weighing
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.roundshow import Heading, heading

# As many as can be read from the last row of a room.
IN_ROOM = 7


@dataclass(frozen=True, slots=True)
class WeightShow:
    """The weight of one thing: its `share` of all weights (0 to 1), and `given`, that of the framework."""

    id: str
    name: Text
    short: Text
    colour: str
    share: float
    given: float


@dataclass(frozen=True, slots=True)
class PriorityRow:
    """One initiative in its place, from 1, or 0 without a number to sort by: `value` is that; `top` as in `Columns`."""

    place: int
    id: str
    title: str
    lane: Heading | None
    value: float | None
    top: float | None


@dataclass(frozen=True, slots=True)
class PriorityShow:
    """What the room sees: weights of the capabilities, and the first initiatives of `count`.

    `said` tells whether the weights are the group's own. `column` is what the rows are sorted by. `top` and `draws` are
    those of the ranking, 0 while there is none; `ordered` as there.
    """

    weights: tuple[WeightShow, ...]
    method: Method
    said: bool
    rows: tuple[PriorityRow, ...]
    count: int
    column: str
    top: int = 0
    draws: int = 0
    ordered: bool = False


def capability_shows(workshop: Workshop) -> tuple[WeightShow, ...]:
    """Return the weights of the capabilities in use."""
    given, used = weights_of(Weighing(), given_capabilities(workshop)), capability_weights(workshop)
    items = workshop.pack.capabilities
    return tuple(WeightShow(c.id, c.name, c.short, c.colour, used[c.id] / len(items), given[c.id] / len(items))
                 for c in items)


def element_shows(workshop: Workshop) -> tuple[WeightShow, ...]:
    """Return the weights of all business elements of the framework in use."""
    given, used = weights_of(Weighing(), given_elements(workshop)), element_weights(workshop)
    items = workshop.pack.elements
    return tuple(WeightShow(e.id, e.name, e.short, "", used[e.id] / len(items), given[e.id] / len(items))
                 for e in items)


def value_in(row: Columns, initiative: Initiative, column: str) -> float | None:
    """Return what stands in a column of an initiative: a sort column, or what the group says for it (0 is not said)."""
    said = initiative.ratings
    if column == "sure":
        lifts = initiative.lifts
        return sum(lift.sure for lift in lifts) / len(lifts) if lifts else None
    ratings = {"gain": said.value, "urgency": said.urgency, "opening": said.opening, "size": said.size,
               "reach": said.reach, "impact": said.impact}
    if column in ratings:
        return float(ratings[column]) or None
    found: float | None = getattr(row, column)
    return found


def best_first(column: str) -> bool:
    """Tell whether the largest number of a column is the best."""
    return column not in LESS_IS_BETTER and column != "size"


def in_order(workshop: Workshop, table: Table, column: str, *, largest_first: bool) -> tuple[str, ...]:
    """Return the ids of all initiatives by a column; those without a number come last, equals in their own order."""
    def place(pair: tuple[Columns, Initiative]) -> tuple[bool, float]:
        value = value_in(*pair, column)
        # Two values that differ by rounding only are equal.
        rounded = round(value or 0.0, 9)
        return value is None, -rounded if largest_first else rounded

    pairs = list(zip(table.rows, workshop.initiatives, strict=True))
    return tuple(row.id for row, _ in sorted(pairs, key=place))


def priority_show(workshop: Workshop, table: Table, order: Sequence[str], column: str,
                  ranking: Ranking | None) -> PriorityShow:
    """Return what the room sees of a table in this order."""
    rows = []
    for place, name in enumerate(order[:IN_ROOM], start=1):
        initiative, columns = workshop.initiative(name), table.of(name)
        if initiative is None or columns is None:
            continue
        lane, value = initiative.capability, value_in(columns, initiative, column)
        rows.append(PriorityRow(place if value is not None else 0, name, initiative.title,
                                heading(workshop.pack.capability_of(lane)) if workshop.pack.has_item(lane) else None,
                                value, columns.top))
    weighing = workshop.planning.capabilities
    return PriorityShow(
        capability_shows(workshop), weighing.method, has_said(weighing, given_capabilities(workshop)), tuple(rows),
        len(workshop.initiatives), column, ranking.top if ranking else 0, ranking.draws if ranking else 0,
        bool(ranking and ranking.ordered))
