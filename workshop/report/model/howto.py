"""What the page on how to read the report shows: who was there, the rules in short, the limits of this workshop."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.backing import Mark
from workshop.report.captions import CAPTION
from workshop.report.values import Head


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """So many people of one kind; `share` of all of them is from 0 to 1."""

    name: str
    count: str
    share: float


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """People by one feature; `note` says what is not told."""

    head: str = field(metadata=CAPTION)
    rows: tuple[PeopleRow, ...]
    note: str


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule in short: its name and its sentences."""

    label: str = field(metadata=CAPTION)
    text: str


@dataclass(frozen=True, slots=True)
class HowtoPage:
    """How to read the report, and how sure the room is."""

    head: Head
    people_head: str = field(metadata=CAPTION)
    people: tuple[PeopleTable, ...]
    read_head: str = field(metadata=CAPTION)
    rules: tuple[RuleLine, ...]
    marks_head: str = field(metadata=CAPTION)
    marks: tuple[Mark, ...]
    limits_head: str = field(metadata=CAPTION)
    limits: tuple[str, ...]
