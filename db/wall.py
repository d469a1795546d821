"""Rows to values: notes, stacks, dots, strokes, and the earlier workshop."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.engine import Connection

from db.schema import TABLES
from workshop.model.notes import Dots, LastTime, Note, Stack, Stroke, Wall
from workshop.wire import loads

_NOTE = TABLES["note"]
_COLUMNS = tuple(_NOTE.c[name] for name in ("id", "kind", "text", "element", "item", "x", "y", "author", "private",
                                            "stack", "picture", "became"))


def wall(connection: Connection) -> Wall:
    """Return everything on the wall."""
    notes = tuple(Note(i, k, t, e, c, x, y, a, bool(p), s, q, b) for i, k, t, e, c, x, y, a, p, s, q, b
                  in connection.execute(select(*_COLUMNS).order_by(_NOTE.c.position)))
    stack, dot, stroke = TABLES["stack"], TABLES["dot"], TABLES["stroke"]
    return Wall(
        notes,
        tuple(Stack(r.id, r.title, r.x, r.y) for r in connection.execute(select(stack).order_by(stack.c.position))),
        tuple(Dots(note, person, count) for note, person, count in connection.execute(
            select(dot.c.note, dot.c.person, dot.c.count).order_by(dot.c.note, dot.c.person))),
        tuple(Stroke(r.id, tuple(map(int, r.points.split())), r.place, r.tone, r.width)
              for r in connection.execute(select(stroke).order_by(stroke.c.position))),
        connection.scalar(select(TABLES["wall"].c.budget)) or 0)


def last_time(connection: Connection) -> LastTime | None:
    """Return the earlier workshop that was chosen to compare with, or None."""
    body = connection.scalar(select(TABLES["last_time"].c.body))
    return None if body is None else loads(LastTime, body)
