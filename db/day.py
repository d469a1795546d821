"""Rows to values: attendance, agenda, clock, parking lot, the word at the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from db.schema import TABLES
from workshop.errors import Refused
from workshop.model.agenda import Agenda, Clock, Spent
from workshop.model.workshop import Attendance, Debrief, Parked
from workshop.rules.day import check_agenda
from workshop.wire import loads


def attendance(connection: Connection) -> tuple[Attendance, ...]:
    """Return the sign-in list, oldest first."""
    table = TABLES["attendance"]
    return tuple(Attendance(r.person, r.at, bool(r.here))
                 for r in connection.execute(select(table).order_by(table.c.at, table.c.person)))


def agenda(connection: Connection) -> Agenda:
    """Return the plan of the day; the empty one when none has been made. ValueError for a night without its times."""
    row = connection.execute(select(TABLES["agenda"])).one_or_none()
    found = Agenda() if row is None else loads(Agenda, row.body)
    if any(item.kind == "night" for item in found.items):
        # Only the rules look at a title, and what a stranger wrote has not passed them.
        try:
            check_agenda(found)
        except Refused as error:
            raise ValueError(str(error)) from error
    return found


def clock(connection: Connection) -> Clock:
    """Return what each block has taken."""
    return Clock({r.item: Spent(r.seconds, r.since, bool(r.done)) for r in connection.execute(select(TABLES["clock"]))})


def parked(connection: Connection) -> tuple[Parked, ...]:
    """Return the parking lot, in the order it filled."""
    table = TABLES["parked"]
    return tuple(Parked(r.id, r.text, r.by_whom, bool(r.done))
                 for r in connection.execute(select(table).order_by(table.c.position)))


def debrief(connection: Connection) -> Debrief:
    """Return the word at the end."""
    row = connection.execute(select(TABLES["debrief"])).one_or_none()
    return Debrief() if row is None else Debrief(tuple(int(count) for count in row.counts.split()), row.remark)


READS: dict[str, Callable[[Connection], Any]] = {"agenda": agenda, "clock": clock, "parked": parked,
                                                 "debrief": debrief}
