"""Now, next, later: every initiative in the part of the horizon where the plan, or a wish, puts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.insight.analysis import Analysis
from workshop.model.initiative import HORIZONS, Horizon, Initiative, RoadmapPlan, Status
from workshop.model.workshop import Workshop
from workshop.periods import band, band_of
from workshop.roadmap.views.common import Lane, Placed, closed, lane_of, marks, most_closed, offered, period_names
from workshop.roadmap.views.common import placed as placed_in


@dataclass(frozen=True, slots=True)
class Card:
    """One initiative. `first` and `last` name its first and last period, empty when it is not in the plan.

    `value` is the gap it closes in weighted levels, `share` its part of what all close together (0 to 1), `marks` shows
    it beside the others (0 to 5), `cost` is thousand yuan. `wish` is the part of the horizon the group wants it in;
    `missed` tells that there is a plan and it does not keep that wish.
    """

    initiative: str
    title: str
    label: str
    lane: Lane
    owner: str
    status: Status
    must: bool
    value: float
    share: float
    marks: int
    cost: int
    first: str = ""
    last: str = ""
    wish: Horizon = ""
    missed: bool = False

    @property
    def planned(self) -> bool:
        """Tell whether it is in the plan."""
        return bool(self.first)


@dataclass(frozen=True, slots=True)
class Column:
    """One part of the horizon: its periods (none when the horizon is too short), what is planned to start in it, and
    what is only wished to: it is not in the plan."""

    horizon: Horizon
    periods: tuple[str, ...]
    planned: tuple[Card, ...]
    wished: tuple[Card, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards of the column, from above."""
        return (*self.planned, *self.wished)

    @property
    def cost(self) -> int:
        """What the planned ones cost together (thousand yuan)."""
        return sum(card.cost for card in self.planned)


@dataclass(frozen=True, slots=True)
class HorizonBoard:
    """The three columns; `out` is neither planned nor wished anywhere. `made` tells that there is a plan."""

    columns: tuple[Column, ...]
    out: tuple[Card, ...]
    made: bool

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards, column by column."""
        return (*(card for column in self.columns for card in column.cards), *self.out)

    @property
    def missed(self) -> int:
        """How many wishes the plan does not keep."""
        return sum(card.missed for card in self.cards)


def horizons(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None) -> HorizonBoard:
    """Sort the initiatives; in each column by start, then by value. What is done or was dropped is not shown."""
    found = placed_in(workshop, plan)
    when = {each.initiative.id: each for each in found}
    names = period_names(workshop, found)
    values = closed(workshop, analysis)
    total, most = sum(values.values()), most_closed(values, found)

    def card(initiative: Initiative) -> Card:
        place, value = when.get(initiative.id), values[initiative.id]
        wish = initiative.horizon
        kept = place is not None and place.start in band(workshop, wish)
        return Card(initiative.id, initiative.title, initiative.label, lane_of(workshop.pack, initiative.capability),
                    initiative.owner, initiative.status, initiative.must, value, value / total if total else 0.0,
                    marks(value, most), initiative.cost, names[place.start] if place else "",
                    names[place.end - 1] if place else "", wish, bool(wish) and plan is not None and not kept)

    order = sorted(offered(workshop, when), key=lambda i: -values[i.id])
    columns = tuple(_column(workshop, horizon, names, found, order, [card(i) for i in order]) for horizon in HORIZONS)
    out = tuple(card(i) for i in order if i.id not in when and not i.horizon)
    return HorizonBoard(columns, out, plan is not None)


def _column(workshop: Workshop, horizon: Horizon, names: Sequence[str], found: Sequence[Placed],
            order: Sequence[Initiative], cards: Sequence[Card]) -> Column:
    by_id = {card.initiative: card for card in cards}
    rank = {initiative.id: number for number, initiative in enumerate(order)}
    here = [each for each in found if band_of(workshop, each.start) == horizon]
    here.sort(key=lambda each: (each.start, rank[each.initiative.id]))
    wished = tuple(card for card in cards if card.wish == horizon and not card.planned)
    return Column(horizon, tuple(names[index] for index in band(workshop, horizon)),
                  tuple(by_id[each.initiative.id] for each in here), wished)
