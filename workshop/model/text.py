"""A text that exists in Chinese and in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.record import Record

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def other_of(language: str) -> Language:
    """Return the other one of the two languages."""
    return "en" if language == "zh" else "zh"


@dataclass(frozen=True, slots=True)
class Text(Record):
    """One text in both languages."""

    zh: str
    en: str

    def in_(self, language: str) -> str:
        """Return the text in `language`; the other language stands in for an empty one."""
        first, second = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return first or second

    @classmethod
    def both(cls, words: str) -> Text:
        """Return a text that is the same in both languages, as users' own words are."""
        return cls(words, words)
