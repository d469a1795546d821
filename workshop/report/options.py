"""What a reader may choose about a report: which one, in which language, on what paper, without what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.text import Language

Edition = Literal["zh", "en", "both"]
Paper = Literal["", "A4", "A3"]
MoneyUnit = Literal["", "wan", "thousand"]
Redaction = Literal["names", "comments", "evidence", "client", "words"]
Variant = Literal["full", "board", "handout", "roadmap", "poster", "redacted", "director", "minutes"]

EDITIONS: tuple[Edition, ...] = ("zh", "en", "both")
PAPERS: tuple[Paper, ...] = ("A4", "A3")
REDACTIONS: tuple[Redaction, ...] = ("names", "comments", "evidence", "client", "words")
VARIANTS: tuple[Variant, ...] = ("board", "handout", "full", "roadmap", "poster", "redacted", "director", "minutes")


@dataclass(frozen=True, slots=True)
class Options:
    """The choices. `both` is Chinese with English captions.

    `paper` is empty for the own size, A3 for a poster and else A4; pages are set once and printed larger or smaller.
    `unit` is that of money, empty for the custom of the language. `redact` says what was taken out of the workshop
    before; the report only tells so.
    """

    variant: Variant = "full"
    language: Edition = "zh"
    paper: Paper = ""
    unit: MoneyUnit = ""
    redact: frozenset[Redaction] = frozenset()

    @property
    def first(self) -> Language:
        """The language of the running text."""
        return "en" if self.language == "en" else "zh"


DEFAULT = Options()
