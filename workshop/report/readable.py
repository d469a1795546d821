"""Every text of a report checked against the glyphs of the font before anything is written."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from workshop.errors import BadInput, Problem, bad_input
from workshop.report.fonts import missing_glyphs
from workshop.report.whole import ReportContent

SHOWN = 20
Value = TypeVar("Value")


def readable(content: ReportContent) -> ReportContent:
    """Return `content` with characters the font lacks written as their code, 〔U+1F600〕.

    That is for words from outside: an emoji in a name never stops a report. In the product's own words a missing
    glyph is our fault: BadInput with every text and character.
    """
    found = list(texts(content))
    missing = missing_glyphs(found)
    if not missing:
        return content
    if ours := missing - content.outside:
        raise glyph_problems(found, ours)
    return spelt(content, missing)


def spelt(value: Value, missing: Iterable[str]) -> Value:
    """Return what `texts` looks into with some characters written as their code in every string, 〔U+1F600〕."""
    codes = {ord(c): f"〔U+{ord(c):04X}〕" for c in missing}
    changed: Value = _mapped(value, lambda text: text.translate(codes)) if codes else value
    return changed


def glyph_problems(found: Iterable[str], missing: set[str]) -> BadInput:
    """Return the fault of texts with characters that the fonts lack."""
    return bad_input(_problem(text, c) for text in found for c in sorted(missing) if c in text)


def _problem(text: str, character: str) -> Problem:
    return Problem("glyph_missing", text[:SHOWN], {"char": character, "code": f"U+{ord(character):04X}"})


def texts(value: object) -> Iterator[str]:
    """Yield every string inside dataclasses, tuples, sets and mappings (their keys are left out)."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | frozenset):
        for item in value:
            yield from texts(item)
    elif isinstance(value, Mapping):
        yield from texts(tuple(value.values()))
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        parts = [_mapped(item, change) for item in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    if isinstance(value, frozenset):
        return frozenset(_mapped(item, change) for item in value)
    if isinstance(value, Mapping):
        return {key: _mapped(item, change) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.replace(
            value, **{f.name: _mapped(getattr(value, f.name), change) for f in dataclasses.fields(value)})
    return value
