"""The facilitator's handbook and the sheet of keys as content of a report, the same for the same program."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any

from workshop.agenda import block_name, state
from workshop.agenda_templates import TemplateId, template_of
from workshop.helptext import Line, Span, SpokenGroup, SpokenTopic
from workshop.model.agenda import Clock
from workshop.model.pack import Pack
from workshop.model.text import Text
from workshop.model.workshop import Depth, Settings, Workshop
from workshop.report.archive import TIMELESS
from workshop.report.model.handbook import (
    CapabilityBrief,
    Chapter,
    ChapterPage,
    ContentsEntry,
    ContentsPage,
    DayPlan,
    DaysPage,
    FrameworkPage,
    KeySection,
    KeysPage,
    Spoken,
)
from workshop.report.options import Options
from workshop.report.readable import texts
from workshop.report.values import Badge, Cover, Fact, Head, PageRef
from workshop.report.whole import Footer, Page, ReportContent
from workshop.report.words import NBSP, Say
from workshop.scripts import Script, script_of
from workshop.semantics import LevelNote

__all__ = ["KeySection", "handbook_content", "numbered", "sheet_content"]
STAGES = "stages"
# Parts whose topics are lists to work through or to find in need: each topic has a page to begin on.
APART = ("start", "after", "safe")
_DAYS: Mapping[TemplateId, str] = {
    "half-day": "handbook_day_half", "one-day": "handbook_day_one", "two-days": "handbook_day_two"}
# The depth that goes with each template of the day, in the same order.
_ABOUT: Mapping[Depth, str] = {
    "express": "handbook_depth_express", "standard": "handbook_depth_standard", "full": "handbook_depth_full"}
_STRAIGHT = str.maketrans("“”", '""')
# Any day will do: only its times are printed.
_MORNING = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class _Sources:
    """All that the handbook is written from."""

    say: Say
    groups: Sequence[SpokenGroup]
    keys: tuple[KeySection, ...]
    scripts: Sequence[Script]
    notes: Sequence[LevelNote]
    pack: Pack
    pictures: Mapping[str, bytes]
    version: str


def handbook_content(say: Say, groups: Sequence[SpokenGroup], keys: tuple[KeySection, ...], *,
                     scripts: Sequence[Script], notes: Sequence[LevelNote], pack: Pack, pictures: Mapping[str, bytes],
                     version: str) -> ReportContent:
    """Return the handbook: the help in order, stages with their scripts, days, levels, framework, keys.

    `pictures` are those of topics, by id.
    """
    sources = _Sources(say, groups, keys, scripts, notes, pack, pictures, version)
    pages = [page for group in groups for page in _group(sources, group)]
    inside = [*pages, Page("levels", _levels(sources)), Page("framework", _framework(sources)),
              Page("keys", _keys(say, keys))]
    cover = Page("cover", _cover(sources))
    head = _head(say, say("handbook_contents"), say("handbook_contents_lead"))
    contents = Page("contents", ContentsPage(head, tuple(_entries(say, inside))))
    anchors = frozenset(chapter.topic.id for page in inside if isinstance(page.value, ChapterPage)
                        for chapter in page.value.chapters)
    return _content(say, say("handbook"), version, (cover, contents, *inside), anchors)


def sheet_content(say: Say, keys: tuple[KeySection, ...], *, version: str) -> ReportContent:
    """Return the sheet of keys alone."""
    return _content(say, say("handbook_keys"), version, (Page("keys", _keys(say, keys)),), frozenset())


def _content(say: Say, title: str, version: str, pages: tuple[Page, ...], anchors: frozenset[str]) -> ReportContent:
    words = "\n".join(text for page in pages for text in texts(page.value))
    language = "en" if say.language == "en" else "zh"
    return ReportContent(
        options=Options("full", "en" if language == "en" else "zh"), title=f"{say('brand')} · {title}",
        author=say("brand"), subject=say("cover_version", version=version), made=TIMELESS,
        hash=hashlib.sha256(words.encode()).hexdigest(), snapshot=b"", outside=frozenset(),
        footer=Footer(title, say("cover_version", version=version), "", say("handbook_foot"),
                      say("foot_page", page="{page}", pages="{pages}")),
        banner="", page_word=say("page_ref", page="{page}"), pages=pages, anchors=anchors)


def numbered(content: ReportContent, places: Mapping[str, int]) -> ReportContent:
    """Return content in which the words that lead to pages are as wide as the numbers of `places` are."""
    def exact(value: Any) -> Any:
        if isinstance(value, PageRef):
            words = content.page_word.format(page=places.get(value.key, "–")).replace(" ", NBSP)
            return replace(value, words=words)
        if isinstance(value, tuple):
            return tuple(map(exact, value))
        if isinstance(value, ChapterPage | ContentsPage | ContentsEntry):
            return replace(value, **{each.name: exact(getattr(value, each.name)) for each in fields(value)})
        return value

    return replace(content, pages=tuple(Page(page.key, exact(page.value)) for page in content.pages))


def _ref(say: Say, key: str) -> PageRef:
    return PageRef(key, say("page_ref", page="00").replace(" ", NBSP))


def _head(say: Say, title: str, lead: str) -> Head:
    return Head(title, say("handbook"), title, lead)


def _cover(sources: _Sources) -> Cover:
    say, pack = sources.say, sources.pack
    badges = tuple(_badge(say, pack, item.id) for item in pack.capabilities)
    facts = (Fact(say("cover_software"), say("cover_version", version=sources.version)),
             Fact(say("cover_pack"), f"{pack.name.in_(say.language)} {pack.version}"),
             Fact(say("handbook_for"), say("handbook_for_text")))
    about = (say("handbook_about_1"), say("handbook_about_2"), say("handbook_about_3"))
    return Cover(say("handbook"), say("brand"), say("handbook_kind"), "", say("handbook"), badges, facts,
                 say("handbook_about"), about)


def _badge(say: Say, pack: Pack, capability: str) -> Badge:
    item = pack.item(capability)
    return Badge(item.note, item.colour, item.name.in_(say.language))


def _entries(say: Say, pages: Sequence[Page]) -> Sequence[ContentsEntry]:
    """Return the lines of the contents: a page of one topic stands under the part its kicker names."""
    found: list[ContentsEntry] = []
    part = ""
    for page in pages:
        value = page.value
        kicker = value.head.kicker
        if isinstance(value, ChapterPage) and kicker != say("handbook"):
            if kicker != part:
                found.append(ContentsEntry(kicker, _ref(say, page.key)))
            found.append(ContentsEntry(value.head.outline, _ref(say, page.key), under=True))
        else:
            found.append(ContentsEntry(value.head.outline, _ref(say, page.key)))
            if isinstance(value, ChapterPage) and len(value.chapters) > 1:
                found += [ContentsEntry(each.topic.title, _ref(say, each.topic.id), under=True)
                          for each in value.chapters]
        part = kicker
    return found


# The pages -------------------------------------------------------------------------------------------------------
def _group(sources: _Sources, group: SpokenGroup) -> list[Page]:
    """Return the pages of a part of the help: each stage begins one, other parts go on from topic to topic."""
    say = sources.say
    if group.id == STAGES:
        pages = [Page(topic.id, _stage(sources, group, topic)) for topic in group.topics]
        return [*pages, Page("days", _days(sources))]
    chapters = tuple(Chapter(topic, picture=sources.pictures.get(topic.id, b"")) for topic in group.topics)
    head = Head(group.name, say("handbook"), group.name)
    return [Page(f"part-{group.id}", ChapterPage(f"part-{group.id}", head, chapters, _refs(say, chapters),
                                                    apart=group.id in APART))]


def _stage(sources: _Sources, group: SpokenGroup, topic: SpokenTopic) -> ChapterPage:
    say = sources.say
    chapter = Chapter(topic, say("handbook_script"), _script(say, script_of(sources.scripts, topic.id)),
                      sources.pictures.get(topic.id, b""))
    head = Head(topic.title, group.name, topic.title)
    return ChapterPage(topic.id, head, (chapter,), _refs(say, (chapter,)))


def _script(say: Say, script: Script | None) -> tuple[Spoken, ...]:
    if script is None:
        return ()
    return (Spoken(say("director_purpose"), (_in(say, script.purpose),)),
            Spoken(say("director_say"), tuple(_in(say, line) for line in script.say)),
            Spoken(say("director_watch"), tuple(_in(say, line) for line in script.watch)),
            Spoken(say("director_behind"), (_in(say, script.behind),)))


def _in(say: Say, text: Text) -> str:
    """Return a text in the language of the book; curly marks of a Chinese font are too wide for English."""
    words = text.in_(say.language)
    return words if say.language == "zh" else words.translate(_STRAIGHT)


def _refs(say: Say, chapters: Sequence[Chapter]) -> tuple[PageRef, ...]:
    """Return a place for the page of every topic that is named in some chapters."""
    spans = [span for each in chapters for parts in (each.topic.lead, *(p for line in each.topic.lines
                                                                        for p in (line.spans, line.beside)))
             for span in parts]
    return tuple(_ref(say, target) for target in dict.fromkeys(span.target for span in spans if span.look == "link"))


def _days(sources: _Sources) -> DaysPage:
    say, here = sources.say, sources.say.language
    plans = []
    for template, depth in zip(_DAYS, _ABOUT, strict=True):
        workshop = Workshop("", Settings("", depth=depth), sources.pack, "",
                            tuple(element.id for element in sources.pack.elements))
        agenda = template_of(workshop, template).agenda
        day = state(agenda, Clock(), _MORNING, UTC)
        firsts = {items[0].id: number for number, items in enumerate(agenda.days, 1)} if agenda.nights else {}
        rows: list[tuple[str, str, str]] = []
        for block in day.blocks:
            if block.item.id in firsts:
                rows.append((say("handbook_day_n", day=firsts[block.item.id]), "", ""))
            rows.append((f"{block.starts}–{block.ends}", block_name(block.item).in_(here), str(block.item.minutes)))
        about = say(_ABOUT[depth], n=sum(1 for _ in workshop.cells()))
        plans.append(DayPlan(say(_DAYS[template]), about, tuple(rows)))
    return DaysPage(_head(say, say("handbook_days"), say("handbook_days_lead")),
                    (say("director_time"), say("director_block"), say("handbook_min")),
                    tuple(plans), (say("handbook_days_note"),))


def _levels(sources: _Sources) -> ChapterPage:
    """Return the notes on levels as one page of short topics."""
    say = sources.say
    lines = [Line("term", (Span(_in(say, note.title)),), (Span(_in(say, note.text)),)) for note in sources.notes]
    topic = SpokenTopic("levels", "", say("handbook_levels"), (Span(say("handbook_levels_lead")),), tuple(lines))
    return ChapterPage("levels", Head(topic.title, say("handbook"), topic.title), (Chapter(topic),))


def _framework(sources: _Sources) -> FrameworkPage:
    say, pack, here = sources.say, sources.pack, sources.say.language
    briefs = tuple(CapabilityBrief(_badge(say, pack, item.id), item.question.in_(here),
                                   tuple(level.in_(here) for level in item.levels)) for item in pack.capabilities)
    elements = say.join([element.name.in_(here) for element in pack.elements])
    return FrameworkPage(
        _head(say, say("handbook_framework"),
              say("handbook_framework_lead", n=len(pack.capabilities), indicators=len(pack.indicators))),
        tuple(f"{level.level} {level.name.in_(here)}" for level in pack.levels), briefs,
        say("handbook_elements", n=len(pack.elements)), elements, (say("handbook_framework_note"),))


def _keys(say: Say, keys: tuple[KeySection, ...]) -> KeysPage:
    return KeysPage(_head(say, say("handbook_keys"), say("handbook_keys_lead")),
                    say("handbook_everywhere"), say("handbook_on_pages"), keys)
