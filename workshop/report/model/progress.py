"""Progress since an earlier workshop: what may differ first, then levels then and now."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Head

Way = Literal["up", "down", "noise", "unknown"]


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """One element, capability or the whole. Levels are None where nothing can be compared; `limit` is in levels.

    `texts` are then, now, change, what the change is worth, the target of then, and whether it is reached.
    """

    name: str
    badge: Badge
    then: float | None
    now: float | None
    aim: float | None
    limit: float | None
    way: Way
    texts: tuple[str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class ProgressCell:
    """One canvas cell then and now as text; empty where it cannot be compared."""

    text: str
    way: Way


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """The cautions stand first. `grid` has a row for each element, a column for each capability."""

    head: Head
    cautions_head: str = field(metadata=CAPTION)
    cautions: tuple[str, ...]
    elements_head: str = field(metadata=CAPTION)
    columns: tuple[str, ...] = field(metadata=CAPTION)
    rows: tuple[ProgressRow, ...]
    top: int
    legend_then: str = field(metadata=CAPTION)
    legend_now: str = field(metadata=CAPTION)
    legend_aim: str = field(metadata=CAPTION)
    legend_noise: str = field(metadata=CAPTION)
    grid_head: str = field(metadata=CAPTION)
    grid_columns: tuple[str, ...]
    grid_names: tuple[str, ...]
    grid: tuple[tuple[ProgressCell, ...], ...]
    actions_head: str = field(metadata=CAPTION)
    actions_columns: tuple[str, ...] = field(metadata=CAPTION)
    actions: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
