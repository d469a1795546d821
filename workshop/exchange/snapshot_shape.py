"""Plain JSON data to values, as the annotations of the dataclasses say, with the place of every misfit."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from workshop.errors import Problem
from workshop.exchange.snapshot_file import NARROWED, VERBATIM
from workshop.rules.parts import keepable

# No whole number beyond this is the same in every program that reads JSON (RFC 8259, section 6).
MOST = 2**53 - 1
# More are not told, and not looked for: of millions the sentences alone would fill the memory.
MAX_PROBLEMS = 100


class _Enough(Exception):
    """So much is wrong that reading on is of no use."""


class _Told(list[Problem]):
    """Problems up to the most that are told; the last one ends the reading."""

    def append(self, problem: Problem) -> None:
        """Note a problem."""
        super().append(problem)
        if len(self) >= MAX_PROBLEMS:
            raise _Enough


class Sheet:
    """What is wrong with a document so far, and the place that is being read."""

    def __init__(self) -> None:
        self.problems: list[Problem] = _Told()
        self.path: list[str | int] = []

    @property
    def where(self) -> str:
        """The place as people read it; lists are counted from 1."""
        return "/".join(str(step + 1) if isinstance(step, int) else step for step in self.path)

    def wrong_kind(self, expected: str) -> None:
        """Note a value of another kind."""
        self.problems.append(Problem("document_kind", self.where, {"expected": expected}))


Read = Callable[[Any, Sheet], Any]


def read_value(kind: Any, data: Any, sheet: Sheet) -> Any:
    """Return the value of type `kind`; what comes back is of no use when `sheet` has problems, a hundred at most."""
    try:
        return _reader(kind)(data, sheet)
    except _Enough:
        return None


@cache
def hints(cls: type) -> Mapping[str, Any]:
    """Return the types of the fields of a dataclass, narrowed where the file allows less."""
    found = typing.get_type_hints(cls)
    return {name: NARROWED.get((cls, name), kind) for name, kind in found.items()}


@cache
def _reader(kind: Any) -> Read:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind in VERBATIM:
        return _plain(dict, "object")
    if origin in (typing.Union, types.UnionType):
        (other,) = (choice for choice in inner if choice is not type(None))
        return _or_none(_reader(other))
    if origin is typing.Literal:
        return _one_of(inner)
    if origin in (dict, Mapping):
        return _table(_reader(inner[1]))
    if origin in (tuple, frozenset):
        return _list(_reader(inner[0]), origin)
    if isinstance(kind, type) and issubclass(kind, tuple):
        return _named_tuple(kind)
    if dataclasses.is_dataclass(kind):
        return _object(typing.cast(type, kind))
    return {str: _text, int: _whole, float: _number, bool: _plain(bool, "true or false")}[kind]


def _text(data: Any, sheet: Sheet) -> Any:
    if not isinstance(data, str):
        sheet.wrong_kind("text")
    elif not keepable(data):
        sheet.problems.append(Problem("document_text", sheet.where))
    return data


def _whole(data: Any, sheet: Sheet) -> Any:
    # Some programs write 3 as 3.0.
    value = int(data) if isinstance(data, float) and data.is_integer() else data
    if isinstance(value, bool) or not isinstance(value, int):
        sheet.wrong_kind("whole number")
    elif abs(value) > MOST:
        sheet.problems.append(Problem("document_number", sheet.where))
    return value


def _number(data: Any, sheet: Sheet) -> Any:
    if isinstance(data, bool) or not isinstance(data, int | float):
        sheet.wrong_kind("number")
    elif not abs(data) <= MOST:  # so that NaN is refused too
        sheet.problems.append(Problem("document_number", sheet.where))
    else:
        return float(data)
    return 0.0


def _plain(kind: type, expected: str) -> Read:
    def read(data: Any, sheet: Sheet) -> Any:
        if not isinstance(data, kind):
            sheet.wrong_kind(expected)
        return data
    return read


def _or_none(other: Read) -> Read:
    def read(data: Any, sheet: Sheet) -> Any:
        return None if data is None else other(data, sheet)
    return read


def _one_of(choices: tuple[Any, ...]) -> Read:
    allowed = ", ".join(f"“{choice}”" for choice in choices)

    def read(data: Any, sheet: Sheet) -> Any:
        # Neither does True pass for 1, nor does something without a hash end in an error.
        if not any(type(data) is type(choice) and data == choice for choice in choices):
            sheet.problems.append(Problem("document_choice", sheet.where, {"allowed": allowed}))
        return data
    return read


def _table(inner: Read) -> Read:
    def read(data: Any, sheet: Sheet) -> Any:
        if not isinstance(data, dict):
            sheet.wrong_kind("object")
            return {}
        found = {}
        for key, item in data.items():
            sheet.path.append(key)
            _text(key, sheet)
            found[key] = inner(item, sheet)
            sheet.path.pop()
        return found
    return read


def _list(inner: Read, made: Callable[[list[Any]], Any]) -> Read:
    def read(data: Any, sheet: Sheet) -> Any:
        if not isinstance(data, list):
            sheet.wrong_kind("list")
            return made([])
        found, before = [], len(sheet.problems)
        for index, item in enumerate(data):
            sheet.path.append(index)
            found.append(inner(item, sheet))
            sheet.path.pop()
        return made(found if len(sheet.problems) == before else [])
    return read


def _named_tuple(kind: Any) -> Read:
    readers = [_reader(hints(kind)[name]) for name in kind._fields]

    def read(data: Any, sheet: Sheet) -> Any:
        if not isinstance(data, list) or len(data) != len(readers):
            sheet.wrong_kind(f"list of {len(readers)}: {', '.join(kind._fields)}")
            return None
        for index, (inner, item) in enumerate(zip(readers, data, strict=True)):
            sheet.path.append(index)
            inner(item, sheet)
            sheet.path.pop()
        return kind(*data)
    return read


def _object(cls: type) -> Read:
    fields = dataclasses.fields(cls)
    readers = {field.name: _reader(hints(cls)[field.name]) for field in fields}
    needed = [field.name for field in fields
              if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING]

    def read(data: Any, sheet: Sheet) -> Any:
        if not isinstance(data, dict):
            sheet.wrong_kind("object")
            return None
        before, path = len(sheet.problems), sheet.path
        found = {}
        for name, item in data.items():
            path.append(name)
            inner = readers.get(name)
            if inner is None:
                sheet.problems.append(Problem("document_unknown", sheet.where))
            else:
                found[name] = inner(item, sheet)
            path.pop()
        for name in needed:
            if name not in data:
                path.append(name)
                sheet.problems.append(Problem("document_missing", sheet.where))
                path.pop()
        return cls(**found) if len(sheet.problems) == before else None
    return read
