"""Sheets drawn stroke by stroke: A4 pages, our two fonts, bookmarks, the same bytes for the same content."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from workshop.report import breaking
from workshop.report.archive import archival
from workshop.report.fonts import REGULAR, advances, fit, missing_glyphs, name_of, register, width
from workshop.report.pages.plain import plain
from workshop.report.readable import glyph_problems
from workshop.report.styles import A4_HEIGHT, A4_WIDTH, ATTENTION, INK, ink_on
from workshop.report.styles import colour as tint

BANNER = 15.0


def outside(text: str) -> str:
    """Return users' words fit for print: one line, nothing unseen, characters the fonts lack as 〔U+1F600〕."""
    found = plain(text)
    codes = {ord(c): f"〔U+{ord(c):04X}〕" for c in missing_glyphs([found])} if not found.isascii() else {}
    return found.translate(codes) if codes else found


@lru_cache(maxsize=4096)
def wrapped(text: str, size: float, room: float, *, bold: bool = False, most: int | None = None) -> tuple[str, ...]:
    """Break a text into lines of at most `room` points; lines after the `most`-th are cut with …."""
    spans = breaking.lines(text, advances(text, size, bold=bold), room)
    if most is not None and len(spans) > most:
        kept = [text[start:end] for start, end in spans[:most - 1]]
        return (*kept, fit(text[spans[most - 1][0]:], room, size, bold=bold))
    return tuple(text[start:end] for start, end in spans)


class Press:
    """A document under way. Coordinates are points from the lower left of an A4 page in portrait.

    All words from outside must have gone through `outside`; a glyph still missing is our own fault.
    """

    def __init__(self, fonts: Path, *, title: str, author: str, subject: str, language: str) -> None:
        register(fonts)
        self._stream, self._said = io.BytesIO(), [title, author, subject]
        tag = "zh-CN" if language == "zh" else "en-GB"
        self.canvas = Canvas(self._stream, pagesize=(A4_WIDTH, A4_HEIGHT), invariant=1, pageCompression=1,
                             initialFontName=REGULAR, lang=tag)
        archival(self.canvas, language=tag)
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setSubject(subject)
        self.canvas.setCreator("Pentatone")
        self.canvas.setKeywords("")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")

    def text(self, x: float, y: float, words: str, size: float, *, bold: bool = False, tone: str = INK,
             anchor: str = "start", room: float | None = None) -> float:
        """Write on the base line `y`, cut to `room`; `anchor` is start, middle or end. Returns the width used."""
        if room is not None:
            words = fit(words, room, size, bold=bold)
        used = width(words, size, bold=bold)
        if words:
            self._said.append(words)
            self.canvas.setFont(name_of(bold=bold), size)
            self.canvas.setFillColor(tint(tone))
            self.canvas.drawString(x - {"start": 0.0, "middle": used / 2, "end": used}[anchor], y, words)
        return used

    def lines(self, x: float, top: float, texts: Sequence[str], size: float, leading: float, *, bold: bool = False,
              tone: str = INK) -> None:
        """Write lines one below the other, the first one right under `top`."""
        for index, words in enumerate(texts):
            self.text(x, top - size - index * leading, words, size, bold=bold, tone=tone)

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str | None = None, stroke: str | None = INK,
            thick: float = 0.7, radius: float = 0.0) -> None:
        """Draw a rectangle from its lower left corner."""
        if fill:
            self.canvas.setFillColor(tint(fill))
        if stroke:
            self.canvas.setStrokeColor(tint(stroke))
            self.canvas.setLineWidth(thick)
        self.canvas.roundRect(x, y, wide, high, radius, stroke=int(stroke is not None), fill=int(fill is not None))

    def line(self, x1: float, y1: float, x2: float, y2: float, tone: str = INK, thick: float = 0.5,
             dash: tuple[float, ...] = ()) -> None:
        """Draw a straight line."""
        self.canvas.setStrokeColor(tint(tone))
        self.canvas.setLineWidth(thick)
        self.canvas.setDash(*([list(dash)] if dash else []))
        self.canvas.line(x1, y1, x2, y2)
        self.canvas.setDash()

    def banner(self, words: str, x: float, top: float, wide: float) -> None:
        """Write words on a band of warning, `BANNER` points high."""
        self.box(x, top - BANNER, wide, BANNER, fill=ATTENTION, stroke=None, radius=2)
        self.text(x + wide / 2, top - BANNER + 4.4, words, 9.5, bold=True, tone=ink_on(ATTENTION), anchor="middle")

    def bookmark(self, words: str, key: str, level: int = 0) -> None:
        """Let an entry of the outline lead to the current page; `key` is unique in the document."""
        self._said.append(words)
        self.canvas.bookmarkPage(key)
        self.canvas.addOutlineEntry(words, key, level, closed=True)
        self.canvas.showOutline()

    def next_page(self) -> None:
        """End the current page."""
        self.canvas.showPage()

    def close(self) -> bytes:
        """Return the file; BadInput when a font lacks a glyph of the product's own words."""
        if missing := missing_glyphs(self._said):
            raise glyph_problems(self._said, missing)
        self.canvas.save()
        return self._stream.getvalue()
