"""The director's book: the day before it happens, with times, words to say and things to bring."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Fact, Head


@dataclass(frozen=True, slots=True)
class DirectorPart:
    """Sentences under one label."""

    label: str = field(metadata=CAPTION)
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DirectorBlock:
    """One block of the day: when, what it is about, its script."""

    time: str
    name: str = field(metadata=CAPTION)
    facts: tuple[str, ...]
    parts: tuple[DirectorPart, ...]


@dataclass(frozen=True, slots=True)
class DirectorPage:
    """The book. Rows of the agenda, the people and the elements are texts in the order of their columns."""

    head: Head
    facts: tuple[Fact, ...]
    agenda_head: str = field(metadata=CAPTION)
    agenda_columns: tuple[str, ...] = field(metadata=CAPTION)
    agenda: tuple[tuple[str, ...], ...]
    agenda_notes: tuple[str, ...]
    script_head: str = field(metadata=CAPTION)
    blocks: tuple[DirectorBlock, ...]
    people_head: str = field(metadata=CAPTION)
    people_columns: tuple[str, ...] = field(metadata=CAPTION)
    people: tuple[tuple[str, ...], ...]
    people_empty: str
    elements_head: str = field(metadata=CAPTION)
    elements_columns: tuple[str, ...] = field(metadata=CAPTION)
    elements: tuple[tuple[str, ...], ...]
    material_head: str = field(metadata=CAPTION)
    material: tuple[str, ...]
