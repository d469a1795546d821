"""From a workshop, its analysis and its plan to the content of the report."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import datetime

from workshop.exchange.snapshot_report import report_snapshot
from workshop.insight.analysis import Analysis
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.report.captions import captioned
from workshop.report.catalogue import BUILDERS
from workshop.report.options import Options
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.readable import texts
from workshop.report.sources import Sources
from workshop.report.variants import NAMES, PAGES
from workshop.report.whole import Footer, Page, ReportContent


def build_content(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None, *, options: Options,
                  made_at: datetime, sources: Sources) -> ReportContent:
    """Return everything the pages show.

    `analysis` must be that of `workshop`, which is taken as it is: what `options.redact` names must be out of it.
    `plan` is the plan to print, or None. `made_at` is printed as it is, so it should be in the reader's time zone.
    Votes that are not revealed are not in the result.
    """
    data = report_snapshot(workshop, options.redact)
    print_ = hashlib.sha256(data).hexdigest()
    book = Book(workshop, analysis, plan, sources.words.say(options.first, options.unit), made_at, sources, options,
                print_)
    pages = _pages(book)
    if options.language == "both":
        other = replace(book, say=sources.words.say(language="en", unit=options.unit))
        pages = _merged(pages, _pages(other))
    say, pack, settings = book.say, workshop.pack, workshop.settings
    title, client = book.title, plain(settings.client)
    named = [client, title] if client else [title]
    kind = [] if options.variant == "full" else [say(NAMES[options.variant])]
    return ReportContent(
        options=options, title=" · ".join(named + kind), author=client or say("brand"),
        subject=say("subject", pack=plain(pack.name.in_(book.language)), version=plain(pack.version),
                    stamp=print_[:8]),
        made=made_at.strftime("%Y%m%d%H%M%S"), hash=print_,
        snapshot=data if options.variant != "director" else b"", outside=_beside(workshop, sources),
        footer=Footer(" · ".join(named), _dated(book), say("foot_middle"),
                      say("foot_right", id=plain(pack.id), version=plain(pack.version), stamp=print_[:8]),
                      say("foot_page", page="{page}", pages="{pages}"), f"#{print_[:8]}"),
        banner=say("rehearsal_banner") if settings.rehearsal else "", page_word=say("page_ref", page="{page}"),
        pages=tuple(_titled(page, book) for page in pages))


def _beside(workshop: Workshop, sources: Sources) -> frozenset[str]:
    """Return the characters of the workshop and of what it is told from."""
    found = characters(workshop).union(*texts(sources.cases), *texts(sources.steps))
    return found if sources.earlier is None else found | characters(sources.earlier.workshop)


def _dated(book: Book) -> str:
    """Return the day of the report, with its edition where there was one before it."""
    day, edition = book.say.day(book.made_at.date()), book.sources.standing.edition
    return day if edition == 1 else f"{day} · {book.say('foot_edition', n=edition)}"


def _pages(book: Book) -> list[Page]:
    return [page for key in PAGES[book.options.variant] for page in BUILDERS[key](book)]


def _merged(chinese: list[Page], english: list[Page]) -> list[Page]:
    others = {page.key: page.value for page in english}
    return [Page(page.key, captioned(page.value, others[page.key])) for page in chinese]


def _titled(page: Page, book: Book) -> Page:
    """Return a page with the title that people gave it, marked as theirs."""
    own = plain(book.workshop.titles.get((page.key, book.language), ""))
    if not own or not hasattr(page.value, "head"):
        return page
    head = replace(page.value.head, title=own, edited=book.say("title_edited"))
    return Page(page.key, replace(page.value, head=head))


def characters(workshop: Workshop) -> frozenset[str]:
    """Return the characters of all words that are not the product's own."""
    found: set[str] = set()
    for text in set(_outside(workshop)):
        found.update(text)
        if not text.isascii():
            # As they are printed too: joining loose accents makes new characters.
            found.update(plain(text))
    return frozenset(found)


def _outside(workshop: Workshop) -> Iterator[str]:
    """Yield all words of users and of the pack that may be printed."""
    for field in fields(workshop):
        if field.name != "rounds":
            yield from texts(getattr(workshop, field.name))
    for round_ in workshop.all_rounds():
        yield from texts((round_.acceptance, round_.tally))
        yield from (ballot.comment for ballot in round_.ballots if ballot.comment)
