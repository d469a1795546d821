"""One finding of a doctor, and how long ago something was."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

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


def age(then: datetime, now: datetime) -> str:
    """Return how long ago something was."""
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 0:
        return "in the future"
    if minutes < 2:
        return "just now"
    if minutes < 120:
        return f"{minutes} minutes ago"
    return f"{minutes // 60} hours ago" if minutes < 2 * 24 * 60 else f"{minutes // (24 * 60)} days ago"
