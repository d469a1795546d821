"""From the content of a report to a PDF file, the same bytes for the same content."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate

from workshop.report.fonts import BOLD, REGULAR, fit, register, width
from workshop.report.minutes import MinutesContent
from workshop.report.readable import readable
from workshop.report.sections.annex import annex
from workshop.report.sections.cover import cover
from workshop.report.sections.decision import decision
from workshop.report.sections.evidence import evidence
from workshop.report.sections.gaps import gaps
from workshop.report.sections.heat import heat
from workshop.report.sections.initiatives import initiatives
from workshop.report.sections.method import method
from workshop.report.sections.minutes import minutes
from workshop.report.sections.outlook import outlook
from workshop.report.sections.roadmap import roadmap
from workshop.report.styles import (
    A4_HEIGHT,
    A4_WIDTH,
    ATTENTION,
    BODY,
    BOTTOM,
    FOOT,
    FOOT_AT,
    QUIET,
    RULE,
    SIDE,
    TOP,
    colour,
    ink_on,
)
from workshop.report.whole import Footer, Printed, ReportContent

# The band that warns of invented votes lies in the top margin.
BAND = 24.0

Content = TypeVar("Content", bound=Printed)
Section = Callable[[Any], list[Flowable]]
Sections = tuple[tuple[str, Section], ...]

# What a full report consists of, and on which kind of page; a section without content has no page.
FULL: Sections = (("cover", cover), ("portrait", decision), ("landscape", heat), ("portrait", gaps),
                  ("landscape", roadmap), ("landscape", initiatives), ("portrait", outlook), ("portrait", method),
                  ("landscape", annex), ("portrait", evidence))


class _Stopped(Exception):
    """Nobody wants this report any more."""


def write_pdf(content: ReportContent, path: Path, *, fonts: Path, progress: Callable[[float], None] | None = None,
              should_stop: Callable[[], bool] | None = None) -> None:
    """Write the full report to `path`, which is replaced only when all of it is written.

    `fonts` is the folder with NotoSansSC-Regular.ttf and NotoSansSC-Bold.ttf. `progress` is told the share done, from
    0 to 1. When `should_stop` says so, nothing is written. One report at a time: ReportLab's font registry is global.
    Raises BadInput when a font, or a glyph of the product's own words, is missing; OSError when the file cannot be
    written.
    """
    _write(content, FULL, path, fonts, progress, should_stop)


def write_minutes(content: MinutesContent, path: Path, *, fonts: Path,
                  should_stop: Callable[[], bool] | None = None) -> None:
    """Write the minutes to `path`, under the same conditions as a report."""
    _write(content, (("portrait", minutes),), path, fonts, None, should_stop)


def _write(content: Content, sections: Sections, path: Path, fonts: Path,
           progress: Callable[[float], None] | None, should_stop: Callable[[], bool] | None) -> None:
    register(fonts)
    ready = readable(content)
    part = path.with_name(f".pentatone-{uuid.uuid4().hex}.pdf")
    try:
        with part.open("xb") as stream:
            _Report(ready, stream, progress, should_stop).write(sections)
        os.replace(part, path)
    except _Stopped:
        return
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


class _Canvas(Canvas):
    """Draws the feet at the very end, when the number of pages is known; until then pages only refer to them."""

    footer: Footer

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._feet: list[tuple[int, float]] = []
        self.total = 0

    def mark_foot(self, wide: float) -> None:
        """Let the current page have a foot of the width `wide`."""
        self._feet.append((self.getPageNumber(), wide))
        self.doForm(f"foot{self.getPageNumber()}")

    def save(self) -> None:
        """Draw all feet, then write the file."""
        for page, wide in self._feet:
            self.beginForm(f"foot{page}", 0, 0, wide, BOTTOM)
            self._foot(page, wide)
            self.endForm()
        super().save()

    def _foot(self, page: int, wide: float) -> None:
        footer = self.footer
        number = footer.page.format(page=page, pages=self.total)
        right = f"{footer.right} · {number}"
        self.setStrokeColor(colour(RULE))
        self.setLineWidth(0.5)
        self.line(SIDE, FOOT_AT + 11, wide - SIDE, FOOT_AT + 11)
        self.setFont(REGULAR, FOOT)
        self.setFillColor(colour(QUIET))
        self.drawRightString(wide - SIDE, FOOT_AT, right)
        middle, half = wide / 2, width(footer.middle, FOOT) / 2
        free = wide - 2 * SIDE - width(right, FOOT)
        # The middle moves to the left where the right part is long; the left part is cut to what remains.
        middle = min(middle, SIDE + free - 12 - half)
        self.drawCentredString(middle, FOOT_AT, footer.middle)
        date = f" · {footer.date}"
        names = fit(footer.left, middle - half - SIDE - 10 - width(date, FOOT), FOOT)
        self.drawString(SIDE, FOOT_AT, names + date)


class _Report(BaseDocTemplate):
    """The document: its pages, its properties, and when to stop."""

    def __init__(self, content: Printed, stream: BinaryIO, progress: Callable[[float], None] | None,
                 should_stop: Callable[[], bool] | None) -> None:
        super().__init__(stream, pagesize=(A4_WIDTH, A4_HEIGHT), title=content.title, author=content.author,
                         subject=content.subject, creator="Pentatone", keywords="", invariant=1, pageCompression=1,
                         lang="zh-CN" if content.language == "zh" else "en-GB", initialFontName=REGULAR)
        self._content, self._progress, self._should_stop = content, progress, should_stop
        self.banner = content.banner
        self._size, self._share = 1, 0.0
        self.addPageTemplates([
            _page("cover", A4_WIDTH, A4_HEIGHT, _banner), _page("portrait", A4_WIDTH, A4_HEIGHT, _foot),
            _page("landscape", A4_HEIGHT, A4_WIDTH, _foot)])
        self.setProgressCallBack(self._told)

    def write(self, sections: Sections) -> None:
        """Lay out the sections and write the file."""
        story: list[Flowable] = []
        for kind, section in sections:
            self._check()
            if found := section(self._content):
                story += [NextPageTemplate(kind), PageBreak()] if story else []
                story += found
        self.build(story, canvasmaker=self._canvas)

    def _canvas(self, *args: Any, **kwargs: Any) -> Canvas:
        canvas = _Canvas(*args, **kwargs)
        canvas.footer = self._content.footer
        made = self._content.made
        canvas.setDateFormatter(lambda *_: f"D:{made}")
        canvas.showOutline()
        canvas.setViewerPreference("DisplayDocTitle", "true")
        return canvas

    def afterPage(self) -> None:
        """Count the page, and stop here if nobody wants the rest."""
        self.canv.total = self.page
        self._check()

    def _told(self, kind: str, value: int) -> None:
        """Pass on how many parts of the story are laid out."""
        if kind == "SIZE_EST":
            self._size = max(value, 1)
        # A long table comes back in parts, so the count may fall for a while.
        share = 1.0 if kind == "FINISHED" else value / self._size if kind == "PROGRESS" else 0.0
        if self._progress is not None and share > self._share:
            self._share = min(share, 1.0)
            self._progress(self._share)
        self._check()

    def _check(self) -> None:
        if self._should_stop is not None and self._should_stop():
            raise _Stopped


def _page(name: str, wide: float, high: float, on_page: Callable[[Any, Any], None]) -> PageTemplate:
    frame = Frame(SIDE, BOTTOM, wide - 2 * SIDE, high - TOP - BOTTOM, leftPadding=0, rightPadding=0, topPadding=0,
                  bottomPadding=0)
    return PageTemplate(name, [frame], onPage=on_page, pagesize=(wide, high))


def _foot(canvas: Any, document: Any) -> None:
    _banner(canvas, document)
    canvas.mark_foot(canvas._pagesize[0])


def _banner(canvas: Any, document: Any) -> None:
    """Warn of invented votes above the frame; the cover stands with this alone, without a foot."""
    if words := document.banner:
        wide, high = canvas._pagesize
        canvas.setFillColor(colour(ATTENTION))
        canvas.rect(0, high - BAND, wide, BAND, stroke=0, fill=1)
        canvas.setFont(BOLD, BODY)
        canvas.setFillColor(colour(ink_on(ATTENTION)))
        canvas.drawCentredString(wide / 2, high - BAND + (BAND - BODY) / 2 + 1.2, words)
