"""Text size: the whole interface by Qt's own factor, which is taken up when the program starts."""

from __future__ import annotations

import os
from contextlib import suppress

FACTOR = "QT_SCALE_FACTOR"
_before: list[str | None] = []  # the factor that the surroundings gave, kept for a program that is started again
_in_use = [100]


def take(scale: int) -> None:
    """Use a text size (per cent) from now on; only before there is a QApplication.

    It is multiplied with the factor of the system, which Qt knows, and with one that the surroundings give.
    """
    if not _before:
        _before.append(os.environ.get(FACTOR))
    _in_use[0] = scale
    if scale != 100:
        os.environ[FACTOR] = f"{_given() * scale / 100:.4f}"


def _given() -> float:
    with suppress(ValueError):
        found = float(_before[0] or 1)
        return found if 0.25 <= found <= 8 else 1.0
    return 1.0


def in_use() -> int:
    """Return the text size in use, in per cent."""
    return _in_use[0]


def share() -> float:
    """Return the text size in use as a factor."""
    return _in_use[0] / 100


def surroundings() -> dict[str, str]:
    """Return the variables of the surroundings as they were before `take`."""
    found = dict(os.environ)
    if _before:
        found.pop(FACTOR, None)
        if (before := _before[0]) is not None:
            found[FACTOR] = before
    return found
