"""What the page on alternatives shows: plans side by side, what differs, how firm each initiative is, the limits."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Fact, Head


@dataclass(frozen=True, slots=True)
class PlanPoint:
    """A plan as a point: thousand yuan and the part of the gap it closes (0 to 1); `followed` by the group."""

    name: str
    cost: int
    closed: float
    followed: bool


@dataclass(frozen=True, slots=True)
class FirmRow:
    """How often an initiative was chosen (0 to 1), when it then started, and the cells it depends on."""

    number: str
    badge: Badge
    title: str
    share: float
    share_text: str
    starts: str
    cells: str
    firm: bool


@dataclass(frozen=True, slots=True)
class AlternativesPage:
    """The plans of the file. `plan_rows` hold the name of a figure and its value for each plan of `plan_columns`.

    `chosen` is the column of the plan the group follows, None when it is not among them. `changes` say for each other
    plan what would be otherwise. `firm_rows` is empty when the votes were never drawn; `firm_note` then says how.
    """

    head: Head
    plans_head: str = field(metadata=CAPTION)
    plan_columns: tuple[str, ...] = field(metadata=CAPTION)
    plan_rows: tuple[tuple[str, ...], ...]
    chosen: int | None
    plans_note: str
    points_head: str = field(metadata=CAPTION)
    points: tuple[PlanPoint, ...]
    axis: tuple[str, str] = field(metadata=CAPTION)
    costs: tuple[tuple[float, str], ...]
    changes_head: str = field(metadata=CAPTION)
    changes: tuple[Fact, ...]
    firm_head: str = field(metadata=CAPTION)
    firm_columns: tuple[str, ...] = field(metadata=CAPTION)
    firm_rows: tuple[FirmRow, ...]
    firm_note: str
    limits_head: str = field(metadata=CAPTION)
    limits: tuple[Fact, ...]
    notes: tuple[str, ...]
