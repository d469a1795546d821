"""A case: what a company did, what it brought, and where that is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.knowledge import NOWHERE, Place
from workshop.model.record import Record
from workshop.model.text import Text

FigureStatus = Literal["reported", "estimate", "plan", "context", "before"]


# These stand behind the unit in Chinese: 70%以上.
_BEHIND = ("以上", "以下", "左右", "以内")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Record):
    """A number of a case: `value` with its magnitude, `unit`, `year`, and `printed` as it stands on `line`."""

    metric: Text
    value: Text
    unit: Text
    printed: str
    line: int
    year: str
    status: FigureStatus = "reported"

    def amount(self, language: str, *, space: str = " ") -> str:
        """Return value and unit as the language writes them; `space` stands between them in English."""
        value, unit = self.value.in_(language), self.unit.in_(language)
        if language != "zh":
            return f"{value}{'' if unit.startswith('%') else space}{unit}".strip()
        core = value[:-2] if value.endswith(_BEHIND) else value
        return f"{core}{unit}{value[len(core):]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Record):
    """One story in three parts: pain, action, result. `pain_inferred` when the source does not state the pain."""

    id: str
    company: Text
    anonymous: bool
    sector: Text
    year: str
    title: Text
    elements: tuple[str, ...]
    capabilities: tuple[str, ...]
    pain: Text
    pain_inferred: bool
    action: Text
    result: Text
    figures: tuple[Figure, ...] = ()
    lessons: tuple[Text, ...] = ()
    source: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSource(Record):
    """The document cases come from."""

    title: Text
    publisher: Text
    year: int
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCollection(Record):
    """A file of cases: one that comes with the program, or one a group has written itself."""

    schema_version: Literal[1]
    id: str
    version: str
    name: Text
    source: CaseSource
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledCase(Record):
    """A case with the collection it belongs to; this is what is pinned into a workshop."""

    collection: str
    source: CaseSource
    case: Case

    @property
    def key(self) -> str:
        """The collection and the id: unique in a library."""
        return f"{self.collection}/{self.case.id}"
