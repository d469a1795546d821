"""The first ninety days: ten first steps by date, and what became of the actions of last time."""

from __future__ import annotations

from datetime import UTC, date, timedelta

from workshop.commitments import WANTS, Want, accountable, commitments, day_of, first_steps, wanting
from workshop.model.initiative import Initiative, Kpi
from workshop.model.planning import OldAction, Verdict
from workshop.report.model.first90 import ActionRow, First90Page, OldRow
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import pieces, plain
from workshop.report.pages.planwords import title_of
from workshop.report.values import Head

DAYS, MOST, PIECE = 90, 10, 160
VERDICTS: dict[Verdict, tuple[str, str]] = {"": ("open", "last_open"), "done": ("ok", "last_done"),
                                            "moved": ("moved", "last_moved"), "dropped": ("dropped", "last_dropped")}
WANTED: dict[Want, str] = {"owner": "want_owner", "first_step": "want_step", "first_by": "want_date", "kpi": "want_kpi"}


def first90(book: Book) -> First90Page | None:
    """Write the first ninety days; None without initiatives and without actions of last time."""
    say, last = book.say, book.workshop.last_time
    old = tuple(_old(book, action) for action in last.actions) if last is not None else ()
    if not book.workshop.initiatives and not old:
        return None
    day = workshop_day(book)
    inside, beyond = _steps(book, day)
    every = tuple(_row(book, initiative, day) for initiative in inside)
    rows = every[:MOST]
    return First90Page(
        head=Head(say("outline_first90"), say("kicker_first90"), _title(book, every, day), _lead(day, book, rows)),
        actions_head=say("first_head"),
        columns=(say("col_number"), say("col_by"), say("col_step"), say("col_owner"), say("col_proof")), actions=rows,
        empty="" if rows else say("first_none"), old_head=say("last_head"),
        old_columns=(say("last_action"), say("col_owner"), say("last_due"), say("last_verdict"), say("last_reason")),
        old=old, notes=_notes(book, len(inside) - len(rows), beyond, rows, old))


def workshop_day(book: Book) -> date:
    """Return the day of the workshop; a time without a zone is taken as UTC, so that machines agree."""
    made = book.made_at
    return day_of(book.workshop, made if made.tzinfo is not None else made.replace(tzinfo=UTC))


def _steps(book: Book, day: date) -> tuple[list[Initiative], int]:
    """Return what has a first step within the days, or none said yet, by date; and how many come later."""
    committed = {found.initiative.id for found in commitments(book.workshop)}
    # The followed plan of a report is the one that is printed.
    planned = {bar.initiative for bar in book.bars} or committed
    written = [step.initiative for step in first_steps(book.workshop, day)
               if step.initiative.first_step.strip() and step.initiative.id in planned | committed]
    last = (day + timedelta(DAYS)).isoformat()
    inside = [i for i in written if not i.first_by or i.first_by <= last]
    return inside, len(written) - len(inside)


def _row(book: Book, initiative: Initiative, day: date) -> ActionRow:
    owner = plain(initiative.owner)
    if not owner and (person := book.workshop.person(accountable(initiative))) is not None:
        owner = plain(person.name)
    return ActionRow(
        book.numbers[initiative.id], book.badge(initiative.capability), initiative.first_by or NONE,
        pieces(initiative.first_step, PIECE) or (NONE,), title_of(book, initiative.id), owner or NONE,
        pieces(kpi_words(book, initiative.kpi), PIECE) or (NONE,),
        bool(initiative.first_by) and initiative.first_by < day.isoformat())


def kpi_words(book: Book, kpi: Kpi) -> str:
    """Return how success is measured, from where to where; empty when nothing was said."""
    name, before, after = plain(kpi.name), plain(kpi.baseline), plain(kpi.target)
    if not name:
        return ""
    if before and after:
        return book.say("kpi_both", name=name, before=before, after=after)
    return book.say("kpi_target", name=name, after=after) if after else name


# Words ------------------------------------------------------------------------------------------------------------
def _title(book: Book, rows: tuple[ActionRow, ...], day: date) -> str:
    say = book.say
    if not rows:
        return say("first_title_none")
    dated = [row.by for row in rows if row.by != NONE and row.by >= day.isoformat()]
    named = sum(row.owner != NONE for row in rows)
    if not dated:
        return say("first_title_undated", n=len(rows), named=named)
    return say("first_title", n=len(rows), date=say.day(min(dated)), named=named)


def _lead(day: date, book: Book, rows: tuple[ActionRow, ...]) -> str:
    return book.say("first_lead", first=book.say.day(day), last=book.say.day(day + timedelta(DAYS))) if rows else ""


def _notes(book: Book, rest: int, beyond: int, rows: tuple[ActionRow, ...], old: tuple[OldRow, ...]) -> tuple[str, ...]:
    say = book.say
    lines = [say("first_rest", n=rest)] if rest else []
    if beyond:
        lines.append(say("first_beyond", n=beyond))
    lacking = [wanting(found.initiative) for found in commitments(book.workshop)]
    if words := [say(WANTED[want], n=count) for want in WANTS if (count := sum(want in found for found in lacking))]:
        lines.append(say("first_wanting", what=say.join(words)))
    if any(row.late for row in rows):
        lines.append(say("first_late"))
    if old and book.workshop.last_time is not None:
        lines.append(say("last_from", title=plain(book.workshop.last_time.title) or say("untitled"),
                         day=say.day(book.workshop.last_time.day)))
    return tuple(lines)


def _old(book: Book, action: OldAction) -> OldRow:
    mark, key = VERDICTS[action.verdict]
    return OldRow(mark, pieces(action.title, PIECE) or (book.say("untitled"),), plain(action.owner) or NONE,
                  plain(action.due) or NONE, book.say(key), pieces(action.reason, PIECE) or (NONE,))
