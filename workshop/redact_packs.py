"""Packs and cases without the client's name: those of a group's own making may hold it, in their ids too."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from workshop.model.case import FiledCase
from workshop.model.knowledge import NOWHERE
from workshop.model.pack import Pack
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.redact_words import HIDDEN, LEAST_NAME, Strike, squeezed

Value = TypeVar("Value")
_NAMED_PACKS = ("solution", "case")


class PackIds:
    """Gives packs whose id holds the client's name another one; keys are pack/rest."""

    def __init__(self, workshop: Workshop, clients: Sequence[str]) -> None:
        names = [name for client in clients if len(name := squeezed(client)) >= LEAST_NAME]
        ids = [pack.id for pack in (workshop.pack, *workshop.companions)]
        if workshop.last_time is not None:
            ids.append(workshop.last_time.pack)
        found = dict.fromkeys(i for i in ids if any(name in squeezed(i) for name in names))
        self._new = {old: f"pack-{number}" for number, old in enumerate(found, start=1)}

    def __call__(self, key: str) -> str:
        """Return an id or key with the new id of its pack."""
        pack, slash, rest = key.partition("/")
        return self._new.get(pack, pack) + slash + rest

    def in_source(self, source: str) -> str:
        """Return where an initiative came from, with the new id of its pack."""
        kind, colon, key = source.partition(":")
        return kind + colon + self(key) if kind in _NAMED_PACKS else source


def without_client(value: Value, clients: Sequence[str], heads: Strike, ids: PackIds) -> Value:
    """Return a pack or a case without the client's name anywhere, and without people's names in its head.

    The words of a pack are the framework's, not the client's: they stay, but a framework of the group's own may name
    the client in any of them. Latin names are struck as whole words there, so that no Art takes a letter out of start.
    """
    if isinstance(value, FiledCase):
        told: Value = _mapped(value, heads)
        return told
    if isinstance(value, Pack):
        strike = Strike(clients, inside=False)
        pack: Any = _mapped(value, strike) if strike else value
        head = {name: _mapped(getattr(pack, name), heads) for name in ("name", "description", "source", "documents")}
        changed: Value = replace(
            pack, id=ids(pack.id), based_on=ids(pack.based_on), goes_with=tuple(map(ids, pack.goes_with)),
            **{name: found for name, found in head.items() if found is not getattr(pack, name)})
        return changed
    return value


def hollow(case: FiledCase) -> FiledCase:
    """Return a case that still counts and says nothing."""
    nothing = Text.both(HIDDEN)
    inner = replace(case.case, company=nothing, sector=nothing, year="", title=nothing, pain=nothing, action=nothing,
                    result=nothing, figures=(), lessons=(), source=NOWHERE)
    return replace(case, case=inner, source=replace(case.source, title=nothing, publisher=nothing, document=""))


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """Return the value with every text changed; what has none to change is the very same object."""
    if isinstance(value, Text):
        zh, en = change(value.zh), change(value.en)
        return value if zh is value.zh and en is value.en else Text(zh, en)
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        found = [_mapped(item, change) for item in value]
        return value if all(new is old for new, old in zip(found, value, strict=True)) else tuple(found)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for field in dataclasses.fields(value):
            old = getattr(value, field.name)
            if not (field.name in _IDS and _is_id(old)) and (new := _mapped(old, change)) is not old:
                changed[field.name] = new
        return replace(value, **changed) if changed else value
    return value


def _is_id(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, tuple) and all(isinstance(item, str) for item in value))


# These refer to something, or are words of the program.
_IDS = frozenset({"id", "parent", "capability", "element", "indicator", "elements", "capabilities", "indicators",
                  "tags", "standard", "kind", "look", "corner", "subject", "case", "goes_with", "based_on", "colour",
                  "collection", "about", "matched", "status", "level", "version"})
