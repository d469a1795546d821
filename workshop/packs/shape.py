"""The shape of pack and case files: one set of classes gives the JSON Schema and finds every misfit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Discriminator, TypeAdapter, ValidationError

from workshop.errors import Problem
from workshop.model.case import CaseCollection
from workshop.model.knowledge import NOWHERE, AnyBoard, Direction, Place, Solution, Wording
from workshop.model.pack import PackKind
from workshop.model.record import Record
from workshop.model.text import Text

HEAD = "pack.json"
MAX_MISFITS = 2_000


@dataclass(frozen=True, slots=True)
class LevelFile(Record):
    """The name of one level in pack.json."""

    level: int
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile(Record):
    """The source of a pack in pack.json; `document` is the number under which `line` is counted."""

    title: Text
    publisher: Text
    year: int
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CapabilityFile(Record):
    """An entry of capabilities.json."""

    id: str
    colour: str
    name: Text
    short: Text
    question: Text
    evidence: Text
    levels: tuple[Text, ...]
    note: str = ""
    weight: float = 1.0
    source: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorFile(Record):
    """An entry of indicators.json."""

    id: str
    capability: str
    name: Text
    short: Text
    question: Text
    evidence: Text
    levels: tuple[Text, ...]
    weight: float = 1.0
    source: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class BottleneckFile(Record):
    """A typical obstacle of an element."""

    title: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementFile(Record):
    """An entry of elements.json."""

    id: str
    name: Text
    short: Text
    description: Text
    bottlenecks: tuple[BottleneckFile, ...]
    standard: tuple[str, ...]
    weight: float = 1.0
    future: Text | None = None
    directions: tuple[Direction, ...] = ()
    source: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile(Record):
    """A whole pack: pack.json with the other files of the folder joined in."""

    schema_version: Literal[1]
    id: str
    version: str
    name: Text
    description: Text
    source: SourceFile
    kind: PackKind = "framework"
    goes_with: tuple[str, ...] = ()
    based_on: str = ""
    documents: tuple[SourceFile, ...] = ()
    levels: tuple[LevelFile, ...] = ()
    capabilities: tuple[CapabilityFile, ...] = ()
    indicators: tuple[IndicatorFile, ...] = ()
    elements: tuple[ElementFile, ...] = ()
    wordings: tuple[Wording, ...] = ()
    solutions: tuple[Solution, ...] = ()
    boards: tuple[Annotated[AnyBoard, Discriminator("kind")], ...] = ()


@cache
def adapter(kind: type) -> TypeAdapter[Any]:
    """Return the checker of one kind of file, made once."""
    return TypeAdapter(kind)


def json_schema(kind: type) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `PackFile` or `CaseCollection`."""
    made = adapter(kind).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def schema_text(kind: type) -> str:
    """Return the JSON Schema as it is shipped."""
    return json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n"


def pack_misfits(document: dict[str, Any]) -> Iterator[Problem]:
    """Yield every place where a joined pack document has not the shape of `PackFile`."""
    yield from _misfits(PackFile, document, "")


def case_misfits(document: Any, name: str) -> Iterator[Problem]:
    """Yield every place where a document has not the shape of `CaseCollection`; `name` is that of the file."""
    yield from _misfits(CaseCollection, document, name)


def _misfits(kind: type, document: Any, name: str) -> Iterator[Problem]:
    try:
        adapter(kind).validate_json(json.dumps(document), strict=True)
    except ValidationError as error:
        if (count := error.error_count()) > MAX_MISFITS:
            # Telling of each of a million would take gigabytes; with so many it is another kind of file.
            yield Problem("pack_misfits_many", name or HEAD, {"count": count})
            return
        for found in error.errors(include_url=False, include_input=False):
            yield _problem(found, place(document, found["loc"], name))


_KINDS = {"string_type": "text", "int_type": "number", "float_type": "number", "bool_type": "true or false",
          "tuple_type": "list", "dataclass_type": "object", "dataclass_exact_type": "object",
          "int_from_float": "whole number", "finite_number": "number"}


def _problem(found: Any, where: str) -> Problem:
    kind = found["type"]
    if kind in ("missing", "union_tag_not_found"):
        last = str(found["loc"][-1])
        if last in ("zh", "en"):
            return Problem("pack_translation", where.rsplit("/", 1)[0], {"language": last})
        return Problem("pack_missing", where if kind == "missing" else f"{where}/kind")
    if kind == "unexpected_keyword_argument":
        return Problem("pack_unknown_field", where)
    if kind in ("literal_error", "union_tag_invalid"):
        context = found.get("ctx", {})
        return Problem("pack_choice", where if kind == "literal_error" else f"{where}/kind",
                       {"allowed": str(context.get("expected") or context.get("expected_tags"))})
    return Problem("pack_wrong_kind", where, {"expected": _KINDS.get(kind, "object")})


def place(document: Any, steps: tuple[int | str, ...], name: str) -> str:
    """Return the path to a place as people read it: the file, then ids where entries have them, levels from 1."""
    here, words = document, []
    for index, step in enumerate(steps):
        if isinstance(step, int) and isinstance(here, list):
            entry = here[step] if step < len(here) else None
            if isinstance(entry, dict) and isinstance(entry.get("id"), str):
                words.append(entry["id"])
            else:
                words.append(str(step + 1 if index and steps[index - 1] == "levels" else step))
            here = entry
        elif isinstance(here, dict) and step not in here and here.get("kind") == step:
            continue  # the checker names the kind of board it tried
        else:
            words.append(str(step))
            here = here.get(step) if isinstance(here, dict) else None
    if name:
        return "/".join([name, *words])
    if words and isinstance(document.get(words[0]), list) and words[0] != "levels":
        return "/".join([f"{words[0]}.json", *words[1:]])
    return "/".join([HEAD, *words])
