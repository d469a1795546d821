"""Which function writes which page: key to builder, without ReportLab."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workshop.report.pages.annex import annex
from workshop.report.pages.book import Book
from workshop.report.pages.cover import cover
from workshop.report.pages.decision import decision
from workshop.report.pages.evidence import evidence
from workshop.report.pages.gaps import gaps
from workshop.report.pages.heat import heat
from workshop.report.pages.initiatives import initiatives
from workshop.report.pages.maturity import maturity
from workshop.report.pages.method import method
from workshop.report.pages.minutes import minutes
from workshop.report.pages.money import money
from workshop.report.pages.outlook import outlook
from workshop.report.pages.roadmap import roadmap
from workshop.report.whole import Page

Builder = Callable[[Book], Sequence[Page]]


def _one(key: str, build: Callable[[Book], Any]) -> tuple[str, Builder]:
    """Return a builder of at most one page under its key; a value of None is no page."""
    def pages(book: Book) -> Sequence[Page]:
        value = build(book)
        return () if value is None else (Page(key, value),)
    return key, pages


# Pages that are several, such as one for each element, bring their own keys.
BUILDERS: Mapping[str, Builder] = dict((
    _one("cover", cover),
    _one("decision", decision),
    _one("heat", heat),
    _one("gaps", gaps),
    _one("initiatives", initiatives),
    _one("roadmap", roadmap),
    _one("money", money),
    _one("maturity", maturity),
    _one("outlook", outlook),
    _one("minutes", minutes),
    _one("annex", annex),
    _one("evidence", evidence),
    _one("method", method),
))
