"""What the page of strengths shows: high levels with what shows them, and apart those that are only claimed."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Head


@dataclass(frozen=True, slots=True)
class Strength:
    """One cell. `proof`, `risk` come in pieces short enough for a row each."""

    badge: Badge
    element: str
    item: str
    level: str
    basis: str
    proof: tuple[str, ...]
    owner: str
    risk: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrengthGroup:
    """Cells that are shown equally well."""

    title: str = field(metadata=CAPTION)
    lead: str
    rows: tuple[Strength, ...]


@dataclass(frozen=True, slots=True)
class StrengthsPage:
    """Strengths to protect; `empty` stands in when there are none."""

    head: Head
    columns: tuple[str, ...] = field(metadata=CAPTION)
    groups: tuple[StrengthGroup, ...]
    empty: str
    notes: tuple[str, ...]
