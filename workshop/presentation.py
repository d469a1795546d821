"""What may be seen, as values built from a whitelist: votes that are not revealed are not in here at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workshop.insight.analysis import Analysis
from workshop.insight.levels import CellResult
from workshop.model.score import Cell
from workshop.model.workshop import DEFAULT_RULES, RoomRules, Workshop
from workshop.roadmap.gantt import GanttShow
from workshop.roundshow import (
    Heading,
    PastRound,
    RevealShow,
    RoundShow,
    Seat,
    Voice,
    heading,
    initials,
    last_vote,
    reveal_show,
    round_show,
)

if TYPE_CHECKING:
    from workshop.boardvote import TapShow
    from workshop.model.case import FiledCase
    from workshop.outlook import BoardShow, CompareShow

__all__ = ["LENSES", "CanvasShow", "CellShow", "ClockShow", "Heading", "Lens", "PastRound", "Presentation",
           "RevealShow", "RoundShow", "Seat", "Voice", "canvas_show", "heading", "initials", "last_vote", "leaves",
           "reveal_show", "round_show", "split_of"]

Lens = Literal["current", "target", "gap", "disagreement", "progress"]
LENSES: tuple[Lens, ...] = ("current", "target", "gap", "disagreement", "progress")


@dataclass(frozen=True, slots=True)
class CellShow:
    """One canvas cell. `split` is 0 agreed or too few votes, 1 partly, 2 two camps, lone voice or wide spread."""

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

    @property
    def gap(self) -> float | None:
        """The distance to the target in levels, never below 0; None when either end is missing."""
        if self.level is None or self.target is None:
            return None
        return max(0.0, self.target - self.level)


@dataclass(frozen=True)
class CanvasShow:
    """The whole grid: capabilities are rows from the foundation up, elements are columns."""

    elements: tuple[Heading, ...]
    capabilities: tuple[Heading, ...]
    cells: tuple[CellShow, ...]
    top: int
    overall: float | None
    scored: int
    asked: int


@dataclass(frozen=True, slots=True)
class ClockShow:
    """The countdown as the room sees it: seconds left of the block, negative when it is over; never what comes next."""

    seconds: int
    level: Literal["calm", "soon", "last", "over"]


@dataclass(frozen=True)
class Presentation:
    """What the audience window shows now: a case or a comparison before anything else, then the stage in front.

    With no part there is a calm title page.
    """

    title: str
    client: str
    language: str
    canvas: CanvasShow | None = None
    lens: Lens = "current"
    selected: Cell | None = None
    round: RoundShow | None = None
    reveal: RevealShow | None = None
    roadmap: GanttShow | None = None
    board: BoardShow | None = None
    compare: CompareShow | None = None
    case: FiledCase | None = None
    blank: bool = False
    tap: TapShow | None = None
    rehearsal: bool = False


def canvas_show(workshop: Workshop, analysis: Analysis) -> CanvasShow:
    """Build the grid from revealed results only."""
    pack = workshop.pack
    cells = tuple(_cell_show(workshop, analysis, Cell(e, c.id))
                  for c in pack.capabilities for e in workshop.elements)
    elements = tuple(Heading(e, pack.element(e).short, pack.element(e).name) for e in workshop.elements)
    return CanvasShow(elements, tuple(heading(c) for c in pack.capabilities), cells, pack.top,
                      analysis.profile.overall.level, sum(c.scored for c in cells), sum(c.asked for c in cells))


def leaves(workshop: Workshop, cell: Cell) -> tuple[Cell, ...]:
    """Return what is asked inside a canvas cell: the capability, its indicators, or both."""
    own = (cell,) if cell.item in workshop.items_of(cell.element) else ()
    inner = tuple(Cell(cell.element, i) for i in workshop.indicators_asked(cell.element, cell.item))
    return own + inner


def _cell_show(workshop: Workshop, analysis: Analysis, cell: Cell) -> CellShow:
    inside = leaves(workshop, cell)
    found = [analysis.current[leaf] for leaf in inside if leaf in analysis.current]
    rollup = analysis.profile.grid.get(cell)
    aim = analysis.aims.grid.get(cell)
    agreed = [r.consensus_cns for r in found if r.consensus_cns is not None and r.pattern != "too few"]
    latest = [workshop.latest(leaf) for leaf in inside]
    own = analysis.current.get(cell)
    level = rollup.level if rollup else None
    whole = own.whole_level if own and len(inside) == 1 else (round(level) if level is not None else None)
    return CellShow(
        cell=cell, level=level, whole=whole, target=aim.level if aim else None,
        applicable=rollup.applicable if rollup else True, asked=len(inside), scored=len(found),
        voting=any(r is not None and not r.shown for r in latest), consensus=min(agreed, default=None),
        split=max((split_of(r, workshop.settings.rules) for r in found), default=0),
        opened=len(inside) > 1)


def split_of(result: CellResult, rules: RoomRules = DEFAULT_RULES) -> int:
    """Return 0 when the room agrees or is too small to tell, 1 for partly, 2 for disagreement."""
    if result.pattern == "too few" or result.consensus_cns is None:
        return 0
    if result.pattern in ("two camps", "lone voice") or result.consensus_cns < rules.partly:
        return 2
    return 1 if result.consensus_cns < rules.agree else 0
