"""The framework pack: capabilities, indicators, levels and business elements."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from workshop.model.knowledge import AnyBoard, Direction, Place, Solution, Wording
from workshop.model.text import Text

PackKind = Literal["framework", "knowledge"]


@dataclass(frozen=True, slots=True)
class LevelName:
    """The name of one maturity level; `level` counts from 1."""

    level: int
    name: Text


@dataclass(frozen=True, slots=True)
class Item:
    """Something that is scored: a capability (`parent` is empty) or one of its indicators.

    `levels` holds one descriptor per maturity level, lowest first.
    `weight` is relative to the siblings, without unit.
    """

    id: str
    parent: str
    name: Text
    short: Text
    question: Text
    evidence: Text
    levels: tuple[Text, ...]
    weight: float = 1.0
    note: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """A typical obstacle of a business element."""

    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Element:
    """A business element (a column of the canvas); `standard` lists its indicators at standard depth."""

    id: str
    name: Text
    short: Text
    description: Text
    bottlenecks: tuple[Bottleneck, ...]
    standard: tuple[str, ...]
    weight: float = 1.0
    future: Text | None = None
    directions: tuple[Direction, ...] = ()


@dataclass(frozen=True, slots=True)
class PackSource:
    """Where the structure of a pack comes from."""

    title: Text
    publisher: Text
    year: int
    document: str = ""


@dataclass(frozen=True)
class Pack:
    """A framework, or the knowledge that goes with one. Counts are read from here, never written in code.

    A knowledge pack has boards only; `goes_with` names the frameworks it is meant for; a framework copied from one of
    them, `based_on` it, is as good. `documents` are what it cites beside its own source.
    """

    id: str
    version: str
    name: Text
    description: Text
    source: PackSource
    levels: tuple[LevelName, ...]
    capabilities: tuple[Item, ...]
    indicators: tuple[Item, ...]
    elements: tuple[Element, ...]
    kind: PackKind = "framework"
    goes_with: tuple[str, ...] = ()
    based_on: str = ""
    documents: tuple[PackSource, ...] = ()
    wordings: tuple[Wording, ...] = ()
    solutions: tuple[Solution, ...] = ()
    boards: tuple[AnyBoard, ...] = ()

    @cached_property
    def _items(self) -> dict[str, Item]:
        return {item.id: item for item in (*self.capabilities, *self.indicators)}

    @cached_property
    def _elements(self) -> dict[str, Element]:
        return {element.id: element for element in self.elements}

    @cached_property
    def _wordings(self) -> dict[tuple[str, str], Text]:
        return {(w.element, w.indicator): w.question for w in self.wordings}

    @cached_property
    def _boards(self) -> dict[str, AnyBoard]:
        return {board.id: board for board in self.boards}

    @property
    def top(self) -> int:
        """The highest level."""
        return len(self.levels)

    def has_item(self, item: str) -> bool:
        """Tell whether `item` is a capability or an indicator of this pack."""
        return item in self._items

    def has_element(self, element: str) -> bool:
        """Tell whether `element` is a business element of this pack."""
        return element in self._elements

    def item(self, item: str) -> Item:
        """Return a capability or indicator; KeyError when the pack has none of that id."""
        return self._items[item]

    def element(self, element: str) -> Element:
        """Return a business element; KeyError when the pack has none of that id."""
        return self._elements[element]

    def capability_of(self, item: str) -> Item:
        """Return the capability an item belongs to, or the item itself when it is one."""
        found = self._items[item]
        return self._items[found.parent] if found.parent else found

    def indicators_of(self, capability: str) -> tuple[Item, ...]:
        """Return the indicators of one capability in the order of the pack."""
        return tuple(item for item in self.indicators if item.parent == capability)

    def fits(self, framework: Pack) -> bool:
        """Tell whether this knowledge pack is meant for a framework or for the one that was copied from."""
        return bool({framework.id, framework.based_on or framework.id}.intersection(self.goes_with))

    def source_of(self, place: Place) -> PackSource:
        """Return the document a place is in: the pack's own unless it names another."""
        return next((d for d in self.documents if d.document == place.document), self.source)

    def question(self, element: str, item: str) -> Text:
        """Return what the room is asked: the wording for this element, or the item's own question."""
        return self._wordings.get((element, item)) or self._items[item].question

    def worded(self, element: str, item: str) -> bool:
        """Tell whether the question has a wording of its own for this element."""
        return (element, item) in self._wordings

    def board(self, board: str) -> AnyBoard | None:
        """Return a board by id, or None."""
        return self._boards.get(board)

    def solutions_for(self, element: str, item: str) -> tuple[Solution, ...]:
        """Return the solutions for a cell, those written for fewer elements first."""
        capability = self.capability_of(item).id
        found = [s for s in self.solutions if element in s.elements and capability in s.capabilities
                 and (item == capability or item in s.indicators)]
        return tuple(sorted(found, key=lambda s: len(s.elements)))
