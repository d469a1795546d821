"""The minutes of the day: who was there, what was decided, who does what by when, and who signed."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

from workshop.agenda import block_name
from workshop.commitments import FIRST_DAYS, Commitment, commitments, day_of, when_of
from workshop.insight.analysis import after_plan
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.score import Cell
from workshop.model.text import Language
from workshop.model.workshop import Participant
from workshop.report.model.minutes import Block, MinutesPage
from workshop.report.pages.annex import said_of
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import plain
from workshop.report.values import Head
from workshop.roadmap.build import is_fresh

VERDICTS = {"": "minutes_open", "done": "minutes_done", "moved": "minutes_moved", "dropped": "minutes_dropped"}
PLANS = {"value": "minutes_plan_value", "speed": "minutes_plan_speed", "cost": "minutes_plan_cost",
         "own": "minutes_plan_own"}


def minutes(book: Book) -> MinutesPage:
    """Write the minutes.

    Votes that are not revealed, notes that are not shown, and who voted what are not in the result.
    """
    say, settings = book.say, book.workshop.settings
    client, name = plain(settings.client), book.title
    blocks = (_there(book), _agenda(book), _earlier(book), _decided(book), _roadmap(book), _first(book), _kept(book),
              _parked(book), _signed(book))
    return MinutesPage(
        head=Head(kicker=client or say("brand"), title=say("minutes_title", title=name), outline=say("minutes"),
                  lead=say("minutes_lead", date=say.moment(book.made_at))),
        blocks=tuple(block for block in blocks if block is not None))


def _time(book: Book, text: str) -> str:
    return datetime.fromisoformat(text).astimezone(book.made_at.tzinfo).strftime("%m-%d %H:%M")


# Who and how long -------------------------------------------------------------------------------------------------
def _there(book: Book) -> Block | None:
    workshop, say = book.workshop, book.say
    came = {entry.person for entry in workshop.attendance if entry.here}
    # Without a sign-in list those count as there who are not marked as gone.
    there = [p for p in workshop.participants if (p.id in came if came else p.here)]
    missing = [p for p in workshop.participants if p not in there]
    if not workshop.participants:
        return None
    lines = [say("minutes_present", n=len(there), names=say.join([_who(book, p) for p in there]))] if there else []
    if missing:
        lines.append(say("minutes_absent", n=len(missing), names=say.join([_who(book, p) for p in missing])))
    return Block(say("minutes_people"), tuple(lines))


def _who(book: Book, person: Participant) -> str:
    about = book.say.join([part for part in (plain(person.department), plain(person.role)) if part])
    name = plain(person.name) or book.say("no_name")
    return book.say("minutes_person", name=name, about=about) if about else name


def _agenda(book: Book) -> Block | None:
    workshop, say = book.workshop, book.say
    spent = [(item, workshop.clock.of(item.id).seconds) for item in workshop.agenda.items]
    if not any(seconds for _, seconds in spent):
        return None
    language: Language = "zh" if say.language == "zh" else "en"
    blocks = [say("minutes_block", name=plain(block_name(item).in_(language)), spent=round(seconds / 60),
                  planned=item.minutes) for item, seconds in spent if seconds >= 30]
    return Block(say("minutes_agenda"), (say("minutes_agenda_line", blocks=say.join(blocks)),))


# What was decided -------------------------------------------------------------------------------------------------
def _earlier(book: Book) -> Block | None:
    last, say = book.workshop.last_time, book.say
    if last is None or not last.actions:
        return None
    rows = tuple((plain(a.title), plain(a.owner) or NONE, a.due or NONE, say(VERDICTS[a.verdict]),
                  plain(a.reason) or NONE) for a in last.actions)
    columns = tuple(map(say, ("minutes_action", "col_owner", "minutes_due", "minutes_verdict", "minutes_reason")))
    line = say("minutes_earlier_line", title=plain(last.title), day=say.day(last.day))
    return Block(say("minutes_earlier"), (line,), columns,
                 (0.34, 0.14, 0.12, 0.13, 0.27), rows)


def _decided(book: Book) -> Block:
    workshop, analysis, say = book.workshop, book.analysis, book.say
    agreed = Counter(result.acceptance.agreement for result in analysis.current.values() if result.acceptance)
    total = sum(agreed.values())
    if not analysis.profile.grid:
        return Block(say("minutes_levels"), (say("minutes_no_level"),))
    lines = [say("minutes_accepted", n=total, agreed=agreed["agreed"], reserved=agreed["reservation"],
                 apart=agreed["not_agreed"])]
    now, aim = analysis.profile.overall.level, analysis.aims.overall.level
    if now is not None:
        lines.append(say("minutes_overall", level=book.level(now)) if aim is None
                     else say("minutes_overall_aim", level=book.level(now), target=book.level(aim)))
    capabilities = workshop.pack.capabilities
    rows = tuple((book.element(element), *(_level(book, Cell(element, c.id)) for c in capabilities))
                 for element in workshop.elements)
    share = 0.75 / len(capabilities)
    return Block(say("minutes_levels"), (*lines, say("minutes_levels_how")),
                 (say("minutes_element"), *(book.item_short(c.id) for c in capabilities)),
                 (0.25, *(share for _ in capabilities)), rows)


def _level(book: Book, cell: Cell) -> str:
    rollup = book.analysis.profile.grid.get(cell)
    if rollup is None:
        return ""
    if not rollup.applicable:
        return book.say("not_applicable")
    now = book.level(rollup.level)
    aim = book.analysis.aims.grid.get(cell)
    return now if aim is None or aim.level is None else f"{now} → {book.level(aim.level)}"


def _roadmap(book: Book) -> Block:
    """Say who does what by when; what the group goes for has owners also where no plan was kept."""
    workshop, say = book.workshop, book.say
    # Under the numbers that they have on the roadmap.
    goes = tuple(sorted(commitments(workshop), key=lambda one: int(book.numbers[one.initiative.id])))
    rows = tuple((book.numbers[one.initiative.id], plain(one.initiative.title), plain(one.initiative.owner) or NONE,
                  when_of(workshop, one) or NONE, say.money(one.initiative.cost) if one.initiative.cost else NONE,
                  _kpi(one.initiative)) for one in goes)
    columns = tuple(map(say, ("col_number", "col_initiative", "col_owner", "minutes_when", "minutes_cost",
                              "minutes_kpi")))
    kept = workshop.plan
    lines = _planned(book, goes, kept) if kept is not None and goes else (say("minutes_no_plan"),)
    return Block(say("minutes_roadmap"), lines, columns, (0.05, 0.29, 0.13, 0.15, 0.13, 0.25), rows)


def _planned(book: Book, goes: tuple[Commitment, ...], plan: RoadmapPlan) -> tuple[str, ...]:
    """Return what the kept plan comes to: the roadmap of the report is another one when that is out of date."""
    workshop, say = book.workshop, book.say
    lines = [say(PLANS[plan.kind], n=len(goes), cost=say.money(sum(one.initiative.cost for one in goes)))]
    after = after_plan(workshop, book.analysis)
    now = book.analysis.profile.overall.level
    if after is not None and after.overall.level is not None and now is not None:
        lines.append(say("minutes_after", now=book.level(now), after=book.level(after.overall.level)))
    if not is_fresh(workshop, book.analysis, plan):
        lines.append(say("minutes_stale"))
    left = [plain(i.title) for i in workshop.initiatives if plan.start_of(i.id) is None]
    if left:
        lines.append(say("minutes_left_out", names=say.join(left)))
    return tuple(lines)


def _kpi(initiative: Initiative) -> str:
    kpi = initiative.kpi
    way = " → ".join(part for part in (plain(kpi.baseline), plain(kpi.target)) if part)
    return "  ".join(part for part in (plain(kpi.name), way) if part) or NONE


def _first(book: Book) -> Block | None:
    workshop, say = book.workshop, book.say
    goes = {one.initiative.id for one in commitments(workshop)}
    steps = [i for i in workshop.initiatives if i.id in goes and i.first_step.strip()
             and i.status not in ("done", "dropped")]
    if not steps:
        return None
    until = day_of(workshop, book.made_at) + timedelta(days=FIRST_DAYS)
    soon = sorted((i for i in steps if i.first_by and date.fromisoformat(i.first_by) <= until),
                  key=lambda i: i.first_by)
    after = [i for i in steps if i not in soon]
    rows = tuple((i.first_by or NONE, plain(i.first_step), plain(i.owner) or NONE, plain(i.label))
                 for i in (*soon, *sorted(after, key=lambda i: i.first_by or "9")))
    line = say("minutes_first_line", n=len(soon), until=say.day(until))
    return Block(say("minutes_first"), (line,), tuple(map(say, ("minutes_by", "minutes_step", "col_owner",
                                                               "col_initiative"))), (0.14, 0.42, 0.16, 0.28), rows)


# What stays open --------------------------------------------------------------------------------------------------
def _kept(book: Book) -> Block | None:
    say = book.say
    rows = []
    for cell, result in book.analysis.current.items():
        accepted = result.acceptance
        if accepted is None or not (accepted.note or accepted.positions or accepted.reason):
            continue
        rows.append((book.cell(cell), f"{accepted.level}", book.state(result),
                     "  ".join(said_of(book, accepted))))
    if not rows:
        return None
    columns = tuple(map(say, ("minutes_cell", "minutes_level", "minutes_state", "minutes_said")))
    return Block(say("minutes_views"), (say("minutes_views_line"),), columns, (0.27, 0.07, 0.18, 0.48), tuple(rows))


def _parked(book: Book) -> Block | None:
    left = [parked for parked in book.workshop.parked if not parked.done]
    if not left:
        return None
    lines = tuple(book.say("minutes_parked_by", text=plain(p.text), by=plain(p.by)) if p.by.strip()
                  else book.say("minutes_parked_one", text=plain(p.text)) for p in left)
    return Block(book.say("minutes_parked"), lines)


def _signed(book: Book) -> Block:
    workshop, say = book.workshop, book.say
    signed = {signoff.person: signoff for signoff in workshop.signoffs}
    people = [p for p in workshop.participants if p.here or p.id in signed]
    rows = tuple((plain(p.name) or say("no_name"), plain(p.role) or plain(p.department),
                  _time(book, signed[p.id].at) if p.id in signed else NONE,
                  plain(signed[p.id].remark) if p.id in signed else "", "") for p in people)
    columns = tuple(map(say, ("sign_name", "sign_role", "minutes_signed_at", "minutes_remark", "sign_signature")))
    return Block(say("minutes_sign"), (say("minutes_sign_line", n=len(signed), of=len(people)),), columns,
                 (0.16, 0.2, 0.14, 0.25, 0.25), rows, tall=True)
