"""The texts of a language from a .ts file, each believed only where it can stand in for the text of the program."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Literal
from xml.etree.ElementTree import ParseError, fromstring

from ui.languages import placeholders
from workshop.errors import Problem, WorldFault
from workshop.infile import read_ordinary

MAX_FILE, MAX_WORDS = 8_000_000, 2_000_000
MAX_TEXTS = 40_000
# A text that is many times as long as its source would push everything else out of a window.
LONGER, ROOM = 4, 60
_PATTERN = re.compile(r"\*\.\w+", re.ASCII)
_WRITTEN = frozenset("\n\t\u00a0\u00ad\u200b\u200c\u200d\u2011\u202f\u3000")
# Where a text of the program is looked for: its context, itself, and the note that tells it from its like.
Place = tuple[str, str, str]
Flaw = Literal["places", "patterns", "long", "signs"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A text that was not taken, where it stands and why: other places to fill in, other patterns of files, too long,
    or signs that cannot be shown."""

    place: Place
    words: str
    flaw: Flaw


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a language by their place, those that were not taken, and how many are not written yet."""

    found: dict[Place, str]
    refused: tuple[Refusal, ...]
    unwritten: int


def read_texts(file: Path) -> Texts:
    """Return the texts of a .ts file of Qt Linguist.

    Raises WorldFault with one problem: `language_unreadable`, or `language_texts_broken` for what is no such file.
    """
    try:
        content = read_ordinary(file, MAX_FILE)
    except OSError:
        raise WorldFault(Problem("language_unreadable", file.name)) from None
    try:
        text = content.decode("utf-8-sig") if len(content) <= MAX_FILE else ""
        # Entities of its own could make a small file endless.
        root = fromstring(text) if text and "<!ENTITY" not in text else None
    except (ParseError, ValueError, LookupError):
        root = None
    if root is None or root.tag != "TS":
        raise WorldFault(Problem("language_texts_broken", file.name))
    found: dict[Place, str] = {}
    refused, unwritten = [], 0
    for context in root.findall("context"):
        name = context.findtext("name", "")
        for message in context.findall("message"):
            made = message.find("translation")
            if made is None or made.get("type") in ("obsolete", "vanished"):
                continue
            place, words = (name, message.findtext("source", ""), message.findtext("comment", "")), made.text or ""
            if not words.strip():
                unwritten += 1
            elif flaw := flaw_of(place[1], words):
                refused.append(Refusal(place, words, flaw))
            elif len(found) < MAX_TEXTS:
                found[place] = words
    return Texts(found, tuple(refused), unwritten)


def flaw_of(source: str, words: str) -> Flaw | None:
    """Return why words cannot stand in for a text of the program; None where they can.

    The places to fill in must be the same: the program fills them, and one more would stop it. So must be patterns of
    files, by which dialogs choose what they show.
    """
    places, wanted = placeholders(words), placeholders(source)
    if wanted is None:
        places, wanted = [sign for sign in words if sign in "{}"], [sign for sign in source if sign in "{}"]
    if places != wanted:
        return "places"
    if Counter(_PATTERN.findall(source)) != Counter(_PATTERN.findall(words)) \
            or ("*." in source and source.count(";;") != words.count(";;")):
        return "patterns"
    if len(words) > LONGER * len(source) + ROOM:
        return "long"
    return None if all(sign.isprintable() or sign in _WRITTEN for sign in words) else "signs"


# Words of charts and lists --------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Words:
    """Words by their key, and the keys of those that were not taken."""

    found: dict[str, str]
    refused: tuple[str, ...]


def read_words(file: Path, texts: Mapping[str, str]) -> Words:
    """Return the words of a file {key: words} that can stand in for `texts`; none where there is no such file.

    Raises WorldFault with one problem: `language_unreadable` or `language_words_broken`.
    """
    try:
        content = read_ordinary(file, MAX_WORDS)
        found = json.loads(content.decode("utf-8")) if len(content) <= MAX_WORDS else None
    except FileNotFoundError:
        return Words({}, ())
    except OSError:
        raise WorldFault(Problem("language_unreadable", file.name)) from None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise WorldFault(Problem("language_words_broken", file.name))
    sound = {key: words for key, words in found.items()
             if key in texts and isinstance(words, str) and words_fit(texts[key], words)}
    return Words(sound, tuple(key for key in found if key not in sound))


def words_fit(source: str, words: str) -> bool:
    """Tell whether words fill in no value that their source does not, plain or by number as {n:one|many}."""
    wanted, made = _values(source), _values(words)
    if wanted is None or made is None or len(words) > LONGER * len(source) + ROOM:
        return False
    names, forms = {name for name, _ in wanted}, {form for _, form in wanted}
    return all(name in names and (not form or form.count("|") == 1 or form in forms) for name, form in made) \
        and all(sign.isprintable() or sign in _WRITTEN for sign in words)


def _values(text: str) -> list[tuple[str, str]] | None:
    """Return name and form of each value a text fills in; None where its braces are broken or reach into a value."""
    try:
        found = [(name, form or "", kind) for _, name, form, kind in Formatter().parse(text) if name is not None]
    except ValueError:
        return None
    made = []
    for name, form, kind in found:
        # The words for one and for many may fill in a value themselves.
        inner = _values(form) if "{" in form and text != form else []
        if kind or not name.isidentifier() or inner is None:
            return None
        made += [(name, form), *inner]
    return made
