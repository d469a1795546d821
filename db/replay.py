"""The history played again from the beginning of a file: it has to lead to just what is in the tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.inverse import read_inverse
from db.schema import TABLES
from workshop.commands import COMMANDS
from workshop.wire import loads

Row = dict[str, Any]
Key = tuple[Any, ...]
Tables = dict[str, dict[Key, Row]]

# Slips are no steps, so that nobody can tell whose one is; pictures are kept by their content; drafts are no steps.
OUTSIDE = frozenset({"history", "slip", "slip_cast", "picture", "draft"})
_KEYS = {name: tuple(column.name for column in table.primary_key) for name, table in TABLES.items()}
_OFTEN = 50  # steps after which is told how far it is
BASE = "rows"  # what the first line of an imported file's history calls its tables


class _Unknown:
    """A value that no step tells of: it may be anything."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return True


_UNKNOWN = _Unknown()


class Differs(Exception):
    """The history does not lead where the file is. `step` is the line that does not fit, 0 for the end."""

    def __init__(self, step: int, table: str = "") -> None:
        super().__init__(f"step {step}: {table}")
        self.step, self.table = step, table


class Unreadable(Exception):
    """A line of the history cannot be read. `step` is its number."""

    def __init__(self, step: int) -> None:
        super().__init__(f"step {step}")
        self.step = step


@dataclass(slots=True)
class Replayed:
    """How many steps were played, and how many slips of secret rounds are in the file, which no step tells of."""

    steps: int
    slips: int


def replay(connection: Any, tell: Callable[[float], None] = lambda share: None) -> Replayed:
    """Play a file's history from empty, each row change checked against what it says was there before.

    Takes a bare connection and only reads. Raises Differs. A file that an earlier program filled from an import did
    not keep what it began with: its history is played backwards to its beginning, and on again. `tell` hears the share
    that is done, 0 to 1; what it raises ends the work.
    """
    made, steps = _lines(connection)
    present = _present(connection)
    state = _beginning(made, present, steps)
    if state is None:
        state = {name: dict(rows) for name, rows in present.items()}
        for step in reversed(steps):
            _play(state, step, back=True)
    for number, step in enumerate(steps):
        if number % _OFTEN == 0:
            tell(number / len(steps))
        _play(state, step)
    for name, rows in present.items():
        if state.get(name, {}) != rows:
            raise Differs(0, name)
    return Replayed(len(steps), _check_slips(connection, made, steps))


def told(connection: Any) -> Tables | None:
    """Return the tables as the history alone tells them; None when it does not tell how the file began.

    Raises Differs when the steps do not fit each other. Columns that an older program did not record are left out.
    """
    made, steps = _lines(connection)
    state = _beginning(made, _present(connection), steps)
    if state is None:
        return None
    for step in steps:
        _play(state, step)
    return {name: {key: {column: value for column, value in row.items() if value is not _UNKNOWN}
                   for key, row in rows.items()} for name, rows in state.items()}


def _lines(connection: Any) -> tuple[Row, list[_Line]]:
    first, *others = connection.execute("SELECT seq, action, kind, command, inverse FROM history ORDER BY seq")
    made = json.loads(first[3])
    if first[1] != "create" or not isinstance(made, dict):
        raise Differs(int(first[0]))
    return made, [_Line(seq, action, kind, command, read_inverse(inverse).rows)
                  for seq, action, kind, command, inverse in others]


def _present(connection: Any) -> Tables:
    return {name: {key: _as_told(name, row) for key, row in _read(connection, name).items()}
            for name in TABLES if name not in OUTSIDE}


@dataclass(frozen=True, slots=True)
class _Line:
    seq: int
    action: str
    kind: str
    command: str
    changes: tuple[Any, ...]


def _read(connection: Any, name: str) -> dict[Key, Row]:
    columns = [column.name for column in TABLES[name].columns]
    return {tuple(row[columns.index(key)] for key in _KEYS[name]): dict(zip(columns, row, strict=True))
            for row in connection.execute(f"SELECT {', '.join(columns)} FROM {name}")}


def _as_told(name: str, row: Row) -> Row:
    """Return a row as the steps tell of it: step 0005 put a mark before the plans of older programs."""
    if name == "plan" and str(row.get("made_for", "")).startswith("4:"):
        return {**row, "made_for": row["made_for"][2:]}
    return row


def check_lines(connection: Any) -> int:
    """Read every line of the history back, the first of which is the making of the file; returns how many there are.

    Raises Unreadable.
    """
    seen: set[int] = set()
    rows = connection.execute("SELECT seq, at, author, action, refers, kind, command, inverse FROM history "
                              "ORDER BY seq")
    while True:
        try:
            row = rows.fetchone()
            if row is None:
                break
            _check_line(row, seen)
        except Exception:
            # Whatever goes wrong with a stranger's line: it cannot be read.
            raise Unreadable(max(seen, default=0) + 1) from None
        seen.add(row[0])
    if not seen:
        raise Unreadable(1)
    return len(seen)


