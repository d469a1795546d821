"""The log of edits after the workshop."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Head


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One edit: when, who, what it was about, and each field with its old and new value; long texts in pieces."""

    at: str
    who: str
    what: tuple[str, ...]
    pairs: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """All edits after the end of the workshop, oldest first; `empty` stands in when there were none."""

    head: Head
    columns: tuple[str, ...] = field(metadata=CAPTION)
    lines: tuple[ChangeLine, ...]
    empty: str
    notes: tuple[str, ...]
