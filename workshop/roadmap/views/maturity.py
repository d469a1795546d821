"""Maturity over time: the level at the end of each period, as the initiatives of the plan are finished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workshop.insight.analysis import Analysis, Profile, projected
from workshop.model.initiative import RoadmapPlan
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.roadmap.views.common import NO_WORDS, Lane, lane_of, period_names, placed, today_at


@dataclass(frozen=True, slots=True)
class Course:
    """A level in time: `levels` has one more entry than there are periods, today's level first, then the one at the
    end of each period; None where there is none. `key` is a capability or an element, empty for the whole."""

    key: str
    name: Text
    short: Text
    lane: Lane
    levels: tuple[float | None, ...]
    target: float | None

    @property
    def known(self) -> bool:
        """Tell whether there is a level to show."""
        return any(level is not None for level in self.levels)


@dataclass(frozen=True, slots=True)
class Finish:
    """An initiative that is finished in a period."""

    initiative: str
    title: str
    label: str
    lane: Lane


@dataclass(frozen=True, slots=True)
class MaturityPath:
    """All courses. `finished` tells for each period what is finished in it; `today` counts periods from the start."""

    periods: tuple[str, ...]
    overall: Course
    capabilities: tuple[Course, ...]
    elements: tuple[Course, ...]
    finished: tuple[tuple[Finish, ...], ...]
    today: float | None
    top: int

    def course(self, key: str) -> Course:
        """Return a course by its key, the whole for an unknown one."""
        return next((c for c in (*self.capabilities, *self.elements) if c.key == key), self.overall)


def maturity_path(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None, *,
                  today: date | None = None) -> MaturityPath:
    """Project the profile to the end of every period.

    An initiative counts from the end of its last period on. Lifts do not add: the highest level reached wins, which is
    `analysis.projected` with all that is finished by then. Nothing is read between two periods: levels rise in steps.
    """
    found = placed(workshop, plan)
    names = period_names(workshop, found)
    lanes = workshop.pack
    ends = tuple(tuple(Finish(each.initiative.id, each.initiative.title, each.initiative.label,
                              lane_of(lanes, each.initiative.capability)) for each in found if each.end == index + 1)
                 for index in range(len(names)))
    profiles, done = [analysis.profile], set[str]()
    for finished in ends:
        done |= {each.initiative for each in finished}
        # A profile takes milliseconds, and most months finish nothing.
        profiles.append(projected(workshop, analysis, done) if finished else profiles[-1])
    return MaturityPath(
        names, _overall(analysis, profiles), _capabilities(workshop, analysis, profiles),
        _elements(workshop, analysis, profiles), ends, today_at(workshop, today, len(names)), workshop.pack.top)


def _overall(analysis: Analysis, profiles: Sequence[Profile]) -> Course:
    return Course("", NO_WORDS, NO_WORDS, Lane(), tuple(p.overall.level for p in profiles),
                  analysis.aims.overall.level)


def _capabilities(workshop: Workshop, analysis: Analysis, profiles: Sequence[Profile]) -> tuple[Course, ...]:
    return tuple(Course(c.id, c.name, c.short, lane_of(workshop.pack, c.id),
                        tuple(p.capabilities[c.id].level for p in profiles), analysis.aims.capabilities[c.id].level)
                 for c in workshop.pack.capabilities)


def _elements(workshop: Workshop, analysis: Analysis, profiles: Sequence[Profile]) -> tuple[Course, ...]:
    elements = [workshop.pack.element(element) for element in workshop.elements]
    return tuple(Course(e.id, e.name, e.short, Lane(), tuple(p.elements[e.id].level for p in profiles),
                        analysis.aims.elements[e.id].level) for e in elements)
