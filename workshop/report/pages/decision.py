"""The page to read if only one is read: where we are, what we found, what to decide."""

from __future__ import annotations

from workshop.periods import per_year, short_name
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.findings import findings
from workshop.report.pages.plain import plain
from workshop.report.values import DecisionPage, Head, Request, Strip, StripPoint
from workshop.roadmap.gantt import GanttBar

MOST_REQUESTS = 8


def decision(book: Book) -> DecisionPage:
    """Write the decision page."""
    say = book.say
    found = findings(book)
    rows, note = _requests(book)
    return DecisionPage(
        head=Head(say("outline_decision"), say("kicker_decision"), headline(book)),
        strip_head=say("strip_head"), strip=strip(book), findings=found,
        findings_head=say("findings_three") if len(found) == 3 else say("findings_head"),
        ask_head=say("ask_head"), ask_columns=(say("col_decision"), say("col_amount"), say("col_start"),
                                               say("col_owner")),
        ask_rows=rows, ask_empty="" if rows else _nothing_to_decide(book),
        notes=tuple(line for line in (note, _reservations(book)) if line))


def headline(book: Book) -> str:
    """Return the title of the whole report: what comes first, what it costs, where it leads."""
    say, now, aim = book.say, book.analysis.profile.overall.level, book.aims.overall
    if now is None:
        return say("title_nothing")
    if not book.judged:
        return say("title_few", now=book.level(now), few=book.few)
    if aim is None:
        return say("title_no_targets", now=book.level(now))
    widest = _widest(book, set(book.workshop.elements))
    if not widest:
        return say("title_no_gap", now=book.level(now))
    show = book.gantt
    if show is None or not show.bars or show.after is None:
        return say("title_no_plan", elements=_names(book, widest), now=book.level(now), target=book.level(aim))
    span = say.span(show.quarters)
    same = book.level(show.after) == book.level(aim)
    return say("title_plan_reached" if same else "title_plan", lead=_lead(book, widest), span=span,
               money=say.money(show.cost), now=book.level(now), after=book.level(show.after), target=book.level(aim))


def _lead(book: Book, widest: list[str]) -> str:
    """Return what the plan does first: the widest gaps among what it lifts, and what has to wait."""
    lifted = {lift.cell.element for bar in book.bars
              if (i := book.workshop.initiative(bar.initiative)) for lift in i.lifts}
    first = _widest(book, lifted)
    if not first:
        return book.say("lead_far", elements=_names(book, widest))
    if later := _later(book):
        return book.say("lead_then", elements=_names(book, first), later=book.item_name(later))
    return book.say("lead_first", elements=_names(book, first))


def _names(book: Book, elements: list[str]) -> str:
    return book.say.and_([book.element(e) for e in elements])


def _widest(book: Book, among: set[str]) -> list[str]:
    """Return the two elements of `among` that are farthest below their aim."""
    now, aims = book.analysis.profile.elements, book.aims.elements
    found = []
    for order, element in enumerate(book.workshop.elements):
        level, aim = now[element].level, aims.get(element)
        if element in among and level is not None and aim is not None and aim - level > 0.05:
            found.append((-(aim - level), order, element))
    return [element for *_, element in sorted(found)[:2]]


def _later(book: Book) -> str:
    """Return the capability whose planned work begins last: after the first year, and after all others began."""
    first: dict[str, int] = {}
    for bar in book.bars:
        if bar.capability:
            first[bar.capability] = min(first.get(bar.capability, bar.start), bar.start)
    if len(first) < 2:
        return ""
    name = max(first, key=lambda c: first[c])
    others = [start for c, start in first.items() if c != name]
    return name if first[name] >= per_year(book.workshop.planning.unit) and first[name] > max(others) else ""


def strip(book: Book) -> Strip:
    """Return position and ambition of every element."""
    say, profile = book.say, book.analysis.profile
    points = []
    for element in book.workshop.elements:
        rollup = profile.elements[element]
        empty = "" if rollup.level is not None else say("not_scored" if rollup.applicable else "not_applicable")
        points.append(StripPoint(book.element_short(element), rollup.level, book.level(rollup.level),
                                 book.aims.elements.get(element), empty))
    line = book.votes_line
    return Strip(tuple(points), book.workshop.pack.top,
                 say("strip_now", line=line) if line else say("strip_now_empty"),
                 say("legend_target"), say("legend_unscored"))


def _requests(book: Book) -> tuple[tuple[Request, ...], str]:
    say, begin, unit = book.say, book.workshop.settings.start, book.workshop.planning.unit
    year = per_year(unit)
    bars = sorted((b for b in book.bars if b.start < year), key=lambda b: (b.start, -b.cost))
    # The dearest are named when not all fit; the others are counted below with their sum.
    named = set(sorted(bars, key=lambda b: -b.cost)[:MOST_REQUESTS])
    rows = tuple(Request(plain(b.title), say.money(b.cost), short_name(begin, unit, b.start),
                         plain(b.owner) or NONE) for b in bars if b in named)
    rest = [b for b in bars if b not in named]
    lines = [say("ask_total", n=len(bars), money=_sum(book, bars))] if bars else []
    if rest:
        lines.append(say("ask_rest", n=len(rest), money=_sum(book, rest)))
    if later := [b for b in book.bars if b.start >= year]:
        lines.append(say("ask_later", n=len(later), money=_sum(book, later)))
    return rows, say.sentences(*lines)


def _sum(book: Book, bars: list[GanttBar]) -> str:
    return book.say.money(sum(bar.cost for bar in bars))


def _nothing_to_decide(book: Book) -> str:
    say = book.say
    if not book.workshop.initiatives:
        return say("ask_no_initiatives")
    if book.gantt is None:
        return say("ask_no_plan")
    return say("ask_none_planned") if not book.bars else say("ask_none_first_year")


def _reservations(book: Book) -> str:
    """Say how many cells the room did not settle without doubt, and how many have too few votes."""
    say = book.say
    kinds = [r.acceptance.agreement for r in book.scored if r.acceptance]
    doubts, apart = kinds.count("reservation"), kinds.count("not_agreed")
    few = sum(1 for r in book.scored if r.n < book.few)
    return say.sentences(
        say("note_doubts", doubts=doubts, apart=apart) if doubts or apart else "",
        say("note_few", n=few, few=book.few) if few else "",
        say("note_coverage", line=book.coverage_line) if len(book.scored) < len(book.asked) else "",
        say("note_aimless", n=book.aims.without) if book.aims.overall is not None and book.aims.without else "",
        say("note_stale") if book.gantt and not book.gantt.fresh else "")
