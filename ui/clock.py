"""The clock of this computer that nobody can set, and that goes on while it sleeps."""

from __future__ import annotations

import sys
import time

_SYSTEM: str = sys.platform


def true_seconds() -> float:
    """Return seconds that only go forwards and count the time the computer slept; where they begin says nothing.

    `time.monotonic` counts sleep on Windows only: Linux has a clock of its own for it, and on macOS the clock of that
    name in the system is another than Python's.
    """
    if _SYSTEM == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if _SYSTEM == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
