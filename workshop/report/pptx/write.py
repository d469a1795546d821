"""From a workshop to a presentation: which page becomes which slides, and the file, the same bytes every time."""

from __future__ import annotations

import io
import os
import re
import uuid
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from workshop.errors import refuse
from workshop.exchange.samezip import SameZip
from workshop.insight.analysis import Analysis
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.report import fonts as registry
from workshop.report.content import build_content
from workshop.report.model.alternatives import AlternativesPage
from workshop.report.model.disagreement import DisagreementPage
from workshop.report.model.first90 import First90Page
from workshop.report.model.howto import HowtoPage
from workshop.report.model.initiatives import InitiativesPage
from workshop.report.model.maturity import MaturityPage
from workshop.report.model.money import MoneyPage
from workshop.report.model.profile import ProfilePage
from workshop.report.model.roadmap import RoadmapPage
from workshop.report.options import Options
from workshop.report.pptx import planning, reading
from workshop.report.pptx.deck import Deck, Slide
from workshop.report.pptx.gantt import roadmap
from workshop.report.pptx.marks import clean
from workshop.report.pptx.template import made_on, open_template
from workshop.report.sources import Sources
from workshop.report.values import Cover, DecisionPage, GapsPage, HeatPage
from workshop.report.whole import ReportContent
from workshop.report.words import Say, Words

# Pages that are in none of these have no slides: they are to be read, not shown.
SLIDES: Mapping[type[Any], Callable[[Deck, Any], list[Slide]]] = {
    Cover: reading.cover, DecisionPage: reading.decision, HowtoPage: reading.howto, HeatPage: reading.heat,
    ProfilePage: reading.profile, DisagreementPage: reading.disagreement, GapsPage: reading.gaps,
    InitiativesPage: planning.initiatives, RoadmapPage: roadmap, MoneyPage: planning.money,
    MaturityPage: planning.maturity, AlternativesPage: planning.alternatives, First90Page: planning.first90}
MISSED = {"title": "slides_no_title", "title only": "slides_no_title_only"}
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def write_slides(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None, options: Options,
                 made_at: datetime, sources: Sources, path: Path, progress: Callable[[float], None] | None = None,
                 should_stop: Callable[[], bool] | None = None, *, fonts: Path, template: Path) -> int:
    """Write the pages of a variant as slides; see `write_deck`.

    The workshop is taken as it is: what `options.redact` names must be out of it.
    """
    content = build_content(workshop, analysis, plan, options=options, made_at=made_at, sources=sources)
    return write_deck(content, path, words=sources.words, fonts=fonts, template=template, progress=progress,
                      should_stop=should_stop)


def write_deck(content: ReportContent, path: Path, *, words: Words, fonts: Path, template: Path,
               progress: Callable[[float], None] | None = None,
               should_stop: Callable[[], bool] | None = None) -> int:
    """Write the pages of a report as slides to a .pptx file, which is replaced only when all of it is written.

    Returns the number of slides, 0 when `should_stop` said so and nothing was written. `fonts` is the folder of the
    report's fonts (words are measured with them), `template` the presentation to begin with; see `missing_layouts`.
    `progress` is told the share done, from 0 to 1. The same input gives the same bytes. Raises BadInput
    (`slides_template`) for a template that is none, Refused (`slides_none`) when no page of the variant has slides,
    OSError when the file cannot be written.
    """
    registry.register(fonts)
    say = words.say(content.language, content.options.unit)
    presentation, layouts, east, _ = open_template(template)
    deck = Deck(presentation, content, layouts, east)
    for share in _fill(deck, content, say):
        if should_stop is not None and should_stop():
            return 0
        if progress is not None:
            progress(share * 0.9)
    _properties(presentation, content)
    _save(presentation, path)
    if progress is not None:
        progress(1.0)
    return len(deck.slides)


def missing_layouts(template: Path, words: Words, language: str) -> tuple[str, ...]:
    """Return a sentence for each layout that a template has not under its name: another one stands in."""
    say = words.say(language)
    return tuple(say(MISSED[name]) for name in open_template(template)[3])


def _fill(deck: Deck, content: ReportContent, say: Say) -> Iterator[float]:
    """Make the slides of each page and yield the share done."""
    for number, page in enumerate(content.pages, start=1):
        write = SLIDES.get(type(page.value))
        if write is not None:
            made = write(deck, page.value)
            for slide in made:
                slide.notes(list(_notes(page.value, content, say)))
        yield number / len(content.pages)
    if not deck.slides:
        raise refuse("slides_none", content.options.variant)


def _notes(page: Any, content: ReportContent, say: Say) -> Iterator[str]:
    """Yield what a speaker has to know: what the numbers stand on, the chains, and the page of the report."""
    if content.banner:
        yield content.banner
    head = getattr(page, "head", None)
    if head is None:
        yield content.title
        yield content.subject
        return
    yield head.title
    yield from (text for text in (head.caption, head.lead) if text)
    yield from getattr(page, "notes", ())
    if isinstance(page, DecisionPage):
        for row in page.ask_rows:
            if row.chain is not None and row.chain.steps:
                steps = " → ".join(step.text for step in row.chain.steps)
                yield say("slides_chain", title=row.title, steps=steps)
    if isinstance(page, InitiativesPage):
        yield from (say("slides_note", number=row.number, title=row.title, note=" ".join((*row.below, *row.notes)))
                    for row in page.rows)
    yield say("slides_page", page=head.outline)
    yield content.subject


def _properties(presentation: Any, content: ReportContent) -> None:
    found = presentation.core_properties
    found.title, found.author = clean(content.title)[:250], clean(content.author)[:250]
    found.subject, found.last_modified_by = clean(content.subject)[:250], clean(content.author)[:250]
    found.language = "zh-CN" if content.language == "zh" else "en-GB"
    found.keywords = found.comments = found.category = ""
    # As the clock of the reader showed it: the content has no zone.
    made_on(presentation, datetime.strptime(content.made, "%Y%m%d%H%M%S"))


# The file ---------------------------------------------------------------------------------------------------------
def _save(presentation: Any, path: Path) -> None:
    stream = io.BytesIO()
    presentation.save(stream)
    part = path.with_name(f".pentatone-{uuid.uuid4().hex}.pptx")
    try:
        with part.open("xb") as target:
            _timeless(stream, target)
        os.replace(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _timeless(source: io.BytesIO, target: Any) -> None:
    """Write a presentation without times: in the archive, and in the workbooks behind its charts."""
    source.seek(0)
    with zipfile.ZipFile(source) as read, SameZip(target) as write:
        for info in read.infolist():
            body = read.read(info)
            write.writestr(info.filename, _inner(body) if info.filename.endswith(".xlsx") else body)


def _inner(body: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as read, SameZip(stream) as write:
        for info in read.infolist():
            data = read.read(info)
            write.writestr(info.filename, _TIMES.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
                           if info.filename == "docProps/core.xml" else data)
    return stream.getvalue()
