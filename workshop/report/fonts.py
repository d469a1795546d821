"""The one type family of text, tables and charts: registered once, asked for every glyph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from workshop.errors import Problem, bad_input
from workshop.report.tuned import tune

REGULAR, BOLD = "NotoSansSC-Regular", "NotoSansSC-Bold"
FILES = {REGULAR: "NotoSansSC-Regular.ttf", BOLD: "NotoSansSC-Bold.ttf"}


def register(folder: Path) -> None:
    """Make both weights known to ReportLab, once per process; BadInput when a file is missing or no TrueType font."""
    tune()
    for name, file in FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            try:
                pdfmetrics.registerFont(TTFont(name, str(folder / file)))
            except (TTFError, OSError):
                raise bad_input([Problem("font_missing", file)]) from None
    for bold in (0, 1):
        for italic in (0, 1):
            addMapping(REGULAR, bold, italic, BOLD if bold else REGULAR)


def name_of(*, bold: bool) -> str:
    """Return the name of a weight."""
    return BOLD if bold else REGULAR


def _face(name: str) -> Any:
    return pdfmetrics.getFont(name).face


def missing_glyphs(texts: Iterable[str]) -> set[str]:
    """Return the characters of `texts` that one of the two weights cannot draw."""
    wanted = set().union(*texts)
    return {c for c in wanted if any(ord(c) not in _face(name).charToGlyph for name in FILES)}


def char_width(character: str, size: float, *, bold: bool) -> float:
    """Return the advance of one character in points."""
    face = _face(name_of(bold=bold))
    return float(face.charWidths.get(ord(character), face.defaultWidth)) * size / 1000


def advances(text: str, size: float, *, bold: bool) -> list[float]:
    """Return the advance of every character in points, as `char_width` does."""
    face = _face(name_of(bold=bold))
    widths, default = face.charWidths, face.defaultWidth
    return [float(widths.get(ord(c), default)) * size / 1000 for c in text]


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text in points."""
    face = _face(name_of(bold=bold))
    widths, default = face.charWidths, face.defaultWidth
    return float(sum(widths.get(ord(c), default) for c in text)) * size / 1000


def fit(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return `text`, cut with … when it is wider than `room` points; Latin words end with three dots.

    The … of a Chinese font is as wide as a character and floats at half height.
    """
    if width(text, size, bold=bold) <= room:
        return text
    widest = width("…", size, bold=bold)
    used = 0.0
    for index, character in enumerate(text):
        used += char_width(character, size, bold=bold)
        if used > room - widest:
            kept = text[:index].rstrip()
            return kept + ("..." if kept[-1:].isascii() else "…")
    return text
