"""What the room sees of where some initiatives lead: levels of the capabilities, never votes."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass

from workshop.charts.radar import RadarChart, radar
from workshop.insight.analysis import Analysis, projected
from workshop.model.workshop import Workshop
from workshop.roundshow import Heading, heading


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One initiative by its short label; `on` when it is counted in."""

    label: str
    lane: Heading | None
    on: bool


@dataclass(frozen=True, slots=True)
class OutcomeShow:
    """The radar with what is counted in, the overall level `now` and `then`, and the initiatives in their order."""

    chart: RadarChart
    now: float | None
    then: float | None
    lines: tuple[OutcomeLine, ...]


def outcome_show(workshop: Workshop, analysis: Analysis, counted: Collection[str]) -> OutcomeShow:
    """Build the view of what the initiatives in `counted` bring together; in each cell the highest level wins."""
    after = projected(workshop, analysis, counted)
    chart = radar(workshop, analysis, "capability", after)
    # The spread of the votes says something of people; here it is about the plan.
    bare = dataclasses.replace(chart, axes=tuple(
        dataclasses.replace(axis, low=None, high=None) for axis in chart.axes))
    pack = workshop.pack
    lines = tuple(OutcomeLine(
        i.label, heading(pack.capability_of(i.capability)) if pack.has_item(i.capability) else None, i.id in counted)
        for i in workshop.initiatives)
    return OutcomeShow(bare, analysis.profile.overall.level, after.overall.level, lines)
