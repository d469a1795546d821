"""Colours, type sizes and page sizes of the report: those of the screen, in points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

INK, QUIET, LINE, PAPER, SURFACE = "#1F2430", "#6E6A5E", "#E4DFD4", "#FAF8F4", "#FFFFFF"
ACTION, ATTENTION, HATCH, UNSCORED = "#0B4A63", "#E07A1F", "#DDD6C8", "#F3EFE6"
RULE = "#D8D2C6"
LEVELS = ("#EFEBE0", "#BCD6CD", "#8CC0BB", "#3F8F9B", "#0B4A63")

# Points are three quarters of the pixels on screen (9, 11, 12, 14, 17, 23, 40).
FOOT, SMALL, BODY, LEAD, SUB, TITLE, GIANT = 6.75, 8.25, 9.0, 10.5, 12.75, 17.25, 30.0

A4_WIDTH, A4_HEIGHT = 210 * mm, 297 * mm
A3_WIDTH, A3_HEIGHT = 297 * mm, 420 * mm
POSTER_SIDE = 14 * mm
SIDE, TOP, BOTTOM, FOOT_AT = 20 * mm, 15 * mm, 20 * mm, 11 * mm


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks. Sizes, leading and spaces are points; `align` is left, centre or right."""

    size: float = BODY
    leading: float = 13.0
    colour: str = INK
    bold: bool = False
    align: str = "left"
    before: float = 0.0
    after: float = 0.0
    with_next: bool = False

    def but(self, **changes: float | str | bool) -> Style:
        """Return the style with some things changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


BODY_TEXT = Style()
QUIET_TEXT = Style(SMALL, 11.5, QUIET)
KICKER = Style(SMALL, 11.5, QUIET, after=2.5, with_next=True)
PAGE_TITLE = Style(TITLE, 23.0, bold=True, after=5, with_next=True)
PAGE_LEAD = Style(SMALL, 12.0, QUIET, after=4)
CAPTION_TEXT = Style(BODY, 13.0, QUIET, after=4, with_next=True)
SECTION = Style(LEAD, 14.0, ACTION, bold=True, before=13, after=6)
CELL = Style(SMALL, 11.5)
CELL_BOLD = Style(SMALL, 11.5, bold=True)
CELL_HEAD = Style(SMALL, 11.0, QUIET)
NOTE = Style(SMALL, 11.5, QUIET, before=5)


@cache
def colour(code: str) -> HexColor:
    """Return a ReportLab colour of #RRGGBB."""
    return HexColor(code)


def blend(first: str, second: str, share: float) -> str:
    """Mix two colours; `share` of the second, from 0 to 1."""
    mixed = (round(a + (b - a) * share) for a, b in zip(_rgb(first), _rgb(second), strict=True))
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def level_colour(value: float, top: int) -> str:
    """Return the colour of a level from 1 to `top`, blended between whole levels as on the screen."""
    place = (min(max(value, 1.0), float(top)) - 1.0) / max(top - 1, 1) * (len(LEVELS) - 1)
    low = min(int(place), len(LEVELS) - 2)
    return blend(LEVELS[low], LEVELS[low + 1], place - low)


def ink_on(ground: str) -> str:
    """Return an ink with a contrast of at least 4.5 on `ground` (WCAG 2.1 AA), the softest that has it."""
    inks = (INK, SURFACE, "#000000")
    return next((ink for ink in inks if contrast(ink, ground) >= 4.5), max(inks, key=lambda i: contrast(i, ground)))


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1)."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _rgb(code: str) -> tuple[int, int, int]:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def _luminance(code: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else float(((channel + 0.055) / 1.055) ** 2.4)
    red, green, blue = (linear(channel / 255) for channel in _rgb(code))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# Deeper than the colour of warnings on the screen, which is too pale for words on paper.
ATTENTION_INK = blend(ATTENTION, INK, 0.4)
