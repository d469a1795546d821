"""What a committed step touched: the only message that views receive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.score import Cell

Topic = Literal["settings", "scope", "people", "scores", "targets", "initiatives", "plan", "evidence", "boards",
                "companions", "agenda", "clock", "parked", "debrief", "wall", "last", "planning", "signoffs", "titles"]
TOPICS: tuple[Topic, ...] = ("settings", "scope", "people", "scores", "targets", "initiatives", "plan",
                             "evidence", "boards", "companions", "agenda", "clock", "parked", "debrief", "wall",
                             "last", "planning", "signoffs", "titles")


@dataclass(frozen=True, slots=True)
class Change:
    """The topics of one commit, and the cells whose votes, targets, opening or evidence changed."""

    topics: frozenset[Topic]
    cells: frozenset[Cell] = frozenset()

    def about(self, *topics: Topic) -> bool:
        """Tell whether any of `topics` changed."""
        return not self.topics.isdisjoint(topics)


EVERYTHING = Change(frozenset(TOPICS))
