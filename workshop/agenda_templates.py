"""Templates of the day: half a day, one day, two days; what each holds, and how many cells can be scored in it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from workshop.agenda import (
    BREAK,
    LONGEST_SCORING,
    LOOK_BACK,
    LUNCH,
    USUAL_PEOPLE,
    WORTH,
    cell_seconds,
    half_day,
    night_title,
    other_block,
    score_minutes,
    stage_block,
    total_minutes,
    whole_day,
    with_boards,
    with_end,
)
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.workshop import Depth, Workshop

TemplateId = Literal["half-day", "one-day", "two-days"]
TEMPLATES: tuple[TemplateId, ...] = ("half-day", "one-day", "two-days")
START = "09:00"
# Minutes of scoring that a template has room for at most: half a day is four hours, a day nine with lunch.
MOST_SCORING: Mapping[TemplateId, int] = {"half-day": 65, "one-day": 180, "two-days": 3 * LONGEST_SCORING}
_USUAL: Mapping[Depth, TemplateId] = {"express": "half-day", "standard": "one-day", "full": "two-days"}


@dataclass(frozen=True, slots=True)
class Template:
    """A template laid out for one workshop.

    `days` are the minutes of each day with its breaks, `scoring` those of the scoring in all; `fits` of the `cells`
    still to be scored can be scored in them with `people` voters.
    """

    id: TemplateId
    agenda: Agenda
    days: tuple[int, ...]
    scoring: int
    fits: int
    cells: int
    people: int

    @property
    def enough(self) -> bool:
        """Tell whether there is time for every cell."""
        return self.fits >= self.cells


def usual_template(depth: Depth) -> TemplateId:
    """Return the template that goes with a depth."""
    return _USUAL[depth]


def cells_in(minutes: int, *, detail: bool = False, people: int = USUAL_PEOPLE) -> int:
    """Return how many cells can be scored in so many minutes, talk and second votes included."""
    return math.floor(minutes * 60 / cell_seconds(detail=detail, people=people))


def template_of(workshop: Workshop, template: TemplateId, people: int = 0) -> Template:
    """Lay a template out for a workshop; without `people` for its voters, or for twelve where there are none yet.

    Blocks that have begun stay where they are, with their time; what they have in common with the template is not
    planned again.
    """
    people = people or len(workshop.voters()) or USUAL_PEOPLE
    detail = workshop.settings.depth != "express"
    cells = sum(1 for cell in workshop.cells() if workshop.latest_shown(cell) is None)
    minutes = min(score_minutes(cells, detail=detail, people=people), MOST_SCORING[template])
    agenda = _laid(workshop, _BLOCKS[template](minutes))
    scoring = sum(item.minutes for item in agenda.items
                  if item.stage == "score" and not workshop.clock.of(item.id).done)
    days = tuple(total_minutes(replace(agenda, items=day)) for day in agenda.days)
    return Template(template, agenda, days, scoring, min(cells, cells_in(scoring, detail=detail, people=people)), cells,
                    people)


def _two_days(scoring: int) -> list[AgendaItem]:
    """Return two days with so many minutes of scoring: up to three hours on the first, the rest on the second."""
    stage, other = stage_block, other_block
    first, second, third = _parted(scoring)
    target, pause = stage("target", 60), "break-2"
    return [
        stage("prepare", 20), stage("outlook", 60), other("break", BREAK, 15), stage("pain", 45),
        other("break", LUNCH, 60), stage("score", first), other("break", BREAK, 15, pause),
        stage("score", second, "score-2") if second else target, other("talk", LOOK_BACK, 15),
        other("night", night_title("17:00", START), 0, "night"),
        *([stage("score", third, "score-3"), other("break", BREAK, 15, "break-3")] if third else []),
        *([target, other("break", BREAK, 15, "break-4")] if second else []), stage("initiatives", 90),
        other("break", LUNCH, 60, "lunch-2"), stage("priority", 40), stage("roadmap", 60),
        other("break", BREAK, 15, "break-5"), stage("commit", 45), other("talk", WORTH, 10)]


def _parted(scoring: int) -> tuple[int, int, int]:
    """Part a scoring into stretches of at most an hour and a half, the first two on the first day."""
    if scoring <= LONGEST_SCORING:
        return scoring, 0, 0
    today = min(scoring, 2 * LONGEST_SCORING)
    first = 5 * math.ceil(today / 10)
    return first, today - first, scoring - today


_BLOCKS: Mapping[TemplateId, Callable[[int], list[AgendaItem]]] = {
    "half-day": half_day, "one-day": whole_day, "two-days": _two_days}


def _laid(workshop: Workshop, fresh: Sequence[AgendaItem]) -> Agenda:
    there = workshop.agenda
    begun = [place for place, item in enumerate(there.items) if item.id in workshop.clock.spent]
    last = max(begun, default=-1)
    kept = [item for place, item in enumerate(there.items[:last + 1]) if place in begun or item.kind == "night"]
    rest = list(_renamed(_without(with_boards(workshop, fresh), kept), {item.id for item in kept}))
    return with_end(Agenda(there.start if there.items else START, "", False, (*kept, *rest)))


def _without(fresh: Sequence[AgendaItem], kept: Sequence[AgendaItem]) -> Iterator[AgendaItem]:
    """Yield the blocks of a template that are not among those kept; each of these takes the place of one."""
    over = [_what(item) for item in kept]
    for item in fresh:
        if _what(item) in over:
            over.remove(_what(item))
        else:
            yield item


def _what(item: AgendaItem) -> tuple[str, str]:
    return item.kind, item.stage or (item.title if item.kind != "night" else "")


def _renamed(items: Iterator[AgendaItem], taken: set[str]) -> Iterator[AgendaItem]:
    for item in items:
        name, number = item.id, 2
        while name in taken:
            name, number = f"{item.id}-{number}", number + 1
        taken.add(name)
        yield replace(item, id=name)
