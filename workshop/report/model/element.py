"""The page of one business element, as frozen values: words and numbers resolved, nothing drawn."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.model.chain import Chain
from workshop.report.values import Badge, CellKind, Head, PageRef


@dataclass(frozen=True, slots=True)
class LevelBar:
    """One capability: `level`, `target` and `after` the plan are levels from 1 up, or None.

    `votes` holds the votes per level of a capability that is asked itself; `marks` the levels of its indicators where
    they are. `split` is 0 agreed, 1 partly, 2 disagreement; `word` stands in for a missing level.
    """

    badge: Badge
    name: str
    kind: CellKind
    word: str
    level: float | None
    target: float | None
    after: float | None
    votes: tuple[int, ...]
    marks: tuple[float, ...]
    now: str
    aim: str
    then: str
    split: int


@dataclass(frozen=True, slots=True)
class IndicatorBox:
    """One indicator: its votes per level, its level and target; `word` stands in for a missing level."""

    name: str
    kind: CellKind
    word: str
    level: float | None
    target: float | None
    now: str
    votes: tuple[int, ...]
    split: int


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """The indicators that are asked inside one capability."""

    badge: Badge
    boxes: tuple[IndicatorBox, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """The capabilities of the element; `legend` names the dot, the bar, the tick and what comes after the plan.

    The legend of what is not drawn is empty. `caption` says what the votes are.
    """

    head: str = field(metadata=CAPTION)
    rows: tuple[LevelBar, ...]
    top: int
    dot: str = field(metadata=CAPTION)
    bar: str = field(metadata=CAPTION)
    tick: str = field(metadata=CAPTION)
    after: str = field(metadata=CAPTION)
    split: str = field(metadata=CAPTION)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that may begin with a few words in bold."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why this level and not the next."""

    head: str = field(metadata=CAPTION)
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Camp:
    """One of two positions: how many at which level, and what they said."""

    head: str
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Camps:
    """Where the votes split."""

    head: str = field(metadata=CAPTION)
    lead: str
    sides: tuple[Camp, ...]
    page: PageRef


@dataclass(frozen=True, slots=True)
class Pain:
    """A note of the wall with its dots; `count` is their number in words."""

    text: str
    dots: int
    count: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A piece of evidence; `picture` is a JPEG or PNG, empty without one."""

    badge: Badge
    item: str
    text: str
    link: str
    strength: str
    day: str
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A case of another company: who, what they did and got, and where that is written."""

    who: str
    title: str
    told: str
    source: str


@dataclass(frozen=True, slots=True)
class Work:
    """An initiative that lifts this element."""

    badge: Badge
    title: str
    steps: str
    when: str
    owner: str
    page: PageRef
    chain: Chain


@dataclass(frozen=True, slots=True)
class ElementPage:
    """One element: parts without content are empty, and so are their heads."""

    key: str
    head: Head
    empty: str
    bars: Bars | None
    why: Why | None
    indicators_head: str = field(metadata=CAPTION)
    indicators: tuple[IndicatorRow, ...]
    camps: Camps | None
    pains_head: str = field(metadata=CAPTION)
    pains: tuple[Pain, ...]
    proofs_head: str = field(metadata=CAPTION)
    proofs: tuple[Proof, ...]
    proofs_more: str
    cases_head: str = field(metadata=CAPTION)
    cases: tuple[Comparison, ...]
    works_head: str = field(metadata=CAPTION)
    works: tuple[Work, ...]
    works_more: str
    evidence_page: PageRef
    works_page: PageRef
    top: int = 5
