"""All initiatives with what they lift, cost and wait for, and those the plan leaves out."""

from __future__ import annotations

from workshop.model.initiative import Initiative, Lift
from workshop.periods import short_name
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import joined, pieces, plain
from workshop.report.values import Head, InitiativeRow, InitiativesPage

LIFTS, NOTE = 240, 420
REASONS = {"new": "left_new", "nothing_fits": "left_nothing_fits", "no_value": "left_no_value",
           "waits": "left_waits", "horizon": "left_horizon", "costly": "left_costly", "budget": "left_budget",
           "total": "left_total", "people": "left_people", "barred": "left_barred", "closed": "left_closed",
           "choice": "left_choice", "late": "left_late"}


def initiatives(book: Book) -> InitiativesPage:
    """Write the table in the order of the roadmap, then of the list."""
    say, found = book.say, {i.id: i for i in book.workshop.initiatives}
    monthly = book.workshop.planning.unit == "month"
    rows = tuple(_row(book, found[name]) for name in book.numbers)
    columns = (say("col_number"), say("col_initiative"), say("col_owner"), say("col_lifts"), say("col_effort"),
               say("col_cost"), say("col_months") if monthly else say("col_quarters"), say("col_after"))
    notes = (say("init_note"),) if rows else ()
    return InitiativesPage(
        head=Head(say("outline_initiatives"), say("kicker_initiatives"), _title(book)), columns=columns, rows=rows,
        empty="" if rows else say("init_none"), notes=notes)


def _title(book: Book) -> str:
    say, count, planned = book.say, len(book.workshop.initiatives), len(book.bars)
    if not count:
        return say("init_title_none")
    if book.gantt is None:
        return say("init_title_unplanned", n=count)
    return say("init_title_all", n=count) if planned == count else say("init_title", n=count, planned=planned)


def _row(book: Book, initiative: Initiative) -> InitiativeRow:
    say = book.say
    months = initiative.person_months
    effort = say("person_months", n=f"{months:,.1f}".removesuffix(".0")) if months else NONE
    after = [book.numbers[name] for name in initiative.predecessors if name in book.numbers]
    return InitiativeRow(
        number=book.numbers[initiative.id], badge=book.badge(initiative.capability),
        title=plain(initiative.title) or say("untitled"), owner=plain(initiative.owner) or NONE,
        lifts=joined(_lifts(book, initiative.lifts), say("lift_separator"), LIFTS) or (NONE,), effort=effort,
        cost=say.money(initiative.cost), quarters=_periods(book, initiative),
        after=say.join(sorted(after, key=int)) or NONE, notes=pieces(initiative.note, NOTE),
        left_out=_left_out(book, initiative))


def _periods(book: Book, initiative: Initiative) -> str:
    settings, unit = book.workshop.settings, book.workshop.planning.unit
    start = book.plan.start_of(initiative.id) if book.plan else None
    if start is None and book.plan:
        return book.say("unplanned")
    if start is None:
        length = initiative.duration
        return book.say("months", n=length) if unit == "month" else book.say("quarters", n=length)
    first, last = (short_name(settings.start, unit, at) for at in (start, start + initiative.duration - 1))
    return first if first == last else f"{first}–{last}"


def _lifts(book: Book, lifts: tuple[Lift, ...]) -> list[str]:
    """Return the lifts by item and step: one text for all elements that take the same step."""
    order = [item.id for item in (*book.workshop.pack.capabilities, *book.workshop.pack.indicators)]
    steps: dict[tuple[str, int, int], list[str]] = {}
    for lift in lifts:
        key = (lift.cell.item, lift.from_level, lift.to_level)
        steps.setdefault(key, []).append(book.element_short(lift.cell.element))
    return [book.say("lift", item=book.item_short(item), elements=book.say.join(names), first=first, last=last)
            for (item, first, last), names in sorted(steps.items(), key=lambda s: (order.index(s[0][0]), s[0][1:]))]


def _left_out(book: Book, initiative: Initiative) -> str:
    """Return why the plan leaves an initiative out; empty for one it holds."""
    entry = next((e for e in (book.gantt.left_out if book.gantt else ()) if e.initiative == initiative.id), None)
    if entry is None:
        return ""
    month = entry.reason == "costly" and book.workshop.planning.unit == "month"
    key = "left_costly_month" if month else REASONS[entry.reason]
    return book.say("left_out", reason=book.say(key, title=plain(entry.detail)))
