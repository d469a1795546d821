"""From the content of a report to a PDF file, the same bytes for the same content."""

from __future__ import annotations

import io
import os
import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from workshop.exchange.snapshot_report import HASH
from workshop.report.archive import archival
from workshop.report.attach import attach
from workshop.report.fonts import BOLD, REGULAR, register
from workshop.report.headings import is_left_alone, without_end
from workshop.report.layout import LAYOUT, Template
from workshop.report.paper import ReportCanvas
from workshop.report.protect import prepared, protected
from workshop.report.readable import readable
from workshop.report.styles import (
    A3_HEIGHT,
    A3_WIDTH,
    A4_HEIGHT,
    A4_WIDTH,
    ATTENTION,
    BODY,
    BOTTOM,
    POSTER_SIDE,
    SIDE,
    TOP,
    colour,
    ink_on,
)
from workshop.report.whole import ReportContent

# The band that warns of invented votes lies in the top margin.
BAND = 24.0
# What one step in the series of paper sizes makes of a length.
LARGER = A3_WIDTH / A4_WIDTH
# Width, height and the margins at the sides.
SIZES: Mapping[Template, tuple[float, float, float]] = {
    "cover": (A4_WIDTH, A4_HEIGHT, SIDE), "portrait": (A4_WIDTH, A4_HEIGHT, SIDE),
    "landscape": (A4_HEIGHT, A4_WIDTH, SIDE), "poster": (A3_HEIGHT, A3_WIDTH, POSTER_SIDE)}
TEMPLATES = tuple(SIZES)


class _Stopped(Exception):
    """Nobody wants this report any more."""


