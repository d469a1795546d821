"""A text that exists in Chinese and in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages."""

    zh: str
    en: str

    def in_(self, language: str) -> str:
        """Return the text in `language`; the other language stands in for an empty one."""
        first, second = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return first or second
