"""Words on slides: measured, broken into lines, and written as the text of shapes and cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

from workshop.report import fonts
from workshop.report.breaking import is_wide
from workshop.report.breaking import lines as break_lines
from workshop.report.styles import ACTION, ATTENTION, INK, QUIET, SURFACE

# Fonts of other machines are a little wider than the one we measure with.
SPARE, LEADING, PARTING = 0.955, 1.25, 0.2
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u200b-\u200f\u202a-\u202e"
                         r"\u2060-\u2069\ufeff]")
# Colours of the theme, so that a template of the customer's own colours them; all others mean something.
_THEME = {INK: "tx1", ACTION: "accent1", ATTENTION: "accent2", SURFACE: "bg1"}


@dataclass(frozen=True, slots=True)
class Look:
    """How words look; the size is in points, `align` is l, ctr or r."""

    size: float = 11.0
    bold: bool = False
    colour: str = INK
    align: str = "l"
    fixed: bool = False

    def but(self, **changes: object) -> Look:
        """Return the look with some things changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph in one look; `after` is the space below it in points."""

    text: str
    look: Look = Look()
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class Pen:
    """What runs need to know: the language, and the font of Chinese letters where the theme names none."""

    language: str
    east: str = "+mn-ea"


def clean(text: str) -> str:
    """Return a text without characters that nobody sees or that XML cannot hold."""
    return _UNWRITABLE.sub("", " ".join(text.split("\n")))


# Measuring --------------------------------------------------------------------------------------------------------
def spans_of(text: str, look: Look, room: float) -> list[tuple[int, int]]:
    """Return where the lines of a text begin and end in a width of `room` points."""
    widths = [fonts.char_width(c, look.size, bold=look.bold) for c in text]
    if not text.isascii():
        for index, (before, after) in enumerate(pairwise(text)):
            # Some programs part Chinese from Latin letters by themselves.
            if is_wide(before) != is_wide(after) and " " not in (before, after) and (
                    before if is_wide(before) else after).isalnum():
                widths[index] += look.size * PARTING
    return break_lines(text, widths, max(room * SPARE - 1.5, 1.0))


def lines_of(text: str, look: Look, room: float) -> list[str]:
    """Return the lines that a text takes in a width of `room` points."""
    return [text[start:end] for start, end in spans_of(text, look, room)]


def height_of(words: Words, room: float) -> float:
    """Return the height of a paragraph in points."""
    return max(len(lines_of(clean(words.text), words.look, room)), 1) * words.look.size * LEADING + words.after


def total_height(paragraphs: Iterable[Words], room: float) -> float:
    """Return the height of paragraphs one below the other."""
    return sum(height_of(words, room) for words in paragraphs)


def cut(text: str, look: Look, room: float, most: int) -> str:
    """Return a text that takes at most `most` lines; what is left off ends in an ellipsis."""
    text = clean(text)
    found = spans_of(text, look, room)
    if len(found) <= most:
        return text
    start, end = found[most - 1]
    while end > start:
        kept = text[start:end].rstrip()
        # The … of a Chinese font floats at half height behind Latin letters.
        last = kept + ("..." if kept[-1:].isascii() else "…")
        if len(spans_of(last, look, room)) <= 1:
            return text[:start] + last
        end -= 1
    return text[:start]


def fitted(text: str, looks: Sequence[Look], room: float, most: int) -> tuple[str, Look]:
    """Return a text in the first look in which it takes at most `most` lines; cut in the last one."""
    text = clean(text)
    for look in looks:
        if len(lines_of(text, look, room)) <= most:
            return text, look
    return cut(text, looks[-1], room, most), looks[-1]


# Writing ----------------------------------------------------------------------------------------------------------
def fill(colour: str, *, fixed: bool = True) -> str:
    """Return a colour as XML."""
    if not fixed and colour in _THEME:
        return f'<a:solidFill><a:schemeClr val="{_THEME[colour]}"/></a:solidFill>'
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'


def run(text: str, look: Look, pen: Pen) -> str:
    """Return words as a run; markup in them is only words."""
    return (f'<a:r>{properties("a:rPr", look, pen)}<a:t>{escape(clean(text))}</a:t></a:r>')


def properties(tag: str, look: Look, pen: Pen) -> str:
    """Return the look of a run as XML; Chinese letters always have a font of their own."""
    language = "zh-CN" if pen.language == "zh" else "en-GB"
    bold = ' b="1"' if look.bold else ' b="0"'
    return (f'<{tag} lang="{language}" altLang="en-US" sz="{round(look.size * 100)}"{bold} dirty="0">'
            f'{fill(look.colour, fixed=look.fixed)}<a:latin typeface="+mn-lt"/>'
            f'<a:ea typeface={quoteattr(pen.east)}/></{tag}>')


def paragraph(words: Words, pen: Pen) -> str:
    """Return a paragraph as XML."""
    space = f'<a:spcAft><a:spcPts val="{round(words.after * 100)}"/></a:spcAft>'
    # In points: the lines of two fonts of one size are not equally high.
    line = round(words.look.size * LEADING * 100)
    start = (f'<a:pPr marL="0" indent="0" algn="{words.look.align}"><a:lnSpc><a:spcPts val="{line}"/></a:lnSpc>'
             f'<a:spcBef><a:spcPts val="0"/></a:spcBef>{space}<a:buNone/></a:pPr>')
    end = properties("a:endParaRPr", words.look, pen)
    body = run(words.text, words.look, pen) if words.text else ""
    return f"<a:p>{start}{body}{end}</a:p>"


def quiet(size: float = 10.0) -> Look:
    """Return the look of small words."""
    return Look(size, colour=QUIET)
