"""Where to look closer and what to talk about first: cells worth their indicators, and the queue of disagreements."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Literal

from workshop.insight.analysis import Analysis, share
from workshop.insight.levels import CellResult
from workshop.insight.rounds import Verdict, verdict_of
from workshop.model.score import Cell
from workshop.model.workshop import RoomRules, Workshop

Reason = Literal["spread", "gap", "asked"]

PLANNED_SECONDS = 60.0
BREAK_SECONDS = 15 * 60.0
LEAST_GAPS = 3


@dataclass(frozen=True, slots=True)
class Pace:
    """How long one detail takes: `seconds` from one opening to the next; `measured` today, or only planned."""

    seconds: float
    measured: bool


@dataclass(frozen=True, slots=True)
class TriageCell:
    """A capability of an element that is worth its indicators.

    `reasons` are of 'spread', 'gap' and 'asked', in this order. `details` counts the indicators beneath it that have
    no shown round yet, of `of` in all.
    """

    cell: Cell
    reasons: tuple[Reason, ...]
    details: int
    of: int


@dataclass(frozen=True, slots=True)
class Triage:
    """The cells to open, element by element, and what they cost: `details` of `all_details` still to be scored."""

    cells: tuple[TriageCell, ...]
    details: int
    all_details: int

    def minutes(self, pace: Pace) -> int:
        """Return how long the details take at this pace, in minutes, rounded up."""
        return math.ceil(round(self.details * pace.seconds / 60, 6))


def triage(workshop: Workshop, analysis: Analysis, rules: RoomRules) -> Triage:
    """Pick the capability cells whose indicators should be scored; none outside express depth, where nothing opens.

    'spread': Cns under `rules.spread`, two camps or a lone voice, from `rules.few` votes on. 'gap': the target lies
    `rules.gap` levels or more above the current level. 'asked': somebody had it opened already. A cell that does not
    apply is never picked.
    """
    pack = workshop.pack
    all_details = len(pack.indicators) * len(workshop.elements)
    if workshop.settings.depth != "express":
        return Triage((), 0, all_details)
    gaps = {gap.cell: gap.gap for gap in analysis.gaps}
    found = []
    for cell in workshop.cells():
        if pack.item(cell.item).parent:
            continue
        result = analysis.current.get(cell)
        if result is not None and not result.applicable:
            continue
        reasons: list[Reason] = []
        if result is not None and _wide(result, rules):
            reasons.append("spread")
        if round(gaps.get(cell, 0.0), 9) >= rules.gap:
            reasons.append("gap")
        if cell in workshop.opened:
            reasons.append("asked")
        if reasons:
            inner = [Cell(cell.element, item.id) for item in pack.indicators_of(cell.item)]
            left = sum(workshop.latest_shown(detail) is None for detail in inner)
            found.append(TriageCell(cell, tuple(reasons), left, len(inner)))
    return Triage(tuple(found), sum(picked.details for picked in found), all_details)


def _wide(result: CellResult, rules: RoomRules) -> bool:
    if result.n < rules.few or result.consensus_cns is None:
        return False
    return result.consensus_cns < rules.spread or result.pattern in ("two camps", "lone voice")


def pace(workshop: Workshop) -> Pace:
    """Return the median time from the opening of one round to that of the next, for rounds on the current level.

    Gaps over 15 minutes are breaks and left out. Rounds opened at one stroke (a grid, a pile of paper) share the time
    to the next opening. Under three gaps nothing is measured, and the planned minute stands.
    """
    began = sorted(_utc(round_.began) for round_ in workshop.all_rounds()
                   if round_.began and round_.purpose == "current")
    gaps: list[float] = []
    moments = sorted(set(began))
    for first, second in pairwise(moments):
        together = began.count(first)
        seconds = (second - first).total_seconds()
        if seconds <= BREAK_SECONDS:
            gaps.extend([seconds / together] * together)
    if len(gaps) < LEAST_GAPS:
        return Pace(PLANNED_SECONDS, measured=False)
    from statistics import median  # rarely needed, and slow to load at the start of the program

    return Pace(median(gaps), measured=True)


def _utc(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One cell to talk about.

    `disagreement` is 1 - Cns, 0 to 1. `importance` is the item's share of the weight among its siblings times the
    element's share of all elements, 0 to 1; `score` is their product. `settled` cells have been accepted already.
    """

    cell: Cell
    disagreement: float
    importance: float
    score: float
    pattern: str
    verdict: Verdict | None
    settled: bool


def discussion_queue(workshop: Workshop, analysis: Analysis, rules: RoomRules,
                     threshold: float) -> tuple[QueueItem, ...]:
    """Return the cells with at least `rules.few` votes and a Cns under `threshold`, the largest score first.

    Equal scores keep the order of the canvas. Cells that do not apply are left out.
    """
    elements = {e: workshop.pack.element(e).weight for e in workshop.elements}
    total = sum(elements.values())
    found = []
    for cell in workshop.cells():
        result = analysis.current.get(cell)
        if result is None or not result.applicable or result.n < rules.few or result.consensus_cns is None:
            continue
        if result.consensus_cns >= threshold:
            continue
        importance = share(workshop, cell) * elements[cell.element] / total
        disagreement = 1 - result.consensus_cns
        found.append(QueueItem(cell, disagreement, importance, disagreement * importance, result.pattern,
                               verdict_of(workshop, cell), result.acceptance is not None))
    return tuple(sorted(found, key=lambda item: -item.score))
