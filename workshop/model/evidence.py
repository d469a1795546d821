"""What a group puts beside a cell: its own evidence, or a case from the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.case import FiledCase
from workshop.model.score import Cell

Strength = Literal["none", "told", "seen", "measured"]
STRENGTHS: tuple[Strength, ...] = ("none", "told", "seen", "measured")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence in a cell.

    `text` is the group's own words; with a `case` it says why the case belongs here and may be empty.
    `strength` says how well it is known: nothing yet, told by somebody, seen, measured. `dated` is the day it
    describes (ISO 8601), or empty.
    """

    id: str
    cell: Cell
    text: str
    strength: Strength = "none"
    dated: str = ""
    case: FiledCase | None = None


@dataclass(frozen=True, slots=True)
class BoardAnswer:
    """What the room, or one person, said about one item of a board.

    Cards and polls: `value` is a count. Ladders: `item` is now.SUBJECT or next.SUBJECT, `value` a rung.
    Checklists: yes, partly or no. Quadrants: `item` is now or target, `value` is x,y from 0 to 1.
    """

    item: str
    value: str
    person: str = ""
