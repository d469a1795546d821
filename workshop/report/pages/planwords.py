"""Words about plans that several pages share: amounts, periods, what was left out and what it would take."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from workshop.model.initiative import PlanKind
from workshop.periods import MONTHS, TENTHS, short_name
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import plain
from workshop.report.words import Say
from workshop.roadmap.gantt import GanttShow, LeftOut
from workshop.roadmap.shortfall import Shortfall
from workshop.roadmap.views.load import LoadRow

KINDS: dict[PlanKind, str] = {"value": "kind_value", "speed": "kind_speed", "cost": "kind_cost", "own": "kind_own"}
REASONS = {"new": "left_new", "nothing_fits": "left_nothing_fits", "no_value": "left_no_value",
           "waits": "left_waits", "horizon": "left_horizon", "costly": "left_costly", "budget": "left_budget",
           "total": "left_total", "people": "left_people", "barred": "left_barred", "closed": "left_closed",
           "choice": "left_choice", "late": "left_late"}
LOADS = {"cost": "load_cost", "total": "load_total", "anybody": "load_anybody"}
STATUSES = {"idea": "work_idea", "agreed": "work_agreed", "running": "work_running", "done": "work_done",
            "dropped": "work_dropped"}
_FIGURES = re.compile(r"-?[0-9][0-9,.]*")


# Numbers ----------------------------------------------------------------------------------------------------------
def number(amount: float) -> str:
    """Return a number with at most one decimal, thousands apart."""
    return f"{amount:,.1f}".removesuffix(".0")


def bare(say: Say, thousand: float) -> str:
    """Return an amount of money without its unit."""
    found = _FIGURES.search(say.money(round(thousand)))
    return found.group() if found else ""


def money_unit(say: Say) -> str:
    """Return the unit that `bare` leaves away."""
    return " ".join(_FIGURES.sub("", say.money(0)).split())


def share_words(used: float, limit: float) -> str:
    """Return used by available as whole per cent; 100 only for all of it, more than 100 as it is."""
    share = used / limit * 100 if limit else 0.0
    whole = round(share)
    if whole == 100 and abs(share - 100) > 1e-6:
        whole = 99 if share < 100 else 101
    return f"{whole}\u00a0%"


# Time -------------------------------------------------------------------------------------------------------------
def period(book: Book, index: int) -> str:
    """Return the narrow name of a period: 27Q1, or 27-01."""
    return short_name(book.workshop.settings.start, book.workshop.planning.unit, index)


def run(book: Book, first: int, end: int) -> str:
    """Return from when to when; `end` is the first period after it."""
    names = period(book, first), period(book, end - 1)
    return names[0] if names[0] == names[1] else f"{names[0]}–{names[1]}"


def periods_word(book: Book, count: int) -> str:
    """Return a number of periods."""
    monthly = book.workshop.planning.unit == "month"
    return book.say("months" if monthly else "quarters", n=count)


def shown_periods(show: GanttShow) -> int:
    """Return how many periods a page draws: two years at least, then whole years up to the last work."""
    year = 12 // MONTHS[show.unit]
    needed = max((bar.end for bar in show.bars), default=0)
    return min(len(show.periods), max(2 * year, -(-needed // year) * year))


# Initiatives ------------------------------------------------------------------------------------------------------
def title_of(book: Book, initiative: str) -> str:
    """Return the short label of an initiative, its title without one."""
    found = book.workshop.initiative(initiative)
    return (plain(found.label) or book.say("untitled")) if found is not None else NONE


def numbered(book: Book, initiatives: Iterable[str]) -> str:
    """Return initiatives by running number and label."""
    return book.say.join([book.say("numbered", number=book.numbers[name], title=title_of(book, name))
                          for name in initiatives if name in book.numbers])


def place_words(book: Book, place: str) -> str:
    """Return the short name of a cell written as element/item; what it says when the framework does not know it."""
    element, _, item = place.partition("/")
    pack = book.workshop.pack
    if not (pack.has_element(element) and pack.has_item(item)):
        return place
    return book.say("short_cell", element=book.element_short(element), item=book.item_short(item))


def left_words(book: Book, entry: LeftOut) -> str:
    """Return why the plan leaves an initiative out."""
    month = entry.reason == "costly" and book.workshop.planning.unit == "month"
    key = "left_costly_month" if month else REASONS[entry.reason]
    return book.say(key, title=plain(entry.detail))


def needs_words(book: Book, entry: LeftOut, lacks: Shortfall | None) -> str:
    """Return what would bring an initiative in, all others staying where they are."""
    say = book.say
    if entry.reason in ("new", "nothing_fits"):
        return say("need_plan")
    if entry.reason in ("barred", "closed"):
        return say("need_allow")
    if entry.reason in ("waits", "late"):
        out = entry.reason == "waits"
        return say("need_before" if out else "need_sooner", title=plain(entry.detail))
    if entry.reason == "choice":
        return say("need_choice", title=plain(entry.detail))
    if entry.reason == "no_value":
        return say("need_value")
    if lacks is None:
        return say("need_time")
    if lacks.free:
        return say("need_must", period=period(book, lacks.start))
    return say("need_more", what=say.and_(_parts(book, lacks)), period=period(book, lacks.start))


def _parts(book: Book, lacks: Shortfall) -> list[str]:
    say, planning = book.say, book.workshop.planning
    parts = [say("need_money_in", money=say.money(amount), period=period(book, at)) for at, amount in lacks.budget]
    if lacks.total:
        parts.append(say("need_money_all", money=say.money(lacks.total)))
    for name in dict.fromkeys(role for role, _, _ in lacks.people):
        role = planning.role(name)
        found = [(at, short) for known, at, short in lacks.people if known == name]
        first, last = found[0][0], found[-1][0]
        parts.append(say("need_people", months=number(sum(short for _, short in found) / TENTHS),
                         role=plain(role.name) if role else NONE, period=run(book, first, last + 1)))
    return parts


# Money and people -------------------------------------------------------------------------------------------------
def row_name(book: Book, row: LoadRow) -> str:
    """Return the name of a row of money or people."""
    if row.kind == "people":
        return plain(row.name) or NONE
    return book.say(LOADS[row.kind])


def tightest(rows: Sequence[LoadRow], kinds: Sequence[str], length: int) -> tuple[LoadRow, int, float] | None:
    """Return the row and period closest to its limit, or farthest above it, with the share; None without a limit."""
    best: tuple[LoadRow, int, float] | None = None
    for row in rows:
        for at in range(length) if row.kind in kinds else ():
            limit = row.limit[at]
            if limit is None or not row.used[at]:
                continue
            share = row.used[at] / limit if limit else 99.0
            if best is None or share > best[2] + 1e-9:
                best = row, at, share
    return best
