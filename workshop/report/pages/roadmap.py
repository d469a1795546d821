"""The plan over the quarters, laid out as on the screen."""

from __future__ import annotations

from workshop.quarters import parse_quarter, shift
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.values import Badge, Bar, BarLink, Head, RoadmapPage, Spend
from workshop.roadmap.gantt import GanttBar, GanttShow, QuarterSpend

LEAST = 8
STATUSES = {"optimal": "status_optimal", "feasible": "status_feasible", "infeasible": "status_infeasible"}


def roadmap(book: Book) -> RoadmapPage:
    """Write the roadmap; without a plan a sentence says what is missing."""
    say, show = book.say, book.gantt
    length = _length(show) if show else 0
    quarters, years = _axis(book, length)
    return RoadmapPage(
        head=Head(say("outline_roadmap"), say("kicker_roadmap"), _title(book), _lead(book, show)),
        quarters=quarters, years=years, bars=tuple(_bar(book, bar) for bar in book.bars),
        links=tuple(BarLink(k.before, k.after, k.line, k.track, k.broken) for k in (show.links if show else ())),
        spend=tuple(_spend(book, spend) for spend in (show.spend[:length] if show else ())),
        spend_label=say("spend_label") if show and show.budget else say("spend_label_free"),
        spend_note=say("budget_each", money=say.money(show.budget)) if show and show.budget else say("budget_none"),
        after_word=say("after_word"), empty="" if book.bars else _empty(book), notes=_notes(book, show))


def _length(show: GanttShow) -> int:
    """Return how many quarters to draw: two years at least, then whole years up to the last work."""
    needed = max((bar.end for bar in show.bars), default=0)
    return min(len(show.quarters), max(LEAST, -(-needed // 4) * 4))


def _axis(book: Book, length: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the short name of each quarter, and its year where one begins."""
    names, years = [], []
    for index in range(length):
        year, quarter = parse_quarter(shift(book.workshop.settings.start, index))
        names.append(f"{year % 100:02d}Q{quarter}")
        years.append(str(year) if quarter == 1 or not index else "")
    return tuple(names), tuple(years)


def _title(book: Book) -> str:
    say, show = book.say, book.gantt
    if show is None or not show.bars:
        return say("road_title_none")
    span = say.span(max(bar.end for bar in show.bars) - min(bar.start for bar in show.bars))
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


def _spend(book: Book, spend: QuarterSpend) -> Spend:
    if spend.share is None:
        return Spend(spend.cost, None, book.say.money(spend.cost) if spend.cost else "")
    return Spend(spend.cost, spend.share, f"{spend.share * 100:.0f}\u00a0%" if spend.cost else "")


def _notes(book: Book, show: GanttShow | None) -> tuple[str, ...]:
    if show is None or not show.bars:
        return ()
    lines = [book.say("road_legend")]
    if any(link.broken for link in show.links):
        lines.append(book.say("road_broken"))
    if not show.fresh:
        lines.append(book.say("note_stale"))
    return tuple(lines)
