"""What happened to the computer between two looks at its clocks: it slept, or its clock was set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

# Looked at every second: a longer pause than this is sleep, or a program that stood still (seconds).
GAP = 90.0
# Less than this between the two clocks is the time the look itself took, or the network setting the clock a little.
SLACK = 2.0


@dataclass(frozen=True, slots=True)
class Jump:
    """What two looks tell.

    `gone` are the seconds that truly passed between them and `slept` those of them that the program did not live
    through, 0 or over `GAP`. `shifted` says by how many seconds the clock was set meanwhile: below 0 back, 0 not at
    all. Setting the clock takes no time, so `shifted` is never part of `gone`.
    """

    gone: float
    slept: float
    shifted: float


class Watch:
    """Compares the clock on the wall with one that nobody can set.

    `wall` gives an aware time. `ticks` gives seconds that only go forwards, count sleep, and begin anywhere.
    """

    def __init__(self, wall: Callable[[], datetime], ticks: Callable[[], float]) -> None:
        self._wall, self._ticks = wall, ticks
        self._at, self._count = wall(), ticks()
        self._asleep = 0.0

    def look(self) -> Jump | None:
        """Return what happened since the last look; None when time simply went on."""
        at, count = self._wall(), self._ticks()
        gone = max(count - self._count, 0.0)
        shifted = (at - self._at).total_seconds() - gone
        self._at, self._count = at, count
        slept = gone if gone > GAP else 0.0
        self._asleep += slept
        if abs(shifted) <= SLACK:
            shifted = 0.0
        return Jump(gone, slept, shifted) if slept or shifted else None

    def awake(self) -> float:
        """Return seconds that only go forwards, begin anywhere, and leave out sleep, for as long as somebody looks."""
        count = self._ticks()
        gone = count - self._count
        # Asked just after waking, before the next look.
        return count - self._asleep - (gone if gone > GAP else 0.0)
