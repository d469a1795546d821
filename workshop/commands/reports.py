"""The fact that a report was given out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import Command


@dataclass(frozen=True, slots=True)
class IssueReport(Command):
    """Note that a report was given out, and what it said: `fingerprint` is that of its data (SHA-256, hex).

    It writes no rows. `variant`, `language` and `redact` are those of its options, `pages` how many it has (0 for a
    workbook), `edition` counts from 1 the different contents given out of this variant, language and redaction.
    """

    undoable: ClassVar[bool] = False
    variant: str
    language: str
    fingerprint: str
    pages: int
    edition: int
    redact: tuple[str, ...] = ()
