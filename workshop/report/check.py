"""What a reader of the report would stumble over, each with whom it concerns and where it is put right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from workshop.canvasshow import canvas_show
from workshop.commitments import commitments, day_of, first_steps
from workshop.insight.analysis import Analysis
from workshop.insight.levels import CellResult
from workshop.insight.rounds import verdict_of
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.proven import claimed
from workshop.quarters import parse_quarter, quarter_of
from workshop.roadmap.build import is_fresh

Severity = Literal["high", "middle", "low"]
SEVERITIES: tuple[Severity, ...] = ("high", "middle", "low")
Place = Literal["prepare", "score", "target", "initiatives", "roadmap", "last", "owners", "first", "sign", "parking"]
YEARS = 2
"""Evidence older than this may no longer be true."""

# Titles that the program gives what nobody has named yet, and words people type in their place.
_PLACEHOLDERS = frozenset({"new initiative", "新举措", "digital co-creation", "数智化共创", "untitled", "未命名",
                           "无标题", "待定", "tbd", "todo", "test", "测试", "xxx", "???", "n/a"})


@dataclass(frozen=True, slots=True)
class Flaw:
    """One kind of trouble: how often it is there, the cells, initiatives (ids) or names it concerns, and its place."""

    key: str
    severity: Severity
    count: int
    place: Place
    cells: tuple[Cell, ...] = ()
    initiatives: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def checks(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None, made_at: datetime) -> tuple[Flaw, ...]:
    """Return what is open, the gravest first and then in the order of the day; nothing open is an empty tuple.

    `plan` is the one to be printed; `made_at` says which dates have passed.
    """
    found = [*_start(workshop, day_of(workshop, made_at)), *_scores(workshop, analysis, made_at.date()),
             *_targets(analysis), *_initiatives(workshop, made_at), *_plan(workshop, analysis, plan),
             *_end(workshop)]
    return tuple(sorted(found, key=lambda flaw: SEVERITIES.index(flaw.severity)))


def _cells(key: str, severity: Severity, place: Place, cells: Iterable[Cell]) -> list[Flaw]:
    found = tuple(cells)
    return [Flaw(key, severity, len(found), place, cells=found)] if found else []


def _works(key: str, severity: Severity, place: Place, works: Iterable[Initiative]) -> list[Flaw]:
    found = tuple(work.id for work in works)
    return [Flaw(key, severity, len(found), place, initiatives=found)] if found else []


def _named(key: str, severity: Severity, place: Place, names: Iterable[str]) -> list[Flaw]:
    found = tuple(names)
    return [Flaw(key, severity, len(found), place, names=found)] if found else []


# Before the day ---------------------------------------------------------------------------------------------------
def _start(workshop: Workshop, today: date) -> list[Flaw]:
    settings, found = workshop.settings, []
    if not settings.client.strip():
        found.append(Flaw("client", "middle", 1, "prepare"))
    if placeholder(settings.title):
        found.append(Flaw("title", "low", 1, "prepare", names=(settings.title,)))
    if not any(person.duty == "facilitator" for person in workshop.participants):
        found.append(Flaw("facilitator", "low", 1, "prepare"))
    if workshop.initiatives and parse_quarter(settings.start) < parse_quarter(quarter_of(today.year, today.month)):
        found.append(Flaw("start_past", "middle", 1, "prepare", names=(settings.start,)))
    return found


def placeholder(title: str) -> bool:
    """Tell whether a title says nothing: empty, or what the program calls a thing before anybody names it."""
    return title.strip().casefold() in _PLACEHOLDERS or not title.strip()


# The votes --------------------------------------------------------------------------------------------------------
def _scores(workshop: Workshop, analysis: Analysis, today: date) -> list[Flaw]:
    current = analysis.current
    hidden = {cell: None for (cell, _), rounds in workshop.rounds.items() if not rounds[-1].shown}
    unscored = (cell for cell in workshop.cells()
                if cell not in workshop.opened and workshop.latest_shown(cell) is None)
    canvas = canvas_show(workshop, analysis)
    proofless = [show.cell for show in canvas.cells if claimed(show, canvas.top)]
    return [
        *_cells("unscored", "high", "score", unscored),
        *_cells("open_rounds", "high", "score", hidden),
        *_cells("quorum", "middle", "score", (c for c, r in current.items() if r.applicable and not r.quorum)),
        *_cells("flagged", "middle", "score", (c for c, r in current.items() if _flagged(workshop, c, r))),
        *_cells("reservation_empty", "high", "score", (c for c, r in current.items() if _wordless(r))),
        *_cells("doubts", "low", "score", (c for c, r in current.items() if _doubted(r) and not _wordless(r))),
        *_cells("unproven", "middle", "score", proofless),
        *_cells("evidence_old", "low", "score",
                dict.fromkeys(e.cell for e in workshop.evidence if _years(e.dated, today) > YEARS)),
    ]


def _flagged(workshop: Workshop, cell: Cell, result: CellResult) -> bool:
    """Tell whether a cell should have been voted on again, and was neither that nor settled."""
    last = workshop.latest(cell)
    return (result.applicable and result.acceptance is None and last is not None and last.shown
            and verdict_of(workshop, cell) == "vote again")


def _doubted(result: CellResult) -> bool:
    return result.acceptance is not None and result.acceptance.agreement != "agreed"


def _wordless(result: CellResult) -> bool:
    """Tell whether a reservation has no words, or a disagreement not both sides."""
    accepted = result.acceptance
    if accepted is None or accepted.agreement == "agreed":
        return False
    if accepted.agreement == "reservation":
        return not accepted.note.strip()
    return sum(bool(side.strip()) for side in accepted.positions) < 2


def _years(dated: str, today: date) -> float:
    """Return the age of evidence in years of 365.25 days; 0 where no day is known."""
    try:
        return (today - date.fromisoformat(dated)).days / 365.25
    except ValueError:
        return 0.0


# What is wanted ---------------------------------------------------------------------------------------------------
def _targets(analysis: Analysis) -> list[Flaw]:
    if not analysis.targets:
        return [Flaw("targets", "high", 1, "target")]
    low = (cell for cell, target in analysis.targets.items()
           if (result := analysis.current.get(cell)) is not None and (level := result.whole_level) is not None
           and target < level)
    aims = analysis.aims.grid
    bare = (cell for cell, rollup in analysis.profile.grid.items()
            if rollup.level is not None and (cell not in aims or aims[cell].level is None))
    return [*_cells("targets_low", "high", "target", low), *_cells("untargeted", "middle", "target", bare)]


def _initiatives(workshop: Workshop, made_at: datetime) -> list[Flaw]:
    if not workshop.initiatives:
        return [Flaw("initiatives", "high", 1, "initiatives")]
    alive = [i for i in workshop.initiatives if i.status not in ("done", "dropped")]
    chosen = {found.initiative.id for found in commitments(workshop)}
    going = [i for i in alive if i.id in chosen]
    past = (step.initiative for step in first_steps(workshop, day_of(workshop, made_at)) if step.when == "past")
    return [
        *_works("owners", "high", "owners", (i for i in alive if not i.owner.strip())),
        *_works("lifts", "middle", "initiatives", (i for i in alive if not i.lifts)),
        *_works("untitled", "middle", "initiatives", (i for i in alive if placeholder(i.title))),
        *_works("first_step", "middle", "first", (i for i in going if not i.first_step.strip())),
        *_works("first_date", "low", "first", (i for i in going if i.first_step.strip() and not i.first_by)),
        *_works("past", "high", "first", past),
        *_works("kpi", "low", "owners", (i for i in going if not i.kpi.name.strip())),
    ]


# What follows -----------------------------------------------------------------------------------------------------
def _plan(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None) -> list[Flaw]:
    if not workshop.initiatives:
        return []
    if plan is None:
        return [Flaw("plan", "high", 1, "roadmap")]
    out = set(plan.left_out)
    stale = [] if is_fresh(workshop, analysis, plan) else [Flaw("plan_old", "high", 1, "roadmap")]
    return [*stale, *_works("must_out", "high", "roadmap", (i for i in workshop.initiatives if i.must and i.id in out))]


def _end(workshop: Workshop) -> list[Flaw]:
    last, signed = workshop.last_time, {signoff.person for signoff in workshop.signoffs}
    there = [p for p in workshop.participants if p.here and p.duty != "observer"]
    return [
        *_named("last", "middle", "last", (a.title for a in last.actions if not a.verdict) if last else ()),
        *_named("unsigned", "low", "sign", (p.name for p in there if signed and p.id not in signed)),
        *_named("parked", "low", "parking", (p.text for p in workshop.parked if not p.done)),
    ]
