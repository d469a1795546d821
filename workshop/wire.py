"""Values to JSON and back, driven by the annotations of the dataclasses."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from functools import cache
from typing import Any, TypeVar, cast

T = TypeVar("T")


_SCALARS = frozenset((str, int, float, bool, type(None)))


@cache
def _names(cls: type) -> tuple[str, ...] | None:
    """Return the names of a dataclass's fields, None for another class: asked for every value of a long history."""
    return tuple(f.name for f in dataclasses.fields(cls)) if dataclasses.is_dataclass(cls) else None


def to_plain(value: object) -> Any:
    """Turn dataclasses and tuples into dicts and lists; scalars stay."""
    kind: Any = type(value)
    if kind in _SCALARS:
        return value
    if (names := _names(kind)) is not None:
        return {name: to_plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, frozenset):
        return sorted((to_plain(item) for item in value), key=repr)
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    return value


def dumps(value: object) -> str:
    """Return compact JSON with stable key order; Chinese stays readable."""
    return json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


@cache
def _origin(kind: Any) -> Any:
    return typing.get_origin(kind)


def _from_dataclass(cls: type, data: Any) -> Any:
    if not isinstance(data, dict):
        raise ValueError(f"{cls.__name__}: expected an object")
    hints = _hints(cls)
    if unknown := data.keys() - set(_names(cls) or ()):
        raise ValueError(f"{cls.__name__}: unknown field {sorted(unknown)[0]!r}")
    try:
        return cls(**{name: from_plain(hints[name], data[name]) for name in data})
    except TypeError as error:
        raise ValueError(f"{cls.__name__}: {error}") from error


def _from_tuple(kind: Any, data: Any) -> Any:
    if not isinstance(data, list):
        raise ValueError("expected a list")
    if hasattr(kind, "_fields"):
        hints = _hints(kind)
        return kind(*(from_plain(hints[name], item) for name, item in zip(kind._fields, data, strict=True)))
    inner = typing.get_args(kind)
    return tuple(from_plain(inner[0], item) for item in data)


def from_plain(kind: Any, data: Any) -> Any:
    """Rebuild a value of type `kind` from plain JSON data; ValueError when it does not fit."""
    if kind is str and type(data) is str:
        return data
    origin = _origin(kind)
    if origin in (typing.Union, types.UnionType):
        return _from_union(kind, data)
    if origin is typing.Literal:
        if data not in typing.get_args(kind):
            raise ValueError(f"{data!r} is not allowed here")
        return data
    if origin is dict:
        value_kind = typing.get_args(kind)[1]
        return {key: from_plain(value_kind, item) for key, item in data.items()}
    if origin is tuple or (isinstance(kind, type) and issubclass(kind, tuple)):
        return _from_tuple(kind, data)
    if isinstance(kind, type) and _names(kind) is not None:
        return _from_dataclass(kind, data)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise ValueError(f"expected {kind.__name__}, got {type(data).__name__}")
    return data


def _from_union(kind: Any, data: Any) -> Any:
    choices = typing.get_args(kind)
    if data is None and type(None) in choices:
        return None
    for choice in choices:
        if isinstance(choice, type) and type(data) is choice:
            return data
    for choice in choices:
        if choice is type(None):
            continue
        try:
            return from_plain(choice, data)
        except ValueError:
            continue
    raise ValueError(f"{data!r} fits none of the allowed kinds")


def loads(kind: type[T], text: str) -> T:
    """Parse JSON text into a value of type `kind`; ValueError when it does not fit."""
    return cast(T, from_plain(kind, json.loads(text)))
