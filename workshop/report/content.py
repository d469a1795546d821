"""From a workshop, its analysis and its plan to the content of the report."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime

from workshop.insight.analysis import Analysis
from workshop.model.evidence import BoardAnswer
from workshop.model.initiative import RoadmapPlan
from workshop.model.knowledge import AnyBoard
from workshop.model.pack import Pack
from workshop.model.text import Language
from workshop.model.workshop import Workshop
from workshop.report.pages.annex import annex
from workshop.report.pages.book import Book
from workshop.report.pages.cover import cover
from workshop.report.pages.decision import decision
from workshop.report.pages.evidence import evidence
from workshop.report.pages.gaps import gaps
from workshop.report.pages.heat import heat
from workshop.report.pages.initiatives import initiatives
from workshop.report.pages.method import method
from workshop.report.pages.outlook import outlook
from workshop.report.pages.plain import plain
from workshop.report.pages.roadmap import roadmap
from workshop.report.readable import texts
from workshop.report.whole import Footer, ReportContent
from workshop.report.words import Words
from workshop.semantics import LevelNote
from workshop.wire import dumps


def build_content(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None, *, language: Language,
                  made_at: datetime, words: Words, notes: Sequence[LevelNote]) -> ReportContent:
    """Return everything the pages show.

    `analysis` must be that of `workshop`. `plan` is the plan to print, or None. `made_at` is printed as it is, so it
    should be in the reader's time zone. `notes` say what levels mean. Votes that are not revealed are not in the
    result.
    """
    say = words.say(language)
    book = Book(workshop, analysis, plan, say, made_at)
    stamp = fingerprint(workshop)[:8]
    pack, settings = workshop.pack, workshop.settings
    title = plain(settings.title) or say("untitled")
    client = plain(settings.client)
    named = [client, title] if client else [title]
    return ReportContent(
        language=language, title=" · ".join(named), author=client or say("brand"),
        subject=say("subject", pack=plain(pack.name.in_(language)), version=plain(pack.version), stamp=stamp),
        made=made_at.strftime("%Y%m%d%H%M%S"), stamp=stamp, outside=characters(workshop),
        footer=Footer(" · ".join(named), made_at.date().isoformat(), say("foot_middle"),
                      say("foot_right", id=plain(pack.id), version=plain(pack.version), stamp=stamp),
                      say("foot_page", page="{page}", pages="{pages}")),
        banner=say("rehearsal_banner") if settings.rehearsal else "", cover=cover(book, stamp),
        decision=decision(book), heat=heat(book), gaps=gaps(book), roadmap=roadmap(book),
        initiatives=initiatives(book), outlook=outlook(book), method=method(book, notes), annex=annex(book),
        evidence=evidence(book))


def fingerprint(workshop: Workshop) -> str:
    """Return the SHA-256 (hex) of the workshop's data as text in a fixed order; the pack is in it by its own hash."""
    w = workshop
    rounds = sorted(w.all_rounds(), key=lambda r: (r.cell, r.purpose, r.number))
    parts = (w.uid, w.pack_hash, w.settings, w.elements, w.participants, sorted(w.opened), rounds,
             sorted(w.targets.items()), w.initiatives, w.plan, w.evidence, _answered(w))
    return hashlib.sha256(dumps(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _answered(workshop: Workshop) -> list[tuple[str, AnyBoard | None, tuple[BoardAnswer, ...]]]:
    return [(key, workshop.board(key), answers) for key, answers in sorted(workshop.answers.items())]


def characters(workshop: Workshop) -> frozenset[str]:
    """Return the characters of all words that are not the product's own."""
    # As they came and as they are printed: joining loose accents makes new characters.
    return frozenset().union(*(form for text in _outside(workshop) for form in (text, plain(text))))


def _outside(workshop: Workshop) -> Iterator[str]:
    """Yield all words of users and of the pack that may be printed."""
    settings = workshop.settings
    yield from (settings.title, settings.client)
    for person in workshop.participants:
        yield from (person.name, person.department, person.role)
    for initiative in workshop.initiatives:
        yield from (initiative.title, initiative.owner, initiative.note)
        yield from texts((initiative.short, initiative.kpi, initiative.risk, initiative.first_step, initiative.duties,
                          initiative.either))
    yield from (role.name for role in workshop.planning.roles)
    yield from texts((workshop.parked, workshop.signoffs, workshop.planning.closures))
    if workshop.last_time is not None:
        yield from texts((workshop.last_time.title, workshop.last_time.actions))
    for round_ in workshop.all_rounds():
        if round_.acceptance is not None:
            yield from (round_.acceptance.note, round_.acceptance.reason, *round_.acceptance.positions)
    yield from _pack_words(workshop.pack)
    for found in (workshop.evidence, tuple(board for _, board, _ in _answered(workshop))):
        yield from texts(found)
    for companion in workshop.companions:
        yield from texts((companion.source, *companion.documents))


def _pack_words(pack: Pack) -> Iterator[str]:
    texts = [pack.name, pack.source.title, pack.source.publisher, *(level.name for level in pack.levels)]
    for item in (*pack.capabilities, *pack.indicators):
        texts += [item.name, item.short]
        yield item.note
    for element in pack.elements:
        texts += [element.name, element.short]
    yield from (pack.id, pack.version)
    for text in texts:
        yield from (text.zh, text.en)
