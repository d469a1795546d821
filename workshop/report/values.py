"""What the pages up to the initiatives show, as frozen values: words and numbers resolved, nothing drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.score import Cell

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
    """The first page. `warning` says that the votes are invented; empty when they are not."""

    outline: str
    brand: str
    kind: str
    client: str
    title: str
    badges: tuple[Badge, ...]
    facts: tuple[Fact, ...]
    about_head: str
    about: tuple[str, ...]
    warning: str = ""


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
    legend_now: str
    legend_target: str
    legend_empty: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the numbers say."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Request:
    """A decision asked for: an initiative with its amount, first quarter and owner."""

    title: str
    amount: str
    quarter: str
    owner: str


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """The page to read if only one is read. `ask_empty` stands in for the table when there is nothing to decide."""

    head: Head
    strip_head: str
    strip: Strip
    findings_head: str
    findings: tuple[Finding, ...]
    ask_head: str
    ask_columns: tuple[str, ...]
    ask_rows: tuple[Request, ...]
    ask_empty: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One cell of the map. `split` is 0 agreed, 1 partly, 2 disagreement; `word` stands in for a missing level."""

    kind: CellKind
    level: float | None = None
    target: float | None = None
    number: str = ""
    foot: str = ""
    corner: str = ""
    split: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """A roll-up as text: level, floor, coverage; `value` is the level."""

    value: float | None
    level: str
    floor: str
    coverage: str


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One capability across all elements."""

    badge: Badge
    cells: tuple[HeatCell, ...]
    summary: Summary


@dataclass(frozen=True, slots=True)
class HeatPage:
    """The map: rows from the highest capability down to the foundation, columns are elements."""

    head: Head
    columns: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    summaries: tuple[Summary, ...]
    overall: Summary
    summary_labels: tuple[str, str, str]
    top: int
    level_names: tuple[str, ...]
    legend_target: str
    legend_partly: str
    legend_split: str
    legend_unscored: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapRow:
    """One gap: raw numbers for the chart, texts for the table."""

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


@dataclass(frozen=True, slots=True)
class GapsPage:
    """Gaps in order of priority; `texts` of a row are current, target, gap, weight and priority."""

    head: Head
    rows: tuple[GapRow, ...]
    charted: int
    chart_head: str
    table_head: str
    columns: tuple[str, ...]
    top: int
    legend_now: str
    legend_target: str
    empty: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the roadmap. `start` and `end` count quarters; `end` is the first one after it."""

    number: str
    badge: Badge
    title: str
    start: int
    end: int
    inside: str
    marks: int


@dataclass(frozen=True, slots=True)
class BarLink:
    """A dependency between two rows, routed along the quarter line `line` on `track`."""

    before: int
    after: int
    line: int
    track: int
    broken: bool


@dataclass(frozen=True, slots=True)
class Spend:
    """Money of one quarter: thousand yuan, share of the budget (None without one), and the label."""

    cost: int
    share: float | None
    text: str


@dataclass(frozen=True, slots=True)
class RoadmapPage:
    """The plan over the quarters. `after_word` stands before the number of a predecessor on another page."""

    head: Head
    quarters: tuple[str, ...]
    years: tuple[str, ...]
    bars: tuple[Bar, ...]
    links: tuple[BarLink, ...]
    spend: tuple[Spend, ...]
    spend_label: str
    spend_note: str
    after_word: str
    empty: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """One initiative. `lifts` and `notes` come in pieces short enough for a row each.

    `left_out` says why it is not in the plan; empty when it is, or when there is no plan.
    """

    number: str
    badge: Badge
    title: str
    owner: str
    lifts: tuple[str, ...]
    effort: str
    cost: str
    quarters: str
    after: str
    notes: tuple[str, ...]
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class InitiativesPage:
    """All initiatives: the planned ones in the order of the roadmap, then those it leaves out."""

    head: Head
    columns: tuple[str, ...]
    rows: tuple[InitiativeRow, ...]
    empty: str
    notes: tuple[str, ...]
