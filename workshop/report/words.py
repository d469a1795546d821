"""The fixed words of the report in both languages, and how numbers are written into them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from string import Formatter
from typing import Any

NBSP = "\u00a0"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# A number stays on one line with the Chinese word or the per cent sign after it.
_UNIT = re.compile(r"(?<=[0-9]) (?=[\u4e00-\u9fff%])")


class _Plural(Formatter):
    """`{n:level|levels}` becomes the first word for one and the second for all other numbers."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" in format_spec:
            one, many = format_spec.split("|")
            return one if value == 1 else many
        return str(super().format_field(value, format_spec))


_FORMAT = _Plural()


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


@dataclass(frozen=True)
class Say:
    """The words in one language; call it with a key and what to fill in.

    `unit` is that of money: wan or thousand, empty for the custom of the language.
    """

    language: str
    texts: Mapping[str, str]
    unit: str = ""

    def __call__(self, key: str, **params: object) -> str:
        """Return the words of `key`; KeyError for a key that does not exist or a value that is not given."""
        return _UNIT.sub(NBSP, _FORMAT.vformat(self.texts[key], (), params))

    def join(self, parts: list[str]) -> str:
        """Return a list as people write it."""
        return ("、" if self.language == "zh" else ", ").join(parts)

    def and_(self, parts: list[str]) -> str:
        """Return a short list with 'and' before its last member."""
        if len(parts) < 2:
            return "".join(parts)
        return self.join(parts[:-1]) + self("and") + parts[-1]

    def sentences(self, *parts: str) -> str:
        """Join whole sentences; empty ones are left out."""
        return ("" if self.language == "zh" else " ").join(part for part in parts if part)

    def money(self, thousand: int) -> str:
        """Return an amount given in thousand yuan: 万元 in Chinese, ¥ k in English, or what `unit` says."""
        if (self.unit or ("wan" if self.language == "zh" else "thousand")) == "wan":
            amount = f"{thousand / 10:,.1f}".removesuffix(".0")
            return f"{amount}{NBSP}万元" if self.language == "zh" else f"¥{NBSP}{amount}{NBSP}wan"
        return f"{thousand:,}{NBSP}千元" if self.language == "zh" else f"¥{NBSP}{thousand:,}{NBSP}k"

    def day(self, when: date | str) -> str:
        """Return a day as the language writes it, 2026年11月22日 or 22 Nov 2026; what is no ISO 8601 day stays so.

        In columns that are sorted by day, days are ISO 8601 and are not for this.
        """
        if isinstance(when, str):
            found = _date(when)
            if found is None:
                return when
            when = found
        if self.language == "zh":
            return f"{when.year}年{when.month}月{when.day}日"
        # Not by the locale of the machine: the same report has the same words everywhere.
        return f"{when.day} {MONTHS[when.month - 1]} {when.year}"

    def moment(self, when: datetime) -> str:
        """Return day and time of day, in the zone the time is given in."""
        return f"{self.day(when.date())} {when:%H:%M}"

    def span(self, quarters: int) -> str:
        """Return a length of time given in quarters, in years where it is whole years."""
        if quarters % 4:
            return self("quarters", n=quarters)
        return self("years", n=quarters // 4)


@dataclass(frozen=True)
class Words:
    """All fixed words: key to language to text."""

    texts: Mapping[str, Mapping[str, str]]

    def say(self, language: str, unit: str = "") -> Say:
        """Return the words in `language`, zh or en."""
        return Say(language, {key: text[language] for key, text in self.texts.items()}, unit)


def load_words(folder: Path) -> Words:
    """Read all files of words in a folder, {key: {"zh": …, "en": …}}; ValueError if a key stands in two of them."""
    texts: dict[str, Mapping[str, str]] = {}
    for path in sorted(folder.glob("*.json")):
        found = json.loads(path.read_text("utf-8"))
        if twice := texts.keys() & found.keys():
            raise ValueError(f"{path.name}: {sorted(twice)[0]} is in another file of words too")
        texts |= found
    return Words(texts)
