"""One finding of a doctor, and how long ago something was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Literal, NamedTuple

from ui.noop import QT_TRANSLATE_NOOP

State = Literal["ok", "warn", "bad"]
ROOM, SCARCE = 1_000_000_000, 100_000_000
"""Free bytes below which a disk is told of, and below which work is at risk."""


class Line(NamedTuple):
    """What was looked at, how it is, in words, and what to do."""

    name: str
    state: State
    words: str
    advice: str = ""


def amount(size: int) -> str:
    """Return a number of bytes as people say it."""
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"


def age(then: datetime, now: datetime, say: Callable[[str], str] = str) -> str:
    """Return how long ago something was, in the language of `say`."""
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 0:
        return say(QT_TRANSLATE_NOOP("Doctor", "in the future"))
    if minutes < 2:
        return say(QT_TRANSLATE_NOOP("Doctor", "just now"))
    if minutes < 120:
        return say(QT_TRANSLATE_NOOP("Doctor", "{0} minutes ago")).format(minutes)
    if minutes < 2 * 24 * 60:
        return say(QT_TRANSLATE_NOOP("Doctor", "{0} hours ago")).format(minutes // 60)
    return say(QT_TRANSLATE_NOOP("Doctor", "{0} days ago")).format(minutes // (24 * 60))
