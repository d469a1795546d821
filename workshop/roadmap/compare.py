"""Two plans side by side: what moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """A task that starts in another period than before; None stands for left out."""

    task: str
    before: int | None
    after: int | None


def moved(before: Mapping[str, int], after: Mapping[str, int]) -> tuple[Move, ...]:
    """Return what differs between two schedules, in the order of the first one, then what is new in the second."""
    return tuple(Move(task, before.get(task), after.get(task)) for task in {**before, **after}
                 if before.get(task) != after.get(task))
