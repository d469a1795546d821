"""How firm the plan of a workshop is: it is made again with votes drawn anew, and what changes is counted."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import fmean, pstdev

from workshop.errors import refuse
from workshop.insight.analysis import Analysis
from workshop.insight.closing import closure
from workshop.insight.draws import draw_levels
from workshop.model.initiative import RoadmapPlan
from workshop.model.planning import Chosen, Robustness
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.periods import count, per_year
from workshop.roadmap.build import fingerprint, problem_of, starts_of
from workshop.roadmap.robust import robustness
from workshop.roadmap.values import discounted_values

DRAWS = 200
# An initiative chosen in fewer draws depends on who is right; so many cells of those it depends on are named.
DEPENDS, MOST_CELLS = 0.6, 3
# Differences of means below so many standard errors are taken for chance.
SURE = 3.0

Progress = Callable[[int, int], None]


def firm(share: float) -> bool:
    """Tell whether an initiative that is chosen in a share of the draws counts as firm."""
    return share >= DEPENDS


def robustness_of(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan, draws: int = DRAWS, seed: int = 1, *,
                  limit_per_draw: float = 2.0, should_stop: Callable[[], bool] | None = None,
                  progress: Progress | None = None) -> Robustness:
    """Plan again under `draws` draws of the votes (see `insight.draws.draw_levels`), and count what is chosen.

    Limits and pins are those of the plan; each draw closes the most gap, whatever the plan itself was made for. Targets
    stay as they are: only the levels now are drawn. Initiatives are named that the plan knows. When it is stopped the
    draws that were finished are counted; Refused when there is not even one.

    An initiative chosen in fewer than 60 % of the draws, but in some, gets the cells it depends on: those whose mean
    drawn level differs most between the draws with it and the draws without it, measured in standard deviations of the
    drawn level (Cohen's d). Only cells that some initiative lifts can matter. Of those that differ by more than three
    standard errors the three first are named, and at least the first one.
    """
    problem = problem_of(workshop, analysis, plan.kind)
    cells, table = draw_levels(workshop, analysis, draws, seed)
    lifted = {lift.cell for initiative in workshop.initiatives for lift in initiative.lifts}
    columns = {cell: [float(level) for level in table[:, at]] for at, cell in enumerate(cells) if cell in lifted}
    found = robustness(problem, _Values(workshop, analysis, columns, draws), kept=starts_of(plan), total=draws,
                       limit_per_draw=limit_per_draw, seed=seed, should_stop=should_stop, progress=progress)
    if not found.plans:
        raise refuse("plan_unfinished")
    chosen = []
    for task in found.tasks:
        named: tuple[str, ...] = ()
        # A draw without any plan would shift the plans against the draws; limits are the same in all, so there is none.
        if 0 < task.share < DEPENDS and not found.failed:
            named = depends_on([task.task in one for one in found.plans], columns)
        chosen.append(Chosen(task.task, task.share, task.first, task.middle, task.last, named))
    return Robustness(fingerprint(workshop, analysis, plan.kind), found.draws, seed, found.unproven, tuple(chosen))


class _Values:
    """The values of all tasks for one draw after another, made when they are asked for."""

    def __init__(self, workshop: Workshop, analysis: Analysis, columns: Mapping[Cell, Sequence[float]],
                 draws: int) -> None:
        self._workshop, self._analysis, self._columns, self._draws = workshop, analysis, columns, draws
        self._known: dict[tuple[float, int], tuple[int, ...]] = {}

    def __iter__(self) -> Iterator[Mapping[str, tuple[int | None, ...]]]:
        for draw in range(self._draws):
            levels = {cell: column[draw] for cell, column in self._columns.items()}
            yield {i.id: self._table(closure(self._workshop, self._analysis, i, levels), i.duration)
                   for i in self._workshop.initiatives}

    def _table(self, closed: float, duration: int) -> tuple[int, ...]:
        if (closed, duration) not in self._known:
            planning = self._workshop.planning
            self._known[closed, duration] = discounted_values(
                closed, duration, count(self._workshop), planning.rate, per_year(planning.unit))
        return self._known[closed, duration]


def depends_on(chosen: Sequence[bool], columns: Mapping[Cell, Sequence[float]]) -> tuple[str, ...]:
    """Return the cells (element/item) whose levels tell the draws with an initiative from those without it.

    `chosen` says for each draw whether it is in; `columns` holds the level of each cell in each draw, of
    which there may be more.
    """
    inside, outside = sum(chosen), len(chosen) - sum(chosen)
    if not inside or not outside:
        return ()
    chance = SURE * math.sqrt(1 / inside + 1 / outside)
    ranked = []
    for order, (cell, column) in enumerate(columns.items()):
        levels = column[:len(chosen)]
        spread = pstdev(levels)
        if spread < 1e-9:
            continue
        far = abs(fmean(v for v, has in zip(levels, chosen, strict=True) if has)
                  - fmean(v for v, has in zip(levels, chosen, strict=True) if not has)) / spread
        ranked.append((-far, order, f"{cell.element}/{cell.item}"))
    ranked.sort()
    return tuple(name for place, (far, _, name) in enumerate(ranked[:MOST_CELLS]) if not place or -far > chance)
