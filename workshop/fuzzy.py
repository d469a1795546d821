"""How well a few typed letters fit the name of something: whole words first, then letters in their order."""

from __future__ import annotations

import re

from workshop.search import Span, folded, spans

BEGINS, WORD, INITIALS, INSIDE, SCATTERED = range(5)
_STARTS = re.compile(r"(?<!\w)\w|(?<=[a-z])[0-9]")
SHORTEST = 3
"""Fewer letters than these are not looked for one by one: they would fit nearly everything."""


def fit(wanted: str, name: str) -> tuple[int, tuple[Span, ...]] | None:
    """Return how well `wanted` fits, 0 best, and what of `name` it stands for; None when it does not.

    Each word typed has to fit: at the beginning of the name, of a word, as the first letters of words, anywhere, or
    (three letters and more, the first of them beginning a word) as letters in their order with others between.
    """
    words = folded(wanted).split()
    if not words:
        return INSIDE, ()
    there = folded(name)
    ranks: list[int] = []
    marks: list[Span] = []
    for number, word in enumerate(words):
        found = _fit(word, there, first=not number)
        if found is None:
            return None
        ranks.append(found[0])
        marks += found[1] if len(there) == len(name) else ()
        if len(there) != len(name):
            marks += spans(name, [word])
    return max(ranks), _joined(marks)


def _fit(word: str, there: str, *, first: bool) -> tuple[int, list[Span]] | None:
    if first and there.startswith(word):
        return BEGINS, [(0, len(word))]
    starts = [match.start() for match in _STARTS.finditer(there)]
    for start in starts:
        if there.startswith(word, start):
            return WORD, [(start, start + len(word))]
    if len(word) > 1 and (letters := _scattered(word, there, starts, starts)):
        return INITIALS, letters
    if (at := there.find(word)) >= 0:
        return INSIDE, [(at, at + len(word))]
    if len(word) >= SHORTEST and (letters := _scattered(word, there, starts, list(range(len(there))))):
        return SCATTERED, letters
    return None


def _scattered(word: str, there: str, firsts: list[int], places: list[int]) -> list[Span]:
    """Return where the letters of a word stand in their order, the first on one of `firsts`; empty when they do not."""
    for first in firsts:
        found, at = [], first
        for letter in word:
            at = next((place for place in places if place >= at and there[place] == letter), -1)
            if at < 0:
                break
            found.append((at, at + 1))
            at += 1
        if len(found) == len(word):
            return found
    return []


def _joined(marks: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in sorted(marks):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
