"""Search over the help: every topic that has all words, titles before headings before the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.helptext import SpokenGroup, SpokenTopic, text_of

# How a place counts: the title, a heading or a term, anything else.
TITLE, HEAD, REST = 0, 1, 2
AROUND = 36


@dataclass(frozen=True, slots=True)
class HelpHit:
    """A topic that was found: its id and title, and the words around the first place of the first word."""

    topic: str
    title: str
    where: str


def search_help(groups: Sequence[SpokenGroup], wanted: str) -> tuple[HelpHit, ...]:
    """Return the topics in which all words of `wanted` occur, the best first; none for no words."""
    words = wanted.casefold().split()
    if not words:
        return ()
    found = []
    for place, topic in enumerate(topic for group in groups for topic in group.topics):
        rank = _rank(topic, words)
        if rank is not None:
            found.append((rank, place, HelpHit(topic.id, topic.title, _around(topic, words))))
    return tuple(hit for _, _, hit in sorted(found, key=lambda each: each[:2]))


def _rank(topic: SpokenTopic, words: Sequence[str]) -> int | None:
    """Return the sum over the words of the best place each occurs in; None when one is nowhere."""
    title = topic.title.casefold()
    heads = " ".join(text_of(line.spans) for line in topic.lines if line.kind in ("head", "term")).casefold()
    rest = " ".join(topic.plain()).casefold()
    total = 0
    for word in words:
        place = TITLE if word in title else HEAD if word in heads else REST if word in rest else None
        if place is None:
            return None
        total += place
    return total


def _around(topic: SpokenTopic, words: Sequence[str]) -> str:
    """Return the line with most of the words, cut around the first of them."""
    lines = list(topic.plain())[1:]
    best = max(lines, key=lambda line: sum(word in line.casefold() for word in words), default="")
    at = min((where for word in words if (where := best.casefold().find(word)) >= 0), default=0)
    start = max(at - AROUND, 0)
    end = min(at + 2 * AROUND, len(best))
    return ("…" if start else "") + best[start:end].strip() + ("…" if end < len(best) else "")
