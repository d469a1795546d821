"""What the page of disagreements shows: the cells where people are farthest apart, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.report.values import Badge, Fact, Head, PageRef


@dataclass(frozen=True, slots=True)
class Apart:
    """One cell. `counts` are votes per level, lowest first; `level` is the group's whole level or None, `score`
    disagreement x importance.

    `shape` says how the votes lie, `low` and `high` what the two sides say, each meant for one line. `lines` are
    facts: how the votes moved, what came of it, and how groups differ. `full` leads to the page with the whole text.
    """

    rank: str
    badge: Badge
    element: str
    item: str
    counts: tuple[int, ...]
    level: int | None
    shape: str
    basis: str
    score: str
    low: str
    high: str
    lines: tuple[Fact, ...]
    full: PageRef | None = None


@dataclass(frozen=True, slots=True)
class DisagreementPage:
    """The first cells by disagreement x importance; `empty` stands in when no cell is split."""

    head: Head
    rows: tuple[Apart, ...]
    empty: str
    note: str
