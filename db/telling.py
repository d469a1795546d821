"""How far longer work on a file is: told to whoever asked, who may end the work by raising."""

from __future__ import annotations

from collections.abc import Callable

# Hears the share that is done, 0 to 1. What it raises ends the work, which then leaves everything as it was.
Tell = Callable[[float], None]


def quiet(_share: float) -> None:
    """Hear how far work is, and say nothing."""


def within(tell: Tell, begin: float, end: float) -> Tell:
    """Return what a part of the work tells: its own 0 to 1 is `begin` to `end` of the whole."""
    return lambda share: tell(begin + (end - begin) * min(max(share, 0.0), 1.0))
