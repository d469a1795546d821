"""What the page on the first ninety days shows: the first actions, and what became of those of last time."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Head


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A first step: by when, what, for which initiative, by whom, and what shows that it worked. `late`: already past.

    `proof` comes in pieces short enough for a row each.
    """

    number: str
    badge: Badge
    by: str
    step: tuple[str, ...]
    initiative: str
    owner: str
    proof: tuple[str, ...]
    late: bool = False


@dataclass(frozen=True, slots=True)
class OldRow:
    """An action of the earlier workshop and what was said of it; `mark` is ok, moved, dropped or open."""

    mark: str
    title: tuple[str, ...]
    owner: str
    due: str
    verdict: str
    reason: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class First90Page:
    """The first ninety days. `empty` stands in for the table when no first step was written."""

    head: Head
    actions_head: str = field(metadata=CAPTION)
    columns: tuple[str, ...] = field(metadata=CAPTION)
    actions: tuple[ActionRow, ...]
    empty: str
    old_head: str = field(metadata=CAPTION)
    old_columns: tuple[str, ...] = field(metadata=CAPTION)
    old: tuple[OldRow, ...]
    notes: tuple[str, ...]
