"""The handbook: contents, topics with their scripts, days side by side, the framework in brief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from workshop.helptext import Line, Span, text_of
from workshop.report.charts.base import Sheet
from workshop.report.charts.thumb import Thumb
from workshop.report.flow import Run, Title, Words, to_page
from workshop.report.model.handbook import Chapter, ChapterPage, ContentsPage, DayPlan, DaysPage, FrameworkPage
from workshop.report.sections.parts import PORTRAIT, Commands, head, height_of, table
from workshop.report.styles import (
    ACTION,
    BODY,
    CELL,
    CELL_BOLD,
    CELL_HEAD,
    INK,
    LEAD,
    NOTE,
    PAPER,
    QUIET,
    SMALL,
    SUB,
    Style,
    colour,
)
from workshop.report.values import PageRef

SIZE, LINE = 9.5, 14.0
TEXT = Style(SIZE, LINE, after=3)
IN_ROW = Style(SIZE, LINE)
TOPIC = Style(SUB, 18, INK, bold=True, before=14, after=3)
LEADING = Style(SIZE, LINE, QUIET, after=5)
HEADING = Style(LEAD, 14, ACTION, bold=True, before=9, after=3)
LABEL = Style(SIZE, LINE, ACTION, bold=True)
MARK = 16.0
BRACKETS = ("(", "（")
LONG, LONG_SHARE = 44, 0.5
# Points: a picture of the program is as wide as WIDEST, not lower than LEAST, and stands ABOVE under what is over it.
WIDEST, LEAST, ABOVE = 380.0, 120.0, 10.0
# Points: a topic begins on a new page when less than ROOM is left, and a heading when less than HEAD_ROOM is. What
# stands under a heading is parted by the end of a page only when it is higher than WHOLE.
ROOM, HEAD_ROOM, WHOLE = 130.0, 72.0, 300.0
Pages = Mapping[str, PageRef]


def contents(page: ContentsPage) -> list[Flowable]:
    """Set the contents: chapters in bold with their topics beneath, in two columns when they are many."""
    rows: list[list[Any]] = []
    width = PORTRAIT[0]
    for entry in page.entries:
        style = Style(BODY, 13.2) if entry.under else Style(BODY, 13.2, bold=True, before=4)
        title = Words([Run(entry.title, link=entry.page.key)], style)
        number = Words(to_page(entry.page, tone=QUIET), Style(BODY, 13.2))
        rows.append(["", title, number] if entry.under else [title, "", number])
    spans: Commands = [("SPAN", (0, row), (1, row)) for row, entry in enumerate(page.entries) if not entry.under]
    spans += [("TOPPADDING", (0, row), (-1, row), 6.0) for row, entry in enumerate(page.entries) if not entry.under]
    return [*head(page.head, "contents"),
            table(rows, (18, width - 18 - 62, 62), head_rows=0, pad=1.3, lines=False, extra=spans)]


def chapters(page: ChapterPage) -> list[Flowable]:
    """Set topics one after the other; one that has the page to itself gives the page its head."""
    pages = {ref.key: ref for ref in page.refs}
    alone = len(page.chapters) == 1 and page.chapters[0].topic.title == page.head.title
    found = head(page.head, page.key)
    for index, chapter in enumerate(page.chapters):
        start: list[Flowable] = []
        if not alone:
            if index:
                found.append(PageBreak() if page.apart else CondPageBreak(ROOM))
            start.append(Title(chapter.topic.title, TOPIC if index and not page.apart else TOPIC.but(before=0),
                               outline=chapter.topic.title, key=chapter.topic.id, level=1))
        start.append(Words(_runs(chapter.topic.lead, pages), LEADING))
        found += _lines(start, chapter.topic.lines, pages)
        found += _script(chapter)
        if chapter.picture:
            found.append(_Shot(chapter.picture, alone=alone))
    return found


class _Shot(Thumb):
    """A picture of the program with space above, smaller where the page would else end before it.

    With `alone` nothing follows it: it is left out rather than put on a page of its own.
    """

    def __init__(self, data: bytes, *, alone: bool) -> None:
        super().__init__(data, WIDEST, WIDEST)
        self._alone = alone
        self._whole = (self.width, self.height)

    def wrap(self, _room: float, height: float) -> tuple[float, float]:
        """Return its size in points, at most what is left of the page when that is enough to see something."""
        (wide, high), left = self._whole, height - ABOVE
        share = 0.0 if self._alone and left < LEAST else left / high if LEAST <= left < high else 1.0
        self.width, self.height = wide * share, high * share
        return self.width, self.height + ABOVE if share else 0.0

    def draw(self) -> None:
        """Draw it, unless it is left out."""
        if self.height:
            super().draw()


def _runs(spans: Sequence[Span], pages: Pages) -> list[Run]:
    found: list[Run] = []
    for span in spans:
        if span.look == "link":
            latin, inside = span.text.isascii(), bool(found) and found[-1].text[-1:] in BRACKETS
            found.append(Run(span.text, colour=ACTION, link=span.target))
            if span.target in pages:
                # No brackets inside of brackets.
                before = (", " if latin else "，") if inside else (" (" if latin else "（")
                after = "" if inside else ")" if latin else "）"
                found += [Run(before), Run(pages[span.target].words, ref=span.target), *([Run(after)] if after else [])]
        else:
            found.append(Run(_dotted(span.text), bold=True if span.look in ("key", "name") else None))
    return found


def _dotted(words: str) -> str:
    """Return Latin words with three dots: the … of a Chinese font is as wide as a character."""
    return words.replace("…", "...") if words.replace("…", "").isascii() else words


def _lines(start: Sequence[Flowable], lines: Sequence[Line], pages: Pages) -> list[Flowable]:
    """Set the blocks of a topic after how it starts; what stands under a heading is on one page with it."""
    found: list[Flowable] = []
    heads = [at for at, line in enumerate(lines) if at and line.kind == "head"]
    for first, last in pairwise([0, *heads, len(lines)]):
        part = [*(() if first else start), *_blocks(lines[first:last], pages)]
        if height_of(part, PORTRAIT[0]) <= WHOLE:
            found.append(KeepTogether(part))
        else:
            found += [CondPageBreak(HEAD_ROOM), *part]
    return found


def _blocks(lines: Sequence[Line], pages: Pages) -> list[Flowable]:
    """Set blocks; those of one kind in a row become one table."""
    found: list[Flowable] = []
    at = 0
    while at < len(lines):
        kind = lines[at].kind
        end = at
        while end < len(lines) and lines[end].kind == kind:
            end += 1
        run = lines[at:end]
        if kind == "head":
            found += [Words(_runs(line.spans, pages), HEADING) for line in run]
        elif kind == "text":
            found += [Words(_runs(line.spans, pages), TEXT) for line in run]
        elif kind in ("term", "trouble"):
            found += [_pairs(run, pages, _share(run)), Spacer(1, 3)]
        else:
            found += [_marked(run, pages), Spacer(1, 3)]
        at = end
    return found


def _share(lines: Sequence[Line]) -> float:
    """Return how much of the width is for what stands on the left: a command needs more than a word."""
    if lines[0].kind == "trouble":
        return 0.34
    terms = [text_of(line.spans) for line in lines]
    if any(len(term) > LONG for term in terms):
        return LONG_SHARE
    # A Chinese term with its English in brackets needs room for both.
    return 0.32 if any("（" in term for term in terms) else 0.24


def _pairs(lines: Sequence[Line], pages: Pages, share: float) -> Flowable:
    width, bold = PORTRAIT[0], share != LONG_SHARE
    rows: list[list[Any]] = [[Words(_runs(line.spans, pages), IN_ROW.but(bold=bold)),
                              Words(_runs(line.beside, pages), IN_ROW)] for line in lines]
    return table(rows, (share * width, (1 - share) * width), head_rows=0, pad=2.1)


def _marked(lines: Sequence[Line], pages: Pages) -> Flowable:
    rows: list[list[Any]] = [[_mark(line), Words(_runs(line.spans, pages), IN_ROW)] for line in lines]
    return table(rows, (MARK, PORTRAIT[0] - MARK), head_rows=0, pad=1.5, lines=False)


def _mark(line: Line) -> Any:
    if line.kind == "step":
        return Words(str(line.number), LABEL)
    if line.kind == "point":
        return Words("·", LABEL)
    sheet = Sheet(11, 12)
    sheet.box(0.5, 0.8, 9, 9, None, radius=1.5, stroke=INK, thick=0.8)
    return sheet.drawing


def _script(chapter: Chapter) -> list[Flowable]:
    """Set the script on a tinted ground, all of it on one page, so that it is found at a glance."""
    if not chapter.parts:
        return []
    width = PORTRAIT[0]
    rows: list[list[Any]] = []
    for part in chapter.parts:
        rows += [[Words(part.label if not number else "", LABEL), Words(line, IN_ROW)]
                 for number, line in enumerate(part.lines)]
    extra: Commands = [("BACKGROUND", (0, 0), (-1, -1), colour(PAPER)), ("LEFTPADDING", (0, 0), (0, -1), 8)]
    return [KeepTogether([Words(chapter.parts_head, HEADING.but(before=14)),
                          table(rows, (84, width - 84), head_rows=0, pad=1.5, lines=False, extra=extra)])]


def days(page: DaysPage) -> list[Flowable]:
    """Set the templates of the day side by side."""
    width = PORTRAIT[0]
    gap = 16.0
    each = (width - gap * (len(page.plans) - 1)) / len(page.plans)
    cells = [_day(plan, page.columns, each) for plan in page.plans]
    widths = [each + (gap if index < len(page.plans) - 1 else 0) for index in range(len(page.plans))]
    found = [*head(page.head, "days"), Spacer(1, 4),
             table([cells], widths, head_rows=0, pad=0, lines=False,
                   extra=[("RIGHTPADDING", (0, 0), (-2, -1), gap), ("RIGHTPADDING", (-1, 0), (-1, -1), 0)])]
    return [*found, *(Words(note, NOTE) for note in page.notes)]


def _day(plan: DayPlan, columns: tuple[str, str, str], width: float) -> list[Flowable]:
    rows: list[list[Any]] = [[Words(name, CELL_HEAD) for name in columns]]
    rows += [[Words(time, Style(7.5, 11, bold=not block)), Words(block, CELL),
              Words(minutes, CELL.but(align="right"))] for time, block, minutes in plan.rows]
    return [Words(plan.name, Style(LEAD, 14, bold=True)), Words(plan.about, Style(SMALL, 12, QUIET, after=4)),
            table(rows, (56, width - 56 - 24, 24), pad=2.2, extra=[("RIGHTPADDING", (0, 0), (-1, -1), 3)])]


def framework(page: FrameworkPage) -> list[Flowable]:
    """Set the framework: each capability with its question and its levels beside each other's names."""
    width = PORTRAIT[0]
    found = head(page.head, "framework")
    for brief in page.capabilities:
        sheet = Sheet(20, 20)
        sheet.badge(9, 10, 8.5, brief.badge)
        top = table([[sheet.drawing, [Words(brief.badge.name, Style(LEAD, 14, bold=True)),
                                      Words(brief.question, Style(SMALL, 12, QUIET))]]],
                    (26, width - 26), head_rows=0, pad=1, lines=False)
        rows: list[list[Any]] = [[Words(name, CELL_BOLD), Words(words, CELL)]
                                 for name, words in zip(page.level_names, brief.levels, strict=True)]
        levels = table(rows, (92, width - 118), head_rows=0, pad=1.0)
        inner = table([["", levels]], (26, width - 26), head_rows=0, pad=0, lines=False)
        found.append(KeepTogether([Spacer(1, 3), top, inner]))
    return [*found, Words(page.elements_head, HEADING), Words(page.elements, TEXT),
            *(Words(note, NOTE) for note in page.notes)]
