"""Documents over more than one workshop: one beside an earlier one, and a portfolio of many."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from workshop.exchange.snapshot_report import fingerprint
from workshop.insight.analysis import Analysis
from workshop.insight.portfolio import Entry
from workshop.model.workshop import Workshop
from workshop.report.captions import captioned
from workshop.report.content import characters
from workshop.report.options import Options
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.pages.progress import progress
from workshop.report.pages.workshops import portfolio
from workshop.report.readable import texts
from workshop.report.sources import Earlier, Sources
from workshop.report.whole import Footer, Page, ReportContent
from workshop.report.words import Say
from workshop.wire import dumps


def build_compare(workshop: Workshop, analysis: Analysis, earlier: Earlier, *, options: Options, made_at: datetime,
                  sources: Sources) -> ReportContent:
    """Return the comparison of a workshop with an earlier one as a document of its own.

    `made_at` is printed as it is. Votes that are not revealed are not in the result, names only as a number.
    """
    found = replace(sources, earlier=earlier)
    print_ = fingerprint(workshop)
    book = Book(workshop, analysis, workshop.plan, found.words.say(options.first, options.unit), made_at, found,
                options, print_)
    value: Any = progress(book)
    if options.language == "both":
        value = captioned(value, progress(replace(book, say=found.words.say(language="en", unit=options.unit))))
    settings, say = workshop.settings, book.say
    title = " · ".join(part for part in (plain(settings.client), book.title) if part)
    outside = characters(workshop) | characters(earlier.workshop)
    return _document(say, options, f"{title} · {say('outline_progress')}", plain(settings.client), made_at, print_,
                     outside, Page("progress", value), title,
                     rehearsal=settings.rehearsal or earlier.workshop.settings.rehearsal)


def build_portfolio(entries: Sequence[Entry], unread: Sequence[tuple[str, str]], *, options: Options,
                    made_at: datetime, sources: Sources, top: int = 5) -> ReportContent:
    """Return the portfolio as a document; `unread` are files with the sentence that says why they are not in it."""
    say = sources.words.say(options.first, options.unit)
    value: Any = portfolio(entries, unread, say, top=top)
    if options.language == "both":
        other = sources.words.say(language="en", unit=options.unit)
        value = captioned(value, portfolio(entries, unread, other, top=top))
    told = tuple(sorted((e.name, e.title, e.client, e.day, e.pack, e.version) for e in entries))
    print_ = hashlib.sha256(dumps([*entries]).encode("utf-8", "surrogatepass")).hexdigest()
    # The packs' own words are outside words too: they stand in the heads of columns.
    outside = frozenset().union(*texts(told), *texts(tuple(unread)), *texts(
        tuple(text for e in entries for text in e.names.values())))
    outside |= frozenset().union(*(plain(text) for text in texts((told, tuple(unread)))))
    return _document(say, options, say("portfolio_document"), "", made_at, print_, outside,
                     Page("portfolio", value), say("portfolio_document"), rehearsal=False)


def _document(say: Say, options: Options, title: str, client: str, made_at: datetime, print_: str,
              outside: frozenset[str], page: Page, foot: str, *, rehearsal: bool) -> ReportContent:
    return ReportContent(
        options=options, title=title, author=client or say("brand"), subject=title,
        made=made_at.strftime("%Y%m%d%H%M%S"), hash=print_, snapshot=b"", outside=outside,
        footer=Footer(foot, say.day(made_at.date()), say("foot_middle"), f"#{print_[:8]}",
                      say("foot_page", page="{page}", pages="{pages}")),
        banner=say("rehearsal_banner") if rehearsal else "", page_word=say("page_ref", page="{page}"), pages=(page,))
