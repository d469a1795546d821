"""How firm an initiative is when the votes are drawn anew, in words."""

from __future__ import annotations

from workshop.model.planning import Robustness
from workshop.report.pages.book import NONE, Book
from workshop.roadmap.build import fingerprint
from workshop.roadmap.draws import firm

MOST_CELLS = 1


def robustness(book: Book) -> Robustness | None:
    """Return what is known of the plan under other draws; None without, or when it was made for other data."""
    found, plan = book.workshop.robust, book.plan
    if found is None or plan is None or not found.draws:
        return None
    return found if found.made_for == fingerprint(book.workshop, book.analysis, plan.kind) else None


def firm_words(book: Book, found: Robustness | None, initiative: str) -> str:
    """Return in how many draws an initiative is chosen, and what that depends on where it is not firm."""
    chosen = found.of(initiative) if found is not None else None
    if chosen is None:
        return NONE
    share = book.percent(chosen.share)
    cells = [cell for place in chosen.cells[:MOST_CELLS] if (cell := _cell(book, place))]
    if firm(chosen.share) or not cells:
        return share
    return book.say("firm_depends", share=share, cells=book.say.join(cells))


def _cell(book: Book, place: str) -> str:
    """Return a cell written as element/item in short words; empty when the framework does not know it."""
    element, _, item = place.partition("/")
    pack = book.workshop.pack
    if not (pack.has_element(element) and pack.has_item(item)):
        return ""
    short = item if pack.item(item).parent else book.item_short(item)
    return f"{book.element_short(element)}\u00a0{short}"
