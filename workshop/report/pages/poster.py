"""The poster: the decision page, the map and the roadmap in the fewest words that still say it."""

from __future__ import annotations

from workshop.insight.analysis import projected
from workshop.periods import per_year
from workshop.report.model.poster import PosterBar, PosterPage, PosterPoint, PosterRow
from workshop.report.pages.book import Book
from workshop.report.pages.cover import led_by
from workshop.report.pages.decision import decision
from workshop.report.pages.heat import heat
from workshop.report.pages.plain import plain
from workshop.report.values import Badge, Head
from workshop.roadmap.gantt import GanttBar

MOST_BARS, MOST_REQUESTS = 14, 6


def poster(book: Book) -> PosterPage:
    """Write the poster."""
    say = book.say
    told, map_ = decision(book), heat(book)
    bars, periods = _bars(book)
    return PosterPage(
        head=Head(say("outline_poster"), _kicker(book), told.head.title), strip_head=told.strip_head,
        points=_points(book), top=book.workshop.pack.top, legend_now=say("poster_now"),
        legend_target=say("legend_target"), legend_after=say("poster_after"), heat_head=say("poster_heat"),
        heat_columns=map_.columns, heat=tuple(PosterRow(row.badge, row.cells) for row in map_.rows),
        heat_note=say("poster_marks"), findings_head=told.findings_head, findings=told.findings,
        plan_head=say("poster_plan"), periods=periods, bars=tuple(_bar(bar) for bar in bars),
        plan_empty="" if bars else say("poster_no_plan"),
        rest=say("poster_rest", n=len(book.bars) - len(bars)) if len(book.bars) > len(bars) else "",
        ask_head=told.ask_head, requests=told.ask_rows[:MOST_REQUESTS], ask_empty=told.ask_empty, foot=_foot(book))


def _kicker(book: Book) -> str:
    settings = book.workshop.settings
    named = [plain(settings.client), book.title, book.made_at.date().isoformat()]
    return " · ".join(part for part in named if part)


def _points(book: Book) -> tuple[PosterPoint, ...]:
    profile, say = book.analysis.profile, book.say
    after = None
    if book.bars:
        after = projected(book.workshop, book.analysis, {bar.initiative for bar in book.bars})
    found = []
    for element in book.workshop.elements:
        rollup = profile.elements[element]
        empty = "" if rollup.level is not None else say("not_scored" if rollup.applicable else "not_applicable")
        found.append(PosterPoint(book.element_short(element), rollup.level, book.level(rollup.level),
                                 book.aims.elements.get(element),
                                 after.elements[element].level if after is not None else None, empty))
    return tuple(found)


def _bars(book: Book) -> tuple[tuple[GanttBar, ...], tuple[str, ...]]:
    """Return the bars to draw, those that close most of the gap, in the order of time; and the periods."""
    show = book.gantt
    if show is None or not show.bars:
        return (), ()
    first = sorted(show.bars, key=lambda bar: -bar.share)[:MOST_BARS]
    chosen = sorted(first, key=lambda bar: (bar.start, bar.end))
    year = per_year(show.unit)
    length = min(len(show.periods), max(2 * year, -(-max(bar.end for bar in show.bars) // year) * year))
    return tuple(chosen), show.periods[:length]


def _bar(bar: GanttBar) -> PosterBar:
    badge = Badge(bar.note, bar.colour, "") if bar.note else Badge("", "", "")
    return PosterBar(badge, plain(bar.title), plain(bar.label), plain(bar.owner), bar.start, bar.end)


def _foot(book: Book) -> tuple[str, ...]:
    """Return what the numbers stand on, who led the day, and what this paper is not."""
    say, workshop = book.say, book.workshop
    lines = [say("poster_people", n=len(workshop.voters()))] if workshop.voters() else []
    lines += [book.votes_line_sentence] if book.scored else []
    lines += [say("poster_led", names=names)] if (names := led_by(book)) else []
    if (show := book.gantt) is not None and show.bars:
        lines.append(say("poster_total", n=len(show.bars), money=say.money(show.cost)))
    return (say.sentences(*lines), say("poster_self", stamp=book.hash[:8]))
