"""What the pages on initiatives show: the portfolio as a field, and the table of all of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.model.chain import Chain
from workshop.report.values import CAPTION, Badge, Head


@dataclass(frozen=True, slots=True)
class FieldPoint:
    """One initiative as a disc: thousand yuan to the right, the gap it closes (weighted levels) upwards.

    `low` counts only the lifts the group is sure of, `high` all lifts as if it were sure; `size` is its share of the
    largest effort (0 to 1). `inside` the plan; `loose`: other draws of the votes would mostly leave it out.
    """

    number: str
    badge: Badge
    label: str
    cost: float
    value: float
    low: float
    high: float
    size: float
    inside: bool
    loose: bool = False


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A line of equal value for the money: weighted levels per thousand yuan, and its words."""

    slope: float
    words: str


@dataclass(frozen=True, slots=True)
class Field:
    """The portfolio. Ticks come with their words; the legend holds kinds of marks with theirs."""

    title: str = field(metadata=CAPTION)
    points: tuple[FieldPoint, ...]
    lines: tuple[FieldLine, ...]
    across: tuple[tuple[float, str], ...]
    upward: tuple[tuple[float, str], ...]
    axis_across: str = field(metadata=CAPTION)
    axis_upward: str = field(metadata=CAPTION)
    marks: tuple[str, ...]
    legend: tuple[str, ...] = field(metadata=CAPTION)


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """One initiative. `lifts`, `below` and `notes` come in pieces short enough for a row each.

    `left_out` says why it is not in the plan; empty when it is, or when there is no plan. `below` tells the effort by
    role, how success is measured and what the group sees as a risk; `chain` is the way from the votes to it.
    """

    number: str
    badge: Badge
    title: str
    marks: str
    owner: str
    lifts: tuple[str, ...]
    sure: str
    effort: str
    cost: str
    quarters: str
    after: str
    firm: str
    below: tuple[str, ...]
    notes: tuple[str, ...]
    left_out: str = ""
    chain: Chain | None = None


@dataclass(frozen=True, slots=True)
class InitiativesPage:
    """All initiatives: the planned ones in the order of the roadmap, then those it leaves out.

    `portfolio` is None when none closes a gap.
    """

    head: Head
    portfolio: Field | None
    table_head: str = field(metadata=CAPTION)
    columns: tuple[str, ...] = field(metadata=CAPTION)
    rows: tuple[InitiativeRow, ...]
    empty: str
    notes: tuple[str, ...]
