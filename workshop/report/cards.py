"""Voting cards to be cut out: one digit a card, readable across the room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workshop.model.text import Language
from workshop.report.fonts import register, width
from workshop.report.press import Press, outside, wrapped
from workshop.report.styles import A4_HEIGHT, A4_WIDTH, INK, QUIET, SURFACE, ink_on, level_colour
from workshop.report.words import Say, Words

A_PAGE = 4
WIDE, HIGH = A4_WIDTH / 2, A4_HEIGHT / 2
# The frame stays clear of the cut and of the edge that a printer cannot reach.
EDGE, FRAME = 24.0, 3.0
# The digits of our font are 0.73 of their size high: 82 mm, twice the 1/200 of 8 m that signs are asked to have.
DIGIT, TALL = 320.0, 0.73
FOOT = 78.0
NAME, LEAST = 30.0, 13.0


@dataclass(frozen=True, slots=True)
class Card:
    """A sign with its name on a ground (#RRGGBB)."""

    sign: str
    name: str
    ground: str


def cards_pdf(language: Language, *, top: int = 5, sets: int = 4, level_names: Sequence[str] | None = None,
              words: Words, fonts: Path) -> bytes:
    """Return `sets` sets of cards 1 to `top`, ? and - as a PDF, four cards a page with marks where to cut.

    Of every four sets each page holds one card four times, so that a cut stack is four sets already; cards of the
    sets left over follow one another. `level_names` are the names under the digits, lowest first. Raises ValueError
    for no set, or for more than nine levels or other than `top` names; BadInput when a font is missing.
    """
    if sets < 1 or not 1 <= top <= 9 or (level_names is not None and len(level_names) != top):
        raise ValueError(f"no cards for {sets} sets of {top} levels")
    register(fonts)
    say = words.say(language)
    cards = _cards(say, top, level_names)
    press = Press(fonts, title=say("cards"), author=say("brand"), subject=say("cards"), language=language)
    known: set[str] = set()
    for page in _pages(cards, sets):
        for place, card in enumerate(page):
            _draw(press, card, WIDE * (place % 2), HIGH * (1 - place // 2))
        for card in page:
            if card.sign not in known:
                known.add(card.sign)
                press.bookmark(say("card_outline", sign=card.sign, name=card.name), f"card-{len(known)}")
        _cuts(press)
        press.next_page()
    return press.close()


def _cards(say: Say, top: int, names: Sequence[str] | None) -> list[Card]:
    levels = [Card(str(level), outside(names[level - 1]) if names else say("card_level", level=level),
                   level_colour(level, top)) for level in range(1, top + 1)]
    return [*levels, Card("?", say("card_dont_know"), SURFACE), Card("-", say("card_abstain"), SURFACE)]


def _pages(cards: list[Card], sets: int) -> Iterator[list[Card]]:
    for _ in range(sets // A_PAGE):
        yield from ([card] * A_PAGE for card in cards)
    rest = cards * (sets % A_PAGE)
    yield from (rest[start:start + A_PAGE] for start in range(0, len(rest), A_PAGE))


def _draw(press: Press, card: Card, x: float, y: float) -> None:
    """Draw a card with its lower left corner at (x, y); on white ones a heavy frame tells where the front is."""
    ink, wide = ink_on(card.ground), WIDE - 2 * EDGE
    press.box(x + EDGE, y + EDGE, wide, HIGH - 2 * EDGE, fill=card.ground, stroke=INK, thick=FRAME, radius=14)
    middle, line = x + WIDE / 2, y + EDGE + FOOT + (HIGH - 2 * EDGE - FOOT - DIGIT * TALL) / 2
    if card.sign == "-":
        # The hyphen of the font is too small to be seen from afar.
        press.box(middle - 70, line + DIGIT * TALL / 2 - 16, 140, 32, fill=ink, stroke=None)
    else:
        press.text(middle, line, card.sign, DIGIT, bold=True, tone=ink, anchor="middle")
    size = max(min(NAME, NAME * (wide - 24) / max(width(card.name, NAME, bold=True), 1.0)), LEAST)
    lines = wrapped(card.name, size, wide - 24, bold=True, most=2)
    for index, words in enumerate(lines):
        press.text(middle, y + EDGE + 30 + (len(lines) - 1 - 2 * index) * size * 0.6, words, size, bold=True, tone=ink,
                   anchor="middle")


def _cuts(press: Press) -> None:
    """Draw the two lines to cut along, with short marks at the edges and in the middle."""
    press.line(WIDE, 0, WIDE, A4_HEIGHT, QUIET, 0.4, (2, 4))
    press.line(0, HIGH, A4_WIDTH, HIGH, QUIET, 0.4, (2, 4))
    for x, y in ((WIDE, 0), (WIDE, A4_HEIGHT), (WIDE, HIGH)):
        press.line(x, y - 12, x, y + 12, INK, 0.8)
    for x, y in ((0, HIGH), (A4_WIDTH, HIGH), (WIDE, HIGH)):
        press.line(x - 12, y, x + 12, y, INK, 0.8)
