"""The plan over the quarters, laid out as on the screen."""

from __future__ import annotations

from workshop.periods import per_year
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.values import Badge, Bar, BarLink, Head, RoadmapPage, Spend
from workshop.roadmap.gantt import GanttBar, GanttShow, PeriodSpend

STATUSES = {"optimal": "status_optimal", "feasible": "status_feasible", "infeasible": "status_infeasible"}


def roadmap(book: Book) -> RoadmapPage:
    """Write the roadmap; without a plan a sentence says what is missing."""
    say, show = book.say, book.gantt
    length = _length(show) if show else 0
    quarters, years = _axis(show, length) if show else ((), ())
    return RoadmapPage(
        head=Head(say("outline_roadmap"), say("kicker_roadmap"), _title(book), _lead(book, show)),
        quarters=quarters, years=years, bars=tuple(_bar(book, bar) for bar in book.bars),
        links=tuple(BarLink(k.before, k.after, k.line, k.track, k.broken) for k in (show.links if show else ())),
        spend=tuple(_spend(book, spend) for spend in (show.spend[:length] if show else ())),
        spend_label=_spend_label(book, show),
        spend_note=_limit(book, show),
        after_word=say("after_word"), empty="" if book.bars else _empty(book), notes=_notes(book, show))


def _length(show: GanttShow) -> int:
    """Return how many periods to draw: two years at least, then whole years up to the last work."""
    needed, year = max((bar.end for bar in show.bars), default=0), per_year(show.unit)
    return min(len(show.periods), max(2 * year, -(-needed // year) * year))


def _axis(show: GanttShow, length: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the short name of each period, and the year where one begins; for months the quarter."""
    heads = {group.first: group.name for group in show.axis}
    return show.periods[:length], tuple(heads.get(index, "") for index in range(length))


def _title(book: Book) -> str:
    say, show = book.say, book.gantt
    if show is None or not show.bars:
        return say("road_title_none")
    span = say.span(show.quarters)
    detail = {"n": len(show.bars), "span": span, "money": say.money(show.cost)}
    if show.now is None or show.after is None:
        return say("road_title_money", **detail)
    return say("road_title", now=book.level(show.now), after=book.level(show.after), **detail)


def _empty(book: Book) -> str:
    count = len(book.workshop.initiatives)
    if not count:
        return book.say("road_no_initiatives")
    return book.say("road_no_plan", n=count) if book.gantt is None else book.say("road_none_planned")


def status_words(book: Book, show: GanttShow) -> str:
    """Return how good the plan is known to be."""
    return book.say(STATUSES[show.status], gap=book.percent(show.gap))


def _lead(book: Book, show: GanttShow | None) -> str:
    if show is None or not show.bars:
        return ""
    left = book.say("road_left", n=len(show.left_out)) if show.left_out else ""
    return book.say.sentences(book.say("road_status", status=status_words(book, show)), left)


def _bar(book: Book, bar: GanttBar) -> Bar:
    owner, money = plain(bar.owner), book.say.money(bar.cost)
    return Bar(book.numbers[bar.initiative], Badge(bar.note, bar.colour, "") if bar.note else Badge("", "", ""),
               plain(bar.title), bar.start, bar.end, f"{owner} · {money}" if owner else money, bar.marks)


def _spend(book: Book, spend: PeriodSpend) -> Spend:
    if spend.share is None:
        return Spend(spend.cost, None, book.say.money(spend.cost) if spend.cost else "")
    return Spend(spend.cost, spend.share, f"{spend.share * 100:.0f}\u00a0%" if spend.cost else "")


def _spend_label(book: Book, show: GanttShow | None) -> str:
    if show is not None and show.budgets:
        return book.say("spend_label")
    if show is not None and show.unit == "month":
        return book.say("spend_label_month")
    return book.say("spend_label_free")


def _limit(book: Book, show: GanttShow | None) -> str:
    """Return the money there is: of each period when all have the same, else of all together."""
    say = book.say
    if show is None or not show.money:
        return say("budget_none")
    if not show.budget:
        return say("budget_all", money=say.money(show.money))
    if show.unit == "month":
        return say("budget_month", money=say.money(show.budget))
    return say("budget_each", money=say.money(show.budget))


def _notes(book: Book, show: GanttShow | None) -> tuple[str, ...]:
    if show is None or not show.bars:
        return ()
    lines = [book.say("road_legend")]
    if any(link.broken for link in show.links):
        lines.append(book.say("road_broken"))
    if not show.fresh:
        lines.append(book.say("note_stale"))
    return tuple(lines)
