"""Editing a framework: pure functions from one pack document to the next.

A document is the joined JSON of a pack. Nothing is changed in place: what a function does not touch is shared with
the document before, so keeping every step of an hour costs little and undo is exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from workshop.model.text import Language, Text

Document = dict[str, Any]
Step = str | int

NOTES = "宫商角徵羽"
# The five colours of the house, then others one can tell from them and read white words on.
COLOURS = ("#C8922B", "#7C8794", "#3E8E5A", "#C2453D", "#2E4A8B", "#7A4E8A", "#2F7F86", "#8A5A2B", "#A03D6B", "#5A6B2F")
ENTRY_TEXTS = ("name", "short", "question", "evidence")
ELEMENT_TEXTS = ("name", "short", "description")


# Reaching -------------------------------------------------------------------------------------------------------
def at(document: Any, place: Iterable[Step]) -> Any:
    """Return what stands at a place, or None. In a list a word is the id of an entry, a number its position."""
    here = document
    for step in place:
        if isinstance(here, dict):
            here = here.get(str(step))
        elif isinstance(here, list):
            index = _index(here, step)
            here = here[index] if index is not None else None
        else:
            return None
    return here


def put(document: Any, place: tuple[Step, ...], value: Any) -> Any:
    """Return the document with `value` at a place; KeyError when a list on the way has no such entry."""
    if not place:
        return value
    first, rest = place[0], place[1:]
    if isinstance(document, list):
        index = _index(document, first)
        if index is None:
            raise KeyError(first)
        return [*document[:index], put(document[index], rest, value), *document[index + 1:]]
    here = document if isinstance(document, dict) else {}
    return {**here, str(first): put(here.get(str(first)), rest, value)}


def ids(document: Document, part: str) -> tuple[str, ...]:
    """Return the ids of a part in its order."""
    return tuple(entry["id"] for entry in document[part])


def indicators_of(document: Document, capability: str) -> tuple[str, ...]:
    """Return the ids of the indicators of one capability in their order."""
    return tuple(entry["id"] for entry in document["indicators"] if entry.get("capability") == capability)


def text_at(document: Document, place: tuple[Step, ...]) -> Text:
    """Return the text at a place, empty where there is none."""
    found = at(document, place)
    zh, en = (found.get("zh"), found.get("en")) if isinstance(found, dict) else ("", "")
    return Text(zh if isinstance(zh, str) else "", en if isinstance(en, str) else "")


def wording_at(document: Document, element: str, indicator: str) -> Text:
    """Return how an indicator is asked of one element, empty when it is asked as of all."""
    index = _wording(document, element, indicator)
    return Text("", "") if index is None else text_at(document, ("wordings", index, "question"))


# Setting --------------------------------------------------------------------------------------------------------
def set_text(document: Document, place: tuple[Step, ...], language: Language, words: str) -> Document:
    """Set one language of a text."""
    found: Document = put(document, place, _with(text_at(document, place), language, words))
    return found


def set_optional(document: Document, place: tuple[Step, ...], language: Language, words: str) -> Document:
    """Set one language of a text that may be left out; empty in both languages it is."""
    found = set_text(document, place, language, words)
    if any(at(found, place).values()):
        return found
    *above, last = place
    owner = at(found, above)
    cleared: Document = put(found, tuple(above), {name: value for name, value in owner.items() if name != last})
    return cleared


def set_value(document: Document, place: tuple[Step, ...], value: str | int | float) -> Document:
    """Set a weight, a colour, a note, a year or the version."""
    found: Document = put(document, place, value)
    return found


def set_wording(document: Document, element: str, indicator: str, language: Language, words: str) -> Document:
    """Set how an indicator is asked of one element; empty in both languages it is asked as of all."""
    text = _with(wording_at(document, element, indicator), language, words)
    wordings = list(document.get("wordings", []))
    index = _wording(document, element, indicator)
    if not any(text.values()):
        if index is not None:
            del wordings[index]
    elif index is None:
        wordings.append({"element": element, "indicator": indicator, "question": text})
    else:
        wordings[index] = {**wordings[index], "question": text}
    return {**document, "wordings": wordings}


def set_standard(document: Document, element: str, indicator: str, wanted: bool) -> Document:
    """Say whether an indicator is asked of an element at standard depth; the order is that of the framework."""
    now = set(at(document, ("elements", element, "standard")) or ())
    now = now | {indicator} if wanted else now - {indicator}
    found: Document = put(document, ("elements", element, "standard"),
                          [name for name in ids(document, "indicators") if name in now])
    return found


# Adding and moving ----------------------------------------------------------------------------------------------
def copy(document: Document, name: str, words: Text) -> Document:
    """Return the pack under a new id and name, as version 1.0; it remembers which pack it comes from."""
    first = document.get("based_on") or document.get("id", "")
    return {**document, "id": name, "version": "1.0", "name": {"zh": words.zh, "en": words.en}, "based_on": first}


def add_capability(document: Document) -> tuple[Document, str]:
    """Add a capability with empty texts at the end; return its id too."""
    taken = {*ids(document, "capabilities"), *ids(document, "indicators")}
    name = _free(taken, lambda number: str(number), len(document["capabilities"]) + 1)
    notes = {entry.get("note") for entry in document["capabilities"]}
    colours = {str(entry.get("colour", "")).upper() for entry in document["capabilities"]}
    entry = {"id": name, "note": next((note for note in NOTES if note not in notes), ""),
             "colour": next((colour for colour in COLOURS if colour not in colours), COLOURS[0]),
             **_item_texts(document), "weight": 1}
    return {**document, "capabilities": [*document["capabilities"], entry]}, name


def add_indicator(document: Document, capability: str) -> tuple[Document, str]:
    """Add an indicator with empty texts after the others of its capability; return its id too."""
    taken = {*ids(document, "capabilities"), *ids(document, "indicators")}
    siblings = indicators_of(document, capability)
    name = _free(taken, lambda number: f"{capability}.{number}", len(siblings) + 1)
    entry = {"id": name, "capability": capability, **_item_texts(document), "weight": 1}
    entries: list[Any] = document["indicators"]
    after = ids(document, "indicators").index(siblings[-1]) + 1 if siblings else len(entries)
    return {**document, "indicators": [*entries[:after], entry, *entries[after:]]}, name


def add_element(document: Document) -> tuple[Document, str]:
    """Add a business element with empty texts at the end; return its id too."""
    name = _free(set(ids(document, "elements")), lambda number: f"element-{number}", len(document["elements"]) + 1)
    entry = {"id": name, **{part: _blank() for part in ELEMENT_TEXTS}, "bottlenecks": [], "standard": [], "weight": 1}
    return {**document, "elements": [*document["elements"], entry]}, name


def add_bottleneck(document: Document, element: str) -> Document:
    """Add a typical obstacle with empty texts to an element."""
    place: tuple[Step, ...] = ("elements", element, "bottlenecks")
    found: Document = put(document, place, [*(at(document, place) or ()), {"title": _blank(), "text": _blank()}])
    return found


def remove_bottleneck(document: Document, element: str, index: int) -> Document:
    """Take one typical obstacle away from an element."""
    place: tuple[Step, ...] = ("elements", element, "bottlenecks")
    found: Document = put(document, place, [entry for i, entry in enumerate(at(document, place)) if i != index])
    return found


def move(document: Document, part: str, name: str, by: int) -> Document:
    """Swap an entry with the one before (-1) or after it (1); indicators stay in their capability."""
    entries = list(document[part])
    group = indicators_of(document, at(document, (part, name, "capability"))) if part == "indicators" \
        else ids(document, part)
    goal = group.index(name) + by
    if not 0 <= goal < len(group):
        return document
    order = ids(document, part)
    here, there = order.index(name), order.index(group[goal])
    entries[here], entries[there] = entries[there], entries[here]
    return {**document, part: entries}


# Helpers --------------------------------------------------------------------------------------------------------
def _blank() -> dict[str, str]:
    return {"zh": "", "en": ""}


def _with(text: Text, language: Language, words: str) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en, language: words}


def _item_texts(document: Document) -> Document:
    return {**{part: _blank() for part in ENTRY_TEXTS}, "levels": [_blank() for _ in document["levels"]]}


def _free(taken: set[str], name: Callable[[int], str], number: int) -> str:
    while name(number) in taken:
        number += 1
    return name(number)


def _index(entries: list[Any], step: Step) -> int | None:
    if isinstance(step, int):
        return step if 0 <= step < len(entries) else None
    return next((i for i, entry in enumerate(entries) if isinstance(entry, dict) and entry.get("id") == step), None)


def _wording(document: Document, element: str, indicator: str) -> int | None:
    return next((i for i, entry in enumerate(document.get("wordings", ()))
                 if entry.get("element") == element and entry.get("indicator") == indicator), None)