def write_pdf(content: ReportContent, path: Path, *, fonts: Path, password: str | None = None,
              progress: Callable[[float], None] | None = None, should_stop: Callable[[], bool] | None = None) -> int:
    """Write a report to `path`, which is replaced only when all of it is written; returns how many pages it has.

    `fonts` is the folder with NotoSansSC-Regular.ttf and NotoSansSC-Bold.ttf. The data of `content` is attached. With
    a `password` the file is encrypted, and not a byte of it reaches the disk before; such a file is never the same
    twice, any other always is, and is PDF/A-3b. `progress` is told the share done, from 0 to 1. When `should_stop`
    says so, nothing is written, and there are 0 pages. One report at a time: ReportLab's font registry is global.
    Raises BadInput when a font, or a glyph of the product's own words, is missing, or the password is none; OSError
    when the file cannot be written.
    """
    if password is not None:
        prepared(password)
    # The folder is tried before the work is done.
    part = path.with_name(f".pentatone-{uuid.uuid4().hex}.pdf")
    try:
        with part.open("xb") as stream:
            made = _made(content, fonts, password is None, progress, should_stop)
            if made is None:
                return 0
            data, report = made
            stream.write(data if password is None else protected(data, password))
        os.replace(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return report.pages


def pdf_bytes(content: ReportContent, *, fonts: Path, claim: bool = True,
              progress: Callable[[float], None] | None = None, should_stop: Callable[[], bool] | None = None,
              places: dict[str, int] | None = None) -> bytes | None:
    """Return a report as `write_pdf` writes it without a password, or None when nobody wants it any more.

    `claim` lets the file say that it is PDF/A-3b. `places` is filled with the page, from 1, on which each key is.
    """
    made = _made(content, fonts, claim, progress, should_stop)
    if made is None:
        return None
    data, report = made
    if places is not None:
        places.update(report.places)
    return data


def _made(content: ReportContent, fonts: Path, claim: bool, progress: Callable[[float], None] | None,
          should_stop: Callable[[], bool] | None) -> tuple[bytes, _Report] | None:
    register(fonts)
    stream = io.BytesIO()
    report = _Report(readable(content), stream, claim, progress, should_stop)
    try:
        report.write()
    except _Stopped:
        return None
    return stream.getvalue(), report


class _Report(BaseDocTemplate):
    """The document: its pages, its properties, and when to stop."""

    def __init__(self, content: ReportContent, stream: BinaryIO, claim: bool,
                 progress: Callable[[float], None] | None, should_stop: Callable[[], bool] | None) -> None:
        poster, paper = content.options.variant == "poster", content.options.paper
        self.scale = {"A3": LARGER if not poster else 1.0, "A4": 1 / LARGER if poster else 1.0}.get(paper, 1.0)
        super().__init__(stream, pagesize=(A4_WIDTH, A4_HEIGHT), title=content.title, author=content.author,
                         subject=content.subject, creator="Pentatone", keywords="", invariant=1, pageCompression=1,
                         lang=_tag(content), initialFontName=REGULAR)
        self._claim = claim
        self._content, self._progress, self._should_stop = content, progress, should_stop
        self._size, self._share = 1, 0.0
        self.pages = 0
        self.places: dict[str, int] = {}
        self.addPageTemplates([self._template(name, *SIZES[name]) for name in TEMPLATES])
        self.setProgressCallBack(self._told)

    def _template(self, name: Template, wide: float, high: float, side: float) -> PageTemplate:
        # The cover has no foot, and a poster one of its own in a size that can be read on a wall.
        on_page = _banner if name in ("cover", "poster") else _foot
        frame = Frame(side, BOTTOM, wide - 2 * side, high - TOP - BOTTOM, leftPadding=0, rightPadding=0, topPadding=0,
                      bottomPadding=0)

        def begin(canvas: Any, _document: Any) -> None:
            if self.scale != 1.0:
                canvas.scale(self.scale, self.scale)
            on_page(canvas, wide, high, self._content.banner)

        return PageTemplate(name, [frame], onPage=begin, pagesize=(wide * self.scale, high * self.scale))

    def write(self) -> None:
        """Lay out the pages and write the file."""
        story: list[Flowable] = []
        for page in self._content.pages:
            self._check()
            template, section = LAYOUT[type(page.value)]
            # The first template is chosen before anything is set.
            if story:
                story += [NextPageTemplate(template), PageBreak()]
            else:
                self._firstPageTemplateIndex = TEMPLATES.index(template)
            story += without_end(section(page.value))
        self.build(story, canvasmaker=self._canvas)

    def filterFlowables(self, flowables: list[Flowable]) -> None:
        """Begin a new page before a heading that would stand alone; called before each flowable is set."""
        # The first one comes before there is a frame.
        frame = getattr(self, "frame", None)
        if frame is not None and is_left_alone(flowables, frame):
            flowables.insert(0, CondPageBreak(A3_HEIGHT))

    def _canvas(self, *args: Any, **kwargs: Any) -> ReportCanvas:
        canvas = ReportCanvas(*args, **kwargs)
        content = self._content
        canvas.prepare(content.footer, content.page_word, content.anchors | {page.key for page in content.pages})
        archival(canvas, made=content.made, language=_tag(content), claim=self._claim, entries={HASH: content.hash})
        if content.snapshot:
            attach(canvas, content.snapshot, made=content.made)
        self.places = canvas.places
        canvas.showOutline()
        canvas.setViewerPreference("DisplayDocTitle", "true")
        return canvas

    def afterPage(self) -> None:
        """Count the page, and stop here if nobody wants the rest."""
        self.canv.total = self.pages = self.page
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


def _tag(content: ReportContent) -> str:
    return "zh-CN" if content.language == "zh" else "en-GB"


def _foot(canvas: Any, wide: float, high: float, banner: str) -> None:
    _banner(canvas, wide, high, banner)
    canvas.mark_foot(wide)


def _banner(canvas: Any, wide: float, high: float, banner: str) -> None:
    """Warn of invented votes above the frame; the cover stands with this alone, without a foot."""
    if banner:
        canvas.setFillColor(colour(ATTENTION))
        canvas.rect(0, high - BAND, wide, BAND, stroke=0, fill=1)
        canvas.setFont(BOLD, BODY)
        canvas.setFillColor(colour(ink_on(ATTENTION)))
        canvas.drawCentredString(wide / 2, high - BAND + (BAND - BODY) / 2 + 1.2, banner)
