"""The canvas as a value: what may be seen of every cell and its indicators, through any lens; revealed results only."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Literal

from workshop.changes import Change, Topic
from workshop.insight.analysis import Analysis, Profile, after_plan, gap_weight, reached, share
from workshop.insight.levels import CellResult
from workshop.insight.weights import given_elements, has_said
from workshop.model.evidence import STRENGTHS, Evidence
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import DEFAULT_RULES, RoomRules, Workshop
from workshop.roundshow import Heading, heading
from workshop.wallshow import WallShow, notes_by_cell, wall_show

Lens = Literal["current", "target", "gap", "disagreement", "progress", "evidence", "last", "projected", "priority"]
LENSES: tuple[Lens, ...] = ("current", "target", "gap", "disagreement", "progress", "evidence", "last", "projected",
                            "priority")


# What a change may be about without a trace on the canvas. A parked matter or an initiative may stand behind a note.
ELSEWHERE: frozenset[Topic] = frozenset({"clock", "agenda", "debrief", "boards"})


@dataclass(frozen=True, slots=True)
class LeafShow:
    """One item that is asked inside a cell: the capability itself, or an indicator.

    `counts` are the votes per level of the newest revealed round. `evidence` is the strength of the best piece as a
    place in `STRENGTHS`, None without any. `split` as in `CellShow`.
    """

    cell: Cell
    name: Text
    counts: tuple[int, ...] = ()
    level: float | None = None
    target: float | None = None
    consensus: float | None = None
    split: int = 0
    voting: bool = False
    applicable: bool = True
    evidence: int | None = None
    last: float | None = None
    projected: float | None = None
    priority: float | None = None

    @property
    def scored(self) -> int:
        """1 when there is a revealed result, else 0."""
        return int(bool(self.counts))

    @property
    def gap(self) -> float | None:
        """The distance to the target in levels, never below 0; None when either end is missing."""
        return _gap(self.level, self.target)


@dataclass(frozen=True, slots=True)
class CellShow:
    """One canvas cell. `split` is 0 agreed or too few votes, 1 partly, 2 two camps, lone voice or wide spread.

    `priority` is weight x gap (levels), `rank` its place among all cells with a gap, from 1. `notes` counts the sticky
    notes that belong to the cell and are shown.
    """

    cell: Cell
    level: float | None
    whole: int | None
    target: float | None
    applicable: bool
    asked: int
    scored: int
    voting: bool
    consensus: float | None
    split: int
    opened: bool
    evidence: int | None = None
    proofs: int = 0
    last: float | None = None
    projected: float | None = None
    priority: float | None = None
    rank: int | None = None
    notes: int = 0
    leaves: tuple[LeafShow, ...] = ()

    @property
    def gap(self) -> float | None:
        """The distance to the target in levels, never below 0; None when either end is missing."""
        return _gap(self.level, self.target)


@dataclass(frozen=True)
class CanvasShow:
    """The whole canvas: capabilities are rows from the foundation up, elements are columns.

    `has_last` and `has_plan` tell whether there is an earlier workshop and a plan to look at.    """

    elements: tuple[Heading, ...]
    capabilities: tuple[Heading, ...]
    cells: tuple[CellShow, ...]
    top: int
    overall: float | None
    scored: int
    asked: int
    has_last: bool = False
    has_plan: bool = False
    wall: WallShow = field(default_factory=WallShow)


def canvas_show(workshop: Workshop, analysis: Analysis, projection: Profile | None = None) -> CanvasShow:
    """Build the canvas from revealed results only; `projection` is the profile after the kept plan, if known."""
    pack = workshop.pack
    if projection is None and workshop.plan is not None:
        projection = after_plan(workshop, analysis)
    look = _Look(workshop, analysis, projection)
    cells = _ranked(tuple(_cell_show(look, Cell(e, c.id)) for c in pack.capabilities for e in workshop.elements))
    elements = tuple(Heading(e, pack.element(e).short, pack.element(e).name) for e in workshop.elements)
    return CanvasShow(elements, tuple(heading(c) for c in pack.capabilities), cells, pack.top,
                      analysis.profile.overall.level, sum(c.scored for c in cells), sum(c.asked for c in cells),
                      workshop.last_time is not None, workshop.plan is not None, wall_show(workshop))


def canvas_again(before: CanvasShow, workshop: Workshop, analysis: Analysis, projection: Profile | None,
                 cells: Collection[Cell]) -> CanvasShow:
    """Return what `canvas_show` would, when only results, targets or evidence of these cells or items have changed."""
    touched = {Cell(cell.element, workshop.pack.capability_of(cell.item).id) for cell in cells
               if workshop.pack.has_item(cell.item)}
    look = _Look(workshop, analysis, projection)
    shown = _ranked(tuple(_cell_show(look, cell.cell) if cell.cell in touched else cell for cell in before.cells))
    return replace(before, cells=shown, overall=analysis.profile.overall.level,
                   scored=sum(c.scored for c in shown), asked=sum(c.asked for c in shown))


def canvas_after(before: CanvasShow, workshop: Workshop, analysis: Analysis, projection: Profile | None,
                 change: Change) -> CanvasShow:
    """Return the canvas after a change of the workshop; what the change did not touch is shared with `before`."""
    topics = change.topics - ELSEWHERE
    if topics - {"scores", "targets", "evidence", "wall"}:
        return canvas_show(workshop, analysis, projection)
    found = before
    if topics - {"wall"}:
        found = canvas_again(found, workshop, analysis, projection, change.cells)
    if "wall" in topics:
        notes = notes_by_cell(workshop)
        cells = tuple(cell if cell.notes == notes.get(cell.cell, 0) else replace(cell, notes=notes.get(cell.cell, 0))
                      for cell in found.cells)
        found = replace(found, cells=cells, wall=wall_show(workshop))
    return found


def _planned(workshop: Workshop) -> frozenset[str]:
    return frozenset(entry.initiative for entry in workshop.plan.entries) if workshop.plan else frozenset()


def leaves(workshop: Workshop, cell: Cell) -> tuple[Cell, ...]:
    """Return what is asked inside a canvas cell: the capability, its indicators, or both."""
    return _inside(workshop, workshop.items_of(cell.element), cell)


def _inside(workshop: Workshop, asked: tuple[str, ...], cell: Cell) -> tuple[Cell, ...]:
    """Return which of the items asked of its element lie in a canvas cell."""
    return tuple(Cell(cell.element, item) for item in asked if cell.item in (item, workshop.pack.item(item).parent))


def split_of(result: CellResult, rules: RoomRules = DEFAULT_RULES) -> int:
    """Return 0 when the room agrees or is too small to tell, 1 for partly, 2 for disagreement."""
    if result.pattern == "too few" or result.consensus_cns is None:
        return 0
    if result.pattern in ("two camps", "lone voice") or result.consensus_cns < rules.partly:
        return 2
    return 1 if result.consensus_cns < rules.agree else 0


class _Look:
    """What every cell is looked up in, gathered once."""

    def __init__(self, workshop: Workshop, analysis: Analysis, projection: Profile | None) -> None:
        self.workshop, self.analysis, self.projection = workshop, analysis, projection
        self.last = workshop.last_time.of() if workshop.last_time else {}
        self.notes = notes_by_cell(workshop)
        self.evidence: dict[Cell, list[Evidence]] = {}
        for piece in workshop.evidence:
            self.evidence.setdefault(piece.cell, []).append(piece)
        self.reached = reached(workshop, _planned(workshop))
        self._asked: dict[str, tuple[str, ...]] = {}

    def inside(self, cell: Cell) -> tuple[Cell, ...]:
        """Return what is asked inside a canvas cell; the items of an element are looked up once."""
        if cell.element not in self._asked:
            self._asked[cell.element] = self.workshop.items_of(cell.element)
        return _inside(self.workshop, self._asked[cell.element], cell)

    def strength(self, cells: tuple[Cell, ...]) -> tuple[int | None, int]:
        """Return the best strength of evidence in these cells, and how many pieces there are."""
        found = [STRENGTHS.index(piece.strength) for cell in cells for piece in self.evidence.get(cell, ())]
        return max(found, default=None), len(found)


def _cell_show(look: _Look, cell: Cell) -> CellShow:
    workshop, analysis = look.workshop, look.analysis
    inside = look.inside(cell)
    whole_weight = sum(workshop.pack.item(leaf.item).weight for leaf in inside if leaf != cell)
    parts = tuple(_leaf_show(look, leaf, whole_weight) for leaf in inside)
    found = [analysis.current[leaf] for leaf in inside if leaf in analysis.current]
    rollup = analysis.profile.grid.get(cell)
    aim = analysis.aims.grid.get(cell)
    agreed = [r.consensus_cns for r in found if r.consensus_cns is not None and r.pattern != "too few"]
    own = analysis.current.get(cell)
    level, target = rollup.level if rollup else None, aim.level if aim else None
    whole = own.whole_level if own and len(inside) == 1 else (round(level) if level is not None else None)
    strength, proofs = look.strength(inside if cell in inside else (cell, *inside))
    after = look.projection.grid.get(cell) if look.projection else None
    gap = _gap(level, target)
    return CellShow(
        cell=cell, level=level, whole=whole, target=target,
        applicable=rollup.applicable if rollup else True, asked=len(inside), scored=len(found),
        voting=any(part.voting for part in parts), consensus=min(agreed, default=None),
        split=max((part.split for part in parts), default=0), opened=len(inside) > 1, evidence=strength, proofs=proofs,
        last=look.last.get(cell), projected=after.level if after else None,
        priority=None if gap is None else gap * _weight(workshop, cell), notes=look.notes.get(cell, 0), leaves=parts)


def _leaf_show(look: _Look, leaf: Cell, weights: float) -> LeafShow:
    workshop, result = look.workshop, look.analysis.current.get(leaf)
    latest, level = workshop.latest(leaf), result.level if result else None
    item, target = workshop.pack.item(leaf.item), look.analysis.targets.get(leaf)
    gap = _gap(level, target)
    after = None
    if look.projection is not None and level is not None:
        after = max(level, look.reached.get(leaf, 0.0))
    return LeafShow(
        leaf, item.short, result.counts if result else (), level, target,
        result.consensus_cns if result and result.pattern != "too few" else None,
        split_of(result, workshop.settings.rules) if result else 0, latest is not None and not latest.shown,
        result.applicable if result else True, look.strength((leaf,))[0], look.last.get(leaf), after,
        None if gap is None else gap * (item.weight / weights if item.parent else share(workshop, leaf)))


def _weight(workshop: Workshop, cell: Cell) -> float:
    weight = gap_weight(workshop, cell)
    if has_said(workshop.planning.elements, given_elements(workshop)):
        return weight
    return weight * workshop.pack.element(cell.element).weight


def _ranked(cells: tuple[CellShow, ...]) -> tuple[CellShow, ...]:
    """Give every cell with a gap its place by priority; equals share a place."""
    values = sorted((cell.priority for cell in cells if cell.priority), reverse=True)
    places = {value: place for place, value in reversed(list(enumerate(values, start=1)))}
    found = ((cell, places[cell.priority] if cell.priority else None) for cell in cells)
    return tuple(cell if cell.rank == rank else replace(cell, rank=rank) for cell, rank in found)


def _gap(level: float | None, target: float | None) -> float | None:
    return None if level is None or target is None else max(0.0, target - level)
