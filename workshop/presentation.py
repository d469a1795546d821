"""What may be seen, as values built from a whitelist: votes that are not revealed are not in here at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workshop.insight.analysis import Analysis
from workshop.insight.levels import CellResult, result_of
from workshop.model.pack import Item
from workshop.model.score import Cell, Purpose, Round
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.roadmap.gantt import GanttShow

if TYPE_CHECKING:
    from workshop.model.case import FiledCase
    from workshop.outlook import BoardShow, CompareShow

Lens = Literal["current", "target", "gap", "disagreement", "progress"]
LENSES: tuple[Lens, ...] = ("current", "target", "gap", "disagreement", "progress")
AGREE, PARTLY = 0.80, 0.60


@dataclass(frozen=True, slots=True)
class Heading:
    """A row or column of the canvas."""

    id: str
    short: Text
    name: Text
    note: str = ""
    colour: str = ""


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
class Seat:
    """A person in the round: who, and whether the vote is in; never which."""

    participant: str
    name: str
    department: str
    voted: bool


@dataclass(frozen=True)
class RoundShow:
    """A running round: the question, the five steps, who has voted."""

    cell: Cell
    element: Text
    capability: Heading
    item: Heading
    question: Text
    levels: tuple[tuple[Text, Text], ...]
    purpose: Purpose
    number: int
    seats: tuple[Seat, ...]
    current: str = ""

    @property
    def voted(self) -> int:
        """How many votes are in."""
        return sum(seat.voted for seat in self.seats)


@dataclass(frozen=True, slots=True)
class Voice:
    """A revealed vote."""

    participant: str
    name: str
    initials: str
    vote: str


@dataclass(frozen=True)
class RevealShow:
    """A revealed round: every vote, the group's level, and who to hear first."""

    cell: Cell
    element: Text
    capability: Heading
    item: Heading
    levels: tuple[tuple[Text, Text], ...]
    purpose: Purpose
    number: int
    voices: tuple[Voice, ...]
    result: CellResult
    low: tuple[Voice, ...]
    high: tuple[Voice, ...]
    before: CellResult | None
    changed: int | None
    paired: int


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


def heading(item: Item) -> Heading:
    """Return the heading of a capability or indicator."""
    return Heading(item.id, item.short, item.name, item.note, item.colour)


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
        split=max((split_of(r) for r in found), default=0),
        opened=len(inside) > 1)


def split_of(result: CellResult) -> int:
    """Return 0 when the room agrees or is too small to tell, 1 for partly, 2 for disagreement."""
    if result.pattern == "too few" or result.consensus_cns is None:
        return 0
    if result.pattern in ("two camps", "lone voice") or result.consensus_cns < PARTLY:
        return 2
    return 1 if result.consensus_cns < AGREE else 0


def _levels(workshop: Workshop, item: Item) -> tuple[tuple[Text, Text], ...]:
    return tuple((level.name, words) for level, words in zip(workshop.pack.levels, item.levels, strict=True))


def round_show(workshop: Workshop, round_: Round, current: str = "") -> RoundShow:
    """Build the view of a running round; `current` is the person at the screen, if one is."""
    pack = workshop.pack
    item = pack.item(round_.cell.item)
    seats = tuple(Seat(p.id, p.name, p.department, round_.ballot_of(p.id) is not None)
                  for p in workshop.participants)
    return RoundShow(round_.cell, pack.element(round_.cell.element).name, heading(pack.capability_of(item.id)),
                     heading(item), pack.question(round_.cell.element, item.id), _levels(workshop, item),
                     round_.purpose, round_.number, seats, current)


def initials(names: Iterable[str]) -> dict[str, str]:
    """Return a short mark per name, kept apart where two would look the same.

    Chinese names give the family name, other names their first letters; twins get one more character.
    """
    names = list(names)
    found: dict[str, str] = {}
    for name in names:
        words = name.split()
        mark = name[:1] if not name[:1].isascii() else "".join(word[0] for word in words[:2]).upper()
        found[name] = mark or "?"
    for mark in set(found.values()):
        twins = [name for name in found if found[name] == mark]
        if len(twins) > 1:
            for name in twins:
                found[name] = name[:2] if not name[:1].isascii() else (name.split()[0][:2].title())
    return found


def reveal_show(workshop: Workshop, round_: Round) -> RevealShow:
    """Build the view of a revealed round. Raises ValueError for one that is not shown."""
    if not round_.shown:
        raise ValueError("the round is not revealed")
    pack = workshop.pack
    item = pack.item(round_.cell.item)
    marks = initials(p.name for p in workshop.participants)
    voices = tuple(Voice(p.id, p.name, marks[p.name], ballot.vote) for p in workshop.participants
                   if (ballot := round_.ballot_of(p.id)) is not None)
    levels = [ballot.level for ballot in round_.ballots if ballot.level is not None]
    result = result_of(round_, pack.top)
    low, high = _ends(voices, levels)
    earlier = [r for r in workshop.rounds_of(round_.cell, round_.purpose) if r.number < round_.number and r.shown]
    before = earlier[-1] if earlier else None
    changed, paired = _moves(before, round_) if before else (None, 0)
    return RevealShow(round_.cell, pack.element(round_.cell.element).name, heading(pack.capability_of(item.id)),
                      heading(item), _levels(workshop, item), round_.purpose, round_.number, voices, result,
                      low, high, result_of(before, pack.top) if before else None, changed, paired)


def _ends(voices: tuple[Voice, ...], levels: list[int]) -> tuple[tuple[Voice, ...], tuple[Voice, ...]]:
    if not levels or min(levels) == max(levels):
        return (), ()
    low = tuple(v for v in voices if v.vote == str(min(levels)))
    high = tuple(v for v in voices if v.vote == str(max(levels)))
    return low, high


def _moves(before: Round, after: Round) -> tuple[int, int]:
    pairs = [(old.level, new.level) for new in after.ballots
             if (old := before.ballot_of(new.participant)) is not None and old.level is not None
             and new.level is not None]
    return sum(1 for old, new in pairs if old != new), len(pairs)
