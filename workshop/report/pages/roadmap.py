"""The plan over the quarters, laid out as on the screen."""

from __future__ import annotations

from workshop.report.model.roadmap import Bar, BarLink, RoadClosed, RoadLane, RoadmapPage, RoadMark, RoleStrip, Spend
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.pages.planwords import number, share_words, shown_periods
from workshop.report.values import Badge, Head, PageRef
from workshop.report.variants import PAGES
from workshop.roadmap.gantt import GanttBar, GanttLane, GanttShow, PeriodSpend, RoleLoad
from workshop.roadmap.ganttload import today_of

# So many roles fit beneath the money; all are on the page on money and people.
MOST_ROLES = 4
STATUSES = {"optimal": "status_optimal", "feasible": "status_feasible", "infeasible": "status_infeasible"}


def roadmap(book: Book) -> RoadmapPage:
    """Write the roadmap; without a plan a sentence says what is missing."""
    say, show = book.say, book.gantt
    length = shown_periods(show) if show else 0
    quarters, years = _axis(show, length) if show else ((), ())
    return RoadmapPage(
        head=Head(say("outline_roadmap"), say("kicker_roadmap"), _title(book), _lead(book, show)),
        quarters=quarters, years=years, bars=tuple(_bar(book, bar) for bar in book.bars),
        links=_links(show) if show else (),
        spend=tuple(_spend(book, spend) for spend in (show.spend[:length] if show else ())),
        spend_label=_spend_label(book, show),
        spend_note=_limit(book, show),
        after_word=say("after_word"), empty="" if book.bars else _empty(book), notes=_notes(book, show),
        lanes=tuple(_lane(book, lane) for lane in (show.lanes if show else ())),
        closed=tuple(RoadClosed(stretch.begin, min(stretch.end, length)) for stretch in (show.closed if show else ())
                     if stretch.begin < length),
        today=today_of(book.workshop, book.made_at.date(), length) if show else None,
        people=_people(book, show, length) if show else (), legend=_legend(book, show, length) if show else (),
        more=_more(book, show))


def _links(show: GanttShow) -> tuple[BarLink, ...]:
    chain = {(link.before, link.after) for link in show.chain.links}
    return tuple(BarLink(k.before, k.after, k.line, k.track, k.broken,
                         (show.bars[k.before].initiative, show.bars[k.after].initiative) in chain) for k in show.links)


def _lane(book: Book, lane: GanttLane) -> RoadLane:
    name = (plain(lane.name.in_(book.language)) if lane.id else book.say("lane_none")) if lane.heading else ""
    again = book.say("lane_goes_on", name=name) if name else ""
    return RoadLane(name, again, Badge(lane.note, lane.colour, ""), lane.first, lane.rows)


def _people(book: Book, show: GanttShow, length: int) -> tuple[RoleStrip, ...]:
    """Return the roles that work closest to what there is of them; those without a limit last."""
    busy = [load for load in show.loads if any(load.used[:length])]
    busy.sort(key=lambda load: (load.available is None, -load.peak, -sum(load.used)))
    return tuple(_role(book, load, length) for load in busy[:MOST_ROLES])


def _role(book: Book, load: RoleLoad, length: int) -> RoleStrip:
    shares = tuple(load.share(at) for at in range(length))
    texts = []
    for at in range(length):
        used, there = load.used[at], load.available[at] if load.available and at < len(load.available) else 0
        texts.append("" if not used else number(used / 10) if shares[at] is None else share_words(used, there)
                     if there else "∞")
    most = max(range(length), key=lambda at: (shares[at] or 0.0, load.used[at]))
    peak = texts[most] if shares[most] is not None else f"{texts[most]} {book.say('unit_months')}"
    return RoleStrip(plain(load.name), peak, shares, tuple(texts))


def _legend(book: Book, show: GanttShow, length: int) -> tuple[RoadMark, ...]:
    """Return the marks that are on the chart."""
    chain = set(show.chain.tasks)
    used = (("critical", bool(chain)), ("must", any(b.must for b in show.bars)),
            ("pinned", any(b.pinned for b in show.bars)), ("running", any(b.status == "running" for b in show.bars)),
            ("closed", any(c.begin < length for c in show.closed)),
            ("today", today_of(book.workshop, book.made_at.date(), length) is not None))
    words = {"critical": "road_mark_critical", "must": "road_mark_must", "pinned": "road_mark_pinned",
             "running": "road_mark_running", "closed": "road_mark_closed", "today": "road_mark_today"}
    return tuple(RoadMark(kind, book.say(words[kind])) for kind, there in used if there) if show.bars else ()


def _more(book: Book, show: GanttShow | None) -> tuple[tuple[str, PageRef], ...]:
    if show is None or not show.bars:
        return ()
    there = PAGES[book.options.variant]
    words = {"initiatives": "outline_initiatives", "money": "outline_money", "risks": "outline_risks"}
    return tuple((book.say(word), book.ref(key)) for key, word in words.items() if key in there)


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
               plain(bar.title), bar.start, bar.end, f"{owner} · {money}" if owner else money, bar.marks,
               book.gantt is not None and bar.initiative in book.gantt.chain.tasks, bar.must, bar.pinned,
               bar.status == "running")


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
