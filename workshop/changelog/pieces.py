"""From the rows a step changed to single values: what was there before the step, and what after it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from workshop.changelog.fields import SECRET, TABLES, Shape
from workshop.commands import RowChange, Value

Row = Mapping[str, Value]
Path = tuple[str, ...]
# What a row that is added leaves empty says nothing.
EMPTY = (None, "", 0, 0.0, False, "{}", "[]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One value of one row: `path` is its column, with the way into its JSON behind it; empty for a row as a whole.

    `before` and `after` are the rows, None where there is none. A value inside JSON is None where it is not there.
    """

    table: str
    path: Path
    before: Row | None
    after: Row | None
    old: Any
    new: Any

    @property
    def row(self) -> Row:
        """The row as it is now, else as it was."""
        return self.after if self.after is not None else self.before or {}


def netted(rows: Iterable[RowChange]) -> tuple[RowChange, ...]:
    """Return the changes of a step with one for each row: its first state and its last, where they differ.

    Many commands take rows away and put them back. Tables that this program does not know are left out.
    """
    found: dict[tuple[str, Path], RowChange] = {}
    for change in rows:
        if (shape := TABLES.get(change.table)) is None:
            continue
        row = change.after or change.before or {}
        key = change.table, tuple(str(row.get(name)) for name in shape.keys)
        first = found.get(key)
        found[key] = change if first is None else replace(first, after=change.after)
    return tuple(change for change in found.values() if change.before != change.after)


def pieces(change: RowChange) -> Iterator[Piece]:
    """Yield the values in which the two states of a row differ; nothing of the slips of secret rounds."""
    if change.table in SECRET:
        return
    shape, before, after = TABLES[change.table], change.before, change.after
    if shape.whole is not None:
        yield Piece(change.table, (), before, after, _there(before), _there(after))
        return
    for column, old, new in _columns(shape, before, after):
        whole = Piece(change.table, (column,), before, after, old, new)
        if shape.parts is not None and column in shape.parts:
            yield from _inside(whole)
        else:
            yield whole


def _there(row: Row | None) -> object:
    return None if row is None else tuple(sorted(row.items()))


def _columns(shape: Shape, before: Row | None, after: Row | None) -> Iterator[tuple[str, Any, Any]]:
    for column in shape.fields:
        old, new = _value(before, column), _value(after, column)
        if old == new or (None in (before, after) and old in EMPTY and new in EMPTY):
            continue
        yield column, old, new


def _value(row: Row | None, column: str) -> Any:
    if row is None:
        return None
    if column == "cell":
        return " ".join(str(row[name]) for name in ("element", "item") if row.get(name))
    if column == "place" and "x" in row:
        return row["x"], row["y"]
    return row.get(column)


# Inside JSON ------------------------------------------------------------------------------------------------------
def _inside(whole: Piece) -> Iterator[Piece]:
    old, new = flat(_loaded(whole.old)), flat(_loaded(whole.new))
    for path in dict.fromkeys((*old, *new)):
        was, now = old.get(path), new.get(path)
        if was != now and not (was in EMPTY and now in EMPTY):
            yield replace(whole, path=(*whole.path, *path), old=was, new=now)


def _loaded(text: Any) -> Any:
    if not isinstance(text, str) or not text:
        return None
    try:
        return json.loads(text)
    except ValueError:
        return text


def flat(value: Any) -> dict[Path, Any]:
    """Return the single values inside JSON by the way to them; members of lists stand under their names.

    Lists of plain values are one value. The order of members is one too, under `order`.
    """
    found: dict[Path, Any] = {}
    _flatten(value, (), found)
    return found


def _flatten(value: Any, path: Path, found: dict[Path, Any]) -> None:
    if isinstance(value, dict):
        for name, inner in value.items():
            _flatten(inner, (*path, str(name)), found)
    elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        names: list[str] = []
        for one in value:
            name = _name_of(one)
            # Two of one name are told apart by their place.
            names.append(name if name not in names else f"{name} #{len(names) + 1}")
            _flatten(one, (*path, names[-1]), found)
        found[*path, "order"] = tuple(names)
    elif isinstance(value, list):
        found[path] = tuple(tuple(one) if isinstance(one, list) else one for one in value) or None
    elif value is not None:
        found[path] = value


def _name_of(member: Mapping[str, Any]) -> str:
    for key in ("id", "initiative", "name"):
        if member.get(key):
            return str(member[key])
    if "cell" in member:
        return "/".join(map(str, member["cell"]))
    return "/".join(str(member[key]) for key in ("one", "other") if key in member) or "#"
