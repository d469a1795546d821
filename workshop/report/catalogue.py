"""Which function writes which page: key to builder, without ReportLab."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workshop.report.pages.alternatives import alternatives
from workshop.report.pages.annex import annex
from workshop.report.pages.book import Book
from workshop.report.pages.changes import changes
from workshop.report.pages.comments import comments
from workshop.report.pages.cover import cover
from workshop.report.pages.decision import decision
from workshop.report.pages.director import director
from workshop.report.pages.disagreement import disagreement
from workshop.report.pages.element import elements
from workshop.report.pages.evidence import evidence
from workshop.report.pages.first90 import first90
from workshop.report.pages.gaps import gaps
from workshop.report.pages.heat import heat
from workshop.report.pages.howto import howto
from workshop.report.pages.initiatives import initiatives
from workshop.report.pages.maturity import maturity
from workshop.report.pages.method import method
from workshop.report.pages.minutes import minutes
from workshop.report.pages.money import money
from workshop.report.pages.outlook import outlook
from workshop.report.pages.poster import poster
from workshop.report.pages.profile import profile
from workshop.report.pages.progress import progress
from workshop.report.pages.reservations import reservations
from workshop.report.pages.risks import risks
from workshop.report.pages.roadmap import roadmap
from workshop.report.pages.rubric import rubric
from workshop.report.pages.strengths import strengths
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
    ("elements", elements),
    _one("cover", cover),
    _one("decision", decision),
    _one("howto", howto),
    _one("heat", heat),
    _one("profile", profile),
    _one("disagreement", disagreement),
    _one("reservations", reservations),
    _one("gaps", gaps),
    _one("strengths", strengths),
    _one("initiatives", initiatives),
    _one("roadmap", roadmap),
    _one("money", money),
    _one("maturity", maturity),
    _one("alternatives", alternatives),
    _one("first90", first90),
    _one("risks", risks),
    _one("outlook", outlook),
    _one("minutes", minutes),
    _one("annex", annex),
    _one("evidence", evidence),
    _one("method", method),
    _one("comments", comments),
    _one("poster", poster),
    _one("director", director),
    _one("rubric", rubric),
    _one("changes", changes),
    _one("progress", progress),
))
