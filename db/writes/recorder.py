"""Row changes that remember what they replaced, so that every step knows its own inverse."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql.schema import Table

from db.schema import TABLES
from workshop.changes import Change, Topic
from workshop.commands import Revert, RowChange, Value
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

Row = dict[str, Value]

TOPICS: dict[str, Topic] = {
    "workshop": "settings", "scope": "scope", "opened_cell": "scope", "participant": "people",
    "round": "scores", "ballot": "scores", "target": "targets", "initiative": "initiatives",
    "lift": "initiatives", "predecessor": "initiatives", "plan": "plan", "plan_entry": "plan",
    "evidence": "evidence", "board_answer": "boards", "companion": "companions", "slip": "scores",
    "slip_cast": "scores", "raised": "scores", "attendance": "people",
    "cell_note": "evidence", "agenda": "agenda", "clock": "clock", "parked": "parked", "debrief": "debrief",
    "note": "wall", "stack": "wall", "dot": "wall", "stroke": "wall", "wall": "wall", "last_time": "last",
    "effort": "initiatives", "duty": "initiatives", "proof": "initiatives", "planning": "planning",
    "scenario": "plan", "robustness": "plan", "sign_off": "signoffs", "report_title": "titles",
}


class Recorder:
    """Writes rows through one connection and keeps before and after of each."""

    def __init__(self, connection: Connection, at: str = "", workshop: Workshop | None = None) -> None:
        """`at` is the time of the step (UTC, ISO 8601), `workshop` the state before it."""
        self.connection = connection
        self.at = at
        self._workshop = workshop
        self._changes: list[RowChange] = []
        self._rounds: dict[str, Cell] = {}

    @property
    def workshop(self) -> Workshop:
        """The state before the step."""
        assert self._workshop is not None
        return self._workshop

    def find(self, table: str, **key: Value) -> Row | None:
        """Return one row by key, or None."""
        t = TABLES[table]
        row = self.connection.execute(select(t).where(_match(t, key))).one_or_none()
        return None if row is None else dict(row._mapping)

    def all(self, table: str, **where: Value) -> list[Row]:
        """Return the rows that match, in the order of their keys."""
        t = TABLES[table]
        query = select(t).where(_match(t, where)) if where else select(t)
        return [dict(row._mapping) for row in self.connection.execute(query.order_by(*t.primary_key))]

    def behind(self, table: str) -> int:
        """Return the position behind the last row of a table whose rows have an order."""
        return int(self.connection.scalar(select(func.max(TABLES[table].c.position))) or 0) + 1

    def insert(self, table: str, row: Row) -> None:
        """Insert one row."""
        self.connection.execute(insert(TABLES[table]), row)
        self._note(table, None, row)

    def update(self, table: str, key: Row, values: Row) -> None:
        """Change columns of one row that exists."""
        t = TABLES[table]
        before = self.find(table, **key)
        assert before is not None, f"{table} has no row {key}"
        after = {**before, **values}
        if after != before:
            self.connection.execute(update(t).where(_match(t, key)).values(values))
            self._note(table, before, after)

    def insert_all(self, table: str, rows: list[Row]) -> None:
        """Insert many rows at once."""
        if rows:
            self.connection.execute(insert(TABLES[table]), rows)
        for row in rows:
            self._note(table, None, row)

    def update_all(self, table: str, changes: list[tuple[Row, Row]]) -> None:
        """Change the same columns of many rows at once; each pair is the row as it is and its new values."""
        changes = [(before, values) for before, values in changes if {**before, **values} != before]
        self._write_all(table, changes)
        for before, values in changes:
            self._note(table, before, {**before, **values})

    def _write_all(self, table: str, changes: list[tuple[Row, Row]]) -> None:
        if not changes:
            return
        t = TABLES[table]
        keys = [column.name for column in t.primary_key]
        statement = update(t).where(*(t.c[name] == bindparam(f"key_{name}") for name in keys)).values(
            {name: bindparam(f"new_{name}") for name in changes[0][1]})
        self.connection.execute(statement, [
            {**{f"key_{name}": row[name] for name in keys}, **{f"new_{name}": v for name, v in values.items()}}
            for row, values in changes])

    def put(self, table: str, row: Row) -> None:
        """Insert a row, or replace the one with the same key."""
        key = {column.name: row[column.name] for column in TABLES[table].primary_key}
        if self.find(table, **key) is None:
            self.insert(table, row)
        else:
            self.update(table, key, row)

    def delete(self, table: str, **key: Value) -> None:
        """Delete the rows that match; none is fine."""
        t = TABLES[table]
        for row in self.all(table, **key):
            full = {column.name: row[column.name] for column in t.primary_key}
            self.connection.execute(delete(t).where(_match(t, full)))
            self._note(table, row, None)

    def revert(self, command: Revert) -> None:
        """Put rows back in reverse order; what is noted is what was really there, facts since the step included."""
        rows = list(reversed(command.rows))
        while rows:
            if (many := _alike(rows)) and _back(many[0]):
                # Many notes moved at once come back at once.
                there = {self._key(many[0].table, row): row for row in self.all(many[0].table)}
                found = [there.get(self._key(change.table, change.after or {})) for change in many]
                if all(row is not None for row in found):
                    self._write_all(many[0].table, [(row or {}, _back(change))
                                                    for row, change in zip(found, many, strict=True)])
                    for row, change in zip(found, many, strict=True):
                        self._note(change.table, row, {**(row or {}), **_back(change)})
                    del rows[:len(many)]
                    continue
            self._put_back(rows.pop(0))

    def _put_back(self, change: RowChange) -> None:
        t = TABLES[change.table]
        if change.after is None:
            if change.before is not None:
                self.connection.execute(insert(t), change.before)
                # A step of an older program knows only the columns of its time.
                row = self.find(change.table, **self._key_of(change.table, change.before))
                self._note(change.table, None, row or change.before)
            return
        key = self._key_of(change.table, change.after)
        there = self.find(change.table, **key) or change.after
        if change.before is None:
            self.connection.execute(delete(t).where(_match(t, key)))
            self._note(change.table, there, None)
        else:
            # Only what the step changed: what has happened since in other columns stays.
            back = _back(change)
            if back:
                self.connection.execute(update(t).where(_match(t, key)).values(back))
            self._note(change.table, there, {**there, **back})

    @staticmethod
    def _key_of(table: str, row: Row) -> Row:
        return {column.name: row[column.name] for column in TABLES[table].primary_key}

    def _key(self, table: str, row: Row) -> tuple[Value, ...]:
        return tuple(self._key_of(table, row).values())

    def inverse(self) -> Revert:
        """Return the command that takes back everything recorded so far."""
        return Revert(tuple(self._changes))

    def change(self) -> Change:
        """Return what was touched."""
        cells: set[Cell] = set()
        for change in self._changes:
            row = change.after or change.before or {}
            if change.table in ("ballot", "slip", "slip_cast"):
                cells.add(self._cell_of_round(str(row["round"])))
            elif change.table in ("round", "target", "opened_cell", "evidence", "cell_note"):
                cells.add(Cell(str(row["element"]), str(row["item"])))
        return Change(frozenset(TOPICS[c.table] for c in self._changes), frozenset(cells))

    def _note(self, table: str, before: Row | None, after: Row | None) -> None:
        if table == "round":
            row: dict[str, Any] = after or before or {}
            self._rounds[str(row["id"])] = Cell(str(row["element"]), str(row["item"]))
        self._changes.append(RowChange(table, before, after))

    def _cell_of_round(self, round_id: str) -> Cell:
        if round_id not in self._rounds:
            row = self.find("round", id=round_id)
            assert row is not None
            self._rounds[round_id] = Cell(str(row["element"]), str(row["item"]))
        return self._rounds[round_id]


def _back(change: RowChange) -> Row:
    """Return the columns that a change of one row has to put back."""
    before, after = change.before or {}, change.after or {}
    return {name: value for name, value in before.items() if value != after.get(name)}


def _alike(rows: list[RowChange]) -> list[RowChange]:
    """Return the changes at the head of the list that can be taken back in one statement; fewer than two are none."""
    found: list[RowChange] = []
    shape: tuple[str, frozenset[str]] | None = None
    for change in rows:
        if change.before is None or change.after is None or len(change.after) < len(TABLES[change.table].columns):
            break
        mine = (change.table, frozenset(_back(change)))
        if shape not in (None, mine):
            break
        shape = mine
        found.append(change)
    return found if len(found) > 1 else []


def _match(table: Table, key: Row) -> Any:
    return and_(*(table.c[name] == value for name, value in key.items()))
