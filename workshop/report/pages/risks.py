"""What the roadmap takes for granted, ranked by what hangs on it."""

from __future__ import annotations

from collections import Counter

from workshop.report.model.risks import RestLine, RiskRow, RisksPage
from workshop.report.pages.assumptions import KIND_WORDS, PAGES, Assumption, Stakes, assumptions
from workshop.report.pages.book import NONE, Book
from workshop.report.values import Head

MOST = 12


def risks(book: Book) -> RisksPage | None:
    """Write the assumptions; None without a plan that holds anything, and where nothing is taken for granted."""
    show, say = book.gantt, book.say
    if show is None or not show.bars:
        return None
    stakes = Stakes(book)
    # Among equals the dearer one comes first, then the order in which they were found.
    found = sorted(assumptions(book, stakes), key=lambda one: (-one.stake, -one.money))
    if not found:
        return None
    first = _first(found)
    rest = Counter(one.kind for one in found if one not in first)
    return RisksPage(
        head=Head(say("outline_risks"), say("kicker_risks"), _title(book, found),
                  say("risk_lead", share=book.percent(stakes.planned))),
        columns=(say("col_number"), say("col_assumption"), say("col_watch"), say("col_trigger"), say("col_effect"),
                 say("col_stake")),
        rows=tuple(_row(book, number, one) for number, one in enumerate(first, start=1)),
        rest_head=say("risk_rest", n=sum(rest.values())) if rest else "",
        rest=tuple(RestLine(say("risk_rest_of", kind=say(KIND_WORDS[kind]), n=count), book.ref(PAGES[kind]))
                   for kind, count in rest.items()),
        notes=(say("risk_note"),))


def _first(found: list[Assumption]) -> list[Assumption]:
    """Return the ones with most at stake; no kind takes more than half of the table while others wait."""
    taken: Counter[str] = Counter()
    kept: list[Assumption] = []
    waiting: list[Assumption] = []
    for one in found:
        taken[one.kind] += 1
        (kept if taken[one.kind] <= MOST // 2 + 1 else waiting).append(one)
    chosen = [*kept, *waiting][:MOST]
    return [one for one in found if one in chosen]


def _title(book: Book, found: list[Assumption]) -> str:
    if found[0].stake <= 0:
        return book.say("risk_title_none", n=len(found))
    return book.say("risk_title", n=len(found), share=book.percent(found[0].stake))


def _row(book: Book, number: int, one: Assumption) -> RiskRow:
    return RiskRow(str(number), book.say(KIND_WORDS[one.kind]), one.text, one.owner or NONE, one.trigger, one.effect,
                   one.stake, book.percent(one.stake) if one.stake > 0 else NONE, book.ref(PAGES[one.kind]))