def _check_line(row: tuple[Any, ...], seen: set[int]) -> None:
    _, at, author, action, refers, kind, command, inverse = row
    if any(not isinstance(words, str) for words in (at, author, action, kind, command, inverse)):
        raise ValueError("a line of another kind")
    datetime.fromisoformat(at)
    if (action == "create") != (not seen) or (refers is not None and refers not in seen):
        raise ValueError("a step out of order")
    if action == "create":
        json.loads(command)
    else:
        loads(COMMANDS[kind], command)
        read_inverse(inverse)


def base_rows(connection: Any) -> dict[str, list[Row]]:
    """Return all rows that a replay begins with, for the first line of an imported file.

    The frameworks are left out: they are named by their hashes and lie in their own tables.
    """
    return {name: list(_read(connection, name).values()) for name in sorted(TABLES)
            if name not in OUTSIDE | {"pack", "companion"}}


# The beginning --------------------------------------------------------------------------------------------------
def _beginning(made: Any, present: Tables, steps: list[_Line]) -> Tables | None:
    """Return the tables right after the making of the file; None when its first line does not tell."""
    state: Tables = {name: {} for name in present}
    state["pack"] = dict(present["pack"])
    hashes = list(made.get("companions", ()))
    for row in _companions(present, steps):
        if row["sha256"] in hashes:
            _put(state, "companion", {**row, "position": hashes.index(row["sha256"]) + 1})
    if BASE in made:
        for name, rows in made[BASE].items():
            for row in rows:
                _put(state, name, row)
        return state
    if made.get("imported"):
        return None
    _put(state, "workshop", made["workshop"])
    (pack,) = present["pack"].values()
    for position, element in enumerate(json.loads(pack["body"])["elements"]):
        _put(state, "scope", {"element": element["id"], "position": position})
    for seat, person in enumerate(made["people"], start=1):
        _put(state, "participant", {**person, "seat": seat})
    return state


def _companions(present: Tables, steps: list[_Line]) -> Iterator[Row]:
    """Yield every knowledge pack that is, or ever was, in the file."""
    yield from present["companion"].values()
    for step in steps:
        for change in step.changes:
            if change.table == "companion":
                yield from (row for row in (change.before, change.after) if row is not None)


def _put(state: Tables, name: str, row: Row) -> None:
    # A step of an older program knows only the columns of its time; what a migration put into the others it cannot say.
    row = _as_told(name, row)
    full = {column.name: row.get(column.name, _UNKNOWN) for column in TABLES[name].columns}
    state[name][tuple(full[key] for key in _KEYS[name])] = full


# The steps ------------------------------------------------------------------------------------------------------
def _play(state: Tables, step: _Line, *, back: bool = False) -> None:
    for change in reversed(step.changes) if back else step.changes:
        if change.table in OUTSIDE:
            continue
        before, after = (change.after, change.before) if back else (change.before, change.after)
        name, rows = change.table, state[change.table]
        before = before and _as_told(name, before)
        key = tuple((before or after)[part] for part in _KEYS[name])
        there = rows.get(key)
        if before is None:
            if there is not None:
                raise Differs(step.seq, name)
        elif there is None or any(there.get(column) != value for column, value in before.items()):
            raise Differs(step.seq, name)
        if after is None:
            del rows[key]
            continue
        if there is not None:
            del rows[key]
            after = {**there, **after}
        _put(state, name, after)


# Slips ----------------------------------------------------------------------------------------------------------
def _check_slips(connection: Any, made: Row, steps: list[_Line]) -> int:
    """Compare the slips with what may be known of them: as many as names that have cast, no more than were cast."""
    casts: dict[str, int] = {}
    for step in steps:
        if step.kind == "CastSecret":
            # Someone may change a slip: each counts, so that there can be fewer slips but never more.
            name = str(json.loads(step.command)["round"])
            casts[name] = casts.get(name, 0) + 1
    imported = {row["id"] for row in made.get(BASE, {}).get("round", ())}
    slips = dict(connection.execute("SELECT round, count(*) FROM slip GROUP BY round").fetchall())
    names = dict(connection.execute("SELECT round, count(*) FROM slip_cast GROUP BY round").fetchall())
    if made.get("salvaged"):
        return sum(slips.values())  # some of them may be lost
    unknown = bool(made.get("imported")) and BASE not in made
    for name in {*slips, *names}:
        if slips.get(name, 0) != names.get(name, 0):
            raise Differs(0, "slip")
        if not unknown and name not in imported and slips.get(name, 0) > casts.get(name, 0):
            raise Differs(0, "slip")
    return sum(slips.values())
