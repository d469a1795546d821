"""What every rule needs: limits, and refusals for unknown cells, unknown rounds and unfit words."""

from __future__ import annotations

from datetime import date

from workshop.errors import refuse
from workshop.model.score import Cell, Round
from workshop.model.workshop import Workshop

MAX_NAME, MAX_TITLE, MAX_TEXT, MAX_HORIZON = 60, 200, 10_000, 40
MAX_MONEY = 1_000_000_000
MAX_LINK = 2_000
MAX_SHORT = 40


def known_round(workshop: Workshop, round_id: str) -> Round:
    """Return a round, or refuse."""
    found = workshop.round(round_id)
    if found is None:
        raise refuse("round_unknown", round_id)
    return found


def known_cell(workshop: Workshop, cell: Cell) -> None:
    """Refuse a cell that the framework does not have."""
    if not workshop.pack.has_element(cell.element) or not workshop.pack.has_item(cell.item):
        raise refuse("cell_unknown", f"{cell.element} {cell.item}")


def keepable(text: str) -> bool:
    """Tell whether a text can be stored: no NUL, which cuts it short, and no half of a surrogate pair."""
    return "\0" not in text and not any("\ud800" <= c <= "\udfff" for c in text)


def check_words(limit: int, *texts: str) -> None:
    """Refuse texts that are too long or cannot be stored."""
    for text in texts:
        if len(text) > limit:
            raise refuse("text_too_long", text[:20], limit=limit)
        if not keepable(text):
            raise refuse("text_unreadable", text[:20])


def is_day(text: str) -> bool:
    """Tell whether a text is a day such as 2027-03-31."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
