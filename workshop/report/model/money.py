"""What the page on money and people shows: bands over the periods, and what the plan has no room for."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Head


@dataclass(frozen=True, slots=True)
class LoadBand:
    """What is taken period by period with its limit (None without), and the number that stands in each column.

    `rising` is a sum that grows from period to period. `over` tells where more is taken than there is.
    """

    name: str
    note: str
    peak: str
    used: tuple[float, ...]
    limit: tuple[float | None, ...]
    texts: tuple[str, ...]
    over: tuple[bool, ...]
    rising: bool = False


@dataclass(frozen=True, slots=True)
class UnfundedRow:
    """An initiative outside the plan: what it would close and cost, why it is out, what would bring it in."""

    number: str
    badge: Badge
    title: str
    share: str
    cost: str
    reason: str
    needs: str


@dataclass(frozen=True, slots=True)
class MoneyPage:
    """Money and people over time. `heads` names a year (or a quarter above months) where one begins.

    `left_rows` is empty when the plan holds everything; `left_empty` then says so.
    """

    head: Head
    periods: tuple[str, ...]
    heads: tuple[str, ...]
    bands: tuple[LoadBand, ...]
    bands_head: str = field(metadata=CAPTION)
    legend: tuple[str, str, str] = field(metadata=CAPTION)
    left_head: str = field(metadata=CAPTION)
    columns: tuple[str, ...] = field(metadata=CAPTION)
    left_rows: tuple[UnfundedRow, ...]
    left_empty: str
    notes: tuple[str, ...]
