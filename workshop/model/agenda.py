"""The plan of the day and its one clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

ItemKind = Literal["stage", "break", "talk", "night"]
ITEM_KINDS: tuple[ItemKind, ...] = ("stage", "break", "talk", "night")


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One block of the day.

    A block of kind `stage` belongs to a stage of the program; a break or a talk has only its `title`. `minutes` are
    planned. `boards` are the boards of the outlook chosen for the day. A `night` ends a day and takes no minutes: its
    title is when that day ends and the next one starts, as 17:00/09:00 (local times).
    """

    id: str
    kind: ItemKind = "stage"
    stage: str = ""
    title: str = ""
    minutes: int = 30
    skipped: bool = False
    boards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The day in order. `start` and `end` are local times such as 09:00; with `locked` the end does not move."""

    start: str = "09:00"
    end: str = ""
    locked: bool = False
    items: tuple[AgendaItem, ...] = ()

    def item(self, item: str) -> AgendaItem | None:
        """Return a block by id, or None."""
        return next((found for found in self.items if found.id == item), None)

    @property
    def nights(self) -> tuple[AgendaItem, ...]:
        """The nights that part the blocks into days; one that is skipped parts nothing."""
        return tuple(item for item in self.items if item.kind == "night" and not item.skipped)

    @property
    def days(self) -> tuple[tuple[AgendaItem, ...], ...]:
        """The blocks of each day in order, without the nights between them; one day without a night."""
        days: list[list[AgendaItem]] = [[]]
        for item in self.items:
            if item.kind != "night":
                days[-1].append(item)
            elif not item.skipped:
                days.append([])
        return tuple(map(tuple, days))


@dataclass(frozen=True, slots=True)
class Spent:
    """The time one block has taken: `seconds` up to the last pause, and `since` (UTC) while its clock runs."""

    seconds: int = 0
    since: str = ""
    done: bool = False


@dataclass(frozen=True)
class Clock:
    """The one clock of the day: what each block has taken. At most one runs."""

    spent: Mapping[str, Spent] = field(default_factory=dict)

    def of(self, item: str) -> Spent:
        """Return what a block has taken so far."""
        return self.spent.get(item, Spent())

    @property
    def running(self) -> str:
        """The id of the block whose clock runs, or an empty text."""
        return next((item for item, spent in self.spent.items() if spent.since), "")
