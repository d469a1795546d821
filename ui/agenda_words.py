"""Words for the plan of the day: repairs, next actions, and how the time stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.i18n import language as language_in_use
from ui.i18n import listed
from ui.noop import QT_TRANSLATE_NOOP
from workshop.agenda import DayState, block_name
from workshop.agenda_next import Next
from workshop.agenda_repair import Repair
from workshop.model.text import Text
from workshop.model.workshop import Workshop

LONGEST_NAME = 28

REPAIRS = {
    "shrink": QT_TRANSLATE_NOOP("Agenda", "Shorten what is left: {minutes} min in all, shared by {count} blocks"),
    "skip": QT_TRANSLATE_NOOP("Agenda", "Skip {names}: saves {minutes} min"),
    "details": QT_TRANSLATE_NOOP("Agenda", "Leave the details out of {names}: saves {minutes} min"),
    "break": QT_TRANSLATE_NOOP("Agenda", "Make {names} {minutes} min shorter"),
    "park": QT_TRANSLATE_NOOP("Agenda", "Park the open points of {names}: saves {minutes} min"),
    "tomorrow": QT_TRANSLATE_NOOP("Agenda", "Put {names} on the next day: saves {minutes} min today"),
    "end_now": QT_TRANSLATE_NOOP("Agenda", "End {names} now and park what is open: saves {minutes} min"),
}

NEXTS = {
    "scope": QT_TRANSLATE_NOOP("Agenda", "Choose the business elements"),
    "people": QT_TRANSLATE_NOOP("Agenda", "Add people"),
    "voters": QT_TRANSLATE_NOOP("Agenda", "Say who votes"),
    "sign_in": QT_TRANSLATE_NOOP("Agenda", "Sign in: {missing} of {total} missing"),
    "clock": QT_TRANSLATE_NOOP("Agenda", "Start the clock  F8"),
    "nobody_here": QT_TRANSLATE_NOOP("Agenda", "Nobody in the room votes: sign in"),
    "round": QT_TRANSLATE_NOOP("Agenda", "Go on: {cell}, {answers} of {asked} votes"),
    "reveal": QT_TRANSLATE_NOOP("Agenda", "Reveal {cell}"),
    "score": QT_TRANSLATE_NOOP("Agenda", "Score {cell} ({left} left)"),
    "details": QT_TRANSLATE_NOOP("Agenda", "Open the details of {cell} ({left} left)"),
    "again": QT_TRANSLATE_NOOP("Agenda", "Vote again: {cell} ({left} left)"),
    "accept": QT_TRANSLATE_NOOP("Agenda", "Accept {cell} ({left} left)"),
    "targets": QT_TRANSLATE_NOOP("Agenda", "Set targets"),
    "initiatives": QT_TRANSLATE_NOOP("Agenda", "Find initiatives"),
    "owners": QT_TRANSLATE_NOOP("Agenda", "Name owners: {left} missing"),
    "lifts": QT_TRANSLATE_NOOP("Agenda", "Say what initiatives lift: {left} open"),
    "prioritise": QT_TRANSLATE_NOOP("Agenda", "Weigh what matters"),
    "plan": QT_TRANSLATE_NOOP("Agenda", "Make the roadmap"),
    "replan": QT_TRANSLATE_NOOP("Agenda", "Plan again: things have changed"),
    "parked": QT_TRANSLATE_NOOP("Agenda", "Empty the parking lot: {left} open"),
    "debrief": QT_TRANSLATE_NOOP("Agenda", "Ask: worth our time?"),
    "export": QT_TRANSLATE_NOOP("Agenda", "Export the report"),
    "done": QT_TRANSLATE_NOOP("Agenda", "All done: close the workshop"),
}

LEVELS = {
    "calm": QT_TRANSLATE_NOOP("Agenda", "left"),
    "soon": QT_TRANSLATE_NOOP("Agenda", "soon up"),
    "last": QT_TRANSLATE_NOOP("Agenda", "last moments"),
    "over": QT_TRANSLATE_NOOP("Agenda", "over time"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Agenda", text)


def shortened(words: str, most: int = LONGEST_NAME) -> str:
    """Return words cut to `most` characters, on one line."""
    words = " ".join(words.split())
    return words if len(words) <= most else words[:most - 1].rstrip() + "…"


def repair_words(repair: Repair, workshop: Workshop, language: str = "") -> str:
    """Return what a repair does, as one line; names of blocks in `language`, by default the one in use."""
    blocks = repair.params["blocks"]
    assert isinstance(blocks, tuple)
    found = [item for block in blocks if (item := workshop.agenda.item(block))]
    names = [_say(QT_TRANSLATE_NOOP("Agenda", "“{0}”")).format(
        shortened(block_name(item).in_(language or language_in_use()))) for item in found[:2]]
    joined = listed(names)
    if (more := len(found) - 2) > 0:
        joined = _say(QT_TRANSLATE_NOOP("Agenda", "{0} and {1} more")).format(joined, more)
    return _say(REPAIRS[repair.key]).format(names=joined, minutes=repair.params["minutes"], count=len(blocks))


def next_words(found: Next) -> str:
    """Return the words of the one next action."""
    params = {name: value.in_(language_in_use()) if isinstance(value, Text) else value
              for name, value in found.params.items()}
    return _say(NEXTS[found.key]).format(**params)


def span_words(seconds: float) -> str:
    """Return a long time in words: 42 min, or 14 h 10 min."""
    minutes = max(round(seconds / 60), 1)
    if minutes < 60:
        return QCoreApplication.translate("Agenda", "{0} min").format(minutes)
    return QCoreApplication.translate("Agenda", "{0} h {1} min").format(minutes // 60, minutes % 60)


def clock_words(seconds: int) -> str:
    """Return seconds as 12:05; a minus stands before time that is over."""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'−' if seconds < 0 else ''}{minutes:02}:{rest:02}"


def level_words(level: str) -> str:
    """Return how pressing the time is."""
    return _say(LEVELS[level])


def pace_words(day: DayState) -> str:
    """Return how the day stands: ahead or behind, and when it ends; of a day that is over, what it took."""
    if day.finished:
        # The clock on the wall says nothing of it any more: the file may be read months after the day.
        return _say(QT_TRANSLATE_NOOP("Agenda", "{taken} of {planned} planned")).format(
            taken=span_words(sum(block.spent for block in day.blocks)),
            planned=span_words(sum(block.planned for block in day.blocks)))
    if day.ahead > 0:
        pace = _say(QT_TRANSLATE_NOOP("Agenda", "{0} min ahead")).format(day.ahead)
    elif day.ahead < 0:
        pace = _say(QT_TRANSLATE_NOOP("Agenda", "{0} min behind")).format(-day.ahead)
    else:
        pace = _say(QT_TRANSLATE_NOOP("Agenda", "on time"))
    if day.days > 1:
        return _say(QT_TRANSLATE_NOOP("Agenda", "{pace} · day {day} ends {end}")).format(
            pace=pace, day=day.day, end=day.end)
    return _say(QT_TRANSLATE_NOOP("Agenda", "{pace} · ends {end}")).format(pace=pace, end=day.end)
