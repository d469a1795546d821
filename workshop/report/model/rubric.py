"""The rubric that was used: what was asked, and what each level means."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Head


@dataclass(frozen=True, slots=True)
class RubricItem:
    """One capability or indicator. `levels` are number, name and text; `own` are wordings for single elements."""

    title: str
    asked: str
    question: str
    levels: tuple[tuple[str, str, str], ...]
    evidence: str
    own: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RubricGroup:
    """What was asked of one capability."""

    badge: Badge
    items: tuple[RubricItem, ...]


@dataclass(frozen=True, slots=True)
class RubricPage:
    """Only what was asked is in it."""

    head: Head
    question_word: str = field(metadata=CAPTION)
    evidence_word: str = field(metadata=CAPTION)
    groups: tuple[RubricGroup, ...]
    notes: tuple[str, ...]
