"""Headings stay with what they head, and no page is begun by empty space alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer, Table

from workshop.report.flow import Words
from workshop.report.styles import SECTION

# A heading further up has room enough below it for a row of any table (points).
NEAR = 420.0


def is_left_alone(flowables: Sequence[Flowable], frame: Any) -> bool:
    """Tell whether the first of `flowables` is a heading and not one row of its table fits beneath it in `frame`.

    Sentences between heading and table go with the heading. How much room a heading asks for is fixed before its
    words are known: a row of long words may be taller.
    """
    first = flowables[0] if flowables else None
    if not isinstance(first, Words) or first.style != SECTION or frame._atTop:
        return False
    width, room = frame._getAvailableWidth(), frame._y - frame._y1p
    if room > NEAR:
        return False
    for flowable in flowables:
        if isinstance(flowable, Table):
            return room <= 0 or (flowable.wrap(width, room)[1] > room and not flowable.split(width, room))
        if not isinstance(flowable, Words) or (flowable is not first and flowable.style == SECTION):
            return False
        room -= flowable.wrap(width, room)[1] + flowable.getSpaceBefore() + flowable.getSpaceAfter()
    return False


def without_end(flowables: list[Flowable]) -> list[Flowable]:
    """Return what a page consists of without the space at its end: that would be a page of its own when all is full."""
    end = len(flowables)
    while end and type(flowables[end - 1]) is Spacer:
        end -= 1
    return flowables[:end]
