"""Places in a pack as an editor shows them: which entry, which field, which language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workshop.errors import Problem
from workshop.model.text import LANGUAGES, Language
from workshop.packs.edit import Document, Step
from workshop.packs.shape import pack_misfits

PARTS = ("capabilities", "indicators", "elements")
HEAD = "pack"
HEAD_LISTS = ("levels", "documents")  # lists that stand in pack.json itself


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: the part (pack for the head), the id of the entry, the way to the field in it, and the language.

    The question for one element is the field ("wording", indicator) of that element. Solutions and boards have no
    field in the editor; their entry says which one is meant.
    """

    part: str
    entry: str = ""
    field: tuple[Step, ...] = ()
    language: Language | None = None

    @property
    def editable(self) -> bool:
        """Tell whether the editor has a form for it."""
        return self.part == HEAD or (self.part in PARTS and bool(self.entry))


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many texts a pack has, and where a language is missing, in the order of the editor."""

    texts: int
    missing: dict[Language, tuple[Spot, ...]]

    @property
    def gaps(self) -> tuple[Spot, ...]:
        """Every place without words, both languages of a place one after the other."""
        return tuple(self._order())

    def _order(self) -> Iterator[Spot]:
        zh, en = self.missing["zh"], self.missing["en"]
        places = dict.fromkeys((s.part, s.entry, s.field) for s in sorted((*zh, *en), key=_rank))
        there = {(s.part, s.entry, s.field, s.language) for s in (*zh, *en)}
        for part, entry, field in places:
            for language in LANGUAGES:
                if (part, entry, field, language) in there:
                    yield Spot(part, entry, field, language)


_ORDER = {name: index for index, name in enumerate((HEAD, *PARTS))}


def _rank(spot: Spot) -> int:
    return _ORDER.get(spot.part, len(_ORDER))


def coverage(document: Document) -> Coverage:
    """Count the texts of a pack and find those without words in a language."""
    count = 0
    missing: dict[Language, list[Spot]] = {language: [] for language in LANGUAGES}
    for spot, text in _texts(document):
        count += 1
        for language in LANGUAGES:
            words = text.get(language)
            if not isinstance(words, str) or not words.strip():
                missing[language].append(Spot(spot.part, spot.entry, spot.field, language))
    return Coverage(count, {language: tuple(spots) for language, spots in missing.items()})


def _texts(document: Document) -> Iterator[tuple[Spot, Document]]:
    head = {name: value for name, value in document.items() if not isinstance(value, list) or name in HEAD_LISTS}
    for field, text in _inside(head, ()):
        yield Spot(HEAD, "", field), text
    for part in PARTS:
        for entry in document.get(part, ()):
            for field, text in _inside(entry, ()):
                yield Spot(part, entry["id"], field), text
    for wording in document.get("wordings", ()):
        yield Spot("elements", wording["element"], ("wording", wording["indicator"])), wording["question"]
    for part in ("solutions", "boards"):
        for entry in document.get(part, ()):
            for field, text in _inside(entry, ()):
                yield Spot(part, entry["id"], field), text


def _inside(value: Any, field: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], Document]]:
    if isinstance(value, dict):
        if value and value.keys() <= set(LANGUAGES):
            yield field, value
            return
        for name, inner in value.items():
            yield from _inside(inner, (*field, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _inside(inner, (*field, index))


def spot_of(document: Document, problem: Problem) -> Spot:
    """Return the place a problem of `check_document` is about."""
    file, _, rest = problem.where.partition("/")
    part = file.removesuffix(".json")
    words = rest.split("/") if rest else []
    language = _language(words, problem)
    if part == HEAD:
        return Spot(HEAD, "", _steps(words, 0), language)
    if part == "wordings":
        return _wording(document, words, language)
    known = {str(entry["id"]) for entry in document.get(part, ()) if isinstance(entry, dict) and "id" in entry}
    if not words or words[0] not in known:
        return Spot(part)
    return Spot(part, words[0], _steps(words[1:], 1 if words[1:2] == ["levels"] else 0), language)


def _language(words: list[str], problem: Problem) -> Language | None:
    named = words.pop() if words and words[-1] in LANGUAGES else str(problem.params.get("language", ""))
    return next((language for language in LANGUAGES if language == named), None)


def _steps(words: list[str], first: int) -> tuple[Step, ...]:
    """Return a way with positions as numbers from 0; `first` is where the problem counts from."""
    return tuple(int(word) - first if word.isdecimal() else word for word in words)


def _wording(document: Document, words: list[str], language: Language | None) -> Spot:
    entries = document.get("wordings", ())
    if words and words[0].isdecimal() and int(words[0]) < len(entries):
        entry = entries[int(words[0])]
        return Spot("elements", str(entry.get("element")), ("wording", str(entry.get("indicator"))), language)
    element, _, indicator = (words[0] if words else "").partition(" ")
    return Spot("elements", element, ("wording", indicator), language)


def misshapen(document: Document) -> bool:
    """Tell whether an editor cannot show a document: not a framework, not in shape, or ids that are not of one's own.

    Empty texts are in shape: whatever the editor has written, it can show again.
    """
    if document.get("kind", "framework") != "framework" or any(pack_misfits(document)):
        return True
    items = [entry["id"] for part in ("capabilities", "indicators") for entry in document.get(part, ())]
    elements = [entry["id"] for entry in document.get("elements", ())]
    if not all(document.get(part) is not None for part in (*PARTS, "levels")):
        return True
    return not all((*items, *elements)) or len(set(items)) < len(items) or len(set(elements)) < len(elements)
