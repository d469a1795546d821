"""What the plan takes in each period, of how much, and what it has no room for."""

from __future__ import annotations

from workshop.periods import NATIONAL, SPRING, closures
from workshop.report.model.money import LoadBand, MoneyPage, UnfundedRow
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import plain
from workshop.report.pages.planwords import (
    bare,
    left_words,
    money_unit,
    needs_words,
    number,
    period,
    row_name,
    share_words,
    shown_periods,
    tightest,
)
from workshop.report.values import Badge, Head
from workshop.roadmap.build import problem_of, starts_of
from workshop.roadmap.gantt import GanttShow, LeftOut
from workshop.roadmap.shortfall import Room
from workshop.roadmap.views.load import LoadPath, LoadRow, load_path
from workshop.roadmap.views.portfolio import portfolio

HOLIDAYS = {SPRING: "closed_spring", NATIONAL: "closed_national"}


def money(book: Book) -> MoneyPage | None:
    """Write money and people over time; None without a plan that holds anything."""
    show, say = book.gantt, book.say
    if show is None or not show.bars:
        return None
    load, length = load_path(book.workshop, book.plan), shown_periods(show)
    rows = [row for row in load.rows if row.kind != "total" or load.total or row.used[-1]]
    left = _left(book, show)
    starts = {group.first: group.name for group in show.axis}
    return MoneyPage(
        head=Head(say("outline_money"), say("kicker_money"), _title(book, load, show, length),
                  say("money_lead", money=say.money(show.cost), limit=_limit(book, show))),
        periods=show.labels[:length] if show.unit == "month" else show.periods[:length],
        heads=tuple(starts.get(at, "") for at in range(length)),
        bands=tuple(_band(book, row, length) for row in rows), bands_head=say("money_bands_head"),
        legend=(say("money_legend_used"), say("money_legend_over"), say("money_legend_limit")),
        left_head=say("money_left_head"),
        columns=(say("col_number"), say("col_initiative"), say("col_value_share"), say("col_cost"),
                 say("col_left_reason"), say("col_left_needs")),
        left_rows=left, left_empty="" if left else say("money_left_none"), notes=_notes(book, show, bool(left)))


def _title(book: Book, load: LoadPath, show: GanttShow, length: int) -> str:
    """Say where it is tightest, or that there is no limit at all."""
    say = book.say
    kinds = ("cost", "total") if load.total else ("cost",)
    over = sum(row.over(at) for row in load.rows for at in range(length))
    worst = tightest(load.rows, (*kinds, "people"), length)
    if over and worst is not None:
        return say("money_title_over", n=over, **_spot(book, worst))
    cost, people = tightest(load.rows, ("cost",), length), tightest(load.rows, ("people",), length)
    if cost is not None and people is not None:
        return say("money_title", period=period(book, cost[1]), share=_share(cost), role=row_name(book, people[0]),
                   when=period(book, people[1]), used=_share(people))
    if cost is not None:
        return say("money_title_cost", period=period(book, cost[1]), share=_share(cost))
    spent = load.rows[0].used[:length]
    most = max(range(length), key=lambda at: spent[at])
    if people is not None:
        return say("money_title_people", money=say.money(show.cost), role=row_name(book, people[0]),
                   when=period(book, people[1]), used=_share(people))
    return say("money_title_free", money=say.money(show.cost), period=period(book, most),
               most=say.money(round(spent[most])))


def _spot(book: Book, found: tuple[LoadRow, int, float]) -> dict[str, str]:
    row, at, _ = found
    return {"row": row_name(book, row), "period": period(book, at), "share": _share(found)}


def _share(found: tuple[LoadRow, int, float]) -> str:
    row, at, _ = found
    return share_words(row.used[at], row.limit[at] or 0.0) if row.limit[at] else "∞"


def _limit(book: Book, show: GanttShow) -> str:
    say = book.say
    if not show.money:
        return say("money_no_limit")
    return say("money_of_limit", money=say.money(show.money), share=share_words(show.cost, show.money))


def _band(book: Book, row: LoadRow, length: int) -> LoadBand:
    say, in_money = book.say, row.kind in ("cost", "total")
    limits = [limit for limit in row.limit[:length] if limit is not None]
    if not limits:
        note = say("band_free", unit=money_unit(say) if in_money else say("unit_months"))
    else:
        first, last = (bare(say, limit) if in_money else number(limit) for limit in (min(limits), max(limits)))
        most = say.money(round(max(limits))) if in_money else say("months_of_people", n=last)
        note = say("band_limit", limit=most if first == last else f"{first}–{most}")
    peak = tightest((row,), (row.kind,), length)
    return LoadBand(
        row_name(book, row), note, say("band_peak", share=_share(peak), period=period(book, peak[1])) if peak else "",
        row.used[:length], row.limit[:length],
        tuple((bare(say, used) if in_money else number(used)) if used else "" for used in row.used[:length]),
        tuple(row.over(at) for at in range(length)), row.kind == "total")


# Outside the plan -------------------------------------------------------------------------------------------------
def _left(book: Book, show: GanttShow) -> tuple[UnfundedRow, ...]:
    """Return what the plan leaves out, the most valuable first; what is done or dropped needs no money."""
    assert book.plan is not None
    out = [entry for entry in show.left_out if entry.reason != "closed"]
    if not out:
        return ()
    shares = {p.initiative: p.share for p in portfolio(book.workshop, book.analysis, book.plan).points}
    problem = problem_of(book.workshop, book.analysis, book.plan.kind)
    known = {task.id for task in problem.tasks}
    room = Room(problem, {name: at for name, at in starts_of(book.plan).items() if name in known})
    out.sort(key=lambda entry: -shares.get(entry.initiative, 0.0))
    return tuple(_row(book, entry, shares.get(entry.initiative, 0.0), room) for entry in out)


def _row(book: Book, entry: LeftOut, share: float, room: Room) -> UnfundedRow:
    found = book.workshop.initiative(entry.initiative)
    lacks = room.lacks(entry.initiative) if book.plan and book.plan.status != "infeasible" else None
    return UnfundedRow(
        book.numbers[entry.initiative], Badge(entry.note, entry.colour, ""), plain(entry.title) or book.say("untitled"),
        book.percent(share) if share else NONE, book.say.money(found.cost if found else 0), left_words(book, entry),
        needs_words(book, entry, lacks))


def _notes(book: Book, show: GanttShow, left: bool) -> tuple[str, ...]:
    say, lines = book.say, []
    names = dict.fromkeys(closure.name for closure in closures(book.workshop))
    if names and any(load.available is not None for load in show.loads):
        lines.append(say("money_note_closed", names=say.join([closed_name(book, name) for name in names])))
    if left:
        lines.append(say("money_note_needs"))
    if not show.fresh:
        lines.append(say("note_stale"))
    return tuple(lines)


def closed_name(book: Book, name: str) -> str:
    """Return the name of a closed stretch: those of the calendar have words, the group's own are as it wrote them."""
    return book.say(HOLIDAYS[name]) if name in HOLIDAYS else plain(name) or NONE
