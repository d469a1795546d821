"""The JSON Schema of whole workshops, made from the annotations that also read them."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from typing import Any

from workshop.exchange.snapshot_file import WorkshopFile
from workshop.exchange.snapshot_shape import MOST, hints
from workshop.wire import to_plain

_SCALARS: dict[type, dict[str, Any]] = {
    str: {"type": "string"}, bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": -MOST, "maximum": MOST},
    float: {"type": "number", "minimum": -MOST, "maximum": MOST}}
# Marks a definition while the schema is made, so that two classes of one name are noticed.
_MADE_BY = "made by"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `WorkshopFile`."""
    definitions: dict[str, Any] = {}
    root = _object(WorkshopFile, definitions)
    for found in definitions.values():
        del found[_MADE_BY]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Pentatone workshop", **root,
            "$defs": {name: definitions[name] for name in sorted(definitions)}}


def schema_text() -> str:
    """Return the JSON Schema as it is shipped."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _of(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [{"type": "null"} if choice is type(None) else _of(choice, definitions) for choice in inner]}
    if origin is typing.Literal:
        return {"const": inner[0]} if len(inner) == 1 else {"enum": list(inner)}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": _of(inner[1], definitions)}
    if origin in (tuple, frozenset):
        unique = {"uniqueItems": True} if origin is frozenset else {}
        return {"type": "array", "items": _of(inner[0], definitions), **unique}
    if kind in _SCALARS:
        return dict(_SCALARS[kind])
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # taken, should it be inside itself
        definitions[name] = _pair(kind, definitions) if issubclass(kind, tuple) else _object(kind, definitions)
        definitions[name][_MADE_BY] = kind.__module__
    elif definitions[name].get(_MADE_BY, kind.__module__) != kind.__module__:
        raise TypeError(f"two kinds of {name}")
    return {"$ref": f"#/$defs/{name}"}


def _pair(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    fields = kind._fields
    return {"type": "array", "description": _words(kind), "minItems": len(fields), "maxItems": len(fields),
            "prefixItems": [{"title": name, **_of(hints(kind)[name], definitions)} for name in fields]}


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    properties, required = {}, []
    for field in dataclasses.fields(kind):
        properties[field.name] = _of(hints(kind)[field.name], definitions)
        if field.default is not dataclasses.MISSING:
            properties[field.name]["default"] = to_plain(field.default)
        elif field.default_factory is not dataclasses.MISSING:
            properties[field.name]["default"] = to_plain(field.default_factory())
        else:
            required.append(field.name)
    return {"type": "object", "description": _words(kind), "properties": properties, "required": required,
            "additionalProperties": False}


def _words(kind: type) -> str:
    return " ".join((kind.__doc__ or "").split())
