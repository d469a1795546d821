"""The page to read if only one is read: where we are, what we found, what to decide."""

from __future__ import annotations

from workshop.periods import count, last_day, per_year
from workshop.presentation import split_of
from workshop.report.pages.asked import nothing_to_decide, requests
from workshop.report.pages.book import Book
from workshop.report.pages.findings import findings
from workshop.report.pages.reservations import doubts
from workshop.report.values import DecisionPage, Head, Strip, StripPoint

# From which share of agreeing cells on the numbers carry far, or some way.
HIGH, MIDDLE = 0.8, 0.5


def decision(book: Book) -> DecisionPage:
    """Write the decision page."""
    say = book.say
    found = findings(book)
    asked, doubted = requests(book), _doubts(book)
    columns = (say("col_decision"), say("col_amount"), say("col_due"), say("col_owner"), say("col_firm"))
    return DecisionPage(
        head=Head(say("outline_decision"), say("kicker_decision"), headline(book)),
        strip_head=say("strip_head"), strip=strip(book), findings=found,
        findings_head=say("findings_three") if len(found) == 3 else say("findings_head"),
        ask_head=say("ask_head"), ask_columns=columns if asked.drawn else columns[:-1], ask_rows=asked.rows,
        ask_empty="" if asked.rows else nothing_to_decide(book),
        notes=tuple(line for line in (say.sentences(asked.note, _limits(book)), asked.drawn) if line),
        sure=say.sentences(_sure(book), doubted), doubts_page=book.ref("reservations") if doubted else None)


def headline(book: Book) -> str:
    """Return the title of the whole report: what comes first, what it costs, where it leads."""
    say, now, aim = book.say, book.analysis.profile.overall.level, book.aims.overall
    if now is None:
        return say("title_nothing" if book.analysis.profile.overall.applicable else "title_not_applicable")
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
    limit = book.noise_limit
    noise = say("strip_noise", limit=f"{max(limit, 0.1):.1f}") if limit is not None and len(book.judged) else ""
    return Strip(tuple(points), book.workshop.pack.top,
                 say("strip_now", line=line) if line else say("strip_now_empty"),
                 _target_words(book), say("legend_unscored"), noise)


def _target_words(book: Book) -> str:
    """Return the word for targets with the end of the horizon, when they are to be reached."""
    unit = book.workshop.planning.unit
    end = last_day(book.workshop.settings.start, unit, count(book.workshop) - 1)
    return book.say("strip_target", year=end.year, month=end.month)


def _sure(book: Book) -> str:
    """Say how far the numbers carry: by the share of cells with enough votes that agree, and what was looked at."""
    if not book.scored:
        return ""
    say = book.say
    agreed = sum(1 for r in book.judged if split_of(r) == 0)
    apart = sum(1 for r in book.judged if split_of(r) == 2)
    seen = len({e.cell for e in book.workshop.evidence if e.strength in ("seen", "measured")} & set(book.asked))
    share = agreed / len(book.asked)
    key = "sure_high" if share >= HIGH else "sure_middle" if share >= MIDDLE else "sure_low"
    return say("sure", sure=say(key), asked=len(book.asked), agreed=agreed, apart=apart, seen=seen)


def _doubts(book: Book) -> str:
    kept, apart = doubts(book)
    return book.say("note_doubts", doubts=kept, apart=apart) if kept or apart else ""


def _limits(book: Book) -> str:
    """Say which cells have too few votes or no target, and whether the plan is out of date."""
    say = book.say
    few = sum(1 for r in book.scored if r.n < book.few)
    return say.sentences(
        say("note_few", n=few, few=book.few) if few else "",
        say("note_coverage", line=book.coverage_line) if len(book.scored) < len(book.asked) else "",
        say("note_aimless", n=book.aims.without) if book.aims.overall is not None and book.aims.without else "",
        say("note_stale") if book.gantt and not book.gantt.fresh else "")
