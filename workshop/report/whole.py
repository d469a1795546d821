"""The whole report as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from workshop.report.options import Options

PageValue = TypeVar("PageValue")


@dataclass(frozen=True, slots=True)
class Footer:
    """The foot of every page but the first. `page` holds the places {page} and {pages}.

    Where `left` does not fit, `short` stands for `right`, if there is one; what still does not fit is cut.
    """

    left: str
    date: str
    middle: str
    right: str
    page: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the report that begins a page: `key` is unique and its bookmark, `value` says all it shows."""

    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class ReportContent:
    """The whole report. `outside` holds the characters of all words that are not the product's own.

    `banner` stands at the top of every page; it is empty unless the votes are invented. `page_word` is what stands for
    the number of another page, with the place {page}; `anchors` are keys inside of pages that others may refer to.
    `made` is the time as PDF wants it, YYYYMMDDhhmmss; `hash` the fingerprint of the data (SHA-256, hex), `stamp` its
    first 8 digits. `snapshot` is the data itself, to be attached; empty for none.
    """

    options: Options
    title: str
    author: str
    subject: str
    made: str
    hash: str
    snapshot: bytes
    outside: frozenset[str]
    footer: Footer
    banner: str
    page_word: str
    pages: tuple[Page, ...]
    anchors: frozenset[str] = frozenset()

    @property
    def language(self) -> str:
        """The language of the running text, zh or en."""
        return self.options.first

    @property
    def stamp(self) -> str:
        """The short form of the fingerprint."""
        return self.hash[:8]

    def has(self, kind: type[Any]) -> bool:
        """Tell whether there is a page of this kind."""
        return any(isinstance(page.value, kind) for page in self.pages)

    def of(self, kind: type[PageValue]) -> PageValue:
        """Return the first page of a kind; LookupError when there is none."""
        for page in self.pages:
            if isinstance(page.value, kind):
                return page.value
        raise LookupError(kind.__name__)
