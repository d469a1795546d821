"""What the sheets of the workbook of everything are made of: columns, tables, and the desk they are written at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Literal

from workshop.insight.analysis import Profile, projected, reached
from workshop.model.score import Cell, Round
from workshop.model.text import LANGUAGES
from workshop.periods import name
from workshop.report.pages.book import Book
from workshop.report.words import NBSP, Say
from workshop.roadmap.build import starts_of

# count: whole; level: one decimal; fine: two; part: per cent; money: in the unit of the book; day and time: dates.
Kind = Literal["text", "count", "level", "fine", "part", "money", "day", "time"]


@dataclass(frozen=True, slots=True)
class Shaded:
    """A number on the colour of a level; `aim` writes it quietly, as a target."""

    value: float | None
    word: str = ""


Value = str | int | float | date | datetime | Shaded | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the key of its heading (or the `head` itself), how it is written, and its width in characters.

    `again` columns say what a row is about; they are repeated where a long text goes on in the rows below.
    """

    key: str
    kind: Kind = "text"
    width: float = 12.0
    again: bool = False
    head: str = ""


@dataclass(frozen=True)
class Table:
    """One sheet: key of its name, a sentence above it, columns and rows; `keep` columns stay in view."""

    key: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    lead: str = ""
    keep: int = 0
    filtered: bool = True


@dataclass(frozen=True)
class Desk:
    """The book of the report, with what a workbook needs beside it."""

    book: Book
    other: Say | None = None
    rounds: Mapping[tuple[Cell, str, int], Round] = field(default_factory=dict)

    @property
    def say(self) -> Say:
        """The words of the sheets."""
        return self.book.say

    @property
    def language(self) -> str:
        """The language of the sheets."""
        return self.book.language

    def head(self, column: Column) -> str:
        """Return a heading, in both languages one below the other where both are wanted."""
        heads = [self._head(column, say) for say in (self.say, self.other) if say is not None]
        # People type headings into formulas: no spaces there that only look like one.
        return "\n".join(dict.fromkeys(heads)).replace(NBSP, " ")

    def _head(self, column: Column, say: Say) -> str:
        text = column.head or say(column.key)
        if column.kind != "money":
            return text
        unit = say("book_wan" if self.wan else "book_thousand")
        return f"{text}（{unit}）" if say.language == "zh" else f"{text} ({unit})"

    def both(self, key: str, **params: object) -> str:
        """Return fixed words, with the English behind the Chinese where both are wanted."""
        texts = [say(key, **params) for say in (self.say, self.other) if say is not None]
        return " · ".join(dict.fromkeys(texts)).replace(NBSP, " ")

    # Names ------------------------------------------------------------------------------------------------------
    def place(self, cell: Cell) -> tuple[str, str, str]:
        """Return the names of element, capability and item of a cell; the item is empty for a capability."""
        pack = self.book.workshop.pack
        if not pack.has_item(cell.item):
            return self.element(cell.element), "", cell.item
        item, capability = pack.item(cell.item), pack.capability_of(cell.item).id
        inner = self.book.item(item.id) if item.parent else ""
        return self.element(cell.element), self.book.item_name(capability), inner

    def element(self, element: str) -> str:
        """Return the name of an element, or its id where the framework has none of it."""
        return self.book.element(element) if self.book.workshop.pack.has_element(element) else element

    def period(self, index: int | None) -> str | None:
        """Return the name of a period; None for none."""
        workshop = self.book.workshop
        return None if index is None else name(workshop.settings.start, workshop.planning.unit, index)

    def title(self, initiative: str) -> str:
        """Return the title of an initiative, or its id when it is gone."""
        found = self.book.workshop.initiative(initiative)
        return found.title if found else initiative

    # Values -----------------------------------------------------------------------------------------------------
    @property
    def wan(self) -> bool:
        """Tell whether money is written in units of ten thousand yuan."""
        return (self.book.options.unit or ("wan" if self.language == "zh" else "thousand")) == "wan"

    def money(self, thousand: int | None) -> float | int | None:
        """Return an amount given in thousand yuan in the unit of the book."""
        if thousand is None or not self.wan:
            return thousand
        return thousand / 10

    def when(self, at: str) -> datetime | str | None:
        """Return a UTC time as the clock of the reader shows it, to the minute; the text itself where it is none."""
        if not at:
            return None
        try:
            moment = datetime.fromisoformat(at).astimezone(self.book.made_at.tzinfo or UTC)
        except (ValueError, OverflowError):
            return at
        return moment.replace(tzinfo=None, second=0, microsecond=0)

    # Figures ----------------------------------------------------------------------------------------------------
    @cached_property
    def starts(self) -> Mapping[str, int]:
        """The first period of each planned initiative."""
        return starts_of(self.book.plan) if self.book.plan else {}

    @cached_property
    def after(self) -> Profile | None:
        """The levels once the plan is done; None without a plan."""
        book = self.book
        return projected(book.workshop, book.analysis, self.starts.keys()) if book.plan is not None else None

    @cached_property
    def lifted(self) -> Mapping[Cell, float]:
        """The highest level to which the plan lifts each cell."""
        return reached(self.book.workshop, self.starts.keys())

    def after_cell(self, cell: Cell) -> float | None:
        """Return the level of an asked cell once the plan is done; None without a plan or a level."""
        result = self.book.analysis.current.get(cell)
        if self.book.plan is None or result is None or result.level is None:
            return None
        return max(result.level, self.lifted.get(cell, 0.0))


def desk_of(book: Book) -> Desk:
    """Return the desk for a book; with both languages the English words stand beside."""
    both = book.options.language == "both"
    other = book.sources.words.say(LANGUAGES[-1], book.options.unit) if both else None
    rounds = {(r.cell, str(r.purpose), r.number): r for r in book.workshop.all_rounds()}
    return Desk(book, other, rounds)


def day_of(text: str) -> date | str | None:
    """Return an ISO date as a date, and any other words as they are; spreadsheets know no day before 1901."""
    if not text:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return text
    return found if found.year > 1900 else text


def headed(column: Column, head: str) -> Column:
    """Return a column under words of its own."""
    return replace(column, head=head)
