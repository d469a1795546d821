"""Every problem of a pack document, each with the path to the place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from workshop.errors import Problem
from workshop.model.knowledge import BOARD_KINDS, Solution, Wording
from workshop.packs.knowledge import (
    PARAGRAPH,
    Ids,
    check_boards,
    check_direction,
    check_ids,
    check_solutions,
    check_text,
    check_wordings,
)
from workshop.packs.shape import HEAD, ElementFile, pack_misfits
from workshop.wire import from_plain

SCHEMA_VERSION = 1
MAX_LEVELS, MAX_PROBLEMS = 9, 1_000
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_HALF = re.compile(r"[\ud800-\udfff]")  # half of a pair: JSON can say it, no file can hold it
_HAN = re.compile(r"[\u3400-\u9fff]")
SHORT_ZH, SHORT_EN, DESCRIPTOR_ZH, DESCRIPTOR_EN_WORDS = 6, 24, 36, 22


def check_document(document: Any) -> Iterator[Problem]:
    """Yield all problems of a joined pack document, the first thousand of them; nothing when it is sound."""
    yield from islice(_problems(document), MAX_PROBLEMS)


def _problems(document: Any) -> Iterator[Problem]:
    if not isinstance(document, dict):
        yield Problem("pack_wrong_kind", "pack.json", {"expected": "object"})
        return
    version = document.get("schema_version")
    if version != SCHEMA_VERSION or isinstance(version, bool):
        newer = isinstance(version, int) and version > SCHEMA_VERSION
        yield Problem("pack_newer" if newer else "pack_schema", "pack.json/schema_version",
                      {"found": str(version), "known": SCHEMA_VERSION})
        return
    told: set[str] = set()
    for problem in _rules(document):
        told.add(problem.where)
        yield problem
    # The rules above look at what they can read, whatever its shape; a place is told of once.
    misfits = list(pack_misfits(document))
    yield from (problem for problem in misfits if problem.where not in told)
    if not misfits:
        yield from _knowledge(document)


def _rules(document: dict[str, Any]) -> Iterator[Problem]:
    yield from _head(document)
    if document.get("kind", "framework") == "knowledge":
        for part in ("levels", "capabilities", "indicators", "elements", "wordings", "solutions"):
            if document.get(part):
                yield Problem("pack_knowledge_part", HEAD if part == "levels" else f"{part}.json")
        if not document.get("boards"):
            yield Problem("pack_missing", "boards.json")
        return
    tops = _levels(document)
    yield from tops[1]
    yield from _items(document, "capabilities", tops[0])
    yield from _items(document, "indicators", tops[0])
    yield from _elements(document)


def _knowledge(document: dict[str, Any]) -> Iterator[Problem]:
    ids = Ids(document)
    for entry in document.get("elements", []):
        where = f"elements.json/{entry['id']}"
        element = from_plain(ElementFile, entry)
        yield from check_text(element.future, f"{where}/future", PARAGRAPH)
        yield from check_ids((d.id for d in element.directions), f"{where}/directions")
        for direction in element.directions:
            yield from check_direction(direction, f"{where}/directions/{direction.id}", ids)
    yield from check_wordings(tuple(from_plain(Wording, e) for e in document.get("wordings", [])), ids)
    yield from check_solutions(tuple(from_plain(Solution, e) for e in document.get("solutions", [])), ids)
    yield from check_boards(tuple(from_plain(BOARD_KINDS[e["kind"]], e) for e in document.get("boards", [])))


def _head(document: dict[str, Any]) -> Iterator[Problem]:
    if not _is_id(document.get("id")):
        yield Problem("pack_bad_id", "pack.json/id", {"found": str(document.get("id"))})
    if not isinstance(document.get("version"), str) or not document["version"]:
        yield Problem("pack_missing", "pack.json/version")
    for name in ("name", "description"):
        yield from _text(document.get(name), f"pack.json/{name}")
    source = document.get("source")
    if not isinstance(source, dict):
        yield Problem("pack_missing", "pack.json/source")
        return
    yield from _text(source.get("title"), "pack.json/source/title")
    yield from _text(source.get("publisher"), "pack.json/source/publisher")
    if not isinstance(source.get("year"), int):
        yield Problem("pack_wrong_kind", "pack.json/source/year", {"expected": "number"})


def _levels(document: dict[str, Any]) -> tuple[int, list[Problem]]:
    levels = document.get("levels")
    if not isinstance(levels, list) or not 3 <= len(levels) <= MAX_LEVELS:
        return 0, [Problem("pack_levels", "pack.json/levels", {"most": MAX_LEVELS})]
    problems: list[Problem] = []
    for index, level in enumerate(levels):
        where = f"pack.json/levels/{index}"
        if not isinstance(level, dict) or level.get("level") != index + 1:
            problems.append(Problem("pack_level_order", where))
        else:
            problems.extend(_text(level.get("name"), f"{where}/name"))
    return len(levels), problems


def _items(document: dict[str, Any], part: str, top: int) -> Iterator[Problem]:
    entries = document.get(part)
    if not isinstance(entries, list) or not entries:
        yield Problem("pack_missing", f"{part}.json")
        return
    capabilities = _ids(document, "capabilities")
    yield from _doubles(entries, part)
    taken = set(_ids(document, "capabilities")) if part == "indicators" else set()
    for index, entry in enumerate(entries):
        where = f"{part}.json/{_name(entry, index)}"
        if not isinstance(entry, dict):
            yield Problem("pack_wrong_kind", where, {"expected": "object"})
            continue
        if not _is_id(entry.get("id")):
            yield Problem("pack_bad_id", f"{where}/id", {"found": str(entry.get("id"))})
        elif entry["id"] in taken:
            yield Problem("pack_double_id", where, {"found": entry["id"]})
        if part == "indicators" and entry.get("capability") not in capabilities:
            yield Problem("pack_unknown_id", f"{where}/capability", {"found": str(entry.get("capability"))})
        if part == "capabilities" and not _COLOUR.fullmatch(str(entry.get("colour", ""))):
            yield Problem("pack_colour", f"{where}/colour", {"found": str(entry.get("colour"))})
        if not isinstance(entry.get("note", ""), str):
            yield Problem("pack_wrong_kind", f"{where}/note", {"expected": "text"})
        for name in ("name", "question", "evidence"):
            yield from _text(entry.get(name), f"{where}/{name}")
        yield from _short(entry.get("short"), f"{where}/short")
        yield from _ladder(entry.get("levels"), f"{where}/levels", top)
        yield from _weight(entry, where)


def _elements(document: dict[str, Any]) -> Iterator[Problem]:
    entries = document.get("elements")
    if not isinstance(entries, list) or not entries:
        yield Problem("pack_missing", "elements.json")
        return
    indicators = set(_ids(document, "indicators"))
    yield from _doubles(entries, "elements")
    for index, entry in enumerate(entries):
        where = f"elements.json/{_name(entry, index)}"
        if not isinstance(entry, dict):
            yield Problem("pack_wrong_kind", where, {"expected": "object"})
            continue
        if not _is_id(entry.get("id")):
            yield Problem("pack_bad_id", f"{where}/id", {"found": str(entry.get("id"))})
        for name in ("name", "description"):
            yield from _text(entry.get(name), f"{where}/{name}")
        yield from _short(entry.get("short"), f"{where}/short")
        yield from _bottlenecks(entry.get("bottlenecks"), f"{where}/bottlenecks")
        yield from _standard(entry.get("standard"), f"{where}/standard", indicators)
        yield from _weight(entry, where)


def _bottlenecks(entries: Any, where: str) -> Iterator[Problem]:
    if not isinstance(entries, list):
        yield Problem("pack_missing", where)
        return
    for index, entry in enumerate(entries):
        if not isinstance(entry, dict):
            yield Problem("pack_wrong_kind", f"{where}/{index}", {"expected": "object"})
            continue
        yield from _text(entry.get("title"), f"{where}/{index}/title")
        yield from _text(entry.get("text"), f"{where}/{index}/text")


def _standard(entries: Any, where: str, indicators: set[str]) -> Iterator[Problem]:
    if not isinstance(entries, list) or not entries:
        yield Problem("pack_missing", where)
        return
    for entry in entries:
        if not isinstance(entry, str) or entry not in indicators:
            yield Problem("pack_unknown_id", where, {"found": str(entry)})


def _ladder(levels: Any, where: str, top: int) -> Iterator[Problem]:
    if not isinstance(levels, list) or (top and len(levels) != top):
        yield Problem("pack_ladder", where, {"expected": top})
        return
    for index, level in enumerate(levels):
        here = f"{where}/{index + 1}"
        before = list(_text(level, here))
        yield from before
        if not before and len(level["zh"]) > DESCRIPTOR_ZH:
            yield Problem("pack_long", f"{here}/zh", {"limit": DESCRIPTOR_ZH})
        if not before and len(level["en"].split()) > DESCRIPTOR_EN_WORDS:
            yield Problem("pack_long_words", f"{here}/en", {"limit": DESCRIPTOR_EN_WORDS})


def _short(entry: Any, where: str) -> Iterator[Problem]:
    before = list(_text(entry, where))
    yield from before
    if before:
        return
    if len(_HAN.findall(entry["zh"])) > SHORT_ZH:
        yield Problem("pack_long", f"{where}/zh", {"limit": SHORT_ZH})
    if len(entry["en"]) > SHORT_EN:
        yield Problem("pack_long", f"{where}/en", {"limit": SHORT_EN})


def _text(entry: Any, where: str) -> Iterator[Problem]:
    if not isinstance(entry, dict):
        yield Problem("pack_missing", where)
        return
    for language in ("zh", "en"):
        value = entry.get(language)
        if not isinstance(value, str) or not value.strip() or _HALF.search(value):
            yield Problem("pack_translation", where, {"language": language})


def _weight(entry: dict[str, Any], where: str) -> Iterator[Problem]:
    weight = entry.get("weight", 1)
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight < 1e6:
        yield Problem("pack_weight", f"{where}/weight", {"found": str(weight)})


def _doubles(entries: list[Any], part: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry in entries:
        name = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(name, str):
            if name in seen:
                yield Problem("pack_double_id", f"{part}.json/{name}", {"found": name})
            seen.add(name)


def _ids(document: dict[str, Any], part: str) -> list[str]:
    entries = document.get(part)
    if not isinstance(entries, list):
        return []
    return [e["id"] for e in entries if isinstance(e, dict) and isinstance(e.get("id"), str)]


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def _name(entry: Any, index: int) -> str:
    return str(entry.get("id", index)) if isinstance(entry, dict) else str(index)
