"""What slides of several kinds have in common: headings, slides that go on, small notes, nothing to show."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.report.pptx.deck import Deck, Slide
from workshop.report.pptx.marks import Look, Words, fitted, quiet, total_height
from workshop.report.styles import ACTION
from workshop.report.values import Head

SECTION = Look(12.5, True, ACTION)


def note_lines(slide: Slide, lines: Sequence[str], top: float) -> float:
    """Put small sentences below what is on a slide, as far as there is room; return where they end."""
    words = [Words(line, quiet(9), 2) for line in lines if line]
    while words and total_height(words, slide.width) > slide.bottom - top:
        words.pop()
    if not words:
        return top
    high = total_height(words, slide.width)
    slide.text(words, slide.left, top, slide.width, high, name="Notes")
    return top + high


def section(slide: Slide, words: str, left: float, top: float, width: float) -> None:
    """Put a heading on a slide; places and width in points."""
    if words:
        text, look = fitted(words, [SECTION, SECTION.but(size=10.5), SECTION.but(size=9)], width, 1)
        slide.text([Words(text, look)], left, top, width, 18, name="Section")


def more(deck: Deck, head: Head, number: int, of: int, made: list[Slide]) -> Slide:
    """Begin the slide `number` of `of` under a head that goes on, and add it to those that are made."""
    slide = deck.slide(head, part=(number, of), lead=False)
    made.append(slide)
    return slide


def headed(deck: Deck, head: Head, words: str, made: list[Slide], gap: float = 20.0) -> Slide:
    """Begin a further slide under a head, with a heading and `gap` points for it, and add it to those made."""
    slide = deck.slide(head, lead=False)
    made.append(slide)
    section(slide, words, slide.left, slide.top, slide.width)
    slide.top += gap
    return slide


def nothing(slide: Slide, words: str) -> None:
    """Say on a slide that there is nothing to show."""
    slide.text([Words(words, Look(13))], slide.left, slide.top, slide.width, 60, name="Empty")
