"""The decisions that are asked for: what starts in the first year, and what nearly did."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.insight.closing import closure
from workshop.model.initiative import Initiative
from workshop.model.planning import Robustness
from workshop.periods import per_year, short_name
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.chain import Chains
from workshop.report.pages.firm import firm_words, robustness
from workshop.report.pages.plain import plain
from workshop.report.pages.planwords import left_words
from workshop.report.values import Request
from workshop.roadmap.gantt import GanttBar, LeftOut

MOST_REQUESTS, MOST_HELD = 5, 2
# What kept them out is a limit that somebody can move, not a word of the group.
NEARLY = frozenset(("budget", "total", "people", "horizon", "costly", "waits", "late", "choice"))


@dataclass(frozen=True, slots=True)
class Asked:
    """The rows of the table, with what stands below; `drawn` says how robustness was drawn, empty where it was not."""

    rows: tuple[Request, ...]
    note: str
    drawn: str


def requests(book: Book) -> Asked:
    """Return the initiatives that start in the first year, the dearest where they are many, and two that just missed.

    A table with nothing to decide names nothing that was put off.
    """
    say, year = book.say, per_year(book.workshop.planning.unit)
    known, chains = robustness(book), Chains(book)
    bars = sorted((b for b in book.bars if b.start < year), key=lambda b: (b.start, -b.cost))
    # The dearest are named when not all fit; the others are counted below with their sum.
    named = set(sorted(bars, key=lambda b: -b.cost)[:MOST_REQUESTS])
    rows = [_request(book, chains, known, bar) for bar in bars if bar in named]
    rest = [b for b in bars if b not in named]
    lines = [say("ask_total", n=len(bars), money=_sum(book, bars))] if bars else []
    if rest:
        lines.append(say("ask_rest", n=len(rest), money=_sum(book, rest)))
    if later := [b for b in book.bars if b.start >= year]:
        lines.append(say("ask_later", n=len(later), money=_sum(book, later)))
    held = [_held(book, chains, known, entry) for entry in _nearly(book, known)] if rows else []
    drawn = say("firm_note", draws=known.draws) if known is not None and rows else ""
    return Asked((*rows, *held), say.sentences(*lines), drawn)


def _request(book: Book, chains: Chains, known: Robustness | None, bar: GanttBar) -> Request:
    initiative = book.workshop.initiative(bar.initiative)
    assert initiative is not None
    start = short_name(book.workshop.settings.start, book.workshop.planning.unit, bar.start)
    return Request(plain(bar.title) or book.say("untitled"), book.say.money(bar.cost),
                   plain(initiative.first_by) or start, plain(bar.owner) or NONE,
                   firm_words(book, known, bar.initiative), chains.of(initiative, form="beside"))


def _held(book: Book, chains: Chains, known: Robustness | None, entry: LeftOut) -> Request:
    initiative = book.workshop.initiative(entry.initiative)
    assert initiative is not None
    return Request(plain(entry.title) or book.say("untitled"), book.say("ask_held"), NONE,
                   plain(initiative.owner) or NONE, firm_words(book, known, entry.initiative),
                   chains.of(initiative, form="short"), True, book.say("left_out", reason=left_words(book, entry)))


def _nearly(book: Book, known: Robustness | None) -> list[LeftOut]:
    """Return the two that were chosen most often in other draws; without draws those that close the most gap."""
    def worth(entry: LeftOut) -> tuple[float, float]:
        initiative: Initiative | None = book.workshop.initiative(entry.initiative)
        chosen = known.of(entry.initiative) if known is not None else None
        closes = closure(book.workshop, book.analysis, initiative) if initiative is not None else 0.0
        return -(chosen.share if chosen is not None else 0.0), -closes
    left = [e for e in (book.gantt.left_out if book.gantt else ()) if e.reason in NEARLY]
    return sorted(left, key=worth)[:MOST_HELD]


def _sum(book: Book, bars: list[GanttBar]) -> str:
    return book.say.money(sum(bar.cost for bar in bars))


def nothing_to_decide(book: Book) -> str:
    """Say why there is nothing to decide."""
    say = book.say
    if not book.workshop.initiatives:
        return say("ask_no_initiatives")
    if book.gantt is None:
        return say("ask_no_plan")
    return say("ask_none_planned") if not book.bars else say("ask_none_first_year")
