"""Sheets about the work: initiatives, what they lift, the plan, its money and people, and the other plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.exchange.fullbookparts import Column, Desk, Kind, Table, Value, day_of, headed
from workshop.exchange.initiativescells import Value as Plain
from workshop.exchange.initiativescells import Writing
from workshop.exchange.initiativeswords import COLUMNS, heading
from workshop.model.initiative import PLAN_KINDS, PlanKind
from workshop.periods import begin_of, first_day, last_day
from workshop.report.pages.initiatives import REASONS
from workshop.report.pages.roadmap import STATUSES
from workshop.roadmap.scenarios import compare

PLAN_WORDS = {"value": "book_plan_value", "speed": "book_plan_speed", "cost": "book_plan_cost",
              "own": "book_plan_own"}
_WHOLE, _HALF = ("no", "duration", "value", "urgency", "opening", "size", "reach"), ("effort", "impact")
_TITLE = Column("col_initiative", width=34, again=True)


def initiatives(desk: Desk) -> Table:
    """Return all fields of all initiatives; the columns are those of the list that can be brought back."""
    book = desk.book
    writing, unit = Writing(book.workshop, book.plan), book.workshop.planning.unit
    columns = []
    for column in COLUMNS:
        kind: Kind = ("money" if column.id == "cost" else "count" if column.id in _WHOLE
                      else "level" if column.id in _HALF else "day" if column.id == "first_by" else "text")
        head = column.head.in_(desk.language) if kind == "money" else heading(column, unit, desk.language)
        columns.append(headed(Column(column.id, kind, column.width, column.id in ("no", "title")), head))
    rows = []
    for initiative in book.workshop.initiatives:
        cells = writing.cells(initiative, desk.language)
        rows.append([_cell(desk, column.id, cells[column.id]) for column in COLUMNS])
    return Table("book_initiatives", columns, rows, keep=2)


def _cell(desk: Desk, column: str, value: Plain) -> Value:
    if value == "":
        return None
    if column == "cost":
        return desk.money(int(value))
    return day_of(str(value)) if column == "first_by" else value


def lifts(desk: Desk) -> Table:
    """Return each promise of each initiative, a row each."""
    columns = (_TITLE, Column("book_element", width=14), Column("book_capability", width=16),
               Column("book_item", width=24), Column("book_from", "count", 8), Column("book_to", "count", 8),
               Column("book_sure_of", "part", 10), Column("book_level", "level", 10), Column("book_planned", width=9))
    current = desk.book.analysis.current
    rows = []
    for initiative in desk.book.workshop.initiatives:
        for lift in initiative.lifts:
            result = current.get(lift.cell)
            rows.append((initiative.title, *desk.place(lift.cell), lift.from_level, lift.to_level, lift.sure / 100,
                         result.level if result else None, desk.say(
                             "answer_yes" if initiative.id in desk.starts else "answer_no")))
    return Table("book_lifts", columns, rows, "", keep=1)


# The plan ---------------------------------------------------------------------------------------------------------
def plan(desk: Desk) -> Table:
    """Return the plan by its dates, and below what it leaves out and why."""
    columns = (Column("col_number", "count", 6, again=True), _TITLE, Column("book_capability", width=16),
               Column("col_owner", width=14), Column("book_start", width=10), Column("book_end", width=10),
               Column("book_first_day", "day", 12), Column("book_last_day", "day", 12),
               Column("col_cost", "money", 12), Column("book_months", "level", 10),
               Column("book_share", "part", 11), Column("book_critical", width=9), Column("book_must", width=8),
               Column("book_pinned", width=8), Column("book_left_out", width=40))
    show, book = desk.book.gantt, desk.book
    lead = desk.both(STATUSES[show.status], gap=book.percent(show.gap)) if show else desk.both("method_no_plan")
    return Table("book_plan", columns, list(_plan_rows(desk)), lead, keep=2)


def _plan_rows(desk: Desk) -> Iterator[Sequence[Value]]:
    book, say, show = desk.book, desk.say, desk.book.gantt
    if show is None:
        return
    start_of, unit = book.workshop.settings.start, book.workshop.planning.unit
    critical = set(show.chain.tasks)
    for bar in show.bars:
        found = book.workshop.initiative(bar.initiative)
        yield (int(book.numbers[bar.initiative]), bar.title, _capability(desk, bar.capability), bar.owner or None,
               desk.period(bar.start), desk.period(bar.end - 1), begin_of(book.workshop, bar.start),
               last_day(start_of, unit, bar.end - 1), desk.money(bar.cost), found.person_months if found else None,
               bar.share, *(say("answer_yes") if yes else None
                            for yes in (bar.initiative in critical, bar.must, bar.pinned)), None)
    for out in show.left_out:
        found = book.workshop.initiative(out.initiative)
        month = out.reason == "costly" and unit == "month"
        yield (int(book.numbers[out.initiative]), out.title, _capability(desk, out.capability),
               (found.owner or None) if found else None, None, None, None, None,
               desk.money(found.cost) if found else None, found.person_months if found else None, None, None, None,
               None, say("left_costly_month" if month else REASONS[out.reason], title=out.detail))


def _capability(desk: Desk, capability: str) -> str | None:
    known = capability and desk.book.workshop.pack.has_item(capability)
    return desk.book.item_name(capability) if known else None


def money(desk: Desk) -> Table:
    """Return what each period costs, and what there is for it."""
    columns = (Column("book_period", width=12, again=True), Column("book_period_first", "day", 12),
               Column("book_period_last", "day", 12), Column("book_spent", "money", 14),
               Column("book_budget", "money", 14), Column("book_used", "part", 10),
               Column("book_running", "money", 14))
    show, settings = desk.book.gantt, desk.book.workshop.settings
    unit, rows, total = desk.book.workshop.planning.unit, [], 0
    for index, spend in enumerate(show.spend if show else ()):
        total += spend.cost
        budget = show.budgets[index] if show and index < len(show.budgets) else None
        rows.append((desk.period(index), first_day(settings.start, unit, index), last_day(settings.start, unit, index),
                     desk.money(spend.cost), desk.money(budget), spend.share, desk.money(total)))
    return Table("book_money", columns, rows, "", keep=1)


def people(desk: Desk) -> Table:
    """Return the person-months of each role in each period, and how many there are."""
    columns = (Column("book_role", width=18, again=True), Column("book_period", width=12),
               Column("book_needed", "level", 12), Column("book_there", "level", 12), Column("book_used", "part", 10))
    show, rows = desk.book.gantt, []
    for load in show.loads if show else ():
        for index, used in enumerate(load.used):
            there = load.available[index] if load.available and index < len(load.available) else None
            rows.append((load.name, desk.period(index), used / 10, None if there is None else there / 10,
                         used / there if there else None))
    return Table("book_people_plan", columns, rows, desk.both("book_people_plan_lead"), keep=1)


# Other plans ------------------------------------------------------------------------------------------------------
def scenarios(desk: Desk) -> Table:
    """Return the compared plans side by side."""
    columns = (Column("book_scenario", width=18, again=True), Column("book_followed", width=9),
               Column("book_count", "count", 9), Column("col_cost", "money", 12), Column("book_months", "level", 10),
               Column("book_end", width=10), Column("book_closed", "part", 12), Column("book_after", "level", 10),
               Column("book_value", "fine", 12), Column("book_status", width=34), Column("book_fresh", width=10))
    book, say, rows = desk.book, desk.say, []
    for row in compare(book.workshop, book.analysis) if _plans(desk) else ():
        known = sum(1 for e in row.plan.entries if book.workshop.initiative(e.initiative))
        rows.append((say(PLAN_WORDS[row.kind]), say("answer_yes") if row.followed else None, known,
                     desk.money(row.cost), row.months, desk.period(row.end - 1) if row.end else None, row.closed,
                     row.level, row.value, say(STATUSES[row.plan.status], gap=book.percent(row.gap)),
                     say("answer_yes" if row.fresh else "answer_no")))
    return Table("book_scenarios", columns, rows, "", keep=1)


def _plans(desk: Desk) -> bool:
    return bool(desk.book.workshop.scenarios or desk.book.workshop.plan)


def starts(desk: Desk) -> Table:
    """Return when each initiative begins in each plan."""
    workshop = desk.book.workshop
    found: list[tuple[PlanKind, dict[str, int]]] = []
    for kind in PLAN_KINDS:
        one = workshop.scenario(kind) or (workshop.plan if workshop.plan and workshop.plan.kind == kind else None)
        if one is not None and one.status != "infeasible":
            found.append((kind, {entry.initiative: entry.start for entry in one.entries}))
    columns = (_TITLE, *(headed(Column("book_start", width=16), desk.both(PLAN_WORDS[kind])) for kind, _ in found))
    rows = [(i.title, *(desk.period(begin.get(i.id)) or desk.say("unplanned") for _, begin in found))
            for i in workshop.initiatives] if found else []
    return Table("book_starts", columns, rows, desk.both("book_starts_lead"), keep=1)


def robust(desk: Desk) -> Table:
    """Return how often each initiative was chosen under votes drawn anew, and when it began."""
    columns = (_TITLE, Column("book_chosen", "part", 12), Column("book_early", width=12),
               Column("book_middle", width=12), Column("book_late", width=12), Column("book_depends", width=50))
    found = desk.book.workshop.robust
    rows = [(desk.title(c.initiative), c.share, desk.period(c.first), desk.period(c.middle), desk.period(c.last),
             "; ".join(c.cells) or None) for c in (found.chosen if found else ())]
    lead = ""
    if found is not None:
        lead = desk.both("book_robust_lead", draws=found.draws, seed=found.seed, unproven=found.unproven)
    return Table("book_robust", columns, rows, lead, keep=1)
