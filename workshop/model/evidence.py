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

    `text` is the group's own words; with a `case`, a `link` or a `picture` it says why that belongs here and may be
    empty. `strength` says how well it is known: nothing yet, told by somebody, seen, measured. `dated` is the day it
    describes (ISO 8601), or empty. `link` is an address that is only shown, never opened by the program. `picture` is
    the key of a picture kept in the file. `person` is who brought it with a named vote; empty for the group's own.
    """

    id: str
    cell: Cell
    text: str
    strength: Strength = "none"
    dated: str = ""
    case: FiledCase | None = None
    link: str = ""
    picture: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept: re-encoded, without place or camera. `key` is the SHA-256 of `data`."""

    key: str
    kind: Literal["jpeg", "png"]
    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class CellNote:
    """What the group says about a cell as a whole: how sure it is (0 to 3, as in a ballot) and a comment."""

    cell: Cell
    confidence: int = 0
    comment: str = ""


@dataclass(frozen=True, slots=True)
class BoardAnswer:
    """What the room, or one person, said about one item of a board.

    Cards and polls: `value` is a count. Ladders: `item` is now.SUBJECT or next.SUBJECT, `value` a rung.
    Checklists: yes, partly or no. Quadrants: `item` is now or target, `value` is x,y from 0 to 1.
    """

    item: str
    value: str
    person: str = ""
