"""What a pack knows beyond its framework: directions, solutions and the boards of the outlook stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.record import Record
from workshop.model.text import Text

Look = Literal["trends", "benchmarks", "market", "ourselves", "directions"]
LOOKS: tuple[Look, ...] = ("trends", "benchmarks", "market", "ourselves", "directions")
Corner = Literal["ll", "hl", "lh", "hh"]
CORNERS: tuple[Corner, ...] = ("ll", "hl", "lh", "hh")
ANSWERS = ("yes", "partly", "no")


@dataclass(frozen=True, slots=True)
class Place(Record):
    """Where a record comes from: line of the source document, its section, and the document if not the pack's own."""

    line: int = 0
    section: str = ""
    document: str = ""


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Direction(Record):
    """A capability a business element has to build; `tags` are the capabilities the source itself names."""

    id: str
    name: Text
    text: Text
    tags: tuple[str, ...]
    indicators: tuple[str, ...]
    source: Place = NOWHERE
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Wording(Record):
    """The question of an indicator as it is asked of one business element."""

    element: str
    indicator: str
    question: Text


@dataclass(frozen=True, slots=True)
class Solution(Record):
    """A named type of solution: what it does, its first step, and which cells it lifts."""

    id: str
    name: Text
    text: Text
    first: Text
    elements: tuple[str, ...]
    capabilities: tuple[str, ...]
    indicators: tuple[str, ...]
    source: Place = NOWHERE
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Record):
    """A page of the outlook stage. `purpose` tells the facilitator what to do with it."""

    id: str
    look: Look
    name: Text
    purpose: Text
    note: Text | None = None
    source: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Record):
    """A statement to talk about; a scenario card has a pain before the text and an effect after it."""

    id: str
    title: Text
    text: Text
    pain: Text | None = None
    effect: Text | None = None
    case: str = ""
    elements: tuple[str, ...] = ()
    capabilities: tuple[str, ...] = ()
    source: Place = NOWHERE
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class CardColumn(Record):
    """A column of cards."""

    id: str
    name: Text
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsBoard(Board):
    """Columns of cards; each person may give `dots` dots."""

    kind: Literal["cards"]
    dots: int
    columns: tuple[CardColumn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published(Record):
    """A figure of a published survey: `number` in `unit`, exactly as `printed` on `line` of the source.

    `matched` is 'inferred' when the source does not say outright that the figure belongs to this option.
    """

    value: str
    unit: str
    number: float
    about: Literal["exactly", "about", "nearly", "over"] = "exactly"
    printed: str = ""
    line: int = 0
    matched: Literal["stated", "inferred"] = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Record):
    """An answer of a poll and, where there is one, its published figure."""

    id: str
    name: Text
    text: Text | None = None
    published: Published | None = None
    source: Place = NOWHERE
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey(Record):
    """A published survey; `sample` is how many answered, None when that was not published."""

    title: Text
    year: int
    sample: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PollBoard(Board):
    """A show of hands whose result stands beside a published survey."""

    kind: Literal["poll"]
    question: Text
    several: bool
    survey: Survey
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisStep(Record):
    """One stage along an axis."""

    name: Text
    text: Text
    source: Place = NOWHERE
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis(Record):
    """An axis of a quadrant board, from `low` to `high`."""

    name: Text
    low: Text
    high: Text
    steps: tuple[AxisStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CornerText(Record):
    """What a corner stands for. No corner is better than another."""

    name: Text
    text: Text
    source: Place = NOWHERE
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Corners(Record):
    """The four corners: the first letter is x, the second y, l low and h high."""

    ll: CornerText
    hl: CornerText
    lh: CornerText
    hh: CornerText


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Record):
    """A company or industry that the source puts into a corner."""

    name: Text
    corner: Corner
    case: str = ""
    source: Place = NOWHERE
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuadrantBoard(Board):
    """Two axes; each person puts one pin where the company is and one where it should be."""

    kind: Literal["quadrant"]
    x: Axis
    y: Axis
    corners: Corners
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung(Record):
    """One rung of a ladder."""

    id: str
    name: Text
    text: Text
    source: Place = NOWHERE
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderBoard(Board):
    """Rungs on which the room, or each business element, stands now and next; `ranked` when higher is further."""

    kind: Literal["ladder"]
    subject: Literal["room", "elements"]
    ranked: bool
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItem(Record):
    """Something to be answered yes, partly or no."""

    id: str
    name: Text
    text: Text
    question: Text | None = None
    group: Text | None = None
    source: Place = NOWHERE
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistBoard(Board):
    """Questions to answer yes, partly or no; `numbered` when they are steps in an order."""

    kind: Literal["checklist"]
    numbered: bool
    items: tuple[CheckItem, ...]


AnyBoard = CardsBoard | PollBoard | QuadrantBoard | LadderBoard | ChecklistBoard
BOARD_KINDS: dict[str, type[AnyBoard]] = {
    "cards": CardsBoard, "poll": PollBoard, "quadrant": QuadrantBoard, "ladder": LadderBoard,
    "checklist": ChecklistBoard}
