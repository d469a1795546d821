"""What the page on risks shows: what the plan takes for granted, the largest stake first."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Head, PageRef


@dataclass(frozen=True, slots=True)
class RiskRow:
    """An assumption: who watches it, what shows that it fails, what that does to the plan, and the value at stake.

    `stake` is the part of the gap that all initiatives together close (0 to 1). `page` says more.
    """

    number: str
    kind: str
    assumption: str
    owner: str
    trigger: str
    effect: str
    stake: float
    stake_text: str
    page: PageRef


@dataclass(frozen=True, slots=True)
class RestLine:
    """How many assumptions of a kind are not in the table, and where they can be found."""

    text: str
    page: PageRef


@dataclass(frozen=True, slots=True)
class RisksPage:
    """The assumptions by stake; `rest` counts those that are not listed."""

    head: Head
    columns: tuple[str, ...] = field(metadata=CAPTION)
    rows: tuple[RiskRow, ...]
    rest_head: str
    rest: tuple[RestLine, ...]
    notes: tuple[str, ...]
