"""Names of the places and fields of a pack, in the language of the interface."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ui.i18n import language
from ui.noop import QT_TRANSLATE_NOOP
from ui.sentences import sentence
from workshop.errors import Problem
from workshop.model.text import Language
from workshop.packs.edit import Document, Step, at, text_at
from workshop.packs.spots import HEAD, Spot, spot_of

FIELDS = {
    "name": QT_TRANSLATE_NOOP("PackWords", "Name"),
    "short": QT_TRANSLATE_NOOP("PackWords", "Short name"),
    "question": QT_TRANSLATE_NOOP("PackWords", "Question to the room"),
    "evidence": QT_TRANSLATE_NOOP("PackWords", "Evidence to look for"),
    "description": QT_TRANSLATE_NOOP("PackWords", "Description"),
    "future": QT_TRANSLATE_NOOP("PackWords", "Future mode"),
    "standard": QT_TRANSLATE_NOOP("PackWords", "Asked at standard depth"),
    "weight": QT_TRANSLATE_NOOP("PackWords", "Weight"),
    "colour": QT_TRANSLATE_NOOP("PackWords", "Colour"),
    "note": QT_TRANSLATE_NOOP("PackWords", "Note of the scale"),
    "version": QT_TRANSLATE_NOOP("PackWords", "Version"),
    "title": QT_TRANSLATE_NOOP("PackWords", "Title"),
    "text": QT_TRANSLATE_NOOP("PackWords", "Text"),
    "publisher": QT_TRANSLATE_NOOP("PackWords", "Publisher"),
    "year": QT_TRANSLATE_NOOP("PackWords", "Year"),
}
PARTS = {
    HEAD: QT_TRANSLATE_NOOP("PackWords", "The framework"),
    "capabilities": QT_TRANSLATE_NOOP("PackWords", "Capabilities"),
    "indicators": QT_TRANSLATE_NOOP("PackWords", "Indicators"),
    "elements": QT_TRANSLATE_NOOP("PackWords", "Business elements"),
    "solutions": QT_TRANSLATE_NOOP("PackWords", "Solutions"),
    "wordings": QT_TRANSLATE_NOOP("PackWords", "Own questions"),
    "boards": QT_TRANSLATE_NOOP("PackWords", "Boards"),
}
_LANGUAGES = {"zh": QT_TRANSLATE_NOOP("PackWords", "Chinese"), "en": QT_TRANSLATE_NOOP("PackWords", "English")}
_LEVEL = QT_TRANSLATE_NOOP("PackWords", "Level {0}")
_BOTTLENECK = QT_TRANSLATE_NOOP("PackWords", "Bottleneck {0}")
_WORDING = QT_TRANSLATE_NOOP("PackWords", "Question about {0}")
_SOURCE = QT_TRANSLATE_NOOP("PackWords", "Source")
_NAMELESS = QT_TRANSLATE_NOOP("PackWords", "(no name yet)")


def _tr(text: str) -> str:
    return QCoreApplication.translate("PackWords", text)


def language_names() -> dict[Language, str]:
    """Return the names of the two languages, Chinese first."""
    return {"zh": _tr(_LANGUAGES["zh"]), "en": _tr(_LANGUAGES["en"])}


def field_name(field: tuple[Step, ...]) -> str:
    """Return the name of a field, such as “Level 3” or “Bottleneck 1, Title”; positions count from 1."""
    if not field:
        return ""
    first = str(field[0])
    if first == "levels" and len(field) > 1:
        return _tr(_LEVEL).format(_number(field[1]))
    if first == "bottlenecks" and len(field) > 1:
        return _joined(_tr(_BOTTLENECK).format(_number(field[1])), field_name(field[2:]))
    if first == "wording" and len(field) > 1:
        return _tr(_WORDING).format(field[1])
    if first == "source":
        return _joined(_tr(_SOURCE), field_name(field[1:]))
    return _tr(FIELDS[first]) if first in FIELDS else "/".join(str(step) for step in field)


def entry_name(document: Document, part: str, entry: str) -> str:
    """Return the id of an entry and its name, in the other language where this one has none."""
    name = text_at(document, (part, entry, "name")).in_(language()).strip() or _tr(_NAMELESS)
    return name if part == "elements" else f"{entry} {name}"


def tree_name(document: Document, part: str, entry: str) -> str:
    """Return an entry as the tree shows it: a capability with its note instead of its id."""
    note = at(document, (part, entry, "note"))
    name = entry_name(document, part, entry)
    return f"{note} {name.removeprefix(entry).strip()}" if note else name


def place_name(document: Document, spot: Spot) -> str:
    """Return where something is, as people would say it."""
    owner = _tr(PARTS.get(spot.part, spot.part))
    if spot.entry:
        known = spot.part in ("capabilities", "indicators", "elements", "solutions", "boards")
        owner = entry_name(document, spot.part, spot.entry) if known else spot.entry
    return _joined(owner, field_name(spot.field), language_names()[spot.language] if spot.language else "")


def plain_sentence(document: Document, problem: Problem) -> str:
    """Return the sentence for a problem, with the place in words instead of its path."""
    spot = spot_of(document, problem)
    if problem.key == "pack_translation" and spot.language:
        # The sentence itself names the language.
        problem = replace(problem, params={"language": language_names()[spot.language]})
        spot = replace(spot, language=None)
    return sentence(replace(problem, where=place_name(document, spot)), _translate)


def _translate(text: str) -> str:
    return QCoreApplication.translate("Sentences", text)


def _joined(*parts: str) -> str:
    return (" · ").join(part for part in parts if part)


def _number(step: Step) -> int | str:
    return step + 1 if isinstance(step, int) else step
