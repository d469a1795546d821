"""All initiatives: the portfolio as a field, then each with what it lifts, costs and waits for."""

from __future__ import annotations

from workshop.model.initiative import Initiative, Lift
from workshop.model.planning import Robustness
from workshop.periods import short_name
from workshop.report.model.initiatives import InitiativeRow, InitiativesPage
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.chain import Chains
from workshop.report.pages.firm import robustness
from workshop.report.pages.first90 import kpi_words
from workshop.report.pages.initiativefield import field_of
from workshop.report.pages.plain import joined, pieces, plain
from workshop.report.pages.planwords import REASONS, STATUSES, left_words, number, title_of
from workshop.report.values import Head
from workshop.roadmap.views.portfolio import Portfolio

__all__ = ["REASONS", "initiatives"]

# Characters: a cell of lifts, a piece of a note, and what stands in one line beneath a row.
LIFTS, NOTE, ONE_LINE, BEST = 130, 420, 130, 3
GAP = "\u3000"


def initiatives(book: Book) -> InitiativesPage:
    """Write the table in the order of the roadmap, then of the list."""
    say, found = book.say, {i.id: i for i in book.workshop.initiatives}
    monthly = book.workshop.planning.unit == "month"
    chains, known = Chains(book), robustness(book)
    rows = tuple(_row(book, found[name], chains, known) for name in book.numbers)
    columns = [say("col_number"), say("col_initiative"), say("col_owner"), say("col_lifts"), say("col_sure"),
               say("col_effort"), say("col_cost"), say("col_months") if monthly else say("col_quarters"),
               say("col_after")]
    portfolio, show = field_of(book)
    return InitiativesPage(
        head=Head(say("outline_initiatives"), say("kicker_initiatives"), _title(book), _lead(book, show)),
        portfolio=portfolio, table_head=say("init_table_head"),
        columns=(*columns, say("col_firm")) if known is not None else tuple(columns), rows=rows,
        empty="" if rows else say("init_none"),
        notes=(say.sentences(say("init_note"), say("init_note_firm") if known is not None else ""),) if rows else ())


def _title(book: Book) -> str:
    say, count, planned = book.say, len(book.workshop.initiatives), len(book.bars)
    if not count:
        return say("init_title_none")
    if book.gantt is None:
        return say("init_title_unplanned", n=count)
    return say("init_title_all", n=count) if planned == count else say("init_title", n=count, planned=planned)


def _lead(book: Book, show: Portfolio) -> str:
    """Name those that close most of the gap for the money."""
    best = sorted((p for p in show.points if p.per("cost")), key=lambda p: -(p.per("cost") or 0.0))[:BEST]
    if len(best) < BEST:
        return ""
    return book.say("init_lead", names=book.say.join([title_of(book, point.initiative) for point in best]))


# Rows -------------------------------------------------------------------------------------------------------------
def _row(book: Book, initiative: Initiative, chains: Chains, known: Robustness | None) -> InitiativeRow:
    say = book.say
    months = initiative.person_months
    after = [book.numbers[name] for name in initiative.predecessors if name in book.numbers]
    chain = chains.of(initiative)
    chosen = known.of(initiative.id) if known is not None else None
    return InitiativeRow(
        number=book.numbers[initiative.id], badge=book.badge(initiative.capability),
        title=plain(initiative.title) or say("untitled"), marks=_marks(book, initiative),
        owner=plain(initiative.owner) or NONE,
        lifts=joined(_lifts(book, initiative.lifts), say("lift_separator"), LIFTS) or (NONE,),
        sure=_sure(initiative.lifts), effort=say("person_months", n=number(months)) if months else NONE,
        cost=say.money(initiative.cost),
        quarters=_periods(book, initiative), after=say.join(sorted(after, key=int)) or NONE,
        firm=f"{chosen.share * 100:.0f}\u00a0%" if chosen is not None else NONE if known is not None else "",
        below=_below(book, initiative), notes=pieces(initiative.note, NOTE), left_out=_left_out(book, initiative),
        chain=chain if chain.steps else None)


def _marks(book: Book, initiative: Initiative) -> str:
    """Return what stands beneath the title: its status, and what binds it."""
    say = book.say
    found = [say(STATUSES[initiative.status])]
    if initiative.must:
        found.append(say("mark_must"))
    if initiative.pin is not None:
        found.append(say("mark_pinned"))
    if initiative.either:
        found.append(say("mark_either", name=plain(initiative.either)))
    return " · ".join(found)


def _sure(lifts: tuple[Lift, ...]) -> str:
    if not lifts:
        return NONE
    low, high = min(lift.sure for lift in lifts), max(lift.sure for lift in lifts)
    return f"{low}\u00a0%" if low == high else f"{low}–{high}\u00a0%"


def _efforts(book: Book, initiative: Initiative) -> list[str]:
    """Return the effort by role; what is of no role stands last."""
    planning, found = book.workshop.planning, []
    for effort in initiative.efforts:
        role = planning.role(effort.role)
        if effort.months > 0:
            found.append(f"{plain(role.name) if role else NONE}\u00a0{number(effort.months)}")
    if found and initiative.effort > 0:
        found.append(f"{book.say('load_anybody')}\u00a0{number(initiative.effort)}")
    return found


def _below(book: Book, initiative: Initiative) -> tuple[str, ...]:
    """Return the effort by role, how success is measured, and the risk the group wrote down, whole."""
    say, found = book.say, []
    if efforts := _efforts(book, initiative):
        found.append(say("init_effort", efforts=say.join(efforts)))
    if kpi := kpi_words(book, initiative.kpi):
        found += pieces(say("init_kpi", kpi=kpi), NOTE)
    if risk := plain(initiative.risk):
        found += pieces(say("init_risk", risk=risk), NOTE)
    return joined(found, GAP, ONE_LINE)


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
    return "" if entry is None else book.say("left_out", reason=left_words(book, entry))
