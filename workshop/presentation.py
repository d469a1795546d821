"""What may be seen, as values built from a whitelist: votes that are not revealed are not in here at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workshop.canvasshow import LENSES, CanvasShow, CellShow, Lens, canvas_show, leaves, split_of
from workshop.model.notes import Layout
from workshop.model.score import Cell
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
    from workshop.commitments import CommitShow
    from workshop.model.case import FiledCase
    from workshop.outcomeshow import OutcomeShow
    from workshop.outlook import BoardShow, CompareShow
    from workshop.priorityshow import PriorityShow

__all__ = [
    "LENSES",
    "CanvasShow",
    "CellShow",
    "ClockShow",
    "Heading",
    "Lens",
    "PastRound",
    "Presentation",
    "RevealShow",
    "RoundShow",
    "Seat",
    "SightShow",
    "Voice",
    "canvas_show",
    "heading",
    "initials",
    "last_vote",
    "leaves",
    "reveal_show",
    "round_show",
    "split_of",
]


@dataclass(frozen=True, slots=True)
class ClockShow:
    """The countdown as the room sees it: seconds left of the block, negative when it is over; never what comes next."""

    seconds: int
    level: Literal["calm", "soon", "last", "over"]


@dataclass(frozen=True, slots=True)
class SightShow:
    """The part of the canvas somebody looks at: its middle and its width, in units of the scene."""

    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Presentation:
    """What the audience window shows now: a case or a comparison before anything else, then the stage in front.

    With no part there is a calm title page. `focus` is the element in the light, `sight` what the facilitator has
    called the room to; without it the room sees the whole canvas, with the notes when `wall`.
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
    outcome: OutcomeShow | None = None
    priority: PriorityShow | None = None
    commitments: CommitShow | None = None
    board: BoardShow | None = None
    compare: CompareShow | None = None
    case: FiledCase | None = None
    blank: bool = False
    tap: TapShow | None = None
    rehearsal: bool = False
    layout: Layout = "grid"
    focus: str = ""
    sight: SightShow | None = None
    wall: bool = False
