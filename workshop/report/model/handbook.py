"""The facilitator's handbook and the sheet of keys: help, scripts, days, framework and keys as pages."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.helptext import SpokenTopic
from workshop.report.values import Badge, Head, PageRef


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the contents: a chapter, or with `under` a topic in it."""

    title: str
    page: PageRef
    under: bool = False


@dataclass(frozen=True, slots=True)
class ContentsPage:
    """What is in the book, and where."""

    head: Head
    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said in a stage: label and lines, such as what to say and what to watch for."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A topic of the help under its own heading; `parts` are its script, with a heading.

    `picture` is a JPEG or PNG of the program, empty without one.
    """

    topic: SpokenTopic
    parts_head: str = ""
    parts: tuple[Spoken, ...] = ()
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """Topics one after the other, under a head; `apart` begins a page with each, to be printed alone.

    `refs` hold the place of the page numbers their links lead to.
    """

    key: str
    head: Head
    chapters: tuple[Chapter, ...]
    refs: tuple[PageRef, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One way to lay out the day: its name, what goes with it, and rows of time, block and minutes.

    A row without a block says in place of the time which day begins.
    """

    name: str
    about: str
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class DaysPage:
    """The templates of the day side by side."""

    head: Head
    columns: tuple[str, str, str]
    plans: tuple[DayPlan, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CapabilityBrief:
    """A capability with its question and its levels, from the lowest."""

    badge: Badge
    question: str
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrameworkPage:
    """The framework in brief: level names, capabilities from the foundation up, elements."""

    head: Head
    level_names: tuple[str, ...]
    capabilities: tuple[CapabilityBrief, ...]
    elements_head: str
    elements: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeySection:
    """Keys of one place with what they do."""

    name: str
    rows: tuple[tuple[str, str], ...]
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class KeysPage:
    """All keys of the program."""

    head: Head
    everywhere: str
    on_pages: str
    sections: tuple[KeySection, ...]
