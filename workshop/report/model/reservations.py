"""What the page of reservations and minority views shows: everything that was said, in full."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Head


@dataclass(frozen=True, slots=True)
class View:
    """Something that was said, paragraph by paragraph; `who` is the function it came from, empty if not told."""

    label: str
    texts: tuple[str, ...]
    who: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """One cell with what was said about it; `outcome` is the level and how it came about."""

    badge: Badge
    element: str
    item: str
    outcome: str
    basis: str
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class HeldGroup:
    """Cells of one kind: with a reservation, without agreement, with a minority view."""

    title: str = field(metadata=CAPTION)
    lead: str
    cells: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class ReservationsPage:
    """All of them; `empty` stands in when there are none."""

    head: Head
    groups: tuple[HeldGroup, ...]
    empty: str
    notes: tuple[str, ...]
