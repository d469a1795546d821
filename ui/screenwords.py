"""The words of charts, lists and the history as the screen says them, in the language in use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ui.i18n import in_use
from ui.languages import OWN, Language
from ui.languagetexts import read_words
from ui.localtexts import money
from ui.reportwords import report_words
from workshop.errors import PentatoneError, Problem, WorldFault
from workshop.report.words import Say


def say_words() -> Say:
    """Return the words of charts, lists and the history for the screen, in the language in use.

    Reports are Chinese, English or both; a further language can bring words for the screen, see
    `ui.languagetexts.read_words`.
    """
    return _say(in_use())


@cache
def _say(here: Language) -> Say:
    say = report_words().say(here.contents)
    if here.code in OWN:
        return say
    try:
        own = read_words(here.words, say.texts).found
    except PentatoneError:
        own = {}
    return ScreenSay(say.language, {**say.texts, **own}, say.unit)


def word_faults() -> tuple[PentatoneError, ...]:
    """Return what is wrong with the words of the language in use."""
    here = in_use()
    if here.code in OWN:
        return ()
    try:
        refused = read_words(here.words, report_words().say(here.contents).texts).refused
    except PentatoneError as error:
        return (error,)
    found = Problem("language_words_refused", here.words.name, {"count": len(refused), "first": "".join(refused[:1])})
    return (WorldFault(found),) if refused else ()


@dataclass(frozen=True)
class ScreenSay(Say):
    """The words in a further language of the interface, joined as that one writes them."""

    def join(self, parts: list[str]) -> str:
        return in_use().marks.list.join(parts)

    def sentences(self, *parts: str) -> str:
        return in_use().marks.sentence_gap.join(part for part in parts if part)

    def money(self, thousand: int) -> str:
        return money(thousand)
