"""One thing that can be done now, as the list of all actions shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be done now, as the palette lists it.

    `also` are its words in the other language, so that it is found by them too; `why` says why it cannot be done now.
    """

    id: str
    words: str
    also: str
    keys: str
    group: str
    run: Callable[[], object]
    why: str = ""
