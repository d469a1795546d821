"""What the pages up to the initiatives show, as frozen values: words and numbers resolved, nothing drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from workshop.model.score import Cell

if TYPE_CHECKING:
    from workshop.report.model.chain import Chain

# Marks a field (a text, or a tuple of texts) that carries both languages where there are two.
CAPTION = {"caption": True}
CellKind = Literal["level", "unscored", "not_applicable", "not_asked"]


@dataclass(frozen=True, slots=True)
class Badge:
    """The round mark of a capability: its note, its colour (#RRGGBB) and its name."""

    note: str
    colour: str
    name: str


@dataclass(frozen=True, slots=True)
class Head:
    """The top of a page: `outline` is the bookmark, `kicker` the small line above the title, `lead` the one below.

    `caption` is the title in the other language; `edited` says that people wrote the title, empty when data did.
    """

    outline: str
    kicker: str
    title: str
    lead: str = ""
    caption: str = ""
    edited: str = ""


@dataclass(frozen=True, slots=True)
class PageRef:
    """Where to read on: the key of a page, and words as wide as its number will be."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its text."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. `warning` says that the votes are invented; empty when they are not.

    `mark` says who may see the paper; `edition` which report it is, on what paper, and what was left out of it.
    """

    outline: str
    brand: str
    kind: str = field(metadata=CAPTION)
    client: str
    title: str
    badges: tuple[Badge, ...]
    facts: tuple[Fact, ...]
    about_head: str = field(metadata=CAPTION)
    about: tuple[str, ...]
    warning: str = ""
    mark: str = field(default="", metadata=CAPTION)
    edition: str = ""


@dataclass(frozen=True, slots=True)
class StripPoint:
    """One element on the strip: levels from 1 up, or None with the word that stands for it."""

    label: str
    now: float | None
    now_text: str
    target: float | None
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """Where each element is and wants to be. The legend texts are those of the dot, the tick and the hatch."""

    points: tuple[StripPoint, ...]
    top: int
    legend_now: str = field(metadata=CAPTION)
    legend_target: str = field(metadata=CAPTION)
    legend_empty: str = field(metadata=CAPTION)
    noise: str = field(default="", metadata=CAPTION)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the numbers say, and the pages that say more."""

    title: str
    body: str
    pages: tuple[PageRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """A decision asked for: an initiative with its amount, when it is due, its owner, and in how many draws it stays.

    `chain` is the way from the votes to it. One that is `held` is not asked for today: `amount` says so, `reason` why.
    """

    title: str
    amount: str
    quarter: str
    owner: str
    firm: str = ""
    chain: Chain | None = None
    held: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """The page to read if only one is read. `ask_empty` stands in for the table when there is nothing to decide.

    `ask_columns` has a last one for robustness only where it was drawn. `sure` says how far the numbers carry and
    counts the reservations, which have a page of their own; empty where there is nothing to say.
    """

    head: Head
    strip_head: str = field(metadata=CAPTION)
    strip: Strip
    findings_head: str = field(metadata=CAPTION)
    findings: tuple[Finding, ...]
    ask_head: str = field(metadata=CAPTION)
    ask_columns: tuple[str, ...] = field(metadata=CAPTION)
    ask_rows: tuple[Request, ...]
    ask_empty: str
    notes: tuple[str, ...]
    sure: str
    doubts_page: PageRef | None


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One cell of the map. `split` is 0 agreed, 1 partly, 2 disagreement; `word` stands in for a missing level.

    `weak` marks a high level without checked evidence.
    """

    kind: CellKind
    level: float | None = None
    target: float | None = None
    number: str = ""
    foot: str = ""
    corner: str = ""
    split: int = 0
    word: str = ""
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """A roll-up as text: level, floor, coverage; `value` is the level.

    `out` is the range of the level without any one voter; empty where that is not known.
    """

    value: float | None
    level: str
    floor: str
    coverage: str
    out: str = ""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One capability across all elements."""

    badge: Badge
    cells: tuple[HeatCell, ...]
    summary: Summary


@dataclass(frozen=True, slots=True)
class HeatPage:
    """The map: rows from the highest capability down to the foundation, columns are elements.

    The labels are those of level, floor, coverage and range; `side_labels` are the same where there is less room.
    """

    head: Head
    columns: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    summaries: tuple[Summary, ...]
    overall: Summary
    summary_labels: tuple[str, str, str, str] = field(metadata=CAPTION)
    side_labels: tuple[str, str, str, str]
    top: int
    level_names: tuple[str, ...] = field(metadata=CAPTION)
    legend_target: str = field(metadata=CAPTION)
    legend_partly: str = field(metadata=CAPTION)
    legend_split: str = field(metadata=CAPTION)
    legend_unscored: str = field(metadata=CAPTION)
    legend_weak: str = field(metadata=CAPTION)
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapRow:
    """One gap: raw numbers for the chart, texts for the table.

    `stable` is the share of draws with it among the first, `evidence` the strength of the best piece, `quick` the mark
    of a gap that can be closed soon, empty for others.
    """

    cell: Cell
    rank: str
    badge: Badge
    element: str
    item: str
    current: float
    target: float
    priority: float
    texts: tuple[str, str, str, str, str]
    basis: str
    stable: str
    evidence: str
    quick: str
    page: PageRef


@dataclass(frozen=True, slots=True)
class GapsPage:
    """Gaps in order of priority; `texts` of a row are current, target, gap, weight and priority."""

    head: Head
    rows: tuple[GapRow, ...]
    charted: int
    chart_head: str = field(metadata=CAPTION)
    table_head: str = field(metadata=CAPTION)
    columns: tuple[str, ...]
    top: int
    legend_now: str = field(metadata=CAPTION)
    legend_target: str = field(metadata=CAPTION)
    legend_quick: str = field(metadata=CAPTION)
    empty: str
    notes: tuple[str, ...]
