"""Search over all in one workshop that may be seen: notes, comments, people, work and the knowledge of the packs.

All words must occur, in any order, in title, text or name of the place, in either language. Width and case make no
difference (Unicode NFKC, then case folding). Hits are ranked: first where a title is just what was searched, then where
it begins with the first word, then where a word in it does, then where the whole search stands in it, then the rest;
among equals in the order of the workshop. Hits stand in groups by kind: first a group with a title that is just what
was searched, then what the room has said and made before what the packs know, then the group with the better hit, then
as in `KINDS`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from workshop.model.score import Cell
from workshop.model.text import Text

Kind = Literal["note", "initiative", "parked", "person", "agenda", "evidence", "remark", "comment", "accepted", "cell",
               "indicator", "bottleneck", "direction", "solution", "board"]
KINDS: tuple[Kind, ...] = ("note", "initiative", "parked", "person", "agenda", "evidence", "remark", "comment",
                           "accepted", "cell", "indicator", "bottleneck", "direction", "solution", "board")
# What the packs know; all other kinds are the room's own.
KNOWLEDGE: frozenset[Kind] = frozenset(("cell", "indicator", "bottleneck", "direction", "solution", "board"))
Span = tuple[int, int]
EXCERPT, LEAD = 120, 24
"""The most characters of a text that a hit shows, and how many of them stand before the first match."""
MOST = 8
"""Hits of one kind that are shown at first."""
EXACT = 0
NOTHING = Text("", "")


@dataclass(frozen=True, slots=True)
class Where:
    """Where a hit lies; what does not apply is empty."""

    cell: Cell | None = None
    note: str = ""
    initiative: str = ""
    person: str = ""
    parked: str = ""
    board: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found. `place` names where it is and is searched as well."""

    kind: Kind
    key: str
    title: Text
    text: Text
    where: Where
    place: Text = NOTHING


@dataclass(frozen=True, slots=True)
class Hit:
    """A found entry in one language; spans are start and end of each match, in characters."""

    kind: Kind
    key: str
    title: str
    words: str
    place: str
    title_spans: tuple[Span, ...]
    word_spans: tuple[Span, ...]
    place_spans: tuple[Span, ...]
    where: Where


def folded(text: str) -> str:
    """Return a text without differences of case and width (Unicode NFKC, case folding)."""
    return unicodedata.normalize("NFKC", text).casefold()


def contains(there: str, words: Sequence[str]) -> bool:
    """Tell whether all folded words occur in a folded text."""
    return all(word in there for word in words)


def spans(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Return where folded words stand in a text as it is written, joined where they touch."""
    if text.isascii():
        there, offsets = text.lower(), None
    else:
        there, offsets = _mapped(text)
    found: list[Span] = []
    for word in words:
        start = there.find(word) if word else -1
        while start >= 0:
            end = start + len(word)
            found.append((start, end) if offsets is None else (offsets[start][0], offsets[end - 1][1]))
            start = there.find(word, end)
    joined: list[Span] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _mapped(text: str) -> tuple[str, list[Span]]:
    """Return the folded text and, for each of its characters, where it comes from: one may become several."""
    parts: list[str] = []
    offsets: list[Span] = []
    start = 0
    while start < len(text):
        end = start + 1
        # A letter and the marks on it are folded together.
        while end < len(text) and unicodedata.combining(unicodedata.normalize("NFKC", text[end])[0]):
            end += 1
        part = folded(text[start:end])
        parts.append(part)
        offsets.extend([(start, end)] * len(part))
        start = end
    return "".join(parts), offsets


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, best first: `count` is how many there are, `hits` are the first of them."""

    kind: Kind
    count: int
    hits: tuple[Hit, ...]


class Part:
    """Entries with their folded words."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.words: list[str] = []
        self.titles: list[str] = []
        for entry in self.entries:
            # Users' own words are the same in both languages: they are folded once.
            title = folded("\n".join(dict.fromkeys((entry.title.zh, entry.title.en))))
            rest = dict.fromkeys((entry.text.zh, entry.text.en, entry.place.zh, entry.place.en))
            self.titles.append(title)
            self.words.append("\n".join((title, folded("\n".join(rest)))))


class Index:
    """All that can be found in one state of a workshop, in parts; those of the packs are made once."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts = tuple(parts)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that can be found."""
        return tuple(entry for part in self._parts for entry in part.entries)

    def find(self, wanted: str, language: str, *, most: int = MOST, whole: Kind | None = None) -> tuple[Group, ...]:
        """Return what has all words of `wanted`; at most `most` of a kind, all of the kind `whole`."""
        words = folded(wanted).split()
        if not words:
            return ()
        begins = re.compile(rf"(?<!\w){re.escape(words[0])}")
        found: dict[Kind, list[tuple[int, Entry]]] = {}
        for part in self._parts:
            for entry, there, title in zip(part.entries, part.words, part.titles, strict=True):
                if contains(there, words):
                    found.setdefault(entry.kind, []).append((_rank(title, words, begins), entry))
        for hits in found.values():
            hits.sort(key=_by_rank)

        def place(found: tuple[Kind, list[tuple[int, Entry]]]) -> tuple[bool, bool, int, int]:
            kind, hits = found
            return hits[0][0] > EXACT, kind in KNOWLEDGE, hits[0][0], KINDS.index(kind)

        return tuple(
            Group(kind, len(hits), tuple(_hit(entry, words, language)
                                         for _, entry in (hits if kind == whole else hits[:most])))
            for kind, hits in sorted(found.items(), key=place))


def _by_rank(found: tuple[int, Entry]) -> int:
    return found[0]


def _rank(title: str, words: Sequence[str], begins: re.Pattern[str]) -> int:
    """Rank by a folded title, whose two languages stand on lines of their own."""
    if " ".join(words) in title.split("\n"):
        return EXACT
    if title.startswith(words[0]) or f"\n{words[0]}" in title:
        return 1
    if begins.search(title):
        return 2
    return 3 if contains(title, words) else 4


def _hit(entry: Entry, words: Sequence[str], language: str) -> Hit:
    """Show an entry in the language in use, or in the other one where only that has more of the words."""
    shown, other = language, "en" if language == "zh" else "zh"
    if _count(entry, words, other) > _count(entry, words, shown):
        shown = other
    title, text = (" ".join(part.in_(shown).split()) for part in (entry.title, entry.text))
    part, place = excerpt(text, spans(text, words)), " ".join(entry.place.in_(shown).split())
    return Hit(entry.kind, entry.key, title, part, place, spans(title, words), spans(part, words),
               spans(place, words), entry.where)


def _count(entry: Entry, words: Sequence[str], language: str) -> int:
    there = folded("\n".join((entry.title.in_(language), entry.text.in_(language), entry.place.in_(language))))
    return sum(word in there for word in words)


def excerpt(text: str, found: Iterable[Span]) -> str:
    """Return the part of a text about its first match, with … where it is cut."""
    first = next(iter(found), (0, 0))[0]
    start = max(first - LEAD, 0) if len(text) > EXCERPT else 0
    part = text[start:start + EXCERPT]
    return ("…" if start else "") + part + ("…" if start + EXCERPT < len(text) else "")
