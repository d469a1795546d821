"""The whole report as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from workshop.report.backing import AnnexPage, EvidencePage, MethodPage, OutlookPage
from workshop.report.values import (
    Cover,
    DecisionPage,
    GapsPage,
    HeatPage,
    InitiativesPage,
    RoadmapPage,
)


@dataclass(frozen=True, slots=True)
class Footer:
    """The foot of every page but the first. `left` may be cut to fit; `page` holds the places {page} and {pages}."""

    left: str
    date: str
    middle: str
    right: str
    page: str


class Printed(Protocol):
    """What every document has: `ReportContent` says what the fields mean."""

    @property
    def language(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def made(self) -> str: ...
    @property
    def outside(self) -> frozenset[str]: ...
    @property
    def footer(self) -> Footer: ...
    @property
    def banner(self) -> str: ...


@dataclass(frozen=True, slots=True)
class ReportContent:
    """The whole report. `outside` holds the characters of all words that are not the product's own.

    `outlook` is None when no board was answered, `evidence` when no cell has any.
    `banner` stands at the top of every page; it is empty unless the votes are invented.
    `made` is the time as PDF wants it, YYYYMMDDhhmmss; `stamp` the first 8 hex digits of the data's fingerprint.
    """

    language: str
    title: str
    author: str
    subject: str
    made: str
    stamp: str
    outside: frozenset[str]
    footer: Footer
    banner: str
    cover: Cover
    decision: DecisionPage
    heat: HeatPage
    gaps: GapsPage
    roadmap: RoadmapPage
    initiatives: InitiativesPage
    outlook: OutlookPage | None
    method: MethodPage
    annex: AnnexPage
    evidence: EvidencePage | None
